"""A process is killed while it writes. The store opened again has every acknowledged batch, and no half one."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.store.scene import House

BATCH = 5
WRITER = """
import asyncio, sys
from pathlib import Path
from tests.contract.store.scene import House, answering

async def write(folder):
    place = House(f"sqlite:///{folder}/engawa.db", f"sqlite:///{folder}/vault.db")
    store = await place.open()
    for number in range(100_000):
        batch = [place.wrote(f"U{number % 7}-{one}", f"{number}", f"m{number}") for one in range(int(sys.argv[2]))]
        await store.apply(batch, answering)
        sys.stdout.write(f"{number}\\n")
        sys.stdout.flush()

asyncio.run(write(sys.argv[1]))
"""


@pytest.mark.parametrize("moment", [1, 9, 24])
def test_killed_after_some_batches(tmp_path: Path, moment: int) -> None:
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path), str(BATCH)], stdout=subprocess.PIPE, cwd=root, text=True
    ) as process:
        assert process.stdout is not None
        acknowledged = -1
        for line in process.stdout:
            acknowledged = int(line)
            if acknowledged >= moment:
                os.kill(process.pid, signal.SIGKILL)
                break
        acknowledged = max([acknowledged, *map(int, process.stdout.read().split())])
    assert process.returncode == -signal.SIGKILL
    asyncio.run(inspect(tmp_path, acknowledged))


async def inspect(folder: Path, acknowledged: int) -> None:
    place = House(f"sqlite:///{folder}/engawa.db", f"sqlite:///{folder}/vault.db")
    store = await place.open()
    try:
        said: dict[int, int] = {}
        for address in (f"U{number}-{one}" for number in range(7) for one in range(BATCH)):
            owner = await store.find("line", address)
            for entry in await store.history(owner, 0, 10_000) if owner is not None else []:
                if entry.bubble.speaker == "visitor":
                    said[int(entry.bubble.text)] = said.get(int(entry.bubble.text), 0) + 1
        assert sorted(said) == list(range(len(said)))
        assert acknowledged < len(said) <= acknowledged + 2  # one batch may be committed and not yet acknowledged
        assert set(said.values()) == {BATCH}
        ((seen,),) = await place.look("SELECT count(*) FROM seen")
        ((deliveries,),) = await place.look("SELECT count(*) FROM deliveries")
        assert seen == deliveries == len(said) * BATCH
    finally:
        await store.close()
