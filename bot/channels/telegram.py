"""Telegram: updates in by webhook or fetched, messages out through python-telegram-bot's `Bot`.

The API has no key against doubles: when an answer is lost, the message is sent again, rather twice than lost. Parts are
sent one by one, and what has arrived is counted, so that a second try begins at the part that failed.
"""

import asyncio
import hmac
import logging
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import msgspec
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.channels import raw, telegram_updates
from bot.channels.aiohttp_request import AiohttpRequest
from bot.channels.fit import fitting
from bot.channels.keyboard import rows
from bot.channels.outgoing import Outgoing
from bot.channels.reason import quoted, told
from bot.channels.split import spoken
from bot.channels.telegram_pace import Pace
from bot.model.delivery import Dead, Delivered, Delivery, Outcome, Retry
from bot.model.errors import Unready, Unsigned
from bot.model.event import Inbound
from bot.model.ids import ChannelName
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button

API_URL = "https://api.telegram.org"

PACED = "Telegram takes no more at the moment"
_TAP_SECONDS = 2.0
"""Answering a tap only stops a spinner; the words must not wait for it."""
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{1,100}", re.ASCII)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}", re.ASCII)


def _now() -> datetime:
    return datetime.now(UTC)


class HouseBot(Bot):
    """The library's bot, which would show its token wherever it is printed."""

    def __repr__(self) -> str:
        return "HouseBot"

    async def raw_updates(self, **fields: object) -> object:
        """What `getUpdates` answers, unread: the library loses all updates of an answer where one is odd."""
        seconds = fields.get("timeout")
        wait = float(seconds) if isinstance(seconds, int | float) else 0.0
        return await self._post("getUpdates", dict(fields), read_timeout=wait + (self.request.read_timeout or 0.0))


class TelegramChannel:
    """The Bot API as `service.ports.Channel` and `Webhook`.

    Raises Unready where a credential is empty or cannot be one. Without a `webhook_secret` (None: updates are fetched)
    every webhook is refused.
    """

    name: ChannelName = "telegram"
    limits = LIMITS["telegram"]
    mailbox = False

    def __init__(
        self,
        token: str,
        webhook_secret: str | None,
        api_url: str,
        outgoing: Outgoing,
        *,
        clock: Callable[[], datetime] = _now,
        timeout: float = 10.0,
        pace: Pace | None = None,
    ) -> None:
        # At DEBUG the library writes whole messages and addresses; nobody may switch that on by accident.
        for logger in ("telegram", "httpx", "httpcore"):
            logging.getLogger(logger).setLevel(logging.WARNING)
        self._token = _checked(token, "the Telegram token", _TOKEN, "123456:ABC-def, as @BotFather gave it")
        self._secret: bytes | None = None
        if webhook_secret is not None:
            wanted = "of at most 256 letters (a-z, A-Z), digits, _ and -"
            self._secret = _checked(webhook_secret, "the Telegram webhook secret", _SECRET, wanted).encode()
        self._name = ""
        self._clock = clock
        self._pace = pace or Pace()
        self._tap_timeout = min(_TAP_SECONDS, timeout)
        self._answering: set[asyncio.Task[None]] = set()
        requests = AiohttpRequest(outgoing, read_timeout=timeout)
        base = api_url.rstrip("/")
        self.bot = HouseBot(
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
        if (
            self._secret is None
            or secret is None
            or not hmac.compare_digest(self._secret, secret.encode("utf-8", "replace"))
        ):
            raise Unsigned("the secret of the webhook is missing or wrong")
        return self.read(raw.opened(body), now)

    def read(self, update: raw.Json, now: datetime) -> list[Inbound]:
        """The facts of one update. Raises Malformed."""
        self._name = telegram_updates.own_name(update) or self._name
        return telegram_updates.read(update, now)

    def handed_on(self, arrivals: Sequence[Inbound]) -> None:
        """Answer every tap among them beside everything else, whatever came of its turn: its button stops turning.

        A double is answered too: the first answer may not have arrived, and Telegram only refuses a second one.
        """
        for arrival in arrivals:
            if arrival.channel == self.name and arrival.reply is not None and self._clock() < arrival.reply.until:
                task = asyncio.ensure_future(self._answer(arrival.reply.token))
                self._answering.add(task)
                task.add_done_callback(self._answering.discard)

    def share(self, workers: int) -> None:
        """So many processes send for this bot; each takes its part of what Telegram allows."""
        self._pace.share(workers)

    def stop_all(self, seconds: float) -> None:
        """Another worker was told that the bot as a whole is to wait."""
        self._pace.stop_all(seconds)

    def tells_stops(self, told: Callable[[float], None]) -> None:
        """`told` hears when Telegram lets the bot as a whole wait, and for how many seconds."""
        self._pace.all_stopped = told

    def hurry(self) -> None:
        """The house closes: what waits for its turn stays in the outbox, with what was sent of it counted."""
        self._pace.close()

    async def close(self) -> None:
        """Let go of answers under way: a button that turns a little longer keeps no house from closing."""
        for task in list(self._answering):
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)

    def encode(self, bubble: Bubble) -> bytes:
        """The fields of `sendMessage` without the chat. Raises ContentError where Telegram would refuse it."""
        fitting(bubble, self.name, self.limits)
        fields: dict[str, object] = {"text": spoken(bubble), "link_preview_options": {"is_disabled": True}}
        if bubble.guarded or bubble.speaker == "counselor":
            fields["protect_content"] = True
        if bubble.buttons:
            fields["reply_markup"] = {
                "inline_keyboard": [[_key(button) for button in row] for row in rows(bubble.buttons)]
            }
        return msgspec.json.encode(fields)

    async def send(self, delivery: Delivery) -> Outcome:
        """The parts one after another, from `delivery.done` on; a group is left after its line.

        Never raises for what Telegram or the network does.
        """
        done = delivery.done
        try:
            for part in delivery.parts[done:]:
                if pause := await self._pace.turn(delivery.address):
                    return Retry(PACED, done, timedelta(seconds=pause), without_reply=True)
                await self._send_part(delivery.address, part, self._link(delivery.address))
                done += 1
        except TelegramError as fault:
            if not _is_group(delivery.address) or not isinstance(fault, Forbidden | BadRequest | ChatMigrated):
                return self._outcome(fault, delivery, done)
        return await self._leave(delivery) if _is_group(delivery.address) else Delivered()

    async def _answer(self, query: str) -> None:
        """Stop the spinner of a button. Failing here matters little."""
        try:
            await self.bot.answer_callback_query(callback_query_id=query, read_timeout=self._tap_timeout)
        except TelegramError:
            return

    async def _leave(self, delivery: Delivery) -> Outcome:
        """Go out of a group. Whoever cannot leave is not in it any more."""
        try:
            await self.bot.leave_chat(chat_id=delivery.address)
        except (Forbidden, BadRequest, ChatMigrated):
            return Delivered()
        except TelegramError as fault:
            return self._outcome(fault, delivery, len(delivery.parts))
        return Delivered()

    def _link(self, address: str) -> str:
        """For a group, where one can write alone, once that is known."""
        return f"\nhttps://t.me/{self._name}" if self._name and _is_group(address) else ""

    async def _send_part(self, address: str, part: bytes, link: str = "") -> None:
        fields = msgspec.json.decode(part)
        text = fields.pop("text") + link
        try:
            await self.bot.send_message(chat_id=address, text=text, api_kwargs=fields)
        except (KeyError, TypeError, ValueError, AttributeError):
            # Telegram took the message (`ok`), only its description of it is of a newer kind than the library knows.
            return

    def _outcome(self, fault: TelegramError, delivery: Delivery, done: int) -> Outcome:
        # BadRequest is a NetworkError to the library; taken for one, a refused message would be sent for ever.
        match fault:
            case RetryAfter():
                pause = seconds_of(fault)
                self._pace.refused(delivery.address, pause)
                return Retry("429", done, timedelta(seconds=pause), without_reply=True)
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


def seconds_of(fault: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    pause = fault.retry_after
    return pause.total_seconds() if isinstance(pause, timedelta) else float(pause)


def _checked(credential: str, name: str, form: re.Pattern[str], wanted: str) -> str:
    """The credential. Raises Unready, which does not repeat it."""
    raw.required(credential, name)
    if not form.fullmatch(credential):
        raise Unready(f"{name} is not {wanted}; copy it again, without spaces, quotes or line breaks")
    return credential


def _is_group(address: str) -> bool:
    return address.startswith("-")


def _key(button: Button) -> dict[str, str]:
    return {"text": button.label, ("url" if button.kind == "link" else "callback_data"): button.data}
