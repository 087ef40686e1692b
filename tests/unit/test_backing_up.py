"""`engawa backup` and `engawa restore`, as an operator meets them: two files, plain sentences, no traceback."""

import asyncio
import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot import house_files
from bot.cli import app
from tests.contract.store.scene import KEYS, answering, house, one

PASSPHRASE = "correct horse battery"


@dataclass
class Desk:
    """A folder with `engawa.toml`, a data folder, a stick, and somebody who types."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch

    @property
    def usb(self) -> Path:
        return self.folder / "usb"

    def runs(self, *words: str, data: str = "var", typed: str = f"{PASSPHRASE}\n", **env: str) -> tuple[int, str]:
        """The exit code, and all that was said."""
        self.monkeypatch.chdir(self.folder)
        given = {"ENGAWA_DATA_DIR": str(self.folder / data)} | env
        ended = CliRunner().invoke(app, list(words), input=typed, env=given)
        assert ended.exception is None or isinstance(ended.exception, SystemExit), ended.exception
        return ended.exit_code, ended.output

    def words(self, data: str) -> list[str]:
        async def work() -> list[str]:
            async with house("sqlite", self.folder / data) as place:
                store = await place.open()
                found = await store.find("line", "U1")
                return [] if found is None else [entry.bubble.text for entry in await store.history(found, 0)]

        return asyncio.run(work())


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    for name in ("var", "new"):
        (tmp_path / name).mkdir(mode=0o700)
        for key, value in (("master.key", KEYS.master), ("pepper.key", KEYS.pepper)):
            (tmp_path / name / key).write_bytes(base64.b64encode(value))
    (tmp_path / "usb").mkdir()

    async def begin() -> None:
        async with house("sqlite", tmp_path / "var") as place:
            await one(await place.open(), place.wrote("U1", "えんがわ"), answering)

    asyncio.run(begin())
    return Desk(tmp_path, monkeypatch)


def test_a_house_goes_to_another_computer(desk: Desk) -> None:
    (desk.folder / "var" / "house.yaml").write_text("name: 縁側\n")
    (desk.folder / "engawa.toml").write_text("port = 8081\n")
    code, said = desk.runs("backup", str(desk.usb))
    (file,) = desk.usb.glob("engawa-2*.backup")
    (copy,) = desk.usb.glob("engawa-vault-*.backup")
    assert (code, str(file) in said, str(copy) in said) == (0, True, True)
    assert "2 files of the house" in said
    for words in ("master.key", "pepper.key", "another place", "keep the newest only"):
        assert words in said
    code, said = desk.runs("restore", str(file), data="new")
    assert code == 0, said
    assert desk.words("new") == ["えんがわ", "はい。"]
    assert (desk.folder / "new" / "house.yaml").read_text() == "name: 縁側\n"
    beside = desk.folder / "new" / "from-backup" / "elsewhere" / "engawa.toml"
    assert beside.read_text() == "port = 8081\n"
    for words in ("cannot be known", f"{beside}: compare it", "engawa serve", "/desk/staff"):
        assert words in said
    assert {path.stat().st_mode & 0o077 for path in (desk.folder / "new").glob("*.db")} == {0}


def test_what_the_new_house_has_is_not_written_over(desk: Desk) -> None:
    (desk.folder / "var" / "house.yaml").write_text("name: old\n")
    desk.runs("backup", "usb/a.backup")
    (desk.folder / "new" / "house.yaml").write_text("name: new\n")
    code, said = desk.runs("restore", "usb/a.backup", data="new")
    assert code == 0
    assert (desk.folder / "new" / "house.yaml").read_text() == "name: new\n"
    assert (desk.folder / "new" / "from-backup" / "house.yaml").read_text() == "name: old\n"
    assert "from-backup/house.yaml: compare" in said


def test_a_settings_file_with_the_master_key_is_left_out(desk: Desk) -> None:
    key = base64.b64encode(KEYS.master).decode()
    (desk.folder / "engawa.toml").write_text(f'master_key = "{key}"\n')
    code, said = desk.runs("backup", "usb/a.backup")
    assert (code, "0 files of the house" in said) == (0, True)
    assert "Not in it: engawa.toml (the master key stands in it" in said
    assert key not in said


def test_own_flows_words_and_places_are_in_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    own = desk.folder / "mine"
    (own / "ja").mkdir(parents=True)
    (own / "ja" / "menu.yaml").write_text("a: b")
    (own / "large.bin").write_bytes(bytes(100))
    monkeypatch.setattr(house_files, "MOST", 99)
    code, said = desk.runs("backup", "usb/a.backup", ENGAWA_LOCALES=str(own))
    assert (code, "1 files of the house" in said, "large.bin (larger" in said) == (0, True, True)
    desk.runs("restore", "usb/a.backup", data="new")
    assert (desk.folder / "new" / "from-backup" / "elsewhere" / "locales" / "ja" / "menu.yaml").read_text() == "a: b"


def test_the_passphrase_comes_from_a_file_that_only_its_owner_reads(desk: Desk) -> None:
    file = desk.folder / "passphrase"
    file.write_text(f"{PASSPHRASE}\n")
    file.chmod(0o644)
    for given in ({"ENGAWA_BACKUP_PASSPHRASE_FILE": str(file)}, {}):
        option = [] if given else ["--passphrase-file", str(file)]
        code, said = desk.runs("backup", "usb/a.backup", *option, typed="", **given)
        assert (code, f"chmod 600 {file}" in said) == (1, True)
    file.chmod(0o600)
    assert desk.runs("backup", "usb/a.backup", typed="", ENGAWA_BACKUP_PASSPHRASE_FILE=str(file))[0] == 0
    assert desk.runs("restore", "usb/a.backup", data="new")[0] == 0, "typed or read, it is the same one"


@pytest.mark.parametrize(
    ("words", "typed", "told"),
    [
        (["backup", "usb/a.backup"], "short\n", "needs 12 letters or more"),
        (["backup", "usb/a.backup"], "", "needs 12 letters or more"),
        (["backup", "usb/a.backup", "--passphrase-file", "none"], "", "passphrase file none cannot be read"),
        (["backup", "nowhere/a.backup"], "", "There is no folder nowhere"),
        (["backup", "engawa.toml"], "", "is there already, and a backup never takes the place of another"),
        (["backup", "var/a.backup"], "", "lies in the data folder"),
        (["restore", "nothing.backup"], "", "nothing.backup cannot be read (No such file or directory)"),
        (["restore", "engawa.toml"], "", "engawa.toml is not a backup of Engawa"),
        (["restore", "usb"], "", "usb cannot be read (Is a directory)"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(desk: Desk, words: list[str], typed: str, told: str) -> None:
    """What can be found out without a passphrase is found out before one is typed."""
    (desk.folder / "engawa.toml").write_text("port = 8081\n")
    code, said = desk.runs(*words, typed=typed)
    assert (code, told in said, said.count("\n")) == (1, True, 1), said
    assert list(desk.usb.iterdir()) == []


def test_where_nothing_is_nothing_is_made(desk: Desk) -> None:
    for data, told in (("none", "does not exist"), ("new", "nothing to back up")):
        code, said = desk.runs("backup", "usb/a.backup", data=data)
        assert (code, told in said) == (1, True)
    assert not (desk.folder / "none").exists()
    assert list(desk.usb.iterdir()) == []


def test_a_stick_that_knows_one_name_a_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: Any) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_links)
    assert desk.runs("backup", "usb/a.backup")[0] == 0
    assert desk.runs("restore", "usb/a.backup", data="new")[0] == 0
    assert sorted(path.name[:8] for path in desk.usb.iterdir()) == ["a.backup", "engawa-v"]
