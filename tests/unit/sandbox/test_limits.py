"""What the stand-ins refuse by themselves, without the platforms' own descriptions: as in an installed wheel."""

import json
from typing import Any

import pytest

from bot.sandbox import line_limits, telegram_limits

TEXT = {"type": "text", "text": "はい"}
ACTION = {"type": "postback", "label": "はい", "data": "x", "displayText": "はい"}
USER = "U" + "1" * 32
KEY = {"text": "はい", "callback_data": "x"}


def quick(**changes: Any) -> dict[str, Any]:
    return TEXT | {"quickReply": {"items": [{"type": "action", "action": ACTION | changes}]}}


@pytest.mark.parametrize(
    ("message", "wrong"),
    [
        (TEXT, ""),
        (quick(), ""),
        (TEXT | {"colour": "red"}, "colour"),
        (quick(sound="bell"), "sound"),
        (quick(label="あ" * 21), "label of 21"),
        (quick(inputOption="openDoor"), "inputOption"),
        ({"type": "poem", "text": "はい"}, "poem"),
        ({"type": "text"}, "text"),
    ],
)
def test_messages_to_line(message: dict[str, Any], wrong: str) -> None:
    found = line_limits.problem_of(json.dumps({"to": USER, "messages": [message]}).encode(), "PushMessageRequest")
    assert wrong in found
    assert bool(found) is bool(wrong)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"to": "U1"}', b'{"to": "U1", "messages": "all"}'])
def test_what_is_no_request_at_all(body: bytes) -> None:
    assert "is no PushMessageRequest" in line_limits.problem_of(body, "PushMessageRequest")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({}, ""),
        ({"reply_markup": {"inline_keyboard": [[KEY]]}}, ""),
        ({"colour": "red"}, "colour"),
        ({"text": 7}, "is a int"),
        ({"chat_id": True}, "is a bool"),
        ({"reply_markup": {"inline_keyboard": [KEY]}}, "is no InlineKeyboardMarkup"),
        ({"reply_markup": {"inline_keyboard": [[KEY | {"sound": "bell"}]]}}, "sound"),
        ({"reply_markup": {"inline_keyboard": [[KEY | {"url": "https://example.org"}]]}}, "exactly one thing"),
        ({"reply_markup": {"inline_keyboard": [[KEY | {"callback_data": "あ" * 22}]]}}, "BUTTON_DATA_INVALID"),
        ({"link_preview_options": {"disabled": True}}, "disabled"),
        ({"read_timeout": 3}, "read_timeout"),
    ],
)
def test_messages_to_telegram(fields: dict[str, Any], wrong: str) -> None:
    found = telegram_limits.problem_of("sendMessage", {"chat_id": 42, "text": "はい"} | fields)
    assert wrong in found
    assert bool(found) is bool(wrong)


@pytest.mark.parametrize("method", ["sendPoem", "_post", "token", ""])
def test_methods_that_telegram_does_not_have(method: str) -> None:
    assert telegram_limits.problem_of(method, {}) == "method not found"


def test_what_a_method_needs() -> None:
    assert "lacks ['text']" in telegram_limits.problem_of("sendMessage", {"chat_id": 42})
    assert "is no BotCommand" in telegram_limits.problem_of("setMyCommands", {"commands": [{"command": "help"}]})
