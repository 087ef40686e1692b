"""`engawa telegram setup` and fetching, as an operator meets them, against a strict stand-in."""

import asyncio
import os
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.channels.telegram_commands import SHOWN
from bot.cli import app
from bot.telegram_notes import FILE, former
from tests.e2e.scene import street, told, until
from tests.e2e.server import ROOT
from tests.house import shipped
from tests.standins.loopback import Fault, reset
from tests.standins.telegram import BLOCKED, TelegramStandIn

pytestmark = pytest.mark.anyio
TOKEN = "7421:canary-token"
SECRET = "canary-secret"
URL = "https://soudan.example.jp"


Ended = tuple[int, str, str]
"""How a command ended, what it printed, and what it printed as errors."""


def _given(folder: Path, telegram: TelegramStandIn, more: dict[str, str]) -> dict[str, str]:
    settings = {"public_url": URL, "telegram_token": TOKEN, "telegram_webhook_secret": SECRET}
    settings |= {"data_dir": str(folder / "var"), "telegram_api_url": telegram.url} | more
    return {f"ENGAWA_{name.upper()}": value for name, value in settings.items()}


def _plain(ended: Ended) -> Ended:
    said, wrong = ended[1:]
    assert "canary" not in said + wrong, "neither token nor secret"
    assert "Traceback" not in wrong, wrong
    return ended


async def setup(folder: Path, telegram: TelegramStandIn, *words: str, **given: str) -> Ended:
    """The command within this process. `given` are settings beside the usual ones."""

    def invoke() -> Ended:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("bot.content_files.read_content", lambda *_, **__: shipped())  # read once for all cases
            patch.chdir(folder)
            for name in [name for name in os.environ if name.startswith("ENGAWA_")]:
                patch.delenv(name)
            for name, value in _given(folder, telegram, given).items():
                patch.setenv(name, value)
            run = CliRunner().invoke(app, ["telegram", "setup", *words])
            assert run.exception is None or isinstance(run.exception, SystemExit), run.exception
            return run.exit_code, run.stdout, run.stderr

    return _plain(await asyncio.to_thread(invoke))


NOWHERE = "to do  soudan.example.jp is not known on the internet: look at its DNS entry (docs/https.md)."
"""Whatever else is right, the name of these tests leads nowhere."""


def to_do(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.startswith("to do")]


async def process(folder: Path, telegram: TelegramStandIn, *words: str) -> Ended:
    """The same in a process of its own, as an operator runs it."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ENGAWA_")}
    running = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "telegram", "setup", *words),
        cwd=folder,
        env=clean | {"PYTHONPATH": str(ROOT)} | _given(folder, telegram, {}),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, errors = await running.communicate()
    return _plain((running.returncode or 0, out.decode(), errors.decode()))


async def test_one_command_sets_up_what_is_shipped_and_a_look_finds_it_right(tmp_path: Path) -> None:
    async with TelegramStandIn(token=TOKEN, secret=SECRET) as telegram:
        code, said, _ = await setup(tmp_path, telegram, "--check")
        assert code == 1
        assert f"to do  Telegram delivers nowhere, and should deliver to {URL}/telegram/webhook." in said
        code, said, wrong = await process(tmp_path, telegram)
        assert code == 1, said + wrong
        assert to_do(said) == [NOWHERE]
        assert telegram.webhook["url"] == f"{URL}/telegram/webhook"
        assert telegram.webhook["secret_token"] == SECRET
        for language in ("", "ja", "en"):
            commands = telegram.commands["all_private_chats", language]
            assert [command["command"] for command in commands] == list(SHOWN)
            assert "119" in telegram.descriptions[language]
            assert telegram.short_descriptions[language]
        assert telegram.descriptions[""] == telegram.descriptions["ja"] != telegram.descriptions["en"]
        assert to_do((await setup(tmp_path, telegram, "--check"))[1]) == [NOWHERE]
        assert telegram.problems == []
        assert [path.name for path in (tmp_path / "var").iterdir()] == [FILE], "it makes no house"


async def test_words_of_a_language_that_was_given_up_are_taken_away(tmp_path: Path) -> None:
    async with TelegramStandIn(token=TOKEN, secret=SECRET) as telegram:
        (tmp_path / "var").mkdir()
        (tmp_path / "var" / FILE).write_text('{"languages": ["fr", "ja", 7, "ja-easy", "../x"]}')
        telegram.commands["all_private_chats", "fr"] = [{"command": "help", "description": "aide"}]
        code, said, _ = await setup(tmp_path, telegram, "--check")
        assert code == 1
        assert "to do  Phones in fr are still shown commands or descriptions of old" in said
        code, said, _ = await setup(tmp_path, telegram)
        assert (to_do(said), "taken away for phones in fr" in said) == ([NOWHERE], True)
        assert ("all_private_chats", "fr") not in telegram.commands
        assert former(tmp_path / "var") == ("en", "ja")
        assert telegram.problems == []


@pytest.mark.parametrize(
    ("given", "sign"),
    [
        ({"telegram_token": "", "telegram_webhook_secret": ""}, "There is no Telegram token"),
        ({"telegram_webhook_secret": ""}, "Telegram needs two settings"),
        ({"telegram_token": "canary"}, "copy it again"),
        ({"telegram_webhook_secret": "canary secret"}, "copy it again"),
        ({"public_url": ""}, "`telegram_mode` to polling"),
        ({"public_url": "https://192.168.0.7"}, "only this machine"),
        ({"telegram_token": "1:canary-other"}, "does not know this token"),
        ({"telegram_api_url": "http://127.0.0.1:9"}, "cannot be reached"),
        ({"telegram_api_url": "http://engawa.invalid"}, "cannot be reached"),
    ],
)
async def test_what_cannot_be_done_is_said_in_one_plain_sentence(
    tmp_path: Path, given: dict[str, str], sign: str
) -> None:
    async with TelegramStandIn(token=TOKEN, secret=SECRET) as telegram:
        code, said, wrong = await setup(tmp_path, telegram, **given)
        assert (code, said) == (1, "")
        assert sign in wrong


@pytest.mark.parametrize("fault", [reset(), BLOCKED, Fault(200, b"<html>"), Fault(400, b'{"ok":false}')])
async def test_no_fault_of_the_way_shows_the_token(tmp_path: Path, fault: Fault) -> None:
    async with TelegramStandIn(token=TOKEN, secret=SECRET) as telegram:
        telegram.next(fault)
        code, _, wrong = await setup(tmp_path, telegram)
        assert code == 1
        assert wrong.startswith("Telegram ")


async def test_a_house_without_an_address_fetches_and_talks(tmp_path: Path) -> None:
    async with TelegramStandIn(token=TOKEN) as telegram:
        code, said, wrong = await setup(
            tmp_path, telegram, public_url="", telegram_webhook_secret="", telegram_mode="polling"
        )
        assert code == 0, said + wrong
        assert "Engawa fetches" in said
    polling = {"telegram_mode": "polling", "telegram_webhook_secret": ""}
    async with street(tmp_path / "house", line=False, **polling) as place:
        visitor = place.on_telegram()
        chat = int(visitor.address)
        await place.telegram.bring(place.telegram.start(chat, "en"))
        await until(lambda: place.telegram.received(chat))
        greeted = await visitor.listen()
        assert greeted[0].startswith("Hello.")
        await place.telegram.bring(place.telegram.tap(chat, visitor.data("About me"), "en"))
        await until(lambda: len(visitor.heard) < len(place.telegram.received(chat)))
        assert told(await visitor.listen())
        await until(lambda: place.telegram.answered)
        body, headers = place.telegram.text(chat, "canary", language="en")
        assert (await place.client.post("/telegram/webhook", content=body, headers=headers)).status_code == 404
    assert place.telegram.pending == [], "closing says what was kept"
