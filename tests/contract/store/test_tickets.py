"""The letter and what the desk reads: moves, unsend and edit by provenance, withdrawing, people who leave."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec import structs

from bot.model.batch import Decision, Loaded, NewEntry, TicketChange
from bot.model.conversation import TicketMode, TicketState
from bot.model.delivery import Delivered, Retry
from bot.model.desk import Staff
from bot.model.effect import Strike
from bot.model.event import Answered, Closed, Edited, Took, Unsent
from bot.model.ids import ConversationId, MessageId, StaffId, TicketId
from bot.model.reading import Level
from bot.store.store import Store
from tests.contract.store.scene import (
    House,
    answering,
    approving,
    bubble,
    conversation_of,
    deciding,
    delivery,
    meet,
    one,
)

pytestmark = pytest.mark.anyio
T1 = TicketId("t1")
ANNA = Staff(StaffId("s1"), "anna", "みどり", "counselor")


@pytest.fixture
async def owner(store: Store, place: House) -> ConversationId:
    """A visitor whose letter of three lines waits, and a counselor."""
    await store.add_staff(ANNA, "hash", place.now)
    await one(store, place.wrote("U1", "canary-one", "m1"), answering)
    await one(store, place.wrote("U1", "canary-two", "m2"), answering)
    return await meet(
        store, place, decide=approving("t1", ("canary-one", "m1"), ("canary-two", "m2"), ("canary-edited", "m2"))
    )


def relaying(words: str, message: str) -> Callable[[Loaded], Decision]:
    """The visitor writes to the counselor."""

    def decide(_loaded: Loaded) -> Decision:
        said = NewEntry(bubble(words, "visitor"), (MessageId(message),), T1, level=Level.CONCERN)
        return Decision(entries=(said,))

    return decide


async def take(store: Store, place: House, owner: ConversationId) -> None:
    change = TicketChange(T1, state=TicketState.TAKEN, live=True, holder=ANNA.id, trigger="take")
    event = place.from_desk(owner, Took(T1, ANNA.id, "みどり"))
    assert (await one(store, event, deciding(Decision(ticket_changes=(change,))))).desk


async def test_moves_are_written_and_logged(store: Store, place: House, owner: ConversationId) -> None:
    (before,) = await store.queue()
    assert (before.state, before.holder, before.unread, before.version) == (TicketState.WAITING, None, False, 1)
    place.later(minutes=5)
    await take(store, place, owner)
    (row,) = await store.queue()
    assert (row.state, row.mode, row.holder, row.holder_name) == (TicketState.TAKEN, TicketMode.LIVE, "s1", "みどり")
    assert (row.version, row.changed_at, row.approved_at) == (2, place.now, before.approved_at)
    back = TicketChange(T1, state=TicketState.RETURNED, live=False, release=True, trigger="return")
    await one(store, place.from_desk(owner, Closed(T1, ANNA.id)), deciding(Decision(ticket_changes=(back,))))
    (row,) = await store.queue()
    assert (row.state, row.mode, row.holder, row.holder_name) == (TicketState.RETURNED, TicketMode.LETTER, None, "")
    log = await place.look("SELECT trigger, state, staff_id FROM ticket_log ORDER BY id")
    assert log == [("approved", "waiting", None), ("take", "taken", "s1"), ("return", "returned", "s1")]


async def test_a_turn_sees_the_open_ticket(store: Store, place: House, owner: ConversationId) -> None:
    await take(store, place, owner)
    seen: list[Loaded] = []
    await one(store, place.wrote("U1", "…", "m9"), lambda loaded: seen.append(loaded) or relaying("…", "m9")(loaded))
    (row,) = await store.queue()
    assert seen[0].ticket == replace(row, unread=False)
    assert row.unread
    said = NewEntry(bubble("はい", "counselor", "みどり"), ticket=T1, staff=ANNA.id)
    await one(
        store, place.from_desk(owner, Answered(T1, ANNA.id, "みどり", "はい")), deciding(Decision(entries=(said,)))
    )
    assert not (await store.queue())[0].unread
    closing = Decision(ticket_changes=(TicketChange(T1, state=TicketState.CLOSED, release=True, trigger="close"),))
    await one(store, place.from_desk(owner, Closed(T1, ANNA.id)), deciding(closing))
    assert await store.queue() == []
    await one(store, place.wrote("U1", "…", "m10"), lambda loaded: seen.append(loaded) or answering(loaded))
    assert seen[1].ticket is None


async def test_a_change_of_another_ticket_is_a_fault_and_changes_nothing(
    store: Store, place: House, owner: ConversationId
) -> None:
    wrong = Decision(ticket_changes=(TicketChange(TicketId("other"), state=TicketState.TAKEN),))
    assert (await one(store, place.from_desk(owner, Closed(T1, ANNA.id)), deciding(wrong))).fault == "Fault"
    second = await one(store, place.wrote("U1", "…", "m3"), approving("t2"))
    assert second.fault == "Fault"
    assert [row.id for row in await store.queue()] == ["t1"]


async def test_danger_first_then_the_longest_waiting(store: Store, place: House, owner: ConversationId) -> None:
    for number, level in ((2, Level.NONE), (3, Level.ACUTE), (4, Level.CONCERN)):
        place.later(minutes=1)
        await meet(store, place, f"U{number}", approving(f"t{number}", level=level))
    assert [row.id for row in await store.queue()] == ["t3", "t4", "t1", "t2"]
    lifted = TicketChange(TicketId("t2"), raise_to=Level.ACUTE, trigger="raise")
    await one(store, place.wrote("U2", "…"), deciding(Decision(ticket_changes=(lifted,))))
    assert [row.id for row in await store.queue()] == ["t2", "t3", "t4", "t1"]


async def test_the_queue_is_read_in_parts_and_pages(store: Store, place: House, owner: ConversationId) -> None:
    for number in (2, 3, 4):
        place.later(minutes=1)
        await meet(store, place, f"U{number}", approving(f"t{number}"))
    change = TicketChange(T1, state=TicketState.TAKEN, holder=ANNA.id, trigger="take")
    await one(store, place.from_desk(owner, Took(T1, ANNA.id, "みどり")), deciding(Decision(ticket_changes=(change,))))
    other = StaffId("s2")
    assert [row.id for row in await store.queue("mine", ANNA.id)] == ["t1"]
    assert [row.id for row in await store.queue("others", other)] == ["t1"]
    assert await store.queue("mine", other) == await store.queue("others", ANNA.id) == []
    assert [row.id for row in await store.queue("waiting", other, 1, 1)] == ["t3"]
    assert [row.id for row in await store.queue("waiting", ANNA.id, 2, 5)] == ["t4"]
    assert [await store.queue_size(part, ANNA.id) for part in ("mine", "waiting", "others")] == [1, 3, 0]


async def test_the_page_shows_the_letter_and_what_was_written_afterwards_only(
    store: Store, place: House, owner: ConversationId
) -> None:
    await one(store, place.wrote("U1", "to the bot only", "m3"), answering)
    await one(store, place.wrote("U1", "to the counselor", "m4"), relaying("to the counselor", "m4"))
    announced = NewEntry(bubble("ここから、人が書きます。", "bot"), ticket=T1)
    await one(store, place.wrote("U1", "…", "m5"), deciding(Decision(entries=(announced,))))
    page = await store.ticket(T1)
    assert page is not None
    assert [line.text for line in page.letter] == ["canary-one", "canary-two", "canary-edited"]
    ((text, speaker, level),) = [(message.text, message.speaker, message.level) for message in page.messages]
    assert (text, speaker, level) == ("to the counselor", "visitor", Level.CONCERN)
    assert await store.ticket(TicketId("none")) is None


async def test_unsent_words_leave_transcript_letter_and_desk(store: Store, place: House, owner: ConversationId) -> None:
    await one(store, place.wrote("U1", "canary-relayed", "m2b"), relaying("canary-relayed", "m2"))
    struck = Decision(strikes=(Strike(MessageId("m2")),))
    assert (await one(store, place.arrive("U1", Unsent(MessageId("m2"))), deciding(struck))).desk
    page = await store.ticket(T1)
    assert page is not None
    assert [(line.text, line.withdrawn) for line in page.letter] == [("canary-one", False), ("", True), ("", True)]
    assert [(message.text, message.withdrawn) for message in page.messages] == [("", True)]
    entries = await store.history(owner, 0)
    assert [(entry.bubble.text, entry.withdrawn) for entry in entries] == [
        ("canary-one", False),
        ("はい。", False),
        ("", True),
        ("はい。", False),
        ("", True),
    ]
    # A late edit of it brings nothing back.
    renewed = Decision(strikes=(Strike(MessageId("m2"), "again"),))
    await one(store, place.arrive("U1", Edited(MessageId("m2"), "again")), deciding(renewed))
    assert [entry.bubble.text for entry in await store.history(owner, 0)].count("again") == 0


async def test_an_edit_renews_what_was_said_but_never_writes_into_an_approved_letter(
    store: Store, place: House, owner: ConversationId
) -> None:
    await one(store, place.wrote("U1", "relayed", "m5"), relaying("relayed", "m5"))
    edited = Decision(strikes=(Strike(MessageId("m1"), "new one"), Strike(MessageId("m5"), "renewed")))
    await one(store, place.arrive("U1", Edited(MessageId("m1"), "new one")), deciding(edited))
    page = await store.ticket(T1)
    assert page is not None
    assert [line.text for line in page.letter] == ["", "canary-two", "canary-edited"]
    assert [(message.text, message.withdrawn) for message in page.messages] == [("renewed", False)]
    assert (await store.history(owner, 0))[0].bubble.text == "new one"


async def test_the_same_message_id_of_somebody_else_is_not_touched(
    store: Store, place: House, owner: ConversationId
) -> None:
    other = await one(store, place.wrote("U2", "mine", "m1"), answering)
    await one(
        store, place.arrive("U1", Unsent(MessageId("m1"))), deciding(Decision(strikes=(Strike(MessageId("m1")),)))
    )
    assert other.conversation is not None
    assert (await store.history(other.conversation, 0))[0].bubble.text == "mine"


async def test_a_withdrawn_letter_holds_no_words_any_more(store: Store, place: House, owner: ConversationId) -> None:
    await one(store, place.wrote("U1", "relayed", "m5"), relaying("relayed", "m5"))
    back = Decision(ticket_changes=(TicketChange(T1, state=TicketState.WITHDRAWN, release=True, trigger="withdraw"),))
    await one(store, place.wrote("U1", "…", "m6"), deciding(back))
    assert await store.queue() == []
    page = await store.ticket(T1)
    assert page is not None
    assert {line.text for line in page.letter} | {message.text for message in page.messages} == {""}
    assert all(line.withdrawn for line in page.letter)


async def test_who_leaves_puts_the_tickets_back(store: Store, place: House, owner: ConversationId) -> None:
    await take(store, place, owner)
    await store.set_active(ANNA.id, active=False)
    (row,) = await store.queue()
    assert (row.state, row.mode, row.holder, row.version) == (TicketState.WAITING, TicketMode.LETTER, None, 3)
    assert await store.credentials("anna") is None
    assert [person.active for person in await store.staff()] == [False]


async def test_no_words_and_no_address_stand_in_clear(store: Store, place: House, owner: ConversationId) -> None:
    await one(store, place.wrote("U-canary-address", "canary-words", "canary-message"), answering)
    raw = await place.everything()
    assert b"line" in raw  # the search would find what is there
    for canary in (b"canary", "はい。".encode(), b"welcome"):
        assert canary not in raw


async def test_words_taken_back_are_blotted_out_of_what_waits_to_be_sent(store: Store, place: House) -> None:
    """Also out of what is being sent and may have to be tried again; other answers, and buttons, stay."""
    long = "canary-words" * 600
    parts = (
        b'{"text":"intro\\n\\nletter: canary-words","quickReply":{"items":[]}}',
        b'{"text":"' + long[:5000].encode() + b'"}',
        b'{"text":"' + long[5000:].encode() + b'"}',
        b'{"text":"something else"}',
    )

    def decide(loaded: Loaded) -> Decision:
        said = (
            NewEntry(bubble("canary-words", "visitor"), (MessageId("m1"),)),
            NewEntry(bubble("letter: canary-words"), (MessageId("m1"),)),
            NewEntry(bubble(long), (MessageId("m1"),)),
            NewEntry(bubble("something else")),
        )
        waiting = tuple(structs.replace(delivery(loaded, name), parts=parts) for name in ("under way", "waiting"))
        return Decision(conversation=conversation_of(loaded), entries=said, deliveries=waiting)

    await one(store, place.wrote("U1", "canary-words", "m1"), decide)
    (under_way,) = await store.claim(place.now, 10)
    struck = deciding(Decision(strikes=(Strike(MessageId("m1")),)))
    await one(store, place.arrive("U1", Unsent(MessageId("m1"))), struck)
    await store.settle([(under_way, Retry("timeout", after=timedelta(0)))], place.now)
    for _ in range(2):
        (claimed,) = await store.claim(place.now, 10)
        assert b"canary" not in b"".join(claimed.parts)
        assert json.loads(claimed.parts[0]) == {"text": "…", "quickReply": {"items": []}}
        assert json.loads(claimed.parts[3]) == {"text": "something else"}
        await store.settle([(claimed, Delivered())], place.now)


async def test_words_that_come_after_they_were_taken_back_were_never_said(store: Store, place: House) -> None:
    await meet(store, place)
    struck = deciding(Decision(strikes=(Strike(MessageId("m1")),)))
    assert not (await one(store, place.arrive("U1", Unsent(MessageId("m1"))), struck)).duplicate
    assert (await one(store, place.wrote("U1", "canary-late", "m1"), answering)).duplicate
    assert not (await one(store, place.wrote("U1", "another", "m2"), answering)).duplicate
    assert not (await one(store, place.wrote("U2", "of somebody else", "m1"), answering)).duplicate
    (found,) = await place.look("SELECT count(*) FROM seen WHERE event_id LIKE '%U1%' OR event_id LIKE '%m1%'")
    assert found == (0,), "which address, and which message, nobody can read"
    assert b"canary-late" not in await place.everything()
