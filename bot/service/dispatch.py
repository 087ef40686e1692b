"""The one place where effects become something: bubbles for the visitor, lines for the desk, moves of the ticket."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import assert_never

from msgspec.structs import replace

from bot.dialogue.engine import Turn
from bot.dialogue.ticket import OPEN, move
from bot.model.batch import NewEntry, NewTicket, TicketChange
from bot.model.conversation import Conversation, LetterLine, TicketMode, TicketState
from bot.model.desk import TicketRow
from bot.model.effect import (
    Effect,
    Erase,
    MoveTicket,
    Mute,
    OfferChoices,
    OpenTicket,
    RaiseTicket,
    Relay,
    Say,
    ShowHelpLines,
    ShowLetter,
    ShowPlaces,
    ShowWays,
    SpeakAsCounselor,
    Strike,
    WithdrawTicket,
)
from bot.model.errors import Fault
from bot.model.facts import Facts
from bot.model.ids import Locale, MessageId, StaffId, TicketId
from bot.model.words import Bubble
from bot.service.saying import Sayer, open_texts


class Dispatch:
    """What one turn amounts to. `said` is what the visitor sees, in order."""

    def __init__(self, sayer: Sayer, conversation: Conversation, ticket: TicketRow | None, now: datetime) -> None:
        self._sayer = sayer
        self._now = now
        self._ticket = ticket
        self.conversation = conversation
        self.said: list[Bubble] = []
        self.stems: dict[int, tuple[MessageId, ...]] = {}
        """By place in `said`: the messages whose words a bubble repeats, so that taking them back reaches it too."""
        self.relayed: list[NewEntry] = []
        self.new_ticket: NewTicket | None = None
        self.changes: list[TicketChange] = []
        self.strikes: list[Strike] = []
        self.erase = False
        self.important = False
        """Help lines or a person's words: never dropped for being late."""
        self.mute = False

    def run(  # noqa: C901 - one case an effect, and the checker proves that none is missing
        self, turn: Turn, facts: Facts, ahead: int, *, ticket_id: TicketId, staff: StaffId | None
    ) -> None:
        """Do what the turn asks for. `ticket_id` names a letter that this turn may open; `staff` acts at the desk."""
        self.conversation = turn.conversation
        locale, channel = turn.conversation.locale, turn.conversation.channel
        live = turn.conversation.ticket is not None and turn.conversation.ticket.mode is TicketMode.LIVE

        def values() -> Mapping[str, str]:
            known = self._sayer.almanac.values(locale, facts, ahead)
            return {**known, "open_lines": self._open_lines(turn.effects)}

        for effect in turn.effects:
            match effect:
                case Say():
                    self._say(effect, locale, values)
                case OfferChoices():
                    if self.said:
                        self.said[-1] = self._sayer.offer(self.said[-1], effect, locale, channel)
                case ShowWays():
                    self.said.append(self._sayer.ways(locale, channel, ticket_open=self._is_out()))
                case ShowPlaces():
                    self.said.append(self._sayer.places(effect, locale))
                case ShowHelpLines():
                    self.important = True
                    lines = self._sayer.lines(effect, self._now)
                    self.said.append(self._sayer.help_lines(lines, locale, "house" if live else "bot"))
                case ShowLetter():
                    self._repeats(effect.lines)
                    self.said.append(self._sayer.letter(effect.lines, locale))
                case SpeakAsCounselor():
                    self.important = True
                    self.said.append(Bubble(effect.text, speaker="counselor", name=effect.name))
                case Relay():
                    bubble = Bubble(effect.text, speaker="visitor")
                    self.relayed.append(NewEntry(bubble, effect.sources, effect.ticket, effect.level))
                case OpenTicket():
                    self._open(effect, ticket_id)
                case WithdrawTicket():
                    self._move(effect.ticket, "withdraw", staff)
                case RaiseTicket():
                    self.changes.append(TicketChange(effect.ticket, raise_to=effect.level, trigger="raise"))
                case MoveTicket():
                    self._move(effect.ticket, effect.trigger, staff)
                case Strike():
                    self.strikes.append(effect)
                case Erase():
                    self.erase = True
                case Mute():
                    self.mute = True
                case _:
                    assert_never(effect)

    def _say(self, effect: Say, locale: Locale, values: Callable[[], Mapping[str, str]]) -> None:
        bubble = self._sayer.say(effect, locale, values)
        line = dict(effect.values).get("line")  # named by every text while it is being changed, repeated by few
        if line and line in bubble.text:
            self._repeats([one for one in self.conversation.draft if one.text == line])
            bubble = replace(bubble, guarded=True)
        self.said.append(bubble)

    def _repeats(self, lines: Sequence[LetterLine]) -> None:
        """The bubble that comes next repeats these lines."""
        if sources := tuple(source for line in lines for source in line.sources):
            self.stems[len(self.said)] = sources

    def _open_lines(self, effects: Sequence[Effect]) -> str:
        """How many text lines are open, as the sentence above the list says it."""
        shown = next((effect for effect in effects if isinstance(effect, ShowHelpLines)), ShowHelpLines())
        return str(open_texts(self._sayer.lines(shown, self._now)))

    def _is_out(self) -> bool:
        ticket = self.conversation.ticket
        return ticket is not None and ticket.state in OPEN

    def _open(self, effect: OpenTicket, ticket_id: TicketId) -> None:
        locale = self.conversation.locale
        lines = tuple((self._sayer.line(line, locale), line.sources) for line in effect.lines)
        self.new_ticket = NewTicket(ticket_id, lines, effect.level, effect.watch)
        view = self.conversation.ticket
        if view is None:
            raise Fault("a letter was approved and the conversation knows of no ticket")
        self.conversation = replace(self.conversation, ticket=replace(view, id=ticket_id))

    def _move(self, ticket: TicketId, trigger: str, staff: StaffId | None) -> None:
        state = self._state()
        after = move(state, trigger, held=self._ticket is not None and self._ticket.holder is not None)
        if after is None:
            raise Fault(f"a ticket that is {state.value} cannot {trigger}")
        self.changes.append(_change(ticket, trigger, after, staff))

    def _state(self) -> TicketState:
        for change in reversed(self.changes):
            if change.state is not None:
                return change.state
        if self._ticket is None:
            raise Fault("a move of a ticket that is not there")
        return self._ticket.state


def _change(ticket: TicketId, trigger: str, state: TicketState, staff: StaffId | None) -> TicketChange:
    match trigger:
        case "take":
            return TicketChange(ticket, state, holder=staff, trigger=trigger)
        case "invite":
            return TicketChange(ticket, state, invited=True, trigger=trigger)
        case "accept":
            return TicketChange(ticket, state, live=True, invited=False, trigger=trigger)
        case "decline":
            return TicketChange(ticket, state, invited=False, trigger=trigger)
        case "leave":
            return TicketChange(ticket, state, live=False, trigger=trigger)
        case "return_":
            return TicketChange(ticket, state, live=False, invited=False, release=True, trigger=trigger)
        case "close" | "withdraw":
            return TicketChange(ticket, state, live=False, invited=False, trigger=trigger)
        case _:
            return TicketChange(ticket, state, trigger=trigger)
