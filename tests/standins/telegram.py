"""The sandbox's Telegram as tests use it: held against the API's description too, and with a time that tests know.

async with TelegramStandIn(token="1:t", secret="s") as telegram:
    body, headers = telegram.text(42, "こんにちは")    # post these to /telegram/webhook
    await telegram.wait_for(42, 1)                     # → [{"text": …, "reply_markup": …}]
"""

from aiohttp import web

from bot.sandbox import telegram
from bot.sandbox.telegram import BLOCKED, BROKEN, flood, refusal
from tests.standins.loopback import Loopback, Message, Webhook
from tests.standins.telegram_described import problem_of

__all__ = ["BLOCKED", "BROKEN", "TelegramStandIn", "Webhook", "flood", "refusal"]

_BORN = 1_767_225_600


class TelegramStandIn(Loopback, telegram.TelegramStandIn):
    """The Bot API as the house sees it."""

    def __init__(self, *, token: str = "1:engawa", secret: str = "telegram-secret") -> None:  # noqa: S107
        super().__init__(token=token, secret=secret)

        self.asked: list[str] = []
        """Methods that were called by a request, and not in the answer to a webhook."""

    async def routes(self, request: web.Request) -> web.Response:
        self.asked.append(self.name_of(request))
        return await super().routes(request)

    def problem_of(self, method: str, fields: Message) -> str:
        return problem_of(method, fields)

    def moment(self, number: int) -> int:
        return _BORN + number
