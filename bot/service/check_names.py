"""Texts that are asked for and not written, written and not asked for, or written in one language only."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from bot.dialogue import entries
from bot.dialogue.condition import Tests
from bot.dialogue.flow import AREA_LABEL, DONE, Flow, FlowSet, Reader, Step
from bot.dialogue.scope import PARTS
from bot.model.errors import Finding
from bot.model.ids import Locale
from bot.model.words import TextKey
from bot.service.buttons import LABELLED, way_label
from bot.service.check_choices import line_of
from bot.words.cards import CARD_TEXTS
from bot.words.catalogue import KINDS, Catalogue, Kind
from bot.words.sentences import has_own_words

FAULT = TextKey("ways", "fault")
SHARED = ("ways", "cards", PARTS)
"""Sheets of which each word has to be used, beside those of the flows."""
PAGES = frozenset({"page", "desk", "drawing", "menu", "commands", "sandbox"})
"""Sheets of pages and of platforms' menus: their templates, and the commands that set menus up, ask for the words."""
STAFF = frozenset({"desk", "drawing", "sandbox"})
"""Sheets of pages for those who run the house. They are not needed in the simple form of a language."""


@dataclass(slots=True)
class Use:
    """Who first asks for a text (file, line; empty where every conversation needs it), and in which languages."""

    file: str
    line: int
    locales: set[Locale]


Used = dict[tuple[Kind, TextKey], Use]


def check_names(flows: FlowSet, words: Catalogue) -> Iterator[Finding]:
    """All of it, in every language."""
    used = _used(flows, words.locales)
    yield from _missing(words, used)
    yield from _unused(flows, words, used)
    yield from _unequal(words, used)
    yield from _untranslated(words)


def _used(flows: FlowSet, locales: tuple[Locale, ...]) -> Used:
    used: Used = {}

    def use(kind: Kind, key: TextKey, file: str = "", line: int = 0, spoken: Iterable[Locale] = locales) -> None:
        used.setdefault((kind, key), Use(file, line, set())).locales.update(spoken)

    for flow in flows.flows.values():
        for step in flow.steps.values():
            there = _spoken(step.available, locales)
            for item in step.say:
                where = item.file or flow.file
                for text in item.texts:
                    use("text", text, where, item.line or step.line, _spoken(item.when, there))
            if step.again is not None:
                use("text", step.again, flow.file, step.line, there)
            for choice, arrows in step.choices:
                file = next((arrow.file for arrow in arrows if arrow.file), flow.file)
                use("label", step.label(flow.name, choice), file, line_of(arrows, step), there)
            for label in _generated(flow, step):
                use("label", label, flow.file, step.line, there)
    for text in (*entries.TEXTS, FAULT):
        use("text", text)
    for name in CARD_TEXTS:
        use("text", TextKey("cards", name))
    for intent in LABELLED:
        use("label", way_label(intent))
    return used


def _generated(flow: Flow, step: Step) -> list[TextKey]:
    """Labels of choices that no author writes under `choices`."""
    named = [name for name, arrows in (("each_line", step.each_line), (DONE, step.several)) if arrows]
    asks_for_area = step.reader is Reader.PREFECTURE and bool(step.read)
    return [step.label(flow.name, name) for name in named] + [AREA_LABEL] * asks_for_area


def _spoken(tests: Tests | None, locales: Iterable[Locale]) -> tuple[Locale, ...]:
    """The languages in which tests can hold."""
    return tuple(locale for locale in locales if tests is None or not tests.locale or locale in tests.locale)


def _missing(words: Catalogue, used: Used) -> Iterator[Finding]:
    for (kind, key), use in used.items():
        for locale in words.locales:
            if locale in use.locales and not words.has(locale, key, kind):
                target = words.file(locale, key.flow)
                asks = f", which {use.file}:{use.line} asks for" if use.file else ", which every conversation needs"
                remedy = f"write it under {_place(kind, key)}{_meant(words, used, locale, kind, key)}"
                yield Finding(target, 0, f"there is no {kind} `{key.name}`{asks}", remedy)


def _meant(words: Catalogue, used: Used, locale: Locale, kind: Kind, key: TextKey) -> str:
    """A name that looks alike and that nobody asks for."""
    idle = [other.name for other, _ in words.entries(locale, kind) if other.flow == key.flow]
    idle = [name for name in idle if (kind, TextKey(key.flow, name)) not in used]
    close = get_close_matches(key.name, idle, 1)
    return f"; did you mean `{close[0]}`, which is there?" if close else ""


def _unused(flows: FlowSet, words: Catalogue, used: Used) -> Iterator[Finding]:
    spoken = {*flows.flows, *SHARED}
    for locale in words.locales:
        idle: set[str] = set()
        for kind in KINDS:
            for key, entry in words.entries(locale, kind):
                use = used.get((kind, key))
                if (use is not None and locale in use.locales) or key == AREA_LABEL:
                    continue  # the engine's own, also where no flow asks for a prefecture
                if key.flow in spoken or use is not None:
                    problem = f"the {kind} `{key.name}` is never used" + (f" in {locale}" if use else "")
                    yield Finding(entry.file, entry.line, problem, "use it or remove it")
                elif key.flow not in PAGES and key.flow not in idle:
                    idle.add(key.flow)
                    problem = f"there is no flow {key.flow[:40]}, so that nobody says these words"
                    yield Finding(entry.file, 0, problem, "write the flow, or remove the file")


def _unequal(words: Catalogue, used: Used) -> Iterator[Finding]:
    """Keys that one language has and another lacks, beyond those that a flow asks for (found as missing already)."""
    for kind in KINDS:
        have = {locale: dict(words.entries(locale, kind)) for locale in words.locales}
        for keys in have.values():
            for other in words.locales:
                for key in keys.keys() - have[other].keys():
                    if key.flow in STAFF and words.plain_form(other) != other:
                        continue
                    if (kind, key) not in used:
                        remedy = f"write it there under {_place(kind, key)} too, or remove it here"
                        at = keys[key]
                        file = words.file(other, key.flow)
                        yield Finding(at.file, at.line, f"the {kind} `{key.name}` is not in {file}", remedy)


def _untranslated(words: Catalogue) -> Iterator[Finding]:
    """The same words in two languages; the simple form of a language may well share some with it."""
    for kind in KINDS:
        originals: dict[Locale, dict[TextKey, str]] = {}
        for locale in words.locales:
            for key, entry in words.entries(locale, kind):
                first = next(
                    (
                        other
                        for other, texts in originals.items()
                        if texts.get(key) == entry.text and not _akin(other, locale)
                    ),
                    None,
                )
                if first is not None and has_own_words(entry.text) and not _is_a_language(words, key):
                    problem = f"the {kind} `{key.name}` is the same in {first} and {locale}"
                    yield Finding(entry.file, entry.line, problem, f"translate it into {locale}")
            originals[locale] = {key: entry.text for key, entry in words.entries(locale, kind)}


def _akin(one: Locale, other: Locale) -> bool:
    return one.split("-")[0] == other.split("-")[0]


def _is_a_language(words: Catalogue, key: TextKey) -> bool:
    """A language is named in itself, so that whoever needs it can read it; the button that leads there is too."""
    choice = key.name.rpartition(".")[2]
    return choice in words.locales or key == TextKey("ways", "ways.language")


def _place(kind: Kind, key: TextKey) -> str:
    return "texts" if kind == "text" else f"choices.{key.name.partition('.')[0]}"
