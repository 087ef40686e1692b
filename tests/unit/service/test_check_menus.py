"""What the menus of LINE and Telegram take, and that `check` looks, with file and line."""

import pytest

from bot.model.errors import Finding
from bot.model.ids import Locale
from bot.service.check import check
from bot.service.check_menus import check_menus
from bot.words import catalogue
from bot.words.catalogue import Catalogue
from bot.words.variables import house_constants
from tests.house import shipped
from tests.unit.service.test_check_rest import ROOMS


def spoilt(*changes: tuple[str, str, str]) -> tuple[Catalogue, dict[str, bytes]]:
    """The shipped words; `changes` are file, old words and new ones."""
    sources = dict(ROOMS)
    for file, old, new in changes:
        text = sources[file].decode()
        assert text.count(old) == 1
        sources[file] = text.replace(old, new).encode()
    return catalogue.load(sources, house_constants(shipped().house)), sources


def line_of(file: str, words: str) -> int:
    return ROOMS[file].decode().partition(words)[0].count("\n") + 1


def found(*changes: tuple[str, str, str]) -> list[Finding]:
    return list(check_menus(shipped().flows, spoilt(*changes)[0]))


MENU, COMMANDS = "locales/ja/menu.yaml", "locales/en/commands.yaml"


def test_the_shipped_menus_fit() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (MENU, "  bar: 縁側", "  bar: " + "あ" * 15, "the text `bar` has 15 characters, LINE's menu takes 14"),
        (MENU, "  erase: ぜんぶ消す", "  erase: " + "あ" * 21, "`erase` has 21 characters, LINE's menu takes 20"),
        (MENU, "  bar: 縁側", "  bar: '{{ line }}'", "the text `bar` has a variable, which a menu does not fill in"),
        (COMMANDS, "  help: ", "  help: " + "a" * 256, "Telegram takes 256"),
        (COMMANDS, "  short_description: ", "  short_description: " + "a" * 120, "Telegram takes 120"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(file: str, old: str, new: str, problem: str) -> None:
    (finding,) = found((file, old, new))
    assert (finding.file, finding.line) == (file, line_of(file, old))
    assert problem in finding.problem


def test_what_no_language_has_is_told_of_each() -> None:
    changes = [(f"locales/{locale}/menu.yaml", "  talk: ", "  walk: ") for locale in ("ja", "ja-easy", "en")]
    assert [(one.file, one.line, "no text `talk`" in one.problem) for one in found(*changes)] == [
        ("locales/ja/menu.yaml", 0, True),
        ("locales/ja-easy/menu.yaml", 0, True),
        ("locales/en/menu.yaml", 0, True),
    ]
    assert found(changes[0]) == [], "in one language only is found elsewhere"


def test_a_house_of_one_language_needs_no_field_that_leads_to_another() -> None:
    constants = {Locale("ja"): house_constants(shipped().house)[Locale("ja")]}
    sources = {
        name: data.replace(b"  language: English\n", b"") if name == MENU else data for name, data in ROOMS.items()
    }
    assert list(check_menus(shipped().flows, catalogue.load(sources, constants))) == []


def test_check_looks() -> None:
    content = shipped()
    words, sources = spoilt((MENU, "  bar: 縁側", "  bar: " + "あ" * 15))
    said = [str(one) for one in check(content.flows, words, content.house, content.directory, sources)]
    assert [one for one in said if one.startswith(f"{MENU}:{line_of(MENU, '  bar: ')}: the text `bar` has 15")]
