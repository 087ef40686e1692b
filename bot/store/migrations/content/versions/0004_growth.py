"""What is held, and what was spoiled, is found without a walk through everything that is remembered."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
works_from = "0001"


def upgrade() -> None:
    where = sa.text("state = 'held'")
    op.create_index("deliveries_held", "deliveries", ["channel"], postgresql_where=where, sqlite_where=where)
    op.create_index("dead_events_at", "dead_events", ["at"])
