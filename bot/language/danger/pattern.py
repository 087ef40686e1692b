"""A small language for rules over words.

A sentence is a line of words, each as `lemma@tags` and a blank: `息子@kin が@ 死ぬ@ たい@ `. A rule is written as its
words one after the other:

    死ぬ|逝く       one of these words
    @pill          a word of this class
    @kin+ga  +!wo  … that is, or is not, marked so
    {die}          a named phrase
    ( a b|c )      either of these phrases; where / parts phrases inside the brackets, | parts words only
    x?  ( a )?     may be missing;  ( a ){1,3}  may come up to 3 times
    #              a number
    ~  ~6          up to 3 (or 6) words of any kind between
    *              any word
    -x|y  -@kin    the next word is none of these
    ^  $           the sentence begins, ends here

Every rule names by itself the words without which it cannot be found (`anchors`), so that a sentence meets only the few
rules that may fit. Repetitions are bounded and sentences are short: reading is linear in the text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_PARTS = re.compile(r"\(|\)(?:\?|\{\d,\d\})?|[^\s()]+")
_WORD = r"[^@ ]+@[^ ]* "
_ANY = "(?:[^@ ]+@[^ ]* )"
_NAME = re.compile(r"@?[\w'-]+[\w']")
GAP = 3

_COMMON = frozenset({
    "が", "は", "を", "に", "で", "と", "も", "の", "て", "た", "だ", "から", "まで", "へ", "か", "な", "ね", "よ",
    "為る", "居る", "有る", "ない", "たい", "う", "れる", "言う", "成る", "事", "こと", "もう", "良い", "方", "ば",
    "行く", "来る", "思う", "って", "ちゃう",
    "i", "to", "the", "a", "my", "is", "am", "are", "be", "it", "of", "and", "in", "on", "have", "has", "do", "not",
    "me", "he", "she", "they", "his", "her", "him", "them", "you", "all", "this", "that", "was", "so", "just", "with",
    "for", "want", "going", "up",
    "@self", "@me", "@kin", "@folk", "@they", "@soon", "@body", "@want", "@say",
})  # fmt: skip
"""Words too common to call up a rule where it has a rarer one."""


@dataclass(frozen=True, slots=True)
class _Part:
    regex: str
    anchors: frozenset[str] | None
    """Words of which at least one must stand in the sentence; None where nothing is needed."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule's words, compiled. Raises ValueError for what the language does not know."""

    written: str
    phrases: Mapping[str, str] = field(repr=False, compare=False)
    found: re.Pattern[str] = field(init=False, repr=False, compare=False)
    anchors: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        part = _compile(self.written, self.phrases)
        object.__setattr__(self, "found", re.compile(r"(?<![^ ])" + part.regex))
        object.__setattr__(self, "anchors", part.anchors or frozenset())


def _compile(written: str, phrases: Mapping[str, str]) -> _Part:
    pieces = _PARTS.findall(written)
    part, rest = _sequence(pieces, phrases, written)
    if rest:
        raise ValueError(f"a bracket is closed that was never opened: {written}")
    return part


def _sequence(pieces: list[str], phrases: Mapping[str, str], written: str) -> tuple[_Part, list[str]]:
    choices: list[_Part] = []
    parts: list[_Part] = []
    while pieces:
        piece, *pieces = pieces
        if piece.startswith(")"):
            pieces = [piece, *pieces]
            break
        if piece == "/":
            choices.append(_joined(parts))
            parts = []
        elif piece == "(":
            inner, pieces = _sequence(_alternatives(pieces), phrases, written)
            if not pieces:
                raise ValueError(f"a bracket is not closed: {written}")
            closing, *pieces = pieces
            parts.append(_repeated(inner, closing[1:]))
        else:
            parts.append(_atom(piece, phrases))
    choices.append(_joined(parts))
    return _either(choices), pieces


def _alternatives(pieces: list[str]) -> list[str]:
    """Inside brackets | parts phrases as well, unless the brackets part them by /."""
    depth = 0
    out: list[str] = []
    for at, piece in enumerate(pieces):
        if piece.startswith(")"):
            if depth == 0:
                return [*out, *pieces[at:]]
            depth -= 1
        elif piece == "(":
            depth += 1
        elif depth == 0 and piece == "/":
            return pieces
        if depth == 0 and "|" in piece and not piece.startswith("-"):
            bound = bool(out) and out[-1] != "/"
            binds = not pieces[at + 1].startswith((")", "/"))
            out += " / ".join(_choices(piece.split("|"), bound=bound, binds=binds)).split()
        else:
            out.append(piece)
    return pieces


def _choices(words: list[str], *, bound: bool, binds: bool) -> list[str]:
    """Words to choose from, joined where they may be: not the first that goes with what is before, nor the last."""
    out: list[str] = []
    for at, word in enumerate(words):
        alone = (bound and at == 0) or (binds and at == len(words) - 1) or not _NAME.fullmatch(word)
        if alone or not out or not _NAME.fullmatch(out[-1].partition("|")[0]) or (bound and at == 1):
            out.append(word)
        else:
            out[-1] += "|" + word
    return out


def _atom(piece: str, phrases: Mapping[str, str]) -> _Part:
    if piece == "^":
        return _Part("(?:^|(?<=。@ ))", None)
    if piece == "$":
        return _Part("(?:$|(?=。@ ))", None)
    if piece == "*":
        return _Part(_ANY, None)
    if piece == "#":
        return _Part(r"(?:\d+@[^ ]* )", None)
    if piece.startswith("~"):
        return _Part(f"(?:(?!。@ ){_WORD}){{0,{int(piece[1:] or GAP)}}}?", None)
    if piece.startswith("-"):
        return _Part(f"(?!{_atom(piece[1:], phrases).regex})", None)
    if len(piece) > 1 and piece.endswith("?"):
        return _optional(_atom(piece[:-1], phrases))
    if piece.startswith("{"):
        return _compile(phrases[piece[1:-1]], phrases)
    words = piece.split("|")
    plain = [re.escape(word) for word in words if "@" not in word and "+" not in word]
    forms = [f"(?:{'|'.join(plain)})@[^ ]* "] if plain else []
    forms += [_tagged(word) for word in words if "@" in word or "+" in word]
    named = frozenset(word.partition("+")[0] for word in words)
    return _Part(f"(?:{'|'.join(forms)})", None if "*" in named else named)


def _tagged(word: str) -> str:
    """A word of a class, or a word with what must, or must not, be said of it: @kin, @kin+ga, 死ぬ+masu, @kin+!wo."""
    base, *marks = word.split("+")
    tags = [f"(?![^ ]*\\b{mark[1:]}\\b)" if mark.startswith("!") else f"(?=[^ ]*\\b{mark}\\b)" for mark in marks]
    if base == "*":
        return f"[^@ ]+@{''.join(tags)}[^ ]* "
    if base.startswith("@"):
        return f"[^@ ]+@(?=[^ ]*\\b{base[1:]}\\b){''.join(tags)}[^ ]* "
    return f"{re.escape(base)}@{''.join(tags)}[^ ]* "


def _repeated(part: _Part, times: str) -> _Part:
    if not times:
        return part
    needed = part.anchors if times[0] == "{" and times[1] != "0" else None
    return _Part(f"(?:{part.regex}){times}", needed)


def _optional(part: _Part) -> _Part:
    return _Part(f"(?:{part.regex})?", None)


def _joined(parts: list[_Part]) -> _Part:
    """Words one after the other; the rarest of them calls the rule up."""
    known = [part.anchors for part in parts if part.anchors]
    best = min(known, key=lambda words: (bool(words & _COMMON), len(words)), default=None)
    return _Part("".join(part.regex for part in parts), best)


def _either(choices: list[_Part]) -> _Part:
    if len(choices) == 1:
        return choices[0]
    anchors: frozenset[str] | None = frozenset()
    for choice in choices:
        anchors = None if anchors is None or choice.anchors is None else anchors | choice.anchors
    return _Part(f"(?:{'|'.join(choice.regex for choice in choices)})", anchors)
