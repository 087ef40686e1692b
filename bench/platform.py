"""The platforms on the loopback: a Bot API that takes every message and tells who was sent which step.

It is as quick as can be, and no judge of form: the strict stand-ins are those of the tests. For a start with all
channels on it also tells what LINE tells of an account.
"""

import asyncio
from collections.abc import Callable
from typing import Self

from bench.dialogue import CHAT, FIRST_CHAT, MARK
from bench.wire import Answerer, answered

SENT = answered(
    b'{"ok":true,"result":{"message_id":7,"date":1790000000,"chat":{"id":1000000000,"type":"private","first_name":"V"},'
    b'"from":{"id":1,"is_bot":true,"first_name":"B","username":"bench_bot"},"text":"..."}}'
)
TAKEN = answered(b'{"ok":true,"result":true}')
ME = answered(b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"B","username":"bench_bot"}}')
LINE = answered(
    b'{"userId":"U0123456789abcdef0123456789abcdef","basicId":"@000bench","displayName":"B","chatMode":"bot",'
    b'"markAsReadMode":"auto","type":"none","totalUsage":0,"richmenus":[],"aliases":[]}'
)


class Platform:
    """`async with` opens it; `url` has no slash at its end. `heard(chat, step)` is told of each step that arrived.

    A chat is its number from 0 on, a step 1 to 6. `sends` counts all messages, `taps` the answers to taps.
    """

    def __init__(self, heard: Callable[[int, int], None]) -> None:
        self.url = ""
        self.sends = 0
        self.taps = 0
        self._heard = heard
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Answerer(self._answer), "127.0.0.1", 0, backlog=512)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.close()

    def _answer(self, request: bytes) -> bytes:
        line = request[: request.find(b"\r\n")]
        if b"/sendMessage" in line:
            self.sends += 1
            mark, chat = MARK.search(request), CHAT.search(request)
            if mark and chat:
                self._heard(int(chat[1]) - FIRST_CHAT, int(mark[1]))
            return SENT
        if b"/answerCallbackQuery" in line:
            self.taps += 1
            return TAKEN
        if b"/getMe" in line:
            return ME
        return LINE if b"/v2/bot/" in line else TAKEN
