"""A platform is answered as soon as its events are committed: what we then have to ask of it keeps no webhook waiting.

LINE counts an answer as late after two seconds. Nothing is timed here: a platform that never answers us would hold its
own webhooks up for ever, if they waited for anything that is sent.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.service.outbox import AT_ONCE
from tests.e2e.scene import Street, street, until
from tests.standins.line import Webhook
from tests.standins.loopback import hold

pytestmark = pytest.mark.anyio
MANY = 2 * AT_ONCE
"""More than the outbox sends at once, so that all of it waits."""
PATIENCE = 8.0
"""Seconds; what is sent gives up after ten."""


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Street]:
    async with street(tmp_path) as opened:
        opened.line.next(*[hold()] * 10 * MANY)
        opened.telegram.next(*[hold()] * 10 * MANY)
        yield opened
        for platform in (opened.line, opened.telegram):
            platform._released.set()


async def answered(place: Street, platform: str, webhooks: list[Webhook]) -> list[int]:
    async with asyncio.timeout(PATIENCE):
        answers = await asyncio.gather(
            *(place.client.post(f"/{platform}/webhook", content=body, headers=headers) for body, headers in webhooks)
        )
    return [answer.status_code for answer in answers]


async def test_line_is_answered_while_it_does_not_answer_us(place: Street) -> None:
    visitors = [f"U{number:032x}" for number in range(MANY)]
    for round_ in ("follow", "text"):
        hooks = [place.line.follow(one) if round_ == "follow" else place.line.text(one, "はい") for one in visitors]
        assert await answered(place, "line", hooks) == [200] * MANY
    together = [place.line.message(one, "もうひとつ") for one in visitors]
    assert await answered(place, "line", [place.line.signed(*together)]) == [200]
    assert place.line.ways == [], "nothing of it was sent yet"
    found = await place.house.store.find("line", visitors[0])
    assert found is not None
    said = [entry.bubble.text for entry in await place.house.store.history(found, 0)]
    assert "もうひとつ" in said, "and all of it is kept"


async def test_telegram_is_answered_while_its_taps_and_words_wait(
    place: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(place.telegram, "fault", lambda path: asked.append(path) or hold())
    chats = range(5001, 5001 + MANY)
    assert await answered(place, "telegram", [place.telegram.start(chat) for chat in chats]) == [200] * MANY
    await until(lambda: len(asked) == AT_ONCE)
    taps = [place.telegram.tap(chat, "w:more") for chat in chats]
    assert await answered(place, "telegram", taps) == [200] * MANY
    assert {path.rpartition("/")[2] for path in asked} == {"sendMessage"}, "a tap is answered with its webhook"
    assert len(asked) == AT_ONCE, "never more at once"
    assert place.telegram.methods == [], "and nothing was said yet"
