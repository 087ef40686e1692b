"""Calls of the Bot API with bodies that are ready, and what came of each, as plain facts.

What goes out with every turn is a prepared message, and of its answer only "was it taken, and if not, why" is read.
python-telegram-bot spends five times as long around that: it unpacks the message, packs it again, and builds a whole
`Message` out of an answer that nobody reads. It is kept where it earns its place: setting up, menus, fetching.
"""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Literal

import msgspec
from yarl import URL

from bot.channels.outgoing import Outgoing
from bot.channels.wire import Broken
from bot.model.errors import Unready

Cause = Literal["flood", "blocked", "refused", "unknown", "moved", "unreached"]
_CAUSES: dict[int, Cause] = {
    HTTPStatus.BAD_REQUEST: "refused",
    HTTPStatus.UNAUTHORIZED: "unknown",
    HTTPStatus.NOT_FOUND: "unknown",  # what Telegram answers to a token that is none
    HTTPStatus.FORBIDDEN: "blocked",
}
_REFUSED = "Bad Request: "


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a call came to nothing.

    `flood`: to be tried after `seconds`. `blocked`: this chat lets us not in. `refused`: the call itself is wrong.
    `unknown`: the token is not known. `moved`: the group has another number now. `unreached`: anything that may be
    right at the next try. `said` is Telegram's own sentence, or the name of what happened on the way; never an address.
    """

    cause: Cause
    said: str = ""
    seconds: float = 0.0


class _Taken(msgspec.Struct):
    """All that is read of a success; the rest of it is passed over."""

    ok: bool


_taken = msgspec.json.Decoder(_Taken)


class BotApi:
    """The methods that we call in a turn. Follows no redirect: the token is in every address.

    Raises Unready for an `api_url` that is none. `timeout` in seconds.
    """

    def __init__(self, token: str, api_url: str, outgoing: Outgoing, timeout: float) -> None:
        try:
            self._wire = outgoing.wire(URL(f"{api_url.rstrip('/')}/bot{token}"))
        except ValueError:
            raise Unready("`telegram_api_url` is no address; leave it out, or write https://api.telegram.org") from None
        self._send, self._answer, self._leave = (
            self._wire.head(method) for method in ("sendMessage", "answerCallbackQuery", "leaveChat")
        )
        self._seconds = timeout

    async def send(self, chat: str, fields: bytes) -> Failed | None:
        """`fields` is the object of `sendMessage` without its chat. None: it was taken."""
        return await self._call(self._send, b'{"chat_id":' + msgspec.json.encode(chat) + b"," + fields[1:])

    async def leave(self, chat: str) -> Failed | None:
        """Out of a group."""
        return await self._call(self._leave, b'{"chat_id":' + msgspec.json.encode(chat) + b"}")

    async def answer(self, query: str, seconds: float) -> Failed | None:
        """Stop the spinner of a button, in so many seconds or not at all."""
        body = b'{"callback_query_id":' + msgspec.json.encode(query) + b"}"
        return await self._call(self._answer, body, seconds)

    async def _call(self, head: bytes, body: bytes, seconds: float = 0.0) -> Failed | None:
        try:
            status, answer = await self._wire.post(head, body, seconds or self._seconds)
        except TimeoutError:
            return Failed("unreached", "no answer in time")
        except (Broken, OSError) as fault:
            return Failed("unreached", type(fault).__name__)  # their texts name the address
        return None if status < HTTPStatus.MULTIPLE_CHOICES and _is_ok(answer) else _failed(status, answer)


def in_answer(query: str) -> bytes:
    """`answerCallbackQuery` as the body with which a webhook is answered: the Bot API acts upon it."""
    return b'{"method":"answerCallbackQuery","callback_query_id":' + msgspec.json.encode(query) + b"}"


def _is_ok(answer: bytes) -> bool:
    try:
        return _taken.decode(answer).ok
    except (msgspec.DecodeError, RecursionError):
        return False


def _failed(status: int, answer: bytes) -> Failed:
    """Of what no Bot API says (a captive portal, a proxy), nothing is believed."""
    try:
        said: dict[str, Any] = msgspec.json.decode(answer)
        ours = status >= HTTPStatus.MULTIPLE_CHOICES and said.get("ok") is False
    except (msgspec.DecodeError, AttributeError, RecursionError):
        ours = False
    if not ours:
        return Failed("unreached", f"{status} from something that is not the Bot API")
    parameters = said.get("parameters")
    parameters = parameters if isinstance(parameters, dict) else {}
    if parameters.get("migrate_to_chat_id"):
        return Failed("moved")
    seconds = parameters.get("retry_after")
    if isinstance(seconds, int | float) and seconds > 0:
        return Failed("flood", seconds=float(seconds))
    return Failed(_CAUSES.get(status, "unreached"), _sentence(said.get("description")) or f"status {status}")


def _sentence(described: object) -> str:
    if not isinstance(described, str):
        return ""
    shortened = described.removeprefix(_REFUSED)
    return shortened if shortened == described else shortened[:1].upper() + shortened[1:]
