"""The ways out in typed words: which one a message asks for, if any."""

import re

from bot.language.intent_words import COMMANDS, REFUSALS, WHOLE
from bot.language.normal import bare, plain, trim
from bot.model.reading import Intent

COMMAND_LENGTH = 40
"""Letters up to which a sentence may be a command. Whoever writes more tells something and is not interrupted."""

_WHOLE = {form: intent for intent, words in WHOLE for word in words.split(" / ") for form in (plain(word), bare(word))}
_COMMANDS = tuple((intent, re.compile(pattern)) for intent, pattern in COMMANDS)
_REFUSALS = re.compile(REFUSALS)
_SKIPPING = re.compile(r"(?:答え|こたえ|言い|いい|書き)(?:たくな|ません)|rather not|prefer not")


def read_intent(text: str) -> tuple[Intent | None, bool]:
    """(intent, whole): `whole` where the message is nothing but the word; (None, False) where it asks for nothing."""
    if len(text) > 4 * COMMAND_LENGTH:
        return None, False
    return intent_of(plain(text))


def intent_of(written: str) -> tuple[Intent | None, bool]:
    """`read_intent` for a text that is `plain` already."""
    intent = _WHOLE.get(written) or _WHOLE.get(trim(written))
    if intent:
        return intent, True
    if len(written) > COMMAND_LENGTH:
        return None, False
    refused = _REFUSALS.search(written) is not None
    for intent, pattern in _COMMANDS:
        if pattern.search(written) and (not refused or (intent is Intent.SKIP and _SKIPPING.search(written))):
            return intent, False
    return None, False
