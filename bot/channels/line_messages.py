"""Bubbles as LINE's message objects.

Words with their buttons are written out: the SDK's models take thirty times as long for each, and a second to import,
for four fields. A test holds what is written against them. Cards are built with the models, so that what we send is
what LINE describes.

Places become cards to leaf through. What a locked phone shows of them is the first line of the text: it names nothing.
"""

from typing import Any

import msgspec

from bot.channels.fit import fitting
from bot.channels.split import spoken
from bot.model.errors import ContentError, Finding
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button, Card

PAPER, INK, SOFT, WOOD = "#FBF8F1", "#2E3A5C", "#5A5348", "#8A5A33"
"""Paper, deep indigo, grey of stone, wood: the colours of the house. All on paper are AA or better."""
_BUBBLE_BYTES, _CAROUSEL_BYTES, _CARDS = 30_000, 50_000, 12
_ALT_UNITS = 400
"""LINE carries 1500 today; older clients knew 400."""


def encode(bubble: Bubble) -> bytes:
    """The message object as JSON. Raises ContentError where LINE would refuse it."""
    fitting(bubble, "line", LIMITS["line"])
    if bubble.cards:
        models = _models()
        message: dict[str, Any] = {"type": "flex", "altText": _first_line(bubble.text)}
        message["contents"] = _container(models, bubble.cards).to_dict()
    else:
        message = {"type": "text", "text": spoken(bubble)}
    if bubble.buttons:
        message["quickReply"] = {"items": [{"type": "action", "action": _action(button)} for button in bubble.buttons]}
    return msgspec.json.encode(message)


def warm() -> None:
    """Import the SDK's models, which takes a second; cards need them."""
    _models()


def _models() -> Any:  # the SDK's models carry no types that hold under mypy
    from linebot.v3.messaging import models

    return models


def _action(button: Button) -> dict[str, str]:
    """Of a quick reply. What was tapped shows as the visitor's own words, so that the thread reads as a talk."""
    if button.kind == "link":
        return {"type": "uri", "label": button.label, "uri": button.data}
    return {"type": "postback", "label": button.label, "data": button.data, "displayText": button.label}


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0][:_ALT_UNITS]


def _container(models: Any, cards: tuple[Card, ...]) -> Any:
    bubbles = [_card(models, card) for card in cards]
    sizes = [len(msgspec.json.encode(each.to_dict())) for each in bubbles]
    if len(bubbles) > _CARDS or max(sizes) > _BUBBLE_BYTES or sum(sizes) > _CAROUSEL_BYTES:
        problem = f"{len(bubbles)} cards of up to {max(sizes)} bytes, {_CARDS} of {_BUBBLE_BYTES} are carried by LINE"
        raise ContentError([Finding("a list of places", 0, problem, "shorten the entries, or show fewer at once")])
    return bubbles[0] if len(bubbles) == 1 else models.FlexCarousel(contents=bubbles)


def _card(models: Any, card: Card) -> Any:
    title = models.FlexText(text=card.title, weight="bold", size="md", wrap=True, color=INK)
    lines = [models.FlexText(text=line, size="sm", wrap=True, color=SOFT) for line in card.lines]
    body = models.FlexBox(
        layout="vertical", spacing="md", paddingAll="18px", backgroundColor=PAPER, contents=[title, *lines]
    )
    buttons = [
        models.FlexButton(
            style="link",
            height="sm",
            color=WOOD,
            adjustMode="shrink-to-fit",
            action=models.URIAction(label=button.label, uri=button.data),
        )
        for button in card.links
    ]
    footer = models.FlexBox(
        layout="vertical", spacing="none", paddingAll="8px", backgroundColor=PAPER, contents=buttons
    )
    return models.FlexBubble(size="kilo", body=body, footer=footer if buttons else None)
