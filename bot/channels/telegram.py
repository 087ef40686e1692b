"""Telegram: updates in by webhook, messages out through python-telegram-bot's `Bot`.

The API has no key against doubles: when an answer is lost, the message is sent again, rather twice than lost. Parts are
sent one by one, and what has arrived is counted, so that a second try begins at the part that failed.
"""

import hmac
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import msgspec
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.channels import raw, telegram_updates
from bot.channels.aiohttp_request import AiohttpRequest
from bot.channels.fit import fitting
from bot.channels.grapheme import length
from bot.channels.outgoing import Outgoing
from bot.channels.reason import quoted, told
from bot.channels.split import spoken
from bot.model.delivery import Dead, Delivered, Delivery, Outcome, Retry
from bot.model.errors import Unsigned
from bot.model.event import Inbound
from bot.model.ids import ChannelName
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button

API_URL = "https://api.telegram.org"

_SHORT = 8
"""Labels up to this many characters share a row in pairs."""
_TAP_SECONDS = 2.0
"""Answering a tap only stops a spinner; the words must not wait for it."""


def _now() -> datetime:
    return datetime.now(UTC)


class TelegramChannel:
    """The Bot API as `service.ports.Channel` and `Webhook`. Raises Unready where a credential is empty."""

    name: ChannelName = "telegram"
    limits = LIMITS["telegram"]
    mailbox = False

    def __init__(
        self,
        token: str,
        webhook_secret: str,
        api_url: str,
        outgoing: Outgoing,
        *,
        clock: Callable[[], datetime] = _now,
        timeout: float = 10.0,
    ) -> None:
        # At DEBUG the library writes whole messages and addresses; nobody may switch that on by accident.
        for logger in ("telegram", "httpx", "httpcore"):
            logging.getLogger(logger).setLevel(logging.WARNING)
        self._token = raw.required(token, "the Telegram token").decode()
        self._secret = raw.required(webhook_secret, "the Telegram webhook secret")
        self._clock = clock
        self._tap_timeout = min(_TAP_SECONDS, timeout)
        requests = AiohttpRequest(outgoing, read_timeout=timeout)
        base = api_url.rstrip("/")
        self._bot = Bot(
            self._token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=requests,
            get_updates_request=requests,
        )

    def receive(self, body: bytes, headers: Mapping[str, str], now: datetime) -> list[Inbound]:
        """Verified facts in order. Raises TooLarge, Unsigned, Malformed."""
        raw.within_size(body)
        secret = raw.header(headers, "x-telegram-bot-api-secret-token")
        if secret is None or not hmac.compare_digest(self._secret, secret.encode("utf-8", "replace")):
            raise Unsigned("the secret of the webhook is missing or wrong")
        return telegram_updates.inbound(body, now)

    def encode(self, bubble: Bubble) -> bytes:
        """The fields of `sendMessage` without the chat. Raises ContentError where Telegram would refuse it."""
        fitting(bubble, self.name, self.limits)
        fields: dict[str, object] = {"text": spoken(bubble), "link_preview_options": {"is_disabled": True}}
        if bubble.buttons:
            fields["reply_markup"] = {
                "inline_keyboard": [[_key(button) for button in row] for row in _rows(bubble.buttons)]
            }
        return msgspec.json.encode(fields)

    async def send(self, delivery: Delivery) -> Outcome:
        """The parts one after another, from `delivery.done` on. Never raises for what Telegram or the network does."""
        done = delivery.done
        try:
            await self._answer_tap(delivery)
            for part in delivery.parts[done:]:
                await self._send_part(delivery.address, part)
                done += 1
        except TelegramError as fault:
            return self._outcome(fault, delivery, done)
        return Delivered()

    async def set_webhook(self, url: str) -> None:
        """Tell Telegram where we listen, with which secret, and for what. Raises telegram.error.TelegramError."""
        await self._bot.set_webhook(
            url=url, secret_token=self._secret.decode(), allowed_updates=list(telegram_updates.ASKED_FOR)
        )

    async def _answer_tap(self, delivery: Delivery) -> None:
        """Stop the spinner of the button, once: later tries come without the handle. Failing here matters little."""
        handle = delivery.reply
        if handle is None or delivery.done or self._clock() >= handle.until:
            return
        try:
            await self._bot.answer_callback_query(callback_query_id=handle.token, read_timeout=self._tap_timeout)
        except TelegramError:
            return

    async def _send_part(self, address: str, part: bytes) -> None:
        fields = msgspec.json.decode(part)
        text = fields.pop("text")
        try:
            await self._bot.send_message(chat_id=address, text=text, api_kwargs=fields)
        except (KeyError, TypeError, ValueError, AttributeError):
            # Telegram took the message (`ok`), only its description of it is of a newer kind than the library knows.
            return

    def _outcome(self, fault: TelegramError, delivery: Delivery, done: int) -> Outcome:
        # BadRequest is a NetworkError to the library; taken for one, a refused message would be sent for ever.
        match fault:
            case RetryAfter():
                pause = fault.retry_after
                return Retry(
                    "429", done, pause if isinstance(pause, timedelta) else timedelta(seconds=pause), without_reply=True
                )
            case Forbidden():
                return Dead(told("Telegram 403", self._sentence(fault, delivery)), blocked=True)
            case BadRequest():
                return Dead(told("Telegram 400", self._sentence(fault, delivery)))
            case InvalidToken():
                return Dead("Telegram does not know our token")
            case ChatMigrated():
                return Dead("the group has become another one")
            case NetworkError():
                return Retry(self._sentence(fault, delivery) or type(fault).__name__, done, without_reply=True)
            case _:
                return Retry(type(fault).__name__, done, without_reply=True)

    def _sentence(self, fault: TelegramError, delivery: Delivery) -> str:
        sent = [str(msgspec.json.decode(part).get("text", "")) for part in delivery.parts]
        return quoted(fault.message, sent=sent, secrets=(self._token, delivery.address))


def _key(button: Button) -> dict[str, str]:
    return {"text": button.label, ("url" if button.kind == "link" else "callback_data"): button.data}


def _rows(buttons: Sequence[Button]) -> list[list[Button]]:
    """Rows of a keyboard: short labels in pairs, and never a choice beside a way out."""
    rows: list[list[Button]] = []
    for button in buttons:
        last = rows[-1] if rows else []
        if len(last) == 1 and _pair(last[0], button):
            last.append(button)
        else:
            rows.append([button])
    return rows


def _pair(left: Button, right: Button) -> bool:
    alike = (left.kind == "choice") == (right.kind == "choice")
    return alike and "link" not in {left.kind, right.kind} and max(length(left.label), length(right.label)) <= _SHORT
