"""The turn loop by itself, over a store that only notes what it is given."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime

import pytest

from bot.model.batch import Decide, Decision, Result
from bot.model.delivery import Arrived
from bot.model.event import Arrival, Closed, FromDesk, Inbound, Opened
from bot.model.ids import ConversationId, DeliveryId, StaffId, TicketId
from bot.model.words import Bubble
from bot.service import turn
from bot.service.hub import DESK, Hub
from bot.service.measures import Measures
from bot.service.turn import Busy, TurnLoop

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


class Noting:
    """The one method of a store that the loop uses. `gate` holds it back, `fails` makes it fail."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.claims: list[Arrived | None] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.fails: list[Exception] = []
        self.result = Result(ConversationId("c"))

    async def apply(
        self,
        arrivals: Sequence[Arrival],
        decide: Decide,  # noqa: ARG002 - the port's shape
        arrived: Arrived | None,
    ) -> list[Result]:
        self.claims.append(arrived)
        await self.gate.wait()
        if self.fails:
            raise self.fails.pop(0)
        self.batches.append([arrival.event_id for arrival in arrivals])
        return [self.result for _ in arrivals]


class Stage:
    """The loop, and what it sees of an outbox: this class."""

    def __init__(self) -> None:
        self.store = Noting()
        self.hub = Hub()
        self.measures = Measures()
        self.rooms: list[int] = []
        self.arrived: Arrived | None = None
        self.missed = 0
        self.handed: list[Sequence[Result]] = []
        self.heard: list[tuple[str, int]] = []
        self.loop = TurnLoop(self.store, lambda _: Decision(), self.hub, self.measures, self, self._told)  # type: ignore[arg-type]
        self.submitted: list[asyncio.Future[Result]] = []
        self.acknowledged: list[bool] = []

    def hand_over(self, count: int) -> Arrived | None:
        self.rooms.append(count)
        return self.arrived

    def committed(self, results: Sequence[Result]) -> None:
        self.handed.append(results)
        self.acknowledged += [waiting.done() for waiting in self.submitted]

    def not_committed(self) -> None:
        self.missed += 1

    def _told(self, arrival: Arrival, _result: Result) -> None:
        self.heard.append((arrival.event_id, len(self.handed)))

    async def all(self, *arrivals: Arrival) -> list[Result | BaseException]:
        return await asyncio.gather(*(self.loop.submit(one) for one in arrivals), return_exceptions=True)

    async def held(self, *arrivals: Arrival) -> "asyncio.Future[list[Result | BaseException]]":
        """Hand in while the store is busy with something else, so that they are taken together."""
        self.store.gate.clear()
        first = asyncio.ensure_future(self.loop.submit(wrote("first", "somebody")))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        rest = asyncio.ensure_future(self.all(*arrivals))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        self.store.gate.set()
        await first
        return rest


@pytest.fixture
async def stage(anyio_backend: str) -> AsyncIterator[Stage]:
    opened = Stage()
    running = asyncio.create_task(opened.loop.run())
    yield opened
    opened.store.gate.set()
    opened.loop.close()
    await asyncio.wait_for(running, 5)


def wrote(name: str, address: str = "U1") -> Inbound:
    return Inbound("line", address, name, NOW, Opened())


def from_desk(name: str, conversation: str = "c-1") -> FromDesk:
    return FromDesk(ConversationId(conversation), name, NOW, Closed(TicketId("t"), StaffId("s")))


async def test_one_event_is_a_batch_of_one(stage: Stage) -> None:
    assert await stage.loop.submit(wrote("a")) == stage.store.result
    assert stage.store.batches == [["a"]]
    assert stage.handed == [[stage.store.result]]


async def test_who_waits_is_told_before_anything_is_sent(stage: Stage) -> None:
    """A platform's two seconds end with the commit: what is sent, and what follows a turn, comes after."""
    waiting = [stage.loop.submit(wrote(name, name)) for name in ("a", "b")]
    stage.submitted = [each.send(None) for each in waiting]
    await asyncio.wait(stage.submitted, timeout=5)
    assert stage.acknowledged == [True, True]
    assert stage.heard == [("a", 1), ("b", 1)], "and then of each turn, once"
    for each in waiting:
        each.close()


@pytest.mark.parametrize("arrived", [None, Arrived(), Arrived(settling=frozenset({DeliveryId("d")}))])
async def test_a_batch_claims_what_the_outbox_has_room_for(stage: Stage, arrived: Arrived | None) -> None:
    stage.arrived = arrived
    await (await stage.held(wrote("a", "A"), wrote("b", "B")))
    assert stage.rooms == [1, 2]
    assert stage.store.claims == [arrived, arrived]


async def test_what_was_claimed_is_handed_over_whatever_else_goes_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage()
    monkeypatch.setattr(stage.hub, "wake", lambda *_, **__: 1 / 0)
    running = asyncio.create_task(stage.loop.run())
    async with asyncio.timeout(5):
        with pytest.raises(Busy):
            await stage.loop.submit(wrote("a"))
        with pytest.raises(ZeroDivisionError):
            await running
    assert stage.handed == [[stage.store.result]]


async def test_one_event_an_address_a_batch_and_order_is_kept(stage: Stage) -> None:
    rest = await stage.held(
        wrote("a1", "A"), wrote("a2", "A"), wrote("b1", "B"), wrote("a3", "A"), wrote("b2", "B"), wrote("c1", "C")
    )
    await rest
    assert stage.store.batches == [["first"], ["a1", "b1", "c1"], ["a2", "b2"], ["a3"]]


async def test_the_same_event_over_and_over_is_one(stage: Stage) -> None:
    flood = [wrote("a", "A"), wrote("b", "A"), *[wrote("a", "A")] * 2_000, wrote("a", "B")]
    results = await (await stage.held(*flood))
    assert stage.store.batches == [["first"], ["a", "a"], ["b"]], "what somebody else has under that name is theirs"
    assert [index for index, one in enumerate(results) if one == stage.store.result] == [0, 1, 2_002]
    assert {one.duplicate for one in results[2:2_002] if isinstance(one, Result)} == {True}
    stage.store.fails.append(OSError("disk full"))
    failed = await stage.all(wrote("c", "A"), wrote("c", "A"))
    assert [type(one) for one in failed] == [OSError, OSError]


async def test_the_same_address_elsewhere_is_somebody_else(stage: Stage) -> None:
    other = Inbound("telegram", "A", "t1", NOW, Opened())
    rest = await stage.held(wrote("l1", "A"), other, from_desk("d1"), from_desk("d2"), from_desk("d3", "c-2"))
    await rest
    assert stage.store.batches == [["first"], ["l1", "t1", "d1", "d3"], ["d2"]]


async def test_a_flood_from_one_address_delays_nobody_else(stage: Stage) -> None:
    flood = [wrote(f"flood{number}", "A") for number in range(200)]
    rest = await stage.held(*flood, wrote("quiet", "B"))
    await rest
    assert stage.store.batches[1] == ["flood0", "quiet"]
    served = [name for batch in stage.store.batches[1:] for name in batch if name != "quiet"]
    assert served == [one.event_id for one in flood]


async def test_at_most_64_at_once(stage: Stage) -> None:
    rest = await stage.held(*(wrote(f"e{number}", f"U{number}") for number in range(100)))
    await rest
    assert [len(batch) for batch in stage.store.batches] == [1, 64, 36]


async def test_a_store_that_fails_raises_to_whoever_waits_and_the_loop_lives_on(stage: Stage) -> None:
    stage.store.fails.append(OSError("disk full"))
    one, other = await stage.all(wrote("a", "A"), wrote("b", "B"))
    assert isinstance(one, OSError)
    assert isinstance(other, OSError)
    assert stage.handed == []
    assert await stage.loop.submit(wrote("c")) == stage.store.result
    assert stage.missed == 1, "what had arrived is still to be settled"


async def test_too_much_is_refused_and_nothing_of_it_is_done(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn, "CAPACITY", 3)
    rest = await stage.held(*(wrote(f"e{number}", f"U{number}") for number in range(5)))
    results = await rest
    assert [isinstance(one, Busy) for one in results] == [False, False, False, True, True]
    assert stage.store.batches[1] == ["e0", "e1", "e2"]
    assert await stage.loop.submit(wrote("later")) == stage.store.result


async def test_a_flood_without_end_is_refused_and_everybody_else_is_heard(stage: Stage) -> None:
    """A hundred thousand events of one address: what was taken is done, in order; the rest was told to come again."""
    flood = [wrote(f"flood{number}", "A") for number in range(100_000)]
    others = [wrote(f"quiet{number}", f"U{number}") for number in range(60)]
    rest = await stage.held(*flood, *others)
    results = await rest
    taken = [one.event_id for one, result in zip(flood, results[:-60], strict=True) if not isinstance(result, Busy)]
    assert taken == [one.event_id for one in flood[: turn.SHARE]]
    assert results[-60:] == [stage.store.result] * 60
    assert stage.store.batches[1] == ["flood0", *(one.event_id for one in others)]
    assert [name for batch in stage.store.batches for name in batch if name.startswith("flood")] == taken
    assert await stage.loop.submit(wrote("afterwards", "A")) == stage.store.result


async def test_closing_finishes_what_waits_and_takes_nothing_new() -> None:
    stage = Stage()
    running = asyncio.create_task(stage.loop.run())
    rest = await stage.held(wrote("a1", "A"), wrote("a2", "A"))
    stage.loop.close()
    with pytest.raises(Busy):
        await stage.loop.submit(wrote("late"))
    await asyncio.wait_for(running, 5)
    assert await rest == [stage.store.result, stage.store.result]
    assert stage.store.batches[-1] == ["a2"]


async def test_nobody_waits_for_ever_for_a_loop_that_broke_off() -> None:
    stage = Stage()
    running = asyncio.create_task(stage.loop.run())
    stage.store.gate.clear()
    rest = asyncio.ensure_future(stage.all(wrote("a1", "A"), wrote("a2", "A")))
    for _ in range(3):
        await asyncio.sleep(0)
    running.cancel()
    async with asyncio.timeout(5):
        assert [isinstance(one, Busy) for one in await rest] == [True, True]
    with pytest.raises(Busy):
        await stage.loop.submit(wrote("late"))


async def test_a_defect_after_the_commit_leaves_nobody_waiting() -> None:
    stage = Stage()

    def broken(_: object) -> None:
        raise ZeroDivisionError

    stage.committed = broken  # type: ignore[method-assign]
    running = asyncio.create_task(stage.loop.run())
    async with asyncio.timeout(5):
        assert await stage.loop.submit(wrote("a")) == stage.store.result
        with pytest.raises(ZeroDivisionError):
            await running
    with pytest.raises(Busy):
        await stage.loop.submit(wrote("b"))


@pytest.mark.parametrize(
    ("result", "page", "desk"),
    [
        (Result(ConversationId("c")), True, False),
        (Result(ConversationId("c"), desk=True), True, True),
        (Result(ConversationId("c"), fault="Broken"), True, True),
        (Result(ConversationId("c"), duplicate=True, desk=True), False, False),
        (Result(None), False, False),
    ],
)
async def test_who_is_woken(stage: Stage, result: Result, page: bool, desk: bool) -> None:
    stage.store.result = result
    with stage.hub.watch("c") as visitor, stage.hub.watch(DESK) as counselor:
        await stage.loop.submit(wrote("a"))
        assert (await visitor.wait(0.01), await counselor.wait(0.01)) == (page, desk)


async def test_an_erasure_parts_open_pages_with_its_last_words(stage: Stage) -> None:
    stage.store.result = Result(ConversationId("c"), erased=True, farewell=(Bubble("さいご"),))
    with stage.hub.watch("c") as page:
        await stage.loop.submit(wrote("a"))
    assert page.parted
    assert page.farewell == (Bubble("さいご"),)


async def test_figures_are_counted_and_name_nobody(stage: Stage) -> None:
    await stage.all(wrote("a", "canary-address"), from_desk("d"))
    text = stage.measures.text().decode()
    assert 'engawa_turns_total{channel="line"} 1.0' in text
    assert 'engawa_turns_total{channel="desk"} 1.0' in text
    assert "canary" not in text
