"""A row of the directory: the place that is shown, and what only the choosing of places needs to know."""

from dataclasses import dataclass
from typing import Literal, get_args

from bot.model.place import Place
from bot.model.reading import About, Sign

Confidence = Literal["verified", "undated", "stale"]
"""verified: read in a source of 2023 or later.
undated: read in an official page without a date; shown as a place, never in danger.
stale: older or from hearsay; kept as a list of what to check, never shown."""
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
FRESH_FROM = "2023"

KINDS = frozenset(
    {
        "emergency",
        "crisis",
        "international",
        "consumer",
        "portal",
        "hikikomori-center",
        "municipal-hikikomori",
        "ibasho",
        "online-ibasho",
        "family-group",
        "self-reliance",
        "elder-care",
        "health-center",
        "mental-health-center",
        "youth-consult",
        "youth-station",
        "employment",
    }
)
AUDIENCES = frozenset({"all", "self", "family", "sibling", "youth", "middle-aged"})
OWN_FILE = "local.csv"
"""The operator's own places: they lead, and a row with a shipped id replaces the shipped row."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `signs` are empty where it is no help line; `about` None = for the person and for others."""

    place: Place
    signs: tuple[Sign, ...]
    about: About | None
    confidence: Confidence
    file: str
    line: int

    @property
    def own(self) -> bool:
        """From the operator's own file."""
        return self.file == OWN_FILE

    @property
    def for_youth_only(self) -> bool:
        """Made for children and young people alone (and perhaps their families)."""
        return "youth" in self.place.audience and not {"all", "self"} & set(self.place.audience)
