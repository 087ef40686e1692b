"""What every test folder shares."""

import gc
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests import effort
from tests.house import Home, home

MEMORY = Path("/dev/shm")  # noqa: S108 - only where the tests' files lie, in folders of their own
ROOM = 2 << 30
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    # Thousands of real databases wait for a real disk; what a test proves does not depend on which. Nothing is left out
    # by it: a killed process leaves the same bytes behind in memory as on a disk.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


effort.settle()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-dialogues", action="store_true", help="write tests/dialogues/*.yaml anew with what the house says"
    )


def pytest_collection_finish() -> None:
    """What was collected and imported stays to the end: the collector of garbage need not walk through it."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests recorded as `figures`, such as how well free text is read, below the dots of every run.

    It stands here and not beside those tests, for under xdist nobody but the workers loads a folder's own conftest.
    """
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.stats.get(outcome, ())]
    figures = [value for report in reports for name, value in report.user_properties if name == "figures"]
    if figures:
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(sorted(figures)))


@pytest.fixture(autouse=True)
def _logs_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that is run within the tests would tie all loggers to its own captured, soon closed, standard error."""
    monkeypatch.setattr("bot.logs.configure", lambda **_: None)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def house(tmp_path: Path, anyio_backend: str) -> AsyncIterator[Home]:
    """An open house of its own: the shipped content, the web chat, SQLite."""
    async with home(tmp_path) as opened:
        yield opened
