"""The tables of the content database.

Clear columns hold ids, states and times only. Whatever a person wrote, and every address, is ciphertext under the key
of its conversation (`seal.py`); which address belongs to which conversation stands in the vault alone (`vault.py`).
Rows that belong to a conversation go with it: ON DELETE CASCADE is the first half of an erasure, the vault the second.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    literal_column,
    text,
)

content = MetaData()
AUTO = BigInteger().with_variant(Integer, "sqlite")
"""Only INTEGER counts up by itself in SQLite."""


class UtcTime(TypeDecorator[datetime]):
    """A moment, stored as UTC and read back with its zone; SQLite keeps none, so that we say which one it is.

    There it is text. What SQLAlchemy would write is written here, since a turn holds a dozen of them.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        return _as_text if dialect.name == "sqlite" else _as_utc

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:  # noqa: ARG002 - SQLAlchemy's shape
        return _from_text if dialect.name == "sqlite" else _as_utc


def _as_utc(moment: datetime | None) -> datetime | None:
    if moment is None or moment.tzinfo is UTC:
        return moment
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone cannot be stored")
    return moment.astimezone(UTC)


@lru_cache(256)  # the same few moments stand in every row of a batch
def _as_text(moment: datetime | None) -> str | None:
    utc = _as_utc(moment)
    return None if utc is None else utc.isoformat(" ", "microseconds").removesuffix("+00:00")


def _from_text(stored: str | None) -> datetime | None:
    return None if stored is None else datetime.fromisoformat(f"{stored}+00:00")


def _of_conversation(*, primary_key: bool = False) -> Column[str]:
    return Column(
        "conversation_id",
        Text,
        ForeignKey("conversations.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
    )


meta = Table(
    "meta",
    content,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

seen = Table(
    "seen",
    content,
    Column("channel", Text, primary_key=True),
    Column("event_id", Text, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Index("seen_at", "at"),
)

conversations = Table(
    "conversations",
    content,
    Column("id", Text, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("seq", Integer, nullable=False),  # of the newest entry
    Column("place", Integer, nullable=False),  # of the newest delivery
    Column("version", Integer, nullable=False),
    Column("state", LargeBinary),  # NULL: met, but no conversation begun
    Column("address", LargeBinary, nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("touched_at", UtcTime, nullable=False),
    Column("kept_until", UtcTime, nullable=False),
    Index("conversations_kept_until", "kept_until"),
)

entries = Table(
    "entries",
    content,
    _of_conversation(primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("speaker", Text, nullable=False),
    Column("ticket_id", Text),
    Column("staff_id", Text),
    Column("body", LargeBinary, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("shown", Boolean, nullable=False),  # to its writer; False: for the desk only
    Index(
        "entries_ticket",
        "ticket_id",
        postgresql_where=text("ticket_id IS NOT NULL"),
        sqlite_where=text("ticket_id IS NOT NULL"),
    ),
)

entry_sources = Table(
    "entry_sources",
    content,
    _of_conversation(primary_key=True),
    Column("message_hmac", LargeBinary, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
)

READY = literal_column("'ready'", Text)
DEAD = literal_column("'dead'", Text)
HELD = literal_column("'held'", Text)
SENDING = literal_column("'sending'", Text)
"""Written into the statement: neither database uses a partial index for a bound value."""
deliveries = Table(
    "deliveries",
    content,
    Column("id", Text, primary_key=True),
    # No foreign key: the last delivery of an erased conversation outlives it, under a throw-away key.
    Column("conversation_id", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("channel", Text, nullable=False),
    Column("payload", LargeBinary),  # NULL: over, nothing left to send
    Column("reply", LargeBinary),
    Column("reply_until", UtcTime),
    Column("retry_key", Text, nullable=False),
    Column("stale_after", UtcTime),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", UtcTime, nullable=False),
    Column("done_parts", Integer, nullable=False),
    Column("important", Boolean, nullable=False),
    Column("error", Text, nullable=False),
    Column("throwaway", LargeBinary),
    Column("claimed_by", Integer),
    Column("entry_seq", Integer),  # the counselor's words that it carries, for the desk
    Column("unsure", Boolean, nullable=False, default=False),  # tried by reply, with an unknown outcome
    Column("created_at", UtcTime, nullable=False),
    Column("settled_at", UtcTime),
    Index(
        "deliveries_waiting",
        "not_before",
        postgresql_where=text("state = 'ready'"),
        sqlite_where=text("state = 'ready'"),
    ),
    Index("deliveries_order", "conversation_id", "place"),
    Index(
        "deliveries_sending",
        "claimed_by",
        postgresql_where=text("state = 'sending'"),
        sqlite_where=text("state = 'sending'"),
    ),
    Index("deliveries_held", "channel", postgresql_where=text("state = 'held'"), sqlite_where=text("state = 'held'")),
    Index(
        "deliveries_dead", "settled_at", postgresql_where=text("state = 'dead'"), sqlite_where=text("state = 'dead'")
    ),
)

tickets = Table(
    "tickets",
    content,
    Column("id", Text, primary_key=True),
    _of_conversation(),
    Column("state", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("level", Integer, nullable=False),
    Column("watch", Boolean, nullable=False),
    Column("invited", Boolean, nullable=False),
    Column("letter", LargeBinary, nullable=False),
    Column("approved_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("holder", Text, ForeignKey("staff.id")),
    Column("last_from_visitor", Integer, nullable=False),  # seq of the entry, 0: none
    Column("last_from_counselor", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Index("tickets_conversation", "conversation_id"),
    Index("tickets_queue", "state", "approved_at"),
)

ticket_log = Table(
    "ticket_log",
    content,
    Column("id", AUTO, primary_key=True),
    Column("ticket_id", Text, ForeignKey("tickets.id", ondelete="CASCADE"), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("staff_id", Text),
    Index("ticket_log_ticket", "ticket_id"),
)

staff = Table(
    "staff",
    content,
    Column("id", Text, primary_key=True),
    Column("login", Text, nullable=False, unique=True),
    Column("shown_name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("created_at", UtcTime, nullable=False),
)

staff_sessions = Table(
    "staff_sessions",
    content,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("staff_id", Text, ForeignKey("staff.id"), nullable=False),
    Column("csrf", Text, nullable=False),
    Column("expires", UtcTime, nullable=False),
    Index("staff_sessions_staff", "staff_id"),
)

staff_invitations = Table(
    "staff_invitations",
    content,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("role", Text, nullable=False),
    Column("expires", UtcTime, nullable=False),
)

tries = Table(
    "tries",
    content,
    Column("id", AUTO, primary_key=True),
    Column("name", LargeBinary, nullable=False),  # a digest of who tried what
    Column("at", UtcTime, nullable=False),
    Index("tries_name", "name", "at"),
    Index("tries_at", "at"),
)

dead_events = Table(
    "dead_events",
    content,
    Column("id", AUTO, primary_key=True),
    _of_conversation(),
    Column("channel", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("fault", Text, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Index("dead_events_conversation", "conversation_id"),
    Index("dead_events_at", "at"),
)

erasures = Table(
    "erasures",
    content,
    Column("id", AUTO, primary_key=True),
    Column("receipt", Text),  # NULL: nobody asked (kept time over), the row goes when the key has gone
    Column("at", UtcTime, nullable=False),
    Column("conversation_id", Text),  # NULL: done, the key is destroyed
    Index("erasures_unfinished", "conversation_id"),
)
