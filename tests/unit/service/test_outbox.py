"""The outbox over a real store: order, side by side, retries, what is late, what ends without arriving."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.delivery import Dead, Delivered, Delivery, Held, Outcome, Retry
from bot.model.event import Inbound, Opened, ReplyHandle, Tapped
from bot.model.ids import ChannelName
from bot.model.words import Bubble
from bot.service.outbox import Outbox
from tests.house import Home, home
from tests.promises.bench import Plain

pytestmark = pytest.mark.anyio


class Gate(Plain):
    """A platform that answers when the test lets it."""

    def __init__(self, answer: Callable[[Delivery], Outcome] = lambda _: Delivered()) -> None:
        super().__init__("line")
        self.begun: list[str] = []
        self.ended: list[str] = []
        self.shut: set[str] = set()
        self._answer = answer
        self._moved = asyncio.Condition()

    async def send(self, delivery: Delivery) -> Outcome:
        await self._note(self.begun, delivery.address)
        async with self._moved:
            await self._moved.wait_for(lambda: delivery.address not in self.shut)
        await self._note(self.ended, delivery.address)
        return self._answer(delivery)

    async def open(self, address: str) -> None:
        async with self._moved:
            self.shut.discard(address)
            self._moved.notify_all()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(10), self._moved:
            await self._moved.wait_for(holds)

    async def _note(self, where: list[str], address: str) -> None:
        async with self._moved:
            where.append(address)
            self._moved.notify_all()


@asynccontextmanager
async def running(house: Home, served: Callable[[ChannelName], bool] = lambda _: True) -> AsyncIterator[Outbox]:
    outbox = Outbox(house.store, house.channels, house.hub, house.measures, lambda: house.now, served)
    task = asyncio.create_task(outbox.run())
    try:
        yield outbox
    finally:
        outbox.close()
        await asyncio.wait_for(task, 10)


def states(house: Home) -> list[tuple[str, int, str]]:
    return house.rows("SELECT state, attempts, error FROM deliveries ORDER BY place")  # type: ignore[return-value]


async def test_in_order_for_one_and_side_by_side_for_others(tmp_path: Path) -> None:
    line = Gate()
    line.shut = {"slow"}
    async with home(tmp_path, stand_ins={"line": line}) as house:
        for address in ("slow", "quick"):
            visitor = house.visitor("line", address)
            await visitor.open()
            await visitor.way("more")
        async with running(house):
            await line.until(lambda: line.ended == ["quick", "quick"])
            assert line.begun.count("slow") == 1, "the second waits for the first"
            await line.open("slow")
            await line.until(lambda: line.ended.count("slow") == 2)
        assert house.rows("SELECT count(*) FROM deliveries WHERE state IN ('ready', 'sending')") == [(0,)]


async def test_a_retry_waits_longer_each_time(tmp_path: Path) -> None:
    line = Gate(lambda _: Retry("no answer", without_reply=True))
    async with home(tmp_path, stand_ins={"line": line}) as house:
        await house.visitor("line").open()
        pauses = []
        for count in range(1, 6):
            async with running(house):
                await line.until(lambda wanted=count: len(line.ended) >= wanted)  # type: ignore[misc]
            due = await house.store.next_due()
            assert due is not None
            pauses.append((due - house.now).total_seconds())
            house.now = due
        assert pauses == sorted(pauses)
        assert pauses[-1] > 4 * pauses[0]


async def test_a_channel_that_raises_is_tried_again_and_stops_nobody(tmp_path: Path) -> None:
    def broken(delivery: Delivery) -> Outcome:
        if delivery.address == "broken":
            raise ValueError("canary")
        return Delivered()

    line = Gate(broken)
    async with home(tmp_path, stand_ins={"line": line}) as house:
        for address in ("broken", "fine"):
            await house.visitor("line", address).open()
        async with running(house):
            await line.until(lambda: len(line.ended) == 2)
        assert sorted((state, attempts) for state, attempts, _ in states(house)) in (
            [("done", 0), ("ready", 1)], [("done", 1), ("ready", 1)], [("ready", 1)],
        )  # fmt: skip
        assert b"canary" not in house.files()


async def test_a_channel_that_is_not_served_keeps_what_waits(tmp_path: Path) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        await house.visitor("line").open()
        async with running(house, lambda name: name != "line"):
            async with asyncio.timeout(10):
                while not any(attempts for _, attempts, _ in states(house)):  # noqa: ASYNC110 - nothing tells when
                    await asyncio.sleep(0)
        assert line.begun == []
        assert [state for state, *_ in states(house)] == ["ready"]
        house.later(hours=1)
        async with running(house):
            await line.until(lambda: len(line.ended) == 1)


async def test_what_is_late_is_dropped_and_what_matters_is_not(tmp_path: Path) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        talk, danger = house.visitor("line", "talk"), house.visitor("line", "danger")
        await talk.open()
        await danger.write("死にたい。")
        house.later(hours=7)
        async with running(house):
            await line.until(lambda: bool(line.ended))
        assert line.ended == ["danger"]


async def test_a_blocked_address_gets_nothing_more_and_the_desk_is_told(tmp_path: Path) -> None:
    line = Gate(lambda _: Dead("blocked", blocked=True))
    async with home(tmp_path, stand_ins={"line": line}) as house:
        visitor = house.visitor("line")
        await visitor.open()
        await visitor.way("more")
        with house.desk.watch() as desk:
            async with running(house):
                await line.until(lambda: len(line.ended) == 1)
                assert await desk.wait(5)
        assert len(line.ended) == 1
        assert [item.reason for item in await house.store.undelivered()] == ["blocked"]
        assert await house.store.claim(house.now, 10) == []


async def test_what_is_held_is_told_at_the_desk_and_goes_with_the_next_answer(tmp_path: Path) -> None:
    carried: list[tuple[int, int]] = []

    def spent(delivery: Delivery) -> Outcome:
        carried.append((len(delivery.parts), len(delivery.riders)))
        return Delivered() if delivery.reply is not None else Held("monthly limit")

    line = Gate(spent)
    async with home(tmp_path, stand_ins={"line": line}) as house:
        visitor = house.visitor("line")
        await visitor.open()
        with house.desk.watch() as desk:
            async with running(house) as outbox:
                await line.until(lambda: len(line.ended) == 1)
                assert await desk.wait(5)
                assert house.rows("SELECT error FROM deliveries WHERE state = 'held'") == [("monthly limit",)]
                handle = ReplyHandle("token", house.now + timedelta(minutes=1))
                await visitor.send(Tapped("w:more"), reply=handle)
                outbox.wake()
                await line.until(lambda: len(line.ended) == 2)
        assert carried[1][1] == 1, "what was held rides in front of the answer"
        assert house.rows("SELECT id FROM deliveries WHERE state = 'held'") == []


async def test_a_reply_carries_the_line_for_the_case_that_nobody_knows_whether_it_arrived(tmp_path: Path) -> None:
    async with home(tmp_path, stand_ins={"line": Gate()}) as house:
        packer = replace(
            house.watching.decider.parcels, once_more=lambda channel, locale: f"{channel} {locale}".encode()
        )
        visitor = house.visitor("line")
        await visitor.open()
        handle = ReplyHandle("token", house.now + timedelta(minutes=1))
        for reply, again in ((handle, b"line ja"), (None, b"")):
            arrival = Inbound("line", visitor.address, "e", house.now, Opened(), reply=reply)
            first, *rest = packer([Bubble(f"{n}" * 3000) for n in range(7)], visitor.state, arrival, important=False)
            assert first.again == again
            assert [delivery.again for delivery in rest] == [b""]


async def test_a_channel_that_was_switched_off_ends_what_waits(tmp_path: Path) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        await house.visitor("line").open()
        del house.channels["line"]
        with house.desk.watch() as desk:
            async with running(house):
                assert await desk.wait(5)
        assert [item.reason for item in await house.store.undelivered()] == ["the channel is switched off"]


async def test_a_database_that_is_away_for_a_moment_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        await house.visitor("line").open()
        claim, failed = house.store.claim, asyncio.Event()

        async def away(*_: object) -> list[Delivery]:
            monkeypatch.setattr(house.store, "claim", claim)
            failed.set()
            raise ConnectionError("the database is away")

        monkeypatch.setattr(house.store, "claim", away)
        async with running(house) as outbox:
            await failed.wait()
            outbox.wake()
            await line.until(lambda: len(line.ended) == 1)


async def test_figures_say_what_became_of_deliveries(tmp_path: Path) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        await house.visitor("line", "canary").open()
        async with running(house):
            await line.until(lambda: len(line.ended) == 1)
        text = house.measures.text().decode()
        assert 'engawa_deliveries_total{channel="line",outcome="delivered"} 1.0' in text
        assert "canary" not in text
