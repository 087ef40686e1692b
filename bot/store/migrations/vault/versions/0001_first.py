"""The vault as it was first laid."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
works_from = "0001"


def upgrade() -> None:
    op.create_table(
        "meta",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "addresses",
        sa.Column("hmac", sa.LargeBinary, primary_key=True),
        sa.Column("conversation_id", sa.Text, nullable=False),
    )
    op.create_index("addresses_conversation", "addresses", ["conversation_id"])
    op.create_table(
        "keys",
        sa.Column("conversation_id", sa.Text, primary_key=True),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
    )
