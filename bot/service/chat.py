"""The web chat's side of the house: what a page may ask. Every change goes through the turn loop."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from bot.model.batch import Entry, Result
from bot.model.event import Covered, Inbound, Opened, VisitorEvent
from bot.model.ids import ConversationId, Locale
from bot.model.limits import LIMITS
from bot.model.words import Bubble
from bot.service.hub import Hub, Watch
from bot.service.ports import Clock, Store
from bot.service.saying import Sayer
from bot.service.tries import Tries
from bot.service.turn import TurnLoop

CODE_TRIES, CODE_WINDOW = 10, timedelta(minutes=15)
"""Return codes that one address may try."""
ASKS_AFTER = timedelta(minutes=30)
"""A page opened later than this asks first whether to open what was written."""


class Chat:
    """One visitor's page speaks through this. `token` is the secret of the cookie, the web's address."""

    def __init__(self, store: Store, turns: TurnLoop, hub: Hub, sayer: Sayer, clock: Clock) -> None:
        self._store = store
        self._turns = turns
        self._hub = hub
        self._sayer = sayer
        self._clock = clock
        self.code_tries = Tries(store, clock, "return", CODE_TRIES, CODE_WINDOW)

    def greeting(self, locale: Locale) -> tuple[Bubble, ...]:
        """The first words, for a page whose visitor has not done anything yet: nothing is stored by looking."""
        return self._sayer.greeting(locale, "web")

    async def submit(self, token: str, event_id: str, event: VisitorEvent, locale: Locale) -> Result:
        """One event, committed when this returns. The same `event_id` twice acts once. Raises Busy when all is full.

        A token never seen begins a conversation, which is greeted first, in its place before the event.
        """
        now = self._clock()
        if await self._store.find("web", token) is None and not isinstance(event, Opened | Covered):
            await self._turns.submit(Inbound("web", token, f"{event_id}:open", now, Opened(), locale=locale))
        return await self._turns.submit(Inbound("web", token, event_id, now, event, locale=locale))

    async def find(self, token: str) -> ConversationId | None:
        """The conversation of a cookie."""
        return await self._store.find("web", token)

    async def history(self, conversation: ConversationId, after: int) -> list[Entry]:
        """What was said with seq > `after`, oldest first."""
        return await self._store.history(conversation, after)

    async def asks_first(self, conversation: ConversationId) -> bool:
        """True when so much time has passed that the page shows no topic before it was opened."""
        newest = await self._store.history(conversation, 0, 1)
        return bool(newest) and self._clock() - newest[-1].at > ASKS_AFTER

    def watch(self, conversation: ConversationId) -> AbstractContextManager[Watch]:
        """Be woken when something is new."""
        return self._hub.watch(conversation)

    @property
    def closing(self) -> bool:
        """The house closes; streams end."""
        return self._hub.closing

    async def redeem(self, code: str, token: str) -> bool:
        """Continue the conversation that a return code names under this cookie."""
        return await self._store.redeem(_plain(code), token)

    def now(self) -> datetime:
        """The house's time."""
        return self._clock()

    def labels(self, locale: Locale) -> Mapping[str, str]:
        """Words of the page's own frame (`locales/<locale>/page.yaml`): headings, fields, the leave button."""
        return self._sayer.frame(locale, "page")


LETTERS = LIMITS["web"].text


def _plain(code: str) -> str:
    """A code as it was given out, however it was copied: `k7q2 m9xd 4tpw` is `K7Q2-M9XD-4TPW`."""
    letters = "".join(letter for letter in code.upper() if letter.isalnum())
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))
