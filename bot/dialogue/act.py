"""What the actions of an arrow do, before anything of the next step is said."""

from msgspec.structs import replace

from bot.dialogue import letter
from bot.dialogue.entries import ANSWERED, LETTER_FULL, NOT_RELAYED
from bot.dialogue.flow import Action, Arrow
from bot.dialogue.frames import depart
from bot.dialogue.guards import has_open_ticket, is_invited, is_live
from bot.dialogue.making import Making
from bot.dialogue.ticket import move as ticket_after
from bot.model.conversation import Rest, TicketMode, TicketState, TicketView
from bot.model.effect import Erase, MoveTicket, OpenTicket, Relay, SpeakAsCounselor, WithdrawTicket
from bot.model.ids import Locale, TicketId

FINAL = frozenset(
    {
        Action.OPEN_TICKET,
        Action.WITHDRAW_TICKET,
        Action.RELAY,
        Action.OPEN_ANSWERS,
        Action.ACCEPT_LIVE,
        Action.DECLINE_LIVE,
        Action.LEAVE_LIVE,
        Action.ERASE,
    }
)
"""Actions that no undo reaches: back stops there."""
TAKES_WORDS = frozenset({Action.RELAY, Action.REPLACE_LINE})
"""Actions that do something with the words themselves, so that these are not added to the letter as well."""


def perform(making: Making, arrow: Arrow, *, value: str = "", line: int = 0) -> None:
    """Do what stands beside an arrow. `value` is the answer taken, `line` the letter line that was tapped."""
    making.path.append((making.conversation.position, arrow))
    for slot, content in arrow.sets:
        making.fill(slot, content)
    for action in arrow.actions:
        _one(making, action, value, line)
    if FINAL & set(arrow.actions):
        making.change(undo=())


def is_possible(making: Making, arrow: Arrow) -> bool:
    """False where an action has lost its ground since the button was shown: an empty letter, an offer taken back."""
    here = making.conversation
    return (Action.OPEN_TICKET not in arrow.actions or bool(here.draft)) and (
        Action.ACCEPT_LIVE not in arrow.actions or is_invited(here)
    )


def keep_words(making: Making) -> None:
    """The words become lines of the letter in the making; where it is full, that is said."""
    here = making.conversation
    if not letter.is_worth_keeping(making.text):
        return
    _written(making, letter.add(here.draft, here.next_line, making.text, making.sources, making.screening))
    making.change(last_words=making.sources)


def keep_label(making: Making, choice: str) -> None:
    """The label of the chosen answer becomes a line of the letter."""
    here = making.conversation
    label = making.step.label(here.position.flow, choice)
    _written(making, letter.add_label(here.draft, here.next_line, label, making.sources))


def relay(making: Making) -> bool:
    """The words go to the counselor who holds the letter. False where there is no letter out."""
    ticket = making.conversation.ticket
    if ticket is None or not has_open_ticket(making.conversation):
        return False
    making.emit(Relay(ticket.id, making.text, making.sources, making.screening.level))
    after = ticket_after(ticket.state, "write")
    if after is not None and after is not ticket.state:
        making.emit(MoveTicket(ticket.id, "write"))
        making.change(ticket=replace(ticket, state=after))
    return True


def rest(making: Making, kind: Rest) -> None:
    """The conversation rests, and can be found again."""
    leave_live(making)
    making.rested = True
    making.change(rest=kind)
    _hand_out_code(making)


def leave_live(making: Making) -> None:
    """The counselor no longer speaks here; screens that say so are left behind."""
    here = making.conversation
    if here.ticket is None or not is_live(here):
        return
    making.emit(MoveTicket(here.ticket.id, "leave"))
    position, frames = depart(here, making.flows)
    making.change(
        ticket=replace(here.ticket, mode=TicketMode.LETTER),
        position=position,
        frames=frames,
        undo=(),
        asked_again=False,
    )


def _one(making: Making, action: Action, value: str, line: int) -> None:  # noqa: C901 - one case an action
    here = making.conversation
    match action:
        case Action.OPEN_TICKET:
            _open_ticket(making)
        case Action.WITHDRAW_TICKET:
            _withdraw(making)
        case Action.RELAY:
            if making.text and not relay(making):
                keep_words(making)
                making.say(NOT_RELAYED)
        case Action.OPEN_ANSWERS:
            for answer in here.unread:
                making.emit(SpeakAsCounselor(answer.name, answer.text))
            notice = making.flows.entry(ANSWERED)
            making.change(unread=(), frames=tuple(frame for frame in here.frames if frame.back_to != notice))
        case Action.ACCEPT_LIVE | Action.DECLINE_LIVE:
            _answer_invitation(making, action)
        case Action.LEAVE_LIVE:
            _stop_live(making)
        case Action.STRIKE_LINE:
            making.change(draft=letter.strike(here.draft, line))
        case Action.PICK_LINE:
            making.change(editing=line)
        case Action.REPLACE_LINE:
            _replace_line(making)
        case Action.ONE_SENTENCE:
            making.change(draft=letter.keep_only(here.draft, here.last_words), editing=0)
        case Action.CLEAR_LETTER:
            making.change(draft=(), editing=0)
        case Action.WATCH_ON | Action.WATCH_OFF:
            making.change(watch=action is Action.WATCH_ON)
        case Action.SET_LOCALE:
            if value:
                making.change(locale=Locale(value))
        case Action.PAUSE:
            rest(making, Rest.PAUSED)
        case Action.STOP:
            rest(making, Rest.STOPPED)
        case Action.RESUME:
            making.change(rest=None)
        case Action.ANEW:
            # The tick belongs to a letter that is out; without one it is taken off, so that it is never on by default.
            making.change(watch=here.watch and has_open_ticket(here))
            making.change(slots={}, draft=(), undo=(), frames=(), editing=0, last_words=(), rest=None, last_tap="")
            making.change(area="")
        case Action.ERASE:
            making.erased = True
            making.emit(Erase())


def _open_ticket(making: Making) -> None:
    """An empty letter opens nothing. Where a letter is out already, the new lines follow it to the same ticket."""
    here = making.conversation
    if not here.draft:
        return
    if has_open_ticket(here) and here.ticket is not None:
        own = tuple(line for line in here.draft if line.text)
        for line in own:
            making.emit(Relay(here.ticket.id, line.text, line.sources, line.level))
        making.change(sent=(*here.sent, *own))
    else:
        making.emit(OpenTicket(here.draft, letter.level_of(here.draft), here.watch))
        # The id is made by the service, which has the source of randomness; until then the view has none.
        making.change(ticket=TicketView(TicketId(""), TicketState.WAITING), sent=here.draft)
    making.change(draft=(), editing=0)
    _hand_out_code(making)


def _withdraw(making: Making) -> None:
    """One tap, at once: the words are the writer's again, so that a finger that slipped has lost nothing."""
    here = making.conversation
    ticket = here.ticket
    if ticket is not None and has_open_ticket(here):
        making.emit(WithdrawTicket(ticket.id))
        withdrawn = replace(ticket, state=TicketState.WITHDRAWN, mode=TicketMode.LETTER, invited=False)
        making.change(ticket=withdrawn, watch=False, draft=(*here.sent, *here.draft), sent=())


def _answer_invitation(making: Making, action: Action) -> None:
    ticket = making.conversation.ticket
    if ticket is None or not is_invited(making.conversation):
        return
    accepted = action is Action.ACCEPT_LIVE
    making.emit(MoveTicket(ticket.id, "accept" if accepted else "decline"))
    mode = TicketMode.LIVE if accepted else ticket.mode
    making.change(ticket=replace(ticket, mode=mode, invited=False))


def _stop_live(making: Making) -> None:
    """By an arrow: it names itself where one goes, so that the place stays for it to start from."""
    ticket = making.conversation.ticket
    if ticket is not None and is_live(making.conversation):
        making.emit(MoveTicket(ticket.id, "leave"))
        making.change(ticket=replace(ticket, mode=TicketMode.LETTER))


def _replace_line(making: Making) -> None:
    here = making.conversation
    if letter.is_worth_keeping(making.text):
        _written(
            making,
            letter.put(here.draft, here.next_line, here.editing, making.text, making.sources, making.screening),
        )
        making.change(editing=0, last_words=making.sources)


def _written(making: Making, written: letter.Written) -> None:
    making.change(draft=written.draft, next_line=written.next_line)
    if not written.complete:
        making.say(LETTER_FULL)


def _hand_out_code(making: Making) -> None:
    if making.facts.return_code and not making.conversation.return_code:
        making.change(return_code=making.facts.return_code)
