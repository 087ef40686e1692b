"""Past facts that enter through the turn loop. Nothing else changes a conversation."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.model.ids import ChannelName, ConversationId, Locale, MessageId, StaffId, TicketId
from bot.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Opened:
    """The visitor came: first opening of the page, `/start`, follow, unblock. `again` = a page was opened once more.

    `area` = the prefecture (its Japanese name) that the link named by which they came.
    """

    again: bool = False
    area: str = ""


@dataclass(frozen=True, slots=True)
class Wrote:
    """The visitor wrote. `message` is the channel's id of it.

    `media` is the platform's word for what the words stood under, such as `photo`; its content is never fetched.
    """

    message: MessageId
    text: str = field(repr=False)
    reading: Reading = field(default=Reading(), repr=False)
    media: str = ""


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button came back; `data` is as `dialogue.taps` made it."""

    data: str


@dataclass(frozen=True, slots=True)
class Edited:
    """The visitor changed an earlier message."""

    message: MessageId
    text: str = field(repr=False)
    reading: Reading = field(default=Reading(), repr=False)


@dataclass(frozen=True, slots=True)
class Unsent:
    """The visitor took a message back: its words go everywhere.

    `asked` = by a word of theirs, where the platform has no gesture for it: then it is said that it is done.
    """

    message: MessageId
    asked: bool = False


@dataclass(frozen=True, slots=True)
class SentMedia:
    """A sticker, picture, voice, file or place; its content is never fetched. `kind` is the platform's word for it."""

    kind: str


@dataclass(frozen=True, slots=True)
class Left:
    """The visitor blocked or unfollowed: nothing may be sent."""


@dataclass(frozen=True, slots=True)
class Reachable:
    """The visitor let us in again, and did nothing else: nothing is said, and what is written to them arrives."""


@dataclass(frozen=True, slots=True)
class CalledFromGroup:
    """Somebody added us to a group or room: one polite line, no consultation there.

    `joined` = they did so just now, so that the line is due even where it was said once.
    """

    joined: bool = False


@dataclass(frozen=True, slots=True)
class Covered:
    """The visitor left the page quickly: the next opening shows no topic."""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A kind of event we know nothing of. It changes nothing.

    `seen` = its id is remembered all the same: what comes under it later is a double.
    """

    kind: str = ""
    seen: bool = False


VisitorEvent = (
    Opened | Wrote | Tapped | Edited | Unsent | SentMedia | Left | Reachable | CalledFromGroup | Covered | Ignored
)


@dataclass(frozen=True, slots=True)
class Took:
    """A counselor took the ticket."""

    ticket: TicketId
    staff: StaffId
    name: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A counselor wrote: an answer in letter mode, a line in live mode."""

    ticket: TicketId
    staff: StaffId
    name: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Invited:
    """A counselor offers to talk now; nothing changes before the visitor taps."""

    ticket: TicketId
    staff: StaffId
    name: str


@dataclass(frozen=True, slots=True)
class Returned:
    """A counselor put the ticket back into the queue."""

    ticket: TicketId
    staff: StaffId


@dataclass(frozen=True, slots=True)
class Closed:
    """A counselor closed the ticket."""

    ticket: TicketId
    staff: StaffId


StaffEvent = Took | Answered | Invited | Returned | Closed
Event = VisitorEvent | StaffEvent


@dataclass(frozen=True, slots=True)
class ReplyHandle:
    """What lets an answer ride on the platform's request: LINE's reply token, or Telegram's callback query id."""

    token: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, slots=True)
class Inbound:
    """One event from a channel.

    `event_id` is the platform's id, the key against doubles; `at` is the platform's time.
    """

    channel: ChannelName
    address: str = field(repr=False)
    event_id: str
    at: datetime
    event: VisitorEvent
    reply: ReplyHandle | None = None
    locale: Locale | None = None


@dataclass(frozen=True, slots=True)
class FromDesk:
    """One event from the desk. `event_id` is made with the form, so that a doubled submit acts once."""

    conversation: ConversationId
    event_id: str
    at: datetime
    event: StaffEvent


Arrival = Inbound | FromDesk
