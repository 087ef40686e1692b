"""How long a full batch takes: 64 turns, each with two entries, a delivery and a changed conversation.

SQLite commits to the real disk (synchronous=FULL); the PostgreSQL of the tests does not wait for it.

pytest bench/test_apply.py
"""

import asyncio
import statistics
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from bot.model.delivery import Delivered
from bot.store.store import Store
from tests.contract.store.scene import KINDS, House, Kind, answering, house

BATCH = 64
ROUNDS = 30


@pytest.mark.parametrize("kind", KINDS)
def test_batch(kind: Kind, tmp_path: Path) -> None:
    asyncio.run(measure(kind, tmp_path))


async def measure(kind: Kind, folder: Path) -> None:
    async with house(kind, folder) as place:
        store = await place.open()
        strangers = await timed(lambda: batch(store, place))
        friends = [await timed(lambda: batch(store, place)) for _ in range(ROUNDS)]
        single = [await timed(lambda: batch(store, place, 1)) for _ in range(ROUNDS)]
        sent = await timed(lambda: drain(store, place))
    for name, times, size in (
        ("64 strangers", [strangers], BATCH),
        ("64 turns", friends, BATCH),
        ("1 turn", single, 1),
        ("claim and settle all", [sent], BATCH * (ROUNDS + 1) + ROUNDS),
    ):
        wall = statistics.median(wall for wall, _ in times)
        cpu = statistics.median(cpu for _, cpu in times)
        print(
            f"{kind:>10}  {name:<22} {wall * 1000:8.1f} ms wall {cpu * 1000:8.1f} ms CPU"
            f"  = {wall / size * 1000:.2f} / {cpu / size * 1000:.2f} ms each"
        )


async def timed(work: Callable[[], Coroutine[Any, Any, None]]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    await work()
    return time.perf_counter() - wall, time.process_time() - cpu


async def batch(store: Store, place: House, size: int = BATCH) -> None:
    arrivals = [
        place.wrote(f"U{number}", "今日は、すこし話してもいいですか。", f"m{place.events}") for number in range(size)
    ]
    results = await store.apply(arrivals, answering)
    assert not any(result.fault or result.duplicate for result in results)


async def drain(store: Store, place: House) -> None:
    while claimed := await store.claim(place.now, BATCH):
        await store.settle([(item, Delivered()) for item in claimed], place.now)
