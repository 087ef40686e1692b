"""Paths over all flows: no step that nobody can reach, no round that goes on without a visitor's word."""

from collections.abc import Iterable, Mapping

from bot.dialogue.entries import LIVE, REQUIRED
from bot.dialogue.flow import Action, Flow, Step
from bot.dialogue.targets import arrows_of
from bot.model.conversation import Position
from bot.model.errors import Finding

Edges = dict[Position, tuple[Position, ...]]


def check_paths(flows: Mapping[str, Flow], found: list[Finding]) -> None:
    """Adds findings. Every target must exist already."""
    steps = {Position(flow.name, step.name): step for flow in flows.values() for step in flow.steps.values()}
    reached = _reach(steps, _entries(flows))
    for position, step in steps.items():
        if position not in reached:
            file = flows[position.flow].file
            found.append(Finding(file, step.line, f"nothing leads to {position}", "lead an arrow to it or remove it"))
    for position in _circling(steps):
        problem = f"{position} leads back to itself without a visitor's word"
        remedy = "let a step on the way ask something"
        found.append(Finding(flows[position.flow].file, steps[position].line, problem, remedy))


def _entries(flows: Mapping[str, Flow]) -> list[Position]:
    exact = []
    for position in REQUIRED:
        flow = flows[position.flow]
        exact.append(position if position.step in flow.steps else Position(flow.name, flow.start))
    return exact


def _reach(steps: Mapping[Position, Step], entries: Iterable[Position]) -> set[Position]:
    reached: set[Position] = set()
    open_ = list(entries)
    while open_:
        position = open_.pop()
        if position in reached:
            continue
        reached.add(position)
        for arrow in arrows_of(steps[position]):
            open_ += [target for target in (arrow.to, arrow.call, arrow.then) if target is not None]
    return reached


def _circling(steps: Mapping[Position, Step]) -> list[Position]:
    """Passing steps from which the way comes back to themselves by `next` alone."""
    edges = _passing_edges(steps)
    circling = []
    for origin in edges:
        seen: set[Position] = set()
        open_ = list(edges[origin])
        while open_:
            position = open_.pop()
            if position not in seen:
                seen.add(position)
                open_ += edges.get(position, ())
        if origin in seen:
            circling.append(origin)
    return circling


def _passing_edges(steps: Mapping[Position, Step]) -> Edges:
    """Where `next` leads at once. The step after a call counts only where the called flow may return without a word."""
    passing = {position: step for position, step in steps.items() if step.next}
    silent: set[Position] = set()
    changed = True
    while changed:
        changed = False
        for position, step in passing.items():
            if position not in silent and any(
                arrow.returns
                or (arrow.to is not None and arrow.to.flow == position.flow and arrow.to in silent)
                or (arrow.call in silent and arrow.then in silent)
                for arrow in step.next
            ):
                silent.add(position)
                changed = True
    edges: Edges = {}
    for position, step in passing.items():
        targets: list[Position] = []
        for arrow in step.next:
            targets += [target for target in (arrow.to, arrow.call) if target is not None]
            if arrow.then is not None and arrow.call in silent:
                targets.append(arrow.then)
            if Action.ACCEPT_LIVE in arrow.actions:
                targets.append(LIVE)
        edges[position] = tuple(targets)
    return edges
