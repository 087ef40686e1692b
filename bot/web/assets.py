"""Static files out of the package. What is asked for by its version may be kept for good."""

from functools import cache
from hashlib import sha256
from importlib.resources import files

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = "static"


@cache
def versioned(name: str) -> str:
    """The address of a static file with the version of its content."""
    content = files("bot.web").joinpath(FOLDER, name).read_bytes()
    return f"/{FOLDER}/{name}?v={sha256(content).hexdigest()[:12]}"


class Assets(StaticFiles):
    """`/static`. Modules import each other without a version, and are revalidated by their ETag."""

    def __init__(self) -> None:
        super().__init__(packages=[("bot.web", FOLDER)])

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, with how long it may be kept."""
        response = await super().get_response(path, scope)
        if response.status_code in (200, 304):
            kept = scope.get("query_string", b"").startswith(b"v=")
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if kept else "no-cache"
        return response
