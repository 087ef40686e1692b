"""What each channel can carry. Compiler, check and channels share these figures.

Sources: LINE Messaging API reference (text 5000 UTF-16 units, quick reply 13 items, label 20 graphemes, 5 messages a
request, postback data 300); Telegram Bot API (text 4096 UTF-16 units, callback data 64 bytes). Web and console: our
own.
"""

from dataclasses import dataclass

from bot.model.ids import ChannelName


@dataclass(frozen=True, slots=True)
class Limits:
    """`text` in UTF-16 units, `label` in grapheme clusters, `data` in UTF-8 bytes, the rest in pieces."""

    text: int
    label: int
    buttons: int
    data: int
    messages: int
    """How many bubbles one delivery may hold."""
    danger_button: bool
    """True where the channel has no place of its own for danger help, so that every message carries the button."""


LIMITS: dict[ChannelName, Limits] = {
    "line": Limits(text=5000, label=20, buttons=13, data=300, messages=5, danger_button=True),
    "telegram": Limits(text=4096, label=20, buttons=13, data=64, messages=5, danger_button=True),
    "web": Limits(text=20_000, label=40, buttons=20, data=300, messages=20, danger_button=False),
    "console": Limits(text=20_000, label=40, buttons=20, data=300, messages=20, danger_button=True),
}

INBOUND_TEXT = 20_000
"""Characters of one visitor's message that are kept; LINE and Telegram stay far below."""
LETTER_CHARACTERS = 6_000
"""Characters of one letter; a longer one is told so, never cut in silence."""
LETTER_LINES = 40
UNDO_DEPTH = 20
STACK_DEPTH = 12
WEBHOOK_BYTES = 1_048_576
