"""An entry of the directory."""

from dataclasses import dataclass, field
from typing import Literal

Contact = Literal["phone", "line", "web", "online", "visit"]
TEXT_CONTACTS: tuple[Contact, ...] = ("line", "web")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`contacts` lists the ways to reach it; `hours` holds an OSM opening_hours rule for each contact that has a
    known one.

    Source of the format: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
    """

    id: str
    kind: str
    name_ja: str
    name_en: str
    prefecture: str = ""
    municipality: str = ""
    phone: str = ""
    url: str = ""
    hours_ja: str = ""
    contacts: tuple[Contact, ...] = ()
    hours: dict[Contact, str] = field(default_factory=dict)
    audience: tuple[str, ...] = ("all",)
    topics: tuple[str, ...] = ()
    cost: str = ""
    source: str = ""
    seen: str = ""
    """When the source was read, as the source row says it."""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A help line as it is shown.

    One contact of one place, `open` at the minute asked for, None where its hours are not known.
    """

    place: Place
    contact: Contact
    open: bool | None
