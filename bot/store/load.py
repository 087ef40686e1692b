"""Reading a batch under lock: whose its events are, and where those conversations stand."""

from collections.abc import Collection, Mapping

import msgspec
from msgspec import Struct
from sqlalchemy import BindParameter, Connection, bindparam, func, select
from sqlalchemy.sql import Select

from bot.model.batch import Loaded
from bot.model.conversation import Conversation, TicketMode, TicketState
from bot.model.desk import TicketRow
from bot.model.event import Arrival
from bot.model.ids import ConversationId, StaffId, TicketId
from bot.model.reading import Level
from bot.store.keys import Unsealed
from bot.store.ready import Ready, Row
from bot.store.schema import conversations, staff, tickets
from bot.store.seal import Seal

COUNTED = 100
"""Letters that are counted at most: nobody is told a larger number than ten, and no turn is to grow with the queue."""
OPEN = (TicketState.WAITING, TicketState.TAKEN, TicketState.ANSWERED, TicketState.RETURNED)
WAITING = (TicketState.WAITING, TicketState.RETURNED)
_STATE = msgspec.json.Decoder(Conversation)


class Held(Struct, frozen=True):
    """One conversation, locked. `fresh` = its row was made by this batch; `ahead` counts letters before `ticket`.

    `said` as in `Loaded`. `free` = nothing that was to be sent to it waits or is under way.
    """

    row: Row
    seal: Seal
    fresh: bool
    conversation: Conversation | None
    ticket: TicketRow | None
    ahead: int
    free: bool
    said: str | None = ""

    @property
    def id(self) -> ConversationId:
        return ConversationId(self.row["id"])

    def loaded(self, arrival: Arrival, ahead: int) -> Loaded:
        """What the turn is shown."""
        return Loaded(arrival, self.conversation, self.id, self.ticket, ahead, self.said)


def lock(connection: Connection, ids: Collection[str]) -> dict[str, Row]:
    """The rows of these conversations, locked in the order of ids: the one order that every writer keeps."""
    return {row["id"]: row for row in _LOCKED.mappings(connection, {"ids": sorted(ids)})}


def keep_still(connection: Connection, ids: Collection[str]) -> None:
    """Lock as `lock` does, without reading. On SQLite nobody else writes meanwhile."""
    if connection.dialect.name == "postgresql":
        connection.execute(_STILL, {"ids": sorted(ids)}).all()


def hold(
    connection: Connection,
    rows: Mapping[str, Row],
    seals: Mapping[str, Seal],
    fresh: Collection[str],
    busy: Collection[str],
) -> dict[str, Held]:
    """Decipher locked rows. A state that does not open, or is of no known shape, counts as none: it is begun anew.

    `fresh` were made by this batch; to those that are `busy` something is still to be sent.
    """
    open_tickets = _open_tickets(connection, rows)
    held = {}
    for owner, row in rows.items():
        if owner not in seals:
            continue
        ticket, ahead = open_tickets.get(owner, (None, 0))
        conversation = _conversation(row, seals[owner])
        held[owner] = Held(row, seals[owner], owner in fresh, conversation, ticket, ahead, owner not in busy)
    return held


def _conversation(row: Row, seal: Seal) -> Conversation | None:
    if row["state"] is None:
        return None
    try:
        return _STATE.decode(seal.open("conversations.state", row["state"]))
    except (Unsealed, msgspec.DecodeError):
        return None


def waiting_count(connection: Connection) -> int:
    """How many letters wait, counted up to `COUNTED`."""
    counted: int = _WAITING.rows(connection, {})[0][0]
    return counted


def ticket_rows() -> Select[tuple[object, ...]]:
    """Tickets with the channel and the holder's name; `ticket_row` reads a row of it."""
    return (
        select(
            tickets,
            conversations.c.channel,
            func.coalesce(staff.c.shown_name, "").label("holder_name"),
        )
        .join(conversations, conversations.c.id == tickets.c.conversation_id)
        .outerjoin(staff, staff.c.id == tickets.c.holder)
    )


def ticket_row(row: Row) -> TicketRow:
    """A line of the queue."""
    return TicketRow(
        id=TicketId(row["id"]),
        conversation=ConversationId(row["conversation_id"]),
        channel=row["channel"],
        state=TicketState(row["state"]),
        mode=TicketMode(row["mode"]),
        level=Level(row["level"]),
        approved_at=row["approved_at"],
        changed_at=row["changed_at"],
        holder=StaffId(row["holder"]) if row["holder"] else None,
        holder_name=row["holder_name"],
        invited=row["invited"],
        unread=row["last_from_visitor"] > row["last_from_counselor"],
        version=row["version"],
    )


def _open_tickets(connection: Connection, ids: Collection[str]) -> dict[str, tuple[TicketRow, int]]:
    """The open ticket of each conversation, and how many waiting letters were approved before it."""
    rows = _OPEN_TICKETS.mappings(connection, {"ids": sorted(ids)})
    return {row["conversation_id"]: (ticket_row(row), row["ahead"]) for row in rows}


def _with_ahead() -> Select[tuple[object, ...]]:
    before = tickets.alias("before")
    earlier = (
        select(before.c.id)
        .where(before.c.state.in_(WAITING), before.c.approved_at < tickets.c.approved_at)
        .limit(COUNTED)
        .correlate(tickets)
        .subquery()
    )
    ahead = select(func.count()).select_from(earlier).scalar_subquery()
    return ticket_rows().add_columns(ahead.label("ahead"))


# Statements of each turn are made once: making one costs more than running it.
_IDS: BindParameter[list[str]] = bindparam("ids", expanding=True)
_LOCKED = Ready(
    select(conversations).where(conversations.c.id.in_(_IDS)).order_by(conversations.c.id).with_for_update(), "ids"
)
_STILL = select(conversations.c.id).where(conversations.c.id.in_(_IDS)).order_by(conversations.c.id).with_for_update()
_WAITING = Ready(
    select(func.count()).select_from(select(tickets.c.id).where(tickets.c.state.in_(WAITING)).limit(COUNTED).subquery())
)
# The state is hidden from SQLite's planner: for a long list it would look through all letters that wait instead.
_OPEN_TICKETS = Ready(
    _with_ahead().where(tickets.c.conversation_id.in_(_IDS), tickets.c.state.concat("").in_(OPEN)), "ids"
)
