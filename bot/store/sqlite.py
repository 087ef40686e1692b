"""SQLite: one writer thread, many readers.

SQLite allows one writer at a time. Every write therefore runs in one dedicated thread, a whole batch in one hop, and
takes its lock at the start (BEGIN IMMEDIATE), so that it never fails half-way for having begun as a reader. Reads go
through aiosqlite beside it; in WAL mode neither waits for the other. `synchronous=FULL` makes a commit survive a power
cut: what is acknowledged is on the disk.

A disk that is full, read-only or damaged is told as `Away`: nothing was done, what came in comes again, and as soon as
the disk can be written again the house goes on. What to do about it stands in the log, once each time it begins.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.model.errors import Away
from bot.store.backend import Reading, T, Writing, read_both
from bot.store.site import remedy, sqlite_code

log = structlog.get_logger(__name__)

CHECKPOINT_PAGES = 250
"""Pages of the log after which a commit brings them into the file: a quarter of what is usual, for a quarter of the
pause that somebody waits for."""
_PRAGMAS = (
    "busy_timeout=10000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    f"wal_autocheckpoint={CHECKPOINT_PAGES}",
)
_READER_FAILS = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
)
_WRITER_FAILS = _READER_FAILS | {sqlite3.SQLITE_READONLY}
"""The disk's or the file's state. Whoever reads and is told that it may not write has tried to: that is a defect."""
_READER_PRAGMAS = ("busy_timeout=10000", "query_only=ON")


class Sqlite:
    """Two files: content and vault. They are made, readable for their owner only, where they do not exist."""

    def __init__(self, content: URL, vault: URL, worker: int) -> None:
        self.worker = worker
        self._closed = False
        self._fault = 0
        """SQLite's code of what has been wrong with the files since it was last told; 0: nothing."""
        for url in (content, vault):
            Path(url.database or "").touch(mode=0o600)
        self._thread = ThreadPoolExecutor(1, "engawa-writer")
        self._content = _writer(content)
        self._vault = _writer(vault)
        self._reads = (_reader(content), _reader(vault))

    async def write(self, work: Writing[T]) -> T:
        """Run `work` in the writer thread; it goes on to its end even if the caller is cancelled."""
        with self._usable(_WRITER_FAILS):
            return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, work)

    def _run(self, work: Writing[T]) -> T:
        with self._content.connect() as connection:
            return work(connection, self._vault)

    async def read(self, work: Reading[T]) -> T:
        """Run `work` on aiosqlite connections."""
        with self._usable(_READER_FAILS):
            return await read_both(*self._reads, work)

    async def prepare(self, work: Writing[T]) -> T:
        """As `write`; what SQLite raises goes on as it is."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, work)

    @contextmanager
    def _usable(self, fails: Collection[int]) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            code = sqlite_code(error)
            if code not in fails:
                raise
            if code != self._fault:
                log.error("store.unusable", fault=type(error).__name__, code=code, remedy=remedy(error))
            self._fault = code
            raise Away(remedy(error)) from error
        if self._fault and fails is _WRITER_FAILS:
            log.warning("store.usable_again")
            self._fault = 0

    async def work(self) -> None:
        """Nobody else works on these files (`serving.py` sees to that), so that nobody has to be told."""

    async def leads(self, task: int) -> bool:  # noqa: ARG002 - one server a data folder
        """Always, as above."""
        return True

    async def workers(self) -> int:
        """One, as above."""
        return 1

    async def dead(self, asked: Collection[int]) -> list[int]:
        """All: whoever it was, is gone."""
        return list(asked)

    async def listen(self, heard: Callable[[str], None]) -> None:  # noqa: ARG002 - nobody tells anything
        """There is nothing to hear."""
        await asyncio.Event().wait()

    async def tell(self, keys: Collection[str]) -> None:
        """There is nobody to hear it."""

    async def close(self) -> None:
        """Let the writer finish, then close both files. Closing twice is harmless."""
        if self._closed:
            return
        self._closed = True
        loop = asyncio.get_running_loop()
        for engine in (self._content, self._vault):
            await loop.run_in_executor(self._thread, engine.dispose)
        await loop.run_in_executor(None, self._thread.shutdown)
        for reads in self._reads:
            await reads.dispose()


def _writer(url: URL) -> Engine:
    engine = create_engine(url.set(drivername="sqlite"), pool_size=1, max_overflow=0)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver would begin by itself, and too late
        _set(connection, _PRAGMAS)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _reader(url: URL) -> AsyncEngine:
    engine = create_async_engine(url.set(drivername="sqlite+aiosqlite"))

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        _set(connection, _READER_PRAGMAS)

    return engine


def _set(connection: Any, pragmas: tuple[str, ...]) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
