"""What a form of the desk sent, read with a limit, and whether one of our own pages sent it."""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.model.errors import TooLarge
from bot.web.security import from_our_page, read_body

LARGEST = 512 * 1024
"""Bytes of one form: room for far more than an answer may have, so that words that are too long come back whole."""
_MOST_FIELDS = 20
_UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Control characters, which no channel shows and PostgreSQL refuses."""


class FormTooLarge(Exception):
    """More than LARGEST bytes, or more fields than any page of ours has."""


@dataclass(frozen=True, slots=True)
class Form:
    """Fields by name; one that was not sent is empty."""

    fields: Mapping[str, str] = field(default_factory=dict, repr=False)

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")


async def read_form(request: Request) -> Form:
    """The fields, without control characters. Raises TooLarge."""
    body = await read_body(request, LARGEST)
    try:
        pairs = parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise TooLarge("the form has more fields than any page of ours") from error
    return Form({name: _UNSPEAKABLE.sub("", value) for name, value in pairs})


def is_same(given: str, kept: str) -> bool:
    """Compared in a time that tells nothing."""
    return hmac.compare_digest(given.encode(), kept.encode())


def outside_form_allowed(request: Request, public_url: str, *, or_nameless: bool = False) -> bool:
    """Whether one of our pages sent a form that comes before a session.

    `or_nameless` also takes what names no page at all: over plain http, a page with `no-referrer` sends it like that.
    """
    nameless = request.headers.get("origin") == "null" and "sec-fetch-site" not in request.headers
    return (or_nameless and nameless) or from_our_page(request, public_url)
