"""What stands in place of a conversation's own values on a preview: samples, marked so that nobody takes them for text.

A sample carries a mark at each end while a text is rendered; `pieces` takes the marks out again and says which
stretches were filled in. A test within a text sees the bare value, so that `{% if open_lines == "1" %}` decides as it
does in a conversation; each of its other outcomes is rendered as well, so that an author sees every form of a text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from bot.drawing.phrases import Phrases
from bot.model.errors import Fault
from bot.model.ids import Locale
from bot.model.words import TextKey
from bot.words.catalogue import Catalogue
from bot.words.variables import HOUSE_CONSTANTS, VARIABLES

OPEN, CLOSE = "\ue000", "\ue001"
"""Signs of the private area, which no text of ours may hold by chance: they are taken out before anything is shown."""
TESTED = re.compile(r"\{%-?\s*(?:el)?if\b(.*?)%\}", re.DOTALL)
COMPARED = re.compile(r"""(\w+)\s*[=!]=\s*(?:"([^"]*)"|'([^']*)')""")
NAMED = re.compile(r"\b([a-z_]+)\b")
MOST_FORMS = 6


class Sample(str):
    """A sample value: marked where it is written, bare where it is compared."""

    __slots__ = ("_bare",)
    _bare: str

    def __new__(cls, value: str) -> Self:
        """The value between its marks."""
        made = super().__new__(cls, f"{OPEN}{value}{CLOSE}")
        made._bare = value
        return made

    def __eq__(self, other: object) -> bool:
        """Compares as what it stands for."""
        return self._bare == other

    def __ne__(self, other: object) -> bool:
        """Compares as what it stands for."""
        return self._bare != other

    def __hash__(self) -> int:
        """As what it stands for."""
        return hash(self._bare)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a text; `sample` = filled in, different in each conversation."""

    text: str
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a text, and in words under which value it comes; empty for the form with all samples."""

    text: str
    condition: str = ""


def samples(given: Mapping[str, str]) -> dict[str, str]:
    """A sample for every variable of a conversation, those of `given` in front; the house's words are no samples."""
    return {
        name: Sample(given.get(name) or variable.sample)
        for name, variable in VARIABLES.items()
        if name not in HOUSE_CONSTANTS
    }


def forms(words: Catalogue, locale: Locale, key: TextKey, values: Mapping[str, str], say: Phrases) -> Iterator[Form]:
    """Every form that a text has: with all samples, and for each value that it tests. Marked. Raises Fault."""
    first = words.render(locale, key, values)
    yield Form(first)
    seen = {first}
    source = next((entry.text for known, entry in words.entries(locale, "text") if known == key), "")
    for name, value in _tested(source):
        try:
            text = words.render(locale, key, {**values, name: Sample(value) if value else ""})
        except Fault:
            continue
        if text not in seen and len(seen) < MOST_FORMS:
            seen.add(text)
            condition = say("slot_is", name, value) if value else say("slot_empty", name)
            yield Form(text, say("when", condition))


def pieces(text: str) -> tuple[Stretch, ...]:
    """The text without marks, in stretches."""
    found: list[Stretch] = []
    for number, part in enumerate(re.split(f"[{OPEN}{CLOSE}]", text)):
        if part:
            found.append(Stretch(part, sample=number % 2 == 1))
    return tuple(found)


def bare(text: str) -> str:
    """The text without marks."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def _tested(source: str) -> Iterator[tuple[str, str]]:
    """Variables that a text tests, with the values at which it may say something else."""
    for test in TESTED.finditer(source):
        for name, one, other in COMPARED.findall(test[1]):
            yield name, one or other
        for name in NAMED.findall(COMPARED.sub("", test[1])):
            if name in VARIABLES:
                yield name, ""
