"""Whatever anybody sends, on any channel and in any language: a turn, never an exception, and something to store."""

from collections.abc import Iterator
from itertools import cycle
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from bot.channels.console import ConsoleChannel
from bot.channels.line import LineChannel
from bot.channels.outgoing import Outgoing
from bot.channels.telegram import TelegramChannel
from bot.channels.web import WebChannel
from bot.dialogue import taps
from bot.dialogue.engine import begin
from bot.model.batch import Decision, Loaded
from bot.model.conversation import Conversation, Position, TicketState
from bot.model.event import (
    Answered,
    CalledFromGroup,
    Closed,
    Covered,
    Edited,
    FromDesk,
    Ignored,
    Inbound,
    Invited,
    Left,
    Opened,
    Returned,
    SentMedia,
    StaffEvent,
    Tapped,
    Took,
    Unsent,
    VisitorEvent,
    Wrote,
)
from bot.model.ids import ChannelName, ConversationId, Locale, MessageId, StaffId, TicketId
from bot.service.ports import Channel
from tests.effort import so_many
from tests.house import (
    LINE_SECRET,
    LINE_TOKEN,
    OPEN_HOURS,
    TELEGRAM_SECRET,
    TELEGRAM_TOKEN,
    Repeating,
    deciding,
    shipped,
)
from tests.promises.bench import STAFF, row_of
from tests.strategies.texts import LONG, PLANES, SAID, delivered, spoken
from tests.strategies.visits import CHANNELS, stands

NOWHERE = "http://127.0.0.1:9"
LOCALES = ("ja", "en")
_ENCODED = msgspec.json.Decoder(Conversation)


class Stage:
    """The real decider over the shipped house, with the real channels; nothing is sent. One conversation."""

    def __init__(self, channel: ChannelName, locale: str) -> None:
        outgoing = Outgoing()
        self.channels: dict[ChannelName, Channel] = {
            "web": WebChannel(),
            "console": ConsoleChannel(),
            "line": LineChannel(LINE_SECRET, LINE_TOKEN, NOWHERE, outgoing),
            "telegram": TelegramChannel(TELEGRAM_TOKEN, TELEGRAM_SECRET, NOWHERE, outgoing),
        }
        self.sayer, self.decider = deciding(shipped(), self.channels, lambda: OPEN_HOURS, Repeating())
        self.channel, self.locale = channel, Locale(locale)
        self.here: Conversation | None = None
        self.id = ConversationId("c-1")
        self.count = 0

    def send(self, event: VisitorEvent | StaffEvent) -> Decision:
        """One event; what the store would keep of it is written and read again."""
        self.count += 1
        name = f"event-{self.count}"
        if isinstance(event, VisitorEvent):
            arrival: Inbound | FromDesk = Inbound(self.channel, "U1", name, OPEN_HOURS, event, locale=self.locale)
        else:
            arrival = FromDesk(self.id, name, OPEN_HOURS, event)
        loaded = Loaded(arrival, self.here, self.id, row_of(self.here, OPEN_HOURS), self.count % 7)
        decision = self.decider(loaded)
        assert not decision.fault, f"{decision.fault} at {self.here and self.here.position} by {event!r:.300}"
        msgspec.json.encode([entry.bubble for entry in decision.entries])
        assert all(part for delivery in decision.deliveries for part in delivery.parts)
        if decision.erase:
            self.here = None
        elif decision.conversation is not None:
            self.here = _ENCODED.decode(msgspec.json.encode(decision.conversation))
            assert self.here == decision.conversation
            stands(self.decider.flows, self.here)
        return decision

    def write(self, text: str) -> Decision | None:
        """Words, as a platform brings them; None where it brings none."""
        words = delivered(text)
        return None if words is None else self.send(Wrote(MessageId(f"m{self.count}"), words))

    def stand(self, position: str) -> None:
        """Stand at a step, as somebody who was there before."""
        fresh = begin(self.decider.flows, self.id, self.channel, self.locale)
        self.here = structs.replace(fresh, position=Position(*position.split(".")), greeted=True, touched_at=OPEN_HOURS)


def positions() -> Iterator[str]:
    for flow in shipped().flows.flows.values():
        for step in flow.steps.values():
            if step.waits and f"{flow.name}.{step.name}" != "forget.gone":
                yield f"{flow.name}.{step.name}"


POSITIONS = sorted(positions())
places = st.sampled_from(POSITIONS)
channels = st.sampled_from(CHANNELS)
locales = st.sampled_from(LOCALES)
staffs = st.sampled_from([STAFF, StaffId("s-other")])
tickets = st.sampled_from([TicketId("t-1"), TicketId("t-stale"), TicketId("")])
messages = st.integers(0, 8).map(lambda number: MessageId(f"m{number}"))
choices = st.sampled_from(["yes", "no", "send", "line-1", "line-99", "done", "no-x", "skip"])
tapped = (
    st.text(max_size=80)
    | st.sampled_from([taps.way(intent) for intent in sorted(taps.TAPPED_WAYS)])
    | st.builds(lambda place, choice: f"c:{place}:{choice}", places, choices)
)  # fmt: skip
visitors = st.one_of(
    spoken.map(lambda text: ("write", text)),
    tapped.map(lambda data: ("event", Tapped(data))),
    st.just(("choice", 0)) | st.integers(0, 30).map(lambda number: ("choice", number)),
    st.sampled_from([Opened(), Opened(again=True), Left(), Covered(), CalledFromGroup(), Ignored("x")]).map(
        lambda event: ("event", event)
    ),
    st.text(max_size=10).map(lambda kind: ("event", SentMedia(kind))),
    messages.map(lambda message: ("event", Unsent(message))),
    st.builds(lambda message, text: ("edit", (message, text)), messages, spoken),
)
staff = st.one_of(
    st.builds(lambda ticket, who: Took(ticket, who, "はる"), tickets, staffs),
    st.builds(lambda ticket, who, text: Answered(ticket, who, "はる", text), tickets, staffs, spoken),
    st.builds(lambda ticket, who: Invited(ticket, who, "はる"), tickets, staffs),
    st.builds(Returned, tickets, staffs),
    st.builds(Closed, tickets, staffs),
).map(lambda event: ("staff", event))
acts = st.lists(visitors | visitors | visitors | staff, min_size=3, max_size=14)


def play(stage: Stage, kind: str, what: object) -> None:
    match kind, what:
        case "write", str(text):
            stage.write(text)
        case "event", event:
            stage.send(event)  # type: ignore[arg-type]
        case "edit", (message, text):
            if (words := delivered(text)) is not None:
                stage.send(Edited(message, words))
        case "choice", int(number):
            offers = stage.decider.flows.choices(stage.here) if stage.here is not None else ()
            if stage.here is not None and offers:
                stage.send(Tapped(taps.choice(stage.here.position, offers[number % len(offers)].id)))
        case "staff", event if stage.here is not None:
            own = stage.here.ticket
            if own is not None and event.ticket == "t-1":  # type: ignore[attr-defined]
                event = structs.replace(event, ticket=own.id)  # type: ignore[type-var]
            if isinstance(event, Answered):
                event = structs.replace(event, text=delivered(event.text) or "。")
            stage.send(event)  # type: ignore[arg-type]


@settings(max_examples=so_many(250), deadline=None)
@given(channel=channels, locale=locales, place=st.none() | places, acts=acts)
def test_anything_in_any_order(
    channel: ChannelName, locale: str, place: str | None, acts: list[tuple[str, object]]
) -> None:
    stage = Stage(channel, locale)
    if place is not None:
        stage.stand(place)
    for kind, what in acts:
        play(stage, kind, what)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("channel", CHANNELS)
def test_every_odd_text_as_first_words_and_again(channel: ChannelName, locale: str) -> None:
    for text in (*PLANES, *SAID):
        stage = Stage(channel, locale)
        for _ in range(3):
            stage.write(text)


@pytest.mark.parametrize(("channel", "locale"), zip(CHANNELS, cycle(LOCALES)))  # each of both; all pairs take a minute
def test_a_hundred_thousand_of_one_sign(channel: ChannelName, locale: str) -> None:
    for sign in LONG:
        stage = Stage(channel, locale)
        stage.stand("letter.write")
        text = (sign * 100_000)[:100_000]
        for _ in range(2):
            decision = stage.write(text)
            assert decision is not None
            assert any(entry.bubble.speaker == "bot" for entry in decision.entries)
        assert stage.here is not None
        stage.send(Edited(MessageId("m0"), text))
        stage.send(Tapped("w:back"))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("channel", CHANNELS)
def test_every_step_meets_odd_words(channel: ChannelName, locale: str) -> None:
    chance = Random(f"{channel}{locale}")  # noqa: S311 - a test that can be run again, not a secret
    for position in POSITIONS:
        stage = Stage(channel, locale)
        stage.stand(position)
        for text in chance.sample((*PLANES, *SAID), 3):
            stage.write(text)
            stage.send(SentMedia("sticker"))


def test_a_letter_of_odd_words_can_be_sent_and_read_back() -> None:
    for channel in CHANNELS:
        for text in (*PLANES, *SAID):
            words = delivered(text)
            if words is None or len([letter for letter in words if letter.isalnum()]) < 2:
                continue
            stage = Stage(channel, "ja")
            stage.stand("letter.write")
            stage.write(words)
            if stage.here is not None:
                stage.here = structs.replace(stage.here, position=Position("letter", "preview"), rest=None)
            if stage.here is not None and stage.here.draft:
                decision = stage.send(Tapped("c:letter.preview:send"))
                assert decision.new_ticket is not None, f"{text!r} was not sent"
                assert stage.here is not None
                assert stage.here.ticket is not None
                assert stage.here.ticket.state is TicketState.WAITING
