"""`engawa telegram`: telling Telegram who we are, and looking whether it knows."""

import asyncio
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from bot import logs
from bot.model.errors import EngawaError, Unready
from bot.model.ids import Locale

if TYPE_CHECKING:
    from bot.settings import Settings

telegram = typer.Typer(no_args_is_help=True, help="The bot at Telegram.")
out = Console(highlight=False, soft_wrap=True)
WITHOUT = (
    "There is no Telegram token. Ask @BotFather for a bot, and set `telegram_token` and "
    "`telegram_webhook_secret` in engawa.toml (docs/operating.md)."
)


@telegram.command(name="setup")
def setup(
    only_look: Annotated[bool, typer.Option("--check", help="Only look; change nothing.")] = False,  # noqa: FBT002
) -> None:
    """Set webhook, commands and descriptions at Telegram, and say what is still to do. It can be run again."""
    from bot.settings import read_settings

    logs.configure(pretty=sys.stderr.isatty(), quiet=True)
    try:
        all_ok = asyncio.run(_set_up(read_settings(), only_look=only_look))
    except EngawaError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    if not all_ok:
        raise typer.Exit(1)


async def _set_up(settings: "Settings", *, only_look: bool) -> bool:
    """Print what was done or seen; whether nothing is left to do."""
    if not settings.has_telegram:
        raise Unready(WITHOUT)
    from bot.channels.outgoing import Outgoing
    from bot.channels.telegram import TelegramChannel
    from bot.channels.telegram_address import address_of
    from bot.channels.telegram_menu import SHEET, menus
    from bot.channels.telegram_probe import probe
    from bot.channels.telegram_setup import Wanted, look, set_up
    from bot.content_files import SHIPPED, read_content
    from bot.telegram_notes import former, remember

    now = datetime.now(UTC)
    content = read_content(settings, now, again=False)
    spoken = content.house.locales
    own = Locale(settings.locale) if settings.locale in spoken else spoken[0]
    fetches = settings.telegram_mode == "polling"
    secret = None if fetches else settings.telegram_webhook_secret.get_secret_value()
    wanted = Wanted(
        "" if fetches else address_of(settings.address),
        menus({locale: content.words.sheet(locale, SHEET) for locale in spoken}, own),
        former(settings.data_dir, SHIPPED / "locales", *([settings.locales] if settings.locales else [])),
    )
    outgoing = Outgoing()
    try:
        bot = TelegramChannel(
            settings.telegram_token.get_secret_value(), secret, settings.telegram_api_url, outgoing
        ).bot
        lines = await (look(bot, wanted, now) if only_look else set_up(bot, wanted, secret or "", now))
        if not only_look:
            remember(settings.data_dir, (menu.language for menu in wanted.menus))
        if wanted.url:
            lines.append(await probe(outgoing, wanted.url, secret or ""))
    finally:
        await outgoing.close()
    for line in lines:
        out.print(f"{'ok   ' if line.ok else 'to do'}  {line.text}", markup=False)
    return all(line.ok for line in lines)
