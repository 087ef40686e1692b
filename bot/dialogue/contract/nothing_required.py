"""P1, held against every turn: nothing is required, and nothing happens that nobody chose."""

from collections.abc import Iterator

from bot.dialogue.condition import SKIPPED
from bot.dialogue.contract.breach import Breach, at_arrow, at_step
from bot.dialogue.contract.run import Run
from bot.dialogue.contract.trial import Trial, skip_tap
from bot.dialogue.engine import Turn
from bot.dialogue.enter import DANGER_FLOW
from bot.dialogue.flow import Action, Arrow, FlowSet, Step
from bot.dialogue.frames import REST
from bot.model.conversation import Conversation, Position
from bot.model.effect import Effect, OpenTicket, ShowPlaces
from bot.model.reading import Intent

CONSENT = frozenset({Action.OPEN_TICKET, Action.ACCEPT_LIVE, Action.ERASE, Action.WITHDRAW_TICKET})
MOST_SKIPS = 40
P1 = "P1"


def breaches_of_turn(flows: FlowSet, run: Run) -> Iterator[Breach]:
    """What one turn shows."""
    turn = run.turn
    if turn is None or not turn.path:
        return
    yield from _consent(flows, run, turn)
    step = flows.step(run.where.position)
    if step is None or run.where.rest is not None or run.where.live or not run.where.greeted:
        return
    if step.ask and run.where.position.flow != REST:
        yield from _asked_again(flows, run, turn, step)
    yield from _though_skipped(flows, run, turn)


def breaches_of_place(flows: FlowSet, trial: Trial, here: Conversation) -> Iterator[Breach]:
    """Who only skips meets each question once."""
    asked: dict[str, Position] = {}
    start = here.position
    for _ in range(MOST_SKIPS):
        step = flows.step(here.position)
        if step is None or here.position.flow == REST:
            return
        if step.ask and step.ask in asked:
            file, line = at_step(flows, here.position)
            first = asked[step.ask]
            if first != here.position or start == here.position:
                problem = f"who skips {first} is asked for `{step.ask}` again at {here.position}"
                remedy = "let `skip` lead to a step that does not ask for it"
                yield Breach(P1, file, line, problem, remedy, trial.where(start), "skip")
            return
        if step.ask:
            asked[step.ask] = here.position
        frames = here.frames
        after = trial.take(here, skip_tap())
        if after is None or len(after.conversation.frames) < len(frames):
            return  # one is back where one was before, which nobody asked for by skipping
        if after.conversation.position == here.position and not step.ask:
            return
        here = after.conversation


def breaches_of_start(flows: FlowSet, trial: Trial, seen: frozenset[type[Effect]]) -> Iterator[Breach]:
    """Without a single answer one comes to a letter and to places; what nobody comes to (not in `seen`) aside.

    Help lines and a person are a way out from everywhere, which P2 holds.
    """
    wanted: dict[type[Effect], tuple[str, str]] = {
        OpenTicket: ("a letter can be sent", "let no step between the way out `person` and the sending ask something"),
        ShowPlaces: ("places are shown", "lead to a step that shows places by a choice of a step without `ask`"),
    }
    found = trial.without_answers(tuple(wanted))
    for effect, (what, remedy) in wanted.items():
        if effect not in found and effect in seen:
            entry = flows.start("welcome")
            file, line = at_step(flows, entry)
            problem = f"without an answer no way from {entry} leads to where {what}"
            yield Breach(P1, file, line, problem, remedy, trial.where(entry))


def _consent(flows: FlowSet, run: Run, turn: Turn) -> Iterator[Breach]:
    for number, (at, arrow) in enumerate(turn.path):
        done = CONSENT & set(arrow.actions)
        if not done or (_is_chosen(run, arrow) and all(_passes(flows, at) for at, _ in turn.path[1 : number + 1])):
            continue
        file, line = at_arrow(flows, at, arrow)
        problem = f"`{min(done)}` happens at {at} by {run.stimulus.name}, which nobody chose"
        yield Breach(P1, file, line, problem, "let only a choice do that", run.where, run.stimulus.name)


def _is_chosen(run: Run, arrow: Arrow) -> bool:
    if run.stimulus.intent is Intent.WITHDRAW:
        return Action.WITHDRAW_TICKET in arrow.actions
    return run.stimulus.kind == "choice" or (run.stimulus.kind == "read" and Action.ACCEPT_LIVE not in arrow.actions)


def _passes(flows: FlowSet, at: Position) -> bool:
    """Passed because the script goes on, and not by an answer of an earlier turn."""
    step = flows.step(at)
    return step is not None and (not step.waits or bool(step.elsewhere))


def _asked_again(flows: FlowSet, run: Run, turn: Turn, step: Step) -> Iterator[Breach]:
    after, arrow = turn.conversation.position, turn.path[-1][1]
    landed = flows.step(after)
    if landed is None or landed.ask != step.ask or arrow.returns or Action.RESUME in arrow.actions:
        return
    first_at, first = turn.path[0]
    file, line = at_arrow(flows, first_at, first)
    here = run.where.position
    if run.stimulus.kind in ("skip", "unclear"):
        what = "skipping" if run.stimulus.kind == "skip" else "a second answer that is not understood at"
        again = "the same question" if after == here else f"{after}, which asks for `{step.ask}` again"
        remedy = "let `skip` lead to a step that does not ask for it"
        yield Breach(P1, file, line, f"{what} {here} leads to {again}", remedy, run.where, run.stimulus.name)
    elif run.stimulus.kind == "words" and step.words:
        problem = f"words that answer nothing at {here} are asked about again and again"
        remedy = "let `words` lead on; without it the question is put once more in other words, and then moved past"
        yield Breach(P1, file, line, problem, remedy, run.where, run.stimulus.name)


def _though_skipped(flows: FlowSet, run: Run, turn: Turn) -> Iterator[Breach]:
    """A passing step may lead to a question that was skipped before: it has to be passed, too."""
    after, (at, arrow) = turn.conversation.position, turn.path[-1]
    landed, last = flows.step(after), flows.step(at)
    if landed is None or last is None or last.waits or not landed.waits or not landed.ask or after.flow == DANGER_FLOW:
        return
    if arrow.returns or Action.RESUME in arrow.actions or after.flow == REST:
        return
    held = run.before.slots.get(landed.ask)
    now = turn.conversation.slots.get(landed.ask)
    if held is None or held.value != SKIPPED or now is None or now.value != SKIPPED:
        return
    acting = next((one for one in landed.skip if one.actions or one.letter), None)
    file, line = at_step(flows, after) if acting is None else at_arrow(flows, after, acting)
    problem = f"{after} was skipped and is asked again, since its `skip` does more than go on"
    remedy = "take the action off the `skip`, or lead to the question only by choices"
    yield Breach(P1, file, line, problem, remedy, run.where, run.stimulus.name)
