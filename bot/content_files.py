"""The content of the house, read from its folders: flows, words, places, the house file; all findings at once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.dialogue import loader
from bot.dialogue.flow import FlowSet
from bot.model.errors import ContentError, Finding
from bot.model.house import House
from bot.places import directory, house
from bot.places.directory import Directory
from bot.service.check import check, notices
from bot.settings import Settings
from bot.words import catalogue
from bot.words.catalogue import Catalogue
from bot.words.variables import house_constants

T = TypeVar("T")
PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "content" if (PACKAGE / "content").is_dir() else PACKAGE.parent
"""In a wheel the content lies in the package, in a checkout beside it."""


@dataclass(frozen=True, slots=True)
class Content:
    """Loaded and checked. `notices` are worth knowing and stop nothing."""

    flows: FlowSet
    words: Catalogue
    house: House
    directory: Directory
    notices: tuple[Finding, ...]


def read_content(settings: Settings, now: datetime) -> Content:
    """Load and check everything. Raises ContentError with the findings of all files, not only of the first."""
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
    own = settings.house or settings.data_dir / "house.yaml"
    house_file = own if settings.house or own.exists() else SHIPPED / "house.yaml"
    house_bytes = _bytes(house_file, str(house_file), findings)
    flows = attempt(lambda: loader.load(flow_files))
    home = attempt(lambda: house.load(str(house_file), house_bytes)) if house_bytes is not None else None
    zone = ZoneInfo(settings.timezone)
    prefecture = home.prefecture if home else ""
    places = attempt(lambda: directory.load(place_files, prefecture=prefecture, tz=zone))
    # With a house file that has findings, the words are still looked over, as they would be in the example house.
    known = home or house.load("house.yaml", (SHIPPED / "house.yaml").read_bytes())
    words = attempt(lambda: catalogue.load(word_files, house_constants(known)))
    if home is not None and house.next_reading(home, now.astimezone(zone), zone) is None:
        remedy = "write hours in which somebody reads, such as Mo-Fr 10:00-16:00; PH off"
        findings.append(Finding(str(house_file), 0, "by `hours`, nobody reads within a year", remedy))
    if flows is None or words is None or home is None or places is None or findings:
        raise ContentError(findings)
    sources = {**flow_files, **word_files}
    if found := check(flows, words, home, places, sources):
        raise ContentError(found)
    return Content(flows, words, home, places, tuple(notices(home, sources)))


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
