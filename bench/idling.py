"""How much memory a server holds when so many people have come, said `/start`, and say nothing more."""

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path

from bench.contestants import Contestant
from bench.process import Cores
from bench.running import staged

RESTS = 3.0
"""Seconds of silence before memory is read."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Resident megabytes by how many conversations there are; what took too long to reach is not there."""

    contestant: str
    memory: dict[int, float]


async def idle(
    contestant: Contestant, python: Path, folder: Path, cores: Cores, counts: tuple[int, ...], seconds: float
) -> Idle:
    """`counts` ascending; no further one is begun `seconds` after the start. Raises TimeoutError."""
    memory: dict[int, float] = {}
    began = time.monotonic()
    async with staged(contestant, python, folder, cores, chats=max(counts) + 1) as stage:
        await stage.load.visit(stage.load.chats[:1])
        come = 1
        for count in (0, *counts):
            while come <= count and time.monotonic() - began < seconds:
                await stage.load.visit(stage.load.chats[come : min(come + 500, count + 1)])
                come = min(come + 500, count + 1)
            if come <= count:
                break
            await asyncio.sleep(RESTS)
            memory[count] = stage.server.memory() / 1e6
    return Idle(contestant.name, memory)
