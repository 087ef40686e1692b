"""The lines that the readers of age, time and place were tuned on are read as they were."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.language.age import read_age
from bot.language.duration import read_duration
from bot.language.place import read_place

TUNING = Path(__file__).parent / "tuning"
READERS: dict[str, Callable[[str], str | None]] = {"age": read_age, "duration": read_duration, "place": read_place}


def lines(slot: str) -> list[tuple[str, set[str]]]:
    """Each text with the values that are right for it."""
    kept = (TUNING / f"{slot}.tsv").read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in kept if line and not line.startswith("#")]
    return [(text, set(values.split(" || "))) for text, values in pairs]


@pytest.mark.parametrize(("slot", "share"), [("age", 0.99), ("duration", 0.99), ("place", 0.99)])
def test_nearly_all_lines_are_read(slot: str, share: float) -> None:
    wrong = [(text, values) for text, values in lines(slot) if (READERS[slot](text) or "null") not in values]
    assert len(wrong) <= (1 - share) * len(lines(slot)), wrong


@pytest.mark.parametrize("slot", READERS)
def test_no_line_stands_there_twice(slot: str) -> None:
    texts = [text for text, _ in lines(slot)]
    assert len(texts) >= 200
    assert len(set(texts)) == len(texts)
