"""Opening a store: bring both databases to today's schema and see that they, and the keys, belong together.

Three mistakes would otherwise go unnoticed until somebody's words are gone: a wrong key file, a vault of another house,
and a lost vault silently made anew. Each database keeps digests of the keys, and both keep the same random mark.
"""

import asyncio

from sqlalchemy import Connection, Engine, Table, insert, inspect, select

from bot.model.errors import StoreUnreadable, WrongKey
from bot.store import schema
from bot.store import vault as safe
from bot.store.backend import Backend
from bot.store.keys import Keys, Randomness
from bot.store.migrate import BRANCHES, check, upgrade
from bot.store.postgres import Postgres
from bot.store.presence import programs
from bot.store.site import BROKEN, addresses, make_room, unreadable
from bot.store.sqlite import Sqlite

PAIR = "pair"
MOVING = "moving"
"""The row of `meta` that stands as long as somebody else's data is on its way into a database (`move.py`)."""
RESTORING = b"restore"
"""Its value where that is a backup (`restore.py`)."""


async def open_backend(
    url: str, vault_url: str, keys: Keys, randomness: Randomness, worker: int | None = None
) -> Backend:
    """Both databases, migrated and checked. Raises StoreUnreadable, WrongKey; nothing stays open then.

    `worker` names this process among others; without it, it gets a number of its own.
    """
    content, vault = addresses(url, vault_url)
    worker = number(randomness) if worker is None else worker
    try:
        await make_room(content, vault)
        sqlite = content.get_backend_name() == "sqlite"
        now = asyncio.get_running_loop().time
        backend: Backend = Sqlite(content, vault, worker) if sqlite else Postgres(content, vault, worker, now)
    except BROKEN as error:
        raise unreadable(error, content, vault) from error
    try:
        await backend.prepare(lambda connection, engine: _prepare(connection, engine, keys, randomness))
    except BROKEN as error:
        await backend.close()
        raise unreadable(error, content, vault) from error
    except BaseException:
        await backend.close()
        raise
    return backend


def number(randomness: Randomness) -> int:
    """A number for a worker."""
    return int.from_bytes(randomness.token(4), "big") & 0x7FFFFFFF


def _prepare(connection: Connection, vault: Engine, keys: Keys, randomness: Randomness) -> None:
    with connection.begin(), vault.begin() as opened:
        # Before anything is migrated: a house that is not ours stays as it is.
        for database, name, table in ((connection, "content database", schema.meta), (opened, "vault", safe.meta)):
            if inspect(database).has_table(table.name):
                known = _meta(database, table)
                _check_keys(known, keys, name)
                _check_whole(known)
    with connection.begin(), vault.begin() as opened:
        in_use = {branch: programs(connection, branch) for branch in BRANCHES}
        check(connection, "content", in_use["content"])  # both first, so that not one of the two goes ahead alone
        check(opened, "vault", in_use["vault"])
    with vault.begin() as opened:
        upgrade(opened, "vault", in_use["vault"])
    with connection.begin():
        upgrade(connection, "content", in_use["content"])
    with connection.begin(), vault.begin() as opened:
        ours, theirs = _meta(connection, schema.meta), _meta(opened, safe.meta)
        for name, stored in (("content database", ours), ("vault", theirs)):
            _check_keys(stored, keys, name)
            _check_whole(stored)
        pair = ours.get(PAIR) or theirs.get(PAIR) or randomness.token(16)
        if PAIR in ours and theirs.get(PAIR) != pair:
            raise StoreUnreadable(
                "The vault does not belong to this content database, or it was lost and made anew: "
                "without its keys nothing stored can be read. Restore the newest backup of the vault."
            )
        _remember(opened, safe.meta, theirs, keys.checks() | {PAIR: pair})
        _remember(connection, schema.meta, ours, keys.checks() | {PAIR: pair})


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


def _check_whole(stored: dict[str, bytes]) -> None:
    if stored.get(MOVING) == RESTORING:
        raise StoreUnreadable(
            "Restoring a backup into this database was not finished. Run the same `engawa restore` once more; "
            "nothing is lost in the backup."
        )
    if MOVING in stored:
        raise StoreUnreadable(
            "Moving the data into this database was not finished. Run `engawa migrate --to` once more, "
            "with the settings of the old one; nothing is lost there."
        )


def _remember(connection: Connection, table: Table, stored: dict[str, bytes], wanted: dict[str, bytes]) -> None:
    missing = [{"name": name, "value": value} for name, value in sorted(wanted.items()) if name not in stored]
    if missing:
        connection.execute(insert(table), missing)
