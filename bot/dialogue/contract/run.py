"""One real turn of the exploration, and how many there were."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.dialogue.contract.configuration import NOW, Configuration, facts_of
from bot.dialogue.contract.recorder import Recorder
from bot.dialogue.contract.stimuli import Stimulus
from bot.dialogue.engine import Turn, advance
from bot.dialogue.flow import FlowSet
from bot.model.conversation import Conversation

MOST_TURNS = 400_000
"""Turns that an exploration and its trials may take; a minute or two. The shipped flows take an eighth of it."""
Values = dict[str, object]
"""The value of each variable that a turn is taken with."""


class TooLarge(Exception):
    """More turns than MOST_TURNS."""


@dataclass(frozen=True, slots=True)
class Run:
    """One turn that was taken. `turn` is None where the engine failed, with `fault` = why."""

    where: Configuration
    stimulus: Stimulus
    before: Conversation
    turn: Turn | None
    values: Mapping[str, object]
    fault: str = ""


class Runs:
    """Turns of a flow set whose rule book is listened to. `taken` = how many there were, those of trials too."""

    def __init__(self, flows: FlowSet) -> None:
        self.recorder = Recorder(flows)
        self.flows = replace(flows, rules=self.recorder)
        self.taken = 0

    def count(self) -> None:
        """One turn more. Raises TooLarge."""
        self.taken += 1
        if self.taken > MOST_TURNS:
            raise TooLarge

    def take(self, where: Configuration, stimulus: Stimulus, before: Conversation, values: Values) -> Run:
        """One real turn. Raises TooLarge."""
        self.count()
        self.recorder.decided.clear()
        try:
            turn = advance(self.flows, before, stimulus.event, facts_of(values), NOW)
        except Exception as error:  # noqa: BLE001 - whatever fails here would fail for a visitor: it is a finding
            return Run(where, stimulus, before, None, values, f"{type(error).__name__}: {error}")
        return Run(where, stimulus, before, turn, values)
