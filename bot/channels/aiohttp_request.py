"""python-telegram-bot over the house's own client.

httpx, which the library brings along, costs ten times as much a send and writes every address, and with it the bot's
token, into the log. Here errors carry the name of what happened and never an address or a body.
"""

from typing import Any

import aiohttp
import msgspec
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.channels.outgoing import Outgoing


class AiohttpRequest(BaseRequest):
    """Requests through the shared pool. It opens and closes nothing itself: the pool belongs to the house."""

    __slots__ = ("_outgoing", "_read_timeout")

    def __init__(self, outgoing: Outgoing, *, read_timeout: float = 10.0) -> None:
        self._outgoing = outgoing
        self._read_timeout = read_timeout

    @property
    def read_timeout(self) -> float | None:
        """Seconds."""
        return self._read_timeout

    async def initialize(self) -> None:
        """The pool opens with the first request."""

    async def shutdown(self) -> None:
        """The pool is closed by its owner."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the pool's own limits hold
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Status and body of one request. Raises TimedOut, and NetworkError also for what no Bot API answers."""
        seconds = read_timeout if isinstance(read_timeout, int | float) else self._read_timeout
        if request_data is not None and request_data.contains_files:
            raise TelegramError("files are never sent from here")
        try:
            async with self._outgoing.session.request(
                method,
                url,
                data=msgspec.json.encode(request_data.parameters) if request_data else None,
                headers={"Content-Type": "application/json"},
                timeout=aiohttp.ClientTimeout(total=seconds, connect=min(seconds, 5), sock_connect=min(seconds, 3)),
                allow_redirects=False,
            ) as response:
                status, body = response.status, await response.read()
        except TimeoutError:
            raise TimedOut("no answer in time") from None
        except (aiohttp.ClientError, OSError, ValueError) as fault:
            # Their texts name the address; the library would put a ValueError's into its own.
            raise NetworkError(type(fault).__name__) from None
        if not _is_bot_api(status, body):
            raise NetworkError(f"{status} from something that is not the Bot API")
        return status, body


def _is_bot_api(status: int, body: bytes) -> bool:
    """Whether the answer says `ok`, and the same as its status: a captive portal or a proxy says neither."""
    try:
        return msgspec.json.decode(body).get("ok") is (status < 300)
    except (msgspec.DecodeError, AttributeError, RecursionError):
        return False
