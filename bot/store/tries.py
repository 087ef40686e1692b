"""How often somebody has tried to come in, counted for all workers. Of who it was a digest stays, for minutes.

Whatever asks for the same name waits for its turn, so that two workers never let one try too many through.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select

from bot.store.backend import TRIES_LOCKS
from bot.store.schema import tries

KEPT = 10_000
"""Tries that are remembered at a time: strangers cannot fill the database with them. The oldest are forgotten first."""


def take(connection: Connection, names: Sequence[bytes], now: datetime, most: int, within: timedelta) -> timedelta:
    """Count one try under each name: nothing lets it through, else how long to wait. A refused one is not counted."""
    if connection.dialect.name == "postgresql":
        for number in sorted({int.from_bytes(name[:4], "big", signed=True) for name in names}):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TRIES_LOCKS}, {number})")
    wait = timedelta()
    for name in names:
        recent = select(tries.c.at).where(tries.c.name == name, tries.c.at > now - within)
        times = connection.execute(recent.order_by(tries.c.at.desc()).limit(most)).scalars().all()
        if len(times) >= most:
            wait = max(wait, times[-1] + within - now)
    if not wait:
        connection.execute(insert(tries), [{"name": name, "at": now} for name in names])
        newest = select(func.max(tries.c.id)).scalar_subquery()
        connection.execute(delete(tries).where(tries.c.id <= newest - KEPT))
    return wait


def take_back(connection: Connection, names: Sequence[bytes]) -> None:
    """The newest try under each name was no slip."""
    for name in names:
        newest = select(func.max(tries.c.id)).where(tries.c.name == name).scalar_subquery()
        connection.execute(delete(tries).where(tries.c.id == newest))


def forget(connection: Connection, before: datetime) -> None:
    """What is so long ago that nobody counts it."""
    connection.execute(delete(tries).where(tries.c.at < before))
