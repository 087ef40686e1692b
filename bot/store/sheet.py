"""The rows of a batch, and the shapes that go into ciphertexts."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct

from bot.model.effect import Strike
from bot.model.reading import Level
from bot.model.words import Bubble
from bot.store.keys import Keys, Randomness
from bot.store.load import Held

Row = dict[str, Any]


class Body(Struct, frozen=True):
    """What an entry's ciphertext holds."""

    bubble: Bubble
    level: Level = Level.NONE


class Line(Struct, frozen=True):
    """A line of an approved letter as it is kept, with the messages it came from."""

    text: str
    sources: tuple[str, ...] = ()
    withdrawn: bool = False


class Payload(Struct, frozen=True):
    """What a delivery's ciphertext holds."""

    address: str
    parts: tuple[bytes, ...]
    again: bytes = b""


@dataclass(slots=True)
class Sheet:
    """The rows of a batch, table by table, and what has to happen in the vault."""

    conversations: list[Row] = field(default_factory=list)
    entries: list[Row] = field(default_factory=list)
    sources: list[Row] = field(default_factory=list)
    deliveries: list[Row] = field(default_factory=list)
    tickets: list[Row] = field(default_factory=list)
    ticket_updates: list[Row] = field(default_factory=list)
    log: list[Row] = field(default_factory=list)
    dead: list[Row] = field(default_factory=list)
    strikes: list[tuple[Held, Strike]] = field(default_factory=list)
    mutes: list[str] = field(default_factory=list)
    returns: list[str] = field(default_factory=list)
    reached: list[str] = field(default_factory=list)
    forestalled: list[str] = field(default_factory=list)
    withdrawn: list[tuple[Held, str]] = field(default_factory=list)
    erasures: list[Row] = field(default_factory=list)
    abandoned: list[str] = field(default_factory=list)
    aliases: list[tuple[bytes, str]] = field(default_factory=list)
    retired: list[bytes] = field(default_factory=list)

    def take(self, other: "Sheet") -> None:
        """Add the rows of one more turn."""
        for name in self.__slots__:
            if rows := getattr(other, name):
                getattr(self, name).extend(rows)


@dataclass(frozen=True, slots=True)
class Terms:
    """What every turn of a batch is written with.

    `worker` claims at once what nothing waits before; None: nobody sends here, or has no room. What `arrived` is over
    already, though not settled yet.
    """

    now: datetime
    kept: timedelta
    keys: Keys
    randomness: Randomness
    worker: int | None = None
    arrived: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seqs:
    """Numbers of the newest entry of all, and of the newest that the desk sees by either side; 0: none in this turn."""

    last: int
    visitor: int
    counselor: int


def source_digest(keys: Keys, conversation: str, message: str) -> bytes:
    """How a message is found again without its id being kept."""
    return keys.digest("message", f"{conversation}\0{message}")
