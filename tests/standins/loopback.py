"""A small HTTP server on the loopback, with faults that a test orders beforehand.

It is the ground of the stand-ins for LINE and Telegram: they say what a request means, this says how the network is.
"""

import asyncio
import contextlib
import socket
import struct
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from aiohttp import web

PROTOCOLS = Path(__file__).parents[2].parent / "shared" / "protocols"
"""Official descriptions and samples; absent in a bare clone."""

Message = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """What happens to one request.

    `taken`: the platform acts on the request before it goes wrong, so that the caller cannot know. `hold` keeps the
    answer back until the stand-in closes, `reset` cuts the connection; otherwise `status`, `body` and `headers` are
    answered.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    hold: bool = False
    reset: bool = False
    taken: bool = False


def hold(*, taken: bool = False) -> Fault:
    """No answer."""
    return Fault(hold=True, taken=taken)


def reset(*, taken: bool = False) -> Fault:
    """The connection is cut instead of an answer."""
    return Fault(reset=True, taken=taken)


class Loopback:
    """`async with` opens it on a port of its own; `url` has no slash at the end."""

    def __init__(self) -> None:
        self._faults: deque[Fault | None] = deque()
        self._released = asyncio.Event()
        self._changed = asyncio.Condition()
        self._runner: web.AppRunner | None = None
        self._received: dict[str, list[Message]] = {}
        self.url = ""
        self.problems: list[str] = []
        """What was wrong with requests that were refused; empty at the end of a clean test."""
        self.requests = 0

    def next(self, *faults: Fault | None) -> None:
        """The coming requests meet these, one each; None lets one pass."""
        self._faults.extend(faults)

    def received(self, address: str | int) -> list[Message]:
        """The messages that reached an address, in order."""
        return list(self._received.get(str(address), []))

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

    async def deliver(self, address: str | int, messages: list[Message]) -> None:
        """Put messages into the hands of an address."""
        self._received.setdefault(str(address), []).extend(messages)
        await self._tell()

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def routes(self, request: web.Request) -> web.Response:
        """What a request means; the stand-ins say it."""
        raise NotImplementedError

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=4 * 2**20)
        app.router.add_route("*", "/{tail:.*}", self._meet)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._released.set()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _meet(self, request: web.Request) -> web.StreamResponse:
        self.requests += 1
        await self._tell()
        fault = self._faults.popleft() if self._faults else None
        if fault is None:
            return await self.routes(request)
        if fault.taken:
            await self.routes(request)
        if fault.hold:
            await self._released.wait()
        if fault.reset:
            _cut(request)
        return web.Response(status=fault.status, body=fault.body, headers=fault.headers)


def _cut(request: web.Request) -> None:
    """Close with a reset, as a dying router does."""
    transport = request.transport
    if transport is None:
        return
    with contextlib.suppress(OSError):
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
