"""What somebody wishes to speak of: one topic or several, and words that name none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.topic import read_topic
from bot.language.topic_words import CLEAR

NAMES = (
    "money,work,school,health,mental,sleep,family,parent-care,future,loneliness,communication,going-out,internet-game,"
    "bullying,housing,disability,gender,contract,residence,language"
)
"""The topics as they are promised, in the order in which several are named."""


def test_the_topics_are_those_promised_in_their_order() -> None:
    assert [name for name, _ in CLEAR] == NAMES.split(",")


@pytest.mark.parametrize("text", ["働けない", "はたらけない", "ﾊﾀﾗｹﾅｲ", "ハタラケナイ", "働けません", "働かれへん"])
def test_one_topic_in_all_spellings(text: str) -> None:
    assert read_topic(text) == "work"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("眠れないし、お金もない", "money,sleep"),
        ("お金もないし、眠れない", "money,sleep"),
        ("お金の話ではなくて、眠れないことです", "sleep"),
        ("仕事のことは聞かないで。眠れない", "sleep"),
        ("心療内科の薬のこと", "mental"),
        ("病院の薬のこと", "health"),
        ("家を出たい", "housing"),
        ("家から出られない", "going-out"),
        ("家族関係", "family"),
        ("いろいろありすぎて", "many"),
        ("お金、いろいろありすぎて", "money"),
        ("特にありません", "none"),
        ("大丈夫です", "none"),
        ("大丈夫じゃないです", None),
        ("平気とは言えない", None),
        ("友達がいません", "loneliness"),
        ("雑談がしたい", "chat"),
        ("人と雑談ができない", "communication"),
        ("話したくない", None),
        ("こんにちは", None),
        ("", None),
        ("not about money, I can't sleep", "sleep"),
        ("nothing in particular", "none"),
        ("just want to talk", "chat"),
    ],
)
def test_topics_and_traps(text: str, value: str | None) -> None:
    assert read_topic(text) == value


@pytest.mark.parametrize(
    "text", ["眠" * 100_000, "特に何もない" * 20_000, "たい" * 50_000, "\n" * 100_000, "a " * 50_000]
)
def test_a_text_of_any_length_is_read_soon(text: str) -> None:
    start = time.perf_counter()
    read_topic(text)
    assert time.perf_counter() - start < 1


@given(st.text(max_size=120) | st.lists(st.sampled_from(["お金", "が", "ない", "。", "じゃ", "特に"])).map("".join))
def test_any_text_is_read(text: str) -> None:
    value = read_topic(text)
    names = value.split(",") if value else []
    assert names in ([], ["chat"], ["many"], ["none"]) or names == [name for name in NAMES.split(",") if name in names]
