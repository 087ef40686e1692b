"""What the desk, the retention sweep and an erasure cost in the house in ENGAWA_DATA_DIR; a JSON object on its output.

The house is opened in this process without sending, so that nothing else is counted with them. BENCH_DUE names a
moment (ISO 8601) at which some conversations are past their time.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from statistics import median

import httpx

from bench.dialogue import FIRST_CHAT
from bot.app import Engawa, open_house
from bot.model.batch import Decision
from bot.model.event import Inbound, Opened
from bot.settings import read_settings

PASSWORD = "a password for the benchmark"  # noqa: S105 - opens nothing
PAGES, ERASED = 20, 20
FIRST_ERASED = int(os.environ.get("BENCH_FIRST", "200"))
"""Of the chats that are erased."""


async def main() -> dict[str, float]:
    """Milliseconds: `_cpu` of this process, the others by the clock; the median where it was done several times."""
    due = datetime.fromisoformat(os.environ["BENCH_DUE"])
    found: dict[str, float] = {}
    async with open_house(read_settings(), sends=False) as house:
        if not await house.has_staff():
            await house.desk.add_staff("bench", "B", "counselor", PASSWORD)
        found |= median_of("queue", [await measured(work) for work in [await page_of(house)] * PAGES])
        found["letters"] = len(await house.store.queue())
        erased = [await measured(partial(erase, house, number, due)) for number in range(ERASED)]
        found |= median_of("erase", erased)
        found |= await sweep(house, due)
    return found


async def page_of(house: Engawa) -> Callable[[], Awaitable[None]]:
    """The queue page, as a counselor's browser asks for it."""
    client = httpx.AsyncClient(transport=httpx.ASGITransport(house.asgi), base_url="http://house")
    form = {"login": "bench", "password": PASSWORD}
    answer = await client.post("/desk/sign-in", data=form, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 303, answer.status_code

    async def page() -> None:
        shown = await client.get("/desk")
        assert shown.status_code == 200, shown.status_code

    await page()
    return page


async def erase(house: Engawa, number: int, now: datetime) -> None:
    """Somebody asks to be erased; done when the key is destroyed."""
    gone = Inbound("telegram", str(FIRST_CHAT + FIRST_ERASED + number), f"gone-{FIRST_ERASED + number}", now, Opened())
    (result,) = await house.store.apply([gone], lambda _: Decision(erase=True, receipt=gone.event_id))
    assert result.erased


async def sweep(house: Engawa, due: datetime) -> dict[str, float]:
    """What is past its time goes; `beside` is how long a turn took that came meanwhile."""
    beside = 0.0

    async def write() -> None:
        nonlocal beside
        await asyncio.sleep(0.01)
        before = time.perf_counter()
        chat = Inbound("telegram", str(FIRST_CHAT + 7), f"beside-{FIRST_ERASED}", due, Opened())
        await house.store.apply([chat], lambda loaded: Decision(conversation=loaded.conversation))
        beside = (time.perf_counter() - before) * 1e3

    meanwhile = asyncio.ensure_future(write())
    swept = 0

    async def purge() -> None:
        nonlocal swept
        swept = await house.store.purge(due)

    spent = median_of("sweep", [await measured(purge)])
    await meanwhile
    return spent | {"swept": swept, "beside": beside}


async def measured(work: Callable[[], Awaitable[None]]) -> tuple[float, float]:
    """Milliseconds by the clock, and of this process's time."""
    clock, cpu = time.perf_counter(), time.process_time()
    await work()
    return (time.perf_counter() - clock) * 1e3, (time.process_time() - cpu) * 1e3


def median_of(name: str, spent: Sequence[tuple[float, float]]) -> dict[str, float]:
    """Of both."""
    return {name: median(clock for clock, _ in spent), f"{name}_cpu": median(cpu for _, cpu in spent)}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(main())))
