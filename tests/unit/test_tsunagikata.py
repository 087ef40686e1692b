"""The guide in Japanese explains sentences that the program really says, and settings and commands that it has."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli import app
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "tsunagikata.md").read_text("utf-8")
SAID = "".join(path.read_text("utf-8") for path in sorted((ROOT / "bot").rglob("*.py")))
EXPLAINED = re.findall(r"^\| `([^`]*[a-z ]{6}[^`]*)` \|", GUIDE, re.MULTILINE)


def test_there_is_something_to_hold() -> None:
    assert len(EXPLAINED) == 10


@pytest.mark.parametrize("sentence", EXPLAINED)
def test_each_sentence_that_it_explains_is_said(sentence: str) -> None:
    for part in sentence.replace("'", "`").split("…"):
        assert part.strip() in re.sub(r'"\n\s+f?"', "", SAID)


def test_each_setting_and_command_is_there() -> None:
    named = set(re.findall(r"^ *([a-z_]+) = ", GUIDE, re.MULTILINE)) | {"telegram_mode"}
    assert named == named & set(Settings.model_fields)
    known = get_command(app).commands  # type: ignore[attr-defined]
    for command in re.findall(r"\.venv/bin/engawa ([a-z]+)", GUIDE):
        assert command in known
    for linked in re.findall(r"\]\((?!https?:)([^)]+)\)", GUIDE):
        assert (ROOT / "docs" / linked).exists(), linked
