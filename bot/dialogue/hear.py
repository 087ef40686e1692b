"""What the visitor wrote, in the order in which it counts: ways out, danger, an answer, words to keep."""

from bot.dialogue import ways
from bot.dialogue.act import keep_words, relay
from bot.dialogue.answer import relays_words, understand
from bot.dialogue.danger import meet, meet_beside_counselor
from bot.dialogue.enter import interrupt
from bot.dialogue.entries import ABOUT, BACK_AGAIN, PERSON, TOO_LONG
from bot.dialogue.frames import REST
from bot.dialogue.live import take_beside_counselor, takes_beside_counselor
from bot.dialogue.making import Making
from bot.model.conversation import Position
from bot.model.event import Wrote
from bot.model.limits import INBOUND_TEXT
from bot.model.reading import Intent, Reading, Screening


def hear(making: Making, event: Wrote) -> None:
    """One text while the bot speaks."""
    reading = event.reading
    _listen(making, event)
    for_person = _is_for_a_person(making)
    alone = reading.whole or (reading.bare and not for_person)
    if alone and reading.intent is not None and ways.is_way(making, reading.intent):
        if for_person and reading.intent is Intent.DANGER:
            if relays_words(making):
                relay(making)
            else:  # a draft is read by nobody before its writer has looked at it, though a letter may be out already
                keep_words(making)
        ways.take(making, reading.intent)
        return
    if _is_offered(making, reading):
        making.screening = Screening()
    elif meet(making):
        return
    if making.conversation.rest is not None and not _answers_rest(making, reading):
        keep_words(making)
        interrupt(making, BACK_AGAIN)
        return
    if (told := _told_of_this_place(making, reading)) is not None:
        keep_words(making)
        interrupt(making, told)
        return
    # Words for a counselor often hold words such as "stop": only a message that is nothing else acts there.
    clear = reading.intent if not (relays_words(making) or (reading.bare and for_person)) else None
    if clear is not None and ways.is_way(making, clear):
        keep_words(making)
        ways.take(making, clear)
        return
    understand(making, reading)


def hear_beside_counselor(making: Making, event: Wrote) -> None:
    """One text while a counselor speaks: it is relayed, and the bot says nothing."""
    _listen(making, event)
    intent = event.reading.intent
    if event.reading.whole and intent is not None and takes_beside_counselor(making, intent):
        if intent is Intent.DANGER:
            relay(making)  # 助けて is said to the counselor as well
        take_beside_counselor(making, intent)
        return
    relay(making)
    meet_beside_counselor(making)


def _listen(making: Making, event: Wrote) -> None:
    making.sources = (event.message,)
    making.screening = event.reading.screening
    making.text = event.text[:INBOUND_TEXT]
    if len(event.text) > INBOUND_TEXT:
        making.say(TOO_LONG)


def _is_offered(making: Making, reading: Reading) -> bool:
    offers = making.flows.choices(making.conversation, making.facts)
    return reading.choice is not None and any(offer.id == reading.choice for offer in offers)


def _told_of_this_place(making: Making, reading: Reading) -> Position | None:
    """Where the flows answer a question about this place. One that is written to a counselor is the counselor's."""
    if not reading.about or reading.choice is not None or relays_words(making) or ABOUT.flow not in making.flows.flows:
        return None
    step = Position(ABOUT.flow, reading.about)
    return step if making.flows.step(step) is not None else ABOUT


def _is_for_a_person(making: Making) -> bool:
    """What is written here is for a counselor: a letter in the making, or words that follow one.

    The sentence 誰かと話したい is a line of it, since that wish is answered here already; 助けて is a line, too.
    """
    here = making.conversation
    if here.rest is not None:
        return False
    return relays_words(making) or (here.position.flow == PERSON.flow and bool(making.step.words))


def _answers_rest(making: Making, reading: Reading) -> bool:
    """At rest only the screens of resting themselves are answered; everything else is asked first."""
    here = making.conversation
    if here.position == making.flows.entry(BACK_AGAIN):
        return True
    offered = {offer.id for offer in making.flows.choices(here, making.facts)}
    return here.position.flow == REST and bool(offered & {reading.choice, reading.answer})
