"""Waking those who watch."""

import asyncio

import pytest

from bot.model.ids import ConversationId
from bot.model.words import Bubble
from bot.service.hub import Hub

pytestmark = pytest.mark.anyio
ONE = ConversationId("one")


async def test_only_who_watches_is_woken_and_every_one_of_them() -> None:
    hub = Hub()
    with hub.watch(ONE) as first, hub.watch(ONE) as second, hub.watch("other") as other:
        hub.wake(ONE)
        assert [await watch.wait(0.01) for watch in (first, second, other)] == [True, True, False]


async def test_a_wake_before_the_wait_is_not_lost_and_counts_once() -> None:
    hub = Hub()
    with hub.watch(ONE) as watch:
        hub.wake(ONE)
        hub.wake(ONE)
        assert await watch.wait(0.01)
        assert not await watch.wait(0.01)


async def test_a_waiting_page_is_woken() -> None:
    hub = Hub()
    with hub.watch(ONE) as watch:
        waiting = asyncio.create_task(watch.wait(5))
        await asyncio.sleep(0)
        hub.wake(ONE)
        assert await waiting


@pytest.mark.parametrize("moments", range(4))
async def test_a_page_that_closes_in_the_moment_of_the_news_is_closed(moments: int) -> None:
    hub = Hub()
    with hub.watch(ONE) as watch:
        waiting = asyncio.create_task(watch.wait(5))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        hub.wake(ONE)
        for _ in range(moments):
            await asyncio.sleep(0)
        asked = waiting.cancel()
        await asyncio.wait([waiting])
        assert waiting.cancelled() is asked


async def test_nothing_is_kept_of_pages_that_closed() -> None:
    hub = Hub()
    with hub.watch(ONE), hub.watch(ONE):
        pass
    assert not hub._watches
    hub.wake(ONE)
    hub.part(ONE, (Bubble("…"),))


async def test_closing_wakes_everybody() -> None:
    hub = Hub()
    with hub.watch(ONE) as page, hub.watch("desk") as desk:
        hub.close()
        assert await page.wait(0.01)
        assert await desk.wait(0.01)
        assert hub.closing


async def test_parting_hands_over_the_last_words() -> None:
    hub = Hub()
    with hub.watch(ONE) as page, hub.watch("two") as other:
        hub.part(ONE, (Bubble("さいご"),))
        assert await page.wait(0.01)
        assert (page.parted, page.farewell) == (True, (Bubble("さいご"),))
        assert not other.parted
