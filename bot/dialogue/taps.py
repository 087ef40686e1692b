"""What a button carries: ASCII, at most 64 bytes (Telegram's callback data), readable in a log, and never trusted.

A choice is `c:flow.step:id`, a way out `w:pause`, what a platform's own menu offers `m:talk`. Whatever else comes
back is None, and the engine says so gently.
"""

import re
from functools import lru_cache

from msgspec import Struct

from bot.model.conversation import Position
from bot.model.limits import LIMITS
from bot.model.reading import Intent

MOST_BYTES = min(limits.data for limits in LIMITS.values())
TAPPED_WAYS = frozenset(Intent) - {Intent.YES, Intent.NO}
TALK, PLACES = "talk", "places"
MENU = frozenset({TALK, PLACES})
"""Beside the ways out: to go on where one is, and the places to turn to."""
_CHOICE = re.compile(r"c:([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*):([a-z0-9][a-z0-9_-]*)", re.ASCII)


class ChoiceTap(Struct, frozen=True):
    """An answer to the step at `position`."""

    position: Position
    id: str


class WayTap(Struct, frozen=True):
    """A way out."""

    intent: Intent


class MenuTap(Struct, frozen=True):
    """Something that a menu beside the talk offers at any time. `name` is one of `MENU`."""

    name: str


def choice(position: Position, id: str) -> str:  # noqa: A002 - the choice's own word
    """The data of a choice's button."""
    return f"c:{position.flow}.{position.step}:{id}"


def way(intent: Intent) -> str:
    """The data of a way out's button."""
    return f"w:{intent.value}"


def menu(name: str) -> str:
    """The data of an entry of a platform's menu; `name` is one of `MENU`."""
    return f"m:{name}"


def parse(data: str) -> ChoiceTap | WayTap | MenuTap | None:
    """What was tapped; None for anything that `choice`, `way` and `menu` do not make."""
    return None if len(data) > MOST_BYTES or not data.isascii() else _parsed(data)


@lru_cache(1024)
def _parsed(data: str) -> ChoiceTap | WayTap | MenuTap | None:
    if (found := _CHOICE.fullmatch(data)) is not None:
        flow, step, answer = found.groups()
        return ChoiceTap(Position(flow, step), answer)
    kind, _, name = data.partition(":")
    if kind == "w" and name in TAPPED_WAYS:
        return WayTap(Intent(name))
    return MenuTap(name) if kind == "m" and name in MENU else None
