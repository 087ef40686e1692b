"""Waking those who watch.

Open pages of a conversation, open desks. It carries ids, and a farewell that stays nowhere. Where several processes
serve one house, what one of them committed is told to the others by its id alone, and theirs wake whoever watches
there; a farewell is not handed on. What could not be told is seen when the pages look by themselves.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot.model.ids import ConversationId
from bot.model.words import Bubble
from bot.service.ports import Bell

log = structlog.get_logger(__name__)
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
    """All open pages of this process. `bell` is heard by the other processes of the house, and rung for them."""

    def __init__(self, bell: Bell | None = None) -> None:
        self._watches: defaultdict[str, set[Watch]] = defaultdict(set)
        self._bell = bell
        self._untold: dict[str, None] = {}
        self._telling = asyncio.Event()
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

    def wake(self, key: ConversationId | str, *, elsewhere: bool = True) -> None:
        """Tell everybody who watches `key`, here and in the other processes."""
        self._wake_here(key)
        if elsewhere:
            self._ring(key)

    def heard(self, key: str) -> None:
        """Another process told of `key`; an empty one: it may have told of anything."""
        for each in (key,) if key else tuple(self._watches):
            self._wake_here(each)

    async def ring(self) -> None:
        """Until cancelled: hand on to the other processes what was woken here."""
        while self._bell is not None:
            await self._telling.wait()
            self._telling.clear()
            keys, self._untold = list(self._untold), {}
            try:
                await self._bell.tell(keys)
            except Exception as error:  # noqa: BLE001 - those who were not told look by themselves
                log.warning("hub.not_told", keys=len(keys), fault=type(error).__name__)

    def _wake_here(self, key: str) -> None:
        for watch in tuple(self._watches.get(key, ())):
            watch.wake()

    def _ring(self, key: str) -> None:
        if self._bell is not None:
            self._untold[key] = None
            self._telling.set()

    def part(self, key: ConversationId, farewell: tuple[Bubble, ...]) -> None:
        """The conversation is gone; open pages get its last words and end."""
        for watch in tuple(self._watches.get(key, ())):
            watch.farewell = farewell
            watch.parted = True
            watch.wake()
        self._ring(key)

    def close(self) -> None:
        """The house closes: open pages end at once and come back by themselves."""
        self.closing = True
        for watches in tuple(self._watches.values()):
            for watch in tuple(watches):
                watch.wake()
