"""How well danger is read, on the lines it was tuned with. What others wrote and nobody tuned with is in `held`.

A table holds text, level, kind and group, parted by tabs. The figures are the ones promised for lines nobody has seen,
so that a change of rules that helps one line and loses another is noticed here.
"""

from collections import Counter
from pathlib import Path

import pytest

from bot.language.screen import screen

TUNING = Path(__file__).parent / "tuning"
LANGUAGES = ("ja", "en")
SLACK = {"ja": 0.0, "en": 5.0}
"""English may be so many points below."""


def counted(language: str) -> Counter[tuple[str, str, str]]:
    """How many lines of (group, level told, level read)."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for file in [TUNING / f"danger_{language}.tsv", *sorted((TUNING / f"danger_{language}").glob("*.tsv"))]:
        for line in file.read_text(encoding="utf-8").splitlines():
            text, level, _, group, *_ = line.split("\t")
            counts[group, level, screen(text).level.name.lower()] += 1
    return counts


def share(counts: Counter[tuple[str, str, str]], read: set[str], group: str = "", level: str = "") -> float:
    """Of the lines of a group or a level, the percentage that was read as one of `read`."""
    chosen = {key: n for key, n in counts.items() if (not group or key[0] == group) and (not level or key[1] == level)}
    return 100 * sum(n for key, n in chosen.items() if key[2] in read) / sum(chosen.values())


NOTICED = (
    ({"acute"}, "", "acute", 95),
    ({"acute", "concern"}, "", "acute", 98),
    ({"acute", "concern"}, "plan_means_progress", "", 98),
    ({"acute", "concern"}, "concern", "", 90),
)
HARMLESS = (
    ({"acute"}, "hard_negative", 2),
    ({"acute", "concern"}, "hard_negative", 5),
    ({"acute", "concern"}, "plain", 0),
)


# One test a language: reading all lines takes ten seconds, and each process that runs tests would do it for itself.
@pytest.mark.parametrize("language", LANGUAGES)
def test_danger_is_noticed_and_what_is_harmless_raises_no_alarm(language: str) -> None:
    counts, slack = counted(language), SLACK[language]
    assert counts.total() >= {"ja": 18_000, "en": 11_000}[language]
    missed = [wish for wish in NOTICED if share(counts, *wish[:3]) < wish[3] - slack]
    alarmed = [wish for wish in HARMLESS if share(counts, *wish[:2]) > wish[2] + slack]
    assert (missed, alarmed) == ([], [])
