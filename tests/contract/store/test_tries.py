"""Tries to come in are counted for all workers together, and of who tried no name is kept."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import tries
from bot.store.store import Store
from tests.contract.store.scene import House, house

pytestmark = pytest.mark.anyio
MOST, WITHIN = 10, timedelta(minutes=15)


async def take(store: Store, place: House, *names: str) -> float:
    return (await store.take_try(names, place.now, MOST, WITHIN)).total_seconds()


async def test_only_failed_tries_count_and_refused_ones_prolong_nothing(store: Store, place: House) -> None:
    for _ in range(2 * MOST):  # a whole team comes in from one office
        assert await take(store, place, "sato", "office") == 0
        await store.take_try_back(("sato", "office"))
    for _ in range(MOST):
        assert await take(store, place, "sato", "a") == 0
    place.later(minutes=14)
    assert await take(store, place, "sato", "b") == 60
    assert await take(store, place, "kato", "a") == 60
    assert await take(store, place, "kato", "b") == 0
    place.later(minutes=1)
    assert await take(store, place, "sato", "b") == 0


async def test_nobodys_name_is_kept_and_old_tries_go(store: Store, place: House) -> None:
    await take(store, place, "login sato", "client 192.0.2.7")
    assert b"192.0.2.7" not in await place.everything()
    place.later(hours=2)
    await store.purge(place.now)
    assert await place.look("SELECT count(*) FROM tries") == [(0,)]


async def test_strangers_cannot_fill_the_database(store: Store, place: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tries, "KEPT", 4)
    for number in range(9):
        assert await take(store, place, f"client {number}") == 0
    assert await place.look("SELECT count(*) FROM tries") == [(4,)]


async def test_two_workers_together_let_no_more_through_than_one(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        left, right = await place.open(), await place.open()
        waits = await asyncio.gather(*(take(store, place, "sato", "a") for store in (left, right) * MOST))
        assert waits.count(0) == MOST
