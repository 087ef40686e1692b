"""A small house to talk in: every entry that the engine needs, and one visitor who talks through `talk`."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.dialogue import taps
from bot.dialogue.engine import advance, begin
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.model.conversation import Conversation, Position, TicketState
from bot.model.effect import Effect, OfferChoices, OpenTicket, Say
from bot.model.event import Answered, Closed, Event, Invited, Opened, Returned, Tapped, Took, Wrote
from bot.model.facts import Facts
from bot.model.ids import ConversationId, Locale, MessageId, StaffId, TicketId
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

SOURCES = {
    "welcome": """
flow: welcome
start: hello
skip: {to: sit.start}
steps:
  hello:
    say: [hello, automatic]
    ask: who
    reader: who
    again: hello_again
    choices:
      self: {to: mood}
      parent: {to: mood, set: {relation: parent}, letter: true}
      places: {call: places.start, then: mood}
      hub: {to: hub}
  mood:
    say: [mood]
    ask: mood
    choices:
      heavy: {to: sit.start}
      late: {to: sit.start, when: {desk_open: false}}
    skip: {to: sit.start}
  hub:
    say: [hub]
    next: {to: hello}
""",
    "sit": """
flow: sit
start: start
skip: {to: start}
steps:
  start:
    say: [here]
    choices:
      other: {to: welcome.hub}
      stop: {to: rest.stopped, do: stop}
    words: {to: heard}
  heard:
    say: [heard]
    choices: {letter: {call: letter.start, then: start}}
    words: {to: heard}
""",
    "places": """
flow: places
start: start
skip: {to: all}
steps:
  start:
    say: [which]
    ask: prefecture
    reader: prefecture
    read: {to: all}
  all:
    say: [{show: places}]
    choices: {back: {return: true}}
""",
    "rest": """
flow: rest
start: paused
skip: {to: back_again}
steps:
  paused:
    say: [paused]
    choices: {open: {do: resume}}
  stopped:
    say: [stopped]
    choices: {open: {do: resume}}
  back_again:
    say: [back_again]
    choices: {open: {do: resume}, anew: {do: anew}}
    skip: {to: paused, do: pause}
""",
    "danger": """
flow: danger
start: start
skip: {to: quiet}
steps:
  start:
    next:
      - {to: begun, when: {signs: [in_progress]}}
      - {to: other, when: {about: other}}
      - {to: wish}
  begun:
    say: [call_119, {show: help_lines}]
    choices: {quiet: {to: quiet}}
  other:
    say: [other, {show: help_lines}]
    choices: {quiet: {to: quiet}}
  wish:
    say: [automatic, {show: help_lines}]
    choices: {back: {return: true}, quiet: {to: quiet}, sentence: {to: letter.preview, do: one_sentence}}
    words: {to: quiet}
  concern:
    say: [small_line]
    choices: {back: {return: true}}
    words: {return: true}
    skip: {return: true}
  help:
    say: [{show: help_lines}]
    choices: {back: {return: true}}
  quiet:
    say: [quiet]
    choices: {back: {return: true}}
    words: {to: quiet}
""",
    "language": """
flow: language
start: ask
skip: {return: true}
steps:
  ask:
    say: [which]
    reader: locale
    choices: {ja: {return: true, do: set_locale}, en: {return: true, do: set_locale}}
""",
    "forget": """
flow: forget
start: ask
skip: {return: true}
steps:
  ask:
    say: [goes]
    tap_only: true
    choices: {erase: {to: gone, do: erase}, keep: {return: true}}
  gone:
    say: [gone]
    words: {to: welcome.hello}
    skip: {to: welcome.hello}
""",
    "letter": """
flow: letter
start: start
skip: {return: true}
steps:
  start:
    next: [{to: write, when: {letter: empty}}, {to: preview}]
  write:
    say: [write]
    words: {to: preview}
  preview:
    say: [visible, {show: letter}]
    choices:
      send: {to: waiting.sent, do: open_ticket}
      change: {to: which}
      tick: {to: preview, do: watch_on, when: {watch: false}}
    each_line: {to: preview, do: strike_line}
    words: {to: preview}
  which:
    say: [which]
    each_line: {to: rewrite, do: pick_line}
  rewrite:
    say: [rewrite]
    words: {to: preview, do: replace_line}
""",
    "waiting": """
flow: waiting
start: sent
skip: {return: true}
steps:
  sent:
    say: [sent]
    choices: {more: {to: more}, sit: {to: sit.start}}
  more:
    say: [more]
    words: {to: more, do: relay}
    skip: {to: sent}
  withdraw:
    say: [withdraw]
    choices: {yes: {to: withdrawn, do: withdraw_ticket}, no: {return: true}}
  withdrawn:
    say: [withdrawn]
    choices: {sit: {to: sit.start}}
  returned:
    say: [returned]
    choices: {back: {return: true}}
""",
    "with_counselor": """
flow: with_counselor
start: answered
skip: {return: true}
steps:
  answered:
    say: [answered]
    choices: {open: {to: read, do: open_answers}, later: {return: true}}
  read:
    say: [read]
    choices: {write: {to: waiting.more}, back: {return: true}}
  invited:
    say: [invited]
    tap_only: true
    choices:
      accept: {do: accept_live}
      decline: {return: true, do: decline_live}
  live:
    say: [live]
    choices: {leave: {return: true, do: leave_live}}
""",
    "afterwards": """
flow: afterwards
start: closed
skip: {return: true}
steps:
  closed:
    say: [closed]
    choices: {back: {return: true}}
""",
}


class Talk:
    """One visitor. Each method is one event; `said` and `effects` are what the last one brought."""

    ticket = TicketId("t-1")
    staff = StaffId("s-1")

    def __init__(self, flows: FlowSet, facts: Facts = FACTS) -> None:
        self.flows = flows
        self.facts = facts
        self.now = NOON
        self.here: Conversation = begin(flows, ConversationId("c-1"), "web", Locale("ja"))
        self.effects: tuple[Effect, ...] = ()
        self._messages = 0

    def send(self, event: Event) -> "Talk":
        turn = advance(self.flows, self.here, event, self.facts, self.now)
        self.here, self.effects = turn.conversation, turn.effects
        if any(isinstance(effect, OpenTicket) for effect in self.effects) and self.here.ticket is not None:
            self.here = replace(self.here, ticket=replace(self.here.ticket, id=self.ticket))
        return self

    def opens(self, *, again: bool = False) -> "Talk":
        return self.send(Opened(again))

    def writes(
        self,
        text: str,
        *,
        intent: Intent | None = None,
        whole: bool = False,
        bare: bool = False,
        answer: str | None = None,
        choice: str | None = None,
        choices: tuple[str, ...] = (),
        screening: Screening | None = None,
        about: str = "",
    ) -> "Talk":
        self._messages += 1
        reading = Reading(intent, whole, answer, choice, screening or Screening(), choices, bare, about)
        return self.send(Wrote(MessageId(f"m{self._messages}"), text, reading))

    def writes_of_danger(
        self,
        text: str = "死にたいです",
        sign: Sign = Sign.DEATH_WISH,
        level: Level = Level.ACUTE,
        about: About = About.SELF,
        **more: str,
    ) -> "Talk":
        return self.writes(text, screening=Screening(level, (sign,), (text,), about), **more)  # type: ignore[arg-type]

    def says_word(self, intent: Intent) -> "Talk":
        return self.writes(intent.value, intent=intent, whole=True)

    def taps(self, choice: str, at: str = "") -> "Talk":
        position = Position(*at.split(".")) if at else self.here.position
        return self.send(Tapped(taps.choice(position, choice)))

    def takes(self, intent: Intent) -> "Talk":
        return self.send(Tapped(taps.way(intent)))

    def approves(self, *lines: str) -> "Talk":
        """A letter of these lines is out."""
        self.takes(Intent.PERSON)
        self.writes("\n".join(lines or ("夜に眠れません",)))
        return self.taps("send")

    def is_taken(self) -> "Talk":
        return self.send(Took(self.ticket, self.staff, "はる"))

    def is_answered(self, text: str = "読みました") -> "Talk":
        return self.send(Answered(self.ticket, self.staff, "はる", text))

    def is_invited(self) -> "Talk":
        return self.send(Invited(self.ticket, self.staff, "はる"))

    def is_returned(self) -> "Talk":
        return self.send(Returned(self.ticket, self.staff))

    def is_closed(self) -> "Talk":
        return self.send(Closed(self.ticket, self.staff))

    def goes_live(self) -> "Talk":
        return self.approves().is_taken().is_invited().taps("accept")

    def waits(self, **time: float) -> "Talk":
        self.now += timedelta(**time)
        return self

    @property
    def said(self) -> list[str]:
        return [str(effect.text) for effect in self.effects if isinstance(effect, Say)]

    @property
    def offered(self) -> list[str]:
        offers = [effect for effect in self.effects if isinstance(effect, OfferChoices)]
        return [choice.id for choice in offers[-1].choices] if offers else []

    @property
    def at(self) -> str:
        return str(self.here.position)

    @property
    def letter(self) -> list[str]:
        return [line.text or str(line.label) for line in self.here.draft]

    @property
    def slots(self) -> dict[str, str]:
        return {name: slot.value for name, slot in self.here.slots.items()}

    @property
    def kinds(self) -> list[str]:
        return [type(effect).__name__ for effect in self.effects]

    @property
    def state(self) -> TicketState | None:
        return None if self.here.ticket is None else self.here.ticket.state


@pytest.fixture(scope="session")
def sources() -> dict[str, bytes]:
    return {f"flows/{name}.yaml": text.lstrip().encode() for name, text in SOURCES.items()}


@pytest.fixture(scope="session")
def house(sources: dict[str, bytes]) -> FlowSet:
    return load(sources)


@pytest.fixture
def talk(house: FlowSet) -> Talk:
    return Talk(house)


@pytest.fixture
def opened(talk: Talk) -> Talk:
    return talk.opens()


@pytest.fixture(scope="session")
def new_talk(house: FlowSet) -> Callable[..., Talk]:
    def new(flows: FlowSet = house) -> Talk:
        return Talk(flows)

    return new


@pytest.fixture(scope="session")
def facts() -> Facts:
    return FACTS
