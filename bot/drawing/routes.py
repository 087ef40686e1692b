"""Where the lines run: in the gaps between columns and in lanes above and below, so that none crosses a box.

A line leaves its row, runs up or down in the gap, and ends at the title of its target: on the left side where it leads
on, on the right where it leads back or stays in its column. Beyond the next column it takes a lane. Lines of one kind
to one target share their way: wherever they meet, they lead to the same place, so that nothing can be misread.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.drawing.chart import Line, LineKind
from bot.drawing.shape import HEAD, NARROW, Shape

CLEAR = 30.0
"""Free width at each side of a gap."""
TRACK = 9.0
"""Between two lines that run side by side."""
LANE_CLEAR = 22.0
LOOP = 14.0
"""How far a line to its own box swings out."""
FAR = 1e6
Way = tuple[str, LineKind, bool]
"""What lines share: their target, their kind, and whether they were never taken."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Route:
    """A line as drawn, straight from point to point. The head is at the last one, with `both` at the first one, too."""

    line: Line
    points: tuple[Point, ...]
    both: bool = False


@dataclass(slots=True)
class Ground:
    """Where the boxes stand. Gap `n` lies left of column `n`; the last gap is right of the last column."""

    shapes: Mapping[str, Shape]
    tops: Mapping[str, float]
    column_of: Mapping[str, int]
    tracks: dict[int, list[Way]] = field(default_factory=dict)
    """The ways that run up and down in each gap, from left to right."""
    over: list[Way] = field(default_factory=list)
    under: list[Way] = field(default_factory=list)
    """Lanes above all boxes and below them, the nearest first."""
    lefts: list[float] = field(default_factory=list)
    """Left edges of the columns, and behind the last one the right end of the ground."""
    sky: float = 0.0
    """Where the highest box may begin; lanes lie above."""

    @property
    def bottom(self) -> float:
        """Below the lowest box."""
        return max((self.tops[box] + self.shapes[box].height for box in self.tops), default=0.0)

    def lane(self, way: Way) -> float:
        """The height of a lane."""
        if way in self.over:
            return self.sky - LANE_CLEAR - TRACK * self.over.index(way)
        return self.bottom + LANE_CLEAR + TRACK * self.under.index(way)

    def track(self, gap: int, way: Way) -> float:
        """The x of a way within a gap."""
        count = len(self.tracks[gap])
        return self.lefts[gap] - CLEAR - TRACK * (count - 1 - self.tracks[gap].index(way))

    def head(self, box: str) -> float:
        """The height at which lines end."""
        return self.tops[box] + min(HEAD, self.shapes[box].height) / 2 + 3

    def port(self, line: Line) -> float:
        """The height at which a line begins."""
        shape = self.shapes[line.source]
        return self.tops[line.source] + (shape.ports[line.row] if line.row >= 0 else shape.height - 8)


def survey(
    columns: Sequence[Sequence[str]],
    lines: Sequence[Line],
    shapes: Mapping[str, Shape],
    tops: Mapping[str, float],
    *,
    sky: float = 0.0,
) -> Ground:
    """Find out which gaps and lanes are needed, and so how wide the gaps are."""
    columns_by_box = {box: number for number, column in enumerate(columns) for box in column}
    ground = Ground(shapes, tops, columns_by_box, sky=sky)
    lanes: dict[Way, list[float]] = {}
    runs: dict[tuple[int, Way], list[Line]] = {}
    for line in lines:
        if line.source == line.target:
            continue
        begin, end = _gaps(ground, line)
        for gap in {begin, end}:
            runs.setdefault((gap, _way(line)), []).append(line)
        if begin != end:
            lanes.setdefault(_way(line), [ground.head(line.target)]).append(ground.port(line))
    for way, ys in lanes.items():
        above = sum(y - sky for y in ys) <= sum(ground.bottom - y for y in ys)
        (ground.over if above else ground.under).append(way)
    for gap, way in sorted(runs, key=lambda run: (run[0], _rank(ground, run[0], run[1], runs[run]))):
        ground.tracks.setdefault(gap, []).append(way)
    x = 0.0
    for number, column in enumerate(columns):
        x += _gap_width(ground, number)
        ground.lefts.append(x)
        x += max((shapes[box].width for box in column), default=NARROW)
    ground.lefts.append(x + _gap_width(ground, len(columns)))
    return ground


def route(ground: Ground, line: Line) -> Route:
    """The way of one line."""
    way = _way(line)
    y, end = ground.port(line), ground.head(line.target)
    here, there = ground.column_of[line.source], ground.column_of[line.target]
    left, target_left = ground.lefts[here], ground.lefts[there]
    right, target_right = left + ground.shapes[line.source].width, target_left + ground.shapes[line.target].width
    if line.source == line.target:
        return Route(line, ((right, y - 4), (right + LOOP, y - 4), (right + LOOP, y + 5), (right, y + 5)))
    start, stop = (left if there < here else right), (target_left if there > here else target_right)
    out_gap, in_gap = _gaps(ground, line)
    out, into = ground.track(out_gap, way), ground.track(in_gap, way)
    middle: tuple[Point, ...] = ((out, y), (out, end))
    if out_gap != in_gap:
        lane = ground.lane(way)
        middle = ((out, y), (out, lane), (into, lane), (into, end))
    return Route(line, ((start, y), *middle, (stop, end)), both=line.kind is LineKind.CALL)


def _way(line: Line) -> Way:
    kind = LineKind.ANSWER if line.kind is LineKind.NEXT else line.kind
    return line.target, kind, line.never


def _gaps(ground: Ground, line: Line) -> tuple[int, int]:
    """The gap in which a line begins and the one in which it ends; a lane lies between where they differ."""
    here, there = ground.column_of[line.source], ground.column_of[line.target]
    if there < here:
        return here, there + 1
    return here + 1, max(there, here + 1)


def _rank(ground: Ground, gap: int, way: Way, lines: Sequence[Line]) -> tuple[int, float]:
    """The order of tracks in a gap that crosses least.

    First those that stay on the left side, the shortest innermost. Of those that go down to the right, the one that
    ends lowest turns first, of those that go up the one that ends highest; to the left it is the other way round.
    """
    line = lines[0]
    begin, end = _gaps(ground, line)
    starts = [ground.port(each) for each in lines]
    source, target = sum(starts) / len(starts), ground.head(line.target)
    if begin != end:
        lane = -FAR if way in ground.over else FAR
        source, target = (source, lane) if gap == begin else (lane, target)
    here, there = ground.column_of[line.source], ground.column_of[line.target]
    if here == there:
        return 0, abs(target - source)
    down = target > source
    if there > here:
        return (1, -target) if down else (2, target)
    return (3, target) if down else (4, -target)


def _gap_width(ground: Ground, gap: int) -> float:
    return 2 * CLEAR + TRACK * max(len(ground.tracks.get(gap, ())) - 1, 0)
