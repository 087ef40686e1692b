"""An answer to the step where one stands: chosen, read, written, skipped, or not understood."""

from collections.abc import Iterable

from bot.dialogue.act import TAKES_WORDS, is_possible, keep_label, keep_words, perform
from bot.dialogue.condition import JOINT, SKIPPED
from bot.dialogue.enter import move, offer, restate
from bot.dialogue.entries import ABOUT, AGAIN, CHOSEN, CHOSEN_NONE, MOVED_ON, NOT_RELAYED
from bot.dialogue.flow import (
    AREA,
    AWAY,
    DONE,
    Action,
    Arrow,
    Reader,
    Step,
    choice_trigger,
    chosen_of,
    is_area_offered,
    line_number,
)
from bot.dialogue.frames import COUNSELOR
from bot.dialogue.guards import is_invited
from bot.dialogue.making import Making
from bot.dialogue.undo import folded, remember, unfolded
from bot.model.conversation import Conversation
from bot.model.reading import Reading

LONGEST_ANSWER = 10
"""Letters of a text that is nothing but an answer, such as 息子のことです."""
TOLD_WITH = frozenset({Reader.WHO, Reader.YES_NO})
"""Readers of answers that come with a story around them; a prefecture or a language is asked for only by itself."""


def choose(making: Making, choice: str, *, with_words: bool = False) -> None:
    """Take an offered choice. `with_words` = it was read in a sentence that waits in the letter as well."""
    step = making.step
    if step.several:
        _choose_one_of_several(making, step, choice)
        return
    if choice == AREA and is_area_offered(step, making.conversation):
        _read(making, making.conversation.area)
        return
    written = any(id_ == choice for id_, _ in step.choices)
    arrow = making.decide(choice_trigger(choice) if written else "each_line")
    if not is_possible(making, arrow):
        if Action.ACCEPT_LIVE in arrow.actions:
            move(making, Arrow(returns=True))
        restate(making)
        return
    _remember(making)
    if with_words:
        keep_words(making)
    if written:
        making.fill(step.ask, choice)
    if arrow.letter:
        keep_label(making, choice)
    _follow(making, arrow, value=choice, line=0 if written else line_number(choice) or 0)


def _choose_one_of_several(making: Making, step: Step, choice: str) -> None:
    """A choice is made or taken away and the rest offered again, until it is done. What was chosen is the answer."""
    _remember(making)
    chosen = chosen_of(step, making.conversation)
    if choice == DONE:
        for id_ in chosen:
            if making.decide(choice_trigger(id_)).letter:
                keep_label(making, id_)
        _follow(making, making.decide("several"), value=JOINT.join(chosen))
        return
    id_ = choice.removeprefix(AWAY)
    perform(making, making.decide(choice_trigger(id_)))
    _chosen_now(making, step, set(chosen) - {id_} if choice != id_ else {*chosen, id_})


def _choose_these(making: Making, step: Step, choices: Iterable[str]) -> None:
    """Two or more named in one message: these are chosen, beside what was chosen before."""
    _remember(making)
    named = {choice.removeprefix(AWAY) for choice in choices} - {DONE}
    for id_ in named:
        perform(making, making.decide(choice_trigger(id_)))
    _chosen_now(making, step, named.union(chosen_of(step, making.conversation)))


def _chosen_now(making: Making, step: Step, now: set[str]) -> None:
    before = making.conversation.slots.get(step.ask)
    making.fill(step.ask, JOINT.join(one for one, _ in step.choices if one in now))
    if now and before is not None:
        making.add_sources(step.ask, before.sources)
    making.change(asked_again=False)
    making.say(CHOSEN if now else CHOSEN_NONE)
    offer(making)


def skip(making: Making) -> None:
    """Pass the question; it counts as skipped from now on."""
    _remember(making)
    making.fill(making.step.ask, SKIPPED)
    _follow(making, making.decide("skip"))


def understand(making: Making, reading: Reading) -> None:
    """Words as an answer: a choice, a value, free words; else the question is put once more and then moved past."""
    step = making.step
    offered = {choice.id for choice in making.flows.choices(making.conversation, making.facts)}
    if reading.choice in offered and reading.choice is not None:
        if step.tap_only:
            _not_understood(making, keep=False)
        else:
            choose(making, reading.choice)
    elif step.several and reading.choices and offered.issuperset(reading.choices):
        _choose_these(making, step, reading.choices)
    elif reading.answer is not None and reading.answer in offered and not step.tap_only:
        choose(making, reading.answer, with_words=_tells_more(making))
    elif reading.answer is not None and step.read and all(id_ != reading.answer for id_, _ in step.choices):
        _read(making, reading.answer, with_words=_tells_more(making))
    elif making.unheard:
        keep_words(making)
        restate(making)
    elif step.words:
        _free_words(making)
    else:
        _not_understood(making, keep=True)


def _read(making: Making, answer: str, *, with_words: bool = False) -> None:
    """Take a value that no choice stands for."""
    _remember(making)
    if with_words:
        keep_words(making)
    making.fill(making.step.ask, answer)
    _follow(making, making.decide("read"), value=answer)


def _tells_more(making: Making) -> bool:
    """A whole sentence was written, not just the answer that was read in it: its words wait in the letter as well."""
    letters = sum(letter.isalnum() for letter in making.text)
    return letters > LONGEST_ANSWER and making.step.reader in TOLD_WITH


def relays_words(making: Making) -> bool:
    """The step takes words for the counselor who holds the letter."""
    return bool(making.step.words) and Action.RELAY in making.decide("words").actions


def _free_words(making: Making) -> None:
    arrow = making.decide("words")
    _remember(making)
    if not TAKES_WORDS & set(arrow.actions):
        keep_words(making)
    here = making.conversation
    if arrow.returns and here.position.flow == ABOUT.flow and here.frames:
        # Whoever has asked about this place goes on with what they came for: that is heard where they were.
        perform(making, arrow)
        move(making, arrow)
        if not _keeps_words(making):
            restate(making)
            return
        arrow = making.decide("words")
    _follow(making, arrow)


def _keeps_words(making: Making) -> bool:
    """The step takes words, and does nothing with them that their writer did not see coming."""
    return bool(making.step.words) and not TAKES_WORDS & set(making.decide("words").actions)


def _not_understood(making: Making, *, keep: bool) -> None:
    here = making.conversation
    if keep:
        keep_words(making)
    if here.asked_again:
        making.say(MOVED_ON)
        if making.step.several and chosen_of(making.step, here):
            choose(making, DONE)
        else:
            skip(making)
        _unkeep_by_undo(making, here)
        return
    typed_too_early = here.position.flow == COUNSELOR and is_invited(here)
    making.say(NOT_RELAYED if typed_too_early else making.step.again or AGAIN)
    making.change(asked_again=True)
    offer(making)


def _unkeep_by_undo(making: Making, before: Conversation) -> None:
    """Taking this back takes back the words as well that were kept for the letter just before."""
    if whole := unfolded(making.conversation.undo):
        newest, past = whole.pop()
        making.change(undo=folded((*whole, (newest, past._replace(draft=before.draft)))))


def _remember(making: Making) -> None:
    making.change(undo=remember(making.conversation, making.sources))


def _follow(making: Making, arrow: Arrow, *, value: str = "", line: int = 0) -> None:
    perform(making, arrow, value=value, line=line)
    goes_back = arrow.returns or Action.RESUME in arrow.actions
    had_frames = bool(making.conversation.frames)
    move(making, arrow)
    # With nowhere to come back to, the welcome stands in: nobody asked for it, and its question may be answered.
    restate(making, automatic=goes_back and not had_frames)
