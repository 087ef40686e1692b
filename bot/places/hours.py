"""Opening hours: rules in the notation of OpenStreetMap, asked for a minute.

A rule is checked once, when its file is loaded (`fault_of`); afterwards it is only asked. The library behind it parses
and counts; this file adds the Japanese holidays that it lacks and keeps the parsed rules, so that asking costs
microseconds.

Source of the notation: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, ParserError, State  # type: ignore[attr-defined] # stubs lack the error

from bot.model.errors import Fault
from bot.places.holidays import holidays

TOKYO = ZoneInfo("Asia/Tokyo")
HORIZON = timedelta(days=400)
"""How far ahead a next opening is looked for: over a year, so that yearly openings are found."""
LONGEST_RULE = 300
"""Characters. The longest real rule has a third of it; more is a mistake or an attempt to be slow."""

_COUNTRY = "JP"
_YEARS = range(2024, 2051)
_HOLIDAY = re.compile(r"\bPH\b")
_DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)"
_HOLIDAY_PART = re.compile(
    rf"\s*{_DAY}(?:-{_DAY})?(?:\s*,\s*{_DAY}(?:-{_DAY})?)*\s+(?P<what>(?:off|closed|open|\d|\")[^|]*)"
)
_SUN = re.compile(r"\b(?:sunrise|sunset|dawn|dusk|SH)\b")


def fault_of(rule: str) -> str:
    """What is wrong with `rule`, as a short sentence; empty when it can be used."""
    if not rule.strip():
        return "the opening hours are empty"
    if len(rule) > LONGEST_RULE:
        return f"the opening hours are longer than {LONGEST_RULE} characters"
    if _SUN.search(rule):
        return "opening hours by the sun or by school holidays cannot be known here"
    try:
        _parsed(rule)
    except _UnclearHoliday:
        return "PH stands inside a complicated part"
    except ParserError:
        return f"the opening hours cannot be read: {rule}"
    return ""


def is_open(rule: str, now: datetime, tz: tzinfo = TOKYO) -> bool:
    """Open at this minute. `now` bears its zone, `tz` is that of the place. A rule marked unknown counts as closed."""
    return bool(_known(rule).is_open(_local(now, tz)))


def next_open(rule: str, now: datetime, tz: tzinfo = TOKYO) -> datetime | None:
    """When it is next open, in `tz`: `now` itself when it is open; None when it stays closed within HORIZON."""
    if is_open(rule, now, tz):
        return now.astimezone(tz)
    start = _local(now, tz)
    opening = next(_openings(rule, start, start + HORIZON), None)
    return None if opening is None else opening[0].replace(tzinfo=tz)


def opens_on(rule: str, day: date) -> bool:
    """True when it is open at some time of that day."""
    midnight = datetime.combine(day, time())
    return next(_openings(rule, midnight, midnight + timedelta(days=1)), None) is not None


def is_always(rule: str) -> bool:
    """True when the rule never closes."""
    return str(_known(rule).normalize()) == "24/7"


def _openings(rule: str, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    for begins, ends, state, _ in _known(rule).intervals(start, end):
        if state == State.OPEN:
            yield begins, ends


def _local(now: datetime, tz: tzinfo) -> datetime:
    if now.tzinfo is None:
        raise Fault("a time without its zone was asked for")
    return now.astimezone(tz).replace(tzinfo=None)


def _known(rule: str) -> OpeningHours:
    try:
        return _parsed(rule)
    except (ParserError, _UnclearHoliday) as error:
        raise Fault(f"opening hours that no loader has checked: {rule}") from error


class _UnclearHoliday(Exception):
    """PH is used in a way in which the days that the library lacks cannot be added."""


@lru_cache(maxsize=4096)
def _parsed(rule: str) -> OpeningHours:
    return OpeningHours(_with_all_holidays(rule), country=_COUNTRY)


def _with_all_holidays(rule: str) -> str:
    """The rule, each part with PH followed by the same for the holidays that the library does not know."""
    if not _HOLIDAY.search(rule):
        return rule
    days = _lacking()
    parts = []
    for part in rule.split(";"):
        parts.append(part)
        if _HOLIDAY.search(part):
            found = _HOLIDAY_PART.fullmatch(part)
            if found is None or _HOLIDAY.search(found["what"]):
                raise _UnclearHoliday
            parts.append(f" {days} {found['what']}")
    return ";".join(parts)


@lru_cache(maxsize=1)
def _lacking() -> str:
    """Holidays of the coming decades that the library lacks, as a list of days in the notation."""
    known = set()
    start, end = datetime(_YEARS[0], 1, 1), datetime(_YEARS[-1] + 1, 1, 1)  # noqa: DTZ001 - days, of no zone
    for begins, ends, state, _ in OpeningHours("PH", country=_COUNTRY).intervals(start, end):
        if state == State.OPEN:
            known |= {begins.date() + timedelta(days=n) for n in range((ends - begins).days)}
    missing = sorted(day for year in _YEARS for day in holidays(year) if day not in known)
    return ",".join(f"{day.year} {_MONTHS[day.month - 1]} {day.day}" for day in missing)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
