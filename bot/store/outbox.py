"""The life of a delivery: ready -> sending -> done, or ready again with a longer pause, or held, or dead.

Only the head of a conversation, its oldest delivery that is not over, is ever claimed: order is kept by waiting. Where
nothing waits before it, the very commit that writes it claims it as well (`compose.py`), and it is sent without a look
here. A claim is `sending` until it is settled (`settling.py`); if the process dies, `release` makes it ready again
(`releasing.py`), so that everything arrives at least once. A reply of which nobody knows whether it arrived is marked
as `unsure`, also when it was a crash that parted the sending from the answer. No channel is known here: what a try led
to comes in as an outcome.

What is held waits for no time, and holds up nothing behind it: it rides on the next reply of its conversation, or
becomes ready when there is room again (`release_held`).
"""

from collections.abc import Collection
from datetime import datetime

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, and_, bindparam, exists, func, or_, select, update
from sqlalchemy.sql import ColumnElement

from bot.model.delivery import Delivery
from bot.model.event import ReplyHandle
from bot.model.ids import ConversationId, DeliveryId
from bot.model.limits import LIMITS
from bot.store import settling
from bot.store import vault as safe
from bot.store.keys import Keys, Randomness, Unsealed
from bot.store.ready import DIRECT, Ready, Row
from bot.store.schema import HELD, READY, conversations, deliveries
from bot.store.seal import Seal
from bot.store.sheet import Payload

_PAYLOAD = msgspec.msgpack.Decoder(Payload)
RIDERS = 20


def _head() -> ColumnElement[bool]:
    """Ready, nothing before it in its conversation, and the visitor can be reached."""
    earlier = deliveries.alias("earlier")
    before = exists().where(
        earlier.c.conversation_id == deliveries.c.conversation_id,
        earlier.c.place < deliveries.c.place,
        earlier.c.state.in_(("ready", "sending")),
    )
    blocked = exists().where(conversations.c.id == deliveries.c.conversation_id, conversations.c.blocked.is_(True))
    return and_(deliveries.c.state == READY, ~before, ~blocked)


# Statements of each turn are made once: making one costs more than running it.
_IDS = deliveries.c.id.in_(bindparam("ids", expanding=True))
_HEAD = _head()
_NEXT_DUE = Ready(select(func.min(deliveries.c.not_before)).where(_HEAD))
_DUE = Ready(
    select(deliveries)
    .where(_HEAD, deliveries.c.not_before <= bindparam("now"))
    .order_by(deliveries.c.not_before, deliveries.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_HELD = Ready(
    select(deliveries)
    .where(deliveries.c.conversation_id == bindparam("owner"), deliveries.c.state == HELD)
    .where(or_(deliveries.c.stale_after.is_(None), deliveries.c.stale_after > bindparam("now")))
    .order_by(deliveries.c.place)
    .limit(RIDERS)
    .with_for_update(skip_locked=True)
)
_SEND = Ready(update(deliveries).where(_IDS).values(state="sending", claimed_by=bindparam("worker")), "ids")
_OPEN = Ready(
    select(deliveries.c.conversation_id, deliveries.c.id).where(
        deliveries.c.conversation_id.in_(bindparam("owners", expanding=True)),
        deliveries.c.state.in_(("ready", "sending", "held")),
    ),
    "owners",
)


def waiting_for(connection: Connection, owners: Collection[str], settling: Collection[str]) -> set[str]:
    """Of these conversations, whose locks the caller holds: those in which something is not over yet.

    What somebody is `settling` is over, even if that is not written yet.
    """
    rows = _OPEN.rows(connection, {"owners": sorted(owners)})
    return {owner for owner, name in rows if name not in settling}


def claim(
    connection: Connection,
    vault: Connection,
    now: datetime,
    limit: int,
    worker: int,
    keys: Keys,
    randomness: Randomness,
) -> list[Delivery]:
    """Heads that are due, from now on being sent by `worker`. What became stale meanwhile is over without a try."""
    rows = _DUE.mappings(connection, {"now": now, "limit": limit})
    while stale := [row["id"] for row in rows if row["stale_after"] is not None and row["stale_after"] <= now]:
        settling.end(connection, stale, "done", "stale", now)
        rows = _DUE.mappings(connection, {"now": now, "limit": limit})
    if not rows:
        return []
    seals = safe.seals(vault, {row["conversation_id"] for row in rows if row["throwaway"] is None}, keys, randomness)
    claimed, closed = [], []
    for row in rows:
        try:
            claimed.append(_open(row, _seal_of(row, seals.get(row["conversation_id"]), keys, randomness)))
        except (Unsealed, msgspec.DecodeError):
            closed.append(row["id"])
    if closed:
        settling.end(connection, closed, "dead", "unreadable", now)
    claimed = [_with_riders(connection, delivery, seals.get(delivery.conversation), now) for delivery in claimed]
    if claimed:
        ids = [one.id for delivery in claimed for one in (delivery, *delivery.riders)]
        _SEND.run(connection, {"ids": ids, "worker": worker})
    return claimed


def _with_riders(connection: Connection, delivery: Delivery, seal: Seal | None, now: datetime) -> Delivery:
    """The delivery, and what is held for the same visitor, if it is going to be a first reply: that costs nothing."""
    if delivery.reply is None or delivery.reply.until <= now or delivery.unsure or seal is None:
        return delivery
    riders = []
    room = LIMITS[delivery.channel].messages - len(delivery.parts)
    for row in _HELD.mappings(connection, {"owner": delivery.conversation, "now": now}):
        try:
            rider = _open(row, seal)
        except (Unsealed, msgspec.DecodeError):
            settling.end(connection, [row["id"]], "dead", "unreadable", now)
            continue
        room -= len(rider.parts) + bool(rider.unsure and rider.again)
        if room < 0:
            break
        riders.append(rider)
    return replace(delivery, riders=tuple(riders)) if riders else delivery


def _seal_of(row: Row, seal: Seal | None, keys: Keys, randomness: Randomness) -> Seal:
    name = row["id"]
    if row["throwaway"] is not None:
        seal = Seal(row["conversation_id"], keys.unwrap(row["throwaway"], name), randomness)
    if seal is None:
        raise Unsealed(f"no key for delivery {name}")
    return seal


def _open(row: Row, seal: Seal) -> Delivery:
    name = row["id"]
    payload = _PAYLOAD.decode(seal.open(f"deliveries.payload:{name}", row["payload"]))
    reply = None
    if row["reply"] is not None:
        reply = ReplyHandle(seal.open(f"deliveries.reply:{name}", row["reply"]).decode(), row["reply_until"])
    return Delivery(
        id=DeliveryId(name),
        conversation=ConversationId(row["conversation_id"]),
        channel=row["channel"],
        address=payload.address,
        parts=payload.parts,
        retry_key=row["retry_key"],
        reply=reply,
        done=row["done_parts"],
        attempts=row["attempts"],
        important=row["important"],
        stale_after=row["stale_after"],
        unsure=row["unsure"],
        again=payload.again,
    )


def next_due(connection: Connection) -> datetime | None:
    """When the next head may be tried; in the past where one is due already."""
    found: datetime | None = _NEXT_DUE.rows(connection, {})[0][0]
    return found


def may_be_due(connection: Connection, now: datetime) -> bool:
    """Whether it is worth a transaction to claim something: on SQLite a look is enough to know."""
    if connection.dialect.driver != DIRECT:
        return True
    due = next_due(connection)
    return due is not None and due <= now
