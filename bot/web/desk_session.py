"""Coming in and going out: sign-in, the one-time link, sign-out, and the gate before every other page of the desk."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from bot.model.desk import Role, Session
from bot.model.errors import Away, Refused, TooLarge
from bot.service.desk import LONGEST_PASSWORD, SHORTEST_PASSWORD
from bot.web.desk_form import Form, is_same, outside_form_allowed, read_form
from bot.web.desk_pages import Pages, go_to
from bot.web.doors import Doors

COOKIE = "engawa_desk"
LONGEST_LOGIN = 100
LONGEST_NAME = 20
"""Characters of the shown name: what LINE shows of a sender's name."""
SIGN_IN = "/desk/sign-in"
Asked = Callable[[Request, Session], Awaitable[Response]]
Sent = Callable[[Request, Session, Form], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]


class Gate:
    """Lets in whoever has a session. A form must bear that session's own mark, or nothing happens."""

    def __init__(self, doors: Doors, pages: Pages) -> None:
        self._doors = doors
        self._pages = pages

    async def session(self, request: Request) -> Session | None:
        """The session of this browser, if it is still good."""
        cookie = request.cookies.get(COOKIE, "")
        return await self._doors.desk.session(cookie) if cookie else None

    def asked(self, answer: Asked, role: Role | None = None) -> Endpoint:
        """A page for those who are signed in; with `role` only for them."""

        async def endpoint(request: Request) -> Response:
            session = await self.session(request)
            if session is None:
                return go_to(SIGN_IN)
            if role is not None and session.staff.role != role:
                return self._pages.notice(request, "not_for_you", session, status=403)
            return await answer(request, session)

        return endpoint

    def sent(self, answer: Sent, role: Role | None = None) -> Endpoint:
        """A form of those who are signed in. What was typed comes back where it cannot be taken."""

        async def endpoint(request: Request) -> Response:
            try:
                form = await read_form(request)
            except TooLarge:
                return self._pages.notice(request, "form_too_large", status=413)
            try:
                session = await self.session(request)
            except Away:
                return self._pages.notice(request, "away", status=503, kept=form["text"])
            if session is None:
                return self._pages.notice(request, "session_over", status=401, kept=form["text"])
            if not is_same(form["csrf"], session.csrf):
                return self._pages.notice(request, "form_too_old", session, status=403, kept=form["text"])
            if role is not None and session.staff.role != role:
                return self._pages.notice(request, "not_for_you", session, status=403)
            return await answer(request, session, form)

        return endpoint

    async def sign_in(self, request: Request) -> Response:
        """The form, and what it sends. An unknown login and a wrong password get the same sentence."""
        if request.method != "POST":
            if await self.session(request) is not None:
                return go_to("/desk")
            return self._pages.page(request, "sign_in", problem="", login="")
        form = await self._outside_form(request)
        if isinstance(form, Response):
            return form
        login = form["login"].strip()[:LONGEST_LOGIN]
        names = (f"login {login}", f"client {request.client.host if request.client else ''}")
        if seconds := await self._doors.desk.tries.wait(*names):
            answer = self._pages.page(request, "sign_in", status=429, problem="too_many_tries", login=login)
            answer.headers["Retry-After"] = str(seconds)
            return answer
        cookie = await self._doors.desk.sign_in(login, form["password"])
        if cookie is None:
            return self._pages.page(request, "sign_in", status=401, problem="not_known", login=login)
        await self._doors.desk.tries.take_back(*names)
        return await self._enter(request, cookie)

    async def sign_out(self, request: Request, _session: Session, _form: Form) -> Response:
        """End this browser's session."""
        await self._doors.desk.sign_out(request.cookies[COOKIE])
        answer = go_to(SIGN_IN)
        answer.delete_cookie(COOKIE, path="/desk", secure=self._doors.secure, httponly=True, samesite="strict")
        return answer

    async def welcome(self, request: Request) -> Response:
        """The one-time link. Looking burns nothing; the token goes on in the form."""
        if request.method != "POST":
            token = request.query_params.get("token", "")
            if not token or await self._doors.desk.invitation(token) is None:
                return _nameless(self._pages.notice(request, "link_spent", status=410))
            return self._welcome_form(request, token, 200)
        form = await self._outside_form(request, or_nameless=True)
        if isinstance(form, Response):
            return form
        token, login, name = form["token"], form["login"].strip(), form["shown_name"].strip()
        if problem := _problem(login, name, form["password"], form["password_again"]):
            return self._welcome_form(request, token, 422, problem, login, name)
        try:
            cookie = await self._doors.desk.accept(token, login, name, form["password"])
        except Refused as refused:
            known = str(refused) if str(refused) in ("name_missing", "password_short") else "login_taken"
            return self._welcome_form(request, token, 422, known, login, name)
        if cookie is None:
            return _nameless(self._pages.notice(request, "link_spent", status=410))
        return await self._enter(request, cookie)

    def _welcome_form(
        self, request: Request, token: str, status: int, problem: str = "", login: str = "", name: str = ""
    ) -> Response:
        answer = self._pages.page(
            request, "welcome", status=status, token=token, problem=problem, login=login, shown_name=name
        )
        return _nameless(answer)

    async def _outside_form(self, request: Request, *, or_nameless: bool = False) -> Form | Response:
        """A form that comes before a session, so that only the browser can tell whose page sent it."""
        if not outside_form_allowed(request, self._doors.public_url, or_nameless=or_nameless):
            return self._pages.notice(request, "form_too_old", status=403)
        try:
            return await read_form(request)
        except TooLarge:
            return self._pages.notice(request, "form_too_large", status=413)

    async def _enter(self, request: Request, cookie: str) -> Response:
        if old := request.cookies.get(COOKIE):
            await self._doors.desk.sign_out(old)
        answer = go_to("/desk")
        answer.set_cookie(COOKIE, cookie, path="/desk", httponly=True, samesite="strict", secure=self._doors.secure)
        return answer


def _problem(login: str, name: str, password: str, again: str) -> str:
    if not login or not name:
        return "name_missing"
    if len(login) > LONGEST_LOGIN or len(name) > LONGEST_NAME:
        return "name_long"
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        return "password_short"
    return "" if password == again else "passwords_differ"


def _nameless(answer: Response) -> Response:
    """The address of this page holds a token, so that no other place may learn it."""
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer
