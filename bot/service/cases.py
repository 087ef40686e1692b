"""Which tests can hold together, without a conversation: what is known of one, part by part.

A case names for each part of a conversation (is the desk open, which channel, what is in a slot, …) the values that are
still possible. It is a cautious picture: what it cannot tell apart may both happen. So a bound that holds for every
case holds for every conversation, and two bubbles under tests that exclude each other never add up.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from bot.dialogue.condition import SKIPPED, LetterTest, SlotTest, Tests, TicketTest
from bot.model.conversation import TicketState
from bot.model.ids import ChannelName
from bot.model.reading import About, Level, Sign

UNFILLED = frozenset({"", SKIPPED})
"""What a slot holds where nothing was answered."""
OPEN = (TicketState.WAITING, TicketState.TAKEN, TicketState.ANSWERED)
NO_TICKET = "none"
CHANNELS: tuple[ChannelName, ...] = get_args(ChannelName)


@dataclass(frozen=True, slots=True)
class Among:
    """Some values; with `out`, all but these."""

    values: frozenset[str]
    out: bool = False

    def both(self, other: "Among") -> "Among":
        """What is in both."""
        match self.out, other.out:
            case False, False:
                return Among(self.values & other.values)
            case False, True:
                return Among(self.values - other.values)
            case True, False:
                return Among(other.values - self.values)
            case _:
                return Among(self.values | other.values, out=True)

    def others(self) -> "Among":
        """Everything else."""
        return Among(self.values, not self.out)

    @property
    def none(self) -> bool:
        """No value is left."""
        return not self.out and not self.values


ANY = Among(frozenset(), out=True)
Case = Mapping[str, Among]
"""Parts that are not named may be anything."""
Parts = tuple[tuple[str, Among], ...]
EVERY: Case = {}


def slot(name: str) -> str:
    """The part that says what is in a slot."""
    return f"slot {name}"


def parts_of(tests: Tests | None, flow: str) -> Parts:
    """What tests that stand in `flow` ask of each part; none where nothing is asked."""
    return () if tests is None else tuple(_parts(tests, flow))


def holding(case: Case, parts: Parts) -> Case | None:
    """The case once all of it holds; None where it cannot."""
    if not parts:
        return case
    known = dict(case)
    for name, wanted in parts:
        known[name] = _known(known, name).both(wanted)
        if known[name].none:
            return None
    return known


def failing(case: Case, parts: Parts) -> Case | None:
    """The case where not all of it holds; None where it must.

    With two or more open parts nothing can be said of any one of them.
    """
    doubtful = [(name, wanted) for name, wanted in parts if not _known(case, name).both(wanted.others()).none]
    if not doubtful:
        return None
    if len(doubtful) > 1:
        return case
    ((name, wanted),) = doubtful
    return {**case, name: _known(case, name).both(wanted.others())}


def knowing(case: Case, name: str, *values: str) -> Case:
    """The case with a part set anew."""
    return {**case, name: Among(frozenset(values))}


def forgetting(case: Case, names: Iterable[str]) -> Case:
    """The case without what is no longer so."""
    gone = set(names)
    return {name: among for name, among in case.items() if name not in gone}


def tickets(tests: Iterable[TicketTest]) -> frozenset[str]:
    """The states of a letter under which one of the tests holds."""
    return frozenset(world for test in tests for world in _WORLDS if _holds(test, world))


def channels(case: Case) -> tuple[ChannelName, ...]:
    """On which channels it can be so."""
    known = _known(case, "channel")
    return tuple(name for name in CHANNELS if name in known.values)


def speaks(case: Case, locale: str) -> bool:
    """Whether it can be so in a language."""
    return not case.get("locale", ANY).both(Among(frozenset({locale}))).none


_WORLDS = (
    NO_TICKET,
    *(f"{state} {mode} {invited}" for state in OPEN for mode in ("letter", "live") for invited in ("called", "")),
)


_ALL = {
    "desk_open": ("yes", "no"),
    "unread": ("yes", "no"),
    "watch": ("yes", "no"),
    "rest": ("yes", "no"),
    "channel": CHANNELS,
    "ticket": _WORLDS,
    "letter": ("empty", "filled", "full"),
    "sign": ("", *Sign),
    "about": tuple(About),
    "level": tuple(str(level.value) for level in Level),
}
"""All values of the parts that have few."""
_UNIVERSE = {name: Among(frozenset(values)) for name, values in _ALL.items()}


def _known(case: Case, name: str) -> Among:
    return case.get(name) or _UNIVERSE.get(name, ANY)


def _holds(test: TicketTest, world: str) -> bool:
    if world == NO_TICKET:
        return test is TicketTest.NONE
    state, mode, invited = world.split(" ")
    match test:
        case TicketTest.NONE:
            return False
        case TicketTest.LIVE:
            return mode == "live"
        case TicketTest.INVITED:
            return bool(invited)
        case _:
            return test.value == state


def _parts(tests: Tests, flow: str) -> Iterable[tuple[str, Among]]:
    for test in tests.slots:
        yield from _slot(test, flow)
    for name, truth in (
        ("desk_open", tests.desk_open),
        ("unread", tests.unread),
        ("watch", tests.watch),
        ("rest", tests.rest),
    ):
        if truth is not None:
            yield name, Among(frozenset({"yes" if truth else "no"}))
    if tests.channel:
        yield "channel", Among(frozenset(tests.channel))
    if tests.locale:
        yield "locale", Among(frozenset(tests.locale))
    if tests.ticket:
        yield "ticket", Among(tickets(tests.ticket))
    if tests.letter is not None:
        yield "letter", _letter(tests.letter)
    if tests.signs:
        yield "sign", Among(frozenset(tests.signs))
    if tests.about is not None:
        yield "about", Among(frozenset({tests.about.value}))
    if tests.level is not None:
        yield "level", Among(frozenset({str(tests.level.value)}))


def _slot(test: SlotTest, flow: str) -> Iterable[tuple[str, Among]]:
    if test.default:
        yield f"argument {flow}.{test.slot}", Among(frozenset(test.values))
    elif not test.values:
        yield slot(test.slot), Among(UNFILLED)
    elif test.part:
        yield slot(test.slot), Among(UNFILLED, out=True)
        yield f"part {test.slot}: {', '.join(sorted(test.values))}", Among(frozenset({"yes"}))
    else:
        yield slot(test.slot), Among(frozenset(test.values))


def _letter(test: LetterTest) -> Among:
    match test:
        case LetterTest.EMPTY:
            return Among(frozenset({"empty"}))
        case LetterTest.FILLED:
            return Among(frozenset({"empty"}), out=True)
        case LetterTest.FULL:
            return Among(frozenset({"full"}))
