"""P7, honest waiting: hours, dates and people ahead are computed and said as they are; nobody is said to be reading."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from bot.model.conversation import Conversation
from bot.model.event import Tapped, Wrote
from bot.model.ids import Locale, MessageId
from bot.places import house as hours
from tests.house import NIGHT, OPEN_HOURS, TOKYO, home
from tests.promises.bench import Bench, Tried

LOCALES = Path(__file__).parents[2] / "locales"
JA = Locale("ja")


def preview(bench: Bench) -> Conversation:
    return bench.stand("letter.preview")


def sent(bench: Bench, ahead: int = 0) -> Tried:
    return bench.turn(preview(bench), Tapped("c:letter.preview:send"), ahead)


@pytest.mark.parametrize("days", [1, 3, 10])
@pytest.mark.parametrize("now", [OPEN_HOURS, NIGHT, datetime(2026, 12, 28, 15, 0, tzinfo=TOKYO)])
def test_the_day_of_an_answer_follows_the_house_file(days: int, now: datetime) -> None:
    bench = Bench(now, answer_within_days=days)
    day = bench.content.words.day(JA, hours.answer_by(bench.content.house, now, TOKYO))
    assert f"{day}までに返事を書きます。" in sent(bench).text
    asked = bench.turn(bench.stand("letter.write"), Wrote(MessageId("m1"), "一文です。"))
    assert f"{day}までに返事を書きます。" in asked.text, "said before approving as well"


def test_other_figures_give_other_days() -> None:
    texts = {sent(Bench(answer_within_days=days)).text for days in (1, 2, 3, 5, 8)}
    assert len(texts) == 5


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("Mo-Fr 10:00-16:00; PH off; Dec 29-Jan 3 off", "次に人が読むのは、11月25日（水）10時です。"),
        ("We 13:30-16:00", "次に人が読むのは、11月25日（水）13時30分です。"),
        ("Sa 09:00-12:00", "次に人が読むのは、11月28日（土）9時です。"),
    ],
)
def test_when_somebody_next_reads_follows_the_hours(rule: str, said: str) -> None:
    bench = Bench(NIGHT, hours=rule)
    assert said in sent(bench).text
    assert said in bench.turn(bench.stand("sit.start"), Wrote(MessageId("m1"), "死にたい")).text


def test_open_and_closed_are_told_apart() -> None:
    assert "次に人が読むのは" not in sent(Bench(OPEN_HOURS)).text
    for now in (OPEN_HOURS, NIGHT):
        assert "今日のうちに返事ができないこともあります。" in sent(Bench(now)).text


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (0, "いま、前に待っている手紙はありません。"),
        (1, "いま、前に1人待っています。"),
        (7, "いま、前に7人待っています。"),
        (99, "いま、前に10人より多く待っています。"),
    ],
)
def test_people_ahead_where_numbers_name_nobody(ahead: int, said: str) -> None:
    assert said in sent(Bench(small_area=False), ahead).text


def test_bands_where_an_area_is_small() -> None:
    """One letter more or less, which may be a son's, shows at the borders of wide bands only."""
    texts = [sent(Bench(small_area=True), ahead).text for ahead in range(16)]
    assert len(set(texts[:6])) == 1
    assert len(set(texts[6:11])) == 1
    assert len(set(texts[11:])) == 1
    assert len(set(texts)) == 3


@pytest.mark.anyio
async def test_people_ahead_are_counted(tmp_path: Path) -> None:
    async with home(tmp_path, small_area=False) as house:
        for number in range(3):
            turn = await house.visitor().letter("少し話したいです。")
            said = f"いま、前に{number}人" if number else "いま、前に待っている手紙はありません。"
            assert said in turn.text
            house.later(minutes=1)


CLAIMS = re.compile(
    r"読みました|読ませて|拝見|承知|わかります|分かります|お察し|見守|(?<!もう)見ていま|寄り添|そばにいます|必ず|絶対|何も残りません"
    r"|\bI (read|understand|see|hear|feel)\b|we understand|watching (over|you)|here for you"
    r"|\balways\b|certainly|guarantee",
    re.IGNORECASE,
)
ALLOWED = ("見ているだけ", "just looking", "  always: ", "中は見ていません")
"""Looking is the visitor's; "day and night" of a help line; and that nobody looked into a picture."""


@pytest.mark.parametrize("path", sorted(LOCALES.glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_text_claims_to_read_to_understand_or_to_watch(path: Path) -> None:
    if path.parent.name == "lint" or path.stem in ("desk", "page"):
        return
    lines = [line for line in path.read_text().splitlines() if not line.lstrip().startswith("#")]
    assert [line for line in lines if CLAIMS.search(line) and not any(word in line for word in ALLOWED)] == []


def test_no_date_stands_in_a_text() -> None:
    """A day or an hour in a text would be right once: they all come from settings."""
    fixed = re.compile(
        r"\d+月\d+日|\d+時(?!間)"
        r"|\b(January|February|March|April|June|July|August|September|October|November|December) \d"
    )
    for path in LOCALES.glob("*/*.yaml"):
        if path.parent.name != "lint":
            lines = [line for line in path.read_text().splitlines() if not line.lstrip().startswith("#")]
            assert [line for line in lines if fixed.search(line)] == [], path
    assert fixed.search("11月24日までに返事を書きます。")
