"""Words of danger are met before any question, and the talk stays open.

The whole block comes at the first sign and when it worsens: a higher level, or a leading sign more urgent than before.
Within a day an unchanged sign gets one line and the talk goes on, because somebody who writes the same words every day
must not meet a shut door every day. After a day it is told in full again.
"""

from datetime import datetime, timedelta

from bot.dialogue.act import keep_words, relay
from bot.dialogue.answer import relays_words
from bot.dialogue.enter import interrupt
from bot.dialogue.entries import CONCERN, DANGER, DANGER_LINE
from bot.dialogue.guards import has_open_ticket
from bot.dialogue.making import Making
from bot.model.conversation import DangerMark, TicketState
from bot.model.effect import RaiseTicket, ShowHelpLines
from bot.model.reading import Level, Screening, Sign

FULL_AGAIN_AFTER = timedelta(hours=24)
_URGENCY = {sign: place for place, sign in enumerate(Sign)}


def meet(making: Making) -> bool:
    """Answer what the screening found. True where the whole block was shown, so that the turn is over."""
    found = making.screening
    if found.level is Level.NONE:
        return False
    raise_ticket(making)
    if not is_news(making.conversation.danger, found, making.now):
        making.say(DANGER_LINE)
        return False
    mark(making)
    # What was written for a counselor still goes there; everything else waits in the letter until its writer decides.
    if not (relays_words(making) and relay(making)):
        keep_words(making)
    interrupt(making, DANGER if found.level is Level.ACUTE else CONCERN)
    return True


def meet_beside_counselor(making: Making) -> None:
    """Help lines and no question: the counselor stays the one who speaks."""
    found = making.screening
    if found.level is Level.ACUTE and is_news(making.conversation.danger, found, making.now):
        mark(making)
        making.emit(ShowHelpLines(found.signs, found.about))


def is_news(known: DangerMark | None, found: Screening, now: datetime) -> bool:
    """First of its kind, worse than before, or a day later."""
    if known is None or now - known.shown_at >= FULL_AGAIN_AFTER:
        return True
    return found.level > known.level or (found.level == known.level and _lead(found.signs) < _lead(known.signs))


def mark(making: Making) -> None:
    """Remember what was shown, and when."""
    found = making.screening
    making.change(danger=DangerMark(found.level, found.signs, found.about, making.now))


def raise_ticket(making: Making) -> None:
    """The letter moves up only by its writer's own tick, and no words go along."""
    here = making.conversation
    ticket = here.ticket
    waits = ticket is not None and ticket.state in (TicketState.WAITING, TicketState.RETURNED)
    if ticket is not None and waits and has_open_ticket(here) and here.watch and making.screening.level is Level.ACUTE:
        making.emit(RaiseTicket(ticket.id, Level.ACUTE))


def _lead(signs: tuple[Sign, ...]) -> int:
    return _URGENCY[signs[0]] if signs else len(_URGENCY)
