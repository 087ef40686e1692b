"""Finding every configuration: real turns, followed to where they lead, until none brings anything new."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import cast

from msgspec import structs

from bot.dialogue.contract.configuration import CONVERSATION, Configuration, configuration_of
from bot.dialogue.contract.domains import ANSWER, CHANNEL, FRAME, KIND, LOCALE, SLOT, Domains
from bot.dialogue.contract.node import Leaf, Node
from bot.dialogue.contract.run import Run, Runs, Values
from bot.dialogue.contract.stacks import BOTTOM, Stacks, bits
from bot.dialogue.contract.standing import besides, frames_at, is_plain, tops_of
from bot.dialogue.contract.stimuli import Stimulus, stimuli
from bot.dialogue.contract.tree import Tree
from bot.dialogue.engine import begin
from bot.dialogue.enter import DANGER_FLOW
from bot.dialogue.flow import FlowSet
from bot.model.conversation import Frame
from bot.model.ids import ChannelName, Locale


class Exploration:
    """`nodes`, `domains`, `stacks` and `runs` are the result; `watch` is shown every turn once."""

    def __init__(self, flows: FlowSet, locales: Iterable[Locale], watch: Callable[[Run], None]) -> None:
        self.runs = Runs(flows)
        self.flows = self.runs.flows
        self.domains = Domains(flows, locales)
        self.stacks = Stacks(flows)
        self.nodes: dict[Configuration, Node] = {}
        self._tree = Tree(flows, self.runs, self.domains, self.stacks)
        self.views = self._tree.views
        self._watch = watch
        self._every_sign = True
        self._followed: set[tuple[object, ...]] = set()

    def run(self) -> None:
        """Until nothing is new. Raises TooLarge."""
        for channel in self.domains.values[CHANNEL]:
            for locale in self.domains.values[LOCALE]:
                fresh = begin(self.flows, CONVERSATION, cast("ChannelName", channel), cast("Locale", locale))
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
        for number in bits(self._tree.looked_through):
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
            for values, leaf, run in self._tree.grow(node, stimulus, leaves):
                if run is not None:
                    self._watch(run)
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

    def _follow(self, node: Node, stimulus: Stimulus, values: Values, leaf: Leaf) -> bool:
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
        if is_plain(self.stacks, name, last, stimulus):
            domain = frames_at(self.stacks, node, stimulus, leaf.popped - 1, {**leaf.shown, **values})
            alike |= self.stacks.plain(domain, besides=besides(stimulus))
        end = replace(leaf.after, position=frame.back_to)
        done = (end, leaf.after, leaf.pushed, alike, departs, self.stacks.version)
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

    def _left(self, node: Node, stimulus: Stimulus, values: Values, leaf: Leaf) -> int:
        """What may be on top of a stack that the turn left in place, whatever was decided of it for other turns."""
        shown = {KIND: leaf.shown[KIND]} if KIND in leaf.reads else {}
        return tops_of(self.stacks, node, stimulus, {**shown, **values})


def _size(sizes: Mapping[str, int], name: str) -> int:
    """Of a variable, or of the slot that it names; 1 where nothing was seen in it yet."""
    return sizes.get(SLOT + name.removeprefix(ANSWER) if name.startswith(ANSWER) else name, 1)


def _moved(after: Configuration, last: Frame, top: Frame) -> Configuration:
    """The same end, had `top` been in the place of `last`."""
    return replace(after, position=top.back_to) if after.position == last.back_to else after


def _pushed(pushed: tuple[Frame, ...], last: Frame, top: Frame) -> tuple[Frame, ...]:
    return tuple(structs.replace(one, back_to=top.back_to) if one.back_to == last.back_to else one for one in pushed)
