"""What a transcript needs of the real service: the name of each bubble, and chance that is the same in every run."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.dialogue.flow import FlowSet
from bot.model.conversation import LetterLine
from bot.model.effect import Say, ShowHelpLines, ShowPlaces
from bot.model.ids import ChannelName, Locale
from bot.model.place import HelpLine
from bot.model.words import Bubble, Speaker
from bot.service.facts import Almanac
from bot.service.ports import Clock, Directory, Words
from bot.service.saying import Sayer


class Repeating:
    """Chance that is the same in every run."""

    def __init__(self, seed: str = "") -> None:
        self._seed = seed
        self._count = 0

    def token(self, size: int) -> bytes:
        """`size` bytes that follow from the seed and from how often was asked."""
        self._count += 1
        return hashlib.shake_128(f"{self._seed}{self._count}".encode()).digest(size)


class NamingSayer(Sayer):
    """A Sayer that also remembers under which name each bubble was asked for."""

    def __init__(self, flows: FlowSet, words: Words, directory: Directory, almanac: Almanac, clock: Clock) -> None:
        super().__init__(flows, words, directory, almanac, clock)
        self.names: list[str] = []
        self._lines: dict[tuple[ShowHelpLines, datetime], list[HelpLine]] = {}

    def say(self, effect: Say, locale: Locale, values: Callable[[], Mapping[str, str]]) -> Bubble:
        """One text."""
        self.names.append(str(effect.text))
        return super().say(effect, locale, values)

    def ways(self, locale: Locale, channel: ChannelName, *, ticket_open: bool) -> Bubble:
        """The rest of the ways out."""
        self.names.append("show ways")
        return super().ways(locale, channel, ticket_open=ticket_open)

    def places(self, effect: ShowPlaces, locale: Locale) -> Bubble:
        """Places of a prefecture."""
        self.names.append("show places")
        return super().places(effect, locale)

    def lines(self, effect: ShowHelpLines, now: datetime) -> list[HelpLine]:
        """The help lines of this minute. In a rehearsal many turns share one, and looking them up takes its time."""
        if (effect, now) not in self._lines:
            self._lines[effect, now] = super().lines(effect, now)
        return self._lines[effect, now]

    def help_lines(self, lines: Sequence[HelpLine], locale: Locale, speaker: Speaker = "bot") -> Bubble:
        """Help lines as one bubble."""
        self.names.append("show help_lines")
        return super().help_lines(lines, locale, speaker)

    def letter(self, lines: Sequence[LetterLine], locale: Locale) -> Bubble:
        """The letter in the making."""
        self.names.append("show letter")
        return super().letter(lines, locale)

    def fault(self, locale: Locale) -> Bubble:
        """The one fixed text where a turn failed."""
        self.names.append("ways.fault")
        return super().fault(locale)
