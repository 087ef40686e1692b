"""Which language somebody wishes to use."""

import re

from bot.language.normal import plain

_SHORT = 60
_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"日本語|にほんご|にっぽんご|国語|japan(?:ese)?\b|\bnihongo\b|^ja(?:-jp)?$|^jp$|^和$")),
    ("en", re.compile(r"英語|えいご|いんぐりっしゅ|english|\beigo\b|^en(?:-[a-z]{2})?$|^eng$")),
)
_NOT = re.compile(
    r"^(?:で|じゃ|では)?(?:は|も|が)?(?:ない|なく|だめ|苦手|でき(?:な|ま)|わから|分から|読めな|話せな|無理|むり)"
)
_NOT_BEFORE = re.compile(
    r"\b(?:not|no|don'?t (?:speak|read|understand|know)|can'?t (?:speak|read|understand)|without)(?: any| much)? $"
)


def read_locale(text: str) -> str | None:
    """`ja`, `en`, or None where the text names neither, or both."""
    written = plain(text)
    if len(written) > _SHORT:
        return None
    named = {
        locale
        for locale, pattern in _NAMES
        for found in pattern.finditer(written)
        if not _NOT.match(written[found.end() :]) and not _NOT_BEFORE.search(written[: found.start()])
    }
    return named.pop() if len(named) == 1 else None
