"""A connection that breaks off in the middle of a statement: nothing was done, the caller is told so, it goes on."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bot.model.errors import Away
from tests.contract.store.scene import answering, house, one

pytestmark = pytest.mark.anyio
SLEEPING = "FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND datname = current_database()"


async def test_a_connection_that_breaks_off_in_a_statement_is_away_and_not_a_fault(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        store = await place.open()
        asleep = asyncio.ensure_future(
            store._backend.write(lambda content, _: content.execute(text("SELECT pg_sleep(60)")))
        )
        async with asyncio.timeout(20):
            while await place.look(f"SELECT count(pg_terminate_backend(pid)) {SLEEPING}") == [(0,)]:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            with pytest.raises(Away):
                await asleep
        assert (await one(store, place.wrote("U1", "はい。"), answering)).conversation is not None


async def test_what_the_database_refuses_is_not_called_away(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        store = await place.open()
        again = text("INSERT INTO meta SELECT * FROM meta")
        with pytest.raises(IntegrityError):
            await store._backend.write(lambda content, _: content.execute(again))
        assert await store.ready()
