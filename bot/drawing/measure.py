"""How wide a text is and where it breaks, without a font: a little too wide rather than too narrow.

Japanese breaks between any two characters save before a closing and after an opening one; other words stay whole where
they fit.
"""

import re
import unicodedata
from functools import lru_cache

WIDE = 1.0
SLIM = frozenset("ijl.,:;'|!()[]` ")
BROAD = frozenset("mwMW@%&—…→⇄")
NEVER_FIRST = frozenset("、。，．・：；？！）」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…,.:;?!)]}%")
NEVER_LAST = frozenset("（「『【〈《([{")
WORDS = re.compile(r"[!-~\u00a0-\u024f]+|\s+|.", re.DOTALL)


@lru_cache(maxsize=4096)
def _em(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if character in BROAD or unicodedata.east_asian_width(character) in "WFA":
        return WIDE
    if character in SLIM:
        return 0.36
    return 0.74 if character.isupper() or character.isdigit() else 0.62


def width(text: str, size: float) -> float:
    """The width of one line, in the unit of `size` (the height of the letters)."""
    return sum(_em(character) for character in text) * size


def wrap(text: str, size: float, room: float, most: int = 0) -> list[str]:
    """Lines that are no wider than `room`; of more than `most` (0 = no limit) the last one ends in …"""
    lines = [line for paragraph in text.splitlines() or [""] for line in _wrapped(paragraph, size, room)]
    if most and len(lines) > most:
        last = lines[most - 1]
        while last and width(last + "…", size) > room:
            last = last[:-1]
        lines = [*lines[: most - 1], last + "…"]
    return lines


def _wrapped(text: str, size: float, room: float) -> list[str]:
    lines = [""]
    for piece in WORDS.findall(text):
        for part in _fitting(piece, size, room):
            if lines[-1] and width((lines[-1] + part).rstrip(), size) > room:
                lines.append(_carried(lines, part))
            else:
                lines[-1] += part
            if not lines[-1].strip():
                lines[-1] = ""
    return [line.rstrip() for line in lines if line.strip()] or [""]


def _carried(lines: list[str], part: str) -> str:
    """What begins the next line: `part`, and the character before it where the two may not be parted."""
    before = lines[-1]
    if len(before) > 1 and (part[0] in NEVER_FIRST or before[-1] in NEVER_LAST):
        lines[-1] = before[:-1]
        return before[-1] + part
    return part


def _fitting(word: str, size: float, room: float) -> list[str]:
    """The word itself, or pieces of it where it alone is wider than the room."""
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, size) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
