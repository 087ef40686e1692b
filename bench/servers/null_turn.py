"""The limit of this machine: an update comes in over HTTP, a message goes out over HTTP, and nothing is done between.

The same web server and loop as Engawa's own, without anything on top of them. BENCH_MODE `bare` sends over plain
sockets kept open, as little as HTTP can be; `client` sends with aiohttp, as most programs do, and answers the tap as
well.
"""

import asyncio
import os
import re
from collections import deque
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Protocol

import aiohttp
import uvicorn

from bench.wire import Caller

STEP = re.compile(rb"c:sit\.(\w+):go")
CHAT = re.compile(rb'"id": (1\d{9})')
QUERY = re.compile(rb'"callback_query": {"id": "(\d+)"')
STEPS = (b"start", b"two", b"three", b"four", b"five", b"six")
Message = MutableMapping[str, Any]


class Sender(Protocol):
    """What sends. `call` begins a request and waits for nothing."""

    def call(self, method: str, body: bytes) -> None:
        """One request to the Bot API."""


class Bare:
    """Plain sockets, each with one request under way; as many as are needed at once."""

    def __init__(self, api: str, token: str) -> None:
        self._host, _, port = api.removeprefix("http://").partition(":")
        self._port = int(port)
        self._head = f"POST /bot{token}/%s HTTP/1.1\r\nHost: {self._host}\r\nContent-Type: application/json\r\n"
        self._free: deque[Caller] = deque()
        self._opening: set[asyncio.Task[None]] = set()

    def call(self, method: str, body: bytes) -> None:
        """Over a socket that is free, or a new one."""
        request = (self._head % method).encode() + b"Content-Length: %d\r\n\r\n%b" % (len(body), body)
        while self._free:
            caller = self._free.pop()
            if caller.is_open:
                caller.ask(request)
                return
        task = asyncio.ensure_future(self._open(request))
        self._opening.add(task)
        task.add_done_callback(self._opening.discard)

    async def _open(self, request: bytes) -> None:
        def answered(_: int) -> None:
            self._free.append(caller)

        caller = Caller(answered)
        await asyncio.get_running_loop().create_connection(lambda: caller, self._host, self._port)
        caller.ask(request)


class Client:
    """aiohttp's client."""

    def __init__(self, api: str, token: str) -> None:
        self._url = f"{api}/bot{token}/"
        self._session: aiohttp.ClientSession | None = None
        self._sending: set[asyncio.Task[None]] = set()

    def call(self, method: str, body: bytes) -> None:
        """In a task of its own."""
        task = asyncio.ensure_future(self._send(method, body))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def _send(self, method: str, body: bytes) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=100))
        headers = {"Content-Type": "application/json"}
        async with self._session.post(self._url + method, data=body, headers=headers) as response:
            await response.read()


class Null:
    """The smallest application that does a turn."""

    def __init__(self, sender: Sender, *, answers: bool) -> None:
        self._sender = sender
        self._answers = answers

    async def __call__(
        self,
        scope: Message,
        receive: Callable[[], Awaitable[Message]],
        send: Callable[[Message], Awaitable[None]],
    ) -> None:
        """One request."""
        if scope["type"] != "http":
            return
        body, more = b"", True
        while more:
            part = await receive()
            body += part.get("body", b"")
            more = part.get("more_body", False)
        self._say(body)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"ok"})

    def _say(self, body: bytes) -> None:
        found, chat, query = STEP.search(body), CHAT.search(body), QUERY.search(body)
        step = STEPS.index(found[1]) + 1 if found else 0
        if chat:
            self._sender.call("sendMessage", b'{"chat_id":%b,"text":"STEP%dOF6"}' % (chat[1], step % 6 + 1))
        if query and self._answers:
            self._sender.call("answerCallbackQuery", b'{"callback_query_id":"%b"}' % query[1])


def main() -> None:
    """Serve until asked to end."""
    bare = os.environ["BENCH_MODE"] == "bare"
    sender = (Bare if bare else Client)(os.environ["BENCH_API"], os.environ["BENCH_TOKEN"])
    uvicorn.run(
        Null(sender, answers=not bare),
        port=int(os.environ["BENCH_PORT"]),
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
    )


if __name__ == "__main__":
    main()
