"""Nothing may be sent any more: the visitor blocked us, by the platform's word or by theirs. Until they come back."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, true, update

from bot.store.schema import conversations, deliveries

GRACE = timedelta(minutes=1)
"""For whoever lets us in again by opening the talk: what waited for them is not said on top of what they are asked."""
LET_IN = "let in again"


def silence(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """Mark the conversations as blocked and drop what waits. A counselor's words stay visible as not delivered.

    The caller holds the conversations' locks.
    """
    connection.execute(update(conversations).where(conversations.c.id.in_(sorted(ids))).values(blocked=True))
    _drop(connection, ids, now, state="dead", error="blocked")


def supersede(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """They are back, and are asked before anything is opened: notices that waited for them are not said on top.

    What a counselor wrote is still there to be opened. Not for a talk that is going on: its words are the message.
    """
    _drop(connection, ids, now, state="done", error="superseded")


def reach(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """They let us in again, maybe on their way to opening the talk: what waited for them goes out in a while."""
    waiting = deliveries.c.conversation_id.in_(sorted(ids)) & (deliveries.c.state == "ready")
    connection.execute(update(deliveries).where(waiting).values(not_before=now + GRACE, error=LET_IN))


def forestall(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """They opened the talk within that while, as `supersede`. Whatever else waits is theirs to hear."""
    _drop(connection, ids, now, state="done", error="superseded", which=deliveries.c.error == LET_IN)


def _drop(
    connection: Connection,
    ids: Collection[str],
    now: datetime,
    *,
    state: str,
    error: str,
    which: ColumnElement[bool] | None = None,
) -> None:
    waiting = deliveries.c.conversation_id.in_(sorted(ids)) & deliveries.c.state.in_(("ready", "held"))
    waiting &= true() if which is None else which
    connection.execute(delete(deliveries).where(waiting, deliveries.c.entry_seq.is_(None)))
    connection.execute(
        update(deliveries)
        .where(waiting)
        .values(state=state, error=error, payload=None, reply=None, reply_until=None, settled_at=now)
    )
