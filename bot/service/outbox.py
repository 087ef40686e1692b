"""The outbox: what was committed is sent, in order within a conversation and side by side across conversations.

The store hands out only the head of each conversation; the next one follows when the head is settled. Sending never
waits for anything but the platform, and one slow address holds up no other. What ends without arriving is shown at the
desk. Several processes may send for one house: each looks from time to time whether another one died with something in
its hands. A crash between sending and settling sends once more: with the same retry key where the platform has one, and
otherwise marked as unsure, so that a platform that can tell is asked.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import datetime

import structlog

from bot.model.delivery import Dead, Delivered, Delivery, Held, Outcome, Retry
from bot.model.ids import ChannelName
from bot.service.hub import DESK, Hub
from bot.service.measures import Measures
from bot.service.ports import Channel, Clock, Store

log = structlog.get_logger(__name__)
AT_ONCE = 64
LOOKS_AGAIN = 5.0
"""Seconds after which the outbox looks even when nobody woke it: another process may have written, and died."""
LAST_SENDS = 8.0
"""Seconds that sends under way get when the house closes."""


class Outbox:
    """One a process. `served` says whether a channel may be used now; `ended` are workers known to be dead."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[ChannelName, Channel],
        hub: Hub,
        measures: Measures,
        clock: Clock,
        served: Callable[[ChannelName], bool],
        *,
        ended: Collection[int] = (),
    ) -> None:
        self._store = store
        self._channels = channels
        self._hub = hub
        self._measures = measures
        self._clock = clock
        self._served = served
        self._ended = ended
        self._looks_at = 0.0
        self._news = asyncio.Event()
        self._closing = False
        self._under_way: set[asyncio.Task[None]] = set()
        self._settled: list[tuple[Delivery, Outcome]] = []

    def wake(self) -> None:
        """Something may be due."""
        self._news.set()

    def close(self) -> None:
        """`run` ends after the sends under way."""
        self._closing = True
        self._news.set()

    async def run(self) -> None:
        """Until `close`: settle what came back, claim what is due, send it."""
        while not self._closing:
            self._news.clear()
            try:
                busy = await self._round()
            except Exception as error:  # noqa: BLE001 - the outbox must outlive a database that is away for a while
                log.error("outbox.round_failed", fault=type(error).__name__)
                busy = False
            if not busy:
                await self._wait()
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=LAST_SENDS)
        await self._settle()

    async def _round(self) -> bool:
        await self._settle()
        await self._take_over()
        room = AT_ONCE - len(self._under_way)
        if room <= 0:
            return False
        claimed = await self._store.claim(self._clock(), room)
        for delivery in claimed:
            task = asyncio.create_task(self._send(delivery))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        return bool(claimed) and len(claimed) == room

    async def _take_over(self) -> None:
        """At first, and then every few seconds."""
        now = asyncio.get_running_loop().time()
        if now < self._looks_at:
            return
        taken = await self._store.release_claims(self._ended)
        self._ended = ()
        self._looks_at = now + LOOKS_AGAIN
        if taken:
            log.warning("outbox.taken_over", deliveries=taken)

    async def _send(self, delivery: Delivery) -> None:
        outcome = await self._try(delivery)
        self._settled.append((delivery, outcome))
        self._measures.deliveries.labels(delivery.channel, type(outcome).__name__.lower()).inc()
        self._news.set()

    async def _try(self, delivery: Delivery) -> Outcome:
        channel = self._channels.get(delivery.channel)
        if channel is None:
            return Dead("the channel is switched off")
        if not self._served(delivery.channel):
            return Retry("the channel is not served at the moment", done=delivery.done)
        try:
            return await channel.send(delivery)
        except Exception as error:  # noqa: BLE001 - a defect in a channel must not stop the others
            log.error("outbox.send_failed", channel=delivery.channel, fault=type(error).__name__)
            return Retry(type(error).__name__, done=delivery.done, without_reply=True)

    async def _settle(self) -> None:
        outcomes, self._settled = self._settled, []
        if not outcomes:
            return
        try:
            await self._store.settle(outcomes, self._clock())
        except Exception:
            self._settled = outcomes + self._settled
            raise
        if any(isinstance(outcome, Dead | Held) for _, outcome in outcomes) or any(
            isinstance(outcome, Delivered) and delivery.important for delivery, outcome in outcomes
        ):
            self._hub.wake(DESK)

    async def _wait(self) -> None:
        seconds = LOOKS_AGAIN
        if not self._news.is_set():
            with suppress(Exception):
                seconds = _until(await self._store.next_due(), self._clock())
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._news.wait()


def _until(due: datetime | None, now: datetime) -> float:
    if due is None:
        return LOOKS_AGAIN
    return min(max((due - now).total_seconds(), 0.05), LOOKS_AGAIN)
