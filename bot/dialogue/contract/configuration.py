"""Where a conversation stands, as far as it makes a difference; and a real conversation that stands there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import cast

from bot.dialogue.contract.domains import (
    ABOUT,
    ANSWER,
    ANSWERED,
    CHANNEL,
    DESK,
    EMPTY,
    FULL,
    INVITED,
    LETTER,
    LEVEL,
    LINES,
    LOCALE,
    NO_TICKET,
    ONE,
    SIGN,
    SLOT,
    TICKET,
    UNREAD,
    WAITING,
    WATCH,
)
from bot.dialogue.guards import is_live
from bot.model.conversation import (
    Answer,
    Conversation,
    DangerMark,
    Frame,
    LetterLine,
    Position,
    Rest,
    Slot,
    TicketMode,
    TicketState,
    TicketView,
)
from bot.model.facts import Facts
from bot.model.ids import ChannelName, ConversationId, Locale, MessageId, TicketId
from bot.model.limits import LETTER_LINES
from bot.model.reading import About, Level, Sign

NOW = datetime(2026, 1, 5, 3, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=2)
CONVERSATION, EXPLORED_TICKET, OLD_MESSAGE = ConversationId("c"), TicketId("t"), MessageId("m0")
_FACTS = {
    desk_open: Facts(
        desk_open=desk_open,
        next_reading=NOW,
        answer_by=date(2026, 1, 8),
        kept_until=date(2026, 7, 1),
        ahead=None,
        return_code="CODE",
        receipt="R",
    )
    for desk_open in (True, False)
}
_LINES = tuple(LetterLine(number, text="words", sources=(OLD_MESSAGE,)) for number in range(1, LETTER_LINES + 1))


@dataclass(frozen=True, slots=True)
class Configuration:
    """`rest`: one that is paused counts as stopped; `live`: a counselor speaks."""

    position: Position
    rest: Rest | None = None
    live: bool = False
    greeted: bool = True

    def __str__(self) -> str:
        return str(self.position)


def configuration_of(after: Conversation) -> Configuration:
    """Where a conversation stands."""
    rest = Rest.STOPPED if after.rest is Rest.PAUSED else after.rest
    return Configuration(after.position, rest, is_live(after), after.greeted)


def facts_of(values: Mapping[str, object]) -> Facts:
    """What the house knows, with or without somebody at the desk."""
    return _FACTS[bool(values[DESK])]


def conversation_of(
    where: Configuration, values: Mapping[str, object], frames: tuple[Frame, ...], flow_set: str
) -> Conversation:
    """A real conversation with these values. Every variable of the exploration has one."""
    draft = _draft(values)
    ticket = _ticket(cast("str", values[TICKET]), live=where.live, invited=bool(values[INVITED]))
    # An answer is the very value of a slot: it goes before what stands for several.
    slots = {
        name.removeprefix(prefix): Slot(cast("str", value), (OLD_MESSAGE,))
        for prefix in (SLOT, ANSWER)
        for name, value in values.items()
        if name.startswith(prefix)
    }
    return Conversation(
        id=CONVERSATION,
        channel=cast("ChannelName", values[CHANNEL]),
        locale=cast("Locale", values[LOCALE]),
        position=where.position,
        flow_set=flow_set,
        frames=frames,
        slots={name: slot for name, slot in slots.items() if slot.value is not None},
        draft=draft,
        sent=_LINES[:1] if ticket is not None else (),
        next_line=len(draft) + 1,
        greeted=where.greeted,
        rest=where.rest,
        danger=_danger(values),
        ticket=ticket,
        unread=(Answer("A", "words"),) if values[UNREAD] else (),
        last_words=(OLD_MESSAGE,) if draft else (),
        watch=bool(values[WATCH]),
        touched_at=LONG_AGO,
    )


def _draft(values: Mapping[str, object]) -> tuple[LetterLine, ...]:
    if values[LETTER] == EMPTY:
        return ()
    if values[LETTER] == FULL:
        return _LINES
    return _LINES[: 1 if values[LINES] == ONE else 3]


def _ticket(kind: str, *, live: bool, invited: bool) -> TicketView | None:
    """Where a counselor speaks, one holds the letter."""
    if live:
        state = TicketState.ANSWERED if kind == ANSWERED else TicketState.TAKEN
        return TicketView(EXPLORED_TICKET, state, TicketMode.LIVE, "A")
    if kind == NO_TICKET:
        return None
    counselor = "" if kind == WAITING else "A"
    return TicketView(EXPLORED_TICKET, TicketState(kind), counselor=counselor, invited=invited)


def _danger(values: Mapping[str, object]) -> DangerMark | None:
    sign, about, level = cast("Sign | None", values[SIGN]), cast("About", values[ABOUT]), cast("Level", values[LEVEL])
    if sign is None and about is About.SELF and level is Level.NONE:
        return None
    return DangerMark(level, () if sign is None else (sign,), about, LONG_AGO)
