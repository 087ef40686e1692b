"""The shared rule book: each flow is one state machine of the `transitions` library; this file alone knows the library.

A machine is made once, when a flow set is loaded, and is never changed afterwards; it holds no conversation. A turn
asks one question of it, "from this step, by this trigger, which arrow?", with a cursor that is thrown away after the
answer, also after an exception. That is why `events[trigger].trigger(cursor)` is called instead of registering models:
registering hangs methods on each model (up to a millisecond) and keeps a reference to it.

States are the flow's own steps, and foreign steps that its arrows name, written `flow.step`; a foreign state has no way
on here, because the machine of that flow takes over. Guards are conditions of transitions; the first transition whose
guard holds wins. The machine does not know frames, slots, words or effects: what an arrow does, `act.py` does.

That the library is used like this, and goes on allowing it, is held by `tests/unit/dialogue/test_machine.py`.
"""

from collections.abc import Callable, Mapping
from typing import Protocol

from transitions import Machine, MachineError

from bot.dialogue.condition import Tests
from bot.dialogue.flow import Arrow, Flow
from bot.dialogue.guards import holds
from bot.model.conversation import Conversation, Position
from bot.model.errors import NoWayOn
from bot.model.facts import Facts
from bot.model.reading import Screening


class Cursor:
    """Where a turn stands in one machine, and what its guards look at. Used for one trigger."""

    __slots__ = ("arrow", "conversation", "facts", "screening", "state")

    def __init__(self, state: str, conversation: Conversation, facts: Facts | None, screening: Screening) -> None:
        self.state = state
        self.conversation = conversation
        self.facts = facts
        self.screening = screening
        self.arrow: Arrow | None = None


def machine_of(flow: Flow) -> Machine:
    """The rule book of one flow."""
    states = list(flow.steps)
    foreign: dict[str, None] = {}
    transitions: list[dict[str, object]] = []
    for step in flow.steps.values():
        for trigger, arrows in step.triggers().items():
            for arrow in arrows:
                target = arrow.to or arrow.call
                name = None if target is None else _state(flow, target)
                if name is not None and name not in flow.steps:
                    foreign[name] = None
                transitions.append(
                    {
                        "trigger": trigger,
                        "source": step.name,
                        "dest": name,
                        "conditions": [] if arrow.when is None else [_guard(arrow.when)],
                        "before": _take(arrow),
                    }
                )
    return build([*states, *foreign], transitions, flow.start)


def build(states: list[str], transitions: list[dict[str, object]], initial: str) -> Machine:
    """A machine without models, as this house uses it."""
    return Machine(
        model=None,
        states=states,
        transitions=transitions,
        initial=initial,
        auto_transitions=False,
        send_event=True,
    )


def fire(machine: Machine, trigger: str, cursor: object) -> bool:
    """Ask once. False where every guard refused; raises NoWayOn where the state knows no such trigger."""
    try:
        return bool(machine.events[trigger].trigger(cursor))
    except (KeyError, ValueError, MachineError) as error:
        raise NoWayOn(f"no way on by {trigger}") from error


class RuleBook:
    """The machines of a flow set."""

    __slots__ = ("_machines", "_settled")

    def __init__(self, flows: Mapping[str, Flow]) -> None:
        self._machines: dict[str, Machine] = {name: machine_of(flow) for name, flow in flows.items()}
        self._settled: dict[tuple[Position, str], Arrow] = {}
        """Answers that no guard can change: each was asked for once."""

    def machine(self, flow: str) -> Machine:
        """The machine of one flow, for drawing it."""
        return self._machines[flow]

    def decide(
        self, position: Position, trigger: str, conversation: Conversation, facts: Facts | None, screening: Screening
    ) -> Arrow:
        """The arrow that `trigger` takes from `position`. Raises NoWayOn where there is none or every guard refuses."""
        if (settled := self._settled.get((position, trigger))) is not None:
            return settled
        cursor = Cursor(position.step, conversation, facts, screening)
        machine = self._machines.get(position.flow)
        if machine is None:
            raise NoWayOn(f"{position} is in no flow")
        fire(machine, trigger, cursor)
        if cursor.arrow is None:
            raise NoWayOn(f"every guard of {trigger} at {position} refuses: give its last arrow no `when`")
        if not machine.events[trigger].transitions[position.step][0].conditions:
            self._settled[position, trigger] = cursor.arrow
        return cursor.arrow


def _state(flow: Flow, target: Position) -> str:
    return target.step if target.flow == flow.name else str(target)


class _Asking(Protocol):
    """What a callback is handed: the library's record of one trigger."""

    model: Cursor


def _guard(tests: Tests) -> Callable[[_Asking], bool]:
    def guard(asking: _Asking) -> bool:
        cursor = asking.model
        return holds(tests, cursor.conversation, cursor.facts, cursor.screening)

    return guard


def _take(arrow: Arrow) -> Callable[[_Asking], None]:
    def take(asking: _Asking) -> None:
        asking.model.arrow = arrow

    return take
