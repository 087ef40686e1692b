"""What can be seen on a phone: bubbles, cards, buttons, and small notes between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from bot.sandbox.loopback import Message

Speaker = Literal["visitor", "house", "note"]
State = Literal["", "edited", "unsent", "guarded"]


@dataclass(frozen=True, slots=True)
class Key:
    """A button. `link` is an address to open; without one `data` is what it sends."""

    label: str
    data: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One bubble of a Flex message, read off: its first text is the title."""

    title: str
    lines: tuple[str, ...]
    links: tuple[Key, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing on the screen.

    `number` is its own on this phone. `text` of a note, and `media` of what is no text, are names of a text of the
    page. `message` = the platform's id of what the visitor sent.
    """

    number: int
    speaker: Speaker
    text: str = ""
    media: str = ""
    message: str = ""
    state: State = ""
    cards: tuple[Card, ...] = ()
    rows: tuple[tuple[Key, ...], ...] = ()


def cards_of(container: Message) -> tuple[Card, ...]:
    """The cards of a Flex container."""
    bubbles = container["contents"] if container["type"] == "carousel" else [container]
    return tuple(_card(bubble) for bubble in bubbles)


def _card(bubble: Message) -> Card:
    nodes = list(_nodes(bubble))
    title, *lines = [node["text"] for node in nodes if node.get("type") == "text"] or [""]
    links = [key_of(node["action"]) for node in nodes if node.get("type") == "button"]
    return Card(title, tuple(lines), tuple(links))


def key_of(action: Message) -> Key:
    """LINE's action as a button."""
    return Key(action.get("label", ""), action.get("data", ""), action.get("uri", ""))


def _nodes(value: Any) -> Iterator[Message]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)
