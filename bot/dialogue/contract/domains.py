"""The variables of the exploration, and the values that are worth telling apart."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from msgspec.structs import replace

from bot.dialogue.condition import JOINT, SKIPPED, LetterTest, SlotTest, Tests, TicketTest
from bot.dialogue.flow import Action, Arrow, FlowSet, Reader, Step
from bot.dialogue.guards import holds
from bot.model.conversation import Conversation, Position, Slot
from bot.model.ids import ChannelName, ConversationId, Locale
from bot.model.reading import About, Level, Screening, Sign

Value = TypeVar("Value")
DESK, CHANNEL, LOCALE, UNREAD, WATCH = "desk", "channel", "locale", "unread", "watch"
SIGN, ABOUT, LEVEL = "sign", "about", "level"
LETTER, LINES = "letter", "lines"
"""How much stands in the letter; LINES tells one line from more, which only striking asks."""
EMPTY, FILLED, FULL, ONE, SOME = "empty", "filled", "full", "one", "some"
TICKET, INVITED = "ticket", "invited"
"""Where the letter is. A returned one waits, one that is closed or withdrawn is none: nothing tells them apart."""
NO_TICKET, WAITING, TAKEN, ANSWERED = "none", "waiting", "taken", "answered"
KIND = "kind"
"""Whether the frame on top is an interrupt's, a call's, or none; and what the call handed over."""
FRAME = "frame:"
SLOT = "slot:"
"""A slot, as far as tests tell its values apart."""
ANSWER = "answer:"
"""A slot with its very value, where a question is passed by the remembered answer."""
CHANNELS: tuple[ChannelName, ...] = ("line", "telegram", "web", "console")
MOST_PARTS = 5
"""Of one question with several answers, the answers that tests may tell apart: each doubles what has to be explored."""

READERS: Mapping[Reader, tuple[str, ...]] = {
    Reader.WHO: (
        "self", "parent", "sibling", "partner", "grandparent", "relative", "friend", "supporter", "listen",
    ),
    Reader.YES_NO: ("yes", "no"),
    Reader.LOCALE: ("ja", "en"),
    Reader.PREFECTURE: ("東京都",),
}  # fmt: skip
"""What each reader can find; of prefectures one stands for all that no test names."""

_NOBODY = Conversation(id=ConversationId(""), channel="web", locale=Locale(""), position=Position("", ""))
_ACTION_READS: Mapping[Action, frozenset[str]] = {
    Action.OPEN_TICKET: frozenset({LETTER, TICKET}),
    Action.WITHDRAW_TICKET: frozenset({TICKET}),
    Action.RELAY: frozenset({TICKET}),
    Action.OPEN_ANSWERS: frozenset({UNREAD}),
    Action.ACCEPT_LIVE: frozenset({TICKET, INVITED}),
    Action.DECLINE_LIVE: frozenset({TICKET, INVITED}),
    Action.STRIKE_LINE: frozenset({LETTER, LINES}),
    Action.ANEW: frozenset({TICKET}),
}


def reads_of(tests: Tests | None) -> Iterator[str]:
    """The variables that a test looks at. `rest` is no variable: it belongs to the configuration."""
    if tests is None:
        return
    for test in tests.slots:
        yield KIND if test.default else SLOT + test.slot
    given = (
        (DESK, tests.desk_open is not None),
        (CHANNEL, bool(tests.channel)),
        (LOCALE, bool(tests.locale)),
        (TICKET, bool(tests.ticket)),
        (INVITED, TicketTest.INVITED in tests.ticket),
        (LETTER, tests.letter is not None),
        (UNREAD, tests.unread is not None),
        (WATCH, tests.watch is not None),
        (SIGN, bool(tests.signs)),
        (ABOUT, tests.about is not None),
        (LEVEL, tests.level is not None),
    )
    yield from (name for name, is_given in given if is_given)


def action_reads(arrow: Arrow) -> Iterator[str]:
    """What the actions of an arrow look at."""
    for action in arrow.actions:
        yield from _ACTION_READS.get(action, ())


def all_tests(flows: FlowSet) -> Iterator[Tests]:
    """Every test of the set."""
    for flow in flows.flows.values():
        for step in flow.steps.values():
            yield from (item.when for item in step.say if item.when is not None)
            if step.available is not None:
                yield step.available
            for arrows in step.triggers().values():
                yield from (arrow.when for arrow in arrows if arrow.when is not None)


class Domains:
    """The values seen so far, by variable and in the order in which they were met. They only grow."""

    def __init__(self, flows: FlowSet, locales: Iterable[Locale]) -> None:
        tests = list(all_tests(flows))
        steps = [step for flow in flows.flows.values() for step in flow.steps.values()]
        self._signs = _classes(Sign, [frozenset(test.signs) for test in tests if test.signs])
        self._several = {step.ask: _told_apart(step, tests) for step in steps if step.several}
        self._tests: dict[str, list[SlotTest]] = {}
        for test in (test for one in tests for test in one.slots if not test.default):
            self._tests.setdefault(test.slot, []).append(test)
        self._full = any(test.letter is LetterTest.FULL for test in tests)
        self._classes: dict[tuple[str, str | None], tuple[bool, ...]] = {}
        channels = _classes(CHANNELS, [frozenset(test.channel) for test in tests if test.channel])
        self.values: dict[str, dict[object, None]] = {
            DESK: {True: None, False: None},
            CHANNEL: dict.fromkeys(channels.values()),
            LOCALE: dict.fromkeys(locales),
            TICKET: {NO_TICKET: None},
            INVITED: {False: None},
            LETTER: {EMPTY: None},
            LINES: {SOME: None, ONE: None},
            UNREAD: {False: None},
            WATCH: {False: None},
            SIGN: {None: None, **dict.fromkeys(self._signs.values())},
            ABOUT: dict.fromkeys(About),
            LEVEL: {Level.NONE: None, Level.CONCERN: None, Level.ACUTE: None},
        }
        self._sizes: dict[str, int] | None = None
        self._first = {name: next(iter(known)) for name, known in self.values.items()}
        self._slots: dict[str, dict[str | None, None]] = {}
        self.too_many = sorted(slot for slot, parts in self._several.items() if len(parts.named) > MOST_PARTS)

    def first(self) -> dict[str, object]:
        """The first value of each variable, slots aside."""
        return dict(self._first)

    def of(self, variable: str, assigned: Mapping[str, object]) -> tuple[object, ...]:
        """The values of a variable, under what was decided before; a slot that nothing was seen in yet is empty."""
        if (known := self.values.get(variable)) is not None:
            return tuple(known)
        prefix, _, slot = variable.partition(":")
        seen = self._slots.get(slot, {None: None})
        if prefix == SLOT[:-1]:
            return tuple({self.kind(slot, value): value for value in reversed(seen)}.values())
        if SLOT + slot in assigned:
            kind = self.kind(slot, cast("str | None", assigned[SLOT + slot]))
            return tuple(value for value in seen if self.kind(slot, value) == kind)
        return tuple(seen)

    def kind(self, slot: str, value: str | None) -> tuple[bool, ...]:
        """What the tests of the set say of a value; the guards themselves are asked."""
        found = self._classes.get((slot, value))
        if found is None:
            probe = replace(_NOBODY, slots={} if value is None else {slot: Slot(value)})
            found = tuple(holds(Tests(slots=(test,)), probe, None, Screening()) for test in self._tests.get(slot, ()))
            if slot in self._several:  # the engine itself looks whether anything is chosen: only then `done` is offered
                found += (value in {None, "", SKIPPED},)
            self._classes[slot, value] = found
        return found

    def size(self, variable: str) -> int:
        """How many values were seen; it never falls."""
        known = self.values.get(variable)
        return len(known) if known is not None else len(self._slots.get(variable.partition(":")[2], (None,)))

    def sizes(self) -> Mapping[str, int]:
        """How many values each variable has."""
        if self._sizes is None:
            slots = {SLOT + name: len(seen) for name, seen in self._slots.items()}
            self._sizes = {name: len(known) for name, known in self.values.items()} | slots
        return self._sizes

    def signs(self, level: Level) -> list[Sign]:
        """One sign for each class that a test tells apart. Indirect words are never acute."""
        return [sign for sign in dict.fromkeys(self._signs.values()) if level < Level.ACUTE or sign is not Sign.FADING]

    def reader_values(self, step: Step) -> list[str]:
        """What a reader may find at a step, as far as it makes a difference."""
        if step.reader is None:
            return []
        values = list(READERS[step.reader])
        if step.reader is Reader.PREFECTURE:
            named = {value for test in self._tests.get(step.ask, ()) for value in test.values}
            values += sorted(named - {SKIPPED, *values})
        return values

    def add(self, after: Conversation) -> None:
        """Everything that a turn left behind."""
        for name, slot in after.slots.items():
            parts = self._several.get(name)
            value = slot.value if parts is None or slot.value == SKIPPED else parts.canonical(slot.value)
            seen = self._slots.setdefault(name, {None: None})
            if value not in seen:
                seen[value] = self._sizes = None
        self._put(LOCALE, value=after.locale)
        if after.watch:
            self._put(WATCH, value=True)
        if after.unread:
            self._put(UNREAD, value=True)
        if after.draft:
            self._put(LETTER, value=FILLED)
            if self._full:
                self._put(LETTER, value=FULL)
        if after.ticket is not None:
            for state in (WAITING, TAKEN, ANSWERED):
                self._put(TICKET, value=state)
            self._put(INVITED, value=True)

    def _put(self, variable: str, *, value: object) -> None:
        known = self.values[variable]
        if value not in known:
            known[value] = self._sizes = None


def _classes(values: Iterable[Value], tests: list[frozenset[Value]]) -> dict[Value, Value]:
    """Each value with the first of those that no test tells apart from it."""
    first: dict[tuple[bool, ...], Value] = {}
    return {value: first.setdefault(tuple(value in test for test in tests), value) for value in values}


@dataclass(frozen=True, slots=True)
class _Parts:
    """The answers of a question with several that tests name, in the step's order; `other` stands for the rest."""

    named: tuple[str, ...]
    other: str

    def canonical(self, value: str) -> str:
        """The slot's value as far as tests can tell."""
        chosen = value.split(JOINT)
        strange = any(part not in self.named for part in chosen)
        kept = [part for part in self.named if part in chosen] + [self.other] * (strange and bool(self.other))
        return JOINT.join(kept)


def _told_apart(step: Step, tests: list[Tests]) -> _Parts:
    values = (
        value for test in tests for slot in test.slots if slot.slot == step.ask and not slot.default
        for whole in slot.values for value in whole.split(JOINT)
    )  # fmt: skip
    named, ids = set(values), [id_ for id_, _ in step.choices]
    return _Parts(tuple(id_ for id_ in ids if id_ in named), next((id_ for id_ in ids if id_ not in named), ""))
