"""A long text becomes several bubbles, broken where a reader breathes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.grapheme import clusters, length, units
from bot.channels.split import split, split_bubble
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button

TEXTS = st.text(st.sampled_from("あいう漢、。！？」\n .,!a 👨👩👧‍👍🏽🇯🇵が\u3099é"), max_size=300)


def bare(text: str) -> str:
    return "".join(text.split())


def test_what_fits_stays_as_it_is() -> None:
    assert split(" はい。\n\nいいえ。 ", 20) == [" はい。\n\nいいえ。 "]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_nothing_has_no_pieces(text: str) -> None:
    assert split(text, 10) == []
    assert split(text * 50, 10) == []


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("一つめです。二つめです。", 10, ["一つめです。", "二つめです。"]),
        ("一つめです。\n二つめ。三つめ。", 12, ["一つめです。", "二つめ。三つめ。"]),
        ("前の段落。長い。\n\n後の段落。ここ。", 16, ["前の段落。長い。", "後の段落。ここ。"]),
        ("「はい。」と言った。そして帰った。", 12, ["「はい。」と言った。", "そして帰った。"]),
        ("一つ、二つ、三つ、四つ", 8, ["一つ、二つ、", "三つ、四つ"]),
        ("one two three four", 10, ["one two", "three four"]),
        ("It is so. It is not.", 12, ["It is so.", "It is not."]),
        ("ああああああああああ", 4, ["ああああ", "ああああ", "ああ"]),
        ("はい。ああああああああ", 10, ["はい。", "ああああああああ"]),
    ],
)
def test_breaks_where_a_reader_breathes(text: str, limit: int, pieces: list[str]) -> None:
    assert split(text, limit) == pieces


def test_a_bubble_is_not_left_nearly_empty_for_a_border() -> None:
    assert split("ん。" + "あ" * 9 + "、" + "い" * 9, 16)[0] == "ん。" + "あ" * 9 + "、"


def test_closing_marks_stay_with_what_they_close() -> None:
    assert all(piece[0] not in "。」、！？" for piece in split("ああああ。」いいいい！？うううう、" * 20, 7))


@given(TEXTS, st.integers(8, 60))
def test_every_piece_fits_and_nothing_is_lost(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert all(0 < units(piece) <= limit for piece in pieces)
    assert all(piece.strip() for piece in pieces)
    assert bare("".join(pieces)) == bare(text)


@given(TEXTS, st.integers(30, 60))
def test_no_character_that_a_reader_sees_is_torn(text: str, limit: int) -> None:
    whole = [cluster for cluster in clusters(text) if not cluster.isspace()]
    if any(units(cluster) > limit for cluster in whole):
        return
    assert [cluster for piece in split(text, limit) for cluster in clusters(piece) if not cluster.isspace()] == whole


def test_one_endless_character_is_broken_between_code_points() -> None:
    endless = "e" + "\u0301" * 50
    assert "".join(split(endless, 8)) == endless
    assert split("😀" * 3, 3) == ["😀"] * 3


def test_a_limit_without_room_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least 2"):
        split("あ", 1)


def test_bubbles_keep_name_and_buttons_where_they_belong() -> None:
    button = (Button("とばす", "w:skip", "way"),)
    short = Bubble("はい。", button, static="welcome.hello")
    assert split_bubble(short, LIMITS["line"]) == [short]
    long = Bubble("ここにいます。" * 1000, button, "counselor", "山田", static="x")
    first, second = split_bubble(long, LIMITS["line"])
    assert (first.buttons, second.buttons) == ((), button)
    assert (first.name, second.name) == ("山田", "山田")
    assert (first.static, second.static) == ("", "")
    assert first.text + second.text == long.text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("すぐの窓口", 5),
        ("が", 1),
        ("か\u3099", 1),
        ("ｶﾞ", 1),
        ("👍🏽", 1),
        ("👨‍👩‍👧‍👦", 1),
        ("🇯🇵🇫🇷", 2),
        ("🇯🇵🇫", 2),
        ("1️⃣", 1),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 1),
        ("각", 1),
        ("\u1100\u1161\u11a8", 1),
        ("\r\n", 1),
        ("\n\u3099", 2),
        ("葛\U000e0100城", 2),
        ("a\u200db", 2),
    ],
)
def test_characters_as_a_reader_counts_them(text: str, count: int) -> None:
    assert length(text) == count


@given(st.text())
def test_clusters_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(("text", "count"), [("あ", 1), ("😀", 2), ("𠮷野家", 4), ("", 0)])
def test_units_are_what_the_platforms_count(text: str, count: int) -> None:
    assert units(text) == count == len(text.encode("utf-16-le")) // 2
