"""A small HTTP server on the loopback: the ground of the stand-ins for LINE and Telegram.

They say what a request means; this says how the network is, and tells what came and what became of it.
"""

import asyncio
import contextlib
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

Message = dict[str, Any]
Webhook = tuple[bytes, dict[str, str]]
"""Body and headers of a request that a platform would send."""
_BODY = 4 * 2**20


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


def reset(*, taken: bool = False) -> Fault:
    """The connection is cut instead of an answer."""
    return Fault(reset=True, taken=taken)


class _Refusal(web.Response):
    def __init__(self, status: int, body: bytes, problem: str) -> None:
        super().__init__(status=status, body=body, content_type="application/json")
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the house. `status` 0 = it got no answer; `problem` = what was wrong with it, if anything was."""

    name: str
    status: int
    problem: str = ""


class Loopback:
    """`async with` opens it on a port of its own; `url` has no slash at the end.

    `noted` is told of every request, `heard` of the messages that reached an address, in order; `trouble` is what every
    request meets until it is taken away.
    """

    def __init__(self) -> None:
        self.url = ""
        self.problems: list[str] = []
        """What was wrong with requests that were refused."""
        self.requests = 0
        self.trouble: Fault | None = None
        self.noted: Callable[[Call], None] = lambda _: None
        self.heard: Callable[[str, list[Message]], None] = lambda *_: None
        self._released = asyncio.Event()
        self._changed = asyncio.Condition()
        self._runner: web.AppRunner | None = None

    async def deliver(self, address: str | int, messages: list[Message]) -> None:
        """Put messages into the hands of an address."""
        self.heard(str(address), messages)
        await self._tell()

    async def routes(self, request: web.Request) -> web.Response:
        """What a request means; the stand-ins say it."""
        raise NotImplementedError

    def name_of(self, request: web.Request) -> str:
        """How a request is called in a log: without a token in it."""
        return f"{request.method} {request.path}"

    def fault(self, _path: str) -> Fault | None:
        """What the request that just came in is to meet."""
        return self.trouble

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=_BODY)
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
        fault = self.fault(request.path)
        answer = await self.routes(request) if fault is None or fault.taken else web.Response()
        problem = problem_in(answer)
        if fault is not None:
            if fault.hold:
                await self._released.wait()
            if fault.reset:
                _cut(request)
            answer = web.Response(status=fault.status, body=fault.body, headers=fault.headers)
        status = 0 if fault is not None and (fault.hold or fault.reset) else answer.status
        self.noted(Call(self.name_of(request), status, problem))
        return answer

    def _wrong(self, status: int, body: bytes, problem: str) -> web.Response:
        """The refusal of a request that the house should never have sent."""
        self.problems.append(problem)
        return _Refusal(status, body, problem)


def problem_in(answer: web.StreamResponse) -> str:
    """What was wrong with the request that is answered so; empty where nothing was."""
    return answer.problem if isinstance(answer, _Refusal) else ""


def _cut(request: web.Request) -> None:
    """Close with a reset, as a dying router does."""
    transport = request.transport
    if transport is None:
        return
    with contextlib.suppress(OSError):
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
