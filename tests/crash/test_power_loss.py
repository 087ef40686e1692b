"""The power goes at any moment: what the disk then holds opens, with every acknowledged batch and no half one.

A process writes and is frozen again and again. What the disk would hold is copied, once as it is and once torn as badly
as a cut may tear it (`torn.py`), and the copies are opened as after a restart.
"""

import asyncio
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.contract.store.scene import KEYS, House, answering, one
from tests.crash.torn import newest_may_be_lost, read_log, tear
from tests.effort import LONG

ROOT = Path(__file__).parents[2]
CUTS = 200 if LONG else 14
BATCH = 5
FILES = ("engawa.db", "engawa.db-wal", "vault.db", "vault.db-wal")
LONGEST_WAIT = 0.012
"""Seconds: longer than a batch takes."""
WRITER = f"""
import asyncio, sys
from tests.contract.store.scene import House, answering

async def write(folder):
    place = House(f"sqlite:///{{folder}}/engawa.db", f"sqlite:///{{folder}}/vault.db")
    store = await place.open()

    def often(content, vault):  # checkpoints are rare, and so are pages on the disk before the commit; here is both
        with vault.connect() as beside:
            for connection in (content, beside):
                connection.exec_driver_sql("PRAGMA wal_autocheckpoint=60")
                connection.exec_driver_sql("PRAGMA cache_size=4")

    await store._backend.write(often)
    for number in range(100_000):  # two batches of the same people, then five others
        batch = [place.wrote(f"U{{number // 2}}-{{one}}", f"{{number}}", f"m{{number}}") for one in range({BATCH})]
        await store.apply(batch, answering)
        sys.stdout.write(f"{{number}}\\n")
        sys.stdout.flush()

asyncio.run(write(sys.argv[1]))
"""


@dataclass
class Told:
    """How many batches the writer has acknowledged."""

    process: subprocess.Popen[bytes]
    batches: int = 0
    rest: bytes = b""

    def hear(self) -> None:
        assert self.process.stdout is not None
        try:
            self.rest += os.read(self.process.stdout.fileno(), 65_536)
        except BlockingIOError:
            return
        *lines, self.rest = self.rest.split(b"\n")
        self.batches += len(lines)

    def wait_for(self, batches: int) -> None:
        until = time.monotonic() + 60
        while self.batches < batches:
            assert self.process.poll() is None, "the writer ended"
            assert time.monotonic() < until
            time.sleep(0.001)
            self.hear()


def batches_in(folder: Path) -> int:
    """How many batches a copy holds, all of them whole and readable."""
    with (
        closing(sqlite3.connect(folder / "engawa.db")) as content,
        closing(sqlite3.connect(folder / "vault.db")) as vault,
    ):
        for connection in (content, vault):
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        events = [int(name.removeprefix("event-")) for (name,) in content.execute("SELECT event_id FROM seen")]
        assert sorted(events) == list(range(1, len(events) + 1)), "a batch in the middle is missing"
        assert len(events) % BATCH == 0, "half a batch"
        batches = len(events) // BATCH
        sent = {int(name.removeprefix("d-event-")) for (name,) in content.execute("SELECT id FROM deliveries")}
        assert sent == set(events), "a turn without its answer"
        said = Counter(owner for (owner,) in content.execute("SELECT conversation_id FROM entries"))
        newest = dict(content.execute("SELECT id, seq FROM conversations").fetchall())
        assert said == newest
        assert sum(said.values()) == 2 * len(events)
        wrapped = dict(vault.execute("SELECT conversation_id, wrapped FROM keys").fetchall())
        named = {owner for (owner,) in vault.execute("SELECT conversation_id FROM addresses")}
        assert set(newest) <= named, "somebody would come in as a stranger"
        for owner in newest:
            KEYS.unwrap(wrapped[owner], owner)
        return batches


def met_in(folder: Path) -> int:
    """How many strangers the vault knows."""
    with closing(sqlite3.connect(folder / "vault.db")) as vault:
        return int(vault.execute("SELECT count(*) FROM keys").fetchone()[0])


def copy(source: Path, target: Path) -> Path:
    target.mkdir()
    for name in FILES:
        if (source / name).exists():
            shutil.copyfile(source / name, target / name)
    return target


def torn(source: Path, target: Path, acknowledged: int, batches: int, chance: random.Random) -> int:
    """A copy torn as a cut may tear it; how many batches must be in it all the same."""
    copy(source, target)
    log = read_log(target / "engawa.db-wal")
    left = batches
    if batches > acknowledged and newest_may_be_lost(target / "engawa.db", log):
        log, left = log.without_newest(), batches - 1
    tear(target / "engawa.db", log, chance)
    keys = read_log(target / "vault.db-wal")
    needed = -(-left // 2) * BATCH  # strangers come with every other batch
    if met_in(copy(source, target / "vault")) > needed and newest_may_be_lost(target / "vault.db", keys):
        keys = keys.without_newest()
    tear(target / "vault.db", keys, chance)
    return left


def test_what_was_acknowledged_survives_a_power_cut_at_any_moment(tmp_path: Path) -> None:
    chance = random.Random(20261123)  # noqa: S311 - a choice of moments
    live, under_way = tmp_path / "live", 0
    live.mkdir()
    with subprocess.Popen([sys.executable, "-c", WRITER, str(live)], stdout=subprocess.PIPE, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            os.set_blocking(process.stdout.fileno(), False)
            told = Told(process)
            for cut in range(CUTS):
                told.wait_for(told.batches + chance.randrange(1, 6))
                time.sleep(chance.random() * LONGEST_WAIT)  # any moment of a batch
                os.kill(process.pid, signal.SIGSTOP)
                os.waitid(os.P_PID, process.pid, os.WSTOPPED)
                told.hear()
                whole = copy(live, tmp_path / f"{cut}")
                batches = batches_in(copy(whole, tmp_path / f"{cut}-whole"))
                assert told.batches <= batches <= told.batches + 1
                damaged = tmp_path / f"{cut}-torn"
                left = torn(whole, damaged, told.batches, batches, chance)
                under_way += left < batches or read_log(whole / "engawa.db-wal").begun > 0
                assert batches_in(damaged) == left
                if cut % 7 == 0:
                    asyncio.run(goes_on(damaged))
                os.kill(process.pid, signal.SIGCONT)
        finally:
            process.kill()
    assert under_way, "no cut met a batch on its way to the disk"


async def goes_on(folder: Path) -> None:
    """The house opens on what is left, knows people again, and takes the next turn."""
    place = House(f"sqlite:///{folder}/engawa.db", f"sqlite:///{folder}/vault.db")
    store = await place.open()
    try:
        known = await store.find("line", "U0-0")
        assert known is not None
        assert [entry.bubble.text for entry in await store.history(known, 0)][:2] == ["0", "はい。"]
        after = await one(store, place.arrive("U0-0", place.wrote("U0-0", "あとで", "later").event, "after"), answering)
        assert after.conversation == known
    finally:
        await store.close()
