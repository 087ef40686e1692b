"""Fetching from Telegram: nothing lost, nothing moved past before it is kept, and troubles told in plain words."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.channels import telegram_polling
from bot.channels.outgoing import Outgoing
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_polling import AWAY, KEPT_BACK, SECOND, SLOWER, TOKEN, WEBHOOK, Polling
from bot.model.event import Ignored, Inbound, Reachable, Tapped, Wrote
from tests.contract.channels.benches import NOW, TELEGRAM_TOKEN
from tests.standins.loopback import Fault, hold, reset
from tests.standins.telegram import BROKEN, TelegramStandIn, flood

pytestmark = pytest.mark.anyio


@dataclass
class House:
    """What a house would have kept, in order; `breaks` says for which facts it could not."""

    kept: list[Inbound] = field(default_factory=list)
    breaks: Callable[[Inbound], bool] = lambda _: False
    slow: asyncio.Event | None = None

    async def submit(self, fact: Inbound) -> None:
        if self.slow is not None:
            await self.slow.wait()
        if self.breaks(fact):
            raise OSError("the disk is full")
        if fact not in self.kept:  # as the seen ids do
            self.kept.append(fact)

    def words(self) -> list[str]:
        return [fact.event.text for fact in self.kept if isinstance(fact.event, Wrote)]


@dataclass
class Fetching:
    platform: TelegramStandIn
    house: House
    polling: Polling
    pauses: list[float]
    resting: asyncio.Event
    """Cleared by a test that wants pauses to last."""

    async def until(self, holds: Callable[[], object]) -> None:
        async with asyncio.timeout(10):
            while not holds():  # noqa: ASYNC110 - what is waited for lies in several places
                await asyncio.sleep(0.001)

    async def words(self, *wanted: str) -> None:
        await self.until(lambda: len(self.house.words()) >= len(wanted))
        assert self.house.words() == list(wanted)


@asynccontextmanager
async def fetching(
    house: House | None = None, platform: TelegramStandIn | None = None, **given: Any
) -> AsyncIterator[Fetching]:
    house, outgoing, pauses, resting = house or House(), Outgoing(), [], asyncio.Event()
    resting.set()

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        await resting.wait()

    async with platform or TelegramStandIn(token=TELEGRAM_TOKEN) as telegram:
        channel = TelegramChannel(TELEGRAM_TOKEN, None, telegram.url, outgoing, clock=lambda: NOW)
        polling = Polling(channel, house.submit, lambda: NOW, sleep=sleep, **given)
        running = asyncio.create_task(polling.run())
        try:
            yield Fetching(telegram, house, polling, pauses, resting)
        finally:
            polling.close()
            await asyncio.wait_for(running, 5)
            await channel.close()
            await outgoing.close()
        assert telegram.problems == []


async def test_what_is_brought_is_kept_in_order_and_then_confirmed() -> None:
    async with fetching() as here:
        telegram = here.platform
        await telegram.bring(*(telegram.text(42, str(number)) for number in range(5)))
        await here.words("0", "1", "2", "3", "4")
        await here.until(lambda: not telegram.pending)
        await telegram.bring(telegram.text(43, "5"))
        await here.words("0", "1", "2", "3", "4", "5")


async def test_the_offset_moves_only_after_the_house_has_kept_it() -> None:
    house = House(slow=asyncio.Event())
    async with fetching(house) as here:
        telegram = here.platform
        await telegram.bring(telegram.text(42, "a"))
        await here.until(lambda: telegram.requests)
        for _ in range(50):
            await asyncio.sleep(0.001)
        assert telegram.confirmed == []
        assert house.slow is not None
        house.slow.set()
        await here.until(lambda: telegram.confirmed)
        assert house.words() == ["a"]


async def test_what_could_not_be_kept_comes_again_and_what_was_kept_before_it_is_confirmed() -> None:
    house = House()
    house.breaks = lambda fact: isinstance(fact.event, Wrote) and fact.event.text == "b" and not here.resting.is_set()
    async with fetching(house) as here:
        here.resting.clear()
        telegram = here.platform
        await telegram.bring(telegram.text(42, "a"), telegram.text(43, "b"), telegram.text(44, "c"))
        numbers = [one["update_id"] for one in telegram.pending]
        await here.until(lambda: here.pauses)
        assert here.polling.trouble == KEPT_BACK
        here.resting.set()
        await here.words("a", "c", "b")
        await here.until(lambda: not telegram.pending)
        assert telegram.confirmed == numbers
        assert here.polling.trouble == ""


async def test_a_house_that_dies_meets_everything_again_that_it_had_not_kept() -> None:
    telegram = TelegramStandIn(token=TELEGRAM_TOKEN)
    first = House(breaks=lambda _: True)
    async with fetching(first, telegram) as here:
        await telegram.bring(telegram.text(42, "a"), telegram.text(42, "b"))
        await here.until(lambda: here.pauses)
    async with fetching(House(), telegram) as again:
        await again.words("a", "b")


async def test_a_house_that_closes_says_what_it_kept_and_loses_nothing() -> None:
    telegram = TelegramStandIn(token=TELEGRAM_TOKEN)
    house = House(slow=asyncio.Event())
    async with fetching(house, telegram) as here:
        await telegram.bring(telegram.text(42, "a"))
        await here.until(lambda: telegram.offsets)
        for _ in range(20):
            await asyncio.sleep(0.001)
        here.polling.close()
        assert house.slow is not None
        house.slow.set()
        await here.words("a")
        await here.until(lambda: telegram.confirmed)


async def test_closing_does_not_wait_for_a_question_that_is_held_open() -> None:
    async with fetching() as here:
        await here.until(lambda: here.platform.offsets)
    assert here.platform.confirmed == []


async def test_an_accepted_offset_is_not_named_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a quiet week Telegram counts on from anywhere; an old offset would throw away what comes then."""
    monkeypatch.setattr(telegram_polling, "LISTENS", 0)
    async with fetching() as here:
        telegram = here.platform
        await telegram.bring(telegram.text(42, "a"))
        number = telegram.pending[0]["update_id"]
        await here.until(lambda: number + 1 in telegram.offsets)
        await here.until(lambda: telegram.offsets[-1] is None)
        assert telegram.offsets.count(number + 1) == 1
        body, _ = telegram.text(42, "b")
        await telegram.bring((json.dumps(json.loads(body) | {"update_id": 5}).encode(), {}))
        await here.words("a", "b")


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (BROKEN, AWAY),
        (reset(), AWAY),
        (Fault(200, b"<html>"), AWAY),
        (Fault(200, b'{"ok":true,"result":{}}'), AWAY),
        (Fault(502, b"<html>Bad Gateway"), AWAY),
        (Fault(401, b'{"ok":false,"error_code":401,"description":"Unauthorized"}'), TOKEN),
        (flood(9), SLOWER),
    ],
)
async def test_troubles_are_told_once_and_end(fault: Fault, trouble: str) -> None:
    platform = TelegramStandIn(token=TELEGRAM_TOKEN)
    platform.next(fault, fault, fault)
    with capture_logs() as logs:
        async with fetching(platform=platform) as here:
            await platform.bring(platform.text(42, "a"))
            await here.words("a")
            await here.until(lambda: not here.polling.trouble)
    told = [entry["trouble"] for entry in logs if entry["event"] == "telegram.polling"]
    assert told == [trouble]
    assert [entry["event"] for entry in logs][-1] == "telegram.polling_goes_on"
    assert here.pauses == ([9.0] * 3 if trouble == SLOWER else [1.0, 2.0, 4.0])


async def test_pauses_grow_to_a_minute_and_no_further() -> None:
    platform = TelegramStandIn(token=TELEGRAM_TOKEN)
    platform.next(*[BROKEN] * 9)
    async with fetching(platform=platform) as here:
        await platform.bring(platform.text(42, "a"))
        await here.words("a")
    assert here.pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]


async def test_a_webhook_that_is_set_is_told_with_its_remedy() -> None:
    platform = TelegramStandIn(token=TELEGRAM_TOKEN)
    platform.webhook = {"url": "https://engawa.example/telegram/webhook"}
    async with fetching(platform=platform) as here:
        await here.until(lambda: here.polling.trouble)
        assert here.polling.trouble == WEBHOOK
        assert "engawa telegram setup" in WEBHOOK
        platform.webhook = {}
        await here.until(lambda: not here.polling.trouble or here.platform.offsets)


async def test_a_second_one_who_fetches_is_told() -> None:
    platform = TelegramStandIn(token=TELEGRAM_TOKEN)
    async with fetching(platform=platform) as here:
        await here.until(lambda: platform.offsets)
        here.resting.clear()
        platform._askers += 1
        await platform._tell()
        await here.until(lambda: here.polling.trouble)
        assert here.polling.trouble == SECOND


async def test_an_odd_update_costs_only_itself() -> None:
    async with fetching() as here:
        telegram = here.platform
        odd = [{"update_id": 700_000_900 + at} | one for at, one in enumerate([
            {"hologram": {}}, {"message": 7}, {"message": {"chat": []}}, {"poll": {}}, {"message": {"chat": {"id": 1}}},
        ])]  # fmt: skip
        telegram.pending.extend(odd)
        telegram.pending.append({"nothing": 1, "update_id": 700_000_950})
        await telegram.bring(
            (json.dumps(json.loads(telegram.text(42, "a")[0]) | {"update_id": 700_001_000}).encode(), {})
        )
        await here.words("a")
        await here.until(lambda: not telegram.pending)


async def test_an_answer_in_which_nothing_has_a_number_is_not_asked_for_without_a_pause() -> None:
    platform = TelegramStandIn(token=TELEGRAM_TOKEN)
    platform.next(Fault(200, b'{"ok":true,"result":[{"a":1},7,null]}'))
    async with fetching(platform=platform) as here:
        await here.until(lambda: here.pauses)


async def test_taps_are_answered_and_what_means_nothing_is_not_kept() -> None:
    async with fetching() as here:
        telegram = here.platform
        await telegram.bring(
            telegram.tap(42, "c:1"),
            telegram.update(callback_query={"id": "7", "from": {"id": 42}, "inline_message_id": "i"}),
            telegram.unblock(42),
        )  # fmt: skip
        await here.until(lambda: len(telegram.answered) == 2)
        assert [type(fact.event) for fact in here.house.kept] == [Tapped, Reachable]
        assert not any(isinstance(fact.event, Ignored) for fact in here.house.kept)


async def test_only_what_is_wanted_is_asked_for_and_held_open() -> None:
    platform = TelegramStandIn(token=TELEGRAM_TOKEN)
    asked = []
    answer = platform._updates

    async def remember(fields: dict[str, object]) -> object:
        asked.append(fields)
        return await answer(fields)

    platform._updates = remember  # type: ignore[assignment,method-assign]
    async with fetching(platform=platform) as here:
        await here.until(lambda: asked)
    assert asked[0] == {
        "timeout": 25, "limit": 100,
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
    }  # fmt: skip


@pytest.mark.parametrize("fault", [BROKEN, reset(), hold(), Fault(401, b"{}")])
async def test_the_token_reaches_no_log(fault: Fault, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    platform = TelegramStandIn(token=TELEGRAM_TOKEN)
    platform.next(fault)
    with capture_logs() as logs:
        async with fetching(platform=platform) as here:
            await here.until(lambda: here.pauses or fault.hold)
    assert "d00d" not in caplog.text + repr(logs) + repr(here.polling.__dict__)


async def test_a_worker_that_does_not_lead_asks_nothing_until_it_does() -> None:
    leading = asyncio.Event()

    async def leads() -> bool:
        return leading.is_set()

    async with fetching(leads=leads) as here:
        await here.platform.bring(here.platform.text(42, "a"))
        await here.until(lambda: len(here.pauses) > 3)
        assert here.platform.requests == 0
        assert set(here.pauses) == {telegram_polling.LOOKS_AGAIN}
        leading.set()
        await here.words("a")
