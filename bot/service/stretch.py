"""Everything that can be said between two words of a visitor, found from the script alone.

A stretch begins where a visitor does something (an answer, a skip, a way out) or the desk does, follows every passing
step, and ends at the step that waits. Which bubbles stand in it depends on tests; those that exclude each other never
stand in one stretch (`cases`). Lines that the engine puts before it are left out (an old button, a photo, a letter that
is full, the one line that points at the help lines again): they are short, and rare.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.dialogue import entries
from bot.dialogue.condition import SKIPPED, Tests
from bot.dialogue.flow import Action, Arrow, Arrows, FlowSet, SayItem, Step
from bot.model.conversation import Position
from bot.model.errors import Finding
from bot.service import cases
from bot.service.aftermath import after
from bot.service.cases import Case, Parts

REST = "rest"
DANGER_FLOW = "danger"
MOST_PASSES = 100
MOST_ARRIVALS = 100_000
"""Arrivals at steps that are followed; a set of flows that has more is told so. The shipped ones have some 1,500."""
MOST_BRANCHES = 4_000
"""Ways to part one visitor's action; beyond, bubbles that may be left out are taken to be said."""
PERSONS_WORDS = SayItem()
"""A bubble of which the house has written nothing: a counselor's answer."""
ACKNOWLEDGED = SayItem(texts=(entries.SKIPPED, entries.MOVED_ON))
"""What stands before everything that a skipped question leads to."""
CHOOSING = SayItem(texts=(entries.CHOSEN, entries.CHOSEN_NONE))
"""What is said while several are chosen."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """`bubbles` in their order. From `again` on they were read before: a step that an interrupt comes back to.

    `start` says in words where it begins, `end` is the step that waits.
    """

    start: str
    end: Position
    bubbles: tuple[SayItem, ...]
    case: Case
    again: int

    @property
    def new(self) -> tuple[SayItem, ...]:
        """The bubbles that were not read before."""
        return self.bubbles[: self.again]


@dataclass(frozen=True, slots=True)
class _Way:
    """One stretch in the making. `frames` were laid in it; below them lies what is not known, or nothing (`bare`)."""

    start: str
    case: Case
    bubbles: tuple[SayItem, ...] = ()
    frames: tuple[Position, ...] = ()
    bare: bool = False
    passed: tuple[Position, ...] = ()
    passes: int = 0


def stretches(flows: FlowSet, findings: list[Finding]) -> list[Stretch]:
    """All of them, each once; of those that say the same, the first. Bounded for any script, however it is knotted.

    Where there are more than are followed, that is added to `findings`.
    """
    found: dict[tuple[object, ...], Stretch] = {}
    walk = _Walk(flows, seen=set())
    for one in walk.all():
        where = (one.case.get("channel"), one.case.get("locale"))
        found.setdefault((one.end, one.bubbles, one.again, where), one)
    if walk.arrivals > MOST_ARRIVALS:
        problem = f"these flows have more than {MOST_ARRIVALS} ways to come to a step, and not all were measured"
        findings.append(Finding("flows", 0, problem, "use fewer tests, or fewer steps that are called from many"))
    return list(found.values())


def every_stretch(flows: FlowSet) -> Iterator[Stretch]:
    """All of them from every start, though they say the same."""
    return _Walk(flows, seen=None).all()


class _Walk:
    def __init__(self, flows: FlowSet, seen: set[tuple[object, ...]] | None) -> None:
        """With `seen`, nobody goes twice where the same was said before and the same is known."""
        self._flows = flows
        self._seen = seen
        self.arrivals = 0
        self._steps = {
            Position(flow.name, step.name): step for flow in flows.flows.values() for step in flow.steps.values()
        }
        self._parts: dict[tuple[int, str], Parts] = {}
        self._budget = 0
        self._slots = {step.ask for step in self._steps.values() if step.ask}
        self._callers: list[tuple[Position, Position]] = []
        for step in self._steps.values():
            for arrows in step.triggers().values():
                for arrow in arrows:
                    self._slots |= {name for name, _ in arrow.sets}
                    if arrow.call is not None and arrow.then is not None:
                        self._callers.append((arrow.call, arrow.then))
        self._within = {position: self._reach(position) for position in self._steps}
        led_to = (*entries.REQUIRED, *entries.OFFERED)
        interrupts = [self._exact(entry) for entry in led_to if entry != entries.WELCOME]
        self._interrupting = self._all_within(interrupts)
        """Where one may stand in an interrupt."""
        self._entered = self._all_within(
            target
            for position, step in self._steps.items()
            for arrows in step.triggers().values()
            for arrow in arrows
            if (target := arrow.to) is not None and target.flow != position.flow and target.flow != REST
        )
        """Where one may stand with nothing to come back to."""
        self._said_again: list[Stretch] | None = None

    def _exact(self, position: Position) -> Position:
        """An entry as a step: `flow.start` stands for the first one. Where there is none, nothing is said."""
        flow = self._flows.flows.get(position.flow)
        named = position in self._steps or flow is None or position.step != "start"
        return position if named else Position(position.flow, flow.start if flow else "")

    def _reach(self, start: Position) -> set[Position]:
        """Where one can get to from a step without leaving its flow; what it calls comes back."""
        reached: set[Position] = set()
        waiting = [start]
        while waiting:
            position = waiting.pop()
            step = self._steps.get(position)
            if step is None or position in reached or position.flow != start.flow:
                continue
            reached.add(position)
            for arrows in step.triggers().values():
                for arrow in arrows:
                    waiting += [target for target in (arrow.to, arrow.then) if target is not None]
        return reached

    def _all_within(self, starts: Iterable[Position]) -> set[Position]:
        return {position for start in starts for position in self._within.get(start, ())}

    def all(self) -> Iterator[Stretch]:
        yield from self._again()
        for entry in entries.REQUIRED:
            position = self._exact(entry)
            yield from self._begin(_Way(f"the way to {position}", cases.EVERY), position)
        for position, step in self._steps.items():
            if step.waits:
                yield from self._stay(position, step)
                for trigger, arrows in step.triggers().items():
                    yield from self._answer(position, step, trigger, arrows)

    def _begin(self, way: _Way, position: Position) -> Iterator[Stretch]:
        self._budget = MOST_BRANCHES
        yield from self._arrive(way, position, automatic=False)

    def _again(self) -> list[Stretch]:
        """Every waiting step, said once more where one comes back to it."""
        if self._said_again is None:
            self._said_again = []
            for position, step in self._steps.items():
                if step.waits:
                    way = _Way(f"{position}, said again", cases.EVERY)
                    self._said_again += [one for one in self._begin(way, position) if one.end == position]
        return self._said_again

    def _stay(self, position: Position, step: Step) -> Iterator[Stretch]:
        """An answer that was not understood, and one of several that was chosen: one bubble, and the same question."""
        again = SayItem(texts=(step.again or entries.AGAIN,), line=step.line)
        yield Stretch(f"{position}, not understood", position, (again,), cases.EVERY, again=1)
        if step.several:
            yield Stretch(f"{position}, choosing", position, (CHOOSING,), cases.EVERY, again=1)

    def _answer(self, position: Position, step: Step, trigger: str, arrows: Arrows) -> Iterator[Stretch]:
        if trigger == "elsewhere":
            return
        way = _Way(f"{position}, {trigger}", cases.EVERY)
        if trigger == "skip":
            way = replace(way, bubbles=(ACKNOWLEDGED,))
        if step.ask:
            filled = {"skip": SKIPPED}.get(trigger) or trigger.removeprefix("choice:")
            if trigger == "skip" or filled != trigger:
                way = replace(way, case=cases.knowing(way.case, cases.slot(step.ask), filled))
            elif trigger == "read":
                known = cases.UNFILLED | {id_ for id_, _ in step.choices}
                way = replace(way, case={**way.case, cases.slot(step.ask): cases.Among(known, out=True)})
        self._budget = MOST_BRANCHES
        yield from self._follow(way, position, arrows, automatic=False)

    def _follow(self, way: _Way, here: Position, arrows: Arrows, *, automatic: bool) -> Iterator[Stretch]:
        """Every arrow that can be the first whose tests hold."""
        left: Case | None = way.case
        for arrow in arrows:
            if left is None:
                return
            parts = self._asked(arrow.when, here.flow)
            held = cases.holding(left, parts)
            if held is not None:
                yield from self._take(replace(way, case=held), here, arrow, automatic=automatic)
            left = cases.failing(left, parts) if parts else None

    def _take(self, way: _Way, here: Position, arrow: Arrow, *, automatic: bool) -> Iterator[Stretch]:
        case = way.case
        for name, value in arrow.sets:
            case = cases.knowing(case, cases.slot(name), value)
        for action in arrow.actions:
            case = after(action, case, self._slots)
            if action is Action.OPEN_ANSWERS:
                way = replace(way, bubbles=(*way.bubbles, PERSONS_WORDS))
        way = replace(way, case=case, passes=way.passes + 1)
        if way.passes > MOST_PASSES:
            return
        if Action.RESUME in arrow.actions or arrow.returns:
            yield from self._return(way, here)
        elif Action.ANEW in arrow.actions:
            bare = replace(way, frames=(), bare=True)
            yield from self._arrive(bare, self._exact(entries.WELCOME), automatic=automatic)
        elif arrow.call is not None and arrow.then is not None:
            called = f"argument {arrow.call.flow}."
            case = cases.forgetting(case, [name for name in case if name.startswith(called)])
            flow = self._flows.flows.get(arrow.call.flow)
            given = {name: values[0] for name, values in flow.takes.items() if values} if flow else {}
            for name, value in {**given, **dict(arrow.args)}.items():
                case = cases.knowing(case, f"{called}{name}", value)
            way = replace(way, case=case, frames=(*way.frames, arrow.then))
            yield from self._arrive(way, arrow.call, automatic=automatic)
        else:
            target = arrow.to or (self._exact(entries.LIVE) if Action.ACCEPT_LIVE in arrow.actions else None)
            if target is not None:
                if target.flow not in (here.flow, REST):
                    way = replace(way, frames=(), bare=True)
                yield from self._arrive(way, target, automatic=automatic)

    def _return(self, way: _Way, here: Position) -> Iterator[Stretch]:
        welcome = self._exact(entries.WELCOME)
        if way.frames:
            yield from self._arrive(replace(way, frames=way.frames[:-1]), way.frames[-1], automatic=True)
            return
        if not way.bare:
            called = [then for call, then in self._callers if here in self._within.get(call, ())]
            for then in dict.fromkeys(called):
                yield from self._arrive(way, then, automatic=True)
            if here in self._interrupting and way.bubbles:
                yield from self._come_back(way)
        if way.bare or here in self._entered or here.flow == welcome.flow:
            yield from self._arrive(replace(way, bare=True), welcome, automatic=True)

    def _come_back(self, way: _Way) -> Iterator[Stretch]:
        """After an interrupt the step where one was is said again, whichever it was."""
        for one in self._again():
            case = cases.holding(way.case, tuple(one.case.items()))
            self.arrivals += 1
            if case is not None and self.arrivals <= MOST_ARRIVALS:
                bubbles = (*way.bubbles, *one.bubbles)
                yield Stretch(way.start, one.end, bubbles, case, again=len(way.bubbles))

    def _arrive(self, way: _Way, position: Position, *, automatic: bool) -> Iterator[Stretch]:
        step = self._steps.get(position)
        self.arrivals += 1
        if step is None or self.arrivals > MOST_ARRIVALS or self._was_here(way, position, automatic=automatic):
            return
        if step.elsewhere:
            parts = self._asked(step.available, position.flow)
            away = cases.failing(way.case, parts)
            if away is not None:
                yield from self._follow(replace(way, case=away), position, step.elsewhere, automatic=True)
            here = cases.holding(way.case, parts)
            if here is None:
                return
            way = replace(way, case=here)
        if automatic and step.waits and step.ask and position.flow != DANGER_FLOW and position not in way.passed:
            yield from self._known(replace(way, passed=(*way.passed, position)), position, step)
        for case, said in self._spoken(way.case, step, step.say, position.flow):
            on = replace(way, case=case, bubbles=(*way.bubbles, *said))
            if step.waits:
                yield Stretch(way.start, position, on.bubbles, case, again=len(on.bubbles))
            else:
                yield from self._follow(on, position, step.next, automatic=True)

    def _was_here(self, way: _Way, position: Position, *, automatic: bool) -> bool:
        if self._seen is None:
            return False
        known = frozenset(way.case.items())
        place = (position, automatic, way.bubbles, known, way.frames, way.bare, way.passed)
        if place in self._seen:
            return True
        self._seen.add(place)
        return False

    def _known(self, way: _Way, position: Position, step: Step) -> Iterator[Stretch]:
        """The question was answered before, and is passed by the same answer."""
        slot = cases.slot(step.ask)
        answers = [(id_, arrows) for id_, arrows in step.choices if not step.several]
        for value, arrows in [*answers, (SKIPPED, step.skip)]:
            case = cases.holding(way.case, ((slot, cases.Among(frozenset({value}))),))
            if case is not None:
                silent = tuple(arrow for arrow in arrows if not arrow.actions and not arrow.letter)
                yield from self._follow(replace(way, case=case), position, silent, automatic=True)
        known = cases.UNFILLED | {id_ for id_, _ in step.choices}
        case = cases.holding(way.case, ((slot, cases.Among(known, out=True)),))
        if case is not None:
            yield from self._follow(replace(way, case=case), position, step.several or step.read, automatic=True)

    def _spoken(
        self, case: Case, step: Step, items: tuple[SayItem, ...], flow: str
    ) -> Iterator[tuple[Case, tuple[SayItem, ...]]]:
        """Each set of bubbles that can be said at once; those that leave one out in vain are not tried."""
        if not items:
            yield case, ()
            return
        first, rest = items[0], items[1:]
        parts = self._asked(first.when, flow)
        held = cases.holding(case, parts)
        if held is not None:
            for after, said in self._spoken(held, step, rest, flow):
                yield after, (first, *said)
        if not parts or (held is not None and not self._matters(parts, step, rest, flow)):
            return
        without = cases.failing(case, parts)
        if without is not None:
            for after, said in self._spoken(without, step, rest, flow):
                yield after, said

    def _matters(self, parts: Parts, step: Step, rest: tuple[SayItem, ...], flow: str) -> bool:
        """Whether leaving a bubble out can let another one be said, or lead another way."""
        self._budget -= 1
        if self._budget < 0:
            return False
        names = {name for name, _ in parts}
        return not step.waits or any(name in names for item in rest for name, _ in self._asked(item.when, flow))

    def _asked(self, tests: Tests | None, flow: str) -> Parts:
        if tests is None:
            return ()
        key = (id(tests), flow)
        if key not in self._parts:
            self._parts[key] = cases.parts_of(tests, flow)
        return self._parts[key]
