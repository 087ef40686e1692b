"""LINE's menu: fields for what there is, words that fit, and a name that tells versions apart."""

import pytest

from bot.channels.line_menu import HEIGHT, WIDTH, Menu, alias, menus
from bot.dialogue import taps
from bot.model.errors import ContentError
from bot.model.ids import Locale
from bot.model.reading import Intent

NAMES = ("bar", "talk", "places", "person", "danger", "erase", "language")
JA, EN, EASY = Locale("ja"), Locale("en"), Locale("ja-easy")


def words(**changes: str) -> dict[str, str]:
    return {name: name for name in NAMES} | changes


def fields(menu: Menu) -> list[str]:
    return [field.name for field in menu.fields]


def test_every_field_is_something_that_the_house_understands() -> None:
    for menu in menus({JA: words(), EN: words()}, places=True):
        for area in menu.request(b"")["areas"]:
            assert taps.parse(area["action"]["data"]) is not None


def test_a_house_of_one_language_or_without_places_has_fewer_fields_and_no_gap() -> None:
    (one,) = menus({JA: words()}, places=True)
    assert fields(one) == ["talk", "places", "person", "danger", "erase"]
    first, second = menus({JA: words(), EN: words()}, places=False)
    assert fields(first) == ["talk", "person", "danger", "erase", "language"]
    for menu in (one, first, second):
        assert sum(field.width * field.height for field in menu.fields) == WIDTH * HEIGHT
        for field in menu.fields:
            assert field.x + field.width <= WIDTH
            assert field.y + field.height <= HEIGHT


def test_two_languages_lead_to_each_other() -> None:
    made = menus({JA: words(), EN: words()}, places=True)
    assert [(menu.locale, menu.other) for menu in made] == [(JA, EN), (EN, JA)]
    actions = [menu.request(b"")["areas"][-1]["action"] for menu in made]
    assert [action["richMenuAliasId"] for action in actions] == ["engawa-en", "engawa-ja"]


def test_of_more_languages_the_field_asks_in_the_talk() -> None:
    """No word on it could be true: it would name one language and lead to another."""
    made = menus({JA: words(), EASY: words(), EN: words()}, places=True)
    for menu in made:
        action = menu.request(b"")["areas"][-1]["action"]
        assert (action["type"], action["data"], menu.other) == ("postback", taps.way(Intent.LANGUAGE), None)
    assert [menu.alias for menu in made] == ["engawa-ja", "engawa-ja-easy", "engawa-en"]
    assert alias(Locale("zh_Hant")) == "engawa-zh-hant"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"talk": ""}, "there is no text `talk`"),
        ({"bar": " "}, "there is no text `bar`"),
        ({"bar": "あ" * 15}, "takes 14"),
        ({"erase": "あ" * 21}, "takes 20"),
    ],
)
def test_a_word_that_is_missing_or_too_long_is_a_finding(changes: dict[str, str], told: str) -> None:
    with pytest.raises(ContentError) as caught:
        menus({JA: words(), EN: words(**changes)}, places=True)
    (finding,) = caught.value.findings
    assert finding.file == "locales/en/menu.yaml"
    assert told in finding.problem


def test_another_word_or_picture_is_another_name() -> None:
    (before,), (after,) = menus({JA: words()}, places=True), menus({JA: words(talk="話す")}, places=True)
    names = {before.request(b"a")["name"], before.request(b"b")["name"], after.request(b"a")["name"]}
    assert len(names) == 3
    assert before.request(b"a") == before.request(b"a")
