"""The author's guide is true: every example of `docs/flows.md` loads, passes the checks and plays as told there."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from bot.dialogue import bounds, entries, marks, paths, taps
from bot.dialogue.arrows import ARROW_KEYS
from bot.dialogue.condition import LetterTest, TicketTest
from bot.dialogue.conditions import LEVELS, PLACE_KEYS, SLOT_KEYS, TEST_KEYS
from bot.dialogue.flow import AWAY, DONE, Action, Reader, Show
from bot.dialogue.loader import FLOW_KEYS, RESERVED
from bot.dialogue.schema import flow_schema, parts_schema
from bot.dialogue.steps import PART_KEYS, SAY_KEYS, STEP_KEYS
from bot.model.ids import ChannelName
from bot.model.limits import INBOUND_TEXT, LETTER_CHARACTERS, LETTER_LINES, LIMITS, STACK_DEPTH, UNDO_DEPTH
from bot.model.reading import About, Sign
from bot.service.buttons import ways_beside
from bot.service.check_bubbles import MOST
from bot.service.check_texts import LONGEST_SENTENCE
from bot.words.schema import words_schema
from bot.words.sheet import SHEET_KEYS
from bot.words.variables import VARIABLES
from tests.editor import mappings, read, refusals
from tests.guide import GUIDE, Example, examples, findings, play

TEXT = GUIDE.read_text("utf-8")
EXAMPLES = list(examples(TEXT))
RIGHT = [example for example in EXAMPLES if example.kind != "wrong"]
CLOSED: Mapping[str, type[StrEnum]] = {
    "do": Action,
    "reader": Reader,
    "show": Show,
    "ticket": TicketTest,
    "letter": LetterTest,
    "signs": Sign,
    "about": About,
}
SETS = {
    "flow": FLOW_KEYS,
    "step": STEP_KEYS,
    "bubble": SAY_KEYS,
    "arrow": ARROW_KEYS,
    "tests": TEST_KEYS,
    "slot": SLOT_KEYS,
    "place": PLACE_KEYS,
}


def name_of(example: Example) -> str:
    return example.name


def trees() -> Iterator[Any]:
    """The flows of all examples."""
    for example in RIGHT:
        for file, text in example.files.items():
            if file.startswith("flows/") and "parts" not in file:
                yield read(text)


def used(kind: str) -> dict[str, list[Any]]:
    """Every key of that kind in the examples, with what stands under it."""
    found: dict[str, list[Any]] = {}
    for tree in trees():
        for what, mapping in mappings(tree):
            if what == kind:
                for key, value in mapping.items():
                    found.setdefault(key, []).append(value)
    return found


def told() -> str:
    """The guide without its examples."""
    return re.sub(r"^```.*?^```$", "", TEXT, flags=re.MULTILINE | re.DOTALL)


def quoted() -> set[str]:
    """All that stands in code marks in the text around the examples, whole and by its words."""
    marked = set(re.findall(r"`([^`\n]+)`", told()))
    return marked | {word for each in marked for word in re.findall(r"[a-z][a-z0-9_]*", each)}


def test_there_are_examples_and_no_two_bear_one_name():
    assert len(EXAMPLES) > 20
    assert len({example.name for example in EXAMPLES}) == len(EXAMPLES)


def test_every_block_of_a_flow_belongs_to_an_example():
    inside = [text for example in EXAMPLES for text in example.files.values()]
    blocks = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert [block for block in blocks if re.search(r"^(flow|parts):", block, re.MULTILINE)] == inside


@pytest.mark.parametrize("example", RIGHT, ids=name_of)
def test_every_example_passes_the_checks(example):
    assert [str(finding) for finding in findings(example, EXAMPLES)] == []


@pytest.mark.parametrize("example", [each for each in RIGHT if each.played], ids=name_of)
def test_every_example_goes_as_it_is_told(example):
    assert play(example, EXAMPLES) == example.played, "`python -m tests.guide` writes it anew; then read it over"


@pytest.mark.parametrize("example", [each for each in EXAMPLES if each.kind == "wrong"], ids=name_of)
def test_every_mistake_is_found_as_it_is_told(example):
    assert "".join(f"{finding}\n" for finding in findings(example, EXAMPLES)) == example.played


@pytest.mark.parametrize("example", RIGHT, ids=name_of)
def test_an_editor_finds_nothing_wrong_with_an_example(example):
    flow, parts, words = (Draft202012Validator(each()) for each in (flow_schema, parts_schema, words_schema))
    for file, text in example.files.items():
        schema = words if file.startswith("locales/") else parts if "parts" in file else flow
        assert refusals(schema, read(text)) == [], file


def test_the_flows_of_the_house_are_those_that_the_engine_needs():
    shown = {example.name for example in EXAMPLES if example.kind == "house"}
    assert shown == {position.flow for position in entries.REQUIRED} - {"welcome"}


TABLES = {
    "The flow": FLOW_KEYS,
    "The step": STEP_KEYS,
    "The bubble": SAY_KEYS,
    "The arrow": ARROW_KEYS,
    "Tests": TEST_KEYS,
    "Actions": frozenset(Action),
    "Readers: words that become an answer": frozenset(Reader),
}


@pytest.mark.parametrize(("heading", "keys"), TABLES.items(), ids=TABLES)
def test_every_table_is_complete(heading, keys):
    section = TEXT.partition(f"\n### {heading}\n")[2].partition("\n#")[0]
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", section, re.MULTILINE)
    assert sorted(key for row in rows for key in re.findall(r"`(\w+)`", row)) == sorted(keys)


@pytest.mark.parametrize(("kind", "keys"), SETS.items(), ids=SETS)
def test_every_key_is_told_and_shown(kind, keys):
    assert keys <= quoted()
    assert set(used(kind)) == keys


def test_every_key_of_parts_and_words_is_told_and_shown():
    assert PART_KEYS | SHEET_KEYS | {"parts"} <= quoted()
    shown = [read(text) for example in RIGHT for text in example.files.values()]
    assert {key for tree in shown for key in tree} >= SHEET_KEYS | {"parts"}


@pytest.mark.parametrize(("key", "words"), CLOSED.items(), ids=CLOSED)
def test_every_word_of_a_closed_list_is_told_and_shown(key, words):
    known = {word.value for word in words}
    assert known <= quoted()
    shown = {str(item) for kind in SETS for value in used(kind).get(key, ()) for item in _items(value)}
    assert known <= shown


@pytest.mark.parametrize(("key", "known"), [("level", set(LEVELS)), ("channel", set(get_args(ChannelName)))])
def test_every_level_and_channel_is_told_and_shown(key, known):
    assert known <= quoted()
    assert known <= {item for value in used("tests")[key] for item in _items(value)}


def test_every_variable_is_told():
    told_once = re.findall(r"^\| `\{\{ (\w+) \}\}` \|", TEXT, re.MULTILINE)
    assert sorted(told_once) == sorted(VARIABLES)


def test_every_name_that_is_taken_is_told():
    assert RESERVED | {DONE, f"{AWAY}<id>"} <= quoted()


def test_every_step_and_text_of_the_engine_is_told():
    steps = {str(position) for position in entries.REQUIRED if position != entries.WELCOME}
    assert steps <= quoted()
    assert {text.name for text in entries.TEXTS} | {"fault"} <= quoted()


ROOM = min(limits.buttons - len(ways_beside(limits)) for name, limits in LIMITS.items() if name in ("line", "telegram"))
FIGURES = {
    "files below `flows/`": [bounds.MOST_FILES],
    "steps, all flows together": [bounds.MOST_STEPS],
    "words, lists and mappings, all flows together": [bounds.MOST_NODES],
    "size of one file": [marks.MOST_BYTES],
    "depth of YAML": [marks.MOST_DEPTH],
    "a name": [bounds.LONGEST_NAME],
    "what a button carries, `c:flow.step:choice`": [taps.MOST_BYTES],
    "shared parts": [bounds.MOST_PARTS],
    "parts that one step includes": [bounds.MOST_INCLUDES],
    "bubbles of a step": [bounds.MOST_BUBBLES],
    "texts of one `one_of`": [bounds.MOST_VARIANTS],
    "arrows in one list": [bounds.MOST_ARROWS],
    "values in one list, `takes`, `with` or `set`": [bounds.MOST_VALUES],
    "choices of a step": [bounds.MOST_CHOICES, ROOM],
    "a label": [min(limits.label for limits in LIMITS.values()), 8],
    "one text": [min(limits.text for limits in LIMITS.values())],
    "one Japanese sentence": [LONGEST_SENTENCE, 15, 35],
    "what is said before the next question": [MOST["bubbles"], MOST["characters"], MOST["words"]],
    "steps that one turn passes without a visitor's word": [paths.MOST_PASSES],
    "calls and interrupts inside one another": [STACK_DEPTH],
    "answers that *back* can take back": [UNDO_DEPTH],
    "lines of a letter": [LETTER_LINES],
    "characters of a letter": [LETTER_CHARACTERS],
    "one message of a visitor": [INBOUND_TEXT],
}


def test_the_limits_are_those_of_the_code():
    section = TEXT.partition("\n## Limits\n")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| (.+?) \| (.+?) \|$", section, re.MULTILINE))
    del rows["what"]
    assert {what: [int(figure) for figure in re.findall(r"\d+", most)] for what, most in rows.items()} == FIGURES


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
