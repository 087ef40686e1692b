"""A chart with a place for everything in it. Pixels from the upper left corner of the picture.

A layout of our own: the ones to be had place bare nodes and leave the words to chance, bring a compiled core many times
the size of this house, or bear a licence that an operator would have to think about.
"""

from dataclasses import dataclass

from bot.drawing.chart import Box, Chart
from bot.drawing.columns import columns_of, fold, heights
from bot.drawing.routes import LANE_CLEAR, TRACK, Route, route, survey
from bot.drawing.shape import Shape, shape_of


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and its upper left corner."""

    box: Box
    shape: Shape
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Layout:
    """One flow, laid out. Boxes never overlap, and no line crosses one."""

    chart: Chart
    boxes: tuple[Placed, ...]
    routes: tuple[Route, ...]
    width: float
    height: float


def lay_out(chart: Chart) -> Layout:
    """Columns by distance, boxes near to where one comes from, lines around them."""
    shapes = {box.id: shape_of(box) for box in chart.boxes}
    lines = tuple(chart.lines())
    columns = fold(columns_of(chart), shapes)
    tops = heights(columns, lines, shapes)
    over = len(survey(columns, lines, shapes, tops).over)
    down = LANE_CLEAR + TRACK * over
    tops = {box: top + down for box, top in tops.items()}
    ground = survey(columns, lines, shapes, tops, sky=down)
    placed = tuple(
        Placed(box, shapes[box.id], ground.lefts[ground.column_of[box.id]], tops[box.id]) for box in chart.boxes
    )
    return Layout(
        chart,
        placed,
        tuple(route(ground, line) for line in lines),
        ground.lefts[-1] if columns else 0.0,
        ground.bottom + LANE_CLEAR + TRACK * len(ground.under),
    )
