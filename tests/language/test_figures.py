"""The figures of the held-out sets: how well free text is read and danger is seen, as docs/reading.md tells it.

`least` is what may be shipped, `goal` what is reached for, `floor` what was reached, less one line: no change may fall
under it. A figure that is not yet its least says so in the table, which is printed after the tests.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.language import scores
from tests.language.scores import Line, Share, accepts, figures_of, judge, lines_of, missing, table


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure is held to, in percent. `most`: a figure of which less is better."""

    set: str
    figure: str
    floor: float
    least: float
    goal: float
    most: bool = False

    def holds(self, percent: float) -> bool:
        return percent <= self.floor if self.most else percent >= self.floor

    def short(self, percent: float) -> bool:
        return percent > self.least if self.most else percent < self.least


BARS = (
    Bar("danger_ja", "acute noticed as acute", 95.8, 80, 95),
    Bar("danger_ja", "acute not missed", 97.9, 92, 98),
    Bar("danger_ja", "plan, means, in progress not missed", 95.4, 95, 100),
    Bar("danger_ja", "concern noticed", 90.5, 65, 90),
    Bar("danger_ja", "alarms on hard negatives", 3.6, 5, 2, most=True),
    Bar("danger_ja", "any flag on hard negatives", 5.4, 12, 5, most=True),
    Bar("danger_ja", "plain flagged", 1.9, 3, 0, most=True),
    Bar("danger_en", "acute noticed as acute", 91.6, 75, 90),
    Bar("danger_en", "acute not missed", 97.2, 87, 93),
    Bar("danger_en", "plan, means, in progress not missed", 95.2, 90, 95),
    Bar("danger_en", "concern noticed", 93.3, 60, 85),
    Bar("danger_en", "alarms on hard negatives", 1.6, 10, 7, most=True),
    Bar("danger_en", "any flag on hard negatives", 4.7, 17, 10, most=True),
    Bar("danger_en", "plain flagged", 2.6, 8, 5, most=True),
    Bar("who", "right", 93, 90, 98),
    Bar("age", "right", 97.2, 90, 98),
    Bar("duration", "right", 98, 85, 95),
    Bar("place", "prefecture", 98.6, 93, 99),
    Bar("place", "municipality", 98.6, 85, 97),
    Bar("topic", "right", 94.9, 80, 93),
    Bar("intent", "right", 98.2, 85, 96),
    Bar("intent", "commands", 97.4, 95, 100),
)
AT_LEAST = {
    "danger_ja": {"plan_means_progress": 50, "acute": 100, "concern": 120, "hard_negative": 150, "plain": 100},
    "danger_en": {"plan_means_progress": 20, "acute": 40, "concern": 40, "hard_negative": 60, "plain": 35},
    "intent": {"command": 50, "negated": 30},
}
LINES = {"danger_ja": 500, "danger_en": 200, "place": 200, "intent": 220}


@pytest.mark.parametrize("name", scores.SETS)
def test_no_figure_falls_under_what_was_reached(name: str, record_property: Callable[[str, object], None]) -> None:
    bars = [bar for bar in BARS if bar.set == name]
    if missing(name):
        record_property("figures", f"{name}: NO READER YET")
        assert all(not bar.most and bar.floor == 0 for bar in bars), f"nothing reads {name}, and its floors are set"
        return
    judged = judge(name, lines_of(name))
    figures = figures_of(name, judged)
    assert {bar.figure for bar in bars} == set(figures)
    told = [_told(bar, figures[bar.figure]) for bar in bars]
    record_property("figures", "\n".join([*table(name, judged), *told]))
    fallen = [line for bar, line in zip(bars, told, strict=True) if not bar.holds(figures[bar.figure].percent)]
    assert not fallen, "\n".join(["under its floor:", *fallen])


@pytest.mark.parametrize("name", scores.SETS)
def test_the_sets_are_large_and_clean(name: str) -> None:
    lines = lines_of(name)
    texts = [line.text for line in lines]
    assert len(lines) >= LINES.get(name, 150)
    assert len(set(texts)) == len(texts)
    assert all(text.strip() == text and text for text in texts)
    for group, least in AT_LEAST.get(name, {}).items():
        assert sum(1 for line in lines if line.group == group) >= least
    if name in scores.DANGER:
        assert {line.group for line in lines} == set(scores.GROUPS)
        assert all(set(line.accepted) <= set(scores.LEVELS) for line in lines)


def test_a_value_is_accepted_as_it_is_written() -> None:
    assert accepts(("3y",), "3y")
    assert not accepts(("3y",), "13y")
    assert accepts(("2w", "14d"), "14d")
    assert accepts(("money,work",), "work,money")
    assert not accepts(("money,work",), "money")
    assert accepts(("ask:*",), "ask:yes|no")
    assert not accepts(("ask:*",), "yes")
    assert accepts(("!",), "null")
    assert accepts(("!",), "no")
    assert not accepts(("!",), "delete")


def test_the_figures_of_danger_count_what_they_say() -> None:
    def one(group: str, accepted: str, value: str) -> scores.Judged:
        return scores.Judged(Line(f"{group} {value}", tuple(accepted.split(" || ")), group), value)

    figures = figures_of(
        "danger_ja",
        [
            one("plan_means_progress", "acute", "acute"),
            one("plan_means_progress", "acute", "none"),
            one("acute", "acute", "concern"),
            one("acute", "acute || concern", "concern"),
            one("concern", "concern", "acute"),
            one("concern", "concern", "none"),
            one("concern", "concern || none", "none"),
            one("hard_negative", "none", "acute"),
            one("hard_negative", "none || concern", "concern"),
            one("hard_negative", "none", "concern"),
            one("plain", "none", "concern"),
        ],
    )
    assert figures == {
        "acute noticed as acute": Share(2, 4),
        "acute not missed": Share(3, 4),
        "plan, means, in progress not missed": Share(1, 2),
        "concern noticed": Share(2, 3),
        "alarms on hard negatives": Share(1, 3),
        "any flag on hard negatives": Share(2, 3),
        "plain flagged": Share(1, 1),
    }


def test_a_prefecture_is_right_without_its_municipality() -> None:
    half = scores.Judged(Line("江戸川", ("13/東京都/江戸川区",)), "13/東京都")
    other = scores.Judged(Line("府中", ("34/広島県/府中市",)), "13/東京都/府中市")
    elsewhere = scores.Judged(Line("海外", ("overseas",)), "unknown")
    abroad = scores.Judged(Line("ソウル", ("overseas",)), "overseas")
    figures = figures_of("place", [half, other, elsewhere, abroad])
    assert figures == {"prefecture": Share(2, 4), "municipality": Share(1, 4)}


def test_what_is_judged_against_is_printed_without_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert scores.main([]) == 0
    told = capsys.readouterr().out
    for name in scores.SETS:
        assert name in told
        assert not [line.text for line in lines_of(name) if len(line.text) > 12 and line.text in told]
    assert scores.main(["--lines", "nothing"]) == 2


def test_the_page_tells_the_same_figures() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reading.md").read_text("utf-8")
    told = page.partition("<!-- figures -->\n")[2].partition("<!-- end -->")[0]
    rows = ["| set | figure | floor | least | goal |", "|---|---|---|---|---|"]
    for bar in BARS:
        sign = "≤ " if bar.most else ""
        rows.append(f"| {bar.set} | {bar.figure} | {sign}{bar.floor:g} | {sign}{bar.least:g} | {sign}{bar.goal:g} |")
    expected = "\n".join(rows) + "\n"
    assert told == expected, f"docs/reading.md should hold:\n{expected}"


def _told(bar: Bar, share: Share) -> str:
    sign = "at most" if bar.most else "at least"
    told = f"  {bar.figure:36}{share!s:24} {sign} {bar.least:g}, goal {bar.goal:g}"
    return told + (" - STILL SHORT" if bar.short(share.percent) else "")
