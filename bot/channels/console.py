"""A conversation in the terminal: bubbles as text, buttons as numbers. Here a typed number is the tap."""

import unicodedata

import msgspec
from rich.console import Group
from rich.text import Text

from bot.channels.fit import fitting
from bot.channels.split import spoken
from bot.model.delivery import Delivered, Delivery, Outcome
from bot.model.event import Tapped, Wrote
from bot.model.ids import ChannelName, MessageId
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button

_STYLES = {"bot": "", "house": "italic", "counselor": "bold", "visitor": "dim"}


class ConsoleChannel:
    """The terminal as `service.ports.Channel`."""

    name: ChannelName = "console"
    limits = LIMITS["console"]
    mailbox = True

    def encode(self, bubble: Bubble) -> bytes:
        """The bubble as a JSON object with its field names. Raises ContentError."""
        return msgspec.json.encode(fitting(bubble, self.name, self.limits))

    async def send(self, delivery: Delivery) -> Outcome:  # noqa: ARG002 - a mailbox is filled by the commit
        """It was there as soon as it was saved."""
        return Delivered()


def shown(bubble: Bubble) -> Group:
    """The bubble for a rich console: its text, then its buttons with their numbers. Nothing in it is read as markup."""
    lines = [Text(spoken(bubble), style=_STYLES[bubble.speaker])]
    lines += [_numbered(number, button) for number, button in enumerate(bubble.buttons, start=1)]
    return Group(*lines)


def typed(line: str, buttons: tuple[Button, ...], message: MessageId) -> Tapped | Wrote | Button | None:
    """What a typed line is: a number is the tap on that button, else it is words; None where nothing was typed.

    The number of a link gives its button: nothing is sent, its address is shown. `buttons` are those shown last.
    """
    if not line.strip():
        return None
    bare = unicodedata.normalize("NFKC", line).strip().rstrip(".)")
    if bare.isascii() and bare.isdecimal() and len(bare) <= len(str(len(buttons))) and 1 <= int(bare) <= len(buttons):
        button = buttons[int(bare) - 1]
        return button if button.kind == "link" else Tapped(button.data)
    return Wrote(message, line.strip())


def _numbered(number: int, button: Button) -> Text:
    text = Text.assemble((f"{number:>4} ", "cyan"), (button.label, "" if button.kind == "choice" else "dim"))
    if button.kind == "link":
        text.append(f"  {button.data}", style="underline")
    return text
