"""A stand-in for Telegram: takes Bot API calls as strictly as Telegram does, and makes updates.

async with TelegramStandIn(token="1:t", secret="s") as telegram:
    body, headers = telegram.text(42, "こんにちは")    # post these to /telegram/webhook
    await telegram.bring(telegram.text(42, "はい"))    # or let them be fetched with getUpdates
"""

import asyncio
import contextlib
import itertools
import json
import re
import time
from typing import Any

from aiohttp import web

from bot.sandbox import telegram_limits
from bot.sandbox.loopback import Call, Fault, Loopback, Message, Webhook, problem_in


def refusal(status: int, description: str, **parameters: int) -> Fault:
    """An error as the Bot API words it."""
    body: Message = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return Fault(status, json.dumps(body).encode())


def flood(seconds: int) -> Fault:
    """Too many messages."""
    return refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


WEBHOOK_SET = refusal(
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
)
SECOND = refusal(
    409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
BLOCKED = refusal(403, "Forbidden: bot was blocked by the user")
BROKEN = refusal(500, "Internal Server Error")


_STILL = {"is_animated": False, "is_video": False}


class TelegramStandIn(Loopback):
    """The Bot API as the house sees it. `blocked` chats answer 403."""

    def __init__(self, *, token: str, secret: str) -> None:
        super().__init__()
        self.blocked: set[str] = set()
        self.answered: list[str] = []
        """Callback queries that were answered, in order."""
        self.webhook: Message = {}
        """The parameters of the last `setWebhook`, or nothing."""
        self.webhook_error: Message = {}
        """`last_error_date` and `last_error_message`, as `getWebhookInfo` is to tell them."""
        self.commands: dict[tuple[str, str], list[Message]] = {}
        """By the scope's type and the language."""
        self.descriptions: dict[str, str] = {}
        self.short_descriptions: dict[str, str] = {}
        self.left: list[str] = []
        """Groups that the bot went out of."""
        self.methods: list[str] = []
        self.pending: list[Message] = []
        """Updates that nobody has confirmed yet; `confirmed` are the numbers of the others."""
        self.confirmed: list[int] = []
        self.offsets: list[int | None] = []
        self._askers = 0
        self._token = token
        self._secret = secret
        self._count = itertools.count(1)

    # What Telegram sends to us.

    def update(self, **fields: Any) -> Webhook:
        """A request with one update."""
        body = json.dumps({"update_id": 700_000_000 + next(self._count), **fields}, ensure_ascii=False).encode()
        return body, {"X-Telegram-Bot-Api-Secret-Token": self._secret, "content-type": "application/json"}

    async def bring(self, *webhooks: Webhook) -> None:
        """Keep updates until they are fetched."""
        self.pending.extend(json.loads(body) for body, _ in webhooks)
        await self._tell()

    def message(self, chat: int, message_id: int | None = None, language: str = "ja", **fields: Any) -> Message:
        """A message; a chat with a negative number is a group."""
        return {
            "message_id": message_id or next(self._count),
            "date": self.moment(next(self._count)),
            "chat": _chat(chat),
            "from": _person(chat, language),
            **fields,
        }

    def text(self, chat: int, text: str, message_id: int | None = None, language: str = "ja") -> Webhook:
        """Somebody writes."""
        return self.update(message=self.message(chat, message_id, language, text=text))

    def start(self, chat: int, language: str = "ja", payload: str = "") -> Webhook:
        """Somebody presses Start, or opens a link that brings a payload along."""
        return self.text(chat, f"/start {payload}".strip(), language=language)

    def reply(self, chat: int, text: str, to: int, *, to_bot: bool = False, language: str = "ja") -> Webhook:
        """Somebody replies to a message."""
        sender = {"id": 1, "is_bot": True, "first_name": "engawa"} if to_bot else _person(chat, language)
        replied = self.message(chat, to, text="x") | {"from": sender}
        return self.update(message=self.message(chat, None, language, text=text, reply_to_message=replied))

    def photo(self, chat: int, caption: str | None = None, album: str | None = None) -> Webhook:
        """Somebody sends a picture, alone, with words, or as one of several."""
        fields: Message = {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]}
        fields |= {"caption": caption} if caption else {}
        fields |= {"media_group_id": album} if album else {}
        return self.update(message=self.message(chat, **fields))

    def media(self, chat: int, kind: str, language: str = "ja") -> Webhook:
        """Somebody sends a sticker, a picture (`image`) or a voice message (`audio`)."""
        file: Message = {"file_id": "f", "file_unique_id": "u"}
        sent: dict[str, Message] = {
            "sticker": {"sticker": file | {"type": "regular", "width": 512, "height": 512, "emoji": "🙂"} | _STILL},
            "image": {"photo": [file | {"width": 90, "height": 90}]},
            "audio": {"voice": file | {"duration": 3}},
        }
        return self.update(message=self.message(chat, None, language, **sent[kind]))

    def tap(self, chat: int, data: str, language: str = "ja") -> Webhook:
        """Somebody taps a button."""
        query = {
            "id": f"9{next(self._count):017d}",
            "from": _person(chat, language),
            "chat_instance": "1",
            "message": self.message(chat, text="x"),
            "data": data,
        }
        return self.update(callback_query=query)

    def edited(self, chat: int, message_id: int, text: str) -> Webhook:
        """Somebody changes a message."""
        return self.update(edited_message=self.message(chat, message_id, text=text, edit_date=self.moment(0)))

    def membership(self, chat: int, before: str, after: str) -> Webhook:
        """The bot's own standing in a chat changes."""
        bot = {"id": 1, "is_bot": True, "first_name": "engawa", "username": "engawa_bot"}
        change = {
            "chat": _chat(chat),
            "from": _person(chat, "ja"),
            "date": self.moment(0),
            "old_chat_member": {"user": bot, "status": before},
            "new_chat_member": {"user": bot, "status": after},
        }
        return self.update(my_chat_member=change)

    def block(self, chat: int) -> Webhook:
        """Somebody blocks the bot."""
        self.blocked.add(str(chat))
        return self.membership(chat, "member", "kicked")

    def unblock(self, chat: int) -> Webhook:
        """Somebody lets the bot back in."""
        self.blocked.discard(str(chat))
        return self.membership(chat, "kicked", "member")

    def moment(self, _number: int) -> int:
        """A date, in seconds."""
        return int(time.time())

    # What we send to Telegram.

    def problem_of(self, method: str, fields: Message) -> str:
        """Why Telegram would refuse the call; empty where it would not."""
        return telegram_limits.problem_of(method, fields)

    def name_of(self, request: web.Request) -> str:
        """The method alone: the token stands before it."""
        return request.path.rpartition("/")[2]

    async def told_in_answer(self, body: bytes) -> None:
        """What the house says as it takes an update: it may name one method, and is not told what came of it."""
        with contextlib.suppress(ValueError):
            said = json.loads(body)
            if isinstance(said, dict) and isinstance(method := said.pop("method", None), str):
                answer = await self._act(method, said)
                self.noted(Call(method, answer.status, problem_in(answer)))

    async def routes(self, request: web.Request) -> web.Response:
        found = re.fullmatch(r"/bot([^/]+)/(\w+)", request.path)
        if found is None:
            return self._refused(404, "Not Found")
        if found[1] != self._token:
            return self._refused(401, "Unauthorized")
        return await self._act(found[2], await request.json() if request.can_read_body else {})

    async def _act(self, method: str, fields: Message) -> web.Response:
        if problem := self.problem_of(method, fields):
            return self._refused(400, f"Bad Request: {problem}")
        self.methods.append(method)
        match method:
            case "sendMessage":
                return await self._send(fields)
            case "answerCallbackQuery":
                return await self._answer(fields["callback_query_id"])
            case "getUpdates":
                return await self._updates(fields)
            case "leaveChat":
                return self._leave(str(fields["chat_id"]))
            case "getMe":
                return _ok({"id": 1, "is_bot": True, "first_name": "engawa", "username": "engawa_bot"})
            case _:
                return self._set_up(method, fields)

    def _set_up(self, method: str, fields: Message) -> web.Response:
        language = fields.get("language_code", "")
        match method:
            case "setWebhook":
                self.webhook = fields
            case "deleteWebhook":
                self.webhook = {}
                if fields.get("drop_pending_updates"):
                    self.pending.clear()
            case "getWebhookInfo":
                told = {name: self.webhook[name] for name in ("allowed_updates",) if name in self.webhook}
                told |= {"url": self.webhook.get("url", ""), "has_custom_certificate": False} | self.webhook_error
                return _ok(told | {"pending_update_count": len(self.pending)})
            case "setMyCommands":
                self.commands[_scope(fields), language] = fields["commands"]
            case "deleteMyCommands":
                self.commands.pop((_scope(fields), language), None)
            case "getMyCommands":
                return _ok_list(self.commands.get((_scope(fields), language), []))
            case "setMyDescription":
                self.descriptions[language] = fields.get("description", "")
            case "getMyDescription":
                return _ok({"description": self.descriptions.get(language, "")})
            case "setMyShortDescription":
                self.short_descriptions[language] = fields.get("short_description", "")
            case "getMyShortDescription":
                return _ok({"short_description": self.short_descriptions.get(language, "")})
            case _:
                return self._refused(404, "Not Found")
        return _ok(value=True)

    async def _updates(self, fields: Message) -> web.Response:
        if self.webhook.get("url"):
            return _plain(WEBHOOK_SET)
        self._askers += 1
        asker = self._askers
        await self._tell()
        offset = fields.get("offset")
        self.offsets.append(offset)
        if offset is not None:
            self.confirmed += [one["update_id"] for one in self.pending if one["update_id"] < offset]
            self.pending = [one for one in self.pending if one["update_id"] >= offset]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(fields.get("timeout", 0)), self._changed:
                await self._changed.wait_for(lambda: self.pending or self._askers > asker or self._released.is_set())
        if self._askers > asker:
            return _plain(SECOND)
        return _ok_list(self.pending[: fields.get("limit", 100)])

    def _leave(self, chat: str) -> web.Response:
        if chat in self.left:
            return _plain(refusal(403, "Forbidden: bot is not a member of the supergroup chat"))
        self.left.append(chat)
        return _ok(value=True)

    async def _send(self, fields: Message) -> web.Response:
        chat = str(fields["chat_id"])
        if chat in self.blocked:
            # The house cannot know beforehand, so this is no problem of a request.
            return _plain(BLOCKED)
        await self.deliver(chat, [{key: value for key, value in fields.items() if key != "chat_id"}])
        return _ok(self.message(int(chat), text=fields["text"]))

    async def _answer(self, query: str) -> web.Response:
        if query in self.answered:
            # A double is no fault of the house: the first answer may have been lost on its way.
            return _plain(
                refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
            )
        self.answered.append(query)
        await self._tell()
        return _ok(value=True)

    def _refused(self, status: int, problem: str) -> web.Response:
        return self._wrong(status, refusal(status, problem).body, problem)


def _plain(fault: Fault) -> web.Response:
    return web.Response(status=fault.status, body=fault.body, content_type="application/json")


def _scope(fields: Message) -> str:
    return str(fields.get("scope", {}).get("type", "default"))


def _ok(result: Message | None = None, *, value: bool = False) -> web.Response:
    return web.json_response({"ok": True, "result": result if result is not None else value})


def _ok_list(result: list[Message]) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _chat(chat: int) -> Message:
    if chat < 0:
        return {"id": chat, "type": "supergroup", "title": "group"}
    return {"id": chat, "type": "private", "first_name": "visitor"}


def _person(chat: int, language: str) -> Message:
    return {"id": abs(chat), "is_bot": False, "first_name": "visitor", "language_code": language}
