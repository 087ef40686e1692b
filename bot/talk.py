"""A conversation in the terminal: the same turns as everywhere, typed and printed."""

import asyncio
import uuid
from datetime import timedelta

from rich.console import Console

from bot.app import Engawa
from bot.channels.console import shown, typed
from bot.model.batch import Entry
from bot.model.event import Inbound, Opened, VisitorEvent
from bot.model.ids import ConversationId, Locale, MessageId
from bot.model.words import Bubble, Button

ADDRESS = "terminal"
ASKS_AFTER = timedelta(minutes=30)


async def talk(house: Engawa, out: Console, locale: Locale | None, *, fresh: bool) -> None:
    """Until the input ends. `fresh` begins a conversation of its own, else the one of this terminal goes on."""
    house.serving.set()
    terminal = _Terminal(house, out, locale, f"{ADDRESS}-{uuid.uuid4().hex}" if fresh else ADDRESS)
    await terminal.run()


class _Terminal:
    """What was shown last, and what its numbers mean."""

    def __init__(self, house: Engawa, out: Console, locale: Locale | None, address: str) -> None:
        self._house = house
        self._out = out
        self._locale = locale
        self._address = address
        self._shown = 0
        self._buttons: tuple[Button, ...] = ()

    async def run(self) -> None:
        known = await self._conversation()
        if known is not None:
            newest = await self._house.store.history(known, 0, 1)
            self._shown = newest[-1].seq if newest else 0
        await self._turn(Opened(again=known is not None))
        while True:
            try:
                line = await asyncio.to_thread(input, "> ")
            except EOFError:
                self._out.print()
                return
            await self._show_new()
            match typed(line, self._buttons, MessageId(uuid.uuid4().hex)):
                case None:
                    continue
                case Button() as link:
                    self._out.print(link.data, markup=False)
                case event:
                    await self._turn(event)

    async def _turn(self, event: VisitorEvent) -> None:
        now = self._house.doors.clock()
        arrival = Inbound("console", self._address, uuid.uuid4().hex, now, event, locale=self._locale)
        result = await self._house.turns.submit(arrival)
        if result.erased:
            self._print(list(result.farewell))
            self._shown, self._buttons = 0, ()
        else:
            await self._show_new()

    async def _show_new(self) -> None:
        conversation = await self._conversation()
        if conversation is None:
            return
        entries: list[Entry] = await self._house.store.history(conversation, self._shown)
        if entries:
            self._shown = entries[-1].seq
            self._print([entry.bubble for entry in entries if entry.bubble.speaker != "visitor"])

    def _print(self, bubbles: list[Bubble]) -> None:
        for bubble in bubbles:
            self._out.print()
            self._out.print(shown(bubble))
            self._buttons = bubble.buttons or self._buttons

    async def _conversation(self) -> ConversationId | None:
        return await self._house.store.find("console", self._address)
