"""The dialogue that every contestant holds: six steps with buttons, in a ring, one message a turn.

A turn is one Telegram update in and one `sendMessage` out. What is tapped leads from step 1 to 2 and so on, and from 6
to 1 again. Every message of a step bears a mark, so that the platform can tell which step was answered, in whatever way
a contestant encodes what it sends.
"""

import json
import re
from dataclasses import dataclass

STEPS = ("start", "two", "three", "four", "five", "six")
LABEL = "次へ行く"
TOKEN = "1:benchmark-of-six-steps"  # noqa: S105 - opens nothing
SECRET = "benchmark-secret"  # noqa: S105
DOOR = "/telegram/webhook"
FIRST_CHAT = 1_000_000_000
"""Chats are numbered from here, so that a chat is known by its number in any request."""

MARK = re.compile(rb"STEP(\d)OF6")
CHAT = re.compile(rb"chat_id(?:\"\s*:\s*\"?|=)(\d{10})")


@dataclass(frozen=True, slots=True)
class Opening:
    """How a chat comes to the first step: updates one after another, the last of them answered with step 1."""

    taps: tuple[str, ...] = ()
    """Data of the buttons that are tapped after `/start`."""


def data(step: int) -> str:
    """What the button of a step (0 to 5) carries that leads on."""
    return f"c:sit.{STEPS[step]}:go"


def start(chat: int, number: int) -> bytes:
    """`/start`, as an update with this number."""
    return _message(chat, number, "/start", [{"offset": 0, "length": 6, "type": "bot_command"}])


def words(chat: int, number: int) -> bytes:
    """The label of the button that leads on, typed."""
    return _message(chat, number, LABEL, [])


def tap(chat: int, number: int, carried: str) -> bytes:
    """A tap under the last message."""
    query = {
        "id": str(number),
        "from": _person(chat),
        "message": {"message_id": number, "date": 1_790_000_000, "chat": _room(chat), "text": "…"},
        "chat_instance": "1",
        "data": carried,
    }
    return json.dumps({"update_id": number, "callback_query": query}).encode()


def _message(chat: int, number: int, text: str, entities: list[dict[str, object]]) -> bytes:
    message: dict[str, object] = {
        "message_id": number,
        "date": 1_790_000_000,
        "chat": _room(chat),
        "from": _person(chat),
        "text": text,
    }
    if entities:
        message["entities"] = entities
    return json.dumps({"update_id": number, "message": message}).encode()


def _room(chat: int) -> dict[str, object]:
    return {"id": chat, "type": "private", "first_name": "V"}


def _person(chat: int) -> dict[str, object]:
    return {"id": chat, "is_bot": False, "first_name": "V", "language_code": "ja"}
