"""PostgreSQL: asyncpg below, the same synchronous work above.

SQLAlchemy runs a synchronous function over an asynchronous driver (`run_sync`); inside it the vault's synchronous
engine works as well, so that one function serves both databases. Transactions are READ COMMITTED: a statement sees what
was committed before it began, and rows are locked in a fixed order (`apply.py`).
"""

from sqlalchemy import URL, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.store.backend import WORKER_LOCKS, Reading, T, Writing, read_both


class Postgres:
    """Two databases: content and vault."""

    def __init__(self, content: URL, vault: URL, worker: int) -> None:
        self.worker = worker
        self._content = _engine(content)
        self._vault = _engine(vault)
        self._life: AsyncConnection | None = None

    async def write(self, work: Writing[T]) -> T:
        """Run `work` on a connection of the pool."""
        await self._live()
        async with self._content.connect() as connection:
            return await connection.run_sync(work, self._vault.sync_engine)

    async def read(self, work: Reading[T]) -> T:
        """Run `work` on a connection to each database."""
        return await read_both(self._content, self._vault, work)

    async def close(self) -> None:
        """Close every connection. Closing twice is harmless."""
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
