"""What one rule is, and how a table of them is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.language.danger.pattern import Pattern
from bot.model.reading import Level, Sign

Kind = Literal["wish", "deed", "noun", "met", "state", "hint"]
"""How the words behave, which decides what may weaken them.

`wish`: wanting or intending; can be denied, past, reported. `deed`: something done; can be denied, past or another's.
`noun`: names a thing (自殺), so that news may be meant. `met`: done to somebody by somebody. `state`: how somebody is
at this moment. `hint`: means nothing alone; hints of one sign add up (see
`Hints`).
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that are a sign, unless the sentence around them says otherwise."""

    sign: Sign
    level: Level
    kind: Kind
    pattern: Pattern
    group: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Hints:
    """What adds up to a sign: `groups` of (name, weight, patterns). Of each group only the heaviest hint counts.

    From `concern` on the sum is a concern, from `acute` on it is acute; without a hint of each of `needs` nothing.
    `needs` may name alternatives (`means|place`), among them `despair`: words of dying or vanishing beside the hints.
    Sums of one sign have groups of different names.
    """

    sign: Sign
    concern: float
    acute: float
    needs: tuple[str, ...]
    groups: tuple[tuple[str, float, str], ...]
    names: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", frozenset(name for name, _, _ in self.groups))

    def rules(self, phrases: Mapping[str, str]) -> Iterator[Rule]:
        """One rule a hint."""
        for group, weight, written in self.groups:
            for line in patterns(written):
                yield Rule(self.sign, Level.NONE, "hint", Pattern(f"( {line} )", phrases), group, weight)


@dataclass(frozen=True, slots=True)
class Table:
    """Rules that share sign, level and kind. `written` holds one pattern a line; ; begins a comment."""

    sign: Sign
    level: Level
    kind: Kind
    written: str

    def rules(self, phrases: Mapping[str, str]) -> Iterator[Rule]:
        """The rules, compiled."""
        for line in patterns(self.written):
            yield Rule(self.sign, self.level, self.kind, Pattern(line, phrases))


def patterns(written: str) -> Iterator[str]:
    """The patterns of a table without comments."""
    for line in written.splitlines():
        pattern = line.strip()
        if pattern and not pattern.startswith(";"):
            yield pattern
