"""The calendar of the law, against days that stand in the government's own list."""

from datetime import date, timedelta

import pytest

from bot.places.holidays import holidays, is_holiday


def test_the_year_2026_is_as_published():
    published = (
        "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23"
    )
    assert sorted(holidays(2026)) == [date.fromisoformat(f"2026-{day}") for day in published.split()]


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2024-09-23", "the day after the equinox on a Sunday"),
        ("2025-11-24", "the day after Labour Thanksgiving on a Sunday"),
        ("2026-09-22", "between two holidays"),
        ("2027-03-22", "the day after the equinox on a Sunday"),
        ("2026-05-06", "Sunday's day off, pushed behind the two next holidays"),
    ],
)
def test_days_that_follow_from_others(day: str, why: str):
    assert is_holiday(date.fromisoformat(day)), why


def test_ordinary_days_are_none():
    assert not is_holiday(date(2026, 11, 24))
    assert not is_holiday(date(2026, 12, 31))


def test_every_year_has_at_least_the_sixteen_named_days_and_no_sunday_pair_is_lost():
    for year in range(2022, 2100):
        days = holidays(year)
        assert len(days) >= 16
        for day in days:
            if day.weekday() == 6:
                following = day + timedelta(days=1)
                assert following in days, f"{day} is a Sunday, yet {following} is no day off"
