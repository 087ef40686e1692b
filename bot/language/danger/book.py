"""A book of rules: which of them a sentence calls up, and what they find there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.language.danger.line import Line
from bot.language.danger.pattern import Pattern
from bot.language.danger.rule import Hints, Rule, Table, patterns

_COVER = "＿"
AGAIN = 2
"""How often more one rule is weighed in one sentence: 死にたくない。いや死にたい."""


@dataclass(frozen=True, slots=True)
class Book:
    """Rules and idioms by the words that call them up; under "" those that need none."""

    rules: Mapping[str, tuple[tuple[int, Rule], ...]]
    idioms: Mapping[str, tuple[tuple[int, Pattern], ...]]
    hints: tuple[Hints, ...]

    @classmethod
    def of(cls, tables: Iterable[Table], hints: tuple[Hints, ...], idioms: str, phrases: Mapping[str, str]) -> "Book":
        """Compiles tables and idioms. Raises ValueError or KeyError for a pattern that cannot be read."""
        rules: dict[str, list[tuple[int, Rule]]] = {}
        for number, rule in enumerate(_rules(tables, hints, phrases)):
            for word in rule.pattern.anchors or {""}:
                rules.setdefault(word, []).append((number, rule))
        covers: dict[str, list[tuple[int, Pattern]]] = {}
        for number, written in enumerate(patterns(idioms)):
            pattern = Pattern(written, phrases)
            for word in pattern.anchors or {""}:
                covers.setdefault(word, []).append((number, pattern))
        return cls({k: tuple(v) for k, v in rules.items()}, {k: tuple(v) for k, v in covers.items()}, hints)

    def find(self, line: Line) -> Iterator[tuple[Rule, int, int, str]]:
        """Each rule with where it was found in the covered line, and that line."""
        words = _words(line.text)
        called = dict(entry for word in words for entry in self.rules.get(word, ()))
        called.update(self.rules.get("", ()))
        fitting = (called[number] for number in sorted(called) if called[number].pattern.may_stand(words))
        found = [rule for rule in fitting if rule.pattern.found.search(line.text)]
        if not found:
            return
        # Idioms can only take findings away, so where there is none they need not be looked for.
        covered = self.cover(line.text, words)
        for rule in found:
            for number, match in enumerate(rule.pattern.found.finditer(covered)):
                if match.end() > match.start():
                    yield rule, match.start(), match.end(), covered
                if number >= AGAIN or rule.kind == "hint":
                    break

    def cover(self, text: str, words: set[str] | None = None) -> str:
        """The line with every idiom replaced by as many letters that occur in no word."""
        words = _words(text) if words is None else words
        called = dict(entry for word in words for entry in self.idioms.get(word, ()))
        for number in sorted(called):
            if not called[number].may_stand(words):
                continue
            text = called[number].found.sub(lambda found: _blank(found[0]), text)
        return text


def _rules(tables: Iterable[Table], hints: tuple[Hints, ...], phrases: Mapping[str, str]) -> Iterator[Rule]:
    for table in tables:
        yield from table.rules(phrases)
    for sums in hints:
        yield from sums.rules(phrases)


def _words(text: str) -> set[str]:
    words: set[str] = set()
    for word in text.split():
        lemma, _, tags = word.partition("@")
        words.add(lemma)
        words.update("@" + tag for tag in tags.split(",") if tag)
    return words


def _blank(found: str) -> str:
    """Word by word, so that places stay."""
    return "".join(f"{_COVER * max(1, len(word) - 1)}@ " if len(word) > 1 else "@ " for word in found.split(" ")[:-1])
