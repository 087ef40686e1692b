"""Charts as one SVG that stands alone: no script, no font, no address; dark where the reader's system is.

Every text is text, so that it can be searched, read aloud and copied; each line has its meaning as a title.
"""

from collections.abc import Iterator, Sequence
from html import escape

from bot.drawing.chart import BoxKind, LineKind
from bot.drawing.layout import Layout, Placed
from bot.drawing.measure import width, wrap
from bot.drawing.phrases import Phrases
from bot.drawing.routes import Point, Route
from bot.drawing.shape import Words

MARGIN = 24.0
HEADING = 20.0
CORNER = 6.0
TINTS = 5
LEAST = 720.0
"""The picture is at least so wide, for its heading."""
STYLE = """
svg { --paper:#f7f2e8; --sheet:#fffdf8; --ink:#262a4d; --soft:#565a78; --line:#d9cdb8; --wood:#85562a;
  --fold:#efe3d0; --never:#8f2418; --never-soft:#f8e3dd; background:var(--paper); color-scheme:light dark }
.tint0 { --tint:#4b5390 } .tint1 { --tint:#2f6f73 } .tint2 { --tint:#7d4a78 } .tint3 { --tint:#5f6b25 }
.tint4 { --tint:#5c6470 }
@media screen and (prefers-color-scheme:dark) {
  svg { --paper:#1d1b1a; --sheet:#272422; --ink:#e9e5dc; --soft:#b3aea4; --line:#47403a; --wood:#d2a273;
    --fold:#3a3129; --never:#f2a595; --never-soft:#4a2722 }
  .tint0 { --tint:#a3abe6 } .tint1 { --tint:#7fc4c4 } .tint2 { --tint:#d0a0cb } .tint3 { --tint:#b9c47d }
  .tint4 { --tint:#b4bac4 }
}
@media print {
  svg { --paper:#fff; --sheet:#fff; --ink:#000; --soft:#333; --line:#999; --wood:#5b3a1c; --fold:#eee;
    --never-soft:#fff }
}
text { font-family:"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic Medium","BIZ UDPGothic",Meiryo,
  system-ui,sans-serif; fill:var(--ink); white-space:pre }
.paper { fill:var(--paper) }
.title { font-weight:600 }
.said, .detail, text.skip { fill:var(--soft) }
.note, .goes, .count { fill:var(--wood) }
text.never { fill:var(--never); font-weight:600 }
.box { fill:var(--sheet); stroke:var(--ink); stroke-width:1.25 }
.passes .box { fill:var(--paper); stroke:var(--soft); stroke-dasharray:5 3 }
.flow .box { fill:var(--fold); stroke:var(--wood) }
.back .box { fill:var(--paper); stroke:var(--wood) }
.unvisited .box { fill:var(--never-soft); stroke:var(--never); stroke-width:2.5 }
.rule { stroke:var(--line) }
.head { fill:var(--wood) }
.way { fill:none; stroke:var(--tint); stroke-width:1.25 }
.way.skip { stroke-dasharray:2 4 }
.way.call { stroke:var(--wood) }
.way.return { stroke:var(--wood); stroke-dasharray:7 4 }
.way.unvisited { stroke:var(--never); stroke-width:2.5 }
g:hover > .way { stroke-width:3 }
marker path { fill:var(--tint) }
marker.wood path { fill:var(--wood) }
marker.red path { fill:var(--never) }
"""
MARKERS = ("wood", "red", *(f"tint{number}" for number in range(TINTS)))


def svg(layouts: Sequence[Layout], say: Phrases) -> str:
    """All charts below one another, with one legend."""
    body: list[str] = []
    wide = max((layout.width for layout in layouts), default=0.0)
    wide = max(wide, LEAST)
    y = MARGIN
    for layout in layouts:
        heading, below = _heading(layout, y, wide)
        body += heading
        body.append(f'<g transform="translate({_n(MARGIN)} {_n(below)})">')
        tints = {placed.box.id: number % TINTS for number, placed in enumerate(layout.boxes)}
        body += [each for path in layout.routes for each in _way(path, tints[path.line.target])]
        body += [each for placed in layout.boxes for each in _box(placed)]
        body.append("</g>")
        y = below + layout.height + 2 * MARGIN
    legend, y = _legend(layouts, say, y, wide)
    title = ", ".join(layout.chart.title for layout in layouts)
    about = " ".join(layout.chart.about for layout in layouts)
    full = wide + 2 * MARGIN
    size = f'viewBox="0 0 {_n(full)} {_n(y)}" width="{_n(full)}" height="{_n(y)}"'
    named = f'lang="{escape(say.locale)}" role="graphics-document" aria-labelledby="title about"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {named}>',
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="about">{escape(about)}</desc>',
            f"<style>{STYLE}</style>",
            *_markers(),
            f'<rect class="paper" width="{_n(full)}" height="{_n(y)}"/>',
            *body,
            *legend,
            "</svg>\n",
        ]
    )


def _heading(layout: Layout, y: float, wide: float) -> tuple[list[str], float]:
    chart = layout.chart
    y += HEADING
    drawn = [_text(Words(chart.title, MARGIN, y, HEADING, "title"))]
    for text, style in ((chart.about, "said"), (chart.caption, "count")):
        for line in wrap(text, 13.0, wide) if text else ():
            y += 20
            drawn.append(_text(Words(line, MARGIN, y, 13.0, style)))
    return drawn, y + 12


def _box(placed: Placed) -> Iterator[str]:
    box, shape = placed.box, placed.shape
    classes = f"{box.kind.value} unvisited" if box.never else box.kind.value
    round_ = {BoxKind.WAITS: 6.0, BoxKind.PASSES: 14.0, BoxKind.FLOW: 2.0}.get(box.kind, shape.height / 2)
    yield f'<g class="{classes}" id="{escape(box.id)}" transform="translate({_n(placed.x)} {_n(placed.y)})">'
    if box.text:
        yield f"<title>{escape(f'{box.title}: {box.text}')}</title>"
    yield f'<rect class="box" width="{_n(shape.width)}" height="{_n(shape.height)}" rx="{_n(round_)}"/>'
    if box.kind is BoxKind.FLOW:
        for x in (5.0, shape.width - 5.0):
            yield f'<path class="rule" d="M{_n(x)} 1V{_n(shape.height - 1)}"/>'
    if box.entry:
        yield f'<path class="head" d="M0 6H5V{_n(min(26.0, shape.height - 6))}H0Z"/>'
    for rule in shape.rules:
        yield f'<path class="rule" d="M1 {_n(rule)}H{_n(shape.width - 1)}"/>'
    yield from (_text(words) for words in shape.words)
    yield "</g>"


def _way(path: Route, tint: int) -> Iterator[str]:
    line = path.line
    kind = "answer" if line.kind is LineKind.NEXT else line.kind.value
    wood = line.kind in (LineKind.CALL, LineKind.RETURN)
    marker = "red" if line.never else "wood" if wood else f"tint{tint}"
    begins = f' marker-start="url(#{marker})"' if path.both else ""
    classes = f"way {kind}{'' if wood else f' tint{tint}'}{' unvisited' if line.never else ''}"
    yield (
        f"<g><title>{escape(line.source)} → {escape(line.target)}</title>"
        f'<path class="{classes}" d="{_d(path)}" marker-end="url(#{marker})"{begins}/></g>'
    )


def _d(path: Route) -> str:
    """Straight from point to point, round at the corners."""
    points = path.points
    drawn = [f"M{_p(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        room = min(CORNER, _apart(before, corner) / 2, _apart(corner, after) / 2)
        drawn.append(f"L{_p(_towards(corner, before, room))}Q{_p(corner)} {_p(_towards(corner, after, room))}")
    return "".join([*drawn, f"L{_p(points[-1])}"])


def _apart(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(corner: Point, other: Point, room: float) -> Point:
    """The point `room` away from the corner on the way to another, to the side or up and down."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    far = abs(dx) + abs(dy)
    return corner if far == 0 else (corner[0] + dx / far * room, corner[1] + dy / far * room)


def _markers() -> Iterator[str]:
    yield "<defs>"
    for name in MARKERS:
        yield (
            f'<marker id="{name}" class="{name}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" '
            'markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse">'
            '<path d="M0 0L8 4L0 8Z"/></marker>'
        )
    yield "</defs>"


def _legend(layouts: Sequence[Layout], say: Phrases, y: float, wide: float) -> tuple[list[str], float]:
    """What the shapes and lines mean, and what leads on from every step."""
    drawn: list[str] = []
    x = MARGIN
    shown = ["waits", "passes", "flow", "skip", "call"]
    never = any(box.never or any(row.never for row in box.rows) for each in layouts for box in each.chart.boxes)
    shown += ["never"] if never else []
    for name in shown:
        text = say(f"key_{name}")
        drawn += _key(name, x, y)
        drawn.append(_text(Words(text, x + 44, y + 4, 12.0, "said")))
        x += 44 + width(text, 12.0) + 24
        if x > wide - 120:
            x, y = MARGIN, y + 26
    y += 20
    if layouts and layouts[0].chart.legend:
        title, *ways = layouts[0].chart.legend
        for line in wrap(f"{title}: {' · '.join(ways)}", 12.0, wide):
            y += 18
            drawn.append(_text(Words(line, MARGIN, y, 12.0, "said")))
    return drawn, y + MARGIN


def _key(name: str, x: float, y: float) -> Iterator[str]:
    if name in ("skip", "call"):
        marker = "wood" if name == "call" else "tint0"
        begins = f' marker-start="url(#{marker})"' if name == "call" else ""
        yield f'<path class="way {name} tint0" d="M{_n(x)} {_n(y)}H{_n(x + 36)}" marker-end="url(#{marker})"{begins}/>'
    else:
        kind = "waits unvisited" if name == "never" else name
        yield f'<g class="{kind}"><rect class="box" x="{_n(x)}" y="{_n(y - 9)}" width="36" height="18" rx="4"/></g>'


def _text(words: Words) -> str:
    end = ' text-anchor="end"' if words.end else ""
    return (
        f'<text class="{words.style}" x="{_n(words.x)}" y="{_n(words.y)}" font-size="{_n(words.size)}"{end}>'
        f"{escape(words.text)}</text>"
    )


def _p(point: tuple[float, float]) -> str:
    return f"{_n(point[0])} {_n(point[1])}"


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
