"""`engawa backup`, as an operator meets it: two files in a folder, and sentences.

A backup is written beside its name, read back, and only then gets it. The vault's copy goes first: a house file without
its copy could not be restored, while an older house file with a newer copy is what the copy is for.
"""

import contextlib
import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

import msgspec
from rich.console import Console

from bot import __version__
from bot.house_files import gather
from bot.model.errors import StoreUnreadable, Unready
from bot.service.ports import Randomness
from bot.settings import Settings
from bot.store.backup import Counted, Found, back_up
from bot.store.backup_file import SALT_BYTES, Head, Sealer, WrongPassphrase, mark, read_head, stretch
from bot.store.restore_fill import read_through, source

Ask = Callable[[], str]
Clock = Callable[[], datetime]
LOCK = "backup.lock"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_PERSONAL = 0o600


def copy_name(house: str) -> str:
    """What the vault's copy is called: one a house and folder."""
    return f"engawa-vault-{house}.backup"


@dataclass(slots=True)
class _Parts:
    """The two files under way, and what they will be called."""

    file: Path
    copy: Path
    parts: tuple[Path, Path]
    handles: tuple[BinaryIO, BinaryIO]
    secret: bytes


async def back_up_house(
    settings: Settings, file: Path, ask: Ask, clock: Clock, randomness: Randomness, out: Console
) -> None:
    """Write FILE and the vault's copy beside it. Raises Unready, StoreUnreadable; nothing new lies there then."""
    if not settings.data_dir.is_dir():
        raise StoreUnreadable(f"There is nothing to back up: the data folder {settings.data_dir} does not exist.")
    file = _free(settings, file, clock())
    with _one_at_a_time(settings.data_dir), contextlib.ExitStack() as stack:
        passphrase = ask()
        opened: list[_Parts] = []

        def opens(found: Found) -> tuple[Sealer, Sealer]:
            parts, sealers = _begin(stack, file, found, passphrase, clock(), randomness)
            opened.append(parts)
            return sealers

        with _written(file):
            files, left = gather(settings)
            counted = await back_up(settings.content_url, settings.keys_url, files, opens)
            (parts,) = opened
            _finish(parts)
    _tell_written(settings, parts, counted, len(files), left, out)


def _free(settings: Settings, file: Path, now: datetime) -> Path:
    """The name of the new file; of one's own in a folder. Raises Unready."""
    if file.is_dir():
        file = file / f"engawa-{now.astimezone(ZoneInfo(settings.timezone)):%Y%m%d-%H%M%S}.backup"
    if file.exists():
        raise Unready(f"{file} is there already, and a backup never takes the place of another. Give a new name.")
    if not file.parent.is_dir():
        raise Unready(f"There is no folder {file.parent}. Make it, or give another one; is the disk connected?")
    if file.absolute().resolve().is_relative_to(settings.data_dir.absolute().resolve()):
        raise Unready(f"{file} lies in the data folder, and would be lost with it. Give a place on another disk.")
    return file


@contextlib.contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """However a process ends, its lock goes. On PostgreSQL other machines are kept out there (`store/backup.py`)."""
    try:
        lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, _PERSONAL)
    except OSError as error:
        raise Unready(f"{folder / LOCK} cannot be written ({error.strerror}). Run it as the user of Engawa.") from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        raise Unready("Another backup of this house is being made. Wait until it is done, and try again.") from None
    try:
        yield
    finally:
        os.close(lock)


@contextlib.contextmanager
def _written(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise Unready(
                f"There is no room left in {file.parent}. No backup was made: make room, and try again."
            ) from None
        raise Unready(
            f"The backup cannot be written in {file.parent} ({error.strerror}). No backup was made: check the disk and "
            "the rights of the folder."
        ) from None


def _begin(
    stack: contextlib.ExitStack, file: Path, found: Found, passphrase: str, now: datetime, randomness: Randomness
) -> tuple[_Parts, tuple[Sealer, Sealer]]:
    copy = file.with_name(copy_name(found.house))
    if copy == file:
        raise Unready(f"{file.name} is what the vault's copy is called. Give another name.")
    before = _copy_before(copy, passphrase)
    house = Head(
        kind="house",
        made=max(now, before.made) if before else now,  # a clock that was set back makes no copy look old
        program=__version__,
        content=found.content,
        vault=found.vault,
        house=found.house,
        salt=randomness.token(SALT_BYTES),
    )
    secret = stretch(passphrase, house)
    parts = file.with_name(f".engawa-{found.house}.part"), file.with_name(f".engawa-vault-{found.house}.part")
    handles = stack.enter_context(_part(parts[0])), stack.enter_context(_part(parts[1]))
    heads = house, msgspec.structs.replace(house, kind="vault")
    sealers = tuple(Sealer(handle, head, secret) for handle, head in zip(handles, heads, strict=True))
    return _Parts(file, copy, parts, handles, secret), (sealers[0], sealers[1])


def _copy_before(copy: Path, passphrase: str) -> Head | None:
    """The copy that is about to be replaced. Raises Unready where older backups hang on another passphrase."""
    if not copy.exists():
        return None
    with copy.open("rb") as opened:
        head, _ = read_head(opened, str(copy))
    if mark(stretch(passphrase, head)) != head.mark:
        raise WrongPassphrase(
            f"The backups in {copy.parent} were made with another passphrase. Use that one, or a folder of its own for "
            "the new one. No backup was made."
        )
    return head


@contextlib.contextmanager
def _part(part: Path) -> Iterator[BinaryIO]:
    """A file for its owner only, which is gone afterwards unless it was given its name."""
    part.unlink(missing_ok=True)  # of a backup that broke off; whoever makes one now holds the lock
    handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, _PERSONAL)
    try:
        with os.fdopen(handle, "w+b") as opened:
            yield opened
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _finish(parts: _Parts) -> None:
    """On the disk, read back, and only then under their names."""
    for handle, file in zip(parts.handles, (parts.file, parts.copy), strict=True):
        handle.flush()
        os.fsync(handle.fileno())
        read_through(source(handle, str(file), parts.secret))
    parts.parts[1].replace(parts.copy)
    _name_new(parts.parts[0], parts.file)
    folder = os.open(parts.file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _name_new(part: Path, file: Path) -> None:
    try:
        os.link(part, file)
    except FileExistsError:
        raise Unready(f"{file} came into being meanwhile. No backup was made: give a new name.") from None
    except OSError:  # disks that know one name a file only, such as most sticks
        if file.exists():
            raise Unready(f"{file} came into being meanwhile. No backup was made: give a new name.") from None
        part.rename(file)


def _tell_written(
    settings: Settings, parts: _Parts, counted: Counted, files: int, left: tuple[str, ...], out: Console
) -> None:
    out.print(
        f"Written: {parts.file} ({counted.rows} rows in {counted.tables} tables, and {files} files of the house).\n"
        f"Written: {parts.copy} (the vault's copy, in the place of the one before).\n"
        "Both were read back and are whole. To restore you need both, the passphrase, and two things that are in\n"
        "neither of them:\n"
        f"  {key_places(settings)}\n"
        "Keep those two in another place, such as on paper in a safe: without them nobody can read anything again,\n"
        "and whoever finds them beside the backup needs only the passphrase.\n"
        "Of the vault's copy keep the newest only: an older one opens what was erased since.",
        markup=False,
    )
    for name in left:
        out.print(f"Not in it: {name}", markup=False)
    if counted.keyless:
        out.print(f"{counted.keyless} conversations have no key any more; nobody can read them, here or there.")


def key_places(settings: Settings) -> str:
    """Where the two keys of the house lie."""
    master = settings.master_key_file or settings.data_dir / "master.key"
    named = "the master key (setting master_key)" if settings.master_key.get_secret_value() else str(master)
    return f"{named} and {settings.pepper_file or settings.data_dir / 'pepper.key'}"
