"""Fetching updates, for a house that Telegram cannot reach.

Telegram keeps an update until it is asked for a later one, at most a day. So the question names an offset only for what
is committed here: whatever happens in between, an update comes again, and one that was kept already is known as a
double. An offset that has been accepted is not named again: after a quiet week Telegram counts on from anywhere, and an
old offset would throw new updates away.

One process asks: of several workers the one that `leads`, and another as soon as that one is gone. Where a stranger
asks too, Telegram refuses one of the two (409), which is told in plain words.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, TypeVar

import structlog
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.channels import telegram_updates
from bot.channels.raw import Json
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_bot import seconds_of
from bot.model.errors import Malformed
from bot.model.event import Ignored, Inbound

log = structlog.get_logger(__name__)
T = TypeVar("T")

LISTENS = 25
"""Seconds that Telegram holds a question open while there is nothing to tell."""
AT_ONCE = 100
LONGEST_PAUSE = 60.0
LOOKS_AGAIN = 5.0
"""Seconds after which a worker that does not lead asks whether it does now."""
LAST_WORD = 3.0
"""Seconds for the last question, which only says what was kept."""
WEBHOOK = "A webhook is set for this bot, so nothing can be fetched. Run `engawa telegram setup` to take it away."
SECOND = "Another program fetches the messages of this bot. Stop it, or give it a bot of its own."
TOKEN = "Telegram does not know the token. Ask @BotFather for it again and set `telegram_token` in engawa.toml."  # noqa: S105
SLOWER = "Telegram asks us to wait. Engawa goes on afterwards."
AWAY = "Telegram cannot be reached. Engawa goes on trying."
KEPT_BACK = "What Telegram brought could not be kept. It is fetched again."


async def _alone() -> bool:
    return True


class Polling:
    """One a process. `submit` commits one fact, or raises; `trouble` says what is wrong at the moment, if anything."""

    def __init__(
        self,
        channel: TelegramChannel,
        submit: Callable[[Inbound], Awaitable[object]],
        clock: Callable[[], datetime],
        *,
        leads: Callable[[], Coroutine[Any, Any, bool]] = _alone,
        sleep: Callable[[float], Coroutine[Any, Any, object]] = asyncio.sleep,
    ) -> None:
        self._channel = channel
        self._submit = submit
        self._clock = clock
        self._leads = leads
        self._sleep = sleep
        self._closing = asyncio.Event()
        self._offset: int | None = None
        self._failures = 0
        self.trouble = ""

    async def run(self) -> None:
        """Until `close`: ask, keep, ask for what comes after."""
        while not self._closing.is_set():
            if not await self._or_closing(self._leads()):
                self._offset = None  # whoever leads now says what is kept
                await self._or_closing(self._sleep(LOOKS_AGAIN))
                continue
            try:
                updates = await self._or_closing(self._ask(LISTENS, AT_ONCE))
            except TelegramError as fault:
                await self._pause(_trouble(fault), seconds_of(fault) if isinstance(fault, RetryAfter) else 0.0)
                continue
            if updates is None:
                break
            try:
                kept = await self._keep(updates)
            except Exception as fault:  # noqa: BLE001 - fetching must outlive whatever one answer held
                log.error("telegram.polling_fault", fault=type(fault).__name__)
                kept = False
            if kept:
                self._is_well()
            else:
                await self._pause(KEPT_BACK)
        await self._say_what_was_kept()

    def close(self) -> None:
        """Ask nothing more; `run` ends when what was fetched is kept."""
        self._closing.set()

    async def _ask(self, seconds: int, most: int) -> list[Any]:
        offset = {"offset": self._offset} if self._offset is not None else {}
        answer = await self._channel.bot.raw_updates(
            timeout=seconds, limit=most, allowed_updates=list(telegram_updates.ASKED_FOR), **offset
        )
        if not isinstance(answer, list):
            raise NetworkError("no list of updates")
        self._offset = None
        return answer

    async def _keep(self, updates: Sequence[Any]) -> bool:
        """Submit the facts in their order; the offset moves past the updates before the first that was not kept."""
        now = self._clock()
        read = [(telegram_updates.number_of(one), self._facts(one, now)) for one in updates if isinstance(one, dict)]
        known = [[fact for fact in facts if _is_known(fact)] for _, facts in read]
        # Handed over in order before the first wait, so that the turn loop keeps the order within an address.
        submitted = (self._submit(fact) for facts in known for fact in facts)
        results = iter(await asyncio.gather(*submitted, return_exceptions=True))
        self._channel.handed_on([fact for _, facts in read for fact in facts])
        whole = True
        for (number, _), facts in zip(read, known, strict=True):
            failed = [fault for _ in facts if isinstance(fault := next(results), BaseException)]
            whole = whole and not failed
            if whole and number is not None:
                self._offset = number + 1
        # An answer in which nothing has a number would be asked for without a pause.
        return whole and (self._offset is not None or not updates)

    async def _say_what_was_kept(self) -> None:
        if self._offset is not None:
            with suppress(TelegramError, TimeoutError):
                async with asyncio.timeout(LAST_WORD):
                    await self._ask(0, 1)

    def _facts(self, update: Json, now: datetime) -> list[Inbound]:
        """What an update holds for us; an odd one holds nothing, and must not be asked for again and again."""
        try:
            return self._channel.read(update, now)
        except Malformed:
            return []

    def _is_well(self) -> None:
        if self.trouble:
            log.info("telegram.polling_goes_on")
        self.trouble, self._failures = "", 0

    async def _pause(self, trouble: str, seconds: float = 0.0) -> None:
        """Tell each trouble once, and wait longer each time."""
        if trouble != self.trouble:
            log.warning("telegram.polling", trouble=trouble)
        self.trouble = trouble
        self._failures += 1
        await self._or_closing(self._sleep(max(seconds, min(2.0 ** (self._failures - 1), LONGEST_PAUSE))))

    async def _or_closing(self, work: Coroutine[Any, Any, T]) -> T | None:
        """What the work gives, or None as soon as the house closes."""
        task, closing = asyncio.ensure_future(work), asyncio.ensure_future(self._closing.wait())
        try:
            await asyncio.wait({task, closing}, return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            for each in (task, closing):
                each.cancel()
            await asyncio.gather(task, closing, return_exceptions=True)


def _is_known(fact: Inbound) -> bool:
    return not isinstance(fact.event, Ignored) or fact.event.seen


def _trouble(fault: TelegramError) -> str:
    match fault:
        case Conflict() if "webhook" in fault.message.lower():
            return WEBHOOK
        case Conflict():
            return SECOND
        case InvalidToken():
            return TOKEN
        case RetryAfter():
            return SLOWER
        case _:
            return AWAY
