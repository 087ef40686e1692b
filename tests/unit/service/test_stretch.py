"""What is said between two words of a visitor: small scripts first, then the shipped ones against the real engine."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

import pytest
from msgspec import structs

from bot.dialogue import taps
from bot.dialogue.condition import SlotTest
from bot.dialogue.condition import Tests as When
from bot.dialogue.engine import advance, begin
from bot.dialogue.flow import Action, Arrow, Flow, FlowSet, SayItem, Show, Step
from bot.dialogue.loader import load
from bot.dialogue.machine import RuleBook
from bot.model.conversation import Conversation, Position, TicketState
from bot.model.effect import Effect, OpenTicket, Say, ShowHelpLines, ShowLetter, ShowPlaces, SpeakAsCounselor
from bot.model.errors import Finding
from bot.model.event import Answered, Closed, Event, Invited, Opened, Returned, Tapped, Took, Wrote
from bot.model.facts import Facts
from bot.model.ids import ConversationId, Locale, MessageId, StaffId, TicketId
from bot.model.reading import About, Intent, Level, Reading, Screening, Sign
from bot.model.words import TextKey
from bot.service import stretch
from bot.service.stretch import ACKNOWLEDGED, PERSONS_WORDS, Stretch, every_stretch, stretches

ROOT = Path(__file__).parents[3]
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def text(name: str, when: When | None = None) -> SayItem:
    return SayItem(texts=(TextKey("a", name),), when=when)


def to(step: str, **more: object) -> tuple[Arrow, ...]:
    return (Arrow(to=Position(*step.split(".")), **more),)  # type: ignore[arg-type]


def every(flows: FlowSet) -> list[Stretch]:
    return list(every_stretch(flows))


def made(*flows: Flow) -> FlowSet:
    named = {flow.name: flow for flow in flows}
    return FlowSet(named, "", RuleBook(named))


def flow(name: str, *steps: Step) -> Flow:
    return Flow(name=name, start=steps[0].name, steps={step.name: step for step in steps}, file=f"flows/{name}.yaml")


def said(found: Iterable[Stretch], start: str) -> set[tuple[str, ...]]:
    """Names of the texts of each stretch that begins there, with the step at which it ends."""
    return {
        (*(item.texts[0].name if item.texts else str(item.show) for item in one.bubbles), f"@{one.end}")
        for one in found
        if one.start == start
    }


def test_passing_steps_add_up() -> None:
    found = every(
        made(
            flow(
                "a",
                Step(name="one", say=(text("t1"),), choices=(("on", to("a.two")),), skip=to("a.two")),
                Step(name="two", say=(text("t2"),), next=to("a.three")),
                Step(name="three", say=(text("t3"), SayItem(show=Show.PLACES)), choices=(("on", to("a.one")),)),
            )
        )
    )
    assert said(found, "a.one, choice:on") == {("t2", "t3", "places", "@a.three")}
    assert said(found, "a.one, skip") == {("skipped", "t2", "t3", "places", "@a.three")}
    assert said(found, "a.three, said again") == {("t3", "places", "@a.three")}


def test_bubbles_that_exclude_each_other_are_never_said_together() -> None:
    shut, open_ = When(desk_open=False), When(desk_open=True)
    items = (text("always"), text("open", open_), text("shut", shut), text("web", When(channel=("web",))))
    found = every(made(flow("a", Step(name="one", say=items, choices=(("on", to("a.one")),)))))
    assert said(found, "a.one, choice:on") == {("always", "open", "web", "@a.one"), ("always", "shut", "web", "@a.one")}


def test_what_an_answer_or_a_set_says_is_known_on_the_way() -> None:
    mine = When(slots=(SlotTest("who", ("self",)),))
    kin = When(slots=(SlotTest("who", ("kin",)),))
    found = every(
        made(
            flow(
                "a",
                Step(
                    name="one",
                    ask="who",
                    choices=(
                        ("self", to("a.two")),
                        ("kin", to("a.two")),
                        ("set", to("a.two", sets=(("who", "kin"),))),
                    ),
                ),
                Step(name="two", say=(text("mine", mine), text("kin", kin)), choices=(("on", to("a.one")),)),
            )
        )
    )
    assert said(found, "a.one, choice:self") == {("mine", "@a.two")}
    assert said(found, "a.one, choice:kin") == {("kin", "@a.two")}
    assert said(found, "a.one, choice:set") == {("kin", "@a.two")}


def test_a_call_that_passes_comes_back_and_says_both() -> None:
    called = flow(
        "b",
        Step(name="one", say=(text("called"),), next=(Arrow(returns=True),)),
        Step(name="two", say=(text("asked"),), choices=(("back", (Arrow(returns=True),)),)),
    )
    call = (Arrow(call=Position("b", "one"), then=Position("a", "two")),)
    ask = (Arrow(call=Position("b", "two"), then=Position("a", "one")),)
    found = every(
        made(
            flow(
                "a",
                Step(name="one", choices=(("call", call), ("ask", ask))),
                Step(name="two", say=(text("after"),), choices=(("on", to("a.one")),)),
            ),
            called,
        )
    )
    assert said(found, "a.one, choice:call") == {("called", "after", "@a.two")}
    assert said(found, "a.one, choice:ask") == {("asked", "@b.two")}
    assert said(found, "b.two, choice:back") == {("@a.one",)}, "only where it was called from"


def test_a_bubble_left_out_on_the_way_leads_another_way() -> None:
    ticked = When(watch=True)
    steps = (
        Step(name="one", choices=(("on", to("a.pass")),)),
        Step(name="pass", say=(text("ticked", ticked),), next=(*to("a.two", when=ticked), *to("a.three"))),
        Step(name="two", say=(text("two"),), choices=(("on", to("a.one")),)),
        Step(name="three", say=(text("three"),), choices=(("on", to("a.one")),)),
    )
    found = every(made(flow("a", *steps)))
    assert said(found, "a.one, choice:on") == {("ticked", "two", "@a.two"), ("three", "@a.three")}


def test_with_nothing_to_come_back_to_the_welcome_stands_in_and_its_answer_is_remembered() -> None:
    hello = Step(name="hello", say=(text("hello"),), ask="who", choices=(("self", to("a.one")),), skip=to("a.two"))
    leave = Step(name="leave", say=(text("bye"),), next=(Arrow(returns=True),))
    steps = (
        Step(name="one", say=(text("one"),), choices=(("leave", to("b.leave")),)),
        Step(name="two", say=(text("two"),), choices=(("on", to("a.one")),)),
    )
    found = every(made(flow("welcome", hello), flow("a", *steps), flow("b", leave)))
    assert said(found, "a.one, choice:leave") == {
        ("bye", "hello", "@welcome.hello"),
        ("bye", "one", "@a.one"),
        ("bye", "two", "@a.two"),
    }


def test_what_is_handed_over_decides_there() -> None:
    given = {value: When(slots=(SlotTest("of", (value,), default="x"),)) for value in ("x", "y")}
    called = Step(name="one", say=(text("x", given["x"]), text("y", given["y"])), choices=(("on", to("a.one")),))
    plain, handed = (
        (Arrow(call=Position("b", "one"), then=Position("a", "one"), args=args),) for args in ((), (("of", "y"),))
    )
    found = every(
        made(
            flow("a", Step(name="one", choices=(("plain", plain), ("handed", handed)))),
            replace(flow("b", called), takes={"of": ("x", "y")}),
        )
    )
    assert said(found, "a.one, choice:plain") == {("x", "@b.one")}
    assert said(found, "a.one, choice:handed") == {("y", "@b.one")}


def test_a_step_that_is_not_there_on_a_channel_is_gone_past() -> None:
    web = When(channel=("web",))
    found = every(
        made(
            flow(
                "a",
                Step(name="one", choices=(("on", to("a.two")),)),
                Step(
                    name="two",
                    say=(text("two"),),
                    choices=(("on", to("a.one")),),
                    available=web,
                    elsewhere=to("a.three"),
                ),
                Step(name="three", say=(text("three"),), choices=(("on", to("a.one")),)),
            )
        )
    )
    assert said(found, "a.one, choice:on") == {("two", "@a.two"), ("three", "@a.three")}


def test_a_counselors_words_stand_before_what_follows_them() -> None:
    read = to("a.two", actions=(Action.OPEN_ANSWERS,))
    steps = (
        Step(name="one", choices=(("open", read),)),
        Step(name="two", say=(text("that_was_it"),), choices=(("on", to("a.one")),)),
    )
    (one,) = [found for found in every(made(flow("a", *steps))) if found.start == "a.one, choice:open"]
    assert one.bubbles == (PERSONS_WORDS, text("that_was_it"))


def test_of_two_arrows_the_second_is_taken_where_the_first_is_not() -> None:
    arrows = (*to("a.two", when=When(desk_open=True)), *to("a.three"))
    shut, open_ = text("shut", When(desk_open=False)), When(desk_open=True)
    steps = (
        Step(name="one", choices=(("on", arrows),)),
        Step(name="two", say=(text("two"), shut), choices=(("on", to("a.one")),)),
        Step(name="three", say=(text("three"), shut, text("open", open_)), choices=(("on", to("a.one")),)),
    )
    found = every(made(flow("a", *steps)))
    assert said(found, "a.one, choice:on") == {("two", "@a.two"), ("three", "shut", "@a.three")}


def test_any_knot_of_steps_comes_to_an_end() -> None:
    """Rounds without a word, and many bubbles under tests of their own: bounded, and nothing is thrown."""
    free = tuple(text(f"t{number}", When(slots=(SlotTest(f"s{number}", ("x",)),))) for number in range(40))
    round_ = Step(name="round", say=free[:14], next=to("a.back"))
    back = Step(name="back", say=free[14:20], next=(*to("a.round", when=When(watch=True)), *to("a.one")))
    one = Step(name="one", say=free, ask="s0", choices=(("on", to("a.round")),), skip=to("a.round"))
    found = every(made(flow("a", one, round_, back)))
    assert max(len(stretch.bubbles) for stretch in found) >= 40


def test_bubbles_that_may_all_be_left_out_are_not_tried_in_every_way() -> None:
    mine = SlotTest("who", ("self",))
    items = tuple(text(f"t{n}", When(slots=(mine, SlotTest(f"s{n}", ("x",))))) for n in range(15))
    found = every(made(flow("a", Step(name="one", say=items, choices=(("on", to("a.one")),)))))
    assert len(found) < 20_000
    assert max(len(stretch.bubbles) for stretch in found) == len(items)


def test_a_set_without_the_house_s_own_steps_is_no_fault() -> None:
    assert every(made(flow("a", Step(name="one", next=(Arrow(returns=True),))))) == []


def test_the_same_is_found_once() -> None:
    flows, _ = shipped()
    once = [(one.end, one.bubbles, one.again, one.case.get("channel"), one.case.get("locale")) for one in each(flows)]
    assert len(once) == len(set(once)) < 5_000
    assert {place[:3] for place in once} == {(one.end, one.bubbles, one.again) for one in every_stretch(flows)}


def each(flows: FlowSet) -> list[Stretch]:
    return stretches(flows, [])


def test_flows_with_more_ways_than_are_followed_are_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    flows, _ = shipped()
    monkeypatch.setattr(stretch, "MOST_ARRIVALS", 200)
    findings: list[Finding] = []
    assert len(stretches(flows, findings)) < 1_000
    (finding,) = findings
    assert "more than 200 ways" in finding.problem


# The shipped flows: whatever the engine really says is one of the stretches.


@cache
def shipped() -> tuple[FlowSet, dict[Position, list[Stretch]]]:
    flows = load({f"flows/{path.name}": path.read_bytes() for path in sorted((ROOT / "flows").glob("*.yaml"))})
    by_end: dict[Position, list[Stretch]] = {}
    findings: list[Finding] = []
    for one in stretches(flows, findings):
        by_end.setdefault(one.end, []).append(one)
    assert findings == []
    return flows, by_end


SHOWN = {ShowHelpLines: Show.HELP_LINES, ShowPlaces: Show.PLACES, ShowLetter: Show.LETTER}
NODS = {key.name for key in ACKNOWLEDGED.texts}
FACTS = Facts(
    desk_open=True,
    next_reading=NOON + timedelta(hours=20),
    answer_by=date(2026, 11, 27),
    kept_until=date(2027, 1, 23),
    ahead=3,
    return_code="K7F2",
    receipt="R-1",
)
SCREENINGS = [Screening(level, (sign,), about=about) for level in Level if level for sign in Sign for about in About]


def heard(effects: Iterable[Effect]) -> list[TextKey | Show | None]:
    """What was said, without the lines that the engine puts before it; None = a counselor's words."""
    bubbles: list[TextKey | Show | None] = []
    for effect in effects:
        match effect:
            case Say(key) if key.flow != "ways" or key.name in NODS:
                bubbles.append(key)
            case ShowHelpLines() | ShowPlaces() | ShowLetter():
                bubbles.append(SHOWN[type(effect)])
            case SpeakAsCounselor() if None not in bubbles:
                bubbles.append(None)
    return bubbles


def contains(stretch: Stretch, bubbles: list[TextKey | Show | None]) -> bool:
    """Whether the bubbles stand in the stretch, in their order."""
    rest = iter(stretch.bubbles)
    return all(any(matches(item, bubble) for item in rest) for bubble in bubbles)


def matches(item: SayItem, bubble: TextKey | Show | None) -> bool:
    if bubble is None:
        return item is PERSONS_WORDS
    return bubble in item.texts if isinstance(bubble, TextKey) else item.show is bubble


class Walk:
    """A visitor and a counselor who do this and that. `seed` names the walk."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - a walk, not a secret
        self.flows, _ = shipped()
        channel = self.random.choice(["web", "line", "telegram"])
        self.conversation = begin(self.flows, ConversationId(f"c{seed}"), channel, Locale("ja"))  # type: ignore[arg-type]
        self.count = 0

    def events(self) -> Iterable[Event]:
        yield Opened()
        for _ in range(40):
            yield self.next()

    def next(self) -> Event:
        here = self.conversation
        ticket = here.ticket
        if ticket is not None and ticket.state is not TicketState.CLOSED and self.random.random() < 0.25:
            return self.desk(ticket.id, ticket.state)
        offers = [offer.id for offer in self.flows.choices(here, self.facts)]
        dice = self.random.random()
        if offers and dice < 0.6:
            return Tapped(taps.choice(here.position, self.random.choice(offers)))
        if dice < 0.75:
            return Tapped(taps.way(self.random.choice([Intent.SKIP, *Intent])))
        self.count += 1
        reading = Reading()
        if dice < 0.82:
            reading = Reading(screening=self.random.choice(SCREENINGS))
        elif dice < 0.9:
            reading = Reading(answer=self.random.choice(["yes", "no", "parent", "friend", "京都府", "en"]))
        return Wrote(MessageId(f"m{self.count}"), "ここに書きました", reading)

    def desk(self, ticket: TicketId, state: TicketState) -> Event:
        staff = StaffId("s")
        match self.random.choice(["take", "answer", "answer", "invite", "return", "close"]):
            case "take" if state in (TicketState.WAITING, TicketState.RETURNED):
                return Took(ticket, staff, "佐藤")
            case "answer":
                return Answered(ticket, staff, "佐藤", "返事です")
            case "invite":
                return Invited(ticket, staff, "佐藤")
            case "return" if state is TicketState.TAKEN:
                return Returned(ticket, staff)
            case "close":
                return Closed(ticket, staff)
        return Took(ticket, staff, "佐藤")

    @property
    def facts(self) -> Facts:
        return structs.replace(FACTS, desk_open=self.count % 2 == 0)

    def take(self, event: Event) -> tuple[Conversation, tuple[Effect, ...]]:
        turn = advance(self.flows, self.conversation, event, self.facts, NOON + timedelta(hours=self.count))
        self.conversation = turn.conversation
        if any(isinstance(effect, OpenTicket) for effect in turn.effects) and self.conversation.ticket is not None:
            ticket = structs.replace(self.conversation.ticket, id=TicketId(f"t{self.count}"))
            self.conversation = structs.replace(self.conversation, ticket=ticket)
        return self.conversation, turn.effects


def test_whatever_the_engine_says_was_foreseen() -> None:
    _, by_end = shipped()
    ends: set[Position] = set()
    for seed in range(250):
        walk = Walk(seed)
        for event in walk.events():
            after, effects = walk.take(event)
            bubbles = heard(effects)
            if not bubbles or bubbles == [None] or bubbles == [Show.HELP_LINES]:
                continue  # a nod alone, and what is said beside a counselor
            ends.add(after.position)
            foreseen = by_end[after.position]
            assert any(contains(one, bubbles) for one in foreseen), f"{seed}: {event} -> {after.position}: {bubbles}"
    assert len(ends) > 100
