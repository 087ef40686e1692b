"""What was found at one place: a sign, a sentence, and what to do."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.channels.outgoing import Outgoing
from bot.content_files import Gathered
from bot.settings import Settings


class Sign(Enum):
    """How it is. Only `MISSING` makes the command fail; `OFF` is what nobody has switched on."""

    OK = "ok"
    OFF = "off"
    LOOK = "look"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the sheet. `topic` = a word or two for what it is about; `remedy` is empty where nothing is to do."""

    sign: Sign
    topic: str
    text: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What the checks look at. `content` None = it could not even be gathered."""

    settings: Settings
    content: Gathered | None
    clock: Callable[[], datetime]
    outgoing: Outgoing
    offline: bool


Check = Callable[[Case], AsyncGenerator[Note, None]]
"""Says its notes one by one, so that what it has said stands even where it then fails or takes too long."""


def ok(topic: str, text: str) -> Note:
    """It works."""
    return Note(Sign.OK, topic, text)


def look(topic: str, text: str, remedy: str = "") -> Note:
    """Somebody should look at it; the house works."""
    return Note(Sign.LOOK, topic, text, remedy)


def missing(topic: str, text: str, remedy: str = "") -> Note:
    """Something does not work, or is open to others."""
    return Note(Sign.MISSING, topic, text, remedy)
