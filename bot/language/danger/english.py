"""Reading English for danger: the tables put together, and what the sentence does to what they find."""

from itertools import chain

from bot.language.danger import (
    english_children,
    english_death,
    english_fading,
    english_harm,
    english_hints,
    english_home,
    english_idioms,
    english_plan,
    english_progress,
    english_urges,
    english_violence,
)
from bot.language.danger import english_mood as mood
from bot.language.danger.book import Book
from bot.language.danger.english_phrases import PHRASES
from bot.language.danger.rule import Rule
from bot.language.danger.weighing import Setting, Weighed, begins, holds, last
from bot.model.reading import About, Level, Sign

BOOK = Book.of(
    chain(
        english_death.TABLES,
        english_plan.TABLES,
        english_progress.TABLES,
        english_harm.TABLES,
        english_fading.TABLES,
        english_violence.TABLES,
        english_children.TABLES,
        english_urges.TABLES,
        english_home.TABLES,
    ),
    english_hints.HINTS,
    english_idioms.IDIOMS,
    PHRASES,
)


def minor(text: str) -> bool:
    """Whether the writer tells of school or a child's age."""
    return holds(mood.MINOR, text)


def weigh(rule: Rule, at: Setting) -> Weighed | None:
    """What the found words weigh; None for nothing."""
    level = rule.level
    if rule.kind == "hint":
        return None if rule.weight > 0 and _idle(rule, at) else Weighed(rule.sign, level, whose(rule, at))
    if rule.kind != "state" and _denied(at):
        return None
    level = _dimmed(rule, level, at)
    if level is Level.NONE:
        return None
    return Weighed(_sign(rule, at), level, whose(rule, at))


def _denied(at: Setting) -> bool:
    return holds(mood.DENIED, at.head) and not holds(mood.LIVING, at.head[-40:] + at.words)


def _idle(rule: Rule, at: Setting) -> bool:
    """Whether a hint hints at nothing: denied, of a story, of long ago, or what the writer would do to others."""
    if _denied(at) or _told(at) or holds(mood.DREAMT, at.head):
        return True
    if holds(mood.PAST, at.sentence) and not holds(mood.STILL, at.sentence):
        return True
    return rule.sign is Sign.VIOLENCE_MET and rule.group == "act" and holds(mood.BY_ME, at.head)


def _told(at: Setting) -> bool:
    """Whether the words are of a story, a song or a lecture, and not of somebody whom the writer knows."""
    if holds(mood.ME, at.words) or "myself@" in at.words:
        return False
    if holds(mood.TITLE, at.head):
        return True
    return holds(mood.STORY, at.sentence) and not holds(mood.REAL, at.head)


def _dimmed(rule: Rule, level: Level, at: Setting) -> Level:
    """The level that is left: less for stories, for what was long ago, and for what is only thought of."""
    if holds(mood.DREAMT, at.head):
        return Level.NONE
    if rule.kind == "state":
        return Level.NONE if holds(mood.FICTION, at.sentence) and not holds(mood.REAL, at.head) else level
    if _told(at) or ("quote@" in at.head and holds(mood.TITLE, at.head)):
        return Level.NONE
    met = rule.kind == "met"
    if met and (holds(mood.CALM, at.tail) or holds(mood.CALM, at.later)):
        return Level.CONCERN
    if met and holds(mood.THOUGHT, at.head) and not begins(mood.SOMEBODY, at.words):
        return Level.CONCERN
    if not holds(mood.PAST, at.sentence):
        return Level.CONCERN if rule.kind == "deed" and holds(mood.LATE, at.tail) else level
    over = holds(mood.OVER, at.tail) or holds(mood.OVER, at.later)
    if not over and holds(mood.NOW, at.sentence):
        return level
    if not over and (holds(mood.STILL, at.tail) or holds(mood.STILL, at.head)):
        return level if rule.kind == "wish" else Level.CONCERN
    if over or met or level is Level.CONCERN or "used@" in at.head or whose(rule, at) is About.OTHER:
        return Level.NONE
    return Level.CONCERN


def _sign(rule: Rule, at: Setting) -> Sign:
    if rule.sign is not Sign.VIOLENCE_MET or not at.minor or holds(mood.CHILD, at.head + at.words):
        return rule.sign
    return Sign.MINOR_HURT


def whose(rule: Rule, at: Setting) -> About:
    """Whose danger the found words tell of. Unclear words are the writer's own."""
    if rule.sign is Sign.UNRESPONSIVE:
        return About.OTHER
    if rule.sign is Sign.VIOLENCE_URGE:
        return About.SELF
    if rule.kind == "met":
        if rule.sign is Sign.MINOR_HURT:
            return About.OTHER if rule.level is Level.ACUTE else About.SELF
        return About.SELF if holds(mood.ME, at.words) or rule.sign is Sign.REMOVAL else About.OTHER
    words = at.words
    if (
        any(word in words for word in ("himself@", "herself@", "themselves@", "his@", "her@"))
        and "myself@" not in words
    ):
        return About.OTHER
    theirs = last(mood.THEIRS, at.head + words)
    if theirs < 0 or "myself@" in words or words.startswith(("i@", "my@ life", "my@ own")):
        return About.SELF
    return About.SELF if last(mood.MINE, at.head + words) > theirs else About.OTHER
