"""What the house knows at a turn: the frozen facts for the engine, and the same figures in words for the texts."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.model.facts import Facts
from bot.model.house import House
from bot.model.ids import ChannelName, Locale
from bot.places import house as desk_hours
from bot.service.ports import Randomness, Words

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters and digits that are hard to mistake for one another."""
_GROUPS = 3
_LETTER_OF = bytes(ord(_LETTERS[byte % len(_LETTERS)]) for byte in range(256))


class Almanac:
    """Hours, dates and waiting of one house, in its own time zone."""

    def __init__(self, house: House, words: Words, zone: ZoneInfo, randomness: Randomness) -> None:
        self._house = house
        self._words = words
        self.zone = zone
        self._randomness = randomness
        self._of_minute = lru_cache(2)(self._made_of_minute)

    def facts(self, now: datetime, ahead: int, channel: ChannelName) -> Facts:
        """`ahead` letters wait before this one. Only a channel without an account of its own needs a return code."""
        return Facts(
            *self._of_minute(now.replace(second=0, microsecond=0)),
            ahead=None if self._house.small_area else ahead,
            return_code=self._code(_GROUPS) if channel == "web" else "",
            receipt=self._code(2),
        )

    def _made_of_minute(self, minute: datetime) -> tuple[bool, datetime | None, date, date]:
        """What is the same for everybody, in the order of `Facts`. Hours and days begin and end with a minute."""
        here = minute.astimezone(self.zone)
        return (
            desk_hours.is_open(self._house, here, self.zone),
            desk_hours.next_reading(self._house, here, self.zone),
            desk_hours.answer_by(self._house, here, self.zone),
            desk_hours.kept_until(self._house, here, self.zone),
        )

    def values(self, locale: Locale, facts: Facts, ahead: int) -> Mapping[str, str]:
        """The facts as texts name them. Where nobody reads for more than a year, the answer's date stands for it."""
        words = self._words
        moment = facts.next_reading
        return {
            "answer_by": words.day(locale, facts.answer_by),
            "next_reading": words.day(locale, facts.answer_by) if moment is None else words.moment(locale, moment),
            "kept_until": words.day(locale, facts.kept_until),
            "waiting_band": words.people(locale, ahead, coarse=self._house.small_area),
        }

    def _code(self, groups: int) -> str:
        """Groups of four, 5 bits a letter: three of them cannot be guessed through a door that counts the tries."""
        letters = self._randomness.token(4 * groups).translate(_LETTER_OF).decode("ascii")
        return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))
