"""What is handed to SQLite's driver gives what SQLAlchemy would have given, and fails as it would have failed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, bindparam, create_engine, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from bot.store.ready import Ready
from bot.store.schema import content, conversations, seen
from bot.store.vault import unless_there

NOW = datetime(2026, 5, 1, 12, 30, 15, 7, tzinfo=UTC)
_NAMED = conversations.c.id.in_(bindparam("ids", expanding=True))
CHOSEN = select(conversations).where(_NAMED, conversations.c.channel.in_(("line", "web"))).order_by(conversations.c.id)
MANY = 33


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{tmp_path}/a.db")
    content.create_all(engine)
    with engine.connect() as opened, opened.begin():
        Ready(insert(conversations)).run_each(opened, [row(number) for number in range(MANY)])
        yield opened
    engine.dispose()


def row(number: int) -> dict[str, object]:
    return {
        "id": f"c{number:02}",
        "channel": ("line", "telegram", "web")[number % 3],
        "seq": number,
        "place": 0,
        "version": 0,
        "state": None if number % 2 else b"state",
        "address": b"address",
        "blocked": number % 5 == 0,
        "touched_at": NOW + timedelta(microseconds=number),
        "kept_until": NOW.astimezone(),
    }


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, MANY])
def test_rows_are_those_that_sqlalchemy_finds(connection: Connection, count: int) -> None:
    asked = {"ids": [f"c{number:02}" for number in range(count)]}
    wanted = [dict(found) for found in connection.execute(CHOSEN, asked).mappings()]
    assert len(wanted) == sum(number % 3 != 1 for number in range(count))
    ready = Ready(CHOSEN, "ids")
    assert ready.mappings(connection, asked) == wanted
    assert ready.rows(connection, asked) == [tuple(found.values()) for found in wanted]
    assert all(type(found["blocked"]) is bool for found in ready.mappings(connection, asked))


def test_a_list_that_is_filled_up_counts_each_row_once(connection: Connection) -> None:
    gone = Ready(delete(conversations).where(_NAMED), "ids")
    assert gone.run(connection, {"ids": ["c01", "c02", "c99"]}) == 2
    assert gone.run(connection, {"ids": ["c01", "c02", "c99"]}) == 0
    assert gone.run(connection, {"ids": []}) == 0


def test_what_is_given_stands_beside_what_the_statement_says_itself(connection: Connection) -> None:
    moved = update(conversations).where(_NAMED).values(seq=700, blocked=True, touched_at=bindparam("at"))
    later = NOW + timedelta(days=3)
    assert Ready(moved, "ids").run(connection, {"ids": ["c01", "c03", "c04"], "at": later}) == 3
    found = connection.execute(select(conversations).where(conversations.c.seq == 700)).mappings().all()
    assert [(one["id"], one["blocked"], one["touched_at"]) for one in found] == [
        (name, True, later) for name in ("c01", "c03", "c04")
    ]


def test_only_what_is_new_is_returned_and_nothing_twice(connection: Connection) -> None:
    mark = Ready(unless_there(seen, seen.c.channel, seen.c.event_id))

    def marked(*names: str) -> list[str]:
        rows = [{"channel": "line", "event_id": name, "at": NOW} for name in names]
        return [event_id for _, event_id in mark.insert(connection, rows)]

    assert marked("1", "2", "3") == ["1", "2", "3"]
    assert marked("3", "4", "1", "5", "6") == ["4", "5", "6"]
    assert marked("6") == []
    assert mark.insert(connection, []) == []
    assert len(connection.execute(select(seen)).all()) == 6


def test_what_the_database_refuses_is_told_without_anybodys_words(connection: Connection) -> None:
    twice = [row(0) | {"state": b"words of a person"}]
    with pytest.raises(IntegrityError) as refused:
        Ready(insert(conversations)).run_each(connection, twice)
    assert "words" not in str(refused.value)
    connection.exec_driver_sql("DROP TABLE seen")
    with pytest.raises(OperationalError):
        Ready(delete(seen)).run(connection, {})


def test_what_fails_between_two_rows_is_told_in_the_same_way(connection: Connection) -> None:
    def breaking(seq: int) -> int:
        if seq == MANY - 1:
            raise RuntimeError
        return seq

    connection.connection.driver_connection.create_function("breaking", 1, breaking)  # type: ignore[union-attr]
    asked = select(func.breaking(conversations.c.seq)).order_by(conversations.c.id)
    assert len(Ready(asked.limit(MANY - 1)).rows(connection, {})) == MANY - 1
    with pytest.raises(OperationalError):
        Ready(asked).rows(connection, {})


def test_a_moment_without_a_zone_is_refused_before_anything_is_written(connection: Connection) -> None:
    bare = [row(40), row(41) | {"touched_at": datetime(2026, 1, 1)}]  # noqa: DTZ001 - that is the point
    with pytest.raises(StatementError):
        Ready(insert(conversations)).run_each(connection, bare)
    with pytest.raises(StatementError):
        Ready(CHOSEN, "ids").rows(connection, {"ids": [["no text"]]})
