"""Back is a true undo: the newest answer is taken back with everything that it changed."""

from bot.dialogue.making import Making
from bot.model.conversation import Conversation, Snapshot
from bot.model.ids import MessageId
from bot.model.limits import UNDO_DEPTH


def remember(here: Conversation, sources: tuple[MessageId, ...]) -> tuple[Snapshot, ...]:
    """The undo stack with the present on top; the oldest is forgotten beyond UNDO_DEPTH."""
    newest = Snapshot(
        here.position, here.frames, here.slots, here.draft, sources, editing=here.editing, watch=here.watch
    )
    return (*here.undo, newest)[-UNDO_DEPTH:]


def restore(making: Making) -> bool:
    """Stand where one stood before the newest answer. False where there is nothing to take back."""
    undo = making.conversation.undo
    while undo and making.flows.step(undo[-1].position) is None:
        undo = undo[:-1]
    if not undo:
        making.change(undo=())
        return False
    last = undo[-1]
    making.change(
        position=last.position,
        frames=last.frames,
        slots=last.slots,
        draft=last.draft,
        editing=last.editing,
        watch=last.watch,
        undo=undo[:-1],
        asked_again=False,
    )
    return True
