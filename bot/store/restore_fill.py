"""What a backup's files hold, put into databases: two connections, a transaction each.

Each database is laid in the schema that it had, filled, read back and compared, and only then brought up to date.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import BinaryIO

import msgspec
from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, MetaData, delete, insert, inspect, select

from bot.model.errors import StoreUnreadable, Unready
from bot.store import schema
from bot.store import vault as safe
from bot.store.backup_file import DAMAGED, Head, frames, read_head
from bot.store.backup_rows import (
    AT_ONCE,
    VERSIONS,
    Columns,
    Facts,
    Frame,
    HouseFile,
    Rows,
    Sum,
    Whole,
    compare,
    count_on,
    decode,
    fill,
    tables,
)
from bot.store.erase import remove
from bot.store.migrate import BRANCHES, Branch, is_known, upgrade, version
from bot.store.opening import MOVING, PAIR, RESTORING
from bot.store.site import shown

_SCRIPTS = Path(__file__).parent / "migrations"


class Stands(Enum):
    """What lies where a database is to go."""

    NOTHING = "nothing"
    HALF = "half"
    """A restore that was not finished."""
    OURS = "ours"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Source:
    """A file of a backup, opened as far as its facts; `frames` gives the rest once."""

    name: str
    head: Head
    facts: Facts
    frames: Iterator[Frame] = field(repr=False)


@dataclass(slots=True)
class Restored:
    """What was done. `erased`: conversations left out, since the newest vault has no key for them."""

    rows: int = 0
    conversations: int = 0
    erased: int = 0
    copy: Source | None = None
    """The vault's copy, where it was needed."""
    files: list[HouseFile] = field(default_factory=list)
    aside: list[Path] = field(default_factory=list)
    """Old files, which lie beside the new ones under other names."""


def head_of(file: BinaryIO, name: str) -> Head:
    """Its head. Raises Unready where it is damaged, or of a version that this program does not know."""
    head, _ = read_head(file, name)
    for branch, revision in zip(BRANCHES, (head.content, head.vault), strict=True):
        if not is_known(revision, branch):
            raise Unready(
                f"{name} was made by a newer Engawa ({head.program}; {branch} {revision}), whose databases this one "
                "does not know. Nothing was restored: bring Engawa up to date, and restore then."
            )
    return head


def source(file: BinaryIO, name: str, secret: bytes) -> Source:
    """The file, opened. Raises Unready."""
    file.seek(0)
    head = head_of(file, name)
    read = _decoded(frames(file, name, secret), name)
    first = next(read, None)
    if not isinstance(first, Facts):
        raise Unready(f"{name} {DAMAGED}")
    return Source(name, head, first, read)


def read_through(read: Source) -> None:
    """Read it to its end, as a restore would. Raises Unready where it is not whole."""
    sums: dict[str, Sum] = {}
    whole: Whole | None = None
    for frame in read.frames:
        match frame:
            case Columns():
                sums[frame.table] = Sum()
            case Rows():
                sums[frame.table].add(frame.rows)
            case Whole():
                whole = frame
            case _:
                pass
    _agree(read, sums, whole)


def fill_both(content: Connection, vault: Connection, house: Source, done: Restored) -> None:
    """Both in one transaction each; the content's ends first. With a vault that stands, that one is only asked."""
    with vault.begin(), content.begin():
        if done.copy is not None:
            _clear(vault)
            _fill(vault, "vault", done.copy, done)
        _clear(content)
        _fill(content, "content", house, done)
        done.erased = _take_out_erased(content, vault, done)
        if done.copy is not None:
            content.execute(insert(schema.meta), {"name": MOVING, "value": RESTORING})


def unmark(content: Connection) -> None:
    """From here on the house may open."""
    with content.begin():
        content.execute(delete(schema.meta).where(schema.meta.c.name == MOVING))


def recognise(connection: Connection, url: URL, pair: bytes) -> Stands:
    """What stands in a database that can be read. Raises Unready where it is somebody else's."""
    names = set(inspect(connection).get_table_names())
    if not names:
        return Stands.NOTHING
    marks: dict[str, bytes] = {}
    if {VERSIONS, schema.meta.name} <= names and version(connection) is not None:
        marks = dict(connection.execute(select(schema.meta.c.name, schema.meta.c.value)).all())
    if marks.get(PAIR) != pair:
        raise Unready(
            f"{shown(url)} holds something else than the house of this backup. Nothing was changed: restore into an "
            "empty data folder (data_dir), or an empty database."
        )
    return Stands.HALF if marks.get(MOVING) == RESTORING else Stands.OURS


def _fill(connection: Connection, branch: Branch, read: Source, done: Restored) -> None:
    revision = read.head.content if branch == "content" else read.head.vault
    _lay(connection, branch, revision)
    found = {table.name: table for table in tables(connection)}
    connection.execute(delete(found[schema.meta.name]))  # the one of the backup says the same
    names: dict[str, list[str]] = {}
    sums: dict[str, Sum] = {}
    whole: Whole | None = None
    for frame in read.frames:
        match frame:
            case HouseFile():
                done.files.append(frame)
            case Columns():
                if frame.table not in found or set(frame.names) != set(found[frame.table].c.keys()):
                    raise StoreUnreadable(
                        f"{read.name} has a table {frame.table} that version {revision} has not. Nothing was restored."
                    )
                names[frame.table], sums[frame.table] = frame.names, Sum()
            case Rows() if frame.rows:
                fill(connection, found[frame.table], names[frame.table], frame.rows)
                sums[frame.table].add(frame.rows)
            case Whole():
                whole = frame
            case _:
                pass
    _agree(read, sums, whole)
    for name, total in sums.items():
        compare(connection, found[name], names[name], total)
        count_on(connection, found[name])
        done.rows += total.count
    upgrade(connection, branch)


def _agree(read: Source, sums: dict[str, Sum], whole: Whole | None) -> None:
    if whole is None or {name: (total.count, total.digest) for name, total in sums.items()} != {
        name: (count, whole.digests.get(name)) for name, count in whole.counts.items()
    }:
        raise Unready(f"{read.name} {DAMAGED}")


def _lay(connection: Connection, branch: Branch, revision: str) -> None:
    """The schema as it was when the backup was made."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS / branch).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _clear(connection: Connection) -> None:
    """Take away what stood there; on SQLite it is a new file, in which nothing does."""
    found = MetaData()
    found.reflect(connection)
    found.drop_all(connection)


def _take_out_erased(content: Connection, vault: Connection, done: Restored) -> int:
    """Conversations without a key. How many."""
    erased, after = 0, ""
    ids = schema.conversations.c.id
    while page := content.execute(select(ids).where(ids > after).order_by(ids).limit(AT_ONCE)).scalars().all():
        after = page[-1]
        gone = set(page) - set(safe.wrapped_keys(vault, page))
        remove(content, gone)
        erased += len(gone)
        done.conversations += len(page) - len(gone)
    return erased


def _decoded(read: Iterator[bytes], name: str) -> Iterator[Frame]:
    for data in read:
        try:
            yield decode(data)
        except msgspec.DecodeError as error:
            raise Unready(f"{name} {DAMAGED}") from error
