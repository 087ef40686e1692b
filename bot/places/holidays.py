"""Public holidays of Japan, from the law itself (国民の祝日に関する法律, as it stands since 2022).

The opening-hours library has a calendar of its own, but its Japanese one lacks days that only follow from others: the
day off after an equinox on a Sunday, the day between two holidays (22 September 2026), and holidays that fall on a
Sunday. An answer promised for such a day would be promised for a closed desk, so we count ourselves.
"""

from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 2022, 2099
"""The law before 2022 moved days for the Olympic games; the equinox formulas hold until 2099."""

_FIXED = ((1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23))
_MONDAYS = ((1, 2), (7, 3), (9, 3), (10, 2))
_SUNDAY = 6
_DAY = timedelta(days=1)


@lru_cache(maxsize=128)
def holidays(year: int) -> frozenset[date]:
    """All days off of `year`, between FIRST_YEAR and LAST_YEAR; empty outside, where nothing is known."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return frozenset()
    named = {date(year, month, day) for month, day in _FIXED}
    named |= {_monday(year, month, nth) for month, nth in _MONDAYS}
    named |= {date(year, 3, _equinox(year, 20.8431)), date(year, 9, _equinox(year, 23.2488))}
    return frozenset(named | _substitutes(named) | _between(named))


def is_holiday(day: date) -> bool:
    """True on a public holiday."""
    return day in holidays(day.year)


def _monday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(7 - first.weekday()) % 7 + 7 * (nth - 1))


def _equinox(year: int, offset: float) -> int:
    """The day of the month; the usual approximation for 1980–2099, `offset` = the value for 1980."""
    since = year - 1980
    return int(offset + 0.242194 * since - since // 4)


def _substitutes(named: set[date]) -> set[date]:
    """A holiday on a Sunday gives the next day that is not a holiday itself."""
    found = set()
    for day in named:
        if day.weekday() == _SUNDAY:
            free = day + _DAY
            while free in named:
                free += _DAY
            found.add(free)
    return found


def _between(named: set[date]) -> set[date]:
    """A single day between two holidays is one too."""
    return {
        day + _DAY
        for day in named
        if day + 2 * _DAY in named and day + _DAY not in named and (day + _DAY).weekday() != _SUNDAY
    }
