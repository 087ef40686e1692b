"""What the description of Telegram's Bot API has against a call, on top of what the stand-in finds by itself."""

import functools
import json

from bot.sandbox import telegram_limits
from tests.standins.loopback import PROTOCOLS, Message


def problem_of(method: str, fields: Message) -> str:
    """Why Telegram would refuse the call; empty where it would not."""
    return telegram_limits.problem_of(method, fields) or described(method, fields)


def described(method: str, fields: Message) -> str:
    """What is not as described. Nothing, where the description is not at hand."""
    if not (PROTOCOLS / "telegram").is_dir():
        return ""
    known = _description()["methods"].get(method)
    return "method not found" if known is None else _mismatch(fields, known.get("fields", []), method)


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
