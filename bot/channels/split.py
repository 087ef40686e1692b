"""A long text in several bubbles, broken where a reader breathes.

Lengths are UTF-16 units, as the platforms count. A break never falls inside a cluster (so never inside a surrogate
pair), except where one single cluster is longer than a whole bubble.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from bot.channels.grapheme import clusters, units
from bot.model.limits import Limits
from bot.model.words import Bubble

_ENDS = frozenset("。！？!?．…")
_CLOSERS = frozenset("」』）)】〉》”\"'")
_PAUSES = frozenset("、，,；;：:")
_LONGEST_CHARACTER = 2


def spoken(bubble: Bubble) -> str:
    """The text as it is sent where a bubble has no place for a name: a counselor's stands above the words."""
    return preface(bubble) + bubble.text


def preface(bubble: Bubble) -> str:
    """The line with the counselor's name, or nothing."""
    return f"{bubble.name}：\n" if bubble.speaker == "counselor" and bubble.name else ""


def split_bubble(bubble: Bubble, limits: Limits) -> list[Bubble]:
    """The bubble as one or more that fit: each with the name, the last with the buttons; unchanged where it fits."""
    pieces = split(bubble.text, limits.text - units(preface(bubble)))
    if pieces == [bubble.text]:
        return [bubble]
    bare = replace(bubble, buttons=(), static="", cards=())
    return [
        *(replace(bare, text=piece) for piece in pieces[:-1]),
        *(replace(bare, text=piece, buttons=bubble.buttons) for piece in pieces[-1:]),
    ]


def split(text: str, limit: int) -> list[str]:
    """Pieces of at most `limit` UTF-16 units; a text that fits stays as it is, nothing but space has no pieces.

    White space at a break is dropped, everything else is kept. Raises ValueError for a limit under 2 units.
    """
    if limit < _LONGEST_CHARACTER:
        raise ValueError(f"a bubble of {limit} units holds no character; the limit is at least {_LONGEST_CHARACTER}")
    if units(text) <= limit:
        return [text] if text.strip() else []
    pieces: list[str] = []
    rest = _after_space(text.rstrip())
    while units(rest) > limit:
        head = rest[: _break(rest, limit)]
        if kept := head.rstrip():
            pieces.append(kept)
        rest = _after_space(rest[len(head) :])
    return [*pieces, rest] if rest else pieces


def _after_space(text: str) -> str:
    """The text without leading space; a space that bears a mark is a character like any other."""
    start = 0
    for cluster in clusters(text):
        if not cluster.isspace():
            break
        start += len(cluster)
    return text[start:]


def _break(text: str, limit: int) -> int:
    """Where to break `text`, which is too long: the index after the best border within `limit` units."""
    best: dict[int, int] = {}
    index = used = 0
    for cluster in clusters(text):
        size = units(cluster)
        if used + size > limit:
            break
        index += len(cluster)
        used += size
        best[_rank(text, index)] = index
    if not index:
        return _characters(text, limit)
    # A break that leaves a bubble nearly empty is no better for being at a sentence: the first half counts only last.
    strong = [at for rank, at in sorted(best.items()) if rank < _NOWHERE and at * 2 >= index]
    weak = [at for rank, at in sorted(best.items()) if rank < _SPACE]
    return next(iter([*strong, *weak]), index)


_PARAGRAPH, _LINE, _SENTENCE, _PAUSE, _SPACE, _NOWHERE = range(6)


def _rank(text: str, index: int) -> int:
    """How good a break before `index` is; less is better."""
    before, here = text[index - 1], text[index : index + 1]
    if before == "\n":
        return _PARAGRAPH if text[index - 2 : index] == "\n\n" else _LINE
    if here in _CLOSERS or here in _ENDS or here in _PAUSES:
        return _NOWHERE
    earlier = text[index - 2 : index - 1]
    if before in _ENDS or (before in _CLOSERS and earlier in _ENDS) or (before == "." and here.isspace()):
        return _SENTENCE
    if before in _PAUSES:
        return _PAUSE
    return _SPACE if before.isspace() else _NOWHERE


def _characters(text: str, limit: int) -> int:
    """How many whole characters of one endless cluster fit."""
    return next(_overflow(text, limit), len(text))


def _overflow(text: str, limit: int) -> Iterator[int]:
    used = 0
    for index, character in enumerate(text):
        used += units(character)
        if used > limit:
            yield index
