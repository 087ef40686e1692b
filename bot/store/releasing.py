"""What is ready again: claims of the dead, what was held, what a clock that was ahead has put off, what the desk
sends once more.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, or_, select, update
from sqlalchemy.sql import ColumnElement

from bot.model.ids import DeliveryId
from bot.store.load import keep_still
from bot.store.schema import DEAD, HELD, READY, SENDING, conversations, deliveries
from bot.store.silence import GRACE


def claimed_by(connection: Connection, worker: int) -> list[DeliveryId]:
    """What `worker` has claimed and not settled yet."""
    claimed = select(deliveries.c.id).where(deliveries.c.state == SENDING, deliveries.c.claimed_by == worker)
    return [DeliveryId(name) for name in connection.execute(claimed).scalars()]


def owners(connection: Connection) -> list[int | None]:
    """The workers that have claimed something; None: nobody knows who."""
    return list(
        connection.execute(select(deliveries.c.claimed_by).where(deliveries.c.state == SENDING).distinct()).scalars()
    )


def release(connection: Connection, dead: Sequence[int]) -> int:
    """Claims of these workers, and of nobody, become ready again; how many."""
    return _release(connection, or_(deliveries.c.claimed_by.in_(dead), deliveries.c.claimed_by.is_(None)))


def release_lost(connection: Connection, lost: Sequence[str], worker: int) -> int:
    """Of claims of `worker` these become ready again; how many."""
    return _release(connection, and_(deliveries.c.claimed_by == worker, deliveries.c.id.in_(lost)))


def _release(connection: Connection, which: ColumnElement[bool]) -> int:
    claimed = select(deliveries.c.id).where(deliveries.c.state == SENDING, which).order_by(deliveries.c.id)
    ids = connection.execute(claimed.with_for_update(skip_locked=True)).scalars().all()
    if ids:
        tried = {"unsure": or_(deliveries.c.unsure, deliveries.c.reply.is_not(None))}
        connection.execute(
            update(deliveries).where(deliveries.c.id.in_(ids)).values(state="ready", claimed_by=None, **tried)
        )
    return len(ids)


def release_held(connection: Connection, channel: str, now: datetime) -> int:
    """What is held for a channel may be sent again: there is room. How many become ready."""
    held = and_(deliveries.c.state == HELD, deliveries.c.channel == channel)
    wanted = select(deliveries.c.id).where(held).order_by(deliveries.c.id).with_for_update(skip_locked=True)
    ids = connection.execute(wanted).scalars().all()
    if ids:
        connection.execute(update(deliveries).where(deliveries.c.id.in_(ids)).values(state="ready", not_before=now))
    return len(ids)


def set_back(connection: Connection, now: datetime, *, seen: bool) -> list[DeliveryId]:
    """What waits since before the clock was set back, for a moment that is far now.

    Where that was `seen`, that is whatever waits for longer than `GRACE`. Otherwise only what proves it, written in
    the future or never tried: a platform may have asked for any time.
    """
    far = deliveries.c.not_before > now + GRACE
    proved = or_(deliveries.c.created_at > now + GRACE, deliveries.c.attempts == 0)
    waiting = select(deliveries.c.id).where(deliveries.c.state == READY, far)
    return [DeliveryId(name) for name in connection.execute(waiting if seen else waiting.where(proved)).scalars()]


def hasten(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """These wait no longer."""
    waiting = and_(deliveries.c.id.in_(sorted(ids)), deliveries.c.state == READY)
    connection.execute(update(deliveries).where(waiting).values(not_before=now))


def may_go_again() -> ColumnElement[bool]:
    """Ended without arriving, with its words still there, and its visitor can be reached. Joined to `conversations`."""
    return and_(deliveries.c.state == DEAD, deliveries.c.payload.is_not(None), conversations.c.blocked.is_(False))


def send_again(connection: Connection, delivery: str, now: datetime) -> bool:
    """A counselor's words that did not arrive are ready again, from the part on that is missing; False: none such."""
    mine = deliveries.c.conversation_id == conversations.c.id
    found = select(conversations.c.id).where(deliveries.c.id == delivery, mine, may_go_again())
    owner = connection.execute(found).scalar()
    if owner is None:
        return False
    keep_still(connection, [owner])
    anew: dict[str, Any] = {"state": "ready", "attempts": 0, "not_before": now, "error": ""}
    still = and_(deliveries.c.id == delivery, deliveries.c.state == DEAD)
    done = connection.execute(update(deliveries).where(still).values(stale_after=None, settled_at=None, **anew))
    return done.rowcount == 1
