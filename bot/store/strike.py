"""Taking words back: unsend and edit reach transcript, relayed words, letter and outbox by their sources.

An edit renews what the visitor said in the transcript and to the counselor. In an approved letter it only strikes: its
writer has previewed the old words and not the new ones, and nothing leaves without a look.
"""

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, delete, select, update

from bot.model.effect import Strike
from bot.model.words import Bubble
from bot.store.keys import Keys, Unsealed
from bot.store.load import Held
from bot.store.schema import entries, entry_sources, tickets
from bot.store.seal import Seal
from bot.store.sheet import Body, Line, source_digest
from bot.store.unsay import unsay

_BODY = msgspec.json.Decoder(Body)
_LETTER = msgspec.json.Decoder(list[Line])
_UPDATE_ENTRY = (
    update(entries)
    .where(entries.c.conversation_id == bindparam("b_conversation"), entries.c.seq == bindparam("b_seq"))
    .values(body=bindparam("body"), withdrawn=bindparam("withdrawn"))
)


def read_letter(seal: Seal, ticket: str, sealed: bytes) -> list[Line]:
    """The lines of an approved letter. Raises Unsealed."""
    return _LETTER.decode(seal.open(f"tickets.letter:{ticket}", sealed))


def strike(connection: Connection, held: Held, wanted: Strike, keys: Keys) -> None:
    """Strike what came from a message. Bot words that stem from it are emptied, never rewritten by an edit."""
    digest = source_digest(keys, held.id, wanted.message)
    found = (
        select(entries.c.seq, entries.c.speaker, entries.c.body)
        .join(
            entry_sources,
            (entry_sources.c.conversation_id == entries.c.conversation_id) & (entry_sources.c.seq == entries.c.seq),
        )
        .where(entry_sources.c.conversation_id == held.id, entry_sources.c.message_hmac == digest)
    )
    rows = []
    repeated = []
    for seq, speaker, old in connection.execute(found):
        if speaker != "visitor" and (said := _said(held.seal, seq, old)):
            repeated.append(said)
        text = wanted.text if speaker == "visitor" else ""
        body = msgspec.json.encode(Body(Bubble(text, speaker=speaker)))
        sealed = held.seal.close(f"entries.body:{seq}", body)
        rows.append({"b_conversation": held.id, "b_seq": seq, "body": sealed, "withdrawn": not text})
    if rows:
        connection.execute(_UPDATE_ENTRY, rows)
    unsay(connection, held, repeated)
    if not wanted.text:
        # What is struck stays struck: a late edit of an unsent message finds nothing to renew.
        of_message = (entry_sources.c.conversation_id == held.id) & (entry_sources.c.message_hmac == digest)
        connection.execute(delete(entry_sources).where(of_message))
    _strike_letters(connection, held, wanted.message)


def _said(seal: Seal, seq: int, sealed: bytes) -> str:
    try:
        return _BODY.decode(seal.open(f"entries.body:{seq}", sealed)).bubble.text
    except (Unsealed, msgspec.DecodeError):
        return ""


def _strike_letters(connection: Connection, held: Held, message: str) -> None:
    letters = select(tickets.c.id, tickets.c.letter).where(tickets.c.conversation_id == held.id)
    for ticket, sealed in connection.execute(letters).all():
        try:
            lines = read_letter(held.seal, ticket, sealed)
        except Unsealed:
            continue
        if any(message in line.sources for line in lines):
            _store_letter(
                connection, held, ticket, [_struck(line) if message in line.sources else line for line in lines]
            )


def withdraw(connection: Connection, held: Held, ticket: str) -> None:
    """The visitor took the whole letter back: its words go, its lines stay as withdrawn."""
    sealed = connection.execute(select(tickets.c.letter).where(tickets.c.id == ticket)).scalar_one()
    try:
        lines = read_letter(held.seal, ticket, sealed)
    except Unsealed:
        lines = []
    _store_letter(connection, held, ticket, [_struck(line) for line in lines])


def _struck(line: Line) -> Line:
    return replace(line, text="", withdrawn=True)


def _store_letter(connection: Connection, held: Held, ticket: str, lines: list[Line]) -> None:
    sealed = held.seal.close(f"tickets.letter:{ticket}", msgspec.json.encode(lines))
    connection.execute(update(tickets).where(tickets.c.id == ticket).values(letter=sealed))
