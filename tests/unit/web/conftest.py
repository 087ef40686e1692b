"""A real house on SQLite in a folder of its own, spoken to through its doors."""

import uuid
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.app import Engawa, open_house
from bot.settings import Settings

Browser = Callable[..., httpx.AsyncClient]


class Clock:
    """The house's time. It goes on only where a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory, clock: Clock) -> AsyncIterator[Engawa]:
    data: Path = tmp_path_factory.mktemp("house")
    settings = Settings(
        data_dir=data,
        telegram_token="1234567:for-tests-only",
        telegram_webhook_secret="a-secret-of-the-test",
        telegram_api_url="http://127.0.0.1:9",
        line_channel_secret="line-secret",
        line_channel_access_token="line-token",
        line_api_url="http://127.0.0.1:9",
    )
    async with open_house(settings, clock=clock) as opened:
        yield opened


@pytest.fixture
async def browser(house: Engawa) -> AsyncIterator[Browser]:
    """Makes browsers: each has its own cookies."""
    opened: list[httpx.AsyncClient] = []

    def new(**cookies: str) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(house.asgi, client=("127.0.0.1", 40_000 + len(opened)))
        opened.append(httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080", cookies=cookies))
        return opened[-1]

    yield new
    for client in opened:
        await client.aclose()


def wrote(text: str, **more: Any) -> dict[str, Any]:
    """What the page sends for words."""
    return {"id": str(uuid.uuid4()), "text": text, **more}


def tapped(data: str, **more: Any) -> dict[str, Any]:
    """What the page sends for a tap."""
    return {"id": str(uuid.uuid4()), "tap": data, **more}


@pytest.fixture
def say() -> Callable[..., dict[str, Any]]:
    return wrote


@pytest.fixture
def tap() -> Callable[..., dict[str, Any]]:
    return tapped
