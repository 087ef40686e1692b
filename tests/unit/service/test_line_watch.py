"""Looking after LINE: when it may be served, what is left of its quota, and the sign that an answer is on its way."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from structlog.testing import capture_logs

from bot.channels.line import LineChannel
from bot.channels.outgoing import Outgoing
from bot.model.event import Inbound, Left, Opened, Unsent, VisitorEvent, Wrote
from bot.model.ids import ChannelName, MessageId
from bot.service.line_watch import DOTS, LineGuard, LineWatch
from bot.service.measures import Measures
from tests.standins.line import LineStandIn
from tests.standins.loopback import Fault

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
USER = "U" + "1" * 32
BROKEN = Fault(500, b"{}")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Shelf:
    """A store as far as the watch needs one."""

    held: int = 0
    fails: bool = False
    released: list[str] = field(default_factory=list)

    async def release_held(self, channel: str, now: datetime) -> int:  # noqa: ARG002
        if self.fails:
            raise ConnectionError("the database is away")
        count, self.held = self.held, 0
        self.released += [channel] * count
        return count


@dataclass
class Scene:
    platform: LineStandIn
    watch: LineWatch
    guard: LineGuard
    shelf: Shelf
    measures: Measures
    woken: list[bool]

    def figures(self) -> dict[str, float]:
        lines = self.measures.text().decode().splitlines()
        return {
            name: float(value) for name, value in (line.split() for line in lines if line.startswith("engawa_line"))
        }


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    outgoing, guard, shelf, measures, woken = Outgoing(), LineGuard(), Shelf(), Measures(), []
    async with LineStandIn(secret="s", token="t") as platform:
        line = LineChannel("s", "t", platform.url, outgoing, clock=lambda: NOW)
        watch = LineWatch(line, guard, shelf, measures, lambda: NOW, lambda: woken.append(True))  # type: ignore[arg-type]
        try:
            yield Scene(platform, watch, guard, shelf, measures, woken)
        finally:
            await outgoing.close()


async def test_line_is_served_only_while_its_own_console_shows_nothing() -> None:
    async with scene() as place:
        assert (place.guard.accepts("line"), place.guard.sends("line")) == (True, False), "not known yet"
        for mode, accepts, sends in (("bot", True, True), ("chat", False, False), ("bot", True, True)):
            place.platform.chat_mode = mode
            await place.watch.look()
            assert (place.guard.accepts("line"), place.guard.sends("line")) == (accepts, sends)
        place.platform.next(BROKEN, BROKEN, BROKEN, BROKEN)
        await place.watch.look()
        assert place.guard.sends("line"), "what was known stays known"
        assert place.guard.sends("web")


async def test_a_token_that_line_does_not_know_is_told_once_until_it_is_known_again() -> None:
    async with scene() as place:
        refused = Fault(401, b'{"message":"Authentication failed"}')
        with capture_logs() as logs:
            for faults in ([refused] * 3, [refused] * 3, [], [refused] * 3):
                place.platform.next(*faults)
                await place.watch.look()
        assert [line["event"] for line in logs if line["log_level"] == "error"] == ["line.token_refused"] * 2
        assert place.guard.sends("line"), "each delivery says for itself that it was refused"


async def test_the_quota_is_told_in_figures_and_near_its_end_in_the_log() -> None:
    async with scene() as place:
        assert place.watch.quota() is None
        await place.watch.look()
        assert place.watch.quota() == (0, None)
        assert place.figures() == {"engawa_line_pushes_used": 0.0, "engawa_line_pushes_limit": float("inf")}
        place.platform.quota, place.platform.used = 200, 185
        with capture_logs() as logs:
            await place.watch.look()
        assert place.figures() == {"engawa_line_pushes_used": 185.0, "engawa_line_pushes_limit": 200.0}
        assert place.watch.quota() == (190, 200), "in tens: one more could be somebody's unapproved word"
        assert [(line["event"], line["used"]) for line in logs if line["log_level"] == "warning"] == [
            ("line.quota_low", 185)
        ]


async def test_what_is_held_goes_out_when_there_is_room_again() -> None:
    async with scene() as place:
        place.shelf.held = 2
        place.platform.quota = place.platform.used = 200
        await place.watch.look()
        assert place.shelf.held == 2, "the month is not over"
        place.shelf.fails, place.platform.used = True, 0
        await place.watch.look()
        assert place.shelf.held == 2, "and a database that is away stops nothing"
        place.shelf.fails = False
        place.woken.clear()
        await place.watch.look()
        assert place.shelf.released == ["line", "line"]
        assert len(place.woken) == 2


async def test_only_who_waits_for_an_answer_sees_that_it_comes() -> None:
    def arrival(event: VisitorEvent, channel: ChannelName = "line") -> Inbound:
        return Inbound(channel, USER, "e", NOW, event)

    async with scene() as place:
        wrote = Wrote(MessageId("1"), "はい")
        place.watch.show_dots([arrival(wrote), arrival(Left()), arrival(Unsent(MessageId("1"))), arrival(Opened())])
        place.watch.show_dots([arrival(wrote, "telegram")])
        await place.platform.wait_for_requests(2)
        await asyncio.gather(*place.watch._showing)
        assert place.platform.loading == [(USER, DOTS)] * 2
        assert place.platform.problems == []
