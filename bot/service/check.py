"""All checks of the content, for `engawa check` and for the start.

Loading has already proved that each file is right by itself. Here the files are held against each other and against the
promises: every text that a flow says exists in every language, fits on every channel, and uses no word that hurts.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from bot.channels.grapheme import length, units
from bot.dialogue import entries, taps
from bot.dialogue.flow import Arrow, Flow, FlowSet, Step
from bot.model.conversation import Position
from bot.model.errors import ContentError, Finding
from bot.model.house import House
from bot.model.ids import Locale
from bot.model.limits import LIMITS
from bot.model.reading import About, Sign
from bot.model.words import TextKey
from bot.service.buttons import LABELLED, way_label, ways_beside
from bot.service.ports import Directory
from bot.words import gentle
from bot.words.cards import CARD_TEXTS
from bot.words.catalogue import Catalogue, Kind, locale_of
from bot.words.sentences import has_own_words, sample, sentences
from bot.words.variables import house_constants

LONGEST_SENTENCE = 60
"""Characters of a Japanese sentence; VOICE asks for 15 to 35."""
FAULT = TextKey("ways", "fault")
LABEL_LIMIT = min(limits.label for limits in LIMITS.values())
TEXT_LIMIT = min(limits.text for limits in LIMITS.values())
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
    findings += _too_long(words, house)
    for flow in flows.flows.values():
        for step in flow.steps.values():
            if step.waits:
                findings += _choices(flow, step, words)
    findings += _ungentle(words, house, sources)
    findings += _helpless(directory)
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
                if item.text is not None:
                    used.setdefault(("text", item.text), (flow.file, item.line or step.line))
            if step.again is not None:
                used.setdefault(("text", step.again), (flow.file, step.line))
            for choice, arrows in step.choices:
                used.setdefault(
                    ("label", TextKey(flow.name, f"{step.name}.{choice}")), (flow.file, _line(arrows, step))
                )
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
        for kind in _kinds():
            for key, entry in words.entries(locale, kind):
                if key.flow in spoken and (kind, key) not in used:
                    yield Finding(
                        entry.file, entry.line, f"the {kind} `{key.name}` is never used", "use it or remove it"
                    )


def _unequal(words: Catalogue, used: Used) -> Iterator[Finding]:
    """Keys that one language has and another lacks, beyond those that a flow asks for (found as missing already)."""
    for kind in _kinds():
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
    for kind in _kinds():
        originals = {key: entry.text for key, entry in words.entries(first, kind)}
        for locale in others:
            for key, entry in words.entries(locale, kind):
                if entry.text == originals.get(key) and has_own_words(entry.text) and not _is_a_language(words, key):
                    problem = f"the {kind} `{key.name}` is the same in {first} and {locale}"
                    yield Finding(entry.file, entry.line, problem, f"translate it into {locale}")


def _too_long(words: Catalogue, house: House) -> Iterator[Finding]:
    constants = house_constants(house)
    for locale in words.locales:
        known = dict(constants.get(locale, {}))
        for key, entry in words.entries(locale, "text"):
            full = sample(entry.text, known)
            if units(full) > TEXT_LIMIT:
                yield Finding(entry.file, entry.line, f"`{key.name}` is over {TEXT_LIMIT} characters", "split the text")
            if locale.split("-")[0] != "ja":
                continue
            for sentence in sentences(full):
                if (size := length(sentence)) > LONGEST_SENTENCE:
                    problem = f"`{key.name}` has a sentence of {size} characters: {sentence[:20]}…"
                    yield Finding(entry.file, entry.line, problem, "make it two or more; 15 to 35 read well")
        for key, entry in words.entries(locale, "label"):
            if (size := length(sample(entry.text, known))) > LABEL_LIMIT:
                problem = f"the label `{key.name}` has {size} characters"
                yield Finding(entry.file, entry.line, problem, f"at most {LABEL_LIMIT} fit on a button, 8 read well")
            if (unknown := words.variables(locale, key, "label")) and not key.name.endswith(".each_line"):
                problem = f"the label `{key.name}` has the variable {', '.join(sorted(unknown))}"
                yield Finding(entry.file, entry.line, problem, "write a label without variables")


def _choices(flow: Flow, step: Step, words: Catalogue) -> Iterator[Finding]:
    """Too many of them, ones that look alike, and ones whose data no button can carry."""
    for name, limits in LIMITS.items():
        room = limits.buttons - len(ways_beside(limits))
        if len(step.choices) > room:
            problem = f"step `{step.name}` has {len(step.choices)} choices; beside the ways out {name} carries {room}"
            yield Finding(flow.file, step.line, problem, "part the question in two steps")
        for choice, arrows in step.choices:
            data = taps.choice(Position(flow.name, step.name), choice)
            if len(data.encode()) > limits.data:
                problem = f"`{data}` is over the {limits.data} bytes that a button of {name} carries"
                yield Finding(flow.file, _line(arrows, step), problem, "shorten the names of flow, step or choice")
    for locale in words.locales:
        yield from _alike(flow, step, words, locale)


def _alike(flow: Flow, step: Step, words: Catalogue, locale: Locale) -> Iterator[Finding]:
    seen: dict[str, tuple[str, bool]] = {}
    beside = ways_beside(LIMITS["line"])
    offered = [(way_label(intent), False) for intent in beside]
    offered += [(TextKey(flow.name, f"{step.name}.{choice}"), _conditional(arrows)) for choice, arrows in step.choices]
    entries_by_key = dict(words.entries(locale, "label"))
    for key, conditional in offered:
        entry = entries_by_key.get(key)
        if entry is None:
            continue
        normal = "".join(unicodedata.normalize("NFKC", entry.text).casefold().split())
        twin, twin_conditional = seen.setdefault(normal, (str(key), conditional))
        # Two choices that both stand under tests may well be one button with two meanings, never shown together.
        if twin != str(key) and not (conditional and twin_conditional):
            problem = f"`{key}` and `{twin}` have the same label 「{entry.text}」 in one message"
            yield Finding(entry.file, entry.line, problem, "give each its own words, or remove the choice")


def _ungentle(words: Catalogue, house: House, sources: Mapping[str, bytes]) -> Iterator[Finding]:
    try:
        lists = gentle.load(sources)
    except ContentError as error:
        yield from error.findings
        return
    constants = house_constants(house)
    for locale in words.locales:
        if not lists.knows(locale):
            file = f"locales/lint/{locale.split('-')[0]}.yaml"
            yield Finding(file, 0, f"there is no reviewed list of words for {locale}", "write one, as the one for ja")
        said: list[tuple[str, str, int, str]] = [
            (f"{kind} `{key.name}`", entry.file, entry.line, entry.text)
            for kind in _kinds()
            for key, entry in words.entries(locale, kind)
        ]
        said += [(f"{name} ({locale})", "house.yaml", 0, text) for name, text in constants.get(locale, {}).items()]
        for what, file, line, text in said:
            for caught in lists.catches(locale, text):
                yield Finding(file, line, f"{what} says 「{caught.words}」 ({caught.kind})", caught.remedy)


def _helpless(directory: Directory) -> Iterator[Finding]:
    """Danger must never be met with empty hands, whatever the sign and the hour."""
    for sign in Sign:
        for about in About:
            if not directory.help_lines((sign,), about, DEEP_IN_THE_NIGHT):
                problem = f"no verified help line fits {sign.value} about {about.value} at 03:00"
                yield Finding("places", 0, problem, "add a help line, or verify one that is there")


def _is_a_language(words: Catalogue, key: TextKey) -> bool:
    """A language is named in itself, so that whoever needs it can read it; the button that leads there is too."""
    choice = key.name.rpartition(".")[2]
    return choice in words.locales or key == TextKey("ways", "ways.language")


def _conditional(arrows: Iterable[Arrow]) -> bool:
    return all(arrow.when is not None for arrow in arrows)


def _line(arrows: tuple[Arrow, ...], step: Step) -> int:
    return next((arrow.line for arrow in arrows if arrow.line), step.line)


def _kinds() -> tuple[Kind, Kind]:
    return ("text", "label")


def _place(kind: Kind, key: TextKey) -> str:
    return "texts" if kind == "text" else f"choices.{key.name.partition('.')[0]}"
