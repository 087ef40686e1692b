"""Which column a box stands in, and in which order.

A column is a distance: how many answers lie between the first step and this one. Flows go round and round, so that
longest paths would stretch them without end and say nothing; a distance is what an author asks for, and hardly a line
then skips a column forwards. Steps to which only other flows or the engine lead begin in the first column.
"""

from collections import deque
from collections.abc import Mapping, Sequence

from bot.drawing.chart import Chart, Line
from bot.drawing.shape import Shape

BETWEEN = 26.0
"""Pixels between two boxes of a column."""
TALLEST = 2200.0


def columns_of(chart: Chart) -> list[list[str]]:
    """Ids of boxes by column, each in the order in which one comes to them."""
    onward: dict[str, list[str]] = {}
    for line in chart.lines():
        onward.setdefault(line.source, []).append(line.target)
    entries = [box.id for box in chart.boxes if box.entry]
    others = [box.id for box in chart.boxes if not box.entry]
    first = [box.id for box in chart.boxes if box.position and box.entry][:1]
    distance: dict[str, int] = {}
    for start in (*first, *entries, *others):
        if start in distance:
            continue
        distance[start] = 0
        waiting = deque([start])
        while waiting:
            box = waiting.popleft()
            for target in onward.get(box, ()):
                if target not in distance:
                    distance[target] = distance[box] + 1
                    waiting.append(target)
    columns: list[list[str]] = [[] for _ in range(max(distance.values(), default=-1) + 1)]
    for box, column in distance.items():
        columns[column].append(box)
    return columns


def fold(columns: Sequence[Sequence[str]], shapes: Mapping[str, Shape]) -> list[list[str]]:
    """The same with columns parted in two or more where they are too high for a page."""
    folded: list[list[str]] = []
    for column in columns:
        height = sum(shapes[box].height + BETWEEN for box in column)
        parts = max(round(height / TALLEST + 0.49), 1)
        room, used = height / parts, 0.0
        folded.append([])
        for box in column:
            if used >= room:
                folded.append([])
                used = 0.0
            folded[-1].append(box)
            used += shapes[box].height + BETWEEN
    return folded


def heights(columns: Sequence[Sequence[str]], lines: Sequence[Line], shapes: Mapping[str, Shape]) -> dict[str, float]:
    """The upper edge of each box: near to what leads there from the column before, without overlap. None is under 0."""
    column_of = {box: number for number, column in enumerate(columns) for box in column}
    tops: dict[str, float] = {}
    for number, column in enumerate(columns):
        wished: dict[str, float] = {}
        for box in column:
            ports = [
                tops[line.source] + _port(shapes[line.source], line.row)
                for line in lines
                if line.target == box and column_of[line.source] == number - 1
            ]
            wished[box] = sum(ports) / len(ports) if ports else 0.0
        ordered = sorted(column, key=lambda box: wished[box]) if number else list(column)
        total = sum(shapes[box].height + BETWEEN for box in ordered) - BETWEEN
        y = max(sum(wished.values()) / len(column) - total / 2, 0.0) if number else 0.0
        for box in ordered:
            tops[box] = y
            y += shapes[box].height + BETWEEN
    return tops


def _port(shape: Shape, row: int) -> float:
    return shape.ports[row] if row >= 0 else shape.height / 2
