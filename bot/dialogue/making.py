"""A turn in the making: the one thing in this floor that changes, alive only inside `advance`."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zlib import crc32

from msgspec.structs import replace

from bot.dialogue.condition import SKIPPED
from bot.dialogue.flow import Arrow, FlowSet, Step, chosen_of
from bot.dialogue.guards import holds
from bot.dialogue.letter import number_of
from bot.model.conversation import Conversation, Position, Slot
from bot.model.effect import Effect, Say
from bot.model.errors import NoWayOn
from bot.model.facts import Facts
from bot.model.ids import MessageId
from bot.model.reading import Screening
from bot.model.words import TextKey


@dataclass(slots=True)
class Making:
    """`sources`, `text` and `screening` belong to the event: what it came from, what it says, what was found in it."""

    flows: FlowSet
    conversation: Conversation
    facts: Facts
    now: datetime
    sources: tuple[MessageId, ...] = ()
    text: str = ""
    screening: Screening = field(default_factory=Screening)
    effects: list[Effect] = field(default_factory=list)
    path: list[tuple[Position, Arrow]] = field(default_factory=list)
    erased: bool = False
    rested: bool = False
    """This very turn set the conversation to rest."""
    unheard: bool = False
    """The current step was never said to the visitor: a first word, or a step that vanished."""

    @property
    def step(self) -> Step:
        """The step where the conversation stands."""
        step = self.flows.step(self.conversation.position)
        if step is None:
            raise NoWayOn(f"there is no step {self.conversation.position}")
        return step

    def change(self, **changes: Any) -> None:
        """The conversation, with some fields renewed."""
        self.conversation = replace(self.conversation, **changes)

    def say(self, text: TextKey) -> None:
        """One bubble, with the values that only the engine knows."""
        self.effects.append(Say(text, self.values(), self._labels()))

    def variant(self, texts: tuple[TextKey, ...]) -> TextKey:
        """The next of several texts: all of them are heard in turn before one comes again."""
        if len(texts) == 1:
            return texts[0]
        here, name = self.conversation, " ".join(map(str, texts))
        heard = here.variants.get(name, 0)
        self.change(variants={**here.variants, name: heard + 1})
        return texts[(crc32(f"{here.id} {name}".encode()) + heard) % len(texts)]

    def emit(self, effect: Effect) -> None:
        """One request for action."""
        self.effects.append(effect)

    def decide(self, trigger: str) -> Arrow:
        """The arrow that a trigger takes from here."""
        here = self.conversation
        return self.flows.rules.decide(here.position, trigger, here, self.facts, self.screening)

    def holds(self, arrow: Arrow) -> bool:
        """Whether an arrow's tests hold now."""
        return holds(arrow.when, self.conversation, self.facts, self.screening)

    def fill(self, slot: str, value: str) -> None:
        """Remember an answer, and the message it came from. An empty one is no answer."""
        if slot and not value:
            self.change(slots={name: kept for name, kept in self.conversation.slots.items() if name != slot})
        elif slot:
            self.change(slots={**self.conversation.slots, slot: Slot(value, self.sources)})

    def add_sources(self, slot: str, sources: tuple[MessageId, ...]) -> None:
        """The answer in a slot came from these messages, too."""
        kept = self.conversation.slots[slot]
        joined = tuple(dict.fromkeys((*sources, *kept.sources)))
        self.change(slots={**self.conversation.slots, slot: Slot(kept.value, joined)})

    def values(self) -> tuple[tuple[str, str], ...]:
        """Figures of this conversation; empty where there is nothing to say."""
        here = self.conversation
        line = number_of(here.draft, here.editing) if here.editing else None
        prefecture = here.slots.get("prefecture")
        return (
            ("chosen", ""),
            ("counselor", here.ticket.counselor if here.ticket is not None else ""),
            ("line", line.text if line is not None else ""),
            ("prefecture", prefecture.value if prefecture is not None and prefecture.value != SKIPPED else ""),
            ("receipt", self.facts.receipt if self.erased else ""),
            ("return_code", here.return_code),
        )

    def _labels(self) -> tuple[tuple[str, tuple[TextKey, ...]], ...]:
        """Values that are labels of choices, so that whoever knows the words has to write them."""
        here, step = self.conversation, self.flows.step(self.conversation.position)
        line = number_of(here.draft, here.editing) if here.editing else None
        labels: list[tuple[str, tuple[TextKey, ...]]] = []
        if line is not None and line.label is not None:
            labels.append(("line", (line.label,)))
        if step is not None and step.several:
            chosen = chosen_of(step, here)
            labels.append(("chosen", tuple(step.label(here.position.flow, id_) for id_ in chosen)))
        return tuple(labels)

    def go(self, position: Position) -> None:
        """Stand at another step, and say nothing yet."""
        self.change(position=position, asked_again=False)
