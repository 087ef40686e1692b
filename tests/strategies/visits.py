"""Somebody who does anything at all, turn by turn, in any flows: the engine must have an answer each time."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random

from msgspec.structs import replace

from bot.dialogue import taps
from bot.dialogue.engine import Turn, advance, begin
from bot.dialogue.flow import FlowSet
from bot.dialogue.guards import has_open_ticket
from bot.model.conversation import Conversation, Position
from bot.model.effect import Erase, OpenTicket
from bot.model.event import (
    Answered,
    CalledFromGroup,
    Closed,
    Covered,
    Edited,
    Event,
    Invited,
    Left,
    Opened,
    Returned,
    SentMedia,
    Tapped,
    Took,
    Unsent,
    Wrote,
)
from bot.model.facts import Facts
from bot.model.ids import ChannelName, ConversationId, Locale, MessageId, StaffId, TicketId
from bot.model.limits import LETTER_CHARACTERS, LETTER_LINES, STACK_DEPTH, UNDO_DEPTH
from bot.model.reading import About, Intent, Level, Reading, Screening, Sign

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
FACTS = Facts(
    desk_open=True,
    next_reading=NOON + timedelta(hours=1),
    answer_by=date(2026, 11, 27),
    kept_until=date(2027, 1, 23),
    ahead=None,
    return_code="K7F2",
    receipt="R-1",
)
TICKET, STALE, STAFF = TicketId("t-1"), TicketId("t-0"), StaffId("s-1")
CHANNELS: tuple[ChannelName, ...] = ("line", "telegram", "web", "console")
WORDS = ("", "あ", "ほか", "眠れません", "ひとつ\nふたつ", "x" * 7_000, "はい", "2", "1, 2")
VALUES = ("self", "parent", "friend", "yes", "no", "大阪府", "en", "ja", "nonsense", "skip", "done")


class Visit:
    """One conversation under way. `flows` may be replaced by a newer version at any moment."""

    def __init__(
        self, flows: FlowSet, seed: int, channel: ChannelName = "web", locale: str = "ja", facts: Facts = FACTS
    ) -> None:
        self.flows = flows
        self.facts = facts
        self.now = NOON
        self.random = Random(seed)  # noqa: S311 - a test that can be run again, not a secret
        self.here: Conversation = begin(flows, ConversationId("c-1"), channel, Locale(locale))
        self.count = 0

    def walk(self, turns: int, *, staff: bool = True) -> Iterator[tuple[Conversation, Event, Turn]]:
        """Any events; each with the conversation before it and the turn it made."""
        for _ in range(turns):
            before, event = self.here, self.event(staff=staff)
            yield before, event, self.send(event)

    def send(self, event: Event) -> Turn:
        """One event, and what the service would do with it."""
        turn = advance(self.flows, self.here, event, self.facts, self.now)
        self.here = turn.conversation
        if any(isinstance(effect, Erase) for effect in turn.effects):
            self.here = begin(self.flows, self.here.id, self.here.channel, self.here.locale)
        if any(isinstance(effect, OpenTicket) for effect in turn.effects) and self.here.ticket is not None:
            self.here = replace(self.here, ticket=replace(self.here.ticket, id=TICKET))
        return turn

    def tap(self, choice: str, at: Position | None = None) -> Turn:
        """A button of this step, or of another one."""
        return self.send(Tapped(taps.choice(at or self.here.position, choice)))

    def stand_at(self, position: str) -> None:
        """Stand there at once, with the same memory."""
        self.here = replace(self.here, position=Position(*position.split(".")), greeted=True)

    def way(self, intent: Intent) -> Turn:
        """A way out."""
        return self.send(Tapped(taps.way(intent)))

    def write(self, text: str, reading: Reading | None = None) -> Turn:
        """Words, read as given."""
        self.count += 1
        return self.send(Wrote(MessageId(f"m{self.count}"), text, reading or Reading()))

    def event(self, *, staff: bool = True) -> Event:
        """Anything that may come next, mostly answers."""
        chance = self.random
        kind = chance.choices(("choice", "words", "way", "odd", "staff"), (10, 6, 5, 3, 2 if staff else 0))[0]
        match kind:
            case "choice":
                return self._choice()
            case "words":
                return self._words()
            case "way":
                return Tapped(taps.way(chance.choice(sorted(taps.TAPPED_WAYS))))
            case "odd":
                return self._odd()
            case _:
                return self._staff()

    def _choice(self) -> Event:
        chance, here = self.random, self.here
        offers = self.flows.choices(here, self.facts)
        if not offers:
            return Tapped(taps.way(Intent.SKIP))
        id_ = chance.choice(offers).id
        if chance.random() < 0.2:
            return Wrote(self._message(), id_, Reading(choice=id_, choices=(id_,)))
        return Tapped(taps.choice(here.position, id_))

    def _words(self) -> Event:
        chance = self.random
        text = chance.choice(WORDS)
        match chance.randrange(7):
            case 0:
                reading = Reading(answer=chance.choice(VALUES))
            case 1:
                reading = Reading(chance.choice(list(Intent)), whole=chance.random() < 0.5)
            case 2:
                reading = Reading(screening=self._screening())
            case 3:
                offers = [offer.id for offer in self.flows.choices(self.here, self.facts)]
                some = tuple(chance.sample(offers, min(len(offers), 2)))
                reading = Reading(choice=some[0] if some else "none", choices=some)
            case 4:
                reading = Reading(about=chance.choice(("start", "reads", "gone")))
            case _:
                reading = Reading()
        return Wrote(self._message(), text, reading)

    def _odd(self) -> Event:
        chance = self.random
        if chance.random() < 0.1:
            self.now += timedelta(hours=chance.choice((1, 25)))
        flow = self.flows.flows[chance.choice(sorted(self.flows.flows))]
        return chance.choice(
            [
                Opened(),
                Opened(again=True),
                SentMedia("sticker"),
                Left(),
                Covered(),
                CalledFromGroup(),
                Unsent(self._message(old=True)),
                Edited(self._message(old=True), chance.choice(WORDS), Reading(screening=self._screening())),
                Edited(self._message(old=True), chance.choice(WORDS)),
                Tapped(taps.choice(Position(flow.name, chance.choice(sorted(flow.steps))), "self")),
                Tapped("c:nowhere.at_all:x"),
                Tapped("\x00" * chance.randrange(80)),
            ]
        )

    def _staff(self) -> Event:
        chance = self.random
        ticket = TICKET if has_open_ticket(self.here) and chance.random() < 0.9 else STALE
        return chance.choice(
            [
                Took(ticket, STAFF, "はる"),
                Answered(ticket, STAFF, "はる", "読みました。"),
                Invited(ticket, STAFF, "はる"),
                Returned(ticket, STAFF),
                Closed(ticket, STAFF),
            ]
        )

    def _screening(self) -> Screening:
        level = self.random.choice((Level.NONE, Level.CONCERN, Level.ACUTE))
        if level is Level.NONE:
            return Screening()
        sign = Sign.FADING if level is Level.CONCERN else self.random.choice(list(Sign))
        return Screening(level, (sign,), ("眠",), self.random.choice(list(About)))

    def _message(self, *, old: bool = False) -> MessageId:
        if old:
            return MessageId(f"m{self.random.randint(0, self.count + 1)}")
        self.count += 1
        return MessageId(f"m{self.count}")


def stands(flows: FlowSet, here: Conversation) -> None:
    """What is true of every conversation after every turn, whatever the flows are."""
    assert flows.step(here.position) is not None, f"{here.position} does not exist"
    assert here.flow_set == flows.hash
    assert len(here.frames) <= STACK_DEPTH
    assert len(here.undo) <= UNDO_DEPTH
    assert len(here.draft) <= LETTER_LINES
    assert sum(len(line.text) for line in here.draft) <= LETTER_CHARACTERS
