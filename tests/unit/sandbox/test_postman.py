"""What the postman does where the house does not take a webhook."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.channels.outgoing import Outgoing
from bot.sandbox.loopback import Call, Fault, reset
from bot.sandbox.postman import PAUSES, Postman
from tests.standins.line import LineStandIn
from tests.standins.loopback import Loopback

pytestmark = pytest.mark.anyio
AWAY = Fault(503)


class Door(Loopback):
    """Takes what comes."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[tuple[str, bool]] = []

    async def routes(self, request: web.Request) -> web.Response:
        for event in (await request.json())["events"]:
            self.taken.append((event["message"]["text"], event["deliveryContext"]["isRedelivery"]))
        return web.Response()


class Round:
    """A postman at work."""

    def __init__(self, door: Door, outgoing: Outgoing) -> None:
        self.door = door
        self.line = LineStandIn()
        self.tries: list[int] = []
        self.pauses: list[float] = []
        self.postman = Postman(outgoing, door.url, self.line.once_more, self._note, self._sleep)

    def _note(self, call: Call) -> None:
        self.tries.append(call.status)

    async def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def write(self, words: str) -> None:
        self.postman.post("message", self.line.text("U" + "1" * 32, words))

    async def until(self, tries: int) -> None:
        async with asyncio.timeout(5):
            while len(self.tries) < tries:  # noqa: ASYNC110 - what is waited for has no event of its own
                await asyncio.sleep(0.001)


@asynccontextmanager
async def going_round() -> AsyncIterator[Round]:
    outgoing = Outgoing()
    async with Door() as door:
        made = Round(door, outgoing)
        work = asyncio.create_task(made.postman.run())
        try:
            yield made
        finally:
            work.cancel()
            await outgoing.close()


async def test_what_is_not_taken_comes_again_before_what_follows() -> None:
    async with going_round() as made:
        made.door.next(AWAY, reset(), None)
        made.write("一")
        made.write("二")
        await made.until(4)
        assert made.tries == [503, 0, 200, 200]
        assert made.door.taken == [("一", True), ("二", False)]
        assert made.pauses == list(PAUSES[:2])


async def test_what_is_never_taken_is_given_up_and_holds_nothing_up() -> None:
    async with going_round() as made:
        made.door.next(*[AWAY] * (len(PAUSES) + 1))
        made.write("一")
        made.write("二")
        await made.until(len(PAUSES) + 2)
        assert made.door.taken == [("二", False)]


async def test_what_is_refused_does_not_come_again() -> None:
    async with going_round() as made:
        made.door.next(Fault(401))
        made.write("一")
        made.write("二")
        await made.until(2)
        assert made.tries == [401, 200]


async def test_the_last_one_is_delivered_a_second_time_with_its_mark() -> None:
    async with going_round() as made:
        assert not made.postman.post_again()
        made.write("一")
        assert made.postman.post_again()
        await made.until(2)
        assert made.door.taken == [("一", False), ("一", True)]


def test_only_the_mark_differs_and_the_signature_fits() -> None:
    line = LineStandIn()
    webhook = line.text("U" + "1" * 32, "一")
    body, headers = line.once_more(webhook)
    (before,), (after,) = (json.loads(each)["events"] for each in (webhook[0], body))
    assert headers["x-line-signature"] == line.signature(body)
    assert after.pop("deliveryContext") == {"isRedelivery": True}
    assert before.pop("deliveryContext") == {"isRedelivery": False}
    assert after == before
