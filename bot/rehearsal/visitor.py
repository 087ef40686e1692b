"""A generated visitor: sees what stands on the screen and does the next thing, by chance that can be repeated.

A visitor likes best what nobody did so far: a choice whose arrow was never followed, else one that leads towards such
an arrow, the nearest first. Who does not find it soon leaves it to the next ones. That is why a thousand of them come
nearly everywhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import TypeVar

from bot.dialogue.entries import ANSWERED, CLOSED, CONCERN, DANGER, INTERRUPTS, INVITED, RETURNED
from bot.dialogue.flow import AWAY, DONE, Action, Reader, Step, choice_trigger, line_number
from bot.dialogue.guards import is_live
from bot.dialogue.taps import TAPPED_WAYS
from bot.model.conversation import Conversation, Position, TicketState
from bot.model.reading import Intent, Sign
from bot.model.words import Button
from bot.rehearsal import phrases
from bot.rehearsal.coverage import FAR, Coverage, Taken
from bot.rehearsal.deed import Counselor, Deed, Open, Tap, Unsend, Wait, Way, Write
from bot.rehearsal.memory import MemoryHouse

T = TypeVar("T")
_UNSEND = "unsend"
WAYS: tuple[Intent, ...] = tuple(sorted(TAPPED_WAYS - {Intent.SKIP}))
_CURIOUS = 0.9
"""How often a visitor does what is newest; the rest is chance."""
_NEW = 1000.0
_CLOSE = 2
_PATIENCE = 4
"""So many deeds more than it seems to need a visitor spends on the way to one arrow."""


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to do next. `trigger` = what it asks of the present step; `leads` = an entry it goes to instead."""

    deed: Deed
    trigger: str = ""
    leads: Position | None = None


class Visitor:
    """One talk in the making. `talk` is what was done so far, `written` the messages."""

    def __init__(self, house: MemoryHouse, coverage: Coverage, random: Random) -> None:
        self.house = house
        self.random = random
        self.talk: list[Deed] = []
        self.written: list[str] = []
        self.seeks: tuple[str, ...] = ()
        """Flows in which this visitor would rather find something new."""
        self._coverage = coverage
        self._tried: dict[tuple[Position, str], int] = {}
        self._goal: Taken | None = None
        self._distances: dict[Position, int] = {}
        self._patience = 0

    def did(self, deed: Deed) -> None:
        """It is done."""
        self.talk.append(deed)
        if isinstance(deed, Write):
            self.written.append(deed.words)

    @property
    def here(self) -> Conversation | None:
        """The conversation, once there is one."""
        return self.house.conversation

    @property
    def step(self) -> Step | None:
        """Where it stands."""
        return None if self.here is None else self._coverage.flows.step(self.here.position)

    @property
    def live(self) -> bool:
        """A counselor speaks."""
        return self.here is not None and is_live(self.here)

    def chance(self, share: float) -> bool:
        """True in that share of cases."""
        return self.random.random() < share

    def one_of(self, things: Sequence[T]) -> T:
        """Any of them."""
        return things[self.random.randrange(len(things))]

    def sign(self) -> Write:
        """Words of danger."""
        return Write(self.one_of(phrases.SIGNS)[2])

    def choices(self) -> list[Idea]:
        """Answers that can be tapped now."""
        here, step = self.here, self.step
        if here is None or step is None:
            return []
        begins = f"c:{here.position}:"
        return [
            Idea(Tap(id_), _trigger(step, id_))
            for button in self.house.screen.buttons
            if button.data.startswith(begins) and (id_ := button.data.removeprefix(begins))
        ]

    def doing(self, action: Action) -> list[Idea]:
        """Answers that can be tapped now and do this."""
        written = {} if self.step is None else self.step.triggers()
        return [
            idea for idea in self.choices() if any(action in arrow.actions for arrow in written.get(idea.trigger, ()))
        ]

    def answers(self) -> list[Idea]:
        """Everything that answers the step: choices, words, what its reader understands, skipping."""
        step, found = self.step, self.choices()
        if step is None:
            return found
        if step.words:
            found.append(Idea(Write(self.one_of(phrases.ORDINARY)), "words"))
        if step.reader is not None:
            found += [Idea(Write(words), "read") for words in self._read(step.reader)]
        if step.skip and not self.live:
            found.append(Idea(Way(Intent.SKIP), "skip"))
        return found

    def elsewhere(self) -> list[Idea]:
        """Ways out, and words of danger."""
        found = [Idea(Way(intent), leads=INTERRUPTS.get(intent)) for intent in WAYS]
        if self.here is None or self.here.danger is None:  # the same again within a day only gets one line
            for sign, _, words in phrases.SIGNS:
                unknown = CONCERN if sign is Sign.FADING else DANGER
                found.append(Idea(Write(words), leads=self._coverage.learned.get(words, unknown)))
        draft = () if self.here is None else self.here.draft
        sources = [source for line in draft[-1:] for source in line.sources]
        return found + [Idea(Unsend(int(source.removeprefix("m"))), _UNSEND) for source in sources[-1:]]

    def counselor(self) -> list[Idea]:
        """What a counselor can do with the letter that is out."""
        ticket = self.house.ticket
        if ticket is None:
            return []
        if ticket.state not in (TicketState.TAKEN, TicketState.ANSWERED) or ticket.holder is None:
            return [Idea(Counselor("take", self.one_of(phrases.COUNSELORS)), leads=ANSWERED)]
        return [
            Idea(Counselor("answer", self.one_of(phrases.ANSWERS)), leads=ANSWERED),
            Idea(Counselor("invite"), leads=INVITED),
            Idea(Counselor("return"), leads=RETURNED),
            Idea(Counselor("close"), leads=CLOSED),
        ]

    def newest(self, ideas: Sequence[Idea]) -> Deed:
        """The one that nobody had so far, or that leads to something new; now and then any."""
        if not ideas:
            return Open()
        if not self.chance(_CURIOUS):
            return self.one_of(ideas).deed
        self._seek()
        here = self.here
        if here is None:
            return self.one_of(ideas).deed
        used = self._coverage.used
        best = max(
            ideas,
            key=lambda idea: (self._interest(here, idea), -used[here.position, _name(idea)], self.random.random()),
        )
        if best.trigger != "read" and self._goal is not None and self._goal.tried_by(here.position, best.trigger):
            self._patience = 0  # it is not found twice in the same way; a reader may understand the next words
        place = here.position, _name(best)
        self._tried[place] = self._tried.get(place, 0) + 1
        used[place] += 1
        return best.deed

    def _seek(self) -> None:
        """Have an arrow in mind that nobody followed, and give up on it after a while."""
        goal = self._goal
        if goal is not None and not goal.count and self._patience:
            self._patience -= 1
            return
        if goal is not None and not goal.count:
            goal.sought += 1
        position = None if self.here is None else self.here.position
        self._goal = self._coverage.goal(self.random, position, self.seeks)
        self._distances = {} if self._goal is None else self._coverage.distances(self._goal.position)
        self._patience = _PATIENCE + (0 if position is None else self._distances.get(position, 0))

    def _interest(self, here: Conversation, idea: Idea) -> float:
        tried = self._tried.get((here.position, _name(idea)), 0)
        goal = self._goal
        at_goal = goal is not None and goal.position == here.position
        if idea.trigger == _UNSEND:
            return 5 * _NEW if at_goal and goal is not None and self._coverage.wants_no_letter(goal) else 0.0
        if isinstance(idea.deed, Counselor) and at_goal and goal is not None and self._coverage.wants_no_ticket(goal):
            return 5 * _NEW if idea.deed.action in ("take", "close") else 0.0
        if idea.trigger and self._coverage.untaken(here.position, idea.trigger):
            return _NEW / (1 + 4 * tried * tried + self._coverage.used[here.position, _name(idea)])
        if idea.deed == Way(Intent.BACK) and here.undo:
            idea = Idea(idea.deed, leads=here.undo[-1].position)
        targets = [idea.leads] if idea.leads is not None else self._coverage.targets(here, idea.trigger)
        near = min((self._distances.get(target, FAR) for target in targets), default=FAR)
        # Leaving the step by a way out costs the talk its thread: it has to lead nearer.
        share = 1.0 if idea.trigger or near < _CLOSE else 0.3
        return share * (300.0 / (1 + near) if near < FAR else 0.5) / (1 + tried)

    def _read(self, reader: Reader) -> tuple[str, ...]:
        return phrases.READ.get(reader, phrases.ORDINARY)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of visitor. `turns` = how long such a talk is; `next` = what is done next."""

    name: str
    turns: int
    next: Callable[[Visitor], Deed]


def later(visitor: Visitor, *hours: int) -> Wait:
    """Some time passes."""
    return Wait(timedelta(hours=visitor.one_of(hours)))


def of_this_step(buttons: Sequence[Button], position: Position) -> bool:
    """Whether the newest buttons belong to the step."""
    return any(button.data.startswith(f"c:{position}:") for button in buttons)


def _name(idea: Idea) -> str:
    return f"{idea.trigger} {idea.deed}" if idea.trigger in ("", "read") else idea.trigger


def _trigger(step: Step, choice: str) -> str:
    if step.several:
        return "several" if choice == DONE else choice_trigger(choice.removeprefix(AWAY))
    if line_number(choice) is not None and choice not in dict(step.choices):
        return "each_line"
    return choice_trigger(choice)
