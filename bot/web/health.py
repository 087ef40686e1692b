"""For whoever runs the house: does it live, can it work, how much is there to do. No path tells of anybody."""

from ipaddress import ip_address

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.web.doors import Doors

log = structlog.get_logger(__name__)
PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
FORWARDED = ("x-forwarded-for", "forwarded")


def routes(doors: Doors) -> list[BaseRoute]:
    """`/healthz`, `/readyz`, `/metrics`."""

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def readyz(_: Request) -> Response:
        try:
            ready = await doors.ready()
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the database, the answer is "not ready"
            log.warning("health.not_ready", fault=type(error).__name__)
            ready = False
        return JSONResponse({"ready": ready, "flows": dict(doors.proof)}, 200 if ready else 503)

    async def metrics(request: Request) -> Response:
        """Counts move with every message: whoever could read them from afar would learn that somebody writes (P10)."""
        if not _from_here(request):
            return PlainTextResponse("Not Found", 404)
        return Response(doors.metrics(), media_type=PROMETHEUS)

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]


def _from_here(request: Request) -> bool:
    """From this machine, and not handed on by a proxy."""
    if request.client is None or any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False
