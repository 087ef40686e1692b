"""Whether a bubble fits a channel. A platform answers 400 to one that does not, and the words would be lost."""

from bot.channels.grapheme import length, units
from bot.channels.split import spoken
from bot.model.errors import ContentError, Finding
from bot.model.ids import ChannelName
from bot.model.limits import Limits
from bot.model.words import Bubble, Button

_LINK_CHARACTERS = 1000
_LINK_SCHEMES = ("https://", "http://", "tel:", "line://")


def fitting(bubble: Bubble, channel: ChannelName, limits: Limits) -> Bubble:
    """The bubble itself. Raises ContentError with all findings: figures and labels, never the text."""
    place = bubble.static or f"a message for {channel}"
    findings = [Finding(place, 0, problem, remedy) for problem, remedy in _problems(bubble, limits)]
    if findings:
        raise ContentError(findings)
    return bubble


def _problems(bubble: Bubble, limits: Limits) -> list[tuple[str, str]]:
    problems = []
    size = units(spoken(bubble))
    if not bubble.text.strip():
        problems.append(("the text is empty", "write one, or leave the message out"))
    if size > limits.text:
        problems.append((f"the text has {size} UTF-16 units, {limits.text} are carried", "shorten or split it"))
    if len(bubble.buttons) > limits.buttons:
        problems.append((f"{len(bubble.buttons)} buttons, {limits.buttons} are carried", "offer fewer choices at once"))
    for button in (*bubble.buttons, *(link for card in bubble.cards for link in card.links)):
        problems.extend(_button_problems(button, limits))
    return problems


def _button_problems(button: Button, limits: Limits) -> list[tuple[str, str]]:
    problems = []
    size = length(button.label)
    if not button.label.strip():
        problems.append(("a button has no label", "write one"))
    if size > limits.label:
        problems.append((f"the label {button.label!r} has {size} characters, {limits.label} are carried", "shorten it"))
    if button.kind == "link":
        if not button.data.startswith(_LINK_SCHEMES) or len(button.data) > _LINK_CHARACTERS:
            problems.append((f"the link of {button.label!r} cannot be opened from a chat", "use an https address"))
    elif not 0 < len(button.data.encode()) <= limits.data:
        problems.append((f"the data of {button.label!r} must have 1 to {limits.data} bytes", "use a shorter id"))
    return problems
