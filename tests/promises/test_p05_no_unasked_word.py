"""P5, no unasked word: nothing is ever said or sent unless the visitor or a counselor just did something."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.model.conversation import Rest
from bot.model.delivery import Delivered
from bot.model.event import Covered, Ignored, Left, Opened, Tapped, Unsent
from bot.model.ids import MessageId
from tests.house import Home, Visitor, home
from tests.promises.bench import Plain

pytestmark = pytest.mark.anyio
TOPICS = ("ひきこもり", "引きこもり", "死", "虐待", "暴力", "相談", "手紙", "佐藤", "窓口",
          "hikikomori", "die", "death", "abuse", "violence", "counsel", "letter", "Sato")  # fmt: skip


def counts(house: Home) -> tuple[Any, ...]:
    """Everything that could be an unasked word: entries, deliveries, moves of tickets."""
    return tuple(house.rows(f"SELECT count(*) FROM {table}")[0][0] for table in ("entries", "deliveries", "ticket_log"))  # noqa: S608


async def settled(house: Home) -> None:
    """The outbox has sent what was there."""
    for _ in range(100):
        claimed = await house.store.claim(house.now, 64)
        if not claimed:
            return
        await house.store.settle([(delivery, Delivered()) for delivery in claimed], house.now)


async def test_time_alone_brings_nothing(tmp_path: Path) -> None:
    """A year of clock, purge and outbox, in every state a conversation can be left in: not one word."""
    async with home(tmp_path, stand_ins={"line": Plain("line")}, retention_days=3650) as house:
        await left_in_every_state(house)
        await settled(house)
        before = counts(house)
        running = asyncio.create_task(house.outbox.run())
        for _ in range(53):
            house.later(days=7)
            house.outbox.wake()
            await house.store.purge(house.now)
            await asyncio.sleep(0)
        house.outbox.close()
        await running
        assert counts(house) == before
        assert await house.store.claim(house.now, 64) == []


async def left_in_every_state(house: Home) -> list[Visitor]:
    visitors = [house.visitor("line") for _ in range(7)]
    greeted, paused, waiting, taken, answered, invited, live = visitors
    for visitor in visitors:
        await visitor.open()
    await greeted.write("死にたい。")
    await paused.way("pause")
    for visitor in (waiting, taken, answered, invited, live):
        await visitor.letter("少し話したいです。", greet=False)
    for visitor in (taken, answered, invited, live):
        await house.counselor("take", visitor)
    await house.counselor("answer", answered, "こんにちは。")
    await house.counselor("invite", invited)
    await house.counselor("invite", live)
    await live.tap("accept")
    return visitors


async def test_what_needs_no_word_gets_none(house: Home) -> None:
    """Taking a letter, taking words back, leaving the page, blocking, an event of an unknown kind."""
    visitor = house.visitor("console")
    await visitor.letter("少し話したいです。")
    assert (await house.counselor("take", visitor)).bubbles == ()
    for event in (Unsent(MessageId("m1")), Ignored("beacon"), Covered(), Left()):
        turn = await visitor.send(event)
        assert turn.bubbles == (), event
        assert turn.decision is not None
        assert turn.decision.deliveries == ()


async def test_a_second_answer_is_not_announced_again(house: Home) -> None:
    """One line says that an answer is there; until it is opened, no further line comes."""
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    await house.counselor("take", visitor)
    assert (await house.counselor("answer", visitor, "一つめ")).said == ("with_counselor.answered",)
    assert (await house.counselor("answer", visitor, "二つめ")).said == ()
    assert (await house.counselor("invite", visitor)).said[0] == "with_counselor.notice"
    assert (await house.counselor("invite", visitor)).said == ()


async def test_after_blocking_nothing_goes_out(tmp_path: Path) -> None:
    async with home(tmp_path, stand_ins={"line": Plain("line")}) as house:
        visitor = house.visitor("line")
        await visitor.letter("少し話したいです。")
        await house.counselor("take", visitor)
        await settled(house)
        await visitor.send(Left())
        await house.counselor("answer", visitor, "こんにちは。")
        await house.counselor("close", visitor)
        house.later(days=1)
        assert await house.store.claim(house.now, 64) == []


@pytest.mark.parametrize("locale", ["ja", "en"])
async def test_what_comes_by_a_counselor_begins_neutrally(tmp_path: Path, locale: str) -> None:
    """A lock screen shows the first lines: no topic, no name, no word of what this is."""
    async with home(tmp_path, stand_ins={"line": Plain("line")}) as house:
        first: list[str] = []
        for path in (["answer"], ["invite"], ["return"], ["close"], ["answer", "close"], ["invite", "return"]):
            visitor = house.visitor("line", locale=locale)
            await visitor.letter("少し話したいです。" if locale == "ja" else "I would like to talk a little.")
            await house.counselor("take", visitor)
            for action in path:
                turn = await house.counselor(action, visitor, "こんにちは。" if action == "answer" else "")
                assert turn.bubbles, action
                first.append(turn.bubbles[0].text)
        assert len(first) == 8
        assert [text for text in first if topics(text)] == []


def topics(text: str) -> Sequence[str]:
    return [topic for topic in TOPICS if topic in text]


@pytest.mark.parametrize("locale", ["ja", "en"])
async def test_coming_back_shows_no_topic(house: Home, locale: str) -> None:
    visitor = house.visitor(locale=locale)
    await visitor.open()
    await visitor.write("死にたい。" if locale == "ja" else "I want to die.")
    await visitor.way("stop")
    assert visitor.state.rest is Rest.STOPPED
    house.later(days=2)
    for event in (Opened(again=True), Tapped("c:danger.wish:here")):
        turn = await visitor.send(event)
        assert [text.startswith("rest.back_again") for text in turn.said] == [True]
        assert not topics(turn.text)
