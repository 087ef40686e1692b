"""`engawa review`, as somebody uses it who has never programmed; and the sheet that comes with the project."""

import re
from pathlib import Path
from shutil import copytree

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.content_files import SHIPPED


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copytree(SHIPPED / "locales", tmp_path / "locales")
    (tmp_path / "locales" / "reviewed.yaml").unlink(missing_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENGAWA_LOCALES", str(tmp_path / "locales"))
    monkeypatch.setenv("ENGAWA_DATA_DIR", str(tmp_path / "var"))
    return tmp_path


def run(*words: str, code: int = 0) -> str:
    done = CliRunner().invoke(app, ["review", *words])
    assert done.exit_code == code, done.output
    assert not isinstance(done.exception, Exception) or isinstance(done.exception, SystemExit), done.exception
    return done.output


def test_write_tick_and_keep(own: Path) -> None:
    assert re.search(r"ja: 0 of \d+ texts are reviewed", run())
    file = own / "words-review.md"
    file.write_text(file.read_text("utf-8").replace("- [ ] ja: こんにちは", "- [x] ja: こんにちは"), "utf-8")
    assert "1 new signature" in run("--take", "words-review.md", "--by", "縁側の会")
    assert "by: 縁側の会" in (own / "locales" / "reviewed.yaml").read_text("utf-8")
    assert re.search(r"ja: 1 of \d+ texts are reviewed", run("--locale", "ja", "--out", "new/sheet.md"))
    written = (own / "new" / "sheet.md").read_text("utf-8")
    assert "- [x] ja: こんにちは" in written
    assert "] en:" not in written


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        (("--take", "none.md", "--by", "a"), "cannot be read"),
        (("--take", "words-review.md"), "--by"),
        (("--locale", "fr"), "no words for fr"),
        (("--out", "locales"), "cannot be written"),
    ],
)
def test_what_cannot_be_is_said_plainly(own: Path, words: tuple[str, ...], sign: str) -> None:
    assert sign in run(*words, code=1)
    assert not (own / "locales" / "reviewed.yaml").exists()


def test_a_broken_record_is_named(own: Path) -> None:
    (own / "locales" / "reviewed.yaml").write_text("ja: 1", "utf-8")
    assert "locales/reviewed.yaml" in run(code=1)


def test_the_sheet_of_the_project_is_that_of_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENGAWA_DATA_DIR", str(tmp_path / "var"))
    run("--out", str(tmp_path / "sheet.md"))
    kept = Path(__file__).parents[2] / "docs" / "words-review.md"
    assert kept.read_text("utf-8") == (tmp_path / "sheet.md").read_text("utf-8"), "run `make proof`"
