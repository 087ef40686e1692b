"""Those who work here: sign-in, sessions, links that work once."""

from datetime import timedelta

import pytest

from bot.model.desk import Session, Staff
from bot.model.errors import Refused
from bot.model.ids import StaffId
from bot.store.store import Store
from tests.contract.store.scene import START, House

pytestmark = pytest.mark.anyio
ANNA = Staff(StaffId("s1"), "anna", "みどり", "counselor")
BEN = Staff(StaffId("s2"), "ben", "あおい", "supervisor")
SOON = START + timedelta(hours=1)


async def test_a_login_is_given_once(store: Store) -> None:
    await store.add_staff(ANNA, "hash-a", START)
    with pytest.raises(Refused, match="anna"):
        await store.add_staff(Staff(StaffId("s9"), "anna", "x", "counselor"), "hash", START)
    await store.add_staff(BEN, "hash-b", START)
    assert await store.staff() == [ANNA, BEN]
    assert await store.credentials("anna") == (ANNA, "hash-a")
    assert await store.credentials("nobody") is None


async def test_a_session_lasts_until_its_hour_or_signing_out(store: Store) -> None:
    await store.add_staff(ANNA, "hash", START)
    session = Session(ANNA, "csrf")
    await store.open_session(b"1", session, SOON)
    await store.open_session(b"2", session, SOON)
    assert await store.session(b"1", START) == session
    assert await store.session(b"1", SOON) is None
    assert await store.session(b"unknown", START) is None
    await store.close_session(b"1")
    assert await store.session(b"1", START) is None
    assert await store.session(b"2", START) == session


async def test_a_new_password_and_leaving_end_sessions(store: Store) -> None:
    await store.add_staff(ANNA, "hash", START)
    await store.open_session(b"1", Session(ANNA, "csrf"), SOON)
    await store.set_password(ANNA.id, "new")
    assert await store.session(b"1", START) is None
    assert await store.credentials("anna") == (ANNA, "new")
    await store.open_session(b"2", Session(ANNA, "csrf"), SOON)
    await store.set_active(ANNA.id, active=False)
    assert await store.session(b"2", START) is None
    await store.set_active(ANNA.id, active=True)
    assert await store.credentials("anna") == (ANNA, "new")
    assert await store.session(b"2", START) is None


async def test_a_link_works_once(store: Store) -> None:
    await store.add_invitation(b"link", "supervisor", SOON)
    assert await store.invitation(b"link", START) == "supervisor"
    assert await store.invitation(b"link", SOON) is None
    assert not await store.use_invitation(b"link", BEN, "hash", SOON)
    assert await store.use_invitation(b"link", BEN, "hash", START)
    assert not await store.use_invitation(b"link", ANNA, "hash", START)
    assert await store.invitation(b"link", START) is None
    assert await store.staff() == [BEN]


async def test_a_link_stays_where_the_login_is_taken(store: Store) -> None:
    await store.add_staff(ANNA, "hash", START)
    await store.add_invitation(b"link", "counselor", SOON)
    with pytest.raises(Refused):
        await store.use_invitation(b"link", Staff(StaffId("s9"), "anna", "x", "counselor"), "hash", START)
    assert await store.invitation(b"link", START) == "counselor"


async def test_purge_forgets_old_event_ids_and_spent_sign_ins(store: Store, place: House) -> None:
    await store.add_staff(ANNA, "hash", START)
    await store.open_session(b"1", Session(ANNA, "csrf"), SOON)
    await store.add_invitation(b"link", "counselor", SOON)
    from tests.contract.store.scene import meet

    await meet(store, place)
    await store.purge(START + timedelta(days=13))
    assert await place.look("SELECT count(*) FROM seen") == [(1,)]
    assert await place.look("SELECT count(*) FROM staff_sessions") == [(0,)]
    assert await place.look("SELECT count(*) FROM staff_invitations") == [(0,)]
    await store.purge(START + timedelta(days=15))
    assert await place.look("SELECT count(*) FROM seen") == [(0,)]
