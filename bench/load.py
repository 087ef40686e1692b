"""The visitors: many chats over a few dozen connections, as fast as they are answered (`flood`) or at a steady rate.

A turn is over when the webhook was answered *and* the message arrived. At a steady rate turns fall due at random
moments (Poisson, with a seed); a turn that finds all lanes taken waits, and its time counts from when it was due.
"""

import asyncio
import itertools
import random
from collections import deque
from collections.abc import Callable, Sequence

from bench import dialogue
from bench.dialogue import FIRST_CHAT, Opening
from bench.figures import Window
from bench.lane import Lane
from bench.platform import Platform
from bench.tally import Chat, Tally
from bench.wire import posting

LANES = 64
PATIENCE = 10.0
"""Seconds after which a turn counts as lost."""


class Load:
    """All visitors of one contestant; where they are `typed`, they write the button's label instead of tapping it."""

    def __init__(self, port: int, opening: Opening, *, chats: int, typed: bool = False) -> None:
        self.port = port
        self.opening = opening
        self.tally = Tally()
        self.chats = [Chat(number) for number in range(chats)]
        self.request = posting(dialogue.DOOR, port, dialogue.SECRET)
        self._typed = typed
        self._numbers = itertools.count(1)
        lanes = min(LANES, chats)
        self._lanes = [Lane(self, self.chats[lane::lanes]) for lane in range(lanes)]
        self._finished: Callable[[Lane, float], None] = lambda *_: None

    def next(self) -> int:
        """The number of the next update."""
        return next(self._numbers)

    def turn(self, chat: Chat) -> bytes:
        """The request of a chat's next turn."""
        number = FIRST_CHAT + chat.number
        if self._typed:
            return self.request(dialogue.words(number, self.next()))
        return self.request(dialogue.tap(number, self.next(), dialogue.data(chat.step)))

    def heard(self, number: int, step: int) -> None:
        """A message arrived at a chat."""
        if not 0 <= number < len(self.chats):
            return
        chat = self.chats[number]
        if self.tally.heard(chat, step):
            lane = self._lanes[number % len(self._lanes)]
            if lane.chat is chat:
                self.looked(lane)

    def looked(self, lane: Lane) -> None:
        """Something came for the turn of a lane."""
        chat = lane.chat
        if chat is not None and chat.step >= 0 and lane.is_done():
            self.tally.turns += 1
            self._finished(lane, chat.due)

    async def open(self) -> float:
        """Every chat comes in and to the first step; how many chats a second. Raises TimeoutError."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        waiting = deque(self.chats)

        async def work(lane: Lane) -> None:
            while waiting:
                await lane.open(waiting.popleft())

        await asyncio.gather(*(work(lane) for lane in self._lanes))
        return len(self.chats) / (loop.time() - began)

    async def flood(self, seconds: float, began: Callable[[], None] = lambda: None, warm: float = 0.5) -> Window:
        """Every lane goes on as soon as it is answered. `began` is called when the measured span begins."""
        window, loop = Window(), asyncio.get_running_loop()
        counting = going = False

        def finished(lane: Lane, due: float) -> None:
            now = loop.time()
            if counting:
                window.turns += 1
                window.took.append(now - due)
            if going and not lane.is_spent:
                lane.begin(now)

        self._finished, going = finished, True
        for lane in self._able():
            lane.begin(loop.time())
        await asyncio.sleep(warm)
        began()
        start, counting = loop.time(), True
        await self._sleep(seconds)
        window.seconds, counting, going = loop.time() - start, False, False
        return window

    async def steady(self, rate: float, seconds: float, seed: int = 1) -> Window:
        """So many turns a second, at random moments. All that began is waited for."""
        window, loop, chance = Window(), asyncio.get_running_loop(), random.Random(seed)  # noqa: S311 - no secret
        free, backlog = deque(self._able()), deque[float]()

        def finished(lane: Lane, due: float) -> None:
            window.turns += 1
            window.took.append(loop.time() - due)
            if lane.is_spent:
                return
            if backlog:
                lane.begin(backlog.popleft())
            else:
                free.append(lane)

        self._finished = finished
        start = due = loop.time()
        while due < start + seconds:
            await asyncio.sleep(max(0.0, due - loop.time()))
            while due <= loop.time():
                if free:
                    free.popleft().begin(due)
                else:
                    backlog.append(due)
                due += chance.expovariate(rate)
            self._give_up_late()
        window.seconds = loop.time() - start
        window.took.extend(loop.time() - late for late in backlog)  # these waited as long, and longer
        backlog.clear()
        await self._drain()
        return window

    async def settle(self) -> None:
        """Until nothing is under way, or has taken too long; and a moment more, for what comes twice."""
        self._finished = lambda *_: None
        await self._drain()
        await asyncio.sleep(0.2)

    def close(self) -> None:
        """Let go of all connections."""
        for lane in self._lanes:
            lane.close()

    async def visit(self, chats: Sequence[Chat]) -> None:
        """Each of these says `/start` and stays. Raises TimeoutError."""
        waiting = deque(chats)

        async def work(lane: Lane) -> None:
            while waiting:
                await lane.greet(waiting.popleft())

        await asyncio.gather(*(work(lane) for lane in self._lanes))

    async def knock(self, since: float, clock: Callable[[], float]) -> float:
        """The first chat says `/start`; seconds since then until that is accepted. Raises TimeoutError."""
        lane = self._lanes[0]
        await lane.accepted(dialogue.start(FIRST_CHAT, self.next()))
        return clock() - since

    async def _drain(self) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE + 1
        while any(lane.chat for lane in self._lanes) and loop.time() < until:
            await asyncio.sleep(0.02)
            self._give_up_late()

    def _able(self) -> list[Lane]:
        return [lane for lane in self._lanes if not lane.is_spent]

    async def _sleep(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while (left := until - loop.time()) > 0:
            await asyncio.sleep(min(left, 0.5))
            self._give_up_late()

    def _give_up_late(self) -> None:
        now = asyncio.get_running_loop().time()
        for lane in self._lanes:
            if lane.chat is not None and lane.chat.step >= 0 and now - lane.chat.due > PATIENCE:
                chat = lane.chat
                lane.give_up()
                self._finished(lane, chat.due)


def platform(load: Load) -> Platform:
    """Where what is sent to the visitors arrives."""
    return Platform(load.heard)
