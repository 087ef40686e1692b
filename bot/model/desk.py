"""What the desk shows. It holds what was approved or written to a counselor, and nothing else."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.model.conversation import TicketMode, TicketState
from bot.model.ids import ChannelName, ConversationId, StaffId, TicketId
from bot.model.reading import Level

Role = Literal["counselor", "supervisor"]


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who works at the desk. `shown_name` is what visitors see."""

    id: StaffId
    login: str
    shown_name: str
    role: Role
    active: bool = True


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in browser. `csrf` stands in every form."""

    staff: Staff
    csrf: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A line of the queue; clear columns only, so that listing opens no letter."""

    id: TicketId
    conversation: ConversationId
    channel: ChannelName
    state: TicketState
    mode: TicketMode
    level: Level
    approved_at: datetime
    changed_at: datetime
    holder: StaffId | None
    holder_name: str
    invited: bool
    unread: bool
    """The visitor wrote after the counselor last did."""
    version: int


Part = Literal["mine", "waiting", "others"]
"""Of the open letters: those that one holds oneself, those that wait, and those that somebody else holds."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows of one part of the queue: letters from `start` (from 0) on; there are `total`."""

    part: Part
    rows: tuple[TicketRow, ...]
    start: int
    total: int
    size: int
    """How many a page shows at most."""

    @property
    def earlier(self) -> int | None:
        """Where the page before begins; None on the first."""
        return max(self.start - self.size, 0) if self.start else None

    @property
    def later(self) -> int | None:
        """Where the next page begins; None on the last."""
        after = self.start + len(self.rows)
        return after if after < self.total else None


@dataclass(frozen=True, slots=True)
class LetterText:
    """A line of an approved letter as the counselor reads it.

    `withdrawn` = taken back by the writer; `text` is then empty.
    """

    text: str
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class DeskMessage:
    """A line written after approval, by the visitor or a counselor.

    `delivery` says what became of a counselor's words; `again` names those that did not arrive and can be sent again.
    """

    seq: int
    speaker: Literal["visitor", "counselor"]
    name: str
    text: str
    at: datetime
    level: Level = Level.NONE
    withdrawn: bool = False
    delivery: Literal["", "ready", "sending", "done", "dead"] = ""
    again: str = ""


@dataclass(frozen=True, slots=True)
class TicketPage:
    """One ticket, opened."""

    row: TicketRow
    letter: tuple[LetterText, ...]
    messages: tuple[DeskMessage, ...]


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A delivery that ended without arriving, or is `held` until there is room.

    The desk sees that and why, and no words. `again` = it was a counselor's, and can be sent again.
    """

    id: str
    channel: ChannelName
    at: datetime
    reason: str
    held: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A desk action that could not be done, and the key of the sentence that says why."""

    reason: Literal["taken_by_other", "not_yours", "not_now", "gone", "empty"]
    name: str = ""
