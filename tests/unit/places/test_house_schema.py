"""The schema of the house file: the shipped one is accepted, each key is known, and each mistake is seen."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from bot.model.errors import ContentError
from bot.places.house import load
from bot.places.house_schema import house_schema
from tests.editor import described, older, read, refusals

SHIPPED = (Path(__file__).parents[3] / "house.yaml").read_text("utf-8")
HOUSE = Draft202012Validator(house_schema())


def is_read(tree: Any) -> bool:
    try:
        load("house.yaml", yaml.safe_dump(tree, allow_unicode=True).encode())
    except ContentError:
        return False
    return True


def changed(**values: Any) -> Any:
    return {**read(SHIPPED), **values}


def test_it_is_a_schema_that_accepts_the_shipped_house():
    Draft202012Validator.check_schema(house_schema())
    assert refusals(HOUSE, read(SHIPPED)) == []
    assert refusals(HOUSE, older(yaml.safe_load(SHIPPED))) == []


def test_every_key_says_what_it_is_for():
    keys = dict(described(house_schema()))
    assert {place.removeprefix(".") for place in keys} == set(read(SHIPPED))
    assert all(under["description"].endswith(".") for under in keys.values())


@pytest.mark.parametrize("key", sorted(read(SHIPPED)))
def test_a_misspelt_key_is_refused_by_both(key):
    tree = read(SHIPPED)
    tree[f"{key}s"] = tree.pop(key)
    assert refusals(HOUSE, tree)
    assert not is_read(tree)


@pytest.mark.parametrize("key", sorted(read(SHIPPED)))
def test_what_must_be_there_is_the_same_for_both(key):
    tree = read(SHIPPED)
    del tree[key]
    assert is_read(tree) is not bool(refusals(HOUSE, tree))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "縁側"),
        ("name", {}),
        ("name", {"ja": "", "en": ""}),
        ("answer_within_days", 0),
        ("answer_within_days", 61),
        ("answer_within_days", "3"),
        ("retention_days", 3651),
        ("small_area", "perhaps"),
        ("prefecture", "東京"),
        ("on_call", "佐藤"),
        ("leave_to", "http://example.org/"),
        ("locales", []),
        ("locales", ["ja", "ja"]),
        ("hours", ""),
    ],
)
def test_mistakes_are_refused_by_both(key, value):
    assert refusals(HOUSE, changed(**{key: value}))
    assert not is_read(changed(**{key: value}))


@pytest.mark.parametrize(
    "text", ["contact: {ja: 0312345678, ja-easy: 0312345678, en: 03-1234}", "small_area: yes", "retention_days: 030"]
)
def test_what_an_editor_reads_otherwise_is_accepted(text):
    key = text.partition(":")[0]
    rest = {name: value for name, value in read(SHIPPED).items() if name != key}
    source = yaml.safe_dump(rest) + text
    load("house.yaml", source.encode())
    assert refusals(HOUSE, read(source)) == []
