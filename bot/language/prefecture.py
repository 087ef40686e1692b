"""Where somebody lives: the prefecture that a text names, by its name, by a larger city, in kanji, kana or romaji."""

import re

from bot.language.normal import bare, fold, kana, normal
from bot.language.prefecture_names import PREFECTURES

_READ = 400
_NOT_A_PLACE = r"(?!(?:さん|くん|君|ちゃん|先生|氏|様|電力|弁|出身で|物産|銘菓|うどん|みかん|帰り|旅行))"
# 大分疲れた, 三重苦 and 高知能 are no places, so these names need something after them that a place has.
_GUARDED = {
    "大分": r"(?=県|市|に|で|の|です|在住|$|。|、)(?!に(?:なり|なっ|良|よく|悪|慣))(?!の(?:人|部分))",
    "三重": r"(?!苦|奏|丸|の(?:苦|責))",
    "高知": r"(?!能)",
}
_NAMES = {
    name: prefecture.name
    for prefecture in PREFECTURES
    for name in (prefecture.name, prefecture.short, *prefecture.cities)
}
_FULL = frozenset(prefecture.name for prefecture in PREFECTURES)
# Longest first, so that 東京都 is taken before 京都 can be seen in it, and 東大阪 before 大阪.
_KANJI = re.compile(
    "|".join(re.escape(n) + _GUARDED.get(n, "") + _NOT_A_PLACE for n in sorted(_NAMES, key=len, reverse=True))
)
_KANA_NAMES = {p.kana: p.name for p in PREFECTURES} | {city: p.name for p in PREFECTURES for city in p.kana_cities}
_BY_LENGTH = sorted(_KANA_NAMES, key=len, reverse=True)
_SUFFIX = r"(?:けん|県|と|都|ふ|府|し|市|く|区)?"
_LIVING = (
    r"(?:(?:に|で)(?:住|すん|すみ|すむ|いま|居|暮|くら|生活|在|お(?:り|る))"
    r"|在住|ざいじゅう|住み|ずみ|(?:の)?(?:ほう|方)です)"
)
_HOME = r"(?:(?:いま|今|いえ|家|じたく|自宅|うち)は)?"
_WARD = r"(?:の.{1,8}(?:し|く|市|区|町|村|まち|むら))?"
_KANA_WHOLE = re.compile(rf"^{_HOME}({'|'.join(_BY_LENGTH)}){_SUFFIX}(?:{_WARD}{_LIVING}.*|です|だよ|だ|$)")
_KANA_LONG = re.compile(
    "|".join(
        rf"{name}(?:けん|し|ふ|と|く)?(?=に|で|の|から|ざいじゅう|です|$|。|、)"
        for name in _BY_LENGTH
        if len(name) >= 4  # shorter ones hide in other words: わたしが, みえない, さがす
    )
)
_ROMAJI = {word: p.name for p in PREFECTURES for word in p.romaji}
_ROMAJI_FOUND = re.compile(rf"(?<![a-z])({'|'.join(sorted(_ROMAJI, key=len, reverse=True))})(?![a-z])")
_HERE = re.compile(rf"^(?:[都道府県市区]|の?.{{0,8}}?[市区町村])?{_LIVING}")
_NOW_BEFORE = re.compile(r"(?:今は|いまは|現在は?|今|現住所は)、?$")
_NOT_HERE = re.compile(
    r"^[都道府県市区]?(?:では|じゃ|で)(?:な|あり)|^[都道府県市区]?(?:から|出身|生まれ|を出て)"
    r"|^(?:.{0,4})?(?:に|へ)(?:は)?(?:行|引っ越したい|住みたい|住んでいまし|住んでいた|いた|いまし)"
)
_MACRONS = str.maketrans("āīūēōâîûêô", "aiueoaiueo")


def read_prefecture(text: str) -> str | None:
    """The full Japanese name (東京都), or None where the text names none, or several without saying which is meant."""
    text = text[:_READ]
    written = normal(text).replace(" ", "")
    named = [(m.start(), m.end(), _NAMES[m[0]]) for m in _KANJI.finditer(written)]
    # A full name decides over what only sounds like a city beside it: 広島県府中市.
    found = _settle(written, [one for one in named if written[one[0] : one[1]] in _FULL] or named)
    return found or _from_kana(text) or _from_romaji(text)


def _settle(text: str, found: list[tuple[int, int, str]]) -> str | None:
    """The one place that is meant: not those left or denied, and of several the one lived in now."""
    kept = [one for one in found if not _NOT_HERE.match(text[one[1] : one[1] + 12])]
    if len(found) > 1 and kept:
        lived = [
            one
            for one in kept
            if _HERE.match(text[one[1] : one[1] + 16]) or _NOW_BEFORE.search(text[max(0, one[0] - 6) : one[0]])
        ]
        kept = lived or kept
    names = {name for _, _, name in (kept or (found if len(found) == 1 else []))}
    # 大阪府中央区 names one place; 東京か大阪 names two, and the service may ask again.
    return names.pop() if len(names) == 1 else None


def _from_kana(text: str) -> str | None:
    written = fold(text).text.strip("。.!?、 \n")
    # Long marks are gone in folded text; トーキョー and オーサカ are looked up as they sound.
    drawn = kana(normal(text)).strip("。.!?、 ")
    for form in (written, bare(text), drawn.replace("ー", "う"), drawn.replace("ー", "お")):
        whole = _KANA_WHOLE.match(form)
        if whole:
            return _KANA_NAMES[whole[1]]
    found = [
        (m.start(), m.end(), _KANA_NAMES[next(n for n in _BY_LENGTH if m[0].startswith(n))])
        for m in _KANA_LONG.finditer(written)
    ]
    return _settle(written, found)


def _from_romaji(text: str) -> str | None:
    written = normal(text).translate(_MACRONS)
    names = {_ROMAJI[m[1]] for m in _ROMAJI_FOUND.finditer(written)}
    return names.pop() if len(names) == 1 else None
