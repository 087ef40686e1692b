"""Days and moments as one says them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.model.ids import Locale
from bot.words import dates

TOKYO = ZoneInfo("Asia/Tokyo")
DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("ja", "11月24日（火）"),
        ("ja-easy", "11月24日（火）"),
        ("en", "Tuesday, November 24"),
        ("en-GB", "Tuesday, November 24"),
        ("xx", "Tuesday, November 24"),
        ("no such", "Tuesday, November 24"),
    ],
)
def test_a_day(locale: str, said: str) -> None:
    assert dates.day(Locale(locale), DAY) == said


def test_a_day_in_a_language_that_we_have_no_form_for_is_left_to_babel() -> None:
    said = dates.day(Locale("fr"), DAY)
    assert "mardi" in said or "mar." in said
    assert "24" in said


@pytest.mark.parametrize(
    ("locale", "hour", "minute", "said"),
    [
        ("ja", 10, 0, "11月24日（火）10時"),
        ("ja", 10, 30, "11月24日（火）10時30分"),
        ("ja", 9, 5, "11月24日（火）9時5分"),
        ("ja", 0, 0, "11月24日（火）0時"),
        ("en", 10, 0, "Tuesday, November 24, 10:00"),
        ("en", 9, 5, "Tuesday, November 24, 9:05"),
    ],
)
def test_a_moment(locale: str, hour: int, minute: int, said: str) -> None:
    assert dates.moment(Locale(locale), datetime(2026, 11, 24, hour, minute, tzinfo=TOKYO)) == said


def test_a_moment_is_said_in_the_zone_it_comes_in() -> None:
    late = datetime(2026, 11, 24, 23, 0, tzinfo=ZoneInfo("UTC"))
    assert dates.moment(Locale("ja"), late) == "11月24日（火）23時"
    assert dates.moment(Locale("ja"), late.astimezone(TOKYO)) == "11月25日（水）8時"
