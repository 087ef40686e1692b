"""What lies between two steps of a batch, made to happen at its very moment."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.store import apply as batch
from tests.contract.store.scene import House, answering, house, meet, one

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def place(tmp_path: Path, anyio_backend: str) -> AsyncIterator[House]:
    async with house("sqlite", tmp_path) as built:
        yield built


def once(step: Callable[..., Any], meanwhile: Callable[[], object]) -> Callable[..., Any]:
    """`step`, with something happening just before its first call."""
    waiting = [meanwhile]

    def wrapped(*arguments: Any) -> Any:
        if waiting:
            waiting.pop()()
        return step(*arguments)

    return wrapped


async def test_a_key_destroyed_after_it_was_read_takes_no_words_along(
    place: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another worker ends an erasure of this address between our looking it up and our writing."""
    store = await place.open()

    def ended() -> None:
        place.rows("DELETE FROM keys", vault=True)
        place.rows("DELETE FROM addresses", vault=True)

    monkeypatch.setattr(batch, "_make", once(batch._make, ended))
    result = await one(store, place.wrote("U1", "kept"), answering)
    assert result.conversation is not None
    assert [entry.bubble.text for entry in await store.history(result.conversation, 0)] == ["kept", "はい。"]
    assert await store.find("line", "U1") == result.conversation


async def test_an_address_whose_key_is_damaged_begins_anew(place: House) -> None:
    store = await place.open()
    before = await meet(store, place)
    place.rows("UPDATE keys SET wrapped = substr(wrapped, 2)", vault=True)
    result = await one(store, place.wrote("U1", "kept"), answering)
    assert result.conversation not in (None, before)
    assert result.conversation is not None
    assert (await store.history(result.conversation, 0))[0].bubble.text == "kept"
