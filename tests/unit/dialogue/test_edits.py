"""A conversation survives new versions of its flows, whatever was edited between two turns."""

from collections.abc import Mapping
from functools import cache
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from bot.dialogue import taps
from bot.dialogue.engine import Turn, advance
from bot.dialogue.entries import CHANGED
from bot.dialogue.flow import FlowSet
from bot.dialogue.guards import is_live
from bot.dialogue.loader import load
from bot.dialogue.migrate import settle
from bot.dialogue.undo import unfolded
from bot.model.conversation import Conversation, Position, Rest, TicketMode, TicketState, TicketView
from bot.model.effect import Effect, OfferChoices, Relay, Say, ShowHelpLines, ShowWays
from bot.model.event import Event, Opened, Tapped, Wrote
from bot.model.ids import MessageId
from bot.model.reading import Intent, Level, Reading, Screening, Sign
from bot.model.words import TextKey
from tests.effort import so_many
from tests.strategies.edits import (
    NEEDED,
    Version,
    next_version,
    remove_flow,
    rename,
    rename_flow,
    steps_of,
    version_of,
)
from tests.strategies.scripts import shipped
from tests.strategies.visits import CHANNELS, TICKET, Visit, stands

seeds = st.integers(0, 100_000)
DANGER = Screening(Level.ACUTE, (Sign.DEATH_WISH,), ("死にたい",))


@cache
def first() -> tuple[Version, FlowSet]:
    version = version_of(shipped("flows"))
    return version, load(version.files())


def somewhere(flows: FlowSet, seed: int, turns: int = 12) -> Visit:
    """Somebody who has talked for a while."""
    visit = Visit(flows, seed, CHANNELS[seed % 4])
    visit.send(Opened())
    for _ in visit.walk(turns):
        pass
    return visit


def changes_said(turn: Turn) -> int:
    return sum(isinstance(effect, Say) and effect.text == CHANGED for effect in turn.effects)


def keeps_what_is_theirs(before: Conversation, flows: FlowSet) -> Conversation:
    after = settle(flows, before)
    stands(flows, after)
    assert (after.slots, after.draft, after.sent, after.unread, after.ticket) == (
        (before.slots, before.draft, before.sent, before.unread, before.ticket)
    )
    assert (after.danger, after.rest, after.watch, after.return_code, after.variants) == (
        (before.danger, before.rest, before.watch, before.return_code, before.variants)
    )
    assert all(flows.step(frame.back_to) is not None for frame in after.frames)
    assert all(flows.step(one.position) is not None for one in after.undo)
    assert settle(flows, after) == after
    return after


def speaks(before: Conversation, event: Event, turn: Turn) -> None:
    """No silence: whoever talks to the bot hears something, and can go on."""
    doubled = isinstance(event, Tapped) and event.data == before.last_tap
    if isinstance(event, Wrote | Tapped) and not is_live(before) and not doubled:
        assert turn.effects, f"{event} at {before.position} is met with silence"


def goes_on(version: Version, flows: FlowSet, seed: int, versions: int) -> None:
    """Somebody talks on while the flows are edited again and again."""
    visit, chance = somewhere(flows, seed), Random(seed)  # noqa: S311 - a test that can be run again
    for _ in range(versions):
        made = next_version(version, chance)
        if made is None:
            break
        version, visit.flows = made
        was = visit.here
        settled = keeps_what_is_theirs(was, visit.flows)
        told = [flow.moved[was.position] for flow in visit.flows.flows.values() if was.position in flow.moved]
        if told:
            assert settled.position == told[0]
            assert settled.changed == (settled.position if was.changed == was.position else was.changed)
        heard = 0
        for before, event, turn in visit.walk(8):
            stands(visit.flows, visit.here)
            speaks(before, event, turn)
            heard += changes_said(turn)
        assert heard <= 1, "said once is enough"


@settings(max_examples=so_many(60), deadline=None)
@given(seed=seeds, versions=st.integers(1, 5))
def test_any_edits_and_anything_afterwards(sources: Mapping[str, bytes], seed: int, versions: int) -> None:
    goes_on(version_of(sources), load(sources), seed, versions)


@settings(max_examples=so_many(3), deadline=None)
@given(seed=seeds)
def test_any_edits_of_the_shipped_flows(seed: int) -> None:
    goes_on(*first(), seed, 2)


def free_steps(flows: FlowSet) -> list[Position]:
    return [
        place
        for place in steps_of(first()[0])
        if (step := flows.step(place)) is not None and step.waits and str(place) not in NEEDED
    ]


def standing(flows: FlowSet, place: Position, **more: object) -> Visit:
    visit = Visit(flows, 1)
    visit.send(Opened())
    visit.write("母のことで眠れません")
    visit.stand_at(str(place))
    visit.here = structs.replace(visit.here, rest=None, undo=(), **more)  # type: ignore[arg-type]
    return visit


def said_in(turn: Turn, moved: Mapping[Position, Position]) -> list[object]:
    """What a turn shows, as it would stand in the newer flows."""

    def now(effect: Effect) -> Effect:
        if isinstance(effect, OfferChoices | ShowWays):
            return structs.replace(effect, position=moved.get(effect.position, effect.position))
        return effect

    return [now(effect) for effect in turn.effects]


@pytest.mark.parametrize("place", free_steps(first()[1])[::12], ids=str)
def test_a_renamed_step_is_the_same_place(place: Position) -> None:
    version, flows = first()
    later = version.copy()
    rename(later, place, "renamed", tell=True)
    newer = later.loaded()
    assert newer is not None
    new = Position(place.flow, "renamed")
    visit = standing(flows, place)
    moved = keeps_what_is_theirs(visit.here, newer)
    assert moved.position == new
    assert moved.changed is None
    events: list[Event] = [Wrote(MessageId("m9"), "ほか"), Tapped("w:skip"), Tapped("w:more"), Opened(again=True)]
    events += [Tapped(taps.choice(place, offer.id)) for offer in flows.choices(visit.here, visit.facts)]
    for event in events:  # the old button among them, as it still stands in the chat
        before = advance(flows, visit.here, event, visit.facts, visit.now)
        after = advance(newer, visit.here, event, visit.facts, visit.now)
        assert not changes_said(after)
        assert said_in(before, later.moved) == _labels_apart(said_in(after, later.moved), new, place)
        to = before.conversation.position
        assert after.conversation.position == later.moved.get(to, to)


def _labels_apart(effects: list[object], new: Position, old: Position) -> list[object]:
    """Labels stand under the step's own name, and where several are chosen, they are named in what is said."""

    def named(label: TextKey) -> TextKey:
        step, _, id_ = label.name.partition(".")
        return structs.replace(label, name=f"{old.step}.{id_}") if (label.flow, step) == (new.flow, new.step) else label

    def as_before(effect: object) -> object:
        match effect:
            case OfferChoices(position=position) if position == new:
                return structs.replace(
                    effect, choices=tuple(structs.replace(offer, label=named(offer.label)) for offer in effect.choices)
                )
            case Say(labels=labels) if labels:
                return structs.replace(effect, labels=tuple((name, tuple(map(named, keys))) for name, keys in labels))
            case _:
                return effect

    return [as_before(effect) for effect in effects]


@cache
def without(place: Position) -> FlowSet:
    """The shipped flows in which that step is no more: there is a new one in its place, and nobody said so."""
    later = first()[0].copy()
    rename(later, place, "another", tell=False)
    flows = later.loaded()
    assert flows is not None
    return flows


GONE = [place for place in free_steps(first()[1]) if place.flow not in ("rest", "with_counselor", "danger")][::18]


@pytest.mark.parametrize("place", GONE, ids=str)
class TestASTepThatIsGone:
    def test_is_told_once_before_the_nearest_step_is_said(self, place: Position) -> None:
        newer = without(place)
        visit = standing(first()[1], place)
        visit.flows = newer
        near = keeps_what_is_theirs(visit.here, newer).position
        turn = visit.write("ほか")
        assert changes_said(turn) == 1
        asked = newer.step(near)
        assert asked is not None
        said = [effect for effect in turn.effects if isinstance(effect, Say)]
        place_of_change = next(number for number, effect in enumerate(said) if effect.text == CHANGED)
        own = {text for item in asked.say for text in item.texts}
        assert not own & {effect.text for effect in said[:place_of_change]}
        assert visit.here.changed is None
        assert not sum(changes_said(turn) for _, _, turn in visit.walk(15))

    def test_is_not_spoken_of_before_danger(self, place: Position) -> None:
        visit = standing(first()[1], place)
        visit.flows = without(place)
        turn = visit.write("死にたい", Reading(screening=DANGER))
        assert any(isinstance(effect, ShowHelpLines) for effect in turn.effects)
        assert not changes_said(turn)
        assert not changes_said(visit.way(Intent.DANGER))
        assert changes_said(visit.way(Intent.BACK)) + changes_said(visit.way(Intent.BACK)) == 1

    def test_is_not_spoken_of_at_rest(self, place: Position) -> None:
        visit = standing(first()[1], place)
        visit.way(Intent.PAUSE)
        visit.flows = without(place)
        assert not changes_said(visit.send(Opened(again=True)))
        assert not changes_said(visit.write("ことば"))
        assert visit.here.rest is Rest.PAUSED
        turn = visit.tap("open")
        assert visit.here.rest is None
        stands(visit.flows, visit.here)
        assert visit.here.position.flow == place.flow
        assert changes_said(turn) == 1

    def test_is_not_spoken_of_beside_a_counselor(self, place: Position) -> None:
        live = TicketView(TICKET, TicketState.TAKEN, TicketMode.LIVE, "はる")
        visit = standing(first()[1], place, ticket=live)
        visit.flows = without(place)
        for _ in range(3):
            assert [type(effect) for effect in visit.write("ことば").effects] == [Relay]


def test_the_change_is_told_though_the_nearest_step_is_renamed_before_it_was() -> None:
    place = GONE[0]
    visit = standing(first()[1], place)
    visit.here = settle(without(place), visit.here)
    later = first()[0].copy()
    rename(later, place, "another", tell=False)
    rename(later, visit.here.position, "later_name", tell=True)
    flows = later.loaded()
    assert flows is not None
    visit.flows = flows
    assert changes_said(visit.write("ほか")) == 1


def test_who_goes_elsewhere_before_hearing_of_the_change_does_not_hear_of_it_later() -> None:
    place = GONE[0]
    visit = standing(first()[1], place)
    near = settle(without(place), visit.here).position
    visit.way(Intent.STOP)
    visit.flows = without(place)
    visit.send(Opened(again=True))
    visit.tap("anew")
    assert visit.here.changed is None
    visit.stand_at(str(near))
    assert not changes_said(visit.send(Tapped("c:nowhere.at_all:x")))


def test_a_renamed_flow_is_the_same_place() -> None:
    version, flows = first()
    later = version.copy()
    rename_flow(later, "family", "relatives", tell=True)
    newer = later.loaded()
    assert newer is not None
    for step in flows.flows["family"].steps.values():
        if not step.waits:
            continue
        visit = standing(flows, Position("family", step.name))
        visit.flows = newer
        for offer in flows.choices(visit.here, visit.facts):
            event = Tapped(taps.choice(visit.here.position, offer.id))
            before = advance(flows, visit.here, event, visit.facts, visit.now)
            after = advance(newer, visit.here, event, visit.facts, visit.now)
            to = before.conversation.position
            assert after.conversation.position == later.moved.get(to, to)
            assert not changes_said(after)


def test_a_called_flow_that_is_gone_returns_to_where_it_was_called_from() -> None:
    version, flows = first()
    visit = Visit(flows, 1)
    visit.send(Opened())
    visit.tap("about")
    assert visit.here.position.flow == "about"
    called_from = visit.here.frames[-1].back_to
    later = version.copy()
    remove_flow(later, "about")
    newer = later.loaded()
    assert newer is not None
    visit.flows = newer
    turn = visit.write("ほか")
    assert changes_said(turn) == 1
    assert visit.here.position == called_from
    assert visit.here.frames == ()


def test_a_question_that_passes_on_now_and_one_that_asks_now() -> None:
    version, flows = first()
    place = Position("welcome", "other")
    later = version.copy()
    later.flows["welcome"]["steps"]["other"] = {"say": ["other"], "next": {"to": "kept"}}
    newer = later.loaded()
    assert newer is not None
    for event in (Wrote(MessageId("m9"), "ほか", Reading()), Tapped("w:back"), Tapped("w:skip"), Opened(again=True)):
        visit = standing(flows, place)
        visit.flows = newer
        turn = visit.send(event)
        assert turn.effects
        assert newer.step(visit.here.position).waits  # type: ignore[union-attr]
        visit.flows = flows
        assert visit.write("また").effects
        stands(flows, visit.here)


def test_a_conversation_of_an_older_program_is_read() -> None:
    """Fields that did not exist when it was stored take their defaults; so do those that were written out in full."""
    _, flows = first()
    visit = somewhere(flows, 7)
    in_full = msgspec.json.encode(structs.asdict(visit.here))
    assert set(msgspec.json.decode(in_full)) == set(Conversation.__struct_fields__)
    assert msgspec.json.decode(in_full, type=Conversation) == visit.here
    kept = msgspec.json.decode(msgspec.json.encode(visit.here))
    for name in ("variants", "changed", "last_tap", "sent", "watch", "unread"):
        kept.pop(name, None)
    for frame in kept.get("frames", ()):
        frame.pop("args", None)
    for one, (_, past) in zip(kept.get("undo", ()), unfolded(visit.here.undo), strict=True):
        one |= msgspec.to_builtins(past._asdict())  # each snapshot was whole
        for frame in one["frames"]:
            frame.pop("args", None)
    visit.here = msgspec.json.decode(msgspec.json.encode(kept), type=Conversation)
    assert visit.here.variants == {}
    assert visit.here.changed is None
    assert visit.here.undo
    assert all(one.slots is not None for one in visit.here.undo)
    for _ in visit.walk(20):
        stands(flows, visit.here)
