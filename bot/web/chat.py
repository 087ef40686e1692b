"""The web chat's door: what a page sends. Every answer that refuses says so in a sentence that the page can show."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels import raw
from bot.model.errors import Away, Malformed, TooLarge
from bot.model.event import Covered, Opened, Tapped, VisitorEvent, Wrote
from bot.model.ids import Locale, MessageId
from bot.service.turn import Busy
from bot.web import cookie
from bot.web.chat_entry import bubble_wire, entry_wire
from bot.web.chat_events import Events
from bot.web.chat_message import parse
from bot.web.chat_page import Page
from bot.web.cookie import Visit
from bot.web.doors import Doors
from bot.web.security import from_our_page, read_body

log = structlog.get_logger(__name__)
BODY_BYTES = 262_144
"""The longest text that is kept, with every character escaped, has 240,000."""
LONGEST_CODE = 64


def routes(doors: Doors) -> list[BaseRoute]:
    """The page and what it talks to."""
    page, events = Page(doors), Events(doors)
    sent = Sent(doors, page)
    return [
        Route("/", page.show, methods=["GET"]),
        Route("/chat/messages", sent.messages, methods=["POST"]),
        Route("/chat/leave", sent.leave, methods=["POST"]),
        Route("/chat/return", sent.come_back, methods=["POST"]),
        Route("/chat/help", sent.help_now, methods=["GET"]),
        Route("/chat/events", events.stream, methods=["GET"]),
        Route("/chat/history", events.history, methods=["GET"]),
        Route("/chat/here", events.here, methods=["GET"]),
    ]


class Sent:
    """`POST /chat/messages`, `/chat/leave`, `/chat/return`."""

    def __init__(self, doors: Doors, page: Page) -> None:
        self._doors = doors
        self._page = page

    async def messages(self, request: Request) -> Response:
        """202 `{"seq", "entries"}`, or 200 `{"erased", "farewell"}`; 400, 403, 413, 415, 503 `{"error", "message"}`.

        503 is `busy` or `away`; whichever it is, the same message may come again.
        """
        body = await self._json(request)
        if isinstance(body, Response):
            return body
        locale = self._locale(request, body)
        try:
            message = parse(body)
        except Malformed:
            return self._refusal("malformed", 400, locale)
        except TooLarge:
            return self._refusal("too_long", 413, locale)
        visit = cookie.read(request, self._doors.locales, self._doors.locale)
        token = visit.token if visit else self._token(message.start)
        # Stored ids are tied to the secret: another browser's message can never be taken for this one's.
        event_id = sha256(f"{token}\0{message.id}".encode()).hexdigest()
        event: VisitorEvent = Tapped(message.tap) if message.tap else Wrote(MessageId(event_id[:32]), message.text)
        try:
            result = await self._doors.chat.submit(token, event_id, event, locale)
            if result.erased:
                gone = JSONResponse({"erased": True, "farewell": [bubble_wire(each) for each in result.farewell]})
                cookie.clear(gone, secure=self._doors.secure)
                return gone
            found = result.conversation or await self._doors.chat.find(token)
            entries = await self._doors.chat.history(found, message.after) if found else []
        except Busy:
            return self._refusal("busy", 503, locale)
        except Away:
            return self._refusal("away", 503, locale)
        except Exception as error:  # noqa: BLE001 - a store that is away for a moment: nothing was done, the page tries again
            log.error("chat.failed", fault=type(error).__name__)
            return self._refusal("busy", 503, locale)
        seq = entries[-1].seq if entries else message.after
        response = JSONResponse({"seq": seq, "entries": [entry_wire(entry) for entry in entries]}, 202)
        spoken = _chosen_language(message.tap, self._doors.locales) or locale
        self._remember(response, Visit(token, spoken))
        if visit is not None and visit.left:
            cookie.came_back(response, secure=self._doors.secure)
        return response

    async def leave(self, request: Request) -> Response:
        """The page was left in haste: the next opening shows no topic. 204 in any case; nobody waits for it."""
        if not from_our_page(request, self._doors.public_url):
            return self._refusal("not_from_here", 403, self._doors.locale)
        visit = cookie.read(request, self._doors.locales, self._doors.locale)
        response = Response(status_code=204)
        if visit is None:
            return response
        try:
            if await self._doors.chat.find(visit.token) is None:
                return response
        except Away:
            log.warning("chat.leave_failed", fault="Away")  # the next opening shows no topic all the same
        cookie.leave(response, days=self._doors.house.retention_days, secure=self._doors.secure)
        try:
            event_id = self._doors.randomness.token(16).hex()
            await self._doors.chat.submit(visit.token, event_id, Covered(), visit.locale)
        except Exception as error:  # noqa: BLE001 - the cookie says the same, and the browser is gone already
            log.warning("chat.leave_failed", fault=type(error).__name__)
        return response

    async def come_back(self, request: Request) -> Response:
        """A return code: 200 with a new cookie, or 404. Too many tries and a wrong code get the same answer."""
        body = await self._json(request)
        if isinstance(body, Response):
            return body
        locale = self._locale(request, body)
        code = raw.words(body.get("code")) or ""
        client = request.client.host if request.client else ""
        token = cookie.token_of(self._doors.randomness.token(cookie.TOKEN_BYTES))
        try:
            if await self._doors.chat.code_tries.wait(client) or not 0 < len(code) <= LONGEST_CODE:
                return self._refusal("no_such_code", 404, locale)
            if not await self._doors.chat.redeem(code, token):
                return self._refusal("no_such_code", 404, locale)
            await self._doors.chat.submit(token, self._doors.randomness.token(16).hex(), Opened(again=True), locale)
        except Busy:
            # The code has worked; the page asks by itself when it opens.
            log.info("chat.busy")
        except Away:
            return self._refusal("away", 503, locale)
        response = JSONResponse({"opened": True})
        self._remember(response, Visit(token, locale))
        cookie.leave(response, days=self._doors.house.retention_days, secure=self._doors.secure)
        return response

    async def help_now(self, request: Request) -> Response:
        """`{"text"}`: the help lines of this minute, for a page that has been open for a while."""
        visit = cookie.read(request, self._doors.locales, self._doors.locale)
        locale = self._page.locale(request.query_params.get("lang", ""), visit)
        return JSONResponse({"text": self._doors.help_text(locale)})

    async def _json(self, request: Request) -> raw.Json | Response:
        """The object that one of our own pages sent, or the refusal."""
        locale = self._locale(request, {})
        if not from_our_page(request, self._doors.public_url):
            return self._refusal("not_from_here", 403, locale)
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return self._refusal("not_json", 415, locale)
        try:
            return raw.opened(await read_body(request, BODY_BYTES))
        except TooLarge:
            return self._refusal("too_long", 413, locale)
        except (Malformed, ClientDisconnect):
            return self._refusal("malformed", 400, locale)

    def _locale(self, request: Request, body: Mapping[str, Any]) -> Locale:
        wished = body.get("lang")
        visit = cookie.read(request, self._doors.locales, self._doors.locale)
        return self._page.locale(wished if isinstance(wished, str) else "", visit)

    def _token(self, start: str) -> str:
        """A new secret; the same for the same `start`: a first message sent again begins no second talk."""
        chance = self._doors.derive(start) if start else None
        return cookie.token_of(chance or self._doors.randomness.token(cookie.TOKEN_BYTES))

    def _remember(self, response: Response, visit: Visit) -> None:
        cookie.write(response, visit, days=self._doors.house.retention_days, secure=self._doors.secure)

    def _refusal(self, error: str, status: int, locale: Locale) -> Response:
        sentence = self._doors.chat.labels(locale)[f"say_{error}"]
        return JSONResponse({"error": error, "message": sentence}, status)


def _chosen_language(tap: str, locales: tuple[Locale, ...]) -> Locale | None:
    """The language that this tap chose, so that the page's frame follows the conversation."""
    return next((locale for locale in locales if tap == f"c:language.ask:{locale}"), None)
