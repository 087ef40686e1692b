"""What a start does not wait for: how long it takes is measured by the benchmark; here is what must not be read in."""

import subprocess
import sys

import pytest

from bot import cli
from bot.language.read import SLOTS
from bot.store import migrate

FOR_SERVING = "import bot.__main__, bot.serving, bot.channels.telegram"
LATER = {
    "bot.language.read": "a table of danger is read in by whoever needs it first",
    "bot.service.check": "what was checked already is only loaded",
    "bot.service.contract": "what was proved already is not proved again",
    "telegram": "the library sets up and fetches",
    "linebot": "its models make cards",
    "alembic": "a schema that is there already is only looked at",
    "PIL": "pictures are drawn by commands",
    "websockets": "nothing speaks it",
}


def read_in(statement: str) -> set[str]:
    """The modules that are there after it, in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(told.stdout.split())


def test_the_doors_open_before_what_only_some_turns_need_is_read_in() -> None:
    there = read_in(FOR_SERVING)
    assert "bot.web.webhooks" in there
    assert {name: why for name, why in LATER.items() if name in there} == {}


def test_a_command_reads_in_what_it_needs_and_no_more() -> None:
    there = read_in("import bot.__main__")
    assert not {"bot.app", "bot.language.read", "sqlalchemy", "aiohttp", "telegram", "pydantic"} & there


def test_the_command_knows_the_slots_that_can_be_read() -> None:
    assert cli.SLOTS == SLOTS


LOOKED_AT = """
import atexit, gc, sys
from bot.__main__ import main
atexit.register(lambda: print("collects" if gc.isenabled() else "does not", file=sys.stderr))
sys.argv[0] = "engawa"
main()
"""


@pytest.mark.parametrize(("command", "collects"), [("schema", "collects"), ("--version", "does not")])
def test_a_command_is_looked_after_by_the_collector_once_it_begins(command: str, collects: str) -> None:
    told = subprocess.run([sys.executable, "-c", LOOKED_AT, command], capture_output=True, text=True, check=True)
    assert told.stderr.strip() == collects


def test_the_newest_schema_is_known_without_the_tool_that_makes_it() -> None:
    for branch in migrate.BRANCHES:
        assert migrate.newest(branch) == migrate._scripts(branch).get_current_head()
