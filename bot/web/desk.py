"""The desk: where counselors read letters and answer them. All works by plain forms; scripts only spare reloading."""

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.model.desk import Session
from bot.web.desk_pages import Pages
from bot.web.desk_session import Gate
from bot.web.desk_staff import StaffDesk
from bot.web.desk_stream import DeskStream
from bot.web.desk_ticket import TicketDesk
from bot.web.doors import Doors

_START = re.compile(r"[0-9]{1,9}")


def routes(doors: Doors) -> list[BaseRoute]:
    """All pages below `/desk`."""
    pages = Pages(doors)
    gate = Gate(doors, pages)
    queue, tickets, staff = QueueDesk(doors, pages), TicketDesk(doors, pages), StaffDesk(doors, pages)
    stream = DeskStream(doors.desk, gate.session)
    return [
        Route("/desk", gate.asked(queue.show), methods=["GET"]),
        Route("/desk/sign-in", gate.sign_in, methods=["GET", "POST"]),
        Route("/desk/sign-out", gate.sent(gate.sign_out), methods=["POST"]),
        Route("/desk/welcome", gate.welcome, methods=["GET", "POST"]),
        Route("/desk/events", stream.open, methods=["GET"]),
        Route("/desk/tickets/{ticket}", gate.asked(tickets.show), methods=["GET"]),
        Route("/desk/tickets/{ticket}", gate.sent(tickets.act), methods=["POST"]),
        Route("/desk/staff", gate.asked(staff.show, "supervisor"), methods=["GET"]),
        Route("/desk/staff", gate.sent(staff.act, "supervisor"), methods=["POST"]),
        Route("/desk/undelivered", gate.asked(staff.undelivered, "supervisor"), methods=["GET"]),
        Route("/desk/undelivered", gate.sent(staff.send_again, "supervisor"), methods=["POST"]),
    ]


class QueueDesk:
    """The queue: one's own letters, those that wait, those of others; each in the order that the house gives."""

    def __init__(self, doors: Doors, pages: Pages) -> None:
        self._doors = doors
        self._pages = pages

    async def show(self, request: Request, session: Session) -> Response:
        """The open letters, a page of each part; none of them is opened for it."""
        starts = {part: int(start) for part, start in request.query_params.items() if _START.fullmatch(start)}
        return self._pages.page(request, "queue", session, parts=await self._doors.desk.queue(session, starts))
