"""How many transactions a second this disk takes, each synced: alone, and sixty-four rows at a time."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.contestants import HERE

SIZES = (1, 64)


@dataclass(frozen=True, slots=True)
class Commits:
    """Transactions of `size` rows: how many a second, how many rows, and microseconds of processor time a row."""

    size: int
    commits: float
    rows: float
    cpu: float


def commits(folder: Path, core: int, size: int, seconds: float) -> Commits:
    """Measured in a process of its own. Raises subprocess.SubprocessError."""
    place = folder / "commits"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    script = str(HERE / "servers" / "commits.py")
    command = [sys.executable, script, str(place / "kept.db"), str(size), str(seconds), str(core)]
    try:
        told = subprocess.run(command, check=True, capture_output=True, timeout=seconds + 30).stdout
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return Commits(size, **json.loads(told))
