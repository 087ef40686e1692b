"""`engawa sandbox`: a house of its own in a folder that is thrown away, both platforms, a phone each, and their page.

The house is the real one, with the real doors: webhooks are signed and come over HTTP, and what it sends goes over HTTP
to the stand-ins. Only the loopback is used.
"""

import asyncio
import contextlib
import secrets
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import uvicorn
from pydantic import SecretStr
from rich.console import Console
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount, Route

from bot.app import Engawa, open_house
from bot.channels.outgoing import Outgoing
from bot.content_files import SHIPPED
from bot.drawing.phrases import Phrases
from bot.model.ids import Locale
from bot.previewing import LOOPBACK, listen
from bot.sandbox.accounts import set_up
from bot.sandbox.line import LineStandIn
from bot.sandbox.line_phone import LinePhone
from bot.sandbox.page import NEWS, PATH, Page
from bot.sandbox.phone import Phone
from bot.sandbox.postman import OnceMore, Postman, unread
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.telegram_phone import TelegramPhone
from bot.service.ports import Clock
from bot.serving import Server
from bot.settings import Settings, read_settings
from bot.web.preview import HOSTS
from bot.web.security import Headers
from bot.words import catalogue

SPOKEN = (Locale("ja"), Locale("en"))
"""The languages of the page's own words."""
SHEET = "sandbox"
FREE_PUSHES = 200
"""What LINE's plan without a fee allows a month in Japan."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """Made up for this time, so that nothing else on the machine can knock."""

    line_secret: str
    line_token: str
    telegram_token: str
    telegram_secret: str


def tried() -> Settings:
    """Which flows, words, places and house file the operator has set. Their credentials, even half ones, do not matter.

    Raises Unready.
    """
    nothing = dict.fromkeys(("line_channel_secret", "line_channel_access_token"), "")
    return read_settings(telegram_token="", telegram_webhook_secret="", telegram_mode="webhook", **nothing)


async def sandbox(settings: Settings, clock: Clock, out: Console, *, port: int = 0) -> None:
    """Serve until the process is asked to end. `port` 0 = any that is free.

    `settings` say which flows, words, places and house file are tried; data, keys, credentials and addresses of theirs
    are not touched. Raises Unready where the port is in use, ContentError for what stands in the files.
    """
    made = Secrets(
        secrets.token_hex(16), secrets.token_hex(32), f"1:{secrets.token_urlsafe(24)}", secrets.token_urlsafe(24)
    )
    with (
        contextlib.closing(listen(port)) as listening,
        tempfile.TemporaryDirectory(prefix="engawa-sandbox-") as folder,
    ):
        async with (
            LineStandIn(secret=made.line_secret, token=made.line_token) as line,
            TelegramStandIn(token=made.telegram_token, secret=made.telegram_secret) as telegram,
        ):
            line.quota = FREE_PUSHES
            own = own_settings(settings, made, Path(folder), listening.getsockname()[1], line.url, telegram.url)
            async with open_house(own, clock=clock) as house, _phones(house, line, telegram, clock) as (left, right):
                welcome = f"/desk/welcome?token={await house.desk.invite('supervisor')}"
                page = _page(house, left, right, clock, welcome)
                config = uvicorn.Config(
                    _app(house, page),
                    log_level="critical",
                    access_log=False,
                    server_header=False,
                    timeout_graceful_shutdown=2,
                )
                out.print(_told(own.address, welcome, folder), markup=False)
                await Server(config, house).serve(sockets=[listening])


def own_settings(settings: Settings, made: Secrets, folder: Path, port: int, line: str, telegram: str) -> Settings:
    """The operator's content, in a house that is nobody's."""
    house = settings.house or settings.data_dir / "house.yaml"
    return Settings(
        data_dir=folder,
        database_url="",
        vault_url="",
        host=LOOPBACK,
        port=port,
        public_url="",
        master_key=SecretStr(""),
        master_key_file=None,
        pepper_file=None,
        locale=settings.locale,
        timezone=settings.timezone,
        flows=settings.flows,
        locales=settings.locales,
        places=settings.places,
        house=house if settings.house or house.exists() else None,
        line_channel_secret=SecretStr(made.line_secret),
        line_channel_access_token=SecretStr(made.line_token),
        line_api_url=line,
        font=settings.font,
        telegram_token=SecretStr(made.telegram_token),
        telegram_webhook_secret=SecretStr(made.telegram_secret),
        telegram_api_url=telegram,
        telegram_mode="webhook",
    )


@contextlib.asynccontextmanager
async def _phones(
    house: Engawa, line: LineStandIn, telegram: TelegramStandIn, clock: Clock
) -> AsyncIterator[tuple[LinePhone, TelegramPhone]]:
    """Both phones with their postmen, and accounts that were set up as an operator does it."""
    changed = partial(house.hub.wake, NEWS)
    outgoing = Outgoing()
    left, right = LinePhone(line, clock, changed), TelegramPhone(telegram, clock, changed)
    left.postman = _postman(outgoing, house, left, line.once_more)
    right.postman = _postman(outgoing, house, right, lambda webhook: webhook, telegram.told_in_answer)
    tasks = [
        asyncio.create_task(work)
        for work in (left.postman.run(), right.postman.run(), _set_up(house, left, outgoing, clock()))
    ]
    try:
        yield left, right
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await outgoing.close()


def _postman(
    outgoing: Outgoing,
    house: Engawa,
    phone: Phone,
    once_more: OnceMore,
    answered: Callable[[bytes], Awaitable[None]] = unread,
) -> Postman:
    door = f"{house.settings.address}/{phone.name}/webhook"
    return Postman(outgoing, door, once_more, partial(phone.note, to_house=True), answered=answered)


async def _set_up(house: Engawa, phone: LinePhone, outgoing: Outgoing, now: datetime) -> None:
    phone.bare = await set_up(house, outgoing, now)
    house.hub.wake(NEWS)


def _page(house: Engawa, left: LinePhone, right: TelegramPhone, clock: Clock, welcome: str) -> Page:
    zone = ZoneInfo(house.settings.timezone)

    async def desk() -> str:
        return "/desk" if await house.has_staff() else welcome

    name = house.content.house.name
    return Page(
        left,
        right,
        read_phrases(),
        house.hub,
        house=name.get(Locale(house.settings.locale)) or next(iter(name.values())),
        address=house.settings.address,
        desk=desk,
        clock=lambda: clock().astimezone(zone),
    )


def read_phrases() -> Mapping[Locale, Phrases]:
    """The page's own words."""
    files = {
        f"locales/{each}/{SHEET}.yaml": (SHIPPED / "locales" / each / f"{SHEET}.yaml").read_bytes() for each in SPOKEN
    }
    words = catalogue.load(files, {each: {} for each in SPOKEN})
    return {each: Phrases(each, words.sheet(each, SHEET)) for each in SPOKEN}


def _app(house: Engawa, page: Page) -> Starlette:
    """The page, and beside it the house with all its doors, under one address."""
    framed = Starlette(routes=page.routes(), middleware=[Middleware(Headers, secure=False)])
    return Starlette(
        routes=[
            *(Route(f"{PATH}{rest}", framed, methods=["GET", "POST"]) for rest in ("", "/{rest:path}")),
            Mount("/", house.asgi),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)],
    )


def _told(address: str, welcome: str, folder: str) -> str:
    return "\n".join(
        (
            f"The sandbox is open: {address}{PATH}  (Ctrl-C ends it)",
            "  Two phones, as on LINE and on Telegram; no account is needed, and nothing leaves this machine.",
            f"  Web chat: {address}",
            f"  Desk:     {address}{welcome}",
            "            (makes the first counselor there, who is a supervisor too; it works once)",
            f"  Data:     {folder}, thrown away at the end",
        )
    )
