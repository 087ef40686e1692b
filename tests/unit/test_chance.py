"""No random byte is given twice: not from the stock, not by two threads, not by two processes that were one."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import pytest

from bot.chance import LARGEST, STOCK_BYTES, SystemRandomness

PIECES = 3 * STOCK_BYTES // LARGEST


@pytest.mark.parametrize("size", [0, 1, 12, LARGEST, LARGEST + 1, 32])
def test_so_many_bytes_as_were_asked_for(size: int) -> None:
    chance = SystemRandomness()
    assert all(len(chance.token(size)) == size for _ in range(PIECES))


def test_nothing_comes_twice_also_to_threads() -> None:
    chance = SystemRandomness()

    def some(_: int) -> list[bytes]:
        return [chance.token(LARGEST) for _ in range(PIECES)]

    with ThreadPoolExecutor(4) as threads:
        drawn = list(chain.from_iterable(threads.map(some, range(4))))
    assert len(set(drawn)) == 4 * PIECES


def test_keys_do_not_come_from_the_stock(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    urandom: Callable[[int], bytes] = os.urandom
    monkeypatch.setattr(os, "urandom", lambda size: asked.append(size) or urandom(size))
    chance = SystemRandomness()
    for size in (12, 32, 12, 24):
        chance.token(size)
    assert asked == [STOCK_BYTES, 32, 24]


def test_a_process_that_parts_from_this_one_draws_something_else() -> None:
    chance = SystemRandomness()
    chance.token(LARGEST)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.write(writing, b"".join(chance.token(LARGEST) for _ in range(8)))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        theirs = told.read()
    os.waitpid(child, 0)
    ours = b"".join(chance.token(LARGEST) for _ in range(8))
    assert len(theirs) == len(ours) == 8 * LARGEST
    assert theirs != ours
