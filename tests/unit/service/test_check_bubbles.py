"""What a tired reader takes in before the next choice. Each test gives a small house more to say than that, or not."""

from collections.abc import Sequence

import pytest

from bot.dialogue.condition import Tests as When
from bot.dialogue.flow import Arrow, Flow, SayItem, Show, Step
from bot.model.conversation import Position
from bot.model.errors import Finding
from bot.model.words import TextKey
from tests.unit.service.content import STAY, Content, only

LIST = "locales/lint/long_turns.yaml"


def house(
    ja: Sequence[str], en: Sequence[str] = (), *, steps: Sequence[Step] = (), whens: Sequence[object] = ()
) -> Content:
    """A house whose one step says these texts, each under its test."""
    content = Content()
    en = en or [f"Text {number}." for number, _ in enumerate(ja)]
    for locale, texts in (("ja", ja), ("en", en)):
        lines = "\n".join(f'  t{number}: "{text}"' for number, text in enumerate(texts))
        stay = "静かにいる" if locale == "ja" else "Be quiet"
        labels = "".join(
            f"  {name}: {{stay: {stay}}}\n" for name in dict.fromkeys(["start", *(one.name for one in steps)])
        )
        content.files[f"locales/{locale}/sit.yaml"] = f"flow: sit\ntexts:\n{lines}\nchoices:\n{labels}"
    items = tuple(
        SayItem(texts=(TextKey("sit", f"t{number}"),), line=5, when=whens[number] if number < len(whens) else None)  # type: ignore[arg-type]
        for number, _ in enumerate(ja)
    )
    content.steps = list(steps) or [Step(name="start", say=items, choices=(("stay", STAY),), skip=STAY, line=3)]
    return content


def long(findings: list[Finding]) -> list[str]:
    return [finding.problem.split(" (")[0] for finding in findings if "waits" in finding.problem]


@pytest.mark.parametrize(("bubbles", "clean"), [(3, True), (4, False)])
def test_three_bubbles(bubbles: int, *, clean: bool) -> None:
    found = house([f"文{number}です。" for number in range(bubbles)]).check()
    assert (found == []) is clean
    if not clean:
        assert long(found) == [
            f"before `sit.start` waits, {name} says 4 bubbles, 3 are read there" for name in ("en", "ja")
        ]
        assert {(finding.file, finding.line) for finding in found} == {("flows/sit.yaml", 3)}
        assert all("sit.t0, sit.t1, sit.t2, sit.t3" in finding.problem for finding in found)


@pytest.mark.parametrize(("characters", "clean"), [(120, True), (121, False)])
def test_a_hundred_and_twenty_characters(characters: int, *, clean: bool) -> None:
    content = house(["あ" * 39 + "。", "い" * 39 + "。\\n ", "う" * (characters - 81) + "。"])
    found = content.check()
    assert long(found) == ([] if clean else ["before `sit.start` waits, ja says 121 characters, 120 are read there"])


@pytest.mark.parametrize(("words", "clean"), [(60, True), (61, False)])
def test_sixty_english_words(words: int, *, clean: bool) -> None:
    content = house(["ここです。", "そこです。"], ["One " * 20 + "end.", "two " * (words - 22) + "end."])
    found = content.check()
    assert long(found) == ([] if clean else ["before `sit.start` waits, en says 61 words, 60 are read there"])


def test_a_passing_step_counts_with_what_follows() -> None:
    one, two, three, four = (SayItem(texts=(TextKey("sit", f"t{number}"),)) for number in range(4))
    steps = [
        Step(name="start", say=(one,), choices=(("stay", (Arrow(to=Position("sit", "on")),)),), skip=STAY),
        Step(name="on", say=(one, two), next=(Arrow(to=Position("sit", "end")),), line=7),
        Step(name="end", say=(three, four), choices=(("stay", STAY),), skip=STAY, line=9),
    ]
    found = house([f"文{number}です。" for number in range(4)], steps=steps).check()
    assert {finding.line for finding in found if "waits" in finding.problem} == {9}
    assert all("from sit.start, choice:stay" in finding.problem for finding in found if "waits" in finding.problem)


def test_what_is_never_said_together_does_not_add_up() -> None:
    ways = [When(desk_open=True), When(desk_open=False)]
    texts = [f"文{number}です。" for number in range(4)]
    assert long(house(texts, whens=[None, None, *ways]).check()) == []
    assert long(house(texts, whens=[None, None, ways[0], ways[0]]).check()) != []


def test_only_where_a_bubble_is_said() -> None:
    """A bubble of the English alone is no burden in Japanese, and the other way round."""
    texts = [f"文{number}です。" for number in range(4)]
    found = house(texts, whens=[None, None, None, When(locale=("en",))]).check()  # type: ignore[arg-type]
    assert long(found) == ["before `sit.start` waits, en says 4 bubbles, 3 are read there"]


def test_what_is_shown_is_data_and_does_not_count() -> None:
    content = house([f"文{number}です。" for number in range(3)])
    (start,) = content.steps
    shown = (SayItem(show=Show.HELP_LINES), *start.say, SayItem(show=Show.LETTER))
    content.steps = [Step(name="start", say=shown, choices=start.choices, skip=STAY, line=3)]
    assert content.check() == []


def test_a_value_counts_as_long_as_it_gets_and_each_branch_by_itself() -> None:
    open_ = "{% if return_code %}{{ return_code }}{% else %}" + "い" * 30 + "{% endif %}"
    assert long(house(["あ" * 45, "う" * 45, open_]).check()) == []
    assert "121 characters" in long(house(["あ" * 45, "う" * 46, open_]).check())[0]
    assert "121 characters" in long(house(["あ" * 54, "う" * 53, "{{ return_code }}"]).check())[0]


def test_the_longest_of_several_texts_counts() -> None:
    content = house(["あ" * 50, "い" * 50, "う" * 20, "え" * 21])
    (start,) = content.steps
    either = (*start.say[:2], SayItem(texts=(TextKey("sit", "t2"), TextKey("sit", "t3"))))
    content.steps = [Step(name="start", say=either, choices=start.choices, skip=STAY, line=3)]
    assert long(content.check()) == ["before `sit.start` waits, ja says 121 characters, 120 are read there"]


def test_the_nod_to_a_skipped_question_is_not_counted() -> None:
    content = house([f"文{number}です。" for number in range(3)])
    assert content.steps[0].skip
    assert content.check() == []


def test_a_step_that_one_comes_back_to_was_read_before() -> None:
    """After an interrupt the step where one was is said again: only what is new counts."""
    content = house([f"文{number}です。" for number in range(3)])
    kept = SayItem(texts=(TextKey("forget", "kept"),))
    steps = (
        Step(name="ask", choices=(("keep", (Arrow(to=Position("forget", "kept")),)),), skip=STAY),
        Step(name="kept", say=(kept,), next=(Arrow(returns=True),)),
    )
    content.more = [Flow(name="forget", start="ask", steps={one.name: one for one in steps}, file="flows/forget.yaml")]
    for locale, text, label in (("ja", "残しました。", "残す"), ("en", "Kept.", "Keep")):
        sheet = f"flow: forget\ntexts: {{kept: {text}}}\nchoices: {{ask: {{keep: {label}}}}}\n"
        content.files[f"locales/{locale}/forget.yaml"] = sheet
    assert content.check() == []


# What is allowed to be longer.

FOUR = [f"文{number}です。" for number in range(4)]


def test_an_allowance_with_its_reason() -> None:
    content = house(FOUR)
    content.files[LIST] = "sit.start: {bubbles: 4, why: the rules of care want it}"
    assert content.check() == []


def test_an_allowance_holds_no_more_than_it_says() -> None:
    content = house([*FOUR, "文5です。"])
    content.files[LIST] = "sit.start: {bubbles: 4, why: the rules of care want it}"
    assert "says 5 bubbles, 4 are read there" in long(content.check())[0]
    content.files[LIST] = "sit.start: {characters: 130, why: only characters}"
    assert "says 5 bubbles, 3 are read there" in "".join(long(content.check()))


@pytest.mark.parametrize(
    ("texts", "allowance", "problem"),
    [
        (
            FOUR[:3],
            "sit.start: {bubbles: 4, why: a}",
            "sit.start needs no allowance of bubbles: at most 3 are said there",
        ),
        (FOUR, "sit.start: {bubbles: 6, why: a}", "sit.start may say 6 bubbles, and says 4 at most"),
        (FOUR[:3], "sit.start: {characters: 125, why: a}", "sit.start needs no allowance of characters"),
        (FOUR[:3], "sit.gone: {bubbles: 4, why: a}", "there is no step sit.gone that waits"),
        (FOUR[:3], "nowhere: {bubbles: 4, why: a}", "there is no step nowhere that waits"),
    ],
)
def test_an_allowance_that_nothing_needs(texts: list[str], allowance: str, problem: str) -> None:
    content = house(texts)
    content.files[LIST] = f"# a list\n{allowance}"
    finding = only(content.check())
    assert finding.problem.startswith(problem)
    assert (finding.file, finding.line) == (LIST, 2)


def test_a_step_that_passes_can_have_no_allowance() -> None:
    content = house(FOUR[:2])
    content.steps.append(Step(name="on", say=content.steps[0].say[:1], next=STAY))
    content.files[LIST] = "sit.on: {bubbles: 4, why: a}"
    assert only(content.check()).problem == "there is no step sit.on that waits"


def test_a_broken_list_is_a_finding_among_others() -> None:
    content = house(FOUR)
    content.files[LIST] = "sit.start: {bubbles: many}"
    found = content.check()
    assert any(finding.file == LIST and "no figure" in finding.problem for finding in found)
    assert any(finding.file == LIST and "not complete" in finding.problem for finding in found)
