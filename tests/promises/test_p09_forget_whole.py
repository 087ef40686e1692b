"""P9, forget on request, through the whole house: conversation, letter, desk, waiting deliveries, and what is named."""

from pathlib import Path

import pytest

from bot.model.delivery import Delivered
from bot.model.event import Tapped, Unsent
from bot.model.ids import MessageId, TicketId
from tests.house import Home, Visitor, home
from tests.promises.bench import Plain

pytestmark = pytest.mark.anyio
TABLES = ("conversations", "entries", "entry_sources", "tickets", "ticket_log", "dead_events")


async def lived(house: Home, channel: str) -> Visitor:
    """Talk, danger, a letter, words to and from a counselor; every word carries a mark to search for."""
    visitor = house.visitor(channel)  # type: ignore[arg-type]
    await visitor.open()
    await visitor.write("canary-talk 死にたい")
    await visitor.tap("sentence")
    await visitor.write("canary-letter を書きます。", message="canary-id")
    await visitor.tap("send")
    await house.counselor("take", visitor)
    await house.counselor("answer", visitor, "canary-answer")
    await visitor.tap("open")
    await visitor.tap("write")
    await visitor.write("canary-reply です。")
    return visitor


@pytest.mark.parametrize("channel", ["web", "line"])
async def test_after_erasing_a_search_finds_only_what_was_named(tmp_path: Path, channel: str) -> None:
    async with home(tmp_path, stand_ins={"line": Plain("line")}) as house:
        other = house.visitor("line")
        await other.letter("ほかの人の手紙です。")
        visitor = await lived(house, channel)
        page = await house.page(visitor)
        assert page is not None
        asked = await visitor.way("erase")
        assert asked.said == ("forget.goes", "forget.stays", "forget.not_back")
        with house.desk.watch() as desk, house.hub.watch(visitor.id) as open_page:
            gone = await visitor.tap("erase")
            assert await desk.wait(1), "the desk is told at once"
            assert open_page.parted
            assert [bubble.text for bubble in open_page.farewell] == [bubble.text for bubble in gone.bubbles]
        assert gone.said == ("forget.unreadable", "forget.receipt", "forget.screen")
        assert gone.result is not None
        assert gone.result.erased
        for table in TABLES:
            column = "id" if table == "conversations" else "ticket_id" if table == "ticket_log" else "conversation_id"
            owner = page.row.id if table == "ticket_log" else visitor.id
            assert house.rows(f"SELECT * FROM {table} WHERE {column} = '{owner}'") == [], table  # noqa: S608
        assert await house.store.ticket(TicketId(page.row.id)) is None
        assert [row.conversation for row in await house.store.queue()] == [other.id]
        assert await house.chat.find(visitor.address) is None
        assert await house.store.history(visitor.id, 0) == []
        assert house.rows("SELECT * FROM keys WHERE conversation_id = '" + visitor.id + "'", vault=True) == []  # noqa: S608
        ((receipt, named),) = house.rows("SELECT receipt, conversation_id FROM erasures")
        assert named is None
        assert receipt in gone.text, "the receipt that was said is what stays"
        raw = house.files()
        assert b"canary" not in raw
        assert visitor.address.encode() not in raw


async def test_the_last_words_are_delivered_and_then_gone_too(tmp_path: Path) -> None:
    async with home(tmp_path, stand_ins={"line": Plain("line")}) as house:
        visitor = await lived(house, "line")
        await visitor.way("erase")
        gone = await visitor.tap("erase")
        (delivery,) = await house.store.claim(house.now, 10)
        assert delivery.address == visitor.address
        assert [part.decode() for part in delivery.parts] == [bubble.text for bubble in gone.bubbles]
        await house.store.settle([(delivery, Delivered())], house.now)
        assert house.rows("SELECT * FROM deliveries") == []


async def test_who_comes_again_is_a_stranger(house: Home) -> None:
    visitor = await lived(house, "web")
    before = visitor.id
    await visitor.way("erase")
    await visitor.tap("erase")
    turn = await visitor.write("はじめまして。")
    assert turn.said[0] == "welcome.hello"
    assert visitor.id != before


async def test_a_redelivered_event_brings_nothing_back(house: Home) -> None:
    visitor = house.visitor()
    await visitor.send(Tapped("w:more"), "again")
    await visitor.way("erase")
    await visitor.tap("erase")
    turn = await visitor.send(Tapped("w:more"), "again")
    assert turn.result is not None
    assert turn.result.duplicate
    assert await house.chat.find(visitor.address) is None


async def test_unsent_words_go_everywhere_and_nothing_is_said(house: Home) -> None:
    visitor = house.visitor()
    await visitor.open()
    await visitor.way("person")
    await visitor.write("消す言葉です。", message="gone")
    shown = visitor.heard[-2].text + visitor.heard[-3].text
    assert "消す言葉です。" in shown
    turn = await visitor.send(Unsent(MessageId("gone")))
    assert turn.bubbles == ()
    assert visitor.state.draft == ()
    texts = [
        entry.bubble.text for entry in await house.store.history(visitor.id, 0) if entry.bubble.speaker == "visitor"
    ]
    assert "消す言葉です。" not in texts


async def test_keeping_keeps(house: Home) -> None:
    visitor = await lived(house, "web")
    await visitor.way("erase")
    turn = await visitor.tap("keep")
    assert turn.said[0] == "forget.kept"
    assert await house.page(visitor) is not None
