"""P11, nothing is lost: a message is processed once and its answer delivered at least once, whatever crashes."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.model.delivery import Arrived, Dead, Delivered, Delivery, Outcome, Retry
from bot.model.event import Inbound, Opened, Wrote
from bot.model.ids import MessageId
from bot.service.outbox import Outbox
from tests.house import Home, home
from tests.promises.bench import Plain

pytestmark = pytest.mark.anyio


class Recording(Plain):
    """A platform that notes what it is asked to send, and answers as the test says."""

    def __init__(self, answer: Callable[[int], Outcome] = lambda _: Delivered()) -> None:
        super().__init__("line")
        self.sent: list[Delivery] = []
        self._came = asyncio.Condition()
        self._answer = answer

    async def send(self, delivery: Delivery) -> Outcome:
        self.sent.append(delivery)
        async with self._came:
            self._came.notify_all()
        return self._answer(len(self.sent))

    async def has_sent(self, count: int) -> None:
        """Until that many sends were asked for."""
        async with asyncio.timeout(10), self._came:
            await self._came.wait_for(lambda: len(self.sent) >= count)


async def sending(house: Home, line: Recording, count: int) -> None:
    """Run an outbox, as another process would, until so many sends were asked for; what is under way is settled."""
    outbox = Outbox(house.store, house.channels, house.hub, house.measures, lambda: house.now, lambda _: True)
    running = asyncio.create_task(outbox.run())
    await line.has_sent(count)
    outbox.close()
    await running


async def test_a_redelivered_event_acts_once(tmp_path: Path) -> None:
    line = Recording()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        visitor = house.visitor("line")
        first = await visitor.send(Wrote(MessageId("m1"), "はじめまして。"), "platform-1")
        again = await visitor.send(Wrote(MessageId("m1"), "はじめまして。"), "platform-1")
        twins = await asyncio.gather(
            *(visitor.send(Wrote(MessageId("m2"), "ふたつめです。"), "platform-2") for _ in range(5))
        )
        assert first.result is not None
        assert not first.result.duplicate
        assert again.result is not None
        assert again.result.duplicate
        assert sorted(turn.result.duplicate for turn in twins if turn.result is not None) == [False] + [True] * 4
        history = await house.store.history(visitor.id, 0)
        words = [entry.bubble.text for entry in history if entry.bubble.speaker == "visitor"]
        assert words == ["はじめまして。", "ふたつめです。"]
        await sending(house, line, 2)
        assert len({delivery.id for delivery in line.sent}) == 2


async def test_what_a_turn_claimed_is_sent_once_by_whoever_starts_next(tmp_path: Path) -> None:
    """The process ends between the commit that also claimed the answer and the send."""
    line = Recording()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        arrival = Inbound("line", "U1", "platform-1", house.now, Opened())
        (result,) = await house.store.apply([arrival], house.watching, Arrived())
        (claimed,) = result.sending
        await house.visitor("line", "U1").way("more")
    async with home(tmp_path, stand_ins={"line": line}, seed="second") as house:
        await sending(house, line, 2)
        assert house.rows("SELECT id FROM deliveries") == []
    first, second = line.sent
    assert (first.id, first.parts, first.retry_key) == (claimed.id, claimed.parts, claimed.retry_key)
    assert second.id != first.id, "and what waited behind it comes after it"


async def test_what_was_committed_is_sent_after_a_restart(tmp_path: Path) -> None:
    """The process ends between the commit and the send; the next one sends, and keeps the retry key."""
    line = Recording()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        await house.visitor("line", "U1").open()
        (committed,) = await house.store.claim(house.now, 10)
        assert line.sent == []
    async with home(tmp_path, stand_ins={"line": line}, seed="second") as house:
        await sending(house, line, 1)
    (sent,) = line.sent
    assert (sent.id, sent.parts, sent.retry_key) == (committed.id, committed.parts, committed.retry_key)


async def test_a_crash_after_sending_sends_once_more_under_the_same_key(tmp_path: Path) -> None:
    """Sent, and not yet settled: the second try is no second message where the platform knows the key."""
    line = Recording()
    async with home(tmp_path, stand_ins={"line": line}) as house:
        await house.visitor("line", "U1").open()
        (claimed,) = await house.store.claim(house.now, 10)
        await line.send(claimed)
    async with home(tmp_path, stand_ins={"line": line}, seed="second") as house:
        await sending(house, line, 2)
        assert house.rows("SELECT state FROM deliveries WHERE state != 'done'") == []
    one, two = line.sent
    assert (one.id, one.retry_key, one.parts) == (two.id, two.retry_key, two.parts)


async def test_a_retry_keeps_its_key_and_its_place(tmp_path: Path) -> None:
    line = Recording(lambda count: Retry("no answer", without_reply=True) if count < 3 else Delivered())
    async with home(tmp_path, stand_ins={"line": line}) as house:
        visitor = house.visitor("line")
        await visitor.open()
        await visitor.write("つぎの言葉です。")
        for sends in (1, 2, 4):
            await sending(house, line, sends)
            house.later(minutes=1)
    first, second, third, last = line.sent
    assert first.id == second.id == third.id != last.id
    assert first.retry_key == second.retry_key == third.retry_key
    assert [first.attempts, second.attempts, third.attempts] == [0, 1, 2]


async def test_a_defect_spoils_one_turn_and_no_other(tmp_path: Path) -> None:
    """The raw event is kept under lock, its writer gets one gentle line, everybody else in the batch goes on."""
    async with home(tmp_path) as house:
        visitors = [house.visitor() for _ in range(5)]
        for visitor in visitors:
            await visitor.open()
        house.watching.breaks = lambda loaded: (
            loaded.conversation is not None and loaded.conversation.id == visitors[2].id
        )
        turns = await asyncio.gather(*(visitor.write("canary 今日は雨です。", "m1") for visitor in visitors))
        assert [turn.result is not None and turn.result.fault for turn in turns] == [
            "",
            "",
            "ZeroDivisionError",
            "",
            "",
        ]
        assert turns[2].said == ("ways.fault",)
        assert all(turn.said == ("welcome.kept", "welcome.kept_then") for turn in (*turns[:2], *turns[3:]))
        (kept,) = await house.store.undelivered()
        assert (kept.channel, kept.reason) == ("web", "ZeroDivisionError")
        assert b"canary" not in house.files()
        house.watching.breaks = lambda _: False
        assert (await visitors[2].write("もう一度書きます。")).said == ("welcome.kept", "welcome.kept_then")
        words = [entry.bubble.text for entry in await house.store.history(visitors[2].id, 0)]
        assert "canary 今日は雨です。" in words, "what was written is there to be seen"


async def test_what_cannot_arrive_is_shown_at_the_desk(tmp_path: Path) -> None:
    line = Recording(lambda _: Dead("refused"))
    async with home(tmp_path, stand_ins={"line": line}) as house:
        with house.desk.watch() as watch:
            await house.visitor("line").open()
            await sending(house, line, 1)
            assert await watch.wait(1)
        (shown,) = await house.desk.undelivered()
        assert (shown.channel, shown.reason) == ("line", "refused")


async def test_a_desk_form_sent_twice_acts_once(house: Home) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    await house.counselor("take", visitor)
    for _ in range(2):
        turn = await house.counselor("answer", visitor, "こんにちは。", form="the same")
        assert turn.refusal is None
    page = await house.page(visitor)
    assert page is not None
    assert [message.text for message in page.messages] == ["こんにちは。"]


async def test_words_of_one_person_keep_their_order(house: Home) -> None:
    """However many are handed in at once, an address is served in the order in which it wrote."""
    visitors = [house.visitor() for _ in range(4)]
    await asyncio.gather(*(visitor.send(Opened()) for visitor in visitors))
    sent = [f"その{number}、まだ続きます。" for number in range(12)]
    await asyncio.gather(*(visitor.write(words) for words in sent for visitor in visitors))
    for visitor in visitors:
        history = await house.store.history(visitor.id, 0)
        assert [entry.bubble.text for entry in history if entry.bubble.speaker == "visitor"] == sent
