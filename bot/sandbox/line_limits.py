"""What LINE would say against a request: the SDK's own models, and a table of the limits that they do not know."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.channels.grapheme import length, units
from bot.sandbox.loopback import Message

_TEXT, _LABEL, _ITEMS, _DATA, _MESSAGES, _ALT = 5000, 20, 13, 300, 5, 1500
_FLEX_LABEL, _BUBBLE, _CAROUSEL, _BUBBLES = 40, 30_000, 50_000, 12
_AREAS, _BAR, _WIDEST, _NARROWEST, _LOWEST, _SHAPE = 20, 14, 2500, 800, 250, 1.45


def problem_of(body: bytes, model: str) -> str:
    """Why LINE would refuse the body of a request; empty where it would not. Imports the SDK's models (1.5 s)."""
    from linebot.v3.messaging import models

    try:
        parsed = json.loads(body)
        understood = getattr(models, model).from_dict(parsed).to_dict()
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        return f"The request body is no {model}: {' '.join(str(fault).split())}"
    return "; ".join([*_unknown(parsed, understood, model), *_limits(model, parsed)])


def _unknown(sent: object, understood: object, place: str) -> Iterator[str]:
    """What the models let fall: LINE does not know it."""
    if isinstance(sent, dict) and isinstance(understood, dict):
        for name, value in sent.items():
            if name not in understood:
                yield f"{place}: {name} is not known"
            else:
                yield from _unknown(value, understood[name], f"{place}.{name}")
    elif isinstance(sent, list) and isinstance(understood, list):
        for index, (value, known) in enumerate(zip(sent, understood, strict=True)):
            yield from _unknown(value, known, f"{place}[{index}]")


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
