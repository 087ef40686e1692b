"""A real server process on a port that the system chose."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
OPENS_WITHIN = 60.0
"""Seconds; a busy machine needs several."""


@dataclass
class Server:
    """`said` is what it printed; `address` where it listens."""

    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    opened: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        found = re.search(r"(http://127\.0\.0\.1:\d+)", "".join(self.said))
        assert found is not None, "".join(self.said + self.errors)
        return found[1]

    def kill(self) -> None:
        """As a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def terminate(self, seconds: float = 10.0) -> int:
        """Ask it to end, as a service manager does. Raises TimeoutExpired."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(seconds)


@contextmanager
def server(folder: Path, **environment: str) -> Iterator[Server]:
    """`python -m bot serve` with its data below `folder`. Killed at the end, if it still runs."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ENGAWA_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "serve"],
        cwd=folder,
        env=clean
        | {"PYTHONPATH": str(ROOT), "ENGAWA_DATA_DIR": str(folder / "var"), "ENGAWA_PORT": "0", "PYTHONUNBUFFERED": "1"}
        | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    running = Server(process)
    readers = [threading.Thread(target=_read, args=(running, name), daemon=True) for name in ("stdout", "stderr")]
    for reader in readers:
        reader.start()
    try:
        assert running.opened.wait(OPENS_WITHIN), "".join(running.errors)
        yield running
    finally:
        if process.poll() is None:
            running.kill()
        for reader in readers:
            reader.join(5)
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()


def _read(running: Server, name: str) -> None:
    stream, kept = (
        (running.process.stdout, running.said) if name == "stdout" else (running.process.stderr, running.errors)
    )
    assert stream is not None
    for line in stream:
        kept.append(line)
        if "Without credentials" in line or "example house" in line:  # the last lines of the announcement
            running.opened.set()
    running.opened.set()
