"""Spelling repaired before the words are parted: clipped, disguised, drawn-out and letters written apart.

Nothing is judged here. Each repair brings a way of writing back to the one that the dictionary knows (タヒにてぇ is
死にたい), and every letter remembers where it came from, so that evidence is shown as it was written.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.language.danger.kana import kana_words
from bot.language.danger.latin import hiragana
from bot.language.danger.repairs import APART, REPAIRS, SEPARATORS
from bot.language.normal import CLUSTER, INVISIBLE, QUOTES, SMALL_VOWELS, VOWELS

MOST = 24_000
"""Letters that are read of one text: its beginning and its end. A book pasted in is still answered at once."""

_LONG = frozenset("ー〜~～ｰ")
_KATAKANA = re.compile("[ァ-ヴ]")
_AS_IT_IS = re.compile("(?:[ァ-ヴ]ー|[ あいうえおか-ん一-龥ァ-ヴ々。、「」『』a-z0-9,.!?'\n])*")
"""Letters of which each stands for itself, as nearly all do,"""
_DOUBLED = re.compile("([^0-9])\\1")
"""unless one is doubled."""


@dataclass(frozen=True, slots=True)
class Spelt:
    """Repaired `text`. `origin[i]` is the index in `source` of the character that `text[i]` came from."""

    source: str
    text: str
    origin: tuple[int, ...]

    def original(self, start: int, end: int) -> str:
        """What was written where `text[start:end]` stands, with the voiced marks and accents that belong to it."""
        if start >= end or start >= len(self.origin):
            return ""
        end = min(end, len(self.origin))
        last = self.origin[end - 1] + 1
        following = self.origin[end] if end < len(self.origin) else len(self.source)
        while last < following and (
            unicodedata.combining(self.source[last]) or self.source[last].isalnum() or self.source[last] in "ﾞﾟー"
        ):
            last += 1
        return self.source[self.origin[start] : last]


@lru_cache(maxsize=16_384)
def _letters(cluster: str) -> str:
    """One written character as plain letters. Single characters only are kept, never a sentence."""
    text = unicodedata.normalize("NFKC", cluster).casefold().translate(QUOTES)
    text = "".join("\n" if c in "\r\n\u2028\u2029" else " " if c.isspace() else c for c in text)
    return INVISIBLE.sub("", text).translate(dict.fromkeys(map(ord, "\u3099\u309a\u309b\u309c")))


def spell(text: str) -> Spelt:
    """The text as the dictionary knows it."""
    source = text if len(text) <= MOST else text[: MOST // 2] + "\n" + text[-MOST // 2 :]
    as_it_is = _AS_IT_IS.fullmatch(source) and not _DOUBLED.search(source)
    out, origin = (source, list(range(len(source)))) if as_it_is else _plain(source)
    if len(source) < len(text):
        # What lies between was left out; positions behind it move on.
        lag = len(text) - len(source)
        origin = [at if at < MOST // 2 else at + lag for at in origin]
    if (sounds := hiragana(out)) is not None:
        out, origin = "".join(letter for letter, _ in sounds), [origin[at] for _, at in sounds]
    if _SHOUTED.search(out) and not _OTHER.search(out):
        out = _hiragana(out)
    out, origin = _spelt_out(out, origin)
    for needed, pattern, repaired in REPAIRS:
        if needed in out and pattern.search(out):
            out, origin = _repair(pattern, repaired, out, origin)
    return Spelt(text, out, tuple(origin))


_SHOUTED = re.compile("[ァ-ヴ]{4}|[ァ-ヴー]{2} [ァ-ヴ]{2}")
_OTHER = re.compile("[ぁ-ん一-龥]")
_LOANS = re.compile(
    "ろおぷ|ろーぷ|ろぷ|ないふ|かったー|かったあ|かった(?=で)|がす(?=を|の|だ|が)|べらんだ|まんしょん|びる(?=の|か)|ほおむ|ほーむ|どあのぶ|どあ|げーむ|"
    "りすか|あむか|おーばーどーず|くすり|れんたん|てすと|すまほ|ねっと|てれび|ぶろん|ばす(?=に|で)|とらっく|ばっと|ばいと|あぷり|めーる|らいん"
)


def _hiragana(text: str) -> str:
    """A line in nothing but katakana, as it would stand in hiragana; known loan words stay."""
    text = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
    return _LOANS.sub(lambda found: "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in found[0]), text)


def _plain(text: str) -> tuple[str, list[int]]:
    out: list[str] = []
    origin: list[int] = []
    last = before = ""
    for match in CLUSTER.finditer(text):
        for letter in _letters(match[0]):
            if letter == last and (letter == before or letter in "。、,.!?…っw笑草\n ") and not letter.isdigit():
                continue
            if letter in _LONG and not (last and _KATAKANA.match(last)):
                continue
            if letter in SMALL_VOWELS:
                if VOWELS.get(last) == letter and letter + last != "ぇて":
                    continue
                letter = SMALL_VOWELS[letter]
            out.append(letter)
            origin.append(match.start())
            before, last = last, letter
    return "".join(out), origin


def _repair(pattern: re.Pattern[str], repaired: str, text: str, origin: list[int]) -> tuple[str, list[int]]:
    """`text` with each finding replaced; the new letters are shared out over the places of the old ones."""
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for match in pattern.finditer(text):
        new = SEPARATORS.sub("", match[0]) if repaired is APART else match.expand(repaired)
        old = origin[match.start() : match.end()]
        pieces += (text[done : match.start()], new)
        places += origin[done : match.start()]
        places += [old[_shared(i, len(new), len(old))] for i in range(len(new))]
        done = match.end()
    pieces.append(text[done:])
    places += origin[done:]
    return "".join(pieces), places


def _shared(at: int, new: int, old: int) -> int:
    """Where letter `at` of `new` letters stands in place of `old` ones: first letters first, the last one last."""
    return min(at if at < new - 1 or new == 1 else old - 1, old - 1)


def _spelt_out(text: str, origin: list[int]) -> tuple[str, list[int]]:
    """`text` with words in kana as the dictionary knows them."""
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for start, end, word in kana_words(text):
        pieces += (text[done:start], word)
        old = origin[start:end]
        places += origin[done:start]
        places += [old[_shared(i, len(word), len(old))] for i in range(len(word))]
        done = end
    return "".join((*pieces, text[done:])), places + origin[done:]
