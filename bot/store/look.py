"""What both databases say of themselves, read only: nothing is made, migrated or locked by it.

A SQLite file that nobody has open is read as one that does not change; else a reader would leave files beside it.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, create_engine, inspect, select, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.store import schema
from bot.store.keys import Keys
from bot.store.migrate import Branch, is_known, is_workable, newest
from bot.store.site import BROKEN, addresses, shown, unreadable

_NO_DATABASE = "3D000"
_SECONDS = 4


class Version(Enum):
    """Beside what this program knows. `NONE` = nothing is stored yet; `WORKABLE` = newer, and works all the same."""

    NONE = "none"
    TODAY = "today"
    OLDER = "older"
    WORKABLE = "workable"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class Shelf:
    """One database. `name` = its address as it may be shown; `active` = people who can sign in, by role."""

    name: str
    version: Version = Version.NONE
    marks: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    active: Mapping[str, int] = field(default_factory=dict)

    def strangers(self, keys: Keys) -> list[str]:
        """Which of the keys are not those that it was made with: `check.master`, `check.pepper`."""
        return [name for name, digest in keys.checks().items() if self.marks.get(name, digest) != digest]


async def look(url: str, vault_url: str) -> tuple[Shelf, Shelf]:
    """Content and vault. Raises StoreUnreadable where one cannot be reached or read."""
    content, vault = addresses(url, vault_url)
    try:
        return await _shelf(content, "content"), await _shelf(vault, "vault")
    except BROKEN as error:
        raise unreadable(error, content, vault) from error


async def _shelf(url: URL, branch: Branch) -> Shelf:
    if url.get_backend_name() == "sqlite":
        return _of_file(url, branch)
    waits: dict[str, Any] = {"timeout": _SECONDS, "server_settings": {"default_transaction_read_only": "on"}}
    engine = create_async_engine(url.set(drivername="postgresql+asyncpg"), poolclass=NullPool, connect_args=waits)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_read, shown(url), branch)
    except BROKEN as error:
        if branch == "vault" and getattr(getattr(error, "orig", error), "sqlstate", "") == _NO_DATABASE:
            return Shelf(shown(url))
        raise
    finally:
        await engine.dispose()


def _of_file(url: URL, branch: Branch) -> Shelf:
    path = Path(url.database or "").absolute()
    if not path.exists():
        return Shelf(shown(url))
    still = "" if path.with_name(f"{path.name}-wal").exists() else "&immutable=1"
    address = f"file:{quote(str(path))}?mode=ro{still}"
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(address, uri=True, timeout=2), poolclass=NullPool
    )
    with engine.connect() as connection:
        return _read(connection, shown(url), branch)


def _read(connection: Connection, name: str, branch: Branch) -> Shelf:
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" not in tables:
        return Shelf(name)
    current = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    marks = dict(connection.execute(select(schema.meta.c.name, schema.meta.c.value)).all()) if "meta" in tables else {}
    active: dict[str, int] = {}
    if schema.staff.name in tables:
        for role in connection.execute(select(schema.staff.c.role).where(schema.staff.c.active.is_(True))).scalars():
            active[role] = active.get(role, 0) + 1
    return Shelf(name, _version(connection, current, branch), marks, active)


def _version(connection: Connection, current: str | None, branch: Branch) -> Version:
    if current == newest(branch):
        return Version.TODAY
    if current is None or is_known(current, branch):
        return Version.OLDER
    return Version.WORKABLE if is_workable(connection, branch) else Version.NEWER
