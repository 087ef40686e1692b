"""Generated visitors are understood as they are meant."""

import pytest

from bot.dialogue.flow import Reader
from bot.language.read import read
from bot.language.readers import READERS
from bot.language.screen import screen
from bot.model.limits import INBOUND_TEXT
from bot.model.reading import About, Level, Sign
from bot.rehearsal import phrases


@pytest.mark.parametrize(("sign", "about", "words"), phrases.SIGNS)
def test_a_sign_leads_where_it_stands(sign: Sign, about: About, words: str) -> None:
    found = screen(words)
    assert found.signs[0] is sign
    assert found.about is about


def test_every_sign_is_met() -> None:
    assert {sign for sign, _, _ in phrases.SIGNS} == set(Sign)
    assert {screen(words).level for _, _, words in phrases.SIGNS} == {Level.CONCERN, Level.ACUTE}


def test_every_reader_understands_what_is_written_for_it() -> None:
    assert phrases.READ.keys() == set(Reader)
    for reader, stock in phrases.READ.items():
        assert all(READERS[reader](words) is not None for words in stock), reader


@pytest.mark.parametrize("words", [*phrases.ORDINARY, phrases.LINES])
def test_ordinary_words_are_ordinary(words: str) -> None:
    reading = read(words, None, ())
    assert reading.screening.level is Level.NONE
    assert not reading.whole


@pytest.mark.parametrize(("reader", "words"), [(reader, words) for reader in Reader for words in phrases.READ[reader]])
def test_answers_are_harmless(reader: Reader, words: str) -> None:
    """Else a visitor who says whose mother she is goes to the help lines, and nobody walks on from there."""
    assert read(words, reader, ()).screening.level is Level.NONE


def test_long_is_longer_than_what_is_kept() -> None:
    assert len(phrases.LONG) > INBOUND_TEXT
