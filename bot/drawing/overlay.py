"""Figures laid over a chart: what a rehearsal went through, and where real conversations stopped."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from bot.dialogue.edges import edges
from bot.dialogue.flow import FlowSet
from bot.drawing.phrases import Phrases
from bot.model.conversation import Position
from bot.model.errors import Refused


@dataclass(frozen=True, slots=True)
class Figure:
    """What is written beside a step or an arrow; `never` = nothing ever came there, and that stands out."""

    text: str
    never: bool = False


@dataclass(frozen=True, slots=True)
class Overlay:
    """Figures by step, and by the name of an arrow (`str(Edge)`)."""

    caption: str = ""
    steps: Mapping[Position, Figure] = field(default_factory=dict)
    edges: Mapping[str, Figure] = field(default_factory=dict)


class Coverage(msgspec.Struct, frozen=True):
    """What `engawa rehearse --json` writes: visits by `flow.step`, and times taken by `str(Edge)`."""

    flow_set: str
    seed: int
    turns: int
    steps: dict[str, int]
    edges: dict[str, int]


def read_coverage(source: bytes, flows: FlowSet, file: str) -> Coverage:
    """The coverage of these very flows. Raises Refused with what to do for any other bytes."""
    again = "Write it again with `engawa rehearse --json`."
    try:
        coverage = msgspec.json.decode(source, type=Coverage)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(f"{file} is no coverage of a rehearsal ({error}). {again}") from None
    if coverage.flow_set != flows.hash:
        raise Refused(
            f"{file} was made with other flows (flow set {coverage.flow_set[:12]!r}, the flows now are "
            f"{flows.hash[:12]!r}). {again}"
        )
    return coverage


def coverage_overlay(coverage: Coverage, flows: FlowSet, say: Phrases) -> Overlay:
    """Every step and arrow with its count; those without one were never taken."""

    def figure(count: int) -> Figure:
        return Figure(say("visits", count)) if count > 0 else Figure(say("never"), never=True)

    return Overlay(
        caption=say("coverage", coverage.seed, coverage.turns),
        steps={
            Position(flow.name, step): figure(coverage.steps.get(f"{flow.name}.{step}", 0))
            for flow in flows.flows.values()
            for step in flow.steps
        },
        edges={str(edge): figure(coverage.edges.get(str(edge), 0)) for edge in edges(flows.flows.values())},
    )


def resting_overlay(counts: Mapping[Position, int], few: int, flows: FlowSet, say: Phrases) -> Overlay:
    """Where conversations stopped. Whatever is not in `counts` is under `few`, and so looks like nobody at all."""
    return Overlay(
        caption=say("resting"),
        steps={
            position: Figure(say("resting_many", counts[position]) if position in counts else say("resting_few", few))
            for flow in flows.flows.values()
            for position in (Position(flow.name, step) for step in flow.steps)
        },
    )
