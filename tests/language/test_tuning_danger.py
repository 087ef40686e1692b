"""How well danger is read, on the lines it was tuned with. What others wrote and nobody tuned with is in `held`.

A table holds text, level, kind and group, parted by tabs. The figures are the ones promised for lines nobody has seen,
so that a change of rules that helps one line and loses another is noticed here.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from bot.language.screen import screen

TUNING = Path(__file__).parent / "tuning"
LANGUAGES = ("ja", "en")
SLACK = {"ja": 0.0, "en": 5.0}
"""English may be so many points below."""


@cache
def counted(language: str) -> Counter[tuple[str, str, str]]:
    """How many lines of (group, level told, level read)."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for file in [TUNING / f"danger_{language}.tsv", *sorted((TUNING / f"danger_{language}").glob("*.tsv"))]:
        for line in file.read_text(encoding="utf-8").splitlines():
            text, level, _, group, *_ = line.split("\t")
            counts[group, level, screen(text).level.name.lower()] += 1
    return counts


def share(language: str, read: set[str], group: str = "", level: str = "") -> float:
    """Of the lines of a group or a level, the percentage that was read as one of `read`."""
    counts = counted(language)
    chosen = {key: n for key, n in counts.items() if (not group or key[0] == group) and (not level or key[1] == level)}
    return 100 * sum(n for key, n in chosen.items() if key[2] in read) / sum(chosen.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_lines(language: str) -> None:
    assert counted(language).total() >= {"ja": 18_000, "en": 11_000}[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("read", "group", "level", "least"),
    [
        ({"acute"}, "", "acute", 95),
        ({"acute", "concern"}, "", "acute", 98),
        ({"acute", "concern"}, "plan_means_progress", "", 98),
        ({"acute", "concern"}, "concern", "", 90),
    ],
)
def test_danger_is_noticed(language: str, read: set[str], group: str, level: str, least: float) -> None:
    assert share(language, read, group, level) >= least - SLACK[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("read", "group", "most"),
    [({"acute"}, "hard_negative", 2), ({"acute", "concern"}, "hard_negative", 5), ({"acute", "concern"}, "plain", 0)],
)
def test_what_is_harmless_raises_no_alarm(language: str, read: set[str], group: str, most: float) -> None:
    assert share(language, read, group) <= most + SLACK[language]
