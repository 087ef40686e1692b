"""What was walked: how often each step was reached, each arrow followed, each text said."""

from collections import Counter, deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bot.dialogue.condition import LetterTest, Tests, TicketTest
from bot.dialogue.edges import Edge, edges
from bot.dialogue.entries import ANSWERED, CLOSED, INVITED, RETURNED, WELCOME
from bot.dialogue.flow import Action, Arrow, FlowSet
from bot.model.conversation import Conversation, Position
from bot.model.event import Wrote
from bot.rehearsal.watching import Seen

FAR = 99
"""Further than any step is from another."""


@dataclass(frozen=True, slots=True)
class Share:
    """`reached` of `all`."""

    reached: int
    all: int

    @property
    def percent(self) -> float:
        """Of nothing, everything was reached."""
        return 100 * self.reached / self.all if self.all else 100.0


@dataclass(slots=True)
class Taken:
    """One arrow, and how often it was followed."""

    edge: Edge
    position: Position
    targets: tuple[Position, ...]
    count: int = 0
    sought: int = 0
    """How often a visitor set out for it and did not find it."""

    def tried_by(self, position: Position, trigger: str) -> bool:
        """Whether this is done there to follow it."""
        return (self.position, self.edge.trigger) == (position, trigger)


class Coverage:
    """Counts over a flow set."""

    def __init__(self, flows: FlowSet) -> None:
        self.flows = flows
        self.turns = 0
        self.taken: list[Taken] = []
        self.steps: dict[Position, int] = {}
        self.texts: dict[str, int] = {}
        self._named: dict[tuple[Position, int], Taken] = {}
        """The arrows' own identities stand for them: two arrows may read alike."""
        self._at: dict[tuple[Position, str], list[Taken]] = {}
        self._led: dict[tuple[Position, str], list[Position]] = {}
        """Where a trigger really led, tests and passing steps and all."""
        self._after: dict[Position, tuple[Position, ...]] = {}
        """The steps one deed from a step, as long as nothing was learned about it."""
        self._before: dict[Position, list[Position]] | None = None
        self.learned: dict[str, Position] = {}
        """Words of danger, and where they led."""
        self.used: Counter[tuple[Position, str]] = Counter()
        """How often visitors at a step did something."""
        for flow in flows.flows.values():
            for name, step in flow.steps.items():
                here = Position(flow.name, name)
                self.steps[here] = 0
                for item in step.say:
                    self.texts |= {str(text): 0 for text in item.texts}
                if step.again is not None:
                    self.texts[str(step.again)] = 0
        for edge in edges(flows.flows.values()):
            one = Taken(edge, edge.position, tuple(_targets(edge.arrow)))
            self.taken.append(one)
            self._named[one.position, id(edge.arrow)] = one
            self._at.setdefault((one.position, edge.trigger), []).append(one)
        self._triggers: dict[Position, list[str]] = {}
        for position, trigger in self._at:
            self._triggers.setdefault(position, []).append(trigger)

    def count(self, seen: Seen) -> None:
        """One turn."""
        self.turns += 1
        for name in seen.names:
            if name in self.texts:
                self.texts[name] += 1
        if seen.turn is None:
            return
        for position, arrow in seen.turn.path:
            self._reach(position)
            self._follow(position, arrow)
        after = seen.turn.conversation.position
        self._reach(after)
        self._learn(seen.turn.path, after)
        event, before = seen.loaded.arrival.event, seen.loaded.conversation
        if isinstance(event, Wrote) and (before is None or before.danger is None):
            self.learned[event.text] = after

    def untaken(self, position: Position, trigger: str) -> int:
        """How many arrows of a trigger were never followed."""
        return sum(not one.count for one in self._at.get((position, trigger), ()))

    def targets(self, here: Conversation, trigger: str) -> Iterator[Position]:
        """Where a trigger may lead from where a talk stands; an arrow that comes back leads to where it came from."""
        arrows = self._at.get((here.position, trigger), ())
        if here.frames and any(not one.targets and Action.ANEW not in one.edge.arrow.actions for one in arrows):
            yield here.frames[-1].back_to
        else:
            yield from self._onward(here.position, trigger, arrows)

    def goal(self, random: Random, here: Position | None, flows: Collection[str] = ()) -> Taken | None:
        """An arrow that nobody followed yet, of those sought least the nearest; None where all were.

        Best in one of `flows`, as long as one of theirs was never sought: an arrow that was not found may be there for
        a case that no visitor brings about, and whoever sets out for it again and again meets nothing else.
        """
        missed = [one for one in self.taken if not one.count]
        missed = [one for one in missed if not one.sought and one.edge.flow in flows] or missed
        if not missed:
            return None
        least = min(one.sought for one in missed)
        fresh = [one for one in missed if one.sought == least]
        near = set() if here is None else self._nearest(here, {one.position for one in fresh})
        fresh = [one for one in fresh if one.position in near] or fresh
        return fresh[random.randrange(len(fresh))]

    def wants_no_letter(self, goal: Taken) -> bool:
        """The arrow is followed only where the letter is empty: it says so, or those before it ask for a filled one."""
        own, before = self._tests(goal)
        return (own is not None and own.letter is LetterTest.EMPTY) or any(
            test.letter is LetterTest.FILLED for test in before
        )

    def wants_no_ticket(self, goal: Taken) -> bool:
        """The arrow is followed only where no letter is out."""
        own, _ = self._tests(goal)
        return own is not None and own.ticket == (TicketTest.NONE,)

    def _tests(self, goal: Taken) -> tuple[Tests | None, list[Tests]]:
        tests = [one.edge.arrow.when for one in self._at[goal.position, goal.edge.trigger]]
        return tests[goal.edge.number], [test for test in tests[: goal.edge.number] if test is not None]

    def distances(self, goal: Position) -> dict[Position, int]:
        """From where a step can be reached, and by how many deeds, as far as is known."""
        before = self._backward()
        found = {goal: 0}
        waiting = deque([goal])
        while waiting:
            here = waiting.popleft()
            for earlier in before.get(here, ()):
                if earlier not in found:
                    found[earlier] = found[here] + 1
                    waiting.append(earlier)
        return found

    def _nearest(self, here: Position, wanted: Collection[Position]) -> set[Position]:
        """Those that are reached by the fewest deeds, as far as is known."""
        ring, met = {here}, {here}
        while ring and ring.isdisjoint(wanted):
            ring = {later for position in ring for later in self._forward(position)} - met
            met |= ring
        return ring.intersection(wanted)

    def _backward(self) -> dict[Position, list[Position]]:
        """The steps before each step. Made anew only where something was learned since."""
        if self._before is None:
            self._before = {}
            for position in self._triggers:
                for target in self._forward(position):
                    self._before.setdefault(target, []).append(position)
        return self._before

    def _forward(self, position: Position) -> tuple[Position, ...]:
        """The steps after a step. Made anew only where something was learned there since."""
        if position not in self._after:
            found: dict[Position, None] = {}
            for trigger in self._triggers.get(position, ()):
                arrows = self._at[position, trigger]
                found |= dict.fromkeys(self._onward(position, trigger, arrows))
                if any(Action.OPEN_TICKET in one.edge.arrow.actions for one in arrows):
                    for entry in (ANSWERED, INVITED, RETURNED, CLOSED):  # a letter that is out brings a counselor
                        found[self.flows.entry(entry)] = None
            self._after[position] = tuple(found)
        return self._after[position]

    def _onward(self, position: Position, trigger: str, arrows: Sequence[Taken]) -> Iterator[Position]:
        """Where a trigger led so far; as long as nobody took it, where its arrows point.

        Where one comes back to, only a talk knows: such an arrow is no way to anywhere.
        """
        backward = any(one.edge.arrow.returns or Action.RESUME in one.edge.arrow.actions for one in arrows)
        led = self._led.get((position, trigger))
        if led is not None and not backward and all(one.count for one in arrows):
            yield from led
            return
        for one in arrows:
            yield from one.targets or ((self.flows.entry(WELCOME),) if Action.ANEW in one.edge.arrow.actions else ())

    def _forget(self, one: Taken) -> None:
        """What was known about where an arrow leads holds no more."""
        self._after.pop(one.position, None)
        self._before = None

    def _learn(self, path: Sequence[tuple[Position, Arrow]], after: Position) -> None:
        if path and (one := self._named.get((path[0][0], id(path[0][1])))) is not None:
            led = self._led.setdefault((one.position, one.edge.trigger), [])
            if after not in led:
                led.append(after)
                self._forget(one)

    def share(self, flow: str = "") -> tuple[Share, Share, Share]:
        """Steps, edges and texts of one flow, or of all."""

        def part(kept: list[tuple[str, int]]) -> Share:
            own = [count for name, count in kept if not flow or name == flow]
            return Share(sum(count > 0 for count in own), len(own))

        return (
            part([(step.flow, count) for step, count in self.steps.items()]),
            part([(one.edge.flow, one.count) for one in self.taken]),
            part([(name.partition(".")[0], count) for name, count in self.texts.items()]),
        )

    def missed(self) -> Iterator[Edge]:
        """Arrows that nobody followed, in the order in which they are written."""
        return (one.edge for one in self.taken if not one.count)

    def unreached(self) -> Iterator[Position]:
        """Steps where nobody came."""
        return (step for step, count in self.steps.items() if not count)

    def _reach(self, position: Position) -> None:
        if position in self.steps:
            self.steps[position] += 1

    def _follow(self, position: Position, arrow: Arrow) -> None:
        one = self._named.get((position, id(arrow)))
        if one is not None:
            one.count += 1
            if one.count == 1:
                self._forget(one)


def _targets(arrow: Arrow) -> list[Position]:
    return [target for target in (arrow.to, arrow.call, arrow.then) if target is not None]
