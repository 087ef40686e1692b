"""Words that come before, after or beside a change of theirs: the newest are what was said, and they are said once."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import Connection, RowMapping
from sqlalchemy.util import await_only

from bot.model.batch import Decision, Loaded
from bot.model.effect import Strike
from bot.model.event import Edited, Inbound, Unsent, VisitorEvent, Wrote
from bot.model.ids import MessageId
from bot.store import apply
from bot.store.store import Store
from tests.contract.store.scene import House, answering, deciding, house, meet, one

pytestmark = pytest.mark.anyio
M1 = MessageId("m1")


def changed(
    place: House, words: str, *, seconds: float = 0, at: datetime | None = None, address: str = "U1"
) -> Inbound:
    """The message was changed so many seconds after the beginning."""
    return replace(place.arrive(address, Edited(M1, words)), at=at or place.now + timedelta(seconds=seconds))


class Listener:
    """Decides nothing, and remembers what it was told of words that were changed."""

    def __init__(self) -> None:
        self.said: list[str | None] = []

    def __call__(self, loaded: Loaded) -> Decision:
        self.said.append(loaded.said)
        return Decision()


async def test_a_turn_is_told_what_the_changed_words_were(store: Store, place: House) -> None:
    owner = await meet(store, place)
    heard = Listener()
    assert not (await one(store, changed(place, "new"), heard)).duplicate
    await one(store, place.wrote("U1", "old", "m2"), answering)
    await one(store, place.arrive("U1", Edited(MessageId("m2"), "new")), heard)
    struck = deciding(Decision(strikes=(Strike(MessageId("m2"), "newer"),)))
    await one(store, place.arrive("U1", Edited(MessageId("m2"), "newer")), struck)
    await one(store, place.arrive("U1", Edited(MessageId("m2"), "newest")), heard)
    await one(store, place.arrive("U2", Edited(MessageId("m2"), "of somebody else")), heard)
    assert heard.said == [None, "old", "newer", None]
    assert [entry.bubble.text for entry in await store.history(owner, 0)] == ["newer", "はい。"]


async def test_words_that_come_after_a_change_of_theirs_were_heard_already(store: Store, place: House) -> None:
    await meet(store, place)
    assert not (await one(store, changed(place, "new"), answering)).duplicate
    assert (await one(store, place.wrote("U1", "old", "m1"), answering)).duplicate
    assert not (await one(store, place.wrote("U1", "another", "m2"), answering)).duplicate
    assert not (await one(store, place.wrote("U2", "of somebody else", "m1"), answering)).duplicate
    (found,) = await place.look("SELECT count(*) FROM seen WHERE event_id LIKE '%U1%' OR event_id LIKE '%m1%'")
    assert found == (0,), "which address, and which message, nobody can read"


async def test_of_two_changes_the_newer_one_counts_in_whatever_order_they_come(store: Store, place: House) -> None:
    await one(store, place.wrote("U1", "first", "m1"), answering)
    heard = Listener()
    assert not (await one(store, changed(place, "third", seconds=3), heard)).duplicate
    assert (await one(store, changed(place, "second", seconds=2), heard)).duplicate
    assert not (await one(store, changed(place, "of the same second", seconds=3), heard)).duplicate
    assert not (await one(store, changed(place, "fourth", seconds=4), heard)).duplicate
    assert (await one(store, changed(place, "second", seconds=2), heard)).duplicate
    assert not (await one(store, changed(place, "of somebody else", seconds=1, address="U2"), heard)).duplicate


async def test_an_absurd_time_hides_no_later_change_for_long(store: Store, place: House) -> None:
    await one(store, place.wrote("U1", "first", "m1"), answering)
    heard = Listener()
    assert not (await one(store, changed(place, "x", at=datetime(9999, 1, 1, tzinfo=UTC)), heard)).duplicate
    place.later(days=2)
    assert not (await one(store, changed(place, "y"), heard)).duplicate


async def test_several_of_one_message_at_once_are_taken_in_turn(store: Store, place: House) -> None:
    heard = Listener()
    arrivals = [
        changed(place, "third", seconds=3),
        place.wrote("U1", "first", "m1"),
        changed(place, "second", seconds=2),
        changed(place, "fourth", seconds=4),
    ]
    results = await store.apply(arrivals, heard)
    assert [result.duplicate for result in results] == [False, True, True, False]


async def test_what_was_taken_back_is_not_said_by_a_change_either(store: Store, place: House) -> None:
    await meet(store, place)
    await one(store, place.arrive("U1", Unsent(M1)), deciding(Decision(strikes=(Strike(M1),))))
    assert (await one(store, changed(place, "canary-late"), answering)).duplicate
    assert b"canary-late" not in await place.everything()


@pytest.mark.parametrize(
    ("first", "meanwhile", "left"),
    [
        (Wrote(M1, "old"), Edited(M1, "new"), ["new", "はい。"]),
        (Wrote(M1, "old"), Unsent(M1), []),
        (Edited(M1, "new"), Unsent(M1), []),
    ],
)
async def test_what_another_worker_heard_of_the_same_words_in_the_same_moment_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: VisitorEvent, meanwhile: VisitorEvent, left: list[str]
) -> None:
    """The change, or the taking back, goes through while the words themselves wait for their conversation."""
    async with house("postgresql", tmp_path) as place:
        store, other = await place.open(), await place.open()
        owner = await meet(store, place)
        patched, locked = apply.lock, []

        def lock(connection: Connection, ids: Collection[str]) -> dict[str, RowMapping]:
            if not locked:
                locked.append(ids)
                await_only(one(other, place.arrive("U1", meanwhile), hearing))
            return patched(connection, ids)

        monkeypatch.setattr(apply, "lock", lock)
        assert (await one(store, place.arrive("U1", first), hearing)).duplicate
        assert [entry.bubble.text for entry in await store.history(owner, 0)] == left


def hearing(loaded: Loaded) -> Decision:
    """Answer words, also changed ones that were never heard before."""
    arrival = loaded.arrival
    match arrival.event:
        case Wrote(message, text) | Edited(message, text):
            return answering(replace(loaded, arrival=replace(arrival, event=Wrote(message, text))))  # type: ignore[arg-type]
        case _:
            return Decision()
