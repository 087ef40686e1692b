"""The way back: what a call or an interrupt leaves behind, so that one returns to where one was."""

from bot.dialogue.flow import FlowSet
from bot.model.conversation import Conversation, Frame, Position
from bot.model.limits import STACK_DEPTH

Frames = tuple[Frame, ...]
REST = "rest"
COUNSELOR = "with_counselor"


def push(frames: Frames, frame: Frame) -> Frames:
    """One frame more. Where the stack is full, the oldest interrupt is forgotten: a call still has to go on."""
    if len(frames) >= STACK_DEPTH:
        oldest = next((index for index, one in enumerate(frames) if one.resume), 0)
        frames = frames[:oldest] + frames[oldest + 1 :]
    return (*frames, frame)


def needs_frame(here: Conversation, target: Position) -> bool:
    """Whether an interrupt leaves a frame: not inside the same one, and not at rest, to which nobody returns."""
    inside = here.position.flow == target.flow and bool(here.frames) and here.frames[-1].resume
    return here.position != target and here.position.flow != REST and not inside


def pop(frames: Frames, flows: FlowSet) -> tuple[Frame | None, Frames]:
    """The newest frame whose step still exists, and the frames below it."""
    while frames:
        top, frames = frames[-1], frames[:-1]
        if flows.step(top.back_to) is not None:
            return top, frames
    return None, ()


def depart(here: Conversation, flows: FlowSet) -> tuple[Position, Frames]:
    """Where one stands once the counselor's screens are behind: they would say what is no longer so."""
    frames = tuple(frame for frame in here.frames if frame.back_to.flow != COUNSELOR)
    if here.position.flow != COUNSELOR:
        return here.position, frames
    top, frames = pop(frames, flows)
    return (flows.start("welcome"), ()) if top is None else (top.back_to, frames)
