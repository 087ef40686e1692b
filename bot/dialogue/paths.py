"""Paths over all flows: no step that nobody can reach, no round that goes on without a visitor's word."""

from collections.abc import Iterable, Mapping

from bot.dialogue.entries import LIVE, REQUIRED
from bot.dialogue.flow import Action, Flow, Step
from bot.dialogue.targets import arrows_of
from bot.model.conversation import Position
from bot.model.errors import Finding

Edges = dict[Position, tuple[Position, ...]]


MOST_PASSES = 100
"""Steps that one turn may pass without a visitor's word."""


def check_paths(flows: Mapping[str, Flow], found: list[Finding]) -> None:
    """Adds findings. Every target must exist already."""
    steps = {Position(flow.name, step.name): step for flow in flows.values() for step in flow.steps.values()}
    reached = _reach(steps, _entries(flows))
    for position, step in steps.items():
        if position not in reached:
            file = flows[position.flow].file
            found.append(Finding(file, step.line, f"nothing leads to {position}", "lead an arrow to it or remove it"))
    edges = _passing_edges(steps)
    remedy = "let a step on the way ask something"
    circling = _circling(edges)
    for position in circling:
        problem = f"{position} leads back to itself without a visitor's word"
        found.append(Finding(flows[position.flow].file, steps[position].line, problem, remedy))
    for position in () if circling else _endless(steps, edges):
        problem = f"from {position} more than {MOST_PASSES} steps are passed without a visitor's word"
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


def _endless(steps: Mapping[Position, Step], edges: Edges) -> list[Position]:
    """Where a way without a word is longer than a turn may be, with what it calls. No rounds may be left."""
    length: dict[Position, int] = {}
    open_ = list(edges)
    while open_:
        position = open_[-1]
        waiting = [target for target in edges[position] if target in edges and target not in length]
        if position in length or waiting:
            open_ = open_[:-1] if position in length else open_ + waiting
            continue
        ways = [0]
        for arrow in (*steps[position].next, *steps[position].elsewhere):
            called = length.get(arrow.call, 0) if arrow.call is not None else length.get(arrow.to or position, 0)
            ways.append(called + (length.get(arrow.then, 0) if arrow.then is not None else 0))
        length[position] = 1 + max(ways)
        open_.pop()
    return [position for position, passed in length.items() if passed > MOST_PASSES]


def _circling(edges: Edges) -> list[Position]:
    """Passing steps from which the way comes back to themselves without a word."""
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
    """Where `next` and `elsewhere` lead at once.

    The step after a call counts only where the called flow may return without a word.
    """
    passing = {
        position: (*step.next, *step.elsewhere) for position, step in steps.items() if step.next or step.elsewhere
    }
    silent: set[Position] = set()
    changed = True
    while changed:
        changed = False
        for position, arrows in passing.items():
            if position not in silent and any(
                arrow.returns
                or (arrow.to is not None and arrow.to.flow == position.flow and arrow.to in silent)
                or (arrow.call in silent and arrow.then in silent)
                for arrow in arrows
            ):
                silent.add(position)
                changed = True
    edges: Edges = {}
    for position, arrows in passing.items():
        targets: list[Position] = []
        for arrow in arrows:
            targets += [target for target in (arrow.to, arrow.call) if target is not None]
            if arrow.then is not None and arrow.call in silent:
                targets.append(arrow.then)
            if Action.ACCEPT_LIVE in arrow.actions:
                targets.append(LIVE)
        edges[position] = tuple(targets)
    return edges
