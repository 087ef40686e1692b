"""The content database as it was first laid."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
works_from = "0001"

AUTO = sa.BigInteger().with_variant(sa.Integer, "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _conversations()
    _staff()
    _tickets()
    _deliveries()


def _conversations() -> None:
    op.create_table(
        "meta",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "seen",
        sa.Column("channel", sa.Text, primary_key=True),
        sa.Column("event_id", sa.Text, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("seen_at", "seen", ["at"])
    op.create_table(
        "conversations",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", sa.LargeBinary),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("blocked", sa.Boolean, nullable=False),
        sa.Column("touched_at", MOMENT, nullable=False),
        sa.Column("kept_until", MOMENT, nullable=False),
    )
    op.create_index("conversations_kept_until", "conversations", ["kept_until"])
    op.create_table(
        "entries",
        sa.Column("conversation_id", sa.Text, sa.ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("speaker", sa.Text, nullable=False),
        sa.Column("ticket_id", sa.Text),
        sa.Column("staff_id", sa.Text),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
        sa.Column("shown", sa.Boolean, nullable=False),
    )
    where = sa.text("ticket_id IS NOT NULL")
    op.create_index("entries_ticket", "entries", ["ticket_id"], postgresql_where=where, sqlite_where=where)
    op.create_table(
        "entry_sources",
        sa.Column("conversation_id", sa.Text, sa.ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("message_hmac", sa.LargeBinary, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    )
    op.create_table(
        "dead_events",
        sa.Column("id", AUTO, primary_key=True),
        sa.Column("conversation_id", sa.Text, sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("fault", sa.Text, nullable=False),
        sa.Column("raw", sa.LargeBinary, nullable=False),
    )
    op.create_index("dead_events_conversation", "dead_events", ["conversation_id"])
    op.create_table(
        "erasures",
        sa.Column("id", AUTO, primary_key=True),
        sa.Column("receipt", sa.Text),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("conversation_id", sa.Text),
    )
    op.create_index("erasures_unfinished", "erasures", ["conversation_id"])


def _staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("login", sa.Text, nullable=False, unique=True),
        sa.Column("shown_name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
    )
    op.create_table(
        "staff_sessions",
        sa.Column("token_hash", sa.LargeBinary, primary_key=True),
        sa.Column("staff_id", sa.Text, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("csrf", sa.Text, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
    )
    op.create_index("staff_sessions_staff", "staff_sessions", ["staff_id"])
    op.create_table(
        "staff_invitations",
        sa.Column("token_hash", sa.LargeBinary, primary_key=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
    )


def _tickets() -> None:
    op.create_table(
        "tickets",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("conversation_id", sa.Text, sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("mode", sa.Text, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("watch", sa.Boolean, nullable=False),
        sa.Column("invited", sa.Boolean, nullable=False),
        sa.Column("letter", sa.LargeBinary, nullable=False),
        sa.Column("approved_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("holder", sa.Text, sa.ForeignKey("staff.id")),
        sa.Column("last_from_visitor", sa.Integer, nullable=False),
        sa.Column("last_from_counselor", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_index("tickets_conversation", "tickets", ["conversation_id"])
    op.create_index("tickets_queue", "tickets", ["state", "approved_at"])
    op.create_table(
        "ticket_log",
        sa.Column("id", AUTO, primary_key=True),
        sa.Column("ticket_id", sa.Text, sa.ForeignKey("tickets.id", ondelete="CASCADE"), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("trigger", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("staff_id", sa.Text),
    )
    op.create_index("ticket_log_ticket", "ticket_log", ["ticket_id"])


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("payload", sa.LargeBinary),
        sa.Column("reply", sa.LargeBinary),
        sa.Column("reply_until", MOMENT),
        sa.Column("retry_key", sa.Text, nullable=False),
        sa.Column("stale_after", MOMENT),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("done_parts", sa.Integer, nullable=False),
        sa.Column("important", sa.Boolean, nullable=False),
        sa.Column("error", sa.Text, nullable=False),
        sa.Column("throwaway", sa.LargeBinary),
        sa.Column("claimed_by", sa.Integer),
        sa.Column("entry_seq", sa.Integer),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT),
    )
    where = sa.text("state = 'dead'")
    op.create_index("deliveries_dead", "deliveries", ["settled_at"], postgresql_where=where, sqlite_where=where)
    op.create_index("deliveries_order", "deliveries", ["conversation_id", "place"])
    where = sa.text("state = 'ready'")
    op.create_index("deliveries_waiting", "deliveries", ["not_before"], postgresql_where=where, sqlite_where=where)
