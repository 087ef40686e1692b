"""The content as it was last read, read anew when a file changes, and whoever waits for that."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass, field

from bot.dialogue.flow import FlowSet
from bot.model.errors import Finding
from bot.model.ids import Locale
from bot.service.ports import Directory
from bot.words.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What could be read. `earlier` = flows or words are those of before, because now they cannot be read."""

    flows: FlowSet | None = None
    words: Catalogue | None = None
    directory: Directory | None = None
    values: Mapping[Locale, Mapping[str, str]] = field(default_factory=dict)
    """Samples for variables, by language."""
    findings: tuple[Finding, ...] = ()
    earlier: bool = False


class Watch:
    """Holds the newest draft. `stamps` tells whether any file changed, `read` makes a draft out of the one before."""

    def __init__(self, read: Callable[[Draft], Draft], stamps: Callable[[], Hashable]) -> None:
        self._read = read
        self._stamps = stamps
        self._seen: Hashable = None
        self._changed = asyncio.Condition()
        self.draft = Draft()
        self.version = 0
        self.closing = False

    async def look(self) -> bool:
        """Read again where a file changed, and wake whoever waits. Nothing that stands in a file ends this."""
        stamps = await asyncio.to_thread(self._stamps)
        if stamps == self._seen:
            return False
        self._seen = stamps
        try:
            draft = await asyncio.to_thread(self._read, self.draft)
        except Exception as fault:  # noqa: BLE001 - the author goes on writing, and the next change is read again
            draft = Draft(
                flows=self.draft.flows,
                words=self.draft.words,
                directory=self.draft.directory,
                values=self.draft.values,
                findings=(Finding("", 0, f"reading failed: {type(fault).__name__}: {fault}", "undo the last change"),),
                earlier=True,
            )
        async with self._changed:
            self.draft = draft
            self.version += 1
            self._changed.notify_all()
        return True

    async def newer(self, version: int) -> int:
        """The version after this one, as soon as there is one; the same where the preview closes."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.version != version or self.closing)
            return self.version

    async def close(self) -> None:
        """Let go of whoever waits."""
        async with self._changed:
            self.closing = True
            self._changed.notify_all()

    async def run(self, pause: Callable[[], Awaitable[None]]) -> None:
        """Look again after each pause, for ever."""
        while True:
            await pause()
            await self.look()
