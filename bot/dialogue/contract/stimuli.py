"""Everything that can happen at a configuration, one of each kind that the engine tells apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from bot.dialogue import taps
from bot.dialogue.contract.configuration import EXPLORED_TICKET, OLD_MESSAGE, Configuration
from bot.dialogue.contract.domains import ANSWERED, LETTER, SLOT, TAKEN, TICKET, UNREAD, WAITING, Domains
from bot.dialogue.contract.recorder import Views
from bot.dialogue.entries import ABOUT, INTERRUPTS, PLACES_START
from bot.dialogue.flow import AWAY, DONE, Action, Flow, Step, line_choice
from bot.dialogue.frames import REST
from bot.model.event import (
    Answered,
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
from bot.model.ids import MessageId, StaffId
from bot.model.reading import About, Intent, Level, Reading, Screening

Kind = Literal[
    "choice", "words", "unclear", "read", "skip", "way", "danger", "open", "cover", "leave", "media", "old",
    "taken_back", "desk", "menu", "question",
]  # fmt: skip
NEW_MESSAGE = MessageId("m1")
STAFF = StaffId("s")
WAYS = (
    Intent.PAUSE, Intent.STOP, Intent.BACK, Intent.PERSON, Intent.DANGER, Intent.LANGUAGE, Intent.ERASE,
    Intent.WITHDRAW, Intent.MORE,
)  # fmt: skip
ENDS_LIVE = frozenset({Intent.PAUSE, Intent.STOP, Intent.BACK, Intent.ERASE, Intent.WITHDRAW})
"""Ways out that leave a counselor before they do what they do."""


@dataclass(frozen=True, slots=True)
class Stimulus:
    """One event. `name` says it in words, and at a place no other has it.

    `given` are values that it needs, beside those that a turn reads.

    `interrupts` = the flow that it may interrupt; `departs` = screens of a counselor are left behind.
    """

    name: str
    kind: Kind
    event: Event = field(repr=False)
    reads: tuple[str, ...] = ()
    given: tuple[tuple[str, object], ...] = ()
    interrupts: str = ""
    departs: bool = False
    again: bool = False
    """The question was put in other words once already."""
    intent: Intent | None = None
    choice: str = ""
    tapped: bool = False


def written(
    text: str = "xyz words", *, intent: Intent | None = None, answer: str | None = None, choice: str | None = None
) -> Wrote:
    """A message, as the reader read it. An intent is the whole of it."""
    return Wrote(NEW_MESSAGE, text, Reading(intent, intent is not None, answer, choice))


def dangerous(screening: Screening) -> Wrote:
    """A message with signs of danger."""
    return Wrote(NEW_MESSAGE, "xyz words", Reading(screening=screening))


def stimuli(
    where: Configuration, flow: Flow, views: Views, domains: Domains, *, every_sign: bool
) -> Iterator[Stimulus]:
    """All of them, for where one stands."""
    step = flow.steps[where.position.step]
    yield from _answers(where, step, views, domains)
    yield from _ways(where)
    yield from _danger(where, domains, every_sign=every_sign)
    yield Stimulus("opened again", "open", Opened(again=True), interrupts="rest")
    yield Stimulus("left quickly", "cover", Covered(), departs=where.live)
    yield Stimulus("blocked", "leave", Left(), departs=where.live)
    yield Stimulus("a sticker", "media", SentMedia("sticker"), interrupts="rest")
    yield Stimulus("an old button", "old", Tapped("c:gone.gone:gone"), interrupts="rest")
    yield Stimulus("the menu's talk", "menu", Tapped(taps.menu(taps.TALK)), interrupts="rest")
    # Where there are no places, it leads where one stands, or asks first.
    yield Stimulus("the menu's places", "menu", Tapped(taps.menu(taps.PLACES)), interrupts=PLACES_START.flow)
    # One that no step answers by name is answered where the flow begins; where there is none, it is free words.
    question = Wrote(NEW_MESSAGE, "xyz words", Reading(about=ABOUT.step))
    yield Stimulus("a question about this place", "question", question, interrupts=ABOUT.flow)
    yield Stimulus("words taken back", "taken_back", Unsent(OLD_MESSAGE))
    yield Stimulus("words changed", "taken_back", Edited(OLD_MESSAGE, "other words"))
    yield from _desk(where)


def _answers(where: Configuration, step: Step, views: Views, domains: Domains) -> Iterator[Stimulus]:
    at = where.position
    ids = [id_ for id_, _ in step.choices]
    reads = views.choices[at]
    if step.several:
        ids = [*ids, *(AWAY + id_ for id_ in ids), DONE]
    asks_first = where.rest is not None and at.flow != REST
    for id_ in ids:
        own = reads.get(id_.removeprefix(AWAY), (SLOT + step.ask,))
        departs = where.live and _rests(step, id_)
        tap = taps.choice(at, id_)
        yield Stimulus(f"choice {id_}", "choice", Tapped(tap), own, departs=departs, choice=id_, tapped=True)
        if asks_first and id_ != ids[0]:
            continue  # whatever is typed while it rests, one is asked first whether to open
        typed = written("a label", choice=id_)
        if where.live or step.tap_only:
            yield Stimulus(f"the label {id_}", "words", typed, own, interrupts="rest")
        else:
            yield Stimulus(f"the label {id_}", "choice", typed, own, interrupts="rest", choice=id_)
    if step.each_line:
        id_ = line_choice(1)
        tap = taps.choice(at, id_)
        yield Stimulus("a line of the letter", "choice", Tapped(tap), (LETTER,), choice=id_, tapped=True)
    for value in domains.reader_values(step):
        own = reads.get(value, ())
        yield Stimulus(f"the answer {value}", "read", written(answer=value), own, interrupts="rest", choice=value)
    yield Stimulus("free words", "words", written(), interrupts="rest")
    if not step.words:
        yield Stimulus("words not understood again", "unclear", written(), interrupts="rest", again=True)
    yield Stimulus("skip", "skip", Tapped(taps.way(Intent.SKIP)), interrupts="rest", tapped=True)
    yield Stimulus("the word skip", "skip", written("skip", intent=Intent.SKIP), interrupts="rest")


def _rests(step: Step, id_: str) -> bool:
    arrows = dict(step.choices).get(id_, ())
    return any({Action.PAUSE, Action.STOP} & set(arrow.actions) for arrow in arrows)


def _ways(where: Configuration) -> Iterator[Stimulus]:
    for intent in WAYS:
        entry = INTERRUPTS.get(intent)
        interrupts = "rest" if entry is None else entry.flow
        departs = where.live and intent in ENDS_LIVE
        reads = (TICKET,) if intent is Intent.WITHDRAW else ()
        typed_and_tapped = ((written("a way", intent=intent), False), (Tapped(taps.way(intent)), True))
        # The same function takes both; where the conversation rests, the word alone is held against it.
        for event, tapped in typed_and_tapped if where.rest is None else typed_and_tapped[:1]:
            name = f"{'the button' if tapped else 'the word'} {intent.value}"
            yield Stimulus(
                name, "way", event, reads, interrupts=interrupts, departs=departs, intent=intent, tapped=tapped
            )


def _danger(where: Configuration, domains: Domains, *, every_sign: bool) -> Iterator[Stimulus]:
    """Every sign that a test knows, where somebody talks; one of each level where the conversation rests."""
    talking = where.rest is None and not where.live
    for level in (Level.ACUTE, Level.CONCERN):
        signs = domains.signs(level)
        for sign in signs if talking and every_sign else signs[:1]:
            for about in About:
                screening = Screening(level, (sign,), ("words",), about)
                name = f"{level.name.lower()} words of danger ({sign.value}, about {about.value})"
                yield Stimulus(name, "danger", dangerous(screening), interrupts="danger")
                # Changing words greets nobody: only there does it lead elsewhere than writing them.
                if not where.greeted or sign is signs[0]:
                    changed = Edited(OLD_MESSAGE, "other words", Reading(screening=screening))
                    yield Stimulus(f"words changed to {name}", "danger", changed, interrupts="danger")


def _desk(where: Configuration) -> Iterator[Stimulus]:
    """What a counselor may do with a letter that is out. A ticket comes into being by the visitor's own tap."""
    t, held = EXPLORED_TICKET, ((TICKET, TAKEN),)
    if not where.live:
        yield Stimulus("a counselor takes the letter", "desk", Took(t, STAFF, "A"), given=((TICKET, WAITING),))
        invited = Invited(t, STAFF, "A")
        yield Stimulus("a counselor offers to talk", "desk", invited, given=held, interrupts="with_counselor")
    given = ((TICKET, ANSWERED),) if where.live else held
    answer = Answered(t, STAFF, "A", "words")
    yield Stimulus("a counselor answers", "desk", answer, (UNREAD,), given, interrupts="with_counselor")
    back = Returned(t, STAFF)
    yield Stimulus("a counselor gives the letter back", "desk", back, (), held, interrupts="waiting", departs=True)
    yield Stimulus(
        "a counselor closes the letter", "desk", Closed(t, STAFF), (), held, interrupts="afterwards", departs=True
    )
