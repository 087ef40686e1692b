"""How buttons lie under a message on Telegram: one below the other, short ones in pairs."""

from collections.abc import Sequence

from bot.channels.grapheme import length
from bot.model.words import Button

_SHORT = 8
"""Labels up to this many characters share a row in pairs."""


def rows(buttons: Sequence[Button]) -> list[list[Button]]:
    """Rows of a keyboard: short labels in pairs, and never a choice beside a way out."""
    rows: list[list[Button]] = []
    for button in buttons:
        last = rows[-1] if rows else []
        if len(last) == 1 and _pair(last[0], button):
            last.append(button)
        else:
            rows.append([button])
    return rows


def _pair(left: Button, right: Button) -> bool:
    alike = (left.kind == "choice") == (right.kind == "choice")
    return alike and "link" not in {left.kind, right.kind} and max(length(left.label), length(right.label)) <= _SHORT
