"""What must be so after every turn, whoever did whatever. Each is a name and a function that says what is otherwise."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from bot.channels.fit import fitting
from bot.dialogue import taps
from bot.dialogue.flow import Action, FlowSet
from bot.dialogue.guards import is_live
from bot.model.conversation import Conversation
from bot.model.errors import ContentError
from bot.model.event import (
    Answered,
    Closed,
    Covered,
    Edited,
    Ignored,
    Invited,
    Left,
    Returned,
    Tapped,
    Took,
    Unsent,
    Wrote,
)
from bot.model.ids import ChannelName
from bot.model.limits import Limits
from bot.model.reading import Level
from bot.model.words import Bubble
from bot.rehearsal import phrases
from bot.rehearsal.watching import Seen
from bot.service.parcel import fitted
from bot.service.ports import Channel, Language

MOST_BUBBLES = 8
"""What one turn may say. The longest that the shipped flows come to is seven, a letter shown again among them."""
_SILENT = Left | Covered | Unsent | Ignored
_STAFF = Took | Answered | Invited | Returned | Closed
OWN = frozenset("".join(words.split()) for words in phrases.OWN)
"""What a visitor writes and no house says. Other words, such as labels, stand in many texts by themselves."""


@dataclass(slots=True)
class Memory:
    """What one talk has to be held against. `letter` = the letter as it was last shown; the rest are words."""

    letter: str = ""
    written: dict[str, str] = field(default_factory=dict)
    """Message to words, as they stand now."""
    gone: set[str] = field(default_factory=set)
    """Words that were taken back or erased, and stand nowhere else."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One turn with what it is held against."""

    seen: Seen
    flows: FlowSet
    channel: Channel
    language: Language
    memory: Memory

    @property
    def before(self) -> Conversation | None:
        """The conversation before the turn."""
        return self.seen.loaded.conversation

    @property
    def live(self) -> bool:
        """A counselor speaks, before the turn or after it."""
        after = self.seen.decision.conversation
        return any(one is not None and is_live(one) for one in (self.before, after))

    def does(self, action: Action) -> bool:
        """The turn followed an arrow with this action."""
        turn = self.seen.turn
        return turn is not None and any(action in arrow.actions for _, arrow in turn.path)


Invariant = Callable[[Moment], str | None]


def no_fault(moment: Moment) -> str | None:
    """Every turn comes to an end."""
    fault = moment.seen.decision.fault
    return f"the turn failed with {fault}" if fault else None


def no_silence(moment: Moment) -> str | None:
    """Whoever does something gets an answer, and something to tap or help below it."""
    seen = moment.seen
    event = seen.loaded.arrival.event
    if seen.decision.fault or moment.live or isinstance(event, _SILENT | _STAFF):
        return None
    if isinstance(event, Edited) and not seen.bubbles and not _tells_of_danger(moment, event):
        return None  # a word put right where nothing was kept of it
    if isinstance(event, Tapped) and moment.before is not None and event.data == moment.before.last_tap:
        return None  # a finger that slipped
    if not seen.bubbles:
        return "nothing was said"
    offered = any(bubble.buttons for bubble in seen.bubbles) or "show help_lines" in seen.names
    return None if offered or seen.decision.erase else "nothing stands there to be tapped"


def desk_is_heard(moment: Moment) -> str | None:
    """A change of who speaks is told to the visitor, also where it comes from the desk."""
    event, before, after = moment.seen.loaded.arrival.event, moment.before, moment.seen.decision.conversation
    if after is None or moment.seen.decision.fault or isinstance(event, Left | Covered):
        return None
    changed = before is not None and is_live(before) is not is_live(after)
    return "who speaks has changed, and nobody says so" if changed and not moment.seen.bubbles else None


def within_limits(moment: Moment) -> str | None:
    """Every bubble fits the channel, with labels that fit and data that comes back."""
    unfit = (
        _unfit(bubble, moment.channel.name, moment.channel.limits)
        for bubble in fitted(moment.seen.bubbles, moment.channel)
    )
    return next((what for what in unfit if what is not None), None)


def not_twice(moment: Moment) -> str | None:
    """The house says nothing twice in one turn."""
    said = [bubble.text for bubble in moment.seen.bubbles if bubble.speaker != "counselor"]
    twice = next((name for name, text in zip(moment.seen.names, said, strict=False) if said.count(text) > 1), None)
    return None if len(set(said)) == len(said) else f"a bubble is said twice in one turn: {twice}"


def not_too_much(moment: Moment) -> str | None:
    """Nobody is buried in bubbles."""
    said = [bubble for bubble in moment.seen.bubbles if bubble.speaker != "counselor"]
    return None if len(said) <= MOST_BUBBLES else f"{len(said)} bubbles in one turn, at most {MOST_BUBBLES} are good"


def nothing_unseen(moment: Moment) -> str | None:
    """Nothing goes to the desk that its writer did not look at and send, or write where it was said to go there."""
    seen, before = moment.seen, moment.before
    letter = seen.decision.new_ticket
    if letter is not None:
        if not moment.does(Action.OPEN_TICKET):
            return "a letter goes out, and nobody approved it"
        if unseen := [text for text, _ in letter.lines if _flat(text) not in moment.memory.letter]:
            return f"{len(unseen)} lines of the letter were not on the screen when it was approved"
    to_desk = [e for e in seen.decision.entries if e.ticket is not None and e.bubble.speaker == "visitor"]
    if not to_desk or (before is not None and is_live(before)):
        return None
    if before is None or seen.loaded.ticket is None:
        return "words go to the desk, and no letter is out"
    step = moment.flows.step(before.position)
    told = step is not None and any(Action.RELAY in arrow.actions for arrow in step.words)
    if told and not moment.does(Action.OPEN_TICKET):
        return None
    if not moment.does(Action.OPEN_TICKET):
        return "words go to the desk from a step that does not say so"
    if any(_flat(entry.bubble.text) not in moment.memory.letter for entry in to_desk):
        return "words follow the letter that were not on the screen when they were approved"
    return None


def gone_is_gone(moment: Moment) -> str | None:
    """What was erased or taken back is never said again, and an erasure leaves nothing standing."""
    decision = moment.seen.decision
    left = decision.conversation or decision.entries or decision.new_ticket
    if decision.erase and (left or any(bubble.buttons for bubble in decision.farewell)):
        return "something is left after everything was erased"
    said = _flat("".join(bubble.text for bubble in moment.seen.bubbles))
    if any(words in said for words in moment.memory.gone):
        return "words that were taken back are said again"
    return None


def one_speaker(moment: Moment) -> str | None:
    """Beside a counselor the bot is silent: words go to the counselor, and the bot adds nothing but help."""
    seen, before = moment.seen, moment.before
    after = seen.decision.conversation
    live = before is not None and after is not None and is_live(before) and is_live(after)
    if not live or not isinstance(seen.loaded.arrival.event, Wrote):
        return None
    relayed = any(entry.ticket is not None for entry in seen.decision.entries)
    speaks = [name for name, bubble in zip(seen.names, seen.bubbles, strict=True) if bubble.speaker == "bot"]
    spoken = [name for name in speaks if name != "ways.too_long"]
    return f"the bot speaks beside the counselor: {spoken[0]}" if relayed and spoken else None


def on_firm_ground(moment: Moment) -> str | None:
    """The conversation stands at a step that exists and asks something."""
    here = moment.seen.decision.conversation
    step = None if here is None else moment.flows.step(here.position)
    if here is None or (step is not None and step.waits):
        return None
    return f"the conversation stands at {here.position}, where nobody is asked"


INVARIANTS: Mapping[str, Invariant] = {
    "no fault": no_fault,
    "no silence": no_silence,
    "a change of speaker is told": desk_is_heard,
    "within the channel's limits": within_limits,
    "nothing is said twice": not_twice,
    "not too much at once": not_too_much,
    "nothing leaves without a look": nothing_unseen,
    "what is gone is gone": gone_is_gone,
    "one speaker": one_speaker,
    "on firm ground": on_firm_ground,
}


def remember(memory: Memory, seen: Seen) -> None:
    """Before a turn is judged: what it writes and takes back."""
    event = seen.loaded.arrival.event
    match event:
        case Wrote() | Edited():
            _lose(memory, memory.written.get(event.message, ""))
            memory.written[event.message] = _flat(event.text)
        case Unsent():
            _lose(memory, memory.written.pop(event.message, ""))
    memory.gone = {words for words in memory.gone if not any(words in text for text in memory.written.values())}


def note(memory: Memory, seen: Seen) -> None:
    """After it was judged: what it showed, and what it erased."""
    for name, bubble in zip(seen.names, seen.bubbles, strict=True):
        if name == "show letter":
            memory.letter = _flat(bubble.text)
    if seen.decision.erase:
        forget(memory)


def forget(memory: Memory) -> None:
    """Nothing of the talk is kept any more."""
    for words in memory.written.values():
        _lose(memory, words)
    memory.written.clear()
    memory.letter = ""


@lru_cache(maxsize=4096)
def _unfit(bubble: Bubble, channel: ChannelName, limits: Limits) -> str | None:
    try:
        fitting(bubble, channel, limits)
    except ContentError as error:
        return "; ".join(finding.problem for finding in error.findings)
    data = [button.data for button in bubble.buttons if button.kind != "link"]
    if len(set(data)) < len(data) or len({button.label for button in bubble.buttons}) < len(bubble.buttons):
        return "two buttons of one message are alike"
    lost = [each for each in data if taps.parse(each) is None]
    return f"a button carries what nobody understands: {lost[0]}" if lost else None


def _lose(memory: Memory, words: str) -> None:
    if words in OWN:
        memory.gone.add(words)


def _flat(text: str) -> str:
    return "".join(text.split())


def _tells_of_danger(moment: Moment, event: Edited) -> bool:
    return moment.language(event.text, None, ()).screening.level is not Level.NONE
