"""What whoever runs the house can ask."""

from dataclasses import replace

import httpx
import pytest
from starlette.applications import Starlette

from bot.app import Engawa
from bot.web.doors import Doors
from bot.web.health import routes

pytestmark = pytest.mark.anyio


def asked(doors: Doors, client: tuple[str, int] = ("127.0.0.1", 1)) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(Starlette(routes=routes(doors)), client=client)
    return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080")


async def test_it_lives_and_is_ready(house: Engawa) -> None:
    async with asked(replace(house.doors, proof={"promises": ["P1"]})) as client:
        assert (await client.get("/healthz")).text == "ok"
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()) == (200, {"ready": True, "flows": {"promises": ["P1"]}})


async def test_it_lives_but_is_not_ready_without_its_database(house: Engawa) -> None:
    async def no() -> bool:
        return False

    async def broken() -> bool:
        raise OSError("the disk is gone")

    for ready in (no, broken):
        async with asked(replace(house.doors, ready=ready)) as client:
            assert (await client.get("/healthz")).status_code == 200
            assert (await client.get("/readyz")).status_code == 503


async def test_counts_are_for_this_machine_only(house: Engawa) -> None:
    async with asked(house.doors) as client:
        counts = await client.get("/metrics")
        assert counts.status_code == 200
        assert "# TYPE" in counts.text
        assert (await client.get("/metrics", headers={"x-forwarded-for": "127.0.0.1"})).status_code == 404
    for far in (("192.0.2.7", 1), ("a-name", 1)):
        async with asked(house.doors, far) as client:
            assert (await client.get("/metrics")).status_code == 404
