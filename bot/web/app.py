"""All doors of the house as one ASGI application."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount

from bot.model.errors import Away
from bot.web import chat, desk, health, webhooks
from bot.web.assets import Assets
from bot.web.desk_pages import Pages
from bot.web.doors import Doors
from bot.web.security import Headers, headers


def build(doors: Doors) -> Starlette:
    """The application. It starts nothing and stops nothing; the house behind the doors does."""

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
            *webhooks.routes(doors),
            *health.routes(doors),
            *desk.routes(doors),
            Mount("/static", Assets()),
        ],
        middleware=[Middleware(Headers, secure=doors.secure)],
        exception_handlers={HTTPException: refused, Away: away, Exception: failed},
    )
