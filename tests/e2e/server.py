"""A real server process on a port that the system chose."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.programs import Program, program

ROOT = Path(__file__).parents[2]
OPENS_WITHIN = 60.0
"""Seconds; a busy machine needs several."""


@dataclass
class Server:
    """`said` is what it printed; `address` where it listens."""

    running: Program
    said: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    opened: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        return self._found(r"http://127\.0\.0\.1:\d+")

    @property
    def link(self) -> str:
        """Makes the first supervisor."""
        return self._found(r"http\S+/desk/welcome\?token=\S+")

    def kill(self) -> None:
        """As a power cut does."""
        self.running.kill()

    def terminate(self, seconds: float = 10.0) -> int:
        """Ask it to end, as a service manager does. Raises TimeoutError."""
        return self.running.terminate(seconds)

    def _found(self, pattern: str) -> str:
        found = re.search(pattern, "".join(self.said))
        assert found is not None, "".join(self.said + self.errors)
        return found[0]


@contextmanager
def server(folder: Path, *words: str, **environment: str) -> Iterator[Server]:
    """`engawa serve WORDS` with its data below `folder`. Killed at the end, if it still runs."""
    own = {"ENGAWA_DATA_DIR": str(folder / "var"), "ENGAWA_PORT": "0"}
    with program(["serve", *words], folder, own | environment) as running:
        started = Server(running)
        readers = [threading.Thread(target=_read, args=(started, name), daemon=True) for name in ("out", "errors")]
        for reader in readers:
            reader.start()
        try:
            assert started.opened.wait(OPENS_WITHIN), "".join(started.errors)
            yield started
        finally:
            if running.process.is_alive():
                running.kill()
            for reader in readers:
                reader.join(5)


def _read(started: Server, name: str) -> None:
    stream, kept = (started.running.out, started.said) if name == "out" else (started.running.errors, started.errors)
    for line in stream:
        kept.append(line)
        if "Without credentials" in line or "example house" in line:  # the last lines of the announcement
            started.opened.set()
    started.opened.set()
