"""The list of turns that may be longer, and what is wrong with one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.errors import Finding
from bot.words.long_turns import load_long_turns
from tests.effort import so_many

FILE = "locales/lint/long_turns.yaml"


def test_what_is_allowed_and_why() -> None:
    found: list[Finding] = []
    source = b"# here\na.b: {bubbles: 4, words: 70, why: care}\nc.d: {characters: 130, why: law}\n"
    turns = load_long_turns({FILE: source, "locales/ja/a.yaml": b"["}, found)
    assert found == []
    assert {step: (turn.allowed, turn.why, turn.line) for step, turn in turns.items()} == {
        "a.b": ({"bubbles": 4, "words": 70}, "care", 2),
        "c.d": ({"characters": 130}, "law", 3),
    }


def test_no_list_allows_nothing() -> None:
    found: list[Finding] = []
    assert load_long_turns({}, found) == {}
    assert found == []


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("a.b: {bubbles: 4}", 1, "not complete"),
        ("a.b: {why: care}", 1, "not complete"),
        ("a.b: {bubbles: four, why: care}", 1, "no figure"),
        ("a.b: {bubbles: -4, why: care}", 1, "no figure"),
        ("a.b: {bubbles: ４, why: care}", 1, "no figure"),
        ("a.b:\n  bubbles: 4\n  why: care\n  lines: 3", 4, "lines"),
        ("a.b: 4", 1, "no keys"),
        ("[a]", 1, "no keys"),
        ("", 0, "empty"),
    ],
)
def test_a_broken_list_is_found_with_its_line(source: str, line: int, problem: str) -> None:
    found: list[Finding] = []
    load_long_turns({FILE: source.encode()}, found)
    assert any(finding.line == line and problem in finding.problem for finding in found), found


@settings(max_examples=so_many(60), deadline=None)
@given(st.one_of(st.binary(max_size=80), st.text(alphabet="ab.:{}[], 0123456789\nwhy", max_size=80).map(str.encode)))
def test_whatever_the_bytes_are_the_end_is_a_list_or_findings(source: bytes) -> None:
    load_long_turns({FILE: source}, [])
