"""Looking after the account at LINE while the house is open: its chat console, its quota, and turns that take long.

LINE is served only while the account's own chat console does not show visitors' words to its staff. While nobody knows
(LINE's API is away), what comes in is kept, since LINE may not send it again, and nothing is sent.
"""

import asyncio
import math
from collections.abc import Callable, Sequence

import structlog

from bot.channels.line import LineChannel
from bot.model.event import Inbound, Opened, Tapped, Wrote
from bot.model.ids import ChannelName
from bot.service.measures import Measures
from bot.service.ports import Clock, Store

log = structlog.get_logger(__name__)
EVERY = 600.0
AGAIN = 5.0
"""Seconds, as long as it is not known, or known not to be right."""
COARSE = 10
DOTS = 20
"""Seconds for which LINE shows that something is coming; whatever is said ends it."""


class LineGuard:
    """Whether LINE may be served now; `line_mode` is what LINE last said of its chat console."""

    def __init__(self) -> None:
        self.line_mode = "unknown"

    def accepts(self, channel: ChannelName) -> bool:
        """Whether what a channel brings is taken."""
        return channel != "line" or self.line_mode != "chat"

    def sends(self, channel: ChannelName) -> bool:
        """Whether a channel may be used for sending."""
        return channel != "line" or self.line_mode == "bot"


class LineWatch:
    """One a process. `wake` = the outbox may look again."""

    def __init__(
        self,
        line: LineChannel,
        guard: LineGuard,
        store: Store,
        measures: Measures,
        clock: Clock,
        wake: Callable[[], None],
    ) -> None:
        self._line = line
        self._guard = guard
        self._store = store
        self._measures = measures
        self._clock = clock
        self._wake = wake
        self._showing: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Ask LINE at start and from time to time, until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(EVERY if self._guard.line_mode == "bot" else AGAIN)

    async def look(self) -> None:
        """Ask once. Raises nothing for what LINE, the network or the database does."""
        refused, mode = self._line.is_refused, await self._line.chat_mode()
        if self._line.is_refused and not refused:
            log.error("line.token_refused", remedy="set `line_channel_access_token` anew; engawa line setup")
        if mode != "unknown":
            if mode != self._guard.line_mode:
                log.warning("line.chat_mode", mode=mode) if mode == "chat" else log.info("line.chat_mode", mode=mode)
            self._guard.line_mode = mode
            self._wake()
        await self._look_at_quota()

    def quota(self) -> tuple[int, int | None] | None:
        """Pushes counted this month, and how many are allowed (None: any number); None where LINE never said.

        In full tens, upwards: exact, it would move with words that nobody has approved for the desk (P4, P10).
        """
        found = self._line.quota
        return None if found is None else (-(-found.used // COARSE) * COARSE, found.limit)

    def show_dots(self, arrivals: Sequence[Inbound]) -> None:
        """A turn takes longer than one is used to: the answer is truly on its way, and may be shown to be.

        Never for a counselor: nobody can know that one is writing.
        """
        for arrival in arrivals:
            if arrival.channel == "line" and isinstance(arrival.event, Wrote | Tapped | Opened):
                task = asyncio.get_running_loop().create_task(self._line.loading(arrival.address, DOTS))
                self._showing.add(task)
                task.add_done_callback(self._showing.discard)

    async def _look_at_quota(self) -> None:
        """How many pushes are left; where there is room (again), what was held goes out."""
        quota = await self._line.look_at_quota()
        if quota is None:
            return
        self._measures.line_used.set(quota.used)
        self._measures.line_limit.set(math.inf if quota.limit is None else quota.limit)
        if quota.is_low:
            log.warning("line.quota_low", used=quota.used, limit=quota.limit)
        try:
            if not quota.is_spent and await self._store.release_held("line", self._clock()):
                self._wake()
        except Exception as error:  # noqa: BLE001 - the database may be away for a while; tried again in some minutes
            log.error("line.held_not_released", fault=type(error).__name__)
