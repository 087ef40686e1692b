"""The one that looks after workers: in place of each that ends comes another, and all end together.

The crew is a real one, in a process of its own; its workers only say which they are and do as they are told.
"""

import itertools
import os
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from bot import crew
from bot.crew import Crew, Duty
from tests.programs import _CONTEXT

PATIENCE, FIRST_PAUSE = 10.0, 0.05


@dataclass(frozen=True)
class Came:
    """A worker that told it is there."""

    pid: int
    number: int
    ended: tuple[int, ...]
    announces: bool
    at: float


@dataclass
class Overseer:
    """The crew's own process, and what its workers tell."""

    process: Any
    news: Connection

    def next(self) -> Came:
        assert self.news.poll(PATIENCE), "no worker came"
        came = self.news.recv()
        assert isinstance(came, Came)
        return came

    def code(self) -> int:
        self.process.join(PATIENCE)
        assert self.process.exitcode is not None, "it did not end"
        return int(self.process.exitcode)


def _stay(duty: Duty) -> int:
    """Until it is asked to end, or nobody looks after it."""
    duty.opened()
    ending: list[int] = []
    signal.signal(signal.SIGTERM, lambda *_: ending.append(1))
    ears, tells = os.pipe()
    os.set_blocking(tells, False)
    signal.set_wakeup_fd(tells)
    select.select([ears, duty.orphaned], [], [])
    return 0


def _fail(_duty: Duty) -> int:
    return 3


def _fall(duty: Duty) -> int:
    """Opens, and ends at once."""
    duty.opened()
    return 1


def _linger(duty: Duty) -> int:
    """Does not end when it is asked to."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    duty.opened()
    signal.pause()
    return 0


def _oversee(count: int, work: Callable[[Duty], int], news: Connection, patience: float) -> None:
    numbers = iter(range(1, 1000))

    def told(duty: Duty) -> int:
        news.send(Came(os.getpid(), duty.number, duty.ended, duty.announces, time.monotonic()))
        return work(duty)

    crew.ENDS_WITHIN, crew.FIRST_PAUSE = patience, FIRST_PAUSE
    os._exit(Crew(count, told, lambda: next(numbers), lambda: None).run())


@contextmanager
def overseen(count: int, work: Callable[[Duty], int], patience: float = 30.0) -> Iterator[Overseer]:
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_oversee, args=(count, work, theirs, patience))
    process.start()
    theirs.close()
    try:
        yield Overseer(process, ours)
    finally:
        with suppress(ProcessLookupError):
            os.kill(process.pid or 0, signal.SIGTERM)
        process.join(PATIENCE)
        ours.close()


def test_the_first_comes_alone_and_the_others_once_it_is_open() -> None:
    with overseen(3, _stay) as team:
        workers = [team.next() for _ in range(3)]
        assert [worker.announces for worker in workers] == [True, False, False]
        assert len({worker.pid for worker in workers}) == len({worker.number for worker in workers}) == 3
        os.kill(team.process.pid, signal.SIGTERM)
        assert team.code() == 0
        assert not any(Path(f"/proc/{worker.pid}").exists() for worker in workers)


def test_in_place_of_a_dead_one_comes_another_that_knows_whose_place_it_takes() -> None:
    with overseen(2, _stay) as team:
        first, second = team.next(), team.next()
        os.kill(first.pid, signal.SIGKILL)
        third = team.next()
        assert third.ended == (first.number,)
        assert third.number not in {first.number, second.number}
        assert not third.announces


def test_who_falls_again_and_again_comes_after_longer_and_longer_pauses() -> None:
    with overseen(1, _fall) as team:
        times = [team.next().at for _ in range(5)]
        pauses = [later - before for before, later in itertools.pairwise(times)]
        assert pauses[1] >= FIRST_PAUSE
        assert pauses[2] >= 2 * FIRST_PAUSE
        assert pauses[3] >= 4 * FIRST_PAUSE


def test_where_the_first_cannot_open_nobody_tries_again() -> None:
    with overseen(2, _fail) as team:
        team.next()
        assert team.code() == 3
        with pytest.raises(EOFError):
            team.news.recv()


def test_who_does_not_end_is_ended() -> None:
    with overseen(2, _linger, patience=0.1) as team:
        workers = [team.next(), team.next()]
        os.kill(team.process.pid, signal.SIGTERM)
        assert team.code() == 0
        assert not any(Path(f"/proc/{worker.pid}").exists() for worker in workers)


def test_workers_end_when_nobody_looks_after_them() -> None:
    with overseen(2, _stay) as team:
        workers = [team.next(), team.next()]
        team.process.kill()
        until = time.monotonic() + PATIENCE
        while any(_lives(worker.pid) for worker in workers):
            assert time.monotonic() < until
            time.sleep(0.005)


def _lives(pid: int) -> bool:
    """Neither gone nor ended and not yet buried."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    return False
