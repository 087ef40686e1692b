"""The ways out: from every step, without an author having written them."""

from bot.dialogue.act import rest
from bot.dialogue.answer import skip
from bot.dialogue.enter import interrupt, offer, restate
from bot.dialogue.entries import BACK_AGAIN, INTERRUPTS, NOTHING_BEFORE, SKIPPED
from bot.dialogue.guards import has_open_ticket
from bot.dialogue.making import Making
from bot.dialogue.undo import restore
from bot.model.conversation import Rest
from bot.model.effect import ShowWays
from bot.model.reading import Intent

NO_WAYS = frozenset({Intent.YES, Intent.NO})
SHOWN_AT_REST = frozenset({"rest", "with_counselor", "waiting", "afterwards"})
"""Flows whose screens can come while the conversation rests: what they ask may be answered without asking first."""


def is_way(making: Making, intent: Intent | None) -> bool:
    """Whether an intent is a way out here; taking a letter back needs one that is out."""
    if intent is Intent.WITHDRAW:
        return has_open_ticket(making.conversation)
    return intent is not None and intent not in NO_WAYS


def take(making: Making, intent: Intent) -> None:
    """Take a way out."""
    if intent in (Intent.BACK, Intent.SKIP, Intent.MORE) and (making.unheard or not making.step.waits):
        restate(making)
        if intent is Intent.MORE:
            making.emit(ShowWays(making.conversation.position))
        return
    here = making.conversation
    unopened = here.rest is not None and here.position.flow not in SHOWN_AT_REST
    match intent:
        case Intent.BACK | Intent.SKIP if unopened:
            interrupt(making, BACK_AGAIN)
        case Intent.BACK:
            _back(making)
        case Intent.SKIP:
            making.say(SKIPPED)
            skip(making)
        case Intent.MORE:
            making.emit(ShowWays(making.conversation.position))
        case Intent.PAUSE | Intent.STOP:
            _rest(making, intent)
        case _:
            interrupt(making, INTERRUPTS[intent])


def _back(making: Making) -> None:
    if restore(making):
        restate(making)
        return
    making.say(NOTHING_BEFORE)
    offer(making)


def _rest(making: Making, intent: Intent) -> None:
    rest(making, Rest.PAUSED if intent is Intent.PAUSE else Rest.STOPPED)
    interrupt(making, INTERRUPTS[intent])
