"""A house for one talk: the real store and turn loop in a folder that is thrown away, and a clock that the talk turns.

Nothing here knows the operator's data folder or keys, and nothing is sent: the outbox never runs.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bot.channels.console import ConsoleChannel
from bot.channels.outgoing import Outgoing
from bot.channels.web import WebChannel
from bot.content_files import Content
from bot.model.desk import Staff
from bot.model.event import FromDesk, Inbound
from bot.model.ids import ChannelName, ConversationId, Locale, StaffId, TicketId
from bot.places.house import erased_after_days
from bot.rehearsal.deed import Counselor, Deed, Wait
from bot.rehearsal.naming import Repeating
from bot.rehearsal.screen import Screen, Unplayable, deed_of_desk
from bot.rehearsal.watching import Seen, Watching
from bot.service.hub import Hub
from bot.service.measures import Measures
from bot.service.ports import Channel, Clock
from bot.service.turn import TurnLoop
from bot.store.keys import Keys
from bot.store.store import Store, open_store

KEYS = Keys(hashlib.sha256(b"master").digest(), hashlib.sha256(b"pepper").digest())
"""Of no use to anybody: what they open is thrown away."""
FILES = ("engawa.db", "vault.db")
NOWHERE = "http://127.0.0.1:9"


def channels_of(names: set[ChannelName], clock: Clock, outgoing: Outgoing) -> dict[ChannelName, Channel]:
    """Channels that encode as the real ones do, with credentials that open nothing."""
    built: dict[ChannelName, Channel] = {"web": WebChannel(), "console": ConsoleChannel()}
    if "line" in names:
        from bot.channels.line import LineChannel

        built["line"] = LineChannel("rehearsal", "rehearsal", NOWHERE, outgoing, clock=clock)
    if "telegram" in names:
        from bot.channels.telegram import TelegramChannel

        built["telegram"] = TelegramChannel("1:rehearsal", "rehearsal", NOWHERE, outgoing, clock=clock)
    return built


class Theatre:
    """Opens stages. Databases are made once and copied, because making them takes longer than a talk."""

    def __init__(self, content: Content, zone: ZoneInfo, locale: Locale, folder: Path) -> None:
        self.content = content
        self.zone = zone
        self.locale = locale
        self._folder = folder
        self._count = 0

    @asynccontextmanager
    async def stage(self, channel: ChannelName, locale: Locale, at: datetime) -> AsyncIterator["Stage"]:
        """A house with nobody in it, at that time, and one visitor outside."""
        self._count += 1
        folder = self._folder / f"talk-{self._count}"
        await self._lay_ground(folder)
        clock = [at]

        def now() -> datetime:
            return clock[0]

        chance, outgoing = Repeating("first"), Outgoing()
        channels = channels_of({channel}, now, outgoing)
        watching = Watching(self.content, channels, self.zone, self.locale, now, chance)
        store = await self._open(folder, now, chance)
        turns = TurnLoop(store, watching, Hub(), Measures())
        loop = asyncio.create_task(turns.run())
        try:
            yield Stage(store, turns, watching, clock, channel, locale)
        finally:
            turns.close()
            await asyncio.wait([loop], timeout=10)
            loop.cancel()
            with suppress(asyncio.CancelledError):
                await loop
            await outgoing.close()
            await store.close()

    async def _lay_ground(self, folder: Path) -> None:
        empty = self._folder / "empty"
        if not empty.exists():
            empty.mkdir()
            store = await self._open(empty, lambda: datetime.now(self.zone), Repeating())
            await store.close()
        _copy(empty, folder)

    async def _open(self, folder: Path, clock: Clock, chance: Repeating) -> Store:
        content, vault = (f"sqlite:///{folder / name}" for name in FILES)
        kept = erased_after_days(self.content.house)
        return await open_store(url=content, vault_url=vault, keys=KEYS, clock=clock, randomness=chance, kept_days=kept)


def _copy(empty: Path, folder: Path) -> None:
    folder.mkdir()
    for name in FILES:
        copyfile(empty / name, folder / name)


@asynccontextmanager
async def open_theatre(content: Content, zone: ZoneInfo, locale: Locale) -> AsyncIterator[Theatre]:
    """A theatre in a temporary folder, which goes when it closes."""
    with TemporaryDirectory(prefix="engawa-rehearsal-") as folder:
        yield Theatre(content, zone, locale, Path(folder))


class Stage:
    """One talk."""

    def __init__(
        self,
        store: Store,
        turns: TurnLoop,
        watching: Watching,
        clock: list[datetime],
        channel: ChannelName,
        locale: Locale,
    ) -> None:
        self.screen = Screen()
        self._store = store
        self._turns = turns
        self._watching = watching
        self._clock = clock
        self._channel = channel
        self._locale = locale
        self._count = 0
        self._conversation: ConversationId | None = None
        self._tickets: list[TicketId] = []
        self._staff = Staff(StaffId("s-0"), "s0", "", "counselor")
        self._position = ""

    @property
    def now(self) -> datetime:
        """The house's time."""
        return self._clock[0]

    @property
    def position(self) -> str:
        """Where the conversation stands, `flow.step`; empty before anything was done."""
        return self._position

    async def do(self, deed: Deed) -> Seen | None:
        """Do it; what came of it, or None where no turn did. Raises Unplayable."""
        self._watching.newest = None
        match deed:
            case Wait(span):
                self._clock[0] += span
                await self._store.purge(self.now)
                return None
            case Counselor():
                await self._counsel(deed)
            case _:
                event = self.screen.event(deed)
                arrival = Inbound(self._channel, "visitor", self._fresh("event"), self.now, event, locale=self._locale)
                self._conversation = (await self._turns.submit(arrival)).conversation
        return self._hear(self._watching.newest)

    async def desk(self) -> tuple[str, ...]:
        """What a counselor can read of this visitor: the lines of every letter, then what was written to it."""
        shown: list[str] = []
        for ticket in self._tickets:
            page = await self._store.ticket(ticket)
            if page is not None:
                shown += [line.text for line in page.letter if not line.withdrawn]
                shown += [m.text for m in page.messages if m.speaker == "visitor" and not m.withdrawn]
        return tuple(shown)

    def _hear(self, seen: Seen | None) -> Seen | None:
        if seen is None:
            return None
        if seen.decision.new_ticket is not None:
            self._tickets.append(seen.decision.new_ticket.id)
        self._position = str(seen.position or "")
        self.screen.hear(seen.bubbles)
        return seen

    async def _counsel(self, deed: Counselor) -> None:
        """Through the turn loop, as the desk does it."""
        if not self._tickets or self._conversation is None:
            raise Unplayable("there is no letter for a counselor", "let the visitor approve one first: `tap: send`")
        if deed.action == "take":
            self._staff = Staff(StaffId(self._fresh("staff")), self._fresh("login"), deed.value, "counselor")
            await self._store.add_staff(self._staff, "no hash opens this", self.now)
        event = deed_of_desk(deed, self._tickets[-1], self._staff.id, self._staff.shown_name)
        arrival = FromDesk(self._conversation, self._fresh("form"), self.now, event)
        refusal = (await self._turns.submit(arrival)).refusal
        if refusal is not None:
            raise Unplayable(
                f"the counselor could not {deed.action}: {_REASONS[refusal.reason]}",
                "look at what was done with the letter above",
            )

    def _fresh(self, kind: str) -> str:
        self._count += 1
        return f"{kind}-{self._count}"


_REASONS = {
    "taken_by_other": "somebody holds the letter already",
    "not_yours": "nobody took the letter first",
    "not_now": "this is not possible now",
    "gone": "the letter was taken back, closed or erased",
    "empty": "there are no words",
}
