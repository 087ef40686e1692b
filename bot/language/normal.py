"""Bringing text into one shape, so that the word lists need to know a word only once.

Four shapes, from near to far: `normal` still reads like what was written; `kana` turns katakana into hiragana;
`bare` is for comparing a whole message with a word; `fold` is for searching danger words, and remembers where each
character came from, so that evidence can be shown in the writer's own spelling.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_KANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_BLANKS = re.compile(r"[^\S\n]+")
_RUNS = re.compile(r"([^\d\s])\1{2,}")
# うーん is thinking, うん is yes.
_LONG = re.compile("(?<!う)[ー〜~～]+|[ー〜~～]+(?!ん)")
QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"'})

TRIMMED = 40
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_LAUGHTER = re.compile(r"(?:[\W_]|(?<![a-z])w+|笑|草)+$")
_POLITE = re.compile(
    r"(?:(?:で|に)?お願い(?:し|致し|いたし)?(?:ます|たい)?(?:です)?|(?:で|に)?おねがい(?:し"
    r"|いたし)?(?:ます)?|です|でした|だよ|だ|ください|下さい|"
    r"(?:に|で|を)(?:します|する|したい)|(?:が|で)いい|ね|よ|な|な[あぁ]|さ|かな|かも|けど|かもしれない"
    r"|って|っと|っ|のほう|の方|に|で|を|が)+$"
)
_ENGLISH_POLITE = re.compile(
    r"(?:^(?:please|pls|ok|okay|um|well|oh)\b[ ,]*)|(?:[ ,]*\b(?:please|pls|thanks|thank you|now)$)"
)


def normal(text: str) -> str:
    """NFKC, lower case, plain quotes, single blanks, nothing invisible; three or more of a character become one."""
    text = unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).casefold().translate(QUOTES)
    return _RUNS.sub(r"\1", _BLANKS.sub(" ", text)).strip()


def kana(text: str) -> str:
    """Katakana as hiragana; everything else as it is."""
    return text.translate(_KANA)


def plain(text: str) -> str:
    """A whole message in hiragana, without long marks, decoration and laughter at its edges; polite endings stay."""
    text = _LONG.sub("", kana(normal(text)))
    text = _EDGE.sub("", text)
    trimmed = _EDGE.sub("", _LAUGHTER.sub("", text)) if len(text) < 200 else text
    return trimmed or text


def bare(text: str) -> str:
    """`plain` without polite endings: 「もどるお願いします。」 is もどる. Empty only where `plain` is."""
    return trim(plain(text))


def trim(text: str) -> str:
    """`plain` text without polite endings; a text of more than `TRIMMED` letters stays as it is."""
    if len(text) > TRIMMED:
        return text
    return _POLITE.sub("", _ENGLISH_POLITE.sub("", text)).strip() or text


@dataclass(frozen=True, slots=True)
class Folded:
    """Text for searching. `origin[i]` is the index in `source` of the character that `text[i]` came from."""

    source: str
    text: str
    origin: tuple[int, ...]

    def original(self, start: int, end: int) -> str:
        """What was written where `text[start:end]` was found."""
        if start >= end:
            return ""
        last = self.origin[end - 1] + 1
        following = self.origin[end] if end < len(self.origin) else len(self.source)
        # A voiced mark or accent belongs to the letter before it and is no letter of its own.
        while last < following and (unicodedata.combining(self.source[last]) or self.source[last] in "ﾞﾟ"):
            last += 1
        return self.source[self.origin[start] : last]


CLUSTER = re.compile(r".[\uff9e\uff9f\u3099\u309a\u0300-\u036f]*", re.DOTALL)
SMALL_VOWELS = {"ぁ": "あ", "ぃ": "い", "ぅ": "う", "ぇ": "え", "ぉ": "お"}
VOWELS = {
    sound: small
    for small, row in (
        ("ぁ", "あかさたなはまやらわがざだばぱゃ"),
        ("ぃ", "いきしちにひみりぎじぢびぴ"),
        ("ぅ", "うくすつぬふむゆるぐずづぶぷゅ"),
        ("ぇ", "えけせてねへめれげぜでべぺ"),
        ("ぉ", "おこそとのほもよろをごぞどぼぽょ"),
    )
    for sound in row
}
_SINGLE = frozenset("。、,.!?…っw笑草\n")


@lru_cache(maxsize=16_384)
def _letters(cluster: str) -> str:
    """One written character as the letters that are searched. Single characters only are kept, never a sentence."""
    text = kana(unicodedata.normalize("NFKC", cluster).casefold().translate(QUOTES))
    text = "".join("\n" if c in "\r\n\u2028\u2029" else " " if c.isspace() else c for c in text)
    return INVISIBLE.sub("", text).translate(dict.fromkeys(map(ord, "ー〜~～\u3099\u309a\u309b\u309c")))


def fold(text: str) -> Folded:
    """The searching form: in hiragana, no long marks, no drawn-out vowels, no blanks beside Japanese letters."""
    out: list[str] = []
    origin: list[int] = []
    last = before = ""
    blank = False
    for match in CLUSTER.finditer(text):
        for letter in _letters(match[0]):
            if letter == " ":
                blank = True
                continue
            if letter == last and (letter in _SINGLE or (letter == before and not letter.isdigit())):
                continue
            if letter in SMALL_VOWELS:
                if VOWELS.get(last) == letter:
                    continue
                letter = SMALL_VOWELS[letter]
            start = match.start()
            if blank:
                blank = False
                if last.isascii() and letter.isascii() and last and last != "\n":
                    out.append(" ")
                    origin.append(max(start - 1, origin[-1]))
            out.append(letter)
            origin.append(start)
            before, last = last, letter
    return Folded(text, "".join(out), tuple(origin))


def tighten(folded: Folded) -> Folded:
    """The folded text without anything that is no Japanese letter or digit, for words written apart: 死.に.た.い."""
    kept = [i for i, c in enumerate(folded.text) if (not c.isascii() and c.isalnum()) or c.isdigit()]
    return Folded(folded.source, "".join(folded.text[i] for i in kept), tuple(folded.origin[i] for i in kept))
