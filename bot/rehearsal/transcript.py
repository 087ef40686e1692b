"""A transcript as it was read: its head, and its talk with the place of every part in the file."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.ids import ChannelName, Locale
from bot.rehearsal.deed import Part


@dataclass(frozen=True, slots=True)
class Span:
    """From one character of the file up to another."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the talk. `value` is where the part behind the colon stands, `end` where the whole line ends."""

    part: Part
    line: int = 0
    value: Span = Span(0, 0)
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """`at` is when the talk begins, with its zone. `source` is the file's text, `indent` the column of the dashes."""

    about: str
    locale: Locale
    channel: ChannelName
    at: datetime
    talk: tuple[Line, ...]
    file: str = ""
    source: str = ""
    indent: int = 2
    flow_style: bool = False
    """The talk is written in brackets, on one line or several."""
