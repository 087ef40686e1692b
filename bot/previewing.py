"""`engawa preview`: the preview page on this machine, and the watch over the files that it shows."""

import asyncio
import contextlib
import socket
from collections.abc import Hashable, Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import uvicorn
from rich.console import Console

from bot.content_files import SHIPPED, Gathered, gather, known_clean
from bot.drawing.phrases import Phrases
from bot.model.errors import Fault, Refused, Unready
from bot.model.ids import Locale
from bot.pictures import read_phrases
from bot.service.facts import Almanac
from bot.service.ports import Clock
from bot.settings import Settings
from bot.web.preview import Preview
from bot.web.preview_watch import Draft, Watch
from bot.words.catalogue import Catalogue

LOOKS_EVERY = 0.5
"""Seconds between two looks at the files' times."""
AHEAD = 3
"""Letters before one's own, for the sample."""
LOOPBACK = "127.0.0.1"
SAMPLES = ("sample_own", "sample_more")


async def preview(settings: Settings, clock: Clock, out: Console, *, flow: str = "", port: int = 0) -> None:
    """Serve the page until the process is asked to end. `port` 0 = any that is free.

    Raises Refused for a flow that does not exist, Unready where the port is in use.
    """
    watch = Watch(lambda before: drafted(settings, clock(), before), lambda: stamps(settings))
    await watch.look()
    flows = watch.draft.flows
    if flow and flows is not None and flow not in flows.flows:
        raise Refused(f"There is no flow {flow}. Known are: {', '.join(flows.flows)}.")
    phrases: dict[str, Phrases] = {each: read_phrases(Locale(each)) for each in ("ja", "en")}
    app = Preview(watch, lambda locale: phrases.get(locale.split("-")[0], phrases["en"]), clock).app(flow)
    with contextlib.closing(listen(port)) as listening:
        config = uvicorn.Config(
            app, log_level="critical", access_log=False, server_header=False, timeout_graceful_shutdown=2
        )
        server = _Server(config, watch)
        out.print(f"Preview: http://{LOOPBACK}:{listening.getsockname()[1]}/  (Ctrl-C ends it)", markup=False)
        looking = asyncio.create_task(watch.run(lambda: asyncio.sleep(LOOKS_EVERY)))
        try:
            await server.serve(sockets=[listening])
        finally:
            looking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await looking


def drafted(settings: Settings, now: datetime, before: Draft) -> Draft:
    """What the files hold now; flows or words that cannot be read are those of before."""
    parts = gather(settings, now, known=known_clean(settings))
    words = parts.words or before.words
    return Draft(
        flows=parts.flows or before.flows,
        words=words,
        directory=parts.directory or before.directory,
        values={}
        if words is None
        else {locale: _values(parts, words, locale, settings, now) for locale in words.locales},
        findings=parts.findings,
        earlier=parts.flows is None or parts.words is None,
    )


def stamps(settings: Settings) -> Hashable:
    """Name, time and size of every file that a preview is made of; changes whenever one of them does."""
    return tuple(sorted(_stamps(settings)))


def _stamps(settings: Settings) -> Iterator[tuple[str, int, int]]:
    own = settings.house or settings.data_dir / "house.yaml"
    places = [own, SHIPPED / "house.yaml"]
    for folder in (settings.flows or SHIPPED / "flows", settings.locales or SHIPPED / "locales"):
        places += folder.rglob("*.yaml")
    places += (settings.places or SHIPPED / "places").glob("*.csv")
    for path in places:
        try:
            found = path.stat()
        except OSError:
            continue
        yield str(path), found.st_mtime_ns, found.st_size


def _values(parts: Gathered, words: Catalogue, locale: Locale, settings: Settings, now: datetime) -> Mapping[str, str]:
    """Samples for the variables: dates as this house would say them now, invented words where somebody would write."""
    say = read_phrases(locale)
    given = {name: say(name) for name in SAMPLES}
    given |= {"line": say("sample_own"), "counselor": say("sample_counselor"), "chosen": say("sample_chosen")}
    almanac = Almanac(parts.known, words, ZoneInfo(settings.timezone), _Plain())
    try:
        facts = almanac.facts(now, AHEAD, "web")
        given |= almanac.values(locale, facts, AHEAD)
        given |= {"return_code": facts.return_code, "receipt": facts.receipt}
    except Fault:
        pass  # small words of dates and bands are missing; `check` says which
    return given


class _Plain:
    """No chance: a sample is the same at every look."""

    def token(self, size: int) -> bytes:
        """Always the same bytes."""
        return bytes(range(size))


class _Server(uvicorn.Server):
    """Open pages hold their streams for ever; they are let go before the server waits for them."""

    def __init__(self, config: uvicorn.Config, watch: Watch) -> None:
        super().__init__(config)
        self._watch = watch

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams, then as always."""
        await self._watch.close()
        await super().shutdown(sockets)


def listen(port: int) -> socket.socket:
    """A socket of this machine only, already listening. Raises Unready where the port is in use."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((LOOPBACK, port))
        listening.listen()
    except (OSError, OverflowError) as error:
        listening.close()
        raise Unready(f"{LOOPBACK}:{port} cannot be used ({error}). Choose another --port, or none.") from None
    listening.setblocking(False)  # noqa: FBT003 - the signature is the library's
    return listening
