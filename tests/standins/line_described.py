"""What LINE would say against a request: its official description where that is at hand, the SDK's models, and a table
of the limits that stand in LINE's documentation only.
"""

import functools
import json
import re
from collections.abc import Iterator
from typing import Any

import yaml
from linebot.v3.messaging import models

from bot.channels.grapheme import length, units
from tests.standins.loopback import PROTOCOLS, Message

_TEXT, _LABEL, _ITEMS, _DATA, _MESSAGES, _ALT = 5000, 20, 13, 300, 5, 1500
_FLEX_LABEL, _BUBBLE, _CAROUSEL, _BUBBLES = 40, 30_000, 50_000, 12
_AREAS, _BAR, _WIDEST, _NARROWEST, _LOWEST, _SHAPE = 20, 14, 2500, 800, 250, 1.45
_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,), "boolean": (bool,), "integer": (int,), "number": (int, float), "array": (list,), "object": (dict,)
}  # fmt: skip


def problem_of(body: bytes, model: str) -> str:
    """Why LINE would refuse the body of a request; empty where it would not."""
    try:
        parsed = json.loads(body)
        getattr(models, model).parse_obj(parsed)
        for message in parsed.get("messages", []):
            models.Message.from_dict(message)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        return f"The request body is no {model}: {fault}"
    return "; ".join([*described(model, parsed), *_limits(model, parsed)])


def described(name: str, value: object) -> list[str]:
    """What LINE's own description has against a value. Nothing, where it is not at hand."""
    if not (PROTOCOLS / "line").is_dir():
        return []
    return list(_against({"$ref": f"#/components/schemas/{name}"}, value, name))


def _limits(model: str, parsed: Any) -> Iterator[str]:
    match model:
        case "ReplyMessageRequest" | "PushMessageRequest":
            messages = parsed["messages"]
            if not 1 <= len(messages) <= _MESSAGES:
                yield f"{len(messages)} messages"
            for message in messages:
                yield from _message(message)
        case "RichMenuRequest":
            yield from _menu(parsed)
        case "ShowLoadingAnimationRequest":
            if parsed["loadingSeconds"] % 5 or parsed["chatId"][:1] != "U":
                yield "loading: multiples of five, for a user"


def _message(message: Message) -> Iterator[str]:
    match message["type"]:
        case "text":
            size = units(message.get("text") or "")
            if not 1 <= size <= _TEXT or not message["text"].strip():
                yield f"text of {size} units"
        case "flex":
            if not 1 <= units(message["altText"]) <= _ALT:
                yield "altText"
            yield from _flex(message["contents"])
        case kind:
            yield f"a message of kind {kind}, which the house never sends"
    items = message.get("quickReply", {}).get("items", [])
    if len(items) > _ITEMS:
        yield f"{len(items)} quick replies"
    for item in items:
        yield from _action(item["action"], _LABEL)


def _flex(container: Message) -> Iterator[str]:
    bubbles = container["contents"] if container["type"] == "carousel" else [container]
    if not 1 <= len(bubbles) <= _BUBBLES or len(json.dumps(container)) > _CAROUSEL:
        yield f"a carousel of {len(bubbles)}"
    for bubble in bubbles:
        if len(json.dumps(bubble, ensure_ascii=False).encode()) > _BUBBLE:
            yield "a bubble that is too large"
        for node in _nodes(bubble):
            if node.get("type") == "text" and not node.get("text"):
                yield "an empty text"
            if node.get("type") == "button":
                yield from _action(node["action"], _FLEX_LABEL)
            for name in ("color", "backgroundColor"):
                if name in node and not re.fullmatch("#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?", node[name]):
                    yield f"{name} {node[name]}"


def _nodes(value: object) -> Iterator[Message]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)


def _action(action: Message, longest: int) -> Iterator[str]:
    if not 1 <= length(action.get("label", "")) <= longest:
        yield f"label of {length(action.get('label', ''))}"
    if action["type"] == "postback" and not 1 <= units(action["data"]) <= _DATA:
        yield f"postback data of {units(action['data'])}"
    if action["type"] == "uri" and not re.match(r"(?:https?|tel|line):\S+\Z", action["uri"]):
        yield f"a link to {action['uri']}"


def _menu(menu: Message) -> Iterator[str]:
    width, height = menu["size"]["width"], menu["size"]["height"]
    if not (_NARROWEST <= width <= _WIDEST and height >= _LOWEST and width / height >= _SHAPE):
        yield f"a picture of {width} by {height}"
    if not 1 <= length(menu["chatBarText"]) <= _BAR or not menu["name"]:
        yield "name or chatBarText"
    if not 1 <= len(menu["areas"]) <= _AREAS:
        yield f"{len(menu['areas'])} areas"
    for area in menu["areas"]:
        bounds = area["bounds"]
        if bounds["x"] + bounds["width"] > width or bounds["y"] + bounds["height"] > height:
            yield "an area outside of the picture"
        action = area["action"]
        if not units(action.get("label", "")) or action["type"] not in {"postback", "richmenuswitch"}:
            yield "an area that nobody can hear of, or that leads elsewhere"
        if not 1 <= units(action.get("data", "")) <= _DATA:
            yield f"an area with data of {units(action.get('data', ''))}"


# LINE's description follows kinds by a discriminator, which JSON Schema does not know; so we walk it ourselves.


@functools.cache
def _document() -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((PROTOCOLS / "line" / "messaging-api.yml").read_bytes(), loader)  # noqa: S506 - a safe loader


def _against(schema: Any, value: Any, place: str) -> Iterator[str]:
    schema = _resolved(schema)
    if "discriminator" in schema and isinstance(value, dict):
        kinds, name = schema["discriminator"]["mapping"], schema["discriminator"]["propertyName"]
        if value.get(name) not in kinds:
            yield f"{place}: there is no kind {value.get(name)}"
            return
        schema = _resolved({"$ref": kinds[value[name]]})
    kind = schema.get("type", "object" if "allOf" in schema or "properties" in schema else None)
    if kind and (not isinstance(value, _KINDS[kind]) or (isinstance(value, bool) and kind != "boolean")):
        yield f"{place}: {type(value).__name__} where {kind} is described"
        return
    if kind == "object":
        properties, required = _merged(schema)
        yield from (f"{place}: {name} is missing" for name in sorted(required - value.keys()))
        for name, inner in value.items():
            if name in properties:
                yield from _against(properties[name], inner, f"{place}.{name}")
            elif "additionalProperties" not in schema:
                yield f"{place}: {name} is not described"
    elif kind == "array":
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield f"{place}: {len(value)} items"
        for index, inner in enumerate(value):
            yield from _against(schema["items"], inner, f"{place}[{index}]")
    else:
        yield from _plain(schema, value, place)


def _plain(schema: Any, value: Any, place: str) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value} is none of {schema['enum']}"
    if isinstance(value, str) and not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        yield f"{place}: {len(value)} characters"
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{place}: not of the form {schema['pattern']}"
    if isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{place}: {value} is out of bounds"


def _resolved(schema: Any) -> Any:
    while "$ref" in schema:
        schema = _document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def _merged(schema: Any) -> tuple[dict[str, Any], set[str]]:
    properties, required = dict(schema.get("properties", {})), set(schema.get("required", []))
    for part in schema.get("allOf", []):
        inner, wanted = _merged(_resolved(part))
        properties |= inner
        required |= wanted
    return properties, required
