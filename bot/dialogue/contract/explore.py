"""Finding every configuration: real turns, until none brings anything new."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import cast

from bot.dialogue.contract.configuration import (
    CONVERSATION,
    NOW,
    Configuration,
    configuration_of,
    conversation_of,
    facts_of,
)
from bot.dialogue.contract.domains import (
    ABOUT,
    ANSWER,
    CHANNEL,
    FRAME,
    KIND,
    LEVEL,
    LOCALE,
    SIGN,
    SLOT,
    TICKET,
    Domains,
)
from bot.dialogue.contract.recorder import Recorder, Views
from bot.dialogue.contract.stacks import BOTTOM, DEEPEST, Stacks, bits, kind_of
from bot.dialogue.contract.stimuli import Stimulus, stimuli
from bot.dialogue.engine import Turn, advance, begin
from bot.dialogue.enter import DANGER_FLOW
from bot.dialogue.flow import Action, Arrow, FlowSet
from bot.dialogue.frames import COUNSELOR, REST
from bot.model.conversation import Conversation, Frame, Position
from bot.model.ids import ChannelName, Locale
from bot.model.limits import STACK_DEPTH
from bot.model.reading import Intent

MOST_TURNS = 400_000
"""Turns that an exploration may take; about a minute. The shipped flows take a tenth of it."""
Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Run:
    """One turn that was taken. `turn` is None where the engine failed, with `fault` = why."""

    where: Configuration
    stimulus: Stimulus
    before: Conversation
    turn: Turn | None
    values: Mapping[str, object]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """What is kept of a turn: what it looked at, and what became of place and stack."""

    reads: tuple[str, ...]
    shown: Mapping[str, object]
    after: Configuration | None
    popped: int
    cleared: bool
    pushed: tuple[Frame, ...]


@dataclass(slots=True)
class Node:
    """A configuration that was reached: what may be on top of the stack, and how one came here first."""

    where: Configuration
    came: tuple[Configuration, str] | None
    tops: int = 0
    leaves: dict[str, dict[frozenset[tuple[str, object]], _Leaf]] = field(default_factory=dict)
    seen: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = field(default_factory=dict)
    stimuli: tuple[Stimulus, ...] = ()


class TooLarge(Exception):
    """More turns than MOST_TURNS."""


class Exploration:
    """`nodes`, `domains`, `stacks` and `turns` are the result; `watch` is shown every turn once."""

    def __init__(self, flows: FlowSet, locales: Iterable[Locale], watch: Callable[[Run], None]) -> None:
        self.recorder = Recorder(flows)
        self.flows = replace(flows, rules=self.recorder)
        self.views = Views(flows)
        self.domains = Domains(flows, locales)
        self.stacks = Stacks(flows)
        self.nodes: dict[Configuration, Node] = {}
        self.turns = 0
        self._watch = watch
        self._open: deque[Node] = deque()
        self._looked_through = 0
        self._every_sign = True
        self._followed: set[tuple[object, ...]] = set()
        self._homes: dict[tuple[object, ...], tuple[Configuration, str]] = {}

    def run(self) -> None:
        """Until nothing is new. Raises TooLarge."""
        for channel in self.domains.values[CHANNEL]:
            for locale in self.domains.values[LOCALE]:
                fresh = begin(self.flows, CONVERSATION, _channel(channel), _locale(locale))
                self._reach(configuration_of(fresh), BOTTOM, None)
        start = next(iter(self.nodes.values()))
        self._visit(start)
        self._every_sign = not self._meets_danger_alike(start)
        changed = True
        while changed:
            changed = False
            self.stacks.settle()
            for node in list(self.nodes.values()):
                changed = self._visit(node) or changed
            if not changed and not self._every_sign and not self._meets_danger_alike(start):
                self._every_sign = changed = True
                for node in self.nodes.values():
                    node.stimuli = self._stimuli(node.where)

    def _meets_danger_alike(self, start: Node) -> bool:
        """Whether all words of danger lead into that flow as an interrupt, and none further.

        Then they do so from everywhere, and it is enough to follow every sign from one place, one sign from the others.
        """
        return all(
            leaf.after is not None
            and leaf.after.position.flow == DANGER_FLOW
            and (leaf.popped, leaf.cleared, len(leaf.pushed)) == (0, False, 1)
            for stimulus in start.stimuli
            if stimulus.kind == "danger"
            for leaf in start.leaves.get(stimulus.name, {}).values()
        )

    def _stimuli(self, where: Configuration) -> tuple[Stimulus, ...]:
        flow = self.flows.flows[where.position.flow]
        return tuple(stimuli(where, flow, self.views, self.domains, every_sign=self._every_sign))

    def transparent_arrows(self) -> set[int]:
        """Arrows of steps that only return, where something comes back: turns look through them (their `id`)."""
        found: set[int] = set()
        for number in bits(self._looked_through):
            frame = self.stacks.frame(number)
            step = None if frame is None else self.flows.step(frame.back_to)
            found.update(id(arrow) for arrow in (() if step is None else step.next))
        return found

    def way_to(self, where: Configuration) -> str:
        """How one comes there, in words."""
        steps: list[str] = []
        here: Configuration | None = where
        while here is not None:
            came = self.nodes[here].came
            steps += [str(here)] if came is None else [str(here), came[1]]
            here = None if came is None else came[0]
        return " → ".join(reversed(steps))

    def _reach(self, where: Configuration, tops: int, came: tuple[Configuration, str] | None) -> bool:
        node = self.nodes.get(where)
        if node is None:
            node = self.nodes[where] = Node(where, came)
            node.stimuli = self._stimuli(where)
        news = node.tops | tops != node.tops
        if not news:
            return False
        node.tops |= tops
        # Back leads to where one stood before, with nothing resting.
        if not where.live and (where.rest is not None or not where.greeted):
            again = came if came is not None or where.rest is None else (where, "the button back")
            self._reach(Configuration(where.position), tops, again)
        return True

    def _visit(self, node: Node) -> bool:
        changed = False
        for stimulus in node.stimuli:
            if any(value not in self.domains.of(name, {}) for name, value in stimulus.given):
                continue
            leaves = node.leaves.setdefault(stimulus.name, {})
            reads, seen = node.seen.get(stimulus.name, ((), ()))
            if leaves and self._known(node.tops, reads, self.domains.size) == seen:
                continue
            # What grows while these turns are taken, they may have missed: it counts as not seen yet.
            tops, sizes = node.tops, self.domains.sizes()
            for values, leaf in self._tree(node, stimulus, leaves):
                changed = self._follow(node, stimulus, values, leaf) or changed
            reads = tuple({name for leaf in leaves.values() for name in leaf.reads})
            if stimulus.departs or any(leaf.popped for leaf in leaves.values()):
                reads = (*reads, f"{FRAME}0")
            node.seen[stimulus.name] = (reads, self._known(tops, reads, partial(_size, sizes)))
        return changed

    def _known(self, tops: int, reads: tuple[str, ...], size: Callable[[str], int]) -> tuple[int, ...]:
        """How much is known of what turns look at; where that grows, they are repeated."""
        stacks = any(name.startswith(FRAME) for name in reads)
        sizes = [size(name) for name in reads if name != KIND and not name.startswith(FRAME)]
        return (tops, self.stacks.version if stacks else 0, *sizes)

    def _tree(
        self, node: Node, stimulus: Stimulus, leaves: dict[frozenset[tuple[str, object]], _Leaf]
    ) -> Iterator[tuple[Values, _Leaf]]:
        """Every combination of values that makes a difference, each with what came of it."""
        open_: list[Values] = [dict(stimulus.given)]
        while open_:
            assigned = open_.pop()
            key = frozenset(assigned.items())
            leaf = leaves.get(key)
            if leaf is None:
                leaf = leaves[key] = self._take(node, stimulus, assigned)
            yield assigned, leaf
            upper = dict(assigned)
            for name in leaf.reads:
                if name in upper:
                    continue
                alike = self._is_plain(name, leaf.shown[name], stimulus)
                for value in self._values(node, stimulus, name, upper):
                    if value != leaf.shown[name] and not (alike and self._is_plain(name, value, stimulus)):
                        alike = alike or self._is_plain(name, value, stimulus)
                        open_.append({**upper, name: value})
                upper[name] = leaf.shown[name]

    def _values(self, node: Node, stimulus: Stimulus, name: str, assigned: Values) -> Iterable[object]:
        if name == KIND:
            return self.stacks.kinds(self.stacks.tops(node.tops, departs=stimulus.departs))
        if name.startswith(FRAME):
            return bits(self._frames(node, stimulus, int(name.removeprefix(FRAME)), assigned))
        return self.domains.of(name, assigned)

    def _frames(self, node: Node, stimulus: Stimulus, depth: int, assigned: Values) -> int:
        """What may be gone back to at a depth, from the top, under what was decided above it."""
        if depth == 0:
            return self.stacks.returned_to(self._tops(node, stimulus, assigned), departs=stimulus.departs)
        above = assigned.get(f"{FRAME}{depth - 1}")
        if not isinstance(above, int) or not above or depth >= STACK_DEPTH:
            return BOTTOM
        return self.stacks.returned_to(self.stacks.beneath(above, departs=stimulus.departs), departs=stimulus.departs)

    def _tops(self, node: Node, stimulus: Stimulus, assigned: Values) -> int:
        tops = self.stacks.tops(node.tops, departs=stimulus.departs)
        return self.stacks.of_kind(tops, assigned[KIND]) if KIND in assigned else tops

    def _stack(self, node: Node, stimulus: Stimulus, assigned: Values) -> tuple[Frame, ...]:
        above: list[Frame] = []
        while f"{FRAME}{len(above)}" in assigned:
            frame = self.stacks.frame(cast("int", assigned[f"{FRAME}{len(above)}"]))
            if frame is None:
                return tuple(reversed(above))
            above.append(frame)
        tops = self._frames(node, stimulus, len(above), assigned) if above else self._tops(node, stimulus, assigned)
        below = self.stacks.chain(tops, departs=stimulus.departs, room=DEEPEST - len(above))
        return (*below, *reversed(above))

    def _is_plain(self, name: str, value: object, stimulus: Stimulus) -> bool:
        if not name.startswith(FRAME) or not isinstance(value, int):
            return False
        return bool(self.stacks.plain(1 << value, besides=stimulus.interrupts if stimulus.departs else ""))

    def _take(self, node: Node, stimulus: Stimulus, assigned: Values) -> _Leaf:
        values: Values = {name: next(iter(known)) for name, known in self.domains.values.items()} | {
            name: value for name, value in assigned.items() if not name.startswith((FRAME, KIND))
        }
        frames = self._stack(node, stimulus, assigned)
        before = conversation_of(node.where, values, frames, self.flows.hash)
        if stimulus.again:
            before = replace(before, asked_again=True)
        self.recorder.decided.clear()
        run = self.take(node.where, stimulus, before, values)
        self._watch(run)
        turn = run.turn
        reads = dict.fromkeys((*stimulus.reads, *self.recorder.noted()))
        if turn is None:
            return self._leaf(reads, values, frames, None, 0, cleared=False)
        self.domains.add(turn.conversation)
        popped, cleared = self._popped(node.where, stimulus, frames, turn)
        home = not cleared and popped > len(frames) and self._is_home_elsewhere(node, stimulus, turn)
        reads = dict.fromkeys(self._looked_at(node, run, turn, popped, home=home))
        if popped:
            self._looked_through |= self.stacks.transparent(node.tops)
        for name in [name for name in reads if name.startswith(ANSWER)]:
            if SLOT + name.removeprefix(ANSWER) not in assigned:
                reads.pop(SLOT + name.removeprefix(ANSWER), None)
        after = turn.conversation
        kept = 0 if cleared else max(0, len(frames) - popped)
        return self._leaf(
            reads, values, frames, configuration_of(after), popped, cleared=cleared,
            pushed=after.frames[kept:],
        )  # fmt: skip

    def _looked_at(self, node: Node, run: Run, turn: Turn, popped: int, *, home: bool) -> Iterator[str]:
        """The variables that a turn depends on. `home` = what it found at the welcome is followed elsewhere."""
        stimulus, at = run.stimulus, node.where.position
        yield from stimulus.reads
        noted = self.recorder.noted(_last_return(turn) if home else None)
        # Of words of danger, tests look at what is found now, and not at what was found before.
        yield from (name for name in noted if stimulus.kind != "danger" or name not in (SIGN, ABOUT, LEVEL))
        if not home:
            yield from self._passed(run.before, turn, popped)
        if stimulus.interrupts == at.flow != REST:
            yield KIND
        if stimulus.intent is Intent.DANGER:  # what is said there is held against a promise
            for passed in (*(place for place, _ in turn.path), turn.conversation.position):
                yield from self.views.said[passed]
        yield from (f"{FRAME}{depth}" for depth in range(popped))

    def _is_home_elsewhere(self, node: Node, stimulus: Stimulus, turn: Turn) -> bool:
        """With nothing to come back to, the welcome stands in, whatever one came from: followed once is enough."""
        end = replace(configuration_of(turn.conversation), position=node.where.position)
        owner = self._homes.setdefault((end.rest, end.live, end.greeted), (node.where, stimulus.name))
        return owner != (node.where, stimulus.name)

    def _leaf(
        self,
        reads: dict[str, None],
        values: Values,
        frames: tuple[Frame, ...],
        after: Configuration | None,
        popped: int,
        *,
        cleared: bool,
        pushed: tuple[Frame, ...] = (),
    ) -> _Leaf:
        shown: Values = dict(values)
        shown[KIND] = kind_of(frames[-1] if frames else None)
        for depth in range(len(frames) + 1):
            shown[f"{FRAME}{depth}"] = self.stacks.number(frames[-1 - depth]) if depth < len(frames) else 0
        names = tuple(name for name in reads if name in shown or name.startswith((SLOT, ANSWER)))
        # What decides where one goes back to comes first: most of the rest is looked at only there.
        names = tuple(sorted(names, key=lambda name: (name != KIND, not name.startswith(FRAME), name != TICKET)))
        kept = {name: shown.get(name) for name in names}
        return _Leaf(names, kept, after, popped, cleared, pushed)

    def take(self, where: Configuration, stimulus: Stimulus, before: Conversation, values: Values) -> Run:
        """One real turn."""
        self.turns += 1
        if self.turns > MOST_TURNS:
            raise TooLarge
        try:
            turn = advance(self.flows, before, stimulus.event, facts_of(values), NOW)
        except Exception as error:  # noqa: BLE001 - whatever fails here would fail for a visitor: it is a finding
            return Run(where, stimulus, before, None, values, f"{type(error).__name__}: {error}")
        return Run(where, stimulus, before, turn, values)

    def _passed(self, before: Conversation, turn: Turn, popped: int) -> Iterator[str]:
        """What was looked at in passing: where a step exists, and the answer that spares a question."""
        after = turn.conversation
        for at in dict.fromkeys((*(at for at, _ in turn.path), after.position)):
            yield from self.views.available[at]
        arrived = [at for at, _ in turn.path[1:]]
        if turn.path and self._is_automatic(before, turn, popped):
            arrived.append(after.position)
        for at in dict.fromkeys(arrived):
            step = self.flows.step(at)
            if step is None or not step.waits or not step.ask or at.flow == DANGER_FLOW:
                continue
            yield ANSWER + step.ask
            if step.ask in before.slots or step.ask in after.slots:
                yield from self.views.offered[at]

    def _is_automatic(self, before: Conversation, turn: Turn, popped: int) -> bool:
        """Nobody asked to come where the last arrow led."""
        at, arrow = turn.path[-1]
        if not (arrow.returns or Action.RESUME in arrow.actions):
            step = self.flows.step(at)
            return len(turn.path) > 1 or step is None or not step.waits or bool(step.elsewhere)
        if not before.frames or not 0 < popped <= len(before.frames):
            return True
        return len(turn.path) > 1 and not before.frames[-popped].resume

    def _popped(
        self, where: Configuration, stimulus: Stimulus, frames: tuple[Frame, ...], turn: Turn
    ) -> tuple[int, bool]:
        """How many of the frames that were there the turn went back to, and whether it then left them all behind."""
        after = turn.conversation.frames
        asked, cleared = returns_asked(turn.path)
        followed = {id(arrow) for _, arrow in turn.path}
        if any(
            arrow is not None and Action.ACCEPT_LIVE in arrow.actions and id(arrow) not in followed
            for arrow, _ in self.recorder.decided
        ):
            asked += 1
        if stimulus.departs and where.position.flow == COUNSELOR:
            asked += 1
        if cleared:
            return min(asked, len(frames) + 1), True
        kept = 0
        for mine, now in zip(frames, after, strict=False):
            if mine is not now:
                break
            kept += 1
        popped = len(frames) - kept
        # With nothing left to go back to, the welcome stands in; that there was nothing has then been looked at, too.
        return (popped + 1 if popped == len(frames) and asked > popped else popped), False

    def _follow(self, node: Node, stimulus: Stimulus, values: Values, leaf: _Leaf) -> bool:
        """Where a turn leads, for every stack that it fits."""
        if leaf.after is None:
            return False
        if leaf.cleared:
            return self._end(node, stimulus, leaf.after, leaf.pushed, BOTTOM)
        if not leaf.popped:
            return self._end(node, stimulus, leaf.after, leaf.pushed, self._left(node, stimulus, values, leaf))
        name = f"{FRAME}{leaf.popped - 1}"
        last = cast("int", values.get(name, leaf.shown.get(name, 0)))
        frame = self.stacks.frame(last)
        if frame is None:
            return self._end(node, stimulus, leaf.after, leaf.pushed, BOTTOM)
        departs, alike = stimulus.departs, 1 << last
        if self._is_plain(name, last, stimulus):
            domain = self._frames(node, stimulus, leaf.popped - 1, {**leaf.shown, **values})
            alike |= self.stacks.plain(domain, besides=stimulus.interrupts if departs else "")
        done = (
            replace(leaf.after, position=frame.back_to),
            leaf.after,
            leaf.pushed,
            alike,
            departs,
            self.stacks.version,
        )
        if done in self._followed:
            return False
        self._followed.add(done)
        news = False
        for number in bits(alike):
            top = self.stacks.frame(number)
            if top is not None:
                after, pushed = _moved(leaf.after, frame, top), _pushed(leaf.pushed, frame, top)
                beneath = self.stacks.beneath(number, departs=departs)
                news = self._end(node, stimulus, after, pushed, beneath) or news
        return news

    def _end(self, node: Node, stimulus: Stimulus, after: Configuration, pushed: tuple[Frame, ...], tops: int) -> bool:
        news = False
        for frame in pushed:
            news = self.stacks.put(frame, tops) or news
            tops = 1 << self.stacks.number(frame)
        return self._reach(after, tops, (node.where, stimulus.name)) or news

    def _left(self, node: Node, stimulus: Stimulus, values: Values, leaf: _Leaf) -> int:
        """What may be on top of a stack that the turn left in place, whatever was decided of it for other turns."""
        shown = {KIND: leaf.shown[KIND]} if KIND in leaf.reads else {}
        return self._tops(node, stimulus, {**shown, **values})


def _size(sizes: Mapping[str, int], name: str) -> int:
    """Of a variable, or of the slot that it names; 1 where nothing was seen in it yet."""
    return sizes.get(SLOT + name.removeprefix(ANSWER) if name.startswith(ANSWER) else name, 1)


def _moved(after: Configuration, last: Frame, top: Frame) -> Configuration:
    """The same end, had `top` been in the place of `last`."""
    return replace(after, position=top.back_to) if after.position == last.back_to else after


def _pushed(pushed: tuple[Frame, ...], last: Frame, top: Frame) -> tuple[Frame, ...]:
    return tuple(replace(one, back_to=top.back_to) if one.back_to == last.back_to else one for one in pushed)


def _last_return(turn: Turn) -> Arrow | None:
    """The arrow that found nothing to come back to."""
    returning = [arrow for _, arrow in turn.path if arrow.returns or Action.RESUME in arrow.actions]
    return returning[-1] if returning else None


def _channel(value: object) -> ChannelName:
    return value  # type: ignore[return-value]


def returns_asked(path: Iterable[tuple[Position, Arrow]]) -> tuple[int, bool]:
    """(how often a turn went back to a frame before it cleared the stack, whether it cleared it)."""
    returns = 0
    for at, arrow in path:
        if arrow.returns or Action.RESUME in arrow.actions:
            returns += 1
        elif Action.ANEW in arrow.actions or (
            arrow.call is None and arrow.to is not None and arrow.to.flow not in (at.flow, REST)
        ):
            return returns, True
    return returns, False


def _leaves(at: Position, arrow: Arrow) -> bool:
    return arrow.call is None and arrow.to is not None and arrow.to.flow not in (at.flow, REST)


def _locale(value: object) -> Locale:
    return Locale(str(value))
