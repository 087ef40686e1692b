"""Erasing, in three steps that a crash may part.

1. With the content commit the rows go, and a line in `erasures` remembers whose key still stands.
2. The vault destroys key, addresses and return codes: from here on not even a backup can be read.
3. The line forgets the conversation; with a receipt it stays as receipt and date, without one it goes.

A crash after 1 is finished at the next start or purge, and before any new event of that address (`apply.py`).
Seen ids stay: a redelivered event must not bring anything back.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, delete, insert, select, update

from bot.store import vault as safe
from bot.store.schema import conversations, deliveries, erasures, seen, staff_invitations, staff_sessions
from bot.store.tries import forget

SEEN_FOR = timedelta(days=14)
"""Longer than any platform redelivers."""
TRIES_FOR = timedelta(hours=1)
_AT_ONCE = 50
"""Conversations of which the rows go in one commit: whoever writes meanwhile waits for no more than that."""


def remove(connection: Connection, ids: Collection[str]) -> None:
    """Delete the rows of conversations: everything that refers to them goes along. The caller holds their locks."""
    owners = sorted(ids)
    connection.execute(delete(deliveries).where(deliveries.c.conversation_id.in_(owners)))
    connection.execute(delete(conversations).where(conversations.c.id.in_(owners)))


def unfinished(connection: Connection, ids: Collection[str] | None = None) -> list[str]:
    """Conversations whose rows are gone and whose key may still stand."""
    pending = select(erasures.c.conversation_id).where(erasures.c.conversation_id.is_not(None)).distinct()
    if ids is not None:
        pending = pending.where(erasures.c.conversation_id.in_(sorted(ids)))
    return [owner for owner in connection.execute(pending).scalars() if owner is not None]


def finish(connection: Connection, vault: Engine) -> None:
    """Steps 2 and 3 for whatever waits for them. Opens its own transactions."""
    with connection.begin():
        ids = unfinished(connection)
    if not ids:
        return
    with vault.begin() as opened:
        safe.forget(opened, ids)
    safe.scrub(vault)
    done = erasures.c.conversation_id.in_(ids)
    with connection.begin():
        connection.execute(delete(erasures).where(done, erasures.c.receipt.is_(None)))
        connection.execute(update(erasures).where(done).values(conversation_id=None))


def expire(connection: Connection, now: datetime) -> int:
    """Remove a portion of the conversations past their kept time: 0 where none is left. `finish` has to follow."""
    over = conversations.c.kept_until <= now
    # Found by their time, so that nobody else is looked at; locked in the order of ids, as everywhere.
    due = select(conversations.c.id).where(over).order_by(conversations.c.kept_until).limit(_AT_ONCE)
    wanted = select(conversations.c.id).where(conversations.c.id.in_(due), over).order_by(conversations.c.id)
    ids = connection.execute(wanted.with_for_update()).scalars().all()
    if ids:
        remove(connection, ids)
        rows = [{"receipt": None, "at": now, "conversation_id": owner} for owner in ids]
        connection.execute(insert(erasures), rows)
    return len(ids)


def sweep(connection: Connection, now: datetime) -> None:
    """Forget old event ids, tries and spent sign-ins."""
    forget(connection, now - TRIES_FOR)
    connection.execute(delete(seen).where(seen.c.at < now - SEEN_FOR))
    connection.execute(delete(staff_sessions).where(staff_sessions.c.expires <= now))
    connection.execute(delete(staff_invitations).where(staff_invitations.c.expires <= now))
