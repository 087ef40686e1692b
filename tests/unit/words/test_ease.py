"""Reading ease of やさしい日本語, on sample sentences: what the shipped list lets pass, and what it finds."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.errors import Finding
from bot.model.ids import Locale
from bot.words.ease import FILE, Ease, load
from tests.effort import so_many

ROOT = Path(__file__).parents[3]
EASY = Locale("ja-easy")
NAME = f"locales/lint/{FILE}"

GOOD = """
ここは、名前（なまえ）を言わないで書くことができます。
今（いま）、人は読んでいません。
きかいが答えています。
見るだけでもいいです。
書いた言葉（ことば）は、消（け）すことができます。
相談（そうだん）する人が、読みます。
受（う）け取（と）るのは、二人です。
12月3日までに、返事（へんじ）を書きます。
{{ answer_by }}までに、返事（へんじ）を書きます。
とばしてもいいです。
電話（でんわ）がいいですか。
わからないままでいいです。
つかれたら、休んでください。
だれも、名前（なまえ）を聞きません。
チャットのページを開（ひら）きます。
お茶（ちゃ）を出すことができます。
お金のことを書くことができます。
ここは、日本語だけです。
生まれた国（くに）は、聞きません。
それは、わからないと書くことができます。
かれも読みます。
人々（ひとびと）が来ます。
日々のことを書くことができます。
""".strip().splitlines()

BAD = [
    ("kanji", "相談できます。"),
    ("kanji", "返事（へんじ）を読む担当です。"),
    ("kanji", "受（う）け取ります。"),
    ("kanji", "人に見せる窓口"),
    ("katakana", "プライバシーのことです。"),
    ("katakana", "サポートします。"),
    ("passive", "書かれた言葉です。"),
    ("passive", "手紙（てがみ）は読まれます。"),
    ("passive", "消（け）されました。"),
    ("passive", "名前（なまえ）は聞かれません。"),
    ("passive", "先生に言われて来ました。"),
    ("passive", "ここで見られます。"),
    ("passive", "使（つか）われる言葉です。"),
    ("double_negation", "書けないことはありません。"),
    ("double_negation", "言わなければなりません。"),
    ("double_negation", "来なくてはいけません。"),
    ("double_negation", "書かないと、だめです。"),
    ("double_negation", "読まないわけではありません。"),
    ("double_negation", "いやではなくはない。"),
    ("double_negation", "書かずにはいられません。"),
    ("only_not", "一つしか書けません。"),
    ("honorific", "お読みになります。"),
    ("honorific", "ご連絡（れんらく）いただけます。"),
    ("honorific", "お待ちしています。"),
    ("honorific", "書いていただきます。"),
    ("honorific", "いらっしゃいますか。"),
    ("honorific", "なさることができます。"),
    ("official", "名前（なまえ）に関（かん）して聞きます。"),
    ("official", "会において話します。"),
    ("official", "電話（でんわ）およびメール"),
    ("official", "人によっては、ちがいます。"),
    ("relative_day", "明日、読みます。"),
    ("relative_day", "しばらく休みます。"),
    ("sentence", "あ" * 30 + "。"),
]


@pytest.fixture(scope="module")
def easy() -> Ease:
    """The list as it is shipped."""
    found: list[Finding] = []
    lists = load({NAME: (ROOT / NAME).read_bytes()}, found)
    assert found == []
    return lists[EASY]


@pytest.mark.parametrize("text", GOOD)
def test_what_is_easy_passes(easy: Ease, text: str) -> None:
    assert easy.catches(text, [text]) == []


@pytest.mark.parametrize(("kind", "text"), BAD)
def test_what_is_hard_is_found(easy: Ease, kind: str, text: str) -> None:
    caught = easy.catches(text, [text])
    assert kind in [one.kind for one in caught], caught
    assert all(one.remedy for one in caught)


def test_the_kanji_of_two_years_of_school(easy: Ease) -> None:
    assert len(easy.kanji) == 240
    assert easy.kanji >= set("人書読話休家電今来日月時分")
    assert not easy.kanji & set("相談窓返手紙消") - set("手紙")


def test_a_reading_behind_a_word_does_not_count_for_its_length(easy: Ease) -> None:
    text = "相談（そうだん）" * 10 + "あ" * 10
    assert [one for one in easy.catches(text) if one.kind == "sentence"] == []
    assert [one for one in easy.catches(text + "あ") if one.kind == "sentence"]


def test_a_variable_does_not_count_for_its_length_either(easy: Ease) -> None:
    assert easy.catches("あ" * 29 + "{{ next_reading }}。", []) == []
    assert [one.kind for one in easy.catches("あ" * 30 + "{{ next_reading }}。", [])] == ["sentence"]


def test_a_line_break_does_not_end_a_sentence(easy: Ease) -> None:
    assert [one.kind for one in easy.catches("あ" * 20 + "\n" + "い" * 11)] == ["sentence"]
    assert easy.catches("あ" * 20 + "。\n" + "い" * 11 + "。") == []


def test_each_branch_is_a_sentence_of_its_own(easy: Ease) -> None:
    text = "{% if return_code %}" + "あ" * 20 + "{% else %}" + "い" * 20 + "{% endif %}"
    assert easy.catches(text) == []


def test_three_sentences_in_one_message(easy: Ease) -> None:
    three = "あ。い。う。"
    assert easy.catches(three, [three]) == []
    (caught,) = easy.catches(three, [three, three + "え。"])
    assert caught.kind == "sentences"
    assert easy.catches(three + "え。") == [], "a label is no message"


def test_a_reading_may_stand_in_narrow_brackets(easy: Ease) -> None:
    assert easy.catches("相談(そうだん)です。") == []
    assert [one.kind for one in easy.catches("相談(2F)です。")] == ["kanji"]


def test_a_passive_behind_a_reading_is_still_found(easy: Ease) -> None:
    assert "passive" in [one.kind for one in easy.catches("消（け）されます。")]


def test_what_a_list_does_not_name_is_not_measured() -> None:
    found: list[Finding] = []
    lists = load({NAME: b"ja-easy: {sentence: 5}"}, found)
    assert lists[EASY].catches("相談") == []
    assert [one.kind for one in lists[EASY].catches("相談プライバシー")] == ["sentence"]


def test_no_list_is_no_list() -> None:
    assert load({"locales/ja/a.yaml": b"["}, []) == {}


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("ja-easy: {sentence: long}", 1, "no figure"),
        ("ja-easy:\n  sentence: 0", 2, "no figure"),
        ("ja-easy: {kana: あ}", 1, "kana"),
        ("ja-easy: {katakana: テレビ}", 1, "not a list"),
        ("ja-easy:\n  rules:\n    passive: {words: [a]}", 3, "not complete"),
        ("ja-easy:\n  rules:\n    passive:\n      remedy: b\n      patterns: ['(']", 5, "regular expression"),
        ("ja-easy: 30", 1, "no keys"),
        ("", 0, "empty"),
    ],
)
def test_a_broken_list_is_found_with_its_line(source: str, line: int, problem: str) -> None:
    found: list[Finding] = []
    load({NAME: source.encode()}, found)
    assert any(finding.line == line and problem in finding.problem for finding in found), found


@settings(max_examples=so_many(80), deadline=None)
@given(st.text(max_size=60))
def test_whatever_the_text_is_it_is_measured(text: str) -> None:
    found: list[Finding] = []
    easy = load({NAME: (ROOT / NAME).read_bytes()}, found)[EASY]
    easy.catches(text, [text])


@settings(max_examples=so_many(60), deadline=None)
@given(st.one_of(st.binary(max_size=80), st.text(alphabet="ja-esy:{}[], 0123kni\n*(", max_size=80).map(str.encode)))
def test_whatever_the_bytes_are_the_end_is_a_list_or_findings(source: bytes) -> None:
    for easy in load({NAME: source}, []).values():
        easy.catches("相談", ["相談"])
