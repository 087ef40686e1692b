"""Opening a store: bring both databases to today's schema and see that they, and the keys, belong together.

Three mistakes would otherwise go unnoticed until somebody's words are gone: a wrong key file, a vault of another house,
and a lost vault silently made anew. Each database keeps digests of the keys, and both keep the same random mark.
"""

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import Connection, Engine, Table, insert, make_url, select
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from bot.model.errors import StoreUnreadable, WrongKey
from bot.store import schema
from bot.store import vault as safe
from bot.store.backend import Backend, shown
from bot.store.keys import Keys, Randomness
from bot.store.migrate import upgrade
from bot.store.postgres import Postgres
from bot.store.sqlite import Sqlite

_PAIR = "pair"
_BROKEN = (SQLAlchemyError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError)


async def open_backend(url: str, vault_url: str, keys: Keys, randomness: Randomness) -> Backend:
    """Both databases, migrated and checked. Raises StoreUnreadable, WrongKey; nothing stays open then."""
    try:
        content, vault = make_url(url), make_url(vault_url)
    except ArgumentError as error:
        raise StoreUnreadable(
            "The database address is not one: write sqlite:///path or postgresql://user@host/name."
        ) from error
    kinds = {content.get_backend_name(), vault.get_backend_name()}
    if content == vault:
        raise StoreUnreadable("The vault must be a database of its own, so that its backups can be kept apart.")
    if kinds == {"sqlite"} and not (content.database and vault.database):
        raise StoreUnreadable("The database address names no file: write sqlite:///path; nothing lasts in memory.")
    worker = int.from_bytes(randomness.token(4), "big") & 0x7FFFFFFF
    try:
        if kinds == {"sqlite"}:
            backend: Backend = Sqlite(content, vault, worker)
        elif kinds == {"postgresql"}:
            backend = Postgres(content, vault, worker)
        else:
            raise StoreUnreadable("Content and vault must both be SQLite or both PostgreSQL.")
    except OSError as error:
        raise StoreUnreadable(f"The database {shown(content)} cannot be opened: {error.strerror}.") from error
    try:
        await backend.write(lambda connection, engine: _prepare(connection, engine, keys, randomness))
    except _BROKEN as error:
        await backend.close()
        raise StoreUnreadable(
            f"The database {shown(content)} or its vault {shown(vault)} cannot be read ({_cause(error)}). "
            "Check the address and the file's rights, or restore the backup."
        ) from error
    except BaseException:
        await backend.close()
        raise
    return backend


def _cause(error: BaseException) -> str:
    """The driver's own words, in one line; they name files and servers, never a person."""
    words = str(getattr(error, "orig", None) or error).strip().splitlines()
    return words[0] if words else type(error).__name__


def _prepare(connection: Connection, vault: Engine, keys: Keys, randomness: Randomness) -> None:
    with vault.begin() as opened:
        upgrade(opened, "vault")
    with connection.begin():
        upgrade(connection, "content")
    with connection.begin(), vault.begin() as opened:
        ours, theirs = _meta(connection, schema.meta), _meta(opened, safe.meta)
        for name, stored in (("content database", ours), ("vault", theirs)):
            _check_keys(stored, keys, name)
        pair = ours.get(_PAIR) or theirs.get(_PAIR) or randomness.token(16)
        if _PAIR in ours and theirs.get(_PAIR) != pair:
            raise StoreUnreadable(
                "The vault does not belong to this content database, or it was lost and made anew: "
                "without its keys nothing stored can be read. Restore the newest backup of the vault."
            )
        _remember(opened, safe.meta, theirs, keys.checks() | {_PAIR: pair})
        _remember(connection, schema.meta, ours, keys.checks() | {_PAIR: pair})


def _meta(connection: Connection, table: Table) -> dict[str, bytes]:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE meta IN EXCLUSIVE MODE")  # workers that start at once agree on one mark
    return dict(connection.execute(select(table.c.name, table.c.value)).all())


def _check_keys(stored: dict[str, bytes], keys: Keys, database: str) -> None:
    for name, digest in keys.checks().items():
        if stored.get(name, digest) != digest:
            which = "master key" if name == "check.master" else "pepper"
            raise WrongKey(
                f"The {which} is not the one that this {database} was made with: put the right key file in place."
            )


def _remember(connection: Connection, table: Table, stored: dict[str, bytes], wanted: dict[str, bytes]) -> None:
    missing = [{"name": name, "value": value} for name, value in sorted(wanted.items()) if name not in stored]
    if missing:
        connection.execute(insert(table), missing)
