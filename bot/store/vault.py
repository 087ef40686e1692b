"""The vault: which address belongs to which conversation, and that conversation's data key.

It is a database of its own, of which only the newest backup is kept. Destroying a wrapped key here is what erasing
means: every ciphertext of that conversation, in the content database and in each of its backups, stays closed for good.

On SQLite `secure_delete` overwrites the row in the file with zeros and `scrub` empties the write-ahead log, so that no
VACUUM is needed. PostgreSQL keeps a deleted row until VACUUM, which `scrub` therefore runs; its own archived log is the
operator's to expire (docs/privacy.md).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Executable,
    Index,
    LargeBinary,
    MetaData,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.model.errors import Fault
from bot.store.keys import KEY_BYTES, Keys, Randomness, Unsealed
from bot.store.ready import Ready
from bot.store.seal import Seal

vault = MetaData()

meta = Table("meta", vault, Column("name", Text, primary_key=True), Column("value", LargeBinary, nullable=False))

addresses = Table(
    "addresses",
    vault,
    Column("hmac", LargeBinary, primary_key=True),
    Column("conversation_id", Text, nullable=False),
    Index("addresses_conversation", "conversation_id"),
)

keys_of = Table(
    "keys",
    vault,
    Column("conversation_id", Text, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Conversation ids by address digest, and wrapped data keys by conversation id."""

    ids: Mapping[bytes, str]
    wrapped: Mapping[str, bytes]


def unless_there(table: Table, *returned: Column[Any]) -> Mapping[str, Executable]:
    """INSERT that leaves an existing row alone, by the name of the database whose words it is in."""
    made = (sqlite.insert(table).on_conflict_do_nothing(), postgresql.insert(table).on_conflict_do_nothing())
    return {
        name: each.returning(*returned) if returned else each
        for name, each in zip(("sqlite", "postgresql"), made, strict=True)
    }


# Statements of each turn are made once: making one costs more than running it.
_LOOK_UP = Ready(
    select(addresses.c.hmac, addresses.c.conversation_id).where(
        addresses.c.hmac.in_(bindparam("digests", expanding=True))
    ),
    "digests",
)
_WRAPPED = Ready(
    select(keys_of.c.conversation_id, keys_of.c.wrapped).where(
        keys_of.c.conversation_id.in_(bindparam("owners", expanding=True))
    ),
    "owners",
)
_MEET = unless_there(addresses, addresses.c.hmac, addresses.c.conversation_id)
_NAME = unless_there(addresses)
_KEEP_KEYS = insert(keys_of)


def resolve(
    connection: Connection, digests: Collection[bytes], known: Collection[str], keys: Keys, randomness: Randomness
) -> Resolved:
    """Conversations of addresses, made where an address was never met; and the keys of these and of `known` ones.

    Rows are made in the order of digests, so that two workers meeting the same strangers wait but never for each other.
    """
    ids = _look_up(connection, digests)
    strangers = sorted(set(digests) - set(ids))
    if strangers:
        made = [{"hmac": digest, "conversation_id": randomness.token(16).hex()} for digest in strangers]
        ours: dict[bytes, str] = dict(connection.execute(_MEET[connection.dialect.name], made).all())
        fresh = [
            {"conversation_id": owner, "wrapped": keys.wrap(randomness.token(KEY_BYTES), owner, randomness)}
            for owner in ours.values()
        ]
        if fresh:
            connection.execute(_KEEP_KEYS, fresh)
        ids = ids | ours | _look_up(connection, set(strangers) - set(ours))
    return Resolved(ids, wrapped_keys(connection, {*ids.values(), *known}))


def _look_up(connection: Connection, digests: Collection[bytes]) -> dict[bytes, str]:
    return dict(_LOOK_UP.rows(connection, {"digests": sorted(digests)})) if digests else {}


def wrapped_keys(connection: Connection, conversations: Collection[str]) -> dict[str, bytes]:
    """The wrapped data keys that still stand."""
    if not conversations:
        return {}
    return dict(_WRAPPED.rows(connection, {"owners": sorted(conversations)}))


def seals(
    connection: Connection, conversations: Collection[str], keys: Keys, randomness: Randomness
) -> dict[str, Seal]:
    """A seal for each conversation whose key stands and opens."""
    opened: dict[str, Seal] = {}
    for owner, wrapped in wrapped_keys(connection, conversations).items():
        try:
            opened[owner] = Seal(owner, keys.unwrap(wrapped, owner), randomness)
        except Unsealed:
            continue
    return opened


def conversation_of(connection: Connection, digest: bytes) -> str | None:
    """The conversation that an address or a return code names."""
    return _look_up(connection, [digest]).get(digest)


def register(connection: Connection, digest: bytes, conversation: str) -> None:
    """Let a return code name this conversation. Raises Fault where it names another one: codes must not repeat."""
    owner = conversation_of(connection, digest)
    if owner is None:
        connection.execute(insert(addresses), {"hmac": digest, "conversation_id": conversation})
    elif owner != conversation:
        raise Fault(f"the return code of {conversation} belongs to another conversation")


def redirect(connection: Connection, digest: bytes, conversation: str) -> None:
    """Let an address lead to this conversation from now on."""
    drop(connection, [digest])
    connection.execute(_NAME[connection.dialect.name], {"hmac": digest, "conversation_id": conversation})


def forget(connection: Connection, conversations: Collection[str]) -> None:
    """Destroy keys, addresses and return codes. Doing it twice is harmless."""
    gone = sorted(conversations)
    connection.execute(delete(keys_of).where(keys_of.c.conversation_id.in_(gone)))
    connection.execute(delete(addresses).where(addresses.c.conversation_id.in_(gone)))


def drop(connection: Connection, digests: Collection[bytes]) -> None:
    """Let return codes name nothing any more."""
    if digests:
        connection.execute(delete(addresses).where(addresses.c.hmac.in_(sorted(digests))))


def scrub(engine: Engine) -> None:
    """Remove what the database itself still keeps of destroyed keys. Outside of any transaction."""
    if engine.dialect.name == "sqlite":
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM keys")
        connection.exec_driver_sql("VACUUM addresses")
