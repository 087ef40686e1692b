"""How this house uses the `transitions` library; a new version of it must still allow exactly this."""

import gc
import weakref
from importlib.metadata import version

import pytest

from bot.dialogue.machine import Cursor, build, fire, machine_of
from bot.model.conversation import Position
from bot.model.errors import NoWayOn
from bot.model.reading import Screening


class Passer:
    """A cursor that no machine was told of."""

    __slots__ = ("__weakref__", "allowed", "state")

    def __init__(self, allowed):
        self.state = "a"
        self.allowed = allowed


@pytest.fixture
def machine():
    rules = [
        {"trigger": "go", "source": "a", "dest": "b", "conditions": [lambda asking: asking.model.allowed]},
        {"trigger": "stay", "source": "a", "dest": None},
    ]
    return build(["a", "b"], rules, "a")


def test_the_version_is_the_one_that_was_tried():
    assert version("transitions") == "0.9.3"


def test_a_trigger_works_on_a_cursor_that_was_never_registered(machine):
    cursor = Passer(allowed=True)
    assert machine.events["go"].trigger(cursor)
    assert cursor.state == "b"
    assert machine.models == []
    assert not any(name in dir(Passer) for name in ("go", "trigger", "is_a", "may_go"))


def test_a_guard_that_refuses_leaves_everything_as_it_was(machine):
    cursor = Passer(allowed=False)
    assert not fire(machine, "go", cursor)
    assert cursor.state == "a"


def test_an_arrow_without_a_target_moves_nothing(machine):
    cursor = Passer(allowed=True)
    assert fire(machine, "stay", cursor)
    assert cursor.state == "a"


def test_the_machine_keeps_no_reference_to_a_cursor(machine):
    cursor = Passer(allowed=True)
    gone = weakref.ref(cursor)
    fire(machine, "go", cursor)
    del cursor
    gc.collect()
    assert gone() is None


def test_asking_does_not_grow_the_machine(machine):
    before = {name: dict(event.transitions) for name, event in machine.events.items()}
    for _ in range(3):
        with pytest.raises(NoWayOn):
            fire(machine, "unheard_of", Passer(allowed=True))
        spent = Passer(allowed=True)
        spent.state = "b"
        with pytest.raises(NoWayOn):
            fire(machine, "go", spent)
    assert {name: dict(event.transitions) for name, event in machine.events.items()} == before


def test_no_automatic_transitions_and_no_methods_of_its_own(house):
    machine = house.rules.machine("welcome")
    assert not any(name.startswith("to_") for name in machine.events)
    assert {"choice:self", "skip", "next"} <= set(machine.events)


def test_foreign_steps_are_states_with_their_flow(house):
    states = house.rules.machine("welcome").states
    assert {"hello", "mood", "hub", "sit.start", "places.start"} == set(states)


def test_a_step_that_answers_nothing_is_a_fault(house, opened, facts):
    for position, trigger in ((Position("welcome", "hello"), "each_line"), (Position("no", "x"), "skip")):
        with pytest.raises(NoWayOn):
            house.rules.decide(position, trigger, opened.here, facts, Screening())


def test_guards_that_all_refuse_are_a_fault_and_not_silence(house, opened, facts):
    with pytest.raises(NoWayOn, match="every guard"):
        house.rules.decide(Position("welcome", "mood"), "choice:late", opened.here, facts, Screening())


def test_a_cursor_has_no_room_for_what_a_library_might_hang_on_it(opened, facts):
    cursor = Cursor("hello", opened.here, facts, Screening())
    with pytest.raises(AttributeError):
        cursor.anything = 1


def test_one_machine_a_flow(house):
    machine = machine_of(house.flows["letter"])
    assert machine.initial == "start"
    assert {t.dest for t in machine.get_transitions("next", "start", "*")} == {"write", "preview"}
