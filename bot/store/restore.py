"""Filling a house from a backup: whole, or not at all, and without whoever was erased since.

The content comes from the house file. Whose words are in it is decided by the newest vault there is: the one that
stands in the installation, or else the vault's copy from the folder of the backups. A conversation without a key there
was erased after the house file was written; its rows are taken out again before anything counts.

On SQLite the new databases are made beside the old ones and then put in their place (`restore_files.py`); on PostgreSQL
each is filled in one transaction. The content goes first, and where the vault is written too, it keeps the mark MOVING
until both are there: a crash in between leaves a house that does not open, and a restore that can be begun again.
"""

from collections.abc import Callable

from sqlalchemy import URL, Connection

from bot.model.errors import Unready
from bot.store.backup import postgres
from bot.store.migrate import Branch
from bot.store.presence import programs
from bot.store.restore_files import put_in_place, what_stands
from bot.store.restore_fill import Restored, Source, Stands, fill_both, recognise, unmark
from bot.store.site import BROKEN, addresses, make_room, shown, unreadable

Copy = Callable[[], Source]


async def restore(house: Source, copy: Copy, url: str, vault_url: str, *, replace: bool, stamp: str) -> Restored:
    """Fill both databases. `copy` opens the vault's copy, where no vault stands; `stamp` goes into names of old files.

    Raises Unready: something stands there and `replace` was not said, files that do not belong together or are damaged,
    no room. Both databases are then as they were.
    """
    content, vault = addresses(url, vault_url)
    on_files = content.get_backend_name() == "sqlite"
    try:
        if on_files:
            stands = tuple(what_stands(one, house.facts.pair, whole=one is vault) for one in (content, vault))
        else:
            await make_room(content, vault)
            stands = (await _within(content, house, "content"), await _within(vault, house, "vault"))
        _may(stands, (content, vault), replace=replace)
        done = Restored(copy=None if stands[1] is Stands.OURS else _matching(copy(), house))
        if on_files:
            put_in_place(house, done, content, vault, stamp)
        else:
            await _fill_there(house, done, content, vault)
    except BROKEN as error:
        if isinstance(error, OSError):
            raise
        if any(words in str(error) for words in ("database or disk is full", "disk I/O error", "53100")):
            raise Unready(
                f"There is no room left for the databases at {shown(content)}. Nothing was restored: make room, and "
                "try again."
            ) from error
        raise unreadable(error, content, vault) from error
    return done


def _may(stands: tuple[Stands, ...], urls: tuple[URL, ...], *, replace: bool) -> None:
    """Raises Unready where something would be lost that nobody gave up."""
    content, vault = stands
    if not replace and (content in (Stands.OURS, Stands.DAMAGED) or vault is Stands.DAMAGED):
        taken = urls[0] if content in (Stands.OURS, Stands.DAMAGED) else urls[1]
        raise Unready(
            f"There is a house already at {shown(taken)}. Nothing was changed. To put the backup in its place, with "
            "whatever came since lost, say so: engawa restore FILE --replace"
        )


def _matching(copy: Source, house: Source) -> Source:
    if copy.head.kind != "vault" or copy.facts.pair != house.facts.pair:
        raise Unready(f"{copy.name} is not the vault's copy of this house. Nothing was restored.")
    if copy.head.made < house.head.made:
        raise Unready(
            f"The vault's copy {copy.name} is older ({copy.head.made:%Y-%m-%d %H:%M} UTC) than {house.name} "
            f"({house.head.made:%Y-%m-%d %H:%M} UTC), and would close what was written in between. Nothing was "
            "restored: take the copy that lay beside it, or an older backup."
        )
    return copy


async def _within(url: URL, house: Source, branch: Branch) -> Stands:
    engine = postgres(url)

    def work(connection: Connection) -> Stands:
        if programs(connection, branch):
            raise Unready(f"Engawa is at work on {shown(url)}. Stop it on every machine, and restore then.")
        return recognise(connection, url, house.facts.pair)

    try:
        async with engine.connect() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


async def _fill_there(house: Source, done: Restored, content: URL, vault: URL) -> None:
    near, far = (postgres(url) for url in (content, vault))
    try:
        async with near.connect() as first, far.connect() as second:
            beside = await second.run_sync(lambda inner: inner)
            await first.run_sync(lambda inner: fill_both(inner, beside, house, done))
            await first.run_sync(unmark)
    finally:
        await near.dispose()
        await far.dispose()
