"""One arrival, one decision: read the words, advance, render, encode. Pure but for fresh ids; the store may ask again.

A defect anywhere in here spoils this turn only: the event is kept as a dead letter, and the visitor gets one fixed
gentle line.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import structlog
from msgspec.structs import replace

from bot.dialogue.engine import Turn, advance, begin
from bot.dialogue.flow import Action, FlowSet
from bot.dialogue.migrate import settle
from bot.dialogue.taps import ChoiceTap, WayTap, parse
from bot.dialogue.ticket import OPEN, move
from bot.model.batch import Decision, Loaded, NewEntry
from bot.model.conversation import Conversation
from bot.model.desk import Refusal, TicketRow
from bot.model.event import (
    Answered,
    CalledFromGroup,
    Closed,
    Edited,
    Event,
    FromDesk,
    Ignored,
    Inbound,
    Invited,
    Reachable,
    Returned,
    StaffEvent,
    Tapped,
    Took,
    Wrote,
)
from bot.model.facts import Facts
from bot.model.ids import Locale, MessageId, StaffId, TicketId
from bot.model.words import Bubble
from bot.service.buttons import way_label
from bot.service.dispatch import Dispatch
from bot.service.parcel import Packer
from bot.service.ports import Clock, Language, Randomness
from bot.service.saying import Sayer

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Decider:
    """Everything a decision needs. `locale` is spoken where a channel names no language of ours.

    `observe` is told each turn before it becomes words, for whoever counts the ways through the script.
    """

    flows: FlowSet
    sayer: Sayer
    language: Language
    parcels: Packer
    locales: Sequence[Locale]
    locale: Locale
    clock: Clock
    randomness: Randomness
    observe: Callable[[Turn], None] | None = None

    def __call__(self, loaded: Loaded) -> Decision:
        """The decision. Never raises: what goes wrong becomes its `fault`."""
        try:
            loaded = _as_heard(loaded)
            return self._decide(loaded)
        except Exception as error:  # noqa: BLE001 - any defect must end in a gentle line, not in silence
            log.error("turn.fault", fault=type(error).__name__, kind=type(loaded.arrival.event).__name__)
            return self._fault(loaded, type(error).__name__)

    def _decide(self, loaded: Loaded) -> Decision:
        arrival, now = loaded.arrival, self.clock()
        if isinstance(arrival.event, Ignored):
            return Decision()
        if isinstance(arrival.event, Reachable):
            return Decision(reach=True)
        if isinstance(arrival.event, Edited) and arrival.event.text == loaded.said:
            return Decision()  # Telegram also tells of changes that nobody sees
        if isinstance(arrival.event, CalledFromGroup) and loaded.conversation is not None and not arrival.event.joined:
            return Decision()  # the one line about groups was said; nothing more is said there
        before = settle(self.flows, _in_step(self._conversation(loaded), loaded.ticket))
        if isinstance(arrival, FromDesk) and (refusal := _refusal(arrival.event, loaded.ticket)):
            return Decision(refusal=refusal)
        channel = before.channel
        facts = self.sayer.almanac.facts(now, loaded.ahead, channel)
        event = self._read(before, arrival.event, facts)
        staff = event.staff if isinstance(event, Took | Answered | Invited | Returned | Closed) else None
        turn = advance(self.flows, before, event, facts, now)
        if self.observe is not None:
            self.observe(turn)
        dispatch = Dispatch(self.sayer, before, loaded.ticket, now)
        dispatch.run(turn, facts, loaded.ahead, ticket_id=TicketId(self._id()), staff=staff)
        said = tuple(dispatch.said)
        if dispatch.erase:
            # Nothing is left to choose from.
            said = tuple(replace(bubble, buttons=(), static="") for bubble in said)
            return Decision(
                erase=True,
                receipt=facts.receipt,
                deliveries=self.parcels(said, before, loaded.arrival, important=True),
                farewell=said,
            )
        return Decision(
            conversation=dispatch.conversation,
            entries=self._entries(event, before, dispatch, loaded.ticket, facts, staff),
            deliveries=self.parcels(
                said, dispatch.conversation, loaded.arrival, important=dispatch.important or staff is not None
            ),
            new_ticket=dispatch.new_ticket,
            ticket_changes=tuple(dispatch.changes),
            strikes=tuple(dispatch.strikes),
            mute=dispatch.mute,
            spoken=dispatch.conversation.locale if _chose_language(turn) else None,
        )

    def _conversation(self, loaded: Loaded) -> Conversation:
        if loaded.conversation is not None:
            # The house may have given up a language since: whoever spoke it is answered in the house's own.
            spoken = loaded.conversation.locale in self.locales
            return loaded.conversation if spoken else replace(loaded.conversation, locale=self.locale)
        arrival = loaded.arrival
        if not isinstance(arrival, Inbound):
            raise TypeError("the desk spoke to a conversation that does not exist")
        wished = arrival.locale if arrival.locale in self.locales else self.locale
        return begin(self.flows, loaded.fresh_id, arrival.channel, wished or self.locale)

    def _read(self, conversation: Conversation, event: Event, facts: Facts) -> Event:
        """The words, read once, for what the step asks."""
        if not isinstance(event, Wrote | Edited):
            return event
        locale = conversation.locale
        offered = [
            (offer.id, self.sayer.words.label(locale, offer.label, dict(offer.values)))
            for offer in self.flows.choices(conversation, facts)
        ]
        return replace(event, reading=self.language(event.text, self.flows.reader(conversation.position), offered))

    def _entries(
        self,
        event: Event,
        before: Conversation,
        dispatch: Dispatch,
        ticket: TicketRow | None,
        facts: Facts,
        staff: StaffId | None,
    ) -> tuple[NewEntry, ...]:
        """The transcript: what the visitor did, then what was said. Relayed and counselor's words carry the ticket."""
        entries = list(dispatch.relayed)
        match event:
            case Wrote():
                # Words that went to a counselor stand once, as relayed; an old line relayed along has other sources.
                if not any(event.message in entry.sources for entry in entries):
                    entries.insert(0, NewEntry(Bubble(event.text, speaker="visitor"), (event.message,)))
            case Tapped():
                if label := self._tapped(before, event, facts):
                    entries.insert(0, NewEntry(Bubble(label, speaker="visitor")))
            case Answered() if not any(bubble.speaker == "counselor" for bubble in dispatch.said):
                unseen = Bubble(event.text, speaker="counselor", name=event.name)
                entries.append(NewEntry(unseen, ticket=event.ticket, staff=staff, shown=False))
            case _:
                pass
        for place, bubble in enumerate(dispatch.said):
            live = isinstance(event, Answered) and bubble.speaker == "counselor"
            shared = ticket.id if live and ticket else None
            stems = dispatch.stems.get(place, ())
            entries.append(NewEntry(bubble, stems, ticket=shared, staff=staff if live else None))
        return tuple(entries)

    def _tapped(self, before: Conversation, event: Tapped, facts: Facts) -> str:
        """What a tap says in the transcript: the label, as its writer saw it."""
        match parse(event.data):
            case WayTap(intent):
                return self.sayer.words.label(before.locale, way_label(intent), {})
            case ChoiceTap(position, id_) if position == before.position:
                for offer in self.flows.choices(before, facts):
                    if offer.id == id_:
                        return self.sayer.words.label(before.locale, offer.label, dict(offer.values))
        return ""

    def _fault(self, loaded: Loaded, fault: str) -> Decision:
        """The raw event is kept; a visitor gets the gentle line, the desk a refusal."""
        arrival = loaded.arrival
        if isinstance(arrival, FromDesk):
            return Decision(fault=fault, refusal=None)
        known = loaded.conversation
        locale = known.locale if known is not None and known.locale in self.locales else self.locale
        conversation = loaded.conversation or begin(self.flows, loaded.fresh_id, arrival.channel, locale)
        said = (self.sayer.fault(locale),)
        entries = [NewEntry(bubble) for bubble in said]
        if isinstance(arrival.event, Wrote):
            words = Bubble(arrival.event.text, speaker="visitor")
            entries.insert(0, NewEntry(words, (MessageId(arrival.event.message),)))
        return Decision(
            conversation=conversation,
            entries=tuple(entries),
            deliveries=self.parcels(said, conversation, loaded.arrival, important=True),
            fault=fault,
        )

    def _id(self) -> str:
        return self.randomness.token(12).hex()


def _as_heard(loaded: Loaded) -> Loaded:
    """A change of words that were never heard is what its writer says: platforms do not deliver in order."""
    arrival = loaded.arrival
    if loaded.said is not None or not isinstance(arrival, Inbound) or not isinstance(arrival.event, Edited):
        return loaded
    return replace(loaded, arrival=replace(arrival, event=Wrote(arrival.event.message, arrival.event.text)))


def _chose_language(turn: Turn) -> bool:
    return any(Action.SET_LOCALE in arrow.actions for _, arrow in turn.path)


def _in_step(conversation: Conversation, ticket: TicketRow | None) -> Conversation:
    """The ticket's row is what counts; the conversation's own view follows it."""
    view = conversation.ticket
    if view is None or ticket is None or view.id != ticket.id:
        return conversation
    return replace(conversation, ticket=replace(view, state=ticket.state, mode=ticket.mode, invited=ticket.invited))


def _refusal(event: StaffEvent, ticket: TicketRow | None) -> Refusal | None:
    """Who may do what: a letter is taken by one, and only its holder speaks, gives back or closes."""
    if ticket is None or ticket.id != event.ticket or ticket.state not in OPEN:
        return Refusal("gone")
    match event:
        case Took():
            if ticket.holder is not None and move(ticket.state, "take") is None:
                return Refusal("not_now" if ticket.holder == event.staff else "taken_by_other", ticket.holder_name)
            return None
        case Answered() | Invited() | Returned() | Closed():
            if ticket.holder != event.staff:
                return Refusal("not_yours", ticket.holder_name)
    return None
