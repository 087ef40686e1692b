"""One delivery: what is sent to one address in one go, and what became of it."""

from datetime import datetime, timedelta
from typing import ClassVar, Literal

from msgspec import Struct

from bot.model.event import ReplyHandle
from bot.model.ids import ChannelName, ConversationId, DeliveryId
from bot.model.quiet import Quiet

DeliveryState = Literal["ready", "sending", "held", "done", "dead"]
"""`held` waits for no time but for an occasion: a reply that it can ride on, or a new month's quota."""


class Delivery(Quiet, frozen=True, kw_only=True):
    """`parts` are wire messages as the channel's `encode` made them. `retry_key` (a UUID) is stored before the first
    try.

    `done` counts the parts that have arrived; a try starts there. `important` marks answers and help in danger: rather
    twice than not at all, where the platform offers no key. An empty `address` in a decision is the conversation's own:
    whoever answers from the desk does not know it.

    `unsure` = it was tried by reply, and nobody knows whether that arrived. `again` is a wire message that says so, for
    the case that it has to be sent in another way. `riders` are held deliveries of the same conversation that go along
    with this one's reply.
    """

    quiet: ClassVar[tuple[str, ...]] = ("address", "parts", "again")
    id: DeliveryId
    conversation: ConversationId
    channel: ChannelName
    address: str
    parts: tuple[bytes, ...]
    retry_key: str
    reply: ReplyHandle | None = None
    done: int = 0
    attempts: int = 0
    important: bool = False
    stale_after: datetime | None = None
    unsure: bool = False
    again: bytes = b""
    riders: tuple["Delivery", ...] = ()


class Delivered(Struct, frozen=True):
    """All parts were accepted by the platform."""


class Retry(Struct, frozen=True):
    """Try again: not before `after` where the platform named a time. `done` counts parts accepted so far.

    `without_reply` = the reply handle is spent: the next try goes another way. `unsure` = nobody knows whether this try
    arrived, and the platform's answer to the same handle will tell.
    """

    reason: str
    done: int = 0
    after: timedelta | None = None
    without_reply: bool = False
    unsure: bool = False


class Held(Struct, frozen=True):
    """It cannot be sent now, and no time is known at which it could: the month's quota is used up. Nothing is lost."""

    reason: str


class Dead(Struct, frozen=True):
    """No try will help.

    Blocked or refused. `reason` is shown on the desk; it holds no words of a person.
    """

    reason: str
    blocked: bool = False


class Arrived(Struct, frozen=True):
    """What a commit of turns hears of those that send.

    `deliveries` have arrived, and nothing but their rows is left of them: these go with the commit. Those that are
    `settling` have arrived, too, and somebody else is taking their rows away at this moment.
    """

    deliveries: tuple[Delivery, ...] = ()
    settling: frozenset[DeliveryId] = frozenset()


Outcome = Delivered | Retry | Held | Dead
