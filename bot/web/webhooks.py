"""The platforms' door. 200 means committed; what is answered with 503 the platform sends again.

Every turn of a platform comes in here, so nothing of the pages' machinery stands before it: no table of routes, no
request object, no middleware, and of the headers of an answer only those that mean something to a program. Bodies are
never logged, nor any part of them.
"""

import asyncio
from collections.abc import Mapping, Sequence

import structlog
from starlette.types import Message, Receive, Scope, Send

from bot.model.batch import Result
from bot.model.errors import Malformed, TooLarge, Unsigned
from bot.model.event import Ignored, Inbound
from bot.model.ids import ChannelName
from bot.model.limits import WEBHOOK_BYTES
from bot.service.turn import Busy
from bot.web.doors import Doors

log = structlog.get_logger(__name__)
SLOW = 1.0
"""Seconds after which a turn is a slow one; LINE counts an answer as late after two."""
PLATFORMS: tuple[ChannelName, ...] = ("line", "telegram")
Answer = tuple[Message, Message]
"""Start and body of a response, as ASGI has them."""


def _made(status: int, text: bytes, kind: bytes = b"text/plain; charset=utf-8", *more: tuple[bytes, bytes]) -> Answer:
    headers = [
        (b"content-type", kind),
        (b"content-length", b"%d" % len(text)),
        (b"x-content-type-options", b"nosniff"),
        (b"cache-control", b"no-store"),
        *more,
    ]
    start = {"type": "http.response.start", "status": status, "headers": headers}
    return start, {"type": "http.response.body", "body": text}


_OK = _made(200, b"ok")
_OFF = _made(404, b"this channel is off")
_NOT_SERVED = _made(503, b"not served at the moment")
_AGAIN = _made(503, b"send it again", b"text/plain; charset=utf-8", (b"retry-after", b"5"))
_ONLY_POST = _made(405, b"Method Not Allowed", b"text/plain; charset=utf-8", (b"allow", b"POST"))
_DEFECT = _made(500, b"Internal Server Error")
_REFUSED = {
    "unsigned": _made(401, b"unsigned"),
    "too_large": _made(413, b"too_large"),
    "malformed": _made(400, b"malformed"),
    "cut_off": _made(400, b"cut_off"),
}


class CutOff(Exception):
    """Whoever sent it went away before its end."""


class Webhook:
    """The door of one platform, as ASGI application; without credentials it is not there."""

    def __init__(self, doors: Doors, name: ChannelName) -> None:
        self._doors = doors
        self._name = name

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["method"] != "POST":
            answer = _ONLY_POST
        else:
            try:
                answer = await self._receive(scope, receive)
            except Exception as fault:  # noqa: BLE001 - its text may hold what somebody wrote
                log.error("webhook.fault", channel=self._name, fault=type(fault).__name__)
                answer = _DEFECT
        await send(answer[0])
        await send(answer[1])

    async def _receive(self, scope: Scope, receive: Receive) -> Answer:
        doors, name = self._doors, self._name
        channel = doors.webhooks.get(name)
        if channel is None:
            return _OFF
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in reversed(scope["headers"])}
        try:
            body = await _body(headers, receive)
            arrivals = channel.receive(body, headers, doors.clock())
        except Unsigned:
            return self._refused("unsigned")
        except TooLarge:
            return self._refused("too_large")
        except Malformed:
            return self._refused("malformed")
        except CutOff:
            return self._refused("cut_off")
        # Asked last: while LINE is shut, an operator is told of a wrong secret all the same; nobody else of anything.
        if not doors.served(name):
            return _NOT_SERVED
        known = [each for each in arrivals if not isinstance(each.event, Ignored) or each.event.seen]
        failed = await self._kept(known)
        if failed:
            doors.handed_on(arrivals)
            faults = sorted({type(fault).__name__ for fault in failed if not isinstance(fault, Busy)})
            log.warning("webhook.again", channel=name, events=len(known), failed=len(failed), faults=faults)
            return _AGAIN
        said = doors.in_answer(arrivals)
        return _made(200, said, b"application/json") if said else _OK

    async def _kept(self, known: Sequence[Inbound]) -> list[Exception]:
        """Hand them over, and wait for all of them; what became of those that could not be kept."""
        # Three dots are shown by LINE alone.
        loop = asyncio.get_running_loop()
        waiting = loop.call_later(SLOW, self._doors.slow, known) if self._name == "line" and known else None
        try:
            match known:
                case []:
                    return []
                case [one]:
                    await self._doors.turns.submit(one)
                    return []
                case _:
                    return await self._together(known)
        except Exception as fault:  # noqa: BLE001 - whatever it was, the platform sends it again
            return [fault]
        finally:
            if waiting is not None:
                waiting.cancel()

    async def _together(self, known: Sequence[Inbound]) -> list[Exception]:
        # Handed over in order before the first wait, so that the turn loop keeps the order within an address.
        results: list[Result | BaseException] = await asyncio.gather(
            *(self._doors.turns.submit(each) for each in known), return_exceptions=True
        )
        failed = [result for result in results if isinstance(result, BaseException)]
        for fault in failed:
            if not isinstance(fault, Exception):
                raise fault
        return [fault for fault in failed if isinstance(fault, Exception)]

    def _refused(self, reason: str) -> Answer:
        """A count is all that it leaves: whoever knocks without the secret must not be able to fill a log."""
        self._doors.refused(self._name, reason)
        return _REFUSED[reason]


def doors_of(doors: Doors) -> dict[str, Webhook]:
    """By path, a door for each platform."""
    return {f"/{name}/webhook": Webhook(doors, name) for name in PLATFORMS}


async def _body(headers: Mapping[str, str], receive: Receive) -> bytes:
    """The body, read no further than a platform's may be. Raises TooLarge as soon as it is longer, and CutOff."""
    announced = headers.get("content-length", "")
    if announced.isascii() and announced.isdecimal() and int(announced[:20]) > WEBHOOK_BYTES:
        raise TooLarge(f"the body has {announced[:20]} bytes; at most {WEBHOOK_BYTES} are read")
    body: bytes = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise CutOff
        body += message.get("body", b"")
        if len(body) > WEBHOOK_BYTES:
            raise TooLarge(f"the body is longer than {WEBHOOK_BYTES} bytes")
        if not message.get("more_body", False):
            return body
