"""How often a client may try: in memory, per process, and bounded, so that strangers cannot fill it."""

from collections import OrderedDict
from datetime import datetime, timedelta


class Pace:
    """At most `tries` within `window` for each client; of clients it remembers the newest `most`."""

    def __init__(self, tries: int, window: timedelta, most: int = 10_000) -> None:
        self._tries = tries
        self._window = window
        self._most = most
        self._seen: OrderedDict[str, list[datetime]] = OrderedDict()

    def allows(self, client: str, now: datetime) -> bool:
        """Count a try; False where there were too many. Tries beyond the limit are not counted, so that a wait ends."""
        recent = [at for at in self._seen.pop(client, []) if now - at < self._window]
        allowed = len(recent) < self._tries
        if allowed:
            recent.append(now)
        self._seen[client] = recent
        while len(self._seen) > self._most:
            self._seen.popitem(last=False)
        return allowed
