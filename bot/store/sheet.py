"""The rows of a batch, and the shapes that go into ciphertexts."""

from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from bot.model.delivery import Arrived
from bot.model.effect import Strike
from bot.model.reading import Level
from bot.model.words import Bubble
from bot.store.keys import Keys, Randomness
from bot.store.load import Held

Row = dict[str, Any]


class Body(Struct, frozen=True, omit_defaults=True):
    """What an entry's ciphertext holds."""

    bubble: Bubble
    level: Level = Level.NONE


class Line(Struct, frozen=True, omit_defaults=True):
    """A line of an approved letter as it is kept, with the messages it came from."""

    text: str
    sources: tuple[str, ...] = ()
    withdrawn: bool = False


class Payload(Struct, frozen=True, omit_defaults=True):
    """What a delivery's ciphertext holds."""

    address: str
    parts: tuple[bytes, ...]
    again: bytes = b""


class Sheet(Struct):
    """The rows of a batch, table by table, and what has to happen in the vault."""

    conversations: list[Row] = []
    entries: list[Row] = []
    sources: list[Row] = []
    deliveries: list[Row] = []
    tickets: list[Row] = []
    ticket_updates: list[Row] = []
    log: list[Row] = []
    dead: list[Row] = []
    strikes: list[tuple[Held, Strike]] = []
    mutes: list[str] = []
    returns: list[str] = []
    reached: list[str] = []
    forestalled: list[str] = []
    withdrawn: list[tuple[Held, str]] = []
    erasures: list[Row] = []
    abandoned: list[str] = []
    aliases: list[tuple[bytes, str]] = []
    retired: list[bytes] = []

    def take(self, other: "Sheet") -> None:
        """Add the rows of one more turn."""
        for ours, rows in zip(astuple(self), astuple(other), strict=True):
            if rows:
                ours.extend(rows)


class Terms(Struct, frozen=True):
    """What every turn of a batch is written with.

    `worker` claims at once what nothing waits before; None: nobody sends here, or has no room. What `arrived` is
    settled beside.
    """

    now: datetime
    kept: timedelta
    keys: Keys
    randomness: Randomness
    worker: int | None = None
    arrived: Arrived = Arrived()


class Seqs(Struct, frozen=True):
    """Numbers of the newest entry of all, and of the newest that the desk sees by either side; 0: none in this turn."""

    last: int
    visitor: int
    counselor: int


def source_digest(keys: Keys, conversation: str, message: str) -> bytes:
    """How a message is found again without its id being kept."""
    return keys.digest("message", f"{conversation}\0{message}")
