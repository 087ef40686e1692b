"""How often somebody may try to come in: counted under several names at once, for all workers and over restarts."""

from collections.abc import Sequence
from datetime import timedelta
from math import ceil

from bot.service.ports import Clock, Store


class Tries:
    """At most `most` tries `within` that time under each name; `kind` keeps apart what is tried."""

    def __init__(self, store: Store, clock: Clock, kind: str, most: int, within: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._kind = kind
        self._most = most
        self._within = within

    async def wait(self, *names: str) -> int:
        """Count one try under each name: 0 lets it through, else the seconds to wait. A refused one is not counted."""
        wait = await self._store.take_try(self._named(names), self._clock(), self._most, self._within)
        return ceil(wait.total_seconds())

    async def take_back(self, *names: str) -> None:
        """The newest try was no slip: a whole team may come in from one office."""
        await self._store.take_try_back(self._named(names))

    def _named(self, names: Sequence[str]) -> list[str]:
        return [f"{self._kind}\0{name}" for name in names]
