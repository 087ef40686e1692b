"""What the page hears: a stream of new entries, and earlier ones on request.

The stream is woken after each commit, in whichever process that was; every 15 seconds it looks by itself, for what
nobody told. While the database is away it stays open and waits, and tells what came then by its `seq`. It resumes where
the browser left off, by `Last-Event-ID`, and knows its conversation by the cookie alone.
"""

from collections.abc import AsyncIterator

import msgspec
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.model.errors import Away
from bot.model.ids import ConversationId
from bot.web import cookie
from bot.web.chat_entry import bubble_wire, entry_wire
from bot.web.cookie import Visit
from bot.web.doors import Doors

LOOK_EVERY = 15.0
PING_EVERY = 15
PARTS_WITHIN = 2.0
"""Seconds that a page has for hearing from its own request, or from this process, how its conversation ended."""
AWAY_FOR = 2.0
"""Seconds until it is tried again whether the database is back."""
AGAIN_AFTER = 3000
"""Milliseconds after which a browser comes back when the stream broke off."""
EARLIER = 50


class Events:
    """`GET /chat/events`, `/chat/history` and `/chat/here`."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def stream(self, request: Request) -> Response:
        """Server-sent events with `seq` as their id; 204 for whoever has no conversation."""
        visit, conversation = await self._whose(request)
        if visit is None or conversation is None:
            return Response(status_code=204)
        after = max(_number(request.headers.get("last-event-id", "")), _number(request.query_params.get("after", "")))
        return EventSourceResponse(self._events(visit, conversation, after), ping=PING_EVERY, sep="\n")

    async def history(self, request: Request) -> Response:
        """`{"entries": [...], "more": bool}`: what was said before the entry `before`, oldest first."""
        _, conversation = await self._whose(request)
        if conversation is None:
            return Response(status_code=204)
        before = _number(request.query_params.get("before", ""))
        start = max(before - EARLIER - 1, 0)
        entries = await self._doors.chat.history(conversation, start)
        if not entries:
            entries = await self._doors.chat.history(conversation, 0)
        elif start == 0 and entries[0].seq > 1:
            # From the beginning means the newest ones: in a long conversation, ask for those after the first.
            entries = await self._doors.chat.history(conversation, 1)
        earlier = [entry for entry in entries if entry.seq < before]
        return JSONResponse(
            {"entries": [entry_wire(entry) for entry in earlier], "more": bool(earlier) and earlier[0].seq > 2}
        )

    async def here(self, request: Request) -> Response:
        """200 where this browser has a conversation: a page opened from another site was not told (SameSite)."""
        _, conversation = await self._whose(request)
        return Response(status_code=204 if conversation is None else 200)

    async def _whose(self, request: Request) -> tuple[Visit | None, ConversationId | None]:
        visit = cookie.read(request, self._doors.locales, self._doors.locale)
        return visit, await self._doors.chat.find(visit.token) if visit else None

    async def _events(self, visit: Visit, conversation: ConversationId, after: int) -> AsyncIterator[ServerSentEvent]:
        chat = self._doors.chat
        with chat.watch(conversation) as watch:
            yield ServerSentEvent(comment="open", retry=AGAIN_AFTER)
            while not chat.closing:
                if watch.parted:
                    yield _farewell([bubble_wire(bubble) for bubble in watch.farewell])
                    return
                try:
                    fresh = [entry for entry in await chat.history(conversation, after) if entry.seq > after]
                    gone = not fresh and await chat.find(visit.token) != conversation
                except Away:
                    await watch.wait(AWAY_FOR)
                    continue
                if gone and not watch.parted and not await watch.wait(PARTS_WITHIN):
                    yield _farewell([])
                    return
                for entry in fresh:
                    yield ServerSentEvent(_json(entry_wire(entry)), event="entry", id=str(entry.seq))
                    after = entry.seq
                if not fresh and not gone:
                    await watch.wait(LOOK_EVERY)


def _farewell(bubbles: list[dict[str, object]]) -> ServerSentEvent:
    """The conversation is gone, here or in another process that could not hand on its last words."""
    return ServerSentEvent(_json({"bubbles": bubbles}), event="farewell")


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
