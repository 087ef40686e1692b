"""The platforms' door. 200 means committed; what is answered with 503 the platform sends again.

Bodies are never logged, nor any part of them.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.model.errors import Malformed, TooLarge, Unsigned
from bot.model.event import Ignored
from bot.model.ids import ChannelName
from bot.model.limits import WEBHOOK_BYTES
from bot.service.turn import Busy
from bot.web.doors import Doors
from bot.web.security import read_body

log = structlog.get_logger(__name__)
SLOW = 1.0
"""Seconds after which a turn is a slow one; LINE counts an answer as late after two."""
PLATFORMS: tuple[ChannelName, ...] = ("line", "telegram")


def routes(doors: Doors) -> list[BaseRoute]:
    """A door for each platform; one without credentials is not there."""
    return [Route(f"/{name}/webhook", _door(doors, name), methods=["POST"]) for name in PLATFORMS]


def _door(doors: Doors, name: ChannelName) -> Callable[[Request], Awaitable[Response]]:
    async def receive(request: Request) -> Response:
        return await _receive(doors, name, request)

    return receive


async def _receive(doors: Doors, name: ChannelName, request: Request) -> Response:
    channel = doors.webhooks.get(name)
    if channel is None:
        return PlainTextResponse("this channel is off", 404)
    try:
        body = await read_body(request, WEBHOOK_BYTES)
        arrivals = channel.receive(body, request.headers, doors.clock())
    except Unsigned:
        return _refused(doors, name, "unsigned", 401)
    except TooLarge:
        return _refused(doors, name, "too_large", 413)
    except Malformed:
        return _refused(doors, name, "malformed", 400)
    except ClientDisconnect:
        return _refused(doors, name, "cut_off", 400)
    # Asked last: while LINE is shut, an operator is told of a wrong secret all the same, and nobody else of anything.
    if not doors.served(name):
        return PlainTextResponse("not served at the moment", 503)
    known = [each for each in arrivals if not isinstance(each.event, Ignored) or each.event.seen]
    # Handed over in order before the first wait, so that the turn loop keeps the order within an address.
    waiting = asyncio.get_running_loop().call_later(SLOW, doors.slow, known)
    try:
        results = await asyncio.gather(*(doors.turns.submit(each) for each in known), return_exceptions=True)
    finally:
        waiting.cancel()
    doors.handed_on(arrivals)
    failed = [result for result in results if isinstance(result, BaseException)]
    if not failed:
        return PlainTextResponse("ok")
    for fault in failed:
        if not isinstance(fault, Exception):
            raise fault
    faults = sorted({type(fault).__name__ for fault in failed if not isinstance(fault, Busy)})
    log.warning("webhook.again", channel=name, events=len(known), failed=len(failed), faults=faults)
    return PlainTextResponse("send it again", 503, {"Retry-After": "5"})


def _refused(doors: Doors, name: ChannelName, reason: str, status: int) -> Response:
    """A count is all that it leaves: whoever knocks without the secret must not be able to fill a log."""
    doors.refused(name, reason)
    return PlainTextResponse(reason, status)
