"""`engawa schema`: files for an editor, or one schema on the screen."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from bot.cli import SCHEMAS, app
from bot.dialogue.schema import flow_schema, parts_schema
from bot.places.house_schema import house_schema
from bot.words.schema import words_schema

run = CliRunner().invoke
MAKERS = {"flow": flow_schema, "parts": parts_schema, "words": words_schema, "house": house_schema}


def test_a_folder_holds_a_file_for_each(tmp_path: Path):
    done = run(app, ["schema", "--out", str(tmp_path / "new" / "folder")])
    assert done.exit_code == 0
    files = sorted((tmp_path / "new" / "folder").iterdir())
    assert [file.name for file in files] == sorted(f"{name}.schema.json" for name in SCHEMAS)
    for file in files:
        Draft202012Validator.check_schema(json.loads(file.read_text("utf-8")))
        assert file.name in done.output


@pytest.mark.parametrize("name", SCHEMAS)
def test_one_is_printed(name):
    assert json.loads(run(app, ["schema", name]).output) == MAKERS[name]()


def test_all_are_printed_by_name():
    assert json.loads(run(app, ["schema"]).output) == {name: make() for name, make in MAKERS.items()}


def test_an_unknown_one_is_told_what_there_is():
    done = run(app, ["schema", "flows"])
    assert done.exit_code == 1
    assert done.output == "There is no schema flows. Known are: flow, parts, words, house, all.\n"


def test_a_folder_that_cannot_be_written_is_told_without_a_traceback(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    done = run(app, ["schema", "--out", str(blocked)])
    assert done.exit_code == 1
    assert "cannot be written" in done.output
    assert "Traceback" not in done.output
