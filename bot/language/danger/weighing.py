"""What found words weigh, by the sentence around them: whose × how certain × when.

Denied words fall away, words of the past sink, stories and news tell of nobody here, reported words are another's. The
rule where it is unclear: a small line too many harms less than a sign that nobody saw.
"""

from dataclasses import dataclass

from bot.language.danger.pattern import Pattern
from bot.model.reading import About, Level, Sign


@dataclass(frozen=True, slots=True)
class Setting:
    """Found `words` in their sentence, and the line of the next sentence. `minor`: school or a child's age is told."""

    head: str
    words: str
    tail: str
    later: str
    minor: bool

    @property
    def sentence(self) -> str:
        """All of the sentence."""
        return self.head + self.words + self.tail


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sign with what it weighs."""

    sign: Sign
    level: Level
    about: About


def begins(pattern: Pattern, text: str) -> bool:
    """Whether `text` begins with the pattern."""
    return pattern.found.match(text) is not None


def holds(pattern: Pattern, text: str) -> bool:
    """Whether the pattern is found anywhere."""
    return pattern.found.search(text) is not None


def last(pattern: Pattern, text: str) -> int:
    """Where the pattern is found last, behind its end; -1 where it is not."""
    end = -1
    for match in pattern.found.finditer(text):
        end = match.end()
    return end
