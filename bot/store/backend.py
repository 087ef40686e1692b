"""What the store asks of a database: one way to write, one way to read, both with plain synchronous functions.

`write` hands over a connection on which no transaction has begun and the vault's engine; the work opens its own
transactions, because an erasure needs several in a fixed order. `read` hands over a connection to each.
"""

from collections.abc import Callable, Collection
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncEngine

WORKER_LOCKS = 0x656E67
"""The class of PostgreSQL's advisory locks by which a worker shows that it lives."""

LEADER_LOCKS = 0x656E68
"""The class of those by which one worker among several does what only one may do."""

TRIES_LOCKS = 0x656E6B
"""The class of those by which tries under one name wait for each other."""

PROGRAM_LOCKS = {"content": 0x656E69, "vault": 0x656E6A}
"""The classes of shared ones by which a process shows which schema its program knows."""

T = TypeVar("T")
Writing = Callable[[Connection, Engine], T]
Reading = Callable[[Connection, Connection], T]


class Backend(Protocol):
    """SQLite (`sqlite.py`) or PostgreSQL (`postgres.py`). `worker` names this process among those that send.

    `write` and `read` raise Away where the database cannot be reached; what was not committed then did not happen.
    """

    worker: int

    async def write(self, work: Writing[T]) -> T:
        """Run `work` where writing is allowed."""
        ...

    async def read(self, work: Reading[T]) -> T:
        """Run `work`, which must not write."""
        ...

    async def prepare(self, work: Writing[T]) -> T:
        """As `write`, once at the start; `work` may take its time. Raises what the database raises."""
        ...

    async def work(self) -> None:
        """Be one of those that send, from now on. Raises Away."""
        ...

    async def leads(self, task: int) -> bool:
        """Whether this process is the one to do a task that only one may do, from now on and until it ends."""
        ...

    async def workers(self) -> int:
        """How many processes live that send from this database, at least one. Raises Away."""
        ...

    async def dead(self, asked: Collection[int]) -> list[int]:
        """Which of these workers do not live any more. Raises Away."""
        ...

    async def listen(self, heard: Callable[[str], None]) -> None:
        """Until cancelled: hear each key that another process told, and "" where something may have been missed."""
        ...

    async def tell(self, keys: Collection[str]) -> None:
        """Tell every other process that there is something new under these keys. Raises Away."""
        ...

    async def close(self) -> None:
        """Finish what runs and close every connection."""
        ...


async def read_both(content: AsyncEngine, vault: AsyncEngine, work: Reading[T]) -> T:
    """Run synchronous `work` over a connection to each database."""
    async with content.connect() as connection, vault.connect() as beside:
        return await connection.run_sync(work, await beside.run_sync(lambda inner: inner))
