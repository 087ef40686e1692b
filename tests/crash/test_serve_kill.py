"""The server is killed again and again while people write. What it acknowledged is there once, and answered."""

import random
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest

from bot.settings import read_settings
from tests.contract.store.scene import Kind, house
from tests.crash.writers import (
    MOTHER,
    Line,
    Road,
    Writer,
    answered,
    check_answers,
    check_transcripts,
    on_line,
    web,
    write,
)
from tests.e2e.scene import until
from tests.e2e.server import server
from tests.effort import LONG
from tests.standins.telegram import TelegramStandIn

pytestmark = pytest.mark.anyio
KILLS = 5
HOUSES = [(kind, number) for kind in ("sqlite", "postgresql") for number in range(10)] if LONG else [("sqlite", 0)]
"""Fifty kills for each database at length."""
LINES = 36
"""Messages of each writer; a letter has room for 40 lines."""
TELEGRAM_LINES = 6
"""Fewer there: a chat is told one bubble a second, and each line is answered with several."""
CHAT = 4001


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "number"), HOUSES)
async def test_nothing_is_lost_and_order_is_kept(kind: Kind, number: int, tmp_path: Path) -> None:
    chance = random.Random(20261124 + number)  # noqa: S311 - a choice of moments that repeats
    async with AsyncExitStack() as stack:
        place = await stack.enter_async_context(house(kind, tmp_path / "var"))
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
        writers = [
            Writer("line", on_line(line), LINES, MOTHER),
            Writer(
                "telegram", lambda words: ("/telegram/webhook", *telegram.text(CHAT, words)), TELEGRAM_LINES, str(CHAT)
            ),
            Writer("web", web(), LINES),
        ]
        for life in range(KILLS + 1):
            with server(tmp_path, **{f"ENGAWA_{name.upper()}": value for name, value in given.items()}) as running:
                road.address = running.address
                if life == 0:
                    for writer, words in zip(writers, ("人に書きたい", "/person", "人に書きたい"), strict=True):
                        await road.surely(writer.make(words))
                if life < KILLS:
                    await write(writers, road, chance.randrange(4, 18), running.kill)
                    continue
                await write(writers, road, sum(writer.most for writer in writers), lambda: None)
                await until(lambda: writers[0].written[-1] in answered(line.received(MOTHER)), 30)
                await until(lambda: writers[1].written[-1] in answered(telegram.received(CHAT)), 60)
                assert running.terminate(30) == 0, "".join(running.errors)
        writers[2].address = client.cookies["engawa"].partition(".")[0]
        await check_transcripts(read_settings(data_dir=tmp_path / "var", **given), writers)
        check_answers(writers[0], answered(line.received(MOTHER)), KILLS)
        check_answers(writers[1], answered(telegram.received(CHAT)), KILLS)
        pushed = Counter(words for way, words in line.accepted if way == "push")
        assert pushed, "every other answer had to be pushed"
        assert max(pushed.values()) == 1, "what carries a retry key came twice"
        assert line.problems == telegram.problems == []
