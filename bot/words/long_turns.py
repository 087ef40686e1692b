"""Turns that may be longer than a tired reader takes in, because the rules of care want more said there.

`locales/lint/long_turns.yaml` names the step at which such a turn ends, how much may be said, and why:

    danger.wish: {bubbles: 4, characters: 160, words: 90, why: the lines come before any question, …}

Whoever reviews the words reviews this list. A turn that is named there and is short enough is a finding, too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.dialogue.marks import Findings, Mark, compose
from bot.model.errors import Finding

FILE = "long_turns.yaml"
FIGURES = ("bubbles", "characters", "words")
KEYS = frozenset({*FIGURES, "why"})


@dataclass(frozen=True, slots=True)
class LongTurn:
    """What may be said before the step `step` waits; a figure that is not given stays as it is everywhere."""

    step: str
    why: str
    allowed: Mapping[str, int]
    file: str
    line: int


def load_long_turns(files: Mapping[str, bytes], findings: list[Finding]) -> dict[str, LongTurn]:
    """The list among `files`, by step; empty where there is none. What is wrong with it is added to `findings`."""
    for file in sorted(files):
        match PurePosixPath(file).parts:
            case (*_, "locales", "lint", name) if name == FILE:
                root = compose(files[file], Findings(file, findings))
                if root is None:
                    return {}
                return {step: _turn(step, mark) for step, mark in root.fields("the list of long turns").items()}
            case _:
                continue
    return {}


def _turn(step: str, mark: Mark) -> LongTurn:
    fields = mark.fields(f"the turn {step[:40]}", KEYS)
    why = fields["why"].text("`why`") if "why" in fields else ""
    allowed = {name: _figure(fields[name], name) for name in FIGURES if name in fields}
    if not why or not allowed:
        mark.note(f"the turn {step[:40]} is not complete", "say how much may be said there, and why")
    return LongTurn(step, why, allowed, mark.findings.file, mark.line)


def _figure(mark: Mark, name: str) -> int:
    said = mark.text(f"`{name}`")
    if said.isascii() and said.isdecimal() and 0 < int(said) < 10_000:
        return int(said)
    mark.note(f"`{name}` is no figure", "write a whole number")
    return 0
