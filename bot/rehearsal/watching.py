"""The real decider, looked at from outside: what each turn said, under which names, and the way it took."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bot.content_files import Content
from bot.dialogue.engine import Turn
from bot.language.read import read
from bot.model.batch import Decide, Decision, Loaded
from bot.model.conversation import Position
from bot.model.ids import ChannelName, Locale
from bot.model.words import Bubble
from bot.rehearsal.naming import NamingSayer, Repeating
from bot.rehearsal.vocabulary import COUNSELOR
from bot.service.compiled import Compiled
from bot.service.decide import Decider
from bot.service.facts import Almanac
from bot.service.parcel import Packer
from bot.service.ports import Channel, Clock


@dataclass(frozen=True, slots=True)
class Seen:
    """One turn. `names` has one name a bubble; `turn` is None where it failed, or where the script was not asked."""

    loaded: Loaded
    decision: Decision
    names: tuple[str, ...] = ()
    bubbles: tuple[Bubble, ...] = field(default=(), repr=False)
    turn: Turn | None = None

    @property
    def position(self) -> Position | None:
        """Where the conversation stands after it, also after an erasure."""
        if self.turn is not None:
            return self.turn.conversation.position
        here = self.decision.conversation or self.loaded.conversation
        return None if here is None else here.position


class Watching:
    """Decides as the house does. `newest` is the newest turn."""

    def __init__(
        self,
        content: Content,
        channels: Mapping[ChannelName, Channel],
        zone: ZoneInfo,
        locale: Locale,
        clock: Clock,
        chance: Repeating,
    ) -> None:
        almanac = Almanac(content.house, content.words, zone, chance)
        self.sayer = NamingSayer(content.flows, content.words, content.directory, almanac, clock)
        packer = Packer(channels, Compiled({}), clock, chance)
        locales = content.house.locales
        spoken = locale if locale in locales else locales[0]
        self.decider: Decide = Decider(
            content.flows, self.sayer, read, packer, locales, spoken, clock, chance, observe=self._observe
        )
        self.newest: Seen | None = None
        self._turn: Turn | None = None

    def __call__(self, loaded: Loaded) -> Decision:
        """The decision; see `newest` for the rest."""
        self.sayer.names.clear()
        self._turn = None
        decision = self.decider(loaded)
        bubbles = decision.farewell if decision.erase else tuple(e.bubble for e in decision.entries if e.shown)
        shown = tuple(bubble for bubble in bubbles if bubble.speaker != "visitor")
        names = tuple(self.sayer.names[-1:] if decision.fault else self.sayer.names)
        self.newest = Seen(loaded, decision, tuple(_named(names, shown)), shown, None if decision.fault else self._turn)
        return decision

    def _observe(self, turn: Turn) -> None:
        self._turn = turn


def _named(names: Iterable[str], bubbles: Iterable[Bubble]) -> Iterable[str]:
    """A counselor's words name themselves; everything else came in the order in which it was asked for."""
    asked = iter(names)
    for bubble in bubbles:
        yield f"{COUNSELOR}{bubble.text}" if bubble.speaker == "counselor" else next(asked, "?")
