"""Reading for danger: words found × whose × how certain × when.

Idioms are covered first. What is then found is weighed by the sentence around it: denied words fall away, words of the
past, of news and of stories sink to concern or nothing, reported words are another's. The rule where it is unclear:
a small line too many harms less than a sign that nobody saw. Nothing here keeps a word beyond the call.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language import context as around
from bot.language import death_words, english_words, fading_words, home_words, violence_words
from bot.language.idioms import cover
from bot.language.normal import Folded, fold, tighten
from bot.language.setting import Setting, setting
from bot.language.sign_words import Family, Word
from bot.language.whose import is_passive, whose
from bot.model.reading import About, Level, Screening, Sign

JAPANESE: tuple[Family, ...] = (
    *death_words.FAMILIES,
    *fading_words.FAMILIES,
    *home_words.FAMILIES,
    *violence_words.FAMILIES,
)
ENGLISH: tuple[Family, ...] = english_words.FAMILIES
FINDINGS = 400
"""Findings weighed in one text. Nobody writes more; somebody who pastes a book is still answered at once."""

_ORDER = {sign: rank for rank, sign in enumerate(Sign)}
_HAS_ENGLISH = re.compile(r"[a-z]{3}")
_APART = re.compile(
    r"(?<![必決瀕])死にた(?:い|く(?!な[い])|かった)|氏にたい|(?<![ぁ-ん一-龥])しにたい|自殺し(?:たい"
    r"|ます|よう)|消えたい|(?<![ぁ-ん一-龥])きえたい|死のう(?:と|か|$)|生きて(?:い)?たくない"
)
_APART_BEGINS = re.compile(r"[死氏しｼシ自消きｷキ生][^ぁ-んァ-ヶ一-龥ｦ-ﾝ]{1,9}[にﾆニ殺えｴエのきﾉノ]")
_SPREAD = 3
"""With as many strangers between them letters count as written apart (死.に.た.い); fewer may be two sentences."""


@dataclass(frozen=True, slots=True)
class _Finding:
    sign: Sign
    level: Level
    about: About
    start: int
    end: int


def screen(text: str) -> Screening:
    """Signs of danger in `text`, most urgent first; one piece of evidence a sign, as it was written. Never raises."""
    folded = fold(text)
    found = list(_search(folded.text))
    if not found:
        return _screen_apart(folded)
    return _summary(folded, found)


def _search(text: str) -> Iterator[_Finding]:
    weighed = 0
    settled: set[Sign] = set()
    for families, english in ((JAPANESE, False), (ENGLISH, True)):
        if english and not _HAS_ENGLISH.search(text):
            continue
        present = [w for family in families if family.touches(text) for w in family.words if w.found.search(text)]
        # Idioms can only take findings away, so where there is none they need not be looked for.
        covered = cover(text, english=english) if present else text
        for word in present:
            for match in word.found.finditer(covered):
                if word.sign in settled or weighed > FINDINGS:
                    break
                weighed += 1
                finding = _weigh(word, setting(covered, match.start(), match.end()), match.start(), match.end())
                if finding is None:
                    continue
                yield finding
                if finding.level is Level.ACUTE and finding.about is About.SELF:
                    settled.add(finding.sign)


def _weigh(word: Word, at: Setting, start: int, end: int) -> _Finding | None:
    sign, level = word.sign, word.level
    if word.kind in {"wish", "noun"} and _denied(at):
        if sign is Sign.FADING or not around.CONTRAST.match(at.tail):
            return None
        level = Level.CONCERN
    if word.kind == "met" and around.MET_NOT.match(at.tail):
        return None
    level = _dimmed(word, level, at)
    if level is Level.NONE:
        return None
    about = whose(word, at)
    if sign is Sign.VIOLENCE_MET:
        sign = _met_by_a_minor(at)
        if sign is Sign.MINOR_HURT and level is Level.ACUTE and around.VICTIM.search(at.head):
            about = About.OTHER
    if sign is Sign.VIOLENCE_URGE and level is Level.CONCERN and around.MEANS.search(at.head + at.words + at.later):
        level = Level.ACUTE
    if sign is Sign.SELF_HARM and word.kind == "noun" and about is About.OTHER:
        level = Level.ACUTE
    return _Finding(sign, level, about, start, end)


def _denied(at: Setting) -> bool:
    return around.DENIED.match(at.tail) is not None or around.DENIED_ENGLISH.search(at.head) is not None


def _dimmed(word: Word, level: Level, at: Setting) -> Level:
    """The level after the past, news and stories have been taken into account."""
    if word.kind == "state":
        return level
    felt = around.FELT.search(at.words + at.tail[:4]) is not None
    if not felt and (
        around.STORY_AFTER.match(at.tail) or (around.STORY_BEFORE.search(at.head) and not around.SELF.search(at.head))
    ):
        return Level.NONE
    if around.DREAM.match(at.tail):
        return min(level, Level.CONCERN)
    if word.kind != "met" and not felt and (around.MENTION.match(at.tail) or around.NEWS_BEFORE.search(at.head)):
        return min(level, Level.CONCERN)
    if word.kind == "met" and around.MENTION.match(at.tail):
        return min(level, Level.CONCERN)
    sentence = at.head + at.words + at.tail
    if around.STILL.search(sentence):
        return level
    past = around.PAST.search(at.head) or around.PAST.search(at.words)
    ended = around.ENDED.match(at.words[-1:] + at.tail) is not None or at.words.isascii()
    over = around.OVER.search(at.later) is not None
    if over and past:
        return Level.NONE if level is Level.CONCERN or word.sign is Sign.SELF_HARM else Level.CONCERN
    if (past and ended) or (over and ended):
        return min(level, Level.CONCERN)
    return level


def _met_by_a_minor(at: Setting) -> Sign:
    """Violence met is a minor's where school or age is told, unless a parent tells of an own child's violence."""
    minor = around.MINOR.search(at.text[:4000]) is not None
    if around.VICTIM.search(at.head) and is_passive(at):
        return (
            Sign.MINOR_HURT
            if minor or re.search(r"子(?!にな)|孫|甥|姪|児|child|kid|baby", at.head)
            else Sign.VIOLENCE_MET
        )
    if around.CHILD.search(at.head + at.words):
        return Sign.VIOLENCE_MET
    return Sign.MINOR_HURT if minor else Sign.VIOLENCE_MET


def _screen_apart(folded: Folded) -> Screening:
    """Words whose letters were written apart, where most stand alone: two sentences that meet make no word."""
    if not _APART_BEGINS.search(folded.source):
        return Screening()
    tight = tighten(folded)
    for match in _APART.finditer(tight.text):
        strangers = sum(tight.origin[i + 1] - tight.origin[i] > 1 for i in range(match.start(), match.end() - 1))
        if strangers >= min(_SPREAD, len(match[0]) - 1):
            fading = match[0].startswith(("消", "き"))
            finding = _Finding(
                Sign.FADING if fading else Sign.DEATH_WISH,
                Level.CONCERN if fading else Level.ACUTE,
                About.SELF,
                match.start(),
                match.end(),
            )
            return _summary(tight, [finding])
    return Screening()


def _summary(folded: Folded, found: list[_Finding]) -> Screening:
    best: dict[Sign, _Finding] = {}
    for finding in found:
        known = best.get(finding.sign)
        if known is None or (finding.level, finding.about is About.SELF) > (known.level, known.about is About.SELF):
            best[finding.sign] = finding
    signs = tuple(sorted(best, key=_ORDER.__getitem__))
    level = max(finding.level for finding in best.values())
    evidence = tuple(folded.original(best[sign].start, best[sign].end) for sign in signs)
    leading = next(best[sign] for sign in signs if best[sign].level is level)
    return Screening(level, signs, evidence, leading.about)
