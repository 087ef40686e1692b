"""What the desk reads: approved letters and what was written to a counselor, nothing else. Listing opens no letter."""

from typing import Literal

from sqlalchemy import Connection, and_, func, select
from sqlalchemy.sql import ColumnElement

from bot.model.conversation import TicketState
from bot.model.desk import DeskMessage, LetterText, Part, TicketPage, TicketRow, Undelivered
from bot.store import vault as safe
from bot.store.keys import Keys, Randomness, Unsealed
from bot.store.load import OPEN, WAITING, ticket_row, ticket_rows
from bot.store.releasing import may_go_again
from bot.store.schema import DEAD, HELD, conversations, dead_events, deliveries, entries, tickets
from bot.store.seal import Seal
from bot.store.strike import read_letter
from bot.store.transcript import read_body

_SHOWN_DEAD = 500
ToldState = Literal["ready", "sending", "done", "dead"]
"""What is held waits, as far as the desk's page of a letter is concerned."""
_WORST_FIRST: tuple[ToldState, ...] = ("dead", "sending", "ready", "done")


_HELD = tuple(state for state in OPEN if state not in WAITING)


def queue(
    connection: Connection, part: Part | None, staff: str | None, start: int, limit: int | None
) -> list[TicketRow]:
    """Open tickets, or one part of them as `staff` sees it: approved danger first, then the longest waiting."""
    ordered = ticket_rows().order_by(tickets.c.level.desc(), tickets.c.approved_at, tickets.c.id)
    wanted = ordered.where(_belongs(part, staff)).offset(start).limit(limit)
    return [ticket_row(row) for row in connection.execute(wanted).mappings()]


def queue_size(connection: Connection, part: Part, staff: str) -> int:
    """How many letters a part of the queue has."""
    counted: int = connection.execute(
        select(func.count()).select_from(tickets).where(_belongs(part, staff))
    ).scalar_one()
    return counted


def _belongs(part: Part | None, staff: str | None) -> ColumnElement[bool]:
    match part:
        case None:
            return tickets.c.state.in_(OPEN)
        case "waiting":
            return tickets.c.state.in_(WAITING)
        case "mine":
            return and_(tickets.c.state.in_(_HELD), tickets.c.holder == staff)
        case "others":
            return and_(tickets.c.state.in_(_HELD), tickets.c.holder.is_distinct_from(staff))


def page(
    connection: Connection, vault: Connection, ticket: str, keys: Keys, randomness: Randomness
) -> TicketPage | None:
    """One ticket, deciphered. None where it does not exist, or no longer since its writer erased it."""
    row = connection.execute(ticket_rows().where(tickets.c.id == ticket)).mappings().one_or_none()
    if row is None:
        return None
    owner = row["conversation_id"]
    seal = safe.seals(vault, [owner], keys, randomness).get(owner)
    if seal is None:
        return None
    try:
        lines = read_letter(seal, ticket, row["letter"])
    except Unsealed:
        lines = []
    head = ticket_row(row)
    letter = tuple(LetterText(line.text, line.withdrawn) for line in lines)
    return TicketPage(head, letter, _messages(connection, seal, head))


def _messages(connection: Connection, seal: Seal, ticket: TicketRow) -> tuple[DeskMessage, ...]:
    wanted = (
        select(entries)
        .where(entries.c.ticket_id == ticket.id, entries.c.conversation_id == ticket.conversation)
        .where(entries.c.speaker.in_(("visitor", "counselor")))
        .order_by(entries.c.seq)
    )
    states = _delivery_states(connection, ticket.conversation)
    lost = _lost(connection, ticket.conversation)
    messages = []
    for row in connection.execute(wanted).mappings():
        body = read_body(seal, row)
        mine = row["speaker"] == "visitor"
        # Who takes the letter back takes back what was written to the counselor with it.
        withdrawn = row["withdrawn"] or (mine and ticket.state is TicketState.WITHDRAWN)
        messages.append(
            DeskMessage(
                seq=row["seq"],
                speaker=row["speaker"],
                name=body.bubble.name,
                text="" if withdrawn else body.bubble.text,
                at=row["at"],
                level=body.level,
                withdrawn=withdrawn,
                delivery="" if mine else states.get(row["seq"], ""),
                again="" if mine else lost.get(row["seq"], ""),
            )
        )
    return tuple(messages)


def _delivery_states(connection: Connection, conversation: str) -> dict[int, ToldState]:
    """What became of each of the counselor's entries; of several deliveries the worst is told."""
    wanted = select(deliveries.c.entry_seq, deliveries.c.state).where(
        deliveries.c.conversation_id == conversation, deliveries.c.entry_seq.is_not(None)
    )
    states: dict[int, ToldState] = {}
    for seq, state in connection.execute(wanted):
        told: ToldState = "ready" if state == "held" else state
        states[seq] = min(told, states.get(seq, told), key=_WORST_FIRST.index)
    return states


def _lost(connection: Connection, conversation: str) -> dict[int, str]:
    """Of the counselor's entries that did not arrive, what can be sent again."""
    mine = deliveries.c.conversation_id == conversations.c.id
    wanted = select(deliveries.c.entry_seq, deliveries.c.id).where(conversations.c.id == conversation, mine)
    return dict(connection.execute(wanted.where(may_go_again())).all())


def undelivered(connection: Connection) -> list[Undelivered]:
    """Deliveries that ended without arriving and dead letters, newest first; no words, and not whose.

    Of what is held only a counselor's words: that others wait would tell that somebody talks with the bot (P4).
    """
    ended = (
        select(
            deliveries.c.id,
            deliveries.c.channel,
            deliveries.c.settled_at,
            deliveries.c.error,
            may_go_again(),
        )
        .join(conversations, conversations.c.id == deliveries.c.conversation_id)
        .where(deliveries.c.state == DEAD)
        .order_by(deliveries.c.settled_at.desc())
        .limit(_SHOWN_DEAD)
    )
    held = (
        select(deliveries.c.id, deliveries.c.channel, deliveries.c.created_at, deliveries.c.error)
        .where(deliveries.c.state == HELD, deliveries.c.entry_seq.is_not(None))
        .order_by(deliveries.c.created_at.desc())
        .limit(_SHOWN_DEAD)
    )
    letters = (
        select(dead_events.c.id, dead_events.c.channel, dead_events.c.at, dead_events.c.fault)
        .order_by(dead_events.c.at.desc())
        .limit(_SHOWN_DEAD)
    )
    found = [
        Undelivered(name, channel, at, error, again=bool(again))
        for name, channel, at, error, again in connection.execute(ended)
    ]
    found += [Undelivered(*row, held=True) for row in connection.execute(held)]
    found += [
        Undelivered(f"event-{name}", channel, at, fault) for name, channel, at, fault in connection.execute(letters)
    ]
    return sorted(found, key=lambda item: item.at, reverse=True)
