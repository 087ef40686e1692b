"""Telegram alone: progress part by part, taps answered once, and a token that stays out of every log."""

import asyncio
import json
import logging
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from telegram.constants import ChatMemberStatus, ChatType, MessageAttachmentType, UpdateType

from bot.channels import telegram_updates
from bot.channels.outgoing import Outgoing
from bot.channels.telegram import PACED, TelegramChannel
from bot.channels.telegram_pace import Pace
from bot.model.delivery import Dead, Delivered, Retry
from bot.model.errors import Unready, Unsigned
from bot.model.event import Ignored
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


async def test_a_part_goes_out_byte_for_byte_as_it_was_prepared_and_nothing_is_unpacked() -> None:
    async with telegram_bench() as bench:
        prepared = b'{"text":"  1 \\u3042 ","link_preview_options":{"is_disabled":true} }'
        sent = replace(delivery(bench.channel, address=TELEGRAM_USER), parts=(prepared,))
        assert await bench.channel.send(sent) == Delivered()
        assert bench.platform.received(42) == [{"text": "  1 あ ", "link_preview_options": {"is_disabled": True}}]
        assert "bot" not in bench.channel.__dict__, "the library is left alone"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault(200, b'{"ok":false,"error_code":400,"description":"x"}'), "200 from something that is not the Bot API"),
        (Fault(200, b'{"ok":1}'), "200 from something that is not the Bot API"),
        (Fault(200, b"[" * 100_000), "200 from something that is not the Bot API"),
        (Fault(502, b"<html>"), "502 from something that is not the Bot API"),
        (Fault(400, b'{"ok":true}'), "400 from something that is not the Bot API"),
        (Fault(500, b'{"ok":false,"description":["odd"]}'), "status 500"),
        (Fault(429, b'{"ok":false,"description":"slow","parameters":{"retry_after":"soon"}}'), "slow"),
        (Fault(429, b'{"ok":false,"description":"slow","parameters":7}'), "slow"),
        (refusal(409, "Conflict: something"), "Conflict: something"),
        (refusal(400, "Bad Request: moved", migrate_to_chat_id=-100), Dead("the group has become another one")),
        (refusal(404, "Not Found"), Dead("Telegram does not know our token")),
        (refusal(403, "Forbidden: blocked"), Dead("Telegram 403: Forbidden: blocked", blocked=True)),
    ],
)
async def test_what_an_answer_means(fault: Fault, expected: str | Dead) -> None:
    async with telegram_bench() as bench:
        bench.platform.next(fault)
        outcome = await bench.channel.send(delivery(bench.channel, PARTS[0], address=TELEGRAM_USER))
        assert outcome == (expected if isinstance(expected, Dead) else Retry(expected, 0, without_reply=True))


def test_the_kinds_of_telegram_are_those_that_the_library_knows() -> None:
    assert [UpdateType(kind) for kind in telegram_updates.ASKED_FOR] == [
        UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE, UpdateType.CALLBACK_QUERY, UpdateType.MY_CHAT_MEMBER,
    ]  # fmt: skip
    chats = {telegram_updates.PRIVATE, telegram_updates.CHANNEL, *telegram_updates.GROUPS}
    assert chats == {*ChatType} - {ChatType.SENDER}
    standing = (telegram_updates.MEMBER, telegram_updates.ADMINISTRATOR, telegram_updates.LEFT, telegram_updates.BANNED)
    known = ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.LEFT, ChatMemberStatus.BANNED
    assert standing == known
    media = set(telegram_updates.MEDIA) - {"checklist"}
    assert media == {*MessageAttachmentType} - {MessageAttachmentType.SUCCESSFUL_PAYMENT}


async def test_an_address_of_the_platform_that_is_none_is_told_without_the_token() -> None:
    with pytest.raises(Unready, match="telegram_api_url") as caught:
        TelegramChannel(TELEGRAM_TOKEN, TELEGRAM_SECRET, "http://[half", Outgoing())
    assert "d00d" not in str(caught.value)


async def test_every_tap_is_answered_beside_the_words_whatever_came_of_its_turn() -> None:
    async with telegram_bench() as bench:
        arrivals = bench.channel.receive(*bench.platform.tap(42, "c:1"), NOW)
        bench.channel.handed_on(arrivals)
        await bench.platform.wait_until(lambda: bench.platform.answered)
        assert bench.platform.answered == [handle.token for arrival in arrivals if (handle := arrival.reply)]
        assert bench.platform.methods == ["answerCallbackQuery"]


async def test_a_tap_that_means_nothing_to_us_is_answered_too() -> None:
    async with telegram_bench() as bench:
        query = {"id": "77", "from": {"id": 42, "is_bot": False, "first_name": "a"}, "chat_instance": "1", "data": "x"}
        (inline,) = bench.channel.receive(
            *bench.platform.update(callback_query=query | {"inline_message_id": "i"}), NOW
        )
        assert isinstance(inline.event, Ignored)
        bench.channel.handed_on([inline])
        await bench.platform.wait_until(lambda: bench.platform.answered == ["77"])


async def test_only_taps_of_telegram_that_still_wait_are_answered() -> None:
    async with telegram_bench() as bench:
        (arrival,) = bench.channel.receive(*bench.platform.tap(42, "c:1"), NOW)
        (words,) = bench.channel.receive(*bench.platform.text(42, "はい"), NOW)
        assert arrival.reply is not None
        late = replace(arrival, reply=replace(arrival.reply, until=NOW - timedelta(seconds=1)))
        bench.channel.handed_on([late, words, replace(arrival, channel="line")])
        await asyncio.sleep(0)
        assert bench.platform.requests == 0
        assert bench.channel._answering == set()


@pytest.mark.parametrize("fault", [BROKEN, reset(), refusal(400, "Bad Request: query is too old"), flood(3), hold()])
async def test_a_tap_that_cannot_be_answered_keeps_no_word_back(fault: Fault) -> None:
    async with telegram_bench(0.2 if fault.hold else 10) as bench:
        (arrival,) = bench.channel.receive(*bench.platform.tap(42, "c:1"), NOW)
        bench.platform.next(fault)
        bench.channel.handed_on([arrival])
        await bench.platform.wait_for_requests(1)
        assert await bench.channel.send(delivery(bench.channel, PARTS[0], address=arrival.address)) == Delivered()
        assert len(bench.platform.received(42)) == 1


async def test_a_flood_names_its_pause_and_the_chat_is_left_in_peace_until_then() -> None:
    async with telegram_bench(pace=Pace(clock=lambda: 0.0)) as bench:
        bench.platform.next(flood(7))
        words = delivery(bench.channel, PARTS[0], address="42")
        assert await bench.channel.send(words) == Retry("429", 0, timedelta(seconds=7), without_reply=True)
        assert await bench.channel.send(words) == Retry(PACED, 0, timedelta(seconds=7), without_reply=True)
        assert bench.platform.requests == 1, "nobody asks again before the time that Telegram named"
        assert await bench.channel.send(delivery(bench.channel, PARTS[0], address="43")) == Delivered()


async def test_parts_wait_for_their_turn_and_none_is_lost() -> None:
    waited: list[float] = []
    clock = [0.0]

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        clock[0] += seconds

    async with telegram_bench(pace=Pace(clock=lambda: clock[0], sleep=sleep)) as bench:
        for _ in range(2):
            assert await bench.channel.send(delivery(bench.channel, *PARTS, address="42")) == Delivered()
        assert len(bench.platform.received(42)) == 6
        assert waited == [1.0, 1.0, 1.0]


async def test_a_house_that_closes_keeps_the_rest_of_an_answer_for_later() -> None:
    async with telegram_bench(pace=Pace(clock=lambda: 0.0)) as bench:
        sending = asyncio.ensure_future(bench.channel.send(delivery(bench.channel, *PARTS, PARTS[0], address="42")))
        await bench.platform.wait_for(42, 3)
        bench.channel.hurry()
        assert await sending == Retry(PACED, 3, timedelta(seconds=1), without_reply=True)


@pytest.mark.parametrize(
    ("bubble", "protected"),
    [
        (Bubble("はい。"), False),
        (Bubble("1. 眠れません", guarded=True), True),
        (Bubble("はい。", speaker="counselor", name="山田"), True),
        (Bubble("ここからは相談員が書きます。", speaker="house"), False),
    ],
)
async def test_letters_and_a_counselors_words_cannot_be_passed_on(bubble: Bubble, protected: bool) -> None:
    async with telegram_bench() as bench:
        await bench.channel.send(delivery(bench.channel, bubble, address=TELEGRAM_USER))
        (message,) = bench.platform.received(42)
        assert message.get("protect_content", False) is protected
        assert bench.platform.problems == []


GROUP = "-1001"


async def test_a_group_hears_its_line_and_is_left() -> None:
    async with telegram_bench() as bench:
        assert await bench.channel.send(delivery(bench.channel, PARTS[0], address=GROUP)) == Delivered()
        assert bench.platform.methods == ["sendMessage", "leaveChat"]
        assert bench.platform.left == [GROUP]


async def test_a_group_is_told_where_one_can_write_alone() -> None:
    async with telegram_bench() as bench:
        for name, told in (("", ""), ("engawa_bot", "\nhttps://t.me/engawa_bot"), ("x y", "\nhttps://t.me/engawa_bot")):
            bench.channel.read(_called(name), NOW)
            await bench.channel.send(delivery(bench.channel, PARTS[0], address=GROUP))
            assert bench.platform.received(GROUP)[-1]["text"] == PARTS[0].text + told
        await bench.channel.send(delivery(bench.channel, PARTS[0], address=TELEGRAM_USER))
        assert bench.platform.received(TELEGRAM_USER)[-1]["text"] == PARTS[0].text
        assert set(bench.platform.methods) == {"sendMessage", "leaveChat"}, "Telegram is not asked for it"


def _called(name: str) -> dict[str, Any]:
    bot = {"id": 1, "is_bot": True, "first_name": "engawa", "username": name}
    return {"update_id": 1, "my_chat_member": {"new_chat_member": {"user": bot, "status": "member"}}}


@pytest.mark.parametrize(
    "fault", [refusal(400, "Bad Request: not enough rights"), refusal(403, "Forbidden: bot was kicked")]
)
async def test_a_group_that_lets_nobody_speak_is_left_without_a_word(fault: Fault) -> None:
    async with telegram_bench() as bench:
        bench.platform.next(fault)
        assert await bench.channel.send(delivery(bench.channel, PARTS[0], address=GROUP)) == Delivered()
        assert bench.platform.left == [GROUP]


async def test_leaving_is_tried_again_and_the_line_is_not() -> None:
    async with telegram_bench() as bench:
        bench.platform.next(Fault(200, b'{"ok":true,"result":{}}'), BROKEN)
        outcome = await bench.channel.send(delivery(bench.channel, PARTS[0], address=GROUP))
        assert isinstance(outcome, Retry)
        assert outcome.done == 1
        again = delivery(bench.channel, PARTS[0], address=GROUP, done=1)
        assert await bench.channel.send(again) == Delivered()
        assert bench.platform.methods == ["leaveChat"]
        assert await bench.channel.send(again) == Delivered(), "already out"


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
        bench.channel.handed_on([arrival])
        words = delivery(bench.channel, Bubble("消えたいです"), address=arrival.address)
        outcome = await bench.channel.send(words)
        log = caplog.text + repr(outcome) + repr(bench.channel) + repr(bench.channel.bot)
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
                platform.reply(42, "/delete", 7),
            )
        ]
        assert kinds == [
            ["Opened"], ["Wrote"], ["SentMedia"], ["Wrote", "Ignored"], ["Tapped"], ["Edited"], ["Left"], ["Reachable"],
            ["CalledFromGroup"], ["Unsent"],
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("token", "secret"),
    [
        ("123456:d00d\n", "s"),
        (" 123456:d00d", "s"),
        ("d00d", "s"),
        ("123456/d00d:x", "s"),
        ("123456:名d00d", "s"),
        ("123456:x", "d00d d00d"),
        ("123456:x", "d00d名"),
        ("123456:x", "d00d" * 100),
    ],
)
async def test_what_can_be_no_credential_is_told_without_repeating_it(token: str, secret: str) -> None:
    with pytest.raises(Unready, match="copy it again") as caught:
        TelegramChannel(token, secret, "http://127.0.0.1:1", Outgoing())
    assert "d00d" not in str(caught.value)


async def test_where_updates_are_fetched_no_webhook_gets_in() -> None:
    channel = TelegramChannel(TELEGRAM_TOKEN, None, "http://127.0.0.1:1", Outgoing())
    with pytest.raises(Unsigned):
        channel.receive(b"{}", {"x-telegram-bot-api-secret-token": ""}, NOW)


async def test_the_parts_are_plain_json_of_send_message() -> None:
    assert json.loads(offline("telegram").encode(PARTS[0])) == {
        "text": "ひとつめ",
        "link_preview_options": {"is_disabled": True},
    }
