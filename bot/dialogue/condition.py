"""The closed tests that an arrow, a choice or a bubble may stand under. All parts that are given must hold."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.ids import ChannelName, Locale
from bot.model.reading import About, Level, Sign

SKIPPED = "skip"
"""The value of a slot whose question was passed over; tests count such a slot as empty."""
JOINT = ","
"""Between the choices in a slot that holds several; no id of a choice has one."""


class TicketTest(StrEnum):
    """Where the visitor's letter is. NONE also stands for closed and withdrawn; a returned one counts as WAITING."""

    NONE = "none"
    WAITING = "waiting"
    TAKEN = "taken"
    ANSWERED = "answered"
    LIVE = "live"
    INVITED = "invited"


class LetterTest(StrEnum):
    """The letter in the making. A full one is also filled."""

    EMPTY = "empty"
    FILLED = "filled"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class SlotTest:
    """The slot holds one of `values`; no values = nothing is remembered there.

    `part` = the slot was filled by choosing several, and one of `values` is among them. With a `default` it is no slot
    but what a call handed to this flow under that name; the default stands where nothing was handed over.
    """

    slot: str
    values: tuple[str, ...] = ()
    part: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tests:
    """None and empty = not tested."""

    slots: tuple[SlotTest, ...] = ()
    desk_open: bool | None = None
    channel: tuple[ChannelName, ...] = ()
    locale: tuple[Locale, ...] = ()
    ticket: tuple[TicketTest, ...] = ()
    letter: LetterTest | None = None
    unread: bool | None = None
    signs: tuple[Sign, ...] = ()
    about: About | None = None
    level: Level | None = None
    watch: bool | None = None
    rest: bool | None = None
