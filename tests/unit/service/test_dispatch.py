"""Effects become bubbles, lines for the desk, and moves of the ticket."""

import pytest
from msgspec.structs import replace

from bot.dialogue.engine import Turn
from bot.model.conversation import Conversation, LetterLine, TicketState, TicketView
from bot.model.effect import (
    Effect,
    Erase,
    MoveTicket,
    Mute,
    OpenTicket,
    RaiseTicket,
    Relay,
    Say,
    ShowHelpLines,
    SpeakAsCounselor,
    Strike,
    WithdrawTicket,
)
from bot.model.errors import Fault
from bot.model.ids import MessageId, StaffId, TicketId
from bot.model.reading import Level, Sign
from bot.model.words import TextKey
from bot.service.dispatch import Dispatch
from tests.house import NIGHT
from tests.promises.bench import STAFF, TICKET, Bench, row_of

BENCH = Bench(NIGHT)
FRESH = TicketId("fresh")


def run(*effects: Effect, stand: str = "waiting.sent", staff: StaffId | None = None, **view: object) -> Dispatch:
    here: Conversation = BENCH.stand(stand)
    if here.ticket is not None and view:
        here = replace(here, ticket=replace(here.ticket, **view))  # type: ignore[arg-type]
    dispatch = Dispatch(BENCH.sayer, here, row_of(here, NIGHT), NIGHT)
    facts = BENCH.sayer.almanac.facts(NIGHT, 0, "web")
    dispatch.run(Turn(here, effects), facts, 0, ticket_id=FRESH, staff=staff)
    return dispatch


@pytest.mark.parametrize(
    ("trigger", "before", "state", "live", "invited", "release"),
    [
        ("take", TicketState.WAITING, TicketState.TAKEN, None, None, False),
        ("take", TicketState.RETURNED, TicketState.TAKEN, None, None, False),
        ("answer", TicketState.TAKEN, TicketState.ANSWERED, None, None, False),
        ("write", TicketState.ANSWERED, TicketState.TAKEN, None, None, False),
        ("invite", TicketState.TAKEN, TicketState.TAKEN, None, True, False),
        ("accept", TicketState.TAKEN, TicketState.TAKEN, True, False, False),
        ("decline", TicketState.ANSWERED, TicketState.ANSWERED, None, False, False),
        ("leave", TicketState.TAKEN, TicketState.TAKEN, False, None, False),
        ("return_", TicketState.TAKEN, TicketState.RETURNED, False, False, True),
        ("close", TicketState.ANSWERED, TicketState.CLOSED, False, False, False),
    ],
)
def test_each_move_of_a_ticket(
    trigger: str, before: TicketState, state: TicketState, live: bool | None, invited: bool | None, release: bool
) -> None:
    (change,) = run(MoveTicket(TICKET, trigger), state=before, staff=STAFF).changes
    assert (change.state, change.live, change.invited, change.release) == (state, live, invited, release)
    assert change.trigger == trigger
    assert change.holder == (STAFF if trigger == "take" else None)


@pytest.mark.parametrize(
    ("before", "trigger"),
    [(TicketState.WAITING, "answer"), (TicketState.TAKEN, "take"), (TicketState.WAITING, "close")],
)
def test_a_move_that_cannot_be_is_a_fault(before: TicketState, trigger: str) -> None:
    with pytest.raises(Fault, match=trigger):
        run(MoveTicket(TICKET, trigger), state=before)


def test_moves_of_one_turn_follow_each_other() -> None:
    moved = run(MoveTicket(TICKET, "leave"), WithdrawTicket(TICKET), state=TicketState.TAKEN).changes
    assert [change.state for change in moved] == [TicketState.TAKEN, TicketState.WITHDRAWN]
    with pytest.raises(Fault):
        run(WithdrawTicket(TICKET), MoveTicket(TICKET, "leave"), state=TicketState.TAKEN)


def test_a_letter_is_its_final_words_with_their_sources() -> None:
    lines = (
        LetterLine(1, label=TextKey("self", "ease.money"), sources=(MessageId("m1"),)),
        LetterLine(2, "家賃が払えません。", sources=(MessageId("m2"),)),
    )
    here = BENCH.stand("letter.preview")
    opened = replace(here, ticket=TicketView(TicketId(""), TicketState.WAITING))
    dispatch = Dispatch(BENCH.sayer, here, None, NIGHT)
    facts = BENCH.sayer.almanac.facts(NIGHT, 0, "web")
    dispatch.run(Turn(opened, (OpenTicket(lines, Level.CONCERN, watch=True),)), facts, 0, ticket_id=FRESH, staff=None)
    letter = dispatch.new_ticket
    assert letter is not None
    assert letter.lines == (("お金のこと", ("m1",)), ("家賃が払えません。", ("m2",)))
    assert (letter.id, letter.level, letter.watch) == (FRESH, Level.CONCERN, True)
    assert dispatch.conversation.ticket is not None
    assert dispatch.conversation.ticket.id == FRESH


def test_relayed_words_go_to_the_desk_and_not_into_what_is_said() -> None:
    dispatch = run(Relay(TICKET, "追加です。", (MessageId("m3"),), Level.ACUTE))
    (entry,) = dispatch.relayed
    assert (entry.bubble.text, entry.bubble.speaker, entry.sources, entry.ticket, entry.level) == (
        "追加です。", "visitor", ("m3",), TICKET, Level.ACUTE,
    )  # fmt: skip
    assert dispatch.said == []


def test_what_must_arrive_is_important() -> None:
    assert run(ShowHelpLines()).important
    assert run(SpeakAsCounselor("佐藤", "こんにちは。")).important
    assert not run(Say(TextKey("sit", "here"))).important


def test_help_lines_beside_a_counselor_are_the_house_s() -> None:
    assert run(ShowHelpLines(), stand="with_counselor.live").said[0].speaker == "house"
    assert run(ShowHelpLines()).said[0].speaker == "bot"


def test_the_number_of_open_lines_is_that_of_the_lines_shown() -> None:
    dispatch = run(Say(TextKey("danger", "open_now")), ShowHelpLines((Sign.MINOR_HURT,)))
    lines = BENCH.sayer.lines(ShowHelpLines((Sign.MINOR_HURT,)), NIGHT)
    count = sum(1 for line in lines if line.open and line.contact in ("line", "web"))
    assert (f"{count}つ" if count else "ありません") in dispatch.said[0].text


def test_the_rest_is_passed_on() -> None:
    strike = Strike(MessageId("m"))
    dispatch = run(strike, Mute(), Erase(), RaiseTicket(TICKET, Level.ACUTE))
    assert (dispatch.strikes, dispatch.mute, dispatch.erase) == ([strike], True, True)
    assert (dispatch.changes[0].raise_to, dispatch.changes[0].state) == (Level.ACUTE, None)
