"""One arrival, one decision."""

from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec import structs

from bot.model.batch import Decision, Loaded
from bot.model.conversation import TicketMode, TicketState
from bot.model.desk import TicketRow
from bot.model.event import (
    Answered,
    CalledFromGroup,
    Closed,
    Edited,
    FromDesk,
    Ignored,
    Inbound,
    Invited,
    Opened,
    ReplyHandle,
    Returned,
    StaffEvent,
    Tapped,
    Took,
    VisitorEvent,
    Wrote,
)
from bot.model.ids import ConversationId, Locale, MessageId, StaffId, TicketId
from bot.model.reading import Level
from bot.model.words import TextKey
from tests.house import OPEN_HOURS
from tests.promises.bench import STAFF, TICKET, Bench, row_of

BENCH = Bench()
OTHER = StaffId("s-kato")


def decide(
    event: VisitorEvent, *, channel: str = "line", locale: str | None = "ja", stand: str = "", reply: bool = False
) -> Decision:
    handle = ReplyHandle("token", OPEN_HOURS + timedelta(minutes=1)) if reply else None
    before = BENCH.stand(stand, channel) if stand else None  # type: ignore[arg-type]
    inbound = Inbound(channel, "U1", "e1", OPEN_HOURS, event, handle, Locale(locale) if locale else None)  # type: ignore[arg-type]
    return BENCH.decider(Loaded(inbound, before, ConversationId("c-1"), row_of(before, OPEN_HOURS), 0))


def test_an_unknown_event_leaves_no_trace() -> None:
    assert decide(Ignored("beacon")) == Decision()
    assert decide(Ignored("beacon"), stand="sit.start") == Decision()


def test_changed_words_that_were_never_heard_are_heard_as_they_are_now() -> None:
    before = BENCH.stand("sit.start", "line")
    inbound = Inbound("line", "U1", "e1", OPEN_HOURS, Edited(MessageId("m1"), "消えたい"))

    def decided(said: str | None) -> Decision:
        return BENCH.decider(Loaded(inbound, before, ConversationId("c-1"), None, 0, said))

    heard = decided(None)
    assert [entry.sources for entry in heard.entries if entry.bubble.text == "消えたい"] == [("m1",)]
    assert heard.strikes == ()
    assert heard.conversation is not None
    assert heard.conversation.danger is not None, "and they are read for danger"
    renewed = decided("前の言葉")
    assert [strike.text for strike in renewed.strikes] == ["消えたい"]
    assert decided("消えたい") == Decision(), "a change that nobody sees changes nothing"


def test_choosing_a_language_is_told_also_where_it_is_the_same() -> None:
    for chosen in ("ja", "en"):
        decision = decide(Tapped(f"c:language.ask:{chosen}"), stand="language.ask")
        assert decision.spoken == chosen
    assert decide(Tapped("w:language"), stand="sit.start").spoken is None


def test_whoever_spoke_a_language_that_the_house_gave_up_is_answered_in_its_own() -> None:
    before = structs.replace(BENCH.stand("sit.start", "line"), locale=Locale("fr"))
    inbound = Inbound("line", "U1", "e1", OPEN_HOURS, Wrote(MessageId("m1"), "ほか"))
    decision = BENCH.decider(Loaded(inbound, before, ConversationId("c-1"), row_of(before, OPEN_HOURS), 0))
    assert decision.fault == ""
    assert decision.conversation is not None
    assert decision.conversation.locale == "ja"


def test_a_group_hears_one_line_once() -> None:
    first = decide(CalledFromGroup())
    assert [entry.bubble.text for entry in first.entries] == [
        "ここでは、相談を受けていません。ひとりの画面で開けます。"
    ]
    assert decide(CalledFromGroup(), stand="sit.start") == Decision()
    assert len(decide(CalledFromGroup(joined=True), stand="sit.start").entries) == 1, "others may sit there now"


@pytest.mark.parametrize(
    ("locale", "said"), [("ja", "こんにちは"), ("en", "Hello"), ("de", "こんにちは"), (None, "こんにちは")]
)
def test_the_channel_s_language_is_spoken_where_it_is_ours(locale: str | None, said: str) -> None:
    assert decide(Opened(), locale=locale).entries[0].bubble.text.startswith(said)


def test_the_reply_handle_goes_with_the_first_delivery_only() -> None:
    (delivery,) = decide(Opened(), reply=True).deliveries
    assert delivery.reply is not None
    assert delivery.reply.token == "token"
    assert delivery.address == "U1"
    assert len(delivery.parts) == 3
    assert decide(Opened()).deliveries[0].reply is None


def test_a_page_needs_no_delivery() -> None:
    assert decide(Opened(), channel="web").deliveries == ()
    assert decide(Opened(), channel="web").entries


def test_help_lines_are_never_stale_and_small_talk_is() -> None:
    talk, danger = decide(Opened()), decide(Wrote(MessageId("m"), "死にたい。"))
    assert (talk.deliveries[0].important, talk.deliveries[0].stale_after is None) == (False, False)
    assert (danger.deliveries[0].important, danger.deliveries[0].stale_after) == (True, None)


def test_the_transcript_holds_the_words_with_their_source_and_the_label_of_a_tap() -> None:
    wrote = decide(Wrote(MessageId("m9"), "今日は雨でした。"), stand="sit.start").entries[0]
    assert (wrote.bubble.text, wrote.bubble.speaker, wrote.sources) == ("今日は雨でした。", "visitor", ("m9",))
    tapped = decide(Tapped("c:sit.start:other"), stand="sit.start").entries[0].bubble
    label = BENCH.content.words.label(Locale("ja"), TextKey("sit", "start.other"), {})
    assert (tapped.speaker, tapped.text) == ("visitor", label)
    assert decide(Tapped("c:welcome.hello:self"), stand="sit.start").entries[0].bubble.speaker == "bot", "an old button"


def test_relayed_words_stand_once() -> None:
    decision = decide(Wrote(MessageId("m9"), "追加の言葉です。"), stand="waiting.more")
    mine = [entry for entry in decision.entries if entry.bubble.speaker == "visitor"]
    assert [(entry.bubble.text, entry.ticket) for entry in mine] == [("追加の言葉です。", TICKET)]


def test_a_defect_becomes_a_gentle_line_and_a_dead_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BENCH.sayer, "broken", True)
    decision = decide(Wrote(MessageId("m"), "canary"), stand="sit.start")
    assert decision.fault == "ZeroDivisionError"
    assert [entry.bubble.speaker for entry in decision.entries] == ["visitor", "bot"]
    assert "こちらの不具合" in decision.entries[1].bubble.text
    assert decision.deliveries[0].important
    assert decision.conversation == BENCH.stand("sit.start", "line"), "nothing moved"


def row(state: TicketState = TicketState.TAKEN, holder: StaffId | None = STAFF) -> TicketRow:
    return TicketRow(
        TICKET, ConversationId("c-1"), "web", state, TicketMode.LETTER, Level.NONE, OPEN_HOURS, OPEN_HOURS, holder,
        "佐藤" if holder else "", invited=False, unread=False, version=1,
    )  # fmt: skip


def staffed(event: StaffEvent, ticket: TicketRow | None) -> Decision:
    before = BENCH.stand("waiting.sent")
    arrival = FromDesk(ConversationId("c-1"), "f1", OPEN_HOURS, event)
    return BENCH.decider(Loaded(arrival, before, ConversationId("c-1"), ticket, 0))


MINE = (
    Answered(TICKET, STAFF, "佐藤", "こんにちは。"),
    Invited(TICKET, STAFF, "佐藤"),
    Returned(TICKET, STAFF),
    Closed(TICKET, STAFF),
)


@pytest.mark.parametrize("event", MINE, ids=lambda event: type(event).__name__)
def test_only_the_holder_acts(event: StaffEvent) -> None:
    assert staffed(event, row()).refusal is None
    refused = staffed(structs.replace(event, staff=OTHER), row())
    assert refused.refusal is not None
    assert (refused.refusal.reason, refused.refusal.name) == ("not_yours", "佐藤")
    assert refused == Decision(refusal=refused.refusal)
    waiting = staffed(event, row(TicketState.WAITING, None))
    assert waiting.refusal is not None
    assert waiting.refusal.reason == "not_yours"


@pytest.mark.parametrize(
    ("ticket", "staff", "reason"),
    [
        (row(TicketState.WAITING, None), STAFF, None),
        (row(TicketState.RETURNED, None), OTHER, None),
        (row(), OTHER, "taken_by_other"),
        (row(), STAFF, "not_now"),
        (row(TicketState.ANSWERED), OTHER, "taken_by_other"),
        (row(TicketState.CLOSED), STAFF, "gone"),
        (row(TicketState.WITHDRAWN), STAFF, "gone"),
        (None, STAFF, "gone"),
        (replace(row(), id=TicketId("another")), STAFF, "gone"),
    ],
)
def test_who_can_take(ticket: TicketRow | None, staff: StaffId, reason: str | None) -> None:
    refusal = staffed(Took(TICKET, staff, "名前"), ticket).refusal
    assert (refusal.reason if refusal is not None else None) == reason


def test_an_answer_waits_unseen_until_it_is_opened() -> None:
    decision = staffed(MINE[0], row())
    hidden = [entry for entry in decision.entries if not entry.shown]
    assert [(entry.bubble.text, entry.staff, entry.ticket) for entry in hidden] == [("こんにちは。", STAFF, TICKET)]
    assert all("こんにちは。" not in entry.bubble.text for entry in decision.entries if entry.shown)
