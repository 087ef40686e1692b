"""LINE and the outbox of a real house together: whatever breaks in between, everything arrives, in order, and once."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.line import MONTHLY, LineChannel
from bot.channels.line_events import REPLY_WITHIN
from bot.channels.outgoing import Outgoing
from bot.model.event import ReplyHandle, Tapped
from bot.service.outbox import Outbox
from tests.house import Home, Visitor, home
from tests.standins import line as platform_of
from tests.standins.line import LineStandIn
from tests.standins.loopback import Fault, reset

pytestmark = pytest.mark.anyio
USER = "U" + "1" * 32


class Line:
    """A house with LINE, and a visitor there who taps."""

    def __init__(self, house: Home, platform: LineStandIn, visitor: Visitor) -> None:
        self.house, self.platform, self.visitor = house, platform, visitor
        self.expected: list[str] = []

    def handle(self) -> ReplyHandle:
        token = self.platform.event("postback", USER)["replyToken"]
        return ReplyHandle(token, self.house.now + REPLY_WITHIN)

    async def taps(self, *ways: str, reply: bool = True) -> None:
        """Each tap has its answer, which waits to be sent."""
        for way in ways or ("more",):
            turn = await self.visitor.send(Tapped(f"w:{way}"), reply=self.handle() if reply else None)
            self.expected += [bubble.text for bubble in turn.bubbles]

    async def runs_until(self, holds: Callable[[], bool]) -> None:
        """The outbox runs, and time passes whenever it has nothing to do, until something holds."""
        outbox = Outbox(
            self.house.store, self.house.channels, self.house.hub, self.house.measures, lambda: self.house.now,
            lambda _: True,
        )  # fmt: skip
        task = asyncio.create_task(outbox.run())
        try:
            async with asyncio.timeout(30):
                while not holds():
                    await asyncio.sleep(0.02)
                    due = await self.house.store.next_due()
                    if due is not None and due > self.house.now and not outbox._under_way:
                        self.house.now = due
                        outbox.wake()
        finally:
            outbox.close()
            await asyncio.wait_for(task, 10)

    @property
    def texts(self) -> list[str]:
        return [message["text"] for message in self.platform.received(USER)]

    def over(self) -> bool:
        return not self.house.rows("SELECT id FROM deliveries WHERE state IN ('ready', 'sending')")


@asynccontextmanager
async def at_line(folder: Path) -> AsyncIterator[Line]:
    outgoing = Outgoing()
    async with LineStandIn(secret="s", token="t") as platform:
        clock: list[Home] = []
        channel = LineChannel("s", "t", platform.url, outgoing, clock=lambda: clock[0].now)
        async with home(folder, stand_ins={"line": channel}) as house:
            clock.append(house)
            visitor = house.visitor("line", USER)
            await visitor.open()
            line = Line(house, platform, visitor)
            await line.runs_until(line.over)
            platform._received.clear()
            platform.ways.clear()
            try:
                yield line
            finally:
                assert platform.problems == []
                await outgoing.close()


WEATHER = [
    [reset()],
    [reset(taken=True)],
    [platform_of.BROKEN, platform_of.BROKEN],
    [Fault(500, b"{}", taken=True), platform_of.BROKEN, platform_of.RATE],
    [platform_of.RATE, reset(taken=True), reset()],
]


@pytest.mark.parametrize("weather", WEATHER)
@pytest.mark.parametrize("reply", [True, False])
async def test_whatever_the_weather_each_answer_arrives_once_and_in_order(
    tmp_path: Path, weather: list[Fault], reply: bool
) -> None:
    async with at_line(tmp_path) as line:
        line.platform.next(*weather)
        await line.taps("more", "language", "danger", reply=reply)
        await line.runs_until(line.over)
        assert line.texts == line.expected
        assert reply or line.platform.ways == ["push"] * 3


@pytest.mark.parametrize("sent", [True, False])
async def test_a_crash_between_sending_and_noting_it_doubles_no_reply(tmp_path: Path, sent: bool) -> None:
    async with at_line(tmp_path) as line:
        await line.taps()
        (claimed,) = await line.house.store.claim(line.house.now, 10)
        if sent:
            await line.house.channels["line"].send(claimed)
        # Here the process ends. The next one is another worker, and begins with `release_claims`.
        line.house.store._backend.worker += 1
        await line.runs_until(line.over)
        assert line.texts == line.expected
        assert line.platform.ways == ["reply"]


async def test_over_the_limit_nothing_is_lost_and_the_next_word_brings_it(tmp_path: Path) -> None:
    async with at_line(tmp_path) as line:
        line.platform.quota = line.platform.used
        await line.taps(reply=False)
        await line.taps(reply=False)
        await line.runs_until(line.over)
        assert line.texts == []
        held = "SELECT error FROM deliveries WHERE state = 'held'"
        assert line.house.rows(held) == [(MONTHLY,)] * 2
        await line.taps()
        await line.runs_until(line.over)
        assert line.texts == line.expected
        assert line.platform.ways == ["reply"]
        assert line.house.rows(held) == []


async def test_over_the_limit_the_next_month_brings_it(tmp_path: Path) -> None:
    async with at_line(tmp_path) as line:
        line.platform.quota = line.platform.used
        await line.taps(reply=False)
        await line.runs_until(line.over)
        line.platform.used = 0
        line.platform.quota = 200
        assert await line.house.store.release_held("line", line.house.now) == 1
        await line.runs_until(line.over)
        assert line.texts == line.expected
        assert line.platform.ways == ["push"]


async def test_an_answer_that_rode_on_another_reply_can_be_opened_with_a_tap(tmp_path: Path) -> None:
    async with at_line(tmp_path) as line:
        await line.visitor.letter("父と話せません。")
        await line.house.counselor("take", line.visitor)
        await line.runs_until(line.over)
        line.platform._received.clear()
        line.platform.quota = line.platform.used
        await line.house.counselor("answer", line.visitor, "手紙を受け取りました。")
        await line.runs_until(line.over)
        assert line.texts == []
        await line.taps("danger")
        await line.runs_until(line.over)
        last = line.platform.received(USER)[-1]
        first = last["quickReply"]["items"][0]["action"]
        assert first["displayText"] == "開く"
        turn = await line.visitor.send(Tapped(first["data"]), reply=line.handle())
        await line.runs_until(line.over)
        assert "手紙を受け取りました。" in turn.bubbles[0].text
        assert any("手紙を受け取りました。" in text for text in line.texts)
