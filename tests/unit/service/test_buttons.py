"""What can be tapped under a message."""

from pathlib import Path

import pytest

from bot.dialogue import taps
from bot.dialogue.flow import line_choice
from bot.model.conversation import Position
from bot.model.effect import Offer, OfferChoices
from bot.model.ids import Locale
from bot.model.limits import LIMITS, Limits
from bot.model.reading import Intent
from bot.model.words import Button, TextKey
from bot.service.buttons import LABELLED, WAYS, buttons, way_buttons
from bot.words.catalogue import Catalogue, load

JA = Locale("ja")
HERE = Position("sit", "start")
SHEET = """\
flow: sit
choices:
  start: {stay: 静かにいる, lines: すぐの窓口, each_line: "{{ number }}番を消す"}
"""
STAY = Offer("stay", TextKey("sit", "start.stay"))
LINES = Offer("lines", TextKey("sit", "start.lines"))


@pytest.fixture(scope="module")
def words() -> Catalogue:
    ways = Path(__file__).parents[3] / "locales" / "ja" / "ways.yaml"
    return load({"locales/ja/sit.yaml": SHEET.encode(), "locales/ja/ways.yaml": ways.read_bytes()}, {JA: {}})


def line(number: int) -> Offer:
    return Offer(line_choice(number), TextKey("sit", "start.each_line"), (("number", str(number)),))


def data(shown: tuple[Button, ...]) -> list[str]:
    return [button.data for button in shown]


def test_choices_come_first_then_skip_more_and_danger(words: Catalogue) -> None:
    shown = buttons(words, JA, OfferChoices(HERE, (STAY,)), LIMITS["line"])
    assert data(shown) == ["c:sit.start:stay", "w:skip", "w:more", "w:danger"]
    assert [button.label for button in shown] == ["静かにいる", "とばす", "ほか", "すぐの窓口"]
    assert [button.kind for button in shown] == ["choice", "way", "way", "danger"]


def test_the_page_has_danger_help_in_its_header_and_not_in_each_message(words: Catalogue) -> None:
    assert data(buttons(words, JA, OfferChoices(HERE, (STAY,)), LIMITS["web"])) == [
        "c:sit.start:stay",
        "w:skip",
        "w:more",
    ]


def test_skip_and_more_show_as_the_offer_says(words: Catalogue) -> None:
    shown = buttons(words, JA, OfferChoices(HERE, (), skip=False, more=False), LIMITS["telegram"])
    assert data(shown) == ["w:danger"]


def test_the_same_words_are_not_shown_twice(words: Catalogue) -> None:
    shown = buttons(words, JA, OfferChoices(HERE, (LINES,)), LIMITS["line"])
    assert data(shown) == ["c:sit.start:lines", "w:skip", "w:more"]


def test_letter_lines_show_their_number(words: Catalogue) -> None:
    shown = buttons(words, JA, OfferChoices(HERE, (STAY, line(7))), LIMITS["web"])
    assert shown[1] == Button("7番を消す", "c:sit.start:line-7")


def test_where_there_are_too_many_the_last_lines_go_first_and_the_ways_stay(words: Catalogue) -> None:
    choices = (line(1), STAY, *(line(number) for number in range(2, 40)))
    shown = buttons(words, JA, OfferChoices(HERE, choices), LIMITS["line"])
    assert len(shown) == LIMITS["line"].buttons
    kept = [f"c:sit.start:line-{number}" for number in range(2, 10)]
    assert data(shown) == ["c:sit.start:line-1", "c:sit.start:stay", *kept, "w:skip", "w:more", "w:danger"]


def test_even_a_tiny_channel_keeps_the_ways_out(words: Catalogue) -> None:
    tiny = Limits(text=10, label=20, buttons=2, data=64, messages=1, danger_button=True)
    assert data(buttons(words, JA, OfferChoices(HERE, (STAY,)), tiny))[-1] == "w:danger"


def test_more_opens_every_other_way_out(words: Catalogue) -> None:
    shown = way_buttons(words, JA, LIMITS["web"], ticket_open=False)
    assert data(shown) == ["w:back", "w:pause", "w:stop", "w:person", "w:danger", "w:language", "w:erase"]
    assert {button.kind for button in shown} == {"way", "danger"}


def test_a_letter_that_is_out_can_be_withdrawn(words: Catalogue) -> None:
    assert data(way_buttons(words, JA, LIMITS["line"], ticket_open=True))[-1] == "w:withdraw"


def test_every_way_comes_back_as_what_it_is(words: Catalogue) -> None:
    for intent, button in zip(WAYS, way_buttons(words, JA, LIMITS["line"], ticket_open=True), strict=True):
        assert taps.parse(button.data) == taps.WayTap(intent)
    assert set(LABELLED) == set(Intent) - {Intent.YES, Intent.NO}
