"""All municipalities and prefectures.

Source: `municipalities.csv` beside this file (Japan Post; its head says by which way), read once at the first use.
"""

from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.language.prefecture_names import PREFECTURES


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place on the map: JIS code of the prefecture, its name, and the municipality ("" for all of it)."""

    code: str
    prefecture: str
    town: str = ""

    def __str__(self) -> str:
        return "/".join(part for part in (self.code, self.prefecture, self.town) if part)


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
def designated() -> frozenset[Spot]:
    """The cities that have wards: large, and known all over the country."""
    return frozenset(town.spot for town in municipalities() if town.wards)
