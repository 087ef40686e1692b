"""The words of a Japanese text, by Sudachi and its core dictionary.

The dictionary is loaded at the first text (about 0.05 s and 90 MB) and once for a process; forked workers share it.
A tokenizer works for one thread at a time, therefore each thread has its own.
"""

import threading
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sudachipy import Dictionary, SplitMode
from sudachipy import Tokenizer as Sudachi

_MOST = 4000
"""Characters that the tokenizer gets at once; it refuses more than 49,149 bytes."""
_BREAKS = "\n。！？!?"


class Word(NamedTuple):
    """One word as it stands in the text at `start`.

    `lemma` is Sudachi's normalised form, one for all spellings (しにたい, 死に -> 死ぬ); `base` the dictionary form in
    the spelling of the text; `reading` in katakana; `kind` the first two parts of speech (("動詞", "一般")).
    """

    surface: str
    lemma: str
    base: str
    reading: str
    kind: tuple[str, str]
    start: int

    @property
    def end(self) -> int:
        """Where the next word may begin."""
        return self.start + len(self.surface)


class _Own(threading.local):
    """The tokenizer of this thread."""

    def __init__(self) -> None:
        self.tokenizer: Sudachi = _dictionary().tokenizer(mode=SplitMode.C)
        self.parting: Sudachi = _dictionary().tokenizer(mode=SplitMode.A)


@cache
def _dictionary() -> Dictionary:
    return Dictionary(dict="core")


@cache
def _own() -> _Own:
    return _Own()


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text of any length, in order; spaces are none. Never raises."""
    tokenizer = _own().tokenizer
    return tuple(
        Word(
            found.surface(),
            found.normalized_form(),
            found.dictionary_form(),
            found.reading_form(),
            found.part_of_speech()[:2],
            start + found.begin(),
        )
        for start, piece in _pieces(text)
        for found in tokenizer.tokenize(piece)
        if found.surface().strip()
    )


def parts_of(word: str) -> tuple[str, ...]:
    """The lemmas that a compound is made of: 登録情報 is 登録 and 情報. One word alone is itself."""
    return tuple(found.normalized_form() for found in _own().parting.tokenize(word[:_MOST]))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces that the tokenizer takes, parted behind a sentence where there is one."""
    start = 0
    while start < len(text):
        end = start + _MOST
        if end < len(text):
            end = max((text.rfind(sign, start, end) for sign in _BREAKS), default=-1) + 1 or end
        yield start, text[start:end].encode("utf-8", "replace").decode()
        start = end
