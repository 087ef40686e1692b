"""Words taken back or changed: everything that stems from that message follows, here and wherever it was sent."""

from msgspec.structs import replace

from bot.dialogue import letter
from bot.dialogue.condition import JOINT
from bot.dialogue.danger import is_news, mark, raise_ticket
from bot.dialogue.enter import interrupt, offer, restate
from bot.dialogue.entries import BACK_AGAIN, CONCERN, DANGER, DANGER_LINE, EDITED_WORDS, LETTER_FULL, WITHDRAWN_WORDS
from bot.dialogue.flow import Show
from bot.dialogue.guards import is_live
from bot.dialogue.making import Making
from bot.dialogue.undo import Past, folded, unfolded
from bot.model.conversation import LetterLine, Slot, Snapshot
from bot.model.effect import ShowHelpLines, Strike
from bot.model.event import Edited, Unsent
from bot.model.ids import MessageId
from bot.model.limits import INBOUND_TEXT
from bot.model.reading import Level

Draft = tuple[LetterLine, ...]


def unsend(making: Making, event: Unsent) -> None:
    """The words go everywhere, and nothing is said about it, unless it was asked for in words."""
    making.emit(Strike(event.message))
    _strike(making, event.message)
    if event.asked and not is_live(making.conversation):
        making.say(WITHDRAWN_WORDS)
        if making.unheard:
            restate(making)
        elif making.conversation.rest is None:
            offer(making)


def edit(making: Making, event: Edited) -> None:
    """The words are renewed everywhere, and read for danger like new ones."""
    text = event.text[:INBOUND_TEXT]
    making.sources, making.text, making.screening = (event.message,), text, event.reading.screening
    making.emit(Strike(event.message, text))
    here = making.conversation
    was_kept = any(event.message in line.sources for line in here.draft)
    full = _renew(making, event.message)
    _meet(making, was_kept=was_kept, full=full)


def _meet(making: Making, *, was_kept: bool, full: bool) -> None:
    found = making.screening
    here = making.conversation
    news = found.level is not Level.NONE and is_news(here.danger, found, making.now)
    if is_live(here):
        if news and found.level is Level.ACUTE:
            mark(making)
            making.emit(ShowHelpLines(found.signs, found.about))
        return
    raise_ticket(making)
    if full:
        making.say(LETTER_FULL)
    if news:
        mark(making)
        interrupt(making, DANGER if found.level is Level.ACUTE else CONCERN)
        return
    if found.level is not Level.NONE:
        making.say(DANGER_LINE)
    elif was_kept and here.rest is None:
        making.say(EDITED_WORDS)
    elif not full:
        return
    if making.conversation.rest is not None:
        interrupt(making, BACK_AGAIN)
    elif making.unheard or (was_kept and _shows_letter(making)):
        restate(making)  # what is sent from here is what stands on the screen, also after an edit
    else:
        offer(making)


def _shows_letter(making: Making) -> bool:
    return any(item.show is Show.LETTER for item in making.step.say)


def _strike(making: Making, message: MessageId) -> None:
    here = making.conversation
    draft = letter.withdraw(here.draft, message)
    making.change(
        draft=draft,
        sent=letter.withdraw(here.sent, message),
        slots=_slots(here.slots, message),
        undo=folded(
            _snapshot(one, past, message, letter.withdraw(past.draft, message)) for one, past in unfolded(here.undo)
        ),
        editing=here.editing if letter.number_of(draft, here.editing) else 0,
        last_words=tuple(source for source in here.last_words if source != message),
    )


def _renew(making: Making, message: MessageId) -> bool:
    """True where the letter had no room for all of the new words."""
    here = making.conversation
    written = letter.renew(here.draft, here.next_line, message, making.text, making.screening)
    undo = []
    sent = letter.renew(here.sent, written.next_line, message, making.text, making.screening)
    next_line = sent.next_line
    for one, past in unfolded(here.undo):
        # The same fresh numbers, so that a line keeps its number when an answer is taken back.
        renewed = letter.renew(past.draft, here.next_line, message, making.text, making.screening)
        next_line = max(next_line, renewed.next_line)
        undo.append(_snapshot(one, past, message, renewed.draft))
    making.change(
        draft=written.draft,
        sent=sent.draft,
        next_line=next_line,
        slots=_slots(here.slots, message),
        undo=folded(undo),
        editing=here.editing if letter.number_of(written.draft, here.editing) else 0,
    )
    return not written.complete


def _slots(slots: dict[str, Slot], message: MessageId) -> dict[str, Slot]:
    """A slot goes where that message was its only source, or one of those of several answers."""
    kept: dict[str, Slot] = {}
    for name, slot in slots.items():
        sources = tuple(source for source in slot.sources if source != message)
        if slot.sources == sources or (sources and JOINT not in slot.value):
            kept[name] = Slot(slot.value, sources)
    return kept


def _snapshot(one: Snapshot, past: Past, message: MessageId, draft: Draft) -> tuple[Snapshot, Past]:
    sources = tuple(source for source in one.sources if source != message)
    editing = one.editing if letter.number_of(draft, one.editing) else 0
    return replace(one, sources=sources, editing=editing), Past(past.frames, _slots(past.slots, message), draft)
