"""What a house of a million conversations does more slowly than one of a thousand: it should be nothing.

Each house is filled once (`filling.py`) and then measured in turn: starts, turns, a kill in the middle of sending and
the start after it; then the desk, the sweep and an erasure in a process of their own (`servers/grown.py`).
"""

import asyncio
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench import dialogue
from bench.contestants import ENGAWA, HERE, Place
from bench.dialogue import FIRST_CHAT
from bench.figures import quantile
from bench.filling import DUE_IN, Filling, fill, open_all_letters
from bench.load import Load
from bench.platform import Platform
from bench.process import Cores, Server, reachable
from bench.running import OPENS_WITHIN, at_rest, free_port

CHATS = 64
KILLED_WITH = 64
"""Answers on their way when the server is killed."""
SMALL = Filling(conversations=1_000, letters=60, waiting=50, due=500)
LARGE = Filling(conversations=1_000_000, letters=10_000, waiting=50, due=500)
CAME_BACK, STRANGERS = 100, 2_000_000
"""Numbers of chats: of people who were here before, and of the first who never was."""


@dataclass(slots=True)
class Growth:
    """One house. Seconds and megabytes; a turn's processor time in microseconds; the desk's figures in milliseconds."""

    name: str
    conversations: int
    letters: int
    bytes: int = 0
    filled: float = 0.0
    first_turn: list[float] = field(default_factory=list)
    first_turn_cpu: list[float] = field(default_factory=list)
    replay: list[float] = field(default_factory=list)
    replay_cpu: list[float] = field(default_factory=list)
    turn_cpu: list[float] = field(default_factory=list)
    turn_p50: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    lost: int = 0
    desk: dict[str, float] = field(default_factory=dict)


class Deaf(Platform):
    """A platform that takes requests and answers none of its messages while it is `deaf`; `woke` = the first one."""

    deaf = False
    woke = 0.0

    def _answer(self, request: bytes) -> bytes:
        sends = b"/sendMessage" in request[: request.find(b"\r\n")]
        if sends and not self.woke:
            self.woke = time.perf_counter()
        return b"" if sends and self.deaf else super()._answer(request)


class People(Load):
    """Who comes in one run: strangers, with numbers of chats and updates that no run before had."""

    def __init__(self, port: int, run: int, chats: int) -> None:
        super().__init__(port, ENGAWA.opening, chats=chats)
        self._first = STRANGERS + run * 1_000
        self._numbers = itertools.count(run * 1_000_000)
        for chat in self.chats:
            chat.number += self._first

    def heard(self, number: int, step: int) -> None:
        """As with others, whose chats are numbered from 0 on."""
        place = number - self._first
        if not 0 <= place < len(self.chats):
            return
        chat = self.chats[place]
        if self.tally.heard(chat, step):
            lane = self._lanes[place % len(self._lanes)]
            if lane.chat is chat:
                self.looked(lane)

    async def knock(self, since: float, clock: Callable[[], float]) -> float:
        """One more says `/start`; seconds since then until that is kept. Raises TimeoutError."""
        await self.greet_from(self._first + len(self.chats))
        return clock() - since

    async def greet_from(self, number: int) -> None:
        """Any chat says `/start`. Raises TimeoutError where that is not accepted."""
        await self._lanes[0].accepted(dialogue.start(FIRST_CHAT + number, self.next()))


_runs = itertools.count(1)


@dataclass(frozen=True, slots=True)
class _Open:
    server: Server
    load: People
    there: Deaf


@asynccontextmanager
async def _open(folder: Path, cores: Cores, chats: int = CHATS) -> AsyncIterator[_Open]:
    port = free_port()
    load = People(port, next(_runs), chats)
    async with Deaf(load.heard) as there:
        environment = ENGAWA.environment(Place(folder, port, there.url))
        log = folder.with_suffix(".log")
        command = ENGAWA.command(Path(sys.executable))
        with Server(command, environment, core=cores.server, folder=folder, log=log) as server:
            yield _Open(server, load, there)
        load.close()


async def lay(folder: Path, filling: Filling, name: str, cores: Cores) -> Growth:
    """A house, filled."""
    await asyncio.to_thread(_emptied, folder)
    async with _open(folder, cores, chats=1) as now:
        await reachable(now.load.port, now.server, OPENS_WITHIN)
        await now.load.open()
        await at_rest(now.server, 15)
    began = time.process_time()
    await asyncio.to_thread(fill, folder, filling)
    spent = time.process_time() - began
    return Growth(name, filling.conversations, filling.letters, await asyncio.to_thread(_size, folder), spent)


def _emptied(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("*.db*"))


async def start_and_flood(house: Growth, folder: Path, cores: Cores, seconds: float) -> None:
    """A start until the first turn is kept, then turns as fast as they are answered, of people who were here before."""
    async with _open(folder, cores) as now:
        await reachable(now.load.port, now.server, OPENS_WITHIN)
        house.first_turn.append(await now.load.knock(now.server.started, time.perf_counter))
        house.first_turn_cpu.append(now.server.cpu())
        await now.load.open()
        await at_rest(now.server, 15)
        began: list[float] = []
        window = await now.load.flood(seconds, lambda: began.append(now.server.cpu()))
        house.turn_cpu.append((now.server.cpu() - began[0]) / max(window.turns, 1) * 1e6)
        house.turn_p50.append(quantile(window.took, 0.5) * 1e3)
        await now.load.settle()
        house.lost += now.load.tally.lost + now.load.tally.refused
        house.memory.append(now.server.memory() / 1e6)


async def kill_and_start(house: Growth, folder: Path, cores: Cores) -> None:
    """A kill with answers on their way; then how soon the next start sends the first of them."""
    async with _open(folder, cores, chats=KILLED_WITH) as now:
        await reachable(now.load.port, now.server, OPENS_WITHIN)
        await now.load.knock(now.server.started, time.perf_counter)
        await at_rest(now.server, 15)
        now.there.deaf = True
        for chat in range(KILLED_WITH):
            await now.load.greet_from(CAME_BACK + chat)
        os.kill(now.server.pid, signal.SIGKILL)
    async with _open(folder, cores) as now:
        async with asyncio.timeout(OPENS_WITHIN):
            while now.there.sends < KILLED_WITH:  # noqa: ASYNC110 - it has no event of its own
                await asyncio.sleep(0.005)
        house.replay.append(now.there.woke - now.server.started)
        house.replay_cpu.append(now.server.cpu())


async def look_at_desk(house: Growth, folder: Path, cores: Cores, first: int = 200) -> None:
    """The desk, erasures and the sweep. Afterwards the house is a little emptier."""
    environment = ENGAWA.environment(Place(folder, free_port(), "http://127.0.0.1:9"))
    environment["BENCH_DUE"] = (datetime.now(UTC) + DUE_IN + timedelta(minutes=30)).isoformat()
    environment["BENCH_FIRST"] = str(first)
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(HERE / "servers" / "grown.py"), env=environment, cwd=folder, stdout=subprocess.PIPE
    )
    os.sched_setaffinity(process.pid, {cores.server})
    told, _ = await process.communicate()
    house.desk = json.loads(told)


async def grow(folder: Path, cores: Cores, rounds: int, seconds: float, large: Filling = LARGE) -> list[Growth]:
    """All houses, in turn."""
    small = replace(SMALL, letters=min(SMALL.letters, large.letters))
    places = [folder / "small", folder / "large"]
    houses = [
        await lay(places[0], small, "a small house", cores),
        await lay(places[1], large, "after years", cores),
    ]
    for house in houses:
        size = f"{house.conversations:,} in {house.filled:.0f} s CPU, {house.bytes:,} bytes"
        print(f"growth  {house.name}: {size}", flush=True)
    for _ in range(rounds):
        for house, place in zip(houses, places, strict=True):
            await start_and_flood(house, place, cores, seconds)
            await kill_and_start(house, place, cores)
            print(f"growth  {asdict(house)}", flush=True)
    crowded = Growth("after years, all letters waiting", large.conversations, large.letters, houses[1].bytes)
    for house, place in zip(houses, places, strict=True):
        await look_at_desk(house, place, cores)
        print(f"growth  {asdict(house)}", flush=True)
    open_all_letters(places[1])
    for _ in range(rounds):
        await start_and_flood(crowded, places[1], cores, seconds)
    await look_at_desk(crowded, places[1], cores, first=230)
    for place in places:
        shutil.rmtree(place, ignore_errors=True)
    return [*houses, crowded]
