"""The accounts at both stand-ins, set up as `engawa line setup` and `engawa telegram setup` do it at the platforms."""

import asyncio
from collections.abc import Coroutine
from datetime import datetime
from typing import Any

import structlog

from bot.app import Engawa
from bot.channels import line_shown, telegram_setup
from bot.channels.line_api import LineApi
from bot.channels.line_menu import default_of
from bot.channels.outgoing import Outgoing
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_menu import SHEET, menus
from bot.line_setup import drawn_of
from bot.model.errors import EngawaError
from bot.model.ids import Locale

log = structlog.get_logger(__name__)


async def set_up(house: Engawa, outgoing: Outgoing, now: datetime) -> str:
    """Commands at Telegram, menus at LINE. Why LINE has no menu (there is no font to draw it with); empty if it has."""
    await _tried(_commands(house, outgoing, now))
    return await _tried(_menu(house, outgoing))


async def _tried(work: Coroutine[Any, Any, None]) -> str:
    """What went wrong, in a sentence."""
    try:
        await work
    except EngawaError as error:
        log.warning("sandbox.not_set_up", fault=type(error).__name__, problem=str(error))
        return str(error)
    return ""


async def _commands(house: Engawa, outgoing: Outgoing, now: datetime) -> None:
    settings, words = house.settings, house.content.words
    token, secret = settings.telegram_token.get_secret_value(), settings.telegram_webhook_secret.get_secret_value()
    bot = TelegramChannel(token, secret, settings.telegram_api_url, outgoing).bot
    found = menus({locale: words.sheet(locale, SHEET) for locale in house.content.house.locales}, _own(house))
    await telegram_setup.set_up(bot, telegram_setup.Wanted("", found), secret, now)


async def _menu(house: Engawa, outgoing: Outgoing) -> None:
    settings = house.settings
    drawn = await asyncio.to_thread(drawn_of, house.content, settings)
    api = LineApi(settings.line_channel_access_token.get_secret_value(), settings.line_api_url, outgoing)
    default = next(one.menu for one in drawn if one.menu.locale == _own(house))
    await line_shown.menus(api, drawn, default)


def _own(house: Engawa) -> Locale:
    return default_of(house.content.house.locales, house.settings.locale)
