"""Both guides to backups explain sentences that the program really says, and commands that it has."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli import app

ROOT = Path(__file__).parents[2]
SAID = re.sub(
    r"\{[^}]*\}",
    "",
    re.sub(r'"\n\s+f?"', "", "".join(path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py"))),
)
JAPANESE = (ROOT / "docs" / "hikae.md").read_text("utf-8")
ENGLISH = (ROOT / "docs" / "operating.md").read_text("utf-8").partition("## 7. Backup")[2].partition("## 8.")[0]
ROW = re.compile(r"^\| (`[^|]*[a-z] [a-z][^|]*`) \|", re.MULTILINE)
EXPLAINED = [sentence for guide in (JAPANESE, ENGLISH) for row in ROW.findall(guide) for sentence in row.split("`, `")]


@pytest.mark.parametrize("sentence", EXPLAINED)
def test_each_sentence_that_they_explain_is_said(sentence: str) -> None:
    for part in sentence.strip("`").split("…"):
        assert part.strip() in SAID


def test_each_command_is_there() -> None:
    assert len(EXPLAINED) == 17
    known = get_command(app).commands  # type: ignore[attr-defined]
    named = re.findall(r"\.venv/bin/engawa ([a-z]+)", JAPANESE + ENGLISH)
    assert {"backup", "restore"} <= set(named) <= set(known)
    for linked in re.findall(r"\]\((?!https?:)([^)]+)\)", JAPANESE):
        assert (ROOT / "docs" / linked).exists(), linked
