"""Bringing a house up to date while it is open: older and newer programs on one database, and what keeps them apart.

The other program is played by its schema, and by the lock with which it shows that it is there.
"""

from pathlib import Path

import asyncpg
import pytest

from bot.model.errors import StoreUnreadable
from bot.store import migrate
from bot.store.backend import PROGRAM_LOCKS
from bot.store.look import Version, look
from bot.store.migrate import MARK
from tests.contract.store.scene import House, answering, house, one

pytestmark = pytest.mark.anyio
EXPANDED = (
    "ALTER TABLE deliveries ADD COLUMN hue text NOT NULL DEFAULT 'none'",
    "ALTER TABLE conversations ADD COLUMN mood integer",
    "CREATE TABLE hues (name text PRIMARY KEY)",
    "UPDATE alembic_version SET version_num = '9999'",
)


async def become(place: House, works_from: str) -> None:
    """A newer program was here: it added what nobody has to know, and says from which program on that works."""
    for statement in EXPANDED:
        await place.look(statement)
    value = f"9999 {works_from}".encode().hex()
    literal = f"x'{value}'" if place.url.startswith("sqlite") else f"decode('{value}', 'hex')"
    await place.look(f"UPDATE meta SET value = {literal} WHERE name = '{MARK}'")  # noqa: S608 - our own


async def go_back(place: House) -> None:
    """The database as the program before this one made it."""
    for statement in (
        "DROP INDEX deliveries_held",
        "DROP INDEX dead_events_at",
        "DROP TABLE tries",
        "DROP INDEX deliveries_sending",
        "UPDATE alembic_version SET version_num = '0002'",
        f"DELETE FROM meta WHERE name = '{MARK}'",  # noqa: S608 - our own
    ):
        await place.look(statement)


async def test_it_goes_on_while_a_newer_program_adds_to_the_database(place: House) -> None:
    store = await place.open()
    before = await one(store, place.wrote("U1", "まえ", "m1"), answering)
    await become(place, "0003")
    assert (await one(store, place.wrote("U1", "あと", "m2"), answering)).conversation == before.conversation
    assert [delivery.address for delivery in await store.claim(place.now, 5)] == ["U1"]
    again = await place.open()
    assert (await one(again, place.wrote("U1", "つぎ", "m3"), answering)).conversation == before.conversation
    assert before.conversation is not None
    said = [entry.bubble.text for entry in await again.history(before.conversation, 0)]
    assert said == ["まえ", "はい。", "あと", "はい。", "つぎ", "はい。"]
    assert await place.look("SELECT version_num FROM alembic_version") == [("9999",)], "and it takes no step back"
    assert (await look(place.url, place.vault_url))[0].version is Version.WORKABLE


@pytest.mark.parametrize("works_from", ["9999", "0003 nonsense", ""])
async def test_a_database_that_works_no_longer_for_this_program_is_left_alone(place: House, works_from: str) -> None:
    await (await place.open()).close()
    await become(place, works_from)
    with pytest.raises(StoreUnreadable, match=r"newer Engawa wrote it\. Start that version"):
        await place.open()
    assert (await look(place.url, place.vault_url))[0].version is Version.NEWER


async def test_what_only_adds_is_done_beside_an_older_program(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        await (await place.open()).close()
        await go_back(place)
        older = await shown(place, 2)
        assert await (await place.open()).ready()
        assert await place.look("SELECT version_num FROM alembic_version") == [("0004",)]
        await older.close()


async def test_nothing_is_taken_away_under_the_feet_of_an_older_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "works_from", lambda branch: "0003" if branch == "content" else "0001")
    async with house("postgresql", tmp_path) as place:
        await (await place.open()).close()
        await go_back(place)
        older = await shown(place, 2)
        with pytest.raises(StoreUnreadable, match=r"earlier Engawa \(version 0002 .* Stop it on every machine"):
            await place.open()
        assert await place.look("SELECT version_num FROM alembic_version") == [("0002",)]
        await older.close()
        assert await (await place.open()).ready()


async def shown(place: House, program: int) -> asyncpg.Connection:
    """The connection of a program that knows the schema of that number."""
    connection = await asyncpg.connect(place.url)
    await connection.fetchval("SELECT pg_advisory_lock_shared($1, $2)", PROGRAM_LOCKS["content"], program)
    return connection
