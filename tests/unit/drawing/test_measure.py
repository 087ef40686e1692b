import pytest

from bot.drawing.measure import width, wrap


def test_japanese_breaks_anywhere_but_before_a_stop_and_after_an_opening() -> None:
    lines = wrap("あいうえおかきくけ。さしすせ「そたち」", 10, 90)
    assert lines == ["あいうえおかきく", "け。さしすせ「そた", "ち」"]
    assert "".join(lines) == "あいうえおかきくけ。さしすせ「そたち」"
    assert wrap("あいうえお「かき", 10, 60) == ["あいうえお", "「かき"]


def test_words_stay_whole_where_they_fit() -> None:
    assert wrap("a step of another flow", 10, 80) == ["a step of", "another flow"]
    assert all(width(line, 10) <= 80 for line in wrap("a_name_that_is_far_too_long_for_one_line", 10, 80))


def test_the_last_line_says_that_there_is_more() -> None:
    assert wrap("あいうえおかきくけこさしすせそ", 10, 60, most=2) == ["あいうえおか", "きくけこさ…"]
    assert wrap("short", 10, 600, most=1) == ["short"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a\nb"])
def test_there_is_always_a_line(text: str) -> None:
    assert wrap(text, 10, 100)
