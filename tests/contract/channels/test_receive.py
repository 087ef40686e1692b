"""What comes in: refused, read or ignored, and never an error, for every platform with a webhook."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.line import LineChannel
from bot.channels.outgoing import Outgoing
from bot.channels.telegram import TelegramChannel
from bot.model.errors import Malformed, TooLarge, Unready, Unsigned
from bot.model.event import Inbound
from bot.model.limits import WEBHOOK_BYTES
from tests.contract.channels.benches import (
    LINE_GROUP,
    LINE_USER,
    NOW,
    offline,
)
from tests.standins import line as line_platform
from tests.standins import telegram as telegram_platform

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
        with suppress(Malformed):
            assert receive(name, body) == [], "chance may write an empty update, and never a person"
