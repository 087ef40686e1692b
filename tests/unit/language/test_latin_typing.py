"""Japanese typed in Latin letters, and English that only looks like it."""

import pytest

from bot.language.latin_typing import in_kana
from bot.language.wishes import read_asked


def test_words_are_read_with_their_blanks_and_without() -> None:
    assert in_kana("hito to hanashitai") == ("ひと と はなしたい", "ひととはなしたい")


def test_the_particle_is_written_as_japanese_writes_it() -> None:
    assert in_kana("hito to wa hanashitakunai")[0] == "ひと と は はなしたくない"


@pytest.mark.parametrize("text", ["pause here please", "no one", "I want to stop", "", "見ない"])
def test_what_is_not_japanese_in_latin_letters_stays(text: str) -> None:
    assert in_kana(text) == ()


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("hai", "yes"),
        ("yamemasu", "stop"),
        ("zenbu keshite", "delete"),
        ("kesanaide", None),
        ("hito to wa hanashitakunai", None),
    ],
)
def test_a_wish_is_read_as_if_it_stood_in_kana(text: str, wish: str | None) -> None:
    assert read_asked(text) == wish
