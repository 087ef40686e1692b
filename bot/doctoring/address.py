"""The address that visitors use, and the page behind it, as far as they can be seen from inside."""

import asyncio
import json
import ssl
from collections.abc import AsyncGenerator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

import aiohttp

from bot.channels.telegram_trouble import explained
from bot.doctoring.note import Case, Note, look, missing, ok
from bot.settings import Settings

ADDRESS, WEB = "address", "web chat"
GUIDE = "docs/https.md shows three ways; then set `public_url` in engawa.toml."
NOT_MUCH = timedelta(days=14)
_BYTES = 4096
_SECONDS = 5
_BROKEN = (TimeoutError, aiohttp.ClientError, OSError)


async def address(case: Case) -> AsyncGenerator[Note, None]:
    """Its shape, then what answers there, and with which certificate."""
    shape = shape_of(case.settings)
    yield shape
    url = case.settings.public_url
    if case.offline or not _is_whole(url) or not url.startswith("https://"):
        return
    try:
        async with case.outgoing.session.get(f"{url}/healthz", allow_redirects=False) as response:
            status, body = response.status, await response.content.read(_BYTES)
        async with case.outgoing.session.get(f"{url}/metrics", allow_redirects=False) as response:
            shows_figures = response.status == 200
        good_until = await _good_until(url)
    except (aiohttp.ClientSSLError, ssl.SSLError):
        yield missing(ADDRESS, f"{url}: {explained('certificate')}")
        return
    except aiohttp.ClientConnectorDNSError:
        yield missing(ADDRESS, f"The name in {url} is not known on the internet.", "Look at its DNS entry.")
        return
    except _BROKEN as fault:
        told = f"From this computer {url} cannot be reached ({type(fault).__name__}), which may be the router's way."
        yield look(ADDRESS, told, "Open it from a telephone with its Wi-Fi off (docs/https.md).")
        return
    yield _answered(url, status, body)
    if good_until is not None and good_until - case.clock() < NOT_MUCH:
        told = f"The certificate is good until {good_until:%Y-%m-%d} only, and should have been renewed by itself."
        yield look(ADDRESS, told, "Look at what renews it (docs/https.md).")
    if shows_figures and body == b"ok":
        told = f"{url}/metrics shows its figures to everybody: what stands in front does not say for whom it asks."
        yield missing(ADDRESS, told, "Let it send X-Forwarded-For (docs/https.md).")


def shape_of(settings: Settings) -> Note:
    """What can be said of an address without going there. A platform that delivers needs https."""
    delivered = settings.has_line or (settings.has_telegram and settings.telegram_mode == "webhook")
    wanting = missing if delivered else look
    url = settings.public_url
    if not url:
        return wanting(ADDRESS, f"`public_url` is not set: only this computer opens {settings.address}.", GUIDE)
    if not _is_whole(url):
        told = "`public_url` is more than a name: it may hold no path, no question mark, no password."
        return missing(ADDRESS, told, "Write it such as https://soudan.example.jp")
    if not _is_public(urlsplit(url).hostname or ""):
        return wanting(ADDRESS, f"Only this computer or its own network can open {url}.", GUIDE)
    if not url.startswith("https://"):
        told = f"{url} is not https: words and passwords can be read on their way."
        return missing(ADDRESS, told, GUIDE)
    return ok(ADDRESS, f"{url} has the shape that visitors and platforms need.")


def _is_whole(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0 and not (parts.path or parts.query or parts.username)
    except ValueError:
        return False


def _is_public(host: str) -> bool:
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith((".local", ".localhost", ".internal", ".lan"))


async def _good_until(url: str) -> datetime | None:
    """The last day of the certificate; the pooled client has let go of a connection before one could ask it."""
    parts = urlsplit(url)
    try:
        async with asyncio.timeout(_SECONDS):
            _, writer = await asyncio.open_connection(parts.hostname, parts.port or 443, ssl=_trusted())
            certificate = writer.get_extra_info("peercert")
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()
    except (TimeoutError, OSError):
        return None
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(certificate["notAfter"]), UTC) if certificate else None


def _trusted() -> ssl.SSLContext:
    return ssl.create_default_context()


def _answered(url: str, status: int, body: bytes) -> Note:
    if status == 200 and body == b"ok":
        return ok(ADDRESS, "It leads to an open Engawa, with a certificate that this computer trusts.")
    if status == 200:
        return missing(ADDRESS, f"{url} is answered by something that is not Engawa.", "Look at the proxy.")
    remedy = explained(str(status)) if status != 404 else ""
    return missing(ADDRESS, f"{url} answers {status}.", remedy or "Look at the proxy (docs/https.md).")


async def web_chat(case: Case) -> AsyncGenerator[Note, None]:
    """Whether the house is open on this computer."""
    settings = case.settings
    if case.offline or not settings.port:
        told = "It is always on with `engawa serve`"
        yield ok(WEB, f"{told}." if case.offline else f"{told}; at which port, the system chooses at each start.")
        return
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)  # noqa: S104 - only asked, not opened
    url = f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"
    try:
        async with case.outgoing.session.get(f"{url}/readyz", allow_redirects=False) as response:
            ready = _ready(await response.content.read(_BYTES))
    except _BROKEN:
        yield look(WEB, f"Nothing answers at {url}: the house is closed.", "engawa serve")
        return
    match ready:
        case None:
            told = f"At {url} another program answers, so Engawa cannot open there."
            yield missing(WEB, told, "Set `port` in engawa.toml to another number.")
        case True:
            yield ok(WEB, f"The house is open at {url}.")
        case False:
            yield missing(WEB, f"The house is open at {url}, and cannot reach its database.", "Look at its log.")


def _ready(body: bytes) -> bool | None:
    """What `/readyz` says; None where it is not ours."""
    try:
        said = json.loads(body)
        return bool(said["ready"]) if isinstance(said, dict) else None
    except (ValueError, KeyError, RecursionError):
        return None
