"""Every way in which places are written: in full and short, in kanji, in kana and in Latin letters."""

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from bot.language.municipalities import Spot, designated, municipalities, prefecture_spots
from bot.language.normal import kana
from bot.language.prefecture_names import PREFECTURES
from bot.language.romaji import latin


class Kind(IntEnum):
    """How surely a name is a place: a name with its 市 or 県 always, a short one only where a place may stand."""

    FULL = 0
    SHORT = 1
    TOWN = 2


@dataclass(frozen=True, slots=True)
class Name:
    """What a name stands for.

    `spots` are meant where nothing more is said; `namesakes` are all that bear it, for where a prefecture stands
    beside it; `value` is what is read where it is no spot but a region or abroad.
    """

    kind: Kind
    spots: frozenset[Spot]
    namesakes: frozenset[Spot] = frozenset()
    value: str = ""


# One letter for each group of letters that stand for one another in place names.
_ALIKE = str.maketrans("ヶケヵゖゕ龍澤濱嶋﨑廣國齋竈條淵檜萬瀧髙", "けけかけか竜沢浜島崎広国斎釜条渕桧万滝高")


def written(text: str) -> str:
    """Place names as they are compared: in hiragana, with one letter for each of its variants."""
    return kana(text.translate(_ALIKE))


@cache
def japanese_names() -> dict[str, Name]:
    """Every name in kanji and hiragana (as `written`), and the places that bear it."""
    names: dict[str, list[Name]] = defaultdict(list)
    whole = {name: _only(Kind.FULL, spot) for name, spot in prefecture_spots().items()}
    for prefecture in PREFECTURES:
        full, short = whole[prefecture.name], _only(Kind.SHORT, prefecture_spots()[prefecture.name])
        ending = {"都": "と", "道": "", "府": "ふ", "県": "けん"}[prefecture.name[-1]]
        names[prefecture.name].append(full)
        names[prefecture.kana + ending].append(full)
        if ending:
            names[prefecture.short].append(short)
            names[prefecture.kana].append(short)
    for town in municipalities():
        full, short = _only(Kind.FULL, town.spot), _only(_shortness(town.name), town.spot)
        names[written(town.name)].append(full)
        names[town.kana].append(full)
        if town.name[:-1] not in _NEVER_SHORT:
            names[written(town.name[:-1])].append(short)
            sound = town.short_kana
            if len(sound) > (3 if short.kind is Kind.TOWN else 1) and sound not in _NEVER_SHORT:
                names[sound].append(short)
        if town.county:
            names[written(town.county)].append(whole[town.prefecture])
        for name, reading in town.wards:
            names[written(name)].append(full)
            if len(reading) > 3:
                names[reading].append(full)
    return {name: _surest(name, bearers) for name, bearers in names.items()}


@cache
def latin_names() -> dict[str, Name]:
    """Every name in Latin letters without marks of length (`latin`), and the places that bear it."""
    names: dict[str, list[Name]] = defaultdict(list)
    for prefecture in PREFECTURES:
        names[prefecture.romaji].append(_only(Kind.SHORT, prefecture_spots()[prefecture.name]))
    for town in municipalities():
        name = latin(town.short_kana)
        if name not in _NEVER_LATIN and len(name) > 2:
            names[name].append(_only(_shortness(town.name), town.spot))
        for _, reading in town.wards:
            names[f"{latin(reading[:-1])}-ku"].append(_only(Kind.FULL, town.spot))
    return {name: _surest(name, bearers) for name, bearers in names.items()}


def _only(kind: Kind, spot: Spot) -> Name:
    """A name that one place bears."""
    spots = frozenset((spot,))
    return Name(kind, spots, spots)


def _shortness(town: str) -> Kind:
    """How sure the name of a municipality is without its last letter."""
    return Kind.SHORT if town[-1] in "市区" else Kind.TOWN


def _surest(name: str, bearers: list[Name]) -> Name:
    """Of those who bear a name, the ones that bear it most fully; a prefecture or large city before its namesakes."""
    if len(bearers) == 1:
        return bearers[0]
    kind = min(bearer.kind for bearer in bearers)
    spots = {spot for bearer in bearers if bearer.kind is kind for spot in bearer.spots}
    if len(spots) > 1 and (kind is Kind.SHORT or name.endswith("し")):
        # 福島 and 大阪 say the prefecture at least; 川崎 and さかいし (堺市 before 坂井市) are known to everybody.
        spots = {spot for spot in spots if not spot.town} or spots & designated() or spots
    return Name(kind, frozenset(spots), frozenset(spot for bearer in bearers for spot in bearer.spots))


_SHORT_WORDS = (
    "北 港 中央 東 西 南 中 緑 旭 光 関 原 森 赤 境 栄 岬 錦 泊 塙 綾 坂 昭和 平和 大樹 新地 中間"
    " 伊豆 うき いき あき いな かい さく きた なか なかま かみ かま せき かに とき うさ あま"
    " しき さって いたみ ごぼう つばめ わらび みどり さくら ひかり すず みなと ちゅうおう"
    " ひの あさひ しま はぎ やす ごせん とめ えな つる いず おが のみ もとす"
)
_NEVER_SHORT = frozenset(_SHORT_WORDS.split())
"""Short names that are words or names of people more often than places; with 市 or 町 they are read like any other."""
_LATIN_WORDS = (
    "date mine usa kami ama ena ide tome use sue kai hara mori aka sai ina note same come are was here home"
    " minami higashi nishi kita naka chuo midori asahi sakura hikari kan kin so me no to ie"
)
_NEVER_LATIN = frozenset(_LATIN_WORDS.split())
