"""The project as it is handed over: pinned parts, a wheel that is whole, layers that hold, documents that are true."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from bot.cli import app, staff
from bot.cli_line import line as at_line
from bot.cli_telegram import telegram
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
LISTS = ("run", "build", "dev")
DATA = {"flows": "*.yaml", "locales": "*/*.yaml", "places": "*.csv"}
FOLDERS = {"bot/store/migrations": "*.py", "bot/web/templates": "*", "bot/web/static": "*"}
PIN = re.compile(r"([a-z0-9][a-z0-9._-]*(?:\[[a-z0-9,_-]+\])?)==([^\s;]+)(?: ; .+?)?(?: --hash=sha256:[0-9a-f]{64})+")
MADE_LATER = {"places/local.csv", "bot/content/", "locales/reviewed.yaml"}
OWN_MACHINE = re.compile(r"(?<![\w./:~-])/(?:work|root|home|Users)/")


def pins(name: str) -> dict[str, str]:
    """Part to version. Every line must be a pin with hashes: nothing else, and no address, may stand there."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    found = {}
    for line in "\n".join(lines).replace(" \\\n", "").splitlines():
        pin = PIN.fullmatch(re.sub(r"\s+", " ", line).strip())
        assert pin, f"{name}.txt: {line[:80]} is no pin with a hash"
        found[pin[1].partition("[")[0]] = pin[2]
    return found


@pytest.mark.parametrize("name", LISTS)
def test_requirements_are_pinned_with_hashes_and_name_no_address(name: str) -> None:
    assert pins(name)
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    assert "://" not in text
    assert "index" not in text.splitlines()[0]


def test_the_lists_agree_so_that_one_install_serves_all() -> None:
    everything = pins("dev")
    for name in ("run", "build"):
        assert pins(name).items() <= everything.items()


def test_the_lists_are_those_of_the_project_file() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    wanted = {"run": project["project"]["dependencies"], "build": groups["build"], "dev": groups["dev"]}
    for name, lines in wanted.items():
        pinned = pins(name)
        for line in lines:
            if isinstance(line, str):
                requirement = Requirement(line)
                assert requirement.specifier.contains(pinned[requirement.name], prereleases=True), line


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_content_migrations_and_pages_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {"bot/content/house.yaml"}
    for folder, pattern in DATA.items():
        wanted |= {f"bot/content/{path.relative_to(ROOT).as_posix()}" for path in files(ROOT / folder, pattern)}
    for folder, pattern in FOLDERS.items():
        found = {path.relative_to(ROOT).as_posix() for path in files(ROOT / folder, pattern)}
        assert found, f"{folder} is empty"
        wanted |= found
    assert wanted <= names
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {"bot"}


def test_an_installed_wheel_runs_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    installed, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    zipfile.ZipFile(wheel).extractall(installed)
    elsewhere.mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ENGAWA_")}
    environment |= {"PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments], cwd=elsewhere, env=environment, capture_output=True, text=True, check=False
        )

    where = run("-c", "import bot; print(bot.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(installed)
    checked = run("-m", "bot", "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "All is well" in checked.stdout


def test_files_import_only_from_their_own_floor_or_below() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    named = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in ours()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if OWN_MACHINE.search(line)
    ]
    assert named == []


def test_the_verdict_needs_no_hand() -> None:
    run = ROOT / ".ci" / "run"
    assert os.access(run, os.X_OK)
    subprocess.run(["bash", "-n", run], check=True)
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [each["repo"] for each in hooks["repos"]] == ["local"]


def test_every_setting_stands_in_the_readme_and_nothing_else() -> None:
    fields = {field.upper() for field in Settings.model_fields}
    rows = re.findall(r"^\| ((?:`[A-Z_]+`(?:, | or )?)+) \|", readme(), re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)} == fields


def test_every_command_stands_in_the_readme_and_nothing_else() -> None:
    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    commands |= {f"staff {command.name}" for command in staff.registered_commands}
    commands |= {f"line {command.name}" for command in at_line.registered_commands}
    commands |= {f"telegram {command.name}" for command in telegram.registered_commands}
    table = re.findall(r"^\| `engawa ([a-z]+)(?: ([a-z]+))?[^`]*`(.*)", readme(), re.MULTILINE)
    written = set()
    for command, sub, more in table:
        written.add(f"{command} {sub}".strip())
        if sub:
            written |= {f"{command} {other}" for other in re.findall(r"`([a-z]+)`", more.partition("|")[0])}
    assert written == commands


def test_documents_lead_only_to_what_is_there() -> None:
    missing = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "places").glob("*.md"))
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text("utf-8"))
        if not (path.parent / target).exists()
    ]
    assert missing == []


def test_files_that_the_documents_name_are_there() -> None:
    documents = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md"))
    names = {
        name
        for path in documents
        for name in re.findall(r"`((?:bot|tests|docs|flows|locales|places|bench)/[\w./*-]+)`", path.read_text("utf-8"))
    }
    assert [name for name in sorted(names - MADE_LATER) if not any(ROOT.glob(name.rstrip("/")))] == []


def files(folder: Path, pattern: str) -> Iterator[Path]:
    for path in folder.rglob(pattern):
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc":
            yield path


def ours() -> Iterator[Path]:
    """Files of the project that are text: what stands in its folders, without what was installed or made."""
    for name in ("bot", "flows", "locales", "places", "tests", "bench", "docs", "requirements", ".ci"):
        yield from files(ROOT / name, "*")
    yield from (path for path in ROOT.iterdir() if path.suffix in {".md", ".toml", ".yaml"} or path.name == "Makefile")


def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")
