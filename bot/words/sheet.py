"""One locale file, read with the line of every text: `locales/<locale>/<flow>.yaml`."""

import re
from dataclasses import dataclass, field

from bot.dialogue.marks import Findings, Mark, compose
from bot.model.errors import Finding

NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
CHOICE = re.compile(r"[a-z0-9][a-z0-9_-]*", re.ASCII)
UNSPEAKABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""Control characters, halves of surrogate pairs and the like: no channel shows them, and some refuse the message."""
SHEET_KEYS = frozenset({"flow", "texts", "choices"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A text as written, and where. The line break that ends a YAML block is not part of it."""

    text: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of one flow in one language. Keys of `labels` are `<step>.<choice>`."""

    flow: str
    texts: dict[str, Entry] = field(default_factory=dict)
    labels: dict[str, Entry] = field(default_factory=dict)


def read_sheet(file: str, source: bytes, found: list[Finding]) -> Sheet | None:
    """Read one file; what is wrong goes to `found`, what is right is in the sheet. `file` ends in `<flow>.yaml`."""
    root = compose(source, Findings(file, found))
    if root is None:
        return None
    flow = file.rsplit("/", 1)[-1].removesuffix(".yaml")
    sheet = Sheet(flow)
    fields = root.fields("the file", SHEET_KEYS)
    if not NAME.fullmatch(flow):
        root.note("the file's name is no flow name", "use small letters, digits and _ , beginning with a letter")
    if "flow" not in fields:
        root.note("the file has no `flow`", f"write `flow: {flow}` as the first line")
    elif (named := fields["flow"].text("`flow`")) != flow:
        fields["flow"].note(f"the flow is called {named[:40]!r} and its file {flow}", f"write `flow: {flow}`")
    if "texts" in fields:
        _read_texts(sheet, fields["texts"])
    if "choices" in fields:
        _read_labels(sheet, fields["choices"])
    return sheet


def entry_of(mark: Mark, what: str) -> Entry | None:
    """The text that stands there, however YAML would type it (`yes`, `1` and dates stay as they are written)."""
    text = mark.text(what).rstrip("\n")
    if not mark.is_text or not text:
        return None
    if not text.strip():
        mark.note(f"{what} is empty", "write the text, or remove the name")
        return None
    if bad := UNSPEAKABLE.search(text):
        mark.note(f"{what} holds the control character U+{ord(bad[0]):04X}", "remove that character")
        return None
    return Entry(text, mark.findings.file, mark.line)


def _read_texts(sheet: Sheet, mark: Mark) -> None:
    for name, value in mark.fields("`texts`").items():
        if not NAME.fullmatch(name):
            value.note(f"{name[:40]!r} is no name of a text", "use small letters, digits and _")
        elif entry := entry_of(value, f"the text `{name}`"):
            sheet.texts[name] = entry


def _read_labels(sheet: Sheet, mark: Mark) -> None:
    for step, choices in mark.fields("`choices`").items():
        if not NAME.fullmatch(step):
            choices.note(f"{step[:40]!r} is no step name", "use small letters, digits and _")
            continue
        for choice, value in choices.fields(f"`choices.{step}`").items():
            key = f"{step}.{choice}"
            if not CHOICE.fullmatch(choice):
                value.note(f"{choice[:40]!r} is no choice", "use small letters, digits, _ and -")
            elif entry := entry_of(value, f"the label `{key}`"):
                if "\n" in entry.text:
                    value.note(f"the label `{key}` has a line break", "write it in one line")
                sheet.labels[key] = entry
