"""A pool of connections to one platform, over which prepared requests go out: HTTP/1.1, one request at a time each.

What goes out with every turn is always the same request with another body. aiohttp makes ten objects for each, which
takes six times as long as everything else that a send needs; here the head is written once. Reading is left to
httptools, the parser of the web server. No redirect is followed, no proxy read from the environment, nothing packed,
and certificates are checked as everywhere. For anything else there is the session of `outgoing.py`.
"""

import asyncio
import socket
import ssl
from collections import deque
from typing import cast

import httptools
from yarl import URL

IDLE = 15.0
"""Seconds after which a connection that nobody needed is not used again: the other side may be closing it just now."""
CONNECTS_WITHIN, TRIES_FOR = 5.0, 1.5
"""Seconds until a connection is open, and for one of several addresses."""
LARGEST = 1 << 20
"""Bytes of an answer. What is longer says nothing that we read."""
_INFORMATION = 200


class Broken(Exception):
    """The connection ended before the answer did, or what came is no HTTP. Its text names no address."""


class Wire:
    """Connections to the host of `url` (http or https), opened when needed. Raises ValueError for another address."""

    def __init__(self, url: URL) -> None:
        if url.scheme not in ("http", "https") or url.raw_host is None or url.port is None:
            raise ValueError("no address of a web server")
        self._url, self._host, self._port = url, url.raw_host, url.port
        self._context: ssl.SSLContext | None = None
        self._free: deque[_Lane] = deque()
        self._family = 0

    def head(self, path: str) -> bytes:
        """The beginning of a request with a JSON body, for a path under the address, as `post` takes it."""
        target = (self._url / path).raw_path
        return (
            f"POST {target} HTTP/1.1\r\nHost: {self._url.host_port_subcomponent}\r\n"
            "Content-Type: application/json\r\nContent-Length: "
        ).encode("ascii")

    async def post(self, head: bytes, body: bytes, seconds: float) -> tuple[int, bytes]:
        """Status and body of the answer. Raises TimeoutError, OSError and Broken."""
        async with asyncio.timeout(seconds):
            lane = self._idle() or await self._opened(seconds)
            try:
                answer = await lane.ask(b"%b%d\r\n\r\n%b" % (head, len(body), body))
            except BaseException:
                lane.close()  # whatever still came over it would be taken for the next answer
                raise
        if lane.is_open:
            lane.since = asyncio.get_running_loop().time()
            self._free.append(lane)
        else:
            lane.close()
        return answer

    def close(self) -> None:
        """Close what is open and idle. The next request would open anew."""
        while self._free:
            self._free.pop().close()

    def _idle(self) -> "_Lane | None":
        """The connection that was used last, where it is still good."""
        now = asyncio.get_running_loop().time()
        while self._free:
            lane = self._free.pop()
            if lane.is_open and now - lane.since < IDLE:
                return lane
            lane.close()
        return None

    async def _opened(self, seconds: float) -> "_Lane":
        loop = asyncio.get_running_loop()
        secure = self._url.scheme == "https"
        if secure and self._context is None:
            self._context = await asyncio.to_thread(ssl.create_default_context)
        async with asyncio.timeout(min(seconds, CONNECTS_WITHIN)):
            connected = await self._connected(loop)
            try:
                name = self._host if secure else None
                _, lane = await loop.create_connection(_Lane, sock=connected, ssl=self._context, server_hostname=name)
            except BaseException:
                connected.close()
                raise
        return lane

    async def _connected(self, loop: asyncio.AbstractEventLoop) -> socket.socket:
        """A connection to the first address that takes one; which kind that is, is tried first from then on.

        Many networks have IPv6 on paper only: such an address must not use up all the time there is.
        """
        known = await loop.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
        fault: Exception = Broken("no address")
        for family, kind, protocol, _, address in sorted(known, key=lambda one: one[0] != self._family):
            tried = socket.socket(family, kind, protocol)
            tried.setblocking(False)  # noqa: FBT003 - the signature is the library's
            try:
                async with asyncio.timeout(TRIES_FOR):
                    await loop.sock_connect(tried, address)
            except OSError as each:  # TimeoutError is one
                tried.close()
                fault = each
            except BaseException:
                tried.close()
                raise
            else:
                self._family = family
                return tried
        raise fault


class _Lane(asyncio.Protocol):
    """One connection with at most one request under way. The names of the callbacks are the parser's."""

    def __init__(self) -> None:
        self.since = 0.0
        self.is_open = False
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._parser = httptools.HttpResponseParser(self)
        self._body = b""

    def ask(self, request: bytes) -> asyncio.Future[tuple[int, bytes]]:
        """Send it; the answer comes by the future."""
        self._answer = answer = asyncio.get_running_loop().create_future()
        if self._transport is None or not self.is_open:
            answer.set_exception(Broken("closed"))
            return answer
        self._parser, self._body = httptools.HttpResponseParser(self), b""
        self._transport.write(request)
        return answer

    def close(self) -> None:
        """Let go of it."""
        self.is_open = False
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """It is open."""
        self._transport, self.is_open = cast("asyncio.Transport", transport), True

    def connection_lost(self, exc: Exception | None) -> None:
        """Closed by either side."""
        self.is_open = False
        self._fail(exc if isinstance(exc, OSError) else Broken("closed before the answer"))

    def data_received(self, data: bytes) -> None:
        """A part of the answer; what nobody asked for ends the connection."""
        if self._answer is None:
            self.close()
            return
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade):
            self._fail(Broken("no HTTP"))
            self.close()

    def on_body(self, part: bytes) -> None:
        """A part of the body."""
        self._body += part
        if len(self._body) > LARGEST:
            self._fail(Broken("an answer without end"))
            self.close()

    def on_message_complete(self) -> None:
        """All of it is there."""
        status = self._parser.get_status_code()
        if status < _INFORMATION:
            self._body = b""
            return
        answer, self._answer = self._answer, None
        self.is_open = self.is_open and answer is not None and self._parser.should_keep_alive()
        if answer is not None and not answer.done():
            answer.set_result((status, self._body))

    def _fail(self, fault: Exception) -> None:
        answer, self._answer = self._answer, None
        if answer is not None and not answer.done():
            answer.set_exception(fault)
