"""A small house with two languages, and the small words of the cards as they are shipped."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.model.ids import Locale
from bot.words.catalogue import Catalogue, load

LOCALES = Path(__file__).parents[3] / "locales"
JA, EN = Locale("ja"), Locale("en")
CONSTANTS = {
    JA: {
        "house": "縁側",
        "area": "〇〇市",
        "readers": "相談員と責任者",
        "retention_days": "90",
        "contact": "",
        "exceptions": "",
    },
    EN: {"house": "Engawa", "area": "our town", "readers": "two people", "retention_days": "90"},
}
WELCOME_JA = """\
flow: welcome
texts:
  hello: こんにちは。
  poem: |
    一行目。
      二行目。

    四行目。
  house: ここは{{ house }}です。
  until: 続きは、{{ kept_until }}まで開けます。
  lines: |
    {% if open_lines == "1" %}
    いま開いている文字の窓口は、1つです。
    {% else %}
    いま開いている文字の窓口は、{{ open_lines }}つです。
    {% endif %}
    使わなくてもかまいません。
choices:
  hello: {self: 自分のこと, yes: はい, no: いいえ}
  edit: {each_line: "{{ number }}行目"}
"""
WELCOME_EN = """\
flow: welcome
texts:
  hello: Hello.
  poem: One line.
  house: This is {{ house }}.
  until: It opens again until {{ kept_until }}.
  lines: "{{ open_lines }} lines are open."
choices:
  hello: {self: About me, yes: "Yes", no: "No"}
  edit: {each_line: "Line {{ number }}"}
"""
Load = Callable[..., Catalogue]


@pytest.fixture
def files() -> dict[str, bytes]:
    """Two languages with one flow each, beside the shipped cards."""
    return {
        "locales/ja/welcome.yaml": WELCOME_JA.encode(),
        "locales/en/welcome.yaml": WELCOME_EN.encode(),
        "locales/ja/cards.yaml": (LOCALES / "ja" / "cards.yaml").read_bytes(),
        "locales/en/cards.yaml": (LOCALES / "en" / "cards.yaml").read_bytes(),
        "locales/lint/ja.yaml": b"language: ja",
        "flows/welcome.yaml": b"flow: welcome",
    }


@pytest.fixture
def words(files: dict[str, bytes]) -> Catalogue:
    """Those two languages, loaded."""
    return load(files, CONSTANTS)
