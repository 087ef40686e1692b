"""A text as lines of words, one a sentence, over which rules are found.

Japanese: each word is its dictionary form, so that 死んじゃいたい, しにたかった and 死にとうて begin alike. The case
particles become tags of their noun (薬を is `薬@pill,wo`), politeness falls away, and the endings that matter are
brought to one form each: てる, ちゃう, ない, れる, たら, う (the will), たい.

English: words as written, short forms parted (`don't` is `do not`, `im` is `i am`, `wanna` is `want to`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from bot.language.danger.classes import JAPANESE_TAGS
from bot.language.danger.english_classes import tag
from bot.language.danger.english_spelling import JAPANESE, PARTED, SLIPS, disguised, drawn, joined
from bot.language.danger.kana import BASES
from bot.language.danger.spelling import Spelt
from bot.language.morphology import Word, words_of

LONGEST = 70
"""Words of one sentence; what runs on longer is parted, so that no rule meets more."""

MANY = 10
"""As many tablets are too many."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: `lemma@tags lemma@tags …`; word `i` begins at `starts[i]`, and stands at `spans[i]` of the text."""

    text: str
    starts: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the repaired text `text[start:end]` stands."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = max(first, bisect_right(self.starts, end - 1) - 1)
        return self.spans[first][0], self.spans[last][1]


@dataclass(slots=True)
class _Token:
    lemma: str
    tags: str
    start: int
    end: int
    takes_case: bool = False


_BREAK = frozenset("。!?\n")
_OPEN, _CLOSE = frozenset("「『(【“"), frozenset("」』)】”")
_DROPPED = frozenset({"ます", "です", "さん", "ちゃん", "様", "君", "さま", "御", "ねん", "御座る", "なあ"})
_CASES = {
    "が": "ga", "を": "wo", "は": "wa", "に": "ni", "も": "mo", "へ": "ni", "から": "kara", "と": "to", "で": "de",
    "の": "no", "まで": "made", "な": "na",
}  # fmt: skip
_VANISHING = (["なく", "なり"], ["なく", "なる"], ["なく", "なっ"], ["なく", "なれ"], ["なく", "なろ"])
_NOMINAL = frozenset({"名詞", "代名詞", "接尾辞", "形状詞", "接頭辞"})
_AFTER_QUOTE = frozenset({
    "言う", "思う", "仰る", "話す", "書く", "呟く", "叫ぶ", "考える", "漏らす", "泣く", "感じる", "決める", "line",
    "伝える", "聞く",
})  # fmt: skip
_SYMBOLS = frozenset({"補助記号", "記号", "空白"})


def japanese(spelt: Spelt) -> list[Line]:
    """The lines of a text whose words are Japanese."""
    return list(_lines(_tokens(words_of(spelt.text))))


@cache
def canonical(word: str) -> tuple[str, ...]:
    """The words that a sentence has where a rule writes `word`: 七輪 is 七厘, お先 is 先. Empty where it is none.

    Short words are endings or particles, which stand as they are.
    """
    if word in _AS_WRITTEN or not _JAPANESE.search(word) or len(word) < 2:
        return ()
    return tuple(token.lemma for token in _tokens(words_of(word)))


_JAPANESE = re.compile("[ぁ-んァ-ヴ一-龥]")
_AS_WRITTEN = frozenset({
    "です", "ます", "だろう", "なの", "ので", "やだ", "ろく", "する", "ある", "ける", "える", "わい", "なん", "まい",
    "お荷物", "御荷物", "くなる", "べき", "さん", "のに", "ため",
    "為る", "亡き", "まで", "れば", "なう", "とける",
})  # fmt: skip
"""Words that mean something else, or nothing, where they stand alone."""


def english(spelt: Spelt) -> list[Line]:
    """The lines of a text whose words are English."""
    return list(_lines(_english(spelt.text)))


def _tokens(words: tuple[Word, ...]) -> list[_Token]:
    out: list[_Token] = []
    depth = 0
    title = -1
    before: Word | None = None
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else None
        if word.kind[0] in _SYMBOLS or word.surface in _BREAK:
            if word.surface == "『":
                title = len(out)
            elif word.surface == "』" and title >= 0:
                if following is None or following.surface not in ("と", "って"):
                    # A title is not what the writer says.
                    out[title:] = [_Token("＿", "", word.start, word.end, takes_case=True)]
                title = -1
            if word.surface in _OPEN:
                depth += 1
            elif word.surface in _CLOSE:
                depth = max(0, depth - 1)
            elif "\n" in word.surface or (word.surface in _BREAK and not depth):
                depth = 0
                out.append(_Token("。", "", word.start, word.end))
            continue
        if word.lemma == "居る" and [w.surface[:2] for w in words[i : i + 3]][1:] in _VANISHING:
            # 辛くていなくなりたい: gone, not the 居る that goes on (辛くている).
            out.append(_Token("居る", "", word.start, word.end))
        elif before is not None and _learners(before, word, following):
            # くすり のむ しました: what a learner did.
            continue
        elif not _absorbed(word, following, out):
            out += _forms(word, out, following)
        before = word
    return out


def _learners(before: Word, word: Word, following: Word | None) -> bool:
    """Whether する only carries the ending of the verb before it, which stands as in the dictionary."""
    return (
        word.lemma == "為る"
        and before.kind[0] == "動詞"
        and before.surface == before.base
        and following is not None
        and following.lemma in ("ます", "た", "たい")
    )


def _absorbed(word: Word, following: Word | None, out: list[_Token]) -> bool:
    """Whether the word only adds to the one before it: politeness, the copula, the particle of a noun."""
    lemma, surface = word.lemma, word.surface
    last = out[-1] if out else None
    if lemma in _DROPPED:
        if lemma == "ます" and last is not None:
            last.tags += ",masu"
        return True
    if lemma == "だ":
        if surface in ("なら", "だろ", "だろう", "でしょう"):
            return False
        if last is not None and surface in ("に", "で", "じゃ", "な"):
            last.tags += "," + _CASES.get(surface, "de")
            last.end = word.end
        return True
    if lemma == "の" and surface in ("ん", "の") and following is not None and following.lemma in ("だ", "です"):
        return following.surface != "に"
    if last is None or not last.takes_case or word.kind[0] != "助詞" or surface not in _CASES:
        return False
    if surface == "と" and following is not None and following.lemma.casefold() in _AFTER_QUOTE:
        return False
    # これから says when.
    last.tags += ",kara,soon" if (last.lemma, surface) == ("此れ", "から") else "," + _CASES[surface]
    last.end = word.end
    return True


def _forms(word: Word, out: list[_Token], following: Word | None) -> Iterable[_Token]:
    """The word in the forms that rules know; none where it only changed the word before."""
    last = out[-1] if out else None
    forms = _auxiliary(word, last) if word.kind[0] in ("助動詞", "形容詞", "動詞", "助詞") else None
    if forms is None:
        forms = _verb(word, following) if word.kind[0] == "動詞" else (word.lemma.casefold(),)
    forms = tuple(BASES.get(form, form) for form in forms)
    nominal = word.kind[0] in _NOMINAL or word.lemma == "の"
    many = "many" if word.surface.isdecimal() and len(word.surface) < 5 and int(word.surface) >= MANY else ""
    return [_Token(form, JAPANESE_TAGS.get(form, many), word.start, word.end, nominal) for form in forms]


def _auxiliary(word: Word, last: _Token | None) -> tuple[str, ...] | None:
    """Endings in one form each; None for what is no ending."""
    lemma, surface = word.lemma, word.surface
    joined = last is not None and last.lemma in ("て", "で")
    if lemma in ("無い", "ない", "ず", "まい") and word.kind[0] != "動詞":
        if last is not None and last.lemma == "有る":
            last.lemma, last.end = "ない", word.end
            return ()
        return ("ない", "ば") if surface.endswith(("きゃ", "りゃ")) else ("ない",)
    if lemma in ("居る", "おる", "とる") and joined and last is not None:
        last.lemma, last.end = "てる", word.end
        return ()
    if lemma == "取る" and surface.startswith("と") and last is not None and not last.takes_case and last.lemma != "を":
        # 食うとりました, 腰かけとって.
        return ("てる",)
    if lemma == "仕舞う" and last is not None and last.lemma in ("て", "で", "た"):
        last.lemma, last.end = "ちゃう", word.end
        return ("う",) if surface in ("しまおう", "しまお") else ()
    if lemma in ("ちゃう", "じゃう", "ちまう", "じまう"):
        return ("ちゃう", "う") if surface.endswith("おう") else ("ちゃう",)
    if lemma in ("とる", "どる", "てる", "よる") and word.kind[0] == "助動詞":
        return ("てる",)
    if lemma == "で" and word.kind[0] == "助詞" and last is not None and not last.takes_case:
        return ("て",)
    return _ENDINGS.get((lemma, surface)) or _ENDINGS.get((lemma, ""))


_ENDINGS: dict[tuple[str, str], tuple[str, ...]] = {
    ("られる", ""): ("れる",), ("れる", ""): ("れる",), ("させる", ""): ("せる",),
    ("た", "たら"): ("たら",), ("た", "だら"): ("たら",),
    ("だ", "なら"): ("なら",),
}  # fmt: skip


def _verb(word: Word, following: Word | None) -> tuple[str, ...]:
    """A verb; its will (死のう) and the command and the ability of dying (死ね, 死ねる) are words of their own."""
    lemma, surface = word.lemma, word.surface
    if lemma == "死ぬ" and word.base.endswith("ねる"):
        return ("死ねる",)
    if lemma == "死ぬ" and surface in ("死ね", "しね"):
        behind = following.lemma if following is not None else ""
        return ("死ねる",) if behind in ("た", "ない", "ます") else ("死ぬ",) if behind == "ば" else ("死ね",)
    if lemma == "引き出す" and following is not None and following.surface == "屋":
        return ("引き出し",)
    if lemma == "言う" and word.base in ("言える", "いえる"):
        return ("言う", "れる")
    wills = surface.endswith("う") and (not word.base.endswith("う") or surface.endswith("おう"))
    return (lemma, "う") if wills else (lemma,)


_WORD = re.compile(
    r"(?<![a-z])[a-z](?:[ .*_-]{1,2}[a-z]){2,16}(?![a-z'])"  # s u i c i d e
    r"|[a-z]+(?:[*!1$@#0-9_]+[a-z]+)+|un-alived?"  # k*ll, su1cide
    r"|(?:b4|any1|some1|every1|no1|4ever|2(?:nite|night|day|morrow|moro))(?![a-z0-9])"
    r"|[a-z]+(?:'[a-z]+)?|\d+(?:st|nd|rd|th)?|[.!?\n]+|[^\s\w]"
)
_MIXED = re.compile("|".join(sorted(JAPANESE, key=len, reverse=True)) + "|" + _WORD.pattern)
_ENGLISH_TOO = re.compile(r"[a-z]{2}[^a-z]+[a-z]{2}|(?:suicide|die|kill|cut|overdose|disappear) ?(?:したい|され)")
_TAIL = re.compile(r"(n't|'(?:s|m|re|ve|ll|d))$")


def _english(text: str) -> Iterator[_Token]:
    words = _MIXED if not text.isascii() and _ENGLISH_TOO.search(text) else _WORD
    for match in words.finditer(text):
        written = match[0]
        start, end = match.span()
        if written[0] in ".!?\n":
            yield _Token("。", "", start, end)
            continue
        for word in _parted(written):
            yield _Token(word, tag(word), start, end)


def _parted(written: str) -> list[str]:
    known = PARTED.get(written) or JAPANESE.get(written)
    if known is not None:
        return known.split()
    if written in SLIPS:
        return [SLIPS[written]]
    if not written.isalpha():
        return _mixed(written)
    return (joined(written) or drawn(written) or written).split()


def _mixed(written: str) -> list[str]:
    """A word with its short form, with signs for letters, or letter by letter."""
    tail = _TAIL.search(written)
    if tail is not None:
        head = written[: tail.start()]
        return [*PARTED.get(head, head).split(), *PARTED[tail[0]].split()] if head else PARTED[tail[0]].split()
    if not written[0].isalnum():
        return [","] if written in ",;:-–—" else ["quote"] if written == '"' else []
    if written[0].isdigit() or "'" in written:
        return [written]
    hidden = disguised(written)
    if hidden is not None:
        return [hidden]
    letters = "".join(letter for letter in written if letter.isalpha())
    known = joined(letters)
    return known.split() if known is not None else re.findall(r"[a-z]+|\d+", written)


def _lines(tokens: Iterable[_Token]) -> Iterator[Line]:
    sentence: list[_Token] = []
    for token in tokens:
        if token.lemma == "。":
            if sentence:
                yield _line(sentence)
                sentence = []
            continue
        sentence.append(token)
        if len(sentence) >= LONGEST:
            yield _line(sentence)
            sentence = []
    if sentence:
        yield _line(sentence)


def _line(tokens: list[_Token]) -> Line:
    starts: list[int] = []
    pieces: list[str] = []
    at = 0
    for token in tokens:
        piece = f"{token.lemma.replace(' ', '').replace('@', '')}@{token.tags} "
        starts.append(at)
        pieces.append(piece)
        at += len(piece)
    return Line("".join(pieces), tuple(starts), tuple((token.start, token.end) for token in tokens))
