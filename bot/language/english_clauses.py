"""English messages as the words and moods that the grammar of wishes reads."""

import re
from collections.abc import Iterator

from bot.language.english_contractions import CONTRACTIONS
from bot.language.english_phrases import PHRASES
from bot.language.english_slips import mended

_BESIDE = (
    "from way eh take i you it s m d ll re ve we us me to a an the this that is am are be will would "
    "just really now right "
    "so well um uh oh like if possible kindly here today all up out of on in at do okay then sorry there "
    "sick of for with and have sometime bit little think real rather actually completely "
    "guys more being kind yesterday earlier about"
)
_FRAME = frozenset(_BESIDE.split())
_MOODS = {
    "not": "NOT",
    "never": "NOT",
    "no": "NONE",
    "want": "WANT",
    "please": "ASK",
    "can": "CAN",
    "could": "CAN",
    "let": "ASK",
}
_COMPILED = tuple((re.compile(pattern), word) for pattern, word in (*CONTRACTIONS, *PHRASES))
_PARTS = re.compile(r"[.,!?;:\n]+|\b(but|though|because|so|and|then|or)\b")
_WORD = re.compile(r"[a-z0-9_']+")


def english_words(text: str) -> Iterator[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    """The clauses of `text` (`normal`): content words, how it is joined to the clause before, and moods by name."""
    text = mended(text)
    for pattern, word in _COMPILED:
        text = pattern.sub(word if "\\" in word else f" {word} " if word[:1] == "_" else word, text)
    start, joined = 0, ""
    for mark in (*_PARTS.finditer(text), None):
        words = _WORD.findall(text[start : mark.start() if mark else len(text)])
        if words:
            moods = tuple(_MOODS[word] for word in words if word in _MOODS)
            content = tuple(word for word in words if word not in _FRAME and word not in _MOODS)
            if content or joined != "and":
                yield content or ((words[-1],) if words[-1] in {"please", "no", "not", "okay"} else ()), joined, moods
        if mark:
            start, joined = mark.end(), mark[1] or ""
