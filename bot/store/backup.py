"""Writing a backup while the house is open: what is in it, and why it fits together.

Two files. The *house* file holds the content database and the files of the house; it may be kept for as long as one
likes. The *vault's copy* holds each conversation's wrapped key; there is one a folder, replaced by each backup. So
what erasing destroys is destroyed for all older house files too, and not only by the good will of whoever restores.

The content is one snapshot (SQLite's read transaction, PostgreSQL's REPEATABLE READ). The vault is read after it, in
short pages, by the conversations of that snapshot. Keys are written before a conversation is, and destroyed after it is
gone: whoever stands in the snapshot has a key then, or was erased since, and is to have none. One long look at the
vault would keep destroyed keys in its log, and let erasing wait.

Left out is what must not come back: sign-ins, and last deliveries of conversations that are erased, which lie under
a throw-away key.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, Select, Table, create_engine, event, select, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.model.errors import StoreUnreadable, Unready
from bot.store import schema
from bot.store.backup_file import Sealer
from bot.store.backup_rows import AT_ONCE, Facts, HouseFile, Rows, Sum, Whole, columns_of, encode, rows_of, tables
from bot.store.migrate import Branch, is_known, version
from bot.store.opening import MOVING, PAIR
from bot.store.site import BROKEN, addresses, shown, unreadable

BACKUP_LOCK = 0x656E6763
"""PostgreSQL's advisory lock of whoever makes a backup."""
MOST_KEYLESS = 10
"""With more than one of so many conversations without a key, it is the vault that is ill."""
T = TypeVar("T")
Work = Callable[[Connection, Connection, Connection], T]


@dataclass(frozen=True, slots=True)
class Found:
    """What is backed up: schema versions of both databases, and the marks that they keep."""

    content: str
    vault: str
    facts: Facts

    @property
    def house(self) -> str:
        """Eight signs that tell this house from others."""
        return house_of(self.facts.pair)


def house_of(pair: bytes) -> str:
    """Eight signs that tell a house from others, by the mark that both of its databases keep."""
    return hashlib.sha256(pair).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Counted:
    """What went into a backup. `keyless`: conversations that nobody can read any more, their keys being lost."""

    rows: int
    tables: int
    keyless: int


Opens = Callable[[Found], tuple[Sealer, Sealer]]


async def back_up(url: str, vault_url: str, files: Iterable[HouseFile], opens: Opens) -> Counted:
    """Write both files; `opens` hands out the house's and the vault's, and they are closed here.

    Raises StoreUnreadable where there is nothing to back up or it does not belong together, Unready while another
    backup is made.
    """
    content, vault = addresses(url, vault_url)
    try:
        return await over(content, vault, lambda one, two, three: _write(one, two, three, files, opens))
    except BROKEN as error:
        if isinstance(error, OSError) and content.get_backend_name() == "sqlite":
            raise  # of the file that is written
        raise unreadable(error, content, vault) from error


async def over(content: URL, vault: URL, work: Work[T]) -> T:
    """Run `work` over connections to content, vault, and content once more."""
    if content.get_backend_name() == "sqlite":
        engines = [_reading(url) for url in (content, vault)]
        with engines[0].connect() as first, engines[1].connect() as second, engines[0].connect() as third:
            return work(first, second, third)
    near, far = (postgres(url) for url in (content, vault))
    try:
        async with near.connect() as first, far.connect() as second, near.connect() as third:
            beside = [await other.run_sync(lambda inner: inner) for other in (second, third)]
            return await first.run_sync(work, *beside)
    finally:
        await near.dispose()
        await far.dispose()


def postgres(url: URL) -> AsyncEngine:
    """Connections that may take their time, whatever the server grants others."""
    patience = {"idle_in_transaction_session_timeout": "0", "statement_timeout": "0"}
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg"), poolclass=NullPool, connect_args={"server_settings": patience}
    )


def _reading(url: URL) -> Engine:
    if not Path(url.database or "").exists():
        raise StoreUnreadable(f"There is nothing to back up: {url.database} does not exist.")
    engine = create_engine(url.set(drivername="sqlite"), poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # one snapshot a transaction, begun when we say so
        with closing(connection.cursor()) as cursor:
            for pragma in ("busy_timeout=10000", "query_only=ON"):
                cursor.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def _write(
    content: Connection, vault: Connection, live: Connection, files: Iterable[HouseFile], opens: Opens
) -> Counted:
    with content.begin():
        if content.dialect.name == "postgresql":
            content.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            if not content.execute(text(f"SELECT pg_try_advisory_xact_lock({BACKUP_LOCK})")).scalar():
                raise Unready("Another backup of this house is being made. Wait until it is done, and try again.")
        with vault.begin():
            found = find(content, vault)
        house, keys = opens(found)
        house.frame(encode(found.facts))
        for file in files:
            house.frame(encode(file))
        counted = _content(content, house)
        house.close()
        keys.frame(encode(found.facts))
        keyless = _vault(content, vault, live, keys)
        keys.close()
    return Counted(sum(counted.values()), len(counted), keyless)


def find(content: Connection, vault: Connection) -> Found:
    """Versions and marks. Raises StoreUnreadable where these are no two databases of one house that is known here."""
    versions = {branch: _version(connection, branch) for branch, connection in _named(content, vault)}
    ours, theirs = (
        dict(one.execute(select(schema.meta.c.name, schema.meta.c.value)).all()) for one in (content, vault)
    )
    if MOVING in ours or MOVING in theirs:
        raise StoreUnreadable("A move or a restore into this database was not finished. Finish it first.")
    if PAIR not in ours or ours[PAIR] != theirs.get(PAIR):
        raise StoreUnreadable(
            "The vault does not belong to this content database. No backup was made, and the vault's copy was left as "
            "it is; see `engawa doctor`."
        )
    checks = {name: value for name, value in ours.items() if name.startswith("check.")}
    return Found(versions["content"], versions["vault"], Facts(ours[PAIR], checks))


def _named(content: Connection, vault: Connection) -> Iterator[tuple[Branch, Connection]]:
    yield "content", content
    yield "vault", vault


def _version(connection: Connection, branch: Branch) -> str:
    found = version(connection)
    if found is None:
        raise StoreUnreadable(f"There is nothing to back up: nothing is stored in {shown(connection.engine.url)} yet.")
    if not is_known(found, branch):
        raise StoreUnreadable(
            f"The {branch} database is of version {found}, which this program does not know: a newer Engawa wrote it. "
            "Make the backup with that one."
        )
    return found


def _content(content: Connection, out: Sealer) -> dict[str, int]:
    sums: dict[str, Sum] = {}
    for table in tables(content):
        name = str(table.name)
        out.frame(encode(columns_of(table)))
        sums[name] = total = Sum()
        for page in rows_of(content, _wanted(table)):
            total.add(page)
            out.frame(encode(Rows(name, page)))
    out.frame(encode(_whole(sums)))
    return {name: total.count for name, total in sums.items()}


def _wanted(table: Table) -> Select[Any]:
    wanted = select(table)
    return wanted.where(table.c.throwaway.is_(None)) if "throwaway" in table.c else wanted


def _vault(content: Connection, vault: Connection, live: Connection, out: Sealer) -> int:
    """Keys and addresses of the conversations that stand in the content. The number of those without one."""
    with vault.begin():
        found = {str(table.name): table for table in tables(vault)}
        sums = {name: Sum() for name in found}

        def put(name: str, rows: Iterable[list[Any]]) -> None:
            page = list(rows)
            sums[name].add(page)
            out.frame(encode(Rows(name, page)))

        for table in found.values():
            out.frame(encode(columns_of(table)))
        for page in rows_of(vault, select(found["meta"])):
            put("meta", page)
    count = keyless = 0
    for ids in rows_of(content, select(schema.conversations.c.id)):
        owners = {row[0] for row in ids}
        with vault.begin():  # short, so that keys destroyed meanwhile are gone from the vault's log at once
            keys, places = (_of(vault, found[name], owners) for name in ("keys", "addresses"))
        at = [column.name for column in found["keys"].columns].index("conversation_id")
        standing = {row[at] for row in keys}
        keyless += _still_there(live, owners - standing)
        count += len(owners)
        put("keys", keys)
        at = [column.name for column in found["addresses"].columns].index("conversation_id")
        put("addresses", (row for row in places if row[at] in standing))
    if keyless * MOST_KEYLESS > count:
        raise StoreUnreadable(
            f"{keyless} of {count} conversations have no key in the vault: it is damaged, or an old copy. No backup "
            "was made, and the vault's copy was left as it is: restore it (docs/operating.md)."
        )
    out.frame(encode(_whole(sums)))
    return keyless


def _of(vault: Connection, table: Table, owners: Collection[str]) -> list[list[Any]]:
    wanted = select(table).where(table.c.conversation_id.in_(sorted(owners)))
    return [row for page in rows_of(vault, wanted) for row in page]


def _still_there(live: Connection, ids: Collection[str]) -> int:
    """How many of these were not erased meanwhile: their rows go before their keys."""
    if not ids:
        return 0
    with live.begin():
        wanted = select(schema.conversations.c.id).where(schema.conversations.c.id.in_(sorted(ids)))
        return len(live.execute(wanted.limit(AT_ONCE)).all())


def _whole(sums: dict[str, Sum]) -> Whole:
    counts = {name: total.count for name, total in sums.items()}
    return Whole(counts, {name: total.digest for name, total in sums.items()})
