"""How far back in the stack a turn went."""

from collections.abc import Iterable, Sequence

from bot.dialogue.contract.configuration import Configuration
from bot.dialogue.contract.stimuli import Stimulus
from bot.dialogue.engine import Turn
from bot.dialogue.flow import Action, Arrow, FlowSet
from bot.dialogue.frames import COUNSELOR, REST
from bot.model.conversation import Conversation, Frame, Position

Decided = Sequence[tuple[Arrow | None, tuple[str, ...]]]


def returned(
    where: Configuration, stimulus: Stimulus, frames: tuple[Frame, ...], turn: Turn, decided: Decided
) -> tuple[int, bool]:
    """How many of the frames that were there the turn went back to, and whether it then left them all behind."""
    after = turn.conversation.frames
    asked, cleared = returns_asked(turn.path)
    followed = {id(arrow) for _, arrow in turn.path}
    if any(
        arrow is not None and Action.ACCEPT_LIVE in arrow.actions and id(arrow) not in followed for arrow, _ in decided
    ):
        asked += 1
    if stimulus.departs and where.position.flow == COUNSELOR:
        asked += 1
    if cleared:
        return min(asked, len(frames) + 1), True
    kept = 0
    for mine, now in zip(frames, after, strict=False):
        if mine is not now:
            break
        kept += 1
    popped = len(frames) - kept
    # With nothing left to go back to, the welcome stands in; that there was nothing has then been looked at, too.
    return (popped + 1 if popped == len(frames) and asked > popped else popped), False


def returns_asked(path: Iterable[tuple[Position, Arrow]]) -> tuple[int, bool]:
    """(how often a turn went back to a frame before it cleared the stack, whether it cleared it)."""
    returns = 0
    for at, arrow in path:
        if _goes_back(arrow):
            returns += 1
        elif Action.ANEW in arrow.actions or (
            arrow.call is None and arrow.to is not None and arrow.to.flow not in (at.flow, REST)
        ):
            return returns, True
    return returns, False


def last_return(turn: Turn) -> Arrow | None:
    """The arrow that found nothing to come back to."""
    returning = [arrow for _, arrow in turn.path if _goes_back(arrow)]
    return returning[-1] if returning else None


def came_unasked(flows: FlowSet, before: Conversation, turn: Turn, popped: int) -> bool:
    """Nobody asked to come where the last arrow led."""
    at, arrow = turn.path[-1]
    if not _goes_back(arrow):
        step = flows.step(at)
        return len(turn.path) > 1 or step is None or not step.waits or bool(step.elsewhere)
    if not before.frames or not 0 < popped <= len(before.frames):
        return True
    return len(turn.path) > 1 and not before.frames[-popped].resume


def _goes_back(arrow: Arrow) -> bool:
    return arrow.returns or Action.RESUME in arrow.actions
