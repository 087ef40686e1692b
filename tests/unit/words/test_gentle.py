"""How the lists are read and applied. What they say is proved in tests/promises/test_p12_gentle_words.py."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.errors import ContentError
from bot.model.ids import Locale
from bot.words.gentle import Gentle, load
from tests.effort import so_many

JA, EN = Locale("ja"), Locale("en")
LIST = """\
language: ja
rules:
  promise:
    remedy: 日付で書く
    words: [必ず, ＡＢＣ]
    patterns: ['なぜ(?!ん)', '\\d+日も']
    except: ['必ずしも', 'なぜか']
"""


@pytest.fixture
def lists() -> Gentle:
    """One small list for Japanese."""
    return load({"locales/lint/ja.yaml": LIST.encode(), "locales/ja/a.yaml": b"["})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("必ず来ます", ["必ず"]),
        ("必要です", []),
        ("必ずしもそうではありません", []),
        ("必ずしもではなく、必ず", ["必ず"]),
        ("必\n  ず来ます", ["必ず"]),
        ("なぜですか", ["なぜ"]),
        ("みんなぜんぶ", []),
        ("abcとＡｂｃ", ["abc"]),
        ("３日も、3日も", ["3日も"]),
        ("{{ 必ず }}{% if 必ず %}", []),
        ("", []),
    ],
)
def test_words_are_found_where_they_stand_and_spared_where_they_are_excepted(
    lists: Gentle, text: str, words: list[str]
) -> None:
    assert [caught.words for caught in lists.catches(JA, text)] == words


def test_what_is_caught_says_why_and_what_to_write(lists: Gentle) -> None:
    assert lists.lint(JA, "必ず") == ["promise: 「必ず」 (日付で書く)"]


def test_a_simpler_form_of_a_language_is_held_against_the_same_list(lists: Gentle) -> None:
    assert lists.knows(Locale("ja-easy"))
    assert lists.lint(Locale("ja-easy"), "必ず")


def test_a_language_without_a_list_is_known_to_have_none(lists: Gentle) -> None:
    assert not lists.knows(EN)
    assert lists.lint(EN, "必ず") == []


def test_in_languages_with_spaces_a_line_break_parts_words() -> None:
    lists = load({"locales/lint/en.yaml": b"rules: {a: {remedy: b, words: [make sure, nowhere]}}"})
    assert lists.lint(EN, "Make\nsure")
    assert not lists.lint(EN, "now\nhere")


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("rules: {a: {remedy: b}}", 1, "not complete"),
        ("rules: {a: {words: [b]}}", 1, "not complete"),
        ("rules:\n  a:\n    remedy: b\n    patterns: ['(']", 4, "regular expression"),
        ("rules:\n  a:\n    remedy: b\n    patterns: ['[[a]']", 4, "regular expression"),
        ("rules:\n  a:\n    remedy: b\n    wrods: [x]", 4, "wrods"),
        ("rules:\n  a:\n    remedy: b\n    words: x", 4, "not a list"),
        ("language: ja", 1, "rules"),
        ("", 0, "empty"),
    ],
)
def test_a_broken_list_is_found_with_its_line(source: str, line: int, problem: str) -> None:
    with pytest.raises(ContentError) as caught:
        load({"locales/lint/ja.yaml": source.encode()})
    assert any(finding.line == line and problem in finding.problem for finding in caught.value.findings)


@settings(max_examples=so_many(100), deadline=None)
@given(st.one_of(st.binary(max_size=100), st.text(alphabet="rules:{}[](),a?*+\\\n -&'", max_size=100).map(str.encode)))
def test_whatever_the_bytes_are_the_end_is_lists_or_findings(source: bytes) -> None:
    try:
        load({"locales/lint/ja.yaml": source}).lint(JA, "必ず")
    except ContentError as error:
        findings = error.findings
    else:
        return
    assert findings
