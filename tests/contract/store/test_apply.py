"""A batch of turns: doubles, guards, atomicity, and two workers at once."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import Connection

from bot.model.batch import Decision, Loaded, NewEntry
from bot.model.conversation import Rest
from bot.model.delivery import Delivered
from bot.model.event import Closed, Ignored, Inbound, Left, Opened, Reachable, Wrote
from bot.model.ids import ConversationId, MessageId, StaffId, TicketId
from bot.store import erase
from bot.store.load import COUNTED
from bot.store.silence import GRACE
from bot.store.store import Store
from tests.contract.store.scene import (
    KEPT_DAYS,
    START,
    House,
    answering,
    approving,
    begin,
    bubble,
    conversation_of,
    deciding,
    delivery,
    meet,
    one,
)

pytestmark = pytest.mark.anyio


async def texts(store: Store, conversation: ConversationId) -> list[str]:
    return [entry.bubble.text for entry in await store.history(conversation, 0)]


async def test_a_turn_is_there_when_the_house_opens_again(place: House) -> None:
    store = await place.open()
    result = await one(store, place.wrote("U1", "つかれました"), answering)
    await store.close()
    again = await place.open()
    assert result.conversation is not None
    assert await again.find("line", "U1") == result.conversation
    assert await texts(again, result.conversation) == ["つかれました", "はい。"]
    seen: list[Loaded] = []
    await one(again, place.wrote("U1", "…"), lambda loaded: seen.append(loaded) or begin(loaded))
    assert seen[0].conversation == conversation_of(replace(seen[0], conversation=None))


async def test_an_event_that_comes_twice_acts_once(store: Store, place: House) -> None:
    event = place.wrote("U1", "一度だけ")
    first, twin = await store.apply([event, event], answering)
    (later,) = await store.apply([event], answering)
    assert (first.duplicate, twin.duplicate, later.duplicate) == (False, True, True)
    assert first.conversation is not None
    assert await texts(store, first.conversation) == ["一度だけ", "はい。"]
    assert len(await store.claim(place.now, 10)) == 1


async def test_the_same_id_on_another_channel_is_another_event(store: Store, place: House) -> None:
    line = place.arrive("7", Opened(), "1", "line")
    telegram = place.arrive("7", Opened(), "1", "telegram")
    results = await store.apply([line, telegram], begin)
    assert not any(result.duplicate for result in results)
    assert results[0].conversation != results[1].conversation


async def test_a_poisoned_turn_spoils_no_other(store: Store, place: House) -> None:
    def decide(loaded: Loaded) -> Decision:
        assert isinstance(loaded.arrival, Inbound)
        if loaded.arrival.address == "U2":
            raise KeyError("secret words of a person")
        return answering(loaded)

    results = await store.apply([place.wrote(f"U{n}", f"words {n}") for n in range(1, 4)], decide)
    assert [result.fault for result in results] == ["", "KeyError", ""]
    assert await store.find("line", "U1") is not None
    assert await store.find("line", "U3") is not None
    (letter,) = await store.undelivered()
    assert (letter.channel, letter.reason) == ("line", "KeyError")
    assert b"secret words" not in await place.everything()


async def test_a_fault_of_the_service_keeps_its_gentle_line_and_the_raw_event(store: Store, place: House) -> None:
    def decide(loaded: Loaded) -> Decision:
        gentle = delivery(loaded, "gentle")
        return Decision(fault="NoWayOn", deliveries=(gentle,), entries=(NewEntry(bubble("うまくいきませんでした。")),))

    result = await one(store, place.wrote("U1", "canary-raw"), decide)
    assert result.fault == "NoWayOn"
    assert [item.id for item in await store.claim(place.now, 5)] == ["gentle"]
    assert [item.reason for item in await store.undelivered()] == ["NoWayOn"]
    assert b"canary-raw" not in await place.everything()


async def test_what_the_database_refuses_becomes_a_dead_letter_of_that_turn_alone(store: Store, place: House) -> None:
    def decide(loaded: Loaded) -> Decision:  # a defect: two deliveries of one id
        assert isinstance(loaded.arrival, Inbound)
        name = loaded.arrival.address
        repeated = (delivery(loaded, name), delivery(loaded, name)) if name == "U2" else (delivery(loaded, name),)
        return Decision(conversation=conversation_of(loaded), deliveries=repeated)

    results = await store.apply([place.arrive(f"U{n}", Opened()) for n in range(1, 4)], decide)
    assert [bool(result.fault) for result in results] == [False, True, False]
    assert {item.id for item in await store.claim(place.now, 5)} == {"U1", "U3"}
    assert len(await store.undelivered()) == 1


async def test_two_events_of_one_conversation_in_a_batch_are_taken_in_turn(store: Store, place: House) -> None:
    first, second = await store.apply([place.wrote("U1", "一", "m1"), place.wrote("U1", "二", "m2")], answering)
    assert first.conversation == second.conversation
    assert first.conversation is not None
    assert await texts(store, first.conversation) == ["一", "はい。", "二", "はい。"]


async def test_an_event_that_means_nothing_leaves_nothing_of_its_address(store: Store, place: House) -> None:
    result = await one(store, place.arrive("U1", Ignored()), deciding(Decision()))
    assert result.conversation is None
    assert await place.look("SELECT * FROM addresses", vault=True) == []
    assert await place.look("SELECT * FROM keys", vault=True) == []
    assert await place.look("SELECT id FROM conversations") == []
    (again,) = await store.apply([place.arrive("U1", Opened())], begin)
    assert again.conversation is not None


async def test_the_desk_speaking_to_a_conversation_that_is_gone_is_refused(store: Store, place: House) -> None:
    event = place.from_desk(ConversationId("nobody"), Closed(TicketId("t"), StaffId("s")))
    result = await one(store, event, lambda _: pytest.fail("nothing to decide"))
    assert result.refusal is not None
    assert result.refusal.reason == "gone"


async def test_a_state_that_does_not_open_is_begun_anew(store: Store, place: House) -> None:
    met = await meet(store, place)
    await place.look("UPDATE conversations SET state = address")
    seen: list[Loaded] = []
    await one(store, place.wrote("U1", "…"), lambda loaded: seen.append(loaded) or begin(loaded))
    assert seen[0].conversation is None
    assert seen[0].fresh_id == met
    await one(store, place.wrote("U1", "…"), lambda loaded: seen.append(loaded) or begin(loaded))
    assert seen[1].conversation is not None


async def test_a_lost_key_begins_anew_under_another_id(store: Store, place: House) -> None:
    met = await meet(store, place)
    await place.look("DELETE FROM keys", vault=True)
    assert await store.history(met, 0) == []
    assert await meet(store, place) != met


async def test_letters_ahead_are_counted_as_they_are_approved(store: Store, place: House) -> None:
    seen: dict[str, int] = {}

    def note(loaded: Loaded) -> Decision:
        assert isinstance(loaded.arrival, Inbound)
        seen[loaded.arrival.address] = loaded.ahead
        return approving(f"t-{loaded.arrival.address}")(loaded) if loaded.ticket is None else begin(loaded)

    await store.apply([place.arrive("U1", Opened())], note)
    place.later(minutes=1)
    await store.apply([place.arrive("U2", Opened()), place.arrive("U3", Opened())], note)
    assert seen == {"U1": 0, "U2": 1, "U3": 2}
    place.later(minutes=1)
    await store.apply([place.arrive("U1", Opened()), place.arrive("U2", Opened())], note)
    assert (seen["U1"], seen["U2"]) == (0, 1)


async def test_however_many_letters_wait_no_more_are_counted_than_anybody_is_told(store: Store, place: House) -> None:
    """Else each turn of a house with ten thousand letters would count them all."""
    for start in range(0, COUNTED + 20, 20):
        place.later(minutes=1)
        arrivals = [place.arrive(f"U{number}", Opened()) for number in range(start, start + 20)]
        await store.apply(arrivals, lambda loaded: approving(f"t-{loaded.arrival.address}")(loaded))  # type: ignore[union-attr]
    seen: list[int] = []
    place.later(minutes=1)
    last = f"U{COUNTED + 19}"
    for address in ("stranger", last, "U5"):
        await store.apply([place.arrive(address, Opened())], lambda loaded: seen.append(loaded.ahead) or begin(loaded))
    assert seen == [COUNTED, COUNTED, 0]


async def test_kept_time_runs_from_the_last_touch(store: Store, place: House) -> None:
    await meet(store, place)
    place.later(days=KEPT_DAYS - 1)
    await meet(store, place)
    assert await store.purge(START + timedelta(days=KEPT_DAYS)) == 0
    assert await store.purge(place.now + timedelta(days=KEPT_DAYS)) == 1
    assert await store.find("line", "U1") is None


async def test_who_writes_while_much_is_erased_waits_for_a_part_of_it_only(
    store: Store, place: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts: list[int] = []
    meanwhile: list[int] = []

    def counted(connection: Connection, now: datetime) -> int:
        parts.append(erase.expire(connection, now))
        return parts[-1]

    def decide(loaded: Loaded) -> Decision:
        meanwhile.append(sum(parts))
        loop.call_soon_threadsafe(written.set)
        return answering(loaded)

    async def unhurried(work: Callable[[Connection], object]) -> object:
        if len(parts) > 2:  # PostgreSQL erases all of this while it opens one more connection
            async with asyncio.timeout(10):
                await written.wait()
        return await write(work)

    loop, written, write = asyncio.get_running_loop(), asyncio.Event(), store._write
    monkeypatch.setattr(store, "_write", unhurried)
    monkeypatch.setattr("bot.store.erase._AT_ONCE", 2)
    monkeypatch.setattr("bot.store.store.expire", counted)
    gone = [f"U{number}" for number in range(20)]
    for address in gone:
        await meet(store, place, address)
    place.later(days=KEPT_DAYS)
    purging = asyncio.ensure_future(store.purge(place.now))
    await asyncio.sleep(0)
    await one(store, place.wrote("Unew", "…"), decide)
    assert await purging == len(gone)
    assert meanwhile[-1] < len(gone)
    assert [address for address in (*gone, "Unew") if await store.find("line", address) is not None] == ["Unew"]


async def test_a_block_drops_what_waits_and_an_opening_lifts_it(store: Store, place: House) -> None:
    await one(store, place.wrote("U1", "…"), answering)
    await one(store, place.arrive("U1", Left()), lambda loaded: Decision(conversation=loaded.conversation, mute=True))
    assert await store.next_due() is None
    assert await store.claim(place.now, 5) == []
    said_to_a_blocked_one = Decision(deliveries=())
    await one(
        store,
        place.arrive("U1", Ignored()),
        lambda loaded: replace(said_to_a_blocked_one, deliveries=(delivery(loaded, "waits"),)),
    )
    assert await store.claim(place.now, 5) == []
    assert await store.next_due() is None
    await meet(store, place)
    assert [item.id for item in await store.claim(place.now, 5)] == ["waits"]


async def blocked_with_something_waiting(store: Store, place: House) -> None:
    await one(store, place.wrote("U1", "…"), answering)
    for item in await store.claim(place.now, 5):
        await store.settle([(item, Delivered())], place.now)

    def leave(loaded: Loaded) -> Decision:
        assert loaded.conversation is not None
        return Decision(conversation=replace(loaded.conversation, rest=Rest.STOPPED), mute=True)

    await one(store, place.arrive("U1", Left()), leave)
    await one(store, place.arrive("U1", Ignored()), lambda loaded: Decision(deliveries=(delivery(loaded, "waits"),)))


def let_in(_loaded: Loaded) -> Decision:
    return Decision(reach=True)


async def test_who_lets_us_in_again_hears_what_waited_after_a_while(store: Store, place: House) -> None:
    await blocked_with_something_waiting(store, place)
    await one(store, place.arrive("U1", Reachable()), let_in)
    assert await store.claim(place.now, 5) == []
    assert await store.next_due() == place.now + GRACE
    place.later(minutes=2)
    assert [item.id for item in await store.claim(place.now, 5)] == ["waits"]


async def test_who_lets_us_in_by_opening_hears_only_what_they_are_asked(store: Store, place: House) -> None:
    await blocked_with_something_waiting(store, place)
    await one(store, place.arrive("U1", Reachable()), let_in)
    await one(store, place.arrive("U1", Opened()), answering)
    place.later(minutes=2)
    assert [item.id for item in await store.claim(place.now, 5)] == [f"d-event-{place.events}"]


async def test_what_else_waits_is_heard_also_by_who_opens(store: Store, place: House) -> None:
    await blocked_with_something_waiting(store, place)
    await one(store, place.arrive("U1", Reachable()), let_in)
    later = Decision()
    await one(store, place.arrive("U1", Ignored()), lambda one: replace(later, deliveries=(delivery(one, "after"),)))
    await one(store, place.arrive("U1", Opened()), answering)
    place.later(minutes=2)
    assert [item.id for item in await store.claim(place.now, 5)] == ["after"]


async def test_letting_in_whom_nobody_blocked_changes_nothing(store: Store, place: House) -> None:
    await one(store, place.wrote("U1", "…"), answering)
    await one(store, place.arrive("U1", Reachable()), let_in)
    assert len(await store.claim(place.now, 5)) == 1
    await one(store, place.arrive("U2", Reachable()), let_in)
    assert await store.find("line", "U2") is None, "a stranger leaves no trace"


async def test_two_workers_on_the_same_strangers_and_friends(place: House) -> None:
    """Both get every address in opposite orders, and half of the events twice: no deadlock, nothing lost, no double."""
    left, right = await place.open(), await place.open()
    addresses = [f"U{n}" for n in range(12)]
    for address in addresses[:4]:
        await meet(left, place, address)
    rounds = 6
    events: list[tuple[list[Inbound], list[Inbound]]] = []
    for number in range(rounds):
        batch = [
            place.arrive(address, Wrote(MessageId(f"m{number}"), f"{number}"), f"e-{number}-{address}")
            for address in addresses
        ]
        other = [
            replace(event, event_id=event.event_id if index % 2 else f"{event.event_id}-twin")
            for index, event in enumerate(batch)
        ]
        events.append((batch, other[::-1]))

    async def work(store: Store, side: int) -> int:
        fresh = 0
        for batches in events:
            fresh += sum(not result.duplicate for result in await store.apply(batches[side], answering))
        return fresh

    async with asyncio.timeout(30):
        counts = await asyncio.gather(work(left, 0), work(right, 1))
    expected = rounds * (len(addresses) + len(addresses) // 2)
    assert sum(counts) == expected
    total = 0
    for address in addresses:
        owner = await left.find("line", address)
        assert owner is not None
        entries = await left.history(owner, 0)
        assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
        total += len(entries)
    assert total == expected * 2
    sent = 0
    while claimed := await right.claim(place.now, 50):
        await right.settle([(item, Delivered()) for item in claimed], place.now)
        sent += len(claimed)
    assert sent == expected
