"""A conversation goes on when the script under it has changed.

Between two turns the flows may have been edited: steps renamed, removed, led elsewhere. A conversation stands in the
new flows from its next turn on; two versions never run side by side. What was renamed is followed by `moved`. What is
gone is left for the nearest safe step: the newest question of the same flow that still exists, else the flow's
first step, else where the flow was called from, else the welcome. Then one sentence says that something has changed,
before that step is said again. Answers, letter and the way back stay, as far as the steps they name exist.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue.entries import BACK_AGAIN, LIVE, WELCOME
from bot.dialogue.flow import FlowSet
from bot.dialogue.frames import COUNSELOR, REST, Frames, depart
from bot.dialogue.guards import is_live
from bot.model.conversation import Conversation, Position, Snapshot


def settle(flows: FlowSet, conversation: Conversation) -> Conversation:
    """The same conversation, standing in these flows. Unchanged where it stands in them already."""
    known = flows.step(conversation.position) is not None
    if known and conversation.flow_set == flows.hash:
        return conversation
    moved = replace(
        conversation,
        position=flows.now(conversation.position),
        frames=_frames(flows, conversation.frames),
        undo=tuple(_undo(flows, conversation.undo)),
        changed=None if conversation.changed is None else flows.now(conversation.changed),
        flow_set=flows.hash,
    )
    if flows.step(moved.position) is not None:
        return moved
    position, frames = _nearest(flows, moved)
    return replace(moved, position=position, frames=frames, asked_again=False, editing=0, changed=position)


def _nearest(flows: FlowSet, here: Conversation) -> tuple[Position, Frames]:
    """Where a conversation goes whose step is gone; `here` names no other step that is gone."""
    flow = here.position.flow
    if flow == COUNSELOR:
        return (flows.entry(LIVE), here.frames) if is_live(here) else depart(here, flows)
    if flow == REST:
        return flows.entry(BACK_AGAIN), here.frames
    before = (one.position for one in reversed(here.undo) if one.position.flow == flow)
    for position in before:
        if (step := flows.step(position)) is not None and step.waits:
            return position, here.frames
    if flow in flows.flows:
        return flows.start(flow), here.frames
    if here.frames:
        return here.frames[-1].back_to, here.frames[:-1]
    return flows.entry(WELCOME), ()


def _frames(flows: FlowSet, frames: Frames) -> Frames:
    now = (replace(frame, back_to=flows.now(frame.back_to)) for frame in frames)
    return tuple(frame for frame in now if flows.step(frame.back_to) is not None)


def _undo(flows: FlowSet, undo: tuple[Snapshot, ...]) -> Iterator[Snapshot]:
    for one in undo:
        position = flows.now(one.position)
        if flows.step(position) is not None:
            yield replace(one, position=position, frames=_frames(flows, one.frames))
