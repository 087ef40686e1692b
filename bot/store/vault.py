"""The vault: which address belongs to which conversation, and that conversation's data key.

It is a database of its own, of which only the newest backup is kept. Destroying a wrapped key here is what erasing
means: every ciphertext of that conversation, in the content database and in each of its backups, stays closed for good.

On SQLite `secure_delete` overwrites the row in the file with zeros and `scrub` empties the write-ahead log, so that no
VACUUM is needed. PostgreSQL keeps a deleted row until VACUUM, which `scrub` therefore runs; its own archived log is the
operator's to expire (docs/privacy.md).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Index,
    Insert,
    LargeBinary,
    MetaData,
    Table,
    Text,
    delete,
    insert,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.model.errors import Fault
from bot.store.keys import KEY_BYTES, Keys, Randomness, Unsealed
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


def unless_there(connection: Connection, table: Table) -> Insert:
    """INSERT that leaves an existing row alone, in the database's own words."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


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
        inserted = unless_there(connection, addresses).returning(addresses.c.hmac, addresses.c.conversation_id)
        ours: dict[bytes, str] = dict(connection.execute(inserted, made).all())
        fresh = [
            {"conversation_id": owner, "wrapped": keys.wrap(randomness.token(KEY_BYTES), owner, randomness)}
            for owner in ours.values()
        ]
        if fresh:
            connection.execute(insert(keys_of), fresh)
        ids = ids | ours | _look_up(connection, set(strangers) - set(ours))
    return Resolved(ids, wrapped_keys(connection, {*ids.values(), *known}))


def _look_up(connection: Connection, digests: Collection[bytes]) -> dict[bytes, str]:
    if not digests:
        return {}
    found = select(addresses.c.hmac, addresses.c.conversation_id).where(addresses.c.hmac.in_(sorted(digests)))
    return dict(connection.execute(found).all())


def wrapped_keys(connection: Connection, conversations: Collection[str]) -> dict[str, bytes]:
    """The wrapped data keys that still stand."""
    if not conversations:
        return {}
    found = select(keys_of.c.conversation_id, keys_of.c.wrapped).where(
        keys_of.c.conversation_id.in_(sorted(conversations))
    )
    return dict(connection.execute(found).all())


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
    connection.execute(unless_there(connection, addresses), {"hmac": digest, "conversation_id": conversation})


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
