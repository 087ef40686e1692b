import pytest

from bot.dialogue.condition import LetterTest, TicketTest
from bot.dialogue.flow import Action
from bot.drawing.phrases import Phrases
from bot.model.ids import Locale
from bot.model.reading import About, Level, Sign
from bot.pictures import read_phrases

WORDS = [
    *(f"do_{action.value}" for action in Action),
    *(f"sign_{sign.value}" for sign in Sign),
    *(f"ticket_{test.value}" for test in TicketTest),
    *(f"letter_{test.value}" for test in LetterTest),
    *(f"about_{about.value}" for about in About),
    *(f"level_{level.name.lower()}" for level in Level),
]


@pytest.mark.parametrize("locale", ["ja", "en", "ja-easy", "fr"])
def test_every_test_and_action_has_words_in_every_language(locale: str) -> None:
    say = read_phrases(Locale(locale))
    assert all(say(name) for name in WORDS)
    assert say.locale == ("ja" if locale.startswith("ja") else "en")


def test_blanks_are_filled_from_left_to_right_and_nothing_is_filled_twice() -> None:
    say = Phrases(Locale("en"), {"two": "… is …", "none": "plain"})
    assert say("two", "…", 2) == "… is 2"
    assert say("two", "a") == "a is …"
    assert say("none", "ignored") == "plain"
