"""A configuration that was reached, and what is kept of the turns that were taken there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.dialogue.contract.configuration import Configuration
from bot.dialogue.contract.stimuli import Stimulus
from bot.model.conversation import Frame


@dataclass(frozen=True, slots=True)
class Leaf:
    """What is kept of a turn: what it looked at (`reads`, and with which value in `shown`), and where it led.

    `popped` = frames that it went back to; `cleared` = it then left the others behind; `pushed` = those it put on top.
    """

    reads: tuple[str, ...]
    shown: Mapping[str, object]
    after: Configuration | None
    popped: int
    cleared: bool
    pushed: tuple[Frame, ...]


Leaves = dict[frozenset[tuple[str, object]], Leaf]
"""The turns of one stimulus, by the values that were decided for each."""


@dataclass(slots=True)
class Node:
    """A configuration that was reached: what may be on top of the stack, and how one came here first."""

    where: Configuration
    came: tuple[Configuration, str] | None
    tops: int = 0
    leaves: dict[str, Leaves] = field(default_factory=dict)
    seen: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = field(default_factory=dict)
    stimuli: tuple[Stimulus, ...] = ()
