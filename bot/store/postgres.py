"""PostgreSQL: asyncpg below, the same synchronous work above.

SQLAlchemy runs a synchronous function over an asynchronous driver (`run_sync`); inside it the vault's synchronous
engine works as well, so that one function serves both databases. Transactions are READ COMMITTED: a statement sees what
was committed before it began, and rows are locked in a fixed order (`apply.py`).

The server may go away in the middle of anything, and come back. Nobody waits for it without end, and whatever it was is
told as `Away`: what was not committed did not happen, and comes again. A machine that vanished with locks in its hands
loses them after some seconds (`_SESSION`).
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.model.errors import Away
from bot.store.backend import Reading, T, Writing, read_both
from bot.store.presence import CHANNEL, Presence, notices

CONNECTS_WITHIN = 5
ANSWERS_WITHIN = 30
"""Seconds for one statement."""
_SESSION = {
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
    "idle_in_transaction_session_timeout": "10s",
}
_AWAY_CLASSES = ("08", "57P", "53", "25P03")
"""SQLSTATEs: connection, shutdown and start-up, no room for another connection, a transaction left idle."""


class Postgres:
    """Two databases: content and vault."""

    def __init__(self, content: URL, vault: URL, worker: int, now: Callable[[], float]) -> None:
        self.worker = worker
        self._content = _engine(content)
        self._vault = _engine(vault)
        self._alone = _engine(content, patient=True)
        self._vault_alone = _engine(vault, patient=True)
        self._presence = Presence(self._connection, worker, now)

    async def write(self, work: Writing[T]) -> T:
        """Run `work` on a connection of the pool."""
        with _reached():
            async with self._content.connect() as connection:
                return await connection.run_sync(work, self._vault.sync_engine)

    async def read(self, work: Reading[T]) -> T:
        """Run `work` on a connection to each database."""
        with _reached():
            return await read_both(self._content, self._vault, work)

    async def prepare(self, work: Writing[T]) -> T:
        """Show which program is open here, and run `work`, which may take its time."""
        await self._presence.hold()
        async with self._alone.connect() as connection:
            return await connection.run_sync(work, self._vault_alone.sync_engine)

    async def work(self) -> None:
        """Hold this worker's lock."""
        with _reached():
            await self._presence.work()

    async def leads(self, task: int) -> bool:
        """Hold the task's lock, or take it where nobody does."""
        return await self._presence.leads(task)

    async def workers(self) -> int:
        """As many as hold their lock, at least one."""
        with _reached():
            return await self._presence.workers()

    async def dead(self, asked: Collection[int]) -> list[int]:
        """Those whose lock nobody holds, for long enough."""
        with _reached():
            return await self._presence.dead(asked)

    async def listen(self, heard: Callable[[str], None]) -> None:
        """LISTEN, on a connection that is made anew whenever it breaks off."""
        await self._presence.listen(heard)

    async def tell(self, keys: Collection[str]) -> None:
        """NOTIFY, after what it is about was committed: within that transaction, commits would wait for each other."""
        with _reached():
            async with self._content.connect() as connection:
                for notice in notices(self.worker, keys):
                    await connection.execute(
                        text("SELECT pg_notify(:channel, :keys)"), {"channel": CHANNEL, "keys": notice}
                    )
                await connection.commit()

    async def close(self) -> None:
        """Close every connection. Closing twice is harmless."""
        await self._presence.close()
        for engine in (self._content, self._vault, self._alone, self._vault_alone):
            await engine.dispose()

    async def _connection(self) -> Any:
        """A connection of asyncpg's own, which no pool knows."""
        made = await self._alone.raw_connection()
        driver = made.driver_connection
        made.detach()
        return driver


def _engine(url: URL, *, patient: bool = False) -> AsyncEngine:
    """A pool that waits for nothing long; or with `patient` no pool, and whatever time a statement takes."""
    waits: dict[str, Any] = {"timeout": CONNECTS_WITHIN, "server_settings": _SESSION}
    url = url.set(drivername="postgresql+asyncpg")
    if patient:
        waits["server_settings"] = _SESSION | {"idle_in_transaction_session_timeout": "0"}
        return create_async_engine(url, connect_args=waits, poolclass=NullPool)
    return create_async_engine(
        url,
        connect_args=waits | {"command_timeout": ANSWERS_WITHIN},
        pool_size=5,
        max_overflow=5,
        pool_pre_ping=True,
        pool_timeout=ANSWERS_WITHIN,
    )


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except (OSError, PoolTimeout, asyncpg.InterfaceError, asyncpg.PostgresConnectionError) as error:
        raise Away(_words(error)) from error
    except (DBAPIError, asyncpg.PostgresError) as error:
        if not is_away(error):
            raise
        raise Away(_words(error)) from error


def is_away(error: Exception) -> bool:
    """Whether the server or the way to it is gone, rather than that it refused something."""
    inner = getattr(error, "orig", None) or error
    if getattr(error, "connection_invalidated", False) or isinstance(inner.__cause__ or inner, _BROKEN_OFF):
        return True
    return str(getattr(inner, "sqlstate", "") or "").startswith(_AWAY_CLASSES)


_BROKEN_OFF = (OSError, TimeoutError, asyncpg.InterfaceError, asyncpg.PostgresConnectionError)


def _words(error: BaseException) -> str:
    return f"the database cannot be reached ({type(getattr(error, 'orig', None) or error).__name__})"
