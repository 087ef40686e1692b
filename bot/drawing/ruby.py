"""Words with the reading of their kanji above them, where an author wrote it behind: 窓口（まどぐち）.

A field of a picture has room above a word and little beside it, and furigana is what its readers know from school.
"""

import re
from dataclasses import dataclass

from PIL import ImageDraw

from bot.drawing.fonts import Font
from bot.words.sentences import KANJI, READING

_SMALL = 0.45
"""Of the word's own height."""
_AIR = 0.92
"""From the base line of the word to that of the reading, in heights of the word."""
_PIECES = re.compile(rf"({KANJI}+)({READING})|(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is drawn: pieces of one line, some with a reading."""

    pieces: tuple[tuple[str, str], ...]

    @property
    def bare(self) -> str:
        """Without readings."""
        return "".join(text for text, _ in self.pieces)

    def width(self, font: Font, size: int) -> float:
        """Of the line, in pixels; a reading may be wider than what it is the reading of."""
        return sum(_room(text, reading, font, size) for text, reading in self.pieces)

    def draw(self, draw: ImageDraw.ImageDraw, middle: tuple[float, float], font: Font, size: int, ink: str) -> None:
        """`middle` = across, and the base line down."""
        across, down = middle[0] - self.width(font, size) / 2, middle[1]
        for text, reading in self.pieces:
            room = _room(text, reading, font, size)
            draw.text((across + room / 2, down), text, ink, font.at(size), anchor="ms")
            if reading:
                above = down - size * _AIR
                draw.text((across + room / 2, above), reading, ink, font.at(_small(size)), anchor="ms")
            across += room


def read(text: str) -> Word:
    """The word, its readings parted from it."""
    pieces: list[tuple[str, str]] = []
    for kanji, reading, other in _PIECES.findall(text):
        if kanji:
            pieces.append((kanji, reading[1:-1].strip()))
        elif pieces and not pieces[-1][1]:
            pieces[-1] = (pieces[-1][0] + other, "")
        else:
            pieces.append((other, ""))
    return Word(tuple(pieces))


def _room(text: str, reading: str, font: Font, size: int) -> float:
    return max(font.at(size).getlength(text), font.at(_small(size)).getlength(reading))


def _small(size: int) -> int:
    return round(size * _SMALL)
