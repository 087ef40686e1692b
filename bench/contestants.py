"""Who is measured, and how each one's server is started."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bench import dialogue
from bench.dialogue import Opening
from bot.content_files import read_content
from bot.proofs import KEPT, keep
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
HERE = Path(__file__).parent
OWN = "engawa"
NULL = "null turn"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server works: its folder, its port, and the platforms' address."""

    folder: Path
    port: int
    api: str


@dataclass(frozen=True, slots=True)
class Contestant:
    """`server` is a file in `bench/servers`, or a module of ours; `packages` names its requirements, empty for our own.

    `durable`: what was acknowledged is on the disk before the answer goes out, or at the latest with it.
    """

    name: str
    server: str
    note: str
    packages: str = ""
    opening: Opening = field(default_factory=Opening)
    settings: Mapping[str, str] = field(default_factory=dict)
    durable: bool = True
    prepare: Callable[[Place], Mapping[str, str]] = lambda _: {}
    typed: bool = False
    """Visitors type the button's label instead of tapping it."""

    def environment(self, place: Place) -> dict[str, str]:
        """What its server finds in its environment; nothing of ours from this process."""
        own = {name: value for name, value in os.environ.items() if not name.startswith(("ENGAWA_", "PYTHON"))}
        given = {
            "BENCH_PORT": str(place.port),
            "BENCH_API": place.api,
            "BENCH_TOKEN": dialogue.TOKEN,
            "BENCH_SECRET": dialogue.SECRET,
            "BENCH_DATA": str(place.folder),
            "PYTHONUNBUFFERED": "1",
        }
        return own | given | dict(self.settings) | dict(self.prepare(place))

    def command(self, python: Path) -> list[str]:
        """How its server is started, with the interpreter of its environment."""
        return [str(python), str(HERE / "servers" / self.server)]


def content(folder: Path) -> Path:
    """The shipped flows and words with the benchmark's six steps among them, made once a run."""
    made = folder / "content"
    if not made.exists():
        for name in ("flows", "locales"):
            shutil.copytree(ROOT / name, made / name)
            shutil.copytree(HERE / "content" / name, made / name, dirs_exist_ok=True)
    return made


def engawa(place: Place) -> dict[str, str]:
    """A new house with Telegram on, whose flows count as proved: that is done once for a set of flows, not at a start.

    `engawa check` proves them; it takes half a minute.
    """
    made = content(place.folder.parent)
    settings = Settings(data_dir=place.folder, flows=made / "flows", locales=made / "locales")
    proof = place.folder.parent / KEPT
    if not proof.exists():
        from datetime import UTC, datetime

        known = read_content(settings, datetime.now(UTC))
        keep({"flows": known.flows.hash}, known.flows, known.house.locales, proof)
    place.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    shutil.copyfile(proof, place.folder / KEPT)
    return {
        "PYTHONPATH": str(ROOT),
        "ENGAWA_DATA_DIR": str(place.folder),
        "ENGAWA_PORT": str(place.port),
        "ENGAWA_FLOWS": str(made / "flows"),
        "ENGAWA_LOCALES": str(made / "locales"),
        "ENGAWA_TELEGRAM_TOKEN": dialogue.TOKEN,
        "ENGAWA_TELEGRAM_WEBHOOK_SECRET": dialogue.SECRET,
        "ENGAWA_TELEGRAM_API_URL": place.api,
    }


ENGAWA = Contestant(
    OWN, "engawa.py", "SQLite, synchronous=FULL, everything on", opening=Opening(("c:welcome.hello:listen",)), prepare=engawa
)
NULL_TURN = Contestant(NULL, "null_turn.py", "HTTP in, HTTP out, no work and nothing kept", durable=False)
OURS = Path(sys.executable)
