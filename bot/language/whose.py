"""Whose danger found words tell of: the writer's, or another's."""

import re

from bot.language import context as around
from bot.language.setting import Setting
from bot.language.sign_words import Word
from bot.model.reading import About, Sign

_NEAR = 14
"""Letters between a subject and its verb that leave no doubt that they belong together."""
_ME = re.compile(r"\b(?:me|us|i|i'm|im|my)\b")
_THEMSELVES = re.compile(r"\b(?:him|her|them)sel|\b(?:his|her) ")
_MY_OWN = re.compile(r"\b(?:i|my)\b")


def whose(word: Word, at: Setting) -> About:
    """Whose danger `word`, found at `at`, tells of. Unclear words are the writer's own."""
    if word.sign is Sign.UNRESPONSIVE:
        return About.OTHER
    if at.words.isascii():
        return _in_english(word, at)
    if around.I_TOLD.match(at.tail):
        return About.SELF
    reported = around.REPORTED.match(at.tail) is not None
    if reported and (around.REPORTED_BY.match(at.tail) or (around.TOLD_BY.search(at.head) and "われ" in at.tail)):
        return About.OTHER
    subject = _last(around.SUBJECT, at.head)
    own = _last(around.SELF, at.head)
    if word.kind == "met" and not is_passive(at) and _names_victim(at):
        return About.OTHER
    if subject is None:
        return About.OTHER if around.SUBJECT.match(at.words) and word.kind != "met" and own is None else About.SELF
    if own is not None and own.start() > subject.start():
        return About.SELF
    return _by_subject(word, at, subject, reported=reported)


def is_passive(at: Setting) -> bool:
    """Whether the found words tell what is done to somebody: 殴られる, being hit."""
    return around.PASSIVE.search(at.words) is not None


def _by_subject(word: Word, at: Setting, subject: re.Match[str], *, reported: bool) -> About:
    between = at.head[subject.end() :]
    if word.kind == "met":
        # 父から is who does it; 妹が殴られる tells of her; 息子が暴れる endangers the writer.
        near = reported or around.DIRECT.match(between) or not around.CONNECTED.search(between)
        done_to = near and not subject[0].endswith("から") and (is_passive(at) or word.sign is Sign.REMOVAL)
        return About.OTHER if done_to else About.SELF
    if reported or around.DIRECT.match(between):
        return About.OTHER
    if word.kind == "state":
        return About.OTHER
    if around.CONNECTED.search(between) or len(between) > _NEAR:
        return About.SELF
    return About.OTHER


def _names_victim(at: Setting) -> bool:
    return around.VICTIM_NAMED.search(at.head[-8:] + at.words) is not None


def _in_english(word: Word, at: Setting) -> About:
    if word.kind == "met":
        return About.SELF if _ME.search(at.words) or word.sign is Sign.REMOVAL else About.OTHER
    if word.sign is Sign.VIOLENCE_URGE:
        return About.SELF
    if _THEMSELVES.search(at.words):
        return About.OTHER
    theirs = around.THEIRS.search(at.head)
    if theirs is None or _MY_OWN.search(at.words):
        return About.SELF
    mine = _last(around.MINE, at.head)
    return About.SELF if mine is not None and mine.start() > theirs.start() else About.OTHER


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found
