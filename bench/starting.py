"""How long a start takes until the first turn is accepted, and what Python reads meanwhile.

A start is one on data that are there already: a house that was open yesterday. Engawa is started as an operator does
it, with every channel on.
"""

import re
import shutil
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.contestants import Contestant, Place
from bench.load import Load, platform
from bench.process import Cores, Server, reachable
from bench.running import OPENS_WITHIN, free_port

IMPORT = re.compile(r"^import time:\s+(\d+) \|\s+(\d+) \|\s+(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of the process until a connection is taken, and until the first turn is accepted (200).

    `cpu` = processor seconds until then: what a slower or busier machine would stretch.
    """

    contestant: str
    listening: float
    accepted: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Imports:
    """Seconds that reading modules took until the first turn, all in all and by package (the dearest first)."""

    seconds: float
    modules: int
    packages: tuple[tuple[str, float], ...]


async def start(contestant: Contestant, python: Path, folder: Path, cores: Cores, *, fresh: bool) -> Start:
    """One start; `fresh` = on an empty folder, else on what the last one left behind. Raises TimeoutError."""
    return (await _started(contestant, python, folder, cores, fresh=fresh, options=()))[0]


async def imports(contestant: Contestant, python: Path, folder: Path, cores: Cores) -> Imports:
    """What is read until the first turn is accepted. Raises TimeoutError."""
    log = (await _started(contestant, python, folder, cores, fresh=False, options=("-X", "importtime")))[1]
    by_package: Counter[str] = Counter()
    found = IMPORT.findall(log.read_text(errors="replace"))
    for own, _, name in found:
        by_package[name.partition(".")[0]] += int(own)
    total = sum(by_package.values()) / 1e6
    return Imports(total, len(found), tuple((name, spent / 1e6) for name, spent in by_package.most_common(8)))


async def _started(
    contestant: Contestant, python: Path, folder: Path, cores: Cores, *, fresh: bool, options: Sequence[str]
) -> tuple[Start, Path]:
    place_of = folder / f"start-{contestant.key}"
    if fresh:
        shutil.rmtree(place_of, ignore_errors=True)
    place_of.mkdir(parents=True, exist_ok=True)
    log = folder / f"start-{contestant.key}.log"
    log.unlink(missing_ok=True)
    port = free_port()
    load = Load(port, contestant.opening, chats=1)
    async with platform(load) as there:
        environment = contestant.environment(Place(place_of, port, there.url))
        command = contestant.command(python, *options)
        if contestant.server == "engawa.py":
            command = [str(python), *options, "-m", "bot", "serve"]
        with Server(command, environment, core=cores.server, folder=place_of, log=log) as server:
            listening = await reachable(port, server, OPENS_WITHIN)
            accepted = await load.knock(server.started, time.perf_counter)
            cpu = server.cpu()
        load.close()
    return Start(contestant.name, listening, accepted, cpu), log
