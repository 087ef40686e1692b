"""The signs on LINE's menu: quiet lines, drawn in a square from 0 to 100 and put wherever they are wanted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import ImageDraw

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws in a square of `size` pixels whose upper left corner is at `left`, `top`."""

    draw: ImageDraw.ImageDraw
    left: float
    top: float
    size: float
    colour: str
    width: int

    def line(self, *points: Point, close: bool = False) -> None:
        """A line with round ends and corners."""
        path = [self._at(point) for point in (*points, *(points[:1] if close else ()))]
        self.draw.line(path, fill=self.colour, width=self.width, joint="curve")
        for x, y in path:
            self._dot(x, y, self.width / 2)

    def arc(self, box: tuple[float, float, float, float], start: float, end: float) -> None:
        """A part of an ellipse, in degrees from three o'clock, clockwise."""
        (x0, y0), (x1, y1) = self._at(box[:2]), self._at(box[2:])
        half = self.width / 2
        self.draw.arc((x0 - half, y0 - half, x1 + half, y1 + half), start, end, fill=self.colour, width=self.width)

    def dot(self, centre: Point, radius: float) -> None:
        """A full dot."""
        x, y = self._at(centre)
        self._dot(x, y, radius * self.size / 100)

    def _dot(self, x: float, y: float, radius: float) -> None:
        self.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=self.colour)

    def _at(self, point: Sequence[float]) -> Point:
        return self.left + point[0] * self.size / 100, self.top + point[1] * self.size / 100


def _talk(pen: Pen) -> None:
    """A brush over a line that has begun."""
    pen.line((26, 64), (66, 24), (78, 36), (38, 76), (22, 80), close=True)
    pen.line((58, 32), (70, 44))
    pen.line((50, 84), (84, 84))


def _places(pen: Pen) -> None:
    """A house with its roof, and a door that stands open."""
    pen.line((10, 50), (50, 16), (90, 50))
    pen.line((22, 42), (22, 84), (78, 84), (78, 42))
    pen.line((42, 84), (42, 58), (58, 58), (58, 84))


def _person(pen: Pen) -> None:
    """A letter, not yet closed."""
    pen.line((14, 40), (14, 84), (86, 84), (86, 40))
    pen.line((14, 42), (50, 66), (86, 42))
    pen.line((14, 40), (50, 16), (86, 40))


def _danger(pen: Pen) -> None:
    """A paper lantern."""
    pen.line((38, 20), (62, 20))
    pen.line((38, 84), (62, 84))
    pen.arc((16, 20, 84, 84), 115, 245)
    pen.arc((16, 20, 84, 84), 295, 65)
    for y, inset in ((38, 20), (52, 16), (66, 20)):
        pen.line((inset + 4, y), (96 - inset, y))
    pen.line((50, 8), (50, 20))


def _erase(pen: Pen) -> None:
    """An eraser, and a line that is clean again."""
    pen.line((18, 60), (54, 18), (80, 40), (44, 82), (30, 82), (18, 72), close=True)
    pen.line((36, 39), (62, 61))
    pen.line((58, 84), (86, 84))


def _language(pen: Pen) -> None:
    """Two who say it differently."""
    pen.line((12, 22), (60, 22), (60, 54), (34, 54), (24, 66), (24, 54), (12, 54), close=True)
    pen.line((70, 40), (88, 40), (88, 72), (76, 72), (76, 84), (66, 72), (44, 72), (44, 64))


ICONS: dict[str, Callable[[Pen], None]] = {
    "talk": _talk,
    "places": _places,
    "person": _person,
    "danger": _danger,
    "erase": _erase,
    "language": _language,
}
