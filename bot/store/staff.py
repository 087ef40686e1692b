"""Who works here, and how they sign in. Of passwords, sessions and links only hashes are kept."""

from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.model.conversation import TicketState
from bot.model.desk import Role, Session, Staff
from bot.model.errors import Refused
from bot.model.ids import StaffId
from bot.store.load import keep_still
from bot.store.schema import staff, staff_invitations, staff_sessions, ticket_log, tickets

_HELD = (TicketState.TAKEN, TicketState.ANSWERED)


def _person(row: RowMapping) -> Staff:
    return Staff(StaffId(row["id"]), row["login"], row["shown_name"], row["role"], row["active"])


def add(connection: Connection, person: Staff, password_hash: str, now: datetime) -> None:
    """Raises Refused where the login exists."""
    if connection.execute(select(staff.c.id).where(staff.c.login == person.login)).first() is not None:
        raise Refused(f"the login {person.login} exists already")
    row = {
        "id": person.id,
        "login": person.login,
        "shown_name": person.shown_name,
        "role": person.role,
        "active": person.active,
        "password_hash": password_hash,
        "created_at": now,
    }
    try:
        connection.execute(insert(staff), row)
    except IntegrityError as error:  # somebody else took it between the two statements
        raise Refused(f"the login {person.login} exists already") from error


def everyone(connection: Connection) -> list[Staff]:
    """All who have ever worked here, by login."""
    return [_person(row) for row in connection.execute(select(staff).order_by(staff.c.login)).mappings()]


def credentials(connection: Connection, login: str) -> tuple[Staff, str] | None:
    """An active staff member and the password hash."""
    wanted = select(staff).where(staff.c.login == login, staff.c.active.is_(True))
    row = connection.execute(wanted).mappings().one_or_none()
    return None if row is None else (_person(row), row["password_hash"])


def set_password(connection: Connection, person: str, password_hash: str) -> None:
    """Also ends that person's sessions."""
    connection.execute(update(staff).where(staff.c.id == person).values(password_hash=password_hash))
    connection.execute(delete(staff_sessions).where(staff_sessions.c.staff_id == person))


def set_active(connection: Connection, person: str, now: datetime, *, active: bool) -> None:
    """Deactivating ends sessions and puts that person's open tickets back into the queue."""
    connection.execute(update(staff).where(staff.c.id == person).values(active=active))
    if active:
        return
    connection.execute(delete(staff_sessions).where(staff_sessions.c.staff_id == person))
    held = tickets.c.state.in_(_HELD) & (tickets.c.holder == person)
    owners = connection.execute(select(tickets.c.conversation_id).where(held)).scalars().all()
    keep_still(connection, owners)  # before the tickets, as `apply` does
    back = connection.execute(select(tickets.c.id).where(held, tickets.c.conversation_id.in_(owners))).scalars().all()
    if not back:
        return
    connection.execute(
        update(tickets)
        .where(tickets.c.id.in_(back))
        .values(
            state="waiting", mode="letter", invited=False, holder=None, changed_at=now, version=tickets.c.version + 1
        )
    )
    rows = [
        {"ticket_id": name, "at": now, "trigger": "holder_left", "state": "waiting", "staff_id": person}
        for name in back
    ]
    connection.execute(insert(ticket_log), rows)


def open_session(connection: Connection, token_hash: bytes, session: Session, expires: datetime) -> None:
    """Remember a signed-in browser."""
    row = {"token_hash": token_hash, "staff_id": session.staff.id, "csrf": session.csrf, "expires": expires}
    connection.execute(insert(staff_sessions), row)


def session(connection: Connection, token_hash: bytes, now: datetime) -> Session | None:
    """The session of a cookie, if it is still good and its owner still works here."""
    wanted = (
        select(staff, staff_sessions.c.csrf)
        .join(staff_sessions, staff_sessions.c.staff_id == staff.c.id)
        .where(staff_sessions.c.token_hash == token_hash, staff_sessions.c.expires > now, staff.c.active.is_(True))
    )
    row = connection.execute(wanted).mappings().one_or_none()
    return None if row is None else Session(_person(row), row["csrf"])


def close_session(connection: Connection, token_hash: bytes) -> None:
    """Sign out."""
    connection.execute(delete(staff_sessions).where(staff_sessions.c.token_hash == token_hash))


def add_invitation(connection: Connection, token_hash: bytes, role: Role, expires: datetime) -> None:
    """A one-time sign-in link."""
    connection.execute(insert(staff_invitations), {"token_hash": token_hash, "role": role, "expires": expires})


def invitation(connection: Connection, token_hash: bytes, now: datetime) -> Role | None:
    """The role of a link that is still good."""
    good = (staff_invitations.c.token_hash == token_hash) & (staff_invitations.c.expires > now)
    role: Role | None = connection.execute(select(staff_invitations.c.role).where(good)).scalar_one_or_none()
    return role


def use_invitation(connection: Connection, token_hash: bytes, person: Staff, password_hash: str, now: datetime) -> bool:
    """Burn the link and make the staff member. False: the link is spent. Raises Refused where the login exists."""
    good = (staff_invitations.c.token_hash == token_hash) & (staff_invitations.c.expires > now)
    if connection.execute(delete(staff_invitations).where(good)).rowcount == 0:
        return False
    add(connection, person, password_hash, now)
    return True
