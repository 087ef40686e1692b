"""Moving a house from SQLite to PostgreSQL: every row of both databases, as it is, and then compared one by one.

The old files are read under their write lock, so that nothing changes meanwhile, and nothing is written to them. What
is copied are ciphertexts, and keys that stay wrapped: nothing is opened, and the key files go on to open it.

Each of the new databases is made, filled and compared in one transaction: whatever goes wrong, it is empty as before.
Two databases have no common transaction. So each keeps the mark MOVING until both are whole, the content's last: while
it stands, no house opens there (`opening.py`), and a move that is begun again takes away what is left of the first.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import (
    URL,
    Connection,
    MetaData,
    Row,
    Table,
    Text,
    collate,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    text,
)
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.model.errors import StoreUnreadable
from bot.store import schema
from bot.store import vault as safe
from bot.store.migrate import Branch, newest, upgrade, version
from bot.store.opening import MOVING, PAIR
from bot.store.site import BROKEN, addresses, make_room, shown, unreadable

AT_ONCE = 500
_TABLES: dict[Branch, MetaData] = {"content": schema.content, "vault": safe.vault}
_OTHERS = text(
    "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' "
    "ORDER BY 1"
)


@dataclass(frozen=True, slots=True)
class Copied:
    """A table that was copied and compared. `digest` is over all of its rows, in the order of their keys."""

    branch: Branch
    table: str
    rows: int
    digest: str


async def move(source: tuple[str, str], target: tuple[str, str], tell: Callable[[Copied], None]) -> None:
    """Copy content and vault. `tell` hears of each table once it is compared.

    Raises StoreUnreadable where there is nothing to move, the target is not empty or cannot be reached, or a row is not
    the same afterwards; the target is then as empty as before.
    """
    old, new = addresses(*source), addresses(*target)
    if old[0].get_backend_name() != "sqlite":
        raise StoreUnreadable("The data lies in PostgreSQL already: a move begins with the settings of the old house.")
    if new[0].get_backend_name() != "postgresql":
        raise StoreUnreadable("The new address must be one of PostgreSQL: write postgresql://user@host/name.")
    with _old(old[0], "content") as content, _old(old[1], "vault") as vault:
        pair = _pair(content)
        if pair is None or _pair(vault) != pair:
            raise StoreUnreadable(
                "The vault does not belong to this content database. Nothing was moved; restore its newest backup."
            )
        try:
            await _clear(new, pair)
            await _within(new[0], lambda made: _fill(content, made, "content", tell))
            await _within(new[1], lambda made: _fill(vault, made, "vault", tell))
            for url in reversed(new):
                await _within(url, _unmark)
        except BROKEN as error:
            raise unreadable(error, *new) from error


@contextmanager
def _old(url: URL, branch: Branch) -> Iterator[Connection]:
    """A file that nobody writes to for as long as the block lasts, we neither."""
    path = Path(url.database or "")
    if not path.exists():
        raise StoreUnreadable(f"There is nothing to move: {path} does not exist.")
    engine = create_engine(url.set(drivername="sqlite"), poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        with closing(connection.cursor()) as cursor:
            cursor.execute("PRAGMA busy_timeout=2000")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        with engine.connect() as connection, connection.begin() as held:
            found = version(connection)
            if found != newest(branch):
                raise StoreUnreadable(
                    f"{path} is of version {found or 'none'}, and this Engawa works with {newest(branch)}: "
                    "start this version on it once, stop it, and move then."
                )
            yield connection
            held.rollback()
    except BROKEN as error:
        raise unreadable(error, url) from error


def _pair(connection: Connection) -> bytes | None:
    found: bytes | None = connection.execute(select(schema.meta.c.value).where(schema.meta.c.name == PAIR)).scalar()
    return found


async def _within(url: URL, work: Callable[[Connection], None]) -> None:
    engine = create_async_engine(url.set(drivername="postgresql+asyncpg"), poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(work)
    finally:
        await engine.dispose()


async def _clear(new: tuple[URL, URL], pair: bytes) -> None:
    """Make room, and take away what an unfinished move left. Raises StoreUnreadable where anything else is there."""
    content, vault = new
    found: list[bool] = []
    await _within(content, lambda connection: found.append(_is_ours(connection, content, pair, unfinished=False)))
    await make_room(content, vault)
    await _within(vault, lambda connection: found.append(_is_ours(connection, vault, pair, unfinished=found[0])))
    for url, metadata, is_ours in zip(new, _TABLES.values(), found, strict=True):
        if is_ours:
            await _within(url, partial(_drop, metadata))


def _is_ours(connection: Connection, url: URL, pair: bytes, *, unfinished: bool) -> bool:
    """Whether a move of this very house was not finished here; False where nothing is there. Raises StoreUnreadable."""
    names = [str(name) for name in connection.execute(_OTHERS).scalars()]
    if not names:
        return False
    marks: dict[str, bytes] = {}
    if {schema.meta.name, "alembic_version"} <= set(names):
        marks = dict(connection.execute(select(schema.meta.c.name, schema.meta.c.value)).all())
    if marks.get(PAIR) != pair or not (unfinished or MOVING in marks):
        told = f"{', '.join(names[:3])}{', …' if len(names) > 3 else ''}"
        raise StoreUnreadable(
            f"{shown(url)} is not empty (it holds {told}). Nothing in it was touched: give an empty database."
        )
    return True


def _drop(metadata: MetaData, connection: Connection) -> None:
    metadata.drop_all(connection)
    connection.exec_driver_sql("DROP TABLE IF EXISTS alembic_version")


def _fill(read: Connection, made: Connection, branch: Branch, tell: Callable[[Copied], None]) -> None:
    """One database, in one transaction: its schema, its rows, and the proof that they are the same."""
    upgrade(made, branch)
    made.execute(delete(_TABLES[branch].tables[schema.meta.name]))  # the old one's row says the same
    for table in _TABLES[branch].sorted_tables:
        for rows in _rows(read, table).partitions(AT_ONCE):
            made.execute(insert(table), [dict(row._mapping) for row in rows])  # noqa: SLF001 - its public name
        for column in table.columns:
            if column.primary_key and column.type is schema.AUTO:
                _count_on(made, table, column.name)
    for table in _TABLES[branch].sorted_tables:
        tell(compare(read, made, branch, table))
    made.execute(insert(schema.meta), {"name": MOVING, "value": b"1"})


def compare(read: Connection, made: Connection, branch: Branch, table: Table) -> Copied:
    """Row by row. Raises StoreUnreadable at the first that is not the same, is missing, or is too much."""
    count, digest = 0, hashlib.sha256()
    for before, after in zip_longest(_digests(_rows(read, table)), _digests(_rows(made, table))):
        if before != after:
            raise StoreUnreadable(
                f"Row {count + 1} of {table.name} is not the same after copying. The new database was left empty; "
                "the old one is as it was."
            )
        digest.update(before or b"")
        count += 1
    return Copied(branch, table.name, count, digest.hexdigest())


def _rows(connection: Connection, table: Table) -> Any:
    """All rows in the order of their keys, which is the same on both: bytes as they are, and no language's alphabet."""
    order = [
        collate(column, "C") if isinstance(column.type, Text) and connection.dialect.name == "postgresql" else column
        for column in table.primary_key.columns
    ]
    return connection.execute(select(table).order_by(*order).execution_options(yield_per=AT_ONCE))


def _digests(rows: Iterable[Row[Any]]) -> Iterator[bytes]:
    for row in rows:
        values = [value.isoformat() if isinstance(value, datetime) else value for value in row]
        yield hashlib.sha256(msgspec.msgpack.encode(values)).digest()


def _count_on(connection: Connection, table: Table, column: str) -> None:
    """Numbers go on behind the newest that was copied."""
    newest_one = connection.execute(select(func.max(table.c[column]))).scalar()
    if newest_one is not None:
        sequence = func.pg_get_serial_sequence(table.name, column)
        connection.execute(select(func.setval(sequence, newest_one)))


def _unmark(connection: Connection) -> None:
    connection.execute(delete(schema.meta).where(schema.meta.c.name == MOVING))
