"""P6, silence is fine: no reminder, no closing; within the kept time the talk goes on where it was, after asking."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.model.conversation import TicketState
from bot.model.event import Opened
from tests.house import OPEN_HOURS, TOKYO, Home, Turn, coming_back, home

pytestmark = pytest.mark.anyio


def asks_first(turn: Turn) -> bool:
    """One sentence, in one of its forms, that asks whether to open what was there."""
    return len(turn.said) == 1 and turn.said[0].startswith("rest.back_again")


async def test_on_the_last_day_it_goes_on_where_it_was(house: Home) -> None:
    visitor = house.visitor()
    await visitor.open()
    await visitor.tap("self")
    await visitor.tap("heavy")
    await visitor.write("朝が来るのがこわいです。")
    stood, draft = visitor.position, visitor.state.draft
    turn = await visitor.way("stop")
    house.now = last_moment(house, said_until(house, turn.text))
    await house.store.purge(house.now)
    back = await visitor.open()
    assert asks_first(back)
    assert coming_back().fullmatch(back.text)
    await visitor.tap("open")
    assert (visitor.position, visitor.state.draft) == (stood, draft)


@pytest.mark.parametrize("hour", [0, 11, 23])
async def test_it_is_erased_only_after_the_day_that_was_said(tmp_path: Path, hour: int) -> None:
    """The said day is a whole day, whenever on that day one comes; soon after it the words are gone."""
    async with home(tmp_path, at=OPEN_HOURS.replace(hour=hour, minute=30)) as house:
        visitor = house.visitor()
        await visitor.open()
        until = said_until(house, (await visitor.way("stop")).text)
        assert until == house.now.date() + timedelta(days=house.content.house.retention_days)
        assert await house.store.purge(last_moment(house, until)) == 0
        assert await house.chat.find(visitor.address) is not None
        assert await house.store.purge(last_moment(house, until) + timedelta(days=1, hours=1)) == 1
        assert await house.chat.find(visitor.address) is None


def said_until(house: Home, text: str) -> date:
    """The day that a text names, found among the days to come."""
    for days in range(1, 400):
        day = house.now.astimezone(TOKYO).date() + timedelta(days=days)
        if f"{house.content.words.day(house.content.house.locales[0], day)}まで" in text:
            return day
    raise AssertionError(f"no day is said in {text!r}")


def last_moment(house: Home, day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), TOKYO)


@pytest.mark.parametrize("taken", [False, True])
async def test_silence_closes_no_letter(house: Home, taken: bool) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    if taken:
        await house.counselor("take", visitor)
        await house.counselor("answer", visitor, "こんにちは。")
    house.later(days=80)
    await house.store.purge(house.now)
    row = await house.row(visitor)
    assert row is not None
    assert row.state is (TicketState.ANSWERED if taken else TicketState.WAITING)
    turn = await visitor.write("まだいます。")
    assert turn.bubbles
    assert not {"rest.stopped", "afterwards.automatic_again"} & set(turn.said)


async def test_a_page_opened_later_asks_first(house: Home) -> None:
    """At once the page may show what was said; after half an hour it asks whether to."""
    visitor = house.visitor()
    await visitor.open()
    await visitor.write("息子のことです。")
    assert not await house.chat.asks_first(visitor.id)
    house.later(minutes=31)
    assert await house.chat.asks_first(visitor.id)


async def test_beginning_anew_asks_nothing_of_before(house: Home) -> None:
    visitor = house.visitor()
    await visitor.open()
    await visitor.write("息子のことです。")
    await visitor.way("pause")
    house.later(days=30)
    await visitor.open()
    turn = await visitor.tap("anew")
    assert turn.said[0] == "welcome.hello"
    assert visitor.state.draft == ()
    assert visitor.state.slots == {}


async def test_coming_often_moves_the_day(house: Home) -> None:
    """Each visit keeps the talk for the whole time again."""
    visitor = house.visitor()
    await visitor.open()
    for _ in range(6):
        house.later(days=60)
        assert await house.store.purge(house.now) == 0
        assert asks_first(await visitor.send(Opened(again=True)))
    until = said_until(house, (await visitor.way("stop")).text)
    assert until == house.now.date() + timedelta(days=90)
