"""A promise that does not hold: which, where it is written, how one comes there, and what to do."""

from dataclasses import dataclass

from bot.dialogue.contract.configuration import Configuration
from bot.dialogue.flow import Arrow, FlowSet
from bot.model.conversation import Position


@dataclass(frozen=True, slots=True)
class Breach:
    """`where` and `by` = the configuration and the event that show it."""

    promise: str
    file: str
    line: int
    problem: str
    remedy: str
    where: Configuration
    by: str = ""


def at_step(flows: FlowSet, position: Position) -> tuple[str, int]:
    """File and line of a step."""
    step = flows.step(position)
    return flows.flows[position.flow].file, 0 if step is None else step.line


def at_arrow(flows: FlowSet, position: Position, arrow: Arrow) -> tuple[str, int]:
    """File and line of an arrow of a step."""
    file, line = at_step(flows, position)
    return arrow.file or file, arrow.line or line
