"""A whole house for tests: the shipped content, a real SQLite store, the real turn loop, a clock that the test turns.

async with home(tmp_path) as house:
    mother = house.visitor("telegram")
    await mother.open()                       # -> Turn(said=("welcome.hello", …), bubbles=(…), …)
    await mother.write("息子のことです。")
    await mother.tap("letter")                # a choice of the step, as it was shown
    await house.counselor("take", mother)

Nothing is sent: the outbox is handed out (`house.outbox`) and runs only where a test runs it.
"""

import asyncio
import functools
import hashlib
import re
import tempfile
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfile
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import create_engine, text

from bot.channels.console import ConsoleChannel
from bot.channels.outgoing import Outgoing
from bot.channels.web import WebChannel
from bot.content_files import Content, read_content
from bot.dialogue import taps
from bot.dialogue.engine import advance
from bot.dialogue.flow import FlowSet
from bot.language.read import read
from bot.model.batch import Decision, Loaded, Result
from bot.model.conversation import Conversation, Position
from bot.model.desk import Refusal, Session, Staff, TicketPage, TicketRow
from bot.model.effect import Say
from bot.model.event import Inbound, Opened, Tapped, VisitorEvent, Wrote
from bot.model.house import House
from bot.model.ids import ChannelName, ConversationId, Locale, MessageId, StaffId
from bot.model.reading import Intent
from bot.model.words import Bubble, Button
from bot.places.house import erased_after_days
from bot.rehearsal import naming
from bot.rehearsal.naming import Repeating
from bot.service.chat import Chat
from bot.service.compiled import Compiled
from bot.service.decide import Decider
from bot.service.desk import Action, Desk
from bot.service.facts import Almanac
from bot.service.hub import Hub
from bot.service.measures import Measures
from bot.service.outbox import Outbox
from bot.service.parcel import Packer
from bot.service.ports import Channel
from bot.service.turn import TurnLoop
from bot.settings import Settings
from bot.store.keys import Keys
from bot.store.store import Store, open_store

TOKYO = ZoneInfo("Asia/Tokyo")
OPEN_HOURS = datetime(2026, 11, 24, 11, 0, tzinfo=TOKYO)
"""A Tuesday on which the example house reads."""
NIGHT = datetime(2026, 11, 25, 3, 0, tzinfo=TOKYO)
KEYS = Keys(hashlib.sha256(b"master").digest(), hashlib.sha256(b"pepper").digest())
SESSION = Session(Staff(StaffId("s-sato"), "sato", "佐藤", "counselor"), "csrf")
OTHER_SESSION = Session(Staff(StaffId("s-kato"), "kato", "加藤", "counselor"), "csrf")
NOBODY = ConversationId("")
LINE_SECRET, LINE_TOKEN = "line-secret", "line-token"
TELEGRAM_TOKEN, TELEGRAM_SECRET = "1:engawa", "telegram-secret"


@functools.cache
def shipped() -> Content:
    """The content as it ships, read and checked once a process."""
    return read_content(Settings(data_dir=Path("/nonexistent")), OPEN_HOURS)


@functools.cache
def coming_back(locale: str = "ja") -> re.Pattern[str]:
    """What is said to whoever comes back: one of several sentences that ask first."""
    texts = (
        entry.text
        for key, entry in shipped().words.entries(Locale(locale), "text")
        if key.flow == "rest" and key.name.startswith("back_again")
    )
    return re.compile("|".join(map(re.escape, texts)))


@functools.cache
def _template() -> Path:
    """Empty, migrated databases to copy: migrating takes longer than most tests."""
    folder = Path(tempfile.mkdtemp(prefix="engawa-template-"))

    async def make() -> None:
        store = await open_store(**_places(folder), clock=lambda: OPEN_HOURS, randomness=Repeating(), kept_days=90)
        for session in (SESSION, OTHER_SESSION):
            await store.add_staff(session.staff, "no hash opens this", OPEN_HOURS)
        await store.close()

    with ThreadPoolExecutor(1) as beside:  # a loop of its own: the test that asks first is already inside one
        beside.submit(lambda: asyncio.run(make())).result()
    return folder


def _lay_ground(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("engawa.db", "vault.db"):
        if not (folder / name).exists():
            copyfile(_template() / name, folder / name)


def _places(folder: Path) -> dict[str, Any]:
    return {"url": f"sqlite:///{folder}/engawa.db", "vault_url": f"sqlite:///{folder}/vault.db", "keys": KEYS}


class NamingSayer(naming.NamingSayer):
    """A Sayer that tells the names of what it says, and that a test can break."""

    broken = False

    def say(self, effect: Say, locale: Locale, values: Callable[[], Mapping[str, str]]) -> Bubble:
        if self.broken:
            raise ZeroDivisionError(f"a defect that a test put here, beside {effect.text}")
        return super().say(effect, locale, values)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one event led to. `said` names each bubble: `flow.text`, `show letter`, `counselor: <words>`."""

    said: tuple[str, ...]
    bubbles: tuple[Bubble, ...]
    decision: Decision | None
    result: Result | None = None
    refusal: Refusal | None = None

    @property
    def text(self) -> str:
        """Everything that was said, one text."""
        return "\n\n".join(bubble.text for bubble in self.bubbles)


NOTHING = Turn((), (), None)


class Watching:
    """The real decider; what each turn decided is kept for the test to look at."""

    def __init__(self, decider: Decider, sayer: NamingSayer) -> None:
        self.decider = decider
        self.turns: dict[str, Turn] = {}
        self.states: dict[str, Conversation] = {}
        self.log: list[tuple[Loaded, Turn]] = []
        """Every turn in the order in which it was decided, with what it was shown."""
        self.breaks: Callable[[Loaded], bool] = lambda _: False
        """Where this is true, the turn meets a defect."""
        self._sayer = sayer

    def __call__(self, loaded: Loaded) -> Decision:
        self._sayer.names.clear()
        self._sayer.broken = self.breaks(loaded)
        decision = self.decider(loaded)
        bubbles = decision.farewell if decision.erase else tuple(e.bubble for e in decision.entries if e.shown)
        shown = tuple(bubble for bubble in bubbles if bubble.speaker != "visitor")
        names = iter(tuple(self._sayer.names))
        said = tuple(f"counselor: {bubble.text}" if bubble.speaker == "counselor" else next(names) for bubble in shown)
        turn = Turn(said, shown, decision)
        self.turns[loaded.arrival.event_id] = turn
        self.log.append((loaded, turn))
        state = decision.conversation or (self._after_erasing(loaded) if decision.erase else None)
        if state is not None:
            self.states[state.id] = state
        return decision

    def _after_erasing(self, loaded: Loaded) -> Conversation:
        decider, now = self.decider, self.decider.clock()
        before = decider._conversation(loaded)
        facts = decider.sayer.almanac.facts(now, loaded.ahead, before.channel)
        event = decider._read(before, loaded.arrival.event, facts)
        return advance(decider.flows, before, event, facts, now).conversation


@dataclass
class Visitor:
    """Somebody who writes. What was shown last can be tapped."""

    house: "Home"
    channel: ChannelName
    address: str
    locale: Locale
    id: ConversationId = NOBODY
    buttons: tuple[Button, ...] = ()
    messages: int = 0
    heard: list[Bubble] = field(default_factory=list)

    async def send(self, event: VisitorEvent, event_id: str = "", **more: Any) -> Turn:
        """Any event. The same `event_id` again is the same event."""
        name = event_id or self.house.fresh("event")
        arrival = Inbound(self.channel, self.address, name, self.house.now, event, locale=self.locale, **more)
        result = await self.house.turns.submit(arrival)
        if result.conversation is not None:
            self.id = result.conversation
        turn = NOTHING if result.duplicate else self.house.watching.turns.get(name, NOTHING)
        turn = replace(turn, result=result)
        self.hear(turn)
        return turn

    def hear(self, turn: Turn) -> None:
        """What was said to this visitor, also by the desk."""
        self.heard.extend(turn.bubbles)
        self.buttons = next((bubble.buttons for bubble in reversed(turn.bubbles) if bubble.buttons), self.buttons)

    async def open(self) -> Turn:
        return await self.send(Opened(again=bool(self.id)))

    async def write(self, words: str, message: str = "") -> Turn:
        """Words; `message` is the platform's id of them."""
        self.messages += 1
        return await self.send(Wrote(MessageId(message or f"m{self.messages}"), words))

    async def tap(self, choice: str) -> Turn:
        """A choice of the step where the visitor stands. It must have been offered."""
        data = taps.choice(self.position, choice)
        offered = [button.data for button in self.buttons]
        assert data in offered, f"{data} is not among what was shown: {offered}"
        return await self.send(Tapped(data))

    async def way(self, intent: str) -> Turn:
        """A way out, as a button."""
        return await self.send(Tapped(taps.way(Intent(intent))))

    @property
    def state(self) -> Conversation:
        """The conversation after its newest turn."""
        return self.house.watching.states[self.id]

    @property
    def position(self) -> Position:
        return self.state.position

    async def letter(self, words: str, *, greet: bool = True) -> Turn:
        """From anywhere to an approved letter of these words."""
        if greet:
            await self.open()
        await self.way("person")
        await self.write(words)
        return await self.tap("send")


@dataclass
class Home:
    """The parts of an open house."""

    folder: Path
    content: Content
    store: Store
    turns: TurnLoop
    chat: Chat
    desk: Desk
    hub: Hub
    measures: Measures
    sayer: NamingSayer
    watching: Watching
    channels: dict[ChannelName, Channel]
    outbox: Outbox
    clock: list[datetime]
    count: int = 0

    @property
    def now(self) -> datetime:
        return self.clock[0]

    @now.setter
    def now(self, moment: datetime) -> None:
        self.clock[0] = moment

    def later(self, **span: float) -> datetime:
        """Time passes."""
        self.now += timedelta(**span)
        return self.now

    def fresh(self, kind: str) -> str:
        """An id that was not used before."""
        self.count += 1
        return f"{kind}-{self.count}"

    def visitor(self, channel: ChannelName = "web", address: str = "", locale: str = "ja") -> Visitor:
        """Somebody new."""
        return Visitor(self, channel, address or self.fresh("U"), Locale(locale))

    async def row(self, visitor: Visitor) -> TicketRow | None:
        """The visitor's open letter, as the queue shows it."""
        return next((row for row in await self.store.queue() if row.conversation == visitor.id), None)

    async def page(self, visitor: Visitor) -> TicketPage | None:
        """The visitor's newest letter, opened or closed."""
        ticket = visitor.state.ticket
        return None if ticket is None else await self.store.ticket(ticket.id)

    async def counselor(
        self, action: Action, visitor: Visitor, words: str = "", *, session: Session = SESSION, form: str = ""
    ) -> Turn:
        """What a counselor does with the visitor's letter, through the desk."""
        ticket = visitor.state.ticket
        assert ticket is not None, "there is no letter"
        name = form or self.fresh("form")
        refusal = await self.desk.act(session, ticket.id, action, name, words)
        turn = replace(self.watching.turns.get(name, NOTHING), refusal=refusal)
        visitor.hear(turn)
        return turn

    def rows(self, statement: str, *, vault: bool = False) -> list[tuple[Any, ...]]:
        """What a stranger with the database file would see."""
        engine = create_engine(f"sqlite:///{self.folder}/{'vault' if vault else 'engawa'}.db")
        with engine.begin() as connection:
            found = [tuple(row) for row in connection.execute(text(statement))]
        engine.dispose()
        return found

    def files(self) -> bytes:
        """Every byte that lies in the data folder."""
        return b"\n".join(path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.is_file())


def deciding(
    content: Content, channels: dict[ChannelName, Channel], clock: Callable[[], datetime], chance: Repeating
) -> tuple[NamingSayer, Decider]:
    """The real decider of a house, and the Sayer that tells the names of what it says."""
    sayer = NamingSayer(
        content.flows, content.words, content.directory, Almanac(content.house, content.words, TOKYO, chance), clock
    )
    packer = Packer(channels, Compiled({}), clock, chance)
    return sayer, Decider(content.flows, sayer, read, packer, content.house.locales, Locale("ja"), clock, chance)


@asynccontextmanager
async def home(
    folder: Path,
    *,
    at: datetime = OPEN_HOURS,
    channels: Iterable[ChannelName] = (),
    served: Callable[[ChannelName], bool] = lambda _: True,
    stand_ins: dict[ChannelName, Channel] | None = None,
    line_url: str = "http://127.0.0.1:9",
    telegram_url: str = "http://127.0.0.1:9",
    flows: FlowSet | None = None,
    seed: str = "first",
    **house: Any,
) -> AsyncIterator[Home]:
    """Open a house in `folder`; files that lie there already are opened again, as after a restart.

    Give another `seed` then, else ids come twice. `channels` names platforms to build with made-up credentials;
    `stand_ins` replaces channels by others. More keywords replace fields of the house file.
    """
    _lay_ground(folder)
    clock = [at]
    chance = Repeating(seed)
    content = shipped()
    content = replace(content, house=replace(content.house, **house), flows=flows or content.flows)

    def now() -> datetime:
        return clock[0]

    outgoing = Outgoing()
    built: dict[ChannelName, Channel] = {"web": WebChannel(), "console": ConsoleChannel()}
    if "line" in channels:
        from bot.channels.line import LineChannel

        built["line"] = LineChannel(LINE_SECRET, LINE_TOKEN, line_url, outgoing, clock=now)
    if "telegram" in channels:
        from bot.channels.telegram import TelegramChannel

        built["telegram"] = TelegramChannel(TELEGRAM_TOKEN, TELEGRAM_SECRET, telegram_url, outgoing, clock=now)
    built |= stand_ins or {}
    kept = erased_after_days(content.house)
    store = await open_store(**_places(folder), clock=now, randomness=chance, kept_days=kept)
    sayer, decider = deciding(content, built, now, chance)
    watching, hub, measures = Watching(decider, sayer), Hub(), Measures()
    outbox = Outbox(store, built, hub, measures, now, served)
    turns = TurnLoop(store, watching, hub, measures, outbox)
    chat = Chat(store, turns, hub, sayer, now)
    desk = Desk(store, turns, hub, sayer, now, chance)
    loop = asyncio.create_task(turns.run())
    opened = Home(folder, content, store, turns, chat, desk, hub, measures, sayer, watching, built, outbox, clock)
    try:
        yield opened
    finally:
        hub.close()
        turns.close()
        await asyncio.wait([loop], timeout=10)
        loop.cancel()
        with suppress(asyncio.CancelledError):
            await loop
        await outgoing.close()
        await store.close()


def example(**fields: Any) -> House:
    """The shipped house file with other fields."""
    return replace(shipped().house, **fields)
