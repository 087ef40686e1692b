"""How fast messages go out: one a second into a chat, thirty over all, and a 429 that stops nobody else."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.channels.telegram_pace import A_SECOND, BURST, PATIENCE, Pace

pytestmark = pytest.mark.anyio


class Time:
    """Seconds that pass only by waiting. Whoever waits the shortest goes on first."""

    def __init__(self) -> None:
        self.now = 100.0
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self._count += 1
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((self.now + seconds, self._count, done))
        await done

    async def run(self, work: Awaitable[None]) -> None:
        """Let time pass until the work is done."""
        task = asyncio.ensure_future(work)
        while not task.done():
            for _ in range(50):
                await asyncio.sleep(0)
            if not task.done():
                self._waiting.sort(key=lambda each: each[:2])
                at, _, done = self._waiting.pop(0)
                self.now = max(self.now, at)
                done.set_result(None)
        await task


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def time() -> Time:
    return Time()


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(1 for other in times if at <= other < at + seconds - 1e-9) for at in times)


async def send(pace: Pace, time: Time, chat: str, count: int, sent: Callable[[str], object]) -> None:
    for _ in range(count):
        assert await pace.turn(chat) == 0.0
        sent(chat)


async def test_an_answer_goes_at_once_and_then_one_a_second(time: Time) -> None:
    pace, times = Pace(clock=time, sleep=time.sleep), []
    await time.run(send(pace, time, "1", 20, lambda _: times.append(time.now)))
    assert times[:BURST] == [100.0] * BURST
    assert [later - earlier for earlier, later in zip(times[BURST - 1 :], times[BURST:], strict=False)] == [1.0] * 17
    time.now += 60
    await time.run(send(pace, time, "1", BURST, lambda _: times.append(time.now)))
    assert times[-BURST:] == [time.now] * BURST, "who was silent may burst again, and no more than that"


async def test_never_more_than_thirty_within_any_second_over_all_chats(time: Time) -> None:
    pace, times = Pace(clock=time, sleep=time.sleep), []

    async def crowd() -> None:
        await asyncio.gather(*(send(pace, time, str(chat), 2, lambda _: times.append(time.now)) for chat in range(100)))

    await time.run(crowd())
    assert len(times) == 200
    assert most_within(times, 1.0) == A_SECOND
    assert max(times) - min(times) < 7, "and hardly less"


async def test_workers_share_what_is_common(time: Time) -> None:
    pace, times = Pace(clock=time, sleep=time.sleep, workers=3), []

    async def crowd() -> None:
        await asyncio.gather(*(send(pace, time, str(chat), 1, lambda _: times.append(time.now)) for chat in range(40)))

    await time.run(crowd())
    assert most_within(times, 1.0) == A_SECOND // 3


async def test_a_worker_that_comes_or_goes_changes_the_share(time: Time) -> None:
    pace, times = Pace(clock=time, sleep=time.sleep), []

    async def crowd(name: str) -> None:
        chats = (send(pace, time, f"{name}{chat}", 1, lambda _: times.append(time.now)) for chat in range(40))
        await asyncio.gather(*chats)

    for workers in (2, 5, 1):
        times.clear()
        time.now += 10
        pace.share(workers)
        await time.run(crowd(f"{workers}-"))
        assert most_within(times, 1.0) == A_SECOND // workers


async def test_what_stops_the_bot_as_a_whole_stops_it_in_the_other_workers_too(time: Time) -> None:
    pace, other = Pace(clock=time, sleep=time.sleep), Pace(clock=time, sleep=time.sleep)
    pace.all_stopped = other.stop_all
    for chat in ("a", "b"):
        pace.refused(chat, 30.0)
    assert await other.turn("z") == 0.0, "two chats that are too quick are two chats"
    pace.refused("c", 30.0)
    assert await other.turn("z") == 30.0


async def test_a_chat_that_has_to_wait_takes_no_turn_from_the_others(time: Time) -> None:
    pace, heard = Pace(clock=time, sleep=time.sleep), []

    async def both() -> None:
        await asyncio.gather(
            send(pace, time, "much", 10, lambda _: None),
            send(pace, time, "little", BURST, lambda _: heard.append(time.now)),
        )

    await time.run(both())
    assert heard == [100.0] * BURST


async def test_a_refused_chat_waits_in_the_outbox_and_the_others_go_on(time: Time) -> None:
    pace = Pace(clock=time, sleep=time.sleep)
    pace.refused("1", 35)
    assert await pace.turn("1") == 35.0
    assert await pace.turn("2") == 0.0
    time.now += 20
    assert await pace.turn("1") == 15.0
    time.now += 15
    assert await pace.turn("1") == 0.0


async def test_a_short_pause_is_waited_for_here(time: Time) -> None:
    pace = Pace(clock=time, sleep=time.sleep)
    pace.refused("1", PATIENCE)
    times: list[float] = []
    await time.run(send(pace, time, "1", 1, lambda _: times.append(time.now)))
    assert times == [100.0 + PATIENCE]


async def test_several_refused_chats_are_the_bot_as_a_whole(time: Time) -> None:
    pace = Pace(clock=time, sleep=time.sleep)
    for chat in ("1", "1", "1", "2"):
        pace.refused(chat, 30)
    assert await pace.turn("4") == 0.0
    pace.refused("3", 30)
    assert await pace.turn("4") == 30.0
    time.now += 31
    assert await pace.turn("4") == 0.0


async def test_refusals_far_apart_are_each_chats_own(time: Time) -> None:
    pace = Pace(clock=time, sleep=time.sleep)
    for chat in range(6):
        pace.refused(str(chat), 5)
        time.now += 8
    assert await pace.turn("other") == 0.0


async def test_a_house_that_closes_waits_for_no_turn(time: Time) -> None:
    pace = Pace(clock=time, sleep=time.sleep)
    for _ in range(BURST):
        assert await pace.turn("1") == 0.0
    waiting = asyncio.ensure_future(pace.turn("1"))
    await asyncio.sleep(0)
    pace.close()
    assert await waiting == 1.0
    assert await pace.turn("1") == 1.0
    for chat in range(2, A_SECOND + 2 - BURST):
        assert await pace.turn(str(chat)) == 0.0
    assert await pace.turn("last") == 1.0


async def test_chats_long_silent_are_forgotten(time: Time) -> None:
    pace = Pace(clock=time, sleep=time.sleep)
    for chat in range(3000):
        await pace.turn(str(chat))
        time.now += 1
    assert len(pace._due) <= 1001
