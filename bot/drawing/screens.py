"""A step as a visitor would see it: bubbles, buttons and measures, for one channel and one language. Data, no markup.

Everything is made by what also makes it in a conversation: the catalogue renders, `service/buttons.py` chooses what
shows under a message, `channels/split.py` parts what is too long, `channels/keyboard.py` lays out Telegram's buttons,
and `channels/fit.py` says what a platform would refuse. So a preview shows the very words that are sent.
"""

from dataclasses import dataclass

from bot.drawing.samples import Stretch
from bot.model.errors import Finding
from bot.model.ids import ChannelName, Locale
from bot.model.words import Card

CHANNELS: tuple[ChannelName, ...] = ("line", "telegram", "web")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One bubble. `condition` and `variant` say in words when it comes; `missing` = the text is not written yet."""

    stretches: tuple[Stretch, ...]
    condition: str = ""
    variant: str = ""
    missing: bool = False
    show: bool = False
    """Made of data: places, help lines, the letter."""
    cards: tuple[Card, ...] = ()
    """What stands for the text on a channel that shows cards."""
    units: int = 0
    room: int = 0
    """UTF-16 units it has, and that the channel carries."""
    messages: int = 1
    """In how many messages it is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """One button. `goes` is where it leads, by name and address within the preview; `condition` when it is offered."""

    label: str
    kind: str
    goes: str = ""
    href: str = ""
    condition: str = ""
    length: int = 0
    label_room: int = 0
    data: int = 0
    data_room: int = 0
    """Characters of the label and bytes of what comes back, and what the channel carries."""
    missing: bool = False

    @property
    def too_much(self) -> bool:
        """More than the channel carries."""
        return self.length > self.label_room or self.data > self.data_room


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One phone. `rows` are the buttons as they lie; `left_out` those for which there is no room."""

    channel: ChannelName
    locale: Locale
    said: tuple[Said, ...] = ()
    rows: tuple[tuple[Tap, ...], ...] = ()
    buttons: int = 0
    room: int = 0
    left_out: tuple[str, ...] = ()
    elsewhere: str = ""
    """Where one is led instead, if the step does not exist here."""
    faults: tuple[str, ...] = ()
    """What the platform would refuse."""

    @property
    def widest(self) -> Tap | None:
        """The button with the longest label."""
        return max((tap for row in self.rows for tap in row), key=lambda tap: tap.length, default=None)

    @property
    def heaviest(self) -> Tap | None:
        """The button that carries the most data."""
        return max((tap for row in self.rows for tap in row), key=lambda tap: tap.data, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepScreens:
    """A step on every channel in two languages: a pair a channel, the first language first."""

    name: str
    kind: str
    """`waits` or `passes`; `text` for a text that belongs to no step."""
    notes: tuple[str, ...] = ()
    ways_on: tuple[tuple[str, str, str], ...] = ()
    """What else leads on: what it is, where it leads, and the address; tests and what it does stand with the first."""
    pairs: tuple[tuple[Screen, ...], ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def silent(self) -> bool:
        """Nothing is said and nothing offered, whatever the channel."""
        return not any(screen.said or screen.rows or screen.elsewhere for pair in self.pairs for screen in pair)


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowScreens:
    """A flow's preview. `findings` are those that belong to no step of it."""

    flow: str
    about: str
    steps: tuple[StepScreens, ...]
    findings: tuple[Finding, ...] = ()
