"""What a form of the desk sent, read with a limit, and whether one of our own pages sent it."""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request

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
    """The fields, without control characters. Raises FormTooLarge."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise FormTooLarge
    try:
        pairs = parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise FormTooLarge from error
    return Form({name: _UNSPEAKABLE.sub("", value) for name, value in pairs})


def is_same(given: str, kept: str) -> bool:
    """Compared in a time that tells nothing."""
    return hmac.compare_digest(given.encode(), kept.encode())


def from_our_page(request: Request, public_url: str, *, or_nameless: bool = False) -> bool:
    """Whether the browser says that one of our pages sent the form: for forms that come before a session.

    `or_nameless` lets a browser pass that says nothing: from a page with `no-referrer` and over plain http none can.
    """
    if site := request.headers.get("sec-fetch-site"):
        return site == "same-origin"
    origin = request.headers.get("origin", "null")
    if origin == "null":
        return or_nameless
    host = urlsplit(origin).netloc
    return bool(host) and host in (request.headers.get("host", ""), urlsplit(public_url).netloc)
