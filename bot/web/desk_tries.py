"""How often a sign-in may fail: counted per login and per client, in memory, so that a restart forgives.

Unlike `pace.py` it counts only what failed, tells when to come back, and asks for several names at once.
"""

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta
from math import ceil

MOST = 10
WITHIN = timedelta(minutes=15)
_KEPT = 10_000
"""Names that are counted at a time; beyond it the ones tried longest ago are forgotten."""


class Tries:
    """The tries of the last quarter of an hour."""

    def __init__(self) -> None:
        self._tries: dict[str, deque[datetime]] = {}

    def wait(self, names: Iterable[str], now: datetime) -> int:
        """Count one try under each name: 0 lets it through, else the seconds to wait. A refused one is not counted."""
        counted = [self._recent(name, now) for name in names]
        if full := [tries for tries in counted if len(tries) >= MOST]:
            return max(1, ceil(max((tries[-MOST] + WITHIN - now).total_seconds() for tries in full)))
        for tries in counted:
            tries.append(now)
        return 0

    def take_back(self, names: Iterable[str]) -> None:
        """The newest try was no slip: a whole team may come in from one office."""
        for name in names:
            if tries := self._tries.get(name):
                tries.pop()

    def _recent(self, name: str, now: datetime) -> deque[datetime]:
        tries = self._tries.pop(name, None) or deque()
        while tries and tries[0] <= now - WITHIN:
            tries.popleft()
        self._tries[name] = tries
        while len(self._tries) > _KEPT:
            del self._tries[next(iter(self._tries))]
        return tries
