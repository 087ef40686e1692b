"""On which stacks an event may find whoever stands at a configuration."""

from collections.abc import Mapping
from typing import cast

from bot.dialogue.contract.domains import FRAME, KIND
from bot.dialogue.contract.node import Node
from bot.dialogue.contract.stacks import BOTTOM, DEEPEST, Stacks
from bot.dialogue.contract.stimuli import Stimulus
from bot.model.conversation import Frame
from bot.model.limits import STACK_DEPTH

Assigned = Mapping[str, object]
"""What was decided: values of variables, the kind of the frame on top (KIND), frames from the top (FRAME0, …)."""


def tops_of(stacks: Stacks, node: Node, stimulus: Stimulus, assigned: Assigned) -> int:
    """The frames that may lie on top."""
    tops = stacks.tops(node.tops, departs=stimulus.departs)
    return stacks.of_kind(tops, assigned[KIND]) if KIND in assigned else tops


def frames_at(stacks: Stacks, node: Node, stimulus: Stimulus, depth: int, assigned: Assigned) -> int:
    """What may be gone back to at a depth, from the top, under what was decided above it."""
    if depth == 0:
        return stacks.returned_to(tops_of(stacks, node, stimulus, assigned), departs=stimulus.departs)
    above = assigned.get(f"{FRAME}{depth - 1}")
    if not isinstance(above, int) or not above or depth >= STACK_DEPTH:
        return BOTTOM
    return stacks.returned_to(stacks.beneath(above, departs=stimulus.departs), departs=stimulus.departs)


def stack_of(stacks: Stacks, node: Node, stimulus: Stimulus, assigned: Assigned) -> tuple[Frame, ...]:
    """One stack that fits, the top last."""
    above: list[Frame] = []
    while f"{FRAME}{len(above)}" in assigned:
        frame = stacks.frame(cast("int", assigned[f"{FRAME}{len(above)}"]))
        if frame is None:
            return tuple(reversed(above))
        above.append(frame)
    depth = len(above)
    tops = frames_at(stacks, node, stimulus, depth, assigned) if above else tops_of(stacks, node, stimulus, assigned)
    below = stacks.chain(tops, departs=stimulus.departs, room=DEEPEST - depth)
    return (*below, *reversed(above))


def is_plain(stacks: Stacks, name: str, value: object, stimulus: Stimulus) -> bool:
    """Whether `value` is a frame to which all returns are alike but for where they lead."""
    if not name.startswith(FRAME) or not isinstance(value, int):
        return False
    return bool(stacks.plain(1 << value, besides=besides(stimulus)))


def besides(stimulus: Stimulus) -> str:
    """The flow from within which a return is not like others: the one that interrupts what a counselor left."""
    return stimulus.interrupts if stimulus.departs else ""
