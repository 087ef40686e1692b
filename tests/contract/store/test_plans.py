"""No statement walks through a table that grows: each is taken as it runs, and its database is asked for the plan.

The house is lived in for a while, on both databases: visitors on every channel, letters, the desk, somebody who takes
words back, somebody who blocks, somebody who is erased, the sweep. SQLAlchemy tells of every statement on its way, and
what goes past it is listened to at the door.
"""

import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import Connection, Engine, create_engine, event

from bot.service.turn import BATCH
from bot.store.load import _OPEN_TICKETS
from bot.store.ready import _Made
from tests.contract.store.scene import KINDS, House, Kind, house
from tests.e2e.scene import street

pytestmark = pytest.mark.anyio
GROWING = {
    "addresses", "conversations", "dead_events", "deliveries", "entries", "entry_sources", "erasures", "keys", "seen",
    "ticket_log", "tickets",
}  # fmt: skip
"""All but what is as small as the staff, or kept small (`tries`)."""
SMALL_PARTS = {"deliveries_waiting", "deliveries_held", "deliveries_sending", "deliveries_dead"}
"""Indices of what waits, is under way, or has gone wrong: walking through one of these is no walk through the table."""
NEWEST = {"dead_events_at"}
"""Indices that are walked in their order, and only as far as a LIMIT reaches."""
EXCUSED = (
    "conversations.state IS NOT NULL",  # where talks stopped: all are counted, in pages, when an author asks
    "deliveries LEFT OUTER JOIN conversations",  # how these tests wait for silence
)


@dataclass
class Heard:
    """Statements as they ran, each once, with the parameters of its first run; and whether for the vault."""

    statements: dict[tuple[bool, str], Any] = field(default_factory=dict)

    def take(self, conn: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, executemany: bool) -> None:
        if not statement.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE", "INSERT")):
            return
        database = str(conn.engine.url.database)
        first = parameters[0] if executemany and parameters else parameters
        self.statements.setdefault(("vault" in database, statement), first)


@contextmanager
def listening() -> Iterator[Heard]:
    heard = Heard()
    asked = _Made._asked

    def overheard(made: _Made, connection: Connection, values: list[Any], *, each: bool = False) -> Any:
        heard.take(connection, None, made._text, values, None, each)
        return asked(made, connection, values, each=each)

    event.listen(Engine, "before_cursor_execute", heard.take)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_Made, "_asked", overheard)
        try:
            yield heard
        finally:
            event.remove(Engine, "before_cursor_execute", heard.take)


@asynccontextmanager
async def lived_in(kind: Kind, folder: Path) -> AsyncIterator[tuple[House, Heard]]:
    """A house with what its people's days made it say to its databases."""
    async with house(kind, folder) as place:
        async with street(folder, database_url=place.url, vault_url=place.vault_url) as open_:
            with listening() as heard:  # now: migrations walk through everything, once
                mother, daughter, father = open_.on_line("Umother"), open_.on_telegram(), open_.on_line("Ufather")
                await mother.follow()
                await mother.write("人に書きたい", "1001")
                await mother.write("息子のことです。", "1002")
                await open_.post(mother, open_.line.edited("Umother", "1002", "むすこのことです。"))
                await mother.listen()
                await mother.tap("この文を送る")
                await daughter.start()
                await daughter.write("/person")
                await daughter.write("A letter.")
                await father.follow()
                counselor = await open_.counselor("sato", "佐藤", "supervisor")
                letters = await counselor.letters()
                await counselor.act(letters[0], "take")
                await counselor.act(letters[0], "answer", "読みました。")
                await mother.listen()
                await open_.post(mother, open_.line.unsend("Umother", "1002"))
                await mother.listen()
                await counselor.page("/desk/undelivered")
                await open_.post(father, open_.line.unfollow("Ufather"))
                await father.follow()
                store = open_.house.store
                await store.release_held("line", open_.clock[0])
                await store.release_claims(starting=True)
                await store.release_set_back(open_.clock[0])
                await store.release_set_back(open_.clock[0], seen=True)
                await store.resting(open_.clock[0])
                open_.later(days=400)
                await store.purge(open_.clock[0])
        yield place, heard


@pytest.mark.parametrize("kind", KINDS)
async def test_every_statement_finds_its_rows_by_an_index(kind: Kind, tmp_path: Path) -> None:
    async with lived_in(kind, tmp_path) as (place, heard):
        named = " ".join(statement for _, statement in heard.statements)
        for table in GROWING - {"dead_events"}:
            assert re.search(rf"\b{table}\b", named), f"nothing was asked of {table}"
        walks = []
        for (vault, statement), parameters in heard.statements.items():
            if any(part in statement for part in EXCUSED):
                continue
            found = await plan(place, kind, statement, parameters, vault=vault)
            walks += [f"{step}\n  in {' '.join(statement.split())}" for step in found]
        assert walks == [], "\n".join(walks)


@pytest.mark.parametrize("size", [1, BATCH])
async def test_a_batch_finds_its_letters_by_whose_they_are(size: int, tmp_path: Path) -> None:
    """For a list of sixty SQLite's planner would rather look through all letters that wait."""
    async with house("sqlite", tmp_path) as place:
        await place.open()
        engine = create_engine(place.url)
        with engine.connect() as connection, listening() as heard:
            _OPEN_TICKETS.mappings(connection, {"ids": [f"c{number}" for number in range(size)]})
            ((_, statement),) = heard.statements
            asked = connection.connection.cursor().execute(
                f"EXPLAIN QUERY PLAN {statement}", heard.statements[False, statement]
            )
            steps = [str(row[3]) for row in asked.fetchall()]
        engine.dispose()
    assert "SEARCH tickets USING INDEX tickets_conversation (conversation_id=?)" in steps


async def plan(place: House, kind: Kind, statement: str, parameters: Any, *, vault: bool) -> list[str]:
    """The steps of a plan that walk through a growing table."""
    url = place.vault_url if vault else place.url
    if kind == "sqlite":
        engine = create_engine(url)
        with engine.connect() as connection:
            raw = connection.connection.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps = [str(row[3]) for row in raw.fetchall()]
        engine.dispose()
        return [step for step in steps if walks_sqlite(step, statement)]
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("SET enable_seqscan = off")
        told = await connection.fetchval(f"EXPLAIN (FORMAT JSON) {statement}", *parameters)
    finally:
        await connection.close()
    return list(walks_postgres(json.loads(told)[0]["Plan"], statement))


def is_bounded(index: str, statement: str) -> bool:
    return index in SMALL_PARTS or (index in NEWEST and "LIMIT" in statement)


def walks_sqlite(step: str, statement: str) -> bool:
    """SCAN is a walk, SEARCH is not (https://sqlite.org/eqp.html). An alias counts as the table it stands for."""
    scan = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step)
    if scan is None or is_bounded(scan[2] or "", statement):
        return False
    table = re.search(rf"(\w+) AS {scan[1]}\b", statement)
    return (table[1] if table else scan[1]) in GROWING


def walks_postgres(node: dict[str, Any], statement: str) -> Iterator[str]:
    """A scan of a table, or of an index without a condition on its columns."""
    table = node.get("Relation Name")
    if table in GROWING and node["Node Type"] in {"Seq Scan", "Index Scan", "Index Only Scan"}:
        index = node.get("Index Name", "")
        if "Index Cond" not in node and not is_bounded(index, statement):
            yield f"{node['Node Type']} on {table} {index}".strip()
    for child in node.get("Plans", []):
        yield from walks_postgres(child, statement)
