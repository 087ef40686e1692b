"""Files as a test needs them: the shipped ones, and small ones made of rows."""

import csv
import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.places import directory, hours
from bot.places.directory import Directory
from bot.places.table import COLUMNS

ROOT = Path(__file__).parents[3]

PLAIN = {
    "id": "engawa-room",
    "kind": "hikikomori-center",
    "name_ja": "縁側の部屋",
    "name_en": "Engawa Room",
    "phone": "03-1234-5678",
    "contacts": "phone",
    "audience": "all",
    "source": "by phone",
    "seen": "2026-11-01",
    "confidence": "verified",
}
EVERY_SIGN = (
    "in_progress;unresponsive;plan;double_death;minor_hurt;removal;"
    "violence_met;violence_urge;death_wish;self_harm;fading"
)
ALWAYS = PLAIN | {"id": "always", "kind": "crisis", "hours_phone": "24/7", "signs": EVERY_SIGN, "about": "both"}


def sheet(*rows: dict[str, str]) -> bytes:
    """A CSV file of rows; what a row leaves out is empty."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def at(moment: str) -> datetime:
    """A moment in Japan."""
    return datetime.fromisoformat(moment).replace(tzinfo=hours.TOKYO)


@pytest.fixture(scope="session")
def shipped_files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((ROOT / "places").iterdir())}


@pytest.fixture(scope="session")
def shipped(shipped_files: dict[str, bytes]) -> Directory:
    return directory.load(shipped_files)


@pytest.fixture
def plain() -> dict[str, str]:
    return dict(PLAIN)


@pytest.fixture
def of_rows() -> Callable[..., Directory]:
    """A directory of these rows, and of one line that never closes."""

    def load(*rows: dict[str, str], name: str = "places.csv", prefecture: str = "") -> Directory:
        return directory.load({"always.csv": sheet(ALWAYS), name: sheet(*rows)}, prefecture=prefecture)

    return load


@pytest.fixture
def sheet_of() -> Callable[..., bytes]:
    return sheet


@pytest.fixture(name="at")
def at_fixture() -> Callable[[str], datetime]:
    return at
