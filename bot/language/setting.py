"""The sentence around found words."""

from dataclasses import dataclass

from bot.language.context import AFTER, BEFORE, BOUNDARY


@dataclass(frozen=True, slots=True)
class Setting:
    """Found `words` in `text`: `head` and `tail` are their sentence, `later` reads on beyond its end."""

    text: str
    head: str
    words: str
    tail: str
    later: str


def setting(text: str, start: int, end: int) -> Setting:
    """The setting of `text[start:end]`; no more than a few dozen letters are looked at."""
    head = text[max(0, start - BEFORE) : start]
    for boundary in BOUNDARY.finditer(head):
        cut = boundary.end()
        head = "\0" * cut + head[cut:]
    head = head.lstrip("\0")
    later = text[end : end + 2 * AFTER]
    boundary_after = BOUNDARY.search(later)
    tail = later[: min(boundary_after.start() if boundary_after else len(later), AFTER)]
    return Setting(text, head, text[start:end], tail, later)
