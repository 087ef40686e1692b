"""Lines a second on one core. Target: 2,000 of the tuning lines, after a start under 2 s."""

from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from bot.language.screen import screen

TUNING = Path(__file__).parent.parent / "tests" / "language" / "tuning"
LINES = [
    line.split("\t")[0]
    for name in ("danger_ja.tsv", "danger_en.tsv")
    for line in (TUNING / name).read_text(encoding="utf-8").splitlines()
]


def screen_all() -> None:
    for line in LINES:
        screen(line)


def test_screen_all_tuning_lines(benchmark: BenchmarkFixture) -> None:
    benchmark.extra_info["lines"] = len(LINES)
    benchmark(screen_all)
    assert len(LINES) / benchmark.stats.stats.min >= 2_000
