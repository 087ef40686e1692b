"""One message of the page, before anything is known of its sender."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.channels import raw
from bot.model.errors import Malformed, TooLarge
from bot.model.limits import INBOUND_TEXT, LIMITS

START_LENGTHS = range(32, 129)


@dataclass(frozen=True, slots=True)
class Message:
    """What a page sent: words or a tap. `start` is its secret while it has no cookie; `after` the last seq it has."""

    id: str
    text: str = field(repr=False)
    tap: str
    after: int
    start: str = field(repr=False)


def parse(body: Mapping[str, Any]) -> Message:
    """Raises Malformed, or TooLarge for words over the limit."""
    id_, after, start = body.get("id"), body.get("after", 0), body.get("start", "")
    text, tap = raw.words(body.get("text")), body.get("tap")
    if not isinstance(id_, str) or not isinstance(start, str):
        raise Malformed("an id is a UUID")
    try:
        known = str(uuid.UUID(id_))
    except ValueError:
        raise Malformed("an id is a UUID") from None
    if isinstance(after, bool) or not isinstance(after, int) or not 0 <= after < 1_000_000_000:
        raise Malformed("`after` is a number")
    if start and (len(start) not in START_LENGTHS or not start.isascii()):
        raise Malformed("`start` has 32 to 128 letters")
    if (text is None) == (tap is None):
        raise Malformed("either words or a tap")
    if tap is not None:
        if not isinstance(tap, str) or not tap or not tap.isascii() or len(tap) > LIMITS["web"].data:
            raise Malformed("a tap is what a button carries")
        return Message(known, "", tap, after, start)
    if text is None or not text.strip():
        raise Malformed("there are no words")
    if len(text) > INBOUND_TEXT:
        raise TooLarge("more words than are kept at once")
    return Message(known, text, "", after, start)
