"""Tests of `when`, one by one."""

import pytest
from msgspec.structs import replace

from bot.dialogue import condition
from bot.dialogue.condition import LetterTest, SlotTest, TicketTest
from bot.dialogue.guards import holds
from bot.model.conversation import Answer, DangerMark, LetterLine, Rest, Slot, TicketMode, TicketState, TicketView
from bot.model.reading import About, Level, Screening, Sign

NOTHING = Screening()


def check(here, facts, found=NOTHING, **tests):
    return holds(condition.Tests(**tests), here, facts, found)


def test_no_tests_always_hold(opened, facts):
    assert holds(None, opened.here, facts, NOTHING)
    assert check(opened.here, facts)


def test_slots(opened, facts):
    here = replace(opened.here, slots={"who": Slot("self"), "mood": Slot("skip")})
    assert check(here, facts, slots=(SlotTest("who", ("self",)),))
    assert not check(here, facts, slots=(SlotTest("who", ("parent", "sibling")),))
    assert not check(here, facts, slots=(SlotTest("who"),))
    assert check(here, facts, slots=(SlotTest("mood"), SlotTest("never")))
    assert not check(here, facts, slots=(SlotTest("never", ("x",)),))
    assert not check(here, facts, slots=(SlotTest("who", ("self",)), SlotTest("who", ("x",))))


def test_desk_channel_watch_rest_and_unread(opened, facts):
    here = opened.here
    assert check(here, facts, desk_open=True)
    assert not check(here, facts, desk_open=False)
    assert check(here, None, desk_open=False)
    assert check(here, facts, channel=("line", "web"))
    assert not check(here, facts, channel=("line",))
    assert check(here, facts, watch=False, rest=False, unread=False)
    changed = replace(here, watch=True, rest=Rest.PAUSED, unread=(Answer("はる", "x"),))
    assert check(changed, facts, watch=True, rest=True, unread=True)


@pytest.mark.parametrize(
    ("state", "mode", "invited", "holding"),
    [
        (None, TicketMode.LETTER, False, {TicketTest.NONE}),
        (TicketState.WAITING, TicketMode.LETTER, False, {TicketTest.WAITING}),
        (TicketState.RETURNED, TicketMode.LETTER, False, {TicketTest.WAITING}),
        (TicketState.TAKEN, TicketMode.LETTER, True, {TicketTest.TAKEN, TicketTest.INVITED}),
        (TicketState.ANSWERED, TicketMode.LIVE, False, {TicketTest.ANSWERED, TicketTest.LIVE}),
        (TicketState.CLOSED, TicketMode.LETTER, True, {TicketTest.NONE}),
        (TicketState.WITHDRAWN, TicketMode.LIVE, False, {TicketTest.NONE}),
    ],
)
def test_tickets(opened, facts, state, mode, invited, holding):
    ticket = None if state is None else TicketView(opened.ticket, state, mode, invited=invited)
    here = replace(opened.here, ticket=ticket)
    assert {test for test in TicketTest if check(here, facts, ticket=(test,))} == holding


def test_the_letter(opened, facts):
    empty, some = opened.here, replace(opened.here, draft=(LetterLine(1, "x"),))
    full = replace(opened.here, draft=tuple(LetterLine(n, "x") for n in range(40)))
    held = [{test for test in LetterTest if check(here, facts, letter=test)} for here in (empty, some, full)]
    assert held == [{LetterTest.EMPTY}, {LetterTest.FILLED}, {LetterTest.FILLED, LetterTest.FULL}]


def test_danger_is_what_was_marked_or_else_what_was_just_found(opened, facts):
    found = Screening(Level.CONCERN, (Sign.FADING,), ("x",), About.OTHER)
    assert check(opened.here, facts, found, level=Level.CONCERN, about=About.OTHER, signs=(Sign.FADING,))
    mark = DangerMark(Level.ACUTE, (Sign.PLAN, Sign.DEATH_WISH), About.SELF, opened.now)
    here = replace(opened.here, danger=mark)
    assert check(here, facts, found, level=Level.ACUTE, about=About.SELF, signs=(Sign.PLAN,))
    assert not check(here, facts, found, signs=(Sign.DEATH_WISH,))
    assert not check(here, facts, found, level=Level.CONCERN)
    assert not check(opened.here, facts, signs=(Sign.PLAN,))
