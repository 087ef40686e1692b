"""Past facts that enter through the turn loop. Nothing else changes a conversation."""

from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from bot.model.ids import ChannelName, ConversationId, Locale, MessageId, StaffId, TicketId
from bot.model.quiet import Quiet
from bot.model.reading import Reading


class Opened(Struct, frozen=True):
    """The visitor came: first opening of the page, `/start`, follow, unblock. `again` = a page was opened once more.

    `area` = the prefecture (its Japanese name) that the link named by which they came.
    """

    again: bool = False
    area: str = ""


class Wrote(Quiet, frozen=True):
    """The visitor wrote. `message` is the channel's id of it.

    `media` is the platform's word for what the words stood under, such as `photo`; its content is never fetched.
    """

    quiet: ClassVar[tuple[str, ...]] = ("text", "reading")
    message: MessageId
    text: str
    reading: Reading = Reading()
    media: str = ""


class Tapped(Struct, frozen=True):
    """A button came back; `data` is as `dialogue.taps` made it."""

    data: str


class Edited(Quiet, frozen=True):
    """The visitor changed an earlier message."""

    quiet: ClassVar[tuple[str, ...]] = ("text", "reading")
    message: MessageId
    text: str
    reading: Reading = Reading()


class Unsent(Struct, frozen=True):
    """The visitor took a message back: its words go everywhere.

    `asked` = by a word of theirs, where the platform has no gesture for it: then it is said that it is done.
    """

    message: MessageId
    asked: bool = False


class SentMedia(Struct, frozen=True):
    """A sticker, picture, voice, file or place; its content is never fetched. `kind` is the platform's word for it."""

    kind: str


class Left(Struct, frozen=True):
    """The visitor blocked or unfollowed: nothing may be sent."""


class Reachable(Struct, frozen=True):
    """The visitor let us in again, and did nothing else: nothing is said, and what is written to them arrives."""


class CalledFromGroup(Struct, frozen=True):
    """Somebody added us to a group or room: one polite line, no consultation there.

    `joined` = they did so just now, so that the line is due even where it was said once.
    """

    joined: bool = False


class Covered(Struct, frozen=True):
    """The visitor left the page quickly: the next opening shows no topic."""


class Ignored(Struct, frozen=True):
    """A kind of event we know nothing of. It changes nothing.

    `seen` = its id is remembered all the same: what comes under it later is a double.
    """

    kind: str = ""
    seen: bool = False


VisitorEvent = (
    Opened | Wrote | Tapped | Edited | Unsent | SentMedia | Left | Reachable | CalledFromGroup | Covered | Ignored
)


class Took(Struct, frozen=True):
    """A counselor took the ticket."""

    ticket: TicketId
    staff: StaffId
    name: str


class Answered(Quiet, frozen=True):
    """A counselor wrote: an answer in letter mode, a line in live mode."""

    quiet: ClassVar[tuple[str, ...]] = ("text",)
    ticket: TicketId
    staff: StaffId
    name: str
    text: str


class Invited(Struct, frozen=True):
    """A counselor offers to talk now; nothing changes before the visitor taps."""

    ticket: TicketId
    staff: StaffId
    name: str


class Returned(Struct, frozen=True):
    """A counselor put the ticket back into the queue."""

    ticket: TicketId
    staff: StaffId


class Closed(Struct, frozen=True):
    """A counselor closed the ticket."""

    ticket: TicketId
    staff: StaffId


StaffEvent = Took | Answered | Invited | Returned | Closed
Event = VisitorEvent | StaffEvent


class ReplyHandle(Quiet, frozen=True):
    """What lets an answer ride on the platform's request: LINE's reply token, or Telegram's callback query id."""

    quiet: ClassVar[tuple[str, ...]] = ("token",)
    token: str
    until: datetime


class Inbound(Quiet, frozen=True):
    """One event from a channel.

    `event_id` is the platform's id, the key against doubles; `at` is the platform's time.
    """

    quiet: ClassVar[tuple[str, ...]] = ("address",)
    channel: ChannelName
    address: str
    event_id: str
    at: datetime
    event: VisitorEvent
    reply: ReplyHandle | None = None
    locale: Locale | None = None


class FromDesk(Struct, frozen=True):
    """One event from the desk. `event_id` is made with the form, so that a doubled submit acts once."""

    conversation: ConversationId
    event_id: str
    at: datetime
    event: StaffEvent


Arrival = Inbound | FromDesk
