"""Chance from the operating system."""

import os
from threading import Lock

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
        self._lock = Lock()
        self._stock = b""
        self._at = 0
        self._parted = _parted

    def token(self, size: int) -> bytes:
        """`size` random bytes."""
        if size > LARGEST:
            return os.urandom(size)
        if self._parted != _parted:
            self._parted, self._lock, self._stock, self._at = _parted, Lock(), b"", 0
        with self._lock:
            at = self._at
            if at + size > len(self._stock):
                self._stock, at = os.urandom(STOCK_BYTES), 0
            self._at = at + size
            return self._stock[at : at + size]
