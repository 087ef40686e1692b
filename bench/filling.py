"""A house as it is after years: a million conversations, made of one that was really held.

Its rows are copied under new ids, each conversation with an address and a data key of its own; every ciphertext is
closed anew, so that any of these people may come back and be answered. Telegram's chats are numbered as the load
numbers them. A shortcut: everybody has said the same few things, and nobody's turn was taken for it.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Table, insert
from sqlalchemy.dialects import sqlite

from bench.dialogue import FIRST_CHAT
from bot.key_files import keys_of
from bot.settings import Settings
from bot.store import schema
from bot.store import vault as safe
from bot.store.keys import KEY_BYTES, Keys
from bot.store.seal import Seal
from bot.store.sheet import Line

Row = dict[str, Any]
AT_ONCE = 20_000
ENTRIES = 4
"""Of each conversation's transcript: a greeting, what was tapped, an answer or two."""
TICKETS_FROM = 300
"""Letters are those of conversations from this one on, so that nobody who writes in the benchmark has one."""
DUE_IN = timedelta(hours=2)
LETTER = (
    "息子のことで、長いあいだ迷っています。",
    "どなたかに聞いていただけたらと思います。",
    "返事はゆっくりで大丈夫です。",
)


@dataclass(frozen=True, slots=True)
class Filling:
    """How full a house is. `waiting` of its letters are open; `due` conversations are past their time after DUE_IN."""

    conversations: int
    letters: int
    waiting: int
    due: int


class Chance:
    """The operating system's."""

    def token(self, size: int) -> bytes:
        """`size` random bytes."""
        return os.urandom(size)


def fill(folder: Path, filling: Filling) -> None:
    """Fill the house in `folder`, which is closed, and where one conversation was held on Telegram."""
    chance = Chance()
    keys = keys_of(Settings(data_dir=folder), chance, fresh=False)
    now = datetime.now(UTC)
    with closing(_open(folder / "engawa.db")) as content, closing(_open(folder / "vault.db")) as vault:
        model = _Model(content, vault, keys, chance)
        for first in range(1, filling.conversations, AT_ONCE):
            numbers = range(first, min(first + AT_ONCE, filling.conversations))
            made = [model.copy(number, filling, now) for number in numbers]
            made.sort(key=lambda one: one.owner)  # neighbours in the index are written together
            with vault:
                _insert(vault, safe.keys_of, ({"conversation_id": one.owner, "wrapped": one.wrapped} for one in made))
                _insert(vault, safe.addresses, ({"hmac": one.digest, "conversation_id": one.owner} for one in made))
            with content:
                _insert(content, schema.conversations, (one.conversation for one in made))
                _insert(content, schema.entries, (row for one in made for row in one.entries))
                _insert(content, schema.seen, (one.seen for one in made))
                _insert(content, schema.tickets, (row for one in made for row in one.tickets))
                _insert(content, schema.ticket_log, (row for one in made for row in one.log))
        for database in (content, vault):
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def open_all_letters(folder: Path) -> None:
    """Let every letter wait, as after a catastrophe; one a conversation."""
    with closing(_open(folder / "engawa.db")) as content, content:
        content.execute("UPDATE tickets SET state = 'waiting'")


@dataclass(frozen=True, slots=True)
class _Copy:
    owner: str
    digest: bytes
    wrapped: bytes
    conversation: Row
    entries: Sequence[Row]
    seen: Row
    tickets: Sequence[Row]
    log: Sequence[Row]


class _Model:
    """The conversation that was held, opened once."""

    def __init__(self, content: sqlite3.Connection, vault: sqlite3.Connection, keys: Keys, chance: Chance) -> None:
        self._keys, self._chance = keys, chance
        content.row_factory = sqlite3.Row
        self._row = dict(content.execute("SELECT * FROM conversations WHERE channel = 'telegram'").fetchone())
        self._owner: str = self._row["id"]
        wrapped = vault.execute("SELECT wrapped FROM keys WHERE conversation_id = ?", [self._owner]).fetchone()[0]
        seal = Seal(self._owner, keys.unwrap(wrapped, self._owner), chance)
        self._state = seal.open("conversations.state", self._row["state"])
        said = content.execute(
            "SELECT * FROM entries WHERE conversation_id = ? ORDER BY seq LIMIT ?", [self._owner, ENTRIES]
        )
        self._entries = [(dict(row), seal.open(f"entries.body:{row['seq']}", row["body"])) for row in said.fetchall()]
        self._letter = msgspec.json.encode([Line(text, ()) for text in LETTER])

    def copy(self, number: int, filling: Filling, now: datetime) -> _Copy:
        """The conversation of another chat."""
        chance, address = self._chance, str(FIRST_CHAT + number)
        owner, key = chance.token(16).hex(), chance.token(KEY_BYTES)
        seal = Seal(owner, key, chance)
        back = number - TICKETS_FROM
        is_due = filling.conversations - number <= filling.due
        conversation = self._row | {
            "id": owner,
            "state": seal.close("conversations.state", self._state.replace(self._owner.encode(), owner.encode())),
            "address": seal.close("conversations.address", address.encode()),
            "kept_until": _text(now + (DUE_IN if is_due else timedelta(days=90))),
        }
        entries = [
            row | {"conversation_id": owner, "body": seal.close(f"entries.body:{row['seq']}", body)}
            for row, body in self._entries
        ]
        letters = [self._ticket(owner, seal, back, filling, now)] if 0 <= back < filling.letters else []
        return _Copy(
            owner=owner,
            digest=self._keys.digest("telegram", address),
            wrapped=self._keys.wrap(key, owner, chance),
            conversation=conversation,
            entries=entries,
            seen={
                "channel": "telegram",
                "event_id": f"old-{number}",
                "at": _text(now - timedelta(days=13) * (number / filling.conversations)),
            },
            tickets=letters,
            log=[
                {"ticket_id": row["id"], "at": row["approved_at"], "trigger": "approved", "state": "waiting"}
                for row in letters
            ],
        )

    def _ticket(self, owner: str, seal: Seal, number: int, filling: Filling, now: datetime) -> Row:
        name = f"{number:06}{self._chance.token(8).hex()}"
        approved = _text(now - timedelta(hours=1) - timedelta(minutes=number))
        return {
            "id": name,
            "conversation_id": owner,
            "state": "waiting" if number < filling.waiting else "closed",
            "mode": "letter",
            "level": 0,
            "watch": 0,
            "invited": 0,
            "letter": seal.close(f"tickets.letter:{name}", self._letter),
            "approved_at": approved,
            "changed_at": approved,
            "holder": None,
            "last_from_visitor": 1,
            "last_from_counselor": 0,
            "version": 1,
        }


def _open(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file)
    for pragma in ("synchronous=OFF", "cache_size=-2000000", "foreign_keys=OFF"):
        database.execute(f"PRAGMA {pragma}")
    return database


def _insert(database: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    found = iter(rows)
    first = next(found, None)
    if first is None:
        return
    names = [column for column in table.c if column.name in first]
    statement = str(insert(table).values(dict.fromkeys(names)).compile(dialect=sqlite.dialect()))

    def values() -> Iterator[tuple[Any, ...]]:
        yield tuple(first[column.name] for column in names)
        for row in found:
            yield tuple(row[column.name] for column in names)

    database.executemany(statement, values())


def _text(moment: datetime) -> str:
    """A moment as the store has it in SQLite."""
    written = schema.UtcTime().bind_processor(sqlite.dialect())
    return str(written(moment)) if written else str(moment)
