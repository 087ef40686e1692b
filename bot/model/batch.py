"""What the store hands to a turn, and what a turn hands back.

One `Decision` an arrival; the store writes a batch of them at once.
"""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from bot.model.conversation import Conversation, TicketState
from bot.model.delivery import Delivery
from bot.model.desk import Refusal, TicketRow
from bot.model.effect import Strike
from bot.model.event import Arrival
from bot.model.ids import ConversationId, Locale, MessageId, StaffId, TicketId
from bot.model.quiet import Quiet
from bot.model.reading import Level
from bot.model.words import Bubble


class Loaded(Struct, frozen=True):
    """An arrival with what it concerns. `conversation` is None for an address never met; its id is then `fresh_id`.

    `ticket` is the conversation's open ticket, if any, read under the same lock; `ahead` counts letters waiting
    before this one (or all waiting ones where it has none).

    `said` = of words that a visitor changed, what stood in the transcript; None where they were never heard before.
    """

    arrival: Arrival
    conversation: Conversation | None
    fresh_id: ConversationId
    ticket: TicketRow | None
    ahead: int
    said: str | None = ""


class NewEntry(Quiet, frozen=True):
    """A line of the transcript. With `ticket` the desk sees it; without it only its writer does.

    `sources` are the channel's message ids it came from, so that unsend and edit find it.
    """

    quiet: ClassVar[tuple[str, ...]] = ("bubble",)
    bubble: Bubble
    sources: tuple[MessageId, ...] = ()
    ticket: TicketId | None = None
    level: Level = Level.NONE
    staff: StaffId | None = None
    shown: bool = True
    """False: only the desk sees it. An answer waits there until its reader opens it, and is then said anew."""


class NewTicket(Quiet, frozen=True):
    """An approved letter. `lines` are final texts with the messages they came from (provenance)."""

    quiet: ClassVar[tuple[str, ...]] = ("lines",)
    id: TicketId
    lines: tuple[tuple[str, tuple[MessageId, ...]], ...]
    level: Level
    watch: bool


class TicketChange(Struct, frozen=True):
    """A move of the open ticket.

    `state` is where it is afterwards. `raise_to` lifts the level, by the visitor's own tick.
    """

    id: TicketId
    state: TicketState | None = None
    live: bool | None = None
    invited: bool | None = None
    holder: StaffId | None = None
    release: bool = False
    raise_to: Level | None = None
    trigger: str = ""
    """For the log of the ticket: what happened, in one word."""


class Decision(Quiet, frozen=True, kw_only=True):
    """What one turn wants written. `conversation` None = unchanged. `parts` of deliveries are already wire messages.

    `fault` (an exception's name, never its text) makes the arrival a dead letter: its raw form is kept encrypted.
    `refusal` answers the desk and writes nothing else. `farewell` = bubbles for open pages of an erased conversation.
    """

    quiet: ClassVar[tuple[str, ...]] = ("farewell",)
    conversation: Conversation | None = None
    entries: tuple[NewEntry, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    new_ticket: NewTicket | None = None
    ticket_changes: tuple[TicketChange, ...] = ()
    strikes: tuple[Strike, ...] = ()
    erase: bool = False
    receipt: str = ""
    mute: bool = False
    reach: bool = False
    """They can be reached again."""
    refusal: Refusal | None = None
    fault: str = ""
    farewell: tuple[Bubble, ...] = ()
    spoken: Locale | None = None
    """The language that the visitor chose in this turn, be it the same as before."""


class Result(Quiet, frozen=True):
    """What became of an arrival. `duplicate` = seen before, nothing was done. `fault` as in the decision."""

    quiet: ClassVar[tuple[str, ...]] = ("farewell",)
    conversation: ConversationId | None
    duplicate: bool = False
    refusal: Refusal | None = None
    fault: str = ""
    erased: bool = False
    farewell: tuple[Bubble, ...] = ()
    desk: bool = False
    """Something that the desk shows has changed."""
    spoken: Locale | None = None
    """As in the decision."""
    sending: tuple[Delivery, ...] = ()
    """Written, and claimed by this process in the same commit: it is to send them now."""
    left: bool = False
    """Something may be due that nobody has claimed."""


class Entry(Quiet, frozen=True):
    """A stored line of the transcript. `seq` counts from 1 in its conversation."""

    quiet: ClassVar[tuple[str, ...]] = ("bubble",)
    seq: int
    bubble: Bubble
    at: datetime
    withdrawn: bool = False


Decide = Callable[[Loaded], Decision]
"""Free of side effects: after a lock conflict, or in a batch that the database refused, it is asked once more."""
