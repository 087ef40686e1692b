"""A house that speaks easy Japanese is held against the list of what is easy, from the moment it does."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.ids import Locale
from tests.unit.service.content import HOUSE, JA, Content, only

ROOT = Path(__file__).parents[3]
EASY = Locale("ja-easy")
SHEET = """\
flow: sit
texts:
  start: ここにいることができます。
  more: |-
    ここは{{ house }}です。
    {{ kept_until }}まで開（ひら）けます。
choices:
  start: {stay: 休む, language: ことば}
"""


@pytest.fixture
def content() -> Content:
    """The small house, in Japanese and easy Japanese."""
    content = Content()
    content.house = replace(
        HOUSE,
        name={JA: "縁側", EASY: "えんがわ"},
        area={JA: "この町", EASY: "この町"},
        readers={JA: "相談員と責任者", EASY: "話を聞く人"},
        contact={JA: "役所", EASY: "やくしょ"},
        languages={JA: "日本語", EASY: "日本語"},
        exceptions={JA: "命の危険", EASY: "人が死にそうなとき"},
        locales=(JA, EASY),
    )
    content.files = {
        **{file: text for file, text in content.files.items() if "/en/" not in file and "en.yaml" not in file},
        "locales/ja-easy/sit.yaml": SHEET,
        "locales/ja-easy/ways.yaml": content.files["locales/ja/ways.yaml"].replace("札", "ふだ"),
        "locales/ja-easy/cards.yaml": easy_cards(content.files["locales/ja/cards.yaml"]),
        "locales/lint/ease.yaml": (ROOT / "locales/lint/ease.yaml").read_text(),
    }
    content.house = replace(content.house, exceptions={JA: "命の危険", EASY: "人がしにそうなとき"})
    return content


def easy_cards(cards: str) -> str:
    """The shipped cards with every word replaced by a short easy one."""
    names = [line.split(":")[0].strip() for line in cards.splitlines() if line.startswith("  ")]
    return "flow: cards\ntexts:\n" + "".join(f"  {name}: ことば{number}\n" for number, name in enumerate(names))


def test_an_easy_house_is_clean(content: Content) -> None:
    assert content.check() == []


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("ここにいることができます。", "ここで相談することができます。", 3, "「相談」 (kanji)"),
        ("ここにいることができます。", "ここで書かれた言葉（ことば）です。", 3, "書かれた (passive)"),
        ("ここにいることができます。", "ここに" + "い" * 30 + "。", 3, "a sentence of 34 characters"),
        ("ここにいることができます。", "一つ。二つ。三つ。四つ。", 3, "4 sentences (sentences)"),
        ("休む", "プライバシー", 8, "「プライバシー」 (katakana)"),
    ],
)
def test_what_is_not_easy_is_found_where_it_stands(content: Content, old: str, new: str, line: int, said: str) -> None:
    finding = only(content.spoil("locales/ja-easy/sit.yaml", old, new).check())
    assert (finding.file, finding.line) == ("locales/ja-easy/sit.yaml", line)
    assert said in finding.problem
    assert "(ja-easy) is not easy" in finding.problem


def test_the_house_file_is_easy_too(content: Content) -> None:
    content.house = replace(content.house, readers={JA: "相談員と責任者", EASY: "相談員"})
    finding = only(content.check())
    assert (finding.file, "readers (ja-easy)" in finding.problem) == ("house.yaml", True)


def test_plain_japanese_is_not_held_against_it(content: Content) -> None:
    content.spoil("locales/ja/sit.yaml", "ここにいられます。", "書かれた言葉を、相談員が確かめます。")
    assert content.check() == []


def test_the_gentle_list_of_japanese_counts_for_easy_japanese(content: Content) -> None:
    content.files["locales/lint/ja.yaml"] = "rules: {promise: {remedy: 日付で書く, words: [きっと]}}"
    finding = only(content.spoil("locales/ja-easy/sit.yaml", "ここにいる", "きっとここにいる").check())
    assert "promise" in finding.problem


def test_easy_japanese_may_have_a_gentle_list_of_its_own(content: Content) -> None:
    content.files["locales/lint/ja-easy.yaml"] = "rules: {hurry: {remedy: 急がせない, words: [はやく]}}"
    finding = only(content.spoil("locales/ja-easy/sit.yaml", "ここにいる", "はやくここにいる").check())
    assert "hurry" in finding.problem


def test_an_easy_language_without_a_list_is_told(content: Content) -> None:
    content.files["locales/lint/ease.yaml"] = "ja-plain: {sentence: 30}"
    finding = only(content.check())
    assert finding.file == "locales/lint/ease.yaml"
    assert "ja-easy" in finding.problem
    del content.files["locales/lint/ease.yaml"]
    assert only(content.check()).file == "locales/lint/ease.yaml"


def test_a_broken_list_is_a_finding(content: Content) -> None:
    content.files["locales/lint/ease.yaml"] = "ja-easy: {sentence: long}"
    assert only(content.check()).problem == "`sentence` is no figure"
