"""The life of a ticket."""

import pytest

from bot.dialogue.ticket import TABLE, TRIGGERS, move
from bot.model.conversation import TicketState

S = TicketState


def test_a_letter_is_taken_answered_and_parked():
    assert move(S.WAITING, "take") is S.TAKEN
    assert move(S.TAKEN, "answer") is S.ANSWERED
    assert move(S.ANSWERED, "answer") is S.ANSWERED


def test_writing_more_wakes_a_parked_letter():
    assert move(S.ANSWERED, "write") is S.TAKEN
    assert move(S.ANSWERED, "write", held=False) is S.WAITING
    assert move(S.WAITING, "write") is S.WAITING
    assert move(S.RETURNED, "write") is S.RETURNED


def test_a_returned_letter_waits_to_be_taken_again():
    assert move(S.TAKEN, "return_") is S.RETURNED
    assert move(S.ANSWERED, "return_") is S.RETURNED
    assert move(S.RETURNED, "take") is S.TAKEN


@pytest.mark.parametrize("trigger", ["invite", "accept", "decline", "leave"])
def test_talking_now_is_a_mode_and_moves_no_state(trigger):
    assert move(S.TAKEN, trigger) is S.TAKEN
    assert move(S.ANSWERED, trigger) is S.ANSWERED
    assert move(S.WAITING, trigger) is None


@pytest.mark.parametrize("state", [S.WAITING, S.TAKEN, S.ANSWERED, S.RETURNED])
def test_the_letter_can_be_taken_back_at_any_moment(state):
    assert move(state, "withdraw") is S.WITHDRAWN


@pytest.mark.parametrize("state", [S.CLOSED, S.WITHDRAWN])
def test_nothing_leads_away_from_the_ends(state):
    assert [move(state, trigger) for trigger in TRIGGERS] == [None] * len(TRIGGERS)


def test_what_is_not_known_is_not_possible():
    assert move(S.WAITING, "burn") is None
    assert move(S.TAKEN, "take") is None
    assert move(S.WAITING, "close") is None


def test_the_table_is_the_machine():
    assert all(move(source, trigger, held=condition == "held") is dest for trigger, source, dest, condition in TABLE)
