"""What was heard before: events that come again, words that were taken back or changed meanwhile.

Platforms deliver again, and not in order. A change may come before the words that it changes, and before an older
change of theirs; then the newest words are what was said, once.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.model.event import Arrival, Edited, Inbound, Unsent, Wrote
from bot.store.keys import Keys, Unsealed
from bot.store.load import Held
from bot.store.ready import Ready
from bot.store.schema import entries, entry_sources, seen
from bot.store.sheet import Body, source_digest
from bot.store.vault import unless_there

GONE, CHANGED = "unsent", "edited"
"""Stand in place of a channel, beside the digest of a message that was taken back, or changed: then with the time of
its newest change."""
_AHEAD = timedelta(days=1)
"""A platform's clock may go before ours; a time beyond that is absurd, and would hide every later change."""
_BODY = msgspec.json.Decoder(Body)
# Statements of each turn are made once: making one costs more than running it.
_MARK = Ready(unless_there(seen, seen.c.channel, seen.c.event_id))
_TAKE_BACK = unless_there(seen)
_KNOWN = Ready(
    select(seen.c.channel, seen.c.event_id).where(
        seen.c.channel.in_((GONE, CHANGED)), seen.c.event_id.in_(bindparam("asked", expanding=True))
    ),
    "asked",
)


def event_key(arrival: Arrival) -> tuple[str, str]:
    """By what a double is known: the platform's id, or the desk form's."""
    return (arrival.channel if isinstance(arrival, Inbound) else "desk", arrival.event_id)


def mark_seen(connection: Connection, arrivals: Sequence[Arrival], now: datetime, keys: Keys) -> list[int]:
    """Remember the events; the indices of those never seen before. A double within the batch counts once.

    Words whose writer took them back already count as seen, and so do words that were changed since: platforms deliver
    again, and not in order.
    """
    first: dict[tuple[str, str], int] = {}
    for index, arrival in enumerate(arrivals):
        first.setdefault(event_key(arrival), index)
    rows = [{"channel": channel, "event_id": event_id, "at": now} for channel, event_id in sorted(first)]
    if not rows:
        return []
    marked = _MARK.insert(connection, rows)
    fresh = sorted(first[channel, event_id] for channel, event_id in marked)
    words: dict[int, str] = {}
    changes: dict[int, str] = {}
    taken: list[str] = []
    for index in fresh:
        arrival = arrivals[index]
        match arrival:
            case Inbound(event=Wrote() as event):
                words[index] = _message_key(arrival, event.message, keys)
            case Inbound(event=Edited() as event):
                changes[index] = _message_key(arrival, event.message, keys)
            case Inbound(event=Unsent() as event):
                taken.append(_message_key(arrival, event.message, keys))
            case _:
                pass
    if taken:
        gone_rows = [{"channel": GONE, "event_id": key, "at": now} for key in sorted(set(taken))]
        connection.execute(_TAKE_BACK[connection.dialect.name], gone_rows)
    if not words and not changes:
        return fresh
    late = _late(connection, words, changes)
    newest = _newest(connection, {index: key for index, key in changes.items() if index not in late}, arrivals, now)
    return [index for index in fresh if index not in late and (index not in changes or index in newest)]


def overtaken(connection: Connection, arrivals: Mapping[int, Arrival], keys: Keys) -> set[int]:
    """Of arrivals whose conversations are locked now: what another worker has heard the end of since `mark_seen`.

    It took back or changed the same words in the same moment, and had the lock first.
    """
    words: dict[int, str] = {}
    changes: dict[int, str] = {}
    for index, arrival in arrivals.items():
        match arrival:
            case Inbound(event=Wrote() as event):
                words[index] = _message_key(arrival, event.message, keys)
            case Inbound(event=Edited() as event):
                changes[index] = _message_key(arrival, event.message, keys)
            case _:
                pass
    return _late(connection, words, changes) if words or changes else set()


def _late(connection: Connection, words: Mapping[int, str], changes: Mapping[int, str]) -> set[int]:
    """Which of these words and changes come after the words were taken back, or these words after a change of them."""
    asked = sorted({*words.values(), *changes.values()})
    known = {(channel, event_id) for channel, event_id in _KNOWN.rows(connection, {"asked": asked})}
    late = {index for index, key in (*words.items(), *changes.items()) if (GONE, key) in known}
    return late | {index for index, key in words.items() if (CHANGED, key) in known}


def _newest(connection: Connection, changes: Mapping[int, str], arrivals: Sequence[Arrival], now: datetime) -> set[int]:
    """Which changes are not older than one that came before them. Their time is remembered."""
    times = {index: min(arrivals[index].at, now + _AHEAD) for index in changes}
    latest: dict[str, datetime] = {}
    for index, key in changes.items():
        latest[key] = max(times[index], latest.get(key, times[index]))
    if not latest:
        return set()
    rows = [{"channel": CHANGED, "event_id": key, "at": at} for key, at in sorted(latest.items())]
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    made = insert(seen)
    unless_later = made.on_conflict_do_update(
        index_elements=["channel", "event_id"],
        set_={"at": made.excluded.at},
        where=seen.c.at <= made.excluded.at,
    )
    taken = set(connection.execute(unless_later.returning(seen.c.event_id), rows).scalars())
    return {index for index, key in changes.items() if key in taken}


def _message_key(arrival: Inbound, message: str, keys: Keys) -> str:
    """Under what it is remembered that a message was taken back: a digest, since it would tell an address else."""
    return keys.digest("unsent", f"{arrival.channel}\0{arrival.address}\0{message}").hex()


def said_before(connection: Connection, held: Held, message: str, keys: Keys) -> str | None:
    """What stands in the transcript of a message of the visitor; None where it was never heard."""
    digest = source_digest(keys, held.id, message)
    wanted = (
        select(entries.c.seq, entries.c.body)
        .join(
            entry_sources,
            (entry_sources.c.conversation_id == entries.c.conversation_id) & (entry_sources.c.seq == entries.c.seq),
        )
        .where(entry_sources.c.conversation_id == held.id, entry_sources.c.message_hmac == digest)
        .where(entries.c.speaker == "visitor")
    )
    row = connection.execute(wanted.order_by(entries.c.seq).limit(1)).first()
    if row is None:
        return None
    try:
        return _BODY.decode(held.seal.open(f"entries.body:{row.seq}", row.body)).bubble.text
    except (Unsealed, msgspec.DecodeError):
        return ""
