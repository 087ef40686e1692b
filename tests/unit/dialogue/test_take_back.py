"""Taking a letter back is one tap, and loses nothing: the words are in the draft again, as they were."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.dialogue.engine import advance
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.model.conversation import Conversation, LetterLine, Position, TicketMode, TicketState, TicketView
from bot.model.event import Closed, Edited, Tapped, Unsent
from bot.model.ids import ConversationId, Locale, MessageId, StaffId, TicketId
from tests.unit.dialogue.conftest import FACTS
from tests.unit.dialogue.conftest import NOON as NOW

ROOT = Path(__file__).parents[3]

LINES = (
    LetterLine(1, text="夜が長い。", sources=(MessageId("a"),)),
    LetterLine(2, text="母には言えない。", sources=(MessageId("b"),)),
)


@pytest.fixture(scope="module")
def flows() -> FlowSet:
    return load({f"flows/{path.name}": path.read_bytes() for path in (ROOT / "flows").glob("*.yaml")})


def at_preview(flows: FlowSet) -> Conversation:
    return Conversation(
        id=ConversationId("c"),
        channel="web",
        locale=Locale("ja"),
        position=Position("letter", "preview"),
        flow_set=flows.hash,
        draft=LINES,
        next_line=3,
        greeted=True,
    )


def sent(flows: FlowSet) -> Conversation:
    after = advance(flows, at_preview(flows), Tapped("c:letter.preview:send"), FACTS, NOW).conversation
    assert after.draft == ()
    assert after.ticket is not None
    return replace(after, ticket=replace(after.ticket, id=TicketId("t")))


@pytest.mark.parametrize("tap", ["c:waiting.sent:withdraw", "w:withdraw"])
def test_one_tap_takes_it_back_and_gives_the_words_back(flows: FlowSet, tap: str) -> None:
    turn = advance(flows, sent(flows), Tapped(tap), FACTS, NOW)
    assert [type(effect).__name__ for effect in turn.effects].count("WithdrawTicket") == 1
    assert turn.conversation.draft == LINES
    assert turn.conversation.sent == ()
    again = advance(flows, turn.conversation, Tapped("c:waiting.withdrawn:letter"), FACTS, NOW).conversation
    assert str(again.position) == "letter.preview"


def test_what_was_unsent_meanwhile_does_not_come_back(flows: FlowSet) -> None:
    here = advance(flows, sent(flows), Unsent(MessageId("b")), FACTS, NOW).conversation
    assert advance(flows, here, Tapped("w:withdraw"), FACTS, NOW).conversation.draft == LINES[:1]


def test_what_was_edited_meanwhile_comes_back_as_it_reads_now(flows: FlowSet) -> None:
    here = advance(flows, sent(flows), Edited(MessageId("b"), "母に言いたい。"), FACTS, NOW).conversation
    back = advance(flows, here, Tapped("w:withdraw"), FACTS, NOW).conversation.draft
    assert [line.text for line in back] == ["夜が長い。", "母に言いたい。"]
    assert len({line.number for line in back}) == 2


def test_a_closed_letter_stays_where_it_is(flows: FlowSet) -> None:
    view = TicketView(TicketId("t"), TicketState.TAKEN, TicketMode.LETTER, "さとう")
    here = replace(sent(flows), ticket=view)
    assert advance(flows, here, Closed(TicketId("t"), StaffId("s")), FACTS, NOW).conversation.sent == ()
