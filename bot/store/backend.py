"""What the store asks of a database: one way to write, one way to read, both with plain synchronous functions.

`write` hands over a connection on which no transaction has begun and the vault's engine; the work opens its own
transactions, because an erasure needs several in a fixed order. `read` hands over a connection to each.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncEngine

WORKER_LOCKS = 0x656E67
"""The class of PostgreSQL's advisory locks by which a worker shows that it lives."""

LEADER_LOCKS = 0x656E68
"""The class of those by which one worker among several does what only one may do."""

T = TypeVar("T")
Writing = Callable[[Connection, Engine], T]
Reading = Callable[[Connection, Connection], T]


class Backend(Protocol):
    """SQLite (`sqlite.py`) or PostgreSQL (`postgres.py`). `worker` names this process among those that send."""

    worker: int

    async def write(self, work: Writing[T]) -> T:
        """Run `work` where writing is allowed."""
        ...

    async def read(self, work: Reading[T]) -> T:
        """Run `work`, which must not write."""
        ...

    async def leads(self, task: int) -> bool:
        """Whether this process is the one to do a task that only one may do, from now on and until it ends."""
        ...

    async def workers(self) -> int:
        """How many processes live that send from this database, at least one."""
        ...

    async def close(self) -> None:
        """Finish what runs and close every connection."""
        ...


async def read_both(content: AsyncEngine, vault: AsyncEngine, work: Reading[T]) -> T:
    """Run synchronous `work` over a connection to each database."""
    async with content.connect() as connection, vault.connect() as beside:
        return await connection.run_sync(work, await beside.run_sync(lambda inner: inner))
