"""What a supervisor has beside the letters: who works here, and what did not arrive."""

from typing import get_args
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from bot.model.desk import Role, Session
from bot.model.ids import DeliveryId, StaffId
from bot.service.desk import INVITED_FOR
from bot.web.desk_form import Form
from bot.web.desk_pages import Pages, go_to
from bot.web.doors import Doors


class StaffDesk:
    """The supervisor's pages."""

    def __init__(self, doors: Doors, pages: Pages) -> None:
        self._doors = doors
        self._pages = pages

    async def show(self, request: Request, session: Session) -> Response:
        """Everybody who has a sign-in."""
        return await self._page(request, session)

    async def act(self, request: Request, session: Session, form: Form) -> Response:
        """Make a one-time link, shown this once; or let somebody rest from the desk, or come back."""
        match form["action"]:
            case "invite":
                role = next((role for role in get_args(Role) if role == form["role"]), None)
                if role is None:
                    return await self._page(request, session, problem="not_now", status=400)
                token = await self._doors.desk.invite(role)
                link = f"{self._doors.public_url.rstrip('/')}/desk/welcome?{urlencode({'token': token})}"
                return await self._page(request, session, link=link)
            case "activate" | "deactivate" as action:
                staff = StaffId(form["staff"])
                if staff == session.staff.id:
                    return await self._page(request, session, problem="not_yourself", status=409)
                if all(person.id != staff for person in await self._doors.desk.staff()):
                    return await self._page(request, session, problem="nobody_there", status=404)
                await self._doors.desk.set_active(staff, active=action == "activate")
                return go_to("/desk/staff")
            case _:
                return await self._page(request, session, problem="not_now", status=400)

    async def undelivered(self, request: Request, session: Session) -> Response:
        """What did not reach a visitor, and why."""
        return await self._undelivered(request, session)

    async def send_again(self, request: Request, session: Session, form: Form) -> Response:
        """Send what a counselor wrote once more."""
        if not await self._doors.desk.send_again(session, DeliveryId(form["delivery"])):
            return await self._undelivered(request, session, problem="not_now", status=409)
        return go_to("/desk/undelivered")

    async def _undelivered(
        self, request: Request, session: Session, *, problem: str = "", status: int = 200
    ) -> Response:
        items, quota = await self._doors.desk.undelivered(), self._doors.line_quota()
        return self._pages.page(request, "undelivered", session, status, items=items, quota=quota, problem=problem)

    async def _page(
        self, request: Request, session: Session, *, link: str = "", problem: str = "", status: int = 200
    ) -> Response:
        people = await self._doors.desk.staff()
        return self._pages.page(
            request, "staff", session, status, people=people, link=link, problem=problem, link_days=INVITED_FOR.days
        )
