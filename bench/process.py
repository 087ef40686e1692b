"""A contestant's server: a process with all that it starts, on a core of its own, measured from outside.

Times and memory are those that the kernel keeps of each process (`/proc`), summed over the server and its children.
Only what was started here is ever ended, by its process group.
"""

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

TICKS = os.sysconf("SC_CLK_TCK")
BESIDE = "beside.pid"
"""A file in its folder that names one process more, which is part of it and no child of it."""
ENDS_WITHIN = 15.0
"""Seconds that a server gets to end by itself."""


@dataclass(frozen=True, slots=True)
class Cores:
    """Which processor serves and which one loads; the same one where there is only one."""

    server: int
    load: int

    @classmethod
    def here(cls) -> "Cores":
        """Of those that this process may use, the first and the last."""
        free = sorted(os.sched_getaffinity(0))
        return cls(free[0], free[-1])


class Server:
    """`with` starts it and ends it. What it says on standard error goes to `log`."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, core: int, folder: Path, log: Path
    ) -> None:
        self._command = list(command)
        self._environment = dict(environment)
        self._core = core
        self._folder = folder
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        self.started = 0.0
        """When it was started, by `time.perf_counter`."""

    def __enter__(self) -> Self:
        with self._log.open("ab") as log:
            self.started = time.perf_counter()
            self._process = subprocess.Popen(
                self._command,
                env=self._environment,
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        for thread in Path(f"/proc/{self._process.pid}/task").iterdir():
            os.sched_setaffinity(int(thread.name), {self._core})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process = self._process
        if process is None:
            return
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(ENDS_WITHIN)
        with suppress(ProcessLookupError):  # whatever it left behind, and itself where it did not listen
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(ENDS_WITHIN)

    @property
    def ended(self) -> bool:
        """It runs no more."""
        return self._process is None or self._process.poll() is not None

    @property
    def pid(self) -> int:
        """Of the server itself."""
        if self._process is None:
            raise RuntimeError("the server was not started")
        return self._process.pid

    def cpu(self) -> float:
        """Seconds of processor time, user and system, of everything that it is."""
        return sum(sum(map(int, _stat(pid)[11:13])) for pid in self._all()) / TICKS

    def memory(self) -> int:
        """Resident bytes of everything that it is; what several processes share counts once in all."""
        return sum(_pages(pid) for pid in self._all())

    def _all(self) -> Iterator[int]:
        yield from tree(self.pid)
        with suppress(OSError, ValueError):
            yield from tree(int((self._folder / BESIDE).read_text()))

    def last_words(self) -> str:
        """The end of what it said."""
        with suppress(OSError):
            return self._log.read_text(errors="replace")[-1500:]
        return ""


async def reachable(port: int, server: Server, seconds: float) -> float:
    """Seconds from its start until it takes a connection. Raises TimeoutError, with its last words."""
    loop = asyncio.get_running_loop()
    until = time.perf_counter() + seconds
    while time.perf_counter() < until and not server.ended:
        try:
            transport, _ = await loop.create_connection(asyncio.Protocol, "127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.005)
            continue
        transport.close()
        return time.perf_counter() - server.started
    raise TimeoutError(f"the server did not open.\n{server.last_words()}")


def tree(pid: int) -> Iterator[int]:
    """A process and all its children."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in children.read_text().split():
                yield from tree(int(child))


def _pages(pid: int) -> int:
    """Its share of memory (`Pss`, see proc(5)), in bytes; where that may not be read, all that is resident."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return int(_stat(pid)[21]) * os.sysconf("SC_PAGE_SIZE")


def _stat(pid: int) -> list[str]:
    """The fields of `/proc/PID/stat` from the state on (see proc(5)); zeros where it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ["0"] * 50
