"""LINE: signed webhooks in, replies and pushes out.

An answer rides on the reply token of the message it answers, because a reply costs nothing, and is pushed once that is
gone. A push has a retry key, so that a second try is never a second message. A reply has none: when its outcome is
unknown we push, rather twice than lost. A push to somebody who blocked the account is answered 200 as well; only
`unfollow` tells.
"""

import base64
import hmac
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
import msgspec

from bot.channels import line_events, raw
from bot.channels.fit import fitting
from bot.channels.outgoing import Outgoing
from bot.channels.reason import quoted, told
from bot.channels.split import spoken
from bot.model.delivery import Dead, Delivered, Delivery, Outcome, Retry
from bot.model.errors import Unsigned
from bot.model.event import Inbound
from bot.model.ids import ChannelName
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button

API_URL = "https://api.line.me"

_RATE_PAUSE = timedelta(seconds=1)
_NO_CONNECTION = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
"""Raised before a byte was sent: nothing can have arrived, and the reply token is still good."""


def _now() -> datetime:
    return datetime.now(UTC)


class LineChannel:
    """LINE's Messaging API as `service.ports.Channel` and `Webhook`. Raises Unready where a credential is empty."""

    name: ChannelName = "line"
    limits = LIMITS["line"]
    mailbox = False

    def __init__(
        self, secret: str, token: str, api_url: str, outgoing: Outgoing, *, clock: Callable[[], datetime] = _now
    ) -> None:
        self._secret = raw.required(secret, "the LINE channel secret")
        self._token = raw.required(token, "the LINE channel access token").decode()
        self._api_url = api_url.rstrip("/")
        self._outgoing = outgoing
        self._clock = clock

    def receive(self, body: bytes, headers: Mapping[str, str], now: datetime) -> list[Inbound]:
        """Verified events in the order of their time stamps. Raises TooLarge, Unsigned, Malformed."""
        raw.within_size(body)
        signature = raw.header(headers, "x-line-signature")
        if signature is None:
            raise Unsigned("the request has no x-line-signature")
        expected = base64.b64encode(hmac.digest(self._secret, body, "sha256"))
        if not hmac.compare_digest(expected, signature.encode("utf-8", "replace")):
            raise Unsigned("the signature does not belong to this body")
        return line_events.inbound(body, now)

    def warm(self) -> None:
        """Import the SDK's models (1.5 s). Meant for a thread, so that the house opens first."""
        _models()

    def encode(self, bubble: Bubble) -> bytes:
        """The message object as JSON. Raises ContentError where LINE would refuse it."""
        fitting(bubble, self.name, self.limits)
        models = _models()
        message = models.TextMessage(
            text=spoken(bubble),
            quickReply=models.QuickReply(items=[_item(models, button) for button in bubble.buttons])
            if bubble.buttons
            else None,
        )
        return msgspec.json.encode(message.to_dict())

    async def send(self, delivery: Delivery) -> Outcome:
        """One request with all parts. Never raises for what LINE or the network does."""
        parts = delivery.parts[delivery.done :]
        if not parts:
            return Delivered()
        if len(parts) > self.limits.messages:
            return Dead(f"{len(parts)} messages in one delivery; LINE takes {self.limits.messages}")
        if delivery.reply is not None and self._clock() < delivery.reply.until:
            return await self._reply(delivery.reply.token, parts, delivery.done)
        if delivery.address[:1] in {"C", "R"}:
            # A group did not ask for us: what no longer fits under its own message is left unsaid.
            return Dead("a group is only ever answered by reply, and the time for it is over")
        return await self._push(delivery, parts)

    async def chat_mode(self) -> str:
        """`bot`, or `chat` where staff could read along in LINE's own console; `unknown` where LINE does not say."""
        try:
            async with self._outgoing.session.get(
                f"{self._api_url}/v2/bot/info", headers=self._headers(), allow_redirects=False
            ) as response:
                mode = raw.opened(await response.read()).get("chatMode") if response.status == HTTPStatus.OK else None
        except Exception:  # noqa: BLE001 - whatever LINE or the network does here, the answer is that it is not known
            mode = None
        return "bot" if mode == "bot" else "chat" if mode == "chat" else "unknown"

    async def _reply(self, token: str, parts: tuple[bytes, ...], done: int) -> Outcome:
        answer = await self._post("reply", b'{"replyToken":' + msgspec.json.encode(token), parts)
        match answer:
            case Retry() if answer.without_reply:
                return Retry(f"reply {answer.reason}", done, answer.after, without_reply=True)
            case (400, message) if isinstance(message, str) and "invalid reply token" in message.lower():
                return Retry("reply token spent", done, timedelta(0), without_reply=True)
            case _:
                return self._outcome("reply", answer, parts, done)

    async def _push(self, delivery: Delivery, parts: tuple[bytes, ...]) -> Outcome:
        start = b'{"to":' + msgspec.json.encode(delivery.address)
        answer = await self._post("push", start, parts, {"X-Line-Retry-Key": delivery.retry_key})
        return self._outcome("push", answer, parts, delivery.done)

    def _outcome(self, way: str, answer: "Retry | tuple[int, object]", parts: tuple[bytes, ...], done: int) -> Outcome:
        if isinstance(answer, Retry):
            return Retry(f"{way} {answer.reason}", done, answer.after)
        status, message = answer
        if status in {HTTPStatus.OK, HTTPStatus.CONFLICT}:
            # 409: the key was accepted before, so the message is there.
            return Delivered()
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            return Dead("monthly limit")
        sentence = quoted(message, sent=_texts(parts), secrets=(self._token,))
        return Dead(f"LINE {way} {told(status, sentence)}")

    async def _post(
        self, way: str, start: bytes, parts: tuple[bytes, ...], extra: Mapping[str, str] | None = None
    ) -> "Retry | tuple[int, object]":
        """The status and LINE's `message`, or what speaks for another try. `without_reply` = it may have arrived."""
        try:
            async with self._outgoing.session.post(
                f"{self._api_url}/v2/bot/message/{way}",
                data=start + b',"messages":[' + b",".join(parts) + b"]}",
                headers=self._headers() | dict(extra or {}),
                allow_redirects=False,
            ) as response:
                if response.status == HTTPStatus.OK:
                    # The status alone says that it was accepted; a body that is cut off changes nothing.
                    return response.status, None
                return await self._refusal(response)
        except _NO_CONNECTION as fault:
            return Retry(type(fault).__name__)
        except (TimeoutError, aiohttp.ClientError, OSError) as fault:
            return Retry(type(fault).__name__, without_reply=True)

    async def _refusal(self, response: aiohttp.ClientResponse) -> "Retry | tuple[int, object]":
        status = response.status
        message = _message(await response.read())
        if status == HTTPStatus.TOO_MANY_REQUESTS and "monthly limit" not in str(message).lower():
            return Retry("429 rate", after=_pause(response.headers.get("Retry-After")))
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY}:
            return Retry(str(status), without_reply=True)
        if status < HTTPStatus.BAD_REQUEST:
            return Retry(f"{status} from something that is not LINE")
        return status, message

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}


def _models() -> Any:  # the SDK's models carry no types that hold under mypy
    from linebot.v3.messaging import models

    return models


def _item(models: Any, button: Button) -> Any:
    """A quick reply. What was tapped shows as the visitor's own words, so that the thread reads as a talk."""
    action = (
        models.URIAction(label=button.label, uri=button.data)
        if button.kind == "link"
        else models.PostbackAction(label=button.label, data=button.data, displayText=button.label)
    )
    return models.QuickReplyItem(type="action", action=action)


def _message(body: bytes) -> object:
    try:
        return msgspec.json.decode(body).get("message")
    except (msgspec.DecodeError, AttributeError, UnicodeDecodeError):
        return None


def _pause(header: str | None) -> timedelta:
    """Seconds of `Retry-After`; LINE does not document the header, so its absence is the rule."""
    return timedelta(seconds=int(header)) if header and header.isascii() and header.isdecimal() else _RATE_PAUSE


def _texts(parts: tuple[bytes, ...]) -> list[str]:
    return [str(msgspec.json.decode(each).get("text", "")) for each in parts]
