"""The small pieces that all schemas are made of."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from bot.dialogue.bounds import MOST_VALUES

Schema = dict[str, Any]
"""A JSON Schema, or a piece of one."""
DIALECT: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
_Word = TypeVar("_Word", bound=str)
SCALAR = ("string", "number", "boolean")


def properties(keys: Iterable[str], table: Mapping[str, Schema], *, kind: str | None = "object") -> Schema:
    """An object of just these keys, in the order of `table`; each must have its words there."""
    order = list(table)
    fields: Schema = {
        "properties": {key: table[key] for key in sorted(keys, key=order.index)},
        "additionalProperties": False,
    }
    return fields if kind is None else {"type": kind, **fields}


def word(description: str, pattern: str, *examples: str) -> Schema:
    """A single word that fits the pattern; `true` and `yes` are words, too."""
    return {"description": description, "type": ["string", "boolean"], "pattern": pattern, "examples": list(examples)}


def words(description: str, pattern: str, *examples: str, most: int) -> Schema:
    """One word, or a list of them."""
    one: Schema = {"type": ["string", "boolean"], "pattern": f"^{pattern}$"}
    return {
        "description": description,
        "if": {"type": "array"},
        "then": {"items": one, "maxItems": most},
        "else": one,
        "examples": [*examples, list(examples)],
    }


def truth(description: str) -> Schema:
    """`true` or `false`, also in quotation marks."""
    return {"description": description, "enum": [True, False, "true", "false"]}


def choose(description: str, known: Mapping[_Word, str]) -> Schema:
    """One of the known words, each with a sentence of its own."""
    values = _plain(known)
    return {"description": description, "enum": values, "enumDescriptions": list(known.values())}


def several(description: str, known: Mapping[_Word, str], *, least: int = 1) -> Schema:
    """One of the known words, or a list of `least` of them or more."""
    one = choose(description, known)
    return {
        "description": description,
        "if": {"type": "array"},
        "then": {"items": one, "minItems": least, "maxItems": MOST_VALUES},
        "else": one,
        "examples": [_plain(known)[:1]],
    }


def _plain(known: Iterable[str]) -> list[str]:
    return [f"{word}" for word in known]
