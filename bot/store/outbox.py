"""The life of a delivery: ready -> sending -> done, or ready again with a longer pause, or held, or dead.

Only the head of a conversation, its oldest delivery that is not over, is ever claimed: order is kept by waiting. Where
nothing waits before it, the very commit that writes it claims it as well (`compose.py`), and it is sent without a look
here. A claim is `sending` until it is settled; if the process dies, `release` makes it ready again, so that everything
arrives at least once. Whoever was taken for dead and comes back has nothing more to say about what another one claimed
since, but that it arrived. A reply of which nobody knows whether it arrived is marked as `unsure`, also when it was a
crash that parted the sending from the answer. This file does not know channels: what a try led to comes in as an
outcome.

What is held waits for no time, and holds up nothing behind it: it rides on the next reply of its conversation, or
becomes ready when there is room again (`release_held`).

A delivery that is over keeps no words, but for a counselor's that did not arrive: those can be sent again. Its row goes
too, unless the desk has something to show for it.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, RowMapping, and_, bindparam, case, delete, exists, func, or_, select, update
from sqlalchemy.sql import ColumnElement

from bot.model.delivery import Dead, Delivered, Delivery, Held, Outcome, Retry
from bot.model.event import ReplyHandle
from bot.model.ids import ConversationId, DeliveryId
from bot.model.limits import LIMITS
from bot.store import vault as safe
from bot.store.keys import Keys, Randomness, Unsealed
from bot.store.load import keep_still
from bot.store.schema import DEAD, HELD, READY, SENDING, conversations, deliveries
from bot.store.seal import Seal
from bot.store.sheet import Payload
from bot.store.silence import GRACE, silence

FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=30)
LONGEST_ASKED = timedelta(hours=1)
"""A platform that asks for more is asked again sooner than it wants, once an hour."""
JITTER = 0.25
FURTHEST = LONGEST_ASKED * (1 + JITTER)
"""Nothing waits longer than this: what seems to was written before the clock was set back."""
ATTEMPTS = 34
"""2 s doubled ten times and then half an hour each: about twelve hours. LINE knows a retry key for a day."""
_PAYLOAD = msgspec.msgpack.Decoder(Payload)
RIDERS = 20
_OVER: dict[str, Any] = {"payload": None, "reply": None, "reply_until": None, "claimed_by": None}


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
_NEXT_DUE = select(func.min(deliveries.c.not_before)).where(_HEAD)
_DUE = (
    select(deliveries)
    .where(_HEAD, deliveries.c.not_before <= bindparam("now"))
    .order_by(deliveries.c.not_before, deliveries.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_HELD = (
    select(deliveries)
    .where(deliveries.c.conversation_id == bindparam("owner"), deliveries.c.state == HELD)
    .where(or_(deliveries.c.stale_after.is_(None), deliveries.c.stale_after > bindparam("now")))
    .order_by(deliveries.c.place)
    .limit(RIDERS)
    .with_for_update(skip_locked=True)
)
_SEND = update(deliveries).where(_IDS).values(state="sending", claimed_by=bindparam("worker"))
_ARRIVED = delete(deliveries).where(_IDS, deliveries.c.entry_seq.is_(None))
_OPEN = select(deliveries.c.conversation_id, deliveries.c.id).where(
    deliveries.c.conversation_id.in_(bindparam("owners", expanding=True)),
    deliveries.c.state.in_(("ready", "sending", "held")),
)


def waiting_for(connection: Connection, owners: Collection[str], arrived: Collection[str]) -> set[str]:
    """Of these conversations, whose locks the caller holds: those in which something is not over yet.

    What has `arrived` is over, even if that is not written yet.
    """
    rows = connection.execute(_OPEN, {"owners": sorted(owners)})
    return {owner for owner, name in rows if name not in arrived}


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
    rows = connection.execute(_DUE, {"now": now, "limit": limit}).mappings().all()
    while stale := [row["id"] for row in rows if row["stale_after"] is not None and row["stale_after"] <= now]:
        _end(connection, stale, "done", "stale", now)
        rows = connection.execute(_DUE, {"now": now, "limit": limit}).mappings().all()
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
        _end(connection, closed, "dead", "unreadable", now)
    claimed = [_with_riders(connection, delivery, seals.get(delivery.conversation), now) for delivery in claimed]
    if claimed:
        ids = [one.id for delivery in claimed for one in (delivery, *delivery.riders)]
        connection.execute(_SEND, {"ids": ids, "worker": worker})
    return claimed


def _with_riders(connection: Connection, delivery: Delivery, seal: Seal | None, now: datetime) -> Delivery:
    """The delivery, and what is held for the same visitor, if it is going to be a first reply: that costs nothing."""
    if delivery.reply is None or delivery.reply.until <= now or delivery.unsure or seal is None:
        return delivery
    riders = []
    room = LIMITS[delivery.channel].messages - len(delivery.parts)
    for row in connection.execute(_HELD, {"owner": delivery.conversation, "now": now}).mappings().all():
        try:
            rider = _open(row, seal)
        except (Unsealed, msgspec.DecodeError):
            _end(connection, [row["id"]], "dead", "unreadable", now)
            continue
        room -= len(rider.parts) + bool(rider.unsure and rider.again)
        if room < 0:
            break
        riders.append(rider)
    return replace(delivery, riders=tuple(riders)) if riders else delivery


def _seal_of(row: RowMapping, seal: Seal | None, keys: Keys, randomness: Randomness) -> Seal:
    name = row["id"]
    if row["throwaway"] is not None:
        seal = Seal(row["conversation_id"], keys.unwrap(row["throwaway"], name), randomness)
    if seal is None:
        raise Unsealed(f"no key for delivery {name}")
    return seal


def _open(row: RowMapping, seal: Seal) -> Delivery:
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


def _end(connection: Connection, ids: Sequence[str], state: str, error: str, now: datetime) -> None:
    """A delivery under a throw-away key leaves no row behind: its conversation was erased."""
    ended = deliveries.c.id.in_(ids)
    connection.execute(delete(deliveries).where(ended, deliveries.c.throwaway.is_not(None)))
    kept: dict[str, Any] = {"payload": case((deliveries.c.entry_seq.is_not(None), deliveries.c.payload))}
    over = _OVER | kept if state == "dead" else _OVER
    connection.execute(update(deliveries).where(ended).values(state=state, error=error, settled_at=now, **over))


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


def settle(
    connection: Connection,
    outcomes: Sequence[tuple[Delivery, Outcome]],
    now: datetime,
    worker: int,
    randomness: Randomness,
) -> None:
    """Write what became of deliveries that `worker` claimed. One that was erased meanwhile stays erased."""
    keep_still(connection, {delivery.conversation for delivery, _ in outcomes})  # before the deliveries, as in `apply`
    ours = _still_claimed(connection, [one for one, outcome in outcomes if not isinstance(outcome, Delivered)], worker)
    arrived: list[str] = []
    again: list[dict[str, Any]] = []
    for delivery, outcome in outcomes:
        riders = [rider.id for rider in delivery.riders]
        if not isinstance(outcome, Delivered):
            _hold(connection, [rider for rider in riders if rider in ours])
            if delivery.id not in ours:
                continue
        match outcome:
            case Delivered():
                arrived += [delivery.id, *riders]
            case Held(reason=reason):
                _hold(connection, [delivery.id], reason)
            case Retry() if delivery.attempts + 1 < ATTEMPTS:
                again.append(_again(delivery, outcome, now, randomness))
            case Retry(reason=reason):
                _end(connection, [delivery.id], "dead", reason, now)
            case Dead(reason=reason, blocked=blocked):
                _end(connection, [delivery.id], "dead", reason, now)
                if blocked:
                    silence(connection, [delivery.conversation], now)
    _arrive(connection, arrived, now)
    if again:
        _retry(connection, again)


def _arrive(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """Over, and gone, but for a counselor's words."""
    if ids and connection.execute(_ARRIVED, {"ids": sorted(ids)}).rowcount < len(ids):
        _end(connection, sorted(ids), "done", "", now)


def _still_claimed(connection: Connection, claimed: Sequence[Delivery], worker: int) -> set[str]:
    """Which of these, and of what rides on them, nobody else has taken over."""
    ids = sorted(one.id for delivery in claimed for one in (delivery, *delivery.riders))
    if not ids:
        return set()
    kept = select(deliveries.c.id).where(deliveries.c.id.in_(ids), deliveries.c.state == SENDING)
    return set(connection.execute(kept.where(deliveries.c.claimed_by == worker).with_for_update()).scalars())


def _hold(connection: Connection, ids: Sequence[str], reason: str = "") -> None:
    """Held, or back to being held. The handle of a reply is gone by then."""
    if ids:
        sending = and_(deliveries.c.id.in_(ids), deliveries.c.state == "sending")
        said = {"error": reason} if reason else {}
        over = {"reply": None, "reply_until": None, "claimed_by": None}
        connection.execute(update(deliveries).where(sending).values(state="held", **over, **said))


def release_held(connection: Connection, channel: str, now: datetime) -> int:
    """What is held for a channel may be sent again: there is room. How many become ready."""
    held = and_(deliveries.c.state == HELD, deliveries.c.channel == channel)
    wanted = select(deliveries.c.id).where(held).order_by(deliveries.c.id).with_for_update(skip_locked=True)
    ids = connection.execute(wanted).scalars().all()
    if ids:
        connection.execute(update(deliveries).where(deliveries.c.id.in_(ids)).values(state="ready", not_before=now))
    return len(ids)


def _again(delivery: Delivery, outcome: Retry, now: datetime, randomness: Randomness) -> dict[str, Any]:
    pause = (
        min(FIRST_PAUSE * 2**delivery.attempts, LONGEST_PAUSE)
        if outcome.after is None
        else min(outcome.after, LONGEST_ASKED)
    )
    # Somewhat more, so that what failed together does not come back together; never sooner than was asked.
    pause += pause * (int.from_bytes(randomness.token(2), "big") / 0xFFFF) * JITTER
    return {
        "b_id": delivery.id,
        "b_attempts": delivery.attempts + 1,
        "b_done": max(delivery.done, outcome.done),
        "b_not_before": now + pause,
        "b_error": outcome.reason,
        "b_unsure": delivery.unsure or outcome.unsure,
        "without_reply": outcome.without_reply,
    }


def _retry(connection: Connection, rows: list[dict[str, Any]]) -> None:
    sending = and_(deliveries.c.id == bindparam("b_id"), deliveries.c.state == "sending")
    values: dict[str, Any] = {
        "state": "ready",
        "claimed_by": None,
        "attempts": bindparam("b_attempts"),
        "done_parts": bindparam("b_done"),
        "not_before": bindparam("b_not_before"),
        "error": bindparam("b_error"),
        "unsure": bindparam("b_unsure"),
    }
    for spent in (False, True):
        chosen = [
            {name: value for name, value in row.items() if name != "without_reply"}
            for row in rows
            if row["without_reply"] is spent
        ]
        gone = {"reply": None, "reply_until": None} if spent else {}
        if chosen:
            connection.execute(update(deliveries).where(sending).values(values | gone), chosen)


def next_due(connection: Connection) -> datetime | None:
    """When the next head may be tried; in the past where one is due already."""
    found: datetime | None = connection.execute(_NEXT_DUE).scalar()
    return found


def set_back(connection: Connection, now: datetime) -> list[DeliveryId]:
    """What waits for a moment that no pause reaches: the clock was set back since."""
    untried = and_(deliveries.c.attempts == 0, deliveries.c.not_before > now + GRACE)
    beyond = or_(deliveries.c.not_before > now + FURTHEST, untried)
    waiting = select(deliveries.c.id).where(deliveries.c.state == READY, deliveries.c.not_before > now, beyond)
    return [DeliveryId(name) for name in connection.execute(waiting).scalars()]


def hasten(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """These wait no longer."""
    waiting = and_(deliveries.c.id.in_(sorted(ids)), deliveries.c.state == READY)
    connection.execute(update(deliveries).where(waiting).values(not_before=now))


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
