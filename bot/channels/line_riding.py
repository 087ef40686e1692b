"""What was held for a visitor, put before a reply that costs nothing.

LINE shows buttons under the last message only, and what rides is never the last. So the button for which it was said,
to open an answer or to talk now, goes under the last one too; the dialogue knows it wherever one is.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from bot.dialogue import taps
from bot.dialogue.entries import ANSWERED, INVITED
from bot.model.limits import LIMITS


def together(ridden: Sequence[bytes], own: Sequence[bytes], *, important: bool = False) -> tuple[bytes, ...]:
    """The messages of one request. A notice that the reply itself says, with its button, is not said twice.

    What was held goes first, but `important` words, help in danger, come before any of it.
    """
    if not ridden or not own:
        return (*ridden, *own)
    last: dict[str, Any] = msgspec.json.decode(own[-1])
    said = {msgspec.json.decode(part).get("text") for part in own}
    shown = _items(last)
    known = {_data(item) for item in shown}
    kept: list[bytes] = []
    waiting: list[dict[str, Any]] = []
    for part in ridden:
        message: dict[str, Any] = msgspec.json.decode(part)
        button = _first(message)
        if button is None or _data(button) not in known:
            kept.append(part)
            waiting += [button] if button is not None else []
        elif message.get("text") not in said:
            kept.append(part)
    end = own[-1]
    if waiting:
        items = [*waiting, *_fewer(shown, LIMITS["line"].buttons - len(waiting))]
        end = msgspec.json.encode(last | {"quickReply": {"items": items}})
    return (*own[:-1], *kept, end) if important else (*kept, *own[:-1], end)


def _fewer(items: list[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    """At most so many. Ways out stay: it is choices that go, from the end, and their words can be typed."""
    over = max(len(items) - most, 0)
    choices = [place for place, item in enumerate(items) if isinstance(taps.parse(_data(item)), taps.ChoiceTap)]
    gone = set(choices[len(choices) - min(over, len(choices)) :])
    return [item for place, item in enumerate(items) if place not in gone][:most]


def _first(message: dict[str, Any]) -> dict[str, Any] | None:
    """The button for which something was said, where it is one that can be tapped from everywhere."""
    items = _items(message)
    tapped = taps.parse(_data(items[0])) if items else None
    return items[0] if isinstance(tapped, taps.ChoiceTap) and tapped.position in {ANSWERED, INVITED} else None


def _items(message: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = message.get("quickReply", {}).get("items", [])
    return found


def _data(item: dict[str, Any]) -> str:
    return str(item.get("action", {}).get("data", ""))
