"""The picture under the talk on LINE follows the language that a visitor chose, or that they chose to be forgotten.

It is done after the turn and beside everything else: no answer waits for it, and none fails with it. What LINE does not
take is tried again, with growing pauses, for as long as the house is open; of several wishes of one visitor the newest
counts. What is lost with a crash is a picture in the other language, on which the language can be changed by a tap.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import structlog

from bot.channels.line import LineChannel
from bot.model.batch import Result
from bot.model.event import Arrival, Inbound
from bot.model.ids import ChannelName, Locale

log = structlog.get_logger(__name__)
PAUSE, LONGEST_PAUSE = 5.0, 600.0
MOST = 1000
"""Wishes that wait; beyond that the oldest is forgotten."""


class LineMenus:
    """One a process. `house` is the language of the menu that everybody sees; `served` as for the outbox."""

    def __init__(
        self,
        line: LineChannel,
        house: Locale,
        served: Callable[[ChannelName], bool],
        *,
        sleep: Callable[[float], Coroutine[Any, Any, object]] = asyncio.sleep,
    ) -> None:
        self._line = line
        self._house = house
        self._served = served
        self._sleep = sleep
        self._wanted: dict[str, Locale | None] = {}
        """By address; None: the menu that everybody sees."""
        self._news = asyncio.Event()

    def told(self, arrival: Arrival, result: Result) -> None:
        """Take note of a turn."""
        if not isinstance(arrival, Inbound) or arrival.channel != "line" or not (result.spoken or result.erased):
            return
        self._wanted.pop(arrival.address, None)
        self._wanted[arrival.address] = None if result.spoken == self._house else result.spoken
        if len(self._wanted) > MOST:
            del self._wanted[next(iter(self._wanted))]
        self._news.set()

    async def run(self) -> None:
        """Until cancelled."""
        failures = 0
        while True:
            await self._news.wait()
            self._news.clear()
            if await self.show():
                failures = 0
                continue
            await self._sleep(min(PAUSE * 2.0**failures, LONGEST_PAUSE))
            failures += 1
            self._news.set()

    async def show(self) -> bool:
        """Tell LINE once what is wished. Whether nothing is left. Raises nothing for what LINE does."""
        for address, locale in list(self._wanted.items()):
            if not self._served("line"):
                break
            try:
                done = await self._line.show_menu(address, locale)
            except Exception as error:  # noqa: BLE001 - a picture must not stop anything
                log.error("line.menu_failed", fault=type(error).__name__)
                done = True
            if done and self._wanted.get(address, locale) == locale:
                self._wanted.pop(address, None)
        return not self._wanted
