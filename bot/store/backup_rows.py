"""Rows on their way into a backup and out of it: the same for both databases, and for each schema that is known.

Tables are taken as they are found and not as this program would make them, so that a backup of an earlier version can
be filled into that version's schema, and brought up to date from there. Moments travel as UTC.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Integer, MetaData, Select, Table, func, insert, select

from bot.model.errors import StoreUnreadable

AT_ONCE = 500
VERSIONS = "alembic_version"
LEFT_OUT = frozenset({VERSIONS, "staff_sessions", "staff_invitations", "tries"})
"""Sign-ins, one-time links and counted tries are of a day; after a restore everybody signs in anew."""
_ALL = 1 << 256


class Facts(msgspec.Struct, frozen=True, tag="facts"):
    """First in each file. `pair` is the mark that both databases keep, `checks` the digests of the keys."""

    pair: bytes
    checks: dict[str, bytes]


class HouseFile(msgspec.Struct, frozen=True, tag="file"):
    """A file of the house that lies in no database."""

    path: str
    data: bytes


class Columns(msgspec.Struct, frozen=True, tag="columns"):
    """A table; tables come in an order in which none needs one behind it."""

    table: str
    names: list[str]


class Rows(msgspec.Struct, frozen=True, tag="rows"):
    """Some rows of a table."""

    table: str
    rows: list[list[Any]]


class Whole(msgspec.Struct, frozen=True, tag="whole"):
    """Last in each file: for each table how many rows, and a digest over them."""

    counts: dict[str, int]
    digests: dict[str, bytes]


Frame = Facts | HouseFile | Columns | Rows | Whole
_decoder: msgspec.msgpack.Decoder[Frame] = msgspec.msgpack.Decoder(Frame)
encode = msgspec.msgpack.encode


def decode(data: bytes) -> Frame:
    """A frame as it was written. Raises msgspec.DecodeError."""
    return _decoder.decode(data)


@dataclass(slots=True)
class Sum:
    """How many rows, and a digest that does not depend on their order."""

    count: int = 0
    total: int = field(default=0, repr=False)

    def add(self, rows: Iterable[list[Any]]) -> None:
        """Count these rows in."""
        for row in rows:
            self.count += 1
            self.total = (self.total + int.from_bytes(hashlib.sha256(encode(row)).digest(), "big")) % _ALL

    @property
    def digest(self) -> bytes:
        """32 bytes."""
        return self.total.to_bytes(32, "big")


def columns_of(table: Table) -> Columns:
    """As it is found; the names are SQLAlchemy's own kind of string."""
    return Columns(str(table.name), [str(column.name) for column in table.columns])


def tables(connection: Connection) -> list[Table]:
    """The tables of a database as they are, those first that others refer to."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name not in LEFT_OUT]


def rows_of(connection: Connection, wanted: Select[Any]) -> Iterator[list[list[Any]]]:
    """Rows, page by page, so that a large table needs no large memory."""
    found = connection.execute(wanted.execution_options(yield_per=AT_ONCE))
    for page in found.partitions(AT_ONCE):
        yield [[_told(value) for value in row] for row in page]


def fill(connection: Connection, table: Table, names: list[str], rows: list[list[Any]]) -> None:
    """Put rows into a table."""
    connection.execute(insert(table), [dict(zip(names, map(_for(connection), row), strict=True)) for row in rows])


def compare(connection: Connection, table: Table, names: list[str], wanted: Sum) -> None:
    """Read what was filled in. Raises StoreUnreadable where it is not what stood in the file."""
    found = Sum()
    for page in rows_of(connection, select(*(table.c[name] for name in names))):
        found.add(page)
    if (found.count, found.digest) != (wanted.count, wanted.digest):
        raise StoreUnreadable(
            f"The rows of {table.name} are not the same after writing. Nothing was restored; the disk may be damaged."
        )


def count_on(connection: Connection, table: Table) -> None:
    """On PostgreSQL, numbers go on behind the newest that was filled in; SQLite does so by itself."""
    for column in table.primary_key.columns:
        if connection.dialect.name == "postgresql" and isinstance(column.type, Integer):
            sequence = connection.execute(select(func.pg_get_serial_sequence(table.name, column.name))).scalar()
            newest = connection.execute(select(func.max(column))).scalar()
            if sequence is not None and newest is not None:
                connection.execute(select(func.setval(sequence, newest)))


def _told(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return value


def _for(connection: Connection) -> Any:
    keeps_no_zone = connection.dialect.name == "sqlite"

    def put(value: Any) -> Any:
        return value.replace(tzinfo=None) if keeps_no_zone and isinstance(value, datetime) else value

    return put
