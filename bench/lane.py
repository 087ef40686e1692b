"""A lane: one connection with a ring of chats, and one turn under way at a time."""

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bench import dialogue
from bench.dialogue import FIRST_CHAT
from bench.tally import Chat
from bench.wire import Caller

if TYPE_CHECKING:
    from bench.load import Load

ADMISSION = 60.0
"""Seconds within which whoever comes in is answered: a server may still be on its way."""


class Lane:
    """One connection and its chats, one after the other."""

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
