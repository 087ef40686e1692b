"""From ready to over: order, pauses, claims of the dead, what is left behind."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.model.batch import Decide, Decision, Loaded, NewEntry
from bot.model.delivery import Arrived, Dead, Delivered, Delivery, Held, Retry
from bot.model.event import Answered, Left, Opened, ReplyHandle
from bot.model.ids import DeliveryId, StaffId, TicketId
from bot.store.backend import WORKER_LOCKS
from bot.store.presence import GRACE
from bot.store.settling import ATTEMPTS, LONGEST_PAUSE
from bot.store.sqlite import Sqlite
from bot.store.store import Store
from tests.contract.store.scene import (
    House,
    answering,
    approving,
    bubble,
    conversation_of,
    delivery,
    house,
    meet,
    one,
)

pytestmark = pytest.mark.anyio


async def say(store: Store, place: House, address: str, *names: str, **more: object) -> None:
    await one(store, place.arrive(address, Opened()), saying(*names, **more))


def saying(*names: str, **more: object) -> Decide:
    def decide(loaded: Loaded) -> Decision:
        made = tuple(delivery(loaded, name, words=f"words of {name}", **more) for name in names)
        return Decision(conversation=conversation_of(loaded), deliveries=made)

    return decide


async def told(
    store: Store, place: House, address: str, *names: str, arrived: Arrived | None = None, **more: object
) -> tuple[list[str], bool]:
    """A turn that claims what it says: what it claimed, and whether it left something."""
    (result,) = await store.apply([place.arrive(address, Opened())], saying(*names, **more), arrived or Arrived())
    return [item.id for item in result.sending], result.left


async def sent(store: Store, place: House, address: str, *names: str) -> Delivery:
    """The first of what a turn says, claimed by it."""
    (result,) = await store.apply([place.arrive(address, Opened())], saying(*names), Arrived())
    (first,) = result.sending
    return first


def watch_of(store: Store) -> list[float]:
    """The seconds that a worker on PostgreSQL counts, from now on in the hands of the test."""
    seconds = [0.0]
    store._backend._presence._now = lambda: seconds[0]  # type: ignore[attr-defined]
    return seconds


async def taken_over(store: Store) -> int:
    """What it takes over from those who died, after long enough."""
    if isinstance(store._backend, Sqlite):
        return await store.release_claims()
    seconds = watch_of(store)
    assert await store.release_claims() == 0
    seconds[0] += GRACE
    return await store.release_claims()


def names(deliveries: list[Delivery]) -> list[str]:
    return sorted(item.id for item in deliveries)


async def test_what_is_claimed_is_what_was_written(store: Store, place: House) -> None:
    until = place.now + timedelta(minutes=1)
    await say(store, place, "U1", "a", reply=ReplyHandle("tok", until), important=True, stale_after=until)
    (claimed,) = await store.claim(place.now, 5)
    assert claimed.address == "U1"
    assert claimed.parts == (b"words of a",)
    assert claimed.reply == ReplyHandle("tok", until)
    assert (claimed.retry_key, claimed.important, claimed.stale_after) == ("retry-a", True, until)
    assert (claimed.done, claimed.attempts) == (0, 0)


async def test_only_the_head_of_a_conversation_is_claimed(store: Store, place: House) -> None:
    await say(store, place, "U1", "a1", "a2")
    await say(store, place, "U1", "a3")
    await say(store, place, "U2", "b1")
    first = await store.claim(place.now, 10)
    assert names(first) == ["a1", "b1"]
    assert await store.claim(place.now, 10) == []
    await store.settle([(item, Delivered()) for item in first], place.now)
    second = await store.claim(place.now, 10)
    assert names(second) == ["a2"]
    await store.settle([(second[0], Dead("refused"))], place.now)
    assert names(await store.claim(place.now, 10)) == ["a3"]


async def test_a_retry_holds_the_rest_back_and_waits(store: Store, place: House) -> None:
    until = place.now + timedelta(minutes=1)
    await say(store, place, "U1", "a1", "a2", reply=ReplyHandle("tok", until))
    (claimed,) = await store.claim(place.now, 10)
    await store.settle([(claimed, Retry("timeout", done=1, without_reply=True))], place.now)
    due = await store.next_due()
    assert due is not None
    assert due > place.now
    assert await store.claim(place.now, 10) == []
    (again,) = await store.claim(due, 10)
    assert (again.id, again.done, again.attempts, again.reply) == ("a1", 1, 1, None)
    assert again.retry_key == claimed.retry_key


async def test_a_time_that_the_platform_names_is_kept(store: Store, place: House) -> None:
    await say(store, place, "U1", "a1")
    (claimed,) = await store.claim(place.now, 10)
    await store.settle([(claimed, Retry("429", after=timedelta(minutes=7)))], place.now)
    due = await store.next_due()
    assert due is not None
    assert timedelta(minutes=7) <= due - place.now <= timedelta(minutes=9)


async def test_what_was_put_off_by_a_clock_that_was_ahead_does_not_wait_for_that_day(
    store: Store, place: House
) -> None:
    """Written in the future, tried there or not: that proves it. What a platform asked to wait for waits on."""
    await say(store, place, "U1", "a1", "a2")
    (claimed,) = await store.claim(place.now, 10)
    await store.settle([(claimed, Retry("down"))], place.now)
    place.later(days=-1)
    await say(store, place, "U2", "b1")
    (asked,) = await store.claim(place.now, 10)
    await store.settle([(asked, Retry("429", after=timedelta(days=2)))], place.now)
    assert await store.claim(place.now, 10) == []
    assert await store.release_set_back(place.now) == 2
    assert await store.release_set_back(place.now) == 0
    (back,) = await store.claim(place.now, 10, [])
    assert back.id == "a1"
    (then,) = await store.claim(place.now, 10, [(back, Delivered())])
    assert then.id == "a2"
    due = await store.next_due()
    assert due is not None
    assert timedelta(days=2) <= due - place.now <= timedelta(days=2.5)


async def test_where_the_clock_was_seen_to_be_set_back_nothing_waits_for_long(store: Store, place: House) -> None:
    """What was there before the clock went ahead, and failed meanwhile, bears no sign of it."""
    await say(store, place, "U1", "a1")
    place.later(days=1)
    (claimed,) = await store.claim(place.now, 10)
    await store.settle([(claimed, Retry("down"))], place.now)
    place.later(days=-1)
    assert await store.release_set_back(place.now) == 0
    assert await store.release_set_back(place.now, seen=True) == 1
    assert names(await store.claim(place.now, 10)) == ["a1"]
    await say(store, place, "U2", "b1")
    await store.settle([(item, Retry("down")) for item in await store.claim(place.now, 10)], place.now)
    assert await store.release_set_back(place.now, seen=True) == 0, "a pause of seconds is kept"


async def test_pauses_grow_and_after_half_a_day_it_is_over(store: Store, place: House) -> None:
    await say(store, place, "U1", "a1")
    begun, pauses = place.now, []
    for _ in range(ATTEMPTS):
        (claimed,) = await store.claim(place.now, 10)
        await store.settle([(claimed, Retry("down"))], place.now)
        due = await store.next_due()
        if due is None:
            break
        pauses.append(due - place.now)
        place.now = due
    assert len(pauses) == ATTEMPTS - 1
    assert pauses[:8] == sorted(pauses[:8])
    assert max(pauses) <= LONGEST_PAUSE * 5 / 4
    assert timedelta(hours=11) < place.now - begun < timedelta(hours=15)
    assert [item.reason for item in await store.undelivered()] == ["down"]


async def test_late_words_are_over_when_their_turn_comes_however_many(store: Store, place: House) -> None:
    await say(store, place, "U1", "a1", "a2", "a3", stale_after=place.now + timedelta(minutes=10))
    await say(store, place, "U1", "new")
    await say(store, place, "U2", "b1", stale_after=place.now + timedelta(minutes=10))
    place.later(minutes=10)
    assert names(await store.claim(place.now, 1)) == ["new"]


async def test_stale_words_are_not_sent(store: Store, place: House) -> None:
    await say(store, place, "U1", "old", stale_after=place.now + timedelta(minutes=10))
    await say(store, place, "U1", "new")
    place.later(minutes=10)
    assert names(await store.claim(place.now, 10)) == ["new"]
    assert await store.undelivered() == []
    ((state, error, payload),) = await place.look("SELECT state, error, payload FROM deliveries WHERE id = 'old'")
    assert (state, error, payload) == ("done", "stale", None)


async def test_a_turn_claims_what_it_says_where_nothing_waits_before_it(store: Store, place: House) -> None:
    assert await told(store, place, "U1", "a1", "a2") == (["a1"], True)
    assert await told(store, place, "U2", "b1") == (["b1"], False)
    assert await told(store, place, "U1", "a3") == ([], True), "a1 is on its way, a2 waits"
    assert await told(store, place, "U3") == ([], False)
    assert await store.claimed() == ["a1", "b1"]
    assert await store.claim(place.now, 10) == []


async def test_what_a_turn_gives_back_is_what_it_wrote(place: House) -> None:
    """Whoever sends it from the turn's hands, and whoever finds it after a crash, sends the same."""
    until = place.now + timedelta(minutes=1)
    died = await place.open()
    await meet(died, place)
    more = {"reply": ReplyHandle("tok", until), "stale_after": until, "again": b"once more", "important": True}
    (result,) = await died.apply([place.arrive("U1", Opened())], saying("a1", address="", **more), Arrived())
    await died.close()
    alive = await place.open()
    assert await alive.claim(place.now, 10) == []
    assert await taken_over(alive) == 1
    (found,) = await alive.claim(place.now, 10)
    assert result.sending == (replace(found, unsure=False),)
    assert found.unsure, "nobody knows whether it was sent"
    assert await alive.claim(place.now, 10) == []


async def test_without_being_asked_to_a_turn_claims_nothing(store: Store, place: House) -> None:
    result = await one(store, place.arrive("U1", Opened()), saying("a1"))
    assert (result.sending, result.left) == ((), True)
    assert names(await store.claim(place.now, 10)) == ["a1"]


async def test_what_arrived_holds_nothing_up_before_that_is_written(store: Store, place: House) -> None:
    settling = Arrived(settling=frozenset({DeliveryId("a1")}))
    assert await told(store, place, "U1", "a1") == (["a1"], False)
    assert await told(store, place, "U1", "a2", arrived=settling) == (["a2"], False)
    assert await told(store, place, "U1", "a3", arrived=settling) == ([], True)
    assert await store.claimed() == ["a1", "a2"]


async def test_what_arrived_is_settled_with_the_next_turns(store: Store, place: House) -> None:
    first = await sent(store, place, "U1", "a1")
    second = await sent(store, place, "U2", "b1")
    both = Arrived((first, second))
    assert await told(store, place, "U1", "a2", arrived=both) == (["a2"], False), "its own and another's"
    assert await store.claimed() == ["a2"]
    again = Arrived((second,))
    assert await told(store, place, "U3", "c1", arrived=again) == (["c1"], False), "settled already: nobody knew"


async def test_what_waits_behind_the_arrived_is_told(store: Store, place: House) -> None:
    first = await sent(store, place, "U1", "a1", "a2")
    assert await told(store, place, "U2", "b1", arrived=Arrived((first,))) == (["b1"], True)
    assert names(await store.claim(place.now, 10)) == ["a2"]


async def test_the_arrived_are_settled_with_events_that_are_known_already(store: Store, place: House) -> None:
    event = place.arrive("U1", Opened())
    (met,) = await store.apply([event], saying("a1"), Arrived())
    (result,) = await store.apply([event], saying("a2"), Arrived(met.sending))
    assert (result.duplicate, result.left) == (True, False)
    assert await store.claimed() == []
    first = await sent(store, place, "U1", "a3", "a4")
    (result,) = await store.apply([event], saying("a5"), Arrived((first,)))
    assert (result.duplicate, result.left) == (True, True)


async def test_the_arrived_are_settled_though_a_turn_is_spoilt(store: Store, place: House) -> None:
    """The batch is taken apart and tried singly; what was to be settled is settled once."""
    first = await sent(store, place, "U1", "a1")
    twice = saying("same")
    events = [place.arrive(address, Opened()) for address in ("U2", "U3")]
    results = await store.apply(events, twice, Arrived((first,)))
    assert sorted(bool(result.fault) for result in results) == [False, True]
    assert "a1" not in await store.claimed()


async def test_a_turn_leaves_what_is_to_carry_what_is_held(store: Store, place: House) -> None:
    await held(store, place, "a1")
    reply = ReplyHandle("tok", place.now + timedelta(minutes=1))
    assert await told(store, place, "U1", "answer", reply=reply) == ([], True)
    (claimed,) = await store.claim(place.now, 10)
    assert (claimed.id, [rider.id for rider in claimed.riders]) == ("answer", ["a1"])


async def test_a_turn_claims_nothing_for_whoever_cannot_be_reached(store: Store, place: House) -> None:
    def leaving(loaded: Loaded) -> Decision:
        return replace(saying("a1")(loaded), mute=True)

    (result,) = await store.apply([place.arrive("U1", Left())], leaving, Arrived())
    assert result.sending == ()
    assert await store.claim(place.now, 10) == []


async def test_after_a_silence_a_turn_says_that_something_may_be_left(store: Store, place: House) -> None:
    await one(
        store, place.arrive("U1", Left()), lambda loaded: Decision(conversation=conversation_of(loaded), mute=True)
    )
    assert await told(store, place, "U1", "a1") == (["a1"], True)


async def test_the_last_words_to_whoever_erased_all_are_left(store: Store, place: House) -> None:
    await meet(store, place)
    last = saying("last")
    (result,) = await store.apply(
        [place.arrive("U1", Opened())], lambda loaded: replace(last(loaded), erase=True), Arrived()
    )
    assert (result.erased, result.sending, result.left) == (True, (), True)
    assert names(await store.claim(place.now, 10)) == ["last"]


async def test_what_came_back_is_settled_before_more_is_claimed(store: Store, place: House) -> None:
    await say(store, place, "U1", "a1", "a2")
    first = await store.claim(place.now, 10)
    second = await store.claim(place.now, 10, [(item, Delivered()) for item in first])
    assert names(second) == ["a2"]
    assert await store.claim(place.now, 0, [(item, Retry("down", after=timedelta(0))) for item in second]) == []
    assert names(await store.claim(place.now, 10)) == ["a2"]


async def test_what_is_lost_of_ones_own_becomes_ready_again(place: House) -> None:
    store, other = await place.open(), await place.open()
    for number in range(3):
        await say(store, place, f"U{number}", f"d{number}")
    assert len(await store.claim(place.now, 2)) == 2
    assert await store.claimed() == ["d0", "d1"]
    assert await store.release_lost([DeliveryId("d1"), DeliveryId("d2"), DeliveryId("nobody")]) == 1
    assert await other.claimed() == []
    assert await other.release_lost([DeliveryId("d0")]) == 0, "only its own"
    assert names(await store.claim(place.now, 10)) == ["d1", "d2"]


async def test_claims_of_a_process_that_died_become_ready_again(place: House) -> None:
    died = await place.open()
    await say(died, place, "U1", "a1")
    (claimed,) = await died.claim(place.now, 10)
    await died.close()
    alive = await place.open()
    assert await alive.claim(place.now, 10) == []
    assert await taken_over(alive) == 1
    assert await alive.claim(place.now, 10) == [claimed]


async def test_a_reply_that_a_crash_parted_from_its_answer_is_unsure(place: House) -> None:
    until = place.now + timedelta(minutes=1)
    died = await place.open()
    await say(died, place, "U1", "reply", reply=ReplyHandle("tok", until))
    await say(died, place, "U2", "push")
    assert [item.unsure for item in await died.claim(place.now, 10)] == [False, False]
    await died.close()
    alive = await place.open()
    await taken_over(alive)
    assert {item.id: item.unsure for item in await alive.claim(place.now, 10)} == {"reply": True, "push": False}


async def test_an_unsure_reply_keeps_its_handle_and_stays_unsure(store: Store, place: House) -> None:
    handle = ReplyHandle("tok", place.now + timedelta(minutes=1))
    await say(store, place, "U1", "a1", reply=handle, again=b"once more")
    for outcome, reply in ((Retry("timeout", unsure=True), handle), (Retry("spent", without_reply=True), None)):
        (claimed,) = await store.claim(place.now, 10)
        await store.settle([(claimed, outcome)], place.now)
        due = await store.next_due()
        assert due is not None
        place.now = due
        (again,) = await store.claim(place.now, 10)
        assert (again.unsure, again.reply, again.again) == (True, reply, b"once more")
        await store.settle([(again, Retry("429", after=timedelta(0)))], place.now)


async def held(store: Store, place: House, *names: str, **more: object) -> None:
    await say(store, place, "U1", *names, **more)
    for _ in names:
        (claimed,) = await store.claim(place.now, 10)
        await store.settle([(claimed, Held("monthly limit"))], place.now)


async def are_held(place: House) -> list[str]:
    found = await place.look("SELECT id FROM deliveries WHERE state = 'held' AND error = 'monthly limit' ORDER BY id")
    return [name for (name,) in found]


async def test_what_is_held_waits_and_holds_nothing_up(store: Store, place: House) -> None:
    await held(store, place, "a1", "a2")
    assert await store.next_due() is None
    assert await are_held(place) == ["a1", "a2"]
    assert await store.undelivered() == [], "what the bot says to somebody is not the desk's"
    await say(store, place, "U1", "a3")
    (claimed,) = await store.claim(place.now, 10)
    assert (claimed.id, claimed.riders) == ("a3", ())


async def test_what_is_held_rides_on_the_next_reply_in_its_order(store: Store, place: House) -> None:
    await held(store, place, "a1", "a2")
    await held(store, place, "late", stale_after=place.now + timedelta(minutes=10))
    place.later(minutes=10)
    await say(store, place, "U1", "answer", reply=ReplyHandle("tok", place.now + timedelta(minutes=1)))
    await say(store, place, "U2", "other", reply=ReplyHandle("tok", place.now + timedelta(minutes=1)))
    claimed = {item.id: item for item in await store.claim(place.now, 10)}
    assert [rider.id for rider in claimed["answer"].riders] == ["a1", "a2"]
    assert claimed["answer"].riders[0].parts == (b"words of a1",)
    assert claimed["other"].riders == ()
    await store.settle([(claimed["answer"], Retry("timeout", unsure=True, after=timedelta(0)))], place.now)
    assert await are_held(place) == ["a1", "a2", "late"], "held again"
    (again,) = await store.claim(place.now, 10)
    assert again.riders == (), "whether they arrived is as unknown as the rest"
    await store.settle([(again, Delivered())], place.now)
    await say(store, place, "U1", "next", reply=ReplyHandle("tok", place.now + timedelta(minutes=1)))
    (following,) = await store.claim(place.now, 10)
    await store.settle([(following, Delivered())], place.now)
    states = await place.look("SELECT id FROM deliveries WHERE state IN ('ready', 'sending', 'held')")
    assert sorted(name for (name,) in states) == ["late", "other"]


async def test_no_more_rides_along_than_one_request_carries(store: Store, place: House) -> None:
    await held(store, place, "a1", "a2", "a3", "a4", "a5")
    until = place.now + timedelta(minutes=1)
    await say(store, place, "U1", "answer", reply=ReplyHandle("tok", until))
    (claimed,) = await store.claim(place.now, 10)
    assert [rider.id for rider in claimed.riders] == ["a1", "a2", "a3", "a4"]
    assert await are_held(place) == ["a5"]


async def test_room_makes_ready_what_is_held(store: Store, place: House) -> None:
    await held(store, place, "a1", "a2")
    assert await store.release_held("telegram", place.now) == 0
    assert await store.release_held("line", place.now) == 2
    (first,) = await store.claim(place.now, 10)
    assert first.id == "a1"


async def test_whoever_blocks_gets_nothing_that_was_held(store: Store, place: House) -> None:
    await held(store, place, "a1")
    muted = await one(
        store, place.arrive("U1", Left()), lambda loaded: Decision(conversation=conversation_of(loaded), mute=True)
    )
    assert not muted.fault
    assert await store.release_held("line", place.now) == 0


async def test_claims_of_a_worker_that_lives_are_left_to_it(place: House) -> None:
    if place.url.startswith("sqlite"):
        pytest.skip("SQLite has one process: at its start every claim is a dead one's")
    other = await place.open()
    await say(other, place, "U1", "a1")
    await other.claim(place.now, 10)
    alive = await place.open()
    assert await alive.release_claims() == 0


async def test_a_worker_counts_as_dead_only_after_a_while(tmp_path: Path) -> None:
    """It may have lost nothing but its connection, and what it is sending may be on its way."""
    async with house("postgresql", tmp_path) as place:
        died, alive = await place.open(), await place.open()
        seconds = watch_of(alive)
        await say(died, place, "U1", "a1")
        assert names(await died.claim(place.now, 10)) == ["a1"]
        await died.close()
        assert await alive.release_claims() == 0
        seconds[0] += GRACE - 0.1
        assert await alive.release_claims() == 0
        seconds[0] += 0.1
        assert await alive.release_claims() == 1


async def test_whoever_is_known_to_have_ended_is_not_waited_for(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        died, alive = await place.open(), await place.open()
        await say(died, place, "U1", "a1")
        await died.claim(place.now, 10)
        await died.close()
        assert await alive.release_claims([died._backend.worker]) == 1


async def test_whoever_lost_only_its_connection_keeps_what_it_sends(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        back, other = await place.open(), await place.open()
        seconds = watch_of(other)
        await say(back, place, "U1", "a1")
        (claimed,) = await back.claim(place.now, 10)
        await place.cut_off(WORKER_LOCKS, back._backend.worker)
        assert await other.release_claims() == 0
        await back.work()
        seconds[0] += GRACE
        assert await other.release_claims() == 0
        await back.settle([(claimed, Delivered())], place.now)
        assert await other.claim(place.now, 10) == []


async def test_while_nobody_could_see_nobody_is_missed(tmp_path: Path) -> None:
    """The server was away for both: whoever is back first must not take the other one for dead."""
    async with house("postgresql", tmp_path) as place:
        late, first = await place.open(), await place.open()
        seconds = watch_of(first)
        await say(late, place, "U1", "a1")
        await late.claim(place.now, 10)
        await first.work()
        await place.cut_off(WORKER_LOCKS, late._backend.worker)
        assert await first.release_claims() == 0
        await place.cut_off(WORKER_LOCKS)
        seconds[0] += GRACE
        assert await first.release_claims() == 0
        await late.work()
        assert await first.release_claims() == 0


async def test_who_was_taken_for_dead_has_only_to_say_what_arrived(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place:
        slow, quick = await place.open(), await place.open()
        await say(slow, place, "U1", "a1", "a2")
        await say(slow, place, "U2", "b1")
        claimed = await slow.claim(place.now, 10)
        assert names(claimed) == ["a1", "b1"]
        assert await quick.release_claims([slow._backend.worker]) == 2
        assert names(await quick.claim(place.now, 10)) == ["a1", "b1"]
        outcomes = {"a1": Retry("no answer"), "b1": Delivered()}
        await slow.settle([(one, outcomes[one.id]) for one in claimed], place.now)
        states = dict(await place.look("SELECT id, state FROM deliveries"))
        assert states == {"a1": "sending", "a2": "ready"}, "and what arrived is over"
        await slow.settle([(one, Dead("refused")) for one in claimed], place.now)
        assert dict(await place.look("SELECT id, state FROM deliveries")) == states


async def test_two_workers_never_claim_the_same(place: House) -> None:
    left, right = await place.open(), await place.open()
    for number in range(20):
        await say(left, place, f"U{number}", f"d{number:02}")
    claimed: list[str] = []
    async with asyncio.timeout(30):
        while rounds := await asyncio.gather(*(store.claim(place.now, 3) for store in (left, right, left, right))):
            claimed += [item.id for batch in rounds for item in batch]
            if not any(rounds):
                break
    assert sorted(claimed) == [f"d{number:02}" for number in range(20)]


async def test_blocked_by_the_platform_ends_the_rest(store: Store, place: House) -> None:
    await say(store, place, "U1", "a1", "a2")
    (claimed,) = await store.claim(place.now, 10)
    await store.settle([(claimed, Dead("blocked", blocked=True))], place.now)
    await say(store, place, "U2", "b1")
    assert names(await store.claim(place.now, 10)) == ["b1"]
    assert [item.id for item in await store.undelivered()] == ["a1"]


async def test_what_arrived_leaves_no_row(store: Store, place: House) -> None:
    await one(store, place.wrote("U1", "…"), answering)
    claimed = await store.claim(place.now, 10)
    await store.settle([(item, Delivered()) for item in claimed], place.now)
    assert await place.look("SELECT id FROM deliveries") == []


async def test_the_desk_sees_what_became_of_a_counselors_words(store: Store, place: House) -> None:
    owner = await meet(store, place, decide=approving("t1", ("一行", "m1")))

    def answer(loaded: Loaded) -> Decision:
        said = NewEntry(bubble("お返事です", "counselor", "みどり"), ticket=TicketId("t1"))
        return Decision(entries=(said,), deliveries=(delivery(loaded, f"d{len(states)}", important=True),))

    states: list[str] = []
    for outcome in (Delivered(), Dead("refused"), None):
        event = place.from_desk(owner, Answered(TicketId("t1"), StaffId("s1"), "みどり", "お返事です"))
        await one(store, event, answer)
        (claimed,) = await store.claim(place.now, 10)
        assert claimed.address == "U1"  # the desk knows no address; it is the conversation's own
        if outcome is not None:
            await store.settle([(claimed, outcome)], place.now)
        page = await store.ticket(TicketId("t1"))
        assert page is not None
        states.append(page.messages[-1].delivery)
    assert states == ["done", "dead", "sending"]
    assert [item.reason for item in await store.undelivered()] == ["refused"]
    await store.settle([(claimed, Held("monthly limit"))], place.now)
    assert {(item.reason, item.held) for item in await store.undelivered()} == {
        ("monthly limit", True),
        ("refused", False),
    }
    states[-1] = "ready"  # as far as the letter's page is concerned, it waits
    page = await store.ticket(TicketId("t1"))
    assert page is not None
    assert [message.delivery for message in page.messages] == states
