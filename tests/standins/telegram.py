"""A stand-in for Telegram: takes Bot API calls as strictly as the official description says, and makes updates.

async with TelegramStandIn(token="1:t", secret="s") as telegram:
    body, headers = telegram.text(42, "こんにちは")    # post these to /telegram/webhook
    await telegram.bring(telegram.text(42, "はい"))    # or let them be fetched with getUpdates
    await telegram.wait_for(42, 1)                     # → [{"text": …, "reply_markup": …}]
"""

import asyncio
import contextlib
import functools
import itertools
import json
import re
from typing import Any

from aiohttp import web

from bot.channels.grapheme import units
from tests.standins.loopback import PROTOCOLS, Fault, Loopback, Message

Webhook = tuple[bytes, dict[str, str]]
"""Body and headers of a request that Telegram would send."""

_TEXT, _DATA = 4096, 64
_COMMANDS, _COMMAND_TEXT, _DESCRIPTION, _SHORT_DESCRIPTION = 100, 256, 512, 120
_BORN = 1_767_225_600


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


class TelegramStandIn(Loopback):
    """The Bot API as the house sees it. `blocked` chats answer 403."""

    def __init__(self, *, token: str = "1:engawa", secret: str = "telegram-secret") -> None:  # noqa: S107
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
            "date": _BORN + next(self._count),
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
        return self.update(edited_message=self.message(chat, message_id, text=text, edit_date=_BORN))

    def membership(self, chat: int, before: str, after: str) -> Webhook:
        """The bot's own standing in a chat changes."""
        bot = {"id": 1, "is_bot": True, "first_name": "engawa"}
        change = {
            "chat": _chat(chat),
            "from": _person(chat, "ja"),
            "date": _BORN,
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

    # What we send to Telegram.

    async def routes(self, request: web.Request) -> web.Response:
        found = re.fullmatch(r"/bot([^/]+)/(\w+)", request.path)
        if found is None:
            return self._refused(404, "Not Found")
        if found[1] != self._token:
            return self._refused(401, "Unauthorized")
        method = found[2]
        fields = await request.json() if request.can_read_body else {}
        if problem := problem_of(method, fields):
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
        self.problems.append(problem)
        return web.Response(status=status, body=refusal(status, problem).body, content_type="application/json")


def _plain(fault: Fault) -> web.Response:
    return web.Response(status=fault.status, body=fault.body, content_type="application/json")


def _scope(fields: Message) -> str:
    return str(fields.get("scope", {}).get("type", "default"))


def problem_of(method: str, fields: Message) -> str:
    """Why Telegram would refuse the call; empty where it would not."""
    if (PROTOCOLS / "telegram").is_dir():
        described = _description()["methods"].get(method)
        if described is None:
            return "method not found"
        if problem := _mismatch(fields, described.get("fields", []), method):
            return problem
    if method != "sendMessage":
        return _set_up_problem(method, fields)
    if not 1 <= units(fields.get("text", "")) <= _TEXT or not fields["text"].strip():
        return "message text is empty or too long"
    if "parse_mode" in fields:
        return "no parse mode is used here"
    for button in itertools.chain.from_iterable(fields.get("reply_markup", {}).get("inline_keyboard", [])):
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= _DATA:
            return "BUTTON_DATA_INVALID"
        if not button["text"].strip():
            return "button text is empty"
        if len(button.keys() & {"callback_data", "url"}) != 1:
            return "a button does exactly one thing"
    return ""


def _set_up_problem(method: str, fields: Message) -> str:
    """Limits that stand only in the descriptions of fields."""
    match method:
        case "setWebhook":
            if not fields["url"].startswith("https://"):
                return "bad webhook: An HTTPS URL must be provided for webhook"
            if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", fields.get("secret_token", "x")):
                return "secret token contains unallowed characters"
        case "setMyCommands":
            if len(fields["commands"]) > _COMMANDS:
                return "BOT_COMMANDS_TOO_MUCH"
            for command in fields["commands"]:
                if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                    return "BOT_COMMAND_INVALID"
                if not 1 <= len(command["description"]) <= _COMMAND_TEXT:
                    return "BOT_COMMAND_DESCRIPTION_INVALID"
        case "setMyDescription" if len(fields.get("description", "")) > _DESCRIPTION:
            return "the description is too long"
        case "setMyShortDescription" if len(fields.get("short_description", "")) > _SHORT_DESCRIPTION:
            return "the short description is too long"
    if not re.fullmatch(r"(?:[a-z]{2})?", fields.get("language_code", "")):
        return "LANG_CODE_INVALID"
    return ""


def _mismatch(value: Message, fields: list[Message], place: str) -> str:
    """The first thing that is not as described."""
    known = {one["name"]: one for one in fields}
    if unknown := value.keys() - known.keys():
        return f"{place} has no {sorted(unknown)}"
    if missing := {name for name, one in known.items() if one["required"]} - value.keys():
        return f"{place} lacks {sorted(missing)}"
    for name, one in known.items():
        if name in value and not any(_is(value[name], kind) for kind in one["types"]):
            return f"{place}.{name} is not {' or '.join(one['types'])}"
    return ""


def _is(value: object, kind: str) -> bool:
    if kind.startswith("Array of "):
        return isinstance(value, list) and all(_is(each, kind.removeprefix("Array of ")) for each in value)
    simple: dict[str, type] = {"String": str, "Integer": int, "Boolean": bool, "Float": float, "True": bool}
    if kind in simple:
        return isinstance(value, simple[kind]) and (kind != "Integer" or not isinstance(value, bool))
    described = _description()["types"].get(kind, {})
    if "subtypes" in described:
        return any(_is(value, each) for each in described["subtypes"])
    return isinstance(value, dict) and not _mismatch(value, described.get("fields", []), kind)


@functools.cache
def _description() -> Message:
    described: Message = json.loads((PROTOCOLS / "telegram" / "api.min.json").read_bytes())
    return described


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
