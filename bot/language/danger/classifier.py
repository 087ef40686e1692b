"""What the words of a text weigh together: a logistic regression beside the rules.

Rules see what somebody foresaw. The weights come from some thousand lines, written by many hands, so that what nobody
foresaw is seen as well: `sources/train_classifier.py` makes them, and tells how well they do on lines of an author they
have not met. A weight is a plain number beside a plain word; whoever doubts one can read it in the table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import inf

from bot.language.danger.features import features
from bot.language.danger.line import Line
from bot.model.reading import About, Sign

WINDOW = 4
"""Sentences that are weighed together: what one of them leaves open, its neighbours say."""
SCALE = 100
"""A weight of 1 (in log-odds) stands in the table as so much."""
BIAS = ""
"""The row that every text has."""
SHOWN = 3
"""Words that weigh most are what is shown; the evidence reaches from the first to the last of them."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by feature, in hundredths of log-odds. Plain numbers, for there are many.

    `danger` and `acute` hold the same features. `kinds` says of some what they add to another's danger, and to signs:
    `other:12 plan:40`.
    """

    danger: dict[str, int]
    acute: dict[str, int]
    kinds: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with those of its features that weigh something, and the word where each was met."""

    line: Line
    found: dict[str, int]


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a text leans to, in log-odds (0 is even), and the sentences that weigh heaviest."""

    danger: float
    acute: float
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """What kind of danger it would be, and whose. The evidence is `text[start:end]` of the repaired text."""

    sign: Sign
    about: About
    start: int
    end: int


class Classifier:
    """Weights by feature."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def leaning(self, sentences: Sequence[Line], text: str) -> Leaning | None:
        """What the heaviest window of a text leans to; None where there is no word."""
        read = [self._read(line, text) for line in sentences if line.spans]
        if not read:
            return None
        best = acutest = -inf
        heaviest: list[Sentence] = []
        for at in range(max(1, len(read) - WINDOW + 1)):
            window = read[at : at + WINDOW]
            danger, acute = self._sum(window)
            acutest = max(acutest, acute)
            if danger > best:
                best, heaviest = danger, window
        return Leaning(best / SCALE, acutest / SCALE, tuple(heaviest))

    def kind(self, leaning: Leaning) -> Kind:
        """What the heaviest sentences tell of. There is at least one."""
        sums: dict[str, int] = {}
        for feature in (BIAS, *_together(leaning.sentences)):
            for kind, weighs in _parted(self._weights.kinds.get(feature, "")):
                sums[kind] = sums.get(kind, 0) + weighs
        about = About.OTHER if sums.get(About.OTHER, 0) > 0 else About.SELF
        sign = max(Sign, key=lambda sign: sums.get(sign, -SCALE))
        return Kind(sign, about, *self._evidence(max(leaning.sentences, key=self._alone)))

    def _read(self, line: Line, text: str) -> Sentence:
        known = self._weights.danger
        return Sentence(line, {feature: at for feature, at in features(line, text).items() if feature in known})

    def _sum(self, window: Sequence[Sentence]) -> tuple[int, int]:
        danger, acute = self._weights.danger, self._weights.acute
        found = _together(window)
        return danger[BIAS] + sum([danger[f] for f in found]), acute[BIAS] + sum([acute[f] for f in found])

    def _alone(self, sentence: Sentence) -> int:
        return sum(self._weights.danger[feature] for feature in sentence.found)

    def _evidence(self, sentence: Sentence) -> tuple[int, int]:
        words = [0] * len(sentence.line.spans)
        for feature, word in sentence.found.items():
            words[word] += self._weights.danger[feature]
        heaviest = sorted(range(len(words)), key=lambda word: -words[word])[:SHOWN]
        heavy = [word for word in heaviest if words[word] > 0] or heaviest
        spans = sentence.line.spans
        return spans[min(heavy)][0], spans[max(heavy)][1]


@lru_cache(maxsize=16_384)
def _parted(kinds: str) -> tuple[tuple[str, int], ...]:
    """Only those of what was met are parted, and kept: there are many."""
    parts = (part.partition(":") for part in kinds.split())
    return tuple((kind, int(weighs)) for kind, _, weighs in parts)


def _together(window: Sequence[Sentence]) -> Iterable[str]:
    return window[0].found if len(window) == 1 else {feature for sentence in window for feature in sentence.found}


@cache
def classifier(language: str) -> Classifier:
    """The classifier of a language (`ja`, `en`), read once. Raises ValueError where its table is broken."""
    table = files("bot.language.danger").joinpath(f"classifier_{language}.tsv")
    return Classifier(weights_of(table.read_text("utf-8").splitlines()))


def weights_of(rows: Iterable[str]) -> Weights:
    """A table's weights: feature, danger, acute danger, kinds, parted by tabs. Raises ValueError for a broken row."""
    weights = Weights({}, {}, {})
    for row in rows:
        if row.startswith("# "):
            continue
        feature, danger, acute, kinds = row.split("\t")
        weights.danger[feature], weights.acute[feature] = int(danger), int(acute)
        if kinds:
            weights.kinds[feature] = kinds
    return weights
