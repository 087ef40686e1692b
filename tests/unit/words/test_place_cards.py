"""Places as cards: what can be tapped is a button, everything else stays a line, and nothing of the text is lost."""

import pytest

from bot.channels.line_messages import encode
from bot.model.ids import Locale
from bot.model.limits import LIMITS
from bot.model.place import Place
from bot.model.words import Bubble
from tests.house import shipped
from tests.standins.line_described import problem_of

LOCALES = (Locale("ja"), Locale("en"))


def place(**more: object) -> Place:
    return Place(id="p", kind="center", name_ja="相談の所", name_en="A place", **more)  # type: ignore[arg-type]


def test_phone_and_site_are_buttons_and_hours_a_line() -> None:
    words = shipped().words
    (card,) = words.place_cards(
        LOCALES[0],
        [place(phone="03-1234-5678", url="https://example.org/", contacts=("phone", "visit"), hours={"phone": "24/7"})],
    )
    assert card.title == "相談の所"
    assert [(link.label, link.data) for link in card.links] == [
        ("電話 03-1234-5678", "tel:03-1234-5678"), ("サイト", "https://example.org/"),
    ]  # fmt: skip
    assert card.lines == ("会って話すこともできます", "開く時間：24時間")


@pytest.mark.parametrize("phone", ["03-1234-5678（代表）", "#7119", "０３", "tel:1;ext=2"])
def test_a_number_that_cannot_be_dialled_stays_a_line(phone: str) -> None:
    (card,) = shipped().words.place_cards(LOCALES[0], [place(phone=phone, url="javascript:alert(1)")])
    assert card.links == ()
    assert f"電話：{phone}" in card.lines
    assert "サイト：javascript:alert(1)" in card.lines


@pytest.mark.parametrize("locale", LOCALES)
def test_every_shipped_place_makes_a_card_that_line_takes_and_loses_nothing(locale: Locale) -> None:
    words, everything = shipped().words, shipped().directory.places
    assert len(everything) > 100
    for one in everything:
        text = words.places(locale, [one])
        bubble = Bubble(text, cards=words.place_cards(locale, [one]))
        message = encode(bubble)
        body = b'{"to":"U1","messages":[' + message + b"]}"
        assert problem_of(body, "PushMessageRequest") == "", one.id
        (card,) = bubble.cards
        said = {card.title, *card.lines}
        for line in text.split("\n")[2:]:
            assert line in said or any(line.endswith((link.data, link.data[4:])) for link in card.links), line
        assert all(len(link.label) <= LIMITS["line"].label for link in card.links)
