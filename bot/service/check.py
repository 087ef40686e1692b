"""All checks of the content, for `engawa check` and for the start.

Loading has already proved that each file is right by itself. Here the files are held against each other and against the
promises: every text that a flow says exists in every language, fits on every channel, and uses no word that hurts.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from bot.channels.grapheme import units
from bot.dialogue import entries
from bot.dialogue.flow import FlowSet
from bot.model.errors import Finding
from bot.model.house import House
from bot.model.reading import About, Sign
from bot.model.words import TextKey
from bot.service.buttons import LABELLED, way_label
from bot.service.check_choices import check_choices, line_of
from bot.service.check_texts import TEXT_LIMIT, ill_filled, too_long, ungentle
from bot.service.ports import Directory
from bot.words.cards import CARD_TEXTS
from bot.words.catalogue import KINDS, Catalogue, Kind, locale_of
from bot.words.sentences import has_own_words

FAULT = TextKey("ways", "fault")
DEEP_IN_THE_NIGHT = datetime(2026, 1, 1, 18, 0, tzinfo=UTC)
"""03:00 of a Japanese holiday: when hardly anything is open."""
Used = dict[tuple[Kind, TextKey], tuple[str, int]]
"""What is said and offered, with the place (file, line) that first asks for it."""


def check(
    flows: FlowSet, words: Catalogue, house: House, directory: Directory, sources: Mapping[str, bytes]
) -> list[Finding]:
    """All findings, sorted by file and line. `sources` are the content files by name, the lists of P12 among them."""
    findings: list[Finding] = []
    used = _used(flows)
    findings += _missing(words, used)
    findings += _unused(flows, words, used)
    findings += _unequal(words, used)
    findings += _untranslated(words)
    findings += too_long(words, house)
    findings += ill_filled(words, house)
    for flow in flows.flows.values():
        for step in flow.steps.values():
            if step.waits:
                findings += check_choices(flows, flow, step, words)
    findings += ungentle(words, house, sources)
    findings += _help(words, directory)
    return sorted(set(findings))


def notices(house: House, sources: Mapping[str, bytes]) -> list[Finding]:
    """What is worth knowing and stops nothing: the example house, languages that are written but not spoken."""
    found: list[Finding] = []
    if house.example:
        remedy = "write your own house.yaml and take out `example: true`"
        found.append(Finding("house.yaml", 0, "this is still the example house, and the page says so", remedy))
    written = {locale for file in sources if (locale := locale_of(file)) is not None}
    for locale in sorted(written - set(house.locales)):
        remedy = f"add {locale} to `locales` of house.yaml to speak it"
        found.append(Finding(f"locales/{locale}", 0, f"the words of {locale} are not in use", remedy))
    return found


def _used(flows: FlowSet) -> Used:
    used: Used = {}
    for flow in flows.flows.values():
        for step in flow.steps.values():
            for item in step.say:
                for text in item.texts:
                    used.setdefault(("text", text), (item.file or flow.file, item.line or step.line))
            if step.again is not None:
                used.setdefault(("text", step.again), (flow.file, step.line))
            for choice, arrows in step.choices:
                used.setdefault(("label", step.label(flow.name, choice)), (flow.file, line_of(arrows, step)))
            if step.each_line:
                used.setdefault(("label", TextKey(flow.name, f"{step.name}.each_line")), (flow.file, step.line))
    for text in (*entries.TEXTS, FAULT):
        used.setdefault(("text", text), ("", 0))
    for name in CARD_TEXTS:
        used.setdefault(("text", TextKey("cards", name)), ("", 0))
    for intent in LABELLED:
        used.setdefault(("label", way_label(intent)), ("", 0))
    return used


def _missing(words: Catalogue, used: Used) -> Iterator[Finding]:
    for (kind, key), (file, line) in used.items():
        for locale in words.locales:
            if not words.has(locale, key, kind):
                target = words.file(locale, key.flow)
                asks = f", which {file}:{line} asks for" if file else ", which every conversation needs"
                yield Finding(
                    target, 0, f"there is no {kind} `{key.name}`{asks}", f"write it under {_place(kind, key)}"
                )


def _unused(flows: FlowSet, words: Catalogue, used: Used) -> Iterator[Finding]:
    spoken = {*flows.flows, "ways", "cards"}
    for locale in words.locales:
        for kind in KINDS:
            for key, entry in words.entries(locale, kind):
                if key.flow in spoken and (kind, key) not in used:
                    yield Finding(
                        entry.file, entry.line, f"the {kind} `{key.name}` is never used", "use it or remove it"
                    )


def _unequal(words: Catalogue, used: Used) -> Iterator[Finding]:
    """Keys that one language has and another lacks, beyond those that a flow asks for (found as missing already)."""
    for kind in KINDS:
        have = {locale: dict(words.entries(locale, kind)) for locale in words.locales}
        for keys in have.values():
            for other in words.locales:
                for key in keys.keys() - have[other].keys():
                    if (kind, key) not in used:
                        remedy = f"write it there under {_place(kind, key)} too, or remove it here"
                        at = keys[key]
                        file = words.file(other, key.flow)
                        yield Finding(at.file, at.line, f"the {kind} `{key.name}` is not in {file}", remedy)


def _untranslated(words: Catalogue) -> Iterator[Finding]:
    first, *others = words.locales
    for kind in KINDS:
        originals = {key: entry.text for key, entry in words.entries(first, kind)}
        for locale in others:
            for key, entry in words.entries(locale, kind):
                if entry.text == originals.get(key) and has_own_words(entry.text) and not _is_a_language(words, key):
                    problem = f"the {kind} `{key.name}` is the same in {first} and {locale}"
                    yield Finding(entry.file, entry.line, problem, f"translate it into {locale}")


def _help(words: Catalogue, directory: Directory) -> Iterator[Finding]:
    """Danger is never met with empty hands, whatever the sign and the hour, nor with more than one bubble holds."""
    small = [TextKey("cards", name) for name in CARD_TEXTS]
    speaking = [
        locale
        for locale in words.locales
        if all(words.has(locale, key, "text") and words.is_static(locale, key) for key in small)
    ]
    for sign in Sign:
        for about in About:
            lines = directory.help_lines((sign,), about, DEEP_IN_THE_NIGHT)
            if not lines:
                problem = f"no verified help line fits {sign.value} about {about.value} at 03:00"
                yield Finding("places", 0, problem, "add a help line, or verify one that is there")
            elif any(units(words.help_lines(locale, lines)) > TEXT_LIMIT for locale in speaking):
                problem = f"the help lines for {sign.value} about {about.value} are over {TEXT_LIMIT} characters"
                yield Finding("places", 0, problem, "shorten the names and hours of these lines")


def _is_a_language(words: Catalogue, key: TextKey) -> bool:
    """A language is named in itself, so that whoever needs it can read it; the button that leads there is too."""
    choice = key.name.rpartition(".")[2]
    return choice in words.locales or key == TextKey("ways", "ways.language")


def _place(kind: Kind, key: TextKey) -> str:
    return "texts" if kind == "text" else f"choices.{key.name.partition('.')[0]}"
