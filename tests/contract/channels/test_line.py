"""LINE alone: replies before pushes, keys against doubles, and silence in groups."""

from datetime import timedelta

import msgspec
import pytest
from linebot.v3.messaging import models
from msgspec.structs import replace

from bot.channels import line_messages
from bot.channels.line_events import REPLY_WITHIN
from bot.channels.line_quota import Quota
from bot.channels.split import split_bubble
from bot.model.delivery import Dead, Delivered, Delivery, Held, Retry
from bot.model.errors import ContentError
from bot.model.event import CalledFromGroup, Opened, ReplyHandle, Tapped, Wrote
from bot.model.ids import MessageId
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button, Card
from tests.contract.channels.benches import (
    LINE_GROUP,
    LINE_TOKEN,
    LINE_USER,
    NOW,
    LineBench,
    delivery,
    line_bench,
    still_good,
)
from tests.standins import line as platform_of
from tests.standins.loopback import Fault, hold, reset

pytestmark = pytest.mark.anyio
HELLO = Bubble("こんにちは。", (Button("とばす", "w:skip", "way"),))


def answer_to(bench: LineBench, text: str = "こんにちは", *bubbles: Bubble, address: str = LINE_USER) -> Delivery:
    """What the house would send upon a message: the bubbles with the handle of that message."""
    (arrival,) = bench.channel.receive(*bench.platform.text(address, text), NOW)
    return delivery(bench.channel, *(bubbles or (HELLO,)), address=arrival.address, reply=arrival.reply)


def retried(first: Delivery, outcome: object) -> Delivery:
    """The next try as the outbox makes it."""
    assert isinstance(outcome, Retry)
    return Delivery(
        id=first.id,
        conversation=first.conversation,
        channel=first.channel,
        address=first.address,
        parts=first.parts,
        retry_key=first.retry_key,
        reply=None if outcome.without_reply else first.reply,
        unsure=first.unsure or outcome.unsure,
        again=first.again,
        done=outcome.done,
        attempts=first.attempts + 1,
    )


@pytest.mark.parametrize(
    "buttons",
    [
        (),
        (Button("とばす", "w:skip", "way"),),
        (
            Button("はい", "c:a.b:1"),
            Button("すぐの窓口", "w:d", "danger"),
            Button("ページ", "https://e.example", "link"),
        ),
    ],
)
def test_words_are_written_as_the_models_of_the_sdk_would_write_them(buttons: tuple[Button, ...]) -> None:
    actions = [
        models.URIAction(label=button.label, uri=button.data)
        if button.kind == "link"
        else models.PostbackAction(label=button.label, data=button.data, displayText=button.label)
        for button in buttons
    ]
    items = [models.QuickReplyItem(type="action", action=action) for action in actions]
    modelled = models.TextMessage(text="ことば", quickReply=models.QuickReply(items=items) if items else None)
    assert msgspec.json.decode(line_messages.encode(Bubble("ことば", buttons))) == modelled.to_dict()


async def test_an_answer_is_a_reply_and_all_its_bubbles_are_one_request() -> None:
    async with line_bench() as bench:
        bubbles = [Bubble(f"{number}つめ") for number in range(4)]
        assert await bench.channel.send(answer_to(bench, "はい", *bubbles, HELLO)) == Delivered()
        assert bench.platform.ways == ["reply"]
        assert [message["text"] for message in bench.platform.received(LINE_USER)] == [
            "0つめ", "1つめ", "2つめ", "3つめ", "こんにちは。",
        ]  # fmt: skip
        (item,) = bench.platform.received(LINE_USER)[-1]["quickReply"]["items"]
        assert item["action"] == {"type": "postback", "label": "とばす", "data": "w:skip", "displayText": "とばす"}
        assert bench.platform.problems == []


async def test_a_later_word_is_a_push() -> None:
    async with line_bench() as bench:
        old = ReplyHandle("gone", NOW)
        assert await bench.channel.send(delivery(bench.channel, HELLO, address=LINE_USER, reply=old)) == Delivered()
        assert bench.platform.ways == ["push"]


UNKNOWN = [
    hold(),
    hold(taken=True),
    reset(),
    reset(taken=True),
    platform_of.BROKEN,
    Fault(500, b"{}", taken=True),
    Fault(502, b"<html>", taken=True),
    Fault(408, b""),
]


@pytest.mark.parametrize("fault", UNKNOWN)
async def test_a_reply_of_unknown_outcome_is_asked_again_and_arrives_exactly_once(fault: Fault) -> None:
    async with line_bench(0.3 if fault.hold else 10) as bench:
        first = answer_to(bench)
        bench.platform.next(fault)
        outcome = await bench.channel.send(first)
        assert isinstance(outcome, Retry)
        assert (outcome.unsure, outcome.without_reply) == (True, False)
        assert outcome.after is not None
        assert outcome.after < timedelta(seconds=2), "the token's minute runs"
        assert await bench.channel.send(retried(first, outcome)) == Delivered()
        assert bench.platform.ways == ["reply"]
        assert len(bench.platform.received(LINE_USER)) == 1


@pytest.mark.parametrize("taken", [False, True])
async def test_also_when_several_tries_have_no_outcome(taken: bool) -> None:
    async with line_bench() as bench:
        tried = answer_to(bench)
        bench.platform.next(reset(taken=taken), platform_of.BROKEN, platform_of.RATE)
        for _ in range(3):
            tried = retried(tried, await bench.channel.send(tried))
        assert tried.unsure
        assert await bench.channel.send(tried) == Delivered()
        assert bench.platform.ways == ["reply"]
        assert len(bench.platform.received(LINE_USER)) == 1


@pytest.mark.parametrize("taken", [False, True])
async def test_what_nobody_can_know_any_more_is_pushed_under_a_line_that_says_so(taken: bool) -> None:
    """LINE gave no answer for longer than the token is good for: rather twice than lost, and never without a word."""
    async with line_bench() as bench:
        first = replace(answer_to(bench), again=bench.channel.encode(Bubble("もう一度、送ります。")))
        bench.platform.next(reset(taken=taken))
        unsure = retried(first, await bench.channel.send(first))
        bench.channel._clock = lambda: NOW + REPLY_WITHIN
        bench.platform.spend_reply_tokens()
        outcome = await bench.channel.send(unsure)
        assert outcome == Retry("reply token spent", 0, timedelta(0), without_reply=True)
        pushed = retried(unsure, outcome)
        bench.platform.next(reset(taken=True))
        pushed = retried(pushed, await bench.channel.send(pushed))
        assert await bench.channel.send(pushed) == Delivered()
        texts = [message["text"] for message in bench.platform.received(LINE_USER)]
        assert texts == [*(["こんにちは。"] if taken else []), "もう一度、送ります。", "こんにちは。"]


async def test_near_the_end_of_the_tokens_time_nothing_is_concluded_from_its_end() -> None:
    async with line_bench() as bench:
        first = answer_to(bench)
        bench.platform.next(reset())
        unsure = retried(first, await bench.channel.send(first))
        bench.platform.spend_reply_tokens()
        bench.channel._clock = lambda: NOW + REPLY_WITHIN - timedelta(seconds=19)
        outcome = await bench.channel.send(unsure)
        assert outcome == Retry("reply token spent", 0, timedelta(0), without_reply=True)
        assert await bench.channel.send(retried(unsure, outcome)) == Delivered()
        assert len(bench.platform.received(LINE_USER)) == 1


async def test_after_the_time_of_the_token_line_is_still_asked_first() -> None:
    async with line_bench() as bench:
        first = answer_to(bench)
        bench.platform.next(reset())
        unsure = retried(first, await bench.channel.send(first))
        bench.channel._clock = lambda: NOW + REPLY_WITHIN
        assert await bench.channel.send(unsure) == Delivered()
        assert bench.platform.ways == ["reply"]


async def test_a_spent_reply_token_becomes_a_push_at_once() -> None:
    async with line_bench() as bench:
        first = answer_to(bench)
        bench.platform.spend_reply_tokens()
        outcome = await bench.channel.send(first)
        assert outcome == Retry("reply token spent", 0, timedelta(0), without_reply=True)
        assert await bench.channel.send(retried(first, outcome)) == Delivered()
        assert bench.platform.ways == ["push"]


async def test_a_rate_limit_or_a_refused_connection_does_not_spend_the_reply_token() -> None:
    async with line_bench() as bench:
        first = answer_to(bench)
        bench.platform.next(platform_of.RATE)
        outcome = await bench.channel.send(first)
        assert outcome == Retry("reply 429 rate", 0, timedelta(seconds=1))
        assert await bench.channel.send(retried(first, outcome)) == Delivered()
        assert bench.platform.ways == ["reply"]
        second = answer_to(bench)
    outcome = await bench.channel.send(second)
    assert isinstance(outcome, Retry)
    assert not outcome.without_reply
    await bench.channel._api._outgoing.close()


@pytest.mark.parametrize("fault", [reset(taken=True), hold(taken=True), Fault(500, b"{}", taken=True)])
async def test_a_push_is_never_doubled_by_trying_again(fault: Fault) -> None:
    async with line_bench(0.3 if fault.hold else 10) as bench:
        push = delivery(bench.channel, HELLO, address=LINE_USER)
        bench.platform.next(fault)
        outcome = await bench.channel.send(push)
        assert await bench.channel.send(retried(push, outcome)) == Delivered()
        assert len(bench.platform.received(LINE_USER)) == 1


async def test_two_deliveries_are_two_messages() -> None:
    async with line_bench() as bench:
        for key in (1, 2):
            await bench.channel.send(delivery(bench.channel, HELLO, address=LINE_USER, key=key))
        assert len(bench.platform.received(LINE_USER)) == 2


async def test_the_platforms_own_pause_is_kept() -> None:
    async with line_bench() as bench:
        bench.platform.next(Fault(429, b"{}", {"Retry-After": "7"}), Fault(429, b"{}", {"Retry-After": "soon"}))
        for seconds in (7, 1):
            outcome = await bench.channel.send(delivery(bench.channel, HELLO, address=LINE_USER))
            assert isinstance(outcome, Retry)
            assert outcome.after == timedelta(seconds=seconds)


async def test_a_reason_says_what_line_said_but_never_our_words_or_the_token() -> None:
    async with line_bench() as bench:
        plain = b'{"message":"The property, \'to\', in the request body is invalid (line: -, column: -)"}'
        echo = '{"message":"May not contain: 消えたいです"}'.encode()
        token = b'{"message":"invalid token: ' + LINE_TOKEN.encode() + b'"}'
        bench.platform.next(Fault(400, plain), Fault(400, echo), Fault(401, token), Fault(400, b'{"message":[1]}'))
        push = delivery(bench.channel, Bubble("消えたいです"), address=LINE_USER)
        reasons = [outcome.reason for _ in range(4) if isinstance(outcome := await bench.channel.send(push), Dead)]
        assert "'to'" in reasons[0]
        assert reasons[1:] == ["LINE push 400", "LINE push 401", "LINE push 400"]


async def test_a_group_is_told_one_line_by_reply_and_never_by_push() -> None:
    async with line_bench() as bench:
        body, headers = bench.platform.join(LINE_GROUP)
        (arrival,) = bench.channel.receive(body, headers, NOW)
        assert (arrival.event, arrival.address) == (CalledFromGroup(joined=True), LINE_GROUP)
        line = delivery(bench.channel, Bubble("ここでは話せません。"), address=LINE_GROUP, reply=arrival.reply)
        assert await bench.channel.send(line) == Delivered()
        assert bench.platform.ways == ["reply"]
        assert bench.platform.left == [LINE_GROUP]
        for reply in (None, ReplyHandle("t", NOW - timedelta(seconds=1))):
            bench.platform.left.clear()
            late = delivery(bench.channel, Bubble("ここでは話せません。"), address=LINE_GROUP, reply=reply)
            assert await bench.channel.send(late) == Delivered()
            assert bench.platform.left == [LINE_GROUP]
        assert bench.platform.ways == ["reply"]


async def test_a_group_is_told_where_one_can_write_alone() -> None:
    async with line_bench() as bench:
        await bench.channel.chat_mode()
        (arrival,) = bench.channel.receive(*bench.platform.join(LINE_GROUP), NOW)
        line = delivery(bench.channel, Bubble("ひとりの画面で開けます。"), address=LINE_GROUP, reply=arrival.reply)
        assert await bench.channel.send(line) == Delivered()
        (said,) = bench.platform.received(LINE_GROUP)
        assert said["text"] == "ひとりの画面で開けます。\nhttps://line.me/R/ti/p/%40engawa"


@pytest.mark.parametrize("fault", [reset(), platform_of.BROKEN, platform_of.RATE])
async def test_leaving_a_group_is_tried_until_it_is_left_and_the_line_is_said_once(fault: Fault) -> None:
    async with line_bench() as bench:
        (arrival,) = bench.channel.receive(*bench.platform.join(LINE_GROUP), NOW)
        line = delivery(bench.channel, HELLO, address=LINE_GROUP, reply=arrival.reply)
        bench.platform.next(None, fault)
        outcome = await bench.channel.send(line)
        assert isinstance(outcome, Retry)
        assert outcome.done == 1
        assert await bench.channel.send(retried(line, outcome)) == Delivered()
        assert bench.platform.left == [LINE_GROUP]
        assert len(bench.platform.received(LINE_GROUP)) == 1


async def test_a_room_is_left_as_a_room_and_an_odd_id_harms_nothing() -> None:
    async with line_bench() as bench:
        room = "R" + "3" * 32
        assert await bench.channel.send(delivery(bench.channel, HELLO, address=room)) == Delivered()
        assert bench.platform.left == [room]
        assert await bench.channel.send(delivery(bench.channel, HELLO, address=room)) == Delivered(), "left before"
        before = bench.platform.requests
        assert isinstance(await bench.channel.send(delivery(bench.channel, HELLO, address="C/../../user")), Dead)
        assert bench.platform.requests == before


async def test_a_handle_is_good_for_less_than_a_minute_also_when_the_event_comes_again() -> None:
    async with line_bench() as bench:
        for again in (False, True):
            event = bench.platform.event("follow", LINE_USER, again=again)
            event["timestamp"] = int(NOW.timestamp() * 1000)
            (arrival,) = bench.channel.receive(*bench.platform.signed(event), NOW)
            assert arrival.event == Opened()
            assert arrival.reply is not None
            assert arrival.reply.until == NOW + REPLY_WITHIN
            assert timedelta(0) < REPLY_WITHIN < timedelta(minutes=1)


async def test_a_token_of_an_event_that_comes_again_too_late_is_not_tried() -> None:
    async with line_bench() as bench:
        for minutes, again, has in ((19, True, True), (21, True, False), (21, False, True)):
            event = bench.platform.event("follow", LINE_USER, again=again)
            event["timestamp"] = int((NOW - timedelta(minutes=minutes)).timestamp() * 1000)
            (arrival,) = bench.channel.receive(*bench.platform.signed(event), NOW)
            assert (arrival.reply is not None) is has


async def test_over_the_monthly_limit_a_push_is_held_and_rides_on_the_next_reply() -> None:
    async with line_bench() as bench:
        bench.platform.quota = 1
        for key, expected in ((1, Delivered), (2, Held)):
            push = delivery(bench.channel, Bubble(f"{key}つめ"), address=LINE_USER, key=key)
            assert isinstance(await bench.channel.send(push), expected)
        riding = replace(answer_to(bench), riders=(push,))
        assert await bench.channel.send(riding) == Delivered()
        assert [message["text"] for message in bench.platform.received(LINE_USER)] == ["1つめ", "2つめ", "こんにちは。"]
        assert bench.platform.ways == ["push", "reply"]
        assert bench.platform.used == 1


async def test_near_the_limit_only_what_matters_is_pushed() -> None:
    async with line_bench() as bench:
        bench.platform.quota, bench.platform.used = 200, 179
        assert await bench.channel.look_at_quota() == Quota(200, 179)
        assert await bench.channel.send(delivery(bench.channel, HELLO, address=LINE_USER)) == Delivered()
        assert await bench.channel.look_at_quota() == Quota(200, 180)
        plain = delivery(bench.channel, HELLO, address=LINE_USER, key=2)
        assert isinstance(await bench.channel.send(plain), Held)
        assert await bench.channel.send(replace(plain, important=True)) == Delivered()
        assert await bench.channel.send(answer_to(bench)) == Delivered(), "a reply costs nothing"
        assert bench.platform.ways == ["push", "push", "reply"]


async def test_the_quota_stays_known_where_line_does_not_say() -> None:
    async with line_bench() as bench:
        assert await bench.channel.look_at_quota() == Quota(None, 0)
        bench.platform.quota = 5000
        assert await bench.channel.look_at_quota() == Quota(5000, 0)
        odd = (platform_of.BROKEN, Fault(200, b"["), Fault(200, b'{"type":"limited","value":true}'), reset())
        for fault in odd:
            bench.platform.next(fault, fault)
            assert await bench.channel.look_at_quota() == Quota(5000, 0)


def test_the_end_of_a_quota_is_told_by_its_figures() -> None:
    assert [(q.left, q.is_low, q.is_spent) for q in (Quota(None, 9_000), Quota(200, 179), Quota(200, 180))] == [
        (None, False, False), (21, False, False), (20, True, False),
    ]  # fmt: skip
    assert [(q.left, q.is_low, q.is_spent) for q in (Quota(200, 203), Quota(0, 0), Quota(5000, 4979))] == [
        (0, True, True), (0, True, True), (21, False, False),
    ]  # fmt: skip


async def test_the_three_dots_are_for_one_visitor_and_last_for_fives_of_seconds() -> None:
    async with line_bench() as bench:
        for seconds in (1, 12, 600):
            await bench.channel.loading(LINE_USER, seconds)
        await bench.channel.loading(LINE_GROUP, 5)
        bench.platform.next(reset())
        await bench.channel.loading(LINE_USER, 5)
        assert bench.platform.loading == [(LINE_USER, 5), (LINE_USER, 15), (LINE_USER, 60)]
        assert bench.platform.problems == []


async def test_six_messages_or_none_reach_nobody() -> None:
    async with line_bench() as bench:
        assert isinstance(await bench.channel.send(delivery(bench.channel, *[HELLO] * 6, address=LINE_USER)), Dead)
        assert await bench.channel.send(delivery(bench.channel, HELLO, address=LINE_USER, done=1)) == Delivered()
        assert bench.platform.requests == 0


async def test_chat_mode() -> None:
    async with line_bench() as bench:
        assert await bench.channel.chat_mode() == "bot"
        bench.platform.chat_mode = "chat"
        assert await bench.channel.chat_mode() == "chat"
        for fault in (platform_of.BROKEN, Fault(200, b"["), Fault(200, b'{"chatMode":["chat"]}')):
            bench.platform.next(fault)
            assert await bench.channel.chat_mode() == "unknown"
    assert await bench.channel.chat_mode() == "unknown"
    await bench.channel._api._outgoing.close()


async def test_every_builder_of_the_stand_in_is_read_as_what_it_means() -> None:
    async with line_bench() as bench:
        platform, channel = bench.platform, bench.channel
        body, headers = platform.signed(platform.message(LINE_USER, "はい", "m1"), platform.event("unheard", LINE_USER))
        first, second = channel.receive(body, headers, NOW)
        assert first.event == Wrote(MessageId("m1"), "はい")
        assert second.reply is None
        kinds = [
            type(channel.receive(*webhook, NOW)[0].event).__name__
            for webhook in (
                platform.media(LINE_USER, "sticker"),
                platform.postback(LINE_USER, "c:1"),
                platform.unfollow(LINE_USER),
                platform.unsend(LINE_USER, "m1"),
                platform.edited(LINE_USER, "m1", "いいえ"),
                platform.follow(LINE_USER, unblocked=True),
            )
        ]
        assert kinds == ["SentMedia", "Tapped", "Left", "Unsent", "Edited", "Opened"]
        assert channel.receive(*platform.postback(LINE_USER, "c:1"), NOW)[0].event == Tapped("c:1")


async def test_a_blocked_address_gets_200_and_nothing() -> None:
    async with line_bench() as bench:
        bench.platform.blocked.add(LINE_USER)
        push = delivery(bench.channel, HELLO, address=LINE_USER, reply=still_good("unknown"))
        outcome = await bench.channel.send(push)
        assert await bench.channel.send(retried(push, outcome)) == Delivered()
        assert bench.platform.received(LINE_USER) == []


CARD = Card("相談の所", ("開く時間：24時間",), (Button("電話 03-1234-5678", "tel:03-1234-5678", "link"),))
WAY_ON = (Button("とばす", "w:skip", "way"),)


@pytest.mark.parametrize("count", [1, 2, 12])
async def test_cards_are_one_message_that_line_takes_with_buttons_under_it(count: int) -> None:
    async with line_bench() as bench:
        bubble = Bubble("一覧です。\n\n相談の所\n電話：03-1234-5678", WAY_ON, cards=(CARD,) * count)
        assert await bench.channel.send(answer_to(bench, "はい", bubble)) == Delivered()
        assert bench.platform.problems == []
        (message,) = bench.platform.received(LINE_USER)
        assert message["type"] == "flex"
        assert message["altText"] == "一覧です。", "a locked phone shows the first line and no topic"
        assert len(message["quickReply"]["items"]) == 1
        assert message["contents"]["type"] == ("bubble" if count == 1 else "carousel")


@pytest.mark.parametrize(
    "cards",
    [
        (CARD,) * 13,
        (Card("x", ("長い" * 10_000,)),),
        (Card("x", links=(Button("あ", "javascript:alert(1)", "link"),)),),
        (Card("x", links=(Button("あ" * 21, "https://example.org", "link"),)),),
    ],
)
async def test_cards_that_line_would_refuse_are_a_finding(cards: tuple[Card, ...]) -> None:
    async with line_bench() as bench:
        with pytest.raises(ContentError):
            bench.channel.encode(Bubble("一覧です。", cards=cards))


async def test_a_reason_shows_no_words_of_a_card_either() -> None:
    async with line_bench() as bench:
        bench.platform.next(Fault(400, '{"message":"May not contain: 縁側の相談室"}'.encode()))
        secret = Bubble("一覧です。", cards=(Card("縁側の相談室"),))
        assert await bench.channel.send(delivery(bench.channel, secret, address=LINE_USER)) == Dead("LINE push 400")


def test_a_long_text_with_cards_shows_them_nowhere_twice() -> None:
    pieces = split_bubble(Bubble("一覧です。" * 2_000, cards=(CARD,)), LIMITS["line"])
    assert len(pieces) > 1
    assert [piece.cards for piece in pieces] == [()] * len(pieces)
