"""Where the two databases lie: whether anything is stored there yet, and room for the vault beside the content.

Keys and vault are made only while nothing is stored: once there is, a missing one was lost, and a new one in its place
would close every word for good.
"""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import URL, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from bot.model.errors import StoreUnreadable

BROKEN = (SQLAlchemyError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError, sqlite3.Error)
"""What a database, or the way to it, may raise."""
_LOCK = 0x656E6762
"""Two workers that start at once make the vault one after the other."""
_NOT_ALLOWED = "42501"
_ANY_REMEDY = "Check the address and the file's rights, or restore the backup."
_NOT_WRITTEN = (
    "It may not be written. Check that its folder is there, the rights of both, and that the disk is not mounted for "
    "reading only."
)
_DAMAGED = (
    "The file is damaged. Stop Engawa, keep it aside together with what lies beside it (-wal, -shm), and restore the "
    "backup."
)
_REMEDIES = {
    sqlite3.SQLITE_FULL: "There is no room on its disk: make some. Nothing that was acknowledged is lost.",
    sqlite3.SQLITE_READONLY: _NOT_WRITTEN,
    sqlite3.SQLITE_CANTOPEN: _NOT_WRITTEN,
    sqlite3.SQLITE_IOERR: "Its disk fails, or a file may not grow: look at the system's log and at the limits.",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_OF_SYSTEM = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EROFS: sqlite3.SQLITE_READONLY,
    errno.EACCES: sqlite3.SQLITE_READONLY,
    errno.EIO: sqlite3.SQLITE_IOERR,
}


def addresses(url: str, vault_url: str) -> tuple[URL, URL]:
    """Both addresses, read. Raises StoreUnreadable where they cannot be a pair."""
    try:
        content, vault = make_url(url), make_url(vault_url)
    except ArgumentError as error:
        raise StoreUnreadable(
            "The database address is not one: write sqlite:///path or postgresql://user@host/name."
        ) from error
    kinds = {content.get_backend_name(), vault.get_backend_name()}
    if kinds not in ({"sqlite"}, {"postgresql"}):
        raise StoreUnreadable(
            "Content and vault must both be SQLite or both PostgreSQL: write sqlite:///path or "
            "postgresql://user@host/name."
        )
    if not (content.database and vault.database):
        named = "file: write sqlite:///path; nothing lasts in memory." if kinds == {"sqlite"} else "database."
        raise StoreUnreadable(f"The database address names no {named}")
    if content == vault:
        raise StoreUnreadable("The vault must be a database of its own, so that its backups can be kept apart.")
    return content, vault


async def has_begun(url: str) -> bool:
    """Whether anything is stored at `url`. Raises StoreUnreadable where that cannot be found out."""
    try:
        content = make_url(url)
    except ArgumentError as error:
        raise StoreUnreadable(
            "The database address is not one: write sqlite:///path or postgresql://user@host/name."
        ) from error
    try:
        if content.get_backend_name() == "sqlite":
            return _sqlite_has_begun(content)
        if content.get_backend_name() == "postgresql" and content.database:
            return await _postgres_has_begun(content)
    except BROKEN as error:
        raise unreadable(error, content) from error
    return False  # no address of ours; opening says what is wrong with it


async def make_room(content: URL, vault: URL) -> None:
    """Let the vault have a place, while nothing is stored. Raises StoreUnreadable where it was lost, or cannot be made.

    On SQLite a file is made on opening; a PostgreSQL database is made here, if it is to lie on the same server.
    """
    if content.get_backend_name() == "sqlite":
        if not _sqlite_has_begun(vault) and _sqlite_has_begun(content):
            raise _lost(vault)
    elif content.set(database=vault.database) == vault:
        await _make_database(content, str(vault.database))


def unreadable(error: BaseException, *urls: URL) -> StoreUnreadable:
    """One clear sentence about a database that cannot be used."""
    where = " or its vault ".join(shown(url) for url in urls)
    return StoreUnreadable(f"The database {where} cannot be read ({_cause(error)}). {remedy(error)}")


def remedy(error: BaseException) -> str:
    """What to do about a database that cannot be used."""
    inner = getattr(error, "orig", None) or error
    if isinstance(inner, OSError):
        return _REMEDIES.get(_OF_SYSTEM.get(inner.errno or 0, 0), _ANY_REMEDY)
    return _REMEDIES.get(sqlite_code(error), _ANY_REMEDY)


def sqlite_code(error: BaseException) -> int:
    """SQLite's primary result code (https://sqlite.org/rescode.html); 0 where it was not SQLite that spoke."""
    return int(getattr(getattr(error, "orig", None) or error, "sqlite_errorcode", 0) or 0) & 0xFF


def shown(url: URL) -> str:
    """The address of a database as it may stand in a message."""
    return url.render_as_string(hide_password=True)


def _cause(error: BaseException) -> str:
    """The driver's own words, in one line; they name files and servers, never a person."""
    words = str(getattr(error, "orig", None) or error).strip().splitlines()
    return words[0] if words else type(error).__name__


def _sqlite_has_begun(url: URL) -> bool:
    path = Path(url.database or "")
    if not url.database or not path.exists():
        return False
    with closing(sqlite3.connect(path, timeout=10)) as connection:
        found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    return found is not None


async def _postgres_has_begun(url: URL) -> bool:
    engine = create_async_engine(url.set(drivername="postgresql+asyncpg"), poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            return await _begun(connection)
    finally:
        await engine.dispose()


async def _begun(connection: AsyncConnection) -> bool:
    return (await connection.execute(text("SELECT to_regclass('alembic_version')"))).scalar() is not None


async def _make_database(content: URL, name: str) -> None:
    engine = create_async_engine(
        content.set(drivername="postgresql+asyncpg"), poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    try:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": _LOCK})
            known = await connection.execute(text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": name})
            if known.first() is not None:
                return
            if await _begun(connection):
                raise _lost(content.set(database=name))
            quoted = '"' + name.replace('"', '""') + '"'
            try:
                await connection.exec_driver_sql(f"CREATE DATABASE {quoted}")
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", "") != _NOT_ALLOWED:
                    raise
                role = (await connection.execute(text("SELECT quote_ident(current_user)"))).scalar_one()
                raise StoreUnreadable(
                    f"The vault needs a database of its own, {name}, and {role} may not make one. "
                    f"Let somebody who may run this, and start again: CREATE DATABASE {quoted} OWNER {role};"
                ) from error
    finally:
        await engine.dispose()


def _lost(vault: URL) -> StoreUnreadable:
    return StoreUnreadable(
        f"The vault {shown(vault)} is missing, and there is a content database that needs it: "
        "without its keys nothing stored can be read. Restore the newest backup of the vault."
    )
