"""`engawa graph`: flows as pictures, with what a rehearsal or the house itself knows of them laid over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from bot.app import open_house
from bot.content_files import SHIPPED, gather
from bot.dialogue.flow import FlowSet
from bot.drawing.chart import Chart
from bot.drawing.charting import chart_of
from bot.drawing.layout import lay_out
from bot.drawing.mermaid import mermaid
from bot.drawing.overlay import Overlay, coverage_overlay, read_coverage, resting_overlay
from bot.drawing.phrases import SHEET, Phrases, phrases_for
from bot.drawing.svg import svg
from bot.model.conversation import Position
from bot.model.errors import ContentError, Refused
from bot.model.ids import Locale
from bot.service.ports import Clock
from bot.settings import Settings
from bot.store.resting import FEWEST
from bot.words import catalogue
from bot.words.catalogue import Catalogue

Format = Literal["mermaid", "svg"]
SUFFIXES: Mapping[str, Format] = {".svg": "svg", ".mmd": "mermaid", ".mermaid": "mermaid", ".md": "mermaid"}
SPOKEN = (Locale("ja"), Locale("en"))
"""The languages of the pictures' own words."""
RESTS_AFTER = timedelta(days=7)
MOST_COVERAGE = 16_777_216
"""Bytes of a coverage file that are read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for. No `flows` = all; no `format` = as `out` is called, else Mermaid; no `out` = not written."""

    flows: tuple[str, ...] = ()
    format: str = ""
    out: Path | None = None
    locale: str = ""
    coverage: Path | None = None
    resting: bool = False


async def graph(settings: Settings, clock: Clock, wanted: Wanted) -> str:
    """The picture, written to `out` where one is given.

    Flows are drawn as soon as they can be read, also where `check` finds something. Raises ContentError where
    they cannot, Refused for what was asked.
    """
    parts = gather(settings, clock(), checked=False)
    if parts.flows is None or parts.words is None:
        raise ContentError(list(parts.findings))
    format_ = _format(wanted)
    locale = _locale(parts.words, wanted.locale, settings.locale)
    say = read_phrases(locale)
    names = _names(parts.flows, wanted.flows)
    overlay = await _overlay(settings, clock, wanted, parts.flows, say)
    charts = [chart_of(parts.flows.flows[name], parts.flows, parts.words, locale, say, overlay) for name in names]
    drawn = _drawn(charts, format_, say)
    if wanted.out is not None:
        try:
            wanted.out.write_text(drawn, "utf-8")
        except OSError as error:
            raise Refused(f"{wanted.out} cannot be written ({error.strerror}).") from None
    return drawn


def read_phrases(locale: Locale) -> Phrases:
    """The pictures' own words, in the language or the nearest there is. Raises ContentError where they are broken."""
    files = {
        f"locales/{each}/{SHEET}.yaml": (SHIPPED / "locales" / each / f"{SHEET}.yaml").read_bytes() for each in SPOKEN
    }
    return phrases_for(catalogue.load(files, {each: {} for each in SPOKEN}), locale)


def _drawn(charts: Sequence[Chart], format_: Format, say: Phrases) -> str:
    return svg([lay_out(chart) for chart in charts], say) if format_ == "svg" else mermaid(charts)


def _format(wanted: Wanted) -> Format:
    suffix = wanted.out.suffix.lower() if wanted.out else ""
    match wanted.format or SUFFIXES.get(suffix, "" if wanted.out else "mermaid"):
        case "svg":
            return "svg"
        case "mermaid":
            return "mermaid"
        case "":
            raise Refused(f"What {wanted.out} is to hold cannot be told from its name. Say --format mermaid or svg.")
        case other:
            raise Refused(f"There is no format {other}. Known are: mermaid, svg.")


def _locale(words: Catalogue, asked: str, default: str) -> Locale:
    if asked and asked not in words.locales:
        raise Refused(f"There are no words for {asked}. Known are: {', '.join(words.locales)}.")
    chosen = Locale(asked or default)
    return chosen if chosen in words.locales else words.locales[0]


def _names(flows: FlowSet, asked: tuple[str, ...]) -> list[str]:
    if unknown := [name for name in asked if name not in flows.flows]:
        raise Refused(f"There is no flow {', '.join(unknown)}. Known are: {', '.join(flows.flows)}.")
    return list(dict.fromkeys(asked or flows.flows))


async def _overlay(settings: Settings, clock: Clock, wanted: Wanted, flows: FlowSet, say: Phrases) -> Overlay:
    if wanted.coverage is not None and wanted.resting:
        raise Refused("One picture shows the coverage or the resting conversations, not both. Draw two.")
    if wanted.coverage is not None:
        return coverage_overlay(read_coverage(_bytes(wanted.coverage), flows, str(wanted.coverage)), flows, say)
    if wanted.resting:
        counts = await _resting(settings, clock)
        return resting_overlay(counts, FEWEST, flows, say)
    return Overlay()


async def _resting(settings: Settings, clock: Clock) -> Mapping[Position, int]:
    before: datetime = clock() - RESTS_AFTER
    async with open_house(settings, clock=clock, sends=False) as house:
        return await house.store.resting(before)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            source = file.read(MOST_COVERAGE + 1)
    except OSError as error:
        raise Refused(f"{path} cannot be read ({error.strerror}).") from None
    if len(source) > MOST_COVERAGE:
        raise Refused(f"{path} is no coverage of a rehearsal: it is over {MOST_COVERAGE} bytes.")
    return source
