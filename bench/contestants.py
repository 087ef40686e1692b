"""Who is measured, and how each one's server is started."""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench import dialogue
from bench.dialogue import Opening
from bot.dialogue import loader
from bot.places import house
from bot.proofs import KEPT, keep

HERE = Path(__file__).parent
ROOT = HERE.parent


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server works: a folder of its own inside that of the run, its port, and the platforms' address."""

    folder: Path
    port: int
    api: str


def nothing(_: Place) -> Mapping[str, str]:
    """No more in the environment."""
    return {}


def ours(_: Place) -> Mapping[str, str]:
    """Modules of this project."""
    return {"PYTHONPATH": str(ROOT)}


@dataclass(frozen=True, slots=True)
class Contestant:
    """`server` is a file in `bench/servers`; `packages` names its requirements, empty for those of this process.

    `kept` says when what was acknowledged is on the disk. `prepare` lays the ground and gives what its server finds in
    its environment beside what all find there.
    """

    name: str
    server: str
    kept: str
    packages: str = ""
    mode: str = ""
    opening: Opening = field(default_factory=Opening)
    prepare: Callable[[Place], Mapping[str, str]] = nothing
    typed: bool = False
    """Visitors type the button's label instead of tapping it."""

    @property
    def key(self) -> str:
        """The name as a file's name."""
        return "".join(letter if letter.isalnum() else "-" for letter in self.name.lower())

    def environment(self, place: Place) -> dict[str, str]:
        """What its server finds in its environment; nothing of Engawa's or Python's from this process."""
        own = {name: value for name, value in os.environ.items() if not name.startswith(("ENGAWA_", "PYTHON"))}
        given = {
            "BENCH_PORT": str(place.port),
            "BENCH_API": place.api,
            "BENCH_TOKEN": dialogue.TOKEN,
            "BENCH_SECRET": dialogue.SECRET,
            "BENCH_DATA": str(place.folder),
            "BENCH_MODE": self.mode,
            "PYTHONUNBUFFERED": "1",
        }
        return own | given | dict(self.prepare(place))

    def command(self, python: Path, *options: str) -> list[str]:
        """How its server is started; `options` are the interpreter's."""
        return [str(python), *options, str(HERE / "servers" / self.server)]


def lay_content(folder: Path) -> Path:
    """The shipped flows and words with the benchmark's six steps among them, made once a run; and their proof.

    Engawa serves no flows that were not proved. `engawa check` proves these in half a minute, once for a set of flows;
    here they count as proved, since a later start finds the proof as well.
    """
    made = folder / "content"
    if made.exists():
        return made
    for name in ("flows", "locales"):
        shutil.copytree(ROOT / name, made / name)
        shutil.copytree(HERE / "content" / name, made / name, dirs_exist_ok=True)
    flows = loader.load({f"flows/{path.name}": path.read_bytes() for path in (made / "flows").glob("*.yaml")})
    home = house.load("house.yaml", (ROOT / "house.yaml").read_bytes())
    keep({"flows": flows.hash}, flows, home.locales, made / KEPT)
    return made


def engawa(place: Place) -> dict[str, str]:
    """A house with every channel on."""
    made = lay_content(place.folder.parent)
    place.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    shutil.copyfile(made / KEPT, place.folder / KEPT)
    return {
        "PYTHONPATH": str(ROOT),
        "ENGAWA_DATA_DIR": str(place.folder),
        "ENGAWA_PORT": str(place.port),
        "ENGAWA_FLOWS": str(made / "flows"),
        "ENGAWA_LOCALES": str(made / "locales"),
        "ENGAWA_HOUSE": str(ROOT / "house.yaml"),
        "ENGAWA_TELEGRAM_TOKEN": dialogue.TOKEN,
        "ENGAWA_TELEGRAM_WEBHOOK_SECRET": dialogue.SECRET,
        "ENGAWA_TELEGRAM_API_URL": place.api,
        "ENGAWA_LINE_CHANNEL_SECRET": dialogue.SECRET,
        "ENGAWA_LINE_CHANNEL_ACCESS_TOKEN": dialogue.SECRET,
        "ENGAWA_LINE_API_URL": place.api,
    }


LISTENS = Opening(("c:welcome.hello:listen",))
"""Engawa greets first; one tap more leads to the six steps."""
ENGAWA = Contestant("Engawa", "engawa.py", "each turn, synced", opening=LISTENS, prepare=engawa)
TYPED = replace(ENGAWA, name="Engawa, labels typed", typed=True)
ALONE = replace(ENGAWA, name="Engawa, a commit a turn", mode="alone")
POSTGRES = Contestant("Engawa, PostgreSQL", "engawa_postgres.py", "each turn, synced", opening=LISTENS, prepare=engawa)
POSTGRES_ALONE = replace(POSTGRES, name="Engawa, PostgreSQL, a commit a turn", mode="alone")
NULL_TURN = Contestant("null turn", "null_turn.py", "nothing", mode="bare", prepare=ours)
NULL_CLIENT = Contestant("null turn, aiohttp, tap answered", "null_turn.py", "nothing", mode="client", prepare=ours)
PTB_SELDOM = Contestant("python-telegram-bot, pickles", "ptb.py", "every 60 s, not synced", "ptb", "seldom")
PTB_EACH = Contestant("python-telegram-bot, pickles a turn", "ptb.py", "each turn, not synced", "ptb", "each")
AIOGRAM_REDIS = Contestant("aiogram, Redis", "aiogram_bot.py", "synced every second", "aiogram", "redis")
AIOGRAM_SQLITE = Contestant("aiogram, SQLite", "aiogram_bot.py", "each turn, synced", "aiogram", "sqlite")
BOTBUILDER = Contestant("botbuilder, SQLite", "botbuilder_bot.py", "each turn, synced", "botbuilder")

ALL = (
    ENGAWA,
    NULL_TURN,
    PTB_SELDOM,
    AIOGRAM_REDIS,
    ALONE,
    PTB_EACH,
    AIOGRAM_SQLITE,
    NULL_CLIENT,
    BOTBUILDER,
    TYPED,
    POSTGRES,
    POSTGRES_ALONE,
)
"""In the order in which a round goes."""
DURABLE_PEERS = (AIOGRAM_SQLITE, BOTBUILDER)
"""Peers that keep each turn on the disk before they go on, as Engawa does."""
