"""How long: amounts, beginnings, vague words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.duration import read_duration
from bot.language.read import read_line

VALUE = re.compile(
    r"(?:over:|under:)?\d+[ymwd]|\d+[ymwd]-\d+[ymwd]|since:(?:\d{4}|[a-z-]+)|since-age:\d+|long|recent|unknown"
)


def test_the_command_reads_it() -> None:
    assert read_line("duration", "一年半") == {"text": "一年半", "slot": "duration", "value": "18m"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3年", "3y"),
        ("さんねん", "3y"),
        ("1.5年", "18m"),
        ("2年3か月", "27m"),
        ("２、３ヶ月", "2m-3m"),
        ("十数年", "over:10y"),
        ("10年以上", "over:10y"),
        ("10年になります", "10y"),
        ("1ヶ月になりません", "under:1m"),
        ("a year and a half", "18m"),
        ("10+ years", "over:10y"),
    ],
)
def test_amounts(text: str, value: str) -> None:
    assert read_duration(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("令和2年から", "since:2020"),
        ("震災から", "since:2011"),
        ("阪神大震災から", "since:1995"),
        ("5月から", "since:may"),
        ("中2の夏から", "since:junior-high"),
        ("大学を出てから", "since:university"),
        ("20歳から", "since-age:20"),
        ("20代後半から", "since-age:25"),
        ("since high school", "since:high-school"),
        ("since junior high school", "since:junior-high"),
    ],
)
def test_beginnings(text: str, value: str) -> None:
    assert read_duration(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10年働いて、その後5年引きこもり", "5y"),
        ("結婚して20年、夫が引きこもって4年です", "4y"),
        ("42歳、引きこもり歴15年", "15y"),
        ("中3から不登校で、もう5年", "5y"),
    ],
)
def test_of_several_lengths_that_of_withdrawing(text: str, value: str) -> None:
    assert read_duration(text) == value


@pytest.mark.parametrize(
    "text", ["46歳", "昭和53年生まれ", "高校3年です", "あと2年で50", "朝7時", "2人暮らし", "東京です"]
)
def test_other_numbers_are_no_length(text: str) -> None:
    assert read_duration(text) is None


@given(st.text(max_size=80) | st.text(alphabet="0123456789.年月ヶ半数から十二三、~〜週日代歳中高大", max_size=60))
def test_any_text_gives_a_value_of_the_form_or_none(text: str) -> None:
    value = read_duration(text)
    assert value is None or VALUE.fullmatch(value)


@pytest.mark.parametrize("piece", ["3年", "2020年から", "十", "9", "ずっと", "中2から", "あ", "\ud800", "a year "])
def test_a_text_of_any_length(piece: str) -> None:
    read_duration(piece * (100_000 // len(piece)))
