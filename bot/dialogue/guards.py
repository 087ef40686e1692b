"""Whether tests hold, for one conversation at one moment."""

from bot.dialogue.condition import JOINT, SKIPPED, LetterTest, SlotTest, Tests, TicketTest
from bot.dialogue.letter import is_full
from bot.model.conversation import Conversation, TicketMode, TicketState
from bot.model.facts import Facts
from bot.model.reading import About, Level, Screening, Sign

OPEN_STATES = frozenset({TicketState.WAITING, TicketState.TAKEN, TicketState.ANSWERED, TicketState.RETURNED})


def holds(tests: Tests | None, conversation: Conversation, facts: Facts | None, screening: Screening) -> bool:
    """True where every given test holds. Without `facts` a test of the desk's hours counts as held.

    Danger is what the conversation's mark says; where nothing was marked yet, what `screening` found just now.
    """
    if tests is None:
        return True
    return (
        all(_slot(test, conversation) for test in tests.slots)
        and (tests.desk_open is None or facts is None or facts.desk_open is tests.desk_open)
        and (not tests.channel or conversation.channel in tests.channel)
        and (not tests.locale or conversation.locale in tests.locale)
        and (not tests.ticket or any(_ticket(test, conversation) for test in tests.ticket))
        and (tests.letter is None or _letter(tests.letter, conversation))
        and (tests.unread is None or bool(conversation.unread) is tests.unread)
        and _danger(tests, conversation, screening)
        and (tests.watch is None or conversation.watch is tests.watch)
        and (tests.rest is None or (conversation.rest is not None) is tests.rest)
    )


def has_open_ticket(conversation: Conversation) -> bool:
    """A letter is out: it waits or somebody holds it."""
    return conversation.ticket is not None and conversation.ticket.state in OPEN_STATES


def is_live(conversation: Conversation) -> bool:
    """A counselor speaks, and the bot is silent."""
    ticket = conversation.ticket
    return ticket is not None and ticket.mode is TicketMode.LIVE and ticket.state in OPEN_STATES


def is_invited(conversation: Conversation) -> bool:
    """A counselor has offered to talk now, and that still stands."""
    return conversation.ticket is not None and conversation.ticket.invited and has_open_ticket(conversation)


def _slot(test: SlotTest, conversation: Conversation) -> bool:
    if test.default:
        return _handed_over(test, conversation) in test.values
    slot = conversation.slots.get(test.slot)
    if not test.values:
        return slot is None or slot.value == SKIPPED
    if slot is None:
        return False
    if test.part:
        return not set(test.values).isdisjoint(slot.value.split(JOINT))
    return slot.value in test.values


def _handed_over(test: SlotTest, conversation: Conversation) -> str:
    """What the call gave that led into this flow: its frame lies on top, as whatever lay above has returned."""
    top = conversation.frames[-1] if conversation.frames else None
    given = dict(top.args) if top is not None and not top.resume else {}
    return given.get(test.slot, test.default)


def _ticket(test: TicketTest, conversation: Conversation) -> bool:
    ticket = conversation.ticket
    if ticket is None or ticket.state not in OPEN_STATES:
        return test is TicketTest.NONE
    match test:
        case TicketTest.NONE:
            return False
        case TicketTest.WAITING:
            return ticket.state in (TicketState.WAITING, TicketState.RETURNED)
        case TicketTest.TAKEN:
            return ticket.state is TicketState.TAKEN
        case TicketTest.ANSWERED:
            return ticket.state is TicketState.ANSWERED
        case TicketTest.LIVE:
            return ticket.mode is TicketMode.LIVE
        case TicketTest.INVITED:
            return ticket.invited


def _letter(test: LetterTest, conversation: Conversation) -> bool:
    match test:
        case LetterTest.EMPTY:
            return not conversation.draft
        case LetterTest.FILLED:
            return bool(conversation.draft)
        case LetterTest.FULL:
            return is_full(conversation.draft)


def _danger(tests: Tests, conversation: Conversation, screening: Screening) -> bool:
    if not tests.signs and tests.about is None and tests.level is None:
        return True
    level: Level
    signs: tuple[Sign, ...]
    about: About
    if (mark := conversation.danger) is not None:
        level, signs, about = mark.level, mark.signs, mark.about
    else:
        level, signs, about = screening.level, screening.signs, screening.about
    return (
        (not tests.signs or (bool(signs) and signs[0] in tests.signs))
        and (tests.about is None or tests.about is about)
        and (tests.level is None or tests.level is level)
    )
