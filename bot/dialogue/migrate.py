"""A conversation goes on when the script under it has changed.

Between two turns the flows may have been edited: steps renamed, removed, led elsewhere. A conversation stands in the
new flows from its next turn on; two versions never run side by side. What was renamed is followed by `moved`. What is
gone is left for the nearest safe step: the newest question of the same flow that still exists, else the flow's
first step, else where the flow was called from, else the welcome. A step to which one would come back is treated alike.
Then one sentence says that something has changed, before that step is said again. Answers, letter and the way back
stay, as far as the steps they name exist.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from bot.dialogue.entries import BACK_AGAIN, LIVE, WELCOME
from bot.dialogue.flow import FlowSet
from bot.dialogue.frames import COUNSELOR, REST, Frames, depart
from bot.dialogue.guards import is_live
from bot.dialogue.undo import Past, Undo, folded, unfolded
from bot.model.conversation import Conversation, Frame, Position, Snapshot


def settle(flows: FlowSet, conversation: Conversation) -> Conversation:
    """The same conversation, standing in these flows. Unchanged where it stands in them already."""
    known = flows.step(conversation.position) is not None
    if known and conversation.flow_set == flows.hash:
        return conversation
    undo = folded(_undo(flows, conversation.undo))
    frames, lost = _frames(flows, conversation.frames, undo)
    before = None if conversation.changed is None else flows.now(conversation.changed)
    moved = replace(
        conversation,
        position=flows.now(conversation.position),
        frames=frames,
        undo=undo,
        changed=lost or before,
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
    if (near := _near(flows, here.position, here.undo)) is not None:
        return near, here.frames
    if here.frames:
        return here.frames[-1].back_to, here.frames[:-1]
    return flows.entry(WELCOME), ()


def _near(flows: FlowSet, gone: Position, undo: Undo) -> Position | None:
    """The nearest safe step of the same flow."""
    for one in reversed(undo):
        step = flows.step(one.position)
        if one.position.flow == gone.flow and step is not None and step.waits:
            return one.position
    return flows.start(gone.flow) if gone.flow in flows.flows else None


def _frames(flows: FlowSet, frames: Frames, undo: Undo) -> tuple[Frames, Position | None]:
    """The way back, and the newest step of it that stands in for one that is gone."""
    kept: list[Frame] = []
    lost: Position | None = None
    for frame in frames:
        back_to: Position | None = flows.now(frame.back_to)
        if back_to is not None and flows.step(back_to) is None:
            screens = back_to.flow in (COUNSELOR, REST)  # these tell of a moment that is over
            back_to = None if screens else _near(flows, back_to, undo)
            lost = back_to or lost
        if back_to is not None:
            kept.append(replace(frame, back_to=back_to))
    return tuple(kept), lost


def _undo(flows: FlowSet, undo: Undo) -> Iterator[tuple[Snapshot, Past]]:
    for one, past in unfolded(undo):
        position = flows.now(one.position)
        if flows.step(position) is not None:
            yield replace(one, position=position), past._replace(frames=_frames(flows, past.frames, ())[0])
