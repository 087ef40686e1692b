"""The stacks that are possible, as a relation: what may lie under a frame.

Frames have numbers, and a set of frames is the bits of one whole number, since these sets are joined all the time. Bit
0 stands for the bottom: nothing more lies there.
"""

from collections.abc import Iterator

from bot.dialogue.flow import FlowSet
from bot.dialogue.frames import COUNSELOR, REST
from bot.model.conversation import Frame
from bot.model.limits import STACK_DEPTH

BOTTOM = 1
DEEPEST = STACK_DEPTH // 2
"""How many frames a turn is shown; it must have room to push some more."""
FrameKind = tuple[str, tuple[tuple[str, str], ...]]
NO_FRAME: FrameKind = ("none", ())


def bits(frames: int) -> Iterator[int]:
    """The numbers in a set."""
    while frames:
        lowest = frames & -frames
        yield lowest.bit_length() - 1
        frames ^= lowest


def kind_of(frame: Frame | None) -> FrameKind:
    """What a turn can see of a frame without going back to it."""
    if frame is None:
        return NO_FRAME
    return ("interrupt", ()) if frame.resume else ("call", frame.args)


class Stacks:
    """Frames are added, never taken out. What is asked is as it was at the last `settle`, which tells if that changed.

    So a round of turns sees one relation, and the round after the last news sees all of it.
    """

    def __init__(self, flows: FlowSet) -> None:
        self._flows = flows
        self._frames: list[Frame | None] = [None]
        self._numbers: dict[Frame, int] = {}
        self._beneath: list[int] = [0]
        self._closures: dict[tuple[int, bool], int] = {}
        self._kinds: dict[FrameKind, int] = {NO_FRAME: BOTTOM}
        self._counselor = self._transparent = self._plain = 0
        self._grown = self._full = False
        self.version = 0

    def frame(self, number: int) -> Frame | None:
        """The frame of a number; None for the bottom."""
        return self._frames[number]

    def number(self, frame: Frame | None) -> int:
        """The number of a frame, new or known."""
        if frame is None:
            return 0
        known = self._numbers.get(frame)
        if known is not None:
            return known
        number = self._numbers[frame] = len(self._frames)
        self._frames.append(frame)
        self._beneath.append(0)
        bit = 1 << number
        kind = kind_of(frame)
        self._kinds[kind] = self._kinds.get(kind, 0) | bit
        self._counselor |= bit * (frame.back_to.flow == COUNSELOR)
        self._transparent |= bit * self._only_returns(frame)
        self._plain |= bit * self._is_stood_on(frame)
        return number

    def put(self, frame: Frame, beneath: int) -> bool:
        """A frame may lie on each of these. True where that is news."""
        number = self.number(frame)
        joined = self._beneath[number] | beneath
        news = joined != self._beneath[number]
        self._beneath[number] = joined
        self._grown = self._grown or news
        return news

    def settle(self) -> None:
        """Take in what was put since."""
        if self._grown:
            self._grown = False
            self._closures.clear()
            self._full = self._full or self._depth() >= STACK_DEPTH
            self.version += 1

    def beneath(self, number: int, *, departs: bool = False) -> int:
        """What may lie directly under a frame.

        Where stacks can be full, the oldest interrupts are forgotten: anything further below may come up. With
        `departs`, screens of a counselor are taken out from between.
        """
        found = self._closures.get((number, departs))
        if found is None:
            found = self._closed(self._beneath[number] or BOTTOM, departs=departs, full=self._full)
            self._closures[number, departs] = found
        return found

    def tops(self, tops: int, *, departs: bool) -> int:
        """What may lie on top, once screens of a counselor are behind."""
        return self._closed(tops, departs=True, full=False) if departs and tops & self._counselor else tops

    def returned_to(self, tops: int, *, departs: bool) -> int:
        """Where a return may lead: a frame whose step only returns again counts as what lies under it."""
        found, open_ = tops & ~self._transparent, tops & self._transparent
        seen = 0
        while open_:
            seen |= open_
            below = 0
            for number in bits(open_):
                below |= self.beneath(number, departs=departs)
            found |= below & ~self._transparent
            open_ = below & self._transparent & ~seen
        return found

    def transparent(self, frames: int) -> int:
        """Those whose step only returns again."""
        return frames & self._transparent

    def plain(self, frames: int, *, besides: str = "") -> int:
        """Those where whoever comes back just stands, whatever it was: returns to them differ only in where they lead.

        `besides` = the flow into which one is interrupted on arriving: from within, that is different.
        """
        plain = frames & self._plain
        if besides:
            for number in bits(plain):
                frame = self._frames[number]
                if frame is not None and frame.back_to.flow == besides:
                    plain ^= 1 << number
        return plain

    def kinds(self, tops: int) -> list[FrameKind]:
        """The kinds of these frames."""
        return [kind for kind, frames in self._kinds.items() if frames & tops]

    def of_kind(self, tops: int, kind: object) -> int:
        """Those of one kind."""
        return tops & next((frames for known, frames in self._kinds.items() if known == kind), 0)

    def chain(self, tops: int, *, departs: bool, room: int) -> tuple[Frame, ...]:
        """Some stack with one of these on top (the last), as deep as is known and there is room."""
        frames: list[Frame] = []
        while len(frames) < room and (known := tops & ~BOTTOM):
            number = next(bits(known & self._plain or known & ~self._transparent or known))
            frame = self._frames[number]
            if frame is not None:
                frames.append(frame)
            tops = self.beneath(number, departs=departs)
        return tuple(reversed(frames))

    def _closed(self, tops: int, *, departs: bool, full: bool) -> int:
        """With what comes up where one of them is taken out."""
        found, seen, open_ = 0, 0, tops
        while open_:
            seen |= open_
            gone = open_ & self._counselor if departs else 0
            found |= open_ & ~gone
            below = 0
            for number in bits(open_ & ~BOTTOM if full else gone):
                below |= self._beneath[number] or BOTTOM
            open_ = below & ~seen
        return found

    def _depth(self) -> int:
        """How deep stacks can be; more than full where frames lie on themselves."""
        depth, layer = 0, (1 << len(self._frames)) - 2
        while layer and depth < STACK_DEPTH:
            depth += 1
            below = 0
            for number in bits(layer):
                below |= self._beneath[number]
            layer = below & ~BOTTOM
        return depth

    def _only_returns(self, frame: Frame) -> bool:
        step = self._flows.step(frame.back_to)
        if frame.args or step is None or step.elsewhere or len(step.next) != 1:
            return False
        arrow = step.next[0]
        return arrow.returns and not arrow.actions and not arrow.sets

    def _is_stood_on(self, frame: Frame) -> bool:
        step = self._flows.step(frame.back_to)
        if step is None or frame.back_to.flow == REST:
            return False
        return step.waits and not step.elsewhere and (frame.resume or not step.ask)
