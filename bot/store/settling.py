"""What a try led to is written: over, or ready again with a longer pause, or held, or dead.

Whoever was taken for dead and comes back has nothing more to say about what another one claimed since, but that it
arrived. A delivery that is over keeps no words, but for a counselor's that did not arrive: those can be sent again.
Its row goes too, unless the desk has something to show for it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, case, delete, select, update

from bot.model.delivery import Dead, Delivered, Delivery, Held, Outcome, Retry
from bot.store.keys import Randomness
from bot.store.load import keep_still
from bot.store.ready import Ready
from bot.store.schema import SENDING, deliveries
from bot.store.silence import silence

FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=30)
JITTER = 0.25
ATTEMPTS = 34
"""2 s doubled ten times and then half an hour each: about twelve hours. LINE knows a retry key for a day."""
_OVER: dict[str, Any] = {"payload": None, "reply": None, "reply_until": None, "claimed_by": None}
_ARRIVED = Ready(
    delete(deliveries).where(deliveries.c.id.in_(bindparam("ids", expanding=True)), deliveries.c.entry_seq.is_(None)),
    "ids",
)


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
    arrived: list[Delivery] = []
    again: list[dict[str, Any]] = []
    for delivery, outcome in outcomes:
        riders = [rider.id for rider in delivery.riders]
        if not isinstance(outcome, Delivered):
            _hold(connection, [rider for rider in riders if rider in ours])
            if delivery.id not in ours:
                continue
        match outcome:
            case Delivered():
                arrived.append(delivery)
            case Held(reason=reason):
                _hold(connection, [delivery.id], reason)
            case Retry() if delivery.attempts + 1 < ATTEMPTS:
                again.append(_again(delivery, outcome, now, randomness))
            case Retry(reason=reason):
                end(connection, [delivery.id], "dead", reason, now)
            case Dead(reason=reason, blocked=blocked):
                end(connection, [delivery.id], "dead", reason, now)
                if blocked:
                    silence(connection, [delivery.conversation], now)
    arrive(connection, arrived, now)
    if again:
        _retry(connection, again)


def arrive(connection: Connection, arrived: Sequence[Delivery], now: datetime) -> None:
    """Over, and gone, but for a counselor's words. The caller holds the locks of their conversations."""
    ids = sorted(one.id for delivery in arrived for one in (delivery, *delivery.riders))
    if ids and _ARRIVED.run(connection, {"ids": ids}) < len(ids):
        end(connection, ids, "done", "", now)


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


def _again(delivery: Delivery, outcome: Retry, now: datetime, randomness: Randomness) -> dict[str, Any]:
    pause = min(FIRST_PAUSE * 2**delivery.attempts, LONGEST_PAUSE) if outcome.after is None else outcome.after
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


def end(connection: Connection, ids: Sequence[str], state: str, error: str, now: datetime) -> None:
    """A delivery under a throw-away key leaves no row behind: its conversation was erased."""
    ended = deliveries.c.id.in_(ids)
    connection.execute(delete(deliveries).where(ended, deliveries.c.throwaway.is_not(None)))
    kept: dict[str, Any] = {"payload": case((deliveries.c.entry_seq.is_not(None), deliveries.c.payload))}
    over = _OVER | kept if state == "dead" else _OVER
    connection.execute(update(deliveries).where(ended).values(state=state, error=error, settled_at=now, **over))
