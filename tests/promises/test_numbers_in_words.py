"""A telephone number that a text names is a verified one of the directory: nobody is sent to one that went stale."""

import csv
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NUMBER = re.compile(r"(?<![\d-])0\d[\d-]{7,}\d(?![\d-])")
SHEETS = [path for path in sorted(ROOT.glob("locales/*/*.yaml")) if path.parent.name != "lint"]


@cache
def verified() -> frozenset[str]:
    tables = [path.read_text(encoding="utf-8").splitlines() for path in ROOT.glob("places/*.csv")]
    rows = (row for table in tables for row in csv.DictReader(table))
    return frozenset(row["phone"] for row in rows if row["confidence"] == "verified")


def named(text: str) -> set[str]:
    """Numbers in what is said; those in comments are nobody's to call."""
    return {
        number
        for line in text.splitlines()
        if not line.lstrip().startswith("#")
        for number in NUMBER.findall(line)
        if set(number) - {"0", "-"}  # a row of noughts is a pattern to fill in
    }


def test_numbers_are_found() -> None:
    assert named("  a: 電話は、0120-0-78310です。\n  # 0120-99-7777\n  b: 0000-0000-0000\n  c: 119") == {"0120-0-78310"}
    assert any(named(path.read_text("utf-8")) for path in SHEETS)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_number_stands_in_the_directory_and_is_verified(path: Path) -> None:
    assert named(path.read_text("utf-8")) <= verified()
