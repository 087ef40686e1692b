"""Waking those who watch.

Open pages of a conversation, open desks. It carries ids, and a farewell that stays nowhere.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from bot.model.ids import ConversationId
from bot.model.words import Bubble

DESK = "desk"
"""The key under which every open desk watches."""


class Watch:
    """One open page. `farewell` is set once the conversation was erased: its last bubbles, which are nowhere else."""

    __slots__ = ("_event", "farewell", "parted")

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.farewell: tuple[Bubble, ...] = ()
        self.parted = False

    def wake(self) -> None:
        """Something is new."""
        self._event.set()

    async def wait(self, seconds: float) -> bool:
        """True when something is new, False after `seconds`: then look anyway, another process may have written."""
        try:
            # Not `wait_for`: where the page closes in the very moment of the news, that one forgets the closing.
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return False
        self._event.clear()
        return True


class Hub:
    """All open pages of this process."""

    def __init__(self) -> None:
        self._watches: defaultdict[str, set[Watch]] = defaultdict(set)
        self.closing = False

    @contextmanager
    def watch(self, key: ConversationId | str) -> Iterator[Watch]:
        """Watch a conversation, or the desk, for as long as the block lasts."""
        watch = Watch()
        self._watches[key].add(watch)
        try:
            yield watch
        finally:
            self._watches[key].discard(watch)
            if not self._watches[key]:
                del self._watches[key]

    def wake(self, key: ConversationId | str) -> None:
        """Tell everybody who watches `key`."""
        for watch in tuple(self._watches.get(key, ())):
            watch.wake()

    def part(self, key: ConversationId, farewell: tuple[Bubble, ...]) -> None:
        """The conversation is gone; open pages get its last words and end."""
        for watch in tuple(self._watches.get(key, ())):
            watch.farewell = farewell
            watch.parted = True
            watch.wake()

    def close(self) -> None:
        """The house closes: open pages end at once and come back by themselves."""
        self.closing = True
        for watches in tuple(self._watches.values()):
            for watch in tuple(watches):
                watch.wake()
