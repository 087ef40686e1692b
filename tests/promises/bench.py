"""A bench to try single turns on: the real decider over the shipped house, put anywhere in the flows, without a store.

bench = Bench()
stood = bench.stand("letter.preview")             # a conversation that stands there, with all that belongs to it
tried = bench.turn(stood, Tapped("w:pause"))      # -> said names, bubbles, and the conversation afterwards
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from msgspec import structs

from bot.channels.console import ConsoleChannel
from bot.channels.web import WebChannel
from bot.dialogue.engine import begin
from bot.dialogue.flow import FlowSet, Step
from bot.model.batch import Decision, Loaded
from bot.model.conversation import (
    Answer,
    Conversation,
    LetterLine,
    Position,
    TicketMode,
    TicketState,
    TicketView,
)
from bot.model.delivery import Delivered, Delivery, Outcome
from bot.model.desk import TicketRow
from bot.model.event import FromDesk, Inbound, StaffEvent, VisitorEvent
from bot.model.ids import ChannelName, ConversationId, Locale, MessageId, StaffId, TicketId
from bot.model.limits import LIMITS
from bot.model.reading import Level
from bot.model.words import Bubble, Button
from bot.service.ports import Channel
from tests.house import OPEN_HOURS, NamingSayer, Repeating, deciding, shipped

TICKET, STAFF = TicketId("t-1"), StaffId("s-sato")
LIVE_STEPS = ("with_counselor.live", "with_counselor.live_lines")
RESTS = ("rest.paused", "rest.stopped", "rest.back_again")


class Plain:
    """A channel that takes anything, with the limits of the real one."""

    mailbox = False

    def __init__(self, name: ChannelName) -> None:
        self.name: ChannelName = name
        self.limits = LIMITS[name]

    def encode(self, bubble: Bubble) -> bytes:
        return bubble.text.encode()

    async def send(self, delivery: Delivery) -> Outcome:  # noqa: ARG002 - the port's shape
        return Delivered()


@dataclass(frozen=True, slots=True)
class Tried:
    """One turn. `after` is None only where the conversation was erased or left alone."""

    said: tuple[str, ...]
    bubbles: tuple[Bubble, ...]
    after: Conversation
    decision: Decision

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be tapped now."""
        return next((bubble.buttons for bubble in reversed(self.bubbles) if bubble.buttons), ())

    @property
    def text(self) -> str:
        return "\n\n".join(bubble.text for bubble in self.bubbles)


class Bench:
    """`now` may be set."""

    def __init__(self, now: datetime = OPEN_HOURS, flows: FlowSet | None = None, **house: object) -> None:
        self.now = now
        content = shipped()
        self.content = replace(
            content,
            house=replace(content.house, **house),
            flows=flows or content.flows,  # type: ignore[arg-type]
        )
        channels: dict[ChannelName, Channel] = {
            "web": WebChannel(), "console": ConsoleChannel(), "line": Plain("line"), "telegram": Plain("telegram")
        }  # fmt: skip
        self.sayer: NamingSayer
        self.sayer, self.decider = deciding(self.content, channels, lambda: self.now, Repeating())
        self._count = 0

    def waiting_steps(self) -> Iterator[tuple[Position, Step]]:
        """Every step of the shipped flows at which somebody can stand."""
        for flow in self.content.flows.flows.values():
            for step in flow.steps.values():
                if step.waits and f"{flow.name}.{step.name}" != "forget.gone":
                    yield Position(flow.name, step.name), step

    def stand(self, position: str, channel: ChannelName = "web", locale: str = "ja") -> Conversation:
        """A conversation that stands at a step, with a letter in the making, and one that is out where it belongs."""
        flow, step = position.split(".")
        fresh = begin(self.content.flows, ConversationId("c-1"), channel, Locale(locale))
        words = LetterLine(1, "前の言葉", sources=(MessageId("m0"),))
        view = None
        if flow in ("waiting", "with_counselor"):
            mode = TicketMode.LIVE if position in LIVE_STEPS else TicketMode.LETTER
            state = TicketState.TAKEN if flow == "with_counselor" else TicketState.WAITING
            view = TicketView(TICKET, state, mode, "佐藤", invited=position == "with_counselor.invited")
        return structs.replace(
            fresh,
            position=Position(flow, step),
            greeted=True,
            draft=(words,),
            next_line=2,
            ticket=view,
            unread=(Answer("佐藤", "返事です。"),) if position == "with_counselor.answered" else (),
            last_words=(MessageId("m0"),),
            touched_at=self.now,
        )

    def turn(self, before: Conversation | None, event: VisitorEvent | StaffEvent, ahead: int = 0) -> Tried:
        """One event, decided as in the house."""
        self._count += 1
        name = f"event-{self._count}"
        owner = before.id if before is not None else ConversationId("c-1")
        channel: ChannelName = before.channel if before is not None else "web"
        if isinstance(event, VisitorEvent):
            arrival: Inbound | FromDesk = Inbound(channel, "U1", name, self.now, event)
        else:
            arrival = FromDesk(owner, name, self.now, event)
        self.sayer.names.clear()
        decision = self.decider(Loaded(arrival, before, owner, row_of(before, self.now), ahead))
        assert not decision.fault, f"{decision.fault} at {before and before.position} by {event}"
        bubbles = decision.farewell or tuple(e.bubble for e in decision.entries if e.shown)
        shown = tuple(bubble for bubble in bubbles if bubble.speaker != "visitor")
        names = iter(tuple(self.sayer.names))
        said = tuple(f"counselor: {b.text}" if b.speaker == "counselor" else next(names) for b in shown)
        after = decision.conversation or before
        assert after is not None
        return Tried(said, shown, after, decision)


def row_of(conversation: Conversation | None, now: datetime) -> TicketRow | None:
    """The ticket's row as the store would show it."""
    view = conversation.ticket if conversation is not None else None
    if conversation is None or view is None or view.state in (TicketState.CLOSED, TicketState.WITHDRAWN):
        return None
    held = view.state in (TicketState.TAKEN, TicketState.ANSWERED)
    return TicketRow(
        id=view.id,
        conversation=conversation.id,
        channel=conversation.channel,
        state=view.state,
        mode=view.mode,
        level=Level.NONE,
        approved_at=now,
        changed_at=now,
        holder=STAFF if held else None,
        holder_name="佐藤" if held else "",
        invited=view.invited,
        unread=False,
        version=1,
    )
