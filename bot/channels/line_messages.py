"""Bubbles as LINE's message objects, built with the SDK's models, so that what we send is what LINE describes.

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
    models = _models()
    quick = models.QuickReply(items=[_item(models, button) for button in bubble.buttons]) if bubble.buttons else None
    if bubble.cards:
        message = models.FlexMessage(
            altText=_first_line(bubble.text), contents=_container(models, bubble.cards), quickReply=quick
        )
    else:
        message = models.TextMessage(text=spoken(bubble), quickReply=quick)
    return msgspec.json.encode(message.to_dict())


def warm() -> None:
    """Import the SDK's models, which takes 1.5 s."""
    _models()


def _models() -> Any:  # the SDK's models carry no types that hold under mypy
    from linebot.v3.messaging import models

    return models


def _item(models: Any, button: Button) -> Any:
    """A quick reply. What was tapped shows as the visitor's own words, so that the thread reads as a talk."""
    action = (
        models.URIAction(label=button.label, uri=button.data)
        if button.kind == "link"
        else models.PostbackAction(label=button.label, data=button.data, displayText=button.label)
    )
    return models.QuickReplyItem(type="action", action=action)


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
