"""Files and folders are tried, whatever lies in them; nothing is written unless asked for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.model.errors import Unready
from bot.rehearsal.trial import Trial, files_of, open_trial, write_anew
from bot.settings import Settings
from tests.house import shipped

pytestmark = pytest.mark.anyio
GOOD = "about: a\ntalk:\n  - open: true\n  - tap: listen\n  - at: sit.start\n"


@pytest.fixture
async def trial(tmp_path: Path, anyio_backend: str) -> AsyncIterator[Trial]:
    async with open_trial(shipped(), Settings(data_dir=tmp_path / "var")) as opened:
        yield opened
    assert not (tmp_path / "var").exists(), "the operator's data folder is none of our business"


async def test_a_good_one_and_what_it_does_not_tell(trial: Trial, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(GOOD)
    tried = await trial.try_file(file)
    assert tried.ok
    assert tried.told == (f"{file}: ok (2 answers are not told; --write adds them)",)


async def test_one_that_differs_and_one_that_cannot_go_on(trial: Trial, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(GOOD.replace("sit.start", "sit.still"))
    tried = await trial.try_file(file)
    assert not tried.ok
    assert tried.told[0] == f"{file}: differs. a"
    assert "+    - at: sit.start" in tried.told[1]
    file.write_text(GOOD + "  - tap: send\n")
    tried = await trial.try_file(file)
    assert not tried.ok
    assert tried.told[0].startswith(f"{file}:6: no button on the screen is 'send' -> tap one of: ")


async def test_what_cannot_be_read_is_a_finding(trial: Trial, tmp_path: Path) -> None:
    for file in (tmp_path / "none.yaml", tmp_path):
        tried = await trial.try_file(file)
        assert not tried.ok
        assert "cannot be read" in tried.told[0]


async def test_writing_anew_and_showing(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("# mine\n" + GOOD.replace("sit.start", "sit.still"))
    async with open_trial(shipped(), Settings(data_dir=tmp_path / "var"), write=True, show=True) as opened:
        tried = await opened.try_file(file)
        assert tried.ok
        assert tried.told[0].startswith("a\n(web, ja, 2026-11-24 11:00)")
        assert tried.told[-1] == f"{file}: written anew"
        write_anew(tried)
        assert file.read_text().startswith("# mine\nabout: a\ntalk:\n  - open: true\n  - bot: [welcome.hello, ")
        again = await opened.try_file(file)
        assert again.told[-1] == f"{file}: ok"
        assert again.written is None
    assert names_in(tmp_path) == ["a.yaml"]


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_a_file_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "a.yaml"
    file.parent.mkdir()
    file.write_text(GOOD)
    async with open_trial(shipped(), Settings(data_dir=tmp_path / "var"), write=True) as opened:
        tried = await opened.try_file(file)
    file.unlink()
    file.parent.rmdir()
    with pytest.raises(Unready, match="cannot be written"):
        write_anew(tried)


def test_files_of_folders(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.yaml", "a.yml", "in/c.yaml", "notes.txt"):
        (tmp_path / name).write_text("")
    found = files_of([tmp_path / "b.yaml", tmp_path])
    assert [path.name for path in found] == ["b.yaml", "a.yml", "c.yaml"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(Unready, match="holds no transcript"):
        files_of([tmp_path / "empty"])
