"""What Telegram would say against a call: the library's parameters and types, and a table of limits beside them."""

import functools
import inspect
import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.channels.grapheme import units
from bot.sandbox.loopback import Message

_TEXT, _DATA = 4096, 64
_COMMANDS, _COMMAND_TEXT, _DESCRIPTION, _SHORT_DESCRIPTION = 100, 256, 512, 120
_PLAIN: Mapping[str, tuple[type, ...]] = {
    "chat_id": (int, str), "text": (str,), "url": (str,), "secret_token": (str,), "callback_query_id": (str,),
    "description": (str,), "short_description": (str,), "language_code": (str,), "protect_content": (bool,),
    "drop_pending_updates": (bool,), "offset": (int,), "limit": (int,), "timeout": (int,), "allowed_updates": (list,),
}  # fmt: skip
_MODELS: Mapping[str, str] = {
    "reply_markup": "InlineKeyboardMarkup",
    "link_preview_options": "LinkPreviewOptions",
    "scope": "BotCommandScope",
    "commands": "BotCommand",
}


def problem_of(method: str, fields: Message) -> str:
    """Why Telegram would refuse the call; empty where it would not."""
    return next(_mismatches(method, fields), "") or _limits(method, fields)


def _mismatches(method: str, fields: Message) -> Iterator[str]:
    """What is not as the library describes the method."""
    known, needed = _parameters(method)
    if not known:
        yield "method not found"
        return
    if unknown := fields.keys() - known:
        yield f"{method} has no {sorted(unknown)}"
    if missing := needed - fields.keys():
        yield f"{method} lacks {sorted(missing)}"
    for name, value in fields.items():
        if name in _MODELS:
            for each in value if name == "commands" and isinstance(value, list) else [value]:
                yield from _unknown(each, _MODELS[name], f"{method}.{name}")
        elif name not in _PLAIN:
            yield f"{method}.{name} is nothing that the house uses"
        elif not isinstance(value, _PLAIN[name]) or (isinstance(value, bool) and bool not in _PLAIN[name]):
            yield f"{method}.{name} is a {type(value).__name__}"


@functools.cache
def _parameters(method: str) -> tuple[frozenset[str], frozenset[str]]:
    """Those that a method takes, and those that it needs; none where the library has no such method."""
    from telegram import Bot

    described = getattr(Bot, re.sub("(?=[A-Z])", "_", method).lower(), None)
    if not callable(described) or method.startswith("_"):
        return frozenset(), frozenset()
    found = inspect.signature(described).parameters.values()
    taken = [one for one in found if one.name != "self"]
    return frozenset(one.name for one in taken), frozenset(one.name for one in taken if one.default is one.empty)


def _unknown(value: Any, model: str, place: str) -> Iterator[str]:
    """What the library's model cannot read, or does not know."""
    import telegram

    try:
        understood = getattr(telegram, model).de_json(value, None)
        fallen = sorted(_fallen(understood))
    except (TypeError, ValueError, AttributeError, KeyError) as fault:
        yield f"{place} is no {model}: {' '.join(str(fault).split())}"
        return
    if fallen:
        yield f"{place} has no {fallen}"


def _fallen(understood: Any) -> Iterator[str]:
    """Names that a model, or one within it, does not know."""
    yield from understood.api_kwargs
    for row in getattr(understood, "inline_keyboard", ()):
        for button in row:
            yield from button.api_kwargs


def _limits(method: str, fields: Message) -> str:
    match method:
        case "sendMessage":
            return _message(fields)
        case "setWebhook":
            if not fields["url"].startswith("https://"):
                return "bad webhook: An HTTPS URL must be provided for webhook"
            if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", fields.get("secret_token", "x")):
                return "secret token contains unallowed characters"
        case "setMyCommands":
            if problem := _commands(fields["commands"]):
                return problem
        case "setMyDescription" if len(fields.get("description", "")) > _DESCRIPTION:
            return "the description is too long"
        case "setMyShortDescription" if len(fields.get("short_description", "")) > _SHORT_DESCRIPTION:
            return "the short description is too long"
    return "" if re.fullmatch(r"(?:[a-z]{2})?", fields.get("language_code", "")) else "LANG_CODE_INVALID"


def _message(fields: Message) -> str:
    if not 1 <= units(fields["text"]) <= _TEXT or not fields["text"].strip():
        return "message text is empty or too long"
    for button in itertools.chain.from_iterable(fields.get("reply_markup", {}).get("inline_keyboard", [])):
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= _DATA:
            return "BUTTON_DATA_INVALID"
        if not button["text"].strip():
            return "button text is empty"
        if len(button.keys() & {"callback_data", "url"}) != 1:
            return "a button does exactly one thing"
    return ""


def _commands(commands: list[Message]) -> str:
    if len(commands) > _COMMANDS:
        return "BOT_COMMANDS_TOO_MUCH"
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            return "BOT_COMMAND_INVALID"
        if not 1 <= len(command["description"]) <= _COMMAND_TEXT:
            return "BOT_COMMAND_DESCRIPTION_INVALID"
    return ""
