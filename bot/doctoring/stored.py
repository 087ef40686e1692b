"""What is stored: both databases, the keys that open them, who can sign in, and that copies are kept."""

import asyncio
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

from bot.chance import SystemRandomness
from bot.doctoring.computer import OTHERS
from bot.doctoring.note import Case, Note, look, missing, ok
from bot.key_files import keys_of
from bot.settings import Settings
from bot.store.look import Shelf, Version
from bot.store.look import look as look_at
from bot.store.opening import PAIR

DATABASE, KEYS, STAFF, BACKUP = "database", "keys", "staff", "backup"
_KEY_NAMES = {"check.master": "master key", "check.pepper": "pepper"}
_RESTORE = "Restore the newest backup of the vault; without its keys nothing stored can be read (docs/operating.md, 7)."


async def stored(case: Case) -> AsyncGenerator[Note, None]:
    """Everything that hangs on the databases. Raises StoreUnreadable where these cannot be read."""
    settings = case.settings
    for note in await asyncio.to_thread(lambda: list(_rights(settings))):
        yield note
    content, vault = await look_at(settings.content_url, settings.keys_url)
    begun = content.version is not Version.NONE
    yield _database(content, vault)
    for note in _keys(
        settings, [shelf for shelf in (content, vault) if shelf.version is not Version.NONE], begun=begun
    ):
        yield note
    yield _staff(content)
    yield _backup(settings, begun=begun)


def _rights(settings: Settings) -> Iterator[Note]:
    """Databases and keys are for their owner only."""
    for path in _key_files(settings):
        if path.exists() and path.stat().st_mode & OTHERS:
            yield missing(KEYS, f"Other people on this computer can read {path}.", f"chmod 600 {path}")
    for path in _database_files(settings):
        if path.exists() and path.stat().st_mode & OTHERS:
            yield missing(DATABASE, f"Other people on this computer can read {path}.", f"chmod 600 {path}")


def _database_files(settings: Settings) -> list[Path]:
    if not settings.content_url.startswith("sqlite"):
        return []
    return [Path(url.removeprefix("sqlite:///")).absolute() for url in (settings.content_url, settings.keys_url)]


def _key_files(settings: Settings) -> list[Path]:
    """Without the master key where that is given itself."""
    pepper = settings.pepper_file or settings.data_dir / "pepper.key"
    master = settings.master_key_file or settings.data_dir / "master.key"
    files = [pepper] if settings.master_key.get_secret_value() else [master, pepper]
    return [path.absolute() for path in files]


def _database(content: Shelf, vault: Shelf) -> Note:
    match content.version, vault.version:
        case Version.NONE, _:
            return look(DATABASE, "Nothing is stored yet; the first start makes both databases.", "engawa serve")
        case _, Version.NONE:
            return missing(DATABASE, f"The vault {vault.name} is missing, and the database needs it.", _RESTORE)
        case (Version.NEWER, _) | (_, Version.NEWER):
            told = "A newer Engawa wrote it, and this one cannot open it."
            return missing(DATABASE, told, "Start that version, or restore the backup from before the upgrade.")
        case _ if content.marks.get(PAIR) != vault.marks.get(PAIR):
            return missing(DATABASE, "The vault does not belong to this database.", _RESTORE)
        case (Version.OLDER, _) | (_, Version.OLDER):
            told = f"{content.name} is of an earlier version; the next start brings it up to date."
            return look(DATABASE, told, "Make a backup before (docs/operating.md, 7).")
        case (Version.WORKABLE, _) | (_, Version.WORKABLE):
            told = f"A newer Engawa has worked on {content.name}; this one still can."
            return look(DATABASE, told, "Bring this machine up to date too (docs/operating.md, 11).")
    return ok(DATABASE, f"{content.name} and its vault can be read, and are up to date.")


def _keys(settings: Settings, shelves: list[Shelf], *, begun: bool) -> Iterator[Note]:
    files = _key_files(settings)
    lost = [str(path) for path in files if not path.exists()]
    if lost and not begun:
        yield look(KEYS, "There are none yet; the first start makes them.", "Then keep a copy of them in a safe.")
        return
    if lost:
        told = f"Without {' and '.join(lost)} nothing stored can be read."
        yield missing(KEYS, told, "Put the file back from its backup (docs/operating.md, 7).")
        return
    keys = keys_of(settings, SystemRandomness(), fresh=False)
    wrong = sorted({_KEY_NAMES[name] for shelf in shelves for name in shelf.strangers(keys)})
    if wrong:
        told = (
            f"The {' and the '.join(wrong)} {'are' if len(wrong) > 1 else 'is'} not what the databases were made with."
        )
        yield missing(KEYS, told, "Put the right key file in place.")
    elif shelves:
        yield ok(KEYS, "Both are there, and fit the databases.")
    else:
        yield ok(KEYS, "Both are there.")


def _staff(content: Shelf) -> Note:
    people = sum(content.active.values())
    if content.version is Version.NONE:
        return look(STAFF, "Nobody can sign in yet; the first start prints a link.", "engawa serve")
    if not people:
        return missing(STAFF, "Nobody can sign in, so letters are read by nobody.", "engawa staff invite --supervisor")
    if not content.active.get("supervisor"):
        told = f"Can sign in: {people}. None of them is a supervisor, who looks after sign-ins and what did not arrive."
        return look(STAFF, told, "engawa staff invite --supervisor")
    return ok(STAFF, f"Can sign in: {people}, of them supervisors: {content.active['supervisor']}.")


def _backup(settings: Settings, *, begun: bool) -> Note:
    if not begun:
        return ok(BACKUP, "Nothing is stored yet that would be lost.")
    beside = {path.parent for path in _key_files(settings)} & {path.parent for path in _database_files(settings)}
    told = "Nobody can see from here whether copies are kept."
    if beside:
        told += " Keys and databases lie in one folder: a copy of the whole folder opens everything to whoever has it."
    return look(BACKUP, told, "Database, vault and keys, kept apart, and tried once a year (docs/operating.md, 7).")
