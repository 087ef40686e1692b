"""Restoring on SQLite: new files beside the old ones, and then, in an order that a crash may part, in their place."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from bot.store.restore_fill import Restored, Source, Stands, fill_both, recognise, unmark

_NEW = ("journal_mode=MEMORY", "synchronous=OFF", "foreign_keys=ON", "secure_delete=ON")
"""Nobody needs a file that was not finished; what lasts is synced when it is."""
_OLD = ("busy_timeout=2000", "foreign_keys=ON", "secure_delete=ON", "synchronous=FULL")
_BESIDE = ("-wal", "-shm", "-journal")


def what_stands(url: URL, pair: bytes, *, whole: bool) -> Stands:
    """What lies there; with `whole`, a file of which any page is damaged counts as damaged. Raises Unready."""
    path = Path(url.database or "")
    if not path.exists() or not path.stat().st_size:
        return Stands.NOTHING
    try:
        with _engine(path, _OLD).connect() as connection:
            if whole and connection.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
                return Stands.DAMAGED
            return recognise(connection, url, pair)
    except OperationalError:  # it is locked, or may not be read
        raise
    except DatabaseError:
        return Stands.DAMAGED


def put_in_place(house: Source, done: Restored, content: URL, vault: URL, stamp: str) -> None:
    """Make the new files, and let them take the places of the old ones."""
    near, far = Path(content.database or ""), Path(vault.database or "")
    with _part_of(near) as new, _part_of(far) as new_vault:
        beside = _engine(far, _OLD) if done.copy is None else _engine(new_vault, _NEW)
        with _engine(new, _NEW).connect() as first, beside.connect() as second:
            fill_both(first, second, house, done)
        _put(new, near, done, stamp)
        if done.copy is not None:
            _put(new_vault, far, done, stamp)
            with _engine(near, _OLD).connect() as connection:
                unmark(connection)


@contextmanager
def _part_of(path: Path) -> Iterator[Path]:
    part = path.with_name(f"{path.name}.restoring")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    try:
        yield part
    finally:
        for end in ("", *_BESIDE):
            part.with_name(part.name + end).unlink(missing_ok=True)


def _put(new: Path, path: Path, done: Restored, stamp: str) -> None:
    _sync(new)
    if path.exists() and path.stat().st_size:
        old = path.with_name(f"{path.name}.replaced-{stamp}")
        for end in _BESIDE:  # what a log still holds belongs to the old file
            beside = path.with_name(path.name + end)
            if beside.exists():
                beside.rename(old.with_name(old.name + end))
        try:
            os.link(path, old)
        except OSError:  # not every file system can have two names for a file
            path.rename(old)
        done.aside.append(old)
    new.replace(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _engine(path: Path, pragmas: tuple[str, ...]) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        with closing(connection.cursor()) as cursor:
            for pragma in pragmas:
                cursor.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
