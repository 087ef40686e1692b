"""Several workers: whose deliveries are under way is found at once, and tries to come in count for all of them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
works_from = "0001"


def upgrade() -> None:
    where = sa.text("state = 'sending'")
    op.create_index("deliveries_sending", "deliveries", ["claimed_by"], postgresql_where=where, sqlite_where=where)
    op.create_table(
        "tries",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("name", sa.LargeBinary, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("tries_name", "tries", ["name", "at"])
    op.create_index("tries_at", "tries", ["at"])
