"""The limit of this machine: an update comes in over HTTP, a message goes out over HTTP, and nothing is done between.

The same web server, loop and client as Engawa's own, without anything on top of them. BENCH_MODE `two` also answers
the tap, a second request, as everybody else does.
"""

import asyncio
import os
import re
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import aiohttp
import uvicorn

STEP = re.compile(rb"c:sit\.(\w+):go")
CHAT = re.compile(rb'"id": (1\d{9})')
QUERY = re.compile(rb'"callback_query": {"id": "(\d+)"')
STEPS = (b"start", b"two", b"three", b"four", b"five", b"six")
Message = MutableMapping[str, Any]


class Null:
    """The smallest application that does a turn."""

    def __init__(self, api: str, token: str, *, answers: bool) -> None:
        self._url = f"{api}/bot{token}/"
        self._answers = answers
        self._session: aiohttp.ClientSession | None = None
        self._sending: set[asyncio.Task[None]] = set()

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
        task = asyncio.ensure_future(self._send(body))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"ok"})

    async def _send(self, body: bytes) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=100))
        found, chat = STEP.search(body), CHAT.search(body)
        step = STEPS.index(found[1]) + 1 if found else 0
        message = b'{"chat_id":%b,"text":"STEP%dOF6"}' % (chat[1] if chat else b"0", step % 6 + 1)
        await self._call(self._session, "sendMessage", message)
        if self._answers and found:
            query = QUERY.search(body)
            await self._call(
                self._session, "answerCallbackQuery", b'{"callback_query_id":"%b"}' % (query[1] if query else b"")
            )

    async def _call(self, session: aiohttp.ClientSession, method: str, body: bytes) -> None:
        headers = {"Content-Type": "application/json"}
        async with session.post(self._url + method, data=body, headers=headers) as response:
            await response.read()


if __name__ == "__main__":
    uvicorn.run(
        Null(os.environ["BENCH_API"], os.environ["BENCH_TOKEN"], answers=os.environ["BENCH_MODE"] == "two"),
        port=int(os.environ["BENCH_PORT"]),
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
    )
