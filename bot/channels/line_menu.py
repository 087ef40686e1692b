"""The rich menu of LINE, the picture under the talk: what can be tapped on it, and where.

One menu a language, each under an alias of its own. Of two languages each menu leads to the other; where there are
more, the field asks in the talk, and the menu follows what is chosen there.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from bot.channels.grapheme import length
from bot.channels.unfit import Unfit
from bot.dialogue import taps
from bot.model.errors import ContentError, Finding
from bot.model.ids import Locale
from bot.model.reading import Intent

SHEET = "menu"
"""The words stand in `locales/<locale>/menu.yaml`."""
WIDTH, HEIGHT = 2500, 1500
PICTURE_BYTES = 1_048_576
"""LINE takes at most one megabyte."""
MARK = "engawa "
"""How the name of each of our menus begins; others of the account are left alone."""
_BAR, _LABEL, _DISPLAYED = 14, 20, 300
_PAIR = 2
_DATA = {
    "talk": taps.menu(taps.TALK),
    "places": taps.menu(taps.PLACES),
    "person": taps.way(Intent.PERSON),
    "danger": taps.way(Intent.DANGER),
    "erase": taps.way(Intent.ERASE),
    "language": taps.way(Intent.LANGUAGE),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its place on the picture in pixels, its word and the small note below it."""

    name: str
    x: int
    y: int
    width: int
    height: int
    word: str
    note: str


@dataclass(frozen=True, slots=True)
class Menu:
    """The menu of one language. `other` = the one to which its last field leads, None where there are not just two."""

    locale: Locale
    other: Locale | None
    bar: str
    fields: tuple[Field, ...]

    @property
    def alias(self) -> str:
        """Under what LINE knows it, whichever picture it has."""
        return alias(self.locale)

    def request(self, picture: bytes) -> dict[str, Any]:
        """What LINE is told. The name tells menus with other words, fields or pictures apart."""
        told = {
            "size": {"width": WIDTH, "height": HEIGHT},
            "selected": True,
            "chatBarText": self.bar,
            "areas": [self._area(field) for field in self.fields],
        }
        print_ = hashlib.sha256(msgspec.json.encode(told) + picture).hexdigest()[:16]
        return {"name": f"{MARK}{self.locale} {print_}", **told}

    def _area(self, field: Field) -> dict[str, Any]:
        bounds = {"x": field.x, "y": field.y, "width": field.width, "height": field.height}
        action: dict[str, Any] = {"label": field.word, "data": _DATA[field.name]}
        match field.name:
            case "language" if self.other is not None:
                action |= {"type": "richmenuswitch", "richMenuAliasId": alias(self.other)}
            case "talk":
                action |= {"type": "postback", "inputOption": "openKeyboard"}
            case _:
                action |= {"type": "postback", "displayText": field.word}
        return {"bounds": bounds, "action": action}


def alias(locale: Locale) -> str:
    """LINE takes small letters, digits and two signs, 32 at most."""
    return f"engawa-{''.join(c if c.isalnum() else '-' for c in locale.lower() if c.isascii())}"[:32]


def default_of(locales: Sequence[Locale], wanted: str) -> Locale:
    """The language of the menu that everybody is shown who chose no other: the house's own."""
    return next((locale for locale in locales if locale == wanted), locales[0])


def menus(sheets: Mapping[Locale, Mapping[str, str]], *, places: bool) -> tuple[Menu, ...]:
    """A menu for each language, from the words of its `menu.yaml`; `places` where the flows have them.

    Raises ContentError with all that is missing or too long.
    """
    spoken = tuple(sheets)
    rows = _rows(len(spoken), places=places)
    findings = [
        Finding(f"locales/{locale}/{SHEET}.yaml", 0, wrong.problem, wrong.remedy)
        for locale in spoken
        for wrong in unfit(sheets[locale], languages=len(spoken), places=places)
    ]
    if findings:
        raise ContentError(findings)
    return tuple(
        Menu(
            locale,
            spoken[1 - number] if len(spoken) == _PAIR else None,
            sheets[locale]["bar"].strip(),
            tuple(_fields(rows, sheets[locale])),
        )
        for number, locale in enumerate(spoken)
    )


def _fields(rows: Sequence[Sequence[str]], words: Mapping[str, str]) -> Iterator[Field]:
    height = HEIGHT // len(rows)
    for row, names in enumerate(rows):
        edges = [WIDTH * number // len(names) for number in range(len(names) + 1)]
        for column, name in enumerate(names):
            width = edges[column + 1] - edges[column]
            note = words.get(f"{name}_note", "").strip()
            yield Field(name, edges[column], row * height, width, height, words[name].strip(), note)


def unfit(words: Mapping[str, str], *, languages: int, places: bool) -> Iterator[Unfit]:
    """What is missing or too long for the menu among the words of one of so many languages."""
    for name in ("bar", *(name for row in _rows(languages, places=places) for name in row)):
        if not words.get(name, "").strip():
            yield Unfit(name, f"there is no text `{name}`, which stands in LINE's menu", "write it under texts")
        elif (size := length(words[name].strip())) > (limit := _BAR if name == "bar" else _LABEL):
            yield Unfit(name, f"the text `{name}` has {size} characters, LINE's menu takes {limit}", "shorten it")


def _rows(languages: int, *, places: bool) -> tuple[list[str], list[str]]:
    """The fields, above and below."""
    first, second = ["talk", "places", "person"], ["danger", "erase", "language"]
    return (first if places else ["talk", "person"], second if languages > 1 else ["danger", "erase"])
