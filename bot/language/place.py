"""Where the withdrawn person lives: prefecture and municipality, a region, or abroad.

Names are found by the longest match over `municipalities`; short ones (柏, よこはま) only where a place may stand:
as the whole answer, before に住んで, or as a proper noun of Sudachi's. What stands together is one place (広島県
decides which 府中市). Then places are weighed: those lived in now against those left, wished for or denied, the
person's against the writer's. Where several are left, the service has to ask.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from bot.language.declined import declined
from bot.language.morphology import words_of
from bot.language.municipalities import Spot, municipalities, number_of, prefecture_spots
from bot.language.normal import normal
from bot.language.place_names import ABROAD, AREAS, QUARTERS, REGIONS
from bot.language.place_words import (
    ABROAD_SAID,
    BEFORE_PLACE,
    DENIED,
    DENIED_BEFORE,
    IDEOGRAPH,
    JOIN_BETWEEN,
    KANA,
    LATIN_BEHIND,
    LATIN_FRAME,
    LATIN_WORD,
    LEFT,
    LEFT_BEFORE,
    LIVED,
    LIVED_BEFORE,
    MAY_STAND,
    NO_PLACE_BEHIND,
    NOW,
    WISHED,
)
from bot.language.romaji import latin, plain_latin
from bot.language.spellings import Kind, Name, japanese_names, latin_names, written
from bot.language.told import Named, people, weight

_READ = 1000
_MOST = 24
_ABOUT = r"場所|住所|住ん|住ま|すん|地域|地名|どこ|ここ|県|市|where|place|address|live"
_LONGEST = 12
_OVERSEAS = Name(Kind.SHORT, frozenset(), value="overseas")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A place named at `text[start:end]`: the spots that it may be, or the value of what is no spot."""

    start: int
    end: int
    name: Name
    spots: frozenset[Spot]

    @property
    def is_wide(self) -> bool:
        """A whole prefecture."""
        return bool(self.spots) and not any(spot.town for spot in self.spots)


def read_place(text: str) -> str | None:
    """`13/東京都/江戸川区`, `13/東京都`, `ask:A|B`, `region:関西`, `overseas`, `skip`, `unknown`, or None.

    Never raises.
    """
    compared = re.sub(r"(?<=[^!-~])\s+(?=\S)|(?<=\S)\s+(?=[^!-~\s])", "", written(normal(text[:_READ]))).strip()
    drawn = (
        (compared, compared.replace("ー", "う"), compared.replace("ー", "お"), compared.replace("ー", ""))
        if "ー" in compared
        else (compared,)
    )
    # トーキョー and オーサカ are looked up as they are spelt otherwise.
    compared, found = next(((form, kept) for form in drawn if (kept := _mentions(form)[:_MOST])), (compared, []))
    found = _joined(compared, found)
    if not found and ABROAD_SAID.search(compared):
        return "overseas"
    chosen = _chosen(compared, found)
    if chosen:
        return _value(chosen)
    return None if found else declined(compared, _ABOUT)


def _value(chosen: list[_Mention]) -> str:
    spots = sorted({spot for mention in chosen for spot in mention.spots}, key=number_of)
    if spots:
        return str(spots[0]) if len(spots) == 1 else "ask:" + "|".join(map(str, spots))
    values = sorted({mention.name.value for mention in chosen})
    return values[0] if len(values) == 1 else "ask:" + "|".join(values)


def _mentions(text: str) -> list[_Mention]:
    """All places named, from left to right."""
    found = list(islice(_japanese(text), 2 * _MOST))
    kept = [one for one in found if _stands(text, one, found)]
    if re.search("[a-zōū]{2}|u[.]s", text):
        kept = sorted([*kept, *_latin(text)], key=lambda one: one.start)
    return kept


@cache
def _names() -> dict[str, Name]:
    names = dict(japanese_names())
    prefectures = {spot.code: spot for spot in prefecture_spots().values()}
    for code, words in AREAS.items():
        _add(names, words, prefectures[code])
    for place, words in QUARTERS.items():
        code, town = place.split("/")
        _add(names, words, replace(prefectures[code], town=town))
    for name, region in REGIONS.items():
        names[written(name)] = Name(Kind.SHORT, frozenset(), value=f"region:{region}")
    for name in ABROAD:
        names.setdefault(written(name), _OVERSEAS)
    return names


def _add(names: dict[str, Name], words: str, spot: Spot) -> None:
    for name in map(written, words.split()):
        others = names.get(name, Name(Kind.TOWN, frozenset()))
        if others.kind is Kind.TOWN:
            names[name] = Name(Kind.SHORT, frozenset({spot}), others.namesakes | {spot})


def _japanese(text: str) -> Iterator[_Mention]:
    """Names in kanji and kana, the longest at each place."""
    names, at = _names(), 0
    while at < len(text):
        for length in range(min(_LONGEST, len(text) - at), 0, -1):
            name = text[at : at + length]
            if name in names and not name.isascii():
                mention = _Mention(at, at + length, names[name], names[name].spots)
                if not NO_PLACE_BEHIND.match(text[mention.end : mention.end + 8]) or _is_whole_name(text, mention):
                    yield mention
                    at += length - 1
                    break
        at += 1


def _is_whole_name(text: str, mention: _Mention) -> bool:
    """東京都 stays a place before 人 and 大学, not before さん."""
    return (
        mention.name.kind is Kind.FULL
        and not re.match(r"^(?:場|大学|事件)", text[mention.end :])
        and not KANA.fullmatch(text[mention.start : mention.end])
    )


def _stands(text: str, one: _Mention, found: list[_Mention]) -> bool:
    """Whether a place may stand there: full names in kanji everywhere, short ones and kana where the words allow it."""
    name, tail = text[one.start : one.end], text[one.end : one.end + 24]
    in_kana = KANA.fullmatch(name) is not None
    if one.name.kind is Kind.FULL and not in_kana:
        return (
            len(name) > 2 or not IDEOGRAPH.match(text[max(0, one.start - 1) : one.start]) or _touches(text, one, found)
        )
    if _touches(text, one, found):
        return True
    before = BEFORE_PLACE.search(text[: one.start]) is not None
    framed = before and MAY_STAND.match(tail) is not None
    if in_kana and len(name) > 4 and one.name.kind is not Kind.TOWN and framed:
        return True
    if len(name) == 1:
        return framed and (text[: one.start].endswith(("", "は")[one.start > 0]) or LIVED.match(tail) is not None)
    if one.name is _OVERSEAS and len(name) > 3:
        return True
    if framed and (one.start == 0 or not in_kana or LIVED.match(tail)):
        return True
    return one.name.kind is not Kind.TOWN and _is_proper(text, one)


def _touches(text: str, one: _Mention, found: list[_Mention]) -> bool:
    """Whether a name stands right behind the place that it lies in: 神奈川の横浜, ちばけんふなばしし."""
    return any(
        other is not one
        and other.end <= one.start
        and text[other.end : one.start] in {"", "の", "、", "は", "県の", "都の", "で", "にある"}
        and (other.name.kind is Kind.FULL or other.start == 0 or text[other.end : one.start] == "の")
        and {spot.code for spot in other.spots} & {spot.code for spot in one.name.namesakes}
        for other in found
    )


def _is_proper(text: str, one: _Mention) -> bool:
    """Whether Sudachi parts the text at both ends of the name and takes it for a proper noun."""
    words = words_of(text)
    starts = {word.start: word for word in words}
    first = starts.get(one.start)
    if first is None or "固有名詞" not in first.kind:
        return False
    return first.end == one.end or (first.end > one.end and text[one.end : first.end] in set("市区町村都道府県"))


def _latin(text: str) -> Iterator[_Mention]:
    """Names in Latin letters."""
    for match in list(LATIN_WORD.finditer(text))[:200]:
        if match.start() and text[match.start() - 1].isascii() and text[match.start() - 1].isalnum():
            continue
        behind = LATIN_BEHIND.match(text[match.end() :])
        end = match.end() + (len(behind[0]) if behind else 0)
        ending = match["end"] or (behind["end"] if behind else "")
        word = match[0].removesuffix(f"-{match['end']}") if match["end"] else match[0]
        if word in REGIONS and not ending:
            yield _Mention(match.start(), end, _names()[word], frozenset())
            continue
        found = _latin_spots(word, ending)
        if found is None:
            if word in ABROAD and _is_abroad(text, match):
                yield _Mention(match.start(), end, _OVERSEAS, frozenset())
            continue
        framed = LATIN_FRAME.search(text[: match.start()]) or not text[: match.start()].isascii()
        if found.kind is Kind.TOWN and not framed:
            continue
        yield _Mention(match.start(), end, found, found.spots)


def _is_abroad(text: str, match: re.Match[str]) -> bool:
    """Whether a name is told as a place: not a friend from there, and us only as the US."""
    if re.match(r"^ (?:friend|people|husband|wife)", text[match.end() :]):
        return False
    unclear = match[0] in {"us", "america"} and match[0] != text
    return not unclear or re.search(r"(?:in|the) $", text[: match.start()]) is not None


def _latin_spots(word: str, ending: str) -> Name | None:
    word = plain_latin(word)
    match ending:
        case "shi" | "city" | "cho" | "machi" | "mura" | "town" | "village":
            of = "市" if ending in {"shi", "city"} else "町村"
            spots = frozenset(
                town.spot for town in municipalities() if town.name[-1] in of and latin(town.short_kana) == word
            )
            if spots:
                return Name(Kind.FULL, spots, spots)
        case "ku" | "ward":
            spots = frozenset(
                town.spot for town in municipalities() if town.name[-1] == "区" and latin(town.short_kana) == word
            )
            wards = latin_names().get(f"{word}-ku", Name(Kind.FULL, frozenset())).spots
            if spots | wards:
                return Name(Kind.FULL, spots | wards, spots | wards)
    return latin_names().get(word) or _latin_quarters().get(word)


@cache
def _latin_quarters() -> dict[str, Name]:
    """Quarters that have a name in kana, in Latin letters: hakata."""
    words = {word for place in QUARTERS.values() for word in place.split() if KANA.fullmatch(word)}
    return {latin(word): _names()[written(word)] for word in words}


def _joined(text: str, found: list[_Mention]) -> list[_Mention]:
    """Mentions with what lies in one another made one: 大阪府 and 中央区, Fuchu and Tokyo."""
    out = list(found)
    for narrow in found:
        for wide in found:
            if wide == narrow or not wide.spots or not narrow.spots or wide not in out or narrow not in out:
                continue
            common = _within(narrow, wide)
            if not common or _said(text, wide) < 0 or (_said(text, narrow) < -20 <= _said(text, wide)):
                continue
            if common == narrow.spots and wide.spots == narrow.spots and wide.start > narrow.start:
                continue
            start, end = min(narrow.start, wide.start), max(narrow.end, wide.end)
            near = JOIN_BETWEEN.match(text[min(narrow.end, wide.end) : max(narrow.start, wide.start)]) is not None
            whole = replace(
                narrow, spots=common, start=start if near else narrow.start, end=end if near else narrow.end
            )
            out[out.index(narrow)] = whole
            out.remove(wide)
            narrow = whole
    return out


def _within(narrow: _Mention, wide: _Mention) -> frozenset[Spot]:
    """The spots of the narrower mention that lie in the wider one; none where it is not wider."""
    if wide.is_wide:
        codes = {spot.code for spot in wide.spots}
        common = frozenset(spot for spot in narrow.spots if spot.town and spot.code in codes)
        if common or codes & {spot.code for spot in narrow.spots}:
            return common
        # 群馬の草津 is a small town beside a city of the name that would be meant otherwise.
        return frozenset(spot for spot in narrow.name.namesakes if spot.town and spot.code in codes)
    if not wide.is_wide and len(wide.spots) <= len(narrow.spots) and not narrow.is_wide:
        return narrow.spots & wide.spots
    return frozenset()


def _chosen(text: str, found: list[_Mention]) -> list[_Mention]:
    """The mentions that tell where the person lives; several where the words do not say which."""
    if not found:
        return []
    named = people(text)[:_MOST]
    lived = [(one, _said(text, one)) for one in found]
    kept = [(one, said + _whose(text, named, one)) for one, said in lived if said > -20]
    exact = [pair for pair in kept if pair[0].spots] or kept
    if any(pair[0].name.value == "overseas" for pair in kept) and any(said > 20 for _, said in lived):
        exact = kept
    best = max((said for _, said in exact), default=0)
    return [one for one, said in exact if said > best - 8]


def _whose(text: str, named: Iterable[Named], one: _Mention) -> int:
    people_named = tuple(named)
    return 2 * min(weight(text, people_named, one.start, one.end), 55) if people_named else 0


def _said(text: str, one: _Mention) -> int:
    """What the words around say: lived in now (more), left, wished for or denied (less)."""
    head, tail = text[max(0, one.start - 40) : one.start], text[one.end : one.end + 30]
    said = 0
    if DENIED.match(tail) or DENIED_BEFORE.search(head):
        said -= 100
    if LEFT.match(tail) or WISHED.match(tail):
        said -= 60
    elif LIVED.match(tail) or LIVED_BEFORE.search(head):
        said += 30
    if NOW.search(head):
        said += 40
    elif LEFT_BEFORE.search(head) and not LIVED.match(tail):
        said -= 15 if re.search(r"(?:実家|地元|田舎|親|両親)(?:は|が|も|の家は)(?:、)?$", head) else 60
    return said
