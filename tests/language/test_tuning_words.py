"""Who, topic and intent on the lines that they are tuned on: all of them, but for the few that no rule is bent for."""

from pathlib import Path

import pytest

from bot.language.read import read_line
from tests.language.scores import accepts

TUNING = Path(__file__).parent / "tuning"
LEAST = {"who": 0.99, "topic": 0.98, "intent": 0.99}


@pytest.mark.parametrize("slot", LEAST)
def test_the_lines_are_read_as_they_are_meant(slot: str) -> None:
    lines = (TUNING / f"{slot}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    wrong = [(text, read_line(slot, text)["value"]) for text, meant in pairs if not _is(slot, text, meant)]
    assert len(wrong) <= (1 - LEAST[slot]) * len(pairs), wrong


def _is(slot: str, text: str, meant: str) -> bool:
    value = read_line(slot, text)["value"]
    return accepts(
        ["null" if one == "-" else one for one in meant.split(" || ")], "null" if value is None else str(value)
    )
