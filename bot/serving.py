"""Serving the doors with uvicorn, and telling the operator where they are."""

import asyncio
import contextlib
import fcntl
import os
import signal
import socket
import sys
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import structlog
import uvicorn
from rich.console import Console

from bot.app import Engawa, Worker, make_folder, open_house, prepare, utc_now
from bot.chance import SystemRandomness
from bot.content_files import SHIPPED, Content, read_content
from bot.crew import Crew, Duty
from bot.line_notes import confirmed
from bot.model.errors import EngawaError, Unready
from bot.proofs import Facts, proved
from bot.settings import Settings
from bot.store.opening import number
from bot.warming import settle_memory

log = structlog.get_logger(__name__)
BACKLOG = 1024
TAKES_TURNS = 0.0005
"""Seconds after which Python lets another thread go on: the one that writes turns waits less for the one that hears."""
SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One server a data folder: two on one SQLite file would both send. However a process ends, its lock goes."""
    make_folder(folder)
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)  # the folder itself, so that no file is left behind
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Unready(f"Engawa is running already on the data folder {folder}. Stop it first.") from None
        yield
    finally:
        os.close(lock)


def run(serving: Coroutine[Any, Any, None]) -> None:
    """Run it to its end on the loop that serves fastest here."""
    sys.setswitchinterval(TAKES_TURNS)
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(serving)


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        import uvloop
    except ImportError:  # it is not made for every system
        return None
    return uvloop.new_event_loop


async def serve_forever(settings: Settings, out: Console) -> None:
    """Until the process is asked to end. Raises Unready where the address or the folder is in use."""
    with contextlib.closing(_listen(settings)) as listening, alone(settings.data_dir):
        settings = settings.model_copy(update={"port": listening.getsockname()[1]})  # port 0 lets the system choose
        async with open_house(settings, prove=partial(_proved, settings, out)) as house:
            await _serve(house, listening, out)


def serve_together(settings: Settings, out: Console, workers: int) -> int:
    """The same with several processes on one address; an exit code. Raises Unready as above, and on SQLite."""
    if settings.content_url.startswith("sqlite"):
        raise Unready(
            f"SQLite is for one worker, and {workers} were asked for: leave --workers out, or move to PostgreSQL with "
            "`engawa migrate --to postgresql://...` and set ENGAWA_DATABASE_URL."
        )
    chance = SystemRandomness()
    with contextlib.closing(_listen(settings)) as listening, alone(settings.data_dir):
        settings = settings.model_copy(update={"port": listening.getsockname()[1]})
        content = read_content(settings, utc_now(), again=False)
        prepared = prepare(settings, replace(content, proof=_proved(settings, out, content)))
        settle_memory()  # before the workers part, so that what they share is not looked through by each

        async def live(duty: Duty) -> None:
            worker = Worker(duty.number, duty.ended)
            async with open_house(settings, prepared=prepared, worker=worker) as house:
                await _serve(house, listening, out, duty)

        def work(duty: Duty) -> int:
            try:
                run(live(duty))
            except EngawaError as error:
                sys.stderr.write(f"{error}\n")
                return 1
            return 0

        return Crew(workers, work, partial(number, chance), listening.close).run()


async def _serve(house: Engawa, listening: socket.socket, out: Console, duty: Duty | None = None) -> None:
    log.info("flows.proved", **house.content.proof)
    config = uvicorn.Config(
        house.asgi,
        log_level="warning",
        access_log=False,  # lines of requests would hold one-time links
        server_header=False,
        date_header=False,
        proxy_headers=bool(house.settings.public_url),
        ws="none",  # nothing here speaks it, nor is anything to be begun with the server: importing both takes time
        lifespan="off",
        forwarded_allow_ips=os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1"),
        timeout_graceful_shutdown=5,
    )
    server = Server(config, house, duty)
    if duty is None or duty.announces:
        await _announce(house, out)
    await server.serve(sockets=[listening])


def _proved(settings: Settings, out: Console, content: Content) -> Facts:
    """No flows are served whose promises were not proved."""
    return proved(
        content.flows,
        content.house.locales,
        shipped=SHIPPED / "flows",
        data_dir=settings.data_dir,
        tell=lambda sentence: out.print(sentence, markup=False),
    )


class Server(uvicorn.Server):
    """Open pages hold their streams for ever; they are told before the server waits for them to end.

    Uvicorn would raise the signal once more when it is done, and the process would end before the house is closed:
    sends under way would be cut off, and sent again at the next start.
    """

    def __init__(self, config: uvicorn.Config, house: Engawa, duty: Duty | None = None) -> None:
        super().__init__(config)
        self._house = house
        self._duty = duty

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """A signal ends the server, and then the house closes; one more during that ends the process at once."""
        loop = asyncio.get_running_loop()
        for wanted in SIGNALS:
            loop.add_signal_handler(wanted, self._asked, wanted)
        if self._duty is not None:
            loop.add_reader(self._duty.orphaned, self._left_alone, self._duty.orphaned)
        try:
            yield
        finally:
            if self._duty is not None:
                loop.remove_reader(self._duty.orphaned)
            for wanted in SIGNALS:
                loop.remove_signal_handler(wanted)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As always; then whoever looks after this process is told that it serves."""
        await super().startup(sockets)
        self._house.serving.set()
        if self._duty is not None and self.started:
            self._duty.opened()

    def _left_alone(self, orphaned: int) -> None:
        """Nobody looks after this process any more."""
        asyncio.get_running_loop().remove_reader(orphaned)
        self.handle_exit(signal.SIGTERM, None)

    def _asked(self, wanted: signal.Signals) -> None:
        self.handle_exit(wanted, None)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams, then as always."""
        self._house.hub.close()
        await super().shutdown(sockets)


async def _announce(house: Engawa, out: Console) -> None:
    address = house.settings.address
    say = [f"Engawa is open.\n  Page for visitors:  {address}\n  Desk for counselors: {address}/desk"]
    if not await house.has_staff():
        token = await house.desk.invite("supervisor")
        say.append(
            "Nobody can sign in at the desk yet. This link makes the first supervisor; it works once, for two days:\n"
            f"  {address}/desk/welcome?token={token}"
        )
    off = [
        name for name, on in (("LINE", house.settings.has_line), ("Telegram", house.settings.has_telegram)) if not on
    ]
    if off:
        say.append(f"Without credentials, and so off: {', '.join(off)}.")
    if house.settings.has_line and confirmed(house.settings.data_dir) is None:
        say.append(
            "LINE: nobody has confirmed that webhook redelivery is on. Without it, what is written while Engawa is "
            "away is lost. Run: engawa line setup"
        )
    if house.content.house.example:
        say.append("This is the example house. Write your own: copy house.yaml to the data folder and change it.")
    out.print("\n".join(say), markup=False)
    await asyncio.sleep(0)


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
        listening.listen(BACKLOG)
    except OSError as error:
        listening.close()
        raise Unready(
            f"{settings.host}:{settings.port} cannot be used ({error.strerror}). "
            "Is Engawa running already? Set `port` in engawa.toml to another number."
        ) from None
    listening.setblocking(False)  # noqa: FBT003 - the signature is the library's
    return listening
