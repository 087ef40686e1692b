"""What the visitor tapped: a button of this step, of an older one, or nothing of ours."""

from bot.dialogue import ways
from bot.dialogue.answer import choose
from bot.dialogue.enter import interrupt, restate, stand_at
from bot.dialogue.entries import ANSWERED, BACK_AGAIN, INVITED, OLD_BUTTON, PLACES_START
from bot.dialogue.flow import Action
from bot.dialogue.guards import is_invited
from bot.dialogue.making import Making
from bot.dialogue.taps import PLACES, ChoiceTap, MenuTap, WayTap, parse
from bot.model.conversation import Position, Rest
from bot.model.event import Tapped


def tap(making: Making, event: Tapped) -> None:
    """One tap while the bot speaks."""
    tapped = parse(event.data)
    last, kept = making.conversation.last_tap, ""
    match tapped:
        case WayTap(intent) if ways.is_way(making, intent):
            ways.take(making, intent)
        case ChoiceTap(_, id_) if _is_current(making, tapped):
            if making.conversation.changed == making.conversation.position:
                making.change(changed=None)
            choose(making, id_)
            kept = event.data
        case ChoiceTap(_, id_) if (notice := _still_stands(making, tapped)) is not None:
            stand_at(making, notice)
            choose(making, id_)
            kept = event.data
        case MenuTap(name) if name == PLACES and not making.unheard and making.flows.step(PLACES_START) is not None:
            interrupt(making, PLACES_START)
        case MenuTap() if making.conversation.rest is None:
            restate(making)
        case ChoiceTap() if event.data == last:
            kept = last
        case _ if making.conversation.rest is not None:
            interrupt(making, BACK_AGAIN)
        case _ if making.conversation.changed == making.conversation.position:
            restate(making)
        case _:
            making.say(OLD_BUTTON)
            restate(making)
    making.change(last_tap=kept)


def _is_current(making: Making, tapped: ChoiceTap) -> bool:
    here = making.conversation
    covered = here.rest is Rest.COVERED and here.position.flow not in ways.SHOWN_AT_REST
    offers = making.flows.choices(here, making.facts)
    return (
        making.flows.now(tapped.position) == here.position
        and not covered
        and any(offer.id == tapped.id for offer in offers)
    )


def _still_stands(making: Making, tapped: ChoiceTap) -> Position | None:
    """Where the button lies under a notice of the desk: an answer came, one can talk now. None where it counts no more.

    It stays in a chat for good, and what it leads to waits, wherever one went meanwhile.
    """
    here = making.conversation
    if here.rest is Rest.COVERED:
        return None
    notices = ((ANSWERED, Action.OPEN_ANSWERS, bool(here.unread)), (INVITED, Action.ACCEPT_LIVE, is_invited(here)))
    for entry, action, waits in notices:
        notice = making.flows.entry(entry)
        step = making.flows.step(notice)
        if not waits or step is None or making.flows.now(tapped.position) != notice:
            continue
        arrows = next((arrows for id_, arrows in step.choices if id_ == tapped.id), ())
        if any(action in arrow.actions for arrow in arrows):
            return notice
    return None
