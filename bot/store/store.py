"""Everything that lasts, behind `service.ports.Store`. Each method is one piece of work for the backend."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace
from sqlalchemy import Connection, Engine, text

from bot.model.batch import Decide, Entry, Result
from bot.model.conversation import Position
from bot.model.delivery import Arrived, Delivery, Outcome
from bot.model.desk import Part, Role, Session, Staff, TicketPage, TicketRow, Undelivered
from bot.model.event import Arrival
from bot.model.ids import ChannelName, ConversationId, DeliveryId, StaffId, TicketId
from bot.store import desk, outbox, releasing, settling, transcript, tries
from bot.store import staff as people
from bot.store import vault as safe
from bot.store.backend import Backend, T
from bot.store.batch import apply_guarded
from bot.store.erase import expire, finish, sweep
from bot.store.keys import Keys, Randomness
from bot.store.opening import open_backend
from bot.store.resting import resting
from bot.store.sheet import Terms


async def open_store(
    *,
    url: str,
    vault_url: str,
    keys: Keys,
    clock: Callable[[], datetime],
    randomness: Randomness,
    kept_days: int,
    worker: int | None = None,
) -> "Store":
    """Open, migrate and check both databases, and finish erasures that a crash parted.

    `url` and `vault_url`: `sqlite:///path` or `postgresql://…`, both of one kind. `worker` names this process among
    those that send; without it, it gets a number of its own. Raises StoreUnreadable, WrongKey.
    """
    backend = await open_backend(url, vault_url, keys, randomness, worker)
    await backend.prepare(finish)
    return Store(backend, keys, clock, randomness, timedelta(days=kept_days))


class Store:
    """The transactional store on SQLite or PostgreSQL. Methods as in `service.ports.Store`."""

    def __init__(
        self, backend: Backend, keys: Keys, clock: Callable[[], datetime], randomness: Randomness, kept: timedelta
    ) -> None:
        self._backend = backend
        self._keys = keys
        self._clock = clock
        self._randomness = randomness
        self._kept = kept

    async def apply(self, arrivals: Sequence[Arrival], decide: Decide, arrived: Arrived | None = None) -> list[Result]:
        """Write a batch of turns. `decide` must be free of side effects: after a lock conflict it is asked again.

        With `arrived` what is to be sent is claimed at once where nothing waits before it (`Result.sending`), and what
        has arrived is settled in the same commit. Where something waits behind that, a result says so (`left`).
        """
        terms = Terms(self._clock(), self._kept, self._keys, self._randomness)
        if arrived is not None:
            await self._backend.work()
            terms = replace(terms, worker=self._backend.worker, arrived=arrived)
        return await self._backend.write(lambda content, vault: apply_guarded(content, vault, arrivals, decide, terms))

    async def claim(
        self, now: datetime, limit: int, outcomes: Sequence[tuple[Delivery, Outcome]] = ()
    ) -> list[Delivery]:
        """The heads of conversations whose next delivery is due; they count as being sent until settled.

        `outcomes` are settled before, in a commit of their own, so that what waited behind them is due.
        """
        await self._backend.work()

        def work(content: Connection, vault: Engine) -> list[Delivery]:
            if outcomes:
                with content.begin():
                    settling.settle(content, outcomes, now, self._backend.worker, self._randomness)
            if not outbox.may_be_due(content, now):
                return []
            with vault.connect() as keys, content.begin():
                return outbox.claim(content, keys, now, limit, self._backend.worker, self._keys, self._randomness)

        return await self._backend.write(work)

    async def settle(self, outcomes: Sequence[tuple[Delivery, Outcome]], now: datetime) -> None:
        """Write what became of claimed deliveries; a retry waits with growing pauses."""
        await self._write(
            lambda content: settling.settle(content, outcomes, now, self._backend.worker, self._randomness)
        )

    async def next_due(self) -> datetime | None:
        """When the next waiting delivery may be tried."""
        return await self._read(outbox.next_due)

    async def claimed(self) -> list[DeliveryId]:
        """What this process has claimed and not settled yet."""
        return await self._read(lambda content: releasing.claimed_by(content, self._backend.worker))

    async def release_lost(self, lost: Sequence[DeliveryId]) -> int:
        """Of what this process has claimed, these are in nobody's hands: they become ready again; how many."""
        return await self._write(lambda content: releasing.release_lost(content, lost, self._backend.worker))

    async def release_set_back(self, now: datetime, *, seen: bool = False) -> int:
        """What waits since before the clock was set back is due; how many. With `seen` it is known that it was."""
        waiting = await self._read(lambda content: releasing.set_back(content, now, seen=seen))
        if waiting:
            await self._write(lambda content: releasing.hasten(content, waiting, now))
        return len(waiting)

    async def release_held(self, channel: ChannelName, now: datetime) -> int:
        """What is held for a channel may be sent again, since there is room; how many become ready."""
        return await self._write(lambda content: releasing.release_held(content, channel, now))

    async def release_claims(self, ended: Collection[int] = (), *, starting: bool = False) -> int:
        """Deliveries claimed by processes that died become ready again; of those that `ended` it is known already.

        Whoever is `starting` sends nothing yet: what bears its own number is left from before.
        """
        await self._backend.work()
        claimed = await self._read(releasing.owners)
        ours = set() if starting else {self._backend.worker}
        ended = {*ended, self._backend.worker} if starting else ended
        others = {one for one in claimed if one is not None} - ours
        dead = [one for one in others if one in ended]
        dead += await self._backend.dead(others - set(dead))
        if not dead and None not in claimed:
            return 0
        return await self._write(lambda content: releasing.release(content, dead))

    async def find(self, channel: ChannelName, address: str) -> ConversationId | None:
        """The conversation of an address, if it exists."""
        digest = self._keys.digest(channel, address)

        def work(content: Connection, vault: Connection) -> ConversationId | None:
            owner = safe.conversation_of(vault, digest)
            return ConversationId(owner) if owner is not None and transcript.exists(content, owner) else None

        return await self._backend.read(work)

    async def redeem(self, code: str, address: str) -> bool:
        """Let a web address continue the conversation that a return code names. False: no such code."""
        named, asking = self._keys.digest("return", code), self._keys.digest("web", address)

        def work(content: Connection, vault: Engine) -> bool:
            with vault.begin() as opened:
                owner = safe.conversation_of(opened, named)
                if owner is None or not transcript.exists(content, owner):
                    return False
                safe.redirect(opened, asking, owner)
            return True

        return await self._backend.write(work)

    async def history(self, conversation: ConversationId, after: int, limit: int = 200) -> list[Entry]:
        """Transcript entries with seq > `after`, oldest first; the newest `limit` where `after` is 0."""

        def work(content: Connection, vault: Connection) -> list[Entry]:
            return transcript.history(content, vault, conversation, after, limit, self._keys, self._randomness)

        return await self._backend.read(work)

    async def queue(
        self, part: Part | None = None, staff: StaffId | None = None, start: int = 0, limit: int | None = None
    ) -> list[TicketRow]:
        """Open tickets: approved danger first, then the longest waiting. Of one `part` as `staff` sees it, if asked."""
        return await self._read(lambda content: desk.queue(content, part, staff, start, limit))

    async def queue_size(self, part: Part, staff: StaffId) -> int:
        """How many tickets a part of the queue has, as `staff` sees it."""
        return await self._read(lambda content: desk.queue_size(content, part, staff))

    async def ticket(self, ticket: TicketId) -> TicketPage | None:
        """One ticket, deciphered."""
        return await self._backend.read(
            lambda content, vault: desk.page(content, vault, ticket, self._keys, self._randomness)
        )

    async def undelivered(self) -> list[Undelivered]:
        """Deliveries that ended without arriving and dead letters, newest first."""
        return await self._read(desk.undelivered)

    async def send_again(self, delivery: DeliveryId, now: datetime) -> bool:
        """A counselor's words that did not arrive are sent once more; False where there is nothing to send."""
        return await self._write(lambda content: releasing.send_again(content, delivery, now))

    async def add_staff(self, staff: Staff, password_hash: str, now: datetime) -> None:
        """Raises Refused where the login exists."""
        await self._write(lambda content: people.add(content, staff, password_hash, now))

    async def staff(self) -> list[Staff]:
        """All who have ever worked here."""
        return await self._read(people.everyone)

    async def credentials(self, login: str) -> tuple[Staff, str] | None:
        """An active staff member and the password hash."""
        return await self._read(lambda content: people.credentials(content, login))

    async def set_password(self, staff: StaffId, password_hash: str) -> None:
        """Also ends that person's sessions."""
        await self._write(lambda content: people.set_password(content, staff, password_hash))

    async def set_active(self, staff: StaffId, *, active: bool) -> None:
        """Deactivating ends sessions and puts that person's tickets back into the queue."""
        now = self._clock()
        await self._write(lambda content: people.set_active(content, staff, now, active=active))

    async def open_session(self, token_hash: bytes, session: Session, expires: datetime) -> None:
        """Remember a signed-in browser."""
        await self._write(lambda content: people.open_session(content, token_hash, session, expires))

    async def session(self, token_hash: bytes, now: datetime) -> Session | None:
        """The session of a cookie, if it is still good."""
        return await self._read(lambda content: people.session(content, token_hash, now))

    async def close_session(self, token_hash: bytes) -> None:
        """Sign out."""
        await self._write(lambda content: people.close_session(content, token_hash))

    async def add_invitation(self, token_hash: bytes, role: Role, expires: datetime) -> None:
        """A one-time sign-in link."""
        await self._write(lambda content: people.add_invitation(content, token_hash, role, expires))

    async def invitation(self, token_hash: bytes, now: datetime) -> Role | None:
        """The role of a link that is still good."""
        return await self._read(lambda content: people.invitation(content, token_hash, now))

    async def use_invitation(self, token_hash: bytes, staff: Staff, password_hash: str, now: datetime) -> bool:
        """Make the staff member and burn the link in one transaction. False: the link is spent."""
        return await self._write(lambda content: people.use_invitation(content, token_hash, staff, password_hash, now))

    async def take_try(self, names: Sequence[str], now: datetime, most: int, within: timedelta) -> timedelta:
        """Count one try under each name, at most `most` `within` that time: nothing, or how long to wait instead."""
        digests = [self._keys.digest("try", name) for name in names]
        return await self._write(lambda content: tries.take(content, digests, now, most, within))

    async def take_try_back(self, names: Sequence[str]) -> None:
        """The newest try under each name does not count."""
        digests = [self._keys.digest("try", name) for name in names]
        await self._write(lambda content: tries.take_back(content, digests))

    async def resting(self, before: datetime) -> dict[Position, int]:
        """How many conversations stopped at each step before that time, in fives; under five is left out (P10)."""
        return await self._backend.read(
            lambda content, vault: resting(content, vault, before, self._keys, self._randomness)
        )

    async def purge(self, now: datetime) -> int:
        """Erase what is past its kept time; finish erasures whose key still stands. How many were erased."""
        erased = 0
        while gone := await self._write(lambda content: expire(content, now)):
            erased += gone
        await self._backend.write(finish)
        await self._write(lambda content: sweep(content, now))
        return erased

    async def leads(self, task: int) -> bool:
        """Whether this process is the one to do a task that only one may do; to be asked each time anew."""
        return await self._backend.leads(task)

    async def listen(self, heard: Callable[[str], None]) -> None:
        """Until cancelled: hear each key that another process told, and "" where something may have been missed."""
        await self._backend.listen(heard)

    async def tell(self, keys: Collection[str]) -> None:
        """Tell every other process that there is something new under these keys: ids, never words. Raises Away."""
        await self._backend.tell(keys)

    async def work(self) -> None:
        """Be one of those that send, from now on. Raises Away."""
        await self._backend.work()

    async def workers(self) -> int:
        """How many processes live that send from this database, at least one."""
        return await self._backend.workers()

    async def ready(self) -> bool:
        """The database answers."""

        def work(content: Connection, vault: Connection) -> bool:
            return all(connection.execute(text("SELECT 1")).scalar_one() == 1 for connection in (content, vault))

        return await self._backend.read(work)

    async def close(self) -> None:
        """Finish the writer and close all connections."""
        await self._backend.close()

    async def _write(self, work: Callable[[Connection], T]) -> T:
        def within(content: Connection, _vault: Engine) -> T:
            with content.begin():
                return work(content)

        return await self._backend.write(within)

    async def _read(self, work: Callable[[Connection], T]) -> T:
        return await self._backend.read(lambda content, _vault: work(content))
