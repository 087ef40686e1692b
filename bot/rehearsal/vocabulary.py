"""Every name that a transcript may use: texts, steps, choices and their labels, ways out."""

import difflib
import re
from collections.abc import Iterable
from functools import cached_property

from bot.dialogue.flow import FlowSet, line_choice
from bot.dialogue.taps import TAPPED_WAYS
from bot.model.conversation import Position
from bot.model.ids import Locale
from bot.model.limits import LETTER_LINES
from bot.model.reading import Intent
from bot.model.words import TextKey
from bot.service.buttons import LABELLED, way_label
from bot.words.catalogue import Catalogue

SHOWN = ("show ways", "show places", "show help_lines", "show letter")
"""Bubbles that are made of data and so have no text of their own."""
COUNSELOR = "counselor: "
_NAME = re.compile(r"[a-z][a-z0-9_]*\.[a-z0-9_]+", re.ASCII)
_NUMBERS = range(1, LETTER_LINES + 1)


def plain(words: str) -> str:
    """Words as they are compared: line breaks and spaces do not count."""
    return "".join(words.split())


def is_name(item: str) -> bool:
    """Whether a bubble is told by the name of its text, or of what is shown, and not by its words."""
    return _NAME.fullmatch(item) is not None or item in SHOWN


class Vocabulary:
    """The names of one house."""

    def __init__(self, flows: FlowSet, words: Catalogue, locales: Iterable[Locale]) -> None:
        self.flows = flows
        self.words = words
        self.locales = tuple(locales)

    @cached_property
    def texts(self) -> frozenset[str]:
        """Names of texts that a visitor may hear, `flow.text`."""
        heard = {*self.flows.flows, "ways"}
        return frozenset(
            str(key) for locale in self.locales for key, _ in self.words.entries(locale, "text") if key.flow in heard
        )

    @cached_property
    def steps(self) -> frozenset[str]:
        """`flow.step`."""
        return frozenset(f"{flow.name}.{step}" for flow in self.flows.flows.values() for step in flow.steps)

    @cached_property
    def written(self) -> frozenset[str]:
        """Ids of choices as authors wrote them."""
        steps = (step for flow in self.flows.flows.values() for step in flow.steps.values())
        return frozenset(id_ for step in steps for id_, _ in step.choices)

    @cached_property
    def choices(self) -> frozenset[str]:
        """Ids of choices, also of those that are made for lines of a letter and for choosing several."""
        ids = self.written
        lines = (line_choice(number) for number in _NUMBERS)
        return frozenset({*ids, *(f"no-{id_}" for id_ in ids), *lines, "done"})

    @cached_property
    def labels(self) -> frozenset[str]:
        """The words on all buttons of all languages, without spaces."""
        found: set[str] = set()
        for locale in self.locales:
            for key, _ in self.words.entries(locale, "label"):
                found |= {plain(label) for label in self._label(locale, key)}
        return frozenset(found)

    @cached_property
    def ways(self) -> dict[str, Intent]:
        """Ways out by name and by the words on their buttons."""
        named = {intent.value: intent for intent in sorted(TAPPED_WAYS)}
        for locale in self.locales:
            for intent in LABELLED:
                if self.words.has(locale, way_label(intent), "label"):
                    named.setdefault(plain(self.words.label(locale, way_label(intent), {})), intent)
        return named

    @cached_property
    def variants(self) -> dict[str, frozenset[str]]:
        """A text that is one of several, with all of them: whichever a visitor hears, the others are as right."""
        found: dict[str, frozenset[str]] = {}
        for flow in self.flows.flows.values():
            for step in flow.steps.values():
                for item in step.say:
                    if len(item.texts) > 1:
                        alike = frozenset(str(text) for text in item.texts)
                        for text in alike:
                            found[text] = found.get(text, frozenset()) | alike
        return found

    def has_choice(self, name: str) -> bool:
        """Whether some step offers a choice of that id, label, or full name `flow.step:choice`."""
        place, mark, choice = name.partition(":")
        if mark and place in self.steps:
            step = self.flows.step(Position(*place.split(".", 1)))
            return step is not None and (choice in dict(step.choices) or choice in self.choices)
        return name in self.choices or plain(name) in self.labels or name in self.ways

    def _label(self, locale: Locale, key: TextKey) -> Iterable[str]:
        variables = self.words.variables(locale, key, "label")
        if not variables:
            yield self.words.label(locale, key, {})
        elif variables == {"number"}:
            for number in _NUMBERS:
                yield self.words.label(locale, key, {"number": str(number)})


def nearest(name: str, names: Iterable[str]) -> str:
    """A name that was perhaps meant, as a remedy says it; else empty."""
    found = difflib.get_close_matches(name, sorted(names), n=1)
    return f"; did you mean {found[0]}?" if found else ""
