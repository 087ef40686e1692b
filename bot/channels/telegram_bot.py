"""python-telegram-bot's `Bot`, for what is not done in every turn: setting up, menus, fetching."""

import logging
from datetime import timedelta

from telegram import Bot
from telegram.error import RetryAfter

from bot.channels.aiohttp_request import AiohttpRequest
from bot.channels.outgoing import Outgoing


class HouseBot(Bot):
    """The library's bot, which would show its token wherever it is printed."""

    def __repr__(self) -> str:
        return "HouseBot"

    async def raw_updates(self, **fields: object) -> object:
        """What `getUpdates` answers, unread: the library loses all updates of an answer where one is odd."""
        seconds = fields.get("timeout")
        wait = float(seconds) if isinstance(seconds, int | float) else 0.0
        return await self._post("getUpdates", dict(fields), read_timeout=wait + (self.request.read_timeout or 0.0))


def house_bot(token: str, api_url: str, outgoing: Outgoing, timeout: float) -> HouseBot:
    """A bot over the house's own client; `api_url` without a slash at its end, `timeout` in seconds."""
    # At DEBUG the library writes whole messages and addresses; nobody may switch that on by accident.
    for logger in ("telegram", "httpx", "httpcore"):
        logging.getLogger(logger).setLevel(logging.WARNING)
    requests = AiohttpRequest(outgoing, read_timeout=timeout)
    return HouseBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=requests,
        get_updates_request=requests,
    )


def seconds_of(fault: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    pause = fault.retry_after
    return pause.total_seconds() if isinstance(pause, timedelta) else float(pause)
