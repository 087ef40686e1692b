"""The disk is full, or may not be written: whoever writes is told to come again, and nothing that was said is lost."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Connection, Engine

from bot.settings import read_settings
from bot.store.store import Store
from tests.crash.places import fill, limited, may_mount, not_to_be_written, small_disk, stop_growth
from tests.crash.writers import (
    MOTHER,
    Line,
    Road,
    Writer,
    answered,
    check_answers,
    check_transcripts,
    on_line,
    web,
    write,
)
from tests.e2e.scene import street, until
from tests.e2e.server import Server, server
from tests.effort import LONG
from tests.programs import program

pytestmark = pytest.mark.anyio
LINES = 12
WAYS = ("small disk", "limited files") if LONG else ("small disk",) if may_mount() else ("limited files",)
"""A disk that is really full says more; where none may be mounted, files that may not grow stand in."""
SAID = {"small disk": "There is no room on its disk", "limited files": "a file may not grow"}
LINE = {"line_channel_secret": "line-secret", "line_channel_access_token": "line-token"}


@asynccontextmanager
async def people(folder: Path) -> AsyncIterator[tuple[Server, Road, list[Writer], Line]]:
    """A server with its data in `folder`, and two who write; at the end what they wrote and heard is looked at."""
    async with Line() as line, httpx.AsyncClient(trust_env=False) as client:
        given = LINE | {"line_api_url": line.url}
        road = Road(client)
        writers = [Writer("line", on_line(line), LINES, MOTHER), Writer("web", web(), LINES)]
        with server(folder, **{f"ENGAWA_{name.upper()}": value for name, value in given.items()}) as running:
            road.address = running.address
            for writer in writers:
                await road.surely(writer.make("人に書きたい"))

            await write(writers, road, 4)
            yield running, road, writers, line

            await write(writers, road, LINES * len(writers))
            await until(lambda: writers[0].written[-1] in answered(line.received(MOTHER)), 30)
            assert running.terminate(30) == 0, "".join(running.errors)
        writers[1].address = client.cookies["engawa"].partition(".")[0]
        await check_transcripts(read_settings(data_dir=folder / "var", **given), writers)
        check_answers(writers[0], answered(line.received(MOTHER)), 0)
        assert line.problems == []


async def refused_for_a_while(road: Road, writers: list[Writer], make_room: Callable[[], None]) -> None:
    """Everybody is told to come again, and nobody that all is well; then there is room."""
    try:
        await until(lambda: road.refused >= 6, 20)
        before = [len(writer.acknowledged) for writer in writers]
        seen = road.refused
        await until(lambda: road.refused >= seen + 4, 20)
        assert [len(writer.acknowledged) for writer in writers] == before, "somebody was told that all is well"
    finally:
        make_room()


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
async def test_a_full_disk_loses_nothing_and_the_house_goes_on_when_there_is_room(way: str, tmp_path: Path) -> None:
    with small_disk(tmp_path / "place", 24) if way == "small disk" else limited(tmp_path / "place") as place:
        async with people(place) as (running, road, writers, _):
            make_room = fill(place) if way == "small disk" else stop_growth(running.running.process.pid or 0, place)
            await write(writers, road, 8, beside=refused_for_a_while(road, writers, make_room))
            await until(lambda: "store.usable_again" in "".join(running.errors))
            told = sum(SAID[way] in line for line in running.errors)
            assert 0 < told < road.refused, "what to do is said when it begins, and not each time somebody is refused"


@pytest.mark.slow
def test_on_a_full_disk_it_does_not_open_and_says_what_to_do(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", 8) as disk:
        (disk / "var").mkdir()
        make_room = fill(disk)
        code, _, errors = opened(disk)
        assert code == 1
        assert "Traceback" not in errors
        assert "room" in errors, errors
        make_room()


@pytest.mark.slow
async def test_on_a_disk_that_may_not_be_written_it_says_what_to_do(tmp_path: Path) -> None:
    async with street(tmp_path / "var", line=False, telegram=False):
        pass
    with not_to_be_written(tmp_path / "var"):
        code, _, errors = opened(tmp_path)
    assert code == 1
    assert "Traceback" not in errors
    assert "may not be written" in errors, errors
    async with street(tmp_path / "var", line=False, telegram=False) as place:
        assert await place.house.store.ready()


async def test_a_disk_that_turns_read_only_refuses_and_is_written_again(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        mother = place.on_line("Umother")
        await mother.follow()
        webhook = place.line.text("Umother", "聞いてほしい")
        page = web()("聞いてほしい")
        heard = len(place.line.received("Umother"))
        await refuse_writes(place.house.store, refuse=True)
        refused = await place.client.post("/line/webhook", content=webhook[0], headers=webhook[1])
        assert refused.status_code == 503
        said = await place.client.post(page[0], content=page[1], headers=page[2])
        assert (said.status_code, said.json()["error"]) == (503, "away")
        assert len(place.line.received("Umother")) == heard
        await refuse_writes(place.house.store, refuse=False)
        taken = await place.client.post("/line/webhook", content=webhook[0], headers=webhook[1])
        assert taken.status_code == 200
        await mother.listen()
        assert len(place.line.received("Umother")) > heard
        assert (await place.client.post(page[0], content=page[1], headers=page[2])).status_code == 202


async def refuse_writes(store: Store, *, refuse: bool) -> None:
    """What SQLite says on a disk that the system has made read-only: attempt to write a readonly database."""

    def turn(content: Connection, _vault: Engine) -> None:
        content.connection.cursor().execute(f"PRAGMA query_only={int(refuse)}")

    await store._backend.write(turn)


def opened(folder: Path) -> tuple[int, str, str]:
    """`engawa serve` where it cannot open: exit code, output, errors."""
    with program(["serve"], folder, {"ENGAWA_DATA_DIR": str(folder / "var"), "ENGAWA_PORT": "0"}) as running:
        return running.told(30)
