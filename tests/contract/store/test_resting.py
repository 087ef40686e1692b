"""Where conversations stopped: counted in fives, and nothing under five is told (P10)."""

from datetime import timedelta

import pytest

from bot.model.batch import Decision, Loaded
from bot.model.conversation import Conversation, Position
from bot.model.ids import Locale
from bot.store.resting import AT_ONCE
from bot.store.store import Store
from tests.contract.store.scene import House

pytestmark = pytest.mark.anyio


async def stand(place: House, store: Store, step: str, count: int, name: str = "visitor") -> None:
    def decide(loaded: Loaded) -> Decision:
        here = Position("family", step)
        return Decision(
            conversation=Conversation(id=loaded.fresh_id, channel="line", locale=Locale("ja"), position=here)
        )

    for number in range(0, count, 64):
        batch = [place.wrote(f"{name}-{step}-{each}", "secret") for each in range(number, min(number + 64, count))]
        await store.apply(batch, decide)


async def test_counts_come_in_fives_and_few_do_not_come_at_all(place: House, store: Store) -> None:
    await stand(place, store, "who", 4)
    await stand(place, store, "first", 5)
    await stand(place, store, "after", 13)
    place.later(days=8)
    found = await store.resting(place.now - timedelta(days=7))
    assert found == {Position("family", "after"): 10, Position("family", "first"): 5}


async def test_one_more_visitor_changes_nothing_that_is_seen(place: House, store: Store) -> None:
    await stand(place, store, "who", 3)
    await stand(place, store, "first", 6)
    place.later(days=8)
    before = await store.resting(place.now - timedelta(days=7))
    place.now -= timedelta(days=8)
    await stand(place, store, "who", 1, "another")
    await stand(place, store, "first", 1, "another")
    place.later(days=8)
    assert await store.resting(place.now - timedelta(days=7)) == before


async def test_whoever_wrote_lately_is_not_counted(place: House, store: Store) -> None:
    await stand(place, store, "first", 5)
    place.later(days=6)
    assert await store.resting(place.now - timedelta(days=7)) == {}


async def test_more_than_one_page_is_counted(place: House, store: Store) -> None:
    await stand(place, store, "first", AT_ONCE + 5)
    place.later(days=8)
    assert await store.resting(place.now - timedelta(days=7)) == {Position("family", "first"): AT_ONCE + 5}


async def test_a_conversation_whose_key_is_gone_is_not_counted(place: House, store: Store) -> None:
    await stand(place, store, "first", 5)
    await place.look("DELETE FROM keys", vault=True)
    place.later(days=8)
    assert await store.resting(place.now - timedelta(days=7)) == {}
