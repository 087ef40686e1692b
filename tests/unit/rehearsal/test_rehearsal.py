"""Generated visitors come far in the shipped flows, the same ones for the same number."""

import json
from pathlib import Path

import pytest

from bot.drawing.overlay import read_coverage
from bot.model.errors import Unready
from bot.model.reading import Intent
from bot.rehearsal.deed import Deed, Edit, Open, Sticker, Tap, Unsend, Way, Write
from bot.rehearsal.invariants import Memory
from bot.rehearsal.rehearsal import Breach, Outcome, Rehearsal, Scene, rehearsal_of, without
from bot.rehearsal.report import figures, keep, missed, told_of, write_figures
from bot.rehearsal.transcript import Line, Transcript
from bot.settings import Settings
from tests.house import OPEN_HOURS, TOKYO, shipped

VISITORS = 120


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return Rehearsal(shipped(), TOKYO, "ja", seed=5).run(VISITORS)


def test_shipped_flows_break_no_promise(outcome: Outcome) -> None:
    assert [f"{each.invariant}: {each.what}" for each in outcome.breaches] == []


def test_a_changed_line_is_looked_at_before_it_is_sent() -> None:
    talk = [
        Open(),
        Write("夜になると少し話せます。"),
        Tap("letter"),
        Edit(1, "窓をあけたら、雨のにおいがしました。"),
        Tap("send"),
    ]
    assert broken_by(talk) == []


def test_words_of_danger_at_rest_leave_something_to_tap() -> None:
    talk = [Open(), Tap("listen"), Write("もう死にたいです"), Way(Intent.STOP), Edit(1, "腕を切りました")]
    assert broken_by(talk) == []


def broken_by(talk: list[Deed]) -> list[str]:
    """Which promises the talk breaks."""
    rehearsal = Rehearsal(shipped(), TOKYO, "ja")
    scene = Scene("web", "ja", OPEN_HOURS, "v")
    house, memory, broken = rehearsal._house(scene), Memory(), []
    for deed in talk:
        seen = house.do(deed)
        assert seen is not None
        broken += [f"{name}: {what}" for name, what in rehearsal._judge(house, memory, seen)]
    return broken


def test_a_short_rehearsal_comes_far(outcome: Outcome) -> None:
    """An eighth of the visitors of a whole one, which comes to nineteen of twenty steps."""
    steps, edges, texts = outcome.coverage.share()
    assert steps.percent > 60
    assert edges.percent > 43
    assert texts.percent > 60
    assert outcome.coverage.turns > 4000


def test_the_same_number_brings_the_same_visitors(outcome: Outcome) -> None:
    again = Rehearsal(shipped(), TOKYO, "ja", seed=5)
    talks = [again.talk(number).talk for number in range(14)]
    once_more = Rehearsal(shipped(), TOKYO, "ja", seed=5)
    assert [once_more.talk(number).talk for number in range(14)] == talks
    other = Rehearsal(shipped(), TOKYO, "ja", seed=6)
    assert [other.talk(number).talk for number in range(14)] != talks
    assert figures(again.outcome) == figures(once_more.outcome)


def test_figures_are_what_a_drawing_reads(outcome: Outcome, tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    write_figures(outcome, file)
    read = read_coverage(file.read_bytes(), shipped().flows, "figures.json")
    assert (read.seed, read.turns) == (5, outcome.coverage.turns)
    assert json.loads(file.read_text())["steps"]["welcome.hello"] > 50
    assert set(read.edges) == {str(one.edge) for one in outcome.coverage.taken}
    assert sum(count > 0 for count in read.edges.values()) == outcome.coverage.share()[1].reached
    with pytest.raises(Unready, match="cannot be written"):
        write_figures(outcome, tmp_path / "nowhere" / "figures.json")


def test_what_was_missed_is_told_with_its_place(outcome: Outcome) -> None:
    told = list(missed(outcome.coverage))
    (gone,) = [line for line in told if "forget.gone words" in line]
    assert gone.startswith("flows/forget.yaml:")
    assert gone.endswith(": nobody took the edge forget.gone words -> welcome.kept")


def test_only_one_channel_and_language() -> None:
    settings = Settings(data_dir=Path("/nonexistent"))
    rehearsal = rehearsal_of(shipped(), settings, seed=1, channel="line", locale="en")
    for number in range(4):
        talk = rehearsal.talk(number)
        assert (talk.channel, talk.locale) == ("line", "en")
    with pytest.raises(Unready, match=r"There is no channel fax\. Known are: web, line"):
        rehearsal_of(shipped(), settings, seed=1, channel="fax", locale="")
    with pytest.raises(Unready, match=r"does not speak tlh\. It speaks: ja, ja-easy, en"):
        rehearsal_of(shipped(), settings, seed=1, channel="", locale="tlh")


def test_breaches_are_kept_as_transcripts(tmp_path: Path, outcome: Outcome) -> None:
    talk = Transcript(about="no silence: x", locale="ja", channel="web", at=OPEN_HOURS, talk=(Line(Open()),))
    broken = Outcome(outcome.coverage, seed=5, visitors=1, breaches=[Breach("no silence", "x", "mixture", talk)])
    told = [str(line) for line in told_of(broken, tmp_path / "kept", None)]
    file = tmp_path / "kept" / "01-no-silence.yaml"
    assert str(file) in told
    assert file.read_text().endswith("talk:\n  - open: true\n")
    shown = "\n".join(str(line) for line in told_of(broken, None, None))
    assert "broken: no silence: x (a visitor who mixture)" in shown
    assert "--keep DIR" in shown
    (tmp_path / "file").write_text("")
    with pytest.raises(Unready, match="cannot be made"):
        keep(broken.breaches, tmp_path / "file")


def test_a_talk_without_some_lines_still_means_the_same_messages() -> None:
    talk = [Open(), Write("a"), Sticker(), Write("b"), Edit(2, "c"), Unsend(1), Tap("x"), Unsend(2)]
    assert without(talk, 1, 3) == [Open(), Write("b"), Edit(1, "c"), Tap("x"), Unsend(1)]
    assert without(talk, 0, 1) == talk[1:]
    assert without(talk, 3, 4) == [Open(), Write("a"), Sticker(), Unsend(1), Tap("x")]
