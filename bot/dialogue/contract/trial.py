"""Several real turns in a row, from a configuration that was found: can one do this, and does one come back?"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.dialogue import taps
from bot.dialogue.contract.configuration import CONVERSATION, NOW, Configuration, conversation_of, facts_of
from bot.dialogue.contract.domains import CHANNEL, FRAME, KIND, LOCALE
from bot.dialogue.contract.explore import Exploration
from bot.dialogue.contract.run import Values
from bot.dialogue.contract.stacks import DEEPEST
from bot.dialogue.contract.stimuli import written
from bot.dialogue.engine import Turn, advance, begin
from bot.dialogue.frames import REST
from bot.model.conversation import Conversation, Position
from bot.model.effect import Effect, OfferChoices
from bot.model.event import Event, Opened, Tapped
from bot.model.ids import ChannelName, Locale
from bot.model.reading import Intent

MOST_TRIES = 1_000
"""Turns that a search for a way takes before it gives up."""
Goal = Callable[[Turn], bool]


def skip_tap() -> Event:
    """The button skip."""
    return Tapped(taps.way(Intent.SKIP))


def way(intent: Intent, *, typed: bool) -> Event:
    """A way out, by its word or its button."""
    return written("a way", intent=intent) if typed else Tapped(taps.way(intent))


def offers(turn: Turn) -> tuple[str, ...]:
    """The choices that stand under the last bubble."""
    shown = [effect for effect in turn.effects if isinstance(effect, OfferChoices)]
    return tuple(choice.id for choice in shown[-1].choices) if shown else ()


def choice_tap(here: Conversation, choice: str) -> Event:
    """A tap on a choice of the step where one stands."""
    return Tapped(taps.choice(here.position, choice))


@dataclass(slots=True)
class Trial:
    """Turns with one set of values. `reads` = what they looked at."""

    explored: Exploration
    values: Values
    plans: dict[tuple[object, ...], tuple[str, ...]]

    def where(self, position: Position) -> Configuration:
        """The configuration of whoever stands there and talks."""
        return Configuration(position)

    def take(self, here: Conversation, event: Event) -> Turn | None:
        """One turn; None where the engine fails, which is found elsewhere. Raises TooLarge."""
        self.explored.runs.count()
        try:
            return advance(self.explored.flows, here, event, facts_of(self.values), NOW)
        except Exception:  # noqa: BLE001 - the exploration has found it already
            return None

    def offered(self, here: Conversation) -> tuple[str, ...]:
        """The choices where one stands."""
        return tuple(choice.id for choice in self.explored.flows.choices(here, facts_of(self.values)))

    def moves(self, here: Conversation, kinds: str) -> Iterator[tuple[str, Event]]:
        """What may be done: `c` choices, `s` skip, `w` words, `n` choices of steps that ask nothing."""
        step = self.explored.flows.step(here.position)
        asks = step is not None and bool(step.ask) and here.position.flow != REST
        if "c" in kinds or ("n" in kinds and not asks):
            for id_ in self.offered(here):
                yield f"choice {id_}", choice_tap(here, id_)
        if "w" in kinds and step is not None and step.words:
            yield "words", written()
        if "s" in kinds:
            yield "skip", skip_tap()

    def can(self, name: str, here: Conversation, kinds: str, goal: Goal) -> bool:
        """Whether some way leads to a goal. A way that was found before is tried first."""
        key = (name, here.position)
        plan = self.plans.get(key)
        if plan is not None and self._follow(here, kinds, plan, goal):
            return True
        found = self._search(here, kinds, goal)
        if found is not None:
            self.plans[key] = found
        return found is not None

    def without_answers(self, wanted: tuple[type[Effect], ...]) -> set[type[Effect]]:
        """The effects of these kinds that come without a single answer, beginning with the first words."""
        flows = self.explored.flows
        channel, locale = self.values[CHANNEL], self.values[LOCALE]
        fresh = begin(flows, CONVERSATION, _channel(channel), Locale(str(locale)))
        seen: set[type[Effect]] = set()
        opened = self.take(fresh, Opened())
        if opened is None:
            return seen
        words = (way(intent, typed=True) for intent in (Intent.PERSON, Intent.DANGER))
        begun = [turn for word in words if (turn := self.take(opened.conversation, word)) is not None]
        for kind in wanted:

            def shows(turn: Turn, kind: type[Effect] = kind) -> bool:
                return any(isinstance(effect, kind) for effect in turn.effects)

            if any(shows(turn) or self._found(turn, shows) for turn in (opened, *begun)):
                seen.add(kind)
        return seen

    def _found(self, turn: Turn, goal: Goal) -> bool:
        return self._search(turn.conversation, "nws", goal) is not None

    def _follow(self, here: Conversation, kinds: str, plan: tuple[str, ...], goal: Goal) -> bool:
        for name in plan:
            event = dict(self.moves(here, kinds)).get(name)
            turn = None if event is None else self.take(here, event)
            if turn is None:
                return False
            if goal(turn):
                return True
            here = turn.conversation
        return False

    def _search(self, start: Conversation, kinds: str, goal: Goal) -> tuple[str, ...] | None:
        """Breadth first, by real turns."""
        open_: list[tuple[Conversation, tuple[str, ...]]] = [(start, ())]
        seen: set[object] = set()
        tries = 0
        for here, plan in open_:
            for name, event in self.moves(here, kinds):
                tries += 1
                turn = self.take(here, event) if tries <= MOST_TRIES else None
                if turn is None:
                    continue
                if goal(turn):
                    return (*plan, name)
                after = turn.conversation
                key = (after.position, len(after.frames), bool(after.draft), after.ticket is None)
                if key not in seen:
                    seen.add(key)
                    open_.append((after, (*plan, name)))
        return None


class Trials:
    """Trials from every configuration; the ways that were found are remembered."""

    def __init__(self, explored: Exploration) -> None:
        self.explored = explored
        self.plans: dict[tuple[object, ...], tuple[str, ...]] = {}

    def stand(self, where: Configuration, assigned: Mapping[str, object] | None = None) -> tuple[Trial, Conversation]:
        """A conversation that stands there, on a stack that is possible, with the first of all values or these."""
        explored = self.explored
        values = explored.domains.first() | dict(assigned or {})
        frames = explored.stacks.chain(explored.nodes[where].tops, departs=False, room=DEEPEST)
        here = conversation_of(where, values, frames, explored.flows.hash)
        return Trial(explored, values, self.plans), here

    def in_all_values(
        self, where: Configuration, also: Iterable[str], play: Callable[[Trial, Conversation], None]
    ) -> None:
        """Play with every combination of values that makes a difference: what it looks at, and `also`.

        Raises TooLarge.
        """
        open_: list[Values] = [{}]
        while open_:
            self.explored.runs.count()
            assigned = open_.pop()
            trial, here = self.stand(where, assigned)
            self.explored.runs.recorder.decided.clear()
            play(trial, here)
            upper = dict(assigned)
            for name in dict.fromkeys((*also, *self.explored.runs.recorder.noted())):
                if name in upper or name == KIND or name.startswith(FRAME):
                    continue
                stood = trial.values.get(name)  # a slot is empty where nothing was decided of it
                known = self.explored.domains.of(name, upper)
                open_ += [{**upper, name: value} for value in known if value != stood]
                upper[name] = stood


def _channel(value: object) -> ChannelName:
    return value  # type: ignore[return-value]


def same_place(before: Conversation, after: Conversation) -> bool:
    """Everything is as it was that an answer can change, answers to the questions of the way itself aside."""
    kept = {name: slot.value for name, slot in after.slots.items() if name in before.slots}
    return (
        after.position == before.position
        and after.frames == before.frames
        and kept == {name: slot.value for name, slot in before.slots.items()}
        and after.draft == before.draft
    )
