"""The house file: what only the operator knows, and the times that follow from it.

Times are those of the desk (`hours`): whether somebody reads now, when somebody next does, and by which day an answer
is promised. Nothing here is guessed in the visitor's favour: today never counts as a working day.
"""

from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from urllib.parse import urlsplit

from bot.model.errors import ContentError
from bot.model.house import House
from bot.model.ids import Locale
from bot.places import hours
from bot.places.house_file import Sheet
from bot.places.prefecture import PREFECTURES

FAR = timedelta(days=2 * 366)
"""How far working days are counted; the desk of a real house opens far more often than that."""
MOST_ANSWER_DAYS = 60
MOST_RETENTION_DAYS = 3650


def load(name: str, data: bytes) -> House:
    """The house from the bytes of `house.yaml`. Raises ContentError with every finding and its line."""
    sheet = Sheet.of(name, data)
    locales = tuple(Locale(code) for code in sheet.names("locales", default=sheet.languages("name") or ("ja",)))
    house = House(
        name=sheet.by_locale("name", locales),
        area=sheet.by_locale("area", locales),
        readers=sheet.by_locale("readers", locales),
        contact=sheet.by_locale("contact", locales),
        exceptions=sheet.by_locale("exceptions", locales),
        languages=sheet.by_locale("languages", locales),
        hours=sheet.text("hours", fault=_hours_fault),
        answer_within_days=sheet.number("answer_within_days", least=1, most=MOST_ANSWER_DAYS),
        retention_days=sheet.number("retention_days", least=1, most=MOST_RETENTION_DAYS),
        small_area=sheet.yes_no("small_area", default=True),
        prefecture=sheet.text("prefecture", default="", fault=_prefecture_fault),
        on_call=sheet.texts("on_call"),
        leave_to=sheet.text("leave_to", default="https://www.jma.go.jp/", fault=_address_fault),
        example=sheet.yes_no("example", default=False),
        locales=locales,
    )
    if findings := sheet.finish():
        raise ContentError(findings)
    return house


def is_open(house: House, now: datetime, tz: tzinfo = hours.TOKYO) -> bool:
    """Somebody reads at this minute, as far as the hours say."""
    return hours.is_open(house.hours, now, tz)


def next_reading(house: House, now: datetime, tz: tzinfo = hours.TOKYO) -> datetime | None:
    """When somebody next reads: `now` itself while the desk is open; None where it stays closed for over a year."""
    return hours.next_open(house.hours, now, tz)


def answer_by(house: House, now: datetime, tz: tzinfo = hours.TOKYO) -> date:
    """The last of `answer_within_days` working days after today: days on which the desk opens, holidays skipped.

    Where the desk opens too seldom to count them, so many weeks from today: late, and never sooner than can be kept.
    """
    return _working_day(house.hours, now.astimezone(tz).date(), house.answer_within_days)


def kept_until(house: House, touched: datetime, tz: tzinfo = hours.TOKYO) -> date:
    """The last day on which a conversation touched at `touched` can be opened."""
    return touched.astimezone(tz).date() + timedelta(days=house.retention_days)


def erased_after_days(house: House) -> int:
    """After how many times 24 hours without a touch the store may erase: one more than is said.

    The day that is said is a whole day, and it begins and ends by the house's clock; the store counts from the touch.
    """
    return house.retention_days + 1


@lru_cache(maxsize=256)
def _working_day(rule: str, today: date, count: int) -> date:
    left, day = count, today
    while left and day - today < FAR:
        day += timedelta(days=1)
        left -= hours.opens_on(rule, day)
    return today + timedelta(weeks=count) if left else day


def _hours_fault(rule: str) -> str:
    if fault := hours.fault_of(rule):
        return fault
    return "" if any(hours.opens_on(rule, date(2027, 1, 1) + timedelta(days=n)) for n in range(366)) else "never open"


def _prefecture_fault(name: str) -> str:
    return "" if not name or name in PREFECTURES else f"no prefecture is called {name[:20]!r}"


def _address_fault(address: str) -> str:
    try:
        parts = urlsplit(address)
        fits = parts.scheme == "https" and bool(parts.hostname) and not parts.username and parts.port != 0
    except ValueError:
        fits = False
    return "" if fits and address.isascii() and address.isprintable() and " " not in address else "not an https address"
