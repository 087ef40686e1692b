"""What a power cut may leave of an SQLite database in WAL mode, beside what is certainly on the disk.

Certain is what SQLite has synced: with `synchronous=FULL` every transaction in the log but the newest, and that one too
as soon as its commit has returned or its pages stand in the database. All else is any mixture, sector by sector, of
what was there before, what was being written, and nothing: the log behind its certain part, and every page of the
database that the certain part of the log holds as well (a checkpoint may have been at it).
https://sqlite.org/walformat.html
"""

import random
from dataclasses import dataclass
from pathlib import Path

HEADER, FRAME_HEADER, SECTOR = 32, 24, 512


@dataclass(frozen=True, slots=True)
class Frame:
    """One page in the log; `ends` a transaction."""

    page: int
    ends: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Log:
    """The frames of the log's present round, by whole transactions."""

    page_size: int
    transactions: tuple[tuple[Frame, ...], ...]
    begun: int = 0
    """Frames of a transaction that was still being written."""

    @property
    def frames(self) -> list[Frame]:
        return [frame for transaction in self.transactions for frame in transaction]

    def without_newest(self) -> "Log":
        return Log(self.page_size, self.transactions[:-1])


def read_log(file: Path) -> Log:
    """What a reader takes from it; checksums aside, for nothing was torn yet."""
    raw = file.read_bytes() if file.exists() else b""
    if len(raw) < HEADER:
        return Log(4096, ())
    size, salts = int.from_bytes(raw[8:12], "big"), raw[16:24]
    transactions: list[tuple[Frame, ...]] = []
    current: list[Frame] = []
    for start in range(HEADER, len(raw) - FRAME_HEADER - size + 1, FRAME_HEADER + size):
        head = raw[start : start + FRAME_HEADER]
        if head[8:16] != salts:
            break
        ends = head[4:8] != bytes(4)
        current.append(Frame(int.from_bytes(head[:4], "big"), ends, start, start + FRAME_HEADER + size))
        if ends:
            transactions.append(tuple(current))
            current = []
    return Log(size, tuple(transactions), len(current))


def newest_may_be_lost(database: Path, log: Log) -> bool:
    """As far as the files tell: no page of the newest transaction stands in the database, so none was checkpointed."""
    if not log.transactions:
        return False
    raw, written = database.read_bytes(), _log_of(database).read_bytes()
    return not any(
        raw[(frame.page - 1) * log.page_size : frame.page * log.page_size]
        == written[frame.start + FRAME_HEADER : frame.end]
        for frame in log.transactions[-1]
    )


def tear(database: Path, log: Log, chance: random.Random) -> None:
    """Leave of the two files what is certain, `log`, and chance's choice of the rest."""
    raw = bytearray(database.read_bytes())
    for page in {frame.page for frame in log.frames}:
        start, end = (page - 1) * log.page_size, min(page * log.page_size, len(raw))
        _spoil(raw, start, end, chance)
    database.write_bytes(raw)
    file = _log_of(database)
    written = bytearray(file.read_bytes()) if file.exists() else bytearray()
    certain = log.frames[-1].end if log.frames else HEADER
    _spoil(written, certain, len(written), chance)
    if certain < len(written) and chance.random() < 0.5:
        del written[chance.randrange(certain, len(written)) :]
    if file.exists():
        file.write_bytes(written)


def _spoil(raw: bytearray, start: int, end: int, chance: random.Random) -> None:
    for place in range(start, end, SECTOR):
        size = min(SECTOR, end - place)
        match chance.randrange(3):
            case 0:
                raw[place : place + size] = bytes(size)
            case 1:
                raw[place : place + size] = chance.randbytes(size)
            case _:
                pass  # this sector was written in time


def _log_of(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")
