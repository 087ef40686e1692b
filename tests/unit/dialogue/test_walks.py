"""Random visitors walk through every flow, of the small house and of the shipped one, and what was promised holds."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.dialogue import taps
from bot.dialogue.engine import advance, begin
from bot.dialogue.guards import is_live
from bot.dialogue.loader import load
from bot.model.conversation import DangerMark, LetterLine, Position, TicketMode, TicketState, TicketView
from bot.model.effect import (
    Erase,
    OfferChoices,
    OpenTicket,
    Relay,
    Say,
    ShowHelpLines,
    ShowLetter,
    ShowPlaces,
    ShowWays,
)
from bot.model.event import (
    Answered,
    CalledFromGroup,
    Closed,
    Covered,
    Edited,
    Invited,
    Left,
    Opened,
    Returned,
    SentMedia,
    Tapped,
    Took,
    Unsent,
    Wrote,
)
from bot.model.limits import LETTER_CHARACTERS, LETTER_LINES, STACK_DEPTH, UNDO_DEPTH
from bot.model.reading import About, Intent, Level, Reading, Screening, Sign
from tests.effort import so_many

SHIPPED = Path(__file__).parents[3] / "flows"
SHOWN = (Say, ShowHelpLines, ShowPlaces, ShowLetter)
WAYS = (
    Intent.PAUSE,
    Intent.STOP,
    Intent.BACK,
    Intent.PERSON,
    Intent.DANGER,
    Intent.LANGUAGE,
    Intent.ERASE,
    Intent.MORE,
)
TEXTS = ("", "あ", "眠れません", "ひとつ\nふたつ\nみっつ", "死にたい", "長い" * 2000, "x" * 25_000)
ANSWERS = (None, "self", "parent", "friend", "yes", "no", "大阪府", "en", "ja", "nonsense")
KINDS = (
    *("choice",) * 8,
    *("words",) * 4,
    *("label", "answer", "way", "word", "clear", "skip", "danger", "concern", "opened", "again", "media", "left"),
    *("covered", "edit", "unsend", "old", "garbage", "group", "took", "answered", "answered", "invited", "accept"),
    *("returned", "closed", "open_answers", "hours", "day"),
)
walks = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 10_000)), min_size=12, max_size=60)


@cache
def shipped_flows():
    files = {f"flows/{path.name}": path.read_bytes() for path in sorted(SHIPPED.glob("*.yaml"))}
    assert files, f"no flows in {SHIPPED}"
    return load(files)


def screening(kind, number):
    if kind == "concern":
        return Screening(Level.CONCERN, (Sign.FADING,), ("消え",), list(About)[number % 2])
    signs = [sign for sign in Sign if sign is not Sign.FADING]
    return Screening(Level.ACUTE, (signs[number % len(signs)],), ("死",), list(About)[number // 16 % 2])


def event_of(talk, kind, number):  # noqa: C901 - one line a kind
    here = talk.here
    offers = talk.flows.choices(here, talk.facts)
    some = offers[number % len(offers)].id if offers else "none"
    message = f"m{number % 30}"
    text = TEXTS[number % len(TEXTS)]
    intents = list(Intent)
    intent = intents[number % len(intents)]
    ticket = here.ticket.id if here.ticket is not None else talk.ticket
    match kind:
        case "choice":
            return Tapped(taps.choice(here.position, some))
        case "label":
            return Wrote(message, some, Reading(choice=some))
        case "answer":
            return Wrote(message, "答え", Reading(answer=ANSWERS[number % len(ANSWERS)]))
        case "words":
            return Wrote(message, text, Reading())
        case "way":
            return Tapped(taps.way(intent))
        case "word" | "clear":
            return Wrote(message, intent.value, Reading(intent, whole=kind == "word"))
        case "skip":
            return Tapped(taps.way(Intent.SKIP))
        case "danger" | "concern":
            return Wrote(message, "死にたい、消えたい", Reading(screening=screening(kind, number)))
        case "opened" | "again":
            return Opened(again=kind == "again")
        case "media":
            return SentMedia("sticker")
        case "left":
            return Left()
        case "covered":
            return Covered()
        case "edit":
            found = screening("danger", number) if number % 3 == 0 else Screening()
            return Edited(message, text, Reading(screening=found))
        case "unsend":
            return Unsent(message)
        case "old":
            flow = sorted(talk.flows.flows)[number % len(talk.flows.flows)]
            return Tapped(taps.choice(talk.flows.start(flow), "self"))
        case "garbage":
            return Tapped("x" * (number % 80))
        case "group":
            return CalledFromGroup()
        case "took":
            return Took(ticket, talk.staff, "はる")
        case "answered":
            return Answered(ticket, talk.staff, "はる", "こんにちは")
        case "invited":
            return Invited(ticket, talk.staff, "はる")
        case "accept":
            return Tapped("c:with_counselor.invited:accept")
        case "open_answers":
            return Tapped("c:with_counselor.answered:open")
        case "returned":
            return Returned(ticket, talk.staff)
        case "closed":
            return Closed(ticket, talk.staff)
        case "hours" | "day":
            talk.waits(hours=1 if kind == "hours" else 25)
            return Opened(again=True)
    raise AssertionError(kind)


def holds_what_was_promised(flows, before, event, turn):
    after, effects = turn.conversation, turn.effects
    step = flows.step(after.position)
    assert step is not None, f"{after.position} does not exist"
    assert step.waits or not after.greeted, f"{after.position} does not wait"
    assert len(after.frames) <= STACK_DEPTH
    assert len(after.undo) <= UNDO_DEPTH
    assert len(after.draft) <= LETTER_LINES
    assert sum(len(line.text) for line in after.draft) <= LETTER_CHARACTERS
    numbers = [line.number for line in after.draft]
    assert len(set(numbers)) == len(numbers)
    assert max(numbers, default=0) < after.next_line
    assert after.flow_set == flows.hash
    said = [effect.text.name for effect in effects if isinstance(effect, Say)]
    if is_live(before) and is_live(after) and any(isinstance(effect, Relay) for effect in effects):
        assert set(said) <= {"too_long"}, "two speakers"
    if isinstance(event, Wrote | Tapped | Opened) and not is_live(before) and effects:
        shown = [effect for effect in effects if isinstance(effect, (*SHOWN, OfferChoices, ShowWays))]
        assert isinstance(shown[-1], OfferChoices | ShowWays), "words without a way on"
        if isinstance(shown[-1], OfferChoices):
            assert shown[-1].position == after.position
    if isinstance(event, Tapped) and event.data == taps.way(Intent.SKIP) and before.greeted and "skipped" in said:
        asked = flows.step(before.position)
        assert not asked.ask or after.position != before.position, "asked again at once"


def every_way_out_works(flows, here, facts, now):
    for intent in WAYS:
        for event in (Tapped(taps.way(intent)), Wrote("w", intent.value, Reading(intent, whole=True))):
            if is_live(here) and intent is Intent.PERSON:
                continue
            turn = advance(flows, here, event, facts, now)
            assert turn.effects, f"{intent} at {here.position} is met with silence"
            after = turn.conversation
            match intent:
                case Intent.PAUSE | Intent.STOP:
                    assert after.rest is not None
                    assert after.position.flow == "rest"
                case Intent.PERSON:
                    assert after.position.flow in ("letter", "waiting")
                case Intent.DANGER:
                    assert any(isinstance(effect, ShowHelpLines) for effect in turn.effects)
                case Intent.LANGUAGE:
                    assert str(after.position) == "language.ask"
                case Intent.ERASE:
                    assert str(after.position) == "forget.ask"
                case Intent.MORE:
                    assert isinstance(turn.effects[-1], ShowWays)


def back_restores(flows, here, facts, now):
    for choice in flows.choices(here, facts):
        chosen = advance(flows, here, Tapped(taps.choice(here.position, choice.id)), facts, now).conversation
        if len(chosen.undo) != len(here.undo) + 1:
            continue
        back = advance(flows, chosen, Tapped(taps.way(Intent.BACK)), facts, now).conversation
        assert (back.position, back.frames, back.slots, back.draft, back.editing, back.watch) == (
            (here.position, here.frames, here.slots, here.draft, here.editing, here.watch)
        ), f"{choice.id} at {here.position}"


def walk(talk, steps):
    for place, (kind, number) in enumerate(steps):
        before, event = talk.here, event_of(talk, kind, number)
        text = repr(before)
        turn = advance(talk.flows, before, event, talk.facts, talk.now)
        assert repr(before) == text, "an argument was changed"
        if place % 5 == 0:
            assert turn == advance(talk.flows, before, event, talk.facts, talk.now), "not pure"
        holds_what_was_promised(talk.flows, before, event, turn)
        talk.here = turn.conversation
        if any(isinstance(effect, Erase) for effect in turn.effects):
            talk.here = begin(talk.flows, before.id, before.channel, before.locale)
        if any(isinstance(effect, OpenTicket) for effect in turn.effects):
            talk.here = replace(talk.here, ticket=replace(talk.here.ticket, id=talk.ticket))
        if place % 4 == 0:
            every_way_out_works(talk.flows, talk.here, talk.facts, talk.now)
            if talk.here.rest is None and talk.here.greeted and not is_live(talk.here):
                back_restores(talk.flows, talk.here, talk.facts, talk.now)


@settings(max_examples=so_many(120), deadline=None)
@given(steps=walks, open_=st.booleans())
def test_random_visitors_in_a_small_house(new_talk, facts, steps, open_):
    talk = new_talk()
    talk.facts = replace(facts, desk_open=open_)
    walk(talk, steps)


@settings(max_examples=so_many(120), deadline=None)
@given(steps=walks, open_=st.booleans())
def test_random_visitors_in_the_shipped_house(new_talk, facts, steps, open_):
    talk = new_talk(shipped_flows())
    talk.facts = replace(facts, desk_open=open_)
    walk(talk, steps)


def tickets(talk):
    yield None
    for state in TicketState:
        yield TicketView(talk.ticket, state, counselor="はる")
    for state in (TicketState.TAKEN, TicketState.ANSWERED):
        yield TicketView(talk.ticket, state, invited=True, counselor="はる")


@pytest.mark.parametrize("open_", [True, False])
def test_every_step_of_the_shipped_house_answers_everything(new_talk, facts, open_):
    """Whatever the state of the letter, and with every answer a reader could give: a way on, and never an exception."""
    shipped = shipped_flows()
    talk = new_talk(shipped).opens()
    facts = replace(facts, desk_open=open_)
    mark = DangerMark(Level.ACUTE, (Sign.DEATH_WISH,), About.SELF, talk.now)
    for flow in shipped.flows.values():
        for step in flow.steps.values():
            if not step.waits:
                continue
            for ticket in tickets(talk):
                here = replace(
                    talk.here,
                    position=Position(flow.name, step.name),
                    ticket=ticket,
                    danger=mark,
                    draft=(LetterLine(1, "眠れません", sources=("m0",)),),
                    next_line=2,
                )
                events = [Wrote("m1", "書いたこと", Reading(answer=answer)) for answer in ANSWERS]
                events += [Wrote("m1", "だれが読むの", Reading(about=step)) for step in ("reads", "gone")]
                events += [Tapped(taps.way(intent)) for intent in taps.TAPPED_WAYS]
                events += [Tapped(taps.choice(here.position, o.id)) for o in shipped.choices(here, facts)]
                for event in events:
                    turn = advance(shipped, here, event, facts, talk.now)
                    assert turn.effects, f"{event} at {here.position} is met with silence"
                    holds_what_was_promised(shipped, here, event, turn)


def test_beside_a_counselor_every_step_of_the_shipped_house_relays(new_talk, facts):
    shipped = shipped_flows()
    talk = new_talk(shipped).opens()
    live = TicketView(talk.ticket, TicketState.TAKEN, TicketMode.LIVE, "はる")
    for flow in shipped.flows.values():
        for step in flow.steps.values():
            if step.waits:
                here = replace(talk.here, position=Position(flow.name, step.name), ticket=live)
                turn = advance(shipped, here, Wrote("m1", "ことば", Reading()), facts, talk.now)
                assert [type(effect) for effect in turn.effects] == [Relay]
                every_way_out_works(shipped, here, facts, talk.now)
