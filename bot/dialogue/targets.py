"""Every arrow points at a step that exists; the engine's own entries exist."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.dialogue.arrows import LONGEST_LINE_CHOICE
from bot.dialogue.bounds import some
from bot.dialogue.entries import REQUIRED
from bot.dialogue.flow import Action, Arrow, Arrows, Flow, Show, Step
from bot.dialogue.taps import MOST_BYTES, choice
from bot.model.conversation import Position
from bot.model.errors import Finding

ONLY_BY_CHOICE = frozenset({Action.OPEN_TICKET, Action.ACCEPT_LIVE, Action.ERASE})
"""What nobody does by writing, by skipping, or by passing: it takes a choice that says what it does."""
NEVER_BY_WORDS = frozenset({Action.WITHDRAW_TICKET})
"""Of these a way out is the choice: it leads to a step that passes and does it."""


def resolve(flows: Mapping[str, Flow], found: list[Finding]) -> dict[str, Flow]:
    """The same flows with `flow.start` replaced by the flow's first step; findings for targets that do not exist."""
    resolved = {}
    for name, flow in flows.items():
        steps = {step_name: _step(flows, flow, step, found) for step_name, step in flow.steps.items()}
        resolved[name] = replace(flow, steps=steps, moved=_moved(flows, flow, found))
    for position in REQUIRED:
        if _exact(flows, position) is None:
            file = flows[position.flow].file if position.flow in flows else f"flows/{position.flow}.yaml"
            found.append(Finding(file, 0, f"the house needs the step {position}", f"write the step {position.step}"))
    return resolved


def arrows_of(step: Step) -> Iterator[Arrow]:
    """All arrows of a step."""
    for arrows in step.triggers().values():
        yield from arrows


def _moved(flows: Mapping[str, Flow], flow: Flow, found: list[Finding]) -> dict[Position, Position]:
    moved: dict[Position, Position] = {}
    for old, new in flow.moved.items():
        exact = _exact(flows, new)
        if old.flow != flow.name and _exact(flows, old) == old:  # within the flow the loader finds it, with its line
            problem, remedy = f"{old} is said to have moved, and is still there", "take it out of `moved`"
            found.append(Finding(flow.file, 0, problem, remedy))
        elif exact is None:
            problem, remedy = f"{old} moved to {new}, which there is not", "name a step that exists"
            found.append(Finding(flow.file, 0, problem, remedy))
        else:
            moved[old] = exact
    return moved


def _arguments(flows: Mapping[str, Flow], flow: Flow, arrow: Arrow, found: list[Finding]) -> None:
    """What a call hands over, the called flow takes."""
    called = flows.get(arrow.call.flow) if arrow.call is not None else None
    if called is None:
        return
    for name, value in arrow.args:
        if name not in called.takes:
            known = f"it takes {some(called.takes)}" if called.takes else "it takes nothing"
            problem = f"the flow {called.name} does not take {name[:40]}"
            found.append(Finding(arrow.file or flow.file, arrow.line, problem, f"{known}; see its `takes`"))
        elif value not in called.takes[name]:
            problem = f"the flow {called.name} does not take {value[:40]!r} as {name}"
            remedy = f"use one of {some(called.takes[name])}"
            found.append(Finding(arrow.file or flow.file, arrow.line, problem, remedy))


def _exact(flows: Mapping[str, Flow], position: Position) -> Position | None:
    flow = flows.get(position.flow)
    if flow is None:
        return None
    if position.step in flow.steps:
        return position
    return Position(flow.name, flow.start) if position.step == "start" and flow.start in flow.steps else None


def _step(flows: Mapping[str, Flow], flow: Flow, step: Step, found: list[Finding]) -> Step:
    def target(position: Position | None, arrow: Arrow) -> Position | None:
        if position is None:
            return None
        exact = _exact(flows, position)
        if exact is None:
            file = arrow.file or flow.file
            found.append(Finding(file, arrow.line, f"there is no step {position}", "name a step that exists"))
        return exact

    def mend(arrows: Arrows) -> Arrows:
        for arrow in arrows:
            _arguments(flows, flow, arrow, found)
        return tuple(
            replace(arrow, to=target(arrow.to, arrow), call=target(arrow.call, arrow), then=target(arrow.then, arrow))
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
        several=mend(step.several),
        elsewhere=mend(step.elsewhere),
    )


def _consent(flow: Flow, step: Step, found: list[Finding]) -> None:
    """What only the visitor's own tap may do."""
    for trigger, arrows in step.triggers().items():
        never = ONLY_BY_CHOICE if trigger == "next" else ONLY_BY_CHOICE | NEVER_BY_WORDS
        for arrow in arrows if not trigger.startswith("choice:") else ():
            if wrong := never & set(arrow.actions):
                problem = f"`{trigger}` of {step.name} does `{min(wrong)}`"
                found.append(Finding(arrow.file or flow.file, arrow.line, problem, "let only a choice do that"))
    shows = any(item.show is Show.LETTER and item.when is None for item in step.say)
    sends = [arrow for _, arrows in step.choices for arrow in arrows if Action.OPEN_TICKET in arrow.actions]
    if sends and not shows:
        problem = f"at {step.name} a letter can be sent that is not shown there"
        found.append(Finding(sends[0].file or flow.file, sends[0].line, problem, "add `{show: letter}` to its `say`"))
    accepts = [arrow for _, arrows in step.choices for arrow in arrows if Action.ACCEPT_LIVE in arrow.actions]
    if accepts and not step.tap_only:
        problem = "a typed word could begin talking to a counselor"
        found.append(Finding(flow.file, accepts[0].line, problem, "add `tap_only: true` to the step"))
    data = choice(Position(flow.name, step.name), LONGEST_LINE_CHOICE)
    if step.each_line and len(data) > MOST_BYTES:
        problem = f"the button's data has up to {len(data)} bytes"
        found.append(Finding(flow.file, step.line, problem, f"shorten flow or step: at most {MOST_BYTES}"))
