"""The visitors: many chats over a few dozen connections, as fast as they are answered (`flood`) or at a steady rate.

A lane is one connection with a ring of chats, and has one turn under way at a time. A turn is over when the webhook
was answered *and* the message arrived. At a steady rate turns fall due at random moments (Poisson, with a seed); a turn
that finds all lanes taken waits, and its time counts from the moment at which it was due.
"""

import asyncio
import itertools
import random
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bench import dialogue
from bench.dialogue import FIRST_CHAT, Opening
from bench.platform import Platform
from bench.tally import Chat, Tally
from bench.wire import Caller, posting

LANES = 64
PATIENCE = 10.0
"""Seconds after which a turn counts as lost."""
ADMISSION = 60.0
"""Seconds within which whoever comes in is answered: a server may still be on its way."""


@dataclass(slots=True)
class Window:
    """What was measured over a span: seconds, turns that ended in it, and how long each took (seconds, unordered)."""

    seconds: float = 0.0
    turns: int = 0
    took: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Turns a second."""
        return self.turns / self.seconds if self.seconds else 0.0


class Lane:
    """One connection and its chats, in turn."""

    def __init__(self, load: "Load", chats: Sequence[Chat]) -> None:
        self._load = load
        self._ring = deque(chats)
        self._caller = Caller(self._acknowledged)
        self._request = b""
        self._opening: asyncio.Future[int] | None = None
        self._knocks: set[asyncio.Task[None]] = set()
        self.chat: Chat | None = None

    @property
    def is_spent(self) -> bool:
        """All its chats were given up."""
        return not self._ring

    def begin(self, due: float) -> None:
        """The next chat's next turn."""
        chat = self._ring[0]
        self._ring.rotate(-1)
        self.chat = chat
        chat.waiting, chat.acknowledged, chat.answered, chat.due = True, False, False, due
        self._send(self._load.turn(chat))

    async def open(self, chat: Chat) -> None:
        """Bring a chat to the first step. Raises TimeoutError."""
        number = FIRST_CHAT + chat.number
        ways = self._load.opening.taps
        bodies = [
            dialogue.start(number, self._load.next()),
            *(dialogue.tap(number, self._load.next(), carried) for carried in ways),
        ]
        for place, body in enumerate(bodies):
            await self._say(chat, body, marked=place == len(bodies) - 1)
        chat.step = 0

    async def greet(self, chat: Chat) -> None:
        """`/start`, and its answer where it bears the mark of a step. Raises TimeoutError."""
        body = dialogue.start(FIRST_CHAT + chat.number, self._load.next())
        await self._say(chat, body, marked=not self._load.opening.taps)

    async def accepted(self, body: bytes) -> None:
        """Send an update, and wait until it is taken. Raises TimeoutError."""
        self._opening = asyncio.get_running_loop().create_future()
        self._send(self._load.request(body))
        async with asyncio.timeout(ADMISSION):
            status = await self._opening
        self._opening = None
        if status != 200:
            raise TimeoutError(f"an update was answered with {status}")

    async def _say(self, chat: Chat, body: bytes, *, marked: bool) -> None:
        self.chat = chat
        chat.waiting, chat.acknowledged, chat.answered = marked, False, False
        await self.accepted(body)
        async with asyncio.timeout(ADMISSION):
            while marked and not chat.answered:  # noqa: ASYNC110 - it has no event of its own
                await asyncio.sleep(0.001)
        chat.waiting, self.chat = False, None

    def is_done(self) -> bool:
        """Whether the turn under way is over. A chat that is over moves on a step."""
        chat = self.chat
        if chat is None or not (chat.acknowledged and chat.answered):
            return False
        chat.waiting, chat.step = False, (chat.step + 1) % 6
        self.chat = None
        return True

    def give_up(self) -> None:
        """The turn under way is lost, and its chat left out."""
        if self.chat is not None:
            self._load.tally.given_up(self.chat)
            self._ring.remove(self.chat)
            self.chat = None
        self._caller.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._caller.close()

    def _send(self, request: bytes) -> None:
        self._request = request
        if self._caller.is_open:
            self._caller.ask(request)
        else:
            task = asyncio.ensure_future(self._knock())
            self._knocks.add(task)
            task.add_done_callback(self._knocks.discard)

    async def _knock(self) -> None:
        loop = asyncio.get_running_loop()
        self._caller = Caller(self._acknowledged)
        try:
            await loop.create_connection(lambda: self._caller, "127.0.0.1", self._load.port)
            self._caller.ask(self._request)
        except OSError:
            self._acknowledged(0)

    def _acknowledged(self, status: int) -> None:
        if self._opening is not None:
            if not self._opening.done():
                self._opening.set_result(status)
            return
        if self.chat is None:
            return
        if status == 200:
            self.chat.acknowledged = True
            self._load.looked(self)
        elif status == 0:
            self._load.tally.cut += 1  # found out by the time limit
        else:
            self._load.tally.refused += 1


class Load:
    """All visitors of one contestant. `make` turns a chat, an update's number and its step into an update."""

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
