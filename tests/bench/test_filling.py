"""A filled house is a real one: whoever was put into it is known, and what they said can be read."""

import base64
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bench.dialogue import FIRST_CHAT
from bench.filling import DUE_IN, LETTER, TICKETS_FROM, Filling, fill
from bench.growing import Growth
from bench.growth_page import page
from tests.contract.store.scene import KEYS, House, answering, one

pytestmark = pytest.mark.anyio
FILLING = Filling(conversations=TICKETS_FROM + 40, letters=20, waiting=5, due=10)


async def test_whoever_was_put_into_the_house_is_known_there(tmp_path: Path) -> None:
    for name, key in (("master.key", KEYS.master), ("pepper.key", KEYS.pepper)):
        (tmp_path / name).write_bytes(base64.b64encode(key))
    place = House(f"sqlite:///{tmp_path}/engawa.db", f"sqlite:///{tmp_path}/vault.db")
    store = await place.open()
    await one(store, place.wrote(str(FIRST_CHAT), "こんにちは。", channel="telegram"), answering)
    await store.close()
    fill(tmp_path, FILLING)
    place.now = datetime.now(UTC)
    store = await place.open()
    found = set()
    for number in (1, TICKETS_FROM, FILLING.conversations - 1):
        known = await store.find("telegram", str(FIRST_CHAT + number))
        assert known is not None
        found.add(known)
        assert [entry.bubble.text for entry in await store.history(known, 0)] == ["こんにちは。", "はい。"]
    assert len(found) == 3
    back = await one(store, place.wrote(str(FIRST_CHAT + 1), "また。", "m2", channel="telegram"), answering)
    assert back.conversation in found
    letters = await store.queue()
    assert len(letters) == FILLING.waiting
    opened = await store.ticket(letters[0].id)
    assert opened is not None
    assert len(opened.letter) == len(LETTER)
    assert await store.purge(place.now + DUE_IN + timedelta(minutes=1)) == FILLING.due
    await store.close()


def test_the_page_shows_what_was_measured_and_leaves_open_what_was_not() -> None:
    small = Growth("small", 1_000, 60, first_turn=[1.0, 3.0], desk={"letters": 50.0, "swept": 500.0, "sweep": 7.5})
    text = page([small, Growth("large", 1_000_000, 10_000)], "")
    assert "| start until the first turn is kept, s | **2.00** (1.00–3.00) | – |" in text
    assert "| … by the clock, ms | 7.5 | – |" in text
