"""A small language for rules over words.

A sentence is a line of words, each as `lemma@tags` and a blank: `息子@kin が@ 死ぬ@ たい@ `. A rule is written as its
words one after the other:

    死ぬ|逝く       one of these words
    @pill          a word of this class
    @kin+ga  +!wo  … that is, or is not, marked so
    {die}          a named phrase
    ( a b|c )      either of these phrases; where / parts phrases inside the brackets, | parts words only
    ( a|b )+wo     either of these words, marked so
    x?  ( a )?     may be missing;  ( a ){1,3}  may come up to 3 times
    #              a number
    ~  ~6          up to 3 (or 6) words of any kind between
    *              any word
    -x|y  -@kin    the next word is none of these
    ^  $           the sentence begins, ends here

Every rule names by itself the words without which it cannot be found (`anchors`), so that a sentence meets only the few
rules that may fit. Repetitions are bounded and sentences are short: reading is linear in the text.

A Japanese word may be written as anybody writes it: 七輪 stands for the 七厘 that the dictionary makes of it,
かもしれない for か も 知れる ない (`canonical`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from bot.language.danger.line import canonical

_PARTS = re.compile(r"\(|\)(?:\?|\{\d,\d\}|(?:\+!?\w+)+)?|[^\s()]+")
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
    needs: tuple[frozenset[str], ...] = ()
    """Of words one after the other: of each of these one must stand there."""


@dataclass(frozen=True)
class Pattern:
    """A rule's words. Raises ValueError for what the language does not know."""

    written: str
    phrases: Mapping[str, str] = field(repr=False, compare=False)
    regex: str = field(init=False, repr=False, compare=False)
    anchors: frozenset[str] = field(init=False, repr=False, compare=False)
    needs: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        part = _compile(self.written, self.phrases)
        object.__setattr__(self, "regex", r"(?<![^ ])" + part.regex)
        object.__setattr__(self, "anchors", part.anchors or frozenset())
        object.__setattr__(self, "needs", tuple(need for need in part.needs if need != self.anchors))

    @cached_property
    def found(self) -> re.Pattern[str]:
        """The rule as an expression. Made when a sentence first calls the rule up, so that the start is quick."""
        return re.compile(self.regex)

    def may_stand(self, words: set[str]) -> bool:
        """Whether a sentence of these words can hold the rule; a cheap look before the dear one."""
        for need in self.needs:  # noqa: SIM110  (called for every rule of every sentence; a loop costs half)
            if need.isdisjoint(words):
                return False
        return True


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
    if "{" not in piece:
        return _word(piece)
    if piece.startswith("-"):
        return _none_of(_atom(piece[1:], phrases))
    if piece.endswith("?"):
        return _optional(_atom(piece[:-1], phrases))
    return _compile(phrases[piece[1:-1]], phrases)


@cache
def _word(piece: str) -> _Part:
    """What names no phrase means the same everywhere; the tables say most of it many times over."""
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
        return _none_of(_word(piece[1:]))
    if len(piece) > 1 and piece.endswith("?"):
        return _optional(_word(piece[:-1]))
    words = piece.split("|")
    tagged = [word for word in words if "@" in word or "+" in word]
    spelt = list(dict.fromkeys(form for word in words if word not in tagged for form in _spelt(word)))
    plain = [re.escape(form[0]) for form in spelt if len(form) == 1]
    forms = [f"(?:{'|'.join(plain)})@[^ ]* "] if plain else []
    forms += ["".join(f"{re.escape(word)}@[^ ]* " for word in form) for form in spelt if len(form) > 1]
    forms += [_tagged(word) for word in tagged]
    named = frozenset(word.partition("+")[0] for word in tagged) | {_rarest(form) for form in spelt}
    return _Part(f"(?:{'|'.join(forms)})", None if "*" in named else named)


def _spelt(word: str) -> tuple[tuple[str, ...], ...]:
    """A word as it is written in the rule, and as a sentence has it."""
    found = canonical(word)
    return ((word,), found) if found and found != (word,) else ((word,),)


def _rarest(form: tuple[str, ...]) -> str:
    return min(form, key=lambda word: (word in _COMMON, -len(word)))


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
    if times[0] == "+":
        return _Part(f"(?={_tagged('*' + times)}){part.regex}", part.anchors, part.needs)
    needed = part.anchors if times[0] == "{" and times[1] != "0" else None
    return _Part(f"(?:{part.regex}){times}", needed)


def _none_of(part: _Part) -> _Part:
    return _Part(f"(?!{part.regex})", None)


def _optional(part: _Part) -> _Part:
    return _Part(f"(?:{part.regex})?", None)


def _joined(parts: list[_Part]) -> _Part:
    """Words one after the other; the rarest of them calls the rule up."""
    known = [part.anchors for part in parts if part.anchors]
    best = min(known, key=lambda words: (bool(words & _COMMON), len(words)), default=None)
    return _Part("".join(part.regex for part in parts), best, tuple(known))


def _either(choices: list[_Part]) -> _Part:
    if len(choices) == 1:
        return choices[0]
    anchors: frozenset[str] | None = frozenset()
    for choice in choices:
        anchors = None if anchors is None or choice.anchors is None else anchors | choice.anchors
    return _Part(f"(?:{'|'.join(choice.regex for choice in choices)})", anchors)
