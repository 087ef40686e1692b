"""Charts as Mermaid text, for documents and pages that draw it themselves.

Only the plainest part of its grammar is used: subgraphs, four shapes, links with a label, classes and link styles.
Every label stands in double quotes with all signs written as `#NN;` that Mermaid or HTML could read as more than a
sign; ids are made of the names of flow and step, which hold small letters, digits and `_`, and of capitals that part
them, so that none is a word of Mermaid's own and no two are alike.
"""

import re
from collections.abc import Iterator, Sequence

from bot.drawing.chart import Box, BoxKind, Chart, Line, LineKind, Row

SHAPES = {
    BoxKind.WAITS: ("[", "]"),
    BoxKind.PASSES: ("([", "])"),
    BoxKind.FLOW: ("[[", "]]"),
    BoxKind.BACK: ("((", "))"),
}
LINKS = {
    LineKind.ANSWER: "-->",
    LineKind.NEXT: "-->",
    LineKind.SKIP: "-.->",
    LineKind.CALL: "<-->",
    LineKind.RETURN: "-.->",
}
CLASSES = (
    "classDef waits fill:#fffdf8,stroke:#262a4d,color:#262a4d",
    "classDef passes fill:#f7f2e8,stroke:#d9cdb8,color:#565a78",
    "classDef flow fill:#efe3d0,stroke:#85562a,color:#262a4d",
    "classDef back fill:#f7f2e8,stroke:#85562a,color:#262a4d",
    "classDef legend fill:#ffffff,stroke:#d9cdb8,color:#565a78,stroke-dasharray:4 3",
    "classDef never fill:#f8e3dd,stroke:#8f2418,color:#8f2418,stroke-width:3px",
)
NEVER = "stroke:#8f2418,stroke-width:3px"
LIGHT = "stroke:#a59a8a,color:#565a78"
TEXT = 40
"""Characters of what is said that a box shows."""
LIST_ITEM = re.compile(r"^(\s*\d*)([-+.])")
_UNSAFE = {ord(sign): f"#{ord(sign)};" for sign in '"#;&<>`\\%[](){}|*~'}
_UNSAFE |= dict.fromkeys((*range(32), 127), " ")


def mermaid(charts: Sequence[Chart]) -> str:
    """One flowchart; each flow is a subgraph. Ends in a line break."""
    drawn: list[str] = ["flowchart LR"]
    styles: list[str] = []
    for chart in charts:
        drawn.append(f"  subgraph F_{chart.flow}[{_quoted(_with_caption(chart))}]")
        drawn += [f"    {line}" for box in chart.boxes for line in _box(chart, box)]
        drawn.append("  end")
    for chart in charts:
        for line in chart.lines():
            drawn.append(f"  {_link(chart, line)}")
            if line.never:
                styles.append(f"  linkStyle {len(drawn) - _before_links(drawn)} {NEVER}")
            elif line.kind is LineKind.SKIP:
                styles.append(f"  linkStyle {len(drawn) - _before_links(drawn)} {LIGHT}")
    if charts and charts[0].legend:
        title, *ways = charts[0].legend
        drawn.append(f"  LEGEND[{_quoted(title + ': ' + ', '.join(ways))}]:::legend")
    return "\n".join([*drawn, *styles, *(f"  {each}" for each in CLASSES)]) + "\n"


def _before_links(drawn: Sequence[str]) -> int:
    """How many lines stand before the first link, and one: links are counted from 0."""
    last = max(number for number, line in enumerate(drawn) if line == "  end")
    return last + 2


def _with_caption(chart: Chart) -> str:
    return f"{chart.title}: {chart.caption}" if chart.caption else chart.title


def _box(chart: Chart, box: Box) -> Iterator[str]:
    before, after = SHAPES[box.kind]
    parts = [box.title, _short(box.text), *box.notes, box.count]
    label = "<br/>".join(_escaped(part) for part in parts if part)
    yield f'{_id(chart, box.id)}{before}"{label}"{after}:::{"never" if box.never else box.kind.value}'


def _link(chart: Chart, line: Line) -> str:
    source, target, arrow = _id(chart, line.source), _id(chart, line.target), LINKS[line.kind]
    row = next(box for box in chart.boxes if box.id == line.source).rows[line.row] if line.row >= 0 else None
    label = f"|{_quoted(_says(row))}|" if row is not None else ""
    return f"{source} {arrow}{label} {target}"


def _says(row: Row) -> str:
    """What the row says, without where it leads: the line shows that, except for the step of another flow."""
    goes = row.goes if row.kind is LineKind.CALL or row.target.startswith("to-") else ""
    return " · ".join(part for part in (row.label, row.guard, goes, *row.marks, row.count) if part)


def _id(chart: Chart, box: str) -> str:
    flow, dot, step = box.partition(".")
    if dot:
        return f"F_{flow}_S_{step}"
    return f"F_{chart.flow}_B" if box == BoxKind.BACK else f"F_{chart.flow}_T_{box.removeprefix('to-')}"


def _short(text: str) -> str:
    return text if len(text) <= TEXT else text[: TEXT - 1] + "…"


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    safe = text.translate(_UNSAFE)
    # What begins like an item of a list would be read as one.
    return LIST_ITEM.sub(lambda item: f"{item[1]}#{ord(item[2])};", safe)
