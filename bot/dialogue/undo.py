"""Back is a true undo: the newest answer is taken back with everything that it changed.

Of what did not change between two snapshots only the newer one tells, so that a long talk stays small: it is read and
written with every turn. The newest snapshot is always whole.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from bot.dialogue.making import Making
from bot.model.conversation import Conversation, Frame, LetterLine, Slot, Snapshot
from bot.model.ids import MessageId
from bot.model.limits import UNDO_DEPTH

Undo = tuple[Snapshot, ...]


class Past(NamedTuple):
    """What a snapshot restores beside its own position, `editing` and `watch`."""

    frames: tuple[Frame, ...]
    slots: dict[str, Slot]
    draft: tuple[LetterLine, ...]


_NOTHING = Past((), {}, ())


def remember(here: Conversation, sources: tuple[MessageId, ...]) -> Undo:
    """The undo stack with the present on top; the oldest is forgotten beyond UNDO_DEPTH."""
    newest = Snapshot(
        here.position, here.frames, here.slots, here.draft, sources, editing=here.editing, watch=here.watch
    )
    if not here.undo:
        return (newest,)
    return (*here.undo[1 - UNDO_DEPTH : -1], _thin(here.undo[-1], newest), newest)


def restore(making: Making) -> bool:
    """Stand where one stood before the newest answer. False where there is nothing to take back."""
    undo = making.conversation.undo
    while undo and making.flows.step(undo[-1].position) is None:
        undo = _shorter(undo)
    if not undo:
        making.change(undo=())
        return False
    last, past = undo[-1], _past(undo[-1], _NOTHING)
    making.change(
        position=last.position,
        frames=past.frames,
        slots=past.slots,
        draft=past.draft,
        editing=last.editing,
        watch=last.watch,
        undo=_shorter(undo),
        asked_again=False,
    )
    return True


def unfolded(undo: Undo) -> list[tuple[Snapshot, Past]]:
    """Each snapshot with all that it restores, the newest last."""
    whole: list[tuple[Snapshot, Past]] = []
    newer = _NOTHING
    for one in reversed(undo):
        newer = _past(one, newer)
        whole.append((one, newer))
    return whole[::-1]


def folded(whole: Iterable[tuple[Snapshot, Past]]) -> Undo:
    """The undo stack of these."""
    return tuple(_folding(replace(one, **past._asdict()) for one, past in whole))


def _folding(whole: Iterator[Snapshot]) -> Iterator[Snapshot]:
    older = next(whole, None)
    for one in whole:
        if older is not None:
            yield _thin(older, one)
        older = one
    if older is not None:
        yield older


def _past(one: Snapshot, newer: Past) -> Past:
    return Past(
        newer.frames if one.frames is None else one.frames,
        newer.slots if one.slots is None else one.slots,
        newer.draft if one.draft is None else one.draft,
    )


def _thin(older: Snapshot, newer: Snapshot) -> Snapshot:
    """`older` without what is the same in `newer`; both are whole."""
    return replace(
        older,
        frames=None if older.frames == newer.frames else older.frames,
        slots=None if older.slots == newer.slots else older.slots,
        draft=None if older.draft == newer.draft else older.draft,
    )


def _shorter(undo: Undo) -> Undo:
    """Without the newest; the one before it is whole then."""
    if len(undo) < 2:
        return ()
    past = _past(undo[-2], _past(undo[-1], _NOTHING))
    return (*undo[:-2], replace(undo[-2], **past._asdict()))
