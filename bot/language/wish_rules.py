"""The grammar of wishes: the first rule that holds for a clause says what it asks for."""

from collections.abc import Iterable

from bot.language.clauses import Clause
from bot.language.wish_answers import ANSWERS, OPEN
from bot.language.wish_commands import COMMANDS
from bot.language.wish_commands_talk import TALK_COMMANDS
from bot.language.wish_rule import Rule

RULES: tuple[Rule, ...] = (*COMMANDS, *TALK_COMMANDS, *ANSWERS, *OPEN)
"""In the order of trying."""


def wish_of(clause: Clause) -> tuple[Rule | None, bool]:
    """The first rule that holds for a clause, and whether it is refused."""
    there = frozenset[str]().union(*clause.words)
    return next(
        (
            (rule, rule.refused(clause))
            for rule in (RULES if clause.is_known else OPEN)
            if there.issuperset(rule.needs) and rule.fits(clause)
        ),
        (None, False),
    )


def is_only(clauses: Iterable[Clause], groups: frozenset[str]) -> bool:
    """Whether no clause has a word outside `groups`."""
    return all(not groups.isdisjoint(word) for clause in clauses for word in clause.words)
