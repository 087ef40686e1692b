from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.store import Store
from tests.contract.store.scene import KINDS, House, house


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=KINDS)
async def place(request: pytest.FixtureRequest, tmp_path: Path, anyio_backend: str) -> AsyncIterator[House]:
    async with house(request.param, tmp_path) as built:
        yield built


@pytest.fixture
async def store(place: House) -> Store:
    return await place.open()
