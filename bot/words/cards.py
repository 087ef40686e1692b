"""Places, help lines and the letter as plain text: one bubble that reads the same on LINE, Telegram and the web page.

The first line of each card says nothing of a topic, because it may show on a lock screen.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from bot.model.conversation import LetterLine
from bot.model.ids import Locale
from bot.model.limits import LIMITS
from bot.model.place import Contact, HelpLine, Place
from bot.model.words import Button, Card, TextKey
from bot.words import opening

Render = Callable[[Locale, TextKey, Mapping[str, str]], str]
CARD_TEXTS: tuple[str, ...] = (
    "places",
    "no_places",
    "phone_only",
    "phone",
    "line",
    "web",
    "online",
    "visit",
    "in_person",
    "site",
    "colon",
    "hours",
    "hours_unknown",
    "open_now",
    "closed_now",
    "hours_unchecked",
    "no_help_lines",
    "letter",
    "letter_empty",
    "line_gone",
    "people_few",
    "people_some",
    "people_many",
    "person",
    "people",
    *opening.OPENING_TEXTS,
)
"""Texts of `locales/<locale>/cards.yaml`; all of them must exist in every language."""
FEW, SOME = 5, 10
"""The borders of the bands in which waiting is told."""
_DIALLED = re.compile(r"\+?\d[\d-]{1,14}", re.ASCII)
_OPENED = re.compile(r"https?://[!-~]{1,900}", re.ASCII)
LABEL = min(limits.label for limits in LIMITS.values())
LINKED: tuple[Contact, ...] = ("line", "web", "online")


def places(render: Render, locale: Locale, found: Sequence[Place]) -> str:
    """Name, ways to reach it and hours of each place, a blank line between."""
    words = _Words(render, locale)
    if not found:
        return words("no_places")
    return "\n\n".join([words("places"), *(_place(words, place) for place in found)])


def place_cards(render: Render, locale: Locale, found: Sequence[Place]) -> tuple[Card, ...]:
    """The same places, each as a card: what can be tapped is a button, the rest are lines."""
    words = _Words(render, locale)
    return tuple(_card(words, place) for place in found)


def help_lines(render: Render, locale: Locale, lines: Sequence[HelpLine]) -> str:
    """Open lines first, then closed ones with their hours, then unchecked ones; in each the order given."""
    words = _Words(render, locale)
    if not lines:
        return words("no_help_lines")
    blocks: list[str] = []
    for is_open, heading in ((True, "open_now"), (False, "closed_now"), (None, "hours_unchecked")):
        group = [line for line in lines if line.open is is_open]
        if group:
            blocks.append(words(heading))
            blocks.extend(_help_line(words, line) for line in group)
    return "\n\n".join(blocks)


def letter(render: Render, say: Callable[[LetterLine], str], locale: Locale, lines: Sequence[LetterLine]) -> str:
    """Each line with its number; a line's own line breaks stay, indented below its first. `say` gives the words."""
    words = _Words(render, locale)
    if not lines:
        return words("letter_empty")
    shown = [words("letter")]
    for line in lines:
        mark = f"{line.number}. "
        shown.append(mark + say(line).replace("\n", "\n" + " " * len(mark)))
    return "\n".join(shown)


class _Words:
    """The small words of the cards in one language."""

    __slots__ = ("_render", "locale")

    def __init__(self, render: Render, locale: Locale) -> None:
        self._render = render
        self.locale = locale

    def __call__(self, name: str) -> str:
        return self._render(self.locale, TextKey("cards", name), {})

    def name(self, place: Place) -> str:
        if place.name_en and not self.locale.startswith("ja"):
            return place.name_en
        town = place.municipality
        return place.name_ja if not town or town in place.name_ja else f"{place.name_ja}（{town}）"

    def pair(self, names: Iterable[str], value: str) -> str:
        return f"{'・'.join(dict.fromkeys(names))}{self('colon')}{value}"


def _place(words: _Words, place: Place) -> str:
    return "\n".join([words.name(place), *(line for line, _ in _reach(words, place)), *_rest(words, place)])


def _reach(words: _Words, place: Place) -> list[tuple[str, Button | None]]:
    """The ways to reach a place from where one sits: each as a line and, where it can be tapped, as a button."""
    found: list[tuple[str, Button | None]] = []
    if place.phone:
        dialled = f"tel:{place.phone}" if _DIALLED.fullmatch(place.phone) else ""
        line, label = words.pair([words("phone")], place.phone), f"{words('phone')} {place.phone}"
        found.append((line, Button(label, dialled, "link") if dialled and len(label) <= LABEL else None))
    if place.url:
        linked = [words(contact) for contact in LINKED if contact in place.contacts] or [words("site")]
        label = "・".join(dict.fromkeys(linked))
        button = Button(label if len(label) <= LABEL else words("site"), place.url, "link")
        found.append((words.pair(linked, place.url), button if _OPENED.fullmatch(place.url) else None))
    return found


def _rest(words: _Words, place: Place) -> list[str]:
    lines = [words("visit")] if "visit" in place.contacts else []
    lines.extend(_opening(words, place))
    if set(place.contacts) == {"phone"}:
        lines.append(words("phone_only"))
    return lines


def _card(words: _Words, place: Place) -> Card:
    reach = _reach(words, place)
    links = tuple(button for _, button in reach if button is not None)
    lines = [line for line, button in reach if button is None]
    return Card(words.name(place), (*lines, *_rest(words, place)), links)


def _opening(words: _Words, place: Place) -> list[str]:
    """The hours in one line where all ways to reach the place share them, else a line for each that has known ones."""
    said = {contact: _hours(words, place, contact) for contact in place.contacts if contact in place.hours}
    spoken = [contact for contact in place.contacts if contact != "visit"] or place.contacts
    if not said:
        return [words.pair([words("hours")], _hours(words, place, None))]
    if len(set(said.values())) == 1 and all(contact in said for contact in spoken):
        return [words.pair([words("hours")], next(iter(said.values())))]
    return [
        words.pair([words("hours"), words("in_person" if contact == "visit" else contact)], hours)
        for contact, hours in said.items()
    ]


def _help_line(words: _Words, line: HelpLine) -> str:
    place = line.place
    reach = place.phone if line.contact == "phone" else place.url
    shown = [words.name(place)]
    if reach:
        shown.append(words.pair([words(line.contact)], reach))
    elif line.contact == "visit":
        shown.append(words("visit"))
    if line.open is not None:
        shown.append(words.pair([words("hours")], _hours(words, place, line.contact)))
    return "\n".join(shown)


def _hours(words: _Words, place: Place, contact: Contact | None) -> str:
    """The hours of one contact; without a rule that can be said the directory's own sentence, or that nobody knows."""
    rule = place.hours.get(contact, "") if contact else ""
    if said := opening.say(words, words.locale, rule):
        return said
    if place.hours_ja and words.locale.startswith("ja"):
        return place.hours_ja
    return words("hours_unknown")


def people(render: Render, locale: Locale, count: int, *, coarse: bool) -> str:
    """`0`, `3人`, `10人より多く`; in bands (`0〜5人`) where exact numbers could point at somebody."""

    def say(name: str) -> str:
        return render(locale, TextKey("cards", name), {})

    if count > SOME:
        return say("people_many")
    if coarse:
        return say("people_few" if count <= FEW else "people_some")
    return str(count) if count == 0 else f"{count}{say('person' if count == 1 else 'people')}"
