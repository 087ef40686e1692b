"""Nothing may be sent any more: the visitor blocked us, by the platform's word or by theirs. Until they come back."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, update

from bot.store.schema import conversations, deliveries


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


def _drop(connection: Connection, ids: Collection[str], now: datetime, *, state: str, error: str) -> None:
    waiting = deliveries.c.conversation_id.in_(sorted(ids)) & deliveries.c.state.in_(("ready", "held"))
    connection.execute(delete(deliveries).where(waiting, deliveries.c.entry_seq.is_(None)))
    connection.execute(
        update(deliveries)
        .where(waiting)
        .values(state=state, error=error, payload=None, reply=None, reply_until=None, settled_at=now)
    )
