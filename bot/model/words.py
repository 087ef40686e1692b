"""What leaves the house: bubbles with buttons, already in the visitor's language."""

from typing import Literal

from msgspec import Struct

Speaker = Literal["bot", "visitor", "counselor", "house"]
"""`house` is for announcements of a change of speaker and for help lines shown beside a counselor."""


class Button(Struct, frozen=True, omit_defaults=True):
    """A tap. `data` is what comes back (ASCII, see `dialogue.taps`); a `link` opens `data` as an address instead."""

    label: str
    data: str
    kind: Literal["choice", "way", "danger", "link"] = "choice"


class Card(Struct, frozen=True, omit_defaults=True):
    """One place, for a channel that shows cards. Its `links` open an address or a phone; nothing comes back."""

    title: str
    lines: tuple[str, ...] = ()
    links: tuple[Button, ...] = ()


class Bubble(Struct, frozen=True, omit_defaults=True):
    """One message.

    `cards` say the same as `text`, for channels that show them; the text is what all others show.

    `static` names the compiled form where the text holds nothing of this conversation, else it is empty.
    """

    text: str
    buttons: tuple[Button, ...] = ()
    speaker: Speaker = "bot"
    name: str = ""
    """The counselor's chosen name where `speaker` is `counselor`."""
    static: str = ""
    guarded: bool = False
    """Holds a person's own words: where the platform can keep a message from being passed on, it does."""
    cards: tuple[Card, ...] = ()


class TextKey(Struct, frozen=True, omit_defaults=True):
    """A text of the catalogue: `locales/<locale>/<flow>.yaml`, below `texts`, under `name`."""

    flow: str
    name: str

    def __str__(self) -> str:
        return f"{self.flow}.{self.name}"
