"""What is particular to SQLite: the files, the one writer, broken files."""

import asyncio
import stat
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError

from bot.model.errors import StoreUnreadable
from tests.contract.store.scene import House, begin, house, meet

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def place(tmp_path: Path, anyio_backend: str) -> AsyncIterator[House]:
    async with house("sqlite", tmp_path) as built:
        yield built


async def test_the_files_are_for_their_owner_only(place: House, tmp_path: Path) -> None:
    await place.open()
    for name in ("engawa.db", "vault.db"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["engawa.db", "vault.db"])
@pytest.mark.parametrize("content", [b"this is no database " * 200, b"SQLite format 3\0" + b"\xff" * 4000])
async def test_a_broken_file_is_one_clear_sentence(place: House, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(StoreUnreadable, match="restore the backup") as caught:
        await place.open()
    assert "\n" not in str(caught.value)
    assert (tmp_path / name).read_bytes() == content


async def test_a_file_cut_short_is_noticed(place: House, tmp_path: Path) -> None:
    store = await place.open()
    await meet(store, place, decide=begin)
    await store.close()
    whole = (tmp_path / "engawa.db").read_bytes()
    (tmp_path / "engawa.db").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreUnreadable):
        await place.open()


async def test_a_database_in_memory_is_refused(place: House) -> None:
    place.url = "sqlite://"
    with pytest.raises(StoreUnreadable, match="names no file"):
        await place.open()


async def test_all_writing_is_done_by_one_thread_and_reading_cannot_write(place: House) -> None:
    store = await place.open()
    threads = await asyncio.gather(
        *(store._backend.write(lambda _content, _vault: threading.current_thread().name) for _ in range(5))
    )
    assert len(set(threads)) == 1
    with pytest.raises(OperationalError, match="readonly"):
        await store._backend.read(lambda content, _vault: content.execute(text("DELETE FROM seen")))


async def test_commits_reach_the_disk(place: House) -> None:
    store = await place.open()

    names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")

    def pragmas(content: Connection, vault: Engine) -> list[tuple[object, ...]]:
        with vault.connect() as beside:
            return [
                tuple(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names)
                for connection in (content, beside)
            ]

    assert await store._backend.write(pragmas) == [("wal", 2, 1, 1)] * 2
