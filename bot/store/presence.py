"""A worker's presence on PostgreSQL: one connection that stands for the process, as long as that lives.

It holds the worker's lock, by which the others know that it lives; the locks of what only one worker may do; and a
shared lock for each schema that its program knows. All of them go with the connection, however the process ends. Over
the same connection it hears what the others tell (LISTEN).

A connection may also break off under a worker that lives on and is sending. So whoever misses a worker's lock waits for
`GRACE` before it takes that worker for dead: by then what that one was sending has arrived or was given up, and if it
lives, it has long been back. Who knows better need not wait: the process that started a worker sees it end.

Nobody is told what happened, only that there is something to look at: ids and nothing else. What was told while the
connection was gone is lost, so that on each new one everybody looks for themselves.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection

from bot.store.backend import LEADER_LOCKS, PROGRAM_LOCKS, WORKER_LOCKS
from bot.store.migrate import BRANCHES, Branch, newest
from bot.store.site import BROKEN

CHANNEL = "engawa"
GRACE = 15.0
"""Seconds: longer than any one request to a platform is waited for."""
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 2.0
ROOM = 7900
"""Bytes of one notice; PostgreSQL takes fewer than 8000."""
EVERYTHING = ""
"""What is heard where something may have been missed."""
_LOCK = "SELECT pg_advisory_lock($1, $2)"
_SHARED = "SELECT pg_advisory_lock_shared($1, $2)"


def living(kind: int) -> str:
    """The statement that gives the numbers of all locks of a kind which somebody holds in this database."""
    return (
        "SELECT DISTINCT objid::bigint AS number FROM pg_locks "  # noqa: S608 - a number of ours
        f"WHERE locktype = 'advisory' AND granted AND classid = {kind}::oid "
        "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )


def programs(connection: Connection, branch: Branch) -> list[str]:
    """The versions of all programs that are open on this database now, as its migrations are named."""
    if connection.dialect.name != "postgresql":
        return []
    return [f"{number:04}" for number in connection.exec_driver_sql(living(PROGRAM_LOCKS[branch])).scalars()]


class Presence:
    """`connect` opens a connection of asyncpg's own."""

    def __init__(self, connect: Callable[[], Awaitable[Any]], worker: int, now: Callable[[], float]) -> None:
        self._connect = connect
        self._worker = worker
        self._now = now
        self._connection: Any = None
        self._one = asyncio.Lock()
        self._lost = asyncio.Event()
        self._works = False
        self._heard: Callable[[str], None] | None = None
        self._missed: dict[int, float] = {}
        """Workers whose lock nobody holds, and since when we have known."""

    async def hold(self) -> None:
        """Be open on this database, from now on. Raises what the database raises."""
        async with self._one:
            await self._standing()

    async def work(self) -> None:
        """Be one of those that send, from now on. Raises what the database raises."""
        async with self._one:
            connection = await self._standing()
            if not self._works:
                await connection.fetchval(_LOCK, WORKER_LOCKS, self._worker)
                self._works = True

    async def leads(self, task: int) -> bool:
        """Hold the task's lock, or take it where nobody does. To be asked each time anew: a lost connection lost it."""
        async with self._one:
            try:
                connection = await self._standing()
                return bool(await connection.fetchval("SELECT pg_try_advisory_lock($1, $2)", LEADER_LOCKS, task))
            except BROKEN:
                await self._drop()
                return False

    async def workers(self) -> int:
        """As many as hold their lock, at least one."""
        return max(1, len(await self._living(WORKER_LOCKS)))

    async def dead(self, asked: Collection[int]) -> list[int]:
        """Which of these workers do not live: nobody has held their lock for as long as `GRACE`, as far as we saw."""
        living = await self._living(WORKER_LOCKS)
        now = self._now()
        since = {worker: self._missed.get(worker, now) for worker in asked if worker not in living}
        self._missed = since
        return [worker for worker, first in since.items() if now - first >= GRACE]

    async def listen(self, heard: Callable[[str], None]) -> None:
        """Until cancelled: `heard` gets each key that another worker told, and EVERYTHING after each new connection."""
        self._heard = heard
        pause = FIRST_PAUSE
        while True:
            try:
                await self.hold()
                pause = FIRST_PAUSE
                await self._lost.wait()
            except BROKEN:
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def close(self) -> None:
        """Let go of everything. Closing twice is harmless."""
        self._heard = None
        async with self._one:
            await self._drop()

    async def _living(self, kind: int) -> set[int]:
        async with self._one:
            try:
                return await self._seen(kind)
            except BROKEN:  # a connection that broke off unnoticed tells nothing of the server: a new one is tried
                await self._drop()
                return await self._seen(kind)

    async def _seen(self, kind: int) -> set[int]:
        connection = await self._standing()
        return {row["number"] for row in await connection.fetch(living(kind))}

    async def _standing(self) -> Any:
        if self._connection is not None and not self._connection.is_closed():
            return self._connection
        connection = await self._connect()
        try:
            connection.add_termination_listener(self._ended)
            for branch in BRANCHES:
                await connection.fetchval(_SHARED, PROGRAM_LOCKS[branch], int(newest(branch)))
            if self._works:
                await connection.fetchval(_LOCK, WORKER_LOCKS, self._worker)
            await connection.add_listener(CHANNEL, self._told)
        except BaseException:
            connection.terminate()
            raise
        self._connection = connection
        self._lost.clear()
        self._missed = {}  # while we were away we saw nobody, and cannot say since when
        self._tell(EVERYTHING)
        return connection

    def _ended(self, connection: Any) -> None:
        if connection is self._connection:
            self._lost.set()

    def _told(self, _connection: Any, _pid: int, _channel: str, payload: str) -> None:
        sender, *keys = payload.split()
        if sender != str(self._worker):
            for key in keys:
                self._tell(key)

    def _tell(self, key: str) -> None:
        if self._heard is not None:
            self._heard(key)

    async def _drop(self) -> None:
        gone, self._connection = self._connection, None
        if gone is not None:
            with suppress(*BROKEN, TimeoutError):
                await gone.close(timeout=2)


def notices(worker: int, keys: Collection[str]) -> list[str]:
    """Keys as few notices, each within the room that there is."""
    made: list[str] = []
    for key in keys:
        if made and len(made[-1]) + len(key) < ROOM:
            made[-1] += f" {key}"
        else:
            made.append(f"{worker} {key}")
    return made
