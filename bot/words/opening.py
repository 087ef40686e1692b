"""An OSM opening_hours rule as one says it, for the plain rules that the directory has.

Whatever is beyond them gives an empty string: better no hours than wrong ones.
Source of the format: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

import re
from collections.abc import Callable

from bot.model.ids import Locale
from bot.words import dates

OPENING_TEXTS: tuple[str, ...] = ("always", "daily", "holidays_off", "days_off", "to", "and", "then")
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY = "|".join(DAYS)
MONTH = "|".join(MONTHS)
TIMED = re.compile(
    rf"(?:(?P<days>(?:{DAY})(?:[-,](?:{DAY}))*) )?(?P<times>\d\d:\d\d-\d\d:\d\d(?:, ?\d\d:\d\d-\d\d:\d\d)*)"
)
OFF = re.compile(rf"(?P<from>{MONTH}) (?P<first>\d\d?)-(?P<until>{MONTH}) (?P<last>\d\d?) off")


def say(words: Callable[[str], str], locale: Locale, rule: str) -> str:
    """`Mo-Fr 09:00-17:00; PH off` as 月〜金 9:00〜17:00、祝日は休み. Empty where the rule is not a plain one."""
    said: list[str] = []
    for part in (piece.strip() for piece in rule.split(";")):
        if part == "24/7":
            said.append(words("always"))
        elif part == "PH off":
            said.append(words("holidays_off"))
        elif timed := TIMED.fullmatch(part):
            days = _days(words, locale, timed["days"])
            times = [_times(words, span.strip()) for span in timed["times"].split(",")]
            said.append(f"{days} {words('and').join(times)}")
        elif off := OFF.fullmatch(part):
            first = dates.month_day(locale, MONTHS.index(off["from"]) + 1, int(off["first"]))
            last = dates.month_day(locale, MONTHS.index(off["until"]) + 1, int(off["last"]))
            said.append(words("days_off").replace("…", f"{first}{words('to')}{last}"))
        else:
            return ""
    return words("then").join(said)


def _days(words: Callable[[str], str], locale: Locale, days: str | None) -> str:
    if days is None or days == "Mo-Su":
        return words("daily")
    groups = [[dates.weekday(locale, DAYS.index(name)) for name in group.split("-")] for group in days.split(",")]
    return words("and").join(words("to").join(group) for group in groups)


def _times(words: Callable[[str], str], span: str) -> str:
    return words("to").join(time.removeprefix("0") for time in span.split("-"))
