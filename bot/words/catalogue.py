"""All words of the house, in every language it speaks, frozen at start.

`load` takes the bytes of `locales/<locale>/<flow>.yaml` and gives a `Catalogue`, which is what the service calls
`Words`. It keeps for every text where it was written, so that checks can point at the line.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Literal

from bot.model.conversation import LetterLine
from bot.model.errors import ContentError, Fault, Finding
from bot.model.ids import Locale
from bot.model.place import HelpLine, Place
from bot.model.words import Card, TextKey
from bot.words import cards, dates
from bot.words.sheet import Entry, Sheet, read_sheet
from bot.words.template import Text, compile_text

Kind = Literal["text", "label"]
KINDS: tuple[Kind, Kind] = ("text", "label")
FOLDER = "locales"
LINT_FOLDER = "lint"
EASY = "-easy"
"""How the simple form of a language is called: `ja-easy`."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The words of one language."""

    texts: dict[TextKey, Text] = field(default_factory=dict)
    labels: dict[TextKey, Text] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    """Flow to the file that holds its words."""


class Catalogue:
    """Texts and labels of every language. Immutable after `load`; safe to share between threads."""

    def __init__(self, shelves: Mapping[Locale, Shelf]) -> None:
        self._shelves = dict(shelves)
        self.locales: tuple[Locale, ...] = tuple(shelves)

    def render(self, locale: Locale, key: TextKey, values: Mapping[str, str]) -> str:
        """The text. Raises Fault where it or one of its variables does not exist."""
        return self._text(locale, key, "text").render(values)

    def is_static(self, locale: Locale, key: TextKey) -> bool:
        """True where the text has no variable of a conversation (house constants do not count)."""
        return self._text(locale, key, "text").static

    def label(self, locale: Locale, key: TextKey, values: Mapping[str, str]) -> str:
        """The label of a choice; `key.name` is `<step>.<choice>`."""
        return self._text(locale, key, "label").render(values)

    def label_is_static(self, locale: Locale, key: TextKey) -> bool:
        """True where the label is the same for everybody."""
        return self._text(locale, key, "label").static

    def day(self, locale: Locale, value: date) -> str:
        """A date as one says it: 11月24日（火）."""
        return dates.day(locale, value)

    def moment(self, locale: Locale, value: datetime) -> str:
        """A day and a time as one says them: 11月24日（火）10時."""
        return dates.moment(locale, value)

    def listing(self, locale: Locale, items: Sequence[str]) -> str:
        """Several things as one says them in a row: 夜のこと、お金のこと; a, b, and c."""
        return dates.listing(locale, items)

    def plain_form(self, locale: Locale) -> Locale:
        """The language whose simple form this is, where the house speaks it: `ja` for `ja-easy`; else itself."""
        base = Locale(locale.removesuffix(EASY))
        return base if base in self._shelves else locale

    @property
    def full_forms(self) -> tuple[Locale, ...]:
        """The languages without the simple forms of another."""
        return tuple(locale for locale in self.locales if self.plain_form(locale) == locale)

    def sheet(self, locale: Locale, name: str) -> Mapping[str, str]:
        """The texts of `locales/<locale>/<name>.yaml` that hold no variable but the house's: words of pages.

        Where the simple form of a language has no such sheet (pages of staff), it is that of the language.
        """
        if name not in self._shelf(locale).files:
            locale = self.plain_form(locale)
        texts = self._shelf(locale).texts
        return {key.name: text.render({}) for key, text in texts.items() if key.flow == name and text.static}

    def people(self, locale: Locale, count: int, *, coarse: bool) -> str:
        """A number of people, as one says it; `coarse` where an area is small and one more may be somebody's son."""
        return cards.people(self.render, locale, count, coarse=coarse)

    def places(self, locale: Locale, places: Sequence[Place]) -> str:
        """Places as the text of one bubble."""
        return cards.places(self.render, locale, places)

    def place_cards(self, locale: Locale, places: Sequence[Place]) -> tuple[Card, ...]:
        """The same places as cards, for a channel that shows them."""
        return cards.place_cards(self.render, locale, places)

    def help_lines(self, locale: Locale, lines: Sequence[HelpLine]) -> str:
        """Help lines as the text of one bubble."""
        return cards.help_lines(self.render, locale, lines)

    def letter(self, locale: Locale, lines: Sequence[LetterLine]) -> str:
        """The letter with numbered lines as the text of one bubble."""
        return cards.letter(self.render, lambda line: self.line(locale, line), locale, lines)

    def line(self, locale: Locale, line: LetterLine) -> str:
        """The words of one line of a letter: the visitor's own, or the label of the answer that was tapped.

        A letter may be older than the flows: where its answer is no longer offered, the line says so and stays.
        """
        if line.label is None:
            return line.text
        if not self.has(locale, line.label, "label"):
            return self.render(locale, TextKey("cards", "line_gone"), {})
        return self.label(locale, line.label, {})

    def entries(self, locale: Locale, kind: Kind) -> Iterator[tuple[TextKey, Entry]]:
        """Every text or label as written, with its file and line."""
        for key, text in self._side(locale, kind).items():
            yield key, text.entry

    def entry(self, locale: Locale, key: TextKey, kind: Kind) -> Entry | None:
        """One text or label as its author wrote it, with its file and line; None where the language has none."""
        text = self._side(locale, kind).get(key)
        return None if text is None else text.entry

    def variables(self, locale: Locale, key: TextKey, kind: Kind) -> frozenset[str]:
        """The variables that a turn must give for it."""
        return self._text(locale, key, kind).variables

    def has(self, locale: Locale, key: TextKey, kind: Kind) -> bool:
        """Whether the key exists in that language."""
        return key in self._side(locale, kind)

    def file(self, locale: Locale, flow: str) -> str:
        """The file of a flow's words; where there is none yet, the one that should be written."""
        return self._shelf(locale).files.get(flow, f"{FOLDER}/{locale}/{flow}.yaml")

    def _shelf(self, locale: Locale) -> Shelf:
        try:
            return self._shelves[locale]
        except KeyError:
            raise Fault(f"no words are loaded for locale {locale}") from None

    def _side(self, locale: Locale, kind: Kind) -> dict[TextKey, Text]:
        shelf = self._shelf(locale)
        return shelf.texts if kind == "text" else shelf.labels

    def _text(self, locale: Locale, key: TextKey, kind: Kind) -> Text:
        try:
            return self._side(locale, kind)[key]
        except KeyError:
            raise Fault(f"no {kind} {key} in {self.file(locale, key.flow)}") from None


def load(files: Mapping[str, bytes], constants: Mapping[Locale, Mapping[str, str]]) -> Catalogue:
    """The catalogue of the languages named by `constants`, in that order; raises ContentError with all findings.

    `files` maps `locales/<locale>/<flow>.yaml` to its bytes; other files, the lists of `locales/lint/` and languages
    that `constants` does not name are left alone. `constants` gives each language the house's own words: house, area,
    readers, contact, exceptions, languages, retention_days.
    """
    findings: list[Finding] = []
    shelves = {locale: Shelf() for locale in constants}
    for file in sorted(files):
        locale = locale_of(file)
        if locale is None or locale not in shelves:
            continue
        sheet = read_sheet(file, files[file], findings)
        if sheet is not None:
            _shelve(shelves[locale], file, sheet, constants[locale], findings)
    for locale, shelf in shelves.items():
        if not shelf.files and not any(finding.file.startswith(f"{FOLDER}/{locale}/") for finding in findings):
            remedy = f"add {FOLDER}/{locale}/*.yaml, or take {locale} out of house.yaml"
            findings.append(Finding(f"{FOLDER}/{locale}", 0, f"there are no words for locale {locale}", remedy))
    if findings:
        raise ContentError(findings)
    return Catalogue(shelves)


def locale_of(file: str) -> Locale | None:
    """The language of `locales/<locale>/<flow>.yaml`; None for any other file."""
    match PurePosixPath(file).parts:
        case (*_, folder, locale, name) if folder == FOLDER and locale != LINT_FOLDER and name.endswith(".yaml"):
            return Locale(locale)
        case _:
            return None


def _shelve(shelf: Shelf, file: str, sheet: Sheet, constants: Mapping[str, str], findings: list[Finding]) -> None:
    shelf.files[sheet.flow] = file
    for name, entry in sheet.texts.items():
        if text := compile_text(name, entry, constants, findings):
            shelf.texts[TextKey(sheet.flow, name)] = text
    for name, entry in sheet.labels.items():
        if text := compile_text(name, entry, constants, findings):
            shelf.labels[TextKey(sheet.flow, name)] = text
