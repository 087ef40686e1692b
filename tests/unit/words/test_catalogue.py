"""The catalogue: what it gives, what it refuses, and that no bytes can make it stumble."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.model.errors import ContentError, Fault, Finding
from bot.model.ids import Locale
from bot.model.words import TextKey
from bot.words.catalogue import Catalogue, load, locale_of
from tests.effort import so_many

JA, EN = Locale("ja"), Locale("en")
HOUSE = {JA: {"house": "縁側", "readers": "相談員と責任者"}}


def findings_of(text: str) -> list[tuple[int, str]]:
    """Line and problem of everything that is wrong with one file."""
    with pytest.raises(ContentError) as caught:
        load({"locales/ja/welcome.yaml": text.encode()}, HOUSE)
    for finding in caught.value.findings:
        assert finding.file == "locales/ja/welcome.yaml"
        assert finding.remedy
    return [(finding.line, finding.problem) for finding in caught.value.findings]


def test_languages_stand_in_the_order_of_the_house(files: dict[str, bytes], words: Catalogue) -> None:
    assert words.locales == (JA, EN)
    assert load(files, {EN: {"house": "Engawa"}}).locales == (EN,)


def test_a_text_reads_as_written_without_the_line_break_that_ends_it(words: Catalogue) -> None:
    assert words.render(JA, TextKey("welcome", "hello"), {}) == "こんにちは。"
    assert words.render(JA, TextKey("welcome", "poem"), {}) == "一行目。\n  二行目。\n\n四行目。"


def test_constants_of_the_house_are_folded_in_so_that_the_text_is_static(words: Catalogue) -> None:
    key = TextKey("welcome", "house")
    assert words.is_static(JA, key)
    assert words.render(JA, key, {}) == "ここは縁側です。"
    assert words.render(EN, key, {}) == "This is Engawa."
    assert words.render(JA, key, {}) is words.render(JA, key, {}), "a static text is made once, not per message"


def test_what_a_conversation_fills_in_is_not_static(words: Catalogue) -> None:
    key = TextKey("welcome", "until")
    assert not words.is_static(JA, key)
    assert words.render(JA, key, {"kept_until": "2月1日（月）"}) == "続きは、2月1日（月）まで開けます。"
    assert words.variables(JA, key, "text") == {"kept_until"}


def test_a_missing_value_is_our_fault_and_names_the_place(words: Catalogue) -> None:
    with pytest.raises(Fault, match=r"locales/ja/welcome.yaml:\d+: until .*kept_until"):
        words.render(JA, TextKey("welcome", "until"), {})


def test_what_a_visitor_wrote_is_never_read_as_a_template(words: Catalogue) -> None:
    assert "{{ house }}" in words.render(JA, TextKey("welcome", "until"), {"kept_until": "{{ house }}"})


def test_a_sentence_may_differ_by_a_value(words: Catalogue) -> None:
    key = TextKey("welcome", "lines")
    assert (
        words.render(JA, key, {"open_lines": "1"})
        == "いま開いている文字の窓口は、1つです。\n使わなくてもかまいません。"
    )
    assert (
        words.render(JA, key, {"open_lines": "3"})
        == "いま開いている文字の窓口は、3つです。\n使わなくてもかまいません。"
    )


def test_labels_and_words_that_yaml_would_take_for_something_else(words: Catalogue) -> None:
    assert words.label(JA, TextKey("welcome", "hello.self"), {}) == "自分のこと"
    assert words.label(JA, TextKey("welcome", "hello.yes"), {}) == "はい"
    assert words.label(EN, TextKey("welcome", "hello.no"), {}) == "No"
    assert words.label(JA, TextKey("welcome", "edit.each_line"), {"number": "3"}) == "3行目"


@pytest.mark.parametrize("key", [TextKey("welcome", "nothing"), TextKey("nowhere", "hello")])
def test_a_text_that_does_not_exist_is_our_fault(words: Catalogue, key: TextKey) -> None:
    with pytest.raises(Fault, match=key.name):
        words.render(JA, key, {})
    with pytest.raises(Fault, match=key.name):
        words.label(JA, key, {})
    with pytest.raises(Fault, match="fr"):
        words.render(Locale("fr"), key, {})


def test_every_text_knows_its_line(words: Catalogue) -> None:
    lines = {key.name: entry.line for key, entry in words.entries(JA, "text") if key.flow == "welcome"}
    assert lines == {"hello": 3, "poem": 4, "house": 9, "until": 10, "lines": 11}
    labels = {key.name: (entry.file, entry.line) for key, entry in words.entries(JA, "label")}
    assert labels["edit.each_line"] == ("locales/ja/welcome.yaml", 20)


def test_days_and_moments_come_from_the_catalogue_too(words: Catalogue) -> None:
    assert words.day(JA, date(2026, 11, 24)) == "11月24日（火）"


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("flow: welcome\ntexts:\n  a: あ\n  a: い\n", 4, "twice"),
        ("flow: sit\ntexts:\n  a: あ\n", 1, "'sit'"),
        ("texts:\n  a: あ\n", 1, "no `flow`"),
        ("flow: welcome\ntexts:\n  a:\n", 3, "not a text"),
        ("flow: welcome\ntexts:\n  a: '  '\n", 3, "empty"),
        ("flow: welcome\ntexts:\n  a: [あ]\n", 3, "not a text"),
        ("flow: welcome\ntexts: [a]\n", 2, "no keys"),
        ("flow: welcome\ntexts:\n  A-b: あ\n", 3, "'A-b'"),
        ("flow: welcome\nwords:\n  a: あ\n", 2, "words"),
        ('flow: welcome\ntexts:\n  a: "\\u0007"\n', 3, "U+0007"),
        ('flow: welcome\ntexts:\n  a: "\\ud800"\n', 3, ""),
        ("flow: welcome\ntexts:\n  a: {{ house }}\n", 3, ""),
        ("flow: welcome\ntexts:\n  a: あ{{ name }}\n", 3, "unknown variable `name`"),
        ("flow: welcome\ntexts:\n  a: |\n    あ\n    い{{ house\n", 4, "`a`"),
        ("flow: welcome\ntexts:\n  a: あ{{ area }}\n", 3, "{{ area }}"),
        ("flow: welcome\ntexts:\n  a: あ{{ house.upper() }}\n", 3, "call"),
        ("flow: welcome\ntexts:\n  a: あ{{ house | upper }}\n", 3, "filter"),
        ("flow: welcome\ntexts:\n  a: 'あ{% for x in house %}{% endfor %}'\n", 3, "for"),
        ("flow: welcome\ntexts:\n  a: 'あ{% set x = 9 ** 9 ** 9 %}'\n", 3, "assign"),
        ("flow: welcome\ntexts:\n  a: 'あ{% if number == 1 %}い{% endif %}'\n", 3, "can never hold"),
        ("flow: welcome\ntexts:\n  a: 'あ{{ not house }}'\n", 3, "more than a variable"),
        ("flow: welcome\nchoices:\n  s: {a: |\n    あ}\n", 3, ""),
        ('flow: welcome\nchoices:\n  s: {a: "あ\\nい"}\n', 3, "line break"),
        ("flow: welcome\nchoices:\n  s: あ\n", 3, "no keys"),
        ("flow: welcome\nchoices:\n  s: {あ: い}\n", 3, "'あ'"),
        ("flow: welcome\ntexts:\n  a: あ\n bad\n", 4, "YAML"),
        ("", 0, "empty"),
    ],
)
def test_what_is_wrong_is_found_with_its_line(text: str, line: int, problem: str) -> None:
    found = findings_of(text)
    assert any(at == line and problem in what for at, what in found), found


def test_all_findings_of_all_files_come_at_once() -> None:
    files = {
        "locales/ja/a.yaml": b"flow: b\ntexts: {x: 1, x: 2}",
        "locales/ja/b.yaml": b"\xff\xfe",
        "locales/en/c.yaml": b"[",
    }
    with pytest.raises(ContentError) as caught:
        load(files, {JA: {}, EN: {}, Locale("fr"): {}})
    assert {finding.file for finding in caught.value.findings} == {*files, "locales/fr"}
    assert len([finding for finding in caught.value.findings if finding.file == "locales/ja/a.yaml"]) == 2


def test_only_files_of_spoken_languages_are_read() -> None:
    files = {
        "locales/ja/a.yaml": b"flow: a\ntexts: {x: 1}",
        "locales/fr/a.yaml": b"[",
        "flows/a.yaml": b"[",
        "README": b"[",
    }
    assert load(files, {JA: {}}).render(JA, TextKey("a", "x"), {}) == "1"


@pytest.mark.parametrize(
    ("file", "locale"),
    [
        ("locales/ja/a.yaml", "ja"),
        ("x/locales/ja-easy/a.yaml", "ja-easy"),
        ("locales/lint/ja.yaml", None),
        ("a.yaml", None),
    ],
)
def test_the_folder_names_the_language(file: str, locale: str | None) -> None:
    assert locale_of(file) == locale


AUTHORS_SIGNS = st.text(alphabet="abc:|>-[]{}%#&*!'\"\\ \n\t_1あ\u2028\ud7ff", max_size=120).map(str.encode)
TEMPLATES = st.text(alphabet="{}%#|()[]'\"+-*=!~._19 \nabhouseifendforsetinx", max_size=60).map(
    lambda text: b"flow: welcome\ntexts:\n  a: |\n    " + text.replace("\n", "\n    ").encode() + b"\n"
)


@settings(max_examples=so_many(300), deadline=None)
@given(st.one_of(st.binary(max_size=200), AUTHORS_SIGNS, TEMPLATES))
@example(b"[" * 5000)
@example(b"a: &a [*a]")
@example(b'flow: "\\UFFFFFFFF"')
@example(b"flow: welcome\ntexts:\n  a: '" + b'{% if house == "a" %}' * 200 + b"{% endif %}" * 200 + b"'")
@example(b"flow: welcome\ntexts:\n  a: '{{ " + b"(" * 3000 + b" }}'")
@example(b"flow: welcome\ntexts:\n  a: '{{ " + b"9" * 6000 + b" }}'")
@example(b"flow: welcome\ntexts:\n  a: '{{ \"\\N{nothing}\" }}'")
@example(b"flow: welcome\ntexts:\n  a: '" + b"{{ not " + b"not " * 3000 + b"house }}'")
def test_whatever_the_bytes_are_the_end_is_a_catalogue_or_findings(source: bytes) -> None:
    catalogue, findings = load_or_findings(source)
    assert (catalogue is None) is bool(findings)
    assert all(finding.problem and finding.remedy and finding.line >= 0 for finding in findings)
    if catalogue is not None:
        for key, entry in catalogue.entries(JA, "text"):
            assert entry.text.strip()
            if catalogue.is_static(JA, key):
                catalogue.render(JA, key, {}).encode()


def load_or_findings(source: bytes) -> tuple[Catalogue | None, list[Finding]]:
    """One file, loaded; or what is wrong with it. Anything else that is raised fails the test."""
    try:
        return load({"locales/ja/welcome.yaml": source}, HOUSE), []
    except ContentError as error:
        return None, error.findings
