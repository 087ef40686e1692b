"""What holds for every channel, whatever is behind it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.line import LineChannel
from bot.channels.outgoing import Outgoing
from bot.channels.split import split_bubble
from bot.channels.telegram import TelegramChannel
from bot.model.delivery import Dead, Delivered, Outcome, Retry
from bot.model.errors import ContentError, Malformed, TooLarge, Unready, Unsigned
from bot.model.event import Inbound
from bot.model.ids import ChannelName
from bot.model.limits import LIMITS, WEBHOOK_BYTES
from bot.model.words import Bubble, Button
from tests.contract.channels.benches import (
    LINE_GROUP,
    LINE_USER,
    NOW,
    TELEGRAM_USER,
    delivery,
    line_bench,
    offline,
    telegram_bench,
)
from tests.standins import line as line_platform
from tests.standins import telegram as telegram_platform
from tests.standins.loopback import Fault, hold, reset

NAMES: tuple[ChannelName, ...] = ("line", "telegram", "web", "console")
EMOJI = "🍎"  # two UTF-16 units


def buttons(count: int) -> tuple[Button, ...]:
    return tuple(Button(f"選ぶ{number}", f"c:{number}", "way" if number % 3 else "choice") for number in range(count))


def wire_problem(name: ChannelName, wire: bytes) -> str:
    """What the platform would say against an encoded bubble."""
    message = json.loads(wire)
    match name:
        case "line":
            body = json.dumps({"to": LINE_USER, "messages": [message]}).encode()
            return line_platform.problem_of(body, "PushMessageRequest")
        case "telegram":
            return telegram_platform.problem_of("sendMessage", {"chat_id": 42, **message})
        case _:
            return "" if message["text"] else "empty"


def fitting_bubbles(name: ChannelName) -> list[Bubble]:
    limits = LIMITS[name]
    full = EMOJI * ((limits.text - 4) // 2)
    return [
        Bubble("こんにちは。"),
        Bubble("どれにしますか。", buttons(limits.buttons)),
        Bubble("ひとつだけ", (Button("あ" * limits.label, "x" * limits.data),)),
        Bubble("ひとつだけ", (Button("👨‍👩‍👧" * limits.label, "x"),)),
        Bubble("窓口です。", (Button("ページを開く", "https://example.org/窓口", "link"), *buttons(2))),
        Bubble(EMOJI * (limits.text // 2)),
        Bubble("はい。", speaker="counselor", name="山田"),
        Bubble(full, speaker="counselor", name="山"),
        Bubble("ここからは相談員が書きます。", speaker="house"),
        Bubble('"引用" \\ <b>*_`\n\n改行', static="welcome.hello"),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_bubble_that_fits_is_one_that_the_platform_takes(name: ChannelName) -> None:
    channel = offline(name)
    for bubble in fitting_bubbles(name):
        assert wire_problem(name, channel.encode(bubble)) == "", bubble


@pytest.mark.parametrize("name", NAMES)
def test_a_bubble_that_does_not_fit_is_a_finding_and_never_a_request(name: ChannelName) -> None:
    channel, limits = offline(name), LIMITS[name]
    unfit = [
        Bubble(""),
        Bubble(" \n"),
        Bubble(EMOJI * (limits.text // 2) + "1"),
        Bubble("あ" * (limits.text - 3), speaker="counselor", name="山田"),
        Bubble("多い", buttons(limits.buttons + 1)),
        Bubble("長い", (Button("あ" * (limits.label + 1), "x"),)),
        Bubble("名がない", (Button("", "x"),)),
        Bubble("空", (Button("あ", ""),)),
        Bubble("長い", (Button("あ", "x" * (limits.data + 1)),)),
        Bubble("長い", (Button("あ", "あ" * (limits.data // 3 + 1)),)),
        Bubble("開けない", (Button("あ", "javascript:alert(1)", "link"),)),
    ]
    for bubble in unfit:
        with pytest.raises(ContentError) as caught:
            channel.encode(bubble)
        assert all(finding.problem and finding.remedy for finding in caught.value.findings)
        assert bubble.text.strip() == "" or bubble.text not in str(caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_a_long_answer_becomes_several_bubbles_that_fit(name: ChannelName) -> None:
    channel = offline(name)
    long = Bubble("ここにいます。" * 9_000, buttons(2), "counselor", "山田")
    pieces = split_bubble(long, LIMITS[name])
    assert len(pieces) > 1
    assert "".join(piece.text for piece in pieces) == long.text
    assert [piece.buttons for piece in pieces] == [()] * (len(pieces) - 1) + [long.buttons]
    for piece in pieces:
        assert piece.name == "山田"
        assert wire_problem(name, channel.encode(piece)) == ""


@pytest.mark.parametrize("name", ["line", "telegram"])
def test_the_counselors_name_stands_above_the_words_in_the_same_way(name: ChannelName) -> None:
    message = json.loads(offline(name).encode(Bubble("はい。", speaker="counselor", name="山田")))
    assert message["text"] == "山田：\nはい。"


@pytest.mark.parametrize("name", ["web", "console"])
@pytest.mark.anyio
async def test_a_mailbox_is_filled_by_the_commit(name: ChannelName) -> None:
    channel = offline(name)
    assert channel.mailbox
    assert await channel.send(delivery(channel, Bubble("はい。"), address="x")) == Delivered()


# What becomes of a delivery. One row a fault: what LINE's push, LINE's reply and Telegram make of it.

GARBAGE = Fault(200, b"<html>")
PORTAL = Fault(302, b"", {"Location": "http://127.0.0.1:1/login"})
GATEWAY = Fault(502, b"<html>Bad Gateway</html>", {"Content-Type": "text/html"})
PROXY = Fault(403, b"<html>Forbidden by the proxy</html>")


def kind(outcome: Outcome) -> str:
    match outcome:
        case Delivered():
            return "delivered"
        case Retry():
            return "retry"
        case Dead():
            return "blocked" if outcome.blocked else "dead"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (None, "delivered"),
        (hold(), "retry"),
        (hold(taken=True), "retry"),
        (reset(), "retry"),
        (reset(taken=True), "retry"),
        (line_platform.BROKEN, "retry"),
        (GATEWAY, "retry"),
        (PORTAL, "retry"),
        (line_platform.RATE, "retry"),
        (line_platform.MONTHLY, "dead"),
        (Fault(400, b'{"message":"The request body has 1 error(s)"}'), "dead"),
        (Fault(401, b'{"message":"Authentication failed"}'), "dead"),
        (Fault(403, b"not json"), "dead"),
        (Fault(409, b'{"message":"The retry key is already accepted"}'), "delivered"),
        (Fault(413, b"[]"), "dead"),
        (GARBAGE, "delivered"),
    ],
)
@pytest.mark.parametrize("way", ["push", "reply"])
@pytest.mark.anyio
async def test_line_outcomes(way: str, fault: Fault | None, expected: str) -> None:
    async with line_bench(0.2 if fault and fault.hold else 10) as bench:
        body, headers = bench.platform.text(LINE_USER, "こんにちは")
        reply = bench.channel.receive(body, headers, NOW)[0].reply if way == "reply" else None
        if fault:
            bench.platform.next(fault)
        outcome = await bench.channel.send(delivery(bench.channel, Bubble("はい。"), address=LINE_USER, reply=reply))
        assert kind(outcome) == expected
        assert bench.platform.ways == ([way] if fault is None or fault.taken else [])


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (None, "delivered"),
        (hold(), "retry"),
        (hold(taken=True), "retry"),
        (reset(), "retry"),
        (telegram_platform.BROKEN, "retry"),
        (GATEWAY, "retry"),
        (PORTAL, "retry"),
        (GARBAGE, "retry"),
        (PROXY, "retry"),
        (Fault(200, b'{"ok":true,"result":{}}'), "delivered"),
        (Fault(200, b'{"ok":true}'), "delivered"),
        (Fault(200, b'{"ok":false,"description":"?"}'), "retry"),
        (telegram_platform.flood(7), "retry"),
        (telegram_platform.refusal(429, "Too Many Requests"), "retry"),
        (telegram_platform.refusal(400, "Bad Request: chat not found"), "dead"),
        (telegram_platform.refusal(400, "Bad Request", migrate_to_chat_id=-1001), "dead"),
        (telegram_platform.refusal(401, "Unauthorized"), "dead"),
        (telegram_platform.refusal(404, "Not Found"), "dead"),
        (telegram_platform.BLOCKED, "blocked"),
    ],
)
@pytest.mark.anyio
async def test_telegram_outcomes(fault: Fault | None, expected: str) -> None:
    async with telegram_bench(0.2 if fault and fault.hold else 10) as bench:
        if fault:
            bench.platform.next(fault)
        outcome = await bench.channel.send(delivery(bench.channel, Bubble("はい。"), address=TELEGRAM_USER))
        assert kind(outcome) == expected


@pytest.mark.anyio
async def test_nobody_listens() -> None:
    outgoing = Outgoing()
    line, telegram = offline("line", outgoing), offline("telegram", outgoing)
    for channel, address in ((line, LINE_USER), (telegram, TELEGRAM_USER)):
        outcome = await channel.send(delivery(channel, Bubble("はい。"), address=address))
        assert isinstance(outcome, Retry)
        assert outcome.reason.endswith("ClientConnectorError"), "a name, and no address"
    await outgoing.close()


@pytest.mark.parametrize("name", ["line", "telegram"])
@pytest.mark.anyio
async def test_no_proxy_and_no_redirect_ever_sees_a_token(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(variable, "http://127.0.0.1:1")
    for variable in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(variable, raising=False)
    async with line_bench() as line, telegram_bench() as telegram:
        bench, address = (line, LINE_USER) if name == "line" else (telegram, TELEGRAM_USER)
        message = delivery(bench.channel, Bubble("はい。"), address=address)
        bench.platform.next(Fault(307, b"", {"Location": f"{bench.platform.url}/elsewhere"}))
        assert kind(await bench.channel.send(message)) == "retry"
        assert bench.platform.requests == 1
        assert await bench.channel.send(message) == Delivered()


# What comes in.

WEBHOOKS = ("line", "telegram")


def signed(name: str, body: bytes) -> dict[str, str]:
    if name == "line":
        return {"x-line-signature": line_platform.LineStandIn(secret="line-secret-7f3a").signature(body)}
    return {"x-telegram-bot-api-secret-token": "telegram-secret-55aa"}


RECEIVERS = {"line": offline("line"), "telegram": offline("telegram")}


def receive(name: str, body: bytes, headers: dict[str, str] | None = None) -> list[Inbound]:
    channel = RECEIVERS[name]
    assert isinstance(channel, LineChannel | TelegramChannel)
    return channel.receive(body, signed(name, body) if headers is None else headers, NOW)


@pytest.mark.parametrize("name", WEBHOOKS)
def test_unsigned_is_refused_before_anything_is_read(name: str) -> None:
    body = b"{not json"
    proper = signed(name, body)
    (key, value), *_ = proper.items()
    for headers in (
        {},
        {key: ""},
        {key: value[:-1]},
        {key: value + "x"},
        {key: "名"},
        {key: "\udcff"},
        {"x-other": value},
    ):
        with pytest.raises(Unsigned):
            receive(name, body, headers)
    for spelling in (key.upper(), key.title()):
        with pytest.raises(Malformed):
            receive(name, body, {spelling: value})


@pytest.mark.parametrize("name", WEBHOOKS)
def test_a_body_over_the_size_is_refused(name: str) -> None:
    with pytest.raises(TooLarge):
        receive(name, b" " * (WEBHOOK_BYTES + 1))


@pytest.mark.parametrize("name", WEBHOOKS)
@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe\x00", b"[]", b"1", b'"x"', b"null", b"{}", b"[" * 200_000, b'{"update_id":"7"}']
)
def test_what_the_platform_never_sends_is_malformed(name: str, body: bytes) -> None:
    with pytest.raises(Malformed):
        receive(name, body)


def test_an_empty_secret_or_token_keeps_a_channel_shut() -> None:
    for secret, token in (("", "t"), ("s", "")):
        with pytest.raises(Unready):
            LineChannel(secret, token, "http://127.0.0.1:1", Outgoing())
        with pytest.raises(Unready):
            TelegramChannel(token, secret, "http://127.0.0.1:1", Outgoing())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
KEYS = st.sampled_from(
    [
        "type",
        "mode",
        "timestamp",
        "source",
        "userId",
        "groupId",
        "roomId",
        "webhookEventId",
        "deliveryContext",
        "replyToken",
        "message",
        "id",
        "text",
        "postback",
        "data",
        "unsend",
        "messageId",
        "follow",
        "isUnblocked",
        "imageSet",
        "chat",
        "from",
        "caption",
        "photo",
        "sticker",
        "date",
        "message_id",
        "media_group_id",
        "old_chat_member",
        "new_chat_member",
        "status",
        "language_code",
        "is_bot",
        "inline_message_id",
    ]
)
KINDS = st.sampled_from(
    ["message", "postback", "unsend", "follow", "unfollow", "messageEdited", "join", "private", "supergroup", "user"]
)
SHAPED = st.recursive(
    JSON | KINDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=8), max_leaves=30
)
TOP = st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"])


@given(st.lists(st.dictionaries(KEYS, SHAPED) | SHAPED, max_size=4))
def test_no_line_body_raises(events: list[object]) -> None:
    body = json.dumps({"events": events}).encode()
    found = receive("line", body)
    assert found == receive("line", body), "the same body is the same events with the same ids"


@given(st.integers(), st.dictionaries(TOP, st.dictionaries(KEYS, SHAPED) | SHAPED, max_size=2))
def test_no_telegram_body_raises(update_id: int, update: dict[str, object]) -> None:
    body = json.dumps({"update_id": update_id, **update}).encode()
    if update_id.bit_length() > 64:
        return
    assert receive("telegram", body) == receive("telegram", body)


ODD: tuple[Any, ...] = (None, [], {}, [[]], {"a": {}}, 7, -1, 1e300, True, "", "x", "\ud83d", "\x00")


def odd_versions(value: Any) -> Iterator[Any]:
    """The value with each of its parts in turn gone or replaced by something odd."""
    yield from ODD
    if isinstance(value, dict):
        for key, inner in value.items():
            yield {other: kept for other, kept in value.items() if other != key}
            yield from ({**value, key: odd} for odd in odd_versions(inner))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from ([*value[:index], odd, *value[index + 1 :]] for odd in odd_versions(inner))


def whole_bodies(name: str) -> list[bytes]:
    line, telegram = line_platform.LineStandIn(), telegram_platform.TelegramStandIn()
    webhooks = {
        "line": [
            line.text(LINE_USER, "はい"),
            line.media(LINE_USER, "image"),
            line.postback(LINE_USER, "x"),
            line.follow(LINE_USER),
            line.unsend(LINE_USER, "1"),
            line.edited(LINE_USER, "1", "いいえ"),
            line.join(LINE_GROUP),
        ],
        "telegram": [
            telegram.text(42, "/stop はい"),
            telegram.text(-42, "はい"),
            telegram.photo(42, "はい", "album"),
            telegram.tap(42, "x"),
            telegram.edited(42, 1, "いいえ"),
            telegram.block(42),
            telegram.unblock(42),
            telegram.membership(-42, "left", "member"),
        ],
    }
    return [body for body, _ in webhooks[name]]


@pytest.mark.parametrize("name", WEBHOOKS)
def test_whichever_field_is_odd_the_body_is_read_or_malformed(name: str) -> None:
    for body in whole_bodies(name):
        for odd in odd_versions(json.loads(body)):
            encoded = json.dumps(odd).encode()
            try:
                found = receive(name, encoded)
            except Malformed:
                continue
            assert all(isinstance(arrival, Inbound) and arrival.address and arrival.event_id for arrival in found)
            str([arrival.event for arrival in found]).encode()


@given(st.binary(max_size=200))
def test_bytes_are_events_or_refused(body: bytes) -> None:
    for name in WEBHOOKS:
        with pytest.raises(Malformed):
            receive(name, body)
