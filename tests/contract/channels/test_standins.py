"""The stand-ins must be as strict as the platforms, or every other test here proves nothing."""

import json
from typing import Any
from uuid import uuid4

import aiohttp
import pytest

from tests.standins.line import LineStandIn
from tests.standins.line_described import problem_of
from tests.standins.loopback import PROTOCOLS
from tests.standins.telegram import TelegramStandIn

pytestmark = pytest.mark.anyio
USER = "U" + "1" * 32
TEXT = {"type": "text", "text": "はい"}


def item(label: str = "あ", data: str = "x") -> dict[str, Any]:
    return {"type": "action", "action": {"type": "postback", "label": label, "data": data}}


def with_items(*items: dict[str, Any]) -> dict[str, Any]:
    return {**TEXT, "quickReply": {"items": list(items)}}


async def post(url: str, body: object, **headers: str) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as session:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with session.post(url, data=data, headers={"Content-Type": "application/json", **headers}) as response:
            return response.status, await response.json()


@pytest.mark.parametrize(
    "messages",
    [
        [],
        [TEXT] * 6,
        [{"type": "text", "text": ""}],
        [{"type": "text", "text": "あ" * 5001}],
        [{"type": "text", "text": "😀" * 2501}],
        [{"type": "text"}],
        [with_items(*[item()] * 14)],
        [with_items(item("あ" * 21))],
        [with_items(item(""))],
        [with_items(item(data=""))],
        [with_items(item(data="x" * 301))],
        "はい",
    ],
)
async def test_line_refuses_what_line_refuses(messages: object) -> None:
    async with LineStandIn(token="t") as line:
        bearer = {"Authorization": "Bearer t", "X-Line-Retry-Key": str(uuid4())}
        status, _ = await post(f"{line.url}/v2/bot/message/push", {"to": USER, "messages": messages}, **bearer)
        assert status == 400
        assert line.problems
        assert line.received(USER) == []


async def test_line_takes_what_line_takes_once() -> None:
    async with LineStandIn(token="t") as line:
        bearer = {"Authorization": "Bearer t"}
        good = {"to": USER, "messages": [with_items(*[item("あ" * 20, "x" * 300)] * 13)]}
        url, key = f"{line.url}/v2/bot/message/push", str(uuid4())
        assert (await post(url, good, **bearer, **{"X-Line-Retry-Key": key}))[0] == 200
        assert (await post(url, good, **bearer, **{"X-Line-Retry-Key": key}))[0] == 409
        assert (await post(url, good, **bearer, **{"X-Line-Retry-Key": "1"}))[0] == 400
        assert (await post(url, good, Authorization="Bearer u"))[0] == 401
        assert (await post(url, b"{", **bearer, **{"X-Line-Retry-Key": str(uuid4())}))[0] == 400
        assert len(line.received(USER)) == 1


async def test_line_reply_tokens_are_good_once_and_never_with_a_retry_key() -> None:
    async with LineStandIn(token="t") as line:
        bearer = {"Authorization": "Bearer t"}
        token = line.message(USER, "はい")["replyToken"]
        body = {"replyToken": token, "messages": [TEXT]}
        url = f"{line.url}/v2/bot/message/reply"
        assert (await post(url, body, **bearer, **{"X-Line-Retry-Key": str(uuid4())}))[0] == 400
        assert (await post(url, body, **bearer))[0] == 200
        assert await post(url, body, **bearer) == (400, {"message": "Invalid reply token"})
        assert line.received(USER) == [TEXT]


def flex(**changes: Any) -> dict[str, Any]:
    button = {"type": "button", "action": {"type": "uri", "label": "あ", "uri": "https://example.org"}}
    box = {"type": "box", "layout": "vertical", "contents": [{"type": "text", "text": "あ"}, button]}
    return {"type": "flex", "altText": "一覧です。", "contents": {"type": "bubble", "body": box}} | changes


def menu(**changes: Any) -> dict[str, Any]:
    area = {"bounds": {"x": 0, "y": 0, "width": 2500, "height": 1500}, "action": dict(item()["action"])}
    size = {"width": 2500, "height": 1500}
    return {"name": "n", "size": size, "selected": True, "chatBarText": "b", "areas": [area]} | changes


def area(bounds: dict[str, int], **action: Any) -> dict[str, Any]:
    return {"bounds": bounds, "action": {"type": "postback", "label": "あ", "data": "x"} | action}


EMPTY = {"type": "text", "text": ""}
WHOLE = {"x": 0, "y": 0, "width": 2500, "height": 1500}


def test_line_knows_cards_and_menus_that_are_right() -> None:
    for message in (flex(), flex(contents={"type": "carousel", "contents": [flex()["contents"]] * 12})):
        assert problem_of(json.dumps({"to": USER, "messages": [message]}).encode(), "PushMessageRequest") == ""
    assert problem_of(json.dumps(menu()).encode(), "RichMenuRequest") == ""


@pytest.mark.parametrize(
    "message",
    [
        flex(altText=""),
        flex(altText="あ" * 1501),
        flex(contents={"type": "carousel", "contents": [flex()["contents"]] * 13}),
        flex(
            contents={"type": "bubble", "body": {"type": "box", "layout": "vertical", "contents": [{"type": "text"}]}}
        ),
        flex(contents=flex()["contents"] | {"size": "kilo", "styles": {"body": {"backgroundColor": "beige"}}}),
        {"type": "image", "originalContentUrl": "https://example.org", "previewImageUrl": "https://example.org"},
    ],
)
def test_line_refuses_cards_that_are_not_right(message: dict[str, Any]) -> None:
    assert problem_of(json.dumps({"to": USER, "messages": [message]}).encode(), "PushMessageRequest")


@pytest.mark.parametrize(
    "changes",
    [
        {"chatBarText": "あ" * 15},
        {"size": {"width": 2600, "height": 1500}},
        {"size": {"width": 2500, "height": 2000}},
        {"areas": []},
        {"areas": [area(WHOLE | {"x": 1})]},
        {"areas": [area(WHOLE, data="")]},
        {"areas": [area(WHOLE, label="")]},
        {"areas": [area(WHOLE, type="uri", uri="https://example.org")]},
    ],
)
def test_line_refuses_menus_that_are_not_right(changes: dict[str, Any]) -> None:
    assert problem_of(json.dumps(menu(**changes)).encode(), "RichMenuRequest")


@pytest.mark.skipif(not PROTOCOLS.is_dir(), reason=f"the official description is not here ({PROTOCOLS})")
@pytest.mark.parametrize(
    ("body", "model"),
    [
        ({"to": USER, "messages": [TEXT | {"colour": "red"}]}, "PushMessageRequest"),
        ({"to": USER, "messages": [flex(contents={"type": "scroll"})]}, "PushMessageRequest"),
        ({"to": USER, "messages": [flex(contents=flex()["contents"] | {"size": "large"})]}, "PushMessageRequest"),
        ({"to": USER, "messages": [TEXT], "silent": True}, "PushMessageRequest"),
        (menu(areas=[area(WHOLE, inputOption="openDoor")]), "RichMenuRequest"),
        (menu(areas=[area(WHOLE, type="richmenuswitch", richMenuAliasId="a" * 33)]), "RichMenuRequest"),
        (menu(colour="red"), "RichMenuRequest"),
        ({"chatId": USER, "loadingSeconds": 65}, "ShowLoadingAnimationRequest"),
        ({"richMenuAliasId": "Engawa", "richMenuId": "x"}, "CreateRichMenuAliasRequest"),
    ],
)
def test_line_refuses_what_is_not_described(body: dict[str, Any], model: str) -> None:
    assert problem_of(json.dumps(body).encode(), model)


@pytest.mark.parametrize(
    "fields",
    [
        {"chat_id": 42, "text": ""},
        {"chat_id": 42, "text": " "},
        {"chat_id": 42, "text": "あ" * 4097},
        {"chat_id": 42, "text": "あ", "parse_mode": "HTML"},
        {
            "chat_id": 42,
            "text": "あ",
            "reply_markup": {"inline_keyboard": [[{"text": "あ", "callback_data": "あ" * 22}]]},
        },
        {"chat_id": 42, "text": "あ", "reply_markup": {"inline_keyboard": [[{"text": "あ"}]]}},
    ],
)
async def test_telegram_refuses_what_telegram_refuses(fields: object) -> None:
    async with TelegramStandIn(token="1:t") as telegram:
        status, answer = await post(f"{telegram.url}/bot1:t/sendMessage", fields)
        assert (status, answer["ok"]) == (400, False)
        assert telegram.received(42) == []


@pytest.mark.skipif(not PROTOCOLS.is_dir(), reason=f"the official description is not here ({PROTOCOLS})")
@pytest.mark.parametrize(
    "fields",
    [
        {"text": "あ"},
        {"chat_id": 42, "text": "あ", "button": 1},
        {"chat_id": 42, "text": 7},
        {"chat_id": 42, "text": "あ", "reply_markup": {"inline_keyboard": [{"text": "あ"}]}},
        {"chat_id": 42, "text": "あ", "reply_markup": {"inline_keyboard": [[{"text": "あ", "data": "x"}]]}},
        {"chat_id": 42, "text": "あ", "link_preview_options": {"disabled": True}},
    ],
)
async def test_telegram_refuses_what_is_not_described(fields: object) -> None:
    async with TelegramStandIn(token="1:t") as telegram:
        assert (await post(f"{telegram.url}/bot1:t/sendMessage", fields))[0] == 400


async def test_telegram_knows_its_token_its_blocked_chats_and_answered_taps() -> None:
    async with TelegramStandIn(token="1:t") as telegram:
        url = f"{telegram.url}/bot1:t"
        assert (await post(f"{telegram.url}/bot1:u/sendMessage", {"chat_id": 42, "text": "あ"}))[0] == 401
        telegram.block(42)
        assert (await post(f"{url}/sendMessage", {"chat_id": 42, "text": "あ"}))[0] == 403
        telegram.unblock(42)
        assert (await post(f"{url}/sendMessage", {"chat_id": 42, "text": "あ"}))[0] == 200
        statuses = [(await post(f"{url}/answerCallbackQuery", {"callback_query_id": "9"}))[0] for _ in range(2)]
        assert statuses == [200, 400]
        for command, text in (("help", ""), ("help", "a" * 257), ("Help", "a"), ("/help", "a")):
            commands = {"commands": [{"command": command, "description": text}]}
            assert (await post(f"{url}/setMyCommands", commands))[0] == 400
        assert (await post(f"{url}/setWebhook", {"url": "http://engawa.example"}))[0] == 400
        assert (await post(f"{url}/setWebhook", {"url": "https://engawa.example", "secret_token": "a b"}))[0] == 400
        assert (await post(f"{url}/setMyDescription", {"description": "a" * 513}))[0] == 400


async def test_telegram_keeps_updates_until_a_later_one_is_asked_for() -> None:
    async with TelegramStandIn(token="1:t") as telegram:
        url = f"{telegram.url}/bot1:t"
        await telegram.bring(telegram.text(42, "a"), telegram.text(42, "b"))
        first, second = (one["update_id"] for one in telegram.pending)
        for fields in ({}, {"offset": first}):
            assert len((await post(f"{url}/getUpdates", fields))[1]["result"]) == 2
        assert [one["update_id"] for one in (await post(f"{url}/getUpdates", {"offset": second}))[1]["result"]] == [
            second
        ]
        assert telegram.confirmed == [first]
        await post(f"{url}/setWebhook", {"url": "https://engawa.example"})
        assert (await post(f"{url}/getUpdates", {}))[0] == 409


async def test_waiting_names_what_came() -> None:
    async with LineStandIn() as line:
        await line.deliver(USER, [TEXT])
        assert await line.wait_for(USER, 1) == [TEXT]
        with pytest.raises(TimeoutError, match="はい"):
            await line.wait_for(USER, 2, seconds=0.01)
