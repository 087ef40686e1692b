"""P3, one speaker: in live mode either the bot or a human speaks, however takes, messages and closings race."""

import asyncio
import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model.batch import Loaded
from bot.model.conversation import TicketMode
from bot.model.event import Answered, Closed, FromDesk, Inbound, Invited, Returned, Tapped, Took, Wrote
from bot.model.ids import MessageId
from tests.effort import so_many
from tests.house import OTHER_SESSION, SESSION, Home, Turn, Visitor, home

KINDS = (
    *("write", "write", "write", "answer", "answer", "accept", "accept", "invite", "take"),
    *("danger", "way", "leave", "lines", "decline", "other_answer", "other_take", "return", "close", "person", "open"),
)
WAYS = ("w:pause", "w:stop", "w:danger", "w:more", "w:back", "w:language", "w:skip")
orders = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 99)), min_size=6, max_size=25)
SLOWLY = settings(max_examples=so_many(20), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
HELP = {"show help_lines"}
SHOWN_ON_REQUEST = {"show help_lines", "show ways", "with_counselor.live_goes_on", "language.which"}


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[asyncio.Runner, Home]]:
    """One house for all orders; each has a visitor of its own."""
    with asyncio.Runner() as runner:
        opening = home(tmp_path_factory.mktemp("house"))
        yield runner, runner.run(opening.__aenter__())
        runner.run(opening.__aexit__(None, None, None))


_numbers = itertools.count(1)


def arrival(house: Home, visitor: Visitor, kind: str, number: int) -> Inbound | FromDesk:
    """One thing that happens. Words are never the same twice, so that they can be found again."""
    name = house.fresh("event")
    ticket = visitor.state.ticket
    assert ticket is not None
    mine, other = SESSION.staff, OTHER_SESSION.staff
    words = f"言葉{next(_numbers)}"
    desk: dict[str, Any] = {
        "take": Took(ticket.id, mine.id, mine.shown_name),
        "other_take": Took(ticket.id, other.id, other.shown_name),
        "answer": Answered(ticket.id, mine.id, mine.shown_name, f"返事{words}"),
        "other_answer": Answered(ticket.id, other.id, other.shown_name, f"横から{words}"),
        "invite": Invited(ticket.id, mine.id, mine.shown_name),
        "return": Returned(ticket.id, mine.id),
        "close": Closed(ticket.id, mine.id),
    }
    if kind in desk:
        return FromDesk(visitor.id, name, house.now, desk[kind])
    does: dict[str, Any] = {
        "write": Wrote(MessageId(f"m-{name}"), words),
        "danger": Wrote(MessageId(f"m-{name}"), f"{words} 死にたい"),
        "accept": Tapped("c:with_counselor.invited:accept"),
        "decline": Tapped("c:with_counselor.invited:decline"),
        "leave": Tapped("c:with_counselor.live:leave"),
        "lines": Tapped("c:with_counselor.live:lines"),
        "way": Tapped(WAYS[number % len(WAYS)]),
        "person": Tapped("w:person"),
        "open": Tapped("c:with_counselor.answered:open"),
    }
    return Inbound(visitor.channel, visitor.address, name, house.now, does[kind], locale=visitor.locale)


def live(loaded: Loaded) -> bool:
    return loaded.ticket is not None and loaded.ticket.mode is TicketMode.LIVE


def stays_live(loaded: Loaded, turn: Turn) -> bool:
    changes = turn.decision.ticket_changes if turn.decision is not None else ()
    return live(loaded) and not any(change.live is False for change in changes)


def holds(loaded: Loaded, turn: Turn) -> None:
    """What must be so of every turn. The ticket's row counts, as it was under the lock."""
    event = loaded.arrival.event
    bot = [name for name in turn.said if not name.startswith("counselor: ")]
    changes = turn.decision.ticket_changes if turn.decision is not None else ()
    if live(loaded) and isinstance(event, Wrote) and stays_live(loaded, turn):
        assert set(bot) <= HELP, f"the bot spoke beside a counselor: {bot}"
        assert all(bubble.speaker != "bot" for bubble in turn.bubbles)
    if live(loaded) and isinstance(event, Tapped) and stays_live(loaded, turn):
        assert set(bot) <= SHOWN_ON_REQUEST, f"the bot spoke beside a counselor: {bot}"
    if isinstance(event, Answered) and turn.decision is not None and turn.decision.refusal is None:
        said = [bubble.text for bubble in turn.bubbles if bubble.speaker == "counselor"]
        assert said == ([event.text] if live(loaded) else [])
        assert not (live(loaded) and bot), "two speakers"
    if any(change.live is True for change in changes):
        assert "with_counselor.live" in turn.said, "the counselor speaks from now on, and nobody said so"
        assert isinstance(event, Tapped), "live began without a tap"
    if live(loaded) and not stays_live(loaded, turn):
        assert bot, "the bot speaks again, and nobody said so"
    relayed = [entry for entry in turn.decision.entries if entry.ticket and entry.bubble.speaker == "visitor"] if (
        turn.decision is not None
    ) else []  # fmt: skip
    if relayed and not live(loaded):
        assert loaded.conversation is not None
        step = str(loaded.conversation.position)
        assert step != "letter.preview" or isinstance(event, Tapped)
        assert step in RELAYS, f"words at {step} reached the counselor before anybody had said so"


RELAYS = {
    "waiting.more", "waiting.more_sent", "with_counselor.write", "with_counselor.not_sent_yet",
    "with_counselor.written", "letter.preview",
}  # fmt: skip
"""Steps that say beforehand: what is written here is sent as it is. And the look at the letter, whose tap sends."""


async def begun(house: Home) -> Visitor:
    visitor = house.visitor("console")
    await visitor.letter("少し話したいです。")
    await house.counselor("take", visitor)
    await house.counselor("invite", visitor)
    return visitor


async def seen_at_desk(house: Home, visitor: Visitor) -> list[str]:
    page = await house.page(visitor)
    return [message.text for message in page.messages if message.speaker == "visitor"] if page is not None else []


@given(orders)
@SLOWLY
def test_in_any_order(held: tuple[asyncio.Runner, Home], order: list[tuple[str, int]]) -> None:
    runner, house = held

    async def play() -> None:
        visitor = await begun(house)
        start = len(house.watching.log)
        for kind, number in order:
            result = await house.turns.submit(arrival(house, visitor, kind, number))
            assert not result.fault
        await check(house, visitor, start)

    runner.run(play())


@given(orders)
@SLOWLY
def test_all_at_once(held: tuple[asyncio.Runner, Home], order: list[tuple[str, int]]) -> None:
    """Everything is handed in before anything is done; batches and the store settle the order."""
    runner, house = held

    async def play() -> None:
        visitor = await begun(house)
        start = len(house.watching.log)
        arrivals = [arrival(house, visitor, kind, number) for kind, number in order]
        results = await asyncio.gather(*(house.turns.submit(one) for one in arrivals))
        assert not any(result.fault for result in results)
        await check(house, visitor, start)

    runner.run(play())


async def check(house: Home, visitor: Visitor, start: int) -> None:
    relayed = []
    for loaded, turn in house.watching.log[start:]:
        holds(loaded, turn)
        if turn.decision is not None:
            relayed += [e.bubble.text for e in turn.decision.entries if e.ticket and e.bubble.speaker == "visitor"]
    assert await seen_at_desk(house, visitor) == relayed
    spoken = [words for loaded, _ in house.watching.log[start:] if isinstance(words := loaded.arrival.event, Answered)]
    page = await house.page(visitor)
    assert page is not None
    assert {m.name for m in page.messages if m.speaker == "counselor"} <= {answer.name for answer in spoken}


@pytest.mark.anyio
async def test_what_was_written_before_the_tap_is_not_relayed(house: Home) -> None:
    visitor = await begun(house)
    assert (await visitor.write("はい、話したいです。")).said == ("ways.not_relayed",)
    assert await seen_at_desk(house, visitor) == []
    await visitor.tap("accept")
    assert await seen_at_desk(house, visitor) == []
    await visitor.write("こんばんは。")
    assert await seen_at_desk(house, visitor) == ["こんばんは。"]


@pytest.mark.anyio
async def test_two_counselors_take_at_once_and_one_has_it(house: Home) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    sessions = (SESSION, OTHER_SESSION)
    turns = await asyncio.gather(*(house.counselor("take", visitor, session=session) for session in sessions))
    assert {turn.refusal and turn.refusal.reason for turn in turns} == {None, "taken_by_other"}
    late = sessions[[turn.refusal is None for turn in turns].index(False)]
    answer = await house.counselor("answer", visitor, "横から", session=late)
    assert answer.refusal is not None
    assert answer.refusal.reason == "not_yours"
    assert answer.bubbles == ()


@pytest.mark.anyio
async def test_an_offer_that_was_taken_back_cannot_be_accepted(house: Home) -> None:
    """The counselor gives the letter back while the visitor reaches for the button."""
    visitor = await begun(house)
    await house.counselor("return", visitor)
    turn = await visitor.send(Tapped("c:with_counselor.invited:accept"))
    assert "with_counselor.live" not in turn.said
    row = await house.row(visitor)
    assert row is not None
    assert row.mode is TicketMode.LETTER


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("action", "line"), [("return", "waiting.automatic_again"), ("close", "afterwards.automatic_again")]
)
async def test_the_end_of_live_is_announced(house: Home, action: Any, line: str) -> None:
    visitor = await begun(house)
    await visitor.tap("accept")
    turn = await house.counselor(action, visitor)
    assert turn.said[0] == line
    assert (await visitor.write("まだいますか。")).said != ()
