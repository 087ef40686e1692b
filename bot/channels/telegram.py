"""Telegram: updates in by webhook or fetched, messages out as they were prepared (`telegram_api.py`).

The API has no key against doubles: when an answer is lost, the message is sent again, rather twice than lost. Parts are
sent one by one, and what has arrived is counted, so that a second try begins at the part that failed.
"""

import asyncio
import hmac
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from bot.channels import raw, telegram_updates
from bot.channels.fit import fitting
from bot.channels.keyboard import rows
from bot.channels.outgoing import Outgoing
from bot.channels.reason import quoted, told
from bot.channels.split import spoken
from bot.channels.telegram_api import BotApi, Failed, in_answer
from bot.channels.telegram_pace import Pace
from bot.model.delivery import Dead, Delivered, Delivery, Outcome, Retry
from bot.model.errors import Unready, Unsigned
from bot.model.event import Inbound
from bot.model.ids import ChannelName
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button

if TYPE_CHECKING:
    from bot.channels.telegram_bot import HouseBot

API_URL = "https://api.telegram.org"

PACED = "Telegram takes no more at the moment"
_TAP_SECONDS = 2.0
"""Answering a tap only stops a spinner; the words must not wait for it."""
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{1,100}", re.ASCII)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}", re.ASCII)
_CLOSED = frozenset({"blocked", "refused", "moved"})
"""Where it goes so with a group, nothing more is said there."""


def _now() -> datetime:
    return datetime.now(UTC)


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
        self._token = _checked(token, "the Telegram token", _TOKEN, "123456:ABC-def, as @BotFather gave it")
        self._secret: bytes | None = None
        if webhook_secret is not None:
            wanted = "of at most 256 letters (a-z, A-Z), digits, _ and -"
            self._secret = _checked(webhook_secret, "the Telegram webhook secret", _SECRET, wanted).encode()
        self._name = ""
        self._clock = clock
        self._pace = pace or Pace()
        self._tap_timeout = min(_TAP_SECONDS, timeout)
        self._answering: set[asyncio.Task[object]] = set()
        self._outgoing, self._api_url, self._timeout = outgoing, api_url.rstrip("/"), timeout
        self._api = BotApi(self._token, self._api_url, outgoing, timeout)

    @cached_property
    def bot(self) -> "HouseBot":
        """The library's bot, for setting up and fetching. Importing it takes longer than a house needs to open."""
        from bot.channels.telegram_bot import house_bot

        return house_bot(self._token, self._api_url, self._outgoing, self._timeout)

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

    def in_answer(self, arrivals: Sequence[Inbound]) -> bytes:
        """What the answer to their webhook says beside 200; empty where there is nothing to say.

        An update holds one tap at most, and Telegram acts upon a method that is named in the answer: so its button
        stops turning without a request of our own.
        """
        waiting = self._taps(arrivals)
        self._answer_beside(waiting[1:])
        return in_answer(waiting[0]) if waiting else b""

    def handed_on(self, arrivals: Sequence[Inbound]) -> None:
        """Answer every tap among them beside everything else, whatever came of its turn: its button stops turning.

        For what was fetched, and for webhooks that are to come again: to these Telegram does not listen. A double is
        answered too: the first answer may not have arrived, and Telegram only refuses a second one.
        """
        self._answer_beside(self._taps(arrivals))

    def _taps(self, arrivals: Sequence[Inbound]) -> list[str]:
        """The queries among them that still wait for an answer."""
        return [
            arrival.reply.token
            for arrival in arrivals
            if arrival.reply is not None and arrival.channel == self.name and self._clock() < arrival.reply.until
        ]

    def _answer_beside(self, queries: Sequence[str]) -> None:
        for query in queries:
            task: asyncio.Task[object] = asyncio.ensure_future(self._api.answer(query, self._tap_timeout))
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
        group = _is_group(delivery.address)
        for part in delivery.parts[done:]:
            if pause := await self._pace.turn(delivery.address):
                return Retry(PACED, done, timedelta(seconds=pause), without_reply=True)
            failed = await self._api.send(delivery.address, self._linked(part) if group else part)
            if failed is None:
                done += 1
            elif group and failed.cause in _CLOSED:
                break
            else:
                return self._outcome(failed, delivery, done)
        return await self._leave(delivery) if group else Delivered()

    async def _leave(self, delivery: Delivery) -> Outcome:
        """Go out of a group. Whoever cannot leave is not in it any more."""
        failed = await self._api.leave(delivery.address)
        if failed is None or failed.cause in _CLOSED:
            return Delivered()
        return self._outcome(failed, delivery, len(delivery.parts))

    def _linked(self, part: bytes) -> bytes:
        """The line for a group, and under it where one can write alone, once that is known."""
        if not self._name:
            return part
        fields = msgspec.json.decode(part)
        return msgspec.json.encode(fields | {"text": f"{fields['text']}\nhttps://t.me/{self._name}"})

    def _outcome(self, failed: Failed, delivery: Delivery, done: int) -> Outcome:
        match failed.cause:
            case "flood":
                self._pace.refused(delivery.address, failed.seconds)
                return Retry("429", done, timedelta(seconds=failed.seconds), without_reply=True)
            case "blocked":
                return Dead(told("Telegram 403", self._sentence(failed, delivery)), blocked=True)
            case "refused":
                return Dead(told("Telegram 400", self._sentence(failed, delivery)))
            case "unknown":
                return Dead("Telegram does not know our token")
            case "moved":
                return Dead("the group has become another one")
            case "unreached":
                reason = self._sentence(failed, delivery) or "Telegram could not be reached"
                return Retry(reason, done, without_reply=True)

    def _sentence(self, failed: Failed, delivery: Delivery) -> str:
        sent = [str(msgspec.json.decode(part).get("text", "")) for part in delivery.parts]
        return quoted(failed.said, sent=sent, secrets=(self._token, delivery.address))


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
