"""Train `bot/language/danger/classifier_*.tsv` with the tuning lines, and tell how it does on authors it has not met.

    uv run --no-project --with scikit-learn --with-requirements requirements/run.txt \\
        python sources/train_classifier.py ja en            the tables
        python sources/train_classifier.py ja en --told     only the figures, one author left out at a time

scikit-learn is needed for this only; nothing that runs asks for it. The same lines make the same tables. Look over the
difference before it is committed: the heaviest words should be words that a careful reader would look at, too.
"""

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.language.danger import line as lines
from bot.language.danger.classifier import BIAS, SCALE, Classifier, Weights
from bot.language.danger.features import features
from bot.language.danger.line import Line
from bot.language.danger.reading import by_rules, together
from bot.language.danger.spelling import spell
from bot.model.reading import About, Level, Sign

ROOT = Path(__file__).parents[1]
TUNING = ROOT / "tests" / "language" / "tuning"
TALK = ("intent", "who", "topic", "age", "duration", "place")
"""Sets whose lines are ordinary talk, as long as no rule sees danger in them."""
EXPLICIT = ROOT / "tests" / "unit" / "language" / "tables" / "screening.tsv"
"""Plain cases, of which each has to be read as it is told there."""
COUNTS = {"talk": 0.5, "journeys": 2.0, "screening": 3.0}
"""What the lines of a set count: those of ordinary talk are many and alike, the plain cases are few and must hold."""
STRENGTH = 1.0
"""How closely the weights may follow the lines: the inverse of the regularisation."""
LEAST = 2
"""Lines in which a feature must stand, or it is one author's turn of phrase."""
SMALL = 6
"""A feature whose weights are under so many hundredths is left out of the table."""
SLIGHT = 25
"""The same for the kinds."""
_JAPANESE = re.compile("[ぁ-んァ-ヴ一-龥]")


@dataclass(frozen=True, slots=True)
class Told:
    """A tuning line: what a careful reader reads in it, and the set (one author) that it stands in."""

    text: str
    level: Level
    sign: Sign | None
    group: str
    about: About | None
    author: str
    found: frozenset[str]


def sets(language: str) -> list[Path]:
    """The sets of lines, each by one author."""
    return [TUNING / f"danger_{language}.tsv", *sorted((TUNING / f"danger_{language}").glob("*.tsv"))]


def told(language: str) -> list[Told]:
    """All lines of a language. Raises ValueError for a row that cannot be read."""
    found = [_told(row, file, language) for file in sets(language) for row in _rows(file)]
    found += [_explicit(*row, language=language) for row in _rows(EXPLICIT) if _is(row[1], language)]
    for name in TALK:
        for row in _rows(TUNING / f"{name}.tsv"):
            text = row[0]
            if _is(text, language) and by_rules(text).level is Level.NONE:
                found.append(Told(text, Level.NONE, None, "plain", None, "talk", found_in(text, language)))
    return found


def _told(row: list[str], file: Path, language: str) -> Told:
    text, level, kind, group, *about = row
    sign = Sign(kind) if kind in list(Sign) else None
    whose = About(about[0]) if about and level != "none" else None
    return Told(text, Level[level.upper()], sign, group, whose, file.stem, found_in(text, language))


def _explicit(expected: str, text: str, *, language: str) -> Told:
    levels, *rest = expected.split()
    level = Level[levels.partition("/")[0].upper()]
    signs = [word for word in rest if word in set(Sign)]
    whose = [About(word) for word in rest if word in set(About)]
    found = found_in(text.replace("\\n", "\n"), language)
    sign = Sign(signs[0]) if signs else None
    return Told(text, level, sign, "", whose[0] if whose else None, EXPLICIT.stem, found)


def _is(text: str, language: str) -> bool:
    return (_JAPANESE.search(text) is not None) == (language == "ja")


def _rows(file: Path) -> Iterator[list[str]]:
    for row in file.read_text("utf-8").splitlines():
        if row and not row.startswith("# "):
            yield row.split("\t")


def sentences_of(text: str, language: str) -> tuple[list[Line], str]:
    """The sentences of a text, and the repaired text they stand in."""
    spelt = spell(text)
    return (lines.japanese(spelt) if language == "ja" else lines.english(spelt)), spelt.text


def found_in(text: str, language: str) -> frozenset[str]:
    """Every feature of a text."""
    sentences, spelt = sentences_of(text, language)
    return frozenset(feature for sentence in sentences for feature in features(sentence, spelt))


def train(known: Sequence[Told]) -> Weights:
    """Weights by feature."""
    seen = Counter(feature for one in known for feature in one.found)
    kept = {feature for feature, times in seen.items() if times >= LEAST}
    found = [one.found & kept for one in known]
    counts = [COUNTS.get(one.author, 1.0) for one in known]
    danger = _fit(found, [one.level > Level.NONE for one in known], counts)
    acute = _fit(found, [one.level is Level.ACUTE for one in known], counts)
    heavy = {feature for table in (danger, acute) for feature, weight in table.items() if abs(weight) >= SMALL}
    features = sorted(heavy | {BIAS})
    return Weights(
        {feature: danger[feature] for feature in features},
        {feature: acute[feature] for feature in features},
        dict(_kinds(known, heavy | {BIAS})),
    )


def _kinds(known: Sequence[Told], kept: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """What words (not letters) tell of whose danger it is, and of what kind."""
    tables: dict[str, dict[str, int]] = {}
    whose = [one for one in known if one.about is not None]
    tables["other"] = _fit([_said(one, kept) for one in whose], [one.about is About.OTHER for one in whose])
    signed = [one for one in known if one.sign is not None and one.level > Level.NONE]
    for sign in Sign:
        tables[sign.value] = _fit([_said(one, kept) for one in signed], [one.sign is sign for one in signed])
    for feature in sorted(kept):
        parts = [f"{kind}:{table[feature]}" for kind, table in tables.items() if abs(table.get(feature, 0)) >= SLIGHT]
        if parts:
            yield feature, " ".join(parts)


def _said(one: Told, kept: AbstractSet[str]) -> frozenset[str]:
    return frozenset(feature for feature in one.found & kept if not feature.startswith("~"))


def _fit(
    found: Sequence[AbstractSet[str]], true: Sequence[bool], counts: Sequence[float] | None = None
) -> dict[str, int]:
    """Weights in hundredths."""
    table = DictVectorizer()
    rows = table.fit_transform([dict.fromkeys(sorted(features), 1.0) for features in found])
    model = LogisticRegression(C=STRENGTH, max_iter=3000).fit(rows, true, sample_weight=counts)
    weights = zip(table.feature_names_, model.coef_[0], strict=True)
    return {feature: round(SCALE * weight) for feature, weight in weights} | {BIAS: round(SCALE * model.intercept_[0])}


def written(weights: Weights, language: str) -> str:
    """The table."""
    head = [
        f"# Weights in hundredths of log-odds, made by sources/train_classifier.py. Lines: {stand(language)}",
        "# feature, danger, acute danger, kinds",
    ]
    rows = [
        f"{feature}\t{danger}\t{weights.acute[feature]}\t{weights.kinds.get(feature, '')}"
        for feature, danger in weights.danger.items()
    ]
    return "\n".join([*head, *rows]) + "\n"


def stand(language: str) -> str:
    """A digest of the lines that a table was made of, so that one can tell whether it is of today's."""
    digest = hashlib.sha256()
    for file in [EXPLICIT, *sets(language)]:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def figures(language: str, known: Sequence[Told]) -> Iterator[str]:
    """How every author's lines are read by rules and weights that were made without them."""
    yield f"{language}: lines; acute as acute, not missed, plan not missed, concern | alarms, flags, plain flagged"
    for author in sorted({one.author for one in known} - COUNTS.keys()):
        weights = Classifier(train([one for one in known if one.author != author]))
        mine = [one for one in known if one.author == author]
        for name, read in (("rules", None), ("both", weights)):
            levels = [together(one.text, (lambda _, read=read: read) if read else None).level for one in mine]
            yield f"  {author:10}{name:6}{len(mine):5}  {_shares(mine, levels)}"


def _shares(mine: Sequence[Told], levels: Sequence[Level]) -> str:
    read = list(zip(mine, levels, strict=True))

    def share(groups: tuple[str, ...], least: Level) -> str:
        chosen = [level for one, level in read if one.group in groups]
        return f"{100 * sum(level >= least for level in chosen) / len(chosen):5.1f}" if chosen else "    -"

    acute = ("acute", "plan_means_progress")
    return " ".join((
        share(acute, Level.ACUTE),
        share(acute, Level.CONCERN),
        share(acute[1:], Level.CONCERN),
        share(("concern",), Level.CONCERN),
        "|",
        share(("hard_negative",), Level.ACUTE),
        share(("hard_negative",), Level.CONCERN),
        share(("plain",), Level.CONCERN),
    ))  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    languages = [argument for argument in arguments if not argument.startswith("-")]
    if not languages or not set(languages) <= {"ja", "en"}:
        sys.stdout.write(__doc__ or "")
        return 2
    for language in languages:
        known = told(language)
        if "--told" in arguments:
            for row in figures(language, known):
                sys.stdout.write(row + "\n")
            continue
        file = ROOT / "bot" / "language" / "danger" / f"classifier_{language}.tsv"
        file.write_text(written(train(known), language), "utf-8")
        sys.stdout.write(f"{file.relative_to(ROOT)}: {len(known)} lines\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
