"""How old: the withdrawn person, now, in every spelling."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.age import read_age
from bot.language.read import read_line

VALUE = re.compile(r"\d{1,3}|\d{1,3}-\d{1,3}|born:\d{4}|skip|unknown")


def test_the_command_reads_it() -> None:
    assert read_line("age", "４６です") == {"text": "４６です", "slot": "age", "value": "46"}


@pytest.mark.parametrize("number", range(10, 100))
def test_every_spelling_of_a_number(number: int) -> None:
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(number, 10)
    kanji = ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")
    for text in (
        f"{number}歳",
        f"{number}です",
        f"{kanji}歳です",
        f"{kanji}になります",
        chr(0xFF10 + tens) + f"{ones}才",
    ):
        assert read_age(text) == str(number), text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("私は74、息子は46です", "46"),
        ("息子は46です、私は74", "46"),
        ("80の母と50の私", "50"),
        ("兄は55、私は52。兄がずっと家にいます", "55"),
        ("姉46、私42。姉は家を出ません", "46"),
        ("長女(29)は結婚、次女(25)が引きこもり", "25"),
        ("I'm 72, my son is 45", "45"),
    ],
)
def test_of_several_people_the_withdrawn_one(text: str, value: str) -> None:
    assert read_age(text) == value


@pytest.mark.parametrize(
    "text", ["息子が20のときから、いま42です", "20で引きこもって今年で42", "Home since 20, he's 42"]
)
def test_an_age_gone_by_is_not_the_age(text: str) -> None:
    assert read_age(text) == "42"


@pytest.mark.parametrize(
    "text", ["10年です", "3人家族", "2階の部屋", "6時に起きる", "3万円", "120-0001", "5年前から", "20のときから"]
)
def test_other_numbers_are_no_age(text: str) -> None:
    assert read_age(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("言いたくない", "skip"), ("わからない", "unknown"), ("どうしたらいいかわからない", None), ("こんにちは", None)],
)
def test_no_answer(text: str, value: str | None) -> None:
    assert read_age(text) == value


@given(st.text(max_size=80) | st.text(alphabet="0123456789十二歳代年でら私子の息は、よんじゅう ~-", max_size=60))
def test_any_text_gives_a_value_of_the_form_or_none(text: str) -> None:
    value = read_age(text)
    assert value is None or VALUE.fullmatch(value)


@pytest.mark.parametrize("piece", ["息子46", "十", "9", "私は74、", "昭和53年", "あ", "\ud800", "ず〜", "a1 "])
def test_a_text_of_any_length(piece: str) -> None:
    read_age(piece * (100_000 // len(piece)))
