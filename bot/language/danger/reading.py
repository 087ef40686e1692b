"""Reading a whole text for danger: spelling, sentences, rules, weights, and what they come to together."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.language.danger import english, japanese, japanese_mood
from bot.language.danger import line as lines
from bot.language.danger.book import Book
from bot.language.danger.classifier import Classifier, classifier
from bot.language.danger.judging import BOUNDS, ENGLISH, harmless, judged
from bot.language.danger.line import Line
from bot.language.danger.rule import Hints, Rule
from bot.language.danger.spelling import Spelt, spell
from bot.language.danger.weighing import Setting, Weighed
from bot.model.reading import About, Level, Screening, Sign

FINDINGS = 400
"""Findings weighed in one text. Nobody writes more; somebody who pastes a book is still answered at once."""

_ORDER = {sign: rank for rank, sign in enumerate(Sign)}
_HAS_JAPANESE = re.compile("[ぁ-んァ-ヴ一-龥]")
_HAS_ENGLISH = re.compile("[a-z]{2}|[a-z] [a-z] [a-z]")
_MINOR = re.compile(japanese_mood.MINOR)
_LOOKED = 4000
NEIGHBOURS = 3
"""Sentences whose hints add up."""
DESPAIR = frozenset({Sign.DEATH_WISH, Sign.FADING})
"""Signs that are a hint of their own beside any other."""
_Weigh = Callable[[Rule, Setting], Weighed | None]


@dataclass(frozen=True, slots=True)
class _Finding:
    sign: Sign
    level: Level
    about: About
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Hint:
    rule: Rule
    at: Setting
    sentence: int
    start: int
    end: int


def read(text: str) -> Screening:
    """Signs of danger in `text`, most urgent first; one piece of evidence a sign, as it was written. Never raises."""
    return together(text, classifier)


def by_rules(text: str) -> Screening:
    """What the rules alone find."""
    return together(text, None)


def together(text: str, classifiers: Callable[[str], Classifier] | None) -> Screening:
    """What the rules find, judged by what the words weigh; without classifiers, the rules alone."""
    spelt = spell(text)
    japanese_too = _HAS_JAPANESE.search(spelt.text) is not None
    in_english = lines.english(spelt) if _HAS_ENGLISH.search(spelt.text) else []
    in_japanese = lines.japanese(spelt) if japanese_too else []
    bounds = BOUNDS if japanese_too else ENGLISH
    weights = leaning = None
    if classifiers is not None:
        weights = classifiers("ja" if japanese_too else "en")
        leaning = weights.leaning(in_japanese if japanese_too else in_english, spelt.text)
        if leaning is not None and harmless(leaning, bounds):
            return Screening()
    found: list[_Finding] = []
    if in_english:
        minor = english.minor("".join(line.text for line in in_english[:40]))
        found += _in(in_english, english.BOOK, english.weigh, minor=minor)
    if in_japanese:
        minor = _MINOR.search(spelt.text[:_LOOKED]) is not None
        found += _in(in_japanese, japanese.BOOK, japanese.weigh, minor=minor)
    ruled = _summary(spelt, found) if found else Screening()
    return ruled if weights is None or leaning is None else judged(ruled, leaning, weights, spelt, bounds)


def _in(sentences: list[Line], book: Book, weigh: _Weigh, *, minor: bool) -> Iterator[_Finding]:
    weighed = 0
    hints: list[_Hint] = []
    found: set[Sign] = set()
    acute: set[Sign] = set()
    for number, line in enumerate(sentences):
        later = sentences[number + 1].text if number + 1 < len(sentences) else ""
        for rule, start, end, covered in book.find(line):
            at = Setting(covered[:start], covered[start:end], covered[end:], later, minor)
            if rule.kind == "hint":
                if len(hints) <= FINDINGS:
                    hints.append(_Hint(rule, at, number, *line.span(start, end)))
                continue
            if (weighed := weighed + 1) > FINDINGS:
                return
            if (weight := weigh(rule, at)) is None:
                continue
            found.add(weight.sign)
            if weight.level is Level.ACUTE:
                acute.add(weight.sign)
            yield _Finding(weight.sign, weight.level, weight.about, *line.span(start, end))
    if not hints:
        return
    for sums in book.hints:
        if sums.sign not in acute and not (sums.sign is Sign.PLAN and Sign.IN_PROGRESS in acute):
            yield from _sum(sums, hints, found, weigh)


def _may_reach(sums: Hints, hints: list[_Hint]) -> bool:
    """Whether the hints, were they all meant, could come to a concern. What they mean is dear to find out."""
    most: dict[str, float] = {}
    for hint in hints:
        most[hint.rule.group] = max(most.get(hint.rule.group, 0), hint.rule.weight)
    return sum(most.values()) + 1 >= sums.concern


def _sum(sums: Hints, hints: list[_Hint], found: set[Sign], weigh: _Weigh) -> Iterator[_Finding]:
    """What the hints of a sign come to within a few neighbouring sentences."""
    mine = [hint for hint in hints if hint.rule.sign is sums.sign and hint.rule.group in sums.names]
    if not _may_reach(sums, mine):
        return
    abouts = {id(hint): weight.about for hint in mine if (weight := weigh(hint.rule, hint.at)) is not None}
    mine = [hint for hint in mine if id(hint) in abouts]
    while mine:
        near = [hint for hint in mine if hint.sentence < mine[0].sentence + NEIGHBOURS]
        best: dict[str, _Hint] = {}
        for hint in near:
            known = best.get(hint.rule.group)
            if known is None or abs(hint.rule.weight) > abs(known.rule.weight):
                best[hint.rule.group] = hint
        despair = bool(found & DESPAIR)
        total = _total(best) + despair
        needed = [_first(best, need) for need in sums.needs if not (despair and "despair" in need)]
        if needed and None not in needed and total >= sums.concern:
            level = Level.ACUTE if total >= sums.acute else Level.CONCERN
            others = any(abouts[id(hint)] is About.OTHER for hint in best.values())
            about = About.OTHER if others else About.SELF
            first = needed[0] or near[0]
            yield _Finding(sums.sign, level, about, first.start, first.end)
        mine = [hint for hint in mine if hint.sentence >= mine[0].sentence + max(1, NEIGHBOURS - 1)]


def _total(best: dict[str, _Hint]) -> float:
    """The weights together; words that are a hint of two groups count once, where they are heavier."""
    places: dict[tuple[int, int], float] = {}
    for hint in best.values():
        place = (hint.start, hint.end)
        places[place] = max(places.get(place, hint.rule.weight), hint.rule.weight, key=abs)
    return sum(places.values())


def _first(best: dict[str, _Hint], need: str) -> _Hint | None:
    return next((best[group] for group in need.split("|") if group in best), None)


def _summary(spelt: Spelt, found: list[_Finding]) -> Screening:
    best: dict[Sign, _Finding] = {}
    for finding in found:
        known = best.get(finding.sign)
        if known is None or (finding.level, finding.about is About.SELF) > (known.level, known.about is About.SELF):
            best[finding.sign] = finding
    signs = tuple(sorted(best, key=_ORDER.__getitem__))
    level = max(finding.level for finding in best.values())
    evidence = tuple(spelt.original(best[sign].start, best[sign].end) for sign in signs)
    leading = next(best[sign] for sign in signs if best[sign].level is level)
    return Screening(level, signs, evidence, leading.about)
