"""The life of a ticket: the second, small machine.

A letter waits, is taken by a counselor who pulls it, is answered, and parks there until somebody writes again, so that
silence pins nobody's capacity. Live or letter is a mode beside the state and not a state: inviting, accepting and
leaving move no ticket, they only change who speaks. Closed and withdrawn are the ends; nothing leads away from them.

The machine does not know who may do what (the service asks that), nor what is said to the visitor (the engine does).
"""

from collections.abc import Callable
from typing import Protocol

from bot.dialogue.machine import build, fire
from bot.model.conversation import TicketState
from bot.model.errors import NoWayOn

WAITING, TAKEN, ANSWERED = TicketState.WAITING, TicketState.TAKEN, TicketState.ANSWERED
RETURNED, CLOSED, WITHDRAWN = TicketState.RETURNED, TicketState.CLOSED, TicketState.WITHDRAWN

HELD = (TAKEN, ANSWERED)
OPEN = (WAITING, RETURNED, TAKEN, ANSWERED)

TABLE: tuple[tuple[str, TicketState, TicketState, str], ...] = (
    *(("take", state, TAKEN, "") for state in (WAITING, RETURNED)),
    *(("answer", state, ANSWERED, "") for state in HELD),
    *((trigger, state, state, "") for trigger in ("invite", "accept", "decline", "leave") for state in HELD),
    *(("return_", state, RETURNED, "") for state in HELD),
    *(("close", state, CLOSED, "") for state in HELD),
    *(("withdraw", state, WITHDRAWN, "") for state in OPEN),
    *(("write", state, state, "") for state in (WAITING, RETURNED, TAKEN)),
    ("write", ANSWERED, TAKEN, "held"),
    ("write", ANSWERED, WAITING, ""),
)
"""(trigger, from, to, condition), for the machine and for drawing it; of rows alike, the first that holds wins."""


class _Cursor:
    """One ticket for one move; `held` = the counselor who answered still holds it."""

    __slots__ = ("held", "state")

    def __init__(self, state: TicketState, *, held: bool) -> None:
        self.state: str = state.value
        self.held = held


class _Asking(Protocol):
    """What a condition is handed: the library's record of one trigger."""

    model: _Cursor


def _is_held(asking: _Asking) -> bool:
    return asking.model.held


_CONDITIONS: dict[str, list[Callable[[_Asking], bool]]] = {"": [], "held": [_is_held]}
_MACHINE = build(
    [state.value for state in TicketState],
    [
        {"trigger": trigger, "source": source.value, "dest": dest.value, "conditions": _CONDITIONS[condition]}
        for trigger, source, dest, condition in TABLE
    ],
    WAITING.value,
)
TRIGGERS = tuple(dict.fromkeys(row[0] for row in TABLE))


def move(state: TicketState, trigger: str, *, held: bool = True) -> TicketState | None:
    """Where a trigger leads; None where it is not possible from `state`, or not known at all."""
    cursor = _Cursor(state, held=held)
    try:
        moved = fire(_MACHINE, trigger, cursor)
    except NoWayOn:
        return None
    return TicketState(cursor.state) if moved else None
