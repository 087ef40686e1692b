"""Disks that are small, full, or not to be written, as far as this machine lets a test have them."""

import functools
import os
import resource
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

NEVER_FULL = 32 << 10
"""Bytes that a file may always have: room for a turn or two in a log."""


@functools.cache
def may_mount() -> bool:
    """Whether this user may mount a disk."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            return False
        subprocess.run(["umount", folder], check=True)
        return True


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A disk of its own. Skips, saying why, where this user may not mount one."""
    if not may_mount():
        pytest.skip("FULL DISK NOT TRIED: this user may not mount a small one")
    folder.mkdir()
    size = f"size={megabytes}m,mode=0700"
    subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)], check=True, capture_output=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def limited(folder: Path) -> Iterator[Path]:
    """A folder in which files can be kept from growing. Skips where one process cannot limit another."""
    if not hasattr(resource, "prlimit"):
        pytest.skip("FULL DISK NOT TRIED: neither may a small one be mounted here, nor files be limited (Linux)")
    folder.mkdir()
    yield folder


def fill(folder: Path) -> Callable[[], None]:
    """Take the room that is left, to the last byte; gives back a way to make room again."""
    _shorten_logs(folder)
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(1 << 16)):
            pass
    with ballast.open("ab", buffering=0) as file, suppress(OSError):
        while file.write(bytes(512)):
            pass
    return ballast.unlink


def stop_growth(process: int, folder: Path) -> Callable[[], None]:
    """Nothing that this process writes may lie beyond the first pages of a file; gives back a way to lift that."""
    _shorten_logs(folder)
    before = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (NEVER_FULL, before[1]))

    def lift() -> None:
        resource.prlimit(process, resource.RLIMIT_FSIZE, before)

    return lift


@contextmanager
def not_to_be_written(folder: Path) -> Iterator[None]:
    """As on a disk that was mounted for reading only; for root such a disk, since rights do not bind it."""
    if os.geteuid():
        before = {path: path.stat().st_mode for path in (folder, *folder.rglob("*"))}
        for path, mode in before.items():
            path.chmod(mode & ~0o222)
        try:
            yield
        finally:
            for path, mode in before.items():
                path.chmod(mode)
        return
    if not may_mount():
        pytest.skip("READ-ONLY DISK NOT TRIED: root without the right to mount")
    subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True, capture_output=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _shorten_logs(folder: Path) -> None:
    """A log that was longer once is written from its beginning, and needs no room for a while."""
    for database in folder.glob("var/*.db"):
        with closing(sqlite3.connect(database, timeout=10)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
