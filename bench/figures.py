"""Figures of several rounds: the median to quote, and how far apart the rounds were."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spread:
    """Least, median and most of the rounds."""

    least: float
    median: float
    most: float

    @classmethod
    def of(cls, values: Iterable[float]) -> "Spread":
        """At least one value."""
        known = list(values)
        return cls(min(known), statistics.median(known), max(known))


@dataclass(frozen=True, slots=True)
class Run:
    """One contestant in one round. Times in milliseconds, processor time in microseconds, memory in megabytes."""

    contestant: str
    opened: float
    """Chats a second that came in."""
    peak: float
    """Turns a second, as fast as they were answered."""
    cpu: float
    """A turn, user and system, of the server and all it starts."""
    load: float
    """Share of its core that the load itself took."""
    half: float
    """Turns a second at the steady rate: half of this round's own peak."""
    p50: float
    p95: float
    p99: float
    memory: float
    turns: int
    lost: int
    doubled: int
    refused: int
    cut: int

    @property
    def is_right(self) -> bool:
        """Each turn was answered once and in order."""
        return not (self.lost or self.doubled or self.refused or self.cut)


@dataclass(slots=True)
class Window:
    """What was measured over a span: seconds, turns that ended in it, and how long each took (seconds, unordered)."""

    seconds: float = 0.0
    turns: int = 0
    took: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Turns a second."""
        return self.turns / self.seconds if self.seconds else 0.0


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which so large a share lies; 0 where there is none."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0
