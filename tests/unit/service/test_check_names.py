"""Every text that can be asked for is there, and every text that is there can be asked for."""

from dataclasses import replace

import pytest

from bot.dialogue import entries
from bot.dialogue.condition import Tests as When
from bot.dialogue.flow import Arrow, SayItem
from bot.model.errors import ContentError
from bot.model.ids import Locale
from bot.model.words import TextKey
from tests.unit.service.content import EN, HOUSE, JA, STAY, Content, only, step

EASY = Locale("ja-easy")


@pytest.fixture
def content() -> Content:
    return Content()


def test_each_of_several_texts_has_to_be_there(content: Content) -> None:
    either = SayItem(texts=(TextKey("sit", "start"), TextKey("sit", "other")), line=8)
    content.steps = [replace(step(), say=(either, *step().say[1:]))]
    found = content.check()
    assert [finding.file for finding in found] == ["locales/en/sit.yaml", "locales/ja/sit.yaml"]
    assert all("`other`, which flows/sit.yaml:8 asks for" in finding.problem for finding in found)


@pytest.mark.parametrize("text", entries.TEXTS, ids=str)
def test_what_the_engine_says_by_itself_has_to_be_there(content: Content, text: TextKey) -> None:
    number = entries.TEXTS.index(text)
    content.spoil("locales/en/ways.yaml", f"  {text.name}: Text {number}.\n", "")
    finding = only(content.check())
    assert f"no text `{text.name}`, which every conversation needs" in finding.problem
    assert finding.file == "locales/en/ways.yaml"


def test_words_of_a_shared_part_stand_among_the_parts(content: Content) -> None:
    """What a part brings is written in its own file, and asked for there."""
    item = SayItem(texts=(TextKey("parts", "shared"),), line=2, file="flows/parts.yaml")
    arrow = replace(STAY[0], file="flows/parts.yaml", line=4)
    labels = (("help", TextKey("parts", "ways_on.help")),)
    made = step(choices=("stay", "language"))
    content.steps = [replace(made, say=(*made.say, item), choices=(*made.choices, ("help", (arrow,))), labels=labels)]
    found = content.check()
    assert {finding.file for finding in found} == {"locales/en/parts.yaml", "locales/ja/parts.yaml"}
    assert {finding.problem for finding in found} == {
        "there is no text `shared`, which flows/parts.yaml:2 asks for",
        "there is no label `ways_on.help`, which flows/parts.yaml:4 asks for",
    }
    for file, text, label in (("ja", "ここです。", "たすけ"), ("en", "Here.", "Help")):
        sheet = f"flow: parts\ntexts: {{shared: {text}}}\nchoices: {{ways_on: {{help: {label}}}}}\n"
        content.files[f"locales/{file}/parts.yaml"] = sheet
    assert content.check() == []
    content.spoil("locales/ja/parts.yaml", "texts: {", "texts: {idle: むかし。, ")
    assert any("text `idle` is never used" in finding.problem for finding in content.check())


def test_a_step_for_one_language_needs_its_words_in_that_one_only(content: Content) -> None:
    ja = When(locale=(JA,))
    only_there = SayItem(texts=(TextKey("sit", "kana"),), when=ja, line=5)
    content.steps = [replace(step(), say=(*step().say, only_there))]
    content.spoil("locales/ja/sit.yaml", "choices:", "  kana: ひらがなです。\nchoices:")
    assert content.check() == []
    content.spoil("locales/en/sit.yaml", "choices:", "  kana: In kana.\nchoices:")
    assert only(content.check()).problem == "the text `kana` is never used in en"


def test_an_available_step_asks_for_labels_in_its_languages(content: Content) -> None:
    en = When(locale=(EN,))
    extra = step("extra", choices=("more",), say=(), available=en, elsewhere=STAY)
    content.steps = [step(), extra]
    finding = only(content.check())
    assert (finding.file, "label `extra.more`" in finding.problem) == ("locales/en/sit.yaml", True)


def test_a_name_that_looks_like_one_that_is_there(content: Content) -> None:
    content.spoil("locales/ja/sit.yaml", "  more:", "  moer:")
    missing = next(finding for finding in content.check() if "there is no text `more`" in finding.problem)
    assert missing.remedy == "write it under texts; did you mean `moer`, which is there?"


def test_words_of_a_flow_that_is_gone(content: Content) -> None:
    for locale, word in (("ja", "むかし。"), ("en", "Old.")):
        content.files[f"locales/{locale}/gone.yaml"] = f"flow: gone\ntexts: {{one: {word}, two: {word}}}\n"
    found = content.check()
    assert [finding.file for finding in found] == ["locales/en/gone.yaml", "locales/ja/gone.yaml"]
    assert {finding.problem for finding in found} == {"there is no flow gone, so that nobody says these words"}


def test_a_variable_of_any_branch_has_to_exist(content: Content) -> None:
    branches = "{% if return_code %}a{% else %}{{ kept_untill }}{% endif %}"
    content.spoil("locales/en/sit.yaml", "You can be here.", f'"{branches}"')
    with pytest.raises(ContentError) as caught:
        content.check()
    (finding,) = caught.value.findings
    assert (finding.file, finding.line) == ("locales/en/sit.yaml", 3)
    assert "unknown variable `kept_untill`" in finding.problem
    assert finding.remedy.startswith("did you mean {{ kept_until }}?")


def test_easy_japanese_may_share_words_with_japanese(content: Content) -> None:
    content.house = replace(
        HOUSE,
        name={**HOUSE.name, EASY: "えんがわ"},
        area={**HOUSE.area, EASY: "この町"},
        readers={**HOUSE.readers, EASY: "人"},
        contact={**HOUSE.contact, EASY: "やくしょ"},
        languages={**HOUSE.languages, EASY: "日本語"},
        exceptions={**HOUSE.exceptions, EASY: "人が死にそうなとき"},
        locales=(JA, EN, EASY),
    )
    for name in ("sit", "ways", "cards"):
        content.files[f"locales/ja-easy/{name}.yaml"] = content.files[f"locales/ja/{name}.yaml"]
    content.files["locales/lint/ease.yaml"] = "ja-easy: {sentence: 60}"
    assert content.check() == []
    content.spoil("locales/ja-easy/sit.yaml", "ここにいられます。", "You can be here.")
    assert "the same in en and ja-easy" in only(content.check()).problem


def test_a_part_s_arrow_is_named_where_it_is_written(content: Content) -> None:
    arrow = Arrow(to=STAY[0].to, file="flows/parts.yaml", line=4)
    content.steps = [replace(step(), choices=(*step().choices, ("help", (arrow,))))]
    assert {finding.problem for finding in content.check()} == {
        "there is no label `start.help`, which flows/parts.yaml:4 asks for"
    }
