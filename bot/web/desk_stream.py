"""The desk's stream: it says only that something changed. Each page then asks for itself what it may see."""

from collections.abc import AsyncIterator, Awaitable, Callable

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.model.desk import Session
from bot.model.errors import Away
from bot.service.desk import Desk
from bot.web.desk_pages import QUIET

LOOK_EVERY = 15.0
"""Seconds after which a stream looks by itself: another process may have written, or the session be over."""


class DeskStream:
    """`GET /desk/events`."""

    def __init__(self, desk: Desk, session: Callable[[Request], Awaitable[Session | None]]) -> None:
        self._desk = desk
        self._session = session

    async def open(self, request: Request) -> Response:
        """A stream for whoever is signed in, 401 for anybody else."""
        if await self._session(request) is None:
            return PlainTextResponse("", 401, QUIET)
        return EventSourceResponse(self._events(request), headers=QUIET)

    async def _events(self, request: Request) -> AsyncIterator[ServerSentEvent]:
        with self._desk.watch() as watch:
            seen = await self._state(request)
            yield ServerSentEvent(event="ready", data="")
            while not self._desk.closing:
                woken = await watch.wait(LOOK_EVERY)
                try:
                    if self._desk.closing or (state := await self._state(request)) is None:
                        return
                except Away:
                    continue  # whoever has the database back is woken
                if woken or state != seen:
                    seen = state
                    yield ServerSentEvent(event="changed", data="")

    async def _state(self, request: Request) -> int | None:
        """What the first pages of the queue come to: clear columns only, no letter is opened. None: signed out."""
        session = await self._session(request)
        if session is None:
            return None
        parts = await self._desk.queue(session)
        rows = [(row.id, row.version, row.state, row.unread) for shown in parts for row in shown.rows]
        return hash((*rows, *(shown.total for shown in parts)))
