"""What one entry of the danger words is."""

import re
from dataclasses import dataclass, field
from typing import Literal

from bot.model.reading import Level, Sign

Kind = Literal["wish", "deed", "noun", "met", "state"]
"""How the words behave, which decides what may weaken them.

`wish`: wanting or intending; can be denied, past, reported. `deed`: something done; can be past or another's.
`noun`: names a thing (自殺), so that news and statistics may be meant. `met`: done to somebody by somebody.
`state`: how somebody or a place is at this moment.
"""


@dataclass(frozen=True, slots=True)
class Word:
    """One entry. `pattern` is searched in folded text (hiragana, no long marks, no blanks beside Japanese letters)."""

    sign: Sign
    pattern: str
    kind: Kind = "wish"
    level: Level = Level.ACUTE
    found: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "found", re.compile(self.pattern))


@dataclass(frozen=True, slots=True)
class Family:
    """Entries that share their cues: without one of `cues` (parted by |) none of `words` can be found."""

    cues: str
    words: tuple[Word, ...]
    each: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "each", tuple(self.cues.split("|")))

    def touches(self, text: str) -> bool:
        """Whether any cue stands in the folded text."""
        return any(cue in text for cue in self.each)
