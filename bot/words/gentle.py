"""The lint of promise P12: words that we never say, from reviewed lists in `locales/lint/<language>.yaml`.

A list holds rules: a `remedy`, the reason `why` such words hurt, and what a rule catches: `words` (as they stand)
and `patterns` (regular expressions), save where one of its `except` patterns covers the place. Texts are compared in
NFKC and small letters, as written and with their line breaks taken out, so that a word split over two lines is found.

A locale is held against the list of its language and against its own, where it has one: `ja-easy` against `ja` and
`ja-easy`. Other files of the folder are not lists of words.
"""

import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from bot.dialogue.marks import Findings, Mark, compose
from bot.model.errors import ContentError, Finding
from bot.model.ids import Locale
from bot.words.sentences import without_readings
from bot.words.sheet import entry_of

LIST_KEYS = frozenset({"language", "rules"})
RULE_KEYS = frozenset({"remedy", "why", "words", "patterns", "except"})
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]+)*\.yaml", re.ASCII)
MARKUP = re.compile(r"\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}", re.DOTALL)
ALONE = re.compile(r"\\[1-9]|\(\?(?:P|\(|[a-zA-Z])")
"""What would mean something else beside other patterns: groups called by number or name, flags for the whole."""
CJK = ("ja", "zh")
"""Languages written without spaces: a line break there joins words, elsewhere it parts them."""


@dataclass(frozen=True, slots=True)
class Caught:
    """Words that should not be said, the kind of harm, and what to write instead."""

    kind: str
    words: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.kind}: 「{self.words}」 ({self.remedy})"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of harm."""

    kind: str
    remedy: str
    words: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    excepts: tuple[re.Pattern[str], ...]
    _any: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        every = [*map(re.escape, self.words), *(pattern.pattern for pattern in self.patterns)]
        if any(ALONE.search(one) for one in every):
            every = [""]
        object.__setattr__(self, "_any", re.compile("|".join(f"(?:{one})" for one in every)))

    def hits(self, form: str) -> Iterator[re.Match[str]]:
        """Where it catches something, exceptions not yet taken off."""
        if self._any.search(form) is None:  # nearly always: one search in place of a dozen
            return
        for word in self.words:
            if word in form:
                yield from re.finditer(re.escape(word), form)
        for pattern in self.patterns:
            yield from pattern.finditer(form)


class Gentle:
    """The lists of all languages."""

    def __init__(self, rules: Mapping[str, tuple[Rule, ...]]) -> None:
        self._rules = dict(rules)

    def knows(self, locale: Locale) -> bool:
        """Whether a list for the locale's language exists (`ja-easy` is held against `ja`)."""
        return any(name in self._rules for name in _lists(locale))

    def catches(self, locale: Locale, text: str) -> list[Caught]:
        """What a text says that it should not, in the order of the rules; empty for a locale without a list."""
        rules = [rule for name in _lists(locale) for rule in self._rules.get(name, ())]
        return caught_by(rules, locale, text)

    def lint(self, locale: Locale, text: str) -> list[str]:
        """The same as sentences."""
        return [str(caught) for caught in self.catches(locale, text)]


def caught_by(rules: Iterable[Rule], locale: Locale, text: str) -> list[Caught]:
    """What rules find in a text, each once, in their order."""
    forms = _forms(_language(locale), without_readings(text))
    found: dict[tuple[str, str], Caught] = {}
    for rule in rules:
        for form in forms:
            spared: list[tuple[int, int]] | None = None
            for hit in rule.hits(form):
                if spared is None:
                    spared = [free.span() for pattern in rule.excepts for free in pattern.finditer(form)]
                if not any(start <= hit.start() and hit.end() <= end for start, end in spared):
                    found.setdefault((rule.kind, hit[0]), Caught(rule.kind, hit[0].strip(), rule.remedy))
    return list(found.values())


def load(files: Mapping[str, bytes]) -> Gentle:
    """The lists among `files` (`locales/lint/<language>.yaml`); raises ContentError with all findings."""
    findings: list[Finding] = []
    rules: dict[str, tuple[Rule, ...]] = {}
    for file in sorted(files):
        match PurePosixPath(file).parts:
            case (*_, "locales", "lint", name) if LANGUAGE.fullmatch(name):
                rules[name.removesuffix(".yaml")] = _read(file, files[file], findings)
            case _:
                continue
    if findings:
        raise ContentError(findings)
    return Gentle(rules)


def _language(locale: Locale) -> str:
    return locale.split("-")[0]


def _lists(locale: Locale) -> tuple[str, ...]:
    """The names of the lists that a locale is held against, the language's first."""
    return tuple(dict.fromkeys((_language(locale), locale)))


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


def _forms(language: str, text: str) -> tuple[str, ...]:
    """The text as it is compared; what a template puts in is not ours to judge here."""
    folded = _fold(MARKUP.sub("◯", text))
    joined = re.sub(r"\s*\n\s*", "" if language in CJK else " ", folded)
    return (folded,) if joined == folded else (folded, joined)


def _read(file: str, source: bytes, found: list[Finding]) -> tuple[Rule, ...]:
    root = compose(source, Findings(file, found))
    if root is None:
        return ()
    fields = root.fields("the list", LIST_KEYS)
    if "rules" not in fields:
        root.note("the list has no `rules`", "write `rules:` with one kind of harm below it")
        return ()
    return rules_of(fields["rules"])


def rules_of(mark: Mark) -> tuple[Rule, ...]:
    """The rules that stand below a `rules:`; what is wrong with them becomes findings."""
    return tuple(_rule(kind, below) for kind, below in mark.fields("`rules`").items())


def _rule(kind: str, mark: Mark) -> Rule:
    fields = mark.fields(f"the rule {kind[:40]}", RULE_KEYS)
    remedy = fields["remedy"].text("`remedy`") if "remedy" in fields else ""
    if "why" in fields:
        fields["why"].text("`why`")  # for whoever reviews the list; a finding says the remedy
    words = tuple(_fold(text) for _, text in _items(fields.get("words"), "words"))
    patterns, excepts = (_patterns(fields.get(key), key) for key in ("patterns", "except"))
    if not remedy or not (words or patterns):
        mark.note(f"the rule {kind[:40]} is not complete", "give it a remedy, and words or patterns")
    return Rule(kind, remedy, words, patterns, excepts)


def _items(mark: Mark | None, key: str) -> Iterator[tuple[Mark, str]]:
    for item in mark.items(f"`{key}`") if mark is not None else ():
        if (entry := entry_of(item, f"an item of `{key}`")) is not None:
            yield item, entry.text


def _patterns(mark: Mark | None, key: str) -> tuple[re.Pattern[str], ...]:
    """Words are folded like the texts; a pattern stands as it is: folding would make ？ a quantifier."""
    found: list[re.Pattern[str]] = []
    for item, source in _items(mark, key):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", FutureWarning)
                found.append(re.compile(source))
        except (re.error, RecursionError, OverflowError, FutureWarning) as error:
            item.note(f"not a regular expression: {error}", "mend the pattern")
    return tuple(found)
