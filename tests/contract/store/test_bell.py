"""What one worker committed, the others are told: ids and nothing else, and after a gap that there was one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.store.backend import PROGRAM_LOCKS
from bot.store.store import Store
from tests.contract.store.scene import house

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def ear(store: Store) -> AsyncIterator[asyncio.Queue[str]]:
    """What a worker hears, once it listens."""
    heard: asyncio.Queue[str] = asyncio.Queue()
    await store._backend.close()  # so that it listens anew, and says so
    listening = asyncio.create_task(store.listen(heard.put_nowait))
    async with asyncio.timeout(30):
        assert await heard.get() == ""
        yield heard
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)


async def test_the_others_hear_it_and_oneself_does_not(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        left, right = await place.open(), await place.open()
        async with ear(left) as at_left, ear(right) as at_right:
            await left.tell(["c1", "desk"])
            assert [await at_right.get(), await at_right.get()] == ["c1", "desk"]
            await right.tell(["c2"])
            assert await at_left.get() == "c2"
            assert at_right.empty()


async def test_more_than_one_notice_holds_is_told_in_several(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        left, right = await place.open(), await place.open()
        async with ear(right) as heard:
            keys = [f"{number:032x}" for number in range(600)]
            await left.tell(keys)
            assert [await heard.get() for _ in keys] == keys


async def test_after_a_gap_anything_may_have_happened(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        left, right = await place.open(), await place.open()
        async with ear(right) as heard:
            await place.cut_off(PROGRAM_LOCKS["content"])
            assert await heard.get() == "", "everybody looks for themselves"
            await left.tell(["c1"])
            assert await heard.get() == "c1", "and hears again what is told"


async def test_another_house_on_the_same_server_is_not_heard(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place, house("postgresql", tmp_path) as elsewhere:
        await elsewhere.open()  # so that theirs has another number
        ours, theirs = await place.open(), await elsewhere.open()
        await asyncio.gather(ours.work(), theirs.work())
        assert (await ours.workers(), await theirs.workers()) == (1, 1)
        async with ear(ours) as heard:
            await theirs.tell(["c1"])
            await (await place.open()).tell(["c2"])
            assert await heard.get() == "c2"
