"""What the action of an arrow leaves of what was known of a conversation."""

from collections.abc import Iterable, Mapping

from bot.dialogue.condition import TicketTest
from bot.dialogue.flow import Action
from bot.service import cases
from bot.service.cases import Case

_OUT = (TicketTest.WAITING, TicketTest.TAKEN, TicketTest.ANSWERED)
_CHANGED: Mapping[Action, tuple[str, ...]] = {
    Action.STRIKE_LINE: ("letter",),
    Action.PICK_LINE: (),
    Action.REPLACE_LINE: ("letter",),
    Action.ONE_SENTENCE: ("letter",),
    Action.RELAY: ("ticket",),
    Action.RESUME: ("rest",),
    Action.WITHDRAW_TICKET: ("letter",),
    Action.SET_LOCALE: ("locale",),
}
_SET: Mapping[Action, tuple[tuple[str, str], ...]] = {
    Action.OPEN_ANSWERS: (("unread", "no"),),
    Action.WATCH_ON: (("watch", "yes"),),
    Action.WATCH_OFF: (("watch", "no"),),
    Action.PAUSE: (("rest", "yes"),),
    Action.STOP: (("rest", "yes"),),
    Action.CLEAR_LETTER: (("letter", "empty"),),
    Action.WITHDRAW_TICKET: (("ticket", cases.NO_TICKET), ("watch", "no")),
}


def after(action: Action, case: Case, slots: Iterable[str]) -> Case:
    """The case once the action is done; `slots` are all that the flows fill."""
    match action:
        case Action.ERASE:
            return cases.EVERY
        case Action.ANEW:
            known = cases.knowing(cases.knowing(case, "letter", "empty"), "rest", "no")
            for name in slots:
                known = cases.knowing(known, cases.slot(name), "")
            return known
        case Action.OPEN_TICKET:
            return {**cases.knowing(case, "letter", "empty"), "ticket": cases.Among(cases.tickets(_OUT))}
        case Action.ACCEPT_LIVE | Action.DECLINE_LIVE | Action.LEAVE_LIVE:
            return {**case, "ticket": cases.Among(cases.tickets(_OUT))}
        case _:
            known = cases.forgetting(case, _CHANGED.get(action, ()))
            for name, value in _SET.get(action, ()):
                known = cases.knowing(known, name, value)
            return known
