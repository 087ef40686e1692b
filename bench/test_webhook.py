"""How soon LINE is answered under load, while it does not answer us. It counts an answer as late after two seconds.

The whole house on SQLite with its real disk; LINE is a stand-in that holds every request of ours, in the same process.

pytest -s bench/test_webhook.py
"""

import asyncio
import time
from pathlib import Path

import pytest

from tests.e2e.scene import Street, street
from tests.standins.line import Webhook
from tests.standins.loopback import hold

LATE = 2.0


@pytest.mark.parametrize("at_once", [1, 64, 512])
def test_webhooks(at_once: int, tmp_path: Path) -> None:
    asyncio.run(measure(at_once, tmp_path))


async def measure(at_once: int, folder: Path) -> None:
    async with street(folder, telegram=False) as place:
        place.line.next(*[hold()] * 20_000)
        visitors = [f"U{number:032x}" for number in range(at_once)]
        await load(place, [place.line.follow(one) for one in visitors])
        took = [
            seconds
            for number in range(3)
            for seconds in await load(place, [place.line.text(one, f"言葉 {number}") for one in visitors])
        ]
        place.line._released.set()  # noqa: SLF001 - what was held may go, so that the house closes at once
    took.sort()
    middle, slow, late = took[len(took) // 2], took[len(took) * 99 // 100], sum(seconds > LATE for seconds in took)
    print(
        f"{at_once:>4} webhooks at once: half within {middle:.3f} s, 99 % within {slow:.3f} s,"
        f" all within {took[-1]:.3f} s; {late} of {len(took)} late"
    )


async def load(place: Street, webhooks: list[Webhook]) -> list[float]:
    """Seconds until each was answered."""

    async def one(webhook: Webhook) -> float:
        began = time.perf_counter()
        answer = await place.client.post("/line/webhook", content=webhook[0], headers=webhook[1])
        assert answer.status_code == 200
        return time.perf_counter() - began

    return await asyncio.gather(*(one(webhook) for webhook in webhooks))
