"""Moves of a ticket as rows. Which moves are allowed is decided above; here they are counted, logged and written."""

from dataclasses import replace
from datetime import datetime

import msgspec

from bot.model.batch import Decision, NewTicket, TicketChange
from bot.model.conversation import TicketMode, TicketState
from bot.model.desk import TicketRow
from bot.model.errors import Fault
from bot.model.event import Arrival, FromDesk
from bot.store.load import OPEN, Held
from bot.store.sheet import Line, Row, Seqs, Sheet, Terms


def move_tickets(sheet: Sheet, held: Held, arrival: Arrival, decision: Decision, seqs: Seqs, terms: Terms) -> None:
    """The rows of what happens to the open ticket. Raises Fault where the decision speaks of another one."""
    staff_id = arrival.event.staff if isinstance(arrival, FromDesk) else None
    ticket = held.ticket
    for change in decision.ticket_changes:
        if ticket is None or ticket.id != change.id:
            raise Fault(f"a change of ticket {change.id}, which is not the open one of {held.id}")
        ticket = _changed(ticket, change, terms.now)
        sheet.log.append(_log(ticket, change.trigger, terms.now, staff_id))
    if held.ticket is not None and ticket is not None:
        moved = ticket is not held.ticket
        if moved or seqs.visitor or seqs.counselor:
            sheet.ticket_updates.append(_update(ticket, held.ticket.version + moved, seqs))
        if ticket.state is TicketState.WITHDRAWN:
            sheet.withdrawn.append((held, ticket.id))
    if decision.new_ticket is not None:
        if ticket is not None and ticket.state in OPEN:
            raise Fault(f"a second open ticket for {held.id}")
        sheet.tickets.append(_opened(held, decision.new_ticket, seqs, terms))
        opened = {"ticket_id": decision.new_ticket.id, "at": terms.now, "trigger": "approved"}
        sheet.log.append(opened | {"state": TicketState.WAITING, "staff_id": None})


def _changed(ticket: TicketRow, change: TicketChange, now: datetime) -> TicketRow:
    mode = ticket.mode if change.live is None else TicketMode.LIVE if change.live else TicketMode.LETTER
    return replace(
        ticket,
        state=change.state or ticket.state,
        mode=mode,
        invited=ticket.invited if change.invited is None else change.invited,
        holder=None if change.release else change.holder or ticket.holder,
        level=ticket.level if change.raise_to is None else max(ticket.level, change.raise_to),
        changed_at=now,
    )


def _log(ticket: TicketRow, trigger: str, now: datetime, staff_id: str | None) -> Row:
    return {"ticket_id": ticket.id, "at": now, "trigger": trigger, "state": ticket.state, "staff_id": staff_id}


def _update(ticket: TicketRow, version: int, seqs: Seqs) -> Row:
    return {
        "b_id": ticket.id,
        "state": ticket.state,
        "mode": ticket.mode,
        "level": int(ticket.level),
        "invited": ticket.invited,
        "holder": ticket.holder,
        "changed_at": ticket.changed_at,
        "version": version,
        "b_visitor": seqs.visitor,
        "b_counselor": seqs.counselor,
    }


def _opened(held: Held, ticket: NewTicket, seqs: Seqs, terms: Terms) -> Row:
    letter = msgspec.json.encode([Line(text, sources) for text, sources in ticket.lines])
    return {
        "id": ticket.id,
        "conversation_id": held.id,
        "state": TicketState.WAITING,
        "mode": TicketMode.LETTER,
        "level": int(ticket.level),
        "watch": ticket.watch,
        "invited": False,
        "letter": held.seal.close(f"tickets.letter:{ticket.id}", letter),
        "approved_at": terms.now,
        "changed_at": terms.now,
        "holder": None,
        "last_from_visitor": seqs.visitor,
        "last_from_counselor": seqs.counselor,
        "version": 1,
    }
