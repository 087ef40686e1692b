"""Reading Japanese for danger: the tables put together, and what the sentence does to what they find."""

from itertools import chain

from bot.language.danger import (
    japanese_death,
    japanese_fading,
    japanese_harm,
    japanese_hints,
    japanese_hints_home,
    japanese_home,
    japanese_idioms,
    japanese_leaving,
    japanese_longing,
    japanese_means,
    japanese_silence,
    japanese_urge,
)
from bot.language.danger import japanese_mood as mood
from bot.language.danger.book import Book
from bot.language.danger.japanese_phrases import PHRASES
from bot.language.danger.pattern import Pattern
from bot.language.danger.rule import Rule
from bot.language.danger.weighing import Setting, Weighed, begins, holds, last
from bot.model.reading import About, Level, Sign

_PHRASES = PHRASES | japanese_home.PHRASES | japanese_idioms.PHRASES | japanese_means.PHRASES
BOOK = Book.of(
    chain(
        japanese_death.TABLES,
        japanese_longing.TABLES,
        japanese_means.TABLES,
        japanese_harm.TABLES,
        japanese_fading.TABLES,
        japanese_home.TABLES,
        japanese_urge.TABLES,
        japanese_silence.TABLES,
    ),
    (*japanese_hints.HINTS, *japanese_hints_home.HINTS, japanese_leaving.LEAVING),
    japanese_idioms.IDIOMS,
    _PHRASES,
)
_DENIABLE = ("たい@", "う@", "積もり@", "つもり@", "気@", "予定@", "こと@", "事@", "居る@", "成る@", "暴れる@")
"""Only a wish is denied by the ない behind it: 意味がない goes with its noun."""


def weigh(rule: Rule, at: Setting) -> Weighed | None:
    """What the found words weigh; None for nothing."""
    level = rule.level
    if rule.kind == "hint":
        if rule.weight > 0 and (_denied(rule, at) or _dimmed(rule, Level.CONCERN, at) is Level.NONE):
            return None
        about = whose(rule, at)
        if rule.sign is Sign.FADING and about is About.OTHER and not begins(mood.REPORTED, at.tail):
            return None
        return Weighed(rule.sign, level, about)
    if rule.sign is Sign.VIOLENCE_URGE and holds(mood.ONESELF, at.head):
        return None
    if rule.kind != "state" and _denied(rule, at):
        if rule.sign is Sign.FADING or rule.kind != "wish" or not begins(mood.CONTRAST, at.tail):
            return None
        level = Level.CONCERN
    level = _dimmed(rule, level, at)
    if level is Level.NONE:
        return None
    about = whose(rule, at)
    return Weighed(_sign(rule, at), level, about)


def _denied(rule: Rule, at: Setting) -> bool:
    """Walks over the words that may lie between, to a denial that is none of its many other uses."""
    last_word = at.words.rsplit(" ", 2)[-2]
    deniable = last_word.startswith(_DENIABLE) or ",de" in last_word
    if last_word.startswith(("勇気@", "覚悟@")):
        # 死ぬ勇気がない wishes to have it.
        return False
    if last_word == "しか@" or (rule.sign is Sign.FADING and not deniable):
        return False
    position = 0
    for _ in range(8):
        match = mood.DENIAL.found.match(at.tail, position)
        if match is not None:
            return mood.NO_DENIAL.found.match(at.tail, position) is None
        step = mood.DENIED_LOOSE.found.match(at.tail, position)
        if step is None or step.end() == position:
            return False
        position = step.end()
    return False


def _dimmed(rule: Rule, level: Level, at: Setting) -> Level:
    """The level after the past, news and stories have been taken into account."""
    if rule.kind == "state":
        return _state(rule, level, at)
    if _told_of(rule, at):
        return Level.NONE
    if begins(mood.DREAM, at.tail):
        return Level.NONE if rule.kind == "met" else min(level, Level.CONCERN)
    if rule.sign is Sign.SELF_HARM and holds(mood.HABIT, at.sentence):
        level = Level.CONCERN
    sentence = at.sentence
    if holds(mood.STILL, sentence):
        return level
    past = holds(mood.PAST, at.head + (at.tail if rule.kind == "met" else "")) or holds(mood.PAST, at.words)
    ended = begins(mood.ENDED, at.words[-3:] and at.tail) or at.words.endswith("た@ ")
    if past and (holds(mood.OVER, at.tail) or holds(mood.OVER, at.later)):
        return Level.NONE
    if ended and (holds(mood.WELL, at.tail) or (rule.kind == "wish" and holds(mood.WELL, at.later))):
        return Level.NONE
    if past and ended:
        light = (
            level is Level.CONCERN
            or rule.kind == "met"
            or whose(rule, at) is About.OTHER
            or "頃" in at.head
            or "昔" in at.head
        )
        return Level.NONE if light else Level.CONCERN
    return level


def _state(rule: Rule, level: Level, at: Setting) -> Level:
    """The level of what somebody is like at this moment; who plays or is well again is in no danger."""
    said = at.sentence + at.later
    if rule.sign is Sign.UNRESPONSIVE and holds(mood.AWAKE, said) and not holds(mood.LIFELESS, said):
        return Level.NONE
    if holds(mood.LONG_AGO, at.sentence) and holds(mood.WELL, at.tail):
        return Level.NONE
    few = any(word in at.words for word in ("余り@", "殆ど@", "くらい@", "あまり@"))
    return min(level, Level.CONCERN) if few else level


def _told_of(rule: Rule, at: Setting) -> bool:
    """Whether a film, a game or the news tells it. What the writer does or feels beside them is the writer's own."""
    if rule.sign is Sign.UNRESPONSIVE or begins(mood.FELT, at.tail) or at.words.endswith("成る@ "):
        return False
    if holds(mood.STORY_BEHIND, at.words[-20:] + at.tail) or begins(mood.STORY_NEXT, at.tail):
        return True
    wished = not any(noun in at.words for noun in ("自殺@", "自死@", "心中@", "殺す@", "遺体@", "虐待@"))
    wished = wished or any(word in at.words + at.tail[:12] for word in ("たい@", " う@"))
    if holds(mood.OWN, at.head) and rule.kind in ("wish", "met"):
        return False
    if _stands(mood.STORY, at.head):
        return True
    if rule.kind == "met":
        return False
    return _stands(mood.NEWS, at.head) or holds(mood.NEWS_BEHIND if wished else mood.NEWS, at.tail)


def _stands(pattern: Pattern, head: str) -> bool:
    """Whether the pattern governs what comes behind `head`: no clause of the writer's own ends in between."""
    end = last(pattern, head)
    return end >= 0 and not holds(mood.ASIDE, head[end:]) and not begins(mood.DOING, head[end:])


def _sign(rule: Rule, at: Setting) -> Sign:
    """Violence met is a minor's where school or age is told, unless an own child's violence is told of."""
    if rule.sign is not Sign.VIOLENCE_MET or not at.minor or holds(mood.CHILD_ACTS, at.head + at.words):
        return rule.sign
    return Sign.MINOR_HURT


def whose(rule: Rule, at: Setting) -> About:
    """Whose danger the found words tell of. Unclear words are the writer's own."""
    if rule.sign is Sign.UNRESPONSIVE:
        return About.OTHER
    if rule.sign is Sign.VIOLENCE_URGE:
        return About.SELF
    if rule.kind == "met":
        return _whose_met(rule, at)
    if begins(mood.I_TOLD, at.tail):
        return About.SELF
    reported = begins(mood.REPORTED, at.tail) or begins(mood.REPORTED_BARE, at.tail)
    if begins(mood.REPORTED_BY, at.tail):
        return About.OTHER
    head = at.head + at.words
    subject = max(last(mood.SUBJECT, head), last(mood.THEIRS, head))
    if " れる@" in at.tail[:60] and "言う@" in at.tail[:40] and holds(mood.KIN, at.head):
        return About.OTHER
    if subject < 0:
        return About.SELF
    if reported:
        return About.OTHER
    if last(mood.OWN, at.head) > subject:
        return About.SELF
    between = head[subject : len(at.head)]
    if rule.kind == "wish" and holds(mood.CLAUSE, between):
        return About.SELF
    return About.OTHER


def _whose_met(rule: Rule, at: Setting) -> About:
    passive = (" れる@" in at.words and "暴れる@" not in at.words) or at.tail.startswith("れる@")
    if not passive and rule.sign is not Sign.REMOVAL:
        # Who does it stands before the verb; only somebody else who is struck makes it another's.
        return About.OTHER if holds(mood.OTHERS, at.head + at.words) else About.SELF
    head = at.head + at.words
    victim = last(mood.VICTIM, head)
    if rule.sign is Sign.MINOR_HURT and rule.level is Level.ACUTE:
        return About.OTHER
    if victim < 0 or last(mood.OWN, head) > victim:
        return About.OTHER if rule.sign is Sign.REMOVAL and not passive and holds(mood.OTHERS, head) else About.SELF
    return About.OTHER
