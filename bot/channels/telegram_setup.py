"""Telling Telegram who we are, and looking whether it knows: token, webhook, commands and descriptions.

Everything can be done again and again, and nothing that waits at Telegram is thrown away. What comes back are lines for
an operator, in plain words; neither token nor secret stands in any of them.
"""

from collections.abc import Awaitable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from telegram import BotCommand, BotCommandScopeAllPrivateChats, User, WebhookInfo
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.channels import telegram_updates
from bot.channels.reason import quoted
from bot.channels.telegram_bot import HouseBot, seconds_of
from bot.channels.telegram_menu import Menu
from bot.channels.telegram_trouble import explained
from bot.model.errors import Unready

T = TypeVar("T")
RECENT = timedelta(hours=1)
"""A failed delivery of the last hour is a trouble; an older one is only told."""
RUN = "Run `engawa telegram setup`."
_PRIVATE = BotCommandScopeAllPrivateChats()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at or done. `ok` is False where the operator has something to do."""

    text: str
    ok: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """How it is to be. `url` is the webhook's address; empty: nothing is delivered, updates are fetched.

    `former` are codes of languages that may have been set once; Telegram tells nobody which ones it has words for.
    """

    url: str
    menus: tuple[Menu, ...]
    former: tuple[str, ...] = ()

    @property
    def given_up(self) -> tuple[str, ...]:
        """Languages of old that are spoken no more."""
        return tuple(sorted(set(self.former) - {menu.language for menu in self.menus}))


async def set_up(bot: HouseBot, wanted: Wanted, secret: str, now: datetime) -> list[Line]:
    """Tell Telegram everything. Raises Unready where it does not know the token, cannot be reached, or refuses."""
    lines = [*_about(await _asked(bot, bot.get_me()))]
    if wanted.url:
        asked_for = list(telegram_updates.ASKED_FOR)
        await _asked(bot, bot.set_webhook(url=wanted.url, secret_token=secret, allowed_updates=asked_for))
        lines.append(Line(f"Telegram delivers to {wanted.url}, with the secret."))
    else:
        await _asked(bot, bot.delete_webhook(drop_pending_updates=False))
        lines.append(Line("Telegram delivers nowhere; Engawa fetches."))
    for menu in wanted.menus:
        code = menu.language or None
        commands = [BotCommand(command=name, description=text) for name, text in menu.commands]
        await _asked(bot, bot.set_my_commands(commands=commands, scope=_PRIVATE, language_code=code))
        await _asked(bot, bot.set_my_description(description=menu.description, language_code=code))
        await _asked(bot, bot.set_my_short_description(short_description=menu.short_description, language_code=code))
        lines.append(Line(f"Commands and descriptions are set {_for_whom(menu)}."))
    for code in wanted.given_up:
        if await _known(bot, code) != Menu(code, (), "", ""):
            await _asked(bot, bot.delete_my_commands(scope=_PRIVATE, language_code=code))
            await _asked(bot, bot.set_my_description(description="", language_code=code))
            await _asked(bot, bot.set_my_short_description(short_description="", language_code=code))
            lines.append(Line(f"Commands and descriptions are taken away for phones in {code}, which is not spoken."))
    lines += _deliveries(await _asked(bot, bot.get_webhook_info()), wanted, now, set_just_now=True)
    return lines


async def look(bot: HouseBot, wanted: Wanted, now: datetime) -> list[Line]:
    """Ask Telegram what it knows, and change nothing. Raises Unready where it cannot be asked."""
    lines = [*_about(await _asked(bot, bot.get_me()))]
    lines += _deliveries(await _asked(bot, bot.get_webhook_info()), wanted, now, set_just_now=False)
    for menu in wanted.menus:
        known = await _known(bot, menu.language)
        if known == menu:
            lines.append(Line(f"Commands and descriptions are right {_for_whom(menu)}."))
        else:
            lines.append(
                Line(f"Commands and descriptions are not those of your words {_for_whom(menu)}. {RUN}", ok=False)
            )
    for code in wanted.given_up:
        if await _known(bot, code) != Menu(code, (), "", ""):
            told = f"Phones in {code} are still shown commands or descriptions of old, which the house does not speak."
            lines.append(Line(f"{told} {RUN}", ok=False))
    return lines


async def _known(bot: HouseBot, language: str) -> Menu:
    """What Telegram shows in one language; empty where it has nothing of its own for it."""
    code = language or None
    commands = await _asked(bot, bot.get_my_commands(scope=_PRIVATE, language_code=code))
    description = await _asked(bot, bot.get_my_description(language_code=code))
    short = await _asked(bot, bot.get_my_short_description(language_code=code))
    return Menu(
        language,
        tuple((one.command, one.description) for one in commands),
        description.description,
        short.short_description,
    )


def _about(me: User) -> Iterator[Line]:
    yield Line(f"The token is right: it belongs to @{me.username}.")
    if me.can_join_groups:
        yield Line(
            "It can be added to groups, and leaves them at once. To spare people that: @BotFather, /setjoingroups."
        )
    if me.can_read_all_group_messages:
        yield Line("Its privacy mode is off. Engawa reads no groups: @BotFather, /setprivacy, Enable.", ok=False)


def _deliveries(info: WebhookInfo, wanted: Wanted, now: datetime, *, set_just_now: bool) -> Iterator[Line]:
    if info.url != wanted.url:
        stands = f"Telegram delivers to {info.url}" if info.url else "Telegram delivers nowhere"
        yield Line(
            f"{stands}, and should {'deliver to ' + wanted.url if wanted.url else 'not: Engawa fetches'}. {RUN}",
            ok=False,
        )
    elif not set_just_now:
        yield Line(f"Telegram delivers to {info.url}." if info.url else "Telegram delivers nowhere; Engawa fetches.")
    if info.url and set(info.allowed_updates or ()) != set(telegram_updates.ASKED_FOR):
        yield Line(f"Telegram was not told what to deliver: taps or blocks would be missed. {RUN}", ok=False)
    if waiting := info.pending_update_count:
        yield Line(f"Messages that wait at Telegram: {waiting}. It keeps them for a day.")
    if info.url and info.last_error_date is not None:
        message = quoted(info.last_error_message or "", sent=(), secrets=())
        ago = now - info.last_error_date
        recent = ago < RECENT and not set_just_now
        remedy = f" {found}" if (found := explained(message)) else ""
        yield Line(
            f"The last delivery that failed, {_ago(ago)}: {message or 'no reason was told'}.{remedy}", ok=not recent
        )


def _ago(span: timedelta) -> str:
    minutes = max(0, int(span.total_seconds() // 60))
    if minutes < 2 * 60:
        return f"{minutes} min ago"
    return f"{minutes // 60} h ago" if minutes < 48 * 60 else f"{minutes // (24 * 60)} days ago"


def _for_whom(menu: Menu) -> str:
    return f"for phones in {menu.language}" if menu.language else "for all other phones"


async def _asked(bot: HouseBot, question: Awaitable[T]) -> T:
    """The answer. Raises Unready in plain words."""
    try:
        return await question
    except InvalidToken:
        raise Unready(
            "Telegram does not know this token. Ask @BotFather for it (/mybots, API Token), and set "
            "`telegram_token` in engawa.toml."
        ) from None
    except RetryAfter as fault:
        raise Unready(f"Telegram asks to wait {seconds_of(fault):.0f} seconds. Run the command again then.") from None
    except BadRequest as fault:
        said = quoted(fault.message, sent=(), secrets=(bot.token,))
        remedy = f" {found}" if (found := explained(said)) else ""
        raise Unready(f"Telegram refused: {said or 'no reason was told'}.{remedy}") from None
    except NetworkError as fault:
        said = quoted(fault.message, sent=(), secrets=(bot.token,))
        raise Unready(
            f"Telegram cannot be reached from here ({said}). Look at the connection, and try again."
        ) from None
    except TelegramError as fault:
        raise Unready(f"Telegram answered with a fault ({type(fault).__name__}). Try again later.") from None
