"""Writing a sheet: one executemany a table and batch, in an order that the foreign keys accept."""

from sqlalchemy import Connection, Integer, bindparam, case, delete, insert, update

from bot.store.erase import remove
from bot.store.ready import Ready
from bot.store.schema import (
    conversations,
    dead_events,
    deliveries,
    entries,
    entry_sources,
    erasures,
    ticket_log,
    tickets,
)
from bot.store.sheet import Sheet, Terms
from bot.store.silence import forestall, reach, silence, supersede
from bot.store.strike import strike, withdraw

_UPDATE_CONVERSATION = Ready(
    update(conversations)
    .where(conversations.c.id == bindparam("b_id"))
    .values(
        {
            name: bindparam(name)
            for name in ("seq", "place", "version", "state", "address", "blocked", "touched_at", "kept_until")
        }
    )
)
_INSERT = {
    table.name: Ready(insert(table))
    for table in (tickets, entries, entry_sources, ticket_log, deliveries, dead_events, erasures)
}
_visitor, _counselor = bindparam("b_visitor", type_=Integer), bindparam("b_counselor", type_=Integer)
_UPDATE_TICKET = (
    update(tickets)
    .where(tickets.c.id == bindparam("b_id"))
    .values(
        {name: bindparam(name) for name in ("state", "mode", "level", "invited", "holder", "changed_at", "version")}
        | {
            "last_from_visitor": case((_visitor > 0, _visitor), else_=tickets.c.last_from_visitor),
            "last_from_counselor": case((_counselor > 0, _counselor), else_=tickets.c.last_from_counselor),
        }
    )
)


def write(connection: Connection, sheet: Sheet, terms: Terms) -> None:
    """Write a whole batch within the caller's transaction."""
    if sheet.conversations:
        _UPDATE_CONVERSATION.run_each(connection, sheet.conversations)
    for held, wanted in sheet.strikes:
        strike(connection, held, wanted, terms.keys)
    if sheet.ticket_updates:
        connection.execute(_UPDATE_TICKET, sheet.ticket_updates)
    _waiting(connection, sheet, terms)
    if sheet.erasures:
        remove(connection, [row["conversation_id"] for row in sheet.erasures])
    if sheet.abandoned:
        connection.execute(delete(conversations).where(conversations.c.id.in_(sorted(sheet.abandoned))))
    gone = [{"receipt": None, "at": terms.now, "conversation_id": owner} for owner in sheet.abandoned]
    for table, rows in (
        (tickets, sheet.tickets),
        (entries, sheet.entries),
        (entry_sources, sheet.sources),
        (ticket_log, sheet.log),
        (deliveries, sheet.deliveries),
        (dead_events, sheet.dead),
        (erasures, sheet.erasures + gone),
    ):
        if rows:
            _INSERT[table.name].run_each(connection, rows)
    for held, ticket in sheet.withdrawn:
        withdraw(connection, held, ticket)


def _waiting(connection: Connection, sheet: Sheet, terms: Terms) -> None:
    """What waits for those who blocked us, let us in again, or are back."""
    for act, ids in (
        (silence, sheet.mutes),
        (supersede, sheet.returns),
        (reach, sheet.reached),
        (forestall, sheet.forestalled),
    ):
        if ids:
            act(connection, ids, terms.now)
