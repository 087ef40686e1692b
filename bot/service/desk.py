"""The desk's side of the house: who may come in, what they see and do. It sees approved letters and nothing else."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import timedelta
from functools import cache
from types import MappingProxyType
from typing import Literal

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from starlette.concurrency import run_in_threadpool

from bot.model.desk import Part, Refusal, Role, Session, Shown, Staff, TicketPage, Undelivered
from bot.model.errors import Refused
from bot.model.event import Answered, Closed, FromDesk, Invited, Returned, StaffEvent, Took
from bot.model.ids import DeliveryId, Locale, StaffId, TicketId
from bot.service.hub import DESK, Hub, Watch
from bot.service.ports import Clock, Randomness, Store
from bot.service.saying import Sayer
from bot.service.tries import Tries
from bot.service.turn import TurnLoop

Action = Literal["take", "answer", "invite", "return", "close"]
SIGNED_IN = timedelta(hours=10)
INVITED_FOR = timedelta(days=2)
MOST_TRIES, TRIES_WITHIN = 10, timedelta(minutes=15)
"""Wrong passwords for one login, and from one address."""
SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 1000


PARTS: tuple[Part, ...] = ("mine", "waiting", "others")
PAGE = 50
"""Letters of each part on a page of the queue."""
NOTHING: Mapping[str, int] = MappingProxyType({})


class Desk:
    """Everything a counselor's page asks for."""

    def __init__(
        self, store: Store, turns: TurnLoop, hub: Hub, sayer: Sayer, clock: Clock, randomness: Randomness
    ) -> None:
        self._store = store
        self._turns = turns
        self._hub = hub
        self._sayer = sayer
        self._clock = clock
        self._randomness = randomness
        self.tries = Tries(store, clock, "sign-in", MOST_TRIES, TRIES_WITHIN)
        self._hasher = PasswordHasher()

    async def sign_in(self, login: str, password: str) -> str | None:
        """A cookie for a right name and password, else None, after the same time either way."""
        known = await self._store.credentials(login.strip())
        nobodys = await run_in_threadpool(_nobodys_hash)  # for each, so that the first one does not tell by its time
        stored = known[1] if known is not None else nobodys
        right = await run_in_threadpool(self._matches, stored, password)
        return await self._open(known[0]) if known is not None and right else None

    async def session(self, cookie: str) -> Session | None:
        """The session of a cookie, if it is still good."""
        return await self._store.session(_hash(cookie), self._clock())

    async def sign_out(self, cookie: str) -> None:
        """End the session of a cookie."""
        await self._store.close_session(_hash(cookie))

    async def invite(self, role: Role) -> str:
        """The token of a one-time link with which somebody makes a sign-in of their own."""
        token = self._token()
        await self._store.add_invitation(_hash(token), role, self._clock() + INVITED_FOR)
        return token

    async def invitation(self, token: str) -> Role | None:
        """The role that an unspent link gives."""
        return await self._store.invitation(_hash(token), self._clock())

    async def accept(self, token: str, login: str, shown_name: str, password: str) -> str | None:
        """Burn the link and make the sign-in; the cookie of the new session. None: the link is spent.

        Raises Refused with the key of what is wrong, `name_missing` or `password_short`, or with the store's own
        sentence where the login is taken.
        """
        role = await self.invitation(token)
        if role is None:
            return None
        staff = self._staff(login, shown_name, role)
        hashed = await self._hashed(password)
        if not await self._store.use_invitation(_hash(token), staff, hashed, self._clock()):
            return None
        return await self._open(staff)

    async def add_staff(self, login: str, shown_name: str, role: Role, password: str) -> Staff:
        """Raises Refused as `accept` does."""
        staff = self._staff(login, shown_name, role)
        await self._store.add_staff(staff, await self._hashed(password), self._clock())
        return staff

    async def staff(self) -> list[Staff]:
        """Everybody who has a sign-in, the inactive ones too."""
        return await self._store.staff()

    async def set_active(self, staff: StaffId, *, active: bool) -> None:
        """Deactivating gives that person's letters back first, so that each writer is told who speaks."""
        if not active:
            for row in await self._store.queue("mine", staff):
                event = Returned(row.id, staff)
                await self._turns.submit(FromDesk(row.conversation, self._token(), self._clock(), event))
        await self._store.set_active(staff, active=active)
        self._hub.wake(DESK)

    async def queue(self, session: Session, starts: Mapping[str, int] = NOTHING) -> list[Shown]:
        """The parts of the queue that hold a letter, each from its start on: danger first, then the longest waiting."""
        return [
            shown for part in PARTS if (shown := await self._shown(part, session.staff.id, starts.get(part, 0))).total
        ]

    async def _shown(self, part: Part, staff: StaffId, start: int) -> Shown:
        total = await self._store.queue_size(part, staff)
        # Whoever looks at the last page while letters are taken from it sees the one before.
        start = min(max(start, 0), max(total - 1, 0)) // PAGE * PAGE
        rows = await self._store.queue(part, staff, start, PAGE)
        return Shown(part, tuple(rows), start, total, PAGE)

    async def ticket(self, ticket: TicketId) -> TicketPage | None:
        """One letter, opened."""
        return await self._store.ticket(ticket)

    async def undelivered(self) -> list[Undelivered]:
        """What did not reach a visitor, and why."""
        return await self._store.undelivered()

    async def send_again(self, session: Session, delivery: DeliveryId, ticket: TicketId | None = None) -> bool:
        """Send a counselor's words once more that did not arrive. Of a letter its holder may; any of them a supervisor.

        False where it is not theirs to send, or meanwhile on its way.
        """
        if ticket is not None:
            page = await self._store.ticket(ticket)
            held = page is not None and page.row.holder == session.staff.id
            if page is None or not held or all(message.again != delivery for message in page.messages):
                return False
        elif session.staff.role != "supervisor":
            return False
        sent = await self._store.send_again(delivery, self._clock())
        if sent:
            self._hub.wake(DESK)
        return sent

    async def act(
        self, session: Session, ticket: TicketId, action: Action, form_id: str, text: str = ""
    ) -> Refusal | None:
        """Do it, committed when this returns; the same `form_id` twice acts once. A Refusal says why it was not."""
        page = await self._store.ticket(ticket)
        if page is None:
            return Refusal("gone")
        words = text.replace("\r\n", "\n").strip()
        if action == "answer" and not words:
            return Refusal("empty")
        event = _event(action, ticket, session.staff, words)
        arrival = FromDesk(page.row.conversation, form_id, self._clock(), event)
        result = await self._turns.submit(arrival)
        return Refusal("not_now") if result.fault else result.refusal

    def form_id(self) -> str:
        """A fresh id to stand in a form, so that a doubled submit acts once."""
        return self._token()

    def watch(self) -> AbstractContextManager[Watch]:
        """Be woken when the desk shows something new."""
        return self._hub.watch(DESK)

    @property
    def closing(self) -> bool:
        """The house closes; streams end."""
        return self._hub.closing

    def labels(self, locale: Locale) -> Mapping[str, str]:
        """Words of the desk (`locales/<locale>/desk.yaml`)."""
        return self._sayer.frame(locale, "desk")

    def _staff(self, login: str, shown_name: str, role: Role) -> Staff:
        login, shown_name = login.strip(), shown_name.strip()
        if not login or not shown_name:
            raise Refused("name_missing")
        return Staff(StaffId(self._token()), login, shown_name, role)

    async def _hashed(self, password: str) -> str:
        if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
            raise Refused("password_short")
        return await run_in_threadpool(self._hasher.hash, password)

    def _matches(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password[:LONGEST_PASSWORD])
        except (VerificationError, InvalidHashError):
            return False

    async def _open(self, staff: Staff) -> str:
        cookie = self._token()
        session = Session(staff, self._token())
        await self._store.open_session(_hash(cookie), session, self._clock() + SIGNED_IN)
        return cookie

    def _token(self) -> str:
        return urlsafe_b64encode(self._randomness.token(24)).decode()


def _event(action: Action, ticket: TicketId, staff: Staff, text: str) -> StaffEvent:
    match action:
        case "take":
            return Took(ticket, staff.id, staff.shown_name)
        case "answer":
            return Answered(ticket, staff.id, staff.shown_name, text)
        case "invite":
            return Invited(ticket, staff.id, staff.shown_name)
        case "return":
            return Returned(ticket, staff.id)
        case "close":
            return Closed(ticket, staff.id)


@cache
def _nobodys_hash() -> str:
    """What a password is held against where nobody has the name: as slow as a real one, and made once a process."""
    return PasswordHasher().hash("nobody has this password")


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
