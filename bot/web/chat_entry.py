"""Entries of the transcript as the page gets them, and what they tell of where the visitor stands."""

from collections.abc import Sequence
from typing import Any

from bot.model.batch import Entry
from bot.model.words import Bubble, Button

DOOR = "c:rest.back_again:"
RESTING = "c:rest."
"""Buttons whose data begin so: the conversation rests, and shows nothing before it is opened."""


def entry_wire(entry: Entry) -> dict[str, Any]:
    """One entry: `seq`, `speaker`, `name`, `text`, `buttons`, `at` (ISO 8601), `withdrawn` (its text is then empty)."""
    bubble = Bubble("", speaker=entry.bubble.speaker) if entry.withdrawn else entry.bubble
    return {"seq": entry.seq, **bubble_wire(bubble), "at": entry.at.isoformat(), "withdrawn": entry.withdrawn}


def bubble_wire(bubble: Bubble) -> dict[str, Any]:
    """One bubble that is in no transcript: a greeting, a farewell."""
    return {
        "speaker": bubble.speaker,
        "name": bubble.name,
        "text": bubble.text,
        "buttons": [{"label": each.label, "data": each.data, "kind": each.kind} for each in bubble.buttons],
    }


def choices(entries: Sequence[Entry]) -> tuple[Button, ...]:
    """What can be tapped now: the buttons of the newest bubble that has some."""
    return next((entry.bubble.buttons for entry in reversed(entries) if entry.bubble.buttons), ())


def at_door(entries: Sequence[Entry]) -> bool:
    """The page has asked whether to open, and nothing was answered yet."""
    return _begins(choices(entries), DOOR)


def rests(entries: Sequence[Entry]) -> bool:
    """The visitor paused or stopped."""
    return _begins(choices(entries), RESTING)


def since_door(entries: Sequence[Entry]) -> list[Entry]:
    """From the newest question whether to open on; everything where it was never asked."""
    for at in range(len(entries) - 1, -1, -1):
        if _begins(entries[at].bubble.buttons, DOOR):
            return list(entries[at:])
    return list(entries)


def _begins(buttons: Sequence[Button], start: str) -> bool:
    return any(button.data.startswith(start) for button in buttons)
