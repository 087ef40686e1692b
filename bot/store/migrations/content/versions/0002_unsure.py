"""A reply with an unknown outcome is told apart from one that was never tried."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
works_from = "0001"


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("unsure", sa.Boolean, nullable=False, server_default=sa.false()))
