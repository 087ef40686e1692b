"""What is known after an action, and what is no longer."""

import pytest

from bot.dialogue.condition import LetterTest, SlotTest, TicketTest
from bot.dialogue.condition import Tests as When
from bot.dialogue.flow import Action
from bot.model.ids import Locale
from bot.service import cases
from bot.service.aftermath import after

WHO = When(slots=(SlotTest("who", ("self",)),))
NOBODY = When(slots=(SlotTest("who"),))
OUT = When(ticket=(TicketTest.WAITING, TicketTest.TAKEN, TicketTest.ANSWERED))
NONE_OUT = When(ticket=(TicketTest.NONE,))
FILLED, EMPTY = When(letter=LetterTest.FILLED), When(letter=LetterTest.EMPTY)


def can_be(before: When, action: Action, then: When) -> bool:
    case = cases.holding(cases.EVERY, cases.parts_of(before, "a"))
    assert case is not None
    return cases.holding(after(action, case, ["who"]), cases.parts_of(then, "a")) is not None


@pytest.mark.parametrize(
    ("before", "action", "then", "possible"),
    [
        (When(), Action.OPEN_TICKET, OUT, True),
        (NONE_OUT, Action.OPEN_TICKET, OUT, True),
        (When(), Action.OPEN_TICKET, NONE_OUT, False),
        (FILLED, Action.OPEN_TICKET, EMPTY, True),
        (FILLED, Action.OPEN_TICKET, FILLED, False),
        (OUT, Action.WITHDRAW_TICKET, NONE_OUT, True),
        (OUT, Action.WITHDRAW_TICKET, OUT, False),
        (EMPTY, Action.WITHDRAW_TICKET, FILLED, True),
        (When(watch=True), Action.WITHDRAW_TICKET, When(watch=True), False),
        (When(unread=True), Action.OPEN_ANSWERS, When(unread=True), False),
        (FILLED, Action.STRIKE_LINE, EMPTY, True),
        (EMPTY, Action.REPLACE_LINE, FILLED, True),
        (FILLED, Action.CLEAR_LETTER, FILLED, False),
        (WHO, Action.ANEW, WHO, False),
        (WHO, Action.ANEW, NOBODY, True),
        (WHO, Action.ERASE, NOBODY, True),
        (When(rest=True), Action.RESUME, When(rest=False), True),
        (When(), Action.PAUSE, When(rest=False), False),
        (When(locale=(Locale("ja"),)), Action.SET_LOCALE, When(locale=(Locale("en"),)), True),
        (When(ticket=(TicketTest.TAKEN,)), Action.RELAY, When(ticket=(TicketTest.WAITING,)), True),
        (When(ticket=(TicketTest.INVITED,)), Action.DECLINE_LIVE, NONE_OUT, False),
        (WHO, Action.PICK_LINE, NOBODY, False),
    ],
)
def test_an_action_leaves_what_can_be_so(before: When, action: Action, then: When, *, possible: bool) -> None:
    assert can_be(before, action, then) is possible
