"""Bring a database to the schema that this program knows: Alembic, on a connection and in a transaction handed in."""

from pathlib import Path
from typing import Literal

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.model.errors import StoreUnreadable

Branch = Literal["content", "vault"]
_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 0x656E6761
"""Two workers that start at once migrate one after the other."""


def upgrade(connection: Connection, branch: Branch) -> None:
    """Raises StoreUnreadable where a newer program wrote the database; it is then left as it is."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS / branch).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    current = MigrationContext.configure(connection).get_current_revision()
    scripts = ScriptDirectory.from_config(config)
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
        raise StoreUnreadable(
            f"The {branch} database is of version {current}, which this program does not know: "
            "a newer Engawa wrote it. Start that version, or restore the backup from before the upgrade."
        )
    if current != scripts.get_current_head():
        command.upgrade(config, "head")
