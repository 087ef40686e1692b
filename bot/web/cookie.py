"""The visitor's cookie: a secret that names the conversation, and the language of the page's frame.

It is made with the first word or tap, never by looking. Beside it `engawa_left` says that the page was left in haste:
the page sets it itself, because there is no time to wait for an answer.
"""

from base64 import urlsafe_b64encode
from collections.abc import Collection
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from bot.model.ids import Locale

NAME = "engawa"
LEFT = "engawa_left"
TOKEN_BYTES = 32
_TOKEN_LENGTH = 43
DAY = 86_400


@dataclass(frozen=True, slots=True)
class Visit:
    """Who comes: `token` is the secret, `left` that the page was left in haste the last time."""

    token: str = field(repr=False)
    locale: Locale
    left: bool = False


def read(request: Request, locales: Collection[Locale], otherwise: Locale) -> Visit | None:
    """The visit that a browser names, or None for whoever has done nothing yet."""
    token, _, tongue = request.cookies.get(NAME, "").partition(".")
    if len(token) != _TOKEN_LENGTH or not token.isascii():
        return None
    locale = Locale(tongue) if tongue in locales else otherwise
    return Visit(token, locale, LEFT in request.cookies)


def token_of(chance: bytes) -> str:
    """A token from 32 bytes of chance."""
    return urlsafe_b64encode(chance).rstrip(b"=").decode()


def write(response: Response, visit: Visit, *, days: int, secure: bool) -> None:
    """Give the cookie, for as long as the conversation is kept."""
    value = f"{visit.token}.{visit.locale}"
    response.set_cookie(NAME, value, max_age=days * DAY, path="/", httponly=True, samesite="strict", secure=secure)


def clear(response: Response, *, secure: bool) -> None:
    """Take both cookies away."""
    response.delete_cookie(NAME, path="/", httponly=True, samesite="strict", secure=secure)
    came_back(response, secure=secure)


def leave(response: Response, *, days: int, secure: bool) -> None:
    """The next opening shows no topic."""
    response.set_cookie(LEFT, "1", max_age=days * DAY, path="/", samesite="strict", secure=secure)


def came_back(response: Response, *, secure: bool) -> None:
    """The next opening is an ordinary one."""
    response.delete_cookie(LEFT, path="/", samesite="strict", secure=secure)
