"""A flow as a chart: boxes, their rows, and the lines between them. What is drawn, not yet where.

A box is a step; a row in it is one arrow of that step, in the order written, so that whoever knows the YAML finds
everything again. Whatever holds for every step alike is left out and stands once in the legend: the ways out and
danger lead on from everywhere, and drawn as lines they would cover everything else. Another flow is one folded box,
however many of its steps are meant; the row itself names the step. A call goes to its box and comes back from it to the
step that follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogue.edges import Edge
from bot.model.conversation import Position


class BoxKind(StrEnum):
    """What stands there: a step that waits for the visitor, one that goes on by itself, another flow, the way back."""

    WAITS = "waits"
    PASSES = "passes"
    FLOW = "flow"
    BACK = "back"


class LineKind(StrEnum):
    """How one gets there. RETURN leads from what was called to the step that follows."""

    ANSWER = "answer"
    SKIP = "skip"
    NEXT = "next"
    CALL = "call"
    RETURN = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One arrow. `label` is what the visitor does, `guard` when it holds, `goes` where to, `marks` what it does.

    `target` is the id of a box, empty where the arrow leads to none. `count` is what an overlay says; `never` = by that
    overlay it was never taken.
    """

    label: str
    guard: str = ""
    goes: str = ""
    marks: tuple[str, ...] = ()
    kind: LineKind = LineKind.ANSWER
    target: str = ""
    count: str = ""
    never: bool = False
    edge: Edge | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """`text` is the beginning of what is said there, `notes` how one comes to it and what it asks."""

    id: str
    kind: BoxKind
    title: str
    text: str = ""
    notes: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    count: str = ""
    never: bool = False
    entry: bool = False
    """One can come here from outside of the flow."""
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line from a box to a box; `row` is the number of the row it leaves from, -1 = from the box itself."""

    source: str
    row: int
    target: str
    kind: LineKind
    never: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One flow. `returns` are lines from a called box to the step that follows, each once."""

    flow: str
    title: str
    about: str
    boxes: tuple[Box, ...]
    returns: tuple[Line, ...] = ()
    legend: tuple[str, ...] = ()
    """What leads on from every step: title, then the ways."""
    caption: str = ""
    """What the overlay shows."""

    def lines(self) -> Iterator[Line]:
        """All lines, in the order of boxes and rows."""
        for box in self.boxes:
            for number, row in enumerate(box.rows):
                if row.target:
                    yield Line(box.id, number, row.target, row.kind, row.never)
        yield from self.returns
