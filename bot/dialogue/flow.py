"""The script as it was loaded: flows, steps, arrows. Frozen, shared by all turns, without behaviour of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from bot.dialogue.condition import JOINT, Tests
from bot.dialogue.guards import holds
from bot.model.conversation import Conversation, Position
from bot.model.effect import Offer
from bot.model.facts import Facts
from bot.model.reading import Screening
from bot.model.words import TextKey

LINE_PREFIX = "line-"
DONE = "done"
"""The choice that ends choosing several."""
AREA = "area"
"""The choice of the prefecture that a link named, at a question for one."""
AREA_LABEL = TextKey("ways", "ways.area")
AWAY = "no-"
"""Before the id of a choice that was made already: tapping it takes it away. So a doubled tap changes nothing."""
_NOTHING = Screening()


class Action(StrEnum):
    """What an arrow may ask for."""

    OPEN_TICKET = "open_ticket"
    WITHDRAW_TICKET = "withdraw_ticket"
    RELAY = "relay"
    OPEN_ANSWERS = "open_answers"
    ACCEPT_LIVE = "accept_live"
    DECLINE_LIVE = "decline_live"
    LEAVE_LIVE = "leave_live"
    STRIKE_LINE = "strike_line"
    PICK_LINE = "pick_line"
    REPLACE_LINE = "replace_line"
    ONE_SENTENCE = "one_sentence"
    CLEAR_LETTER = "clear_letter"
    WATCH_ON = "watch_on"
    WATCH_OFF = "watch_off"
    SET_LOCALE = "set_locale"
    PAUSE = "pause"
    STOP = "stop"
    RESUME = "resume"
    ANEW = "anew"
    ERASE = "erase"


class Reader(StrEnum):
    """How free text becomes a value."""

    WHO = "who"
    YES_NO = "yes_no"
    PREFECTURE = "prefecture"
    LOCALE = "locale"


class Show(StrEnum):
    """A bubble that is made of data instead of words."""

    HELP_LINES = "help_lines"
    PLACES = "places"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class SayItem:
    """One bubble: a text, or something to show; only where `when` holds.

    Of several `texts` one is said: each visitor hears them in turn, beginning with one of their own.
    """

    texts: tuple[TextKey, ...] = ()
    show: Show | None = None
    when: Tests | None = None
    line: int = 0
    file: str = ""
    """Where it is written, if not in the flow's own file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """One way on: `to`, `call` with `then`, or `returns`; none where an action decides (resume, anew, accept_live).

    `args` go with a call. A choice among several has an arrow that leads nowhere.
    """

    to: Position | None = None
    call: Position | None = None
    then: Position | None = None
    args: tuple[tuple[str, str], ...] = ()
    returns: bool = False
    sets: tuple[tuple[str, str], ...] = ()
    actions: tuple[Action, ...] = ()
    letter: bool = False
    when: Tests | None = None
    line: int = 0
    file: str = ""
    """Where it is written, if not in the flow's own file."""


Arrows = tuple[Arrow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A node of the script. It goes on at once (`next`) or waits for the visitor."""

    name: str
    say: tuple[SayItem, ...] = ()
    ask: str = ""
    reader: Reader | None = None
    read: Arrows = ()
    choices: tuple[tuple[str, Arrows], ...] = ()
    each_line: Arrows = ()
    words: Arrows = ()
    skip: Arrows = ()
    again: TextKey | None = None
    tap_only: bool = False
    next: Arrows = ()
    several: Arrows = ()
    """Any number of the choices may be taken; `done` follows this."""
    available: Tests | None = None
    """Channels and languages in which the step exists; elsewhere `elsewhere` is followed at once."""
    elsewhere: Arrows = ()
    labels: tuple[tuple[str, TextKey], ...] = ()
    """Labels of included choices, by id; those of all others stand under the step's own name."""
    line: int = 0

    @property
    def waits(self) -> bool:
        """The step asks, and the visitor's word leads on."""
        return not self.next

    def label(self, flow: str, choice: str) -> TextKey:
        """Where the label of a choice stands."""
        return dict(self.labels).get(choice) or TextKey(flow, f"{self.name}.{choice}")

    def triggers(self) -> dict[str, Arrows]:
        """Everything that can lead on from here, by the trigger's name."""
        named = {
            "read": self.read,
            "each_line": self.each_line,
            "words": self.words,
            "skip": self.skip,
            "several": self.several,
            "next": self.next,
            "elsewhere": self.elsewhere,
        }
        return {choice_trigger(id_): arrows for id_, arrows in self.choices} | {k: v for k, v in named.items() if v}


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One script; `start` is the name of its first step, `file` where it was read from."""

    name: str
    start: str
    steps: Mapping[str, Step]
    about: str = ""
    file: str = ""
    takes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What a call may hand over, and its values; the first stands where nothing was handed over."""
    moved: Mapping[Position, Position] = field(default_factory=dict)
    """Steps that had another name in an older version, and where a conversation that stands there goes."""


class Rules(Protocol):
    """The compiled arrows of all flows (`dialogue/machine.py`)."""

    def decide(
        self, position: Position, trigger: str, conversation: Conversation, facts: Facts | None, screening: Screening
    ) -> Arrow:
        """The arrow that a trigger takes from a step. Raises NoWayOn where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class FlowSet:
    """All flows of the house. `hash` is the sha256 of their sources in hex."""

    flows: Mapping[str, Flow] = field(repr=False)
    hash: str
    rules: Rules = field(repr=False, compare=False)
    same: Mapping[Position, tuple[Offer, ...]] = field(init=False, repr=False, compare=False)
    """What is offered at steps that offer the same to everybody, at any time."""

    def __post_init__(self) -> None:
        steps = ((Position(flow.name, step.name), step) for flow in self.flows.values() for step in flow.steps.values())
        same = {
            position: tuple(Offer(id_, step.label(position.flow, id_)) for id_, _ in step.choices)
            for position, step in steps
            if self._is_same(step)
        }
        object.__setattr__(self, "same", same)

    def _is_same(self, step: Step) -> bool:
        if step.several or step.each_line or step.reader is Reader.PREFECTURE:
            return False
        if not all(arrows for _, arrows in step.choices):
            return False
        targets = (self._target(arrows[0]) for _, arrows in step.choices)
        return all(arrows[0].when is None for _, arrows in step.choices) and all(
            target is None or target.available is None for target in targets
        )

    def step(self, position: Position) -> Step | None:
        """The step there, if the set has it."""
        flow = self.flows.get(position.flow)
        return None if flow is None else flow.steps.get(position.step)

    def start(self, flow: str) -> Position:
        """Where a flow begins; where there is no such flow, where the first one does."""
        found = self.flows.get(flow) or self.flows["welcome"]
        return Position(found.name, found.start)

    def entry(self, position: Position) -> Position:
        """A position as the engine names it: `flow.start` stands for the first step where no step bears that name."""
        if self.step(position) is None and position.step == "start":
            return self.start(position.flow)
        return position

    def now(self, position: Position) -> Position:
        """Where a step of an older version is today; itself where it is still there, or nobody knows."""
        if self.step(position) is not None:
            return position
        return next((flow.moved[position] for flow in self.flows.values() if position in flow.moved), position)

    def reader(self, position: Position) -> str | None:
        """The reader of the step's free text."""
        step = self.step(position)
        return None if step is None or step.reader is None else step.reader.value

    def tap_only(self, position: Position) -> bool:
        """Only taps count as answers there."""
        step = self.step(position)
        return step is not None and step.tap_only

    def choices(self, conversation: Conversation, facts: Facts | None = None) -> tuple[Offer, ...]:
        """What is offered where the conversation stands: the step's choices, then one for each line of the letter.

        Without `facts`, choices that stand under the desk's hours count as offered.
        """
        position = conversation.position
        if (same := self.same.get(position)) is not None:
            return same
        step = self.step(position)
        if step is None:
            return ()
        chosen = chosen_of(step, conversation) if step.several else ()
        offers = [
            Offer(AWAY + id_ if id_ in chosen else id_, step.label(position.flow, id_), chosen=id_ in chosen)
            for id_, arrows in step.choices
            if self._leads_on(arrows, conversation, facts)
        ]
        if is_area_offered(step, conversation):
            offers.insert(0, Offer(AREA, AREA_LABEL, (("prefecture", conversation.area),)))
        if chosen:
            offers.append(Offer(DONE, step.label(position.flow, DONE)))
        if step.each_line:
            label = step.label(position.flow, "each_line")
            offers += [
                Offer(line_choice(line.number), label, (("number", str(line.number)),)) for line in conversation.draft
            ]
        return tuple(offers)

    def _leads_on(self, arrows: Arrows, conversation: Conversation, facts: Facts | None) -> bool:
        """One of the arrows holds, and the step where it leads exists on this channel and in this language."""
        arrow = next((arrow for arrow in arrows if holds(arrow.when, conversation, facts, _NOTHING)), None)
        if arrow is None:
            return False
        step = self._target(arrow)
        return step is None or holds(step.available, conversation, facts, _NOTHING)

    def _target(self, arrow: Arrow) -> Step | None:
        target = arrow.to or arrow.call
        return None if target is None else self.step(target)


def is_area_offered(step: Step, conversation: Conversation) -> bool:
    """The question is for a prefecture, and a link named one; no choice of the author's own bears that name."""
    asked = step.reader is Reader.PREFECTURE and bool(step.read) and not step.several
    return bool(conversation.area) and asked and all(id_ != AREA for id_, _ in step.choices)


def chosen_of(step: Step, conversation: Conversation) -> tuple[str, ...]:
    """The choices of a step with several answers that were made so far, in the order of the step."""
    slot = conversation.slots.get(step.ask)
    parts = set() if slot is None else set(slot.value.split(JOINT))
    return tuple(id_ for id_, _ in step.choices if id_ in parts)


def choice_trigger(choice: str) -> str:
    """The trigger of a choice."""
    return f"choice:{choice}"


def line_choice(number: int) -> str:
    """The id of the generated choice of a letter line."""
    return f"{LINE_PREFIX}{number}"


def line_number(choice: str) -> int | None:
    """The line that a generated choice names; None for any other choice."""
    digits = choice.removeprefix(LINE_PREFIX)
    return int(digits) if digits != choice and digits.isdecimal() and len(digits) <= 6 else None
