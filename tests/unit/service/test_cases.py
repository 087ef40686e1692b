"""Which tests can hold together. What excludes itself must be seen to, and what does not must never be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.condition import LetterTest, SlotTest, TicketTest
from bot.dialogue.condition import Tests as When
from bot.dialogue.guards import holds
from bot.model.conversation import Conversation, Position, Slot, TicketMode, TicketState, TicketView
from bot.model.facts import Facts
from bot.model.ids import ConversationId, Locale, TicketId
from bot.model.reading import About, Level, Screening, Sign
from bot.service import cases
from bot.service.cases import EVERY, Among, parts_of

EXCLUSIVE = [
    (When(desk_open=True), When(desk_open=False)),
    (When(channel=("web",)), When(channel=("line", "telegram"))),
    (When(locale=(Locale("ja"),)), When(locale=(Locale("en"),))),
    (When(ticket=(TicketTest.NONE,)), When(ticket=(TicketTest.WAITING, TicketTest.TAKEN))),
    (When(ticket=(TicketTest.NONE,)), When(ticket=(TicketTest.LIVE,))),
    (When(letter=LetterTest.EMPTY), When(letter=LetterTest.FULL)),
    (When(unread=True), When(unread=False)),
    (When(watch=True), When(watch=False)),
    (When(signs=(Sign.PLAN,)), When(signs=(Sign.REMOVAL, Sign.FADING))),
    (When(about=About.SELF), When(about=About.OTHER)),
    (When(level=Level.ACUTE), When(level=Level.CONCERN)),
    (When(slots=(SlotTest("who", ("self",)),)), When(slots=(SlotTest("who", ("parent", "sibling")),))),
    (When(slots=(SlotTest("who", ("self",)),)), When(slots=(SlotTest("who"),))),
    (When(slots=(SlotTest("now", ("a",), part=True),)), When(slots=(SlotTest("now"),))),
    (When(slots=(SlotTest("of", ("a",), default="b"),)), When(slots=(SlotTest("of", ("b",), default="b"),))),
]
TOGETHER = [
    (When(desk_open=True), When(channel=("web",))),
    (When(ticket=(TicketTest.TAKEN,)), When(ticket=(TicketTest.LIVE,))),
    (When(ticket=(TicketTest.WAITING, TicketTest.TAKEN)), When(ticket=(TicketTest.TAKEN, TicketTest.ANSWERED))),
    (When(letter=LetterTest.FILLED), When(letter=LetterTest.FULL)),
    (When(slots=(SlotTest("now", ("a",), part=True),)), When(slots=(SlotTest("now", ("b",), part=True),))),
    (When(slots=(SlotTest("who", ("self",)),)), When(slots=(SlotTest("relation"),))),
]


def both(one: When, other: When) -> bool:
    held = cases.holding(EVERY, parts_of(one, "flow"))
    assert held is not None
    return cases.holding(held, parts_of(other, "flow")) is not None


@pytest.mark.parametrize(("one", "other"), EXCLUSIVE)
def test_what_excludes_itself_never_holds_together(one: When, other: When) -> None:
    assert not both(one, other)
    assert not both(other, one)


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_may_hold_together_does(one: When, other: When) -> None:
    assert both(one, other)
    assert both(other, one)


@pytest.mark.parametrize(("one", "other"), EXCLUSIVE[:2] + EXCLUSIVE[3:9])
def test_where_one_of_two_fails_the_other_may_hold(one: When, other: When) -> None:
    failed = cases.failing(EVERY, parts_of(one, "flow"))
    assert failed is not None
    assert cases.holding(failed, parts_of(other, "flow")) is not None
    assert cases.holding(failed, parts_of(one, "flow")) is None


def test_what_must_hold_cannot_fail() -> None:
    held = cases.holding(EVERY, parts_of(When(desk_open=True), "flow"))
    assert held is not None
    assert cases.failing(held, parts_of(When(desk_open=True), "flow")) is None
    everything = When(ticket=(TicketTest.NONE, TicketTest.WAITING, TicketTest.TAKEN, TicketTest.ANSWERED))
    assert cases.failing(EVERY, parts_of(everything, "flow")) is None


def test_of_two_open_tests_nobody_knows_which_one_failed() -> None:
    either = When(desk_open=True, watch=True)
    failed = cases.failing(EVERY, parts_of(either, "flow"))
    assert failed is not None
    assert cases.holding(failed, parts_of(When(desk_open=True), "flow")) is not None
    open_now = cases.holding(EVERY, parts_of(When(desk_open=True), "flow"))
    assert open_now is not None
    known = cases.failing(open_now, parts_of(either, "flow"))
    assert known is not None
    assert cases.holding(known, parts_of(When(watch=True), "flow")) is None, "the one that was left is it"


def test_channels_and_languages_of_a_case() -> None:
    assert set(cases.channels(EVERY)) == {"line", "telegram", "web", "console"}
    held = cases.holding(EVERY, parts_of(When(channel=("web",), locale=(Locale("ja"),)), "flow"))
    assert held is not None
    assert cases.channels(held) == ("web",)
    assert cases.speaks(held, "ja")
    assert not cases.speaks(held, "en")
    other = cases.failing(EVERY, parts_of(When(channel=("web",)), "flow"))
    assert other is not None
    assert "web" not in cases.channels(other)


def facts_of(*, desk_open: bool) -> Facts:
    day = date(2026, 11, 24)
    return Facts(desk_open=desk_open, next_reading=None, answer_by=day, kept_until=day, ahead=None)


SETS = st.builds(Among, st.frozensets(st.sampled_from("abc")), st.booleans())


@given(SETS, SETS, st.sampled_from("abcd"))
def test_sets_and_their_others_are_sets(one: Among, other: Among, value: str) -> None:
    def has(among: Among, value: str) -> bool:
        return (value in among.values) is not among.out

    assert has(one.both(other), value) is (has(one, value) and has(other, value))
    assert has(one.others(), value) is not has(one, value)


SLOTS = st.one_of(
    st.just(()),
    st.builds(
        lambda name, values: (SlotTest(name, values),),
        st.sampled_from(["who", "now"]),
        st.sampled_from([(), ("a",), ("a", "b")]),
    ),
)
TESTS = st.builds(
    When,
    slots=SLOTS,
    desk_open=st.sampled_from([None, True, False]),
    channel=st.sampled_from([(), ("web",), ("web", "line")]),
    ticket=st.lists(st.sampled_from(TicketTest), max_size=2, unique=True).map(tuple),
    unread=st.sampled_from([None, True, False]),
    watch=st.sampled_from([None, True]),
    signs=st.sampled_from([(), (Sign.PLAN,)]),
    about=st.sampled_from([None, About.SELF, About.OTHER]),
)
TICKETS = st.one_of(
    st.none(),
    st.builds(
        TicketView,
        st.just(TicketId("t")),
        st.sampled_from(TicketState),
        st.sampled_from(TicketMode),
        invited=st.booleans(),
    ),
)


@given(st.lists(TESTS, max_size=4), TICKETS, st.data())
def test_what_holds_in_a_real_conversation_is_never_thought_impossible(
    tests: list[When], ticket: TicketView | None, data: st.DataObject
) -> None:
    filled = {name: Slot(data.draw(st.sampled_from(["a", "b", "skip"]))) for name in ("who", "now")}
    conversation = Conversation(
        id=ConversationId("c"),
        channel=data.draw(st.sampled_from(["web", "line", "telegram"])),
        locale=Locale("ja"),
        position=Position("flow", "start"),
        slots={name: filled[name] for name in data.draw(st.sets(st.sampled_from(["who", "now"])))},
        ticket=ticket,
        watch=data.draw(st.booleans()),
    )
    facts = data.draw(st.sampled_from([facts_of(desk_open=True), facts_of(desk_open=False)]))
    screening = data.draw(st.sampled_from([Screening(), Screening(Level.ACUTE, (Sign.PLAN,), about=About.OTHER)]))
    case = EVERY
    for one in tests:
        parts = parts_of(one, "flow")
        after = (cases.holding if holds(one, conversation, facts, screening) else cases.failing)(case, parts)
        assert after is not None, one
        case = after
    assert conversation.channel in cases.channels(case)
