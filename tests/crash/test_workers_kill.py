"""Two workers on one address and one PostgreSQL: one is killed, then the database, in the middle of people writing.

Nobody restarts anything: a worker comes in place of the dead one, and both go on when the database is back. Every
message that was acknowledged is there once and answered, in order; what nobody could keep was refused, and came again.
"""

import asyncio
import os
import signal
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest

from bot.settings import read_settings
from tests.contract.store.scene import house, start_postgres, stop_postgres
from tests.crash.writers import Line, Road, Writer, answered, check_answers, check_transcripts, on_line, web, write
from tests.e2e.scene import until
from tests.e2e.server import server
from tests.standins.telegram import TelegramStandIn

pytestmark = pytest.mark.anyio
LINES, TELEGRAM_LINES = 9, 2
CHAT = 4001
VISITORS = (("Umother", "はは"), ("Ufather", "ちち"), ("Uaunt", "おば"))


def workers_of(parent: int) -> set[int]:
    """The processes that it looks after, as far as they live."""
    return {int(child) for child in Path(f"/proc/{parent}/task/{parent}/children").read_text("ascii").split()}


@pytest.mark.slow
async def test_a_worker_and_the_database_die_in_the_middle_and_nobody_loses_a_word(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        place = await stack.enter_async_context(house("postgresql", tmp_path))
        line = await stack.enter_async_context(Line())
        telegram = await stack.enter_async_context(TelegramStandIn())
        client = await stack.enter_async_context(httpx.AsyncClient(trust_env=False))
        given = {
            "database_url": place.url,
            "vault_url": place.vault_url,
            "line_channel_secret": "line-secret",
            "line_channel_access_token": "line-token",
            "line_api_url": line.url,
            "telegram_token": "1:engawa",
            "telegram_webhook_secret": "telegram-secret",
            "telegram_api_url": telegram.url,
        }
        road = Road(client)
        writers = [Writer("line", on_line(line, address), LINES, address, name) for address, name in VISITORS]
        writers.append(
            Writer(
                "telegram", lambda words: ("/telegram/webhook", *telegram.text(CHAT, words)), TELEGRAM_LINES, str(CHAT)
            )
        )
        writers.append(Writer("web", web(), LINES))
        environment = {f"ENGAWA_{name.upper()}": value for name, value in given.items()}
        with server(tmp_path, "--workers", "2", **environment) as running:
            road.address = running.address
            parent = running.running.process.pid
            assert parent is not None
            for writer in writers:
                await road.surely(writer.make("/person" if writer.channel == "telegram" else "人に書きたい"))
            await until(lambda: len(workers_of(parent)) == 2, 20)
            first = workers_of(parent)
            await write(writers, road, 8, lambda: os.kill(min(first), signal.SIGKILL))
            await write(writers, road, 8, stop_postgres)
            before = road.refused
            await write(writers, road, 3, beside=asyncio.to_thread(start_postgres))
            assert road.refused > before, "nobody was told that all is well meanwhile"
            await write(writers, road, sum(writer.most for writer in writers))
            for writer in writers[:-1]:
                reached = line if writer.channel == "line" else telegram
                await until(lambda: writer.written[-1] in answered(reached.received(writer.address)), 30)  # noqa: B023
            await until(lambda: len(workers_of(parent)) == 2, 20)
            assert len(workers_of(parent) & first) == 1, "one died, one lived on, one came"
            assert running.terminate(30) == 0, "".join(running.errors)
        writers[-1].address = client.cookies["engawa"].partition(".")[0]
        await check_transcripts(read_settings(data_dir=tmp_path / "var", **given), writers)
        for writer in writers[:-1]:
            reached = line if writer.channel == "line" else telegram
            check_answers(writer, answered(reached.received(writer.address)), 1)
        pushed = Counter(words for way, words in line.accepted if way == "push")
        assert max(pushed.values()) == 1, "what carries a retry key came twice"
        assert line.problems == telegram.problems == []
