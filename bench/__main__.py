"""`python -m bench`: measure, and write the page.

Parts: rounds, disk, starts, idle, report; all of them when none is named. `growth` by itself fills a house with a
million conversations, measures it beside a small one, and writes a page of its own.
"""

import argparse
import asyncio
import os
import shutil
import signal
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import uvloop

from bench import disk, growth_page, idling, results, running, starting
from bench.contestants import (
    AIOGRAM_REDIS,
    AIOGRAM_SQLITE,
    ALL,
    BOTBUILDER,
    ENGAWA,
    NULL_TURN,
    PTB_SELDOM,
    ROOT,
    Contestant,
)
from bench.environments import Missing, cache, python_of
from bench.growing import LARGE, SMALL, grow
from bench.process import Cores
from bench.report import write
from bench.results import Results

KEPT = "results.json"
GROWTH = "growth"
PARTS = ("rounds", "disk", "starts", "idle", "report")
SPREAD_OUT = (ENGAWA, PTB_SELDOM, AIOGRAM_REDIS, AIOGRAM_SQLITE, BOTBUILDER)
"""Whose start and memory are measured; the others differ from these only in how they keep."""


def asked(words: Sequence[str] | None) -> argparse.Namespace:
    """What is to be done."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=int, default=5, help="how often each one's turn comes")
    parser.add_argument("--seconds", type=float, default=4.0, help="of each measured span")
    parser.add_argument("--chats", type=int, default=256, help="conversations in a round")
    parser.add_argument("--idle", type=int, nargs="+", default=[10_000, 100_000], help="conversations that rest")
    parser.add_argument("--patience", type=float, default=420.0, help="seconds for one contestant's idle conversations")
    parser.add_argument("--only", action="append", default=[], help="a part of a contestant's name; may be repeated")
    parser.add_argument("--note", help="a sentence for the page, such as what else the machine did")
    parser.add_argument("--large", type=int, default=1_000_000, help="conversations of the large house in growth")
    parser.add_argument("--out", type=Path, default=ROOT / "docs", help="where the page goes")
    wish = parser.parse_args(words)
    if unknown := [part for part in wish.parts if part not in (*PARTS, GROWTH)]:
        parser.error(f"there is no part {unknown[0]!r}; the parts are {', '.join((*PARTS, GROWTH))}")
    if GROWTH in wish.parts and (len(wish.parts) > 1 or wish.large < SMALL.conversations):
        parser.error(f"{GROWTH} is asked for alone, with at least --large {SMALL.conversations}")
    if not chosen(wish.only, ALL):
        parser.error(f"nobody's name holds any of these words; there are: {'; '.join(each.name for each in ALL)}")
    if not (hasattr(os, "sched_setaffinity") and Path("/proc/self/stat").exists()):
        parser.error("processors and processes are measured as Linux does it; this is another system")
    return wish


async def main(words: Sequence[str] | None = None) -> None:
    """Do what was asked, part by part; each part's results are kept when it is done."""
    wish = asked(words)
    parts = wish.parts or PARTS
    cores, folder = Cores.here(), cache() / f"work-{os.getpid()}"
    kept = cache() / KEPT
    os.sched_setaffinity(0, {cores.load})
    if (task := asyncio.current_task()) is not None:  # asked to end, it ends the servers as well
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    found = results.read(kept)
    if wish.note is not None:
        found.note = wish.note
    folder.mkdir()
    try:
        if parts == [GROWTH]:
            await growth(wish, folder, cores, found)
            return
        pythons = environments(chosen(wish.only, ALL), found)
        for part in parts:
            match part:
                case "rounds":
                    await rounds(wish, pythons, folder, cores, found)
                case "disk":
                    await commits(wish, folder, cores, found)
                case "starts":
                    await starts(wish, pythons, folder, cores, found)
                case "idle":
                    await idle(wish, pythons, folder, cores, found)
            results.save(found, kept)
        write(found, wish.out)
        print(f"Written: {wish.out / 'benchmarks.md'}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def growth(wish: argparse.Namespace, folder: Path, cores: Cores, found: Results) -> None:
    """A small house and a large one, and their page."""
    large = replace(LARGE, conversations=wish.large, letters=min(LARGE.letters, wish.large // 100))
    houses = await grow(folder, cores, wish.rounds, wish.seconds, large)
    growth_page.save(houses, cache() / f"{GROWTH}.json")
    growth_page.write(houses, found.note, wish.out)
    print(f"Written: {wish.out / 'growth.md'}")


def chosen(only: Sequence[str], among: Sequence[Contestant]) -> list[Contestant]:
    """Those whose name holds one of these words; all without any."""
    return [each for each in among if not only or any(word.lower() in each.name.lower() for word in only)]


def environments(wanted: Sequence[Contestant], found: Results) -> dict[Contestant, Path]:
    """Who can run, and with which interpreter; who cannot is named in the results."""
    pythons: dict[Contestant, Path] = {}
    for each in wanted:
        try:
            pythons[each] = python_of(each.packages)
            found.left_out.pop(each.name, None)
        except Missing as missing:
            found.left_out[each.name] = str(missing)
            print(f"Left out: {each.name}: {missing}")
    return pythons


async def rounds(
    wish: argparse.Namespace, pythons: dict[Contestant, Path], folder: Path, cores: Cores, found: Results
) -> None:
    """One interleaved run: everybody in turn, again and again."""
    size = running.Size(chats=wish.chats, flood=wish.seconds, steady=wish.seconds)
    found.rounds = []
    for number in range(wish.rounds):
        done = []
        for each, python in pythons.items():
            try:
                run = await running.run(each, python, folder, cores, size)
            except TimeoutError as error:
                print(f"round {number + 1}: {each.name} did not come through: {error}", flush=True)
                found.left_out[each.name] = "it did not come through a round; see the output"
                continue
            done.append(run)
            print(
                f"round {number + 1}  {run.contestant:<36} {run.peak:8,.0f} turns/s {run.cpu:7,.0f} µs CPU"
                f"   p50 {run.p50:7.1f}  p99 {run.p99:7.1f} ms  {'' if run.is_right else 'WRONG'}",
                flush=True,
            )
        found.rounds.append(done)
        results.save(found, cache() / KEPT)  # a run that is broken off keeps its whole rounds


async def commits(wish: argparse.Namespace, folder: Path, cores: Cores, found: Results) -> None:
    """What the disk takes, both sizes in turn."""
    found.commits = [
        await asyncio.to_thread(disk.commits, folder, cores.server, size, wish.seconds / 2)
        for _ in range(wish.rounds)
        for size in disk.SIZES
    ]


async def starts(
    wish: argparse.Namespace, pythons: dict[Contestant, Path], folder: Path, cores: Cores, found: Results
) -> None:
    """Everybody's start, in turn, on what a first one left behind."""
    wanted = [each for each in (NULL_TURN, *SPREAD_OUT) if each in pythons]
    found.starts = []
    for number in range(wish.rounds + 1):
        for each in wanted:
            try:
                start = await starting.start(each, pythons[each], folder, cores, fresh=number == 0)
            except TimeoutError as error:
                print(f"{each.name} did not start: {error}", flush=True)
                continue
            print(f"start   {each.name:<36} {start.accepted:6.2f} s{'' if number else '  (first)'}", flush=True)
            if number:
                found.starts.append(start)
    if ENGAWA in pythons:
        found.imports = await starting.imports(ENGAWA, pythons[ENGAWA], folder, cores)


async def idle(
    wish: argparse.Namespace, pythons: dict[Contestant, Path], folder: Path, cores: Cores, found: Results
) -> None:
    """Everybody's memory, one after the other."""
    found.idles = []
    for each in SPREAD_OUT:
        if each not in pythons:
            continue
        began = time.monotonic()
        try:
            known = await idling.idle(each, pythons[each], folder, cores, tuple(sorted(wish.idle)), wish.patience)
        except TimeoutError as error:
            print(f"{each.name} did not let everybody in: {error}", flush=True)
            continue
        found.idles.append(known)
        print(f"idle    {each.name:<36} {known.memory} after {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
