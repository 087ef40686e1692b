"""LINE alone: replies before pushes, keys against doubles, and silence in groups."""

from datetime import timedelta

import pytest

from bot.channels.line_events import REPLY_WITHIN
from bot.model.delivery import Dead, Delivered, Delivery, Retry
from bot.model.event import CalledFromGroup, Opened, ReplyHandle, Tapped, Wrote
from bot.model.ids import MessageId
from bot.model.words import Bubble, Button
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
        done=outcome.done,
        attempts=first.attempts + 1,
    )


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


@pytest.mark.parametrize("fault", [reset(), reset(taken=True), hold(taken=True), platform_of.BROKEN])
async def test_a_reply_of_unknown_outcome_is_pushed_rather_twice_than_lost(fault: Fault) -> None:
    async with line_bench(0.3 if fault.hold else 10) as bench:
        first = answer_to(bench)
        bench.platform.next(fault)
        outcome = await bench.channel.send(first)
        assert isinstance(outcome, Retry)
        assert outcome.without_reply
        assert await bench.channel.send(retried(first, outcome)) == Delivered()
        assert bench.platform.ways[-1] == "push"
        assert len(bench.platform.received(LINE_USER)) == (2 if fault.taken else 1)


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
    await bench.channel._outgoing.close()


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
        assert (arrival.event, arrival.address) == (CalledFromGroup(), LINE_GROUP)
        line = delivery(bench.channel, Bubble("ここでは話せません。"), address=LINE_GROUP, reply=arrival.reply)
        assert await bench.channel.send(line) == Delivered()
        assert bench.platform.ways == ["reply"]
        for reply in (None, ReplyHandle("t", NOW - timedelta(seconds=1))):
            late = delivery(bench.channel, Bubble("ここでは話せません。"), address=LINE_GROUP, reply=reply)
            assert isinstance(await bench.channel.send(late), Dead)
        assert bench.platform.ways == ["reply"]


async def test_a_handle_is_good_for_less_than_a_minute_also_when_the_event_comes_again() -> None:
    async with line_bench() as bench:
        for again in (False, True):
            event = bench.platform.event("follow", LINE_USER, again=again)
            (arrival,) = bench.channel.receive(*bench.platform.signed(event), NOW)
            assert arrival.event == Opened()
            assert arrival.reply is not None
            assert arrival.reply.until == NOW + REPLY_WITHIN
            assert timedelta(0) < REPLY_WITHIN < timedelta(minutes=1)


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
    await bench.channel._outgoing.close()


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
