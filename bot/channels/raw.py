"""What came over the wire, before it is an event: bytes and values that anybody could have made.

The platforms announce that fields and kinds come and go without notice, so nothing here insists on a schema. A body is
refused as a whole only when it is no JSON object at all; a single odd value costs that value and nothing beside it.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import msgspec

from bot.model.errors import Malformed, TooLarge, Unready
from bot.model.limits import WEBHOOK_BYTES

Json = dict[str, Any]

_NAME_LENGTH = 255


def header(headers: Mapping[str, str], name: str) -> str | None:
    """The header in whatever case it was written, or None."""
    wanted = name.lower()
    return next((value for key, value in headers.items() if key.lower() == wanted), None)


def within_size(body: bytes) -> None:
    """Raises TooLarge for a body that no platform would send."""
    if len(body) > WEBHOOK_BYTES:
        raise TooLarge(f"the body has {len(body)} bytes; at most {WEBHOOK_BYTES} are read")


def opened(body: bytes) -> Json:
    """The JSON object in `body`. Raises Malformed.

    What the quick and strict reader refuses is left to the standard library's: that one lets a broken surrogate pass,
    where every event of the body would be lost for one half of an emoji.
    """
    try:
        value = msgspec.json.decode(body)
    except (ValueError, RecursionError):
        try:
            value = json.loads(body)
        except (ValueError, RecursionError):
            raise Malformed("the body is not JSON") from None
    if not isinstance(value, dict):
        raise Malformed("the body is not a JSON object")
    return value


def part(value: object, name: str) -> Json:
    """The object under `name`, or an empty one."""
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def words(value: object) -> str | None:
    """Words that a person wrote, fit to be stored: no NUL, broken surrogates shown as such. None = no words."""
    if not isinstance(value, str):
        return None
    whole = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "")
    return whole or None


def name(value: object) -> str | None:
    """An identifier of the platform (a number or printable ASCII, at most 255 long), or None."""
    if isinstance(value, int) and not isinstance(value, bool):
        # A number of thousands of digits cannot even be written out; no platform has such an id.
        return str(value) if value.bit_length() <= 64 else None
    if isinstance(value, str) and 0 < len(value) <= _NAME_LENGTH and value.isascii() and value.isprintable():
        return value
    return None


def moment(value: object, *, unit: float, otherwise: datetime) -> datetime:
    """A platform's time stamp, `unit` seconds a tick. What is missing or absurd is `otherwise`."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        return otherwise
    try:
        return datetime.fromtimestamp(value * unit, UTC)
    except (OverflowError, ValueError, OSError):
        return otherwise


def fingerprint(value: object) -> str:
    """A name for something that came without one; the same content always has the same name."""
    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def required(secret: str, name: str) -> bytes:
    """The bytes of a secret. Raises Unready for an empty one: anybody could sign with that."""
    if not secret:
        raise Unready(f"{name} is empty; set it, or leave the whole channel off")
    return secret.encode()
