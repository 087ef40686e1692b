"""PostgreSQL: asyncpg below, the same synchronous work above.

SQLAlchemy runs a synchronous function over an asynchronous driver (`run_sync`); inside it the vault's synchronous
engine works as well, so that one function serves both databases. Transactions are READ COMMITTED: a statement sees what
was committed before it began, and rows are locked in a fixed order (`apply.py`).
"""

from contextlib import suppress

from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.store.backend import LEADER_LOCKS, WORKER_LOCKS, Reading, T, Writing, read_both


class Postgres:
    """Two databases: content and vault."""

    def __init__(self, content: URL, vault: URL, worker: int) -> None:
        self.worker = worker
        self._content = _engine(content)
        self._vault = _engine(vault)
        self._life: AsyncConnection | None = None
        self._leading: AsyncConnection | None = None

    async def write(self, work: Writing[T]) -> T:
        """Run `work` on a connection of the pool."""
        await self._live()
        async with self._content.connect() as connection:
            return await connection.run_sync(work, self._vault.sync_engine)

    async def read(self, work: Reading[T]) -> T:
        """Run `work` on a connection to each database."""
        return await read_both(self._content, self._vault, work)

    async def leads(self, task: int) -> bool:
        """Hold the task's lock, or take it where nobody does. It goes with the connection, however a process ends.

        Asked each time anew, because a connection that broke off has lost it. Not to be asked twice at once.
        """
        try:
            if self._leading is None:
                self._leading = await self._content.connect()
                await self._leading.execution_options(isolation_level="AUTOCOMMIT")
            asked = text("SELECT pg_try_advisory_lock(:kind, :task)")
            held = await self._leading.execute(asked, {"kind": LEADER_LOCKS, "task": task})
            return bool(held.scalar_one())
        except (DBAPIError, OSError):
            broken, self._leading = self._leading, None
            if broken is not None:
                with suppress(DBAPIError, OSError):
                    await broken.invalidate()
                    await broken.close()
            return False

    async def workers(self) -> int:
        """As many as hold their lock, at least one."""
        counted = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = :kind AND granted")
        async with self._content.connect() as connection:
            found = await connection.execute(counted, {"kind": WORKER_LOCKS})
            return max(1, int(found.scalar_one()))

    async def close(self) -> None:
        """Close every connection. Closing twice is harmless."""
        if self._leading is not None:
            with suppress(DBAPIError, OSError):
                await self._leading.close()
            self._leading = None
        if self._life is not None:
            await self._life.close()
            self._life = None
        await self._content.dispose()
        await self._vault.dispose()

    async def _live(self) -> None:
        """Hold this worker's lock for as long as the process lives: whoever can take it knows that we died."""
        if self._life is None:
            self._life = await self._content.connect()
            await self._life.execution_options(isolation_level="AUTOCOMMIT")
            await self._life.execute(
                text("SELECT pg_advisory_lock(:kind, :worker)"), {"kind": WORKER_LOCKS, "worker": self.worker}
            )


def _engine(url: URL) -> AsyncEngine:
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg"), pool_size=5, max_overflow=5, pool_pre_ping=True
    )
