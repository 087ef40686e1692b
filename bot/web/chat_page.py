"""The page itself, rendered here so that looking needs nothing: no cookie, no script, no trace.

Whoever comes back after a while, after leaving in haste or after a rest meets a question and no topic. The question is
the conversation's own, said by the engine; only where it may not speak, beside a counselor, the page asks by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.model.batch import Entry
from bot.model.errors import Away
from bot.model.event import Opened
from bot.model.ids import ConversationId, Locale
from bot.model.words import Bubble, Button
from bot.service.turn import Busy
from bot.web import cookie
from bot.web.assets import versioned
from bot.web.chat_entry import at_door, choices, rests, since_door
from bot.web.cookie import Visit
from bot.web.doors import Doors
from bot.web.linked import pieces, tongue

LANGUAGES = {"ja": "日本語", "en": "English", "ja-easy": "やさしい日本語"}
SPOKEN = ("say_", "speaker_", "withdrawn", "start_again")
"""Texts that the page's script needs."""
NIGHT = (21, 5)
"""Hours of the clock between which the page is dark without being asked."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page begins with. `gate` = the page itself asks first; `earlier` = there is more before `entries`."""

    entries: Sequence[Entry | Bubble]
    buttons: tuple[Button, ...] = ()
    talking: bool = False
    gate: bool = False
    resting: bool = False
    after: int = 0
    first: int = 0
    earlier: bool = False


class Page:
    """`GET /`."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    @cached_property
    def _template(self) -> Template:
        return Environment(
            loader=PackageLoader("bot.web", "templates/chat"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        ).get_template("page.html")

    async def show(self, request: Request) -> Response:
        """The page of whoever comes: a stranger's, or the one of a conversation."""
        visit = cookie.read(request, self._doors.locales, self._doors.locale)
        locale = self.locale(request.query_params.get("lang", ""), visit)
        status = 200
        try:
            conversation = await self._doors.chat.find(visit.token) if visit else None
            known = await self._known(visit, conversation, locale) if visit and conversation else None
        except Away:
            # Who has been here meets the question alone; what is behind it comes once the page can have it.
            known, status = Shown((), talking=True, gate=True, resting=True), 503
        shown = known or self._fresh(locale)
        response = HTMLResponse(self._render(shown, locale), status)
        if visit is not None and visit.left and not shown.gate:
            # Where the page itself has to ask, it must ask again at every opening until the visitor has opened it.
            cookie.came_back(response, secure=self._doors.secure)
        return response

    def locale(self, wished: str, visit: Visit | None) -> Locale:
        """The language of the frame: as asked for, else as remembered, else the house's own."""
        if wished in self._doors.locales:
            return Locale(wished)
        return visit.locale if visit else self._doors.locale

    def _fresh(self, locale: Locale) -> Shown:
        greeting = self._doors.chat.greeting(locale)
        return Shown(greeting, next((each.buttons for each in reversed(greeting) if each.buttons), ()))

    async def _known(self, visit: Visit, conversation: ConversationId, locale: Locale) -> Shown:
        chat = self._doors.chat
        entries = await chat.history(conversation, 0)
        newest = entries[-1].seq if entries else 0
        if not at_door(entries) and (visit.left or rests(entries) or await chat.asks_first(conversation)):
            asked = await self._ask(visit, conversation, newest, locale)
            if not asked:
                return Shown((), talking=True, gate=True, resting=True, after=newest)
            return self._talking(entries + asked, asked)
        return self._talking(entries, since_door(entries))

    async def _ask(self, visit: Visit, conversation: ConversationId, newest: int, locale: Locale) -> list[Entry]:
        """Let the conversation ask first. Empty where it may not speak now, or where the house is full."""
        event_id = self._doors.randomness.token(16).hex()
        try:
            await self._doors.chat.submit(visit.token, event_id, Opened(again=True), locale)
        except Busy:
            return []
        return [entry for entry in await self._doors.chat.history(conversation, newest) if entry.seq > newest]

    def _talking(self, entries: Sequence[Entry], shown: Sequence[Entry]) -> Shown:
        return Shown(
            shown,
            choices(entries),
            talking=True,
            resting=rests(entries),
            after=entries[-1].seq if entries else 0,
            first=shown[0].seq if shown else 0,
            earlier=bool(shown) and shown[0].seq > 1 and not rests(entries),
        )

    def _render(self, shown: Shown, locale: Locale) -> str:
        house = self._doors.house
        words: Mapping[str, str] = self._doors.chat.labels(locale)
        return self._template.render(
            w=words,
            house=house,
            name=house.name.get(locale, ""),
            locale=locale,
            languages=[(code, LANGUAGES.get(code, code)) for code in self._doors.locales if code != locale],
            shown=shown,
            bubbles=[(each, None) if isinstance(each, Bubble) else (each.bubble, each) for each in shown.entries],
            help_text=self._doors.help_text(locale),
            night=_is_night(self._doors.clock().astimezone(self._doors.zone)),
            pieces=pieces,
            tongue=tongue,
            asset=versioned,
            spoken={name: text for name, text in words.items() if name.startswith(SPOKEN)},
        )


def _is_night(now: datetime) -> bool:
    return now.hour >= NIGHT[0] or now.hour < NIGHT[1]
