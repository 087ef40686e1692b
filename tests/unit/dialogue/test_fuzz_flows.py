"""Any YAML whatsoever gives findings, never a traceback; and whatever loads can be talked to without end."""

import sys
from collections.abc import Callable, Mapping
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue import bounds, marks, paths
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.model.conversation import Position
from bot.model.errors import ContentError
from bot.model.event import Opened
from tests.effort import so_many
from tests.strategies.scripts import (
    Files,
    documents,
    dumped,
    flow_file,
    garbled,
    parts_file,
    plain,
    shipped,
    spoilt,
    twisted,
)
from tests.strategies.visits import CHANNELS, Visit, stands

Sources = Mapping[str, bytes]
SIT, WELCOME, PARTS = "flows/sit.yaml", "flows/welcome.yaml", "flows/parts.yaml"
seeds = st.integers(0, 10_000)


def loaded(files: Sources) -> FlowSet | None:
    """The flows, or None with findings that say what to do."""
    try:
        return load(files)
    except ContentError as error:
        findings = error.findings
    assert findings
    assert all(finding.problem and finding.remedy and "\n" not in str(finding) for finding in findings)
    assert all(len(str(finding)) < 2_000 for finding in findings), "nobody reads that"
    return None


def talked_to(flows: FlowSet, seed: int, turns: int = 40) -> None:
    """Anybody, on every channel, doing anything."""
    for place, channel in enumerate(CHANNELS):
        visit = Visit(flows, seed + place, channel, ("ja", "en")[place % 2])
        for _ in visit.walk(turns):
            stands(flows, visit.here)


@st.composite
def small_house(draw: st.DrawFn, sources: Sources) -> Files:
    """The small house with one file that may hold anything."""
    name = draw(st.sampled_from(sorted(sources)))
    spoiling = draw(st.sampled_from(["twisted", "twisted", "garbled", "any", "flow"]))
    match spoiling:
        case "twisted":
            source = draw(twisted(sources[name]))
        case "garbled":
            source = draw(garbled(sources[name]))
        case "flow":
            source = draw(flow_file(name.removeprefix("flows/").removesuffix(".yaml")))
        case _:
            source = draw(documents)
    return {**sources, name: source}


@settings(max_examples=so_many(200), deadline=None)
@given(data=st.data(), seed=seeds)
def test_a_small_house_with_one_spoilt_file(sources: Sources, data: st.DataObject, seed: int) -> None:
    flows = loaded(data.draw(small_house(sources)))
    if flows is not None:
        talked_to(flows, seed)


@settings(max_examples=so_many(40), deadline=None)
@given(files=spoilt("flows"), seed=seeds)
def test_the_shipped_flows_spoilt(files: Files, seed: int) -> None:
    flows = loaded(files)
    if flows is not None:
        talked_to(flows, seed, turns=25)


@settings(max_examples=so_many(80), deadline=None)
@given(parts=parts_file() | documents, sit=flow_file())
def test_shared_parts_of_any_shape(sources: Sources, parts: bytes, sit: bytes) -> None:
    loaded({**sources, PARTS: parts})
    loaded({**sources, PARTS: parts, SIT: sit})


@settings(max_examples=so_many(100), deadline=None)
@given(name=st.text(max_size=12), source=documents)
def test_files_of_any_name(sources: Sources, name: str, source: bytes) -> None:
    loaded({**sources, f"flows/{name}.yaml": source})
    loaded({**sources, name: source})


@pytest.mark.parametrize("files", [{}, {"": b""}, {"flows/x.yaml": b"flow: x"}, {"flows/\udcff.yaml": b"flow: x"}])
def test_hardly_any_files(files: Files) -> None:
    assert loaded(files) is None


def sit(steps: object, **more: object) -> bytes:
    """A flow `sit` of these steps, from which everything else is reached."""
    first = {
        "say": ["here"],
        "choices": {"a": {"to": "s0"}, "l": {"call": "letter.start", "then": "start"}, "o": {"to": "welcome.hub"}},
    }
    tree = {"flow": "sit", "start": "start", "skip": {"to": "start"}, "steps": {"start": first, **dict(steps)}}  # type: ignore[call-overload]
    return dumped(tree | more)


def problems(files: Sources) -> str:
    with pytest.raises(ContentError) as caught:
        load(files)
    return "\n".join(str(finding) for finding in caught.value.findings)


def question(to: str = "start") -> dict[str, object]:
    return {"say": ["x"], "choices": {"a": {"to": to}}}


@cache
def too_much() -> dict[str, tuple[Files, str]]:
    """For each limit something just over it."""
    long = "a" * (bounds.LONGEST_NAME + 1)
    arrow = {"to": "start"}
    guarded = [{"to": "start", "when": {"rest": True}}] * bounds.MOST_ARROWS
    values = [f"v{number}" for number in range(bounds.MOST_VALUES + 1)]
    tested = {"to": "start", "when": {"slots": [{"slot": "who", "in": values}]}}
    parts = {f"p{number}": {"say": ["x"]} for number in range(bounds.MOST_PARTS + 1)}
    names = list(parts)
    chain = {f"s{number}": {"next": {"to": f"s{number + 1}"}} for number in range(paths.MOST_PASSES + 1)}
    deep = b"{a: " * (marks.MOST_DEPTH + 1) + b"1" + b"}" * (marks.MOST_DEPTH + 1)
    big = {f"s{number}": question() for number in range(bounds.MOST_STEPS + 1)}
    halves = [dict(list(big.items())[:1000]), dict(list(big.items())[1000:])]
    heavy = {"say": [f"t{number}" for number in range(2_000)]}
    included = {f"s{number}": {"include": "p", **question()} for number in range(100)}

    def one(step: object) -> Files:
        return {SIT: sit({"s0": step})}

    return {
        "files": ({f"flows/f{number}.yaml": b"" for number in range(bounds.MOST_FILES)}, "files"),
        "bytes": ({SIT: b"#" * (marks.MOST_BYTES + 1)}, "bytes"),
        "depth": ({SIT: deep}, "nesting"),
        "steps": ({SIT: sit(halves[0]), "flows/sat.yaml": dumped({**plain(sit(halves[1])), "flow": "sat"})}, "steps"),
        "choices": (one({"choices": {f"c{number}": arrow for number in range(bounds.MOST_CHOICES + 1)}}), "choices"),
        "bubbles": (one({**question(), "say": ["x"] * (bounds.MOST_BUBBLES + 1)}), "bubbles"),
        "variants": (
            one({**question(), "say": [{"one_of": [f"t{n}" for n in range(bounds.MOST_VARIANTS + 1)]}]}),
            "`one_of` has",
        ),
        "parts": ({SIT: sit({"s0": question()}), PARTS: dumped({"parts": parts})}, "`parts` has"),
        "includes": (
            one({**question(), "include": names[: bounds.MOST_INCLUDES + 1]}) | {PARTS: dumped({"parts": parts})},
            "`include` has",
        ),
        "arrows": (one({**question(), "words": [*guarded, arrow]}), "`words` has"),
        "values": (one({"choices": {"a": tested}}), "`in` has"),
        "set": (one({"choices": {"a": {**arrow, "set": dict.fromkeys(values, "x")}}}), "`set` has"),
        "name of a step": ({SIT: sit({long: question(), "s0": question(long)})}, "no step name"),
        "name of a choice": (one({"choices": {long: arrow}}), "no id of a choice"),
        "name of a slot": (one({**question(), "ask": long}), "no slot name"),
        "name of a text": (one({**question(), "say": [long]}), "names no text"),
        "chain": ({SIT: sit({**chain, f"s{len(chain)}": question()})}, "steps are passed"),
        "included again and again": (
            {SIT: sit(included), PARTS: dumped({"parts": {"p": heavy}})},
            "words, lists and mappings",
        ),
        "a heavy skip": (
            {SIT: sit(dict(list(big.items())[:900]), skip=[*guarded * 3, arrow])},
            "words, lists and mappings",
        ),
    }


@pytest.mark.parametrize("limit", sorted(too_much()))
def test_every_limit_is_a_finding(sources: Sources, limit: str) -> None:
    files, problem = too_much()[limit]
    assert problem in problems({**sources, **files})


def test_what_the_limits_allow_loads(sources: Sources) -> None:
    chain = {f"s{number}": {"next": {"to": f"s{number + 1}"}} for number in range(paths.MOST_PASSES - 1)}
    ending = {
        f"s{len(chain)}": {
            "say": ["x"] * bounds.MOST_BUBBLES,
            "choices": {f"c{number}": {"to": "start"} for number in range(bounds.MOST_CHOICES)},
        }
    }
    flows = load({**sources, SIT: sit({**chain, **ending})})
    visit = Visit(flows, 1)
    visit.send(Opened())
    visit.stand_at("sit.start")
    turn = visit.tap("a")
    assert turn.conversation.position == Position("sit", f"s{len(chain)}")
    assert len(turn.path) == len(chain) + 1


def work(doing: Callable[[], object]) -> int:
    """Calls of functions, ours and the interpreter's: the same on every machine."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        doing()
    finally:
        sys.setprofile(None)
    return count


def chained(length: int) -> Files:
    """Passing steps, each leading to the one written before it, in chains that are just allowed."""
    steps: dict[str, object] = {}
    for number in range(length):
        steps[f"s{number}"] = question() if number % 90 == 0 else {"next": {"to": f"s{number - 1}"}}
    asks = {"choices": {f"c{number}": {"to": f"s{number}"} for number in range(89, length, 90)}, "say": ["x"]}
    return {SIT: sit({**steps, "s0": asks})}


def calling(length: int) -> Files:
    """Passing steps that call each other and come back in silence."""
    steps: dict[str, object] = {"s0": question()}
    for number in range(1, length):
        steps[f"s{number}"] = {"next": {"call": f"b{number}", "then": f"s{number - 1}" if number % 40 else "start"}}
        steps[f"b{number}"] = {"next": {"return": True}}
    asks = {"say": ["x"], "choices": {f"c{n}": {"to": f"s{n}"} for n in range(39, length, 40)}}
    return {SIT: sit({**steps, "s0": asks})}


def circling(length: int) -> Files:
    """One large round, and no way out of it."""
    steps = {f"s{number}": {"next": {"to": f"s{(number + 1) % length}"}} for number in range(length)}
    return {SIT: sit(steps)}


def tangled(length: int) -> Files:
    """Passing steps with as many arrows as a trigger may have."""
    steps: dict[str, object] = {}
    for number in range(length // 10):
        guarded = [{"to": f"s{(number + far) % length}", "when": {"rest": True}} for far in range(9)]
        steps[f"s{number}"] = {"next": [*guarded, {"to": "start"}]}
    return {SIT: sit(steps)}


@pytest.mark.parametrize("made", [chained, calling, circling, tangled])
def test_twice_as_much_is_twice_the_work(sources: Sources, made: Callable[[int], Files]) -> None:
    def read(length: int) -> Callable[[], object]:
        files = {**sources, **made(length)}
        return lambda: loaded(files)

    read(10)()
    nothing = work(read(10))
    once, twice = work(read(300)) - nothing, work(read(600)) - nothing
    assert twice < 2.4 * once, f"{once} calls become {twice}"


ROUNDS = {
    "a call that never waits": (
        {"s0": {"next": {"call": "s1", "then": "s0"}}, "s1": {"next": {"return": True}}},
        "sit.s0",
    ),
    "two that call each other": (
        {"s0": {"next": {"call": "s1", "then": "start"}}, "s1": {"next": {"call": "s0", "then": "start"}}},
        "sit.s0",
    ),
    "a rest that comes back at once": ({"s0": {"next": {"to": "rest.through"}}}, "sit.s0"),
    "elsewhere and back": (
        {
            "s0": {**question(), "available": {"channel": ["line"]}, "elsewhere": {"to": "s1"}},
            "s1": {"next": {"to": "s0"}},
        },
        "sit.s1",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(ROUNDS))
def test_rounds_without_a_word_are_found(sources: Sources, name: str) -> None:
    steps, place = ROUNDS[name]
    rest = plain(sources["flows/rest.yaml"])
    rest["steps"]["through"] = {"next": {"return": "true"}}
    files = {**sources, SIT: sit(steps), "flows/rest.yaml": dumped(rest)}
    assert f"{place} leads back to itself" in problems(files)


@pytest.mark.parametrize("arrow", [{"return": True}, {"do": "resume"}, {"do": "anew"}, {"to": "welcome.first"}])
def test_rounds_over_the_welcome_are_found(sources: Sources, arrow: Mapping[str, object]) -> None:
    """With nothing to come back to, coming back leads to the welcome, which may pass on at once."""
    welcome = plain(sources[WELCOME])
    welcome["start"] = "first"
    welcome["steps"]["first"] = {"next": {"to": "away.start"}}
    away = {"flow": "away", "start": "start", "steps": {"start": {"next": arrow}}}
    files = {**sources, WELCOME: dumped(welcome), "flows/away.yaml": dumped(away)}
    assert "welcome.first leads back to itself" in problems(files)


def test_a_welcome_that_calls_and_comes_back_is_no_round(sources: Sources) -> None:
    welcome = plain(sources[WELCOME])
    welcome["start"] = "first"
    welcome["steps"]["first"] = {"next": {"call": "away.start", "then": "hello"}}
    away = {"flow": "away", "start": "start", "steps": {"start": {"say": ["x"], "next": {"return": True}}}}
    flows = load({**sources, WELCOME: dumped(welcome), "flows/away.yaml": dumped(away)})
    visit = Visit(flows, 1)
    visit.send(Opened())
    assert visit.here.position == Position("welcome", "hello")
    talked_to(flows, 1)


@pytest.mark.parametrize("first", ["ほか", "あ", "", "\U0001f331", "2"])
@pytest.mark.parametrize("more", [{}, {"say": ["hello"]}])
def test_first_words_where_the_welcome_passes_on(sources: Sources, first: str, more: Mapping[str, object]) -> None:
    welcome = plain(sources[WELCOME])
    welcome["start"] = "first"
    welcome["steps"]["first"] = {**more, "next": {"to": "hello", "set": {"seen": "x"}}}
    flows = load({**sources, WELCOME: dumped(welcome)})
    for again in range(3):
        visit = Visit(flows, again)
        for _ in range(4):
            turn = visit.write(first)
            assert turn.effects
            stands(flows, visit.here)
        assert flows.step(visit.here.position).waits  # type: ignore[union-attr]


def test_what_ships_loads_and_is_far_below_every_limit() -> None:
    flows = load(shipped("flows"))
    assert sum(len(flow.steps) for flow in flows.flows.values()) * 5 < bounds.MOST_STEPS
