"""P6, tried from every place: after any silence one is asked first, and nothing of before shows until one opens it."""

from collections.abc import Iterator

from bot.dialogue.contract.breach import Breach, at_arrow, at_step
from bot.dialogue.contract.configuration import Configuration
from bot.dialogue.contract.run import Run
from bot.dialogue.contract.stimuli import written
from bot.dialogue.contract.trial import Trial, choice_tap, offers, same_place, way
from bot.dialogue.engine import Turn
from bot.dialogue.entries import BACK_AGAIN
from bot.dialogue.flow import FlowSet
from bot.dialogue.frames import REST
from bot.model.conversation import Conversation
from bot.model.effect import OfferChoices, Say, ShowHelpLines, ShowLetter, ShowPlaces, SpeakAsCounselor
from bot.model.event import Covered, Event, Left, Opened
from bot.model.reading import Intent

P6 = "P6"
SAID_AT_REST = frozenset({REST, "ways"})
"""Flows whose texts tell of no topic."""
_SILENCES: tuple[tuple[str, Event | None], ...] = (
    ("a pause", way(Intent.PAUSE, typed=True)),
    ("leaving quickly", Covered()),
    ("a long silence", None),
    ("an end for today", way(Intent.STOP, typed=True)),
    ("blocking", Left()),
)


def breaches_of_turn(flows: FlowSet, run: Run) -> Iterator[Breach]:
    """What a counselor wrote shows only where the visitor opens it, or talks with them."""
    turn = run.turn
    if turn is None or run.where.live or run.stimulus.kind in ("choice", "read"):
        return
    if any(isinstance(effect, SpeakAsCounselor) for effect in turn.effects):
        at, arrow = turn.path[-1] if turn.path else (turn.conversation.position, None)
        file, line = at_step(flows, at) if arrow is None else at_arrow(flows, at, arrow)
        problem = f"a counselor's words show by {run.stimulus.name}, before anybody opens them"
        yield Breach(P6, file, line, problem, "let only a choice do `open_answers`", run.where, run.stimulus.name)


def breaches_of_place(flows: FlowSet, trial: Trial, here: Conversation, *, all_kinds: bool) -> Iterator[Breach]:
    """From one place, after a pause and after leaving quickly; with `all_kinds` after every kind of silence."""
    for silence, event in _SILENCES if all_kinds else _SILENCES[:2]:
        resting = here
        if event is not None:
            turn = trial.take(here, event)
            if turn is None:
                continue
            yield from _names_nothing(flows, turn, here, silence)
            resting = turn.conversation
            yield from _words_wait(flows, trial, here, resting, silence)
        opened = trial.take(resting, Opened(again=True))
        if opened is not None:
            yield from _asks_first(flows, trial, here, opened, silence)


def _asks_first(flows: FlowSet, trial: Trial, here: Conversation, opened: Turn, silence: str) -> Iterator[Breach]:
    entry = flows.entry(BACK_AGAIN)
    after = opened.conversation
    yield from _names_nothing(flows, opened, here, silence)
    if after.position != entry:
        problem = f"after {silence}, coming back goes on at {after.position} without asking first"
        yield _entry(flows, problem, f"let {entry} wait, with choices that do `resume` and `anew`", here)
        return
    spoken = trial.take(after, written())
    if spoken is not None and spoken.conversation.position.flow != REST:
        problem = f"words written where one is asked whether to go on lead to {spoken.conversation.position}"
        yield _entry(flows, problem, f"let only choices lead on from {entry}", here)
    goes_on = begins_anew = False
    for choice in offers(opened):
        turn = trial.take(after, choice_tap(after, choice))
        if turn is None:
            continue
        then = turn.conversation
        goes_on = goes_on or (then.rest is None and same_place(here, then))
        begins_anew = begins_anew or (not then.slots and not then.draft and not then.frames and then.rest is None)
    if not goes_on:
        problem = f"after {silence}, no choice goes on where one was, with all that was said"
        yield _entry(flows, problem, f"give {entry} a choice that does `resume`", here)
    if not begins_anew:
        problem = f"after {silence}, no choice begins anew"
        yield _entry(flows, problem, f"give {entry} a choice that does `anew`", here)


def _words_wait(
    flows: FlowSet, trial: Trial, here: Conversation, resting: Conversation, silence: str
) -> Iterator[Breach]:
    """What is written while it rests is kept, and not answered as if nothing were."""
    turn = trial.take(resting, written())
    if turn is None:
        return
    after = turn.conversation
    yield from _names_nothing(flows, turn, here, silence)
    if after.position.flow != REST or after.rest is None:
        problem = f"words written after {silence} are answered at {after.position} without asking first"
        yield _entry(flows, problem, "let it ask, with choices that do `resume` and `anew`", here)
    elif len(after.draft) <= len(resting.draft):
        yield _entry(flows, f"words written after {silence} are not kept", "let no step of rest take words", here)


def _names_nothing(flows: FlowSet, turn: Turn, here: Conversation, silence: str) -> Iterator[Breach]:
    """No topic, letter, places or help lines show before the visitor opens what was."""
    for effect in turn.effects:
        match effect:
            case Say(text) if text.flow not in SAID_AT_REST:
                shown = f"the text `{text}`"
            case ShowLetter():
                shown = "the letter"
            case ShowPlaces():
                shown = "places"
            case ShowHelpLines():
                shown = "help lines"
            case SpeakAsCounselor():
                shown = "a counselor's words"
            case OfferChoices(_, choices) if any(choice.label.flow not in SAID_AT_REST for choice in choices):
                shown = "a choice of another flow"
            case _:
                continue
        at = turn.conversation.position
        if at.flow != REST:
            at = flows.entry(BACK_AGAIN)
        step = flows.step(at)
        file, line = at_step(flows, at)
        if step is not None and isinstance(effect, Say):
            line = next((item.line or line for item in step.say if effect.text in item.texts), line)
        problem = f"{shown} shows after {silence}, before anything was opened"
        yield Breach(P6, file, line, problem, "say only texts of rest there", Configuration(here.position), "")


def _entry(flows: FlowSet, problem: str, remedy: str, here: Conversation) -> Breach:
    file, line = at_step(flows, flows.entry(BACK_AGAIN))
    return Breach(P6, file, line, problem, remedy, Configuration(here.position), "")
