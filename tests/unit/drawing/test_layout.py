"""Geometry: on every shipped flow, in both languages, nothing lies over anything else."""

import itertools
from collections.abc import Callable, Iterator

import pytest

from bot.dialogue.flow import FlowSet
from bot.drawing.chart import Box, BoxKind, Chart, LineKind, Row
from bot.drawing.layout import Layout, Placed, lay_out
from bot.drawing.measure import width
from bot.drawing.routes import Point
from tests.unit.drawing.conftest import EN, JA, NAMES

Draw = Callable[..., Chart]
AIR = 8.0


def over(one: Placed, other: Placed) -> bool:
    return (
        one.x < other.x + other.shape.width
        and other.x < one.x + one.shape.width
        and one.y < other.y + other.shape.height
        and other.y < one.y + one.shape.height
    )


def crosses(start: Point, end: Point, placed: Placed) -> bool:
    """A straight piece, upright or level, runs through the inside of a box."""
    left, right = sorted((start[0], end[0]))
    upper, lower = sorted((start[1], end[1]))
    return (
        left < placed.x + placed.shape.width - 0.01
        and right > placed.x + 0.01
        and upper < placed.y + placed.shape.height - 0.01
        and lower > placed.y + 0.01
    )


def pieces(points: tuple[Point, ...]) -> Iterator[tuple[Point, Point]]:
    yield from itertools.pairwise(points)


def hold(layout: Layout) -> None:
    for one, other in itertools.combinations(layout.boxes, 2):
        assert not over(one, other), (one.box.id, other.box.id)
    for placed in layout.boxes:
        assert placed.x >= 0
        assert placed.y >= 0
        assert placed.x + placed.shape.width <= layout.width
        assert placed.y + placed.shape.height <= layout.height
        last: dict[float, float] = {}
        for words in placed.shape.words:
            reach = width(words.text, words.size)
            left = words.x - reach if words.end else words.x
            assert left >= AIR, words.text
            assert left + reach <= placed.shape.width - AIR + 0.01, words.text
            assert words.y <= placed.shape.height - 2
            assert words.y >= last.get(words.end, 0)
            last[words.end] = words.y
        beside = {words.y: words for words in placed.shape.words if not words.end}
        for right in (words for words in placed.shape.words if words.end):
            left_words = beside[right.y]
            room = right.x - width(right.text, right.size) - left_words.x - width(left_words.text, left_words.size)
            assert room > 0, right.text
    for path in layout.routes:
        for start, end in pieces(path.points):
            assert start[0] == end[0] or start[1] == end[1]
            for placed in layout.boxes:
                assert not crosses(start, end, placed), (path.line, placed.box.id)
        for x, y in path.points:
            assert 0 <= x <= layout.width
            assert 0 <= y <= layout.height


@pytest.mark.parametrize("locale", [JA, EN])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_overlaps_in_a_shipped_flow(draw: Draw, name: str, locale: str) -> None:
    hold(lay_out(draw(name, locale)))


@pytest.mark.parametrize("name", NAMES)
def test_lines_that_meet_lead_to_the_same_box(draw: Draw, name: str) -> None:
    """Upright pieces of different targets never share their x within one gap at the same height."""
    uprights: dict[float, list[tuple[float, float, str]]] = {}
    for path in lay_out(draw(name)).routes:
        if path.line.source == path.line.target:
            continue
        for start, end in pieces(path.points):
            if start[0] == end[0] and start[1] != end[1]:
                low, high = sorted((start[1], end[1]))
                uprights.setdefault(round(start[0], 2), []).append((low, high, path.line.target))
    for runs in uprights.values():
        for (low, high, one), (low2, high2, other) in itertools.combinations(runs, 2):
            assert one == other or high <= low2 or high2 <= low


@pytest.mark.parametrize("name", NAMES)
def test_each_line_begins_at_its_row_and_ends_at_its_box(draw: Draw, name: str) -> None:
    layout = lay_out(draw(name))
    where = {placed.box.id: placed for placed in layout.boxes}
    for path in layout.routes:
        source, target = where[path.line.source], where[path.line.target]
        (x, y), (end_x, end_y) = path.points[0], path.points[-1]
        assert x in (source.x, source.x + source.shape.width)
        assert source.y <= y <= source.y + source.shape.height
        assert end_x in (target.x, target.x + target.shape.width)
        assert target.y <= end_y <= target.y + target.shape.height


def strange(label: str, count: int = 3) -> Chart:
    rows = tuple(
        Row(label=label, guard=label, goes=label, marks=(label, label), target=f"a.s{number}", kind=kind)
        for number, kind in zip(range(count), itertools.cycle(LineKind), strict=False)
    )
    boxes = tuple(
        Box(id=f"a.s{number}", kind=kind, title=label, text=label, notes=(label,), rows=rows, count="12345 or more")
        for number, kind in zip(range(count), itertools.cycle((BoxKind.WAITS, BoxKind.PASSES)), strict=False)
    )
    return Chart(flow="a", title=label, about=label, boxes=boxes)


@pytest.mark.parametrize(
    "label", ["", "x", "長" * 400, "w" * 400, "long words " * 40, "（「" * 60, "。" * 60, "👪" * 40]
)
def test_nothing_overlaps_whatever_the_words(label: str) -> None:
    hold(lay_out(strange(label)))


def test_many_steps_are_parted_into_columns_that_fit_a_page(flows: FlowSet, draw: Draw) -> None:
    layout = lay_out(draw("danger", EN))
    assert len(flows.flows["danger"].steps) > 20
    assert layout.height < 3400
    hold(lay_out(strange("a step among many", 40)))


def test_a_chart_without_boxes_is_a_picture_too() -> None:
    assert lay_out(Chart(flow="a", title="a", about="", boxes=())).boxes == ()


def test_columns_are_distances(draw: Draw) -> None:
    where = {placed.box.id: placed.x for placed in lay_out(draw("tiny")).boxes}
    assert where["tiny.ask"] < where["tiny.passing"] == where["tiny.after"] < where["to-rest"]
