"""Pause, danger, back and calls as a statechart has them: one always returns to exactly where one was."""

from collections.abc import Callable, Mapping
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.dialogue import taps
from bot.dialogue.act import FINAL
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.model.conversation import Conversation, Frame, LetterLine, Position, Rest
from bot.model.effect import Say, ShowHelpLines
from bot.model.event import Opened, Tapped, Wrote
from bot.model.limits import STACK_DEPTH, UNDO_DEPTH
from bot.model.reading import Intent, Level, Reading, Screening, Sign
from tests.effort import so_many
from tests.strategies.scripts import dumped, plain
from tests.strategies.visits import CHANNELS, Visit, stands

Sources = Mapping[str, bytes]
ACUTE = Screening(Level.ACUTE, (Sign.DEATH_WISH,), ("死にたい",))
DEEP = 14


@cache
def tower(files: tuple[tuple[str, bytes], ...]) -> FlowSet:
    """The small house with flows that call one another with arguments, each deeper than the one before."""
    sources = dict(files)
    sit = plain(sources["flows/sit.yaml"])
    first = {"call": "d1.start", "then": "again", "with": {"tone": "soft", "from": "sit"}}
    sit["steps"]["start"]["choices"]["down"] = first
    sit["steps"]["start"]["choices"]["many"] = {"to": "many"}
    sit["steps"]["again"] = {"say": ["again"], "choices": {"over": {"to": "start"}}}
    sit["steps"]["many"] = {
        "say": ["many"],
        "ask": "matters",
        "choices": {"sleep": {}, "money": {"letter": True}, "home": {}},
        "several": {"to": "again"},
    }
    sources["flows/sit.yaml"] = dumped(sit)
    for level in range(1, DEEP + 1):
        sources[f"flows/d{level}.yaml"] = dumped(_storey(level))
    return load(sources)


def _storey(level: int) -> dict[str, object]:
    here = f"d{level}"
    choices: dict[str, object] = {
        "back": {"return": True, "set": {here: "returned"}},
        "soft": {"to": "heard", "when": {"slots": [{"slot": "tone", "is": "soft"}]}},
        "hard": {"to": "heard", "when": {"slots": [{"slot": "tone", "is": "hard"}]}},
    }
    if level < DEEP:
        tone = "hard" if level % 2 else "soft"
        choices["down"] = {"call": f"d{level + 1}.start", "then": "after", "with": {"tone": tone, "from": here}}
    steps: dict[str, object] = {
        "start": {"say": ["start"], "choices": choices, "words": {"to": "heard"}},
        "heard": {"say": ["heard"], "choices": {"on": {"to": "start"}}, "words": {"to": "start"}},
    }
    if level < DEEP:
        steps["after"] = {"say": ["after"], "choices": {"back": {"return": True}, "again": {"to": "start"}}}
    return {
        "flow": here,
        "start": "start",
        "skip": {"return": True},
        "takes": {"tone": ["soft", "hard"], "from": ["sit", *(f"d{number}" for number in range(1, DEEP))]},
        "steps": steps,
    }


@pytest.fixture(scope="session")
def deep(sources: Sources) -> FlowSet:
    return tower(tuple(sorted(sources.items())))


@pytest.fixture(scope="session")
def deep_of(deep: FlowSet) -> Callable[[], FlowSet]:
    """The same, for tests that would print it in full."""
    return lambda: deep


@pytest.fixture
def visit(deep: FlowSet) -> Visit:
    """Somebody who sits, and has written already."""
    opened = Visit(deep, 1)
    opened.send(Opened())
    opened.stand_at("sit.start")
    return opened


def down(visit: Visit, levels: int) -> None:
    for _ in range(levels):
        visit.tap("down")


def place(here: Conversation) -> tuple[object, ...]:
    """All that an interrupt may not touch."""
    return here.position, here.frames, dict(here.slots), here.draft, here.editing, here.watch


def said(turn_effects: tuple[object, ...]) -> list[str]:
    return [str(effect.text) for effect in turn_effects if isinstance(effect, Say)]


WAYS: dict[str, Callable[[Visit], object]] = {
    "a choice": lambda _: None,
    "a question with a reader": lambda v: v.stand_at("welcome.hello"),
    "a call": lambda v: v.tap("down"),
    "five calls deep": lambda v: down(v, 5),
    "after free words": lambda v: v.write("ふたつめの言葉"),
    "half chosen": lambda v: (v.tap("many"), v.tap("sleep"), v.tap("home")),
    "the letter": lambda v: v.way(Intent.PERSON),
    "choosing a line": lambda v: (v.way(Intent.PERSON), v.tap("change")),
    "changing a line": lambda v: (v.way(Intent.PERSON), v.tap("change"), v.tap("line-1")),
    "the language": lambda v: v.way(Intent.LANGUAGE),
    "forgetting": lambda v: v.way(Intent.ERASE),
    "language over forgetting over a call": lambda v: (down(v, 2), v.way(Intent.ERASE), v.way(Intent.LANGUAGE)),
    "a letter that is out": lambda v: (v.way(Intent.PERSON), v.tap("send")),
    "asked again": lambda v: (v.stand_at("welcome.hello"), v.write("ほか")),
}
"""Every kind of step, reached as visitors reach it."""
NAMES = tuple(WAYS)


def moment(flows: FlowSet, name: str) -> Visit:
    """Somebody who has written one line, and stands there."""
    visit = Visit(flows, 1)
    visit.send(Opened())
    visit.write("ひとつめの言葉")
    visit.stand_at("sit.start")
    visit.here = replace(visit.here, asked_again=False, undo=())
    WAYS[name](visit)
    return visit


@pytest.mark.parametrize("name", NAMES)
class TestInterrupts:
    def test_danger_returns_to_exactly_where_one_was(self, deep: FlowSet, name: str) -> None:
        visit = moment(deep, name)
        before = visit.here
        turn = visit.write("死にたい", Reading(screening=ACUTE))
        assert visit.here.position.flow == "danger"
        assert any(isinstance(effect, ShowHelpLines) for effect in turn.effects)
        visit.tap("back")
        position, frames, slots, draft, _, watch = place(before)
        assert (visit.here.position, visit.here.frames, dict(visit.here.slots)) == (position, frames, slots)
        assert visit.here.draft[: len(before.draft)] == draft, "the words of danger come last, and nothing is lost"
        assert (visit.here.editing, visit.here.watch) == (before.editing, watch)

    def test_danger_help_and_the_words_for_it_return_too(self, deep: FlowSet, name: str) -> None:
        visit = moment(deep, name)
        before = place(visit.here)
        visit.way(Intent.DANGER)
        assert visit.here.position == Position("danger", "help")
        visit.tap("back")
        assert place(visit.here) == before

    def test_back_undoes_an_interrupt_like_an_answer(self, deep: FlowSet, name: str) -> None:
        visit = moment(deep, name)
        before = place(visit.here)
        visit.way(Intent.DANGER)
        visit.way(Intent.BACK)
        assert place(visit.here) == before

    @pytest.mark.parametrize("way", [Intent.PAUSE, Intent.STOP])
    def test_a_rest_is_left_for_where_one_was(self, deep: FlowSet, name: str, way: Intent) -> None:
        visit = moment(deep, name)
        before = place(visit.here)
        visit.way(way)
        assert visit.here.rest is (Rest.PAUSED if way is Intent.PAUSE else Rest.STOPPED)
        visit.send(Opened(again=True))
        assert visit.here.position == Position("rest", "back_again")
        visit.tap("open")
        assert visit.here.rest is None
        assert place(visit.here) == before

    def test_resting_again_and_again_keeps_one_way_back(self, deep: FlowSet, name: str) -> None:
        visit = moment(deep, name)
        before = place(visit.here)
        for _ in range(20):
            visit.way(Intent.PAUSE)
            visit.send(Opened(again=True))
            visit.way(Intent.STOP)
        assert len(visit.here.frames) <= len(before[1]) + 1  # type: ignore[arg-type]
        visit.tap("open")
        assert place(visit.here) == before

    def test_a_rest_within_danger_within_where_one_was(self, deep: FlowSet, name: str) -> None:
        visit = moment(deep, name)
        before = place(visit.here)
        visit.way(Intent.DANGER)
        within = place(visit.here)
        visit.way(Intent.PAUSE)
        visit.send(Opened(again=True))
        visit.tap("open")
        assert place(visit.here) == within
        visit.tap("back")
        assert place(visit.here) == before

    def test_anew_forgets_the_way_back(self, deep: FlowSet, name: str) -> None:
        visit = moment(deep, name)
        visit.way(Intent.PAUSE)
        visit.send(Opened(again=True))
        visit.tap("anew")
        assert visit.here.position == Position("welcome", "hello")
        assert visit.here.frames == ()
        assert visit.here.slots == {}


def test_what_was_half_chosen_is_still_chosen_after_danger(deep: FlowSet) -> None:
    visit = moment(deep, "half chosen")
    visit.write("死にたい", Reading(screening=ACUTE))
    visit.tap("back")
    assert visit.here.slots["matters"].value == "sleep,home"
    assert {offer.id for offer in deep.choices(visit.here) if offer.chosen} == {"no-sleep", "no-home"}
    visit.tap("no-sleep")
    visit.tap("done")
    assert visit.here.slots["matters"].value == "home"
    assert visit.here.position == Position("sit", "again")


class TestCalls:
    @pytest.mark.parametrize("levels", [1, 5, 8, STACK_DEPTH])
    def test_come_back_in_order_with_what_was_handed_over(self, visit: Visit, deep: FlowSet, levels: int) -> None:
        for level in range(1, levels + 1):
            visit.tap("down")
            assert visit.here.position == Position(f"d{level}", "start")
            assert len(visit.here.frames) == level
            given = dict(visit.here.frames[-1].args)
            assert given == {"tone": "soft" if level % 2 else "hard", "from": "sit" if level == 1 else f"d{level - 1}"}
            offered = {offer.id for offer in deep.choices(visit.here)}
            assert given["tone"] in offered
            assert not {"soft", "hard"} - {given["tone"]} & offered
        for level in range(levels, 0, -1):
            visit.tap("back")
            assert visit.here.slots[f"d{level}"].value == "returned"
            there = Position("sit", "again") if level == 1 else Position(f"d{level - 1}", "after")
            assert visit.here.position == there
            assert len(visit.here.frames) == level - 1
            if level > 1:
                visit.tap("again")
        assert visit.here.frames == ()

    def test_what_was_handed_over_is_known_again_after_an_interrupt(self, visit: Visit, deep: FlowSet) -> None:
        down(visit, 3)
        before = [offer.id for offer in deep.choices(visit.here)]
        visit.way(Intent.LANGUAGE)
        visit.tap("en")
        assert [offer.id for offer in deep.choices(visit.here)] == before

    def test_beyond_a_full_stack_the_oldest_interrupt_is_forgotten_first(self, visit: Visit) -> None:
        """A call that was begun has to go on; where an interrupt came from can be found again."""
        down(visit, 2)
        visit.way(Intent.DANGER)
        interrupt = visit.here.frames[-1]
        assert interrupt.resume
        visit.stand_at("d3.start")
        down(visit, STACK_DEPTH - 3)
        assert len(visit.here.frames) == STACK_DEPTH
        assert interrupt in visit.here.frames
        calls = [frame for frame in visit.here.frames if not frame.resume]
        visit.tap("down")
        assert len(visit.here.frames) == STACK_DEPTH
        assert interrupt not in visit.here.frames
        assert list(visit.here.frames[:-1]) == calls

    def test_beyond_a_full_stack_of_calls_one_still_comes_back(self, visit: Visit, deep: FlowSet) -> None:
        down(visit, DEEP)
        assert len(visit.here.frames) == STACK_DEPTH
        assert visit.here.frames[0] == Frame(
            Position(f"d{DEEP - STACK_DEPTH}", "after"), args=visit.here.frames[0].args
        )
        for _ in range(DEEP):
            visit.tap("back")
            stands(deep, visit.here)
        assert visit.here.frames == ()

    def test_leaving_for_another_flow_forgets_who_called(self, visit: Visit) -> None:
        visit.tap("down")
        visit.stand_at("sit.start")
        visit.tap("other")
        assert visit.here.frames == ()


kinds = st.sampled_from(["choice", "words", "skip", "danger", "language", "person", "pause", "answer", "more", "media"])
talks = st.lists(st.tuples(kinds, st.integers(0, 50)), min_size=1, max_size=UNDO_DEPTH)


def answer(visit: Visit, kind: str, number: int) -> bool:
    """One thing that a visitor does. False where it did something that no undo reaches."""
    offers = visit.flows.choices(visit.here, visit.facts)
    match kind:
        case "choice" if offers:
            turn = visit.tap(offers[number % len(offers)].id)
        case "answer" if offers:
            id_ = offers[number % len(offers)].id
            turn = visit.write(id_, Reading(choice=id_))
        case "danger" | "language" | "person" | "pause" | "skip" | "more":
            turn = visit.way(Intent(kind))
        case "media":
            turn = visit.send(Opened(again=True))
        case _:
            turn = visit.write(f"言葉その{number}")
    return not any(FINAL & set(arrow.actions) for _, arrow in turn.path) and visit.here.greeted


@settings(max_examples=so_many(150), deadline=None)
@given(talk=talks, start=st.sampled_from(NAMES), channel=st.sampled_from(CHANNELS))
def test_back_is_a_true_undo(
    deep_of: Callable[[], FlowSet], talk: list[tuple[str, int]], start: str, channel: str
) -> None:
    """However deep in calls and interrupts: n times back gives exactly the n conversations before."""
    deep = deep_of()
    visit = moment(deep, start)
    visit.here = replace(visit.here, channel=channel, undo=(), rest=None)  # type: ignore[arg-type]
    before: list[tuple[object, ...]] = []
    for kind, number in talk:
        was, undos = place(visit.here), len(visit.here.undo)
        if not answer(visit, kind, number) or len(visit.here.undo) < undos:
            before = []  # something final, or the talk began anew: back stops here
            visit.here = replace(visit.here, undo=())
            continue
        if len(visit.here.undo) == undos + 1:
            before.append(was)
    visit.here = replace(visit.here, rest=None)
    for was in reversed(before):
        if visit.here.rest is not None:
            break
        visit.way(Intent.BACK)
        assert place(visit.here) == was
        stands(deep, visit.here)
    if before:
        turn = visit.way(Intent.BACK)
        assert "ways.nothing_before" in said(turn.effects)


def test_back_does_not_reach_beyond_a_letter_that_was_sent(deep: FlowSet) -> None:
    visit = moment(deep, "five calls deep")
    visit.way(Intent.PERSON)
    visit.tap("send")
    there = visit.here.position
    turn = visit.way(Intent.BACK)
    assert visit.here.position == there
    assert "ways.nothing_before" in said(turn.effects)
    assert visit.here.draft == ()


def test_back_over_the_border_of_a_flow_that_returned(visit: Visit) -> None:
    down(visit, 5)
    stood = [place(visit.here)]
    for _ in range(5):
        visit.tap("back")
        stood.append(place(visit.here))
    assert visit.here.frames == ()
    for was in reversed(stood[:-1]):
        visit.way(Intent.BACK)
        assert place(visit.here) == was
    assert len(visit.here.frames) == 5


def test_what_an_answer_put_into_the_letter_goes_with_it(visit: Visit) -> None:
    visit.write("ひとつ")
    kept = visit.here.draft
    visit.write("ふたつ")
    assert [line.text for line in visit.here.draft] == ["ひとつ", "ふたつ"]
    visit.way(Intent.BACK)
    assert visit.here.draft == kept
    assert all(isinstance(line, LetterLine) for line in kept)


def test_a_doubled_tap_is_one_answer_and_one_step_back(visit: Visit) -> None:
    before = place(visit.here)
    visit.tap("down")
    once = place(visit.here)
    visit.send(Tapped(taps.choice(Position("sit", "start"), "down")))
    assert place(visit.here) == once
    visit.way(Intent.BACK)
    assert place(visit.here) == before


def test_words_at_rest_ask_first_and_then_return(visit: Visit) -> None:
    down(visit, 3)
    position, frames = visit.here.position, visit.here.frames
    visit.way(Intent.PAUSE)
    turn = visit.send(Wrote("w1", "また書きます", Reading()))  # type: ignore[arg-type]
    assert visit.here.position == Position("rest", "back_again")
    assert not {text for text in said(turn.effects) if text.startswith("d3.")}, "no topic is shown before it is opened"
    visit.tap("open")
    assert (visit.here.position, visit.here.frames) == (position, frames)
    assert visit.here.draft[-1].text == "また書きます"
