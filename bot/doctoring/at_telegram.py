"""Telegram: what it knows of the house, and whether the public address leads here. Nothing there is changed."""

from collections.abc import AsyncGenerator

from bot.channels.telegram_address import address_of
from bot.content_files import SHIPPED
from bot.doctoring.note import Case, Note, Sign, look, missing, ok
from bot.model.ids import Locale
from bot.telegram_notes import former

TELEGRAM = "Telegram"


async def telegram(case: Case) -> AsyncGenerator[Note, None]:
    """Token, webhook or fetching, last error, commands. Raises Unready where Telegram cannot be asked."""
    settings = case.settings
    if not settings.has_telegram:
        yield Note(Sign.OFF, TELEGRAM, "No token is set.", "To open it: docs/operating.md, 6.")
        return
    fetches = settings.telegram_mode == "polling"
    url = "" if fetches else address_of(settings.address)
    if case.offline:
        yield look(TELEGRAM, "Its token is set; Telegram was not asked.", "engawa doctor, without --offline")
        return
    from bot.channels import telegram_setup  # the library takes a second, which nobody without Telegram need wait
    from bot.channels.telegram import TelegramChannel
    from bot.channels.telegram_menu import SHEET, Menu, menus
    from bot.channels.telegram_probe import probe

    secret = None if fetches else settings.telegram_webhook_secret.get_secret_value()
    bot = TelegramChannel(
        settings.telegram_token.get_secret_value(), secret, settings.telegram_api_url, case.outgoing
    ).bot
    ours: tuple[Menu, ...] = ()
    if case.content is not None and case.content.words is not None and not case.content.findings:
        spoken = case.content.known.locales
        own = Locale(settings.locale) if settings.locale in spoken else spoken[0]
        ours = menus({locale: case.content.words.sheet(locale, SHEET) for locale in spoken}, own)
    else:
        yield look(TELEGRAM, "Commands cannot be compared before the content is mended.", "engawa check")
    folders = (SHIPPED / "locales", *([settings.locales] if settings.locales else []))
    wanted = telegram_setup.Wanted(url, ours, former(settings.data_dir, *folders) if ours else ())
    for line in await telegram_setup.look(bot, wanted, case.clock()):
        yield ok(TELEGRAM, line.text) if line.ok else missing(TELEGRAM, line.text)
    if url:
        line = await probe(case.outgoing, url, secret or "")
        yield ok(TELEGRAM, line.text) if line.ok else missing(TELEGRAM, line.text)
