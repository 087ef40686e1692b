"""Several processes of one house on one machine, and one that looks after them.

The one that looks after them does nothing else: it has opened the listening socket and read the content, and each
worker is a fork of it, with the socket and the content in its hands. So a connection that comes while a worker is dying
waits for the next one, and nothing is read twice. It holds no thread and no event loop, which would not survive a fork.

The first worker comes alone: it migrates, and says what is wrong where something is. Once it is open, the others come.
A worker that ends is replaced, at first at once and then after growing pauses; its successor is told whose deliveries
nobody sends any more. A worker whose parent is gone ends too: without it nobody would see to them.
"""

import os
import select
import signal
import sys
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import structlog

log = structlog.get_logger(__name__)
ENDS_WITHIN = 45.0
"""Seconds that workers get for closing in good order: sends under way are waited for."""
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 30.0
LIVED_LONG = 60.0
"""Seconds after which a worker's end has nothing to do with its beginning, and the next one comes at once."""
REMEMBERED = 16
_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGCHLD)


@dataclass(frozen=True, slots=True)
class Duty:
    """What a worker is told. `number` is its own; `ended` those of workers that are surely dead.

    `opened` is to be called when it serves; `orphaned` becomes readable when its parent is gone.
    """

    number: int
    ended: tuple[int, ...]
    announces: bool
    opened: Callable[[], None]
    orphaned: int


@dataclass(slots=True)
class _Place:
    """One worker after the other. `pid` 0: none at the moment, and the next one comes at `due`."""

    pid: int = 0
    number: int = 0
    since: float = 0.0
    due: float = 0.0
    pause: float = 0.0
    is_open: bool = False
    says: int = -1


@dataclass(slots=True)
class Crew:
    """`work` is a worker's whole life in its own process, and gives its exit code. `number` gives one nobody has."""

    count: int
    work: Callable[[Duty], int]
    number: Callable[[], int]
    closing: Callable[[], None]
    """Called in the parent when the end begins."""
    _places: list[_Place] = field(default_factory=list)
    _ended: deque[int] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    _opened: bool = False
    _ends_at: float = 0.0
    _asked: int = 0
    _life: tuple[int, int] = (-1, -1)
    _news: tuple[int, int] = (-1, -1)

    def run(self) -> int:
        """Until it is asked to end, or the first worker could not open: 0, or that one's exit code."""
        self._places = [_Place() for _ in range(self.count)]
        self._life, self._news = os.pipe(), os.pipe()
        for end in self._news:
            os.set_blocking(end, False)
        before = {wanted: signal.signal(wanted, self._note) for wanted in _SIGNALS}
        waking = signal.set_wakeup_fd(self._news[1], warn_on_full_buffer=False)
        try:
            return self._run()
        finally:
            signal.set_wakeup_fd(waking)
            for wanted, handler in before.items():
                signal.signal(wanted, handler)
            for end in (*self._life, *self._news):
                os.close(end)

    def _run(self) -> int:
        code = 0
        while True:
            ended = self._reap()
            if ended and not self._opened and not self._ends_at:
                code = ended[0] or 1
                self._end()
            if self._asked and not self._ends_at:
                self._end()
            living = [place for place in self._places if place.pid]
            if self._ends_at:
                if not living:
                    return code
                if time.monotonic() >= self._ends_at or self._asked > 1:
                    self._send(signal.SIGKILL)
            else:
                self._start()
            self._wait()

    def _note(self, wanted: int, _frame: object) -> None:
        if wanted != signal.SIGCHLD:
            self._asked += 1

    def _start(self) -> None:
        now = time.monotonic()
        for place in self._places if self._opened else self._places[:1]:
            if not place.pid and place.due <= now:
                self._fork(place)

    def _fork(self, place: _Place) -> None:
        told, tells = os.pipe()
        place.number = self.number()
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            self._be(place, told, tells)
        os.close(tells)
        place.pid, place.says, place.since, place.is_open = pid, told, time.monotonic(), False
        log.info("worker.started", pid=pid)

    def _be(self, place: _Place, told: int, tells: int) -> None:
        """In the new process; it never returns."""
        code = 1
        try:
            signal.set_wakeup_fd(-1)
            for wanted in _SIGNALS:
                signal.signal(wanted, signal.SIG_DFL)
            for end in (told, self._life[1], *self._news, *(other.says for other in self._places if other.says >= 0)):
                os.close(end)

            def opened() -> None:
                with suppress(BrokenPipeError):
                    os.write(tells, b"1")

            code = self.work(Duty(place.number, tuple(self._ended), not self._opened, opened, self._life[0]))
        except Exception as error:  # noqa: BLE001 - nothing above us may go on in this process
            log.error("worker.failed", fault=type(error).__name__)
        finally:
            with suppress(OSError):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def _reap(self) -> list[int]:
        """Exit codes of workers that have ended since; 128 and the number of the signal where one ended it."""
        codes = []
        for place in self._places:
            if place.says >= 0 and not place.is_open and select.select([place.says], [], [], 0)[0]:
                place.is_open = os.read(place.says, 1) == b"1"
                self._opened = self._opened or place.is_open
            if not place.pid:
                continue
            pid, status = os.waitpid(place.pid, os.WNOHANG)
            if not pid:
                continue
            code = os.waitstatus_to_exitcode(status)
            codes.append(128 - code if code < 0 else code)
            self._ended.append(place.number)
            lived = time.monotonic() - place.since
            place.pause = 0.0 if lived >= LIVED_LONG else place.pause
            place.due = time.monotonic() + place.pause
            if not self._ends_at:
                log.warning("worker.ended", pid=place.pid, code=code, again_in=place.pause)
            place.pause = min(max(place.pause * 2, FIRST_PAUSE), LONGEST_PAUSE)
            os.close(place.says)
            place.pid, place.says = 0, -1
        return codes

    def _end(self) -> None:
        self._ends_at = time.monotonic() + ENDS_WITHIN
        self.closing()
        self._send(signal.SIGTERM)

    def _send(self, wanted: signal.Signals) -> None:
        for place in self._places:
            if place.pid:
                with suppress(ProcessLookupError):
                    os.kill(place.pid, wanted)

    def _wait(self) -> None:
        """Until a signal comes, a worker tells that it is open, or a pause is over."""
        now = time.monotonic()
        until = [place.due for place in self._places if not place.pid and self._opened and not self._ends_at]
        if self._ends_at:
            until.append(max(self._ends_at, now + 1.0))
        watched = [place.says for place in self._places if place.says >= 0 and not place.is_open]
        timeout = max(0.0, min(until) - now) if until else None
        select.select([self._news[0], *watched], [], [], timeout)
        with suppress(BlockingIOError):
            while os.read(self._news[0], 512):
                pass
