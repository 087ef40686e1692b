"""What a counselor did. The service has checked who may do it; what concerns another letter changes nothing here."""

from msgspec.structs import replace

from bot.dialogue.enter import interrupt, offer
from bot.dialogue.entries import ANSWERED, CLOSED, INVITED, RETURNED
from bot.dialogue.frames import depart
from bot.dialogue.guards import has_open_ticket, is_live
from bot.dialogue.making import Making
from bot.model.conversation import Answer, TicketMode, TicketState, TicketView
from bot.model.effect import MoveTicket, SpeakAsCounselor
from bot.model.event import Answered, Closed, Invited, Returned, StaffEvent, Took


def from_desk(making: Making, event: StaffEvent) -> None:
    """One event of the desk."""
    ticket = making.conversation.ticket
    if ticket is None or ticket.id != event.ticket or not has_open_ticket(making.conversation):
        return
    match event:
        case Took():
            making.emit(MoveTicket(ticket.id, "take"))
            making.change(ticket=replace(ticket, state=TicketState.TAKEN, counselor=event.name))
        case Answered():
            _answer(making, ticket, event)
        case Invited():
            _invite(making, ticket, event)
        case Returned():
            making.emit(MoveTicket(ticket.id, "return_"))
            _end(making, ticket, TicketState.RETURNED)
            interrupt(making, RETURNED)
        case Closed():
            making.emit(MoveTicket(ticket.id, "close"))
            _end(making, ticket, TicketState.CLOSED)
            making.change(watch=False, sent=())
            interrupt(making, CLOSED)


def _answer(making: Making, ticket: TicketView, event: Answered) -> None:
    """Live it is said at once. Otherwise it waits until the visitor opens it: one neutral line, and no second one."""
    here = making.conversation
    making.emit(MoveTicket(ticket.id, "answer"))
    making.change(ticket=replace(ticket, state=TicketState.ANSWERED, counselor=event.name))
    if is_live(here):
        making.emit(SpeakAsCounselor(event.name, event.text))
        offer(making)  # LINE shows buttons only under the newest bubble: leaving and help stay within a tap
        return
    making.change(unread=(*here.unread, Answer(event.name, event.text)))
    if not here.unread:
        interrupt(making, ANSWERED)


def _invite(making: Making, ticket: TicketView, event: Invited) -> None:
    if is_live(making.conversation):
        return
    making.emit(MoveTicket(ticket.id, "invite"))
    making.change(ticket=replace(ticket, invited=True, counselor=event.name))
    if not ticket.invited:
        interrupt(making, INVITED)


def _end(making: Making, ticket: TicketView, state: TicketState) -> None:
    """Nobody holds the letter any more: screens of a counselor are left behind, and back does not lead there."""
    position, frames = depart(making.conversation, making.flows)
    making.change(
        ticket=replace(ticket, state=state, mode=TicketMode.LETTER, invited=False),
        position=position,
        frames=frames,
        undo=(),
        asked_again=False,
    )
