"""What the visitor tapped: a button of this step, of an older one, or nothing of ours."""

from bot.dialogue import ways
from bot.dialogue.answer import choose
from bot.dialogue.enter import interrupt, restate
from bot.dialogue.entries import BACK_AGAIN, OLD_BUTTON, PLACES_START
from bot.dialogue.making import Making
from bot.dialogue.taps import PLACES, ChoiceTap, MenuTap, WayTap, parse
from bot.model.conversation import Rest
from bot.model.event import Tapped


def tap(making: Making, event: Tapped) -> None:
    """One tap while the bot speaks."""
    tapped = parse(event.data)
    last = making.conversation.last_tap
    making.change(last_tap="")
    match tapped:
        case WayTap(intent) if ways.is_way(making, intent):
            ways.take(making, intent)
        case ChoiceTap(_, id_) if _is_current(making, tapped):
            if making.conversation.changed == making.conversation.position:
                making.change(changed=None)
            choose(making, id_)
            making.change(last_tap=event.data)
        case MenuTap(name) if name == PLACES and not making.unheard and making.flows.step(PLACES_START) is not None:
            interrupt(making, PLACES_START)
        case MenuTap() if making.conversation.rest is None:
            restate(making)
        case ChoiceTap() if event.data == last:
            making.change(last_tap=last)
        case _ if making.conversation.rest is not None:
            interrupt(making, BACK_AGAIN)
        case _ if making.conversation.changed == making.conversation.position:
            restate(making)
        case _:
            making.say(OLD_BUTTON)
            restate(making)


def _is_current(making: Making, tapped: ChoiceTap) -> bool:
    here = making.conversation
    covered = here.rest is Rest.COVERED and here.position.flow not in ways.SHOWN_AT_REST
    offers = making.flows.choices(here, making.facts)
    return (
        making.flows.now(tapped.position) == here.position
        and not covered
        and any(offer.id == tapped.id for offer in offers)
    )
