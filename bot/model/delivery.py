"""One delivery: what is sent to one address in one go, and what became of it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from bot.model.event import ReplyHandle
from bot.model.ids import ChannelName, ConversationId, DeliveryId

DeliveryState = Literal["ready", "sending", "done", "dead"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """`parts` are wire messages as the channel's `encode` made them. `retry_key` (a UUID) is stored before the first
    try.

    `done` counts the parts that have arrived; a try starts there. `important` marks answers and help in danger: rather
    twice than not at all, where the platform offers no key. An empty `address` in a decision is the conversation's own:
    whoever answers from the desk does not know it.
    """

    id: DeliveryId
    conversation: ConversationId
    channel: ChannelName
    address: str = field(repr=False)
    parts: tuple[bytes, ...] = field(repr=False)
    retry_key: str
    reply: ReplyHandle | None = None
    done: int = 0
    attempts: int = 0
    important: bool = False
    stale_after: datetime | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """All parts were accepted by the platform."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again: not before `after` where the platform named a time. `done` counts parts accepted so far.

    `without_reply` = the reply handle is spent or its outcome unknown: the next try is a push.
    """

    reason: str
    done: int = 0
    after: timedelta | None = None
    without_reply: bool = False


@dataclass(frozen=True, slots=True)
class Dead:
    """No try will help.

    Blocked, refused, over the monthly limit. `reason` is shown on the desk; it holds no words of a person.
    """

    reason: str
    blocked: bool = False


Outcome = Delivered | Retry | Dead
