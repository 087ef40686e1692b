"""How fast we may speak to Telegram, and what a 429 means for whom.

Telegram's guidance: about one message a second into one chat, short bursts allowed, and about thirty a second over all
chats. So the bubbles of one answer go out together, and whoever writes much hears us once a second.

A chat waits for its own turn first and asks for one of the common turns only then: a chat that is slow takes no turn
from the others. A 429 stops that chat alone. Where several chats are refused within seconds, it is the bot as a whole
that spoke too much, and all of them wait.

The figures live in this process. Where several workers send, each takes its share of the common turns (`share`), and
what stops all chats of one is told to the others (`stop_all`); a chat has one delivery under way at a time, whoever
sends it.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any

A_SECOND = 30
"""Messages over all chats."""
BURST = 3
"""Bubbles that one answer has at most before the next choice; after them one a second."""
PATIENCE = 2.0
"""Seconds that a send may wait here. What has to wait longer goes back into the outbox, so that it holds no place."""
_ALL = 3
"""So many chats refused within `_WITHIN` seconds mean the bot as a whole."""
_WITHIN = 10.0
_CHATS = 1000
"""Chats remembered before those that have long been silent are forgotten."""


class Pace:
    """Turns to speak. `clock` counts seconds from anywhere; `workers` processes share the common turns."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Coroutine[Any, Any, object]] = asyncio.sleep,
        workers: int = 1,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._common: deque[float] = deque(maxlen=max(1, A_SECOND // workers))
        self._due: dict[str, float] = {}
        """By chat: when it would have been silent for long enough, had its messages come a second apart."""
        self._stopped: dict[str, float] = {}
        self._all_stopped = 0.0
        self._refusals: deque[tuple[float, str]] = deque()
        self._closing = asyncio.Event()
        self.all_stopped: Callable[[float], None] = lambda _: None
        """Told when Telegram stops the bot as a whole, and for how many seconds."""

    async def turn(self, chat: str) -> float:
        """Wait for the turn and return 0; or return the seconds until then where it is far off or the house closes."""
        while (wait := self._until(chat)) > 0:
            if wait > PATIENCE or not await self._waited(wait):
                return wait
        now = self._clock()
        self._due[chat] = max(now, self._due.get(chat, now)) + 1.0
        common = self._common
        at = max(now, common[0] + 1.0) if len(common) == common.maxlen else now
        common.append(at)
        return 0.0 if at <= now or await self._waited(at - now) else at - now

    def refused(self, chat: str, seconds: float) -> None:
        """Telegram answered 429: this chat, or all of them, are to wait so long."""
        now = self._clock()
        self._stopped[chat] = now + seconds
        self._refusals.append((now, chat))
        while self._refusals[0][0] < now - _WITHIN:
            self._refusals.popleft()
        if len({refused for _, refused in self._refusals}) >= _ALL:
            self.stop_all(seconds)
            self.all_stopped(seconds)

    def stop_all(self, seconds: float) -> None:
        """All chats are to wait so long, as Telegram told us or another worker."""
        self._all_stopped = max(self._all_stopped, self._clock() + seconds)

    def share(self, workers: int) -> None:
        """From now on so many processes share the common turns."""
        most = max(1, A_SECOND // max(1, workers))
        if most != self._common.maxlen:
            self._common = deque(self._common, maxlen=most)

    def close(self) -> None:
        """Nobody waits here any longer: what has not been sent goes on after the next start."""
        self._closing.set()

    async def _waited(self, seconds: float) -> bool:
        """True after the time, False as soon as the house closes."""
        rest, closing = asyncio.ensure_future(self._sleep(seconds)), asyncio.ensure_future(self._closing.wait())
        try:
            await asyncio.wait({rest, closing}, return_when=asyncio.FIRST_COMPLETED)
            return not self._closing.is_set()
        finally:
            rest.cancel()
            closing.cancel()

    def _until(self, chat: str) -> float:
        now = self._clock()
        if len(self._due) > _CHATS:
            self._forget(now)
        own = self._due.get(chat, now) - (BURST - 1)
        return max(own, self._stopped.get(chat, 0.0), self._all_stopped) - now

    def _forget(self, now: float) -> None:
        self._due = {chat: due for chat, due in self._due.items() if due > now}
        self._stopped = {chat: until for chat, until in self._stopped.items() if until > now}
