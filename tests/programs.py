"""The program in processes of its own that begin at once: forked from one process that has read it into memory.

Reading it takes longer than most tests. `python -m bot`, read from the disk as an operator does, is tried in
`tests/e2e/test_commands.py` and with the installed wheel in `tests/unit/test_project.py`.
"""

import multiprocessing
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import TextIO

_CONTEXT = multiprocessing.get_context("forkserver")
_READ = ("cli", "serving", "channels.telegram_polling", "rehearsal.trial", "doctoring.visit")
_CONTEXT.set_forkserver_preload([f"bot.{name}" for name in _READ])


@dataclass(frozen=True, slots=True)
class Program:
    """A running command. `out` and `errors` are what it prints."""

    process: ForkServerProcess
    out: TextIO
    errors: TextIO

    def kill(self) -> None:
        """As a power cut does."""
        self.process.kill()
        self.process.join()

    def terminate(self, seconds: float = 20.0) -> int:
        """Ask it to end, as a service manager does. Raises TimeoutError."""
        self.process.terminate()
        return self.ended(seconds)

    def ended(self, seconds: float = 60.0) -> int:
        """Its exit code, once it has ended; minus a signal's number where that ended it. Raises TimeoutError."""
        self.process.join(seconds)
        if self.process.exitcode is None:
            raise TimeoutError
        return self.process.exitcode

    def told(self, seconds: float = 60.0) -> tuple[int, str, str]:
        """How it ended by itself: exit code, output, errors. Raises TimeoutError."""
        with ThreadPoolExecutor(2) as readers:
            out, errors = readers.submit(self.out.read), readers.submit(self.errors.read)
            try:
                code = self.ended(seconds)
            except TimeoutError:
                self.kill()
                raise
            return code, out.result(), errors.result()


@contextmanager
def program(words: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Iterator[Program]:
    """`engawa WORDS` in `folder`, with this environment beside this machine's own (without any ENGAWA_ of it).

    Killed at the end, if it still runs.
    """
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ENGAWA_")}
    (out, their_out), (errors, their_errors) = _CONTEXT.Pipe(duplex=False), _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(
        target=_be, args=(list(words), str(folder), clean | dict(environment), their_out, their_errors)
    )
    process.start()
    for pipe in (their_out, their_errors):
        pipe.close()
    try:
        with os.fdopen(os.dup(out.fileno()), "r") as said, os.fdopen(os.dup(errors.fileno()), "r") as wrong:
            running = Program(process, said, wrong)
            try:
                yield running
            finally:
                if process.is_alive():
                    running.kill()
    finally:
        out.close()
        errors.close()
        process.close()


def _be(words: list[str], folder: str, environment: dict[str, str], out: Connection, errors: Connection) -> None:
    from bot.__main__ import main

    for place, stream in ((0, os.open(os.devnull, os.O_RDONLY)), (1, out.fileno()), (2, errors.fileno())):
        os.dup2(stream, place)
    out.close()
    errors.close()
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    sys.stderr.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["engawa", *words]
    main()
