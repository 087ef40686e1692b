"""Days, moments and lists as one says them. Aware datetimes come in the house's own zone already."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from babel import Locale as Culture
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_skeleton, get_day_names
from babel.lists import format_list

from bot.model.ids import Locale


@lru_cache(maxsize=64)
def culture(locale: Locale) -> Culture:
    """What Babel knows of a locale: `ja-easy` is said as `ja`, an invented one as English."""
    for tag in (locale.replace("-", "_"), locale.split("-")[0]):
        try:
            return Culture.parse(tag)
        except (ValueError, UnknownLocaleError):
            continue
    return Culture("en")


@lru_cache(maxsize=512)
def day(locale: Locale, value: date) -> str:
    """11月24日（火）; Tuesday, November 24."""
    spoken = culture(locale)
    match spoken.language:
        case "ja":
            return format_date(value, "M月d日（E）", locale=spoken)
        case "en":
            return format_date(value, "EEEE, MMMM d", locale=spoken)
        case _:
            return format_skeleton("MMMMEEEEd", value, locale=spoken)


def listing(locale: Locale, items: Sequence[str]) -> str:
    """夜のこと、お金のこと; the nights, money, and home."""
    return format_list(list(items), locale=culture(locale)) if items else ""


def moment(locale: Locale, value: datetime) -> str:
    """11月24日（火）10時, …10時30分; Tuesday, November 24, 10:00."""
    said = day(locale, value.date())
    if culture(locale).language == "ja":
        minutes = f"{value.minute}分" if value.minute else ""
        return f"{said}{value.hour}時{minutes}"
    return f"{said}, {value.hour}:{value.minute:02}"


def weekday(locale: Locale, number: int) -> str:
    """The short name of a weekday, 0 = Monday: 月; Mon."""
    return str(get_day_names("abbreviated", locale=culture(locale))[number])


def month_day(locale: Locale, month: int, number: int) -> str:
    """A day of any year: 12月29日; Dec 29."""
    value = date(2000, month, number)
    spoken = culture(locale)
    match spoken.language:
        case "ja":
            return format_date(value, "M月d日", locale=spoken)
        case "en":
            return format_date(value, "MMM d", locale=spoken)
        case _:
            return format_skeleton("MMMd", value, locale=spoken)
