"""The page of the sandbox: two phones, what can be done with them, and what went to and fro.

Everything it shows is made anew for each request; the stream only says that there is something new. It is served to
this machine only, and a visitor's words appear nowhere else.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime

from jinja2 import Environment, PackageLoader, StrictUndefined
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.drawing.phrases import Phrases
from bot.model.errors import TooLarge
from bot.model.ids import Locale
from bot.model.limits import LIMITS
from bot.sandbox.line_phone import LinePhone
from bot.sandbox.phone import MEDIA, Phone
from bot.sandbox.telegram_phone import TelegramPhone
from bot.service.hub import Hub
from bot.web.assets import versioned
from bot.web.desk_form import Form, read_form
from bot.web.linked import pieces, tongue
from bot.web.security import from_our_page

PATH = "/sandbox"
NEWS = "sandbox"
"""The key under which open pages watch."""
LOOKS_AGAIN = 15.0
AGAIN_AFTER = 1000
"""Milliseconds after which a page asks again where the sandbox went away."""
LONGEST = 20_000
Deed = Callable[[Phone, Form], None]


class Page:
    """`desk` gives the address of the desk, or of the page that makes its first sign-in."""

    def __init__(
        self,
        line: LinePhone,
        telegram: TelegramPhone,
        phrases: Mapping[Locale, Phrases],
        news: Hub,
        *,
        house: str,
        address: str,
        desk: Callable[[], Awaitable[str]],
        clock: Callable[[], datetime],
    ) -> None:
        self._line = line
        self._telegram = telegram
        self._phrases = phrases
        self._news = news
        self._house = house
        self._address = address
        self._desk = desk
        self._clock = clock
        self._template = Environment(
            loader=PackageLoader("bot.web", "templates/sandbox"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        ).get_template("page.html")

    def routes(self) -> list[BaseRoute]:
        """All of them below PATH."""
        return [
            Route(PATH, self.show),
            Route(f"{PATH}/events", self.events),
            Route(f"{PATH}/menu/{{menu:str}}.png", self.picture),
            Route(f"{PATH}/{{phone:str}}/{{deed:str}}", self.act, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """The page, in the language that is asked for or that the browser names."""
        locale = self._telegram.language = self._locale(request)
        page = self._template.render(
            say=self._phrases[locale],
            other=next((other for other in self._phrases if other != locale), locale),
            line=self._line,
            telegram=self._telegram,
            house=self._house,
            desk=await self._desk(),
            zone=self._clock().tzinfo,
            asset=versioned,
            pieces=pieces,
            tongue=tongue,
            media=MEDIA,
            longest=LIMITS["line"].text,
        )
        return HTMLResponse(page)

    async def events(self, _: Request) -> Response:
        """A stream that says when something is new."""
        return EventSourceResponse(self._events(), ping=15, sep="\n")

    async def _events(self) -> AsyncIterator[ServerSentEvent]:
        with self._news.watch(NEWS) as watch:
            yield ServerSentEvent("", event="changed", retry=AGAIN_AFTER)
            while not self._news.closing:
                if await watch.wait(LOOKS_AGAIN) and not self._news.closing:
                    yield ServerSentEvent("", event="changed")

    async def picture(self, request: Request) -> Response:
        """The picture of one of LINE's menus."""
        found = self._line.picture(request.path_params["menu"])
        return PlainTextResponse("", 404) if found is None else Response(found, media_type="image/png")

    async def act(self, request: Request) -> Response:
        """One thing that is done with a phone. What makes no sense now is let be."""
        phone = {"line": self._line, "telegram": self._telegram}.get(request.path_params["phone"])
        if phone is None:
            return PlainTextResponse("", 404)
        if not from_our_page(request, self._address):
            return PlainTextResponse("", 403)
        try:
            form = await read_form(request)
        except TooLarge:
            return PlainTextResponse("", 413)
        locale = self._telegram.language = self._locale(request)
        if not _do(phone, request.path_params["deed"], form):
            return PlainTextResponse("", 404)
        if "x-sandbox" in request.headers:
            return PlainTextResponse("", 204)
        return RedirectResponse(f"{PATH}?lang={locale}#{phone.name}", 303)

    def _locale(self, request: Request) -> Locale:
        asked = Locale(request.query_params.get("lang", ""))
        if asked in self._phrases:
            return asked
        wanted = [part.strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")]
        return next((Locale(each) for each in wanted if each in self._phrases), next(iter(self._phrases)))


def _do(phone: Phone, deed: str, form: Form) -> bool:
    """Do it; False where nobody knows what it is."""
    match deed:
        case "begin" | "block" | "unblock" | "again" | "trouble" | "reset":
            _hold(phone, deed, form)
        case "write" | "edit" | "take_back" | "tap" | "menu" | "send" | "group":
            _speak(phone, deed, form)
        case _:
            return False
    return True


def _hold(phone: Phone, deed: str, form: Form) -> None:
    match deed:
        case "begin" if not phone.begun:
            phone.begin()
        case "block" if not phone.blocked:
            phone.block()
        case "unblock" if phone.blocked:
            phone.unblock()
        case "again":
            phone.again()
        case "trouble":
            phone.meet(form["trouble"])
        case "reset":
            phone.reset()


def _speak(phone: Phone, deed: str, form: Form) -> None:
    text = form["text"].replace("\r\n", "\n").strip()[:LONGEST]
    if not phone.begun or phone.blocked:
        return
    match deed:
        case "write" if text:
            phone.write(text)
        case "edit" if text:
            phone.edit(text)
        case "take_back":
            phone.take_back()
        case "group":
            phone.call_into_group()
        case "tap":
            phone.tap(_number(form["item"]), _number(form["key"]))
        case "menu" if isinstance(phone, LinePhone):
            phone.tap_menu(_number(form["key"]))
        case "send" if form["media"] in MEDIA:
            phone.send(form["media"])


def _number(given: str) -> int:
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 10 else -1
