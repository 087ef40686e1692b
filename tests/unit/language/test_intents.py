"""The ways out in typed words, and all that only looks like one."""

from hypothesis import given
from hypothesis import strategies as st

from bot.language.intents import WAYS, read_intent
from bot.language.normal import bare, plain
from bot.language.wish import Wish
from bot.language.wish_wholes import WHOLE
from bot.model.reading import Intent

TABLE = "intents"


def test_commands_and_traps(expected: str, text: str) -> None:
    intent, whole, bare = read_intent(text)
    if expected == "-":
        assert intent is None
    else:
        name, how = expected.split()
        assert (intent, whole, bare) == (Intent(name), how == "whole", how == "bare")


def test_no_word_asks_for_two_things() -> None:
    meaning: dict[str, Wish] = {}
    for intent, words in WHOLE:
        for word in words.split(" / "):
            for form in (plain(word), bare(word)):
                assert meaning.setdefault(form, intent) is intent, word


def test_each_intent_can_be_typed_in_japanese_and_english() -> None:
    for intent, words in WHOLE:
        assert any(word.isascii() for word in words.split(" / ")), intent
        assert any(not word.isascii() for word in words.split(" / ")), intent
    assert {WAYS[wish] for wish, _ in WHOLE} == set(WAYS.values()) == set(Intent)


def test_a_long_text_is_never_a_command() -> None:
    assert read_intent("人と話したいです。" * 20) == (None, False, False)


@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    intent, whole, bare = read_intent(text)
    assert intent is not None or not (whole or bare)
    assert not (whole and bare)
