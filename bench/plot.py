"""The picture: turns a second of everybody, and how long the slowest in a hundred waits. SVG, written by hand.

Turns are drawn on a logarithmic scale, since a hundred and ten thousand are on it. Thin lines span least to most.
"""

import math
from collections.abc import Sequence
from html import escape

from bench.figures import Spread
from bench.results import Results, spread

WIDTH, ROW, LEFT, GAP, TOP = 900, 26, 240, 70, 58
INK, FAINT, OWN, OTHER, LIMIT = "#22302b", "#c9d2cd", "#2f7d5b", "#9aa9b5", "#d7b36a"


def draw(results: Results) -> str:
    """The whole picture."""
    names = results.names()
    height = TOP + ROW * len(names) + 46
    half = (WIDTH - LEFT - GAP - 60) / 2
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
            'font-family="sans-serif" font-size="12">'
        ),
        "<title>Turns a second, and how long a turn takes at half of that</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
    ]
    for place, name in enumerate(names):
        middle = TOP + ROW * place + ROW / 2
        parts.append(_text(LEFT - 10, middle + 4, name, anchor="end", bold=name.startswith("Engawa")))
    peaks = [spread(results.runs(name), "peak") for name in names]
    waits = [spread(results.runs(name), "p99") for name in names]
    parts += _panel("turns a second at most", names, peaks, LEFT, half, "{:,.0f}")
    parts += _panel("ms, slowest in a hundred at half load", names, waits, LEFT + half + GAP, half, "{:,.1f}")
    return "\n".join([*parts, "</svg>", ""])


def _panel(title: str, names: Sequence[str], values: Sequence[Spread], x: float, width: float, form: str) -> list[str]:
    least = math.floor(math.log10(max(min(value.least for value in values), 0.01)))
    most = math.ceil(math.log10(max(value.most for value in values) * 1.01))

    def at(value: float) -> float:
        return x + width * (math.log10(max(value, 10**least)) - least) / (most - least)

    bottom = TOP + ROW * len(names)
    parts = [_text(x, TOP - 32, title, bold=True)]
    for power in range(least, most + 1):
        line = at(10**power)
        parts.append(f'<path d="M{line:.1f} {TOP - 6}V{bottom}" stroke="{FAINT}"/>')
        parts.append(_text(line, TOP - 12, f"{10**power:g}", anchor="middle", faint=True))
    for place, (name, value) in enumerate(zip(names, values, strict=True)):
        middle = TOP + ROW * place + ROW / 2
        colour = OWN if name.startswith("Engawa") else LIMIT if name.startswith("null") else OTHER
        parts.append(
            f'<rect x="{x:.1f}" y="{middle - 8:.1f}" width="{max(at(value.median) - x, 1):.1f}" height="16" '
            f'rx="3" fill="{colour}"/>'
        )
        parts.append(f'<path d="M{at(value.least):.1f} {middle:.1f}H{at(value.most):.1f}" stroke="{INK}"/>')
        parts.append(_text(at(max(value.most, value.median)) + 6, middle + 4, form.format(value.median), clear=True))
    parts.append(_text(x, bottom + 24, "bar: median of the rounds; line: least to most", faint=True))
    return parts


def _text(
    x: float,
    y: float,
    words: str,
    *,
    anchor: str = "start",
    bold: bool = False,
    faint: bool = False,
    clear: bool = False,
) -> str:
    """`clear` keeps the lines behind it away."""
    colour = "#6b7a73" if faint else INK
    weight = ' font-weight="600"' if bold else ""
    if clear:
        weight += ' paint-order="stroke" stroke="#ffffff" stroke-width="4"'
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}"{weight}>{escape(words)}</text>'
