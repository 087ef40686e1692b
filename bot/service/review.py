"""Every text in its place, for people with lived experience to read and sign off.

The sheet is Markdown: flow by flow and step by step, what is said and which buttons stand below, in every language,
with a box before each. A ticked box is a signature for exactly these words; whoever changes them has to ask again.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import msgspec

from bot.dialogue.flow import FlowSet, Step
from bot.model.errors import ContentError, Finding
from bot.model.ids import Locale
from bot.model.words import TextKey
from bot.words.catalogue import Catalogue

FILE = "locales/reviewed.yaml"
BUTTONS = "buttons"
"""Begins the name of what stands below a step; a text is called by its own name."""
VISITORS = ("ways", "cards", "page", "menu", "commands")
"""Sheets beside those of the flows whose words visitors see."""
FIRST = "welcome"
"""The flow with which everybody begins, and the sheet too."""
_DIGITS = 10
_TICK = re.compile(
    r"^\s*- \[(?P<tick>[ xX])\].*<!-- (?P<locale>[\w-]+) (?P<name>[\w.:/-]+) (?P<digest>[0-9a-f]+) -->\s*$"
)


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody read these words and found them good. `words` is their digest, `by` whom they wish to be called."""

    words: str
    by: str
    on: date


Signatures = Mapping[Locale, Mapping[str, Signature]]
"""By language and name of the passage."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is read at once: a text (`name` is `<flow>.<text>`) or the buttons of a step (`buttons:<flow>.<step>`)."""

    locale: Locale
    name: str
    shown: str

    @property
    def digest(self) -> str:
        """Changes with every sign of the words."""
        return hashlib.sha256(self.shown.encode()).hexdigest()[:_DIGITS]


@dataclass(frozen=True, slots=True)
class Scene:
    """Where passages stand: a step, or what has no step of its own. `told` says more about it."""

    title: str
    told: str
    passages: tuple[Passage, ...]

    def only(self, locales: Iterable[Locale]) -> "Scene":
        """The same in some of the languages."""
        wanted = set(locales)
        return replace(self, passages=tuple(passage for passage in self.passages if passage.locale in wanted))


def scenes(flows: FlowSet, words: Catalogue) -> Iterator[Scene]:
    """Everything that visitors are shown, each passage once: where it is first said."""
    met: set[str] = set()
    for flow in sorted(flows.flows.values(), key=lambda flow: flow.name != FIRST):
        for step in flow.steps.values():
            names = [key for key in _said(step) if f"{key.flow}.{key.name}" not in met]
            met.update(f"{key.flow}.{key.name}" for key in names)
            told = flow.about if step.name == flow.start else ""
            found = [*_texts(words, names), *_buttons(words, flow.name, step)]
            if found:
                yield Scene(f"{flow.name}.{step.name}", told, tuple(found))
    for sheet in (*flows.flows, *VISITORS):
        rest = sorted(
            {key for locale in words.locales for key, _ in words.entries(locale, "text") if key.flow == sheet},
            key=lambda key: key.name,
        )
        left = [key for key in rest if f"{key.flow}.{key.name}" not in met]
        if found := _texts(words, left):
            yield Scene(f"{sheet} …", "", tuple(found))


def _said(step: Step) -> list[TextKey]:
    keys = [key for item in step.say for key in item.texts]
    return list(dict.fromkeys([*keys, step.again] if step.again is not None else keys))


def _texts(words: Catalogue, keys: Sequence[TextKey]) -> list[Passage]:
    return [
        Passage(locale, f"{key.flow}.{key.name}", entry.text)
        for key in keys
        for locale in words.locales
        if (entry := words.entry(locale, key, "text")) is not None
    ]


def _buttons(words: Catalogue, flow: str, step: Step) -> list[Passage]:
    found = []
    for locale in words.locales:
        labels = [words.entry(locale, step.label(flow, choice), "label") for choice, _ in step.choices]
        if shown := "".join(f"［{label.text}］" for label in labels if label is not None):
            found.append(Passage(locale, f"{BUTTONS}:{flow}.{step.name}", shown))
    return found


def read_signatures(source: bytes, file: str = FILE) -> Signatures:
    """What `write_signatures` wrote; nothing where the file is empty. Raises ContentError."""
    try:
        return msgspec.yaml.decode(source.decode() or "{}", type=dict[Locale, dict[str, Signature]] | None) or {}
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        problem = f"the signatures cannot be read ({str(error).splitlines()[0]})"
        raise ContentError(
            [Finding(file, 0, problem, "put the file back as `engawa review --take` wrote it")]
        ) from None


def write_signatures(signed: Signatures) -> bytes:
    """As YAML, sorted, so that a change is seen where it is."""
    tree = {locale: dict(sorted(names.items())) for locale, names in sorted(signed.items()) if names}
    head = "# 読んで「このままでよい」とした人の記録です。engawa review --take が書きます。\n"
    head += "# Who read which words and found them good. Written by `engawa review --take`.\n"
    return head.encode() + (msgspec.yaml.encode(tree) if tree else b"")


@dataclass(frozen=True, slots=True)
class Count:
    """Passages of one language: `signed` as they are, `changed` since they were signed, out of `all`."""

    locale: Locale
    signed: int
    changed: int
    all: int


def counts(found: Iterable[Scene], signed: Signatures, locales: Iterable[Locale]) -> list[Count]:
    """How far the review has come, by language."""
    passages = [passage for scene in found for passage in scene.passages]
    made = []
    for locale in locales:
        own = [passage for passage in passages if passage.locale == locale]
        known = [(passage, signed.get(locale, {}).get(passage.name)) for passage in own]
        good = sum(by is not None and by.words == passage.digest for passage, by in known)
        made.append(Count(locale, good, sum(by is not None for _, by in known) - good, len(own)))
    return made


def unreviewed(found: Iterable[Scene], signed: Signatures, locales: Iterable[Locale]) -> list[Finding]:
    """What nobody has looked over, as a notice for each language; none where all is signed."""
    remedy = "`engawa review` writes a sheet in which people with lived experience can read and tick them"
    told = []
    for count in counts(found, signed, locales):
        if count.signed < count.all:
            changed = f", {count.changed} of them changed since" if count.changed else ""
            problem = f"{count.all - count.signed} of {count.all} texts in {count.locale} are not reviewed{changed}"
            told.append(Finding(FILE, 0, problem, remedy))
    return told


def sheet(found: Iterable[Scene], signed: Signatures, head: str) -> str:
    """The sheet as Markdown; what is signed as it stands is ticked."""
    lines = [head.rstrip(), ""]
    flow = ""
    for scene in found:
        name = scene.title.partition(".")[0].partition(" ")[0]
        if name != flow:
            flow = name
            lines += [f"## {flow}", ""]
        if scene.told:
            lines += [scene.told, ""]
        lines += [f"### {scene.title}", ""]
        for passage in scene.passages:
            by = signed.get(passage.locale, {}).get(passage.name)
            tick = "x" if by is not None and by.words == passage.digest else " "
            shown = passage.shown.replace("<", "&lt;").replace("\n", "<br>")
            name = f"{passage.locale} {passage.name} {passage.digest}"
            lines.append(f"- [{tick}] {passage.locale}: {shown} <!-- {name} -->")
        lines.append("")
    return "\n".join(lines)


def take(found: Iterable[Scene], signed: Signatures, filled: str, by: str, on: date) -> tuple[Signatures, int, int]:
    """Signatures after somebody filled the sheet in: also how many are new, and how many lines have other words now.

    A ticked box signs the words that stood beside it, an empty one takes a signature back; what is not in the sheet
    stays, and so does an earlier signature of the same words.
    """
    present = {(passage.locale, passage.name): passage.digest for scene in found for passage in scene.passages}
    after = {locale: dict(names) for locale, names in signed.items()}
    new = stale = 0
    for line in filled.splitlines():
        box = _TICK.fullmatch(line)
        if box is None:
            continue
        locale, name, digest = Locale(box["locale"]), box["name"], box["digest"]
        if present.get((locale, name)) != digest:
            stale += box["tick"] != " "
            continue
        known = after.setdefault(locale, {}).get(name)
        if box["tick"] == " ":
            after[locale].pop(name, None)
        elif known is None or known.words != digest:
            after[locale][name] = Signature(digest, by, on)
            new += 1
    return {locale: names for locale, names in after.items() if names}, new, stale
