"""Every arrow of a flow set by name, for those who count and draw them.

An edge is `flow.step --trigger/number--> …`: of several arrows under one trigger, `number` says which, from 0. The ways
out are no edges: they lead on from every step alike.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.dialogue.flow import Arrow, Flow
from bot.model.conversation import Position


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """One arrow, where it starts, and by what it is taken: `choice:<id>`, `words`, `skip`, `read`, `next`, …"""

    flow: str
    step: str
    trigger: str
    number: int
    arrow: Arrow = field(compare=False, repr=False)

    @property
    def position(self) -> Position:
        """Where it starts."""
        return Position(self.flow, self.step)

    def __str__(self) -> str:
        more = f"/{self.number}" if self.number else ""
        return f"{self.flow}.{self.step} {self.trigger}{more}"


def edges(flows: Iterable[Flow]) -> Iterator[Edge]:
    """In the order in which they are written. `Turn.path` holds the very same arrow objects."""
    for flow in flows:
        for step in flow.steps.values():
            for trigger, arrows in step.triggers().items():
                for number, arrow in enumerate(arrows):
                    yield Edge(flow.name, step.name, trigger, number, arrow)
