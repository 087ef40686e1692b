"""All doors of the house as one ASGI application."""

from collections.abc import Mapping

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.model.errors import Away
from bot.web import chat, desk, health, webhooks
from bot.web.assets import Assets
from bot.web.desk_pages import Pages
from bot.web.doors import Doors
from bot.web.security import Headers, headers


class Front:
    """The platforms' doors, and behind them everything for people."""

    def __init__(self, platforms: Mapping[str, ASGIApp], pages: ASGIApp) -> None:
        self._platforms = platforms
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        door = self._platforms.get(scope["path"]) if scope["type"] == "http" else None
        await (door or self._pages)(scope, receive, send)


def build(doors: Doors) -> Front:
    """The application. It starts nothing and stops nothing; the house behind the doors does."""
    return Front(webhooks.doors_of(doors), _pages(doors))


def _pages(doors: Doors) -> Starlette:

    def failed(_: Request, __: Exception) -> Response:
        """A defect of ours. It is answered outside of every middleware, so it brings the headers itself."""
        return PlainTextResponse("Internal Server Error", 500, headers(secure=doors.secure))

    pages = Pages(doors)

    def away(request: Request, _: Exception) -> Response:
        """The database is away for a moment: nobody's mistake, and the same may be asked again."""
        if request.url.path == "/desk" or request.url.path.startswith("/desk/"):
            answer = pages.notice(request, "away", status=503)
        else:
            answer = PlainTextResponse("", 503)
        answer.headers["Retry-After"] = "5"
        return answer

    def refused(_: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        detail = error.detail if isinstance(error, HTTPException) else ""
        return PlainTextResponse(detail, status, getattr(error, "headers", None))

    return Starlette(
        routes=[
            *chat.routes(doors),
            *health.routes(doors),
            *desk.routes(doors),
            Mount("/static", Assets()),
        ],
        middleware=[Middleware(Headers, secure=doors.secure)],
        exception_handlers={HTTPException: refused, Away: away, Exception: failed},
    )
