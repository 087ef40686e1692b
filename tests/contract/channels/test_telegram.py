"""Telegram alone: progress part by part, taps answered once, and a token that stays out of every log."""

import asyncio
import json
import logging
from datetime import timedelta

import pytest

from bot.channels.outgoing import Outgoing
from bot.channels.telegram import TelegramChannel
from bot.model.delivery import Dead, Delivered, Retry
from bot.model.words import Bubble, Button
from tests.contract.channels.benches import (
    NOW,
    TELEGRAM_SECRET,
    TELEGRAM_TOKEN,
    TELEGRAM_USER,
    delivery,
    offline,
    telegram_bench,
)
from tests.standins.loopback import Fault, hold, reset
from tests.standins.telegram import BROKEN, flood, refusal

pytestmark = pytest.mark.anyio
PARTS = [Bubble("ひとつめ"), Bubble("ふたつめ"), Bubble("みっつめ", (Button("とばす", "w:skip", "way"),))]


async def test_parts_go_out_in_order_and_a_second_try_begins_where_the_first_stopped() -> None:
    async with telegram_bench() as bench:
        bench.platform.next(Fault(200, b'{"ok":true,"result":{}}'), BROKEN)
        outcome = await bench.channel.send(delivery(bench.channel, *PARTS, address=TELEGRAM_USER))
        assert isinstance(outcome, Retry)
        assert outcome.done == 1
        again = delivery(bench.channel, *PARTS, address=TELEGRAM_USER, done=outcome.done)
        assert await bench.channel.send(again) == Delivered()
        assert [message["text"] for message in bench.platform.received(42)] == ["ふたつめ", "みっつめ"]
        assert bench.platform.problems == []


async def test_the_keyboard_and_no_preview() -> None:
    async with telegram_bench() as bench:
        buttons = (
            Button("短い", "c:1"),
            Button("みじかい", "c:2"),
            Button("これは少し長いラベル", "c:3"),
            Button("とばす", "w:s", "way"),
            Button("すぐの窓口", "w:d", "danger"),
            Button("ページ", "https://example.org", "link"),
        )
        await bench.channel.send(delivery(bench.channel, Bubble("<b>*どれ*</b>", buttons), address=TELEGRAM_USER))
        (message,) = bench.platform.received(42)
        assert message["text"] == "<b>*どれ*</b>"
        assert "parse_mode" not in message
        assert message["link_preview_options"] == {"is_disabled": True}
        rows = [[key["text"] for key in row] for row in message["reply_markup"]["inline_keyboard"]]
        assert rows == [["短い", "みじかい"], ["これは少し長いラベル"], ["とばす", "すぐの窓口"], ["ページ"]]


async def test_a_tap_is_answered_once_and_before_the_words() -> None:
    async with telegram_bench() as bench:
        (arrival,) = bench.channel.receive(*bench.platform.tap(42, "c:1"), NOW)
        assert arrival.reply is not None
        answer = delivery(bench.channel, PARTS[0], address=arrival.address, reply=arrival.reply)
        assert await bench.channel.send(answer) == Delivered()
        assert bench.platform.methods == ["answerCallbackQuery", "sendMessage"]
        assert bench.platform.answered == [arrival.reply.token]


@pytest.mark.parametrize("fault", [BROKEN, reset(), refusal(400, "Bad Request: query is too old"), flood(3)])
async def test_a_tap_that_cannot_be_answered_keeps_no_word_back(fault: Fault) -> None:
    async with telegram_bench() as bench:
        (arrival,) = bench.channel.receive(*bench.platform.tap(42, "c:1"), NOW)
        bench.platform.next(fault)
        answer = delivery(bench.channel, PARTS[0], address=arrival.address, reply=arrival.reply)
        assert await bench.channel.send(answer) == Delivered()
        assert len(bench.platform.received(42)) == 1


async def test_every_further_try_comes_without_the_tap() -> None:
    async with telegram_bench() as bench:
        (arrival,) = bench.channel.receive(*bench.platform.tap(42, "c:1"), NOW)
        bench.platform.next(Fault(200, b'{"ok":true,"result":true}'), flood(7))
        answer = delivery(bench.channel, PARTS[0], address=arrival.address, reply=arrival.reply)
        assert await bench.channel.send(answer) == Retry("429", 0, timedelta(seconds=7), without_reply=True)


async def test_two_conversations_do_not_wait_for_each_other() -> None:
    async with telegram_bench() as bench:
        bench.platform.next(hold())
        slow = asyncio.ensure_future(bench.channel.send(delivery(bench.channel, PARTS[0], address="41")))
        await bench.platform.wait_for_requests(1)
        assert await bench.channel.send(delivery(bench.channel, PARTS[0], address="42")) == Delivered()
        assert not slow.done()
        slow.cancel()


async def test_a_refusal_says_why_but_never_our_words_or_the_token() -> None:
    async with telegram_bench() as bench:
        bench.platform.next(
            refusal(400, "Bad Request: chat not found"),
            refusal(400, "Bad Request: cannot read 消えたいです"),
            refusal(400, f"Bad Request: {TELEGRAM_TOKEN}"),
        )
        words = delivery(bench.channel, Bubble("消えたいです"), address=TELEGRAM_USER)
        reasons = [outcome.reason for _ in range(3) if isinstance(outcome := await bench.channel.send(words), Dead)]
        assert reasons == ["Telegram 400: Chat not found", "Telegram 400", "Telegram 400"]


async def test_set_webhook_names_secret_and_kinds() -> None:
    async with telegram_bench() as bench:
        await bench.channel.set_webhook("https://engawa.example/telegram/webhook")
        assert bench.platform.webhook["url"] == "https://engawa.example/telegram/webhook"
        assert bench.platform.webhook["secret_token"] == TELEGRAM_SECRET
        assert set(bench.platform.webhook["allowed_updates"]) == {
            "message", "edited_message", "callback_query", "my_chat_member",
        }  # fmt: skip
        assert bench.platform.problems == []


async def test_nothing_is_asked_of_telegram_before_the_first_message() -> None:
    async with telegram_bench() as bench:
        bench.channel.receive(*bench.platform.start(42), NOW)
        bench.channel.encode(PARTS[2])
        assert bench.platform.requests == 0


@pytest.mark.parametrize(
    "fault",
    [
        None,
        BROKEN,
        reset(),
        hold(),
        Fault(200, "<html>消えたいです".encode()),
        Fault(400, "<html>消えたいです".encode()),
        Fault(302, b"", {"Location": "/elsewhere"}),
        refusal(401, "Unauthorized"),
        refusal(400, "Bad Request: 消えたいです"),
    ],
)
async def test_neither_token_nor_words_nor_address_reach_a_log(
    fault: Fault | None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("aiohttp", "aiohttp.client", "aiohttp.access", "aiohttp.internal", "asyncio"):
        caplog.set_level(logging.DEBUG, logger=name)
    async with telegram_bench(0.2 if fault and fault.hold else 10) as bench:
        (arrival,) = bench.channel.receive(*bench.platform.tap(4_242_424_242, "c:1"), NOW)
        bench.platform.next(*([fault, fault] if fault else []))
        words = delivery(bench.channel, Bubble("消えたいです"), address=arrival.address, reply=arrival.reply)
        outcome = await bench.channel.send(words)
    log = caplog.text + repr(outcome)
    assert all(secret not in log for secret in (TELEGRAM_TOKEN, "d00d", "消えたい", "4242424242"))


async def test_an_address_that_cannot_be_resolved_tells_no_token(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    outgoing = Outgoing()
    channel = TelegramChannel(TELEGRAM_TOKEN, TELEGRAM_SECRET, "http://engawa.invalid", outgoing)
    outcome = await channel.send(delivery(channel, PARTS[0], address=TELEGRAM_USER))
    assert isinstance(outcome, Retry)
    assert "d00d" not in caplog.text + repr(outcome)
    await outgoing.close()


async def test_every_builder_of_the_stand_in_is_read_as_what_it_means() -> None:
    async with telegram_bench() as bench:
        platform, channel = bench.platform, bench.channel
        kinds = [
            [type(arrival.event).__name__ for arrival in channel.receive(*webhook, NOW)]
            for webhook in (
                platform.start(42),
                platform.text(42, "はい"),
                platform.photo(42),
                platform.photo(42, "見て", "album"),
                platform.tap(42, "c:1"),
                platform.edited(42, 7, "いいえ"),
                platform.block(42),
                platform.unblock(42),
                platform.membership(-1001, "left", "member"),
            )
        ]
        assert kinds == [
            ["Opened"], ["Wrote"], ["SentMedia"], ["Wrote", "SentMedia"], ["Tapped"], ["Edited"], ["Left"], ["Ignored"],
            ["CalledFromGroup"],
        ]  # fmt: skip


async def test_the_parts_are_plain_json_of_send_message() -> None:
    assert json.loads(offline("telegram").encode(PARTS[0])) == {
        "text": "ひとつめ",
        "link_preview_options": {"is_disabled": True},
    }
