"""A batch of turns, in the one order that is free of doubles and deadlocks on both databases.

1. Insert the seen ids, sorted; what was there, or was taken back, is over.    content
2. Look the addresses up, make what is new (committed at once; harmless).     vault
3. Insert new conversations, sorted; lock all of the batch in order of ids.   content
   What has arrived meanwhile is settled here as well: a commit of its own
   would cost as much as a small batch. Of several workers one may have heard
   meanwhile that words of this batch were taken back or changed: then these
   are over, too.
4. Decide each event under its own guard; write all with one statement a table.
5. Register return codes, then commit.                                        vault, content
6. Finish erasures: destroy keys (`erase.py`).                                vault, content

A new row may belong to a conversation that somebody is erasing at this moment: its rows gone, its key about to go.
After step 3 we therefore ask first whether an erasure is unfinished and then whether the key still stands (in that
order, since an erasure ends with its line in `erasures`); if not, the batch begins again, still undecided.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress

from msgspec.structs import replace
from sqlalchemy import Connection, Engine, bindparam, select

from bot.model.batch import Decide, Decision, Result
from bot.model.desk import Refusal
from bot.model.event import Arrival, Edited, FromDesk, Inbound
from bot.store import vault as safe
from bot.store.compose import compose
from bot.store.erase import finish, unfinished
from bot.store.heard import mark_seen, overtaken, said_before
from bot.store.keys import Unsealed
from bot.store.load import Held, hold, keep_still, lock, waiting_count
from bot.store.outbox import waiting_for
from bot.store.ready import Ready
from bot.store.schema import conversations
from bot.store.seal import Seal
from bot.store.settling import arrive
from bot.store.sheet import Sheet, Terms
from bot.store.write import write

# Statements of each turn are made once: making one costs more than running it.
_MET = Ready(select(conversations.c.id).where(conversations.c.id.in_(bindparam("ids", expanding=True))), "ids")
_MAKE = safe.unless_there(conversations, conversations.c.id)
_TRIES = 25
"""Each failed try means that an erasure of somebody else went through meanwhile; nobody erases this often."""


class _Stale(Exception):
    """An address was resolved to a conversation that is being erased."""


class _Crowded(Exception):
    """Several events of one conversation (two pages of one return code, or desk and visitor at once)."""

    def __init__(self, later: set[int]) -> None:
        super().__init__()
        self.later = later


def apply(
    connection: Connection, vault: Engine, arrivals: Sequence[Arrival], decide: Decide, terms: Terms
) -> list[Result]:
    """Write a batch; one result an arrival, in their order. Events of one conversation are taken in turn."""
    for _ in range(_TRIES):
        try:
            return _apply(connection, vault, arrivals, decide, terms)
        except _Stale:
            finish(connection, vault)
        except _Crowded as crowded:
            later = sorted(crowded.later)
            first = [index for index in range(len(arrivals)) if index not in crowded.later]
            results = dict(
                zip(first, apply(connection, vault, [arrivals[i] for i in first], decide, terms), strict=True)
            )
            results |= zip(later, apply(connection, vault, [arrivals[i] for i in later], decide, terms), strict=True)
            return [results[index] for index in range(len(arrivals))]
    raise RuntimeError("conversations of this batch are being erased again and again")


def _apply(
    connection: Connection, vault: Engine, arrivals: Sequence[Arrival], decide: Decide, terms: Terms
) -> list[Result]:
    results: list[Result] = [Result(None, duplicate=True)] * len(arrivals)
    sheet = Sheet()
    with connection.begin():
        fresh = mark_seen(connection, arrivals, terms.now, terms.keys)
        if not fresh:
            if terms.arrived.deliveries:
                keep_still(connection, _reached(terms))
                results[0] = replace(results[0], left=bool(_settle(connection, (), terms)))
            return results
        held_by, busy = _gather(connection, vault, {index: arrivals[index] for index in fresh}, terms)
        if connection.dialect.name == "postgresql":  # on SQLite nobody else writes meanwhile
            late = overtaken(connection, {index: arrivals[index] for index in fresh}, terms.keys)
            fresh = [index for index in fresh if index not in late]
        waiting = waiting_count(connection)
        for index in fresh:
            held = held_by[index]
            if held is None:
                results[index] = Result(None, refusal=Refusal("gone"))
                continue
            ahead = held.ahead if held.ticket is not None else waiting
            turn, results[index] = _turn(held, arrivals[index], ahead, decide, terms)
            waiting += len(turn.tickets)
            sheet.take(turn)
        if not busy.isdisjoint(_reached(terms)):
            results[0] = replace(results[0], left=True)
        write(connection, sheet, terms)
        if sheet.aliases:
            with vault.begin() as opened:
                for digest, owner in sheet.aliases:
                    safe.register(opened, digest, owner)
    if sheet.retired:
        with vault.begin() as opened:
            safe.drop(opened, sheet.retired)
    if sheet.erasures or sheet.abandoned:
        finish(connection, vault)
    return results


def _turn(held: Held, arrival: Arrival, ahead: int, decide: Decide, terms: Terms) -> tuple[Sheet, Result]:
    """One event under its own guard: whatever goes wrong, the raw event is kept and the others go on."""
    try:
        return compose(held, arrival, decide(held.loaded(arrival, ahead)), terms)
    except Exception as error:  # noqa: BLE001 - any defect at all must spoil this turn only
        return compose(held, arrival, Decision(fault=type(error).__name__), terms)


def _gather(
    connection: Connection, vault: Engine, arrivals: dict[int, Arrival], terms: Terms
) -> tuple[dict[int, Held | None], set[str]]:
    """Each event's conversation, locked and deciphered; None where the desk speaks to one that is gone.

    Beside it, as from `_settle`, where something is still to be sent.
    """
    digests = {
        index: terms.keys.digest(arrival.channel, arrival.address)
        for index, arrival in arrivals.items()
        if isinstance(arrival, Inbound)
    }
    desk = {index: arrival.conversation for index, arrival in arrivals.items() if isinstance(arrival, FromDesk)}
    with vault.connect() as opened:
        resolved = safe.resolve(opened, set(digests.values()), set(desk.values()), terms.keys, terms.randomness)
        opened.commit()
    owners: dict[int, str] = {index: resolved.ids[digest] for index, digest in digests.items()} | desk
    _one_each(owners)
    seals = _seals(resolved, terms)
    strangers = {owners[index]: arrivals[index] for index in digests}
    closed = set(strangers) - set(seals)
    if closed:  # a key that is gone or damaged opens nothing any more: the address begins anew
        with vault.begin() as opened:
            safe.forget(opened, closed)
        raise _Stale
    made = _make(connection, strangers, seals, terms)
    if terms.arrived.deliveries:
        keep_still(connection, {*owners.values(), *_reached(terms)})  # all in one order
    rows = lock(connection, set(owners.values()))
    vanished = set(strangers) - set(rows)
    if vanished or (made and (unfinished(connection, made) or not _standing(vault, made))):
        raise _Stale
    busy = _settle(connection, rows, terms)
    held = hold(connection, rows, seals, made, busy)
    for index, owner in owners.items():
        if isinstance(change := arrivals[index].event, Edited) and owner in held:
            said = said_before(connection, held[owner], change.message, terms.keys)
            held[owner] = replace(held[owner], said=said)
    found = {
        index: None if owner not in held or (index in desk and held[owner].conversation is None) else held[owner]
        for index, owner in owners.items()
    }
    return found, busy


def _reached(terms: Terms) -> set[str]:
    """Conversations in which something has arrived."""
    return {delivery.conversation for delivery in terms.arrived.deliveries}


def _settle(connection: Connection, owners: Collection[str], terms: Terms) -> set[str]:
    """Settle what has arrived. Of these conversations, and of those of the arrived, where something is not over yet."""
    if terms.worker is None:
        return set()
    arrive(connection, terms.arrived.deliveries, terms.now)
    return waiting_for(connection, {*owners, *_reached(terms)}, terms.arrived.settling)


def _one_each(owners: dict[int, str]) -> None:
    met: set[str] = set()
    later: set[int] = set()
    for index in sorted(owners):
        if owners[index] in met:
            later.add(index)
        met.add(owners[index])
    if later:
        raise _Crowded(later)


def _seals(resolved: safe.Resolved, terms: Terms) -> dict[str, Seal]:
    seals = {}
    for owner, wrapped in resolved.wrapped.items():
        with suppress(Unsealed):
            seals[owner] = Seal(owner, terms.keys.unwrap(wrapped, owner), terms.randomness)
    return seals


def _make(
    connection: Connection, strangers: Mapping[str, Arrival], seals: Mapping[str, Seal], terms: Terms
) -> set[str]:
    """Insert the conversations that do not exist yet; the ids of those that we made."""
    met = {owner for (owner,) in _MET.rows(connection, {"ids": sorted(strangers)})}
    missing = sorted(set(strangers) - met)
    rows = [
        {
            "id": owner,
            "channel": arrival.channel,
            "seq": 0,
            "place": 0,
            "version": 0,
            "state": None,
            "address": seals[owner].close("conversations.address", arrival.address.encode()),
            "blocked": False,
            "touched_at": terms.now,
            "kept_until": terms.now + terms.kept,
        }
        for owner in missing
        if isinstance(arrival := strangers[owner], Inbound)
    ]
    if not rows:
        return set()
    return set(connection.execute(_MAKE[connection.dialect.name], rows).scalars())


def _standing(vault: Engine, ids: set[str]) -> bool:
    with vault.begin() as opened:
        return len(safe.wrapped_keys(opened, ids)) == len(ids)
