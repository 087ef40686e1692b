"""A stand-in for LINE: takes replies and pushes as strictly as LINE does, and makes signed webhook requests.

async with LineStandIn(secret="s", token="t") as line:
    body, headers = line.text("U…", "こんにちは")     # post these to /line/webhook
"""

import base64
import hashlib
import hmac
import itertools
import json
import re
import time
from typing import Any
from uuid import UUID

from aiohttp import web

from bot.sandbox import line_limits
from bot.sandbox.line_setup import LineSetup
from bot.sandbox.loopback import Fault, Loopback, Message, Webhook

RATE = Fault(429, b'{"message":"The API rate limit has been exceeded. Try again later."}')
MONTHLY = Fault(429, b'{"message":"You have reached your monthly limit."}')
BROKEN = Fault(500, b'{"message":"Internal server error"}')
TOKEN_SECONDS = 60.0
"""For so long a reply token is good."""

_ID = re.compile("richmenu-[0-9a-f]{32}|[CRU][0-9a-f]{32}")
_MEDIA: dict[str, Message] = {
    "sticker": {"packageId": "446", "stickerId": "1988", "stickerResourceType": "STATIC", "quoteToken": "q"},
    "image": {"contentProvider": {"type": "line"}, "quoteToken": "q"},
    "audio": {"contentProvider": {"type": "line"}, "duration": 3000},
}


class LineStandIn(Loopback):
    """LINE as the house sees it. `chat_mode` is what bot info tells; `blocked` addresses get 200 and nothing else.

    `quota` = how many pushes the plan allows a month, None for no limit; `used` counts them.
    """

    def __init__(self, *, secret: str, token: str, chat_mode: str = "bot") -> None:
        super().__init__()
        self.chat_mode = chat_mode
        self.quota: int | None = None
        self.used = 0
        self.left: list[str] = []
        """Groups and rooms that the house has left."""
        self.loading: list[tuple[str, int]] = []
        self.setup = LineSetup(self.problem_of)
        self.blocked: set[str] = set()
        self.ways: list[str] = []
        """`reply` or `push`, for each accepted request in order."""
        self.paths: list[str] = []
        """Of every request, in order."""
        self._secret = secret.encode()
        self._token = token
        self._reply_tokens: dict[str, tuple[str, float]] = {}
        """Address, and until when it is good."""
        self._retry_keys: set[str] = set()
        self._count = itertools.count(1)

    # What LINE sends to us.

    def signed(self, *events: Message) -> Webhook:
        """A request with these events."""
        body = json.dumps({"destination": "U" + "d" * 32, "events": events}, ensure_ascii=False).encode()
        return body, {"x-line-signature": self.signature(body), "content-type": "application/json"}

    def signature(self, body: bytes) -> str:
        """What LINE writes beside `body`."""
        return base64.b64encode(hmac.digest(self._secret, body, hashlib.sha256)).decode()

    def event(self, kind: str, address: str, *, token: bool = True, again: bool = False, **fields: Any) -> Message:
        """One event from a user (`U…`), a group (`C…`) or a room (`R…`), with a reply token that is good once."""
        number = next(self._count)
        source = {"U": "user", "C": "group", "R": "room"}[address[0]]
        event = {
            "type": kind,
            "mode": "active",
            "timestamp": self.moment(number),
            "source": {"type": source, f"{source}Id": address},
            "webhookEventId": f"01ENGAWA{number:018d}",
            "deliveryContext": {"isRedelivery": again},
            **fields,
        }
        if token:
            event["replyToken"] = f"{number:032x}"
            self._reply_tokens[event["replyToken"]] = address, time.monotonic() + TOKEN_SECONDS
        return event

    def moment(self, _number: int) -> int:
        """The time stamp of an event, in milliseconds."""
        return int(time.time() * 1000)

    def once_more(self, webhook: Webhook) -> Webhook:
        """The same request as LINE delivers it again: only the mark of it differs."""
        events = json.loads(webhook[0])["events"]
        return self.signed(*(event | {"deliveryContext": {"isRedelivery": True}} for event in events))

    def message(self, address: str, text: str, message_id: str | None = None) -> Message:
        """The event of a text message."""
        content = {"id": message_id or f"{next(self._count):018d}", "type": "text", "text": text, "quoteToken": "q"}
        return self.event("message", address, message=content)

    def text(self, address: str, text: str, message_id: str | None = None) -> Webhook:
        """Somebody writes."""
        return self.signed(self.message(address, text, message_id))

    def media(self, address: str, kind: str) -> Webhook:
        """Somebody sends a sticker, a picture, a file."""
        content = {"id": f"{next(self._count):018d}", "type": kind, **_MEDIA.get(kind, {})}
        return self.signed(self.event("message", address, message=content))

    def postback(self, address: str, data: str) -> Webhook:
        """Somebody taps."""
        return self.signed(self.event("postback", address, postback={"data": data}))

    def follow(self, address: str, *, unblocked: bool = False) -> Webhook:
        """Somebody adds or unblocks the account."""
        return self.signed(self.event("follow", address, follow={"isUnblocked": unblocked}))

    def unfollow(self, address: str) -> Webhook:
        """Somebody blocks the account."""
        self.blocked.add(address)
        return self.signed(self.event("unfollow", address, token=False))

    def unsend(self, address: str, message_id: str) -> Webhook:
        """Somebody takes a message back."""
        return self.signed(self.event("unsend", address, token=False, unsend={"messageId": message_id}))

    def edited(self, address: str, message_id: str, text: str) -> Webhook:
        """Somebody changes a message."""
        content = {"id": message_id, "type": "text", "text": text, "quoteToken": "q"}
        return self.signed(self.event("messageEdited", address, message=content))

    def join(self, group: str) -> Webhook:
        """Somebody adds the account to a group."""
        return self.signed(self.event("join", group))

    # What we send to LINE.

    def problem_of(self, body: bytes, model: str) -> str:
        """Why LINE would refuse a body; empty where it would not."""
        return line_limits.problem_of(body, model)

    def name_of(self, request: web.Request) -> str:
        """Such as `POST message/push`."""
        return f"{request.method} {_ID.sub('…', request.path.removeprefix('/v2/bot/'))}"

    async def routes(self, request: web.Request) -> web.Response:
        self.paths.append(request.path)
        if request.headers.get("Authorization") != f"Bearer {self._token}":
            return self._refused(401, "Authentication failed. Confirm that the access token in the header is valid.")
        match request.method, request.path:
            case "GET", "/v2/bot/info":
                return web.json_response(self._info())
            case "POST", "/v2/bot/message/reply":
                return await self._reply(request, await request.read())
            case "POST", "/v2/bot/message/push":
                return await self._push(request, await request.read())
            case "GET", "/v2/bot/message/quota":
                plan = {"type": "none"} if self.quota is None else {"type": "limited", "value": self.quota}
                return web.json_response(plan)
            case "GET", "/v2/bot/message/quota/consumption":
                return web.json_response({"totalUsage": self.used})
            case "POST", "/v2/bot/chat/loading/start":
                return self._show_loading(await request.read())
            case "POST", path if found := re.fullmatch(r"/v2/bot/(group|room)/([CR][0-9a-f]{32})/leave", path):
                return self._leave(found[1], found[2])
            case _:
                answer = self.setup.answer(request.method, request.path, await request.read(), request.content_type)
                return answer if isinstance(answer, web.Response) else self._refused(*answer)

    def _show_loading(self, body: bytes) -> web.Response:
        if problem := self.problem_of(body, "ShowLoadingAnimationRequest"):
            return self._refused(400, problem)
        wanted = json.loads(body)
        self.loading.append((wanted["chatId"], wanted["loadingSeconds"]))
        return web.json_response({}, status=202)

    def _leave(self, kind: str, address: str) -> web.Response:
        if {"group": "C", "room": "R"}[kind] != address[0] or address in self.left:
            return web.json_response({"message": "Not found"}, status=404)
        self.left.append(address)
        return web.json_response({})

    async def _reply(self, request: web.Request, body: bytes) -> web.Response:
        if "X-Line-Retry-Key" in request.headers:
            return self._refused(400, "The retry key is not allowed here")
        if problem := self.problem_of(body, "ReplyMessageRequest"):
            return self._refused(400, problem)
        parsed = json.loads(body)
        address, until = self._reply_tokens.pop(parsed["replyToken"], ("", 0.0))
        if until <= time.monotonic():
            return web.json_response({"message": "Invalid reply token"}, status=400)
        return await self._accept("reply", address, parsed["messages"])

    async def _push(self, request: web.Request, body: bytes) -> web.Response:
        key = request.headers.get("X-Line-Retry-Key", "")
        try:
            UUID(key)
        except ValueError:
            return self._refused(400, "The retry key is no UUID")
        if problem := self.problem_of(body, "PushMessageRequest"):
            return self._refused(400, problem)
        if key in self._retry_keys:
            headers = {"x-line-accepted-request-id": "first"}
            return web.json_response({"message": "The retry key is already accepted"}, status=409, headers=headers)
        parsed = json.loads(body)
        if self.quota is not None and self.used >= self.quota:
            return web.json_response({"message": "You have reached your monthly limit."}, status=429)
        self.used += 1
        self._retry_keys.add(key)
        return await self._accept("push", parsed["to"], parsed["messages"])

    async def _accept(self, way: str, address: str, messages: list[Message]) -> web.Response:
        self.ways.append(way)
        if address not in self.blocked:
            await self.deliver(address, messages)
        return web.json_response({"sentMessages": [{"id": str(next(self._count))} for _ in messages]})

    def _info(self) -> Message:
        return {
            "userId": "U" + "b" * 32,
            "basicId": "@engawa",
            "displayName": "縁側",
            "chatMode": self.chat_mode,
            "markAsReadMode": "manual" if self.chat_mode == "chat" else "auto",
        }

    def _refused(self, status: int, problem: str) -> web.Response:
        return self._wrong(status, json.dumps({"message": problem}).encode(), problem)
