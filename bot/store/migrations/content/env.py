"""Alembic's entry for the content database; the connection, already in a transaction, is handed in."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
