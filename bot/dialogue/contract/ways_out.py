"""P2, held against every turn and tried from every place: there is always a way out, and a way back."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

from bot.dialogue.contract.breach import Breach, at_arrow, at_step
from bot.dialogue.contract.configuration import Configuration
from bot.dialogue.contract.run import Run
from bot.dialogue.contract.trial import Trial, choice_tap, offers, same_place, way
from bot.dialogue.engine import Turn
from bot.dialogue.entries import DANGER_HELP, FORGET, INTERRUPTS, LANGUAGE, NOTHING_BEFORE, PERSON
from bot.dialogue.flow import FlowSet
from bot.dialogue.frames import REST
from bot.model.conversation import Conversation, Frame, Position, Rest
from bot.model.effect import Erase, OpenTicket, Relay, Say, ShowHelpLines, ShowWays
from bot.model.ids import Locale
from bot.model.reading import Intent

P2 = "P2"
Try = Callable[[Trial, Conversation], Iterator[Breach]]
_RESTING = {Intent.PAUSE: (Rest.PAUSED, "pausing"), Intent.STOP: (Rest.STOPPED, "stopping")}
_RETURNS = {
    Intent.PERSON: (PERSON, "asks for a person"),
    Intent.DANGER: (DANGER_HELP, "asks for help in danger"),
    Intent.ERASE: (FORGET, "looks at erasing"),
    Intent.PAUSE: (INTERRUPTS[Intent.PAUSE], "pauses"),
    Intent.STOP: (INTERRUPTS[Intent.STOP], "stops"),
}


def breaches_of_turn(flows: FlowSet, run: Run) -> Iterator[Breach]:
    """What one turn shows."""
    where, stimulus = run.where, run.stimulus
    if run.turn is None:
        file, line = at_step(flows, where.position)
        problem = f"there is no way on by {stimulus.name} at {where.position} ({run.fault})"
        yield Breach(P2, file, line, problem, "give the step an arrow that always leads on", where, stimulus.name)
        return
    if stimulus.kind == "way" and stimulus.intent is not None:
        yield from _way(flows, run, run.turn, stimulus.intent)


def _way(flows: FlowSet, run: Run, turn: Turn, intent: Intent) -> Iterator[Breach]:
    after = turn.conversation
    if intent in _RESTING:
        rest, what = _RESTING[intent]
        entry = flows.entry(INTERRUPTS[intent])
        if after.rest is not rest or after.position != entry:
            file, line = at_step(flows, entry)
            problem = f"{what} does not rest: the conversation goes on at {after.position}"
            yield Breach(P2, file, line, problem, f"let {entry} wait, with a choice that does `resume`", run.where, "")
    elif intent is Intent.DANGER:
        if not any(isinstance(effect, ShowHelpLines) for effect in turn.effects):
            file, line = at_step(flows, flows.entry(DANGER_HELP))
            problem = "asking for help in danger does not show help lines at once"
            remedy = "put `{show: help_lines}` into its `say`, without a `when`"
            yield Breach(P2, file, line, problem, remedy, run.where, run.stimulus.name)
    elif intent is Intent.MORE:
        if not any(isinstance(effect, ShowWays) for effect in turn.effects):
            yield _at(flows, run.where, "the ways out are not shown", "let the step ask something", run.stimulus.name)
    elif intent is Intent.BACK and run.where.rest is None and not run.where.live and run.where.greeted:
        said = any(isinstance(effect, Say) and effect.text == NOTHING_BEFORE for effect in turn.effects)
        if not said or after.position != run.where.position:
            problem = "with nothing to take back, back leads away"
            yield _at(flows, run.where, problem, "let the step wait", run.stimulus.name)


def trials_of_place(flows: FlowSet, position: Position, locales: tuple[Locale, ...]) -> Iterator[Try]:
    """What is tried from one place: to speak another language, reach a person, erase, take back, and come back.

    Each is a trial of its own, so that each is repeated only for the values that it looks at itself.
    """
    yield lambda trial, here: breaches_of_answers(flows, trial, here)
    yield lambda trial, here: _undone(flows, trial, here)
    yield lambda trial, here: _called(flows, trial, here)
    yield lambda trial, here: _language(flows, trial, here, locales)
    yield lambda trial, here: _reaches(flows, trial, here)
    for intent, (entry, _) in _RETURNS.items():
        if position.flow not in (entry.flow, REST):
            yield partial(_comes_back, flows, intent)


def breaches_of_answers(flows: FlowSet, trial: Trial, here: Conversation) -> Iterator[Breach]:
    """Something can always be answered."""
    step = flows.step(here.position)
    if step is not None and not (step.words or step.read or trial.offered(here)):
        problem = f"nothing can be answered at {here.position}: every choice may be hidden"
        yield _at(flows, Configuration(here.position), problem, "give it a choice without `when`, or `words`")


def _undone(flows: FlowSet, trial: Trial, here: Conversation) -> Iterator[Breach]:
    """Back takes back exactly what the newest answer changed."""
    for name, event in trial.moves(here, "cws"):
        turn = trial.take(here, event)
        if turn is None or not turn.conversation.undo or turn.conversation.rest is not None:
            continue
        back = trial.take(turn.conversation, way(Intent.BACK, typed=False))
        if back is None:
            continue
        after = back.conversation
        if not same_place(here, after) or after.slots.keys() - here.slots.keys() or after.watch is not here.watch:
            at, arrow = turn.path[0] if turn.path else (here.position, None)
            file, line = at_step(flows, at) if arrow is None else at_arrow(flows, at, arrow)
            problem = f"back after {name} at {here.position} leads to {after.position}, and not to how it was before"
            yield Breach(P2, file, line, problem, "lead on in one arrow", Configuration(here.position), name)


def _called(flows: FlowSet, trial: Trial, here: Conversation) -> Iterator[Breach]:
    """What is called comes back, if one wishes it; a frame below it tells coming back from coming there anew."""
    if not here.frames:
        here = replace(here, frames=(Frame(here.position, resume=True),))
    for name, event in trial.moves(here, "c"):
        turn = trial.take(here, event)
        if turn is None or not turn.path or turn.path[0][1].call is None or turn.path[0][1].then is None:
            continue
        at, arrow = turn.path[0]
        then = arrow.then

        def is_back(later: Turn, then: Position | None = then) -> bool:
            stands = later.conversation.position == then and later.conversation.frames == here.frames
            return stands or any(at == then for at, _ in later.path[1:])

        if not is_back(turn) and not trial.can(f"return to {then}", turn.conversation, "csw", is_back):
            file, line = at_arrow(flows, at, arrow)
            problem = f"what {name} of {at} calls never comes back to {then}"
            remedy = "let a choice or `skip` of what is called lead to `return: true`, or use `to` instead of `call`"
            yield Breach(P2, file, line, problem, remedy, Configuration(here.position), name)


def _language(flows: FlowSet, trial: Trial, here: Conversation, locales: tuple[Locale, ...]) -> Iterator[Breach]:
    """Every language is offered; choosing it speaks it, and comes back."""
    entry = flows.entry(LANGUAGE)
    if here.position.flow in (LANGUAGE.flow, REST):
        return
    turn = trial.take(here, way(Intent.LANGUAGE, typed=True))
    if turn is None:
        return
    asked = turn.conversation
    for locale in locales:
        if asked.position != entry or locale not in offers(turn):
            problem = f"{locale} is not offered where another language is asked for"
            yield _entry(flows, entry, problem, f"give {entry} the choice `{locale}`, with `do: set_locale`", here)
            continue
        chosen = trial.take(asked, choice_tap(asked, locale))
        if chosen is None:
            continue
        if chosen.conversation.locale != locale:
            yield _entry(flows, entry, f"choosing {locale} does not speak it", "let the choice `do: set_locale`", here)
        elif not same_place(here, chosen.conversation) and not _is_elsewhere(flows, here.position):
            problem = f"whoever chooses {locale} does not come back to where they were"
            yield _entry(flows, entry, problem, "let the choice `return: true`", here)


def _reaches(flows: FlowSet, trial: Trial, here: Conversation) -> Iterator[Breach]:
    """A letter can be sent, and everything can be erased, by choices alone."""
    person = trial.take(here, way(Intent.PERSON, typed=True))
    if person is not None and not trial.can("send", person.conversation, "cw", _sends):
        entry = flows.entry(PERSON)
        problem = "asking for a person leads to no letter that can be sent"
        yield _entry(flows, entry, problem, "lead on to a preview with a choice that does `open_ticket`", here)
    forget = trial.take(here, way(Intent.ERASE, typed=True))
    if forget is not None and not trial.can("erase", forget.conversation, "c", _erases):
        entry = flows.entry(FORGET)
        yield _entry(flows, entry, "erasing cannot be reached by choices", "give it a choice that does `erase`", here)


def _comes_back(flows: FlowSet, intent: Intent, trial: Trial, here: Conversation) -> Iterator[Breach]:
    entry, what = _RETURNS[intent]

    def is_back(later: Turn) -> bool:
        return same_place(here, later.conversation) and later.conversation.rest is None

    for typed in (True, False):
        turn = trial.take(here, way(intent, typed=typed))
        # 助けて, typed where words for a person are taken, is such words as well, and they go on from there.
        if turn is None or (typed and intent is Intent.DANGER and _tells_a_person(here, turn)):
            continue
        if not trial.can(f"back from {intent.value}", turn.conversation, "cs", is_back):
            problem = f"whoever {what} does not come back to where they were"
            remedy = "let a choice or `skip` lead to `return: true` or `do: resume`"
            yield _entry(flows, flows.entry(entry), problem, remedy, here)
            return


def _tells_a_person(here: Conversation, turn: Turn) -> bool:
    return turn.conversation.draft != here.draft or any(isinstance(effect, Relay) for effect in turn.effects)


def breaches_of_live(flows: FlowSet, trial: Trial, here: Conversation) -> Iterator[Breach]:
    """Beside a counselor, whole words and buttons act."""
    where = Configuration(here.position, live=True)
    checks: tuple[tuple[Intent, Callable[[Turn], bool], str], ...] = (
        (Intent.DANGER, lambda turn: any(isinstance(one, ShowHelpLines) for one in turn.effects), "show help lines"),
        (Intent.MORE, lambda turn: any(isinstance(one, ShowWays) for one in turn.effects), "show the ways out"),
        (Intent.PAUSE, lambda turn: turn.conversation.rest is Rest.PAUSED, "rest"),
        (Intent.STOP, lambda turn: turn.conversation.rest is Rest.STOPPED, "rest"),
        (Intent.ERASE, lambda turn: trial.can("erase", turn.conversation, "c", _erases), "lead to erasing"),
    )
    for intent, holds, what in checks:
        for typed in (True, False):
            turn = trial.take(here, way(intent, typed=typed))
            if turn is not None and not holds(turn):
                yield _at(flows, where, f"beside a counselor, {intent.value} does not {what}", "let the step wait")


def _sends(turn: Turn) -> bool:
    return any(isinstance(effect, OpenTicket | Relay) for effect in turn.effects)


def _erases(turn: Turn) -> bool:
    return any(isinstance(effect, Erase) for effect in turn.effects)


def _is_elsewhere(flows: FlowSet, position: Position) -> bool:
    step = flows.step(position)
    return step is not None and bool(step.elsewhere)


def _at(flows: FlowSet, where: Configuration, problem: str, remedy: str, by: str = "") -> Breach:
    file, line = at_step(flows, where.position)
    return Breach(P2, file, line, problem, remedy, where, by)


def _entry(flows: FlowSet, entry: Position, problem: str, remedy: str, here: Conversation) -> Breach:
    file, line = at_step(flows, entry)
    return Breach(P2, file, line, problem, remedy, Configuration(here.position), "")
