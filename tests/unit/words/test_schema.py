"""The schema of the words: it accepts every shipped sheet, and refuses what is misspelt or left empty."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from bot.words.schema import words_schema
from bot.words.sheet import SHEET_KEYS, read_sheet
from tests.editor import read, refusals

LOCALES = Path(__file__).parents[3] / "locales"
SHEETS = sorted(path for path in LOCALES.glob("*/*.yaml") if path.parent.name != "lint")
WORDS = Draft202012Validator(words_schema())
EVERY_KEY = {"flow": "sit", "texts": {"here": "ここです。"}, "choices": {"start": {"line-3": "ひとこと", "1": "一"}}}


def is_read(tree: Any) -> bool:
    found: list[Any] = []
    read_sheet("locales/ja/sit.yaml", yaml.safe_dump(tree, allow_unicode=True).encode(), found)
    return not found


def test_it_is_a_schema():
    Draft202012Validator.check_schema(words_schema())


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_shipped_sheet_is_accepted(path):
    assert refusals(WORDS, read(path.read_text("utf-8"))) == []


def test_its_keys_are_those_that_are_read():
    assert set(EVERY_KEY) == SHEET_KEYS == set(words_schema()["properties"])
    assert is_read(EVERY_KEY)
    assert refusals(WORDS, EVERY_KEY) == []


@pytest.mark.parametrize("key", sorted(SHEET_KEYS))
def test_a_misspelt_key_is_refused_by_both(key):
    tree = {f"{name}s" if name == key else name: value for name, value in EVERY_KEY.items()}
    assert refusals(WORDS, tree)
    assert not is_read(tree)


@pytest.mark.parametrize("text", ["yes", "1", "2026-11-24", "true", "'  a'", "|-\n    a\n    b", "'{{ kept_until }}'"])
def test_a_text_is_whatever_stands_there(text):
    source = f"flow: sit\ntexts:\n  here: {text}\n"
    found: list[Any] = []
    read_sheet("locales/ja/sit.yaml", source.encode(), found)
    assert found == []
    assert refusals(WORDS, read(source)) == []


@pytest.mark.parametrize(
    "tree",
    [
        {"texts": {"here": "a"}},
        {"flow": "sit", "texts": {"here": ""}},
        {"flow": "sit", "texts": {"here": None}},
        {"flow": "sit", "texts": {"here": "  "}},
        {"flow": "sit", "texts": {"Here": "a"}},
        {"flow": "sit", "texts": {"here": ["a"]}},
        {"flow": "sit", "choices": {"start": {"line": "a\nb"}}},
        {"flow": "sit", "choices": {"start": {"Line": "a"}}},
        {"flow": "sit", "choices": {"start": "a"}},
    ],
)
def test_what_is_no_text_is_refused(tree):
    assert refusals(WORDS, tree)
