"""Numbers however they are spelt, in Arabic digits, so that the grammars of age and time see one spelling.

四十六歳, よんじゅうろくさい, ４６さい and forty-six become 46; 二三年 becomes 2~3年, 十数年 10数年, はたち 20歳.
"""

import re

from bot.language.normal import kana, normal

_KANJI = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "壱": 1, "弐": 2, "参": 3}
_LARGE = {"十": 10, "拾": 10, "百": 100, "千": 1000}
_KANJI_RUN = re.compile(r"[〇零一二三四五六七八九十百千壱弐拾]+")
_NO_NUMBER = re.compile(
    r"四半(?:世紀|期)|万一|唯一|統一|第一(?!子)|一緒|一番|一応|一旦|一切|一生|十分|千葉|三重(?=県|苦)|四国"
)
_ONES = {
    "いち": 1, "いっ": 1, "に": 2, "さん": 3, "よん": 4, "よ": 4, "し": 4, "ご": 5, "ろく": 6, "ろっ": 6,
    "なな": 7, "しち": 7, "はち": 8, "はっ": 8, "きゅう": 9, "く": 9,
}  # fmt: skip
_ONE = "いち|いっ|にい?|さん|よん|よ|し|ご|ろく|ろっ|なな|しち|はち|はっ|きゅう|く"
_BEHIND = (
    r"(?=\s|$|[、。,.!?()…~〜ー-]|です|でし|で|だ|に|の|か|と|は|や|っす|じゃ|くらい|ぐらい|ちょ"
    r"|ほど|はん|すう|半|すぎ|まえ|てまえ|さい|だい|ねん|か月|かげつ|ゖ月|にち|しゅう|歳|才|代|年"
    r"|週|日|なり|なる)"
)
_TENS = re.compile(
    rf"(?P<tens>に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう)?じゅ(?:う|っ)"
    rf"(?P<ones>いち|に(?!な|しよ|ん)|さん|よん|ご|ろく|なな|しち|はち|はっ|きゅう|く(?!ら)|し(?!た|て|ま))?{_BEHIND}"
)
_UNIT = r"(?:ねん(?!れい|きん|だい)|か月|かげつ|ゖ月|しゅうかん|さい(?!きん|ご|しょ)|がつ)"
_BEFORE = r"(?<![ぁ-ん])|(?<=もう)|(?<=まる)|(?<=やく)|(?<=これ)|(?<=たい)|(?<=はや)|(?<=で)|(?<=は)|(?<=も)|(?<=と)"
_KANA_PAIR = re.compile(
    rf"(?:{_BEFORE})(?P<low>{_ONE})[、,~〜か]?(?P<high>さん|よん|ご|ろく|なな|しち|はち|きゅう)(?={_UNIT})"
)
_KANA_ONE = re.compile(rf"(?:{_BEFORE})(?P<one>{_ONE})(?={_UNIT})")
_ROUND = re.compile(r"(?P<number>[345]0)(?:路|じ(?!か))|(?P<word>みそじ|よそじ|いそじ)")
_SPLIT = re.compile(r"(?<=\d)\s+(?=[年歳才代ヶか月週日])")
_ONES_IN_ENGLISH = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS_IN_ENGLISH = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH_ONES = {word: number for number, word in enumerate(_ONES_IN_ENGLISH.split(), 1)}
_ENGLISH_TENS = {word: 10 * tens for tens, word in enumerate(_TENS_IN_ENGLISH.split(), 2)} | {"fourty": 40}
_ENGLISH = re.compile(
    rf"(?<![a-z])(?:(?P<tens>{'|'.join(_ENGLISH_TENS)})(?:[ -]?(?P<ones>{'|'.join(list(_ENGLISH_ONES)[:9])}))?"
    rf"|(?P<one>{'|'.join(sorted(_ENGLISH_ONES, key=len, reverse=True))}))(?![a-z])"
)
_ERAS = {
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "昭": 1925,
    "平": 1988,
    "令": 2018,
    "t": 1911,
    "s": 1925,
    "h": 1988,
    "r": 2018,
}
_ERAS |= {"たいしょう": 1911, "しょうわ": 1925, "へいせい": 1988, "れいわ": 2018}
ERA = r"(?:大正|昭和|平成|令和|たいしょう|しょうわ|へいせい|れいわ|[昭平令](?=\d)|(?<![a-z])[tshr](?=\.?\d))"
"""What stands before a year of an era, in the text that `numerals` gives."""


def numerals(text: str) -> str:
    """`text` normalised and in hiragana, with its numbers in digits. Length and places change."""
    text = _SPLIT.sub("", kana(normal(text)))
    text = text.replace("元年", "1年").replace("がんねん", "1年")
    text = re.sub(r"(?:二十|廿)歳(?!代)|はたち(?!ょ)", "20歳", text)
    text = _TENS.sub(_kana_tens, text)
    text = _KANA_PAIR.sub(lambda m: f"{_one(m['low'])}~{_one(m['high'])}", text)
    text = _KANA_ONE.sub(lambda m: str(_one(m["one"])), text)
    text = _ROUND.sub(_round, _kanji(text))
    return _ENGLISH.sub(_english, text)


def year_of(era: str, number: int) -> int:
    """The year AD of a year of an era: ("昭和", 53) is 1978."""
    return _ERAS[era] + number


def _one(word: str) -> int:
    return _ONES.get(word) or _ONES[word[:-1]]


def _kana_tens(found: re.Match[str]) -> str:
    tens = _ONES[found["tens"]] if found["tens"] else 1
    return str(10 * tens + (_ONES[found["ones"]] if found["ones"] else 0))


def _round(found: re.Match[str]) -> str:
    """三十路, 四十路 and 五十路."""
    return f"{found['number'] or {'み': 30, 'よ': 40, 'い': 50}[found['word'][0]]}歳"


def _kanji(text: str) -> str:
    kept = [(m.start(), m.end()) for m in _NO_NUMBER.finditer(text)]

    def digits(found: re.Match[str]) -> str:
        if any(start <= found.start() < end for start, end in kept):
            return found[0]
        return _kanji_number(found[0], text[found.end() : found.end() + 2])

    return _KANJI_RUN.sub(digits, text) if _KANJI_RUN.search(text) else text


def _kanji_number(run: str, behind: str) -> str:
    """One run of numerals; 二三年 and 十五六年 are two numbers."""
    if not any(c in _LARGE for c in run):
        pair = len(run) == 2 and _KANJI[run[1]] == _KANJI[run[0]] + 1
        if pair and _KANJI[run[0]] and behind[:1] in set("年か月週日ゖ箇"):
            return f"{_KANJI[run[0]]}~{_KANJI[run[1]]}"
        return "".join(str(_KANJI[c]) for c in run)
    total, last = 0, 0
    for at, c in enumerate(run):
        if c in _LARGE:
            total, last = total + (last or 1) * _LARGE[c], 0
        elif last and at == len(run) - 1:
            return f"{total + last}~{total + _KANJI[c]}"
        else:
            last = last * 10 + _KANJI[c]
    return str(total + last)


def _english(found: re.Match[str]) -> str:
    if found["one"]:
        return str(_ENGLISH_ONES[found["one"]])
    return str(_ENGLISH_TENS[found["tens"]] + _ENGLISH_ONES.get(found["ones"] or "", 0))
