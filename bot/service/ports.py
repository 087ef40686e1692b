"""What the service needs of the outside, as it needs it. `app.py` hands in the concrete parts."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.model.batch import Decide, Entry, Result
from bot.model.conversation import LetterLine, Position
from bot.model.delivery import Arrived, Delivery, Outcome
from bot.model.desk import Part, Role, Session, Staff, TicketPage, TicketRow, Undelivered
from bot.model.event import Arrival, Inbound
from bot.model.ids import ChannelName, ConversationId, DeliveryId, Locale, StaffId, TicketId
from bot.model.limits import Limits
from bot.model.place import HelpLine, Place
from bot.model.reading import About, Reading, Sign
from bot.model.words import Bubble, Card, TextKey

Clock = Callable[[], datetime]
"""The time now, with its zone."""


class Randomness(Protocol):
    """The one source of chance."""

    def token(self, size: int) -> bytes:
        """`size` random bytes."""
        ...


class Channel(Protocol):
    """A way to reach visitors. `mailbox` = the visitor fetches what is in the transcript, nothing is sent."""

    name: ChannelName
    limits: Limits
    mailbox: bool

    def encode(self, bubble: Bubble) -> bytes:
        """The wire form of one bubble. Raises ContentError where it cannot be carried."""
        ...

    async def send(self, delivery: Delivery) -> Outcome:
        """Send the parts from `delivery.done` on. Never raises for what a platform or network does."""
        ...


class Webhook(Protocol):
    """The receiving side of a platform."""

    def receive(self, body: bytes, headers: Mapping[str, str], now: datetime) -> list[Inbound]:
        """Verified events in order. Raises Unsigned, Malformed."""
        ...


class Words(Protocol):
    """The catalogue: texts in every language."""

    locales: tuple[Locale, ...]

    def render(self, locale: Locale, key: TextKey, values: Mapping[str, str]) -> str:
        """The text. Raises Fault where it or one of its variables does not exist."""
        ...

    def is_static(self, locale: Locale, key: TextKey) -> bool:
        """True where the text has no variable of a conversation (house constants do not count)."""
        ...

    def label(self, locale: Locale, key: TextKey, values: Mapping[str, str]) -> str:
        """The label of a choice; `key.name` is `<step>.<choice>`."""
        ...

    def day(self, locale: Locale, value: date) -> str:
        """A date as one says it: 11月24日（火）."""
        ...

    def moment(self, locale: Locale, value: datetime) -> str:
        """A day and a time as one says them: 11月24日（火）10時."""
        ...

    def sheet(self, locale: Locale, name: str) -> Mapping[str, str]:
        """The texts of `locales/<locale>/<name>.yaml` that hold no variable but the house's: words of pages."""
        ...

    def listing(self, locale: Locale, items: Sequence[str]) -> str:
        """Several things as one says them in a row: a, b, and c."""
        ...

    def people(self, locale: Locale, count: int, *, coarse: bool) -> str:
        """A number of people, as one says it; `coarse` where an area is small and one more may be somebody's son."""
        ...

    def places(self, locale: Locale, places: Sequence[Place]) -> str:
        """Places as the text of one bubble."""
        ...

    def place_cards(self, locale: Locale, places: Sequence[Place]) -> tuple[Card, ...]:
        """The same places as cards, for a channel that shows them."""
        ...

    def help_lines(self, locale: Locale, lines: Sequence[HelpLine]) -> str:
        """Help lines as the text of one bubble."""
        ...

    def letter(self, locale: Locale, lines: Sequence[LetterLine]) -> str:
        """The letter with numbered lines as the text of one bubble."""
        ...

    def line(self, locale: Locale, line: LetterLine) -> str:
        """The words of one letter line, also where the answer it names is no longer offered."""
        ...


class Directory(Protocol):
    """The directory of places."""

    def match(self, prefecture: str, audience: str) -> list[Place]:
        """Verified places of a prefecture (empty: nationwide), text contacts first; at most 5."""
        ...

    def help_lines(self, signs: Sequence[Sign], about: About, now: datetime) -> list[HelpLine]:
        """Verified help lines fitting the signs; those open at `now` first, text before phone; at most 6."""
        ...


class Language(Protocol):
    """Reading free text."""

    def __call__(self, text: str, reader: str | None, choices: Sequence[tuple[str, str]]) -> Reading:
        """Read `text` once; `choices` are (id, label) in the order shown, for labels and numbers."""
        ...


class Store(Protocol):
    """Everything that lasts. Every write goes through one writer; each method is one transaction."""

    async def apply(self, arrivals: Sequence[Arrival], decide: Decide, arrived: Arrived | None = None) -> list[Result]:
        """A batch: seen ids, new conversations, load under lock, decide each, write all. One result an arrival.

        With `arrived` what is to be sent is claimed at once where nothing waits before it (`Result.sending`), and what
        has arrived is settled in the same commit.
        """
        ...

    async def claim(
        self, now: datetime, limit: int, outcomes: Sequence[tuple[Delivery, Outcome]] = ()
    ) -> list[Delivery]:
        """The heads of conversations whose next delivery is due; they count as being sent until settled.

        `outcomes` are settled before, in a commit of their own, so that what waited behind them is due.
        """
        ...

    async def claimed(self) -> list[DeliveryId]:
        """What this process has claimed and not settled yet."""
        ...

    async def release_lost(self, lost: Sequence[DeliveryId]) -> int:
        """Of what this process has claimed, these are in nobody's hands: they become ready again; how many."""
        ...

    async def settle(self, outcomes: Sequence[tuple[Delivery, Outcome]], now: datetime) -> None:
        """Write what became of claimed deliveries; a retry waits with growing pauses."""
        ...

    async def next_due(self) -> datetime | None:
        """When the next waiting delivery may be tried."""
        ...

    async def release_set_back(self, now: datetime, *, seen: bool = False) -> int:
        """What waits since before the clock was set back is due; how many. With `seen` it is known that it was."""
        ...

    async def release_held(self, channel: ChannelName, now: datetime) -> int:
        """What is held for a channel may be sent again, since there is room; how many become ready."""
        ...

    async def release_claims(self, ended: Collection[int] = (), *, starting: bool = False) -> int:
        """Deliveries claimed by processes that died become ready again; of those that `ended` it is known already.

        Whoever is `starting` sends nothing yet: what bears its own number is left from before.
        """
        ...

    async def find(self, channel: ChannelName, address: str) -> ConversationId | None:
        """The conversation of an address, if it exists."""
        ...

    async def redeem(self, code: str, address: str) -> bool:
        """Let a web address continue the conversation that a return code names. False: no such code."""
        ...

    async def history(self, conversation: ConversationId, after: int, limit: int = 200) -> list[Entry]:
        """Transcript entries with seq > `after`, oldest first; the newest `limit` where `after` is 0."""
        ...

    async def queue(
        self, part: Part | None = None, staff: StaffId | None = None, start: int = 0, limit: int | None = None
    ) -> list[TicketRow]:
        """Open tickets: approved danger first, then the longest waiting. Of one `part` as `staff` sees it, if asked."""
        ...

    async def queue_size(self, part: Part, staff: StaffId) -> int:
        """How many tickets a part of the queue has, as `staff` sees it."""
        ...

    async def ticket(self, ticket: TicketId) -> TicketPage | None:
        """One ticket, deciphered."""
        ...

    async def undelivered(self) -> list[Undelivered]:
        """Deliveries that ended without arriving and dead letters, newest first."""
        ...

    async def send_again(self, delivery: DeliveryId, now: datetime) -> bool:
        """A counselor's words that did not arrive are sent once more; False where there is nothing to send."""
        ...

    async def add_staff(self, staff: Staff, password_hash: str, now: datetime) -> None:
        """Raises Refused where the login exists."""
        ...

    async def staff(self) -> list[Staff]:
        """All who have ever worked here."""
        ...

    async def credentials(self, login: str) -> tuple[Staff, str] | None:
        """An active staff member and the password hash."""
        ...

    async def set_password(self, staff: StaffId, password_hash: str) -> None:
        """Also ends that person's sessions."""
        ...

    async def set_active(self, staff: StaffId, *, active: bool) -> None:
        """Deactivating ends sessions and puts that person's tickets back into the queue."""
        ...

    async def open_session(self, token_hash: bytes, session: Session, expires: datetime) -> None:
        """Remember a signed-in browser."""
        ...

    async def session(self, token_hash: bytes, now: datetime) -> Session | None:
        """The session of a cookie, if it is still good."""
        ...

    async def close_session(self, token_hash: bytes) -> None:
        """Sign out."""
        ...

    async def add_invitation(self, token_hash: bytes, role: Role, expires: datetime) -> None:
        """A one-time sign-in link."""
        ...

    async def invitation(self, token_hash: bytes, now: datetime) -> Role | None:
        """The role of a link that is still good."""
        ...

    async def use_invitation(self, token_hash: bytes, staff: Staff, password_hash: str, now: datetime) -> bool:
        """Make the staff member and burn the link in one transaction. False: the link is spent."""
        ...

    async def take_try(self, names: Sequence[str], now: datetime, most: int, within: timedelta) -> timedelta:
        """Count one try under each name, at most `most` `within` that time: nothing, or how long to wait instead."""
        ...

    async def take_try_back(self, names: Sequence[str]) -> None:
        """The newest try under each name does not count."""
        ...

    async def purge(self, now: datetime) -> int:
        """Erase what is past its kept time; finish erasures whose key still stands. How many were erased."""
        ...

    async def ready(self) -> bool:
        """The database answers."""
        ...

    async def close(self) -> None:
        """Finish the writer and close all connections."""
        ...


class Bell(Protocol):
    """Processes of one house hear each other by it."""

    async def tell(self, keys: Collection[str]) -> None:
        """Tell every other process that there is something new under these keys: ids, never words. Raises Away."""
        ...

    async def listen(self, heard: Callable[[str], None]) -> None:
        """Until cancelled: hear each key that another process told, and "" where something may have been missed."""
        ...


class Flows(Protocol):
    """What the service asks of the flow set beside `advance`."""

    hash: str

    def reader(self, position: Position) -> str | None:
        """The reader of the step's free text."""
        ...
