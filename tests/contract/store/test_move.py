"""From SQLite to PostgreSQL: every row of every table, compared one by one; twice changes nothing, half is nothing."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import make_url, select
from sqlalchemy.ext.asyncio import create_async_engine

from bot.model.batch import Decision
from bot.model.delivery import Dead
from bot.model.desk import Session, Staff
from bot.model.errors import StoreUnreadable
from bot.model.event import ReplyHandle, Took
from bot.model.ids import StaffId, TicketId
from bot.store import move as moving
from bot.store.move import Copied, move
from bot.store.opening import MOVING
from bot.store.schema import content
from bot.store.vault import vault
from tests.contract.store.scene import (
    House,
    answering,
    approving,
    conversation_of,
    deciding,
    delivery,
    house,
    meet,
    one,
    with_code,
)

pytestmark = pytest.mark.anyio
ANNA = Staff(StaffId("s1"), "anna", "みどり", "supervisor")
EVERY_TABLE = sorted([*(f"content.{name}" for name in content.tables), *(f"vault.{name}" for name in vault.tables)])


@pytest.fixture
async def old(tmp_path: Path, anyio_backend: str) -> AsyncIterator[House]:
    """A house on SQLite that has something in every table."""
    async with house("sqlite", tmp_path) as place:
        store = await place.open()
        await store.add_staff(ANNA, "hash", place.now)
        await store.open_session(b"cookie", Session(ANNA, "csrf"), place.now + timedelta(hours=1))
        await store.add_invitation(b"link", "counselor", place.now + timedelta(hours=1))
        await store.take_try(["somebody"], place.now, 3, timedelta(minutes=1))
        handle = ReplyHandle("token", place.now + timedelta(minutes=1))
        for number in range(3):
            await one(store, place.wrote(f"U{number}", f"えんがわ {number}", f"m{number}"), answering)
        owner = await meet(store, place, "U0", decide=approving("t1", ("えんがわ 0", "m0")))
        await one(store, place.from_desk(owner, Took(TicketId("t1"), ANNA.id, "みどり")), deciding(Decision()))
        await meet(store, place, "U1", decide=with_code("K7Q2"))
        await one(store, place.wrote("U2", "poison"), lambda _: 1 / 0)  # type: ignore[arg-type,return-value]
        (first, *_) = await store.claim(place.now, 1)
        await store.settle([(first, Dead("refused"))], place.now)
        await meet(
            store,
            place,
            "U3",
            decide=lambda loaded: Decision(
                conversation=conversation_of(loaded), deliveries=(delivery(loaded, "held", reply=handle),)
            ),
        )
        place.rows("INSERT INTO erasures (receipt, at) VALUES ('R-1', '2026-11-23 03:00:00.000001')")
        await store.close()
        yield place


@pytest.fixture
async def new(tmp_path: Path, anyio_backend: str) -> AsyncIterator[House]:
    async with house("postgresql", tmp_path) as place:
        yield place


async def moved(old: House, new: House) -> list[Copied]:
    told: list[Copied] = []
    await move((old.url, old.vault_url), (new.url, new.vault_url), told.append)
    return told


async def tables(place: House) -> list[str]:
    query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    return [name for vault in (False, True) for (name,) in await place.look(query, vault=vault)]


def files(place: House) -> dict[str, str]:
    folder = Path(str(make_url(place.url).database)).parent
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.db")}


async def test_every_row_is_there_and_the_house_goes_on(old: House, new: House) -> None:
    before = files(old)
    told = await moved(old, new)
    assert sorted(f"{table.branch}.{table.table}" for table in told) == EVERY_TABLE
    assert {table.table for table in told if not table.rows} == set(), "so that nothing was compared with nothing"
    for table in told:
        where = f'SELECT count(*) FROM "{table.table}"'  # noqa: S608 - our own table names
        assert await new.look(where, vault=table.branch == "vault") == [(table.rows,)]
    assert files(old) == before, "the old files are as they were"
    store = await new.open()
    found = await store.find("line", "U0")
    assert found is not None
    assert [entry.bubble.text for entry in await store.history(found, 0)][:1] == ["えんがわ 0"]
    page = await store.ticket(TicketId("t1"))
    assert page is not None
    assert [line.text for line in page.letter] == ["えんがわ 0"]
    assert (await store.session(b"cookie", new.now)) == Session(ANNA, "csrf")
    assert await store.redeem("K7Q2", "browser")
    new.events = old.events
    # What counts up by itself goes on behind what was copied.
    await one(store, new.wrote("U9", "poison", "m9"), lambda _: 1 / 0)  # type: ignore[arg-type,return-value]
    await store.take_try(["somebody else"], new.now, 3, timedelta(minutes=1))
    await meet(store, new, "U5", decide=approving("t5"))
    assert (await new.look("SELECT count(DISTINCT id) FROM dead_events"))[0] == (2,)


async def test_what_is_not_empty_is_not_touched(old: House, new: House) -> None:
    await new.look("CREATE TABLE theirs (id integer)", vault=True)
    with pytest.raises(StoreUnreadable, match=r"not empty \(it holds theirs\)"):
        await moved(old, new)
    assert await tables(new) == ["theirs"]
    await new.look("DROP TABLE theirs", vault=True)
    await moved(old, new)
    with pytest.raises(StoreUnreadable, match="not empty"):
        await moved(old, new)
    assert await (await new.open()).ready(), "and what was moved once stays"


@pytest.mark.parametrize("breaks", ["content", "vault", "marks"])
async def test_a_move_that_broke_off_can_be_begun_again(
    old: House, new: House, monkeypatch: pytest.MonkeyPatch, breaks: str
) -> None:
    def power_cut(*_: object) -> None:
        raise asyncpg.ConnectionDoesNotExistError("connection was closed in the middle of operation")

    whole = moving._fill
    with monkeypatch.context() as broken:
        if breaks == "marks":
            broken.setattr(moving, "_unmark", power_cut)
        else:
            broken.setattr(
                moving,
                "_fill",
                lambda read, made, branch, tell: (
                    whole(read, made, branch, tell),
                    power_cut() if branch == breaks else None,
                ),
            )
        with pytest.raises(StoreUnreadable):
            await moved(old, new)
    if breaks == "content":
        assert await tables(new) == [], "nothing of it is left"
    else:
        with pytest.raises(StoreUnreadable, match="was not finished"):
            await new.open()
    await moved(old, new)
    assert await new.look(f"SELECT count(*) FROM meta WHERE name = '{MOVING}'") == [(0,)]  # noqa: S608
    assert await (await new.open()).ready()


async def test_a_row_that_is_not_the_same_is_found(old: House, new: House) -> None:
    await moved(old, new)
    engine = create_async_engine(make_url(new.url).set(drivername="postgresql+asyncpg"))
    read = moving._old(make_url(old.url), "content")
    changed = {
        "deliveries": "UPDATE deliveries SET attempts = attempts + 1 WHERE id = 'held'",
        "conversations": "UPDATE conversations SET touched_at = touched_at + interval '1 microsecond'",
        "entries": "UPDATE entries SET body = body || '\\x00'::bytea WHERE seq = 2",
        "seen": "DELETE FROM seen WHERE event_id = (SELECT max(event_id) FROM seen)",
        "tries": "INSERT INTO tries (name, at) VALUES ('x', now())",
    }
    for change in changed.values():
        await new.look(change)
    with read as before:
        async with engine.connect() as connection:
            for table in changed:
                with pytest.raises(StoreUnreadable, match=f"Row .* of {table} is not the same"):
                    await connection.run_sync(
                        lambda made, table=table: moving.compare(before, made, "content", content.tables[table])
                    )
            same = await connection.run_sync(
                lambda made: moving.compare(before, made, "content", content.tables["staff"])
            )
            assert same.rows == 1
            assert (await connection.execute(select(content.tables["staff"]))).first() is not None
    await engine.dispose()


async def test_an_older_house_is_brought_up_to_date_first(old: House, new: House) -> None:
    old.rows("UPDATE alembic_version SET version_num = '0002'")
    with pytest.raises(StoreUnreadable, match="start this version on it once"):
        await moved(old, new)
    assert await tables(new) == []


async def test_while_it_is_copied_nobody_writes(old: House) -> None:
    with moving._old(make_url(old.url), "content"), closing(sqlite3.connect(str(make_url(old.url).database))) as other:
        other.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("DELETE FROM seen")
