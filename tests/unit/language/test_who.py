"""Who is writing: whose state is told, not who is quoted or asked."""

from hypothesis import given
from hypothesis import strategies as st

from bot.language.who import read_who

TABLE = "who"
_WHO = {"self", "parent", "sibling", "partner", "grandparent", "relative", "friend", "supporter"}


def test_the_writer(expected: str, text: str) -> None:
    assert read_who(text) == (None if expected == "-" else expected)


def test_a_long_letter_of_a_mother() -> None:
    letter = (
        "はじめてご連絡いたします。七十二歳の母親でございます。四十六になる長男が、会社を辞めてから二十年ほど"
        "部屋にこもっております。主人は五年前に亡くなりました。娘からは早く相談するようにと言われております。"
    )
    assert read_who(letter) == "parent"


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["息子", "が", "の", "母", "です", "に", "私", "「", "」", "兄", "、"])).map("".join)
)
def test_any_text_is_read(text: str) -> None:
    assert read_who(text) in _WHO | {None}
