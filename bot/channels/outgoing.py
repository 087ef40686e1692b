"""The one pooled client through which everything leaves the house, and the wires for what goes out with every turn.

It is made at the first request, inside the running loop, and shared by the channels. It follows no redirect with a
token in hand, reads no proxy from the environment, and keeps no cookie; nor do the wires (`wire.py`).
"""

import aiohttp
from yarl import URL

from bot.channels.wire import Wire

TIMEOUT = aiohttp.ClientTimeout(total=10, connect=5, sock_connect=3)
"""Seconds. A try that takes longer counts as lost; the outbox decides what follows."""


class Outgoing:
    """A lazily opened `aiohttp.ClientSession`. `connections` bounds how many are open at once over all hosts."""

    def __init__(self, *, timeout: aiohttp.ClientTimeout = TIMEOUT, connections: int = 100) -> None:
        self._timeout = timeout
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self._wires: list[Wire] = []

    @property
    def session(self) -> aiohttp.ClientSession:
        """The open session; needs a running loop."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=self._timeout,
                # Answers are a few hundred bytes; packing them costs both sides more than it spares.
                skip_auto_headers=("Accept", "Accept-Encoding"),
                trust_env=False,
            )
        return self._session

    def wire(self, url: URL) -> Wire:
        """Connections of their own to one address, for requests that go out with every turn. Raises ValueError."""
        self._wires.append(wire := Wire(url))
        return wire

    async def close(self) -> None:
        """Close what is open; the next request would open anew."""
        for wire in self._wires:
            wire.close()
        if self._session is not None:
            await self._session.close()
