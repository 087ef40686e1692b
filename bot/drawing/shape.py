"""How one box looks inside: its lines of text, and the heights at which its rows leave. Pixels, from its corner."""

from dataclasses import dataclass

from bot.drawing.chart import Box, BoxKind, Row
from bot.drawing.measure import width, wrap

WIDE, NARROW = 300.0, 150.0
PAD = 12.0
HEAD = 26.0
"""Height of the title; lines that come from elsewhere end at its middle."""
TITLE, SAID, LABEL, SMALL = 14.0, 12.0, 13.0, 11.0
SAID_LINES = 2


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text at its baseline. `style` is a class of the picture; `end` = it ends at x."""

    text: str
    x: float
    y: float
    size: float
    style: str
    end: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A box measured. `ports` are the heights of its rows, `rules` those of the lines between them."""

    width: float
    height: float
    words: tuple[Words, ...]
    ports: tuple[float, ...]
    rules: tuple[float, ...]


class _Pen:
    """Writes lines from top to bottom."""

    def __init__(self, room: float) -> None:
        self.room = room
        self.y = 0.0
        self.words: list[Words] = []

    def write(self, text: str, size: float, style: str, most: int = 0) -> None:
        for line in wrap(text, size, self.room, most):
            self.y += size * 1.4
            self.words.append(Words(line, PAD, self.y - size * 0.3, size, style))


def shape_of(box: Box) -> Shape:
    """The box with everything that stands in it, as high as it needs to be."""
    if box.kind in (BoxKind.FLOW, BoxKind.BACK):
        return _folded(box)
    pen = _Pen(WIDE - 2 * PAD)
    pen.y = 6.0
    _headed(pen, box.title, box.count, "never" if box.never else "title")
    if box.text:
        pen.write(box.text, SAID, "said", SAID_LINES)
    if box.notes:
        pen.write(" · ".join(box.notes), SMALL, "note")
    pen.y += 6.0
    ports, rules = [], []
    for row in box.rows:
        rules.append(pen.y)
        ports.append(pen.y + 13.0)
        pen.y += 3.0
        _row(pen, row)
        pen.y += 5.0
    return Shape(WIDE, pen.y + 4.0, tuple(pen.words), tuple(ports), tuple(rules))


def _folded(box: Box) -> Shape:
    lines = wrap(box.title, TITLE, NARROW - 2 * PAD)
    pen = _Pen(NARROW - 2 * PAD)
    pen.y = 4.0
    for line in lines:
        pen.write(line, TITLE, "title")
    return Shape(NARROW, max(pen.y + 8.0, HEAD + 6.0), tuple(pen.words), (), ())


def _headed(pen: _Pen, text: str, right: str, style: str) -> None:
    """A title with a figure at its right, or below where both do not fit."""
    beside = right and width(text, TITLE) + width(right, SMALL) + PAD <= pen.room
    pen.write(text, TITLE, style)
    if beside:
        pen.words.append(Words(right, WIDE - PAD, pen.y - TITLE * 0.3, SMALL, style, end=True))
    elif right:
        pen.write(right, SMALL, style)


def _row(pen: _Pen, row: Row) -> None:
    style = "never" if row.never else "skip" if row.kind.value == "skip" else "label"
    details = [part for part in (row.guard, *row.marks) if part]
    right, small = (row.count, "count") if row.count else (row.goes, "goes")
    fits = width(row.label, LABEL) + width(right, SMALL) + PAD <= pen.room
    if row.count or not fits:
        details = [part for part in (row.goes, *details) if part]
    pen.write(row.label, LABEL, style)
    if fits and right:
        under = style if row.never else small
        pen.words.append(Words(right, WIDE - PAD, pen.y - LABEL * 0.3, SMALL, under, end=True))
    elif row.count:
        details.append(row.count)
    if details:
        pen.write(" · ".join(details), SMALL, "never" if row.never else "detail")
