"""One letter: what of it may be read, and what a counselor does with it.

Counselors pull. Before taking, a page tells how long the letter waits and how near danger it is, and none of its words.
"""

from typing import get_args

import structlog
from starlette.requests import Request
from starlette.responses import Response

from bot.model.conversation import TicketMode, TicketState
from bot.model.desk import Refusal, Session, TicketPage
from bot.model.errors import Away
from bot.model.ids import DeliveryId, TicketId
from bot.service.desk import Action
from bot.service.turn import Busy
from bot.web.desk_form import Form
from bot.web.desk_pages import Pages, go_to
from bot.web.doors import Doors

log = structlog.get_logger(__name__)
LONGEST_ANSWER = 5000
"""Characters, as LINE carries in one message."""
OPEN = (TicketState.WAITING, TicketState.RETURNED, TicketState.TAKEN, TicketState.ANSWERED)
WAITING = (TicketState.WAITING, TicketState.RETURNED)
_STATUS = {"gone": 410, "empty": 422}


class TicketDesk:
    """The pages of single letters."""

    def __init__(self, doors: Doors, pages: Pages) -> None:
        self._doors = doors
        self._pages = pages

    async def show(self, request: Request, session: Session) -> Response:
        """The letter as far as it may be read."""
        return await self._page(request, session)

    async def act(self, request: Request, session: Session, form: Form) -> Response:
        """Do what a form asks. Where it cannot be done, the page says so and holds what was typed."""
        ticket, text = TicketId(request.path_params["ticket"]), form["text"]
        if form["action"] == "again":
            if not await self._doors.desk.send_again(session, DeliveryId(form["delivery"]), ticket):
                return await self._page(request, session, problem=("not_now", ""), status=409)
            return go_to(f"/desk/tickets/{ticket}")
        action = _action(form["action"])
        if action is None or not form["form_id"]:
            return await self._page(request, session, problem=("not_now", ""), text=text, status=400)
        if action == "answer" and len(text.replace("\r\n", "\n").strip()) > LONGEST_ANSWER:
            return await self._page(request, session, problem=("too_long", str(LONGEST_ANSWER)), text=text, status=422)
        try:
            refusal = await self._doors.desk.act(session, ticket, action, form["form_id"], text)
        except Busy:
            return self._pages.notice(request, "busy", session, status=503, kept=text)
        except Away:
            return self._pages.notice(request, "away", session, status=503, kept=text)
        except Exception as error:  # noqa: BLE001 - whatever failed, typed words are given back
            log.error("desk.act_failed", fault=type(error).__name__, action=action)
            return self._pages.notice(request, "not_done", session, status=500, kept=text)
        if refusal is not None:
            return await self._refused(request, session, refusal, text)
        return go_to("/desk" if action in ("return", "close") else f"/desk/tickets/{ticket}")

    async def _refused(self, request: Request, session: Session, refusal: Refusal, text: str) -> Response:
        if refusal.reason == "gone":
            return self._pages.notice(request, "gone", session, status=410, kept=text)
        problem = (refusal.reason, refusal.name)
        return await self._page(request, session, problem=problem, text=text, status=_STATUS.get(refusal.reason, 409))

    async def _page(
        self,
        request: Request,
        session: Session,
        *,
        problem: tuple[str, str] | None = None,
        text: str = "",
        status: int = 200,
    ) -> Response:
        page = await self._doors.desk.ticket(TicketId(request.path_params["ticket"]))
        if page is None:
            return self._pages.notice(request, "gone", session, status=404, kept=text)
        mine = is_mine(page, session)
        return self._pages.page(
            request,
            "ticket",
            session,
            status,
            row=page.row,
            page=page if may_read(page, session) else None,
            mine=mine,
            waits=page.row.state in WAITING,
            is_open=page.row.state in OPEN,
            live=page.row.mode is TicketMode.LIVE,
            form_id=self._doors.desk.form_id,
            problem=problem,
            text=text,
            longest=LONGEST_ANSWER,
        )


def is_mine(page: TicketPage, session: Session) -> bool:
    """Held by this counselor, and still going on."""
    return page.row.state in OPEN and page.row.state not in WAITING and page.row.holder == session.staff.id


def may_read(page: TicketPage, session: Session) -> bool:
    """Its holder, and a supervisor while it is open; nobody reads a letter that nobody has taken just by looking."""
    return is_mine(page, session) or (page.row.state in OPEN and session.staff.role == "supervisor")


def _action(sent: str) -> Action | None:
    return next((action for action in get_args(Action) if action == sent), None)
