"""Content that was checked to the last byte is only loaded at the next start; one changed byte, and it is checked."""

import json
import shutil
from pathlib import Path

import pytest

from bot.content_files import CLEAN, SHIPPED, read_content
from bot.model.errors import ContentError
from bot.settings import Settings
from tests.house import OPEN_HOURS, shipped

PUSHING = "がんばってください。"


@pytest.fixture
def own(tmp_path: Path) -> Settings:
    """A house with words of its own, and a data folder."""
    shutil.copytree(SHIPPED / "locales", tmp_path / "locales")
    (tmp_path / "var").mkdir()
    return Settings(data_dir=tmp_path / "var", locales=tmp_path / "locales")


def change(settings: Settings, words: str) -> None:
    assert settings.locales is not None
    sheet = settings.locales / "ja" / "sit.yaml"
    head, _, rest = sheet.read_text().partition("\n  here: ")
    sheet.write_text(f"{head}\n  here: {words}\n{rest.partition(chr(10))[2]}")


def test_what_is_known_is_loaded_and_what_changed_is_checked(own: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    change(own, "ここにいても、かまいません。")
    name = read_content(own, OPEN_HOURS, again=False).name
    assert json.loads((own.data_dir / CLEAN).read_text()) == [name]

    with monkeypatch.context() as patched:
        patched.setattr("bot.service.check.check", lambda *_: pytest.fail("it was checked already"))
        assert read_content(own, OPEN_HOURS, again=False).name == name

    change(own, PUSHING)
    with pytest.raises(ContentError, match=r"sit\.yaml"):
        read_content(own, OPEN_HOURS, again=False)
    with pytest.raises(ContentError, match=r"sit\.yaml"):
        read_content(own, OPEN_HOURS, again=False)
    assert json.loads((own.data_dir / CLEAN).read_text()) == [name]


def test_who_asks_again_has_it_checked_though_it_is_known(own: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    read_content(own, OPEN_HOURS)
    asked: list[object] = []
    monkeypatch.setattr("bot.service.check.check", lambda *given: asked.append(given) or [])
    read_content(own, OPEN_HOURS)
    assert len(asked) == 1


@pytest.mark.parametrize("damaged", ["", "{", "{}", "[1]", '["else"]'])
def test_a_damaged_note_costs_time_only(own: Settings, damaged: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("bot.service.check.check", lambda *given: asked.append(given) or [])
    (own.data_dir / CLEAN).write_text(damaged)
    change(own, "ここにいても、かまいません。")
    name = read_content(own, OPEN_HOURS, again=False).name
    assert len(asked) == 1
    assert json.loads((own.data_dir / CLEAN).read_text())[-1] == name


def test_the_shipped_note_names_what_is_shipped() -> None:
    assert json.loads((SHIPPED / "flows" / CLEAN).read_text()) == [shipped().name], "`make proof` writes it anew"
