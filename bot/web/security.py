"""What every answer carries, and which requests come from our own pages."""

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.model.errors import TooLarge

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""A page may set its own value of any of them; what it does not name is as strict as this."""
HSTS = "max-age=31536000"


def headers(*, secure: bool) -> dict[str, str]:
    """The headers of every answer; with `secure` the browser is told to keep to https."""
    return {**HEADERS, "Strict-Transport-Security": HSTS} if secure else dict(HEADERS)


class Headers:
    """ASGI middleware that gives every answer its headers. It buffers nothing, so that streams stay streams."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        self._headers = tuple(
            (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers(secure=secure).items()
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = list(message.get("headers", ()))
                named = {name.lower() for name, _ in given}
                given += [header for header in self._headers if header[0] not in named]
                message["headers"] = given
            await send(message)

        await self._app(scope, receive, sending)


def from_our_page(request: Request, public_url: str) -> bool:
    """False where a browser says that another site's page sent this. What names no origin is no browser.

    `Sec-Fetch-Site` decides where it is there: no script can forge it, and a page that sends no referrer has the
    origin `null` although it is our own.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    if origin is None:
        return True
    ours = {request.headers.get("host", "").lower(), urlsplit(public_url).netloc.lower()} - {""}
    try:
        return urlsplit(origin).netloc.lower() in ours
    except ValueError:
        return False


async def read_body(request: Request, most: int) -> bytes:
    """The body, read no further than `most` bytes. Raises TooLarge as soon as it is longer."""
    announced = request.headers.get("content-length", "")
    if announced.isascii() and announced.isdecimal() and int(announced[:20]) > most:
        raise TooLarge(f"the body has {announced[:20]} bytes; at most {most} are read")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise TooLarge(f"the body is longer than {most} bytes")
    return bytes(body)
