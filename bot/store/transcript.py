"""The transcript as its writer sees it."""

import msgspec
from sqlalchemy import Connection, RowMapping, select

from bot.model.batch import Entry
from bot.model.words import Bubble
from bot.store import vault as safe
from bot.store.keys import Keys, Randomness, Unsealed
from bot.store.schema import conversations, entries
from bot.store.seal import Seal
from bot.store.sheet import Body

_BODY = msgspec.json.Decoder(Body)


def read_body(seal: Seal, row: RowMapping) -> Body:
    """What an entry says; empty where it was withdrawn or does not open."""
    try:
        return _BODY.decode(seal.open(f"entries.body:{row['seq']}", row["body"]))
    except (Unsealed, msgspec.DecodeError):
        return Body(Bubble("", speaker=row["speaker"]))


def history(
    connection: Connection,
    vault: Connection,
    conversation: str,
    after: int,
    limit: int,
    keys: Keys,
    randomness: Randomness,
) -> list[Entry]:
    """Entries with seq > `after`, oldest first; the newest `limit` where `after` is 0. Empty where the key is gone."""
    seal = safe.seals(vault, [conversation], keys, randomness).get(conversation)
    if seal is None:
        return []
    wanted = select(entries).where(entries.c.conversation_id == conversation, entries.c.seq > after)
    wanted = wanted.where(entries.c.shown).limit(limit)
    wanted = wanted.order_by(entries.c.seq if after else entries.c.seq.desc())
    rows = sorted(connection.execute(wanted).mappings(), key=lambda row: int(row["seq"]))
    return [Entry(row["seq"], read_body(seal, row).bubble, row["at"], row["withdrawn"]) for row in rows]


def exists(connection: Connection, conversation: str) -> bool:
    """The conversation has not been erased."""
    found = select(conversations.c.id).where(conversations.c.id == conversation)
    return connection.execute(found).first() is not None
