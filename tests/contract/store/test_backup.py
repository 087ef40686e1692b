"""A backup under load, and what a restore brings back: every acknowledged turn, and nobody who was erased.

Both databases are real, and so are the files. Where something has to happen in the middle of a backup, it happens
between its look at the content and its first row, while the backup waits for it.
"""

import asyncio
import base64
import io
import resource
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from bot import backing_up
from bot.backing_up import back_up_house
from bot.chance import SystemRandomness
from bot.model.batch import Decision, Loaded
from bot.model.delivery import Dead
from bot.model.desk import Session, Staff
from bot.model.errors import StoreUnreadable, Unready, WrongKey
from bot.model.event import Took
from bot.model.ids import StaffId, TicketId
from bot.restoring import restore_house
from bot.settings import Settings
from bot.store import backup, backup_file, restore_files, restore_fill
from bot.store import restore as restoring
from bot.store.backup_file import WrongPassphrase, stretch
from bot.store.backup_rows import LEFT_OUT, Columns, Rows, Whole
from bot.store.migrate import newest, version
from bot.store.restore_fill import Restored, source
from bot.store.schema import content
from bot.store.store import Store
from bot.store.vault import vault
from tests.contract.store.scene import (
    KEYS,
    KINDS,
    House,
    Kind,
    answering,
    approving,
    deciding,
    house,
    meet,
    one,
    with_code,
)

pytestmark = pytest.mark.anyio
ANNA = Staff(StaffId("s1"), "anna", "みどり", "supervisor")
PASSPHRASE = "correct horse battery"
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long a passphrase takes to stretch is not what these tests are about."""
    monkeypatch.setattr("bot.backing_up.Head", partial(backup_file.Head, passes=1, kib=64, lanes=1))


@dataclass
class Place:
    """A house and the folder of its backups. `now` is the clock of whoever makes them."""

    house: House
    data: Path
    usb: Path
    now: datetime = NOW
    told: io.StringIO = field(default_factory=io.StringIO)

    @property
    def kind(self) -> Kind:
        return "sqlite" if self.house.url.startswith("sqlite") else "postgresql"

    @property
    def settings(self) -> Settings:
        return Settings(data_dir=self.data, database_url=self.house.url, vault_url=self.house.vault_url)

    async def back_up(self, name: str = "a.backup", passphrase: str = PASSPHRASE) -> Path:
        """In a thread and on a loop of its own, as a process of its own has."""
        self.now += timedelta(seconds=1)
        work = back_up_house(
            self.settings, self.usb / name, lambda: passphrase, lambda: self.now, SystemRandomness(), self.out
        )
        await asyncio.to_thread(asyncio.run, work)
        return self.usb / name

    async def restore(self, file: Path, *, replace: bool = False, passphrase: str = PASSPHRASE, **more: Any) -> str:
        before = len(self.told.getvalue())
        chance, copy = SystemRandomness(), more.get("copy")
        work = restore_house(
            self.settings, file, copy, lambda: passphrase, lambda: self.now, chance, self.out, replace=replace
        )
        await asyncio.to_thread(asyncio.run, work)
        return self.told.getvalue()[before:]

    @property
    def out(self) -> Console:
        return Console(file=self.told, width=300)

    async def close(self) -> None:
        """Everybody who has the databases open goes."""
        for store in self.house.stores:
            await store.close()

    async def words(self, address: str) -> list[str]:
        """What is readable of a visitor."""
        store = await self.house.open()
        found = await store.find("line", address)
        said = [] if found is None else [entry.bubble.text for entry in await store.history(found, 0)]
        await store.close()
        return said


def _lay_keys(folder: Path, usb: Path) -> None:
    folder.mkdir(mode=0o700)
    usb.mkdir(exist_ok=True)
    for name, key in (("master.key", KEYS.master), ("pepper.key", KEYS.pepper)):
        (folder / name).write_bytes(base64.b64encode(key))


@asynccontextmanager
async def place(kind: Kind, folder: Path, usb: Path) -> AsyncIterator[Place]:
    _lay_keys(folder, usb)
    async with house(kind, folder) as built:
        yield Place(built, folder, usb)


@pytest.fixture(params=KINDS)
async def old(request: pytest.FixtureRequest, tmp_path: Path, anyio_backend: str) -> AsyncIterator[Place]:
    async with place(request.param, tmp_path / "old", tmp_path / "usb") as built:
        yield built


@pytest.fixture
async def new(old: Place, tmp_path: Path, anyio_backend: str) -> AsyncIterator[Place]:
    """An empty installation with the keys in place, on another machine; the same kind of database."""
    async with place(old.kind, tmp_path / "new", tmp_path / "usb") as built:
        yield built


@pytest.fixture
async def across(old: Place, tmp_path: Path, anyio_backend: str) -> AsyncIterator[Place]:
    """As `new`, on the other kind."""
    async with place(KINDS[1 - KINDS.index(old.kind)], tmp_path / "new", tmp_path / "usb") as built:
        yield built


@pytest.fixture
async def sqlite(tmp_path: Path, anyio_backend: str) -> AsyncIterator[Place]:
    async with place("sqlite", tmp_path / "old", tmp_path / "usb") as built:
        yield built


@pytest.fixture
async def elsewhere(tmp_path: Path, anyio_backend: str) -> AsyncIterator[Place]:
    async with place("sqlite", tmp_path / "new", tmp_path / "usb") as built:
        yield built


def erasing(_: Loaded) -> Decision:
    """The visitor erases everything."""
    return Decision(erase=True, receipt="R-1")


async def write(store: Store, built: Place, address: str, *words: str) -> None:
    for number, said in enumerate(words):
        await one(store, built.house.wrote(address, said, f"{address}-{said}-{number}"), answering)


def amid(monkeypatch: pytest.MonkeyPatch, work: Callable[[], Awaitable[None]]) -> None:
    """Let this happen on the test's own loop while the backup has begun and not read a row yet."""
    loop, reads = asyncio.get_running_loop(), backup._content

    def later(connection: Connection, out: Any) -> dict[str, int]:
        async def happen() -> None:
            await work()

        asyncio.run_coroutine_threadsafe(happen(), loop).result(30)
        return reads(connection, out)

    monkeypatch.setattr(backup, "_content", later)


def frames_of(file: Path) -> list[Any]:
    with file.open("rb") as opened:
        head = restore_fill.head_of(opened, str(file))
        return list(source(opened, str(file), stretch(PASSPHRASE, head)).frames)


def copy_of(usb: Path) -> Path:
    (copy,) = usb.glob("engawa-vault-*.backup")
    return copy


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def test_every_acknowledged_turn_is_in_it_while_others_write(
    old: Place, new: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await old.house.open()
    said: dict[str, list[str]] = {f"U{number}": [] for number in range(3)}
    moved = asyncio.Condition()
    over = asyncio.Event()

    async def writer(address: str) -> None:
        while not over.is_set():
            words = f"えんがわ {len(said[address])}"
            await write(store, old, address, words)
            said[address].append(words)
            async with moved:
                moved.notify_all()

    async def written(more: int) -> None:
        wanted = sum(map(len, said.values())) + more
        async with moved:
            await moved.wait_for(lambda: sum(map(len, said.values())) >= wanted)

    async with asyncio.TaskGroup() as writers:
        for address in said:
            writers.create_task(writer(address))
        await written(12)
        before = {address: list(words) for address, words in said.items()}

        async def more() -> None:
            await written(12)
            await write(store, old, "U9", "späte")  # somebody whom the backup does not know at all

        amid(monkeypatch, more)
        file = await old.back_up()
        over.set()
    await new.restore(file)
    assert await new.words("U9") == []
    kept = {address: [words for words in await new.words(address) if words.startswith("えんがわ")] for address in said}
    for address, words in kept.items():
        assert words[: len(before[address])] == before[address], "acknowledged before, and so in it"
        assert words == said[address][: len(words)], "in order, and nothing in between is missing"
    assert sum(map(len, kept.values())) < sum(map(len, said.values())), "one moment, and not the whole of its time"


async def furnish(built: Place) -> None:
    """Something in every table."""
    store, scene = await built.house.open(), built.house
    await store.add_staff(ANNA, "hash", scene.now)
    await store.open_session(b"cookie", Session(ANNA, "csrf"), scene.now + timedelta(hours=1))
    await store.add_invitation(b"link", "counselor", scene.now + timedelta(hours=1))
    await store.take_try(["somebody"], scene.now, 3, timedelta(minutes=1))
    for number in range(3):
        await one(store, scene.wrote(f"U{number}", f"えんがわ {number}", f"m{number}"), answering)
    owner = await meet(store, scene, "U0", decide=approving("t1", ("えんがわ 0", "m0")))
    await one(store, scene.from_desk(owner, Took(TicketId("t1"), ANNA.id, "みどり")), deciding(Decision()))
    await meet(store, scene, "U1", decide=with_code("K7Q2"))
    await one(store, scene.wrote("U2", "poison"), lambda _: 1 / 0)  # type: ignore[arg-type,return-value]
    (first, *_) = await store.claim(scene.now, 1)
    await store.settle([(first, Dead("refused"))], scene.now)
    await scene.look("INSERT INTO erasures (receipt, at) VALUES ('R-0', '2026-11-23 03:00:00.000001')")
    await store.close()


async def rows(built: House) -> dict[str, list[Any]]:
    """Every row of every table that a backup holds, as any program would see it through SQLAlchemy."""
    found: dict[str, list[Any]] = {}
    for branch, url in ((content, built.url), (vault, built.vault_url)):
        read = make_url(url)
        driver = "sqlite+aiosqlite" if read.get_backend_name() == "sqlite" else "postgresql+asyncpg"
        engine = create_async_engine(read.set(drivername=driver))
        async with engine.connect() as connection:
            for table in branch.sorted_tables:
                if table.name not in LEFT_OUT:
                    name = table.name if branch is content else f"vault.{table.name}"
                    found[name] = sorted(map(repr, (await connection.execute(table.select())).all()))
        await engine.dispose()
    return found


async def test_every_row_of_every_table_comes_back_on_the_other_database(old: Place, across: Place) -> None:
    await furnish(old)
    file = await old.back_up()
    copy = copy_of(old.usb)
    tables = [[frame.table for frame in frames_of(path) if isinstance(frame, Columns)] for path in (file, copy)]
    assert sorted(tables[0]) == sorted(set(content.tables) - LEFT_OUT)
    assert sorted(tables[1]) == sorted(vault.tables), "whoever adds a table to the vault has to think of its copy"
    for frame in (frame for path in (file, copy) for frame in frames_of(path) if isinstance(frame, Whole)):
        assert all(frame.counts.values()), "so that nothing was compared with nothing"
    await across.restore(file)
    assert await rows(across.house) == await rows(old.house)
    for table in LEFT_OUT & set(content.tables):
        assert await across.house.look(f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608 - our own table names
    for table in ("dead_events", "ticket_log", "erasures") if across.kind == "postgresql" else ():
        newest_one = f"SELECT last_value, is_called FROM {table}_id_seq"  # noqa: S608 - our own table names
        assert await across.house.look(newest_one) == await across.house.look(f"SELECT max(id), true FROM {table}")  # noqa: S608
    # The house goes on, and what counts up by itself behind what was there.
    store = await across.house.open()
    across.house.events = old.house.events
    await one(store, across.house.wrote("U9", "poison", "m9"), lambda _: 1 / 0)  # type: ignore[arg-type,return-value]
    assert (await across.house.look("SELECT count(DISTINCT id) FROM dead_events"))[0] == (2,)
    assert await store.redeem("K7Q2", "browser")


async def test_who_erased_after_the_backup_stays_erased_where_the_vault_stands(old: Place) -> None:
    store = await old.house.open()
    await write(store, old, "U1", "ひみつ")
    await write(store, old, "U2", "のこる")
    file = await old.back_up()
    gone = await store.find("line", "U1")
    await one(store, old.house.wrote("U1", "ぜんぶ消す", "x"), erasing)
    await store.close()
    said = await old.restore(file, replace=True)
    assert "1 conversations in it were erased since" in said
    assert await old.words("U1") == []
    assert "のこる" in await old.words("U2")
    for table, column in (("conversations", "id"), ("entries", "conversation_id"), ("deliveries", "conversation_id")):
        where = f"SELECT count(*) FROM {table} WHERE {column} = '{gone}'"  # noqa: S608 - our own names
        assert await old.house.look(where) == [(0,)]


async def test_who_erased_before_the_newest_backup_is_in_no_older_one(old: Place, new: Place) -> None:
    """The machine is gone. Not even the passphrase and both keys of the house open those words any more."""
    store = await old.house.open()
    await write(store, old, "U1", "ひみつ")
    await write(store, old, "U2", "のこる")
    first = await old.back_up("first.backup")
    gone = await store.find("line", "U1")
    assert gone is not None
    await one(store, old.house.wrote("U1", "ぜんぶ消す", "x"), erasing)
    await old.back_up("second.backup")
    assert any(gone in row for frame in frames_of(first) if isinstance(frame, Rows) for row in frame.rows)
    left = [frame for file in old.usb.iterdir() for frame in frames_of(file) if isinstance(frame, Rows)]
    assert not any(gone in row for frame in left if frame.table in ("keys", "addresses") for row in frame.rows)
    said = await new.restore(first)
    assert "1 conversations in it were erased before" in said
    assert "cannot be known" in said
    assert await new.words("U1") == []
    assert "のこる" in await new.words("U2")


async def test_a_machine_wholly_lost_is_said_honestly(old: Place, new: Place) -> None:
    store = await old.house.open()
    await write(store, old, "U1", "ひみつ")
    file = await old.back_up()
    await one(store, old.house.wrote("U1", "ぜんぶ消す", "x"), erasing)
    said = await new.restore(file)
    assert "What was erased AFTER 2026-11-23 12:00 cannot be known" in said
    assert "those\nconversations are here again" in said
    assert "ひみつ" in await new.words("U1"), "which is why it is said"


async def test_erasing_goes_on_during_a_backup_and_its_key_is_not_in_it(
    old: Place, new: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await old.house.open()
    await write(store, old, "U1", "ひみつ")
    await write(store, old, "U2", "のこる")
    gone = await store.find("line", "U1")
    keys = await old.house.look("SELECT conversation_id, wrapped FROM keys", vault=True)
    (wrapped,) = (bytes(key) for owner, key in keys if owner == gone)

    async def erase() -> None:
        await one(store, old.house.wrote("U1", "ぜんぶ消す", "x"), erasing)
        if old.kind == "sqlite":
            left = b"".join(path.read_bytes() for path in old.data.glob("vault.db*"))
            assert wrapped not in left, "nobody's look at the vault keeps a destroyed key in its log"

    amid(monkeypatch, erase)
    file = await old.back_up()
    assert any(gone in row for frame in frames_of(file) if isinstance(frame, Rows) for row in frame.rows)
    assert not any(
        wrapped in row for frame in frames_of(copy_of(old.usb)) if isinstance(frame, Rows) for row in frame.rows
    )
    await new.restore(file)
    assert await new.words("U1") == []
    assert "のこる" in await new.words("U2")


async def test_the_last_word_to_somebody_erased_is_not_sent_again(sqlite: Place, elsewhere: Place) -> None:
    store = await sqlite.house.open()
    await write(store, sqlite, "U1", "ひみつ")
    await one(store, sqlite.house.wrote("U1", "ぜんぶ消す", "x"), erasing)
    await sqlite.house.look(
        "INSERT INTO deliveries SELECT 'goodbye', 'gone', 1, 'line', x'01', NULL, NULL, 'r', NULL, 'ready', 0, "
        "'2026-11-23 03:00:00', 0, 1, '', x'02', NULL, NULL, '2026-11-23 03:00:00', NULL, 0"
    )
    file = await sqlite.back_up()
    assert "goodbye" not in repr(frames_of(file)), (
        "beside its throw-away key, anybody with the passphrase could read it"
    )
    await elsewhere.restore(file)
    assert await elsewhere.house.look("SELECT count(*) FROM deliveries") == [(0,)]


async def test_neither_file_holds_a_key_of_the_house_and_only_its_owner_reads_them(sqlite: Place) -> None:
    (sqlite.data / "house.yaml").write_text("name: 縁側")
    await furnish(sqlite)
    file = await sqlite.back_up()
    assert [path.name for path in sorted(sqlite.usb.iterdir())] == ["a.backup", copy_of(sqlite.usb).name]
    for path in sqlite.usb.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600
        inside = repr(frames_of(path))
        for key in (KEYS.master, KEYS.pepper):
            assert repr(key)[2:-1] not in inside
            assert base64.b64encode(key).decode() not in inside
        assert "縁側".encode() not in path.read_bytes()
    assert "縁側" in repr([getattr(frame, "data", b"").decode() for frame in frames_of(file) if hasattr(frame, "data")])


async def test_nothing_takes_the_place_of_a_file_or_a_house_without_a_clear_word(sqlite: Place, tmp_path: Path) -> None:
    store = await sqlite.house.open()
    await write(store, sqlite, "U1", "えんがわ")
    file = await sqlite.back_up()
    before = everything_in(sqlite.usb)
    with pytest.raises(Unready, match="is there already"):
        await sqlite.back_up()
    with pytest.raises(Unready, match="no folder"):
        await sqlite.back_up("away/a.backup")
    with pytest.raises(Unready, match="another passphrase"):
        await sqlite.back_up("b.backup", "correct horse batterie")
    assert everything_in(sqlite.usb) == before
    inside = Place(sqlite.house, sqlite.data, sqlite.data)
    with pytest.raises(Unready, match="lies in the data folder"):
        await inside.back_up()
    await write(store, sqlite, "U1", "später")
    await store.close()
    there = everything_in(sqlite.data)
    with pytest.raises(Unready, match=r"There is a house already .* --replace"):
        await sqlite.restore(file)
    assert everything_in(sqlite.data) == there
    await sqlite.restore(file, replace=True)
    assert await sqlite.words("U1") == ["えんがわ", "はい。"]
    aside = [path for path in sqlite.data.iterdir() if "replaced" in path.name]
    assert [path.read_bytes() for path in aside] == [there["engawa.db"]], "the old one lies beside it, whole"


async def test_another_house_is_never_replaced(old: Place, new: Place) -> None:
    await furnish(old)
    file = await old.back_up()
    store = await new.house.open()
    await write(store, new, "U7", "だれか")
    await store.close()
    # As if it had begun by itself: its databases keep another mark.
    for in_vault in (False, True):
        mark = "x'00'" if new.kind == "sqlite" else "'\\x00'"
        await new.house.look(f"UPDATE meta SET value = {mark} WHERE name = 'pair'", vault=in_vault)  # noqa: S608
    for replace in (False, True):
        with pytest.raises(Unready, match="something else than the house of this backup"):
            await new.restore(file, replace=replace)
    assert "だれか" in await new.words("U7")


async def test_wrong_or_broken_files_leave_everything_as_it_was(sqlite: Place, elsewhere: Place) -> None:
    await furnish(sqlite)
    file = await sqlite.back_up()
    copy = copy_of(sqlite.usb)
    empty = everything_in(elsewhere.data)
    with pytest.raises(WrongPassphrase):
        await elsewhere.restore(file, passphrase="correct horse batterie")
    with pytest.raises(Unready, match=r"is the vault's copy\. Name the backup"):
        await elsewhere.restore(copy)
    whole = {path: path.read_bytes() for path in (file, copy)}
    for path, data in whole.items():
        for broken in (data[: len(data) // 2], data[:-1], data[:-40] + b"\0" + data[-39:], data + b"\0"):
            path.write_bytes(broken)
            with pytest.raises(Unready, match="damaged"):
                await elsewhere.restore(file)
        path.write_bytes(data)
    copy.rename(sqlite.usb / "aside")
    with pytest.raises(Unready, match=r"its copy .* is not, either.* --vault"):
        await elsewhere.restore(file)
    with pytest.raises(Unready, match="not the vault's copy of this house"):
        await elsewhere.restore(file, copy=file)
    assert everything_in(elsewhere.data) == empty
    (elsewhere.data / "master.key").write_bytes(base64.b64encode(b"w" * 32))
    with pytest.raises(WrongKey, match="master key here is not the one"):
        await elsewhere.restore(file, copy=sqlite.usb / "aside")
    (elsewhere.data / "master.key").unlink()
    with pytest.raises(WrongKey, match=r"master\.key is missing"):
        await elsewhere.restore(file, copy=sqlite.usb / "aside")
    (elsewhere.data / "master.key").write_bytes(base64.b64encode(KEYS.master))
    await elsewhere.restore(file, copy=sqlite.usb / "aside")
    assert await rows(elsewhere.house) == await rows(sqlite.house)


async def test_an_older_copy_of_the_vault_is_refused(sqlite: Place, elsewhere: Place) -> None:
    """It would close what was begun after it, without a word."""
    store = await sqlite.house.open()
    await write(store, sqlite, "U1", "えんがわ")
    await sqlite.back_up()
    older = copy_of(sqlite.usb).rename(sqlite.usb / "older")
    await write(store, sqlite, "U2", "えんがわ")
    newer = await sqlite.back_up("b.backup")
    with pytest.raises(Unready, match=r"is older .* than"):
        await elsewhere.restore(newer, copy=older)
    sqlite.now -= timedelta(days=1)  # a clock that was set back makes no copy look older than it is
    await sqlite.back_up("c.backup")
    await elsewhere.restore(newer)
    assert "えんがわ" in await elsewhere.words("U2")


async def test_a_vault_that_lost_its_keys_does_not_replace_a_good_copy(old: Place) -> None:
    await furnish(old)
    await old.back_up()
    before = everything_in(old.usb)
    await old.house.look("DELETE FROM keys", vault=True)
    with pytest.raises(StoreUnreadable, match="3 of 3 conversations have no key"):
        await old.back_up("b.backup")
    assert everything_in(old.usb) == before


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Files of this process cannot grow beyond it, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def test_a_full_disk_leaves_nothing_behind(sqlite: Place, elsewhere: Place) -> None:
    await furnish(sqlite)
    (sqlite.data / "house.yaml").write_text("あ" * 100_000)
    file = await sqlite.back_up()
    backups, empty = everything_in(sqlite.usb), everything_in(elsewhere.data)
    with room_for(128 * 1024), pytest.raises(Unready, match=r"no room left.*No backup was made"):
        await sqlite.back_up("b.backup")
    assert everything_in(sqlite.usb) == backups
    with room_for(64 * 1024), pytest.raises(Unready, match=r"no room left.*Nothing was restored"):
        await elsewhere.restore(file)
    assert everything_in(elsewhere.data) == empty
    there = everything_in(sqlite.data)
    with room_for(64 * 1024), pytest.raises(Unready, match=r"no room left.*Nothing was restored"):
        await sqlite.restore(file, replace=True)
    assert everything_in(sqlite.data) == there


async def test_what_a_killed_backup_left_goes_with_the_next(sqlite: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    await furnish(sqlite)

    async def power_cut() -> None:
        for path in sqlite.usb.iterdir():
            path.with_suffix(".kept").hardlink_to(path)

    amid(monkeypatch, power_cut)
    await sqlite.back_up()
    monkeypatch.undo()
    left = list(sqlite.usb.glob(".*.kept"))
    assert len(left) == 2
    for path in left:
        path.rename(path.with_suffix(".part"))
    await sqlite.back_up("b.backup")
    assert sorted(path.name for path in sqlite.usb.iterdir()) == ["a.backup", "b.backup", copy_of(sqlite.usb).name]


async def test_one_backup_at_a_time(old: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await furnish(old)
    refused: list[str] = []
    # On PostgreSQL another machine has another data folder; on SQLite there is only this one.
    postgres = old.kind == "postgresql"
    other = Place(old.house, tmp_path / "there" if postgres else old.data, old.usb)
    other.data.mkdir(exist_ok=True)

    async def another() -> None:
        with pytest.raises(Unready, match="Another backup of this house is being made") as told:
            await other.back_up("b.backup")
        refused.append(str(told.value))

    amid(monkeypatch, another)
    await old.back_up()
    assert len(refused) == 1
    monkeypatch.undo()
    assert sorted(path.name for path in old.usb.iterdir()) == ["a.backup", copy_of(old.usb).name]


async def test_a_name_that_is_taken_meanwhile_stays_what_it_is(sqlite: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    await furnish(sqlite)

    async def somebody_writes() -> None:
        (sqlite.usb / "a.backup").write_text("theirs")

    amid(monkeypatch, somebody_writes)
    with pytest.raises(Unready, match="came into being meanwhile"):
        await sqlite.back_up()
    assert (sqlite.usb / "a.backup").read_text() == "theirs"


async def test_what_the_disk_garbled_is_found_before_it_counts(
    sqlite: Place, elsewhere: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await furnish(sqlite)
    file = await sqlite.back_up()
    before = everything_in(sqlite.usb)
    with monkeypatch.context() as garbled:
        garbled.setattr(backing_up.os, "fsync", lambda handle: backing_up.os.pwrite(handle, b"?", 900))
        with pytest.raises(Unready, match="damaged"):
            await sqlite.back_up("b.backup")
    assert everything_in(sqlite.usb) == before
    empty, fill = everything_in(elsewhere.data), restore_fill.fill

    def forgets(connection: Connection, table: Any, names: list[str], rows: list[list[Any]]) -> None:
        fill(connection, table, names, rows[:-1] if table.name == "entries" else rows)

    monkeypatch.setattr(restore_fill, "fill", forgets)
    with pytest.raises(StoreUnreadable, match="entries are not the same after writing"):
        await elsewhere.restore(file)
    assert everything_in(elsewhere.data) == empty


async def test_an_open_house_is_not_replaced(old: Place) -> None:
    store = await old.house.open()
    await write(store, old, "U1", "えんがわ")
    file = await old.back_up()
    if old.kind == "postgresql":
        with pytest.raises(Unready, match=r"at work on .* Stop it on every machine"):
            await old.restore(file, replace=True)
    else:
        with backing_up_beside(old.data), pytest.raises(Unready, match="running already"):
            await old.restore(file, replace=True)


@contextmanager
def backing_up_beside(folder: Path) -> Iterator[None]:
    from bot.serving import alone

    with alone(folder):
        yield


@pytest.mark.parametrize("breaks", ["fill_both", "unmark"])
async def test_a_restore_that_broke_off_is_begun_again(
    old: Place, new: Place, monkeypatch: pytest.MonkeyPatch, breaks: str
) -> None:
    await furnish(old)
    file = await old.back_up()
    whole = getattr(restore_fill, breaks)

    def power_cut(*given: Any) -> None:
        if breaks == "fill_both":
            whole(*given)
        raise OSError(5, "as when the power goes")

    with monkeypatch.context() as broken:
        for module in (restoring, restore_files):
            broken.setattr(module, breaks, power_cut)
        with pytest.raises(Unready, match="Run the same once more"):
            await new.restore(file)
    if breaks == "unmark" or new.kind == "postgresql":
        with pytest.raises(StoreUnreadable, match="Run the same `engawa restore` once more"):
            await new.house.open()
    await new.restore(file)
    assert await rows(new.house) == await rows(old.house)
    assert "えんがわ 0" in await new.words("U0")


async def test_a_damaged_house_is_replaced_from_file_and_copy(sqlite: Place) -> None:
    await furnish(sqlite)
    before = await rows(sqlite.house)
    file = await sqlite.back_up()
    for name in ("engawa.db", "vault.db"):
        path = sqlite.data / name
        path.write_bytes(b"\xa5" * 8192 + path.read_bytes()[8192:])
    with pytest.raises(Unready, match="--replace"):
        await sqlite.restore(file)
    said = await sqlite.restore(file, replace=True)
    assert "cannot be known" in said
    assert await rows(sqlite.house) == before


def test_the_log_of_the_old_file_is_not_read_into_the_new_one(tmp_path: Path) -> None:
    """After a power cut a log may lie beside a file that nobody can open; SQLite would take it for the new file's."""
    for name in ("new", "engawa.db", "engawa.db-wal"):
        (tmp_path / name).write_text(name)
    restore_files._put(tmp_path / "new", tmp_path / "engawa.db", Restored(), "then")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "engawa.db": "new",
        "engawa.db.replaced-then": "engawa.db",
        "engawa.db.replaced-then-wal": "engawa.db-wal",
    }


async def test_one_damaged_page_of_the_vault_is_enough(sqlite: Place) -> None:
    await furnish(sqlite)
    before = await rows(sqlite.house)
    file = await sqlite.back_up()
    ((root,),) = await sqlite.house.look("SELECT rootpage FROM sqlite_master WHERE name = 'keys'", vault=True)
    path = sqlite.data / "vault.db"
    pages = bytearray(path.read_bytes())
    pages[(root - 1) * 4096 : root * 4096] = b"\xa5" * 4096
    path.write_bytes(pages)
    with pytest.raises(Unready, match=r"There is a house already .* --replace"):
        await sqlite.restore(file)
    await sqlite.restore(file, replace=True)
    assert await rows(sqlite.house) == before


async def test_a_backup_of_an_earlier_version_is_brought_up_to_date(sqlite: Place, elsewhere: Place) -> None:
    store = await sqlite.house.open()
    await write(store, sqlite, "U1", "えんがわ")
    await store.close()
    await sqlite.house.look("DROP TABLE tries")
    await sqlite.house.look("DROP INDEX deliveries_sending")
    await sqlite.house.look("UPDATE alembic_version SET version_num = '0002'")
    await elsewhere.restore(await sqlite.back_up())
    engine = create_engine(elsewhere.house.url)
    with engine.connect() as connection:
        assert version(connection) == newest("content")
    engine.dispose()
    assert "えんがわ" in await elsewhere.words("U1")


async def test_a_database_of_a_newer_version_is_not_backed_up(old: Place) -> None:
    await furnish(old)
    await old.close()
    await old.house.look("UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(StoreUnreadable, match=r"version 0999.*Make the backup with that one"):
        await old.back_up()
    assert list(old.usb.iterdir()) == []
