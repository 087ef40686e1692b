"""How much is said before somebody can answer: three bubbles and a few breaths (VOICE), not a page.

Measured for each turn, from what a visitor does to the next step that waits: what the house wrote, as it reads with its
longest values. Help lines, places, a letter and a counselor's words are not the house's to shorten and do not count. A
step that an interrupt comes back to was read before, and the nod to a skipped question is not counted either.

Japanese, and what else is written without spaces, is measured in characters: 120, without line breaks. Other languages
are measured in words: 60 of them take about as long to read (some 500 characters or 250 words a minute).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.channels.grapheme import length
from bot.dialogue.flow import FlowSet, SayItem
from bot.model.conversation import Position
from bot.model.errors import Finding
from bot.model.ids import Locale
from bot.service import cases
from bot.service.stretch import ACKNOWLEDGED, Stretch
from bot.words.long_turns import FIGURES, LongTurn, load_long_turns
from bot.words.longest import Longest
from bot.words.sentences import without_readings

MOST: Mapping[str, int] = {"bubbles": 3, "characters": 120, "words": 60}
UNSPACED = ("ja", "zh", "th", "lo", "km", "my")
"""Languages in which a word does not end at a space."""
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Measured:
    """One turn that takes too much, in one language."""

    figure: str
    size: int
    stretch: Stretch
    locale: Locale


def check_bubbles(
    flows: FlowSet, found: list[Stretch], longest: Longest, locales: tuple[Locale, ...], sources: Mapping[str, bytes]
) -> Iterator[Finding]:
    """Turns that take too much reading, and allowances that nothing needs."""
    listed: list[Finding] = []
    allowed = load_long_turns(sources, listed)
    yield from listed
    worst = _worst(found, longest, locales)
    for (end, figure, _), measured in worst.items():
        step = str(end)
        most = allowed[step].allowed.get(figure, MOST[figure]) if step in allowed else MOST[figure]
        if measured.size > most:
            yield _too_much(flows, measured, most)
    for step, turn in allowed.items():
        yield from _needless(flows, step, turn, worst)


Worst = dict[tuple[Position, str, Locale], Measured]


def _worst(found: list[Stretch], longest: Longest, locales: tuple[Locale, ...]) -> Worst:
    """For each waiting step, language and figure the turn that takes most."""
    sizes: dict[tuple[SayItem, Locale], int] = {}

    def size(item: SayItem, locale: Locale) -> int:
        place = (item, locale)
        if place not in sizes:
            readings = [text for key in item.texts for text in longest.readings(locale, key)]
            sizes[place] = max((_size(text, locale) for text in readings), default=0)
        return sizes[place]

    worst: Worst = {}
    for stretch in found:
        said = [item for item in stretch.new if item.texts and item is not ACKNOWLEDGED]
        for locale in locales:
            if not cases.speaks(stretch.case, locale):
                continue
            figure = "characters" if is_unspaced(locale) else "words"
            for name, value in (("bubbles", len(said)), (figure, sum(size(item, locale) for item in said))):
                place = (stretch.end, name, locale)
                if place not in worst or value > worst[place].size:
                    worst[place] = Measured(name, value, stretch, locale)
    return worst


def is_unspaced(locale: Locale) -> bool:
    """Whether the language is written without spaces between words."""
    return locale.split("-")[0] in UNSPACED


def _size(text: str, locale: Locale) -> int:
    return length(SPACE.sub("", without_readings(text))) if is_unspaced(locale) else len(text.split())


def _too_much(flows: FlowSet, measured: Measured, most: int) -> Finding:
    end = measured.stretch.end
    step = flows.step(end)
    new = (item for item in measured.stretch.new if item.texts and item is not ACKNOWLEDGED)
    said = ", ".join(str(item.texts[0]) for item in new)
    problem = (
        f"before `{end}` waits, {measured.locale} says {measured.size} {measured.figure}, {most} are read there"
        f" ({said}; from {measured.stretch.start})"
    )
    remedy = "say less, or part the step in two; where care needs it, list it in locales/lint/long_turns.yaml"
    return Finding(flows.flows[end.flow].file, step.line if step else 0, problem, remedy)


def _needless(flows: FlowSet, step: str, turn: LongTurn, worst: Worst) -> Iterator[Finding]:
    flow, _, name = step.partition(".")
    position = Position(flow, name)
    known = flows.step(position)
    if known is None or not known.waits:
        yield Finding(turn.file, turn.line, f"there is no step {step[:80]} that waits", "remove it, or mend its name")
        return
    for figure in FIGURES:
        sizes = [one.size for (end, said, _), one in worst.items() if (end, said) == (position, figure)]
        if figure not in turn.allowed or not sizes:
            continue
        if max(sizes) <= MOST[figure]:
            problem = f"{step} needs no allowance of {figure}: at most {max(sizes)} are said there"
            yield Finding(turn.file, turn.line, problem, f"remove `{figure}`")
        elif max(sizes) < turn.allowed[figure]:
            problem = f"{step} may say {turn.allowed[figure]} {figure}, and says {max(sizes)} at most"
            yield Finding(turn.file, turn.line, problem, f"write `{figure}: {max(sizes)}`")
