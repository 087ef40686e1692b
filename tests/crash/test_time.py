"""The clock jumps by a day; a platform is away for an hour. Nobody waits, and nothing comes twice or in disorder.

Time is the house's own clock, which the test turns.
"""

import asyncio
import itertools
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from tests.crash.writers import answered
from tests.e2e.scene import Phone, Street, street, until
from tests.standins.loopback import Fault

pytestmark = pytest.mark.anyio
LINES = ("ひとつめ。", "ふたつめ。", "みっつめ。")
TRIES_IN_AN_HOUR = 13
"""After 2 s, 4 s and so on, up to half an hour."""


async def tell(place: Street, phone: Phone, words: str) -> None:
    """Something is written, and accepted; the answer may be a while."""
    webhook = (
        place.line.text(phone.address, words)
        if phone.platform is place.line
        else place.telegram.text(int(phone.address), words)
    )
    await place.post(phone, webhook)


def heard(phone: Phone) -> list[str]:
    """The newest line of the letter in each answer that came."""
    return answered(phone.platform.received(phone.address))


async def tell_in_vain(place: Street, phone: Phone, words: str) -> None:
    """The same while the platform is away: accepted, tried once, and kept for later."""
    before = place.line.requests
    await tell(place, phone, words)
    await until(lambda: place.line.requests > before)
    await idle(place)
    assert heard(phone) == []


async def said_to(place: Street, phone: Phone) -> list[str]:
    """Everything that the bot has said, by the transcript."""
    conversation = await place.house.store.find("line", phone.address)
    assert conversation is not None
    entries = await place.house.store.history(conversation, 0, 1000)
    return [entry.bubble.text for entry in entries if entry.bubble.speaker == "bot"]


async def idle(place: Street) -> None:
    """Nothing is on its way; what waits, waits for its time."""
    outbox = place.house.outbox
    await until(lambda: not outbox._under_way and not outbox._in_hand and not outbox._settling and not outbox._back)


async def next_try(place: Street) -> timedelta:
    """Time passes until the next delivery is due; how long that is."""
    async with asyncio.timeout(10):
        while (due := await place.house.store.next_due()) is None:  # noqa: ASYNC110 - it is being written
            await asyncio.sleep(0.002)
    pause = max(due - place.clock[0], timedelta())
    before = place.line.requests
    place.clock[0] += pause
    place.house.outbox.wake()
    await until(lambda: place.line.requests > before)
    await idle(place)
    return pause


async def test_a_platform_that_is_away_for_an_hour_gets_all_of_it_once_and_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with street(tmp_path) as place:
        mother, daughter = place.on_line("Umother"), place.on_telegram()
        await mother.follow()
        await mother.write("人に書きたい")
        await daughter.start()
        await daughter.write("/person")
        gone = place.clock[0]
        with monkeypatch.context() as away:
            away.setattr(place.line, "fault", lambda _path: Fault(status=503))
            await tell_in_vain(place, mother, LINES[0])
            for words in LINES[1:]:
                await tell(place, mother, words)
            pauses: list[timedelta] = []
            while place.clock[0] < gone + timedelta(hours=1):
                pauses.append(await next_try(place))
            assert len(pauses) <= TRIES_IN_AN_HOUR, "it is not asked again and again"
            grown = [pause for pause in pauses if pause]
            assert all(later > sooner for sooner, later in itertools.pairwise(grown)), grown
            await tell(place, daughter, LINES[0])
            await until(lambda: heard(daughter) == [LINES[0]])
            assert heard(mother) == []
        await next_try(place)
        await place.quiet()
        assert heard(mother) == list(LINES)
        said = await said_to(place, mother)
        assert Counter(message["text"] for message in place.line.received("Umother")) == Counter(said)
        assert await place.house.store.next_due() is None


@pytest.mark.parametrize("days", [1, -1])
async def test_a_clock_that_jumps_by_a_day_holds_up_nobody(
    days: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with street(tmp_path) as place:
        mother, daughter = place.on_line("Umother"), place.on_telegram()
        await mother.follow()
        await mother.write("人に書きたい")
        await daughter.start()
        await daughter.write("/person")
        with monkeypatch.context() as away:
            away.setattr(place.line, "fault", lambda _path: Fault(status=503))
            await tell_in_vain(place, mother, LINES[0])
        for jump in (days, -days):
            place.later(days=jump)
            for phone in (daughter, mother):
                before = len(phone.platform.received(phone.address))
                await tell(place, phone, LINES[1])
                place.later(minutes=1)
                await until(lambda: len(phone.platform.received(phone.address)) > before, 5)  # noqa: B023
                await idle(place)
        said = iter(await said_to(place, mother))
        for message in place.line.received("Umother"):
            assert message["text"] in said, "out of order; what is stale may be left out"
        assert await place.house.store.next_due() is None
