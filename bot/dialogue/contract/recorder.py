"""What a turn looked at: the tests that decided, and what stands where it passed."""

from collections.abc import Iterable, Iterator

from bot.dialogue.contract.domains import LETTER, SLOT, action_reads, reads_of
from bot.dialogue.flow import Arrow, Arrows, FlowSet, Rules, Step
from bot.model.conversation import Conversation, Position
from bot.model.errors import NoWayOn
from bot.model.facts import Facts
from bot.model.reading import Screening


class Recorder:
    """The rule book, with a list of what it decided, and of what that depended on. It is emptied before each turn."""

    __slots__ = ("_known", "_rules", "decided")

    def __init__(self, flows: FlowSet) -> None:
        self._rules: Rules = flows.rules
        self._known = {
            (Position(flow.name, step.name), trigger): arrows
            for flow in flows.flows.values()
            for step in flow.steps.values()
            for trigger, arrows in step.triggers().items()
        }
        self.decided: list[tuple[Arrow | None, tuple[str, ...]]] = []

    def decide(
        self, position: Position, trigger: str, conversation: Conversation, facts: Facts | None, screening: Screening
    ) -> Arrow:
        """The rule book's own answer."""
        arrows: Arrows = self._known.get((position, trigger), ())
        try:
            taken = self._rules.decide(position, trigger, conversation, facts, screening)
        except NoWayOn:
            self.decided.append((None, _distinct(name for arrow in arrows for name in reads_of(arrow.when))))
            raise
        looked = arrows[: 1 + next(number for number, arrow in enumerate(arrows) if arrow is taken)]
        tests = _distinct(name for arrow in looked for name in reads_of(arrow.when))
        self.decided.append((taken, (*tests, *action_reads(taken))))
        return taken

    def noted(self, until: Arrow | None = None) -> Iterator[str]:
        """The variables that were looked at; `until` = up to where this arrow was decided on."""
        for arrow, reads in self.decided:
            yield from reads
            if arrow is until is not None:
                return


class Views:
    """What the bubbles and choices of a step depend on."""

    def __init__(self, flows: FlowSet) -> None:
        self._flows = flows
        places = [
            (Position(flow.name, step.name), step) for flow in flows.flows.values() for step in flow.steps.values()
        ]
        self.available = {at: _distinct(reads_of(step.available)) for at, step in places}
        self.choices = {
            at: {id_: _distinct(self._choice(step, arrows)) for id_, arrows in step.choices} for at, step in places
        }
        self.offered = {at: _distinct(self._offered(at, step)) for at, step in places}
        self.said = {at: _distinct(name for item in step.say for name in reads_of(item.when)) for at, step in places}

    def _choice(self, step: Step, arrows: Arrows) -> Iterator[str]:
        """A choice is offered where an arrow holds and the step exists to which it leads."""
        for arrow in arrows:
            yield from reads_of(arrow.when)
            target = arrow.to or arrow.call
            found = None if target is None else self._flows.step(target)
            if found is not None:
                yield from reads_of(found.available)
        if step.several:
            yield SLOT + step.ask

    def _offered(self, at: Position, step: Step) -> Iterator[str]:
        for reads in self.choices[at].values():
            yield from reads
        if step.each_line:
            yield LETTER


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
