"""`engawa backup` beside a serving house, as processes: then that machine is gone, and another one takes its place."""

import asyncio
import shutil
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest

from bot.app import Prepared, open_house
from bot.service.compiled import Compiled
from bot.settings import read_settings
from tests.crash.writers import Request, Road, Writer, web
from tests.e2e.server import server
from tests.house import shipped
from tests.programs import program

pytestmark = pytest.mark.anyio
BEFORE = 15
"""Messages that are acknowledged before the backup begins."""


def page(number: int) -> Callable[[str], Request]:
    """A page of its own: no two of them give a message the same id."""
    make = web()

    def request(words: str) -> Request:
        path, body, headers = make(words)
        return path, body.replace(b'"00000000-', f'"{number:08d}-'.encode(), 1), headers

    return request


def ran(folder: Path, data: str, *words: str) -> str:
    environment = {"ENGAWA_DATA_DIR": str(folder / data), "ENGAWA_BACKUP_PASSPHRASE_FILE": str(folder / "passphrase")}
    with program(words, folder, environment) as running:
        code, said, errors = running.told()
        assert code == 0, errors
        return said


@pytest.mark.slow
async def test_what_was_acknowledged_before_is_there_on_the_other_machine(tmp_path: Path) -> None:
    (tmp_path / "passphrase").write_text("correct horse battery\n")
    (tmp_path / "passphrase").chmod(0o600)
    (tmp_path / "usb").mkdir()
    over, begun = asyncio.Event(), asyncio.Event()
    before: list[list[str]] = []

    async def work(writer: Writer, road: Road) -> None:
        while not over.is_set():
            await writer.next(road)
            if sum(len(each.acknowledged) for each, _ in people) >= BEFORE:
                begun.set()

    async with AsyncExitStack() as stack:
        running = stack.enter_context(server(tmp_path))
        people = []
        for number in range(3):
            road = Road(await stack.enter_async_context(httpx.AsyncClient(trust_env=False)))
            road.address = running.address
            people.append((Writer("web", page(number), 0, name=str(number)), road))
        async with asyncio.timeout(120), asyncio.TaskGroup() as writing:
            for writer, road in people:
                writing.create_task(work(writer, road))
            await begun.wait()
            before = [list(writer.acknowledged) for writer, _ in people]
            await asyncio.to_thread(ran, tmp_path, "var", "backup", str(tmp_path / "usb" / "a.backup"))
            over.set()
        running.kill()
        addresses = [road.client.cookies["engawa"].partition(".")[0] for _, road in people]
    (tmp_path / "new").mkdir(mode=0o700)
    for key in ("master.key", "pepper.key"):
        shutil.move(tmp_path / "var" / key, tmp_path / "new" / key)
    shutil.rmtree(tmp_path / "var")
    said = await asyncio.to_thread(ran, tmp_path, "new", "restore", str(tmp_path / "usb" / "a.backup"))
    assert "Restored: " in said
    settings = read_settings(data_dir=tmp_path / "new")
    async with open_house(settings, sends=False, prepared=Prepared(shipped(), Compiled({}))) as house:
        for (writer, _), address, acknowledged in zip(people, addresses, before, strict=True):
            conversation = await house.store.find("web", address)
            assert conversation is not None
            entries = await house.store.history(conversation, 0, 10_000)
            kept = [entry.bubble.text for entry in entries if entry.bubble.text in set(writer.written)]
            assert kept[: len(acknowledged)] == acknowledged
            assert kept == writer.written[: len(kept)]
            assert entries[-1].bubble.speaker == "bot", "no turn is there by half"
