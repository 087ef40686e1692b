"""Texts of the flow `rest`, which are said before a visitor opens what was: they name nothing of it (P6).

The contract proves that no text of another flow is said there, and does not know what stands in a text. Whoever looks
over a shoulder, or holds the telephone for a moment, reads these first.
"""

from collections.abc import Iterator

from bot.dialogue.flow import FlowSet
from bot.dialogue.frames import REST
from bot.model.errors import Finding
from bot.model.words import TextKey
from bot.words.catalogue import KINDS, Catalogue, Kind
from bot.words.variables import HOUSE_CONSTANTS

TELLS_NOTHING = HOUSE_CONSTANTS | {"kept_until", "return_code"}
"""Variables that may stand there: the same for everybody, or needed to come back."""

REMEDY = "write it without; kept_until, return_code and what house.yaml says are the same for any topic"


def telling(flows: FlowSet, words: Catalogue) -> Iterator[Finding]:
    """Texts and labels of rest with a variable of the visitor's words, their topic, or their letter."""
    said = _said(flows)
    for locale in words.locales:
        for kind in KINDS:
            for key, entry in words.entries(locale, kind):
                if (kind, key) not in said:
                    continue
                for name in sorted(words.variables(locale, key, kind) - TELLS_NOTHING):
                    problem = f"P6: the {kind} `{key.name}` names {{{{ {name} }}}} before the visitor opens what was"
                    yield Finding(entry.file, entry.line, problem, REMEDY)


def _said(flows: FlowSet) -> set[tuple[Kind, TextKey]]:
    flow = flows.flows.get(REST)
    said: set[tuple[Kind, TextKey]] = set()
    for step in () if flow is None else flow.steps.values():
        said.update(("text", text) for item in step.say for text in item.texts)
        said.update(("label", step.label(REST, choice)) for choice, _ in step.choices)
        if step.again is not None:
            said.add(("text", step.again))
    return said
