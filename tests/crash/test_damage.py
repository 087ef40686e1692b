"""A damaged database, a half-written log, a house from the future: one clear sentence, and what to do about it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.model.errors import Away, StoreUnreadable
from tests.contract.store.scene import House, answering, house, one
from tests.programs import program

pytestmark = pytest.mark.anyio
PAGE = 4096
DAMAGED = "The file is damaged. Stop Engawa, keep it aside"


async def lived_in(place: House, people: int = 40) -> None:
    store = await place.open()
    await store.apply([place.wrote(f"U{number}", "こんにちは。", f"m{number}") for number in range(people)], answering)
    await store.close()


def spoil(database: Path, table: str) -> None:
    """Garbage in the page at which a table begins."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    raw = bytearray(database.read_bytes())
    raw[(root - 1) * PAGE : root * PAGE] = b"\xa5" * PAGE
    database.write_bytes(raw)


@pytest.mark.parametrize(("file", "table"), [("engawa.db", "meta"), ("vault.db", "meta")])
async def test_a_damaged_page_that_the_start_meets(file: str, table: str, tmp_path: Path) -> None:
    async with house("sqlite", tmp_path) as place:
        await lived_in(place)
        spoil(tmp_path / file, table)
        with pytest.raises(StoreUnreadable, match=DAMAGED):
            await place.open()


@pytest.mark.parametrize(("file", "table"), [("engawa.db", "entries"), ("vault.db", "addresses")])
async def test_a_damaged_page_that_a_turn_meets_acknowledges_nothing(file: str, table: str, tmp_path: Path) -> None:
    async with house("sqlite", tmp_path) as place:
        await lived_in(place)
        spoil(tmp_path / file, table)
        store = await place.open()
        with pytest.raises(Away, match=DAMAGED):
            await one(store, place.wrote("U1", "もう一度。", "again"), answering)
        assert await place.look("SELECT count(*) FROM seen") == [(40,)], "and the same may come again"


@pytest.mark.parametrize("cut", [1, 24, 2000, PAGE])
async def test_a_log_whose_end_is_missing_is_read_up_to_there(cut: int, tmp_path: Path) -> None:
    async with house("sqlite", tmp_path) as place:
        store = await place.open()
        for number in range(3):
            await one(store, place.wrote("U1", f"{number}", f"m{number}"), answering)
        left = tmp_path / "left"
        left.mkdir()
        for name in ("engawa.db", "engawa.db-wal", "vault.db", "vault.db-wal"):
            (left / name).write_bytes((tmp_path / name).read_bytes())
        log = left / "engawa.db-wal"
        log.write_bytes(log.read_bytes()[:-cut])
        after = House(f"sqlite:///{left}/engawa.db", f"sqlite:///{left}/vault.db", events=100)
        again = await after.open()
        known = await again.find("line", "U1")
        assert known is not None
        assert [entry.bubble.text for entry in await again.history(known, 0)] == ["0", "はい。", "1", "はい。"]
        assert (await one(again, after.wrote("U1", "2", "m2"), answering)).conversation == known
        await again.close()


@pytest.mark.slow
async def test_a_house_from_the_future_does_not_open_and_says_so(tmp_path: Path) -> None:
    var = tmp_path / "var"
    var.mkdir()
    async with house("sqlite", var) as place:
        await lived_in(place, 1)
        await place.look("UPDATE alembic_version SET version_num = '9999'")
    for name in ("master.key", "pepper.key"):
        (var / name).write_text("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")
    with closing(sqlite3.connect(var / "engawa.db")) as content, closing(sqlite3.connect(var / "vault.db")) as vault:
        for connection in (content, vault):
            connection.execute("DELETE FROM meta WHERE name LIKE 'check.%'")
            connection.commit()
    with program(["serve"], tmp_path, {"ENGAWA_DATA_DIR": str(var), "ENGAWA_PORT": "0"}) as running:
        code, _, errors = running.told(60)
    assert code == 1
    assert "Traceback" not in errors
    assert "a newer Engawa wrote it. Start that version, or restore the backup" in errors
