"""P9, forget on request, at the store: erase reaches everything, crashes are finished, a double brings nothing back."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.model.batch import Decision, Loaded, NewEntry
from bot.model.delivery import Dead, Delivered, Delivery, Outcome, Retry
from bot.model.event import Opened, Tapped, Wrote
from bot.model.ids import ConversationId, MessageId, TicketId
from bot.model.words import Bubble
from bot.store import erase
from bot.store.store import Store
from tests.contract.store.scene import (
    KEPT_DAYS,
    KINDS,
    House,
    answering,
    approving,
    begin,
    bubble,
    delivery,
    house,
    meet,
    one,
    with_code,
)

pytestmark = pytest.mark.anyio
RECEIPT = "K-2026-1123"
FAREWELL = Bubble("こちらの文は、もう読めません。")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=KINDS)
async def place(request: pytest.FixtureRequest, tmp_path: Path, anyio_backend: str) -> AsyncIterator[House]:
    async with house(request.param, tmp_path) as built:
        yield built


def erasing(loaded: Loaded) -> Decision:
    last = delivery(loaded, "last", words="canary-farewell")
    return Decision(erase=True, receipt=RECEIPT, deliveries=(last,), farewell=(FAREWELL,))


async def told_everything(store: Store, place: House) -> ConversationId:
    """A visitor with a transcript, a letter, words to a counselor, a dead letter, a return code, unsent answers."""
    owner = await meet(store, place, decide=with_code("canary-code"))
    await one(store, place.wrote("U1", "canary-words", "canary-message"), answering)
    await one(store, place.wrote("U1", "…", "m2"), approving("t1", ("canary-words", "canary-message")))
    relayed = NewEntry(bubble("canary-relayed", "visitor"), (MessageId("m3"),), TicketId("t1"))
    await one(store, place.wrote("U1", "…", "m3"), lambda _: Decision(entries=(relayed,)))
    await one(store, place.wrote("U1", "canary-raw", "m4"), lambda _: Decision(fault="Broken"))
    return owner


async def test_after_erasing_a_search_finds_only_the_receipt(place: House) -> None:
    store = await place.open()
    owner = await told_everything(store, place)
    ((_, wrapped),) = await place.look("SELECT * FROM keys", vault=True)
    result = await one(store, place.arrive("U1", Tapped("erase")), erasing)
    assert (result.erased, result.farewell, result.desk) == (True, (FAREWELL,), True)

    (last,) = await store.claim(place.now, 10)
    assert (last.id, last.address, last.parts) == ("last", "U1", (b"canary-farewell",))
    await store.settle([(last, Delivered())], place.now)

    assert await store.find("line", "U1") is None
    assert await store.history(owner, 0) == []
    assert await store.queue() == []
    assert await store.ticket(TicketId("t1")) is None
    assert await store.undelivered() == []
    assert not await store.redeem("canary-code", "W1")
    assert await place.look("SELECT receipt, conversation_id FROM erasures") == [(RECEIPT, None)]
    for table in ("conversations", "entries", "entry_sources", "deliveries", "tickets", "ticket_log", "dead_events"):
        assert await place.look(f"SELECT * FROM {table}") == [], table  # noqa: S608 - our own table names
    assert await place.look("SELECT * FROM keys", vault=True) == []
    assert await place.look("SELECT * FROM addresses", vault=True) == []
    raw = await place.everything()
    assert RECEIPT.encode() in raw
    assert b"canary" not in raw
    if place.url.startswith("sqlite"):  # what PostgreSQL keeps until its log expires is told in docs/privacy.md
        assert wrapped not in raw


@pytest.mark.parametrize("outcome", [Delivered(), Dead("refused"), Dead("blocked", blocked=True), Retry("x", done=1)])
async def test_the_last_delivery_leaves_nothing_however_it_ends(place: House, outcome: Outcome) -> None:
    store = await place.open()
    await told_everything(store, place)
    await one(store, place.arrive("U1", Tapped("erase")), erasing)
    while claimed := await store.claim(place.now, 10):
        await store.settle([(item, outcome) for item in claimed], place.now)
        place.later(hours=1)
    assert await place.look("SELECT * FROM deliveries") == []
    assert await store.undelivered() == []


async def test_a_delivery_under_way_does_not_come_back(place: House) -> None:
    store = await place.open()
    await one(store, place.wrote("U1", "…"), answering)
    under_way: list[Delivery] = await store.claim(place.now, 10)
    await one(store, place.arrive("U1", Tapped("erase")), lambda _: Decision(erase=True, receipt=RECEIPT))
    await store.settle([(item, Retry("timeout")) for item in under_way], place.now)
    assert await place.look("SELECT * FROM deliveries") == []


async def test_a_redelivered_event_resurrects_nothing(place: House) -> None:
    store = await place.open()
    old = place.wrote("U1", "canary")
    await one(store, old, answering)
    await one(store, place.arrive("U1", Tapped("erase")), lambda _: Decision(erase=True, receipt=RECEIPT))
    assert (await one(store, old, answering)).duplicate
    assert await store.find("line", "U1") is None
    assert await place.look("SELECT * FROM addresses", vault=True) == []


async def test_who_comes_again_is_a_stranger(place: House) -> None:
    store = await place.open()
    before = await told_everything(store, place)
    await one(store, place.arrive("U1", Tapped("erase")), erasing)
    seen: list[Loaded] = []
    again = await one(store, place.arrive("U1", Opened()), lambda loaded: seen.append(loaded) or begin(loaded))
    assert seen[0].conversation is None
    assert seen[0].ticket is None
    assert again.conversation not in (None, before)


async def test_a_crash_between_content_and_vault_is_finished_at_the_next_start(
    place: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await place.open()
    owner = await told_everything(store, place)
    with monkeypatch.context() as crash:
        crash.setattr(erase.safe, "forget", _power_cut)
        with pytest.raises(PowerCutError):
            await one(store, place.arrive("U1", Tapped("erase")), erasing)
    await store.close()
    assert await place.look("SELECT conversation_id FROM erasures") == [(owner,)]
    assert len(await place.look("SELECT * FROM keys", vault=True)) == 1
    await place.open()
    assert await place.look("SELECT * FROM keys", vault=True) == []
    assert await place.look("SELECT * FROM addresses", vault=True) == []
    assert await place.look("SELECT receipt, conversation_id FROM erasures") == [(RECEIPT, None)]


async def test_words_that_come_before_an_erasure_is_finished_go_under_a_new_key(
    place: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await place.open()
    owner = await told_everything(store, place)
    with monkeypatch.context() as crash:
        crash.setattr(erase.safe, "forget", _power_cut)
        with pytest.raises(PowerCutError):
            await one(store, place.arrive("U1", Tapped("erase")), erasing)
    result = await one(store, place.wrote("U1", "anew"), answering)
    assert result.conversation not in (None, owner)
    assert result.conversation is not None
    assert [entry.bubble.text for entry in await store.history(result.conversation, 0)] == ["anew", "はい。"]


async def test_two_workers_erasing_and_writing_lose_no_later_word(place: House) -> None:
    """One erases again and again what the other writes into; each acknowledged word is readable or was erased."""
    eraser, writer = await place.open(), await place.open()

    async def erase_often() -> None:
        for _ in range(10):
            await one(eraser, place.arrive("U1", Tapped("erase")), lambda _: Decision(erase=True, receipt=RECEIPT))

    async def write_often() -> None:
        for number in range(20):
            result = await one(writer, place.arrive("U1", Wrote(MessageId(f"m{number}"), "words")), answering)
            assert not result.fault

    async with asyncio.timeout(30):
        await asyncio.gather(erase_often(), write_often())
    final = await one(writer, place.wrote("U1", "the last", "last"), answering)
    assert final.conversation is not None
    assert (await writer.history(final.conversation, 0))[-2].bubble.text == "the last"
    conversations = {name for (name,) in await place.look("SELECT id FROM conversations")}
    keys = {name for (name,) in await place.look("SELECT conversation_id FROM keys", vault=True)}
    assert conversations == keys == {final.conversation}


async def test_kept_time_over_erases_in_the_same_way(place: House) -> None:
    store = await place.open()
    await told_everything(store, place)
    assert await store.purge(place.now + timedelta(days=KEPT_DAYS)) == 1
    assert await place.look("SELECT * FROM keys", vault=True) == []
    assert await place.look("SELECT * FROM erasures") == []
    assert await place.look("SELECT * FROM tickets") == []


async def test_a_return_code_opens_its_conversation_until_it_changes(place: House) -> None:
    store = await place.open()
    owner = await meet(store, place, "W1", with_code("old"), channel="web")
    other = await meet(store, place, "W2", begin, channel="web")
    assert not await store.redeem("wrong", "W2")
    assert await store.find("web", "W2") == other
    assert await store.redeem("old", "W2")
    assert await store.find("web", "W2") == owner == await store.find("web", "W1")
    await one(
        store,
        place.arrive("W2", Opened(again=True), channel="web"),
        lambda loaded: Decision(conversation=loaded.conversation and replace(loaded.conversation, return_code="new")),
    )
    assert not await store.redeem("old", "W3")
    assert await store.redeem("new", "W3")


async def test_a_code_that_belongs_to_another_is_never_given_twice(place: House) -> None:
    store = await place.open()
    owner = await meet(store, place, "W1", with_code("same"), channel="web")
    assert (await one(store, place.arrive("W2", Opened(), channel="web"), with_code("same"))).fault == "Fault"
    assert await store.redeem("same", "W3")
    assert await store.find("web", "W3") == owner


class PowerCutError(Exception):
    """No trouble of the database: the process is gone."""


def _power_cut(*_: object) -> None:
    raise PowerCutError
