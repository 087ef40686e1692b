"""Chance from the operating system."""

import os
from collections import deque

STOCK_BYTES = 4096
LARGEST = 16
"""Bytes of nonces, ids and codes. What is longer is a key or a token: it is never taken from a stock."""
_parted = 0
"""How often this process was parted from another one: what was in stock then is in both."""


def _part() -> None:
    global _parted
    _parted += 1


os.register_at_fork(after_in_child=_part)


class SystemRandomness:
    """Random bytes, none of them given twice.

    A turn needs eight times a few of them, and each time one asks the system, another thread takes over for a while.
    Small pieces therefore come from a stock that is fetched in one go.
    """

    def __init__(self) -> None:
        self._stock: deque[bytes] = deque()
        self._parted = _parted

    def token(self, size: int) -> bytes:
        """`size` random bytes."""
        if size > LARGEST:
            return os.urandom(size)
        if self._parted != _parted:
            self._parted, self._stock = _parted, deque()
        try:
            return self._stock.popleft()[:size]  # no piece goes to two threads: the deque gives each away once
        except IndexError:
            fresh = os.urandom(STOCK_BYTES)
            self._stock.extend(fresh[at : at + LARGEST] for at in range(LARGEST, STOCK_BYTES, LARGEST))
            return fresh[:size]
