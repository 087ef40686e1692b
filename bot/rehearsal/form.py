"""Transcripts as they are written: a line each, for comparing and for the file."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from math import inf

import yaml

from bot.rehearsal.deed import (
    At,
    Bot,
    Counselor,
    Cover,
    Desk,
    Edit,
    Leave,
    Open,
    Part,
    Sticker,
    Tap,
    Unsend,
    Wait,
    Way,
    Write,
)
from bot.rehearsal.transcript import Transcript


def row(part: Part) -> str:
    """One line of a talk, without its dash."""
    key, value = _said(part)
    return f"{key}: {value}"


def rows(parts: Iterable[Part]) -> Iterator[str]:
    """The talk as it stands in a file."""
    for part in parts:
        yield f"  - {row(part)}"


def value_of(part: Part) -> str:
    """What stands behind the colon."""
    return _said(part)[1]


def whole(transcript: Transcript) -> str:
    """A file that holds this transcript and nothing else."""
    head = [
        f"about: {quoted(transcript.about)}",
        f"locale: {transcript.locale}",
        f"channel: {transcript.channel}",
        f"at: {transcript.at.isoformat()}",
        "talk:",
    ]
    return "\n".join([*head, *rows(line.part for line in transcript.talk)]) + "\n"


def quoted(text: str) -> str:
    """A text as it can stand in a list in brackets, on one line: bare where that is safe."""
    bare = _dump(text, None)
    return bare if not bare.startswith("'") and "\n" not in bare else _dump(text, '"')


def span_of(span: timedelta) -> str:
    """Days, hours or minutes, whichever comes out whole."""
    minutes = int(span.total_seconds()) // 60
    for unit, size in (("d", 1440), ("h", 60)):
        if minutes and minutes % size == 0:
            return f"{minutes // size}{unit}"
    return f"{minutes}m"


def _said(part: Part) -> tuple[str, str]:
    match part:
        case Open() | Sticker() | Leave() | Cover():
            return type(part).__name__.lower(), "true"
        case Write(words):
            return "write", quoted(words)
        case Tap(name):
            return "tap", quoted(name)
        case Way(intent):
            return "way", intent.value
        case Unsend(message):
            return "unsend", str(message)
        case Edit(message, words):
            return "edit", f"{{message: {message}, to: {quoted(words)}}}"
        case Wait(span):
            return "wait", span_of(span)
        case Counselor(action, value):
            return "counselor", f"{{{action}: {quoted(value) if action in ('take', 'answer') else 'true'}}}"
        case Bot(items):
            return "bot", f"[{', '.join(quoted(item) for item in items)}]"
        case At(position):
            return "at", position
        case Desk(lines):
            return "desk", f"[{', '.join(quoted(line) for line in lines)}]"


def _dump(text: str, style: str | None) -> str:
    written = yaml.safe_dump([text], default_flow_style=True, default_style=style, allow_unicode=True, width=inf)
    return str(written).strip()[1:-1]
