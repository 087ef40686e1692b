"""HTTP/1.1 on the loopback with as little work as possible: the load must not be what is measured.

Both ends speak keep-alive. A body has a length, or comes in chunks; nothing else is understood, and nothing else is
sent by any contestant.
"""

import asyncio
import re
from collections.abc import Callable
from typing import cast

LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
CHUNKED = re.compile(rb"transfer-encoding: *chunked", re.IGNORECASE)
END = b"\r\n\r\n"


def whole(buffer: bytes) -> int:
    """How many bytes the first message in `buffer` has; 0 as long as it is not all there."""
    head = buffer.find(END)
    if head < 0:
        return 0
    head += len(END)
    if found := LENGTH.search(buffer, 0, head):
        size = head + int(found[1])
    elif CHUNKED.search(buffer, 0, head):
        last = buffer.find(b"0" + END, head)
        size = last + 5 if last >= 0 else len(buffer) + 1
    else:
        size = head
    return size if len(buffer) >= size else 0


class Caller(asyncio.Protocol):
    """One connection to a server, with at most one request under way. `told(status)`: 0 = the connection was cut."""

    def __init__(self, told: Callable[[int], None]) -> None:
        self._told = told
        self._buffer = b""
        self._waiting = False
        self._transport: asyncio.Transport | None = None

    @property
    def is_open(self) -> bool:
        """A request may be sent."""
        return self._transport is not None and not self._transport.is_closing()

    def ask(self, request: bytes) -> None:
        """Send a request; the answer is told."""
        if self._transport is None:
            raise RuntimeError("the connection is not open")
        self._waiting = True
        self._transport.write(request)

    def close(self) -> None:
        """Let go; what is under way is not told any more."""
        self._waiting = False
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The connection is open."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is none by its class

    def data_received(self, data: bytes) -> None:
        """A part of an answer."""
        self._buffer += data
        size = whole(self._buffer)
        if not size:
            return
        status, self._buffer = int(self._buffer[9:12]), self._buffer[size:]
        self._waiting = False
        self._told(status)

    def connection_lost(self, exc: Exception | None) -> None:
        """Closed by either side."""
        del exc
        self._transport, self._buffer = None, b""
        if self._waiting:
            self._waiting = False
            self._told(0)


class Answerer(asyncio.Protocol):
    """One connection from a server. `answer(request)` gives the whole response."""

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        self._answer = answer
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The connection is open."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is none by its class

    def data_received(self, data: bytes) -> None:
        """A part of a request, or several of them."""
        buffer = self._buffer + data
        while (size := whole(buffer)) and self._transport is not None:
            self._transport.write(self._answer(buffer[:size]))
            buffer = buffer[size:]
        self._buffer = buffer

    def connection_lost(self, exc: Exception | None) -> None:
        """Closed by the other side."""
        del exc
        self._transport = None


def posting(path: str, port: int, secret: str) -> Callable[[bytes], bytes]:
    """Makes whole requests out of bodies: Telegram's webhook, with its secret."""
    front = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
        f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
    ).encode()

    def make(body: bytes) -> bytes:
        return b"%b%d\r\n\r\n%b" % (front, len(body), body)

    return make


def answered(body: bytes) -> bytes:
    """A response with a JSON body."""
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
