"""The schemas for editors: they accept what the loader accepts, refuse what is misspelled, and cannot drift from it."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bot.dialogue.arrows import ARROW_KEYS, OPTION_KEYS
from bot.dialogue.condition import LetterTest, TicketTest
from bot.dialogue.conditions import LEVELS, PLACE_KEYS, SLOT_KEYS, TEST_KEYS
from bot.dialogue.flow import Action, Reader, Show
from bot.dialogue.loader import FLOW_KEYS, RESERVED, load
from bot.dialogue.schema import flow_schema, parts_schema
from bot.dialogue.steps import PART_KEYS, SAY_KEYS, STEP_KEYS
from bot.model.errors import ContentError
from bot.model.ids import ChannelName
from bot.model.reading import About, Sign
from tests.editor import described, mappings, older, read, refusals
from tests.effort import so_many
from tests.unit.dialogue.conftest import SOURCES
from tests.unit.dialogue.test_language import ASIDE, CALLS, EASE, PAGED, SHARING, SIT
from tests.unit.dialogue.test_language import PARTS as SHARED_PARTS

ROOT = Path(__file__).parents[3]
FLOW, PARTS = Draft202012Validator(flow_schema()), Draft202012Validator(parts_schema())
SHIPPED = {path.name: path.read_text("utf-8") for path in sorted((ROOT / "flows").glob("*.yaml"))}
ABOUT_OTHER_FILES = re.compile(r"there is no step|the house needs|the flow \w+ does not take|no step includes")
"""How findings begin that no schema can make: they concern steps and flows of other files."""

EVERY_KEY = """
flow: every
about: Each key of the language, once.
start: asks
skip: {return: true}
takes: {for: [nobody, letter]}
moved: {older: asks}
steps:
  asks:
    include: [home]
    say:
      - {text: plain}
      - {one_of: [one, other], when: {desk_open: true, channel: [web], locale: [ja], ticket: [none], letter: empty}}
      - {show: places, when: {unread: false, signs: [fading], about: self, level: concern, watch: false, rest: false}}
      - {show: letter, when: {slots: [{slot: who, is: self}, {slot: who, in: [self]}, {slot: who, empty: true}]}}
    ask: prefecture
    reader: prefecture
    read: {to: picks}
    choices:
      a: {to: picks, set: {who: self}, letter: true}
      b: {call: every.asks, then: picks, with: {for: letter}}
      c: {do: resume, when: {slots: [{slot: topics, has: night}]}}
    each_line: {to: picks, do: [strike_line]}
    words: {to: picks}
    skip: {return: true}
    again: asks_again
    tap_only: true
    available: {channel: [web], locale: [ja]}
    elsewhere: {to: picks}
  picks:
    ask: topics
    choices: {night: {letter: true}, home: {when: {desk_open: true}}}
    several: {to: passes}
  passes:
    next: {to: asks}
"""
EVERY_PART = """
parts:
  home:
    say: [home]
    choices: {home: {to: picks}}
  asked:
    ask: topics
    reader: locale
    read: {to: asks}
    each_line: {to: asks}
    words: {to: asks}
    skip: {to: asks}
    again: asked_again
    tap_only: false
    available: {locale: ja}
    elsewhere: {to: asks}
  many:
    ask: topics
    choices: {night: {letter: true}}
    several: {to: asks}
  on:
    next: {to: asks}
"""


def is_read(text: str, *, file: str = "flows/every.yaml", beside: dict[str, str] | None = None) -> bool:
    """The loader finds nothing wrong with this file, whatever it leads to."""
    files = {name: source.encode() for name, source in (beside or {}).items()}
    try:
        load({**files, file: text.encode()})
    except ContentError as error:
        return all(ABOUT_OTHER_FILES.match(finding.problem) or finding.file != file for finding in error.findings)
    return True


def every_is_read(tree: Any) -> bool:
    return is_read(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), beside={"flows/parts.yaml": EVERY_PART})


KEYS = {
    "flow": FLOW_KEYS,
    "step": STEP_KEYS,
    "bubble": SAY_KEYS,
    "place": PLACE_KEYS,
    "option": OPTION_KEYS,
    "arrow": ARROW_KEYS,
    "tests": TEST_KEYS,
    "slot": SLOT_KEYS,
}


def test_the_schemas_are_schemas():
    for schema in (FLOW, PARTS):
        Draft202012Validator.check_schema(schema.schema)


@pytest.mark.parametrize("name", sorted(set(SHIPPED) - {"parts.yaml"}))
def test_every_shipped_flow_is_accepted(name):
    assert refusals(FLOW, read(SHIPPED[name])) == []
    assert refusals(FLOW, older(yaml.safe_load(SHIPPED[name]))) == []


def test_the_shipped_parts_are_accepted():
    for text in (SHIPPED.get("parts.yaml", SHARED_PARTS), EVERY_PART, SHARED_PARTS):
        assert refusals(PARTS, read(text)) == []


@pytest.mark.parametrize("text", [*SOURCES.values(), SIT, EASE, ASIDE, CALLS, PAGED, SHARING, EVERY_KEY])
def test_every_construct_is_accepted(text):
    assert refusals(FLOW, read(text)) == []


def test_the_example_of_every_key_is_one_that_the_loader_reads():
    assert is_read(EVERY_KEY, beside={"flows/parts.yaml": EVERY_PART})
    seen: dict[str, set[str]] = {}
    for kind, mapping in mappings(read(EVERY_KEY)):
        seen.setdefault(kind, set()).update(mapping)
    # `several` excludes other keys, and so stands in a step of its own; `next` does, too.
    assert seen == {kind: set(keys) for kind, keys in KEYS.items()}
    assert {key for part in read(EVERY_PART)["parts"].values() for key in part} == PART_KEYS


def misspelt() -> list[Any]:
    seen: set[tuple[str, str]] = set()
    found = []
    for place, (kind, mapping) in enumerate(mappings(read(EVERY_KEY))):
        for key in mapping:
            if (kind, key) not in seen:
                seen.add((kind, key))
                found.append(pytest.param(place, key, id=f"{kind}-{key}"))
    return found


@pytest.mark.parametrize(("place", "key"), misspelt())
@pytest.mark.parametrize("spell", [lambda key: key + "s", lambda key: key[1:] or "x", str.upper])
def test_every_misspelt_key_is_refused(place: int, key: str, spell: Callable[[str], str]):
    tree = read(EVERY_KEY)
    kind, mapping = list(mappings(tree))[place]
    wrong = spell(key)
    if wrong in KEYS[kind]:
        pytest.skip(f"{wrong} is a key, too")
    mapping[wrong] = mapping.pop(key)
    assert refusals(FLOW, tree)
    assert not every_is_read(tree)


@pytest.mark.parametrize("key", sorted(PART_KEYS))
def test_every_misspelt_key_of_a_part_is_refused(key):
    tree = read(EVERY_PART)
    part = next(part for part in tree["parts"].values() if key in part)
    part[key + "s"] = part.pop(key)
    assert refusals(PARTS, tree)


@pytest.mark.parametrize("schema", [flow_schema(), parts_schema()])
def test_every_key_says_what_it_is_for(schema):
    for place, under in described(schema):
        conditional = any(word in place for word in ("/if", "/then", "/else", "/anyOf", "/allOf"))
        if not conditional:
            assert isinstance(under, dict), place
            assert under.get("description", "").endswith((".", "}}.")), place


@cache
def enums(kind: str, key: str) -> tuple[frozenset[Any], int]:
    under = flow_schema()["$defs"][kind]["properties"][key]
    under = under.get("else", under)
    return frozenset(under["enum"]), len([word for word in under["enumDescriptions"] if word])


@pytest.mark.parametrize(
    ("kind", "key", "words"),
    [
        ("arrow", "do", Action),
        ("step", "reader", Reader),
        ("bubble", "show", Show),
        ("tests", "ticket", TicketTest),
        ("tests", "letter", LetterTest),
        ("tests", "signs", Sign),
        ("tests", "about", About),
        ("tests", "level", LEVELS),
        ("tests", "channel", get_args(ChannelName)),
    ],
)
def test_every_word_of_a_closed_list_is_offered_with_its_meaning(kind, key, words):
    assert enums(kind, key) == (frozenset(str(word) for word in words), len(list(words)))


STEPS = "flow: tea\nstart: a\nskip: {return: true}\nsteps:\n  a: "


@pytest.mark.parametrize(
    "body",
    [
        "{say: [x]}",
        "{say: x, words: {to: a}}",
        "{say: ['お'], words: {to: a}}",
        "{say: [{}], words: {to: a}}",
        "{say: [{text: x, show: letter}], words: {to: a}}",
        "{say: [{one_of: [x]}], words: {to: a}}",
        "{say: [{one_of: [x, x]}], words: {to: a}}",
        "{say: [{show: stars}], words: {to: a}}",
        "{next: {to: a}, words: {to: a}}",
        "{next: {to: a}, ask: who}",
        "{words: []}",
        "{words: {}}",
        "{words: {set: {x: y}}}",
        "{words: {to: a, return: true}}",
        "{words: {to: a, call: a, then: a}}",
        "{words: {call: b.start}}",
        "{words: {to: a, then: a}}",
        "{words: {to: a, with: {x: y}}}",
        "{words: {to: a, when: {desk_open: true}}}",
        "{words: {to: a, do: explode}}",
        "{words: {to: a, do: resume}}",
        "{words: {do: watch_on}}",
        "{words: {to: a.b.c}}",
        "{words: {to: A}}",
        "{choices: {}}",
        "{choices: {skip: {to: a}}}",
        "{choices: {line-3: {to: a}}}",
        "{choices: {お茶: {to: a}}}",
        "{choices: {x: {to: a, when: {}}}}",
        "{choices: {x: {to: a, when: {moon: full}}}}",
        "{choices: {x: {to: a, when: {ticket: [lost]}}}}",
        "{choices: {x: {to: a, when: {ticket: []}}}}",
        "{choices: {x: {to: a, when: {desk_open: maybe}}}}",
        "{choices: {x: {to: a, when: {slots: [{slot: s}]}}}}",
        "{choices: {x: {to: a, when: {slots: [{slot: s, is: a, in: [a]}]}}}}",
        "{choices: {x: {to: a, when: {slots: [{slot: s, empty: false}]}}}}",
        "{choices: {x: {}}}",
        "{ask: s, choices: {x: {to: a}}, several: {to: a}}",
        "{choices: {x: {}}, several: {to: a}}",
        "{ask: s, words: {to: a}, several: {to: a}}",
        "{ask: s, choices: {done: {}}, several: {to: a}}",
        "{ask: s, choices: {no-x: {}}, several: {to: a}}",
        "{ask: s, choices: {x: {}}, several: {to: a}, each_line: {to: a}}",
        "{read: {to: a}}",
        "{reader: prefecture, words: {to: a}}",
        "{reader: mind, words: {to: a}}",
        "{words: {to: a}, tap_only: perhaps}",
        "{words: {to: a}, elsewhere: {to: a}}",
        "{words: {to: a}, available: {}}",
        "{words: {to: a}, available: {channel: [fax]}}",
        "{words: {to: a}, available: {desk_open: true}}",
        "{words: {to: a}, ask: }",
        "[1, 2]",
    ],
)
def test_what_no_step_may_hold_is_refused_by_both(body):
    assert refusals(FLOW, read(STEPS + body))
    assert not is_read(STEPS + body, file="flows/tea.yaml")


@pytest.mark.parametrize("body", ["{words: {to: a}}", "{words: {to: a}, available: {channel: web}}"])
def test_without_a_skip_for_all_each_question_needs_its_own(body):
    bare = STEPS.replace("skip: {return: true}\n", "") + body
    assert refusals(FLOW, read(STEPS + body)) == []
    assert refusals(FLOW, read(bare))
    assert not is_read(bare, file="flows/tea.yaml")


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_reserved_names_are_no_flows(name):
    assert refusals(FLOW, {**read(STEPS + "{words: {to: a}}"), "flow": name})


@pytest.mark.parametrize("text", ["parts: {}", "parts: {A: {words: {to: a}}}", "part: {}", "parts: {a: {include: b}}"])
def test_what_no_file_of_parts_may_hold_is_refused(text):
    assert refusals(PARTS, read(text))


TREES = [read(text) for text in (*SOURCES.values(), EVERY_KEY, EASE, ASIDE, PAGED, CALLS)]
TREES += [read(text) for name, text in SHIPPED.items() if len(text) < 3000 and "steps" in read(text)]
SCALARS = [
    "a",
    "start",
    "x.y",
    "self",
    "yes",
    "true",
    "1",
    "ja",
    "web",
    "none",
    "filled",
    "resume",
    "letter",
    "home",
    "X",
]
ARROW = st.sampled_from(
    [{"to": "a"}, {"return": True}, {"do": "anew"}, {"call": "x.y", "then": "a"}, [{"to": "a"}], {"do": ["resume"]}]
)


def containers(tree: Any) -> Iterator[tuple[Any, Any]]:
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        yield tree, key
        yield from containers(value)


@settings(max_examples=so_many(250), deadline=None)
@given(data=st.data())
def test_whatever_the_loader_reads_the_schema_accepts(data):
    tree = deepcopy(data.draw(st.sampled_from(TREES)))
    for _ in range(data.draw(st.integers(1, 3))):
        places = list(containers(tree))
        holder, key = places[data.draw(st.integers(0, len(places) - 1))]
        value = holder[key]
        change = data.draw(st.integers(0, 5))
        if change == 0:
            del holder[key]
        elif change == 1:
            holder[key] = data.draw(st.sampled_from(SCALARS))
        elif change == 2:
            holder[key] = deepcopy(data.draw(ARROW))
        elif change == 3:
            holder[key] = value[0] if isinstance(value, list) and value else [value]
        elif change == 4:
            other, there = places[data.draw(st.integers(0, len(places) - 1))]
            holder[key] = deepcopy(other[there])
        elif isinstance(holder, dict):
            holder[data.draw(st.sampled_from(sorted({*STEP_KEYS, *ARROW_KEYS, *TEST_KEYS})))] = deepcopy(value)
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    file = f"flows/{tree.get('flow')}.yaml" if isinstance(tree, dict) else "flows/tea.yaml"
    if is_read(text, file=file, beside={"flows/parts.yaml": EVERY_PART}):  # about one in seven
        assert refusals(FLOW, read(text)) == [], text
