"""The tree of what turns looked at: each combination of values that can make a difference is a turn of its own."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from bot.dialogue.contract.configuration import configuration_of, conversation_of
from bot.dialogue.contract.domains import ABOUT, ANSWER, FRAME, KIND, LEVEL, SIGN, SLOT, TICKET, Domains
from bot.dialogue.contract.node import Leaf, Leaves, Node
from bot.dialogue.contract.recorder import Views
from bot.dialogue.contract.returned import came_unasked, last_return, returned
from bot.dialogue.contract.run import Run, Runs, Values
from bot.dialogue.contract.stacks import Stacks, bits, kind_of
from bot.dialogue.contract.standing import Assigned, frames_at, is_plain, stack_of
from bot.dialogue.contract.stimuli import Stimulus
from bot.dialogue.engine import Turn
from bot.dialogue.enter import DANGER_FLOW
from bot.dialogue.flow import FlowSet
from bot.dialogue.frames import REST
from bot.model.conversation import Frame
from bot.model.reading import Intent


class Tree:
    """Grows the leaves of nodes. `looked_through` = frames, as bits, whose step a turn went through and back.

    What turns leave behind is added to `domains`.
    """

    def __init__(self, flows: FlowSet, runs: Runs, domains: Domains, stacks: Stacks) -> None:
        self.views = Views(flows)
        self.looked_through = 0
        self._runs = runs
        self._domains = domains
        self._stacks = stacks
        self._homes: dict[tuple[object, ...], tuple[object, str]] = {}

    def grow(self, node: Node, stimulus: Stimulus, leaves: Leaves) -> Iterator[tuple[Values, Leaf, Run | None]]:
        """Every combination of values that makes a difference, with what came of it; and the run, if it is new."""
        open_: list[Values] = [dict(stimulus.given)]
        while open_:
            assigned = open_.pop()
            key = frozenset(assigned.items())
            leaf, run = leaves.get(key), None
            if leaf is None:
                run = self._take(node, stimulus, assigned)
                leaf = leaves[key] = self._leaf(node, run, assigned)
            yield assigned, leaf, run
            upper = dict(assigned)
            for name in leaf.reads:
                if name in upper:
                    continue
                alike = is_plain(self._stacks, name, leaf.shown[name], stimulus)
                for value in self._values(node, stimulus, name, upper):
                    plain = is_plain(self._stacks, name, value, stimulus)
                    if value != leaf.shown[name] and not (alike and plain):
                        alike = alike or plain
                        open_.append({**upper, name: value})
                upper[name] = leaf.shown[name]

    def _values(self, node: Node, stimulus: Stimulus, name: str, assigned: Assigned) -> Iterable[object]:
        stacks = self._stacks
        if name == KIND:
            return stacks.kinds(stacks.tops(node.tops, departs=stimulus.departs))
        if name.startswith(FRAME):
            return bits(frames_at(stacks, node, stimulus, int(name.removeprefix(FRAME)), assigned))
        return self._domains.of(name, assigned)

    def _take(self, node: Node, stimulus: Stimulus, assigned: Assigned) -> Run:
        values = self._domains.first() | {
            name: value for name, value in assigned.items() if not name.startswith((FRAME, KIND))
        }
        frames = stack_of(self._stacks, node, stimulus, assigned)
        before = conversation_of(node.where, values, frames, self._runs.flows.hash)
        if stimulus.again:
            before = replace(before, asked_again=True)
        return self._runs.take(node.where, stimulus, before, values)

    def _leaf(self, node: Node, run: Run, assigned: Assigned) -> Leaf:
        stimulus, turn, frames = run.stimulus, run.turn, run.before.frames
        if turn is None:
            reads = dict.fromkeys((*stimulus.reads, *self._runs.recorder.noted()))
            return Leaf(*self._shown(reads, run), None, 0, cleared=False, pushed=())
        self._domains.add(turn.conversation)
        popped, cleared = returned(node.where, stimulus, frames, turn, self._runs.recorder.decided)
        home = not cleared and popped > len(frames) and self._is_home_elsewhere(node, stimulus, turn)
        reads = dict.fromkeys(self._looked_at(node, run, turn, popped, home=home))
        if popped:
            self.looked_through |= self._stacks.transparent(node.tops)
        for name in [name for name in reads if name.startswith(ANSWER)]:
            if SLOT + name.removeprefix(ANSWER) not in assigned:
                reads.pop(SLOT + name.removeprefix(ANSWER), None)
        after = turn.conversation
        kept = 0 if cleared else max(0, len(frames) - popped)
        return Leaf(*self._shown(reads, run), configuration_of(after), popped, cleared, after.frames[kept:])

    def _looked_at(self, node: Node, run: Run, turn: Turn, popped: int, *, home: bool) -> Iterator[str]:
        """The variables that a turn depends on. `home` = what it found at the welcome is followed elsewhere."""
        stimulus, at = run.stimulus, node.where.position
        yield from stimulus.reads
        noted = self._runs.recorder.noted(last_return(turn) if home else None)
        # Of words of danger, tests look at what is found now, and not at what was found before.
        yield from (name for name in noted if stimulus.kind != "danger" or name not in (SIGN, ABOUT, LEVEL))
        if not home:
            yield from self._passed(run, turn, popped)
        if stimulus.interrupts == at.flow != REST:
            yield KIND
        if stimulus.intent is Intent.DANGER:  # what is said there is held against a promise
            for passed in (*(place for place, _ in turn.path), turn.conversation.position):
                yield from self.views.said[passed]
        yield from (f"{FRAME}{depth}" for depth in range(popped))

    def _passed(self, run: Run, turn: Turn, popped: int) -> Iterator[str]:
        """What was looked at in passing: where a step exists, and the answer that spares a question."""
        before, after, flows = run.before, turn.conversation, self._runs.flows
        for at in dict.fromkeys((*(at for at, _ in turn.path), after.position)):
            yield from self.views.available[at]
        arrived = [at for at, _ in turn.path[1:]]
        if turn.path and came_unasked(flows, before, turn, popped):
            arrived.append(after.position)
        for at in dict.fromkeys(arrived):
            step = flows.step(at)
            if step is None or not step.waits or not step.ask or at.flow == DANGER_FLOW:
                continue
            yield ANSWER + step.ask
            if step.ask in before.slots or step.ask in after.slots:
                yield from self.views.offered[at]

    def _is_home_elsewhere(self, node: Node, stimulus: Stimulus, turn: Turn) -> bool:
        """With nothing to come back to, the welcome stands in, whatever one came from: followed once is enough."""
        end = configuration_of(turn.conversation)
        owner = self._homes.setdefault((end.rest, end.live, end.greeted), (node.where, stimulus.name))
        return owner != (node.where, stimulus.name)

    def _shown(self, reads: dict[str, None], run: Run) -> tuple[tuple[str, ...], Values]:
        """What was looked at, in the order in which it is decided, and with which values."""
        frames: tuple[Frame, ...] = run.before.frames
        shown: Values = dict(run.values)
        shown[KIND] = kind_of(frames[-1] if frames else None)
        for depth in range(len(frames) + 1):
            shown[f"{FRAME}{depth}"] = self._stacks.number(frames[-1 - depth]) if depth < len(frames) else 0
        names = [name for name in reads if name in shown or name.startswith((SLOT, ANSWER))]
        # What decides where one goes back to comes first: most of the rest is looked at only there.
        names.sort(key=lambda name: (name != KIND, not name.startswith(FRAME), name != TICKET))
        return tuple(names), {name: shown.get(name) for name in names}
