"""The benchmark runs, from a server's start to the page. What it measures here means nothing."""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bench.contestants import ENGAWA, NULL_TURN, Contestant, Place, engawa
from bench.figures import Run
from bench.process import Cores
from bench.report import write
from bench.results import Results, read, save
from bench.running import Size, run

TINY = Size(chats=6, warm=0.0, flood=0.2, steady=0.2, rest=0.0)


def without_line(place: Place) -> dict[str, str]:
    """LINE's own library takes long to read, and no turn of the benchmark comes from there."""
    return {name: value for name, value in engawa(place).items() if "_LINE_" not in name}


@pytest.mark.parametrize(
    "contestant", [NULL_TURN, replace(ENGAWA, prepare=without_line)], ids=lambda contestant: contestant.key
)
def test_a_round_is_run_and_written_up(contestant: Contestant, tmp_path: Path) -> None:
    done = asyncio.run(run(contestant, Path(sys.executable), tmp_path, Cores.here(), TINY))
    assert done.is_right, done
    assert done.turns >= TINY.chats
    results = Results(rounds=[[done]])
    save(results, tmp_path / "results.json")
    assert read(tmp_path / "results.json") == results
    write(results, tmp_path)
    assert f"| {contestant.name} |" in (tmp_path / "benchmarks.md").read_text()
    picture = ET.fromstring((tmp_path / "benchmarks.svg").read_text())  # noqa: S314 - our own
    assert any(contestant.name == text.text for text in picture.iter("{http://www.w3.org/2000/svg}text"))


def test_the_page_says_who_was_wrong(tmp_path: Path) -> None:
    fields = dict.fromkeys(Run.__dataclass_fields__, 1)
    bad = Run(**{**fields, "contestant": "someone", "lost": 3, "doubled": 0})  # type: ignore[arg-type]
    write(Results(rounds=[[bad]]), tmp_path)
    assert "3 lost, 1 refused, 1 cut" in (tmp_path / "benchmarks.md").read_text()
