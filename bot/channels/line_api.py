"""Requests to LINE's Messaging API and their answers, as plain facts: what it said, or that it could not be reached.

The SDK is not used for sending: its reply costs eight times the processor time, it has no time-out of its own, and it
writes whole bodies into its log. Its models hold in `line_messages.py`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import aiohttp
import msgspec
from yarl import URL

from bot.channels.outgoing import Outgoing

API_URL = "https://api.line.me"
DATA_URL = "https://api-data.line.me"
"""Where pictures go; whoever answers in place of LINE answers for both."""

_EVERY_TURN = frozenset({"/v2/bot/message/reply", "/v2/bot/message/push"})
"""Paths whose address is taken apart once."""
_NO_CONNECTION = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
"""Raised before a byte was sent: nothing can have arrived."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. `body` of a success may be cut off: its status alone says that it was accepted."""

    status: int
    body: bytes = field(default=b"", repr=False)
    retry_after: str = ""
    request_id: str = ""
    """LINE's name for the request, by which it tells what became of it."""

    @property
    def json(self) -> dict[str, Any]:
        """The body as an object; empty where it is none."""
        try:
            found = msgspec.json.decode(self.body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    @property
    def message(self) -> str:
        """LINE's own sentence, in one line; empty where there is none."""
        said = self.json.get("message")
        details = self.json.get("details")
        parts = [said] if isinstance(said, str) else []
        if isinstance(details, list):
            parts += [str(each["message"]) for each in details if isinstance(each, dict) and "message" in each]
        return " ".join(" ".join(parts).split())


@dataclass(frozen=True, slots=True)
class Unreached:
    """No answer. `certain` = nothing can have arrived; else nobody knows. `fault` is the name of what happened."""

    fault: str
    certain: bool


class LineApi:
    """`api_url` without a slash at its end, or with one. Follows no redirect: the token is in every request."""

    def __init__(self, token: str, api_url: str, outgoing: Outgoing) -> None:
        self._token = token
        self._url = api_url.rstrip("/")
        self._data_url = DATA_URL if self._url == API_URL else self._url
        self._outgoing = outgoing
        self._said = {"Authorization": f"Bearer {token}"}
        self._json = {**self._said, "Content-Type": "application/json"}
        self._hot: dict[str, URL] = {}

    @property
    def token(self) -> str:
        """For keeping it out of sentences."""
        return self._token

    async def request(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer | Unreached:
        """One request with a JSON body, or none. Never raises for what LINE or the network does."""
        url = (self._hot.get(path) or self._known(path)) if path in _EVERY_TURN else self._url + path
        return await self._try(method, url, body, {**self._json, **headers} if headers else self._json)

    async def upload(self, path: str, picture: bytes, kind: str) -> Answer | Unreached:
        """One picture; `kind` such as `image/png`."""
        return await self._try("POST", self._data_url + path, picture, {**self._said, "Content-Type": kind})

    def _known(self, path: str) -> URL | str:
        try:
            url = self._hot[path] = URL(self._url + path)
        except ValueError:
            return self._url + path  # the client says what is wrong with it
        return url

    async def _try(
        self, method: str, url: str | URL, body: bytes | None, headers: Mapping[str, str]
    ) -> Answer | Unreached:
        try:
            async with self._outgoing.session.request(
                method, url, data=body, headers=headers, allow_redirects=False
            ) as response:
                pause, name = (response.headers.get(header, "") for header in ("Retry-After", "X-Line-Request-Id"))
                try:
                    return Answer(response.status, await response.read(), pause, name)
                except (TimeoutError, aiohttp.ClientError, OSError):
                    return Answer(response.status, b"", pause, name)
        except _NO_CONNECTION as fault:
            return Unreached(type(fault).__name__, certain=True)
        except (TimeoutError, aiohttp.ClientError, OSError) as fault:
            return Unreached(type(fault).__name__, certain=False)


def is_monthly_limit(answer: Answer) -> bool:
    """429 has two meanings: too fast, and the month's messages are used up. Only LINE's sentence tells."""
    return answer.status == HTTPStatus.TOO_MANY_REQUESTS and "monthly limit" in answer.message.lower()


_SAFE = re.compile(r"[A-Za-z0-9_.-]{1,100}", re.ASCII)


def safe(name: str) -> str:
    """A name that came from outside, fit to stand in a path. Raises ValueError."""
    if not _SAFE.fullmatch(name):
        raise ValueError("no name that may stand in an address")
    return name
