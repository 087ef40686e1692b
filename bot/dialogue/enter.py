"""Arriving at a step: its bubbles are said, passing steps are passed, and then somebody is asked or left in peace."""

from bot.dialogue.act import perform
from bot.dialogue.condition import SKIPPED
from bot.dialogue.entries import CHANGED, LIVE, WELCOME
from bot.dialogue.flow import Action, Arrow, Show, Step, choice_trigger
from bot.dialogue.frames import COUNSELOR, REST, needs_frame, pop, push
from bot.dialogue.guards import holds, is_live
from bot.dialogue.making import Making
from bot.dialogue.undo import remember
from bot.model.conversation import Frame, Position
from bot.model.effect import OfferChoices, ShowHelpLines, ShowLetter, ShowPlaces
from bot.model.errors import NoWayOn
from bot.model.reading import About

MOST_KNOWN = 30
"""Questions that one turn passes by an answer given before; the next one is asked again rather than not at all."""
MOST_PASSES = 5_000
"""Far above what the loader lets a way without a word be, also where every frame of a full stack returns at once."""
DANGER_FLOW = "danger"


def restate(making: Making, *, automatic: bool = False) -> None:
    """Say the step where one stands. A passing step goes on, past questions that were answered or skipped before.

    `automatic` = nobody asked to come here, so that this step may be such a question, too.
    """
    here = making.conversation
    if here.changed == here.position:
        making.say(CHANGED)
        making.change(changed=None)
    passed: set[Position] = set()
    for _ in range(MOST_PASSES):
        step = making.step
        if step.elsewhere and not holds(step.available, making.conversation, making.facts, making.screening):
            known: Arrow | None = making.decide("elsewhere")
        else:
            known = _known_answer(making, step, passed) if automatic else None
        if known is None:
            _speak(making, step)
            if step.waits:
                offer(making)
                return
            known = making.decide("next")
        perform(making, known)
        automatic = not move(making, known)
    raise NoWayOn(f"{making.conversation.position} goes round without a visitor's word")


def offer(making: Making) -> None:
    """The buttons under the last bubble."""
    here = making.conversation
    choices = making.flows.choices(here, making.facts)
    beside_counselor = here.position.flow == COUNSELOR and is_live(here)
    making.emit(OfferChoices(here.position, choices, skip=bool(making.step.skip) and not beside_counselor))


def interrupt(making: Making, target: Position) -> None:
    """Go to one of the engine's own entries, from which one comes back; back undoes it like an answer."""
    stand_at(making, target)
    restate(making)


def stand_at(making: Making, target: Position) -> None:
    """The same, without a word said yet."""
    target = making.flows.entry(target)
    here = making.conversation
    if needs_frame(here, target):
        making.change(undo=remember(here, making.sources), frames=push(here.frames, Frame(here.position, resume=True)))
    making.go(target)


def move(making: Making, arrow: Arrow) -> bool:
    """Stand where an arrow leads; nothing is said yet. True where one comes back to a question that was left open."""
    here = making.conversation
    if Action.RESUME in arrow.actions or arrow.returns:
        return _return(making)
    if Action.ANEW in arrow.actions:
        making.go(making.flows.entry(WELCOME))
    elif arrow.call is not None and arrow.then is not None:
        making.change(frames=push(here.frames, Frame(arrow.then, args=arrow.args)))
        making.go(arrow.call)
    elif arrow.to is not None:
        _leave(making, arrow.to)
    elif Action.ACCEPT_LIVE in arrow.actions:
        _leave(making, making.flows.entry(LIVE))
    else:
        raise NoWayOn(f"an arrow of {here.position} (line {arrow.line}) leads nowhere")
    return False


def _leave(making: Making, target: Position) -> None:
    """Inside a flow the way back stays; leaving clears it. A rest is an interrupt, however one comes to it."""
    here = making.conversation
    if target.flow == REST and here.position.flow != REST:
        making.change(frames=push(here.frames, Frame(here.position, resume=True)))
    elif target.flow != here.position.flow:
        making.change(frames=())
    making.go(target)


def _return(making: Making) -> bool:
    top, frames = pop(making.conversation.frames, making.flows)
    making.change(frames=frames)
    making.go(making.flows.entry(WELCOME) if top is None else top.back_to)
    return top is not None and top.resume


def _known_answer(making: Making, step: Step, passed: set[Position]) -> Arrow | None:
    """The arrow that the remembered answer takes, so that nothing is asked twice.

    Only where going past does nothing but go on, once a turn, and never in danger: there a day changes the answer.
    """
    here = making.conversation
    slot = here.slots.get(step.ask) if step.ask and step.waits else None
    if slot is None or here.position.flow == DANGER_FLOW or here.position in passed or len(passed) >= MOST_KNOWN:
        return None
    passed.add(here.position)
    if slot.value == SKIPPED:
        arrow = making.decide("skip")
    elif step.several:
        arrow = making.decide("several")
    elif any(offered.id == slot.value for offered in making.flows.choices(here, making.facts)):
        arrow = making.decide(choice_trigger(slot.value))
    elif step.read and all(id_ != slot.value for id_, _ in step.choices):
        arrow = making.decide("read")
    else:
        return None
    return None if arrow.actions or arrow.letter else arrow


def _speak(making: Making, step: Step) -> None:
    here = making.conversation
    for item in step.say:
        if not holds(item.when, here, making.facts, making.screening):
            continue
        if item.texts:
            making.say(making.variant(item.texts))
        match item.show:
            case Show.HELP_LINES:
                mark = here.danger
                signs, about = (mark.signs, mark.about) if mark is not None else ((), About.SELF)
                making.emit(ShowHelpLines(signs, about))
            case Show.PLACES:
                making.emit(ShowPlaces(dict(making.values())["prefecture"], _audience(making)))
            case Show.LETTER:
                making.emit(ShowLetter(here.draft))


def _audience(making: Making) -> str:
    who = making.conversation.slots.get("who")
    return "all" if who is None or who.value == SKIPPED else who.value
