"""What nobody asked for changes nothing, and what an operator got wrong is said in one clear sentence."""

import asyncio
import fcntl
import functools
import json
import os
import shutil
import socket
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.channels.line import LineChannel
from bot.channels.outgoing import Outgoing
from bot.cli import app
from bot.content_files import Content, read_content
from bot.model.limits import WEBHOOK_BYTES
from bot.settings import Settings
from tests.e2e.scene import LINE_SECRET, LINE_TOKEN, OPEN_HOURS, Street, street
from tests.programs import program
from tests.standins.line import Webhook
from tests.standins.loopback import PROTOCOLS

ROOT = Path(__file__).parents[2]
SAMPLES = {
    "line": sorted((PROTOCOLS / "line").rglob("*.json")),
    "telegram": [
        *sorted((PROTOCOLS / "telegram" / "updates").glob("*.json")),
        *sorted((PROTOCOLS / "telegram" / "made").glob("*.json")),
    ],
}


@pytest.fixture
async def place(tmp_path: Path, anyio_backend: str) -> AsyncIterator[Street]:
    async with street(tmp_path) as opened:
        visitor = opened.on_line("Umother")
        await visitor.follow()
        await visitor.write("ここにいます。", "100")
        yield opened


def content(folder: Path) -> dict[str, list[Any]]:
    """Every row of both databases."""
    found: dict[str, list[Any]] = {}
    for name in ("engawa.db", "vault.db"):
        with sqlite3.connect(folder / name) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
            for (table,) in tables:
                found[f"{name}:{table}"] = connection.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608
        connection.close()
    return found


async def send(place: Street, platform: str, webhook: Webhook) -> int:
    answer = await place.client.post(f"/{platform}/webhook", content=webhook[0], headers=webhook[1])
    await place.quiet()
    return answer.status_code


def bad_bodies() -> list[tuple[str, bytes]]:
    return [
        ("nothing", b""),
        ("no JSON", b"{"),
        ("no object", b"[]"),
        ("a number", b"7"),
        ("events no list", b'{"events": 7}'),
        ("deep", b'{"events":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    ]


@pytest.mark.anyio
@pytest.mark.parametrize(("body"), [body for _, body in bad_bodies()], ids=[name for name, _ in bad_bodies()])
async def test_malformed(place: Street, tmp_path: Path, body: bytes) -> None:
    before = content(tmp_path)
    line = (body, {"x-line-signature": place.line.signature(body)})
    assert await send(place, "line", line) == 400
    _, headers = place.telegram.update()
    assert await send(place, "telegram", (body, headers)) == 400
    assert content(tmp_path) == before


@pytest.mark.anyio
async def test_unsigned_oversized_replayed_unknown(place: Street, tmp_path: Path) -> None:
    before = content(tmp_path)
    body, headers = place.line.text("Umother", "x")
    wrong = {"x-line-signature": place.line.signature(body + b" ")}
    unsigned: Any
    for unsigned in ({}, wrong, {"x-line-signature": ""}, {"x-line-signature": "あ".encode()}):
        assert await send(place, "line", (body, unsigned)) == 401
    body, headers = place.telegram.text(42, "x")
    for unsigned in ({}, {"X-Telegram-Bot-Api-Secret-Token": "no"}):
        assert await send(place, "telegram", (body, unsigned)) == 401
    assert content(tmp_path) == before

    large = b'{"events": [], "x": "' + b"x" * WEBHOOK_BYTES + b'"}'
    assert await send(place, "line", (large, {"x-line-signature": place.line.signature(large)})) == 413
    assert await send(place, "telegram", (large, headers)) == 413
    assert await send(place, "line", (large, {})) == 413, "nobody has to sign to be too large"
    assert content(tmp_path) == before

    unknown = place.line.signed(place.line.event("hologram", "Umother"), {"type": 7}, {"source": []})
    assert await send(place, "line", unknown) == 200
    assert await send(place, "telegram", place.telegram.update(hologram={"chat": {"id": 42}})) == 200
    assert content(tmp_path) == before

    again = place.line.text("Umother", "もう一度", "200")
    assert await send(place, "line", again) == 200
    once, requests = content(tmp_path), place.line.requests
    assert once != before
    for _ in range(3):
        assert await send(place, "line", again) == 200
    assert content(tmp_path) == once
    assert place.line.requests == requests
    tap = place.telegram.text(42, "hello")
    assert await send(place, "telegram", tap) == 200
    once, requests = content(tmp_path), place.telegram.requests
    assert await send(place, "telegram", tap) == 200
    assert content(tmp_path) == once
    assert place.telegram.requests == requests
    for path in ("/line/webhook", "/telegram/webhook"):
        assert (await place.client.get(path)).status_code == 405


@pytest.mark.anyio
async def test_ten_thousand_repeats_and_hostile_events_change_nothing(place: Street, tmp_path: Path) -> None:
    event = place.line.message("Umother", "もう一度", "300")
    assert await send(place, "line", place.line.signed(event)) == 200
    once, requests = content(tmp_path), place.line.requests
    (arrival,) = LineChannel(LINE_SECRET, LINE_TOKEN, "http://127.0.0.1:1", Outgoing()).receive(
        *place.line.signed(event), OPEN_HOURS
    )
    for _ in range(5):
        results = await asyncio.gather(*(place.house.turns.submit(arrival) for _ in range(2_000)))
        assert all(result.duplicate for result in results)
    assert await send(place, "line", place.line.signed(*[event] * 2_000)) == 200
    foreign: list[dict[str, Any]] = [
        place.line.event(kind, "Umother", token=False, **{kind: {"x": [[{}]]}})
        for kind in (
            "accountLink",
            "beacon",
            "membership",
            "things",
            "videoPlayComplete",
            "module",
            "activated",
            "x" * 999,
        )
    ]
    foreign += [{**one, "source": None} for one in foreign]  # a failed account link names nobody
    foreign += [{**foreign[0], "timestamp": absurd, "webhookEventId": None} for absurd in (-1, 1e300, 10**30, "soon")]
    assert await send(place, "line", place.line.signed(*foreign)) == 200
    assert content(tmp_path) == once
    assert place.line.requests == requests


@pytest.mark.anyio
@pytest.mark.parametrize("platform", ["line", "telegram"])
async def test_hostile_words_are_kept_and_answered_like_any(place: Street, platform: str) -> None:
    """Half an emoji, marks upon marks, text that turns round, words of a template: none is a defect, none is lost."""
    hostile = (
        "\ud83d",
        "\u202e{{ 7*7 }}{% x %}",
        "ひ" + "\u0301" * 3_000,
        "\ufeff\u200b\u2066",
        "\x07\x1b[31m",
        "a\x00b",
    )
    for number, words in enumerate(hostile):
        if platform == "line":
            event = place.line.message("Umother", "w", str(500 + number))
            event["message"]["text"] = words
            body = json.dumps({"events": [event]}).encode()
            webhook: Webhook = (body, {"x-line-signature": place.line.signature(body)})
        else:
            body, headers = place.telegram.text(42, "w", 500 + number)
            webhook = (
                json.dumps(json.loads(body) | {"message": json.loads(body)["message"] | {"text": words}}).encode(),
                headers,
            )
        assert await send(place, platform, webhook) == 200
    (faults,) = (row[0] for row in await _rows(place, "SELECT count(*) FROM dead_events"))
    assert faults == 0
    assert (await _rows(place, "SELECT count(*) FROM deliveries WHERE state = 'dead'"))[0][0] == 0


@pytest.mark.anyio
@pytest.mark.skipif(not PROTOCOLS.is_dir(), reason=f"the official samples are not here ({PROTOCOLS})")
async def test_every_sample_of_the_platforms_is_accepted(place: Street) -> None:
    assert len(SAMPLES["line"]) >= 60
    assert len(SAMPLES["telegram"]) >= 90
    for path in SAMPLES["line"]:
        body = path.read_bytes()
        status = await send(place, "line", (body, {"x-line-signature": place.line.signature(body)}))
        assert status == 200, path.name
    place.line.problems.clear()  # a sample's reply token was never given out by the stand-in
    secret = place.telegram.update()[1]
    for number, path in enumerate(SAMPLES["telegram"]):
        update = json.loads(path.read_bytes()) | {"update_id": 900_000 + number}
        assert await send(place, "telegram", (json.dumps(update).encode(), secret)) == 200, path.name
    place.telegram.problems.clear()
    (faults,) = (row[0] for row in await _rows(place, "SELECT count(*) FROM dead_events"))
    assert faults == 0, "no sample is a defect of ours"


async def _rows(place: Street, statement: str) -> list[Any]:
    from sqlalchemy import text

    return await place.house.store._backend.read(lambda content, _: list(content.execute(text(statement))))


@pytest.mark.anyio
async def test_line_waits_while_its_own_console_shows_words(tmp_path: Path) -> None:
    async with street(tmp_path, line_mode="chat") as place:
        before = content(tmp_path)
        assert await send(place, "line", place.line.follow("Umother")) == 503
        assert await send(place, "line", (place.line.follow("Umother")[0], {})) == 401, "signed or not counts first"
        assert content(tmp_path) == before
        assert await send(place, "telegram", place.telegram.start(42)) == 200, "the other doors stay open"


# The command line. Once as a real process, so that nothing can hide; else in this one, where the content is read once.

Ran = tuple[int, str]


def run(folder: Path, *command: str, **environment: str) -> Ran:
    """A process of its own: exit code and all that it said."""
    with program(command, folder, {"ENGAWA_DATA_DIR": str(folder / "var")} | environment) as running:
        code, said, wrong = running.told()
        return code, said + wrong


Here = Callable[..., Ran]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Here:
    """The same command in this process."""
    monkeypatch.setattr("bot.app.read_content", lambda settings, _now, **_: own_or_shipped(settings))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENGAWA_DATA_DIR", str(tmp_path / "var"))

    def invoke(*command: str, **environment: str) -> Ran:
        result = CliRunner().invoke(app, list(command), env=environment)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result.exit_code, result.output

    return invoke


def own_or_shipped(settings: Settings) -> Content:
    return read_content(settings, OPEN_HOURS) if settings.flows else shipped()


@functools.cache
def shipped() -> Content:
    return read_content(Settings(data_dir=Path("/nonexistent")), OPEN_HOURS)


def refused(result: Ran, *said: str) -> str:
    """It ended by itself, in words."""
    code, told = result
    assert code == 1, told
    assert "Traceback" not in told
    assert "Engawa is open" not in told
    for one in said:
        assert one in told, told
    return told


def test_broken_content_is_told_all_at_once(tmp_path: Path) -> None:
    for name in ("flows", "locales", "places"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "var").mkdir()
    sit = tmp_path / "flows" / "sit.yaml"
    sit.write_text(sit.read_text("utf-8").replace("to: kept_more", "to: kept_moer"), "utf-8")
    (tmp_path / "locales" / "en" / "sit.yaml").write_text("flow: sit\ntexts: [\n", "utf-8")
    table = next(iter(sorted((tmp_path / "places").glob("*.csv"))))
    table.write_text(table.read_text("utf-8").split("\n", 1)[0] + "\nnonsense\n", "utf-8")
    house = tmp_path / "var" / "house.yaml"
    house.write_text((ROOT / "house.yaml").read_text("utf-8").replace("answer_within_days: 3", "answer_within_days: x"))
    given = {f"ENGAWA_{name.upper()}": str(tmp_path / name) for name in ("flows", "locales", "places")}
    for command in ("check", "serve"):
        told = refused(run(tmp_path, command, ENGAWA_PORT="0", **given), "to mend in the content. Nothing was started.")
        findings = [line for line in told.splitlines() if " -> " in line]
        for file in ("flows/sit.yaml:", "locales/en/sit.yaml:", f"places/{table.name}:", "house.yaml:"):
            found = [line for line in findings if file in line]
            assert found, f"nothing about {file} in {told}"
            assert all(line.split(file)[1].split(":")[0].isdigit() for line in found), "a line number"
    assert sorted(path.name for path in (tmp_path / "var").iterdir()) == ["house.yaml"]


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a house was opened once."""
    folder = tmp_path_factory.mktemp("lived-in")
    code, told = run(folder, "staff", "list")
    assert code == 0, told
    return folder


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _garbage(var: Path) -> None:
    (var / "engawa.db").write_bytes(b"this is no database at all, whatever its name says" * 100)


def _newer(var: Path) -> None:
    with sqlite3.connect(var / "engawa.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def _other_key(name: str) -> Any:
    def change(var: Path) -> None:
        (var / name).write_bytes(b"A" * 43 + b"=\n")

    return change


def _gone(name: str) -> Any:
    return lambda var: (var / name).unlink()


def _folder(var: Path) -> None:
    (var / "engawa.db").unlink()
    (var / "engawa.db").mkdir()


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (_garbage, "file is not a database"),
        (_folder, "cannot be"),
        (_newer, "a newer Engawa wrote it"),
        (_other_key("master.key"), "The master key is not the one"),
        (_other_key("pepper.key"), "The pepper is not the one"),
        (_gone("master.key"), "master.key is missing"),
        (_gone("pepper.key"), "pepper.key is missing"),
        (_gone("vault.db"), "Restore the newest backup of the vault"),
        (lambda var: (var / "master.key").write_text("short"), "does not hold a key"),
    ],
    ids=["garbage", "folder", "newer", "master", "pepper", "no master", "no pepper", "no vault", "short key"],
)
def test_a_store_that_cannot_be_opened(lived_in: Path, tmp_path: Path, here: Here, break_it: Any, said: str) -> None:
    shutil.copytree(lived_in / "var", tmp_path / "var")
    break_it(tmp_path / "var")
    before = bytes_of(tmp_path)
    told = refused(here("serve", ENGAWA_PORT="0"), said)
    assert len(told.strip().splitlines()) == 1, "one clear sentence"
    assert bytes_of(tmp_path) == before, "nothing was changed"


def test_a_folder_in_use(tmp_path: Path, here: Here) -> None:
    """Two servers on one SQLite file would both send: the second one is told, and the lock ends with the first."""
    (tmp_path / "var").mkdir()
    first = os.open(tmp_path / "var", os.O_RDONLY)
    fcntl.flock(first, fcntl.LOCK_EX)
    told = refused(here("serve", ENGAWA_PORT="0"), "Engawa is running already on the data folder")
    os.close(first)
    assert len(told.strip().splitlines()) == 1
    assert list((tmp_path / "var").iterdir()) == []


def test_a_port_in_use(tmp_path: Path, here: Here) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        told = refused(here("serve", ENGAWA_PORT=port), f"127.0.0.1:{port} cannot be used")
    assert len(told.strip().splitlines()) == 1
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"ENGAWA_LINE_CHANNEL_SECRET": "s"}, "LINE needs two settings"),
        ({"ENGAWA_TELEGRAM_TOKEN": "1:t"}, "Telegram needs two settings"),
        ({"ENGAWA_PORT": "many"}, "ENGAWA_PORT"),
        ({"ENGAWA_TIMEZONE": "Asia/Nowhere"}, "is no time zone"),
        ({"ENGAWA_PUBLIC_URL": "soudan.example.jp"}, "write the whole address"),
        ({"ENGAWA_MASTER_KEY": "short"}, "ENGAWA_MASTER_KEY does not hold a key"),
        ({"ENGAWA_DATABASE_URL": "mysql://x/y"}, "SQLite or both PostgreSQL"),
        ({"ENGAWA_DATABASE_URL": "postgresql://nobody@127.0.0.1:9/x"}, "cannot be read"),
        ({"ENGAWA_FLOWS": "/no/such/folder"}, "set ENGAWA_FLOWS to the right one"),
        ({"ENGAWA_DATA_DIR": "/dev/null/x"}, "`data_dir`"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_settings_that_cannot_be_used(tmp_path: Path, here: Here, given: dict[str, str], said: str) -> None:
    refused(here("serve", **({"ENGAWA_PORT": "0"} | given)), said)
    assert not (tmp_path / "var" / "engawa.db").exists()


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("prot = 80\n", "ENGAWA_PROT"),
        ("port = \n", "engawa.toml cannot be read"),
        ("telegram_mode = 'x'\n", "telegram_mode (or ENGAWA_TELEGRAM_MODE)"),
    ],
)
def test_a_settings_file_with_a_mistake(tmp_path: Path, here: Here, file: str, said: str) -> None:
    (tmp_path / "engawa.toml").write_text(file)
    refused(here("check"), said)
