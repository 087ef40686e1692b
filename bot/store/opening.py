"""Opening a store: bring both databases to today's schema and see that they, and the keys, belong together.

Three mistakes would otherwise go unnoticed until somebody's words are gone: a wrong key file, a vault of another house,
and a lost vault silently made anew. Each database keeps digests of the keys, and both keep the same random mark.
"""

from sqlalchemy import Connection, Engine, Table, insert, inspect, select

from bot.model.errors import StoreUnreadable, WrongKey
from bot.store import schema
from bot.store import vault as safe
from bot.store.backend import Backend
from bot.store.keys import Keys, Randomness
from bot.store.migrate import upgrade
from bot.store.postgres import Postgres
from bot.store.site import BROKEN, addresses, make_room, unreadable
from bot.store.sqlite import Sqlite

_PAIR = "pair"


async def open_backend(url: str, vault_url: str, keys: Keys, randomness: Randomness) -> Backend:
    """Both databases, migrated and checked. Raises StoreUnreadable, WrongKey; nothing stays open then."""
    content, vault = addresses(url, vault_url)
    worker = int.from_bytes(randomness.token(4), "big") & 0x7FFFFFFF
    try:
        await make_room(content, vault)
        sqlite = content.get_backend_name() == "sqlite"
        backend: Backend = Sqlite(content, vault, worker) if sqlite else Postgres(content, vault, worker)
    except BROKEN as error:
        raise unreadable(error, content, vault) from error
    try:
        await backend.write(lambda connection, engine: _prepare(connection, engine, keys, randomness))
    except BROKEN as error:
        await backend.close()
        raise unreadable(error, content, vault) from error
    except BaseException:
        await backend.close()
        raise
    return backend


def _prepare(connection: Connection, vault: Engine, keys: Keys, randomness: Randomness) -> None:
    with connection.begin(), vault.begin() as opened:
        # Before anything is migrated: a house that is not ours stays as it is.
        for database, name, table in ((connection, "content database", schema.meta), (opened, "vault", safe.meta)):
            if inspect(database).has_table(table.name):
                _check_keys(_meta(database, table), keys, name)
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
