"""The content of the house, read from its folders: flows, words, places, the house file; all findings at once."""

import hashlib
import json
import os
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot import __version__
from bot.dialogue import loader
from bot.dialogue.flow import FlowSet
from bot.model.errors import ContentError, Finding
from bot.model.house import House
from bot.places import directory, house
from bot.places.directory import Directory
from bot.service.notices import notices
from bot.service.review import FILE as REVIEWED
from bot.service.review import Signatures, read_signatures
from bot.settings import Settings
from bot.words import catalogue
from bot.words.catalogue import Catalogue
from bot.words.variables import house_constants

T = TypeVar("T")
PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "content" if (PACKAGE / "content").is_dir() else PACKAGE.parent
"""In a wheel the content lies in the package, in a checkout beside it."""
CLEAN = "checked.json"
"""Names of contents that are clean: what is shipped has its own in `flows/`, a house in its data folder."""
MOST_CLEAN = 8


@dataclass(frozen=True, slots=True)
class Content:
    """Loaded and checked. `notices` are worth knowing and stop nothing."""

    flows: FlowSet
    words: Catalogue
    house: House
    directory: Directory
    notices: tuple[Finding, ...]
    name: str = ""
    """Of all its bytes together."""
    proof: Mapping[str, object] = field(default_factory=dict)
    """What was proved of the flows (`Certificate.facts`); empty where nobody asked."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What could be read, part by part; where a part is None, `findings` say why. `known` = the house, or the example.

    `findings` hold all that is wrong with the files; those of `check` only where every part was read.
    """

    flows: FlowSet | None
    words: Catalogue | None
    house: House | None
    known: House
    directory: Directory | None
    sources: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    name: str
    """Of all these bytes together, to this version of Engawa."""


def read_content(settings: Settings, now: datetime, *, again: bool = True) -> Content:
    """Load and check everything. Raises ContentError with the findings of all files, not only of the first.

    Without `again`, files that were checked to the last byte are only loaded: a start need not wait for that.
    """
    known = () if again else known_clean(settings)
    parts = gather(settings, now, known=known)
    if parts.flows is None or parts.words is None or parts.house is None or parts.directory is None or parts.findings:
        raise ContentError(list(parts.findings))
    if parts.name not in known and settings.data_dir.is_dir():
        keep_clean(parts.name, settings.data_dir / CLEAN)
    worth_knowing = tuple(notices(parts.house, parts.sources))
    return Content(parts.flows, parts.words, parts.house, parts.directory, worth_knowing, parts.name)


def known_clean(settings: Settings) -> tuple[str, ...]:
    """Names of contents that were checked already, here or before they were shipped."""
    return (*_clean(SHIPPED / "flows" / CLEAN), *_clean(settings.data_dir / CLEAN))


def keep_clean(name: str, file: Path, *, most: int = MOST_CLEAN) -> None:
    """Note that a content is clean, beside the newest noted already. What cannot be written only costs time."""
    names = [*(known for known in _clean(file) if known != name), name][-most:]
    beside = file.with_name(f"{file.name}.new")
    with suppress(OSError):
        beside.write_text(json.dumps(names, indent=2) + "\n")
        beside.replace(file)


def _clean(file: Path) -> list[str]:
    try:
        names = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return []
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _name(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(__version__.encode())
    for file, data in sorted(files.items()):
        digest.update(b"\0%b\0%d\0" % (os.fsencode(file), len(data)))
        digest.update(data)
    return digest.hexdigest()


def gather(settings: Settings, now: datetime, *, checked: bool = True, known: Collection[str] = ()) -> Gathered:
    """Load and, if `checked` and not `known`, check as much as can be read. Raises nothing for what stands in files."""
    findings: list[Finding] = []

    def attempt(work: Callable[[], T]) -> T | None:
        try:
            return work()
        except ContentError as error:
            findings.extend(error.findings)
            return None

    flow_files = _files(settings.flows or SHIPPED / "flows", "flows", "*.yaml", findings)
    word_files = _files(settings.locales or SHIPPED / "locales", "locales", "*/*.yaml", findings)
    place_files = _files(settings.places or SHIPPED / "places", "places", "*.csv", findings)
    house_file = file_of_house(settings)
    house_bytes = _bytes(house_file, str(house_file), findings)
    flows = attempt(lambda: loader.load(flow_files))
    home = attempt(lambda: house.load(str(house_file), house_bytes)) if house_bytes is not None else None
    zone = ZoneInfo(settings.timezone)
    prefecture = home.prefecture if home else ""
    places = attempt(lambda: directory.load(place_files, prefecture=prefecture, tz=zone))
    # With a house file that has findings, the words are still looked over, as they would be in the example house.
    example = home or house.load("house.yaml", (SHIPPED / "house.yaml").read_bytes())
    words = attempt(lambda: catalogue.load(word_files, house_constants(example)))
    if home is not None and house.next_reading(home, now.astimezone(zone), zone) is None:
        remedy = "write hours in which somebody reads, such as Mo-Fr 10:00-16:00; PH off"
        findings.append(Finding(str(house_file), 0, "by `hours`, nobody reads within a year", remedy))
    sources = {**flow_files, **word_files}
    name = _name({**sources, **place_files, "": house_bytes or b""})
    if not checked or name in known:
        return Gathered(flows, words, home, example, places, sources, tuple(findings), name)
    if flows is not None and words is not None and home is not None and places is not None and not findings:
        from bot.service.check import check  # what was checked already need not wait for it

        findings += check(flows, words, home, places, sources)
    return Gathered(flows, words, home, example, places, sources, tuple(findings), name)


def read_signed(settings: Settings) -> Signatures:
    """Who has looked over which words; nothing where nobody has. Raises ContentError."""
    try:
        source = ((settings.locales or SHIPPED / "locales") / PurePosixPath(REVIEWED).name).read_bytes()
    except OSError:
        return {}
    return read_signatures(source)


def file_of_house(settings: Settings) -> Path:
    """The house file: the one that is named, else the one in the data folder, else the shipped example."""
    own = settings.house or settings.data_dir / "house.yaml"
    return own if settings.house or own.exists() else SHIPPED / "house.yaml"


def _files(folder: Path, name: str, pattern: str, findings: list[Finding]) -> dict[str, bytes]:
    if not folder.is_dir():
        findings.append(
            Finding(str(folder), 0, "there is no such folder", f"set ENGAWA_{name.upper()} to the right one")
        )
        return {}
    found: dict[str, bytes] = {}
    for path in sorted(folder.glob(pattern)):
        label = f"{name}/{path.relative_to(folder).as_posix()}"
        if (data := _bytes(path, label, findings)) is not None:
            found[label] = data
    return found


def _bytes(path: Path, label: str, findings: list[Finding]) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError as error:
        findings.append(
            Finding(label, 0, f"cannot be read ({type(error).__name__})", "check that it is there and its rights")
        )
        return None
