"""Every arrow points at a step that exists; the engine's own entries exist."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.dialogue.arrows import LONGEST_LINE_CHOICE
from bot.dialogue.entries import REQUIRED
from bot.dialogue.flow import Action, Arrow, Arrows, Flow, Step
from bot.dialogue.taps import MOST_BYTES, choice
from bot.model.conversation import Position
from bot.model.errors import Finding

NEVER_BY_SKIPPING = frozenset({Action.OPEN_TICKET, Action.WITHDRAW_TICKET, Action.ACCEPT_LIVE, Action.ERASE})


def resolve(flows: Mapping[str, Flow], found: list[Finding]) -> dict[str, Flow]:
    """The same flows with `flow.start` replaced by the flow's first step; findings for targets that do not exist."""
    resolved = {}
    for name, flow in flows.items():
        steps = {step_name: _step(flows, flow, step, found) for step_name, step in flow.steps.items()}
        resolved[name] = replace(flow, steps=steps)
    for position in REQUIRED:
        if _exact(flows, position) is None:
            file = flows[position.flow].file if position.flow in flows else f"flows/{position.flow}.yaml"
            found.append(Finding(file, 0, f"the house needs the step {position}", f"write the step {position.step}"))
    return resolved


def arrows_of(step: Step) -> Iterator[Arrow]:
    """All arrows of a step."""
    for arrows in step.triggers().values():
        yield from arrows


def _exact(flows: Mapping[str, Flow], position: Position) -> Position | None:
    flow = flows.get(position.flow)
    if flow is None:
        return None
    if position.step in flow.steps:
        return position
    return Position(flow.name, flow.start) if position.step == "start" and flow.start in flow.steps else None


def _step(flows: Mapping[str, Flow], flow: Flow, step: Step, found: list[Finding]) -> Step:
    def target(position: Position | None, line: int) -> Position | None:
        if position is None:
            return None
        exact = _exact(flows, position)
        if exact is None:
            found.append(Finding(flow.file, line, f"there is no step {position}", "name a step that exists"))
        return exact

    def mend(arrows: Arrows) -> Arrows:
        return tuple(
            replace(
                arrow,
                to=target(arrow.to, arrow.line),
                call=target(arrow.call, arrow.line),
                then=target(arrow.then, arrow.line),
            )
            for arrow in arrows
        )

    _consent(flow, step, found)
    return replace(
        step,
        choices=tuple((id_, mend(arrows)) for id_, arrows in step.choices),
        read=mend(step.read),
        each_line=mend(step.each_line),
        words=mend(step.words),
        skip=mend(step.skip),
        next=mend(step.next),
    )


def _consent(flow: Flow, step: Step, found: list[Finding]) -> None:
    """What only the visitor's own tap may do."""
    for arrow in step.skip:
        if step.waits and (wrong := NEVER_BY_SKIPPING & set(arrow.actions)):
            problem = f"skipping {step.name} does `{min(wrong)}`"
            found.append(Finding(flow.file, arrow.line, problem, "let only a choice do that"))
    accepts = [arrow for _, arrows in step.choices for arrow in arrows if Action.ACCEPT_LIVE in arrow.actions]
    if accepts and not step.tap_only:
        problem = "a typed word could begin talking to a counselor"
        found.append(Finding(flow.file, accepts[0].line, problem, "add `tap_only: true` to the step"))
    data = choice(Position(flow.name, step.name), LONGEST_LINE_CHOICE)
    if step.each_line and len(data) > MOST_BYTES:
        problem = f"the button's data has up to {len(data)} bytes"
        found.append(Finding(flow.file, step.line, problem, f"shorten flow or step: at most {MOST_BYTES}"))
