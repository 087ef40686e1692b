import pytest

from bot.drawing.samples import CLOSE, OPEN, Sample, bare, forms, pieces, samples
from bot.model.errors import Fault
from bot.model.words import TextKey
from bot.pictures import read_phrases
from bot.words import catalogue
from bot.words.catalogue import Catalogue
from bot.words.variables import HOUSE_CONSTANTS
from tests.unit.drawing.conftest import EN

SAY = read_phrases(EN)


def words(text: str) -> Catalogue:
    source = f"flow: a\ntexts:\n  a: |-\n    {text}\n"
    return catalogue.load({"locales/en/a.yaml": source.encode()}, {EN: {"readers": "counselors"}})


def shown(text: str) -> list[tuple[str, str]]:
    found = forms(words(text), EN, TextKey("a", "a"), samples({"open_lines": "6", "line": "my line"}), SAY)
    return [(bare(form.text), form.condition) for form in found]


def test_what_is_filled_in_is_told_apart_from_the_text() -> None:
    (form,) = forms(
        words("Until {{ answer_by }}, by {{ readers }}."), EN, TextKey("a", "a"), samples({"answer_by": "May 1"}), SAY
    )
    assert [(piece.text, piece.sample) for piece in pieces(form.text)] == [
        ("Until ", False), ("May 1", True), (", by counselors.", False),
    ]  # fmt: skip


def test_a_test_within_a_text_sees_the_bare_value_and_every_outcome_is_shown() -> None:
    text = '{% if open_lines == "1" %}One line{% else %}{{ open_lines }} lines{% endif %} open.'
    assert shown(text) == [("6 lines open.", ""), ("One line open.", "when open_lines is 1")]
    assert shown("{% if line %}“{{ line }}” {% endif %}is here.") == [
        ("“my line” is here.", ""),
        ("is here.", "when line is unanswered"),
    ]


def test_many_tests_are_shown_within_reason() -> None:
    text = "".join(f'{{% if open_lines == "{number}" %}}{number}{{% endif %}}' for number in range(40)) + "x"
    assert 1 < len(shown(text)) <= 6


def test_a_sample_compares_as_what_it_stands_for() -> None:
    assert Sample("1") == "1"
    assert Sample("1") != "2"
    assert {Sample("1"): 1}["1"] == 1
    assert str.__str__(Sample("1")) == f"{OPEN}1{CLOSE}"


def test_the_words_of_the_house_are_no_samples() -> None:
    assert not set(samples({})) & HOUSE_CONSTANTS


def test_a_text_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(Fault):
        list(forms(words("x"), EN, TextKey("a", "b"), {}, SAY))
