"""Generated visitors through every flow, under a clock of their own, with everything held against the invariants."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.channels.outgoing import Outgoing
from bot.content_files import Content
from bot.language.read import read
from bot.model.errors import Unready
from bot.model.ids import ChannelName, Locale
from bot.model.words import Bubble
from bot.places.house import erased_after_days
from bot.rehearsal import VISITORS
from bot.rehearsal.coverage import Coverage
from bot.rehearsal.deed import At, Bot, Deed, Edit, Unsend, Write
from bot.rehearsal.invariants import INVARIANTS, Invariant, Memory, Moment, forget, note, remember
from bot.rehearsal.kinds import KINDS, LOOKS_AROUND, WRITES_A_LETTER
from bot.rehearsal.memory import MemoryHouse
from bot.rehearsal.naming import Repeating
from bot.rehearsal.screen import Unplayable
from bot.rehearsal.stage import channels_of
from bot.rehearsal.transcript import Line, Transcript
from bot.rehearsal.visitor import Kind, Visitor
from bot.rehearsal.watching import Seen, Watching
from bot.service.ports import Channel
from bot.settings import Settings

CHANNELS: tuple[ChannelName, ...] = ("web", "line", "telegram", "console")
BEGINS = datetime(2026, 11, 23)  # noqa: DTZ001 - the zone is the house's
"""A Monday; each visitor comes within two weeks of it, by day or by night."""
HOURS = (3, 11, 14, 19, 23)
_MOST_SHOWN = 20
"""Breaches that are followed up; a broken flow breaks nearly everywhere."""
_MOST_REPLAYS = 400


@dataclass(frozen=True, slots=True)
class Breach:
    """A promise that did not hold. `transcript` is a short way there, with what the house said, for `engawa try`."""

    invariant: str
    what: str
    kind: str
    transcript: Transcript


@dataclass(slots=True)
class Outcome:
    """What came of a rehearsal."""

    coverage: Coverage
    seed: int
    visitors: int = 0
    breaches: list[Breach] = field(default_factory=list)


class Encoded:
    """A channel that encodes each bubble once: thousands of talks say the same few hundred."""

    def __init__(self, channel: Channel) -> None:
        self.name = channel.name
        self.limits = channel.limits
        self.mailbox = channel.mailbox
        self.send = channel.send
        self._encode = channel.encode
        self._known: dict[Bubble, bytes] = {}

    def encode(self, bubble: Bubble) -> bytes:
        """The wire form. Raises ContentError as the channel does."""
        if bubble not in self._known:
            self._known[bubble] = self._encode(bubble)
        return self._known[bubble]


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a talk takes place, so that it can take place again."""

    channel: ChannelName
    locale: Locale
    at: datetime
    name: str


def rehearsal_of(content: Content, settings: Settings, *, seed: int, channel: str, locale: str) -> "Rehearsal":
    """A rehearsal as an operator asks for it; empty = all of them. Raises Unready for what the house does not have."""
    channels = tuple(name for name in CHANNELS if channel in ("", name))
    locales = tuple(name for name in content.house.locales if locale in ("", name))
    if not channels:
        raise Unready(f"There is no channel {channel}. Known are: {', '.join(CHANNELS)}.")
    if not locales:
        raise Unready(f"The house does not speak {locale}. It speaks: {', '.join(content.house.locales)}.")
    spoken = Locale(settings.locale)
    zone = ZoneInfo(settings.timezone)
    return Rehearsal(content, zone, spoken, seed=seed, channels=channels, locales=locales)


class Rehearsal:
    """Of one content. The same arguments give the same outcome."""

    def __init__(
        self,
        content: Content,
        zone: ZoneInfo,
        locale: Locale,
        *,
        seed: int = 1,
        channels: Sequence[ChannelName] = CHANNELS,
        locales: Sequence[Locale] = (),
        kinds: Sequence[Kind] = KINDS,
        invariants: Mapping[str, Invariant] = INVARIANTS,
    ) -> None:
        self._content = content
        self._zone = zone
        self._locales = tuple(locales) or content.house.locales
        self._channels = tuple(channels)
        self._kinds = tuple(kinds)
        self._invariants = invariants
        self._clock = [BEGINS.replace(tzinfo=zone)]
        built = channels_of({*channels}, self._now, Outgoing())
        self._built: dict[ChannelName, Channel] = {name: Encoded(channel) for name, channel in built.items()}
        self._kept = timedelta(days=erased_after_days(content.house))
        self.watching = Watching(content, self._built, zone, locale, self._now, Repeating(f"rehearsal {seed}"))
        self.outcome = Outcome(Coverage(content.flows), seed)
        self._met: set[tuple[str, str]] = set()

    def run(self, visitors: int = VISITORS) -> Outcome:
        """So many visitors, the kinds in turn."""
        for number in range(visitors):
            self._visit(number, self._kind(number))
        self.outcome.visitors = visitors
        return self.outcome

    def _kind(self, number: int) -> Kind:
        """Every second one goes where nobody was, before a letter or after it; the others keep to their habits."""
        match number % 4:
            case 1:
                return LOOKS_AROUND
            case 3:
                return WRITES_A_LETTER
            case _:
                return self._kinds[number // 2 % len(self._kinds)]

    def talk(self, number: int) -> Transcript:
        """One more visitor, and what was said."""
        kind = self._kinds[number % len(self._kinds)]
        scene, deeds = self._visit(number, kind)
        return self._written(scene, deeds, kind.name)

    def _visit(self, number: int, kind: Kind) -> tuple[Scene, list[Deed]]:
        random = Random(f"{self.outcome.seed} {number}")  # noqa: S311 - the same in every run, on purpose
        day = timedelta(days=random.randrange(14), hours=HOURS[random.randrange(len(HOURS))])
        scene = Scene(
            self._channels[random.randrange(len(self._channels))],
            self._locales[random.randrange(len(self._locales))],
            BEGINS.replace(tzinfo=self._zone) + day,
            f"v{number}",
        )
        house = self._house(scene)
        visitor = Visitor(house, self.outcome.coverage, random)
        memory = Memory()
        for _ in range(kind.turns):
            deed = kind.next(visitor)
            try:
                seen = house.do(deed)
            except Unplayable:
                continue  # a button that is no longer there: a person would not find it either
            visitor.did(deed)
            if seen is None:
                if house.conversation is None:
                    forget(memory)
                continue
            self.outcome.coverage.count(seen)
            broken = list(self._judge(house, memory, seen))
            for name, what in broken:
                self._follow_up(scene, visitor.talk, kind, name, what, seen)
            if broken:
                break
        return scene, visitor.talk

    def _judge(self, house: MemoryHouse, memory: Memory, seen: Seen) -> Iterator[tuple[str, str]]:
        remember(memory, seen)
        moment = Moment(seen, self._content.flows, self._built[house.channel], read, memory)
        for name, holds in self._invariants.items():
            if what := holds(moment):
                yield name, what
        note(memory, seen)

    def _follow_up(self, scene: Scene, talk: list[Deed], kind: Kind, name: str, what: str, seen: Seen) -> None:
        before = seen.loaded.conversation
        place = f"{before.position if before is not None else ''} {type(seen.loaded.arrival.event).__name__}"
        if (name, place) in self._met or len(self.outcome.breaches) >= _MOST_SHOWN:
            return
        self._met.add((name, place))
        shortest = self._shortened(scene, list(talk), name)
        self.outcome.breaches.append(Breach(name, what, kind.name, self._written(scene, shortest, f"{name}: {what}")))

    def _shortened(self, scene: Scene, talk: list[Deed], name: str) -> list[Deed]:
        """A talk with as many lines left out as can be, that still ends with the same promise broken."""
        replays = 0
        size = max(len(talk) // 2, 1)
        while size and replays < _MOST_REPLAYS:
            at = 0
            while at < len(talk) - 1 and replays < _MOST_REPLAYS:
                shorter = without(talk, at, min(at + size, len(talk) - 1))
                replays += 1
                if (found := self._breaks(scene, shorter, name)) is not None:
                    talk = found
                else:
                    at += size
            size //= 2
        return talk

    def _breaks(self, scene: Scene, talk: list[Deed], name: str) -> list[Deed] | None:
        """The talk up to where the promise breaks; None where it does not, or where it cannot be played."""
        house, memory = self._house(scene), Memory()
        for number, deed in enumerate(talk):
            try:
                seen = house.do(deed)
            except Unplayable:
                return None
            if seen is None:
                if house.conversation is None:
                    forget(memory)
                continue
            if any(broken == name for broken, _ in self._judge(house, memory, seen)):
                return talk[: number + 1]
        return None

    def _written(self, scene: Scene, talk: list[Deed], about: str) -> Transcript:
        """The talk with what the house said. A turn that breaks a promise stands at its end."""
        house = self._house(scene)
        lines: list[Line] = []
        for deed in talk:
            lines.append(Line(deed))
            seen = house.do(deed)
            if seen is not None:
                lines.append(Line(Bot(seen.names)))
        if house.conversation is not None:
            lines.append(Line(At(str(house.conversation.position))))
        return Transcript(about=about, locale=scene.locale, channel=scene.channel, at=scene.at, talk=tuple(lines))

    def _house(self, scene: Scene) -> MemoryHouse:
        return MemoryHouse(
            self.watching, self._clock, scene.channel, scene.locale, at=scene.at, kept=self._kept, name=scene.name
        )

    def _now(self) -> datetime:
        return self._clock[0]


def without(talk: Sequence[Deed], start: int, end: int) -> list[Deed]:
    """The talk without some of its lines, and without what took back or changed the messages in them."""
    kept: list[Deed] = []
    numbers: dict[int, int] = {}
    written = 0
    for place, deed in enumerate(talk):
        left_out = start <= place < end
        if isinstance(deed, Write):
            written += 1
            if not left_out:
                numbers[written] = len(numbers) + 1
        if left_out:
            continue
        if isinstance(deed, Unsend | Edit):
            if deed.message in numbers:
                kept.append(replace(deed, message=numbers[deed.message]))
            continue
        kept.append(deed)
    return kept
