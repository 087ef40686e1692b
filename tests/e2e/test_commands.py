"""What stands at the command line: one program under two names, and a server that opens and ends in good order."""

import json
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import httpx
import pytest
from typer.testing import CliRunner

import bot
from bot.cli import app
from tests.e2e.server import ROOT, server
from tests.house import coming_back

Command = Callable[..., str]


@pytest.fixture
def engawa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command that succeeds; what it printed."""
    monkeypatch.setenv("ENGAWA_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.chdir(tmp_path)

    def run(*command: str, typed: str = "", code: int = 0) -> str:
        result = CliRunner().invoke(app, list(command), input=typed)
        assert result.exit_code == code, result.output
        return result.output

    return run


def test_two_names_for_one_program(tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("engawa")
    names = [[sys.executable, "-m", "bot"]] + ([[str(script)]] if script.exists() else [])
    for name in names:
        said = subprocess.run(
            [*name, "--version"], capture_output=True, text=True, cwd=ROOT, check=True, stdin=subprocess.DEVNULL
        )
        assert said.stdout == f"engawa {bot.__version__}\n"


def test_check(engawa: Command) -> None:
    """The one time that all shipped flows are proved in these tests."""
    said = engawa("check")
    assert "All is well: 38 flows" in said
    assert "P1, P2, P6, P12 proved over" in said
    assert "example house" in said


def test_check_tells_of_a_broken_promise(engawa: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copytree(ROOT / "flows", tmp_path / "flows")
    own = tmp_path / "flows" / "rest.yaml"
    kept, again, coming_back_to = own.read_text().partition("  back_again:\n")
    own.write_text(kept + again + coming_back_to.replace("open: {do: resume}", "open: {to: sit.start}"))
    line = kept.count("\n") + 2
    monkeypatch.setenv("ENGAWA_FLOWS", str(tmp_path / "flows"))
    said = engawa("check", code=1).replace("\n", " ")
    assert f"flows/rest.yaml:{line}: P6: after a pause, no choice goes on where one was" in said
    assert "-> give rest.back_again a choice that does `resume`" in said
    assert "All is well" not in said


def test_try(engawa: Command, tmp_path: Path) -> None:
    talk = tmp_path / "talks" / "quiet.yaml"
    talk.parent.mkdir()
    talk.write_text("# ours\nabout: Quiet.\ntalk:\n  - open: true\n  - tap: 見ているだけ\n  - at: sit.start\n")
    assert engawa("try", str(talk.parent)) == f"{talk}: ok (2 answers are not told; --write adds them)\n"
    assert "ここにいるだけで、いいです。" in engawa("try", "--show", str(talk))
    talk.write_text(talk.read_text().replace("sit.start", "sit.still"))
    said = engawa("try", str(talk), code=1)
    assert f"{talk}: differs. Quiet." in said
    assert "+    - at: sit.start" in said
    assert "written anew" in engawa("try", "--write", str(talk))
    assert talk.read_text().startswith("# ours\nabout: Quiet.")
    assert engawa("try", str(talk)) == f"{talk}: ok\n"
    (tmp_path / "talks" / "odd.yaml").write_text("about: [\n")
    said = engawa("try", str(talk.parent), code=1)
    assert f"{tmp_path}/talks/odd.yaml:2: not YAML" in said
    assert f"{talk}: ok\n" in said, "one that is at fault keeps no other from being tried"
    assert "cannot be read" in engawa("try", str(tmp_path / "none.yaml"), code=1)
    assert not (tmp_path / "var").exists(), "nothing touches the data of the house"


def test_try_speaks_the_words_of_the_operator(engawa: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copytree(ROOT / "locales", tmp_path / "words")
    own = tmp_path / "words" / "ja" / "sit.yaml"
    own.write_text(own.read_text().replace("ここにいるだけで、いいです。", "ここは、いるだけの場所です。"))
    monkeypatch.setenv("ENGAWA_LOCALES", str(tmp_path / "words"))
    talk = tmp_path / "own.yaml"
    said = "  - open: true\n  - tap: listen\n  - bot: [ここは、いるだけの, sit.not_called]\n"
    talk.write_text(f"about: Our own words.\ntalk:\n{said}")
    assert ": ok" in engawa("try", str(talk))


def test_rehearse(engawa: Command, tmp_path: Path) -> None:
    run = ("rehearse", "--visitors", "8", "--channel", "web", "--locale", "ja", "--seed", "4")
    figures = tmp_path / "figures.json"
    said = engawa(*run, "--json", str(figures))
    assert re.search(r"^welcome +\d/7", said, re.MULTILINE)
    assert "nobody came to the step" in said
    assert "8 visitors" in said
    assert said.endswith("Nothing broke.\n")
    read = json.loads(figures.read_text())
    assert read.keys() == {"flow_set", "seed", "turns", "steps", "edges"}
    assert engawa(*run) == said, "the same number, the same visitors"
    assert "There is no channel fax" in engawa("rehearse", "--channel", "fax", code=1)
    assert "cannot be written" in engawa(*run, "--json", str(tmp_path / "no" / "figures.json"), code=1)
    assert not (tmp_path / "var").exists()


def test_rehearse_finds_what_breaks_and_try_plays_it(
    engawa: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copytree(ROOT / "flows", tmp_path / "flows")
    own = tmp_path / "flows" / "sit.yaml"
    own.write_text(own.read_text().replace("say: [here, not_called]", "say: [here, here, not_called]"))
    monkeypatch.setenv("ENGAWA_FLOWS", str(tmp_path / "flows"))
    kept = tmp_path / "kept"
    said = engawa("rehearse", "--visitors", "6", "--keep", str(kept), code=1)
    assert "broken: nothing is said twice: a bubble is said twice in one turn: sit.here" in said
    talks = sorted(kept.glob("*.yaml"))
    assert str(talks[0]) in said
    assert ": ok" in engawa("try", str(talks[0])), "the way there can be walked again"


def test_doctor(engawa: Command, tmp_path: Path) -> None:
    said = " ".join(engawa("doctor", "--offline").split())
    assert "look staff Nobody can sign in yet" in said
    assert "Nothing is missing." in said
    assert not (tmp_path / "var").exists(), "it makes no house"
    engawa("staff", "add", "kato", "--name", "加藤", "--supervisor", typed="a long enough password\n")
    said = " ".join(engawa("doctor", "--offline").split())
    assert "ok staff Can sign in: 1, of them supervisors: 1." in said
    assert "ok keys Both are there, and fit the databases." in said
    (tmp_path / "var" / "vault.db").unlink()
    said = " ".join(engawa("doctor", "--offline", code=1).split())
    assert "Restore the newest backup of the vault" in said


def test_screen_and_read(engawa: Command) -> None:
    lines = [json.loads(line) for line in engawa("screen", typed="死にたい\nこんにちは\n\n").splitlines()]
    assert [line["level"] for line in lines] == ["acute", "none", "none"]
    assert lines[0].keys() == {"text", "level", "categories", "evidence"}
    assert lines[0]["evidence"] == ["死にたい"]
    read = [json.loads(line) for line in engawa("read", "prefecture", typed="とうきょう\n？\n").splitlines()]
    assert read[0] == {"text": "とうきょう", "slot": "prefecture", "value": "東京都"}
    assert read[1]["value"] is None
    assert "There is no slot colour" in engawa("read", "colour", code=1)


def test_places(engawa: Command) -> None:
    assert engawa("places", "Tokyo") == engawa("places", "東京都")
    assert len({engawa("places"), engawa("places", "東京都"), engawa("places", "大阪府")}) == 3
    assert "is no prefecture that is known here" in engawa("places", "Narnia", code=1)
    assert "no words for fr" in engawa("places", "--locale", "fr", code=1)


def test_staff(engawa: Command) -> None:
    assert engawa("staff", "list") == ""
    said = engawa("staff", "add", "sato", "--name", "佐藤", typed="a long enough password\n")
    assert said == "sato can sign in as counselor at http://127.0.0.1:8080/desk.\n"
    engawa("staff", "add", "kato", "--name", "加藤", "--supervisor", typed="a long enough password\n")
    assert engawa("staff", "list") == "kato  加藤  supervisor\nsato  佐藤  counselor\n"
    assert "12 to 1000 characters" in engawa("staff", "add", "ito", "--name", "伊藤", typed="short\n", code=1)
    engawa("staff", "add", "sato", "--name", "佐藤", typed="a long enough password\n", code=1)
    link = engawa("staff", "invite")
    assert re.fullmatch(r"http://127\.0\.0\.1:8080/desk/welcome\?token=\S+\n", link)


def test_a_talk_in_the_terminal(engawa: Command) -> None:
    said = engawa("chat", typed="自分のこと\n夜がこわいです。\n人に書きたい\n1\n")
    assert "こんにちは。ここは、名前を出さずに書ける場所です。" in said
    assert "1. 夜がこわいです。" in said
    assert "手紙を送りました。" in said
    again = engawa("chat", typed="")
    assert coming_back().search(again)
    assert "夜がこわい" not in again, "no topic before it is opened"
    fresh = engawa("chat", "--fresh", "--locale", "en", typed="1\n")
    assert "Hello. You can write here without giving a name." in fresh
    assert "前の続き" not in fresh


def test_the_server_opens_tells_where_and_ends(tmp_path: Path) -> None:
    with server(tmp_path) as first:
        told = "".join(first.said)
        assert f"Page for visitors:  {first.address}" in told
        assert f"Desk for counselors: {first.address}/desk" in told
        assert "Without credentials, and so off: LINE, Telegram." in told
        link = re.search(rf"{first.address}/desk/welcome\?token=\S+", told)
        assert link is not None, told
        with urllib.request.urlopen(f"{first.address}/readyz") as ready:  # noqa: S310 - our own address
            assert ready.status == 200
        form = {"token": link[0].partition("=")[2], "login": "sato", "shown_name": "佐藤"}
        form |= {"password": "a long enough password", "password_again": "a long enough password"}
        with httpx.Client(base_url=first.address, trust_env=False) as browser:
            assert browser.get(link[0]).status_code == 200
            sent = browser.post("/desk/welcome", data=form, headers={"Sec-Fetch-Site": "same-origin"})
            assert sent.status_code == 303, sent.text
            assert browser.get("/desk").status_code == 200
            with browser.stream("GET", "/desk/events") as stream:
                assert stream.status_code == 200
                assert next(stream.iter_lines()).startswith(("event:", ":", "data:"))
                began = time.monotonic()
                assert first.terminate() == 0, "".join(first.errors)
                assert time.monotonic() - began < 5, "an open stream does not hold the house open"
        assert "Traceback" not in "".join(first.errors)
    with server(tmp_path) as second:
        assert "token=" not in "".join(second.said), "the one-time link is made only while nobody can sign in"
