"""Nothing may be sent any more: the visitor blocked us, by the platform's word or by theirs."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, update

from bot.store.schema import conversations, deliveries


def silence(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """Mark the conversations as blocked and drop what waits. A counselor's words stay visible as not delivered.

    The caller holds the conversations' locks.
    """
    owners = sorted(ids)
    waiting = deliveries.c.conversation_id.in_(owners) & (deliveries.c.state == "ready")
    connection.execute(update(conversations).where(conversations.c.id.in_(owners)).values(blocked=True))
    connection.execute(delete(deliveries).where(waiting, deliveries.c.entry_seq.is_(None)))
    connection.execute(
        update(deliveries)
        .where(waiting)
        .values(state="dead", error="blocked", payload=None, reply=None, reply_until=None, settled_at=now)
    )
