"""The four channels, each with its stand-in, so that one suite can ask the same of all."""

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Generic, TypeVar
from uuid import UUID

import aiohttp

from bot.channels.console import ConsoleChannel
from bot.channels.line import LineChannel
from bot.channels.outgoing import Outgoing
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_pace import Pace
from bot.channels.web import WebChannel
from bot.model.delivery import Delivery
from bot.model.event import ReplyHandle
from bot.model.ids import ChannelName, ConversationId, DeliveryId
from bot.model.words import Bubble
from tests.standins.line import LineStandIn
from tests.standins.loopback import Loopback
from tests.standins.telegram import TelegramStandIn

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LINE_USER = "U" + "1" * 32
LINE_GROUP = "C" + "2" * 32
TELEGRAM_USER = "42"
LINE_SECRET, LINE_TOKEN = "line-secret-7f3a", "line-token-91bc"
TELEGRAM_SECRET, TELEGRAM_TOKEN = "telegram-secret-55aa", "123456:telegram-token-d00d"

S = TypeVar("S", bound=Loopback)
C = TypeVar("C")
Channel = LineChannel | TelegramChannel | WebChannel | ConsoleChannel


def delivery(
    channel: Channel,
    *bubbles: Bubble,
    address: str,
    reply: ReplyHandle | None = None,
    done: int = 0,
    key: int = 1,
) -> Delivery:
    """A delivery of these bubbles, as the service would make it."""
    return Delivery(
        id=DeliveryId("d"),
        conversation=ConversationId("c"),
        channel=channel.name,
        address=address,
        parts=tuple(channel.encode(bubble) for bubble in bubbles),
        retry_key=str(UUID(int=key)),
        reply=reply,
        done=done,
    )


def still_good(token: str) -> ReplyHandle:
    """A handle with half a minute left."""
    return ReplyHandle(token, NOW + timedelta(seconds=30))


def offline(name: ChannelName, outgoing: Outgoing | None = None) -> Channel:
    """A channel whose platform is not there."""
    nowhere, outgoing = "http://127.0.0.1:1", outgoing or Outgoing()
    match name:
        case "line":
            return LineChannel(LINE_SECRET, LINE_TOKEN, nowhere, outgoing)
        case "telegram":
            return TelegramChannel(TELEGRAM_TOKEN, TELEGRAM_SECRET, nowhere, outgoing)
        case "web":
            return WebChannel()
        case "console":
            return ConsoleChannel()


@dataclass
class Bench(Generic[S, C]):
    """A platform and the channel that speaks with it."""

    platform: S
    channel: C


LineBench = Bench[LineStandIn, LineChannel]
TelegramBench = Bench[TelegramStandIn, TelegramChannel]


@asynccontextmanager
async def line_bench(seconds: float = 10.0) -> AsyncIterator[LineBench]:
    """LINE; no try takes longer than `seconds`."""
    outgoing = Outgoing(timeout=aiohttp.ClientTimeout(total=seconds))
    async with LineStandIn(secret=LINE_SECRET, token=LINE_TOKEN) as platform:
        try:
            yield Bench(platform, LineChannel(LINE_SECRET, LINE_TOKEN, platform.url, outgoing, clock=lambda: NOW))
        finally:
            await outgoing.close()


async def no_waiting(_seconds: float) -> None:
    """Time that passes at once."""


@asynccontextmanager
async def telegram_bench(seconds: float = 10.0, pace: Pace | None = None) -> AsyncIterator[TelegramBench]:
    """Telegram; no try takes longer than `seconds`, and nobody waits for a turn where no `pace` is given."""
    outgoing = Outgoing()
    pace = pace or Pace(clock=itertools.count(0, 100).__next__, sleep=no_waiting)
    async with TelegramStandIn(token=TELEGRAM_TOKEN, secret=TELEGRAM_SECRET) as platform:
        channel = TelegramChannel(
            TELEGRAM_TOKEN, TELEGRAM_SECRET, platform.url, outgoing, clock=lambda: NOW, timeout=seconds, pace=pace
        )
        try:
            yield Bench(platform, channel)
        finally:
            await channel.close()
            await outgoing.close()
