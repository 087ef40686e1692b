"""Bring a database to the schema that this program knows: Alembic, on a connection and in a transaction handed in.

Several programs may work on one database while a house is brought up to date, an older one beside a newer. So a schema
grows in steps of two kinds. A step that *expands* (a new table, an index, a column with a default) leaves everything
where older programs look for it, and they go on. A step that *contracts* takes away what only older programs use, and
comes a version later. Each migration says in `works_from` which program is the oldest that works on its schema, by the
newest migration that this program knows; the answer for the present schema stands in `meta`, where an older program
finds it without knowing the migration. A program too old for it is told so; and no step is taken under the feet of a
program too old for what comes after, as long as it lives (`in_use`: the versions of the programs that work here now).
"""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sqlalchemy import Connection, inspect, text

from bot.model.errors import StoreUnreadable

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

Branch = Literal["content", "vault"]
BRANCHES: tuple[Branch, ...] = ("content", "vault")
_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 0x656E6761
"""Two workers that start at once migrate one after the other."""
_VERSIONS = "alembic_version"
MARK = "schema"
"""The row of `meta` that says of which version the schema is, and from which program on it works: `0003 0001`."""


def check(connection: Connection, branch: Branch, in_use: Collection[str] = ()) -> bool:
    """Whether there is a step to take. Raises StoreUnreadable where schema and programs do not go together."""
    current, head = version(connection), newest(branch)
    if current == head:
        return False
    if current is not None and not is_known(current, branch):
        if is_workable(connection, branch):
            return False
        raise StoreUnreadable(
            f"The {branch} database is of version {current}, which this program does not know: "
            "a newer Engawa wrote it. Start that version, or restore the backup from before the upgrade."
        )
    if old := sorted(known for known in in_use if known < works_from(branch)):
        raise StoreUnreadable(
            f"An earlier Engawa (version {old[0]} of the {branch} database) is at work here, and could not go on with "
            "what this one would make of it. Stop it on every machine, and start this one again."
        )
    return True


def upgrade(connection: Connection, branch: Branch, in_use: Collection[str] = ()) -> None:
    """Take every step up to the schema of this program. Raises as `check`; the database is then left as it is."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    if not check(connection, branch, in_use):
        return
    from alembic import command  # most starts find everything up to date, and need not wait for it

    config = _config(branch)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    _remember(connection, f"{newest(branch)} {works_from(branch)}")


def version(connection: Connection) -> str | None:
    """Of which version the schema is; None where there is none yet."""
    if not inspect(connection).has_table(_VERSIONS):
        return None
    found: str | None = connection.execute(text(f"SELECT version_num FROM {_VERSIONS}")).scalar()  # noqa: S608 - ours
    return found


def newest(branch: Branch) -> str:
    """The version that this program would make. They are one after the other, and each file begins with its number."""
    return max(file.stem.partition("_")[0] for file in (_SCRIPTS / branch / "versions").glob("[0-9]*.py"))


def works_from(branch: Branch) -> str:
    """The oldest program that works on the schema which this one would make."""
    return str(_scripts(branch).get_revision(newest(branch)).module.works_from)


def is_known(revision: str, branch: Branch) -> bool:
    """Whether this program knows how that version came about."""
    return revision in {script.revision for script in _scripts(branch).walk_revisions()}


def is_workable(connection: Connection, branch: Branch) -> bool:
    """Whether a schema that this program does not know says that it works with this program all the same."""
    found = connection.execute(text("SELECT value FROM meta WHERE name = :name"), {"name": MARK}).scalar()
    made, _, works_from = bytes(found or b"").decode("ascii", "replace").partition(" ")
    return made == version(connection) and is_known(works_from, branch)


def _remember(connection: Connection, mark: str) -> None:
    row = {"name": MARK, "value": mark.encode()}
    connection.execute(text("DELETE FROM meta WHERE name = :name"), {"name": MARK})
    written = text("INSERT INTO meta (name, value) VALUES (:name, :value)")
    connection.execute(written, row)


def _scripts(branch: Branch) -> "ScriptDirectory":
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_config(branch))


def _config(branch: Branch) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS / branch).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
