"""LINE: signed webhooks in, replies and pushes out.

An answer rides on the reply token of the message it answers, because a reply costs nothing, and is pushed once that is
gone. A push has a retry key, so that a second try is never a second message. A reply has none, but its token is taken
only once: when nobody knows what became of a reply, the same one is tried again, and LINE's answer tells. 200 = the
first never arrived, and this one did; "invalid reply token" well within its time = the first did arrive. Only where
LINE gives no answer at all for so long that the token may have run out does nobody know; then it is pushed, rather
twice than lost, under a line which says that it may be the second time.

A push to somebody who blocked the account is answered 200 as well; only `unfollow` tells. A month's pushes are counted:
what is over the limit is held, and rides on the next reply.
"""

import base64
import hmac
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

import msgspec

from bot.channels import line_events, line_messages, line_quota, line_riding, line_shown, raw
from bot.channels.line_api import API_URL, Answer, LineApi, Unreached, is_monthly_limit, safe
from bot.channels.line_quota import Quota
from bot.channels.outgoing import Outgoing
from bot.channels.reason import quoted, told
from bot.model.delivery import Dead, Delivered, Delivery, Held, Outcome, Retry
from bot.model.errors import Unsigned
from bot.model.event import Inbound
from bot.model.ids import ChannelName, Locale
from bot.model.limits import LIMITS
from bot.model.words import Bubble

__all__ = ["API_URL", "LineChannel"]

_RATE_PAUSE = timedelta(seconds=1)
_ASK_AGAIN = timedelta(milliseconds=500)
"""Before the same reply is tried a second time: its token's minute runs."""
_SURELY_GOOD = timedelta(seconds=20)
"""A token that is refused as invalid before the last seconds of its time was taken: by a try of which we did not know.
LINE promises a minute, and asks not to build on the very second."""
_LOADING_STEP, _LOADING_MOST = 5, 60
MONTHLY = "monthly limit: waits for the visitor's next message, or for the next month"
SPARED = "near the monthly limit: waits for the visitor's next message, or for the next month"


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
        self._api = LineApi(raw.required(token, "the LINE channel access token").decode(), api_url, outgoing)
        self._clock = clock
        self._basic_id = ""
        self.is_refused = False
        """LINE did not know the token when it was last asked."""
        self.quota: Quota | None = None
        """As LINE last told it; None while it is not known."""

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
        """Import the SDK's models (a second). Meant for a thread, so that the house opens first."""
        line_messages.warm()

    def encode(self, bubble: Bubble) -> bytes:
        """The message object as JSON. Raises ContentError where LINE would refuse it."""
        return line_messages.encode(bubble)

    async def send(self, delivery: Delivery) -> Outcome:
        """One request with all parts. Never raises for what LINE or the network does."""
        if delivery.address[:1] in {"C", "R"}:
            return await self._leave(delivery)
        if delivery.done >= len(delivery.parts):
            return Delivered()
        if len(delivery.parts) > self.limits.messages:
            return Dead(f"{len(delivery.parts)} messages in one delivery; LINE takes {self.limits.messages}")
        if delivery.reply is not None and (delivery.unsure or self._clock() < delivery.reply.until):
            return await self._reply(delivery, delivery.reply.token, delivery.reply.until)
        if self.quota is not None and self.quota.is_low and not delivery.important:
            return Held(SPARED)
        return await self._push(delivery)

    async def chat_mode(self) -> str:
        """`bot`, or `chat` where staff could read along in LINE's own console; `unknown` where LINE does not say."""
        answer = await self._api.request("GET", "/v2/bot/info")
        if isinstance(answer, Answer):
            self.is_refused = answer.status == HTTPStatus.UNAUTHORIZED
        if isinstance(answer, Unreached) or answer.status != HTTPStatus.OK:
            return "unknown"
        self._basic_id = raw.name(answer.json.get("basicId")) or ""
        mode = answer.json.get("chatMode")
        return "bot" if mode == "bot" else "chat" if mode == "chat" else "unknown"

    async def look_at_quota(self) -> Quota | None:
        """Ask how many pushes are left; what was known stays known where LINE does not say."""
        self.quota = await line_quota.ask(self._api) or self.quota
        return self.quota

    async def show_menu(self, address: str, locale: Locale | None) -> bool:
        """Show one visitor the menu of a language (None: of the house). False where it is to be tried again."""
        return address[:1] != "U" or await line_shown.show(self._api, address, locale)

    async def loading(self, address: str, seconds: int) -> None:
        """Three dots in the visitor's open chat, until something is said or `seconds` are over. A try, and no more."""
        if address[:1] == "U":
            lasting = min(-(-max(seconds, 1) // _LOADING_STEP) * _LOADING_STEP, _LOADING_MOST)
            wanted = {"chatId": address, "loadingSeconds": lasting}
            await self._api.request("POST", "/v2/bot/chat/loading/start", msgspec.json.encode(wanted))

    async def _reply(self, delivery: Delivery, token: str, until: datetime) -> Outcome:
        ridden = [part for rider in delivery.riders for part in _parts(rider)]
        parts = line_riding.together(ridden, delivery.parts[delivery.done :], important=delivery.important)
        answer = await self._post("reply", b'{"replyToken":' + msgspec.json.encode(token), parts)
        match answer:
            case Unreached(certain=False, fault=fault):
                return self._unknown(f"reply {fault}", delivery)
            case Answer(status=status) if _is_silent(status):
                return self._unknown(f"reply {status}", delivery)
            case Answer(status=HTTPStatus.BAD_REQUEST) if "invalid reply token" in answer.message.lower():
                if delivery.unsure and self._clock() < until - _SURELY_GOOD:
                    return Delivered()
                return Retry("reply token spent", delivery.done, timedelta(0), without_reply=True)
            case _:
                return self._outcome("reply", answer, parts, delivery)

    def _unknown(self, reason: str, delivery: Delivery) -> Retry:
        return Retry(reason, delivery.done, None if delivery.unsure else _ASK_AGAIN, unsure=True)

    async def _push(self, delivery: Delivery) -> Outcome:
        parts = _parts(delivery)
        if len(parts) > self.limits.messages:
            parts = parts[1:]  # no room for a line of ours: the words themselves come first
        start = b'{"to":' + msgspec.json.encode(delivery.address)
        answer = await self._post("push", start, parts, {"X-Line-Retry-Key": delivery.retry_key})
        return self._outcome("push", answer, parts, delivery)

    async def _leave(self, delivery: Delivery) -> Outcome:
        """A group is told its one line, by reply only, and left: nobody is ever consulted before others.

        It did not ask for us, so what no longer fits under its own message is left unsaid.
        """
        everything = len(delivery.parts)
        if delivery.done < everything and delivery.reply is not None and self._clock() < delivery.reply.until:
            parts = (*delivery.parts[delivery.done : -1], self._with_address(delivery.parts[-1]))
            said = await self._post("reply", b'{"replyToken":' + msgspec.json.encode(delivery.reply.token), parts)
            if isinstance(said, Unreached) or _is_silent(said.status) or _is_too_fast(said):
                return Retry("reply to a group", after=_ASK_AGAIN)
        kind = "group" if delivery.address[0] == "C" else "room"
        try:
            left = await self._api.request("POST", f"/v2/bot/{kind}/{safe(delivery.address)}/leave")
        except ValueError:
            return Dead(f"the {kind} has no id that can be left")
        if isinstance(left, Unreached) or _is_silent(left.status) or _is_too_fast(left):
            return Retry(f"leaving the {kind}", everything)
        if left.status in {HTTPStatus.OK, HTTPStatus.NOT_FOUND}:
            return Delivered()
        return Dead(f"LINE leave {told(left.status, quoted(left.message, sent=(), secrets=(self._api.token,)))}")

    def _with_address(self, part: bytes) -> bytes:
        """The line for a group, and under it where one can write alone, once that is known."""
        message = msgspec.json.decode(part)
        if not self._basic_id or "text" not in message:
            return part
        link = f"https://line.me/R/ti/p/{self._basic_id.replace('@', '%40')}"
        return msgspec.json.encode(message | {"text": f"{message['text']}\n{link}"})

    def _outcome(self, way: str, answer: Answer | Unreached, parts: tuple[bytes, ...], delivery: Delivery) -> Outcome:
        if isinstance(answer, Unreached):
            return Retry(f"{way} {answer.fault}", delivery.done)
        status = answer.status
        if status in {HTTPStatus.OK, HTTPStatus.CONFLICT}:
            # 409: the key was accepted before, so the message is there.
            return Delivered()
        if is_monthly_limit(answer):
            return Held(MONTHLY)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            return Retry(f"{way} 429 rate", delivery.done, _pause(answer.retry_after))
        if _is_silent(status):
            return Retry(f"{way} {status}", delivery.done)
        if status < HTTPStatus.BAD_REQUEST:
            return Retry(f"{way} {status} from something that is not LINE", delivery.done)
        sentence = quoted(answer.message, sent=_texts(parts), secrets=(self._api.token,))
        return Dead(f"LINE {way} {told(status, sentence)}")

    async def _post(
        self, way: str, start: bytes, parts: tuple[bytes, ...], extra: Mapping[str, str] | None = None
    ) -> Answer | Unreached:
        body = start + b',"messages":[' + b",".join(parts) + b"]}"
        return await self._api.request("POST", f"/v2/bot/message/{way}", body, extra)


def _parts(delivery: Delivery) -> tuple[bytes, ...]:
    """What is left to send, under a line of its own where it may be the second time."""
    left = delivery.parts[delivery.done :]
    return (delivery.again, *left) if delivery.unsure and delivery.again else left


def _is_silent(status: int) -> bool:
    """An answer that does not say whether the request was acted upon."""
    return status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY}


def _is_too_fast(answer: Answer) -> bool:
    return answer.status == HTTPStatus.TOO_MANY_REQUESTS and not is_monthly_limit(answer)


def _pause(header: str) -> timedelta:
    """Seconds of `Retry-After`; LINE does not document the header, so its absence is the rule."""
    return timedelta(seconds=int(header)) if header.isascii() and header.isdecimal() else _RATE_PAUSE


def _texts(parts: tuple[bytes, ...]) -> list[str]:
    found: list[str] = []
    for part in parts:
        _gather(msgspec.json.decode(part), found)
    return found


def _gather(value: Any, found: list[str]) -> None:
    """Every text in a message, also in its cards."""
    if isinstance(value, dict):
        found += [text for name in ("text", "altText") if isinstance(text := value.get(name), str)]
        for inner in value.values():
            _gather(inner, found)
    elif isinstance(value, list):
        for inner in value:
            _gather(inner, found)
