"""Of several workers on one database one does what only one may do, and another takes over when it is gone."""

from pathlib import Path

import pytest

from bot.store.backend import LEADER_LOCKS
from tests.contract.store.scene import House, house

pytestmark = pytest.mark.anyio


async def test_whoever_is_alone_leads_and_goes_on_leading(place: House) -> None:
    store = await place.open()
    assert [await store.leads(1) for _ in range(3)] == [True] * 3
    assert await store.leads(2)


async def test_one_of_two_workers_leads_until_it_is_gone(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        first, second = await place.open(), await place.open()
        assert await first.leads(1)
        assert not await second.leads(1)
        assert await second.leads(2), "another task is another lock"
        assert await first.leads(1)
        await first.close()
        assert await second.leads(1)


async def test_a_leader_whose_connection_broke_off_asks_anew(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        first, second = await place.open(), await place.open()
        assert await first.leads(1)
        await place.cut_off(LEADER_LOCKS)
        assert await second.leads(1)
        assert [await first.leads(1), await first.leads(1)] == [False, False]
        await second.close()
        assert await first.leads(1)


async def test_workers_are_counted_as_long_as_they_live(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        first, second = await place.open(), await place.open()
        for store in (first, second):
            await store.work()
        assert (await first.workers(), await second.workers()) == (2, 2)
        await first.close()
        assert await second.workers() == 1


async def test_whoever_is_alone_counts_as_one(place: House) -> None:
    assert await (await place.open()).workers() == 1
