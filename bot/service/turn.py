"""The turn loop: everything that happens to a conversation comes through here, in small batches.

The loop takes what waits, at most one event of an address and at most 64, and hands it to the store, which loads,
decides and commits all of it at once. There is no delay when nothing waits: a single event is a batch of one. An event
whose address is already in the batch keeps its place for the next one, so order within a conversation is the order of
arrival, and a flood from one address delays nobody else by more than its share. The same event ten thousand times is
one.

The loop does not know what a turn means (`decide.py`), nor how it is written (`store/`), nor when it is sent
(`outbox.py`). Whoever submits waits for the commit, and only then tells a platform that all is well.
"""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import structlog

from bot.model.batch import Decide, Result
from bot.model.delivery import Arrived
from bot.model.errors import EngawaError
from bot.model.event import Arrival, Inbound
from bot.service.hub import DESK, Hub
from bot.service.measures import Measures
from bot.service.ports import Store

log = structlog.get_logger(__name__)
BATCH = 64
CAPACITY = 4096
"""Events that may wait. Beyond that a platform is asked to send again, and a page to try again."""
SHARE = 512
"""Of these, events of one address: whoever floods is refused long before anybody else."""
_PAGELESS = frozenset({"line", "telegram"})
"""Channels whose visitors have no page of ours open, in whichever process: nobody else is told of their turns."""

AGAIN = Result(None, duplicate=True)


class Busy(EngawaError):
    """More waits than can be held, or the house is closing: the same event may be sent again."""


@dataclass(slots=True)
class _Waiting:
    arrival: Arrival
    done: asyncio.Future[Result]
    doubles: list["_Waiting"] = field(default_factory=list)
    """The same event, come again while it waited."""


class Sends(Protocol):
    """What the loop knows of the outbox."""

    def hand_over(self, count: int) -> Arrived | None:
        """Whether so many turns may claim what they write; if so, what has arrived, to be settled with them."""
        ...

    def committed(self, results: Sequence[Result]) -> None:
        """Send what these turns claimed, and look for what they left."""
        ...

    def not_committed(self) -> None:
        """What was handed over is still to be settled."""
        ...


class TurnLoop:
    """One a process. `outbox` sends what the turns claimed; without one nothing is claimed.

    `told` hears of each turn once it is committed and whoever submitted it knows; it only takes notes.
    """

    def __init__(
        self,
        store: Store,
        decide: Decide,
        hub: Hub,
        measures: Measures,
        outbox: Sends | None = None,
        told: Callable[[Arrival, Result], None] = lambda *_: None,
    ) -> None:
        self._store = store
        self._decide = decide
        self._hub = hub
        self._measures = measures
        self._outbox = outbox
        self._told = told
        self._waiting: deque[_Waiting] = deque()
        self._of: Counter[str] = Counter()
        """How many wait, by address."""
        self._known: dict[tuple[str, str], _Waiting] = {}
        """What waits, by address and event: the same event, come again, waits with it."""
        self._news = asyncio.Event()
        self._closing = False

    async def submit(self, arrival: Arrival) -> Result:
        """What became of it, once it is committed. Raises Busy, or what the store raises: then nothing was done."""
        key = _key(arrival)
        waiting = _Waiting(arrival, asyncio.get_running_loop().create_future())
        if (first := self._known.get((key, arrival.event_id))) is not None:
            first.doubles.append(waiting)
            return await waiting.done
        if self._closing or len(self._waiting) >= CAPACITY or self._of[key] >= SHARE:
            raise Busy("too much waits already")
        self._of[key] += 1
        self._known[key, arrival.event_id] = waiting
        self._waiting.append(waiting)
        self._news.set()
        return await waiting.done

    async def run(self) -> None:
        """Until `close`: take, apply, tell. However it ends, nobody is left waiting for a turn that will not come."""
        try:
            while self._waiting or not self._closing:
                if not self._waiting:
                    self._news.clear()
                    await self._news.wait()
                    continue
                batch = self._take()
                self._measures.waiting.set(len(self._waiting))
                await self._apply(batch)
        finally:
            self._closing = True
            while self._waiting:
                self._give_back(self._waiting.popleft())

    def close(self) -> None:
        """Take nothing new; `run` ends when what waits is done."""
        self._closing = True
        self._news.set()

    def _take(self) -> list[_Waiting]:
        batch: list[_Waiting] = []
        kept: list[_Waiting] = []
        met: set[str] = set()
        while self._waiting and len(batch) < BATCH:
            waiting = self._waiting.popleft()
            if (key := _key(waiting.arrival)) in met:
                kept.append(waiting)
                continue
            met.add(key)
            batch.append(waiting)
            del self._known[key, waiting.arrival.event_id]
            self._of[key] -= 1
            if not self._of[key]:
                del self._of[key]
        self._waiting.extendleft(reversed(kept))
        return batch

    def _give_back(self, waiting: _Waiting) -> None:
        self._fail(waiting, Busy("the house is closing"))

    def _fail(self, waiting: _Waiting, error: Exception) -> None:
        for each in (waiting, *waiting.doubles):
            if not each.done.done():
                each.done.set_exception(error)

    async def _apply(self, batch: list[_Waiting]) -> None:
        try:
            await self._commit(batch)
        finally:
            for waiting in batch:
                self._give_back(waiting)

    async def _commit(self, batch: list[_Waiting]) -> None:
        arrived = self._outbox.hand_over(len(batch)) if self._outbox is not None else None
        results: Sequence[Result] | None = None
        try:
            results = await self._store.apply([waiting.arrival for waiting in batch], self._decide, arrived)
        except Exception as error:  # noqa: BLE001 - the loop must outlive a database that is away for a while
            log.error("turn.batch_failed", fault=type(error).__name__, events=len(batch))
            for waiting in batch:
                self._fail(waiting, error)
            return
        finally:
            if results is None and self._outbox is not None:
                self._outbox.not_committed()
        try:
            self._measures.batch.observe(len(batch))
            for waiting, result in zip(batch, results, strict=True):
                self._tell(waiting.arrival, result)
                for each, known in ((waiting, result), *((double, AGAIN) for double in waiting.doubles)):
                    if not each.done.done():
                        each.done.set_result(known)
        finally:  # what was claimed is in our hands alone
            if self._outbox is not None:
                self._outbox.committed(results)
        for waiting, result in zip(batch, results, strict=True):
            self._told(waiting.arrival, result)

    def _tell(self, arrival: Arrival, result: Result) -> None:
        if result.duplicate:
            return
        self._measures.turns_of(arrival.channel if isinstance(arrival, Inbound) else "desk").inc()
        if result.fault:
            self._measures.faults.inc()
        if result.conversation is not None and result.erased:
            self._hub.part(result.conversation, result.farewell)
        elif result.conversation is not None:
            paged = not isinstance(arrival, Inbound) or arrival.channel not in _PAGELESS
            self._hub.wake(result.conversation, elsewhere=paged)
        if result.desk or result.fault:
            self._hub.wake(DESK)


def _key(arrival: Arrival) -> str:
    """What two events must not share in one batch."""
    if isinstance(arrival, Inbound):
        return f"{arrival.channel}\0{arrival.address}"
    return arrival.conversation
