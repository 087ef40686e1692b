"""The words of the wishes, by what they stand for, and which of them make a wish.

A Japanese word stands here as the dictionary's normalised form. A word in no group is content: whoever uses one is
telling something, and a clause that tells something asks for nothing (仕事をやめたい, 電気を消して).

Review: before release, by a practitioner and by people who use the house in English.
"""

from bot.language.wish_words_answers import ANSWER_WORDS
from bot.language.wish_words_commands import COMMAND_WORDS
from bot.language.wish_words_people import PEOPLE_WORDS
from bot.language.wish_words_time import TIME_WORDS

Groups = frozenset[str]
UNKNOWN: Groups = frozenset()


def _groups() -> dict[str, Groups]:
    found: dict[str, set[str]] = {}
    for group, words in (*COMMAND_WORDS, *PEOPLE_WORDS, *TIME_WORDS, *ANSWER_WORDS):
        for word in words.split():
            found.setdefault(word, set()).add(group)
    return {word: frozenset(groups) for word, groups in found.items()}


GROUPS: dict[str, Groups] = _groups()
"""Each word with the groups that it belongs to."""
