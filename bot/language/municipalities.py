"""All municipalities and prefectures, and every way of writing them: kanji, short, in kana, in Latin letters.

Source: `municipalities.csv` beside this file (Japan Post; its head says by which way), read once at the first use.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import resources

from bot.language.normal import kana
from bot.language.prefecture_names import PREFECTURES
from bot.language.romaji import latin


class Kind(IntEnum):
    """How surely a name is a place: a name with its 市 or 県 always, a short one only where a place may stand."""

    FULL = 0
    SHORT = 1
    TOWN = 2


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place on the map: JIS code of the prefecture, its name, and the municipality ("" for all of it)."""

    code: str
    prefecture: str
    town: str = ""

    def __str__(self) -> str:
        return "/".join(part for part in (self.code, self.prefecture, self.town) if part)


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


@dataclass(frozen=True, slots=True)
class Municipality:
    """One row: `code` JIS X 0402, `county` of towns and villages, `wards` (name, kana) of designated cities."""

    code: str
    prefecture: str
    county: str
    name: str
    kana: str
    wards: tuple[tuple[str, str], ...]

    @property
    def spot(self) -> Spot:
        """Where it is."""
        return Spot(self.code[:2], self.prefecture, self.name)

    @property
    def short_kana(self) -> str:
        """The kana without し, く, ちょう, まち, むら or そん."""
        ends = {"市": ("し",), "区": ("く",), "町": ("ちょう", "まち"), "村": ("むら", "そん")}[self.name[-1]]
        return next(self.kana.removesuffix(end) for end in ends if self.kana.endswith(end))


# One letter for each group of letters that stand for one another in place names.
_ALIKE = str.maketrans("ヶケヵゖゕ龍澤濱嶋﨑廣國齋竈條淵檜萬瀧髙", "けけかけか竜沢浜島崎広国斎釜条渕桧万滝高")


def written(text: str) -> str:
    """Place names as they are compared: in hiragana, with one letter for each of its variants."""
    return kana(text.translate(_ALIKE))


@cache
def municipalities() -> tuple[Municipality, ...]:
    """All of them, by code."""
    text = resources.files("bot.language").joinpath("municipalities.csv").read_text("utf-8")
    lines = [line.split(",") for line in text.splitlines() if not line.startswith("#")]
    return tuple(
        Municipality(code, prefecture, county, name, reading, tuple(_ward(ward) for ward in wards.split()))
        for code, prefecture, county, name, reading, wards in lines[1:]
    )


def _ward(text: str) -> tuple[str, str]:
    name, _, reading = text.partition(":")
    return name, reading


@cache
def prefecture_spots() -> dict[str, Spot]:
    """The 47 by their full names."""
    return {prefecture.name: Spot(f"{number:02}", prefecture.name) for number, prefecture in enumerate(PREFECTURES, 1)}


@cache
def _numbers() -> dict[Spot, str]:
    return {town.spot: town.code for town in municipalities()}


def number_of(spot: Spot) -> str:
    """JIS code that spots are ordered by: of the municipality, or of the prefecture."""
    return _numbers().get(spot, spot.code)


@cache
def japanese_names() -> dict[str, Name]:
    """Every name in kanji and hiragana (as `written`), and the places that bear it."""
    names: dict[str, dict[Kind, set[Spot]]] = {}

    def add(name: str, kind: Kind, spot: Spot) -> None:
        names.setdefault(written(name), {}).setdefault(kind, set()).add(spot)

    for prefecture in PREFECTURES:
        spot = prefecture_spots()[prefecture.name]
        ending = {"都": "と", "道": "", "府": "ふ", "県": "けん"}[prefecture.name[-1]]
        for name in {prefecture.name, prefecture.kana + ending, *(("ほっかいどう",) if not ending else ())}:
            add(name, Kind.FULL, spot)
        for name in (prefecture.short, prefecture.kana):
            if name not in {"北海道", "ほっかいどう"}:
                add(name, Kind.SHORT, spot)
    for town in municipalities():
        add(town.name, Kind.FULL, town.spot)
        add(town.kana, Kind.FULL, town.spot)
        kind = Kind.SHORT if town.name[-1] in "市区" else Kind.TOWN
        if town.name[:-1] not in _NEVER_SHORT:
            add(town.name[:-1], kind, town.spot)
            if len(town.short_kana) > (3 if kind is Kind.TOWN else 1) and town.short_kana not in _NEVER_SHORT:
                add(town.short_kana, kind, town.spot)
        if town.county:
            add(town.county, Kind.FULL, prefecture_spots()[town.prefecture])
        for name, reading in town.wards:
            add(name, Kind.FULL, town.spot)
            if len(reading) > 3:
                add(reading, Kind.FULL, town.spot)
    return {name: _surest(kinds) for name, kinds in names.items()}


@cache
def latin_names() -> dict[str, Name]:
    """Every name in Latin letters without marks of length (`latin`), and the places that bear it."""
    names: dict[str, dict[Kind, set[Spot]]] = {}
    for prefecture in PREFECTURES:
        names[prefecture.romaji] = {Kind.SHORT: {prefecture_spots()[prefecture.name]}}
    for town in municipalities():
        kind = Kind.SHORT if town.name[-1] in "市区" else Kind.TOWN
        name = latin(town.short_kana)
        if name not in _NEVER_LATIN and len(name) > 2:
            names.setdefault(name, {}).setdefault(kind, set()).add(town.spot)
        for _, reading in town.wards:
            ward = latin(reading[:-1])
            if ward not in _NEVER_LATIN:
                names.setdefault(f"{ward}-ku", {}).setdefault(Kind.FULL, set()).add(town.spot)
                names.setdefault(f"{ward} ward", {}).setdefault(Kind.FULL, set()).add(town.spot)
    return {name: _surest(kinds) for name, kinds in names.items()}


def _surest(kinds: dict[Kind, set[Spot]]) -> Name:
    """Of a name that several bear, those who bear it most fully; a prefecture or large city before its namesakes."""
    kind = min(kinds)
    spots = kinds[kind]
    if kind is Kind.SHORT:
        # 福島 and 大阪 say the prefecture at least, and 川崎 and 堺 are known all over the country.
        known = {spot for spot in spots if not spot.town} or {spot for spot in spots if spot in _designated()}
        spots = known or spots
    return Name(kind, frozenset(spots), frozenset().union(*kinds.values()))


@cache
def _designated() -> frozenset[Spot]:
    return frozenset(town.spot for town in municipalities() if town.wards)


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
