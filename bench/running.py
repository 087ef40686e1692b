"""One contestant, once: start it, let everybody in, flood it, go on at half of what it took, end it."""

import asyncio
import shutil
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.contestants import Contestant, Place
from bench.figures import Run, quantile
from bench.load import Load, platform
from bench.platform import Platform
from bench.process import Cores, Server, reachable

OPENS_WITHIN = 60.0


@dataclass(frozen=True, slots=True)
class Size:
    """How long and how much. Seconds of each span, and chats; `rest` = so long a server may take to come to rest."""

    chats: int = 256
    warm: float = 0.5
    flood: float = 4.0
    steady: float = 5.0
    rest: float = 15.0


@dataclass(frozen=True, slots=True)
class Stage:
    """A contestant that runs."""

    server: Server
    load: Load
    platform: Platform


@asynccontextmanager
async def staged(
    contestant: Contestant, python: Path, folder: Path, cores: Cores, *, chats: int
) -> AsyncIterator[Stage]:
    """Its server on one core and its visitors here. Its data are gone afterwards; its log stays in `folder`."""
    port = free_port()
    load = Load(port, contestant.opening, chats=chats, typed=contestant.typed)
    async with platform(load) as there:
        place = Place(folder / contestant.key, port, there.url)
        shutil.rmtree(place.folder, ignore_errors=True)
        place.folder.mkdir(parents=True)
        log = folder / f"{contestant.key}.log"
        environment = contestant.environment(place)
        try:
            with Server(
                contestant.command(python), environment, core=cores.server, folder=place.folder, log=log
            ) as server:
                await reachable(port, server, OPENS_WITHIN)
                yield Stage(server, load, there)
        finally:
            load.close()
            shutil.rmtree(place.folder, ignore_errors=True)


async def run(contestant: Contestant, python: Path, folder: Path, cores: Cores, size: Size) -> Run:
    """Raises TimeoutError where it does not open, or lets nobody in."""
    async with staged(contestant, python, folder, cores, chats=size.chats) as stage:
        server, load = stage.server, stage.load
        opened = await load.open()
        await at_rest(server, size.rest)
        began: list[float] = []
        window = await load.flood(size.flood, lambda: began.extend((server.cpu(), time.process_time())), warm=size.warm)
        spent, own = server.cpu() - began[0], time.process_time() - began[1]
        await load.settle()
        half = await load.steady(max(window.rate / 2, 1.0), size.steady)
        await load.settle()
        tally = load.tally
        return Run(
            contestant=contestant.name,
            opened=opened,
            peak=window.rate,
            cpu=spent / max(window.turns, 1) * 1e6,
            load=own / window.seconds,
            half=half.rate,
            p50=quantile(half.took, 0.50) * 1e3,
            p95=quantile(half.took, 0.95) * 1e3,
            p99=quantile(half.took, 0.99) * 1e3,
            memory=server.memory() / 1e6,
            turns=tally.turns,
            lost=tally.lost,
            doubled=tally.doubled,
            refused=tally.refused,
            cut=tally.cut,
        )


async def at_rest(server: Server, seconds: float) -> None:
    """Until a server has done what it does beside its opening; not for ever."""
    before, until = server.cpu(), time.monotonic() + seconds
    while time.monotonic() < until:
        await asyncio.sleep(0.3)
        before, now = server.cpu(), before
        if before - now < 0.02:
            return


def free_port() -> int:
    """A port that nobody has at the moment."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
