"""The desk's pages: templates, language, and the frame around each of them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.model.desk import Session
from bot.model.ids import Locale
from bot.places import house as hours
from bot.web.assets import versioned
from bot.web.desk_words import Words
from bot.web.doors import Doors

LANGUAGE_COOKIE = "engawa_desk_language"
_REMEMBERED = 400 * 24 * 60 * 60
QUIET = {"Cache-Control": "no-store", "Referrer-Policy": "same-origin"}
"""Nothing of the desk stays in a browser. `same-origin` lets forms name the page that they come from."""
LANGUAGES = {"ja": "日本語", "en": "English", "ja-easy": "やさしい日本語"}


class Pages:
    """Renders every page of the desk."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._templates = Environment(
            loader=PackageLoader("bot.web", "templates/desk"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def words(self, request: Request) -> Words:
        """The words in the language that this browser asks for."""
        locale = self._locale(request)
        return Words(self._doors.desk.labels(locale), locale, self._now())

    def page(
        self, request: Request, name: str, session: Session | None = None, status: int = 200, **values: Any
    ) -> Response:
        """The page `templates/desk/<name>.html`. A language that was chosen with this request is remembered."""
        words = self.words(request)
        frame: dict[str, Any] = {
            "t": words,
            "asset": versioned,
            "house": self._doors.house.name.get(words.locale, ""),
            "session": session,
            "languages": [(code, LANGUAGES.get(code, code)) for code in self._doors.staff_locales],
            "path": request.url.path,
            "hours": self._hours(words),
        }
        html = self._templates.get_template(f"{name}.html").render(frame | values)
        answer = HTMLResponse(html, status, QUIET)
        if self._chosen(request) is not None:
            answer.set_cookie(
                LANGUAGE_COOKIE,
                words.locale,
                max_age=_REMEMBERED,
                path="/desk",
                httponly=True,
                samesite="strict",
                secure=self._doors.secure,
            )
        return answer

    def notice(
        self, request: Request, name: str, session: Session | None = None, *, status: int, kept: str = ""
    ) -> Response:
        """One sentence on a page of its own; `kept` is what somebody typed, so that it is not lost."""
        return self.page(request, "notice", session, status, notice=name, kept=kept)

    def _hours(self, words: Words) -> str:
        """Whether somebody reads now, as far as the hours say."""
        now = self._now()
        if hours.is_open(self._doors.house, now, self._doors.zone):
            return words("open_now")
        opens = hours.next_reading(self._doors.house, now, self._doors.zone)
        return words("closed_until", words.moment(opens)) if opens is not None else words("closed")

    def _now(self) -> datetime:
        return self._doors.clock().astimezone(self._doors.zone)

    def _chosen(self, request: Request) -> Locale | None:
        wanted = request.query_params.get("lang")
        return next((code for code in self._doors.staff_locales if code == wanted), None)

    def _locale(self, request: Request) -> Locale:
        if chosen := self._chosen(request):
            return chosen
        known: Mapping[str, Locale] = {code: code for code in self._doors.staff_locales}
        if kept := known.get(request.cookies.get(LANGUAGE_COOKIE, "")):
            return kept
        for wanted in _accepted(request.headers.get("accept-language", "")):
            if found := known.get(wanted) or known.get(wanted.split("-")[0]):
                return found
        return self._doors.locale


def go_to(path: str) -> Response:
    """On to another page, with GET."""
    return RedirectResponse(path, 303, QUIET)


def _accepted(header: str) -> list[str]:
    """Languages of an Accept-Language header, the dearest first."""
    weighed: list[tuple[float, str]] = []
    for part in header.split(",")[:20]:
        tag, _, weight = part.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), tag.lower()))
        except ValueError:
            continue
    return [tag for weight, tag in sorted(weighed, key=lambda item: item[0]) if tag and weight < 0]
