"""Broken flows are told with file, line and remedy, all at once, and nothing ever ends in a traceback."""

import contextlib
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.loader import load
from bot.model.conversation import Position
from bot.model.errors import ContentError
from bot.model.words import TextKey
from tests.effort import so_many

SIT = "flows/sit.yaml"


def findings(sources, text, file=SIT):
    source = text.lstrip("\n").encode() if isinstance(text, str) else text
    with pytest.raises(ContentError) as caught:
        load({**sources, file: source})
    for finding in caught.value.findings:
        assert finding.problem
        assert finding.remedy
    return [(f.line, f.problem) for f in caught.value.findings if f.file == file]


def step(body):
    """A sit flow whose only step beside `start` is under test; it begins at line 6."""
    return f"""
flow: sit
start: start
skip: {{to: start}}
steps:
  start: {{say: [here], choices: {{x: {{to: tested}}, l: {{call: letter.start, then: start}}, o: {{to: welcome.hub}}}}}}
  tested: {body}
"""


def test_a_sound_house_loads(house):
    assert set(house.flows) >= {"welcome", "rest", "danger"}
    assert len(house.hash) == len(hashlib.sha256().hexdigest())
    assert house.start("sit") == Position("sit", "start")
    assert house.reader(Position("welcome", "hello")) == "who"
    assert house.reader(Position("nowhere", "x")) is None
    assert house.tap_only(Position("forget", "ask"))
    assert not house.tap_only(Position("sit", "start"))


def test_the_hash_follows_the_sources(sources, house):
    other = load({**sources, SIT: sources[SIT] + b"# a comment\n"})
    assert other.hash != house.hash
    assert load(dict(reversed(sources.items()))).hash == house.hash


def test_start_stands_for_the_first_step(house):
    step = house.step(Position("welcome", "mood"))
    assert step is not None
    assert step.skip[0].to == Position("sit", "start")
    hello = house.step(Position("welcome", "hello"))
    assert hello is not None
    assert hello.again == TextKey("welcome", "hello_again")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("{say: [x], choices: {a: {to: nowhere}}}", "there is no step sit.nowhere"),
        ("{say: [x], choices: {a: {to: gone.start}}}", "there is no step gone.start"),
        ("{say: [x], choices: {a: {to: start, do: explode}}}", "there is no action 'explode'"),
        ("{say: [x], reader: mind, words: {to: start}}", "there is no reader 'mind'"),
        ("{say: [x], choices: {a: {to: start, when: {moon: full}}}}", "`when` does not know the key moon"),
        ("{say: [x], choices: {a: {to: start, when: {ticket: [lost]}}}}", "there is no 'lost' to test for"),
        ("{say: [x], choices: {a: {to: start, when: {slots: [{slot: a}]}}}}", "a test of a slot needs"),
        ("{say: [x], choices: {a: {to: start, when: {}}}}", "`when` tests nothing"),
        ("{say: [x], choices: {a: {to: start, when: {desk_open: maybe}}}}", "`desk_open` is neither true nor false"),
        ("{say: [x], next: {to: start}, words: {to: start}}", "the step has `next` and `words`"),
        ("{say: [x], next: {to: start}, ask: who}", "the step has `next` and `ask`"),
        ("{say: [x]}", "the step has no way on"),
        ("{say: [x], words: {to: start, when: {desk_open: true}}}", "the last arrow of `words` has a `when`"),
        ("{say: [x], words: [{to: start}, {to: tested}]}", "this arrow always holds"),
        ("{say: [x], words: []}", "`words` has no arrow"),
        ("{say: [x], words: {set: {a: b}}}", "the arrow leads nowhere"),
        ("{say: [x], words: {to: start, return: true}}", "the arrow has `to` and `return`"),
        ("{say: [x], words: {call: letter.start}}", "`call` and `then` belong together"),
        ("{say: [x], choices: {a: {to: start, do: resume}}}", "`resume` leads on by itself"),
        ("{say: [x], choices: {skip: {to: start}}}", "'skip' is no id of a choice"),
        ("{say: [x], choices: {line-3: {to: start}}}", "'line-3' is no id of a choice"),
        ("{say: [x], choices: {お茶: {to: start}}}", "'お茶' is no id of a choice"),
        (f"{{say: [x], choices: {{{'a' * 60}: {{to: start}}}}}}", "the button's data has"),
        ("{say: [x], choices: {}}", "`choices` is empty"),
        ("{say: [{show: stars}], words: {to: start}}", "'stars' cannot be shown"),
        (
            "{say: [{text: a, show: letter}], words: {to: start}}",
            "a bubble is a text, one of several, or something to show",
        ),
        ("{say: x, words: {to: start}}", "`say` is not a list"),
        ("{say: ['お'], words: {to: start}}", "'お' names no text"),
        ("{say: [x], words: {to: start}, colour: red}", "the step tested does not know the key colour"),
        ("{say: [x], words: {to: start}, words: {to: start}}", "the key words stands twice"),
        ("{say: [x], words: {to: start}, tap_only: perhaps}", "`tap_only` is neither true nor false"),
        ("{say: [x], reader: prefecture, words: {to: start}}", "the reader finds prefectures, and no arrow takes them"),
        ("{say: [x], read: {to: start}}", "`read` without a `reader`"),
        ("{say: [x], words: {to: start}, skip: {to: start, do: erase}}", "`skip` of tested does `erase`"),
        ("{say: [x], words: {to: start, do: open_ticket}}", "`words` of tested does `open_ticket`"),
        ("{say: [x], words: {to: start, do: withdraw_ticket}}", "`words` of tested does `withdraw_ticket`"),
        ("{next: {to: start, do: erase}}", "`next` of tested does `erase`"),
        ("{say: [x], words: {do: []}}", "the arrow leads nowhere"),
        ("{say: [x], words: {to: start, letter: true}}", "`words` has no label that could be a line of the letter"),
        ("{say: [x], choices: {each_line: {to: start}}}", "'each_line' is no id of a choice"),
        ("{say: [{text: x, when: {slots: []}}], words: {to: start}}", "the list of values is empty"),
        (
            "{say: [{text: x, when: {slots: [{slot: No Such, is: a}]}}], words: {to: start}}",
            "'No Such' is no slot name",
        ),
        ("{say: [x], choices: {a: {do: accept_live}}}", "a typed word could begin talking to a counselor"),
        ("[1, 2]", "the step tested has no keys"),
        ("{say: [x], words: {to: start}, ask: [a]}", "`ask` is not a text"),
    ],
)
def test_each_mistake_is_named_where_it_stands(sources, body, problem):
    found = findings(sources, step(body))
    assert any(text.startswith(problem) and line == 6 for line, text in found), found


def test_a_question_without_skip_is_found(sources):
    text = step("{say: [x], words: {to: start}}").replace("skip: {to: start}\n", "")
    assert (5, "the question cannot be skipped") in [(line - 0, p) for line, p in findings(sources, text)]


def test_unreachable_steps_are_found(sources):
    text = step("{say: [x], words: {to: start}}") + "  lonely: {say: [x], words: {to: start}}\n"
    assert findings(sources, text) == [(7, "nothing leads to sit.lonely")]


def test_a_round_without_a_visitors_word_is_found(sources):
    text = step("{next: {to: other}}") + "  other: {say: [x], next: {to: tested}}\n"
    problems = [problem for _, problem in findings(sources, text)]
    assert problems == [f"sit.{name} leads back to itself without a visitor's word" for name in ("tested", "other")]


def test_a_round_over_a_silent_call_is_found_and_one_with_a_question_is_not(sources):
    text = step("{next: {call: echo, then: tested}}") + "  echo: {say: [x], next: {return: true}}\n"
    assert [line for line, _ in findings(sources, text)] == [6]
    asking = step("{next: {call: echo, then: tested}}") + "  echo: {say: [x], words: {return: true}}\n"
    assert load({**sources, SIT: asking.lstrip("\n").encode()})


def test_a_missing_entry_is_found(sources):
    thinner = {name: text for name, text in sources.items() if "afterwards" not in name}
    with pytest.raises(ContentError) as caught:
        load(thinner)
    assert [str(f) for f in caught.value.findings] == [
        "flows/afterwards.yaml:0: the house needs the step afterwards.closed -> write the step closed"
    ]


def test_all_findings_come_at_once(sources):
    text = step("{say: [x], choices: {a: {to: nowhere}, b: {to: start, do: explode}}, colour: red}")
    assert len(findings(sources, text)) == 3


def test_a_flow_is_named_like_its_file(sources):
    text = step("{say: [x], words: {to: start}}").replace("flow: sit", "flow: stand")
    assert findings(sources, text) == [(1, "the flow is called 'stand' and its file sit")]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (b"", "the file is empty"),
        (b"\xff\xfe\x00", "the file is not UTF-8"),
        (b"a: [", "not YAML"),
        (b"a: \x01", "not YAML"),
        (b"a: 1\n---\nb: 2\n", "not YAML"),
        (b"- 1", "the flow has no keys"),
        (b"a: &a [x]\nb: *a\n", "an alias (*name) stands here"),
        (b"[" * 5000, "the nesting is too deep"),
        (b"a" * 300_000, "the file has 300000 bytes"),
        (b"flow: sit\nstart: [x]\nsteps: 3\n", "`start` is not a text"),
        (b"? [a]\n: b\n", "a key of the flow is not a word"),
    ],
)
def test_whatever_the_bytes_are_it_is_a_finding(sources, source, problem):
    assert any(text.startswith(problem) for _, text in findings(sources, source))


def test_a_bomb_of_aliases_is_refused_before_it_unfolds(sources):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert findings(sources, "\n".join(lines).encode())[0][1].startswith("an alias")


@settings(max_examples=so_many(400), deadline=None)
@given(st.binary(max_size=200) | st.text(alphabet="{}[]:,- \n\t#&*!|>'\"%@`?absteporwhnx\x85\ufeff", max_size=120))
def test_no_bytes_end_in_a_traceback(junk):
    source = junk if isinstance(junk, bytes) else junk.encode()
    with pytest.raises(ContentError):
        load({SIT: source})


@settings(max_examples=so_many(60), deadline=None)
@given(data=st.data())
def test_no_cut_or_twisted_flow_ends_in_a_traceback(sources, data):
    name = data.draw(st.sampled_from(sorted(sources)))
    source = sources[name]
    at = data.draw(st.integers(0, len(source)))
    length = data.draw(st.integers(0, 12))
    junk = data.draw(st.sampled_from([b"", b"\x00", b"{", b"]", b": ", b"- ", b"next", b"*a", b"\xff", b"true"]))
    broken = {**sources, name: source[:at] + junk + source[at + length :]}
    with contextlib.suppress(ContentError):
        assert load(broken).hash
