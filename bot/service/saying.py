"""From what the engine asks to be said to bubbles in the visitor's language."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache, partial

from msgspec.structs import replace

from bot.dialogue.engine import advance, begin
from bot.dialogue.flow import FlowSet
from bot.model.conversation import LetterLine
from bot.model.effect import OfferChoices, Say, ShowHelpLines, ShowPlaces
from bot.model.event import Opened
from bot.model.ids import ChannelName, ConversationId, Locale
from bot.model.limits import LIMITS
from bot.model.place import TEXT_CONTACTS, HelpLine
from bot.model.reading import About
from bot.model.words import Bubble, Speaker, TextKey
from bot.service.buttons import buttons, way_buttons
from bot.service.compiled import static_name
from bot.service.facts import Almanac
from bot.service.ports import Clock, Directory, Words

MORE = TextKey("ways", "more")
FAULT = TextKey("ways", "fault")
KEPT = 4096
"""Bubbles that are the same for everybody, and so need not be made again; others may hold a person's words."""


class Sayer:
    """Words, places and figures of one house, put together."""

    def __init__(self, flows: FlowSet, words: Words, directory: Directory, almanac: Almanac, clock: Clock) -> None:
        self.flows = flows
        self.words = words
        self.almanac = almanac
        self._directory = directory
        self._clock = clock
        self._open_at = clock()
        self._open_lines: dict[ShowHelpLines, list[HelpLine]] = {}
        self._same = lru_cache(KEPT)(self._made_same)
        self._same_offer = lru_cache(KEPT)(self._made_offer)

    def say(self, effect: Say, locale: Locale, values: Callable[[], Mapping[str, str]]) -> Bubble:
        """One text. What is the same for everybody is marked as static, made once, and asks for no `values`."""
        if (same := self._same(effect.text, locale)) is not None:
            return same
        labels = {name: self._labels(locale, keys) for name, keys in effect.labels}
        return Bubble(self.words.render(locale, effect.text, {**values(), **dict(effect.values), **labels}))

    def _made_same(self, text: TextKey, locale: Locale) -> Bubble | None:
        if not self.words.is_static(locale, text):
            return None
        return Bubble(self.words.render(locale, text, {}), static=static_name(text))

    def _labels(self, locale: Locale, keys: Sequence[TextKey]) -> str:
        """Labels as one says them in a row; one that has gone from the flows says so, as in a letter."""
        return self.words.listing(locale, [self.words.line(locale, LetterLine(0, label=key)) for key in keys])

    def offer(self, bubble: Bubble, effect: OfferChoices, locale: Locale, channel: ChannelName) -> Bubble:
        """The bubble with the step's buttons under it."""
        made = self._same_offer if bubble.static else self._made_offer
        return made(bubble, effect, locale, channel)

    def _made_offer(self, bubble: Bubble, effect: OfferChoices, locale: Locale, channel: ChannelName) -> Bubble:
        under = buttons(self.words, locale, effect, LIMITS[channel])
        text = bubble.static.split("|", 1)[0]
        static = static_name(TextKey(*text.split(".", 1)), effect) if text else ""
        return replace(bubble, buttons=under, static=static)

    def ways(self, locale: Locale, channel: ChannelName, *, ticket_open: bool) -> Bubble:
        """The rest of the ways out."""
        under = way_buttons(self.words, locale, LIMITS[channel], ticket_open=ticket_open)
        return Bubble(self.words.render(locale, MORE, {}), under)

    def places(self, effect: ShowPlaces, locale: Locale) -> Bubble:
        """Places of a prefecture."""
        found = self._directory.match(effect.prefecture, effect.audience)
        return Bubble(self.words.places(locale, found), cards=self.words.place_cards(locale, found))

    def lines(self, effect: ShowHelpLines, now: datetime) -> list[HelpLine]:
        """The help lines of this minute that fit the signs. Hours begin and end with a minute: found once in each."""
        minute = now.replace(second=0, microsecond=0)
        if minute != self._open_at:
            self._open_at, self._open_lines = minute, {}
        found = self._open_lines.get(effect)
        if found is None:
            here = minute.astimezone(self.almanac.zone)
            found = self._open_lines[effect] = self._directory.help_lines(effect.signs, effect.about, here)
        return found

    def help_lines(self, lines: Sequence[HelpLine], locale: Locale, speaker: Speaker = "bot") -> Bubble:
        """Help lines as one bubble."""
        return Bubble(self.words.help_lines(locale, lines), speaker=speaker)

    def letter(self, lines: Sequence[LetterLine], locale: Locale) -> Bubble:
        """The letter in the making."""
        return Bubble(self.words.letter(locale, lines), guarded=True)

    def line(self, line: LetterLine, locale: Locale) -> str:
        """One line of a letter in its final words."""
        return self.words.line(locale, line)

    def fault(self, locale: Locale) -> Bubble:
        """The one fixed text where a turn failed."""
        return Bubble(self.words.render(locale, FAULT, {}), static=static_name(FAULT))

    def frame(self, locale: Locale, name: str) -> Mapping[str, str]:
        """The words of a page's frame."""
        return self.words.sheet(locale, name)

    def help_now(self) -> list[HelpLine]:
        """The help lines of this minute for anybody."""
        return self._directory.help_lines((), About.SELF, self._clock().astimezone(self.almanac.zone))

    def greeting(self, locale: Locale, channel: ChannelName) -> tuple[Bubble, ...]:
        """The first words, as a new conversation would hear them; nothing is stored."""
        now = self._clock()
        facts = self.almanac.facts(now, 0, channel)
        fresh = begin(self.flows, ConversationId("greeting"), channel, locale)
        said: list[Bubble] = []
        values = partial(self.almanac.values, locale, facts, 0)
        for effect in advance(self.flows, fresh, Opened(), facts, now).effects:
            match effect:
                case Say():
                    said.append(self.say(effect, locale, values))
                case OfferChoices() if said:
                    said[-1] = self.offer(said[-1], effect, locale, channel)
                case _:
                    pass
        return tuple(said)


def open_texts(lines: Sequence[HelpLine]) -> int:
    """How many of them can be reached by text at this minute."""
    return sum(1 for line in lines if line.open and line.contact in TEXT_CONTACTS)
