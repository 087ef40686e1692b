"""`check` finds what no file can know by itself. Each test spoils one thing in a small whole house that is clean."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.grapheme import length
from bot.dialogue import condition, entries, taps
from bot.dialogue.flow import Action, Arrow, SayItem, Show, Step
from bot.dialogue.loader import load as load_flows
from bot.model.conversation import Position
from bot.model.errors import ContentError
from bot.model.ids import Locale
from bot.model.limits import LIMITS
from bot.model.reading import Sign
from bot.model.words import TextKey
from bot.places.directory import load as load_directory
from bot.places.house import load as load_house
from bot.service.buttons import LABELLED
from bot.service.check import check
from bot.service.notices import notices
from bot.words.catalogue import load as load_words
from bot.words.variables import house_constants
from tests.effort import so_many
from tests.unit.service.content import EN, HOUSE, JA, STAY, Content, Lines, only, step

ROOT = Path(__file__).parents[3]
LABEL_LIMIT = min(limits.label for limits in LIMITS.values())


@pytest.fixture
def content() -> Content:
    return Content()


def test_a_whole_house_is_clean(content: Content) -> None:
    assert content.check() == []


def test_a_text_that_a_flow_says_and_one_language_lacks(content: Content) -> None:
    finding = only(content.spoil("locales/en/sit.yaml", "  start: You can be here.\n", "").check())
    assert finding.file == "locales/en/sit.yaml"
    assert "`start`" in finding.problem
    assert "flows/sit.yaml:4" in finding.problem


def test_a_text_that_no_language_has_is_found_for_each(content: Content) -> None:
    content.steps = [step(again=TextKey("sit", "start_again"))]
    assert [finding.file for finding in content.check()] == ["locales/en/sit.yaml", "locales/ja/sit.yaml"]


def test_a_missing_label_and_the_ways_and_cards_that_every_conversation_needs(content: Content) -> None:
    content.spoil("locales/ja/sit.yaml", "stay: 静かにいる, ", "")
    content.spoil("locales/ja/ways.yaml", "    erase: 札 ", "    erased: 札 ")
    content.spoil("locales/en/cards.yaml", "  phone: Phone\n", "")
    problems = [finding.problem for finding in content.check()]
    assert any("label `start.stay`" in problem for problem in problems)
    assert any("label `ways.erase`" in problem for problem in problems)
    assert any("text `phone`" in problem for problem in problems)
    assert any("label `ways.erased` is never used" in problem for problem in problems)


def test_a_text_that_nobody_says(content: Content) -> None:
    content.spoil("locales/ja/sit.yaml", "choices:", "  left: むかしの文です。\nchoices:")
    found = content.check()
    assert {finding.line for finding in found} == {5}
    assert any("never used" in finding.problem for finding in found)
    assert any("is not in locales/en/sit.yaml" in finding.problem for finding in found)


def test_words_of_pages_are_held_to_be_in_every_language_though_no_flow_says_them(content: Content) -> None:
    content.files["locales/ja/page.yaml"] = "flow: page\ntexts:\n  title: 表紙\n  send: 送る"
    content.files["locales/en/page.yaml"] = "flow: page\ntexts:\n  title: Cover"
    finding = only(content.check())
    assert (finding.file, finding.line) == ("locales/ja/page.yaml", 4)


def test_a_text_that_was_never_translated(content: Content) -> None:
    finding = only(content.spoil("locales/en/sit.yaml", "You can be here.", "ここにいられます。").check())
    assert finding.file == "locales/en/sit.yaml"
    assert "the same in ja and en" in finding.problem


@pytest.mark.parametrize(("label", "same"), [("LINE", True), ("119", True), ("{{ house }}", True)])
def test_names_and_figures_need_no_translation(content: Content, label: str, *, same: bool) -> None:
    for file, old in (("locales/ja/sit.yaml", "ここにいられます。"), ("locales/en/sit.yaml", "You can be here.")):
        content.spoil(file, old, f'"{label}"')
    assert content.check() == []


def test_languages_are_named_in_themselves(content: Content) -> None:
    content.steps = [step(choices=("ja", "en"))]
    content.spoil("locales/ja/sit.yaml", "{stay: 静かにいる, language: ことば}", "{ja: 日本語, en: English}")
    content.spoil("locales/en/sit.yaml", "{stay: Be quiet, language: Words}", "{ja: 日本語, en: English}")
    for file in ("locales/ja/ways.yaml", "locales/en/ways.yaml"):
        number = [intent.value for intent in LABELLED].index("language")
        word = "札" if "/ja/" in file else "Way"
        content.spoil(file, f"language: {word} {number}", "language: Language")
    assert content.check() == []


def test_a_label_that_no_button_holds(content: Content) -> None:
    word = "あ" * LABEL_LIMIT
    assert content.spoil("locales/ja/sit.yaml", "静かにいる", word).check() == []
    finding = only(content.spoil("locales/ja/sit.yaml", word, word + "い").check())
    assert f"{LABEL_LIMIT + 1} characters" in finding.problem
    assert (finding.file, finding.line) == ("locales/ja/sit.yaml", 6)


def test_a_label_is_counted_as_a_reader_counts(content: Content) -> None:
    word = "が" * LABEL_LIMIT
    assert length(word) == LABEL_LIMIT
    assert content.spoil("locales/ja/sit.yaml", "静かにいる", word).check() == []


def test_two_choices_that_look_alike(content: Content) -> None:
    finding = only(content.spoil("locales/en/sit.yaml", "language: Words", "language: Ｂe  QUIET").check())
    assert "same label" in finding.problem


def test_two_choices_that_never_stand_together_may_look_alike(content: Content) -> None:
    either = (("stay", condition.Tests(desk_open=True)), ("language", condition.Tests(desk_open=False)))
    arrows = tuple((choice, (Arrow(to=Position("sit", "start"), when=when),)) for choice, when in either)
    content.steps = [replace(step(), choices=arrows)]
    assert content.spoil("locales/en/sit.yaml", "language: Words", "language: Be quiet").check() == []


def test_a_choice_that_looks_like_skip_or_more(content: Content) -> None:
    number = [intent.value for intent in LABELLED].index("more")
    finding = only(content.spoil("locales/ja/sit.yaml", "静かにいる", f"札 {number}").check())
    assert "ways.ways.more" in finding.problem


def test_the_words_of_help_lead_to_help(content: Content) -> None:
    number = [intent.value for intent in LABELLED].index("danger")
    finding = only(content.spoil("locales/ja/sit.yaml", "静かにいる", f"札 {number}").check())
    assert finding.file == "flows/sit.yaml"
    lead = (Arrow(call=Position("sit", "lines"), then=Position("sit", "start")),)
    lines = step("lines", choices=(), say=(SayItem(show=Show.HELP_LINES),))
    content.steps = [replace(step(), choices=(("stay", lead), ("language", STAY))), lines]
    assert content.check() == []


def test_more_choices_than_a_message_carries(content: Content) -> None:
    room = LIMITS["line"].buttons - 3
    for count, clean in ((room, True), (room + 1, False)):
        names = [f"c{number}" for number in range(count)]
        content.steps = [step(choices=names)]
        for file, word in (("locales/ja/sit.yaml", "札その"), ("locales/en/sit.yaml", "Choice ")):
            labels = ", ".join(f"{name}: {word}{name}" for name in names)
            head = content.files[file].split("choices:")[0]
            content.files[file] = head + f"choices:\n  start: {{{labels}}}\n"
        found = content.check()
        assert (found == []) is clean
        assert all("beside the ways out" in finding.problem for finding in found)


def test_a_choice_whose_data_no_button_carries(content: Content) -> None:
    name = "a" * 64
    content.steps = [step(choices=(name, "language"))]
    for file in ("locales/ja/sit.yaml", "locales/en/sit.yaml"):
        content.spoil(file, "stay:", f"{name}:")
    assert any(taps.choice(Position("sit", "start"), name) in finding.problem for finding in content.check())


@pytest.mark.parametrize(("characters", "clean"), [(60, True), (61, False)])
def test_a_japanese_sentence_that_takes_too_much_breath(content: Content, characters: int, *, clean: bool) -> None:
    sentence = "あ" * (characters - 1) + "。"
    found = content.spoil("locales/ja/sit.yaml", "ここにいられます。", sentence).check()
    assert (found == []) is clean


def test_values_count_as_long_as_they_may_get(content: Content) -> None:
    assert content.spoil("locales/ja/sit.yaml", "ここにいられます。", "あ" * 59 + "{{ area }}。").check()


def test_a_text_longer_than_a_message(content: Content) -> None:
    limit = min(limits.text for limits in LIMITS.values())
    finding = only(content.spoil("locales/en/sit.yaml", "You can be here.", "a" * (limit + 1)).check())
    assert str(limit) in finding.problem


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("locales/ja/sit.yaml", "ここにいられます。", "必ずここにいられます。", 3),
        ("locales/en/sit.yaml", "Be quiet", "Always quiet", 6),
        ("locales/en/ways.yaml", "fault: Text.", "fault: Always.", len(entries.TEXTS) + 3),
    ],
)
def test_words_that_we_never_say(content: Content, file: str, old: str, new: str, line: int) -> None:
    finding = only(content.spoil(file, old, new).check())
    assert (finding.file, finding.line) == (file, line)
    assert "promise" in finding.problem
    assert finding.remedy in ("日付で書く", "a date")


def test_the_house_file_speaks_gently_too(content: Content) -> None:
    content.house = replace(HOUSE, readers={JA: "必ず読む人", EN: "a reader"})
    assert only(content.check()).file == "house.yaml"


def test_a_language_without_a_reviewed_list(content: Content) -> None:
    del content.files["locales/lint/en.yaml"]
    assert only(content.check()).file == "locales/lint/en.yaml"


def test_a_broken_list_is_a_finding_among_others(content: Content) -> None:
    content.files["locales/lint/en.yaml"] = "rules: ["
    assert only(content.check()).file == "locales/lint/en.yaml"


def test_a_sentence_within_a_sentence(content: Content) -> None:
    within = "例外は、{{ exceptions }}です。"
    finding = only(content.spoil("locales/ja/sit.yaml", "ここにいられます。", within).check())
    assert "exceptions" in finding.problem
    assert content.spoil("locales/ja/sit.yaml", within, '"秘密を守ります。{{ exceptions }}"').check() == []


def test_a_number_where_nobody_counts(content: Content) -> None:
    content.spoil("locales/ja/sit.yaml", "ここにいられます。", '"{{ number }}番です。"')
    content.spoil("locales/en/sit.yaml", "Be quiet", '"Stay {{ open_lines }}"')
    assert [finding.file for finding in content.check()] == ["locales/en/sit.yaml", "locales/ja/sit.yaml"]


def test_a_card_that_waits_for_a_value_that_nobody_gives(content: Content) -> None:
    finding = only(content.spoil("locales/en/cards.yaml", "phone: Phone", 'phone: "Phone {{ line }}"').check())
    assert finding.file == "locales/en/cards.yaml"
    assert "line" in finding.problem


def test_danger_with_empty_hands(content: Content) -> None:
    content.directory = Lines(without=Sign.DOUBLE_DEATH)
    assert {finding.problem.split(" about")[0] for finding in content.check()} == {
        "no verified help line fits double_death"
    }


def test_help_lines_longer_than_a_message(content: Content) -> None:
    content.directory = Lines(name="長" * 5000)
    assert all("over 4096" in finding.problem for finding in content.check())
    assert content.check()


def test_everything_is_found_at_once_and_in_order(content: Content) -> None:
    content.spoil("locales/ja/sit.yaml", "ここにいられます。", "必ず。")
    content.spoil("locales/en/sit.yaml", "Be quiet", "Always quiet")
    found = content.check()
    assert len(found) == 2
    assert found == sorted(found)


def test_the_example_house_and_idle_languages_are_only_told() -> None:
    sources = {
        "locales/ja/sit.yaml": b"",
        "locales/fr/sit.yaml": b"",
        "flows/sit.yaml": b"",
        "locales/lint/ja.yaml": b"",
    }
    assert notices(HOUSE, {"locales/ja/sit.yaml": b""}) == []
    told = notices(replace(HOUSE, example=True), sources)
    assert [finding.file for finding in told] == ["house.yaml", "locales/fr"]


WORDS = st.one_of(
    st.text(max_size=200),
    st.sampled_from(
        [
            "{{ line }}",
            "{% if line %}a{% else %}{{ number }}{% endif %}",
            "必ず。" * 30,
            "é" * 5000,
            "。\n\n。",
            " ",
            "👩‍👧" * 21,
        ]
    ),
)
TESTED = st.one_of(
    st.none(),
    st.builds(
        condition.Tests,
        slots=st.sampled_from([(), (condition.SlotTest("who"),), (condition.SlotTest("who", ("self",), part=True),)]),
        desk_open=st.sampled_from([None, True, False]),
        ticket=st.lists(st.sampled_from(condition.TicketTest), max_size=2).map(tuple),
        locale=st.sampled_from([(), (JA,), (Locale("xx"),)]),
    ),
)
ARROW = st.one_of(
    st.builds(
        Arrow,
        to=st.sampled_from(["start", "more", "gone"]).map(lambda name: Position("sit", name)),
        when=TESTED,
        actions=st.lists(st.sampled_from(list(Action)), max_size=2).map(tuple),
    ),
    st.just(Arrow(returns=True)),
    st.just(Arrow(call=Position("sit", "more"), then=Position("sit", "start"))),
)
ARROWS = st.lists(ARROW, max_size=3).map(tuple)
ITEMS = st.lists(
    st.builds(
        SayItem,
        texts=st.lists(st.sampled_from(["start", "more", "gone"]), max_size=2).map(
            lambda names: tuple(TextKey("sit", name) for name in names)
        ),
        show=st.sampled_from([None, *Show]),
        when=TESTED,
    ),
    max_size=6,
).map(tuple)


@st.composite
def odd_step(draw: st.DrawFn, name: str) -> Step:
    passes = draw(st.booleans())
    return Step(
        name=name,
        say=draw(ITEMS),
        ask=draw(st.sampled_from(["", "who"])),
        choices=() if passes else tuple((id_, draw(ARROWS)) for id_ in draw(st.sets(st.sampled_from("abc")))),
        words=() if passes else draw(ARROWS),
        skip=draw(ARROWS),
        next=(*draw(ARROWS), *STAY) if passes else (),
        several=() if passes else draw(ARROWS),
        each_line=() if passes else draw(ARROWS),
        available=draw(TESTED),
        elsewhere=draw(ARROWS),
    )


@settings(max_examples=so_many(40), deadline=None)
@given(st.data())
def test_whatever_the_content_is_the_end_is_findings(data: st.DataObject) -> None:
    """Scripts as no loader would let them through, words as nobody would write them: still findings, and no fault."""
    content = Content()
    content.steps = [data.draw(odd_step(name)) for name in ("start", "more")]
    sheet = {
        "flow": "sit",
        "texts": {name: data.draw(WORDS) for name in ("start", "more")},
        "choices": {"start": {name: data.draw(WORDS) for name in data.draw(st.sets(st.sampled_from("abc")))}},
    }
    content.files["locales/ja/sit.yaml"] = yaml.safe_dump(sheet, allow_unicode=True)
    try:
        found = content.check()
    except ContentError as error:
        found = error.findings
    assert all(finding.problem and finding.remedy for finding in found)


def read(folder: str, ending: str) -> dict[str, bytes]:
    paths = sorted((ROOT / folder).rglob(f"*{ending}"))
    return {str(path.relative_to(ROOT)): path.read_bytes() for path in paths}


def test_the_shipped_content_is_clean() -> None:
    house = load_house("house.yaml", (ROOT / "house.yaml").read_bytes())
    sources = read("locales", ".yaml")
    words = load_words(sources, house_constants(house))
    found = check(load_flows(read("flows", ".yaml")), words, house, load_directory(read("places", ".csv")), sources)
    assert found == [], "\n".join(str(finding) for finding in found)
