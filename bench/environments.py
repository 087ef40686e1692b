"""A virtual environment for each peer, made once from its pinned and hashed list and kept outside the repository."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
TAKES_AT_MOST = 600
"""Seconds for one step of an installation."""


class Missing(Exception):
    """An environment could not be made; says why."""


def cache() -> Path:
    """Where environments, work and results lie: `BENCH_CACHE`, else below the user's cache folder."""
    chosen = os.environ.get("BENCH_CACHE")
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = Path(chosen) if chosen else base / "engawa-bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def python_of(packages: str) -> Path:
    """The interpreter of an environment, which is made where it is not there yet; our own where `packages` is empty.

    Raises Missing.
    """
    if not packages:
        return Path(sys.executable)
    listed = HERE / f"requirements-{packages}.txt"
    version = hashlib.sha256(sys.version.encode() + listed.read_bytes()).hexdigest()[:12]
    folder = cache() / "envs" / f"{packages}-{version}"
    python = folder / "bin" / "python"
    if python.exists():
        return python
    being_made = folder.with_suffix(".new")
    shutil.rmtree(being_made, ignore_errors=True)
    print(f"Making the environment of {packages} ...", flush=True)
    _run([sys.executable, "-m", "venv", str(being_made)], packages)
    pip = [str(being_made / "bin" / "python"), "-m", "pip", "-qq", "--disable-pip-version-check", "install"]
    _run([*pip, "--require-hashes", "-r", str(listed)], packages)
    being_made.rename(folder)
    return python


def _run(command: list[str], packages: str) -> None:
    try:
        subprocess.run(command, check=True, timeout=TAKES_AT_MOST, stdin=subprocess.DEVNULL, capture_output=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise Missing(f"the environment of {packages} could not be made ({type(error).__name__})") from None
