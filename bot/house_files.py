"""What a house has beside its databases: its house file, places, words and flows of its own, settings, confirmations.

Keys are never among it, and neither is a settings file in which the master key stands: beside the data, a key locks
nothing.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from bot.content_files import SHIPPED
from bot.line_notes import FILE as LINE_NOTES
from bot.model.errors import Unready
from bot.settings import Settings
from bot.store.backup_rows import HouseFile
from bot.telegram_notes import FILE as TELEGRAM_NOTES

INSIDE = ("house.yaml", LINE_NOTES, TELEGRAM_NOTES)
"""In the data folder; they go back there."""
ELSEWHERE = "elsewhere"
"""The folder in a backup for what lies outside of the data folder."""
BACK = "from-backup"
"""The folder in the data folder for what must not take the place of anything."""
SETTINGS = Path("engawa.toml")
MOST = 16 << 20
"""Bytes of one file."""


def gather(settings: Settings) -> tuple[list[HouseFile], tuple[str, ...]]:
    """The files, and what was left out with the reason. Raises OSError where one cannot be read."""
    taken: list[HouseFile] = []
    left: list[str] = []
    for name, path in _wanted(settings):
        if not path.is_file():
            continue
        if path.stat().st_size > MOST:
            left.append(f"{path} (larger than {MOST >> 20} MB: copy it yourself)")
        elif path == SETTINGS and _holds_key(path):
            left.append(f"{path} (the master key stands in it: keep it where you keep the keys)")
        else:
            taken.append(HouseFile(name, path.read_bytes()))
    return taken, tuple(left)


def put_back(settings: Settings, files: list[HouseFile]) -> list[str]:
    """Put them where they were, or beside, and say what is to be done with those. Raises Unready."""
    told: list[str] = []
    try:
        for file in files:
            told += _put(settings.data_dir, file)
    except OSError as error:
        raise Unready(
            f"The databases are restored. But the files of the house cannot be written in {settings.data_dir} "
            f"({error.strerror}): mend that, and run the same with --replace."
        ) from None
    return told


def _put(folder: Path, file: HouseFile) -> Iterator[str]:
    name = PurePosixPath(file.path)
    if name.is_absolute() or ".." in name.parts or not name.parts:
        return
    place = folder / name
    if file.path in INSIDE and not place.exists():
        _write(place, file.data)
        yield f"{place} is back."
    elif file.path not in INSIDE or place.read_bytes() != file.data:
        beside = folder / BACK / name
        _write(beside, file.data)
        yield f"{beside}: compare it with what you have, and put it where it belongs."


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    path.write_bytes(data)


def _wanted(settings: Settings) -> Iterator[tuple[str, Path]]:
    for name in INSIDE:
        yield name, settings.data_dir / name
    if settings.house is not None:
        yield f"{ELSEWHERE}/{settings.house.name}", settings.house
    yield f"{ELSEWHERE}/{SETTINGS.name}", SETTINGS
    own = {"flows": settings.flows, "locales": settings.locales, "places": settings.places}
    if settings.places is None:
        yield f"{ELSEWHERE}/places/local.csv", SHIPPED / "places" / "local.csv"
    for kind, folder in own.items():
        if folder is not None:
            for path in sorted(folder.rglob("*")):
                yield f"{ELSEWHERE}/{kind}/{path.relative_to(folder).as_posix()}", path


def _holds_key(path: Path) -> bool:
    try:
        return "master_key" in tomllib.loads(path.read_text("utf-8"))
    except ValueError:
        return True  # what cannot be read may hold it
