"""Slips of the hand in English, and words of their own that must stay."""

import pytest

from bot.language.english_slips import mended, repaired


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("can i tlak to a persn", "can i talk to a person"),
        ("delte it", "delete it"),
        ("nxt question", "next question"),
        ("skipp", "skip"),
        ("idk tbh", "idk "),
    ],
)
def test_slips_and_short_forms_are_mended(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize("text", ["form", "quiet", "a star", "the massage", "it is quite fine", "to be honest"])
def test_words_of_their_own_stay(text: str) -> None:
    assert mended(text) == text


def test_only_one_slip_is_mended() -> None:
    words = frozenset({"uncle", "friend"})
    assert repaired("my uncel and freind", words) == "my uncle and friend"
    assert repaired("my unlce and frnd", words) == "my uncle and frnd"
