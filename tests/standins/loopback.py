"""What a test asks of a stand-in: faults ordered beforehand, one for each request, and waiting for what comes."""

import asyncio
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.sandbox import loopback
from bot.sandbox.loopback import Fault, Message, Webhook, reset

__all__ = ["PROTOCOLS", "Fault", "Loopback", "Message", "Webhook", "hold", "reset"]

PROTOCOLS = Path(__file__).parents[2].parent / "shared" / "protocols"
"""Official descriptions and samples; absent in a bare clone."""


def hold(*, taken: bool = False) -> Fault:
    """No answer."""
    return Fault(hold=True, taken=taken)


class Loopback(loopback.Loopback):
    """Keeps what reached whom. `problems` is empty at the end of a clean test."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._faults: deque[Fault | None] = deque()
        self._received: dict[str, list[Message]] = {}

    def next(self, *faults: Fault | None) -> None:
        """The coming requests meet these, one each; None lets one pass."""
        self._faults.extend(faults)

    def fault(self, _path: str) -> Fault | None:
        return self._faults.popleft() if self._faults else super().fault(_path)

    def received(self, address: str | int) -> list[Message]:
        """The messages that reached an address, in order."""
        return list(self._received.get(str(address), []))

    async def deliver(self, address: str | int, messages: list[Message]) -> None:
        self._received.setdefault(str(address), []).extend(messages)
        await super().deliver(address, messages)

    async def wait_for(self, address: str | int, count: int, seconds: float = 10.0) -> list[Message]:
        """The messages of an address as soon as there are `count` of them. Raises TimeoutError, naming what came."""
        try:
            async with asyncio.timeout(seconds), self._changed:
                await self._changed.wait_for(lambda: len(self.received(address)) >= count)
        except TimeoutError:
            raise TimeoutError(f"{count} messages awaited, came: {self.received(address)}") from None
        return self.received(address)

    async def wait_for_requests(self, count: int, seconds: float = 10.0) -> None:
        """Until that many requests have come in, answered or not. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: self.requests >= count)

    async def wait_until(self, holds: Callable[[], object], seconds: float = 10.0) -> None:
        """Until something holds that changes with a request. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(holds)
