"""The picture under the talk on LINE: whose it is, tried until LINE takes it, and that nothing waits for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.channels.line import LineChannel
from bot.channels.outgoing import Outgoing
from bot.model.batch import Result
from bot.model.event import FromDesk, Inbound, Opened, Took
from bot.model.ids import ChannelName, ConversationId, Locale, StaffId, TicketId
from bot.service import line_menus
from bot.service.line_menus import LineMenus
from tests.standins.line import BROKEN, RATE, LineStandIn
from tests.standins.loopback import reset

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
USER, OTHER = "U" + "1" * 32, "U" + "2" * 32
JA, EN = Locale("ja"), Locale("en")
OWNER = ConversationId("c")


@dataclass
class Scene:
    platform: LineStandIn
    menus: LineMenus
    served: list[bool]
    pauses: list[float]

    def chose(self, locale: Locale | None, address: str = USER, channel: ChannelName = "line", **more: bool) -> None:
        self.menus.told(Inbound(channel, address, "e", NOW, Opened()), Result(OWNER, spoken=locale, **more))

    @property
    def shown(self) -> dict[str, str]:
        return dict(self.platform.setup.linked)


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    outgoing, served, pauses = Outgoing(), [True], []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    async with LineStandIn(secret="s", token="t") as platform:
        for locale in ("ja", "en"):
            platform.setup.menus[f"menu-{locale}"] = {"name": f"engawa {locale} 1"}
            platform.setup.pictures[f"menu-{locale}"] = b""
            platform.setup.aliases[f"engawa-{locale}"] = f"menu-{locale}"
        line = LineChannel("s", "t", platform.url, outgoing, clock=lambda: NOW)
        try:
            yield Scene(platform, LineMenus(line, JA, lambda _: served[0], sleep=sleep), served, pauses)
        finally:
            await outgoing.close()


async def test_the_menu_is_that_of_the_language_and_of_the_house_again() -> None:
    async with scene() as place:
        for _ in range(2):  # it can be done again
            place.chose(EN)
            assert await place.menus.show()
            assert place.shown == {USER: "menu-en"}
        place.chose(JA)
        assert await place.menus.show()
        assert place.shown == {}, "the menu that everybody is shown"
        place.chose(EN)
        place.chose(None, erased=True)
        assert await place.menus.show()
        assert place.shown == {}, "nothing tells of who was erased"
        assert place.platform.problems == []


async def test_of_several_wishes_the_newest_counts_and_other_turns_wish_nothing() -> None:
    async with scene() as place:
        before = place.platform.requests
        place.chose(None)
        place.chose(EN, channel="telegram")
        place.menus.told(FromDesk(OWNER, "e", NOW, Took(TicketId("t"), StaffId("s"), "A")), Result(OWNER, spoken=EN))
        assert await place.menus.show()
        assert place.platform.requests == before
        place.chose(EN)
        place.chose(JA)
        place.chose(EN, "C" + "3" * 32)
        place.chose(EN, "U/../x")
        assert await place.menus.show()
        assert place.shown == {}
        assert place.platform.problems == []


async def test_a_house_without_menus_has_nothing_to_show() -> None:
    async with scene() as place:
        place.platform.setup.aliases.clear()
        place.chose(EN)
        assert await place.menus.show()
        assert place.shown == {}


@pytest.mark.parametrize("fault", [RATE, BROKEN, reset()])
@pytest.mark.parametrize("at", [0, 1])
async def test_what_line_does_not_take_is_tried_again_with_growing_pauses(fault: object, at: int) -> None:
    async with scene() as place:
        place.platform.next(*[None] * at, fault, fault, fault, fault)  # type: ignore[arg-type]
        place.chose(EN)
        running = asyncio.create_task(place.menus.run())
        await place.platform.wait_until(lambda: place.shown)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        assert place.shown == {USER: "menu-en"}
        assert place.pauses == [line_menus.PAUSE * 2**number for number in range(len(place.pauses))]
        assert place.pauses


async def test_a_line_that_is_not_served_is_asked_nothing() -> None:
    async with scene() as place:
        place.served[0] = False
        before = place.platform.requests
        place.chose(EN)
        assert not await place.menus.show()
        assert place.platform.requests == before
        place.served[0] = True
        assert await place.menus.show()
        assert place.shown == {USER: "menu-en"}


async def test_no_more_wishes_wait_than_can_be_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_menus, "MOST", 1)
    async with scene() as place:
        place.chose(EN)
        place.chose(EN, OTHER)
        assert await place.menus.show()
        assert place.shown == {OTHER: "menu-en"}
