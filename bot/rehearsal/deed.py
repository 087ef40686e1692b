"""What can stand in a transcript: what a visitor and a counselor do, and what is looked at afterwards."""

from dataclasses import dataclass
from datetime import timedelta

from bot.model.reading import Intent
from bot.service.desk import Action


@dataclass(frozen=True, slots=True)
class Open:
    """The visitor comes, or comes again."""


@dataclass(frozen=True, slots=True)
class Write:
    """Words."""

    words: str


@dataclass(frozen=True, slots=True)
class Tap:
    """A button: the id of a choice, the words on it, or `flow.step:choice` for one from further up."""

    name: str


@dataclass(frozen=True, slots=True)
class Way:
    """A way out, from the menu or by its button."""

    intent: Intent


@dataclass(frozen=True, slots=True)
class Sticker:
    """Something that holds no words."""


@dataclass(frozen=True, slots=True)
class Unsend:
    """A message is taken back: the first, second, … that was written."""

    message: int


@dataclass(frozen=True, slots=True)
class Edit:
    """A message is changed."""

    message: int
    words: str


@dataclass(frozen=True, slots=True)
class Leave:
    """The visitor blocks the account."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The visitor leaves the page quickly."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Time passes."""

    span: timedelta


@dataclass(frozen=True, slots=True)
class Counselor:
    """What a counselor does with the letter. `value`: the name of who takes it, or the words of an answer."""

    action: Action
    value: str = ""


Deed = Open | Write | Tap | Way | Sticker | Unsend | Edit | Leave | Cover | Wait | Counselor


@dataclass(frozen=True, slots=True)
class Bot:
    """The bubbles that came: names of texts, what is shown, or the words themselves or how they begin."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class At:
    """Where the conversation stands, `flow.step`."""

    position: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What a counselor can read: the lines of every letter, then what was written to it."""

    lines: tuple[str, ...]


Look = Bot | At | Desk
Part = Deed | Look
