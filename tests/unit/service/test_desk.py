"""What a counselor's page may ask of the house."""

from datetime import timedelta

import pytest

from bot.model.conversation import TicketState
from bot.model.errors import Refused
from bot.model.ids import Locale, TicketId
from bot.service import desk as module
from tests.house import OTHER_SESSION, SESSION, Home

pytestmark = pytest.mark.anyio
PASSWORD = "a long enough sentence"


async def test_signing_in_and_out(house: Home) -> None:
    await house.desk.add_staff(" yamada ", "山田", "counselor", PASSWORD)
    assert await house.desk.sign_in("yamada", "another sentence altogether") is None
    assert await house.desk.sign_in("nobody", PASSWORD) is None
    cookie = await house.desk.sign_in("yamada", PASSWORD)
    assert cookie is not None
    session = await house.desk.session(cookie)
    assert session is not None
    assert (session.staff.login, session.staff.shown_name, session.staff.role) == ("yamada", "山田", "counselor")
    assert await house.desk.session(cookie + "x") is None
    await house.desk.sign_out(cookie)
    assert await house.desk.session(cookie) is None
    raw = house.files()
    assert PASSWORD.encode() not in raw
    assert cookie.encode() not in raw


async def test_a_session_ends_by_itself(house: Home) -> None:
    await house.desk.add_staff("yamada", "山田", "counselor", PASSWORD)
    cookie = await house.desk.sign_in("yamada", PASSWORD)
    assert cookie is not None
    house.now += module.SIGNED_IN - timedelta(seconds=1)
    assert await house.desk.session(cookie) is not None
    house.later(seconds=1)
    assert await house.desk.session(cookie) is None


async def test_a_link_works_once_and_for_two_days(house: Home) -> None:
    token = await house.desk.invite("supervisor")
    late = await house.desk.invite("counselor")
    assert await house.desk.invitation(token) == "supervisor"
    cookie = await house.desk.accept(token, "boss", "責任者", PASSWORD)
    assert cookie is not None
    session = await house.desk.session(cookie)
    assert session is not None
    assert session.staff.role == "supervisor"
    assert await house.desk.accept(token, "second", "もうひとり", PASSWORD) is None
    assert await house.desk.invitation(token) is None
    house.now += module.INVITED_FOR
    assert await house.desk.accept(late, "third", "三人め", PASSWORD) is None


@pytest.mark.parametrize(
    ("login", "name", "password", "reason"),
    [
        (" ", "名前", PASSWORD, "name_missing"),
        ("login", " ", PASSWORD, "name_missing"),
        ("login", "名前", "x" * 11, "password_short"),
        ("login", "名前", "x" * 1001, "password_short"),
        ("sato", "名前", PASSWORD, "the login sato exists already"),
    ],
)
async def test_what_is_wrong_with_a_new_sign_in_is_said(
    house: Home, login: str, name: str, password: str, reason: str
) -> None:
    token = await house.desk.invite("counselor")
    with pytest.raises(Refused, match=reason):
        await house.desk.accept(token, login, name, password)
    assert await house.desk.invitation(token) == "counselor", "the link is still good"


async def test_the_way_of_a_letter(house: Home) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    (row,) = await house.store.queue()
    for action, state in (("take", "taken"), ("answer", "answered"), ("return", "returned"), ("take", "taken")):
        turn = await house.counselor(action, visitor, "こんにちは。")  # type: ignore[arg-type]
        assert turn.refusal is None
        (row,) = await house.store.queue()
        assert row.state is TicketState(state)
    await house.counselor("close", visitor)
    assert await house.store.queue() == []
    page = await house.desk.ticket(row.id)
    assert page is not None
    assert [line.text for line in page.letter] == ["少し話したいです。"]


async def test_what_cannot_be_done_is_refused_and_changes_nothing(house: Home) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    gone = await house.desk.act(SESSION, TicketId("nowhere"), "take", "f1")
    assert gone is not None
    assert gone.reason == "gone"
    await house.counselor("take", visitor)
    before = await house.store.queue()
    for action, words, session, reason in (
        ("answer", " \r\n ", SESSION, "empty"),
        ("answer", "こんにちは。", OTHER_SESSION, "not_yours"),
        ("close", "", OTHER_SESSION, "not_yours"),
        ("take", "", OTHER_SESSION, "taken_by_other"),
        ("take", "", SESSION, "not_now"),
    ):
        refusal = (await house.counselor(action, visitor, words, session=session)).refusal  # type: ignore[arg-type]
        assert refusal is not None
        assert refusal.reason == reason
    assert await house.store.queue() == before


async def test_line_breaks_of_a_form_are_those_of_a_text(house: Home) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    await house.counselor("take", visitor)
    await house.counselor("answer", visitor, "  こんにちは。\r\n佐藤です。\r\n")
    page = await house.page(visitor)
    assert page is not None
    assert page.messages[0].text == "こんにちは。\n佐藤です。"


async def test_whoever_leaves_gives_letters_back_and_the_writer_is_told(house: Home) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    await house.counselor("take", visitor)
    with house.desk.watch() as watch:
        await house.desk.set_active(SESSION.staff.id, active=False)
        assert await watch.wait(1)
    (row,) = await house.store.queue()
    assert (row.state, row.holder) == (TicketState.RETURNED, None)
    newest = await house.store.history(visitor.id, 0, 2)
    assert newest[0].bubble.text == "ここからは、自動の返事です。"


async def test_a_defect_is_told_as_not_now(house: Home) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    await house.counselor("take", visitor)
    house.watching.breaks = lambda _: True
    refusal = (await house.counselor("answer", visitor, "canary")).refusal
    assert refusal is not None
    assert refusal.reason == "not_now"
    (kept,) = await house.desk.undelivered()
    assert kept.reason == "ZeroDivisionError"
    assert b"canary" not in house.files()


async def test_forms_have_ids_of_their_own_and_words_in_every_language(house: Home) -> None:
    assert len({house.desk.form_id() for _ in range(50)}) == 50
    for locale in ("ja", "en"):
        assert house.desk.labels(Locale(locale))
