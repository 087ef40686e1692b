"""The classifier's tables are made of the lines that stand here, without the package that fits the weights."""

import importlib.util
import sys
import types
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.language.danger.classifier import BIAS, SCALE, weights_of
from bot.model.reading import About, Level, Sign

ROOT = Path(__file__).parents[3]
TRAINER = ROOT / "sources" / "train_classifier.py"
LANGUAGES = ("ja", "en")


class Table:
    """Stands in for the table maker: names the features and hands them on."""

    def fit_transform(self, rows: Sequence[Mapping[str, float]]) -> Sequence[Mapping[str, float]]:
        self.feature_names_ = sorted({feature for row in rows for feature in row})
        return rows


class Counting:
    """Stands in for the regression: a feature weighs as many more true lines as false ones have it, in tenths."""

    def __init__(self, **_: object) -> None:
        self.intercept_ = [-1.0]

    def fit(self, rows: Any, true: Sequence[bool], sample_weight: Sequence[float] | None = None) -> "Counting":
        counts = sample_weight or [1.0] * len(true)
        sums = dict.fromkeys(sorted({feature for row in rows for feature in row}), 0.0)
        for row, right, count in zip(rows, true, counts, strict=True):
            for feature in row:
                sums[feature] += count if right else -count
        self.coef_ = [[weight / 10 for weight in sums.values()]]
        return self


@pytest.fixture
def trainer(monkeypatch: pytest.MonkeyPatch) -> Any:
    stand_ins = {"DictVectorizer": ("sklearn.feature_extraction", Table)}
    stand_ins["LogisticRegression"] = ("sklearn.linear_model", Counting)
    monkeypatch.setitem(sys.modules, "sklearn", types.ModuleType("sklearn"))
    for name, (module, stand_in) in stand_ins.items():
        made = types.ModuleType(module)
        setattr(made, name, stand_in)
        monkeypatch.setitem(sys.modules, module, made)
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = importlib.util.spec_from_file_location("train_classifier", TRAINER)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "train_classifier", loaded)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_table_is_of_the_lines_that_stand_here(trainer: Any, language: str) -> None:
    """Whoever changes the lines trains again; the head of the table says of which lines it is."""
    table = ROOT / "bot" / "language" / "danger" / f"classifier_{language}.tsv"
    head = table.read_text("utf-8").partition("\n")[0]
    assert head.endswith(f"Lines: {trainer.stand(language)}"), "run sources/train_classifier.py"


def test_weights_are_made_written_and_read_again(trainer: Any) -> None:
    def told(text: str, level: Level, sign: Sign | None, about: About | None) -> Any:
        return trainer.Told(text, level, sign, "", about, "somebody", trainer.found_in(text, "ja"))

    weights = trainer.train([
        told("ロープを買った", Level.ACUTE, Sign.PLAN, About.SELF),
        told("ロープを用意した", Level.ACUTE, Sign.PLAN, About.SELF),
        told("消えたい", Level.CONCERN, Sign.FADING, About.SELF),
        told("息子が消えたいと言う", Level.CONCERN, Sign.FADING, About.OTHER),
        told("パンを買った", Level.NONE, None, None),
        told("パンを買ってきた", Level.NONE, None, None),
    ])  # fmt: skip
    assert weights.danger[BIAS] == -SCALE
    assert weights.danger["ロープ"] == 0.2 * SCALE
    assert weights.acute["消える"] == -0.2 * SCALE
    assert "買う" in weights.danger
    assert "用意" not in weights.danger, "one line's words are its author's"
    assert weights_of(trainer.written(weights, "ja").splitlines()) == weights


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_can_be_read(trainer: Any, language: str) -> None:
    levels = {level.name.lower() for level in Level}
    for file in trainer.sets(language):
        for row in trainer._rows(file):
            assert len(row) in (4, 5), (file.name, row)
            assert row[1] in levels, (file.name, row)
            assert len(row) == 4 or row[4] in set(About), (file.name, row)


def test_no_line_is_there_twice_or_among_those_that_judge(trainer: Any) -> None:
    for language in LANGUAGES:
        texts = [row[0] for file in trainer.sets(language) for row in trainer._rows(file)]
        judged = (ROOT / "tests" / "language" / "held" / f"danger_{language}.tsv").read_text("utf-8").splitlines()[1:]
        assert len(texts) == len(set(texts))
        assert not set(texts) & {row.split("\t")[0] for row in judged}


def test_a_wrong_call_tells_how(trainer: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert trainer.main(["fr"]) == 2
    assert "train_classifier.py ja en" in capsys.readouterr().out
