"""The desk's words in one language: texts with a place to fill in, and times as one says them."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.model.ids import Locale
from bot.words.dates import moment

PLACE = "…"
"""Stands in a text where a name or a figure comes in; texts of pages have no variables of their own."""
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_SPANS = (("days_ago", _DAY, 2 * _DAY), ("hours_ago", _HOUR, _HOUR), ("minutes_ago", _MINUTE, _MINUTE))
"""(the text that tells it, what it counts, from how long on it is told)."""


class Words:
    """Texts of `locales/<locale>/desk.yaml`. `now` bears the house's zone."""

    def __init__(self, texts: Mapping[str, str], locale: Locale, now: datetime) -> None:
        self._texts = texts
        self._now = now
        self.locale = locale

    def __call__(self, name: str, filled: object = "") -> str:
        """The text, with `filled` at its place. Raises KeyError for a name that the desk does not know."""
        return self._texts[name].replace(PLACE, str(filled))

    def ago(self, at: datetime) -> str:
        """40分前; 3 h ago. Rounded down: nobody has waited longer than they have."""
        passed = self._now - at
        for name, size, least in _SPANS:
            if passed >= least:
                return self(name, passed // size)
        return self("just_now")

    def moment(self, at: datetime) -> str:
        """11月24日（火）10時5分, in the house's zone."""
        return moment(self.locale, at.astimezone(self._now.tzinfo))

    def stamp(self, at: datetime) -> str:
        """The same for machines, to the second."""
        return at.astimezone(self._now.tzinfo).isoformat(timespec="seconds")
