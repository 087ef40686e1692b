"""The computer: the settings' file, the data folder, and the clock."""

import asyncio
import os
import shutil
import stat
import tomllib
from collections.abc import AsyncGenerator, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp

from bot.doctoring.disk import network_disk
from bot.doctoring.note import Case, Note, look, missing, ok
from bot.settings import Settings

OTHERS = 0o077
SMALL, TIGHT = 2**30, 100 * 2**20
"""Bytes free: below the first one should look, below the second writing may fail any day."""
BORN = datetime(2026, 1, 1, tzinfo=UTC)
SLIGHT, WRONG = timedelta(minutes=1), timedelta(minutes=5)
FOLDER, CLOCK, SETTINGS = "data folder", "clock", "settings"
_SECRETS = {
    "database_url", "vault_url", "master_key", "line_channel_secret", "line_channel_access_token", "telegram_token",
    "telegram_webhook_secret",
}  # fmt: skip


async def settings_file(_: Case) -> AsyncGenerator[Note, None]:
    """Who may read the file in which secrets may stand."""
    yield await asyncio.to_thread(_settings_file, Path("engawa.toml"))


def _settings_file(path: Path) -> Note:
    if not path.exists():
        return ok(SETTINGS, "They can be read. There is no engawa.toml in this folder.")
    secret = sorted(_SECRETS & tomllib.loads(path.read_text("utf-8")).keys())
    if secret and path.stat().st_mode & OTHERS:
        said = f"Other people on this computer can read engawa.toml, and in it {', '.join(secret)}."
        return missing(SETTINGS, said, "chmod 600 engawa.toml")
    return ok(SETTINGS, "engawa.toml can be read, and by nobody who should not.")


async def data_folder(case: Case) -> AsyncGenerator[Note, None]:
    """Rights, room, and whether SQLite can work there."""
    for note in await asyncio.to_thread(lambda: list(_folder(case.settings))):
        yield note


def _folder(settings: Settings) -> Iterator[Note]:
    path = settings.data_dir.absolute()
    if not path.exists():
        parent = next(folder for folder in path.parents if folder.exists())
        if os.access(parent, os.W_OK | os.X_OK):
            yield look(FOLDER, f"{path} is not there yet; the first start makes it.", "engawa serve")
        else:
            yield missing(
                FOLDER,
                f"{path} is not there, and cannot be made in {parent}.",
                "Set `data_dir` in engawa.toml to another one.",
            )
        return
    if not path.is_dir():
        yield missing(FOLDER, f"{path} is no folder.", "Set `data_dir` in engawa.toml to another one.")
        return
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        yield missing(FOLDER, f"{path} cannot be written.", "Give it to the user under which Engawa runs.")
        return
    yield _room(path)
    found = path.stat()
    if found.st_uid != os.geteuid():
        owner = "The folder belongs to another user than the one who asks now."
        yield look(FOLDER, owner, "Run `engawa doctor` as the user under which Engawa runs.")
    if found.st_mode & OTHERS:
        rights = f"Other people on this computer can look into it (rights {stat.S_IMODE(found.st_mode):04o})."
        yield look(FOLDER, rights, f"chmod 700 {path}")
    if settings.content_url.startswith("sqlite"):
        files = {Path(url.removeprefix("sqlite:///")).absolute() for url in (settings.content_url, settings.keys_url)}
        for folder in sorted({file.parent.resolve() for file in files}):
            if kind := network_disk(folder):
                yield missing(
                    FOLDER,
                    f"{folder} lies on a network disk ({kind}), where SQLite's locks do not hold: words can be lost.",
                    "Set `data_dir` in engawa.toml to a disk of this computer, or use PostgreSQL.",
                )


def _room(path: Path) -> Note:
    free = shutil.disk_usage(path).free
    if free < TIGHT:
        return missing(FOLDER, f"{path}: only {free // 2**20} MB are free; writing may fail any day.", "Make room.")
    if free < SMALL:
        return look(FOLDER, f"{path} can be written; {free // 2**20} MB are free.", "Make room.")
    return ok(FOLDER, f"{path} can be written; {free // 2**30} GB are free.")


async def clock(case: Case) -> AsyncGenerator[Note, None]:
    """Hours, promised days and the order of messages hang on it."""
    now, zone = case.clock(), case.settings.timezone
    remedy = "Let the computer set its clock by the network: timedatectl set-ntp true"
    newest = await asyncio.to_thread(_newest, case.settings.data_dir)
    here = f"{now.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M} in {zone}"
    if now < BORN:
        yield missing(CLOCK, f"It says {here}, which is long ago.", remedy)
    elif newest is not None and newest - now > WRONG:
        yield look(CLOCK, f"It says {here}, and files in the data folder are of a later time.", remedy)
    else:
        yield ok(CLOCK, f"It is {here}.")
    if zone != "Asia/Tokyo":
        told = "Places and holidays are those of Japan, and the clock by which they open is another one."
        yield look(CLOCK, told, "Set `timezone` in engawa.toml to Asia/Tokyo, unless the house is elsewhere.")
    if (gone := await _wrong_by(case)) is not None and gone > SLIGHT:
        told = f"It differs by {gone.total_seconds() / 60:.0f} min from the clock of a platform."
        yield (missing if gone > WRONG else look)(CLOCK, told, remedy)


def _newest(folder: Path) -> datetime | None:
    times = [path.stat().st_mtime for path in folder.glob("*") if path.is_file()] if folder.is_dir() else []
    return datetime.fromtimestamp(max(times), UTC) if times else None


async def _wrong_by(case: Case) -> timedelta | None:
    """Beside the clock of a platform that is in use; None where none is asked, or none says it."""
    settings = case.settings
    ours = {settings.line_api_url: settings.has_line, settings.telegram_api_url: settings.has_telegram}
    for url in [] if case.offline else [url for url, on in ours.items() if on]:
        try:
            async with case.outgoing.session.get(url, allow_redirects=False) as response:
                told = parsedate_to_datetime(response.headers.get("Date", ""))
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError):
            continue
        return abs(case.clock() - (told if told.tzinfo else told.replace(tzinfo=UTC)))
    return None
