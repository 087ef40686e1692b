"""The whole contract: explore, hold the promises against what was found, and say what came of it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from bot.dialogue.contract import nothing_required, run, silence, ways_out
from bot.dialogue.contract.breach import Breach, at_step
from bot.dialogue.contract.certificate import Certificate, Proof
from bot.dialogue.contract.domains import LETTER, TICKET
from bot.dialogue.contract.explore import Exploration
from bot.dialogue.contract.run import Run, TooLarge
from bot.dialogue.contract.trial import Trial, Trials
from bot.dialogue.contract.ways_out import Try
from bot.dialogue.edges import Edge, edges
from bot.dialogue.entries import BACK_AGAIN, INTERRUPTS
from bot.dialogue.flow import FlowSet
from bot.dialogue.frames import REST
from bot.model.conversation import Conversation, Position
from bot.model.effect import Effect
from bot.model.errors import Finding
from bot.model.ids import Locale

PROMISES = ("P1", "P2", "P6")
LOCALES = (Locale("ja"), Locale("en"))


def prove(flows: FlowSet, locales: Iterable[Locale] = LOCALES) -> Proof:
    """Explore a set that the loader has accepted. `locales` = the languages that the house speaks.

    Never raises for what a flow set may hold; a set that is too large to explore is a finding.
    """
    work = _Work(flows, tuple(locales))
    return work.prove()


class _Work:
    def __init__(self, flows: FlowSet, locales: tuple[Locale, ...]) -> None:
        self._flows = flows
        self._locales = locales
        self._breaches: dict[tuple[str, int, str], Breach] = {}
        self._followed: dict[int, None] = {}
        self._stood: dict[Position, None] = {}
        self._effects: set[type[Effect]] = set()
        self._explored = Exploration(flows, locales, self._watch)

    def prove(self) -> Proof:
        explored = self._explored
        findings: list[Finding] = list(self._too_many())
        complete = not findings
        try:
            if complete:
                explored.run()
                self._try_places()
        except TooLarge:
            complete = False
            findings.append(self._too_large())
        findings += (self._finding(breach) for breach in self._breaches.values())
        reached = frozenset(self._reached()) if complete else frozenset()
        if complete:
            findings += self._never(reached)
        broken = {breach.promise for breach in self._breaches.values()}
        certificate = Certificate(
            flow_set=self._flows.hash,
            flows=len(self._flows.flows),
            steps=sum(len(flow.steps) for flow in self._flows.flows.values()),
            configurations=len(explored.nodes),
            turns=explored.runs.taken,
            edges=sum(1 for _ in edges(self._flows.flows.values())),
            reached=reached,
            promises=tuple(name for name in PROMISES if complete and name not in broken),
        )
        return Proof(certificate, tuple(sorted(set(findings))))

    def _watch(self, run: Run) -> None:
        """Every turn of the exploration, once."""
        if run.turn is not None:
            for at, arrow in run.turn.path:
                self._followed[id(arrow)] = None
                self._stood[at] = None
            self._stood[run.turn.conversation.position] = None
            self._effects.update(type(effect) for effect in run.turn.effects)
        for of_turn in (nothing_required.breaches_of_turn, ways_out.breaches_of_turn, silence.breaches_of_turn):
            for breach in of_turn(self._flows, run):
                self._note(breach)

    def _note(self, breach: Breach) -> None:
        """The first is kept; it is the one that is nearest to the first words."""
        self._breaches.setdefault((breach.file, breach.line, breach.problem), breach)

    def _try_places(self) -> None:
        trials = Trials(self._explored)
        views = self._explored.views
        rest = [reads for at, reads in views.said.items() if at.flow == REST]
        also = dict.fromkeys((TICKET, LETTER, *(name for reads in rest for name in reads)))
        answerable = partial(ways_out.breaches_of_answers, self._flows)
        first = True
        for where in list(self._explored.nodes):
            if where.rest is not None or not where.greeted:
                continue
            trial, here = trials.stand(where)
            if where.live:
                self._note_all(ways_out.breaches_of_live(self._flows, trial, here))
                continue
            step = self._flows.step(where.position)
            if step is None or not step.waits:
                continue
            if first and where.position.flow != REST and where.position.flow not in _entries():
                first = False
                for attempt in self._attempts(where.position, all_kinds=True):
                    trials.in_all_values(where, also, self._noting(attempt))
            else:
                for attempt in self._attempts(where.position, all_kinds=False):
                    self._note_all(attempt(trial, here))
                if views.offered[where.position]:
                    trials.in_all_values(where, views.offered[where.position], self._noting(answerable))
        trial, _ = trials.stand(next(iter(self._explored.nodes)))
        self._note_all(nothing_required.breaches_of_start(self._flows, trial, frozenset(self._effects)))

    def _attempts(self, position: Position, *, all_kinds: bool) -> Iterator[Try]:
        """What is tried at a place; after every kind of silence, or after two of them."""
        flows = self._flows
        yield partial(nothing_required.breaches_of_place, flows)
        yield from ways_out.trials_of_place(flows, position, self._locales)
        if position.flow != REST:
            yield partial(silence.breaches_of_place, flows, all_kinds=all_kinds)

    def _noting(self, attempt: Try) -> Callable[[Trial, Conversation], None]:
        return lambda trial, here: self._note_all(attempt(trial, here))

    def _note_all(self, breaches: Iterator[Breach]) -> None:
        for breach in breaches:
            self._note(breach)

    def _finding(self, breach: Breach) -> Finding:
        way = self._explored.way_to(breach.where) if breach.where in self._explored.nodes else str(breach.where)
        shown = f"{way} → {breach.by}" if breach.by else way
        return Finding(breach.file, breach.line, f"{breach.promise}: {breach.problem} ({shown})", breach.remedy)

    def _reached(self) -> Iterator[Edge]:
        through = self._explored.transparent_arrows()
        for edge in edges(self._flows.flows.values()):
            if id(edge.arrow) in self._followed or id(edge.arrow) in through:
                yield edge

    def _never(self, reached: frozenset[Edge]) -> Iterator[Finding]:
        """Steps and choices that no visitor meets; arrows that have to be there as a safety net aside."""
        through = {edge.position for edge in reached}
        unmet = set()
        for flow in self._flows.flows.values():
            for step in flow.steps.values():
                position = Position(flow.name, step.name)
                if position not in self._stood and position not in through:
                    unmet.add(position)
                    problem = f"no visitor ever comes to {position}"
                    yield Finding(flow.file, step.line, problem, "mend the `when` that leads to it, or remove the step")
        for edge in edges(self._flows.flows.values()):
            net = edge.trigger in ("skip", "read") or (edge.arrow.when is None and edge.number > 0)
            if edge in reached or net or edge.position in unmet:
                continue
            file, line = at_step(self._flows, edge.position)
            what = edge.trigger.replace("choice:", "the choice ")
            problem = f"{what} of {edge.position} can never be taken"
            if edge.number or edge.arrow.when is not None:
                problem = f"this arrow of {what} at {edge.position} can never be taken"
            remedy = "mend its `when`, or remove it"
            yield Finding(edge.arrow.file or file, edge.arrow.line or line, problem, remedy)

    def _too_many(self) -> Iterator[Finding]:
        for slot in self._explored.domains.too_many:
            problem = f"tests tell too many answers of `{slot}` apart to prove every combination"
            yield Finding("flows", 0, problem, "test fewer of the answers of that question")

    def _too_large(self) -> Finding:
        sizes = self._explored.domains.sizes()
        largest = ", ".join(f"`{name}`" for name in sorted(sizes, key=lambda name: -sizes[name])[:3])
        problem = f"the flows have more than {run.MOST_TURNS} turns to prove"
        return Finding("flows", 0, problem, f"test fewer values, of {largest} above all, or part the flow set")


def _entries() -> frozenset[str]:
    return frozenset(entry.flow for entry in (*INTERRUPTS.values(), BACK_AGAIN))
