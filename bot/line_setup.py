"""Setting LINE up: content, pictures and the API put together, and what an operator has confirmed remembered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.channels import line_setup, line_shown
from bot.channels.line_api import LineApi
from bot.channels.line_menu import SHEET, Menu, default_of, menus
from bot.channels.line_setup import REDELIVERY, Line
from bot.channels.line_shown import Drawn
from bot.channels.outgoing import Outgoing
from bot.content_files import Content, read_content
from bot.drawing.fonts import find
from bot.drawing.menu_picture import picture
from bot.line_notes import confirmed, remember
from bot.model.errors import Unready
from bot.settings import Settings

WITHOUT = (
    "LINE has no credentials yet. Make a channel of the Messaging API in the LINE Developers console, and set "
    "`line_channel_secret` and `line_channel_access_token` in engawa.toml (docs/operating.md)."
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What an operator asks for. `redelivery` None = nothing was said about it."""

    only_look: bool = False
    redelivery: bool | None = None
    menu: bool = True


def draw(settings: Settings, now: datetime) -> tuple[Drawn, ...]:
    """The menus of all languages with their pictures. Raises Unready, ContentError."""
    return drawn_of(read_content(settings, now, again=False), settings)


def write_pictures(drawn: tuple[Drawn, ...], folder: Path) -> list[Path]:
    """A PNG for each language, to look at. Raises Unready where the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"menu-{one.menu.locale}.png" for one in drawn]
        for path, one in zip(paths, drawn, strict=True):
            path.write_bytes(one.picture)
    except OSError as error:
        raise Unready(f"The pictures cannot be written to {folder} ({error.strerror}). Name another folder.") from None
    return paths


async def set_up(settings: Settings, now: datetime, wish: Wish) -> list[Line]:
    """Look at everything and, unless only looking, set it. Raises Unready where LINE refuses or cannot be reached."""
    if not settings.has_line:
        raise Unready(WITHOUT)
    content = read_content(settings, now, again=False) if wish.menu else None
    drawn = drawn_of(content, settings) if content is not None and not wish.only_look else ()
    outgoing = Outgoing()
    try:
        api = LineApi(settings.line_channel_access_token.get_secret_value(), settings.line_api_url, outgoing)
        account, lines = await line_setup.account(api)
        lines += await line_setup.webhook(api, f"{settings.address}/line/webhook", change=not wish.only_look)
        if wish.redelivery is not None:
            remember(settings.data_dir, account, now.date() if wish.redelivery else None)
        lines.append(_redelivery(settings, account))
        lines.append(await line_setup.quota(api))
        if drawn:
            lines += await line_shown.menus(api, drawn, _default(drawn, settings))
        elif content is not None:
            locales = content.house.locales
            lines.append(await line_shown.look(api, locales, default_of(locales, settings.locale)))
    finally:
        await outgoing.close()
    return lines


def _redelivery(settings: Settings, account: str) -> Line:
    day = confirmed(settings.data_dir, account)
    if day is None:
        return Line(REDELIVERY, ok=False)
    return Line(f"You confirmed on {day.isoformat()} that webhook redelivery is on.")


def drawn_of(content: Content, settings: Settings) -> tuple[Drawn, ...]:
    """The same from content that was read already. Raises Unready, ContentError."""
    sheets = {locale: content.words.sheet(locale, SHEET) for locale in content.house.locales}
    found = menus(sheets, places="places" in content.flows.flows)
    font = find(settings.font, (text for menu in found for field in menu.fields for text in (field.word, field.note)))
    return tuple(Drawn(menu, picture(menu, font)) for menu in found)


def _default(drawn: Sequence[Drawn], settings: Settings) -> Menu:
    default = default_of([one.menu.locale for one in drawn], settings.locale)
    return next(one.menu for one in drawn if one.menu.locale == default)
