"""The outbox: what was committed is sent, in order within a conversation and side by side across conversations.

Most of it comes straight from the turns: where nothing waits in a conversation, the commit of a turn claims what the
turn says, and the loop hands it over (`committed`); what has arrived by then is settled by the next commit of turns.
Whatever else waits is looked for in rounds: each settles what came back and claims the heads that are due. The store
hands out only the head of each conversation; the next one follows when the head is settled. Sending never waits for
anything but the platform, and one slow address holds up no other. What ends without arriving is shown at the desk.

Several processes may send for one house: each looks from time to time whether another one died with something in its
hands, and whether it has itself claimed what never came into its hands. A crash between sending and settling sends once
more: with the same retry key where the platform has one, and otherwise marked as unsure, so that a platform that can
tell is asked.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import structlog

from bot.model.batch import Result
from bot.model.delivery import Arrived, Dead, Delivered, Delivery, Held, Outcome, Retry
from bot.model.ids import ChannelName, DeliveryId
from bot.service.hub import DESK, Hub
from bot.service.measures import Measures
from bot.service.ports import Channel, Clock, Store

log = structlog.get_logger(__name__)
AT_ONCE = 64
"""Never are more sends under way. A commit beside a look may claim more together; those wait in hand."""
LOOKS_BESIDE = 0.05
"""Seconds for which a look is left to the commits of turns, where these settle all that came back."""
LOOKS_AGAIN = 5.0
"""Seconds after which the outbox looks even when nobody woke it: another process may have written, and died."""
LOST_AFTER = 60.0
"""Seconds after which a claim is lost that is in nobody's hands: longer than a commit's answer is waited for."""
LAST_SENDS = 8.0
"""Seconds that sends under way, and what is in hand, get when the house closes."""
SET_BACK = timedelta(minutes=1)
"""A clock that loses more than this against the time that passes was set back."""


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
        self._ahead: timedelta | None = None
        """By how much the clock was ahead of the time that passes, at the last look."""
        self._in_hand: deque[Delivery] = deque()
        """Claimed, and to be sent as soon as there is room."""
        self._under_way: dict[asyncio.Task[None], Delivery] = {}
        self._back: list[tuple[Delivery, Outcome]] = []
        """What came back, to be settled."""
        self._settling: list[tuple[Delivery, Outcome]] = []
        self._with_turns: list[tuple[Delivery, Outcome]] = []
        """What has arrived, and is settled by the commit of turns that is under way."""
        self._beside_turns = False
        """A commit of turns is under way, and what has arrived may wait for the next one."""
        self._wanted = True
        """Something may have to be claimed, or settled in a way of its own."""
        self._looked_at = 0.0
        self._due: datetime | None = None
        """When the next head may be tried; it is asked for anew where something may have changed it."""
        self._due_changed = True
        self._missed: dict[DeliveryId, float] = {}
        """Claims of ours that are not in our hands, and since when we have known."""

    def wake(self) -> None:
        """Something may be due."""
        self._due_changed = self._wanted = True
        self._news.set()

    def close(self) -> None:
        """`run` ends after the sends under way."""
        self._closing = True
        self._news.set()

    def has_room(self, count: int) -> bool:
        """Whether so many turns may claim what they write.

        Not before `run` has looked at what bears this process's number from before.
        """
        return not self._closing and self._looks_at > 0 and count <= self._room()

    def hand_over(self, count: int) -> Arrived | None:
        """None: so many turns must not claim what they write. Else what has arrived, to be settled with them."""
        if not self.has_room(count):
            return None
        self._with_turns = [one for one in self._back if _is_plain(*one)]
        self._back = [one for one in self._back if not _is_plain(*one)]
        self._beside_turns = True
        return Arrived(
            tuple(delivery for delivery, _ in self._with_turns),
            frozenset(one.id for it, told in self._settling if isinstance(told, Delivered) for one in _all_of(it)),
        )

    def committed(self, results: Sequence[Result]) -> None:
        """Send what these turns claimed, and look for what they left. While the house closes, the next start does."""
        self._over_beside([])
        if self._closing:
            return
        for result in results:
            self._begin(result.sending)
        if any(result.left for result in results):
            self._wanted = True
            self._news.set()

    def not_committed(self) -> None:
        """What was handed over is still to be settled. Where it was settled after all, nothing is there to settle."""
        self._over_beside(self._with_turns)

    def _over_beside(self, left: list[tuple[Delivery, Outcome]]) -> None:
        self._back = left + self._back
        self._with_turns, self._beside_turns = [], False
        if self._back:
            self._news.set()

    async def run(self) -> None:
        """Until `close`: settle what came back, claim what is due, send it."""
        while not self._closing:
            self._news.clear()
            if self._is_left_to_turns():
                await self._hear(LOOKS_BESIDE)
                continue
            try:
                busy = await self._round()
            except Exception as error:  # noqa: BLE001 - the outbox must outlive a database that is away for a while
                log.error("outbox.round_failed", fault=type(error).__name__)
                self._due_changed, busy = True, False
                self._wanted = True
            if not busy:
                await self._wait()
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_SENDS):
                while self._under_way:
                    await asyncio.wait(self._under_way)
        self._back += self._with_turns
        await self._look(0)

    def _is_left_to_turns(self) -> bool:
        """Turns are being committed, and the next ones settle what came back. Not for long: others may claim, too."""
        if self._wanted or not self._beside_turns:
            return False
        return asyncio.get_running_loop().time() < self._looked_at + LOOKS_BESIDE

    async def _round(self) -> bool:
        await self._mind_the_clock()
        await self._take_over()
        room = max(self._room(), 0)
        claimed = await self._look(room)
        self._begin(claimed)
        return bool(claimed) and len(claimed) == room

    async def _look(self, room: int) -> list[Delivery]:
        """Settle what came back, and claim what is due."""
        now = self._clock()
        self._wanted, self._looked_at = self._wanted and not room, asyncio.get_running_loop().time()
        outcomes, self._back = self._back, []
        self._settling = outcomes
        claimed: list[Delivery] = []
        try:
            if room:
                claimed = await self._store.claim(now, room, outcomes)
            elif outcomes:
                await self._store.settle(outcomes, now)
        except Exception:
            self._back = outcomes + self._back
            raise
        finally:
            self._settling = []
        passed = room and self._due is not None and self._due <= now
        if passed or any(isinstance(outcome, Retry) for _, outcome in outcomes):
            self._due_changed = True
        if any(isinstance(outcome, Dead | Held) for _, outcome in outcomes) or any(
            isinstance(outcome, Delivered) and delivery.important for delivery, outcome in outcomes
        ):
            self._hub.wake(DESK)
        return claimed

    def _room(self) -> int:
        return AT_ONCE - len(self._under_way) - len(self._in_hand)

    def _begin(self, deliveries: Sequence[Delivery]) -> None:
        self._in_hand.extend(deliveries)
        while self._in_hand and len(self._under_way) < AT_ONCE:
            delivery = self._in_hand.popleft()
            task = asyncio.create_task(self._send(delivery))
            self._under_way[task] = delivery
            task.add_done_callback(self._over)

    def _over(self, task: asyncio.Task[None]) -> None:
        del self._under_way[task]
        self._begin(())
        if self._wanted:  # there may have been no room for it
            self._news.set()

    async def _mind_the_clock(self) -> None:
        """Whether it was set back since the last look: then nothing waits for a moment that it had promised."""
        ahead = self._clock() - datetime.fromtimestamp(asyncio.get_running_loop().time(), UTC)
        if self._ahead is not None and ahead < self._ahead - SET_BACK:
            await self._release_set_back(seen=True)
        self._ahead = ahead

    async def _release_set_back(self, *, seen: bool) -> None:
        if put_off := await self._store.release_set_back(self._clock(), seen=seen):
            log.warning("outbox.clock_set_back", deliveries=put_off)
            self._due_changed = True

    async def _take_over(self) -> None:
        """At first, and then every few seconds: what the dead had claimed, what we lost ourselves, and what a clock
        that was set back while nobody looked has put off.
        """
        now = asyncio.get_running_loop().time()
        if now < self._looks_at:
            return
        taken = await self._store.release_claims(self._ended, starting=not self._looks_at)
        self._ended = ()
        taken += await self._give_back(now)
        await self._release_set_back(seen=False)
        self._looks_at = now + LOOKS_AGAIN
        self._due_changed = True
        if taken:
            log.warning("outbox.taken_over", deliveries=taken)

    async def _give_back(self, now: float) -> int:
        """Where a connection breaks off at a commit, nobody knows that something was claimed by it."""
        claimed = await self._store.claimed()
        here = (
            *self._in_hand,
            *self._under_way.values(),
            *(delivery for delivery, _ in (*self._settling, *self._with_turns, *self._back)),
        )
        known = {one.id for delivery in here for one in _all_of(delivery)}
        self._missed = {name: self._missed.get(name, now) for name in claimed if name not in known}
        lost = [name for name, since in self._missed.items() if now - since >= LOST_AFTER]
        return await self._store.release_lost(lost) if lost else 0

    async def _send(self, delivery: Delivery) -> None:
        outcome = await self._try(delivery)
        self._back.append((delivery, outcome))
        self._wanted = self._wanted or not _is_plain(delivery, outcome)
        self._measures.deliveries_of(delivery.channel, type(outcome).__name__.lower()).inc()
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

    async def _wait(self) -> None:
        if self._due_changed and not self._news.is_set():
            self._due_changed = False
            try:
                self._due = await self._store.next_due()
            except Exception:  # noqa: BLE001 - as above; the next look asks again
                self._due, self._due_changed = None, True
        has_room = self._room() > 0  # without any, nothing is tried before something came back
        await self._hear(_until(self._due, self._clock()) if has_room else LOOKS_AGAIN)

    async def _hear(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._news.wait()


def _is_plain(delivery: Delivery, outcome: Outcome) -> bool:
    """It arrived, and the desk has nothing to see of it: settled by taking its row away."""
    return isinstance(outcome, Delivered) and not delivery.important


def _all_of(delivery: Delivery) -> tuple[Delivery, ...]:
    return (delivery, *delivery.riders)


def _until(due: datetime | None, now: datetime) -> float:
    if due is None:
        return LOOKS_AGAIN
    return min(max((due - now).total_seconds(), 0.05), LOOKS_AGAIN)
