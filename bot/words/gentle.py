"""The lint of promise P12: words that we never say, from reviewed lists in `locales/lint/<language>.yaml`.

A list holds rules; a rule has a `remedy` and what it catches: `words` (as they stand) and `patterns` (regular
expressions), save where one of its `except` patterns covers the place. Texts are compared in NFKC and small letters, as
written and with their line breaks taken out, so that a word split over two lines is still found.
"""

import re
import unicodedata
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.dialogue.marks import Findings, Mark, compose
from bot.model.errors import ContentError, Finding
from bot.model.ids import Locale
from bot.words.sheet import entry_of

LIST_KEYS = frozenset({"language", "rules"})
RULE_KEYS = frozenset({"remedy", "words", "patterns", "except"})
MARKUP = re.compile(r"\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}", re.DOTALL)
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
    catches: tuple[re.Pattern[str], ...]
    excepts: tuple[re.Pattern[str], ...]


class Gentle:
    """The lists of all languages."""

    def __init__(self, rules: Mapping[str, tuple[Rule, ...]]) -> None:
        self._rules = dict(rules)

    def knows(self, locale: Locale) -> bool:
        """Whether a list for the locale's language exists (`ja-easy` is held against `ja`)."""
        return _language(locale) in self._rules

    def catches(self, locale: Locale, text: str) -> list[Caught]:
        """What a text says that it should not, in the order of the rules; empty for a locale without a list."""
        forms = _forms(_language(locale), text)
        found: dict[tuple[str, str], Caught] = {}
        for rule in self._rules.get(_language(locale), ()):
            for form in forms:
                spared = [hit.span() for pattern in rule.excepts for hit in pattern.finditer(form)]
                for pattern in rule.catches:
                    for hit in pattern.finditer(form):
                        if not any(start <= hit.start() and hit.end() <= end for start, end in spared):
                            found.setdefault((rule.kind, hit[0]), Caught(rule.kind, hit[0].strip(), rule.remedy))
        return list(found.values())

    def lint(self, locale: Locale, text: str) -> list[str]:
        """The same as sentences."""
        return [str(caught) for caught in self.catches(locale, text)]


def load(files: Mapping[str, bytes]) -> Gentle:
    """The lists among `files` (`locales/lint/<language>.yaml`); raises ContentError with all findings."""
    findings: list[Finding] = []
    rules: dict[str, tuple[Rule, ...]] = {}
    for file in sorted(files):
        match PurePosixPath(file).parts:
            case (*_, "locales", "lint", name) if name.endswith(".yaml"):
                rules[name.removesuffix(".yaml")] = _read(file, files[file], findings)
            case _:
                continue
    if findings:
        raise ContentError(findings)
    return Gentle(rules)


def _language(locale: Locale) -> str:
    return locale.split("-")[0]


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
    return tuple(_rule(kind, mark) for kind, mark in fields["rules"].fields("`rules`").items())


def _rule(kind: str, mark: Mark) -> Rule:
    fields = mark.fields(f"the rule {kind[:40]}", RULE_KEYS)
    remedy = fields["remedy"].text("`remedy`") if "remedy" in fields else ""
    lists = {key: _patterns(fields[key], key) if key in fields else () for key in ("words", "patterns", "except")}
    if not remedy or not (lists["words"] or lists["patterns"]):
        mark.note(f"the rule {kind[:40]} is not complete", "give it a remedy, and words or patterns")
    return Rule(kind, remedy, lists["words"] + lists["patterns"], lists["except"])


def _patterns(mark: Mark, key: str) -> tuple[re.Pattern[str], ...]:
    found: list[re.Pattern[str]] = []
    for item in mark.items(f"`{key}`"):
        entry = entry_of(item, f"an item of `{key}`")
        if entry is None:
            continue
        # Literal words are folded like the texts; a pattern stands as it is: folding would make ？ a quantifier.
        source = re.escape(_fold(entry.text)) if key == "words" else entry.text
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", FutureWarning)
                found.append(re.compile(source))
        except (re.error, RecursionError, OverflowError, FutureWarning) as error:
            item.note(f"not a regular expression: {error}", "mend the pattern")
    return tuple(found)
