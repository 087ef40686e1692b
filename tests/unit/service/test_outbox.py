"""The outbox over a real store: order, side by side, retries, what is late, what ends without arriving."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.model.batch import Result
from bot.model.delivery import Arrived, Dead, Delivered, Delivery, Held, Outcome, Retry
from bot.model.event import Inbound, Opened, ReplyHandle, Tapped
from bot.model.ids import ChannelName, ConversationId, DeliveryId
from bot.model.words import Bubble
from bot.service.outbox import AT_ONCE, LOOKS_AGAIN, LOST_AFTER, Outbox
from tests.house import Home, home
from tests.promises.bench import Plain

pytestmark = pytest.mark.anyio


def told(address: str) -> Delivery:
    return Delivery(
        id=DeliveryId("d"),
        conversation=ConversationId("c"),
        channel="line",
        address=address,
        parts=(b"{}",),
        retry_key="key",
    )


def opened(house: Home, address: str) -> Inbound:
    return Inbound("line", address, f"by hand, for {address}", house.now, Opened())


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


@asynccontextmanager
async def sending(house: Home) -> AsyncIterator[None]:
    """The house's own outbox, which its turns know, once it has looked at what was left from before."""
    task = asyncio.create_task(house.outbox.run())
    async with asyncio.timeout(10):
        while not house.outbox.has_room(1):  # noqa: ASYNC110 - nothing tells when
            await asyncio.sleep(0)
    try:
        yield
    finally:
        house.outbox.close()
        await asyncio.wait_for(task, 10)


async def settled(house: Home) -> None:
    async with asyncio.timeout(10):
        while not house.outbox.has_room(AT_ONCE) or states(house):  # noqa: ASYNC110 - nothing tells when
            await asyncio.sleep(0)


def states(house: Home) -> list[tuple[str, int, str]]:
    return house.rows("SELECT state, attempts, error FROM deliveries ORDER BY place")  # type: ignore[return-value]


async def test_what_a_turn_says_goes_out_without_a_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        async with sending(house):
            monkeypatch.setattr(house.store, "claim", lambda *_: pytest.fail("looked before it was sent"))
            line.shut = {"U1"}
            await house.visitor("line", "U1").open()
            await line.until(lambda: line.begun == ["U1"])
            assert [state for state, *_ in states(house)] == ["sending"]
            monkeypatch.undo()
            await line.open("U1")
        assert line.ended == ["U1"]
        assert states(house) == []


async def test_what_arrived_is_settled_by_the_next_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One commit for both, instead of one each: half of what a quiet house writes."""
    monkeypatch.setattr("bot.service.outbox.LOOKS_BESIDE", 3600)  # however long a busy machine takes
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house, sending(house):
        await settled(house)
        house.outbox.hand_over(1)  # turns are being committed
        monkeypatch.setattr(house.store, "claim", lambda *_: pytest.fail("looked beside turns"))
        house.outbox.committed(await house.store.apply([opened(house, "U1")], house.watching, Arrived()))
        house.outbox.hand_over(1)
        await line.until(lambda: line.ended == ["U1"])
        async with asyncio.timeout(10):
            while not house.outbox._back:  # noqa: ASYNC110 - nothing tells when
                await asyncio.sleep(0)
        over = house.outbox.hand_over(1)
        assert over is not None
        assert [state for state, *_ in states(house)] == ["sending"]
        await house.store.apply([opened(house, "U2")], house.watching, over)
        assert len(states(house)) == 1, "U2's alone"
        monkeypatch.undo()
        house.outbox.not_committed()  # nobody knows whether it was: settled once more, which changes nothing
        async with asyncio.timeout(10):
            while house.outbox._back:  # noqa: ASYNC110 - nothing tells when
                await asyncio.sleep(0)


async def test_turns_that_are_never_committed_do_not_keep_the_arrived_from_being_settled(tmp_path: Path) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house, sending(house):
        house.outbox.committed(await house.store.apply([opened(house, "U1")], house.watching, Arrived()))
        house.outbox.hand_over(1)  # and then nothing more is heard
        await line.until(lambda: line.ended == ["U1"])
        await settled(house)


async def test_turns_claim_nothing_before_the_first_look_nor_without_room(tmp_path: Path) -> None:
    """What bears the number of this process is of an earlier one, until that was given back."""
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        assert not house.outbox.has_room(1)
        await house.visitor("line", "early").open()
        assert [state for state, *_ in states(house)] == ["ready"]
        async with sending(house):
            await settled(house)
            assert line.ended == ["early"]
            assert not house.outbox.has_room(AT_ONCE + 1)
            line.shut = {"U1"}
            await house.visitor("line", "U1").open()
            assert not house.outbox.has_room(AT_ONCE)
            assert house.outbox.has_room(AT_ONCE - 1)
            await line.open("U1")
        assert not house.outbox.has_room(1)


async def test_where_there_is_no_room_it_is_found_later_and_in_order(tmp_path: Path) -> None:
    """As soon as there is room, and not at the next look that nobody woke it for."""
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house, asyncio.timeout(LOOKS_AGAIN - 1):
        crowd = [house.visitor("line", f"U{number}") for number in range(AT_ONCE + 5)]
        line.shut = {visitor.address for visitor in crowd}
        async with sending(house):
            for visitor in crowd:
                await visitor.open()
            await line.until(lambda: len(line.begun) == AT_ONCE)
            await crowd[0].way("more")
            for visitor in crowd:
                await line.open(visitor.address)
            await line.until(lambda: len(line.ended) == len(crowd) + 1)
        assert sorted(set(line.ended)) == sorted(visitor.address for visitor in crowd)
        assert states(house) == []


async def test_never_are_more_sent_at_once_than_was_settled_however_they_were_claimed(tmp_path: Path) -> None:
    """A commit beside a look claims as many as the look. What is in hand is ours, is not lost, and goes out next."""
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        crowd = [f"U{number}" for number in range(2 * AT_ONCE)]
        line.shut = set(crowd)
        async with sending(house):
            for half in (crowd[:AT_ONCE], crowd[AT_ONCE:]):
                results = await house.store.apply([opened(house, one) for one in half], house.watching, Arrived())
                house.outbox.committed(results)
            await line.until(lambda: len(line.begun) == AT_ONCE)
            assert len(house.outbox._in_hand) == AT_ONCE
            assert not house.outbox.has_room(1)
            assert [await house.outbox._give_back(now) for now in (1.0, 1.0 + LOST_AFTER)] == [0, 0]
            for number, address in enumerate(crowd, start=1):
                assert len(line.begun) - len(line.ended) <= AT_ONCE
                await line.open(address)
                await line.until(lambda wanted=number: len(line.ended) == wanted)  # type: ignore[misc]
        assert sorted(line.ended) == sorted(crowd)
        assert states(house) == []


async def test_what_is_in_hand_when_the_house_closes_still_goes_out(tmp_path: Path) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        crowd = [f"U{number}" for number in range(AT_ONCE + 3)]
        line.shut = set(crowd)
        async with sending(house):
            results = await house.store.apply([opened(house, one) for one in crowd], house.watching, Arrived())
            house.outbox.committed(results)
            await line.until(lambda: len(line.begun) == AT_ONCE)
            house.outbox.close()
            for address in crowd:
                await line.open(address)
        assert sorted(line.ended) == sorted(crowd)
        assert states(house) == []


async def test_a_clock_that_is_set_back_is_noticed_at_the_next_look(tmp_path: Path) -> None:
    """What failed while it was ahead goes out with the next look, and not when the clock gets there again."""
    failing = True
    line = Gate(lambda _: Retry("down") if failing else Delivered())
    async with home(tmp_path, stand_ins={"line": line}) as house:
        house.outbox._clock = lambda: house.now
        house.now += timedelta(days=1)
        async with sending(house), asyncio.timeout(LOOKS_AGAIN / 2):
            result = await house.store.apply([opened(house, "U1")], house.watching, Arrived())
            house.outbox.committed(result)
            await line.until(lambda: line.ended == ["U1"])
            while [attempts for _, attempts, _ in states(house)] != [1]:  # noqa: ASYNC110 - nothing tells when
                await asyncio.sleep(0)
            house.now -= timedelta(days=1)
            failing = False
            house.outbox.wake()
            await line.until(lambda: line.ended == ["U1", "U1"])
        assert states(house) == []


async def test_what_a_turn_left_is_looked_for_at_once(tmp_path: Path) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house, sending(house), asyncio.timeout(LOOKS_AGAIN / 2):
        results = await house.store.apply([opened(house, "U1")], house.watching)
        assert [result.left for result in results] == [True]
        house.outbox.committed(results)
        await line.until(lambda: line.ended == ["U1"])


async def test_what_a_closing_house_has_committed_waits_for_the_next_start(tmp_path: Path) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        async with sending(house):
            house.outbox.close()
            house.outbox.committed([Result(None, sending=(told("late"),), left=True)])
        assert line.begun == []


async def test_nobody_asks_when_to_try_again_while_all_goes_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line, asked = Gate(), 0
    async with home(tmp_path, stand_ins={"line": line}) as house:
        next_due = house.store.next_due

        async def counted() -> datetime | None:
            nonlocal asked
            asked += 1
            return await next_due()

        monkeypatch.setattr(house.store, "next_due", counted)
        async with sending(house):
            for count in range(1, 6):
                await house.visitor("line", f"U{count}").open()
                await line.until(lambda wanted=count: len(line.ended) == wanted)  # type: ignore[misc]
        assert asked <= 1, "at the start"


async def test_no_retry_is_forgotten(tmp_path: Path) -> None:
    """Two come back at different times; each is tried again when its time has come, and not when somebody looks."""
    pauses = {"first": [0.05, 0.1], "second": [0.2]}

    def failing(delivery: Delivery) -> Outcome:
        left = pauses[delivery.address]
        return Retry("busy", after=timedelta(seconds=left.pop(0))) if left else Delivered()

    line = Gate(failing)
    async with home(tmp_path, stand_ins={"line": line}) as house:
        begun = asyncio.get_running_loop().time()
        start = house.now
        house.outbox._clock = lambda: start + timedelta(seconds=asyncio.get_running_loop().time() - begun)
        async with sending(house), asyncio.timeout(LOOKS_AGAIN / 2):
            for address in pauses:
                await house.visitor("line", address).open()
            await line.until(lambda: len(line.ended) == 5)
            while house.outbox._due is not None:  # noqa: ASYNC110 - nothing tells when
                await asyncio.sleep(0)
        assert states(house) == []


async def test_a_claim_that_is_in_nobodys_hands_is_given_back(tmp_path: Path) -> None:
    """A connection broke off at the commit: the database has claimed something, and nobody here knows."""
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        await house.visitor("line", "lost").open()
        async with sending(house):
            line.shut = {"held"}
            await settled(house)
            await house.visitor("line", "held").open()
            result = await house.store.apply([opened(house, "lost")], house.watching, Arrived())
            assert [one.address for one in result[0].sending] == ["lost"]
            outbox = house.outbox
            assert [await outbox._give_back(now) for now in (1.0, LOST_AFTER, 0.9 + LOST_AFTER)] == [0, 0, 0]
            assert await outbox._give_back(1.0 + LOST_AFTER) == 1
            outbox.wake()
            await line.until(lambda: line.ended == ["lost", "lost"])
            assert line.begun.count("held") == 1
            await line.open("held")
        assert states(house) == []


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


async def test_where_there_is_nothing_to_write_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        async with sending(house):
            visitors = [house.visitor("line", f"U{number}") for number in range(AT_ONCE)]
            line.shut = {visitor.address for visitor in visitors}
            for visitor in visitors:
                await visitor.open()
            monkeypatch.setattr(house.store, "settle", lambda *_: pytest.fail("there was nothing to settle"))
            assert await house.outbox._look(0) == []
            monkeypatch.undo()
            for visitor in visitors:
                await line.open(visitor.address)
            await settled(house)
        assert len(line.ended) == AT_ONCE


async def test_when_to_try_again_is_asked_until_the_database_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with home(tmp_path, stand_ins={"line": Gate()}) as house:
        outbox, asked = house.outbox, 0

        async def away() -> datetime | None:
            nonlocal asked
            asked += 1
            if asked == 1:
                raise ConnectionError("the database is away")
            outbox.wake()  # something came while it was asked
            return None

        monkeypatch.setattr(house.store, "next_due", away)
        monkeypatch.setattr("bot.service.outbox.LOOKS_AGAIN", 0.01)
        for _ in range(3):
            await outbox._wait()
            outbox._news.clear()
        assert asked == 3


async def test_figures_say_what_became_of_deliveries(tmp_path: Path) -> None:
    line = Gate()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        await house.visitor("line", "canary").open()
        async with running(house):
            await line.until(lambda: len(line.ended) == 1)
        text = house.measures.text().decode()
        assert 'engawa_deliveries_total{channel="line",outcome="delivered"} 1.0' in text
        assert "canary" not in text
