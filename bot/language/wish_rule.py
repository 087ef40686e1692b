"""One rule of the grammar of wishes: which words and moods make a clause ask for what.

A rule holds for a clause where each of its `needs` is met, no content word lies outside `needs` and `allows`, and the
mood fits. A rule that only a refusal keeps from holding says that its wish is refused (消さないで).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.clauses import Clause
from bot.language.moods import Mood
from bot.language.wish import Wish
from bot.language.wish_words import Groups

_FRAME = frozenset({"frame"})
_NOT = Mood.NOT
TOLD = Mood.PAST | Mood.LASTING | Mood.GIVEN | Mood.SEEMING


@dataclass(frozen=True, slots=True)
class Rule:
    """What one kind of clause asks for; an `open` rule holds beside words of no group as well.

    `last`: groups one of which the last content word has. `bars`: groups that no word may have. `all_of`, `any_of`,
    `none_of`: moods. `refusable`: a refusal turns it around. `clear`: nothing else can be meant.
    """

    wish: Wish
    needs: tuple[str, ...]
    allows: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    all_of: Mood = Mood.NONE
    any_of: Mood = Mood.NONE
    none_of: Mood = Mood.NONE
    refusable: bool = True
    bars: frozenset[str] = frozenset()
    clear: bool = True
    open: bool = False

    def fits(self, clause: Clause) -> bool:
        """Whether words and mood make this wish, refused or not."""
        words = clause.words
        if not words:
            return False
        known = self.allows.union(self.needs, ("frame",))
        if not self.open and any(known.isdisjoint(groups) for groups in words):
            return False
        if any(not any(need in groups for groups in words) for need in self.needs):
            return False
        if self.bars and any(not self.bars.isdisjoint(groups) for groups in words):
            return False
        if self.last and self.last.isdisjoint(_last(words)):
            return False
        mood = clause.mood
        if mood & self.none_of or (self.all_of & mood) != self.all_of:
            return False
        return not self.any_of or bool(self.any_of & mood)

    def refused(self, clause: Clause) -> bool:
        """Whether a clause that fits says the opposite."""
        return self.refusable and bool(clause.mood & _NOT)


def _last(words: Sequence[Groups]) -> Groups:
    """The last word that is more than a frame: 消すことは可能ですか ends in 消す."""
    return next((groups for groups in reversed(words) if groups != _FRAME), words[-1])


def rule(
    wish: Wish,
    needs: str,
    allows: str = "",
    *,
    last: str = "",
    bars: str = "",
    all_of: Mood = Mood.NONE,
    any_of: Mood = Mood.NONE,
    none_of: Mood = Mood.NONE,
    refusable: bool = True,
    clear: bool = True,
    open_: bool = False,
) -> Rule:
    return Rule(
        wish, tuple(needs.split()), frozenset(allows.split()), frozenset(last.split()), all_of, any_of, none_of,
        refusable, frozenset(bars.split()), clear, open_,
    )  # fmt: skip
