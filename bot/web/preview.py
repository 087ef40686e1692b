"""The preview page: a flow as it is met on every channel, in two languages, renewed while its author writes.

It needs no database and no key, shows no word of anybody, and is served to this machine only. What a page shows is
made anew for each request out of the newest draft; the stream only says that there is a newer one.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from jinja2 import Environment, PackageLoader, StrictUndefined
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from bot.drawing.filming import WAYS, Film
from bot.drawing.phrases import Phrases
from bot.drawing.placing import Placing
from bot.drawing.screens import FlowScreens
from bot.drawing.when import CHANNEL_NAMES
from bot.model.errors import Finding
from bot.model.ids import Locale
from bot.web.assets import Assets, versioned
from bot.web.preview_watch import Draft, Watch
from bot.web.security import Headers

HOSTS = ["127.0.0.1", "localhost", "[::1]"]
AGAIN_AFTER = 1000
"""Milliseconds after which a page asks again where the preview went away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the page is made of."""

    draft: Draft
    flow: str
    locales: Sequence[Locale]
    pair: tuple[Locale, Locale]
    screens: FlowScreens | None
    elsewhere: tuple[Finding, ...]
    counts: dict[str, int]
    """Findings by flow."""


class Preview:
    """The doors of the preview."""

    def __init__(self, watch: Watch, phrases: Callable[[Locale], Phrases], clock: Callable[[], datetime]) -> None:
        self._watch = watch
        self._phrases = phrases
        self._clock = clock
        self._template = Environment(
            loader=PackageLoader("bot.web", "templates/preview"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        ).get_template("page.html")

    def app(self, first: str = "") -> Starlette:
        """The application; `first` is the flow that the page begins with."""

        async def begin(request: Request) -> Response:
            flows = self._watch.draft.flows
            name = first or (next(iter(flows.flows), "") if flows else "")
            query = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(f"/flow/{name or 'welcome'}{query}")

        return Starlette(
            routes=[
                Route("/", begin),
                Route("/flow/{name:str}", self.page),
                Route("/events", self.events),
                Mount("/static", Assets()),
            ],
            exception_handlers={Exception: _failed},
            middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS), Middleware(Headers, secure=False)],
        )

    async def page(self, request: Request) -> Response:
        """`/flow/<name>?a=ja&b=en`."""
        version = self._watch.version
        shown = self._shown(request.path_params["name"], request.query_params.get("a"), request.query_params.get("b"))
        say = self._phrases(shown.pair[0])
        known = shown.screens is not None or shown.draft.flows is None or shown.draft.words is None
        first, second = shown.pair

        def local(href: str) -> str:
            """The address with the languages that are looked at."""
            path, mark, step = href.partition("#")
            return f"{path}?a={first}&b={second}{mark}{step}"

        page = self._template.render(
            say=say, shown=shown, version=version, asset=versioned, channels=CHANNEL_NAMES, local=local
        )
        return HTMLResponse(page, 200 if known else 404)

    async def events(self, request: Request) -> Response:
        """A stream that says when there is something newer than `after`, or than the browser last heard of."""
        given = request.headers.get("last-event-id") or request.query_params.get("after", "")
        after = int(given) if given.isascii() and given.isdecimal() and len(given) < 10 else 0
        return EventSourceResponse(self._events(after), ping=15, sep="\n")

    async def _events(self, after: int) -> AsyncIterator[ServerSentEvent]:
        yield ServerSentEvent(comment="open", retry=AGAIN_AFTER)
        while not self._watch.closing:
            version = await self._watch.newer(after)
            if version != after:
                after = version
                yield ServerSentEvent(str(version), event="changed", id=str(version))

    def _shown(self, name: str, a: str | None, b: str | None) -> Shown:
        draft = self._watch.draft
        flows, words = draft.flows, draft.words
        if flows is None or words is None:
            here = self._phrases(Locale(a or "ja")).locale
            return Shown(
                draft=draft,
                flow=name,
                locales=(),
                pair=(here, here),
                screens=None,
                elsewhere=draft.findings,
                counts={},
            )
        pair = _pair(words.locales, a, b)
        film = Film(flows, words, draft.directory, draft.values, self._clock(), self._phrases(pair[0]), pair)
        placing = Placing(flows, words, draft.findings, exact=not draft.earlier)
        screens = film.ways() if name == WAYS else film.flow(flows.flows[name]) if name in flows.flows else None
        return Shown(
            draft=draft,
            flow=name,
            locales=words.locales,
            pair=pair,
            screens=placing.put(screens) if screens else None,
            elsewhere=placing.elsewhere(name),
            counts={each: len(placing.of(each)) for each in (*flows.flows, WAYS)},
        )


def _failed(_: Request, fault: Exception) -> Response:
    """A defect of ours: said in a sentence, and the author can go on."""
    return PlainTextResponse(f"The preview cannot show this ({type(fault).__name__}). Undo the last change.", 500)


def _pair(known: Sequence[Locale], a: str | None, b: str | None) -> tuple[Locale, Locale]:
    """The two languages: as asked for where they are spoken, else the first two."""
    first = Locale(a) if a and a in known else known[0]
    others = [locale for locale in known if locale != first]
    second = Locale(b) if b and b in known else (others or [first])[0]
    return first, second
