"""The desk through its door: the real house, real letters, forms as a browser sends them."""

import asyncio
import itertools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from html import escape, unescape
from pathlib import Path
from typing import Any, get_args, get_type_hints
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from bot.app import Engawa
from bot.dialogue import taps
from bot.model.conversation import Position, TicketState
from bot.model.desk import Refusal, Role, Session, Staff, Undelivered
from bot.model.event import Inbound, Opened, Tapped, Unsent, VisitorEvent, Wrote
from bot.model.ids import ChannelName, Locale, MessageId, StaffId, TicketId
from bot.model.reading import Intent
from bot.service.desk import MOST_TRIES, TRIES_WITHIN, Desk
from bot.service.turn import Busy
from bot.web import desk_form
from bot.web.desk_session import COOKIE

pytestmark = pytest.mark.anyio
PASSWORD = "a veranda in the rain"
OURS = {"Sec-Fetch-Site": "same-origin"}
COUNT = itertools.count(1)
WEB = Path(desk_form.__file__).parent


@dataclass
class Writer:
    """Somebody who writes, over any channel."""

    house: Engawa
    channel: ChannelName
    address: str

    async def send(self, event: VisitorEvent) -> str:
        now, name = self.house.doors.clock(), f"desk-test-{next(COUNT)}"
        result = await self.house.turns.submit(
            Inbound(self.channel, self.address, name, now, event, locale=Locale("ja"))
        )
        assert not result.fault
        return str(result.conversation)

    async def write(self, words: str) -> MessageId:
        message = MessageId(f"m{next(COUNT)}")
        await self.send(Wrote(message, words))
        return message

    async def tap(self, step: str, choice: str) -> str:
        flow, name = step.split(".")
        return await self.send(Tapped(taps.choice(Position(flow, name), choice)))

    async def letter(self, *lines: str) -> TicketId:
        """An approved letter."""
        await self.send(Opened())
        await self.send(Tapped(taps.way(Intent.PERSON)))
        for line in lines:
            await self.write(line)
        conversation = await self.tap("letter.preview", "send")
        return next(row.id for row in await self.house.store.queue() if row.conversation == conversation)


@dataclass
class Counselor:
    """Somebody signed in with a browser of their own."""

    browser: httpx.AsyncClient
    login: str

    async def page(self, path: str, status: int = 200) -> str:
        answer = await self.browser.get(path)
        assert answer.status_code == status, answer.text
        return answer.text

    async def form(self, path: str, action: str) -> dict[str, str]:
        """The hidden fields of the form that does `action`, as the page shows it."""
        return fields(await self.page(path), action)

    async def do(self, ticket: TicketId, action: str, text: str = "") -> httpx.Response:
        path = f"/desk/tickets/{ticket}"
        return await self.browser.post(path, data={**await self.form(path, action), "text": text})


def fields(page: str, action: str) -> dict[str, str]:
    """Hidden fields of the form with that action; of a page without it, those of any form."""
    forms = re.findall(r"<form.*?</form>", page, re.DOTALL)
    for form in forms:
        found = {
            name: unescape(value)
            for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
        }
        if found.get("action") == action or f'name="action" value="{action}"' in form:
            return {**found, "action": action}
    raise AssertionError(f"no form for {action}")


@pytest.fixture
def writer(house: Engawa) -> Callable[..., Writer]:
    return lambda channel="web": Writer(house, channel, f"desk-writer-{next(COUNT)}")


@pytest.fixture
def counselor(house: Engawa, browser: Callable[..., httpx.AsyncClient]) -> Callable[..., Any]:
    async def sign_in(name: str = "佐藤", role: Role = "counselor", *, by_password: bool = False) -> Counselor:
        """Hashing is made to be slow, so that only tests of the sign-in itself go through it."""
        login, client = f"login{next(COUNT)}", browser()
        if by_password:
            await house.desk.add_staff(login, name, role, PASSWORD)
            answer = await client.post("/desk/sign-in", data={"login": login, "password": PASSWORD}, headers=OURS)
            assert answer.status_code == 303
            assert answer.headers["location"] == "/desk"
            return Counselor(client, login)
        staff, now = Staff(StaffId(f"staff-{login}"), login, name, role), house.doors.clock()
        await house.store.add_staff(staff, "no password opens this", now)
        session = Session(staff, f"csrf-{login}")
        await house.store.open_session(sha256(login.encode()).digest(), session, now + timedelta(hours=10))
        client.cookies.set(COOKIE, login, path="/desk", domain="127.0.0.1")
        return Counselor(client, login)

    return sign_in


async def state(house: Engawa, ticket: TicketId) -> TicketState:
    page = await house.desk.ticket(ticket)
    assert page is not None
    return page.row.state


# Coming in


@pytest.mark.parametrize("path", ["/desk", "/desk/tickets/any", "/desk/staff", "/desk/undelivered"])
async def test_without_a_session_every_page_leads_to_the_sign_in(browser: Any, path: str) -> None:
    answer = await browser().get(path)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/desk/sign-in"


async def test_without_a_session_a_form_does_nothing_and_gives_the_words_back(
    house: Engawa, browser: Any, writer: Any
) -> None:
    ticket = await writer().letter("庭のことです。")
    answer = await browser().post(f"/desk/tickets/{ticket}", data={"action": "take", "text": "書きかけの返事"})
    assert answer.status_code == 401
    assert "書きかけの返事" in answer.text
    assert await state(house, ticket) is TicketState.WAITING


async def test_wrong_password_and_unknown_name_get_the_same_page(house: Engawa, browser: Any) -> None:
    await house.desk.add_staff("known-name", "佐藤", "counselor", PASSWORD)
    known = await browser().post("/desk/sign-in", data={"login": "known-name", "password": "wrong"}, headers=OURS)
    unknown = await browser().post("/desk/sign-in", data={"login": "other-name", "password": "wrong"}, headers=OURS)
    assert known.status_code == unknown.status_code == 401
    assert known.text.replace("known-name", "") == unknown.text.replace("other-name", "")
    assert "set-cookie" not in known.headers


async def test_the_session_cookie_stays_on_the_desk_and_away_from_scripts(counselor: Any, browser: Any) -> None:
    someone = await counselor(by_password=True)
    client = browser()
    answer = await client.post("/desk/sign-in", data={"login": someone.login, "password": PASSWORD}, headers=OURS)
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/desk" in cookie
    assert "secure" not in cookie  # this house is served over plain http on loopback


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}])
async def test_another_sites_page_cannot_sign_somebody_in(
    browser: Any, counselor: Any, headers: Mapping[str, str]
) -> None:
    someone = await counselor(by_password=True)
    answer = await browser().post("/desk/sign-in", data={"login": someone.login, "password": PASSWORD}, headers=headers)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


async def test_signing_out_ends_the_session_for_good(counselor: Any) -> None:
    someone = await counselor()
    kept = dict(someone.browser.cookies)
    page = await someone.page("/desk")
    csrf = re.search(r'name="csrf" value="([^"]+)"', page)
    assert csrf is not None
    assert (await someone.browser.post("/desk/sign-out", data={"csrf": csrf[1]})).status_code == 303
    someone.browser.cookies.update(kept)
    assert (await someone.browser.get("/desk")).headers["location"] == "/desk/sign-in"


async def test_ten_wrong_tries_close_the_door_for_a_quarter_of_an_hour(
    house: Engawa, counselor: Any, clock: Any
) -> None:
    someone = await counselor(by_password=True)
    transport = httpx.ASGITransport(house.asgi, client=("192.0.2.7", 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080", headers=OURS) as client:

        async def attempt(password: str) -> httpx.Response:
            return await client.post("/desk/sign-in", data={"login": someone.login, "password": password})

        assert [(await attempt("wrong")).status_code for _ in range(MOST_TRIES)] == [401] * MOST_TRIES
        refused = await attempt(PASSWORD)
        assert refused.status_code == 429
        assert 0 < int(refused.headers["retry-after"]) <= TRIES_WITHIN.total_seconds()
        clock.pass_by(minutes=15, seconds=1)
        assert (await attempt(PASSWORD)).status_code == 303


# The one-time link


def welcome(link: str, **more: str) -> dict[str, str]:
    token = parse_qs(urlsplit(link).query)["token"][0]
    filled = {"login": f"new{next(COUNT)}", "shown_name": "新しい人", "password": PASSWORD, "password_again": PASSWORD}
    return {"token": token, **filled, **more}


async def make_link(supervisor: Counselor, role: str = "counselor") -> str:
    data = {**await supervisor.form("/desk/staff", "invite"), "role": role}
    page = (await supervisor.browser.post("/desk/staff", data=data)).text
    found = re.search(r'id="link"[^>]* value="([^"]+)"', page)
    assert found is not None
    return unescape(found[1])


async def test_a_link_makes_one_sign_in_and_is_spent(counselor: Any, browser: Any) -> None:
    supervisor = await counselor("森", "supervisor")
    link = await make_link(supervisor)
    assert link.startswith("http://127.0.0.1:8080/desk/welcome?token=")
    assert link not in await supervisor.page("/desk/staff")

    client = browser()
    for _ in range(2):  # looking burns nothing
        shown = await client.get(link)
        assert shown.status_code == 200
        assert shown.headers["referrer-policy"] == "no-referrer"
        assert shown.headers["cache-control"] == "no-store"
    entered = await client.post("/desk/welcome", data=welcome(link), headers=OURS)
    assert entered.status_code == 303
    assert "新しい人" in (await client.get("/desk")).text

    other = browser()
    assert (await other.get(link)).status_code == 410
    again = await other.post("/desk/welcome", data=welcome(link), headers=OURS)
    assert again.status_code == 410
    assert "set-cookie" not in again.headers


@pytest.mark.parametrize(
    "slip",
    [
        {"password": "short", "password_again": "short"},
        {"password_again": "another veranda"},
        {"login": " "},
        {"shown_name": "あ" * 21},
    ],
)
async def test_a_slip_spends_no_link_and_keeps_the_names(counselor: Any, browser: Any, slip: dict[str, str]) -> None:
    link = await make_link(await counselor("森", "supervisor"))
    client = browser()
    filled = welcome(link)
    answer = await client.post("/desk/welcome", data={**filled, **slip}, headers=OURS)
    assert answer.status_code == 422
    assert escape((filled | slip)["shown_name"]) in answer.text
    assert PASSWORD not in answer.text
    assert (await client.post("/desk/welcome", data=filled, headers=OURS)).status_code == 303


async def test_a_taken_name_is_told_and_spends_no_link(counselor: Any, browser: Any) -> None:
    supervisor = await counselor("森", "supervisor")
    link = await make_link(supervisor)
    answer = await browser().post("/desk/welcome", data=welcome(link, login=supervisor.login), headers=OURS)
    assert answer.status_code == 422
    assert "もう使われています" in answer.text
    assert (await browser().get(link)).status_code == 200


# Forms and roles


@pytest.mark.parametrize("csrf", [None, "", "wrong", "間違い"])
async def test_a_form_without_the_sessions_mark_does_nothing(
    house: Engawa, counselor: Any, writer: Any, csrf: str | None
) -> None:
    someone, ticket = await counselor(), await writer().letter("庭の木のことです。")
    data = await someone.form(f"/desk/tickets/{ticket}", "take")
    del data["csrf"]
    data |= {"text": "書きかけ"} | ({} if csrf is None else {"csrf": csrf})
    answer = await someone.browser.post(f"/desk/tickets/{ticket}", data=data)
    assert answer.status_code == 403
    assert "書きかけ" in answer.text
    assert await state(house, ticket) is TicketState.WAITING


async def test_anothers_mark_is_no_mark_of_mine(house: Engawa, counselor: Any, writer: Any) -> None:
    one, other, ticket = await counselor(), await counselor(), await writer().letter("庭の木のことです。")
    data = await other.form(f"/desk/tickets/{ticket}", "take")
    assert (await one.browser.post(f"/desk/tickets/{ticket}", data=data)).status_code == 403
    assert await state(house, ticket) is TicketState.WAITING


async def test_counselors_have_no_way_to_the_supervisors_pages(house: Engawa, counselor: Any) -> None:
    someone, supervisor = await counselor(), await counselor("森", "supervisor")
    for path in ("/desk/staff", "/desk/undelivered"):
        assert path not in await someone.page("/desk")
        await someone.page(path, 403)
        await supervisor.page(path)
    csrf = re.search(r'name="csrf" value="([^"]+)"', await someone.page("/desk"))
    assert csrf is not None
    people = await house.desk.staff()
    answer = await someone.browser.post("/desk/staff", data={"csrf": csrf[1], "action": "invite", "role": "supervisor"})
    assert answer.status_code == 403
    assert "token=" not in answer.text
    victim = next(person for person in people if person.login == supervisor.login)
    await someone.browser.post("/desk/staff", data={"csrf": csrf[1], "action": "deactivate", "staff": str(victim.id)})
    await supervisor.page("/desk")


async def test_whoever_is_paused_is_out_at_once_and_can_be_let_in_again(house: Engawa, counselor: Any) -> None:
    someone, supervisor = await counselor(by_password=True), await counselor("森", "supervisor")
    people = {person.login: person.id for person in await house.desk.staff()}
    csrf = (await supervisor.form("/desk/staff", "invite"))["csrf"]

    async def change(action: str, login: str) -> int:
        data = {"csrf": csrf, "action": action, "staff": str(people[login])}
        return int((await supervisor.browser.post("/desk/staff", data=data)).status_code)

    assert await change("deactivate", someone.login) == 303
    assert (await someone.browser.get("/desk")).status_code == 303
    assert await change("activate", someone.login) == 303
    again = {"login": someone.login, "password": PASSWORD}
    assert (await someone.browser.post("/desk/sign-in", data=again, headers=OURS)).headers["location"] == "/desk"
    assert await change("deactivate", supervisor.login) == 409
    await supervisor.page("/desk")


async def test_a_form_beyond_all_measure_is_refused(counselor: Any, writer: Any) -> None:
    someone, ticket = await counselor(), await writer().letter("庭の木のことです。")
    answer = await someone.browser.post(f"/desk/tickets/{ticket}", data={"text": "x" * (desk_form.LARGEST + 1)})
    assert answer.status_code == 413


# Letters


async def test_listing_opens_no_letter_and_its_words_open_by_taking(counselor: Any, writer: Any) -> None:
    someone, other = await counselor("佐藤"), await counselor("加藤")
    supervisor = await counselor("森", "supervisor")
    ticket = await writer().letter("雨戸の音が気になります。")
    path = f"/desk/tickets/{ticket}"
    assert path in await someone.page("/desk")
    assert "雨戸" not in await someone.page("/desk")
    assert "雨戸" not in await someone.page(path)
    assert "雨戸" in await supervisor.page(path)

    taken = await someone.do(ticket, "take")
    assert taken.status_code == 303
    assert taken.headers["location"] == path
    assert "雨戸" in await someone.page(path)
    assert "雨戸" not in await other.page(path)
    assert "佐藤" in await other.page(path)
    assert "雨戸" in await supervisor.page(path)
    assert "雨戸" not in await someone.page("/desk")

    assert (await someone.do(ticket, "close")).headers["location"] == "/desk"
    assert path not in await someone.page("/desk")
    assert "雨戸" not in await someone.page(path)
    assert "雨戸" not in await supervisor.page(path)


async def test_the_queue_shows_mine_first_then_waiting_then_others(counselor: Any, writer: Any) -> None:
    someone, other = await counselor("佐藤"), await counselor("加藤")
    tickets = [await writer().letter(f"庭の木の話、{name}本め。") for name in ("松", "梅", "柿")]
    await other.do(tickets[0], "take")
    await someone.do(tickets[2], "take")
    page = await someone.page("/desk")
    places = [page.index(f"/desk/tickets/{ticket}") for ticket in (tickets[2], tickets[1], tickets[0])]
    assert places == sorted(places)


async def test_a_long_queue_comes_in_pages(counselor: Any, writer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.service.desk.PAGE", 2)
    someone = await counselor()
    tickets = sorted([await writer().letter(f"庭の木の話、{number}本め。") for number in range(5)])
    for ticket in tickets:
        await someone.do(ticket, "take")

    async def shown(path: str) -> list[str]:
        page = await someone.page(path)
        return [ticket for ticket in tickets if f"/desk/tickets/{ticket}" in page]

    first, second = await someone.page("/desk"), await someone.page("/desk?mine=2")
    assert "5通" in first
    assert "1–2通目" in first
    assert 'href="?mine=2#part-mine"' in first
    assert 'href="?mine=0#part-mine"' not in first
    assert 'href="?mine=0#part-mine"' in second
    assert 'href="?mine=4#part-mine"' in second
    assert [await shown(f"/desk?mine={start}") for start in (0, 2, 4)] == [tickets[:2], tickets[2:4], tickets[4:]]
    assert await shown("/desk?mine=999999999") == tickets[4:], "the last page, however far one asks"
    assert await shown("/desk?mine=-1&mine=x&waiting=4") == tickets[:2]


async def test_words_of_a_letter_are_shown_and_never_run(counselor: Any, writer: Any) -> None:
    someone = await counselor()
    ticket = await writer().letter("<script>alert(1)</script>", '"><img src=x onerror=alert(2)>')
    await someone.do(ticket, "take")
    page = await someone.page(f"/desk/tickets/{ticket}")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page
    assert "<img" not in page


async def test_of_two_who_take_at_once_one_is_told_who_has_it(house: Engawa, counselor: Any, writer: Any) -> None:
    one, other = await counselor("佐藤"), await counselor("加藤")
    ticket = await writer().letter("庭の木のことです。")
    path = f"/desk/tickets/{ticket}"
    forms = [await one.form(path, "take"), await other.form(path, "take")]
    answers = await asyncio.gather(one.browser.post(path, data=forms[0]), other.browser.post(path, data=forms[1]))
    assert sorted(answer.status_code for answer in answers) == [303, 409]
    page = await house.desk.ticket(ticket)
    assert page is not None
    late = next(answer for answer in answers if answer.status_code == 409)
    assert f"いまは、{page.row.holder_name}が受け取っています。" in late.text
    assert page.row.holder_name == ("佐藤" if answers[0].status_code == 303 else "加藤")
    assert "庭の木" not in late.text


async def test_a_doubled_answer_is_said_once(house: Engawa, counselor: Any, writer: Any) -> None:
    someone, ticket = await counselor(), await writer().letter("庭の木のことです。")
    await someone.do(ticket, "take")
    path = f"/desk/tickets/{ticket}"
    data = {**await someone.form(path, "answer"), "text": "一行目\r\n二行目"}
    answers = [await someone.browser.post(path, data=data) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    page = await house.desk.ticket(ticket)
    assert page is not None
    assert [message.text for message in page.messages] == ["一行目\n二行目"]


@pytest.mark.parametrize(
    ("text", "status", "sentence"),
    [(" \r\n ", 422, "まだ書かれていません"), ("あ" * 5001, 422, "長すぎるので、まだ送っていません")],
)
async def test_an_answer_that_cannot_go_stays_in_its_field(
    house: Engawa, counselor: Any, writer: Any, text: str, status: int, sentence: str
) -> None:
    someone, ticket = await counselor(), await writer().letter("庭の木のことです。")
    await someone.do(ticket, "take")
    answer = await someone.do(ticket, "answer", text)
    assert answer.status_code == status
    assert sentence in answer.text
    field = re.search(r'<textarea id="text".*?>\n(.*?)</textarea>', answer.text, re.DOTALL)
    assert field is not None
    assert field[1] == text
    page = await house.desk.ticket(ticket)
    assert page is not None
    assert not page.messages


async def test_an_answer_to_a_letter_that_another_holds_comes_back(counselor: Any, writer: Any) -> None:
    someone, other, ticket = (
        await counselor("佐藤"),
        await counselor("加藤"),
        await writer().letter("庭の木のことです。"),
    )
    await someone.do(ticket, "take")
    path = f"/desk/tickets/{ticket}"
    late = {**await someone.form(path, "answer"), "text": "長く考えた返事です。"}
    await someone.do(ticket, "return")
    await other.do(ticket, "take")
    answer = await someone.browser.post(path, data=late)
    assert answer.status_code == 409
    assert "長く考えた返事です。" in answer.text
    assert "庭の木" not in answer.text


async def test_an_answer_to_a_letter_taken_back_comes_back(counselor: Any, writer: Any) -> None:
    someone, mother = await counselor(), writer()
    ticket = await mother.letter("取り下げる手紙です。")
    await someone.do(ticket, "take")
    late = {**await someone.form(f"/desk/tickets/{ticket}", "answer"), "text": "返事<b>です"}
    await mother.send(Tapped(taps.way(Intent.WITHDRAW)))
    answer = await someone.browser.post(f"/desk/tickets/{ticket}", data=late)
    assert answer.status_code == 410
    assert "返事&lt;b&gt;です" in answer.text
    assert "取り下げる手紙" not in answer.text


@pytest.mark.parametrize(("fault", "status"), [(Busy("full"), 503), (OSError("the disk is away"), 500)])
async def test_words_are_given_back_whatever_fails(
    counselor: Any, writer: Any, monkeypatch: pytest.MonkeyPatch, fault: Exception, status: int
) -> None:
    someone, ticket = await counselor(), await writer().letter("庭の木のことです。")
    await someone.do(ticket, "take")

    async def fail(*_: Any) -> None:
        raise fault

    monkeypatch.setattr(Desk, "act", fail)
    answer = await someone.do(ticket, "answer", "長く考えた返事です。")
    assert answer.status_code == status
    assert "長く考えた返事です。" in answer.text


async def test_a_line_taken_back_by_its_writer_is_gone_and_said_so(counselor: Any, writer: Any) -> None:
    someone, son = await counselor(), writer("telegram")
    await son.send(Opened())
    await son.send(Tapped(taps.way(Intent.PERSON)))
    message = await son.write("消す行です。")
    await son.write("残す行です。")
    conversation = await son.tap("letter.preview", "send")
    rows = await son.house.store.queue()
    ticket = next(row.id for row in rows if row.conversation == conversation)
    await someone.do(ticket, "take")
    assert "消す行です。" in await someone.page(f"/desk/tickets/{ticket}")
    await son.send(Unsent(message))
    page = await someone.page(f"/desk/tickets/{ticket}")
    assert "消す行です。" not in page
    assert "書いた人が取り消しました" in page
    assert "残す行です。" in page


async def test_an_offer_to_talk_and_talking_are_said_on_the_page(counselor: Any, writer: Any) -> None:
    someone, mother = await counselor(), writer()
    ticket = await mother.letter("話せるなら話したいです。")
    await someone.do(ticket, "take")
    assert (await someone.do(ticket, "invite")).status_code == 303
    assert "いま話せると、伝えてあります。" in await someone.page(f"/desk/tickets/{ticket}")
    await mother.tap("with_counselor.invited", "accept")
    page = await someone.page(f"/desk/tickets/{ticket}")
    assert "いま話しています。送ると、その場で" in page
    await mother.write("聞こえますか、と書いてみます。")
    assert "聞こえますか、と書いてみます。" in await someone.page(f"/desk/tickets/{ticket}")


async def test_words_that_nobody_approved_change_no_byte_of_the_desk(counselor: Any, writer: Any) -> None:
    someone, supervisor = await counselor(), await counselor("森", "supervisor")
    waiting, fresh = writer(), writer()
    await waiting.letter("待っている手紙です。")
    await fresh.send(Opened())
    before = [await someone.page("/desk"), await supervisor.page("/desk")]
    undelivered = await supervisor.page("/desk/undelivered")
    await fresh.write("死にたい。誰にも見せない言葉です。")
    await fresh.send(Tapped(taps.way(Intent.PERSON)))
    await fresh.write("まだ送らない手紙です。")
    await waiting.send(Tapped(taps.way(Intent.STOP)))
    await waiting.write("これは自動の返事にだけ書いた言葉です。死にたい。")
    assert [await someone.page("/desk"), await supervisor.page("/desk")] == before
    assert await supervisor.page("/desk/undelivered") == undelivered


async def test_what_did_not_arrive_is_shown_without_running_it(counselor: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def items(_: Desk) -> list[Undelivered]:
        at = datetime(2026, 11, 24, 2, 5, tzinfo=UTC)
        waits = Undelivered("d-2", "line", at, "monthly limit", held=True)
        return [Undelivered("d-1", "telegram", at, "403: <b>blocked</b>"), waits]

    monkeypatch.setattr(Desk, "undelivered", items)
    page = await (await counselor("森", "supervisor")).page("/desk/undelivered")
    assert "403: &lt;b&gt;blocked&lt;/b&gt;" in page
    assert "monthly limit" not in page
    assert "今月送れる数が足りないので、待っています。" in page, "nothing came back, and it is no failure"
    assert "11月24日（火）11時5分" in page  # in the house's zone


# Language and words


async def test_a_language_that_was_chosen_is_remembered_and_only_then(browser: Any) -> None:
    client = browser()
    assert '<html lang="ja">' in (await client.get("/desk/sign-in")).text
    english = await client.get("/desk/sign-in", headers={"Accept-Language": "fr, en-GB;q=0.8, ja;q=0.5"})
    assert '<html lang="en">' in english.text
    assert "set-cookie" not in english.headers
    chosen = await client.get("/desk/sign-in?lang=en")
    assert "path=/desk" in chosen.headers["set-cookie"].lower()
    assert '<html lang="en">' in (await client.get("/desk/sign-in", headers={"Accept-Language": "ja"})).text
    assert '<html lang="ja">' in (await client.get("/desk/sign-in?lang=xx", headers={"Cookie": ""})).text


async def test_every_word_of_the_desk_is_used_and_every_used_word_exists(house: Engawa) -> None:
    templates = "".join(path.read_text("utf-8") for path in (WEB / "templates/desk").glob("*.html"))
    code = "".join(path.read_text("utf-8") for path in WEB.glob("desk*.py"))
    reasons = get_args(get_type_hints(Refusal)["reason"])
    families = set(re.findall(r"t\('(\w+_)' ~", templates))
    for locale in house.doors.locales:
        names = set(house.desk.labels(locale))
        plain = set(re.findall(r"t\('(\w+)'[,)]", templates))
        assert plain <= names
        for name in names - plain:
            known = (
                name in reasons
                or any(name.startswith(family) for family in families)
                or name.removesuffix("_title") != name
            )
            assert known or f'"{name}"' in code or f"'{name}'" in templates, name


# The stream


class Stream:
    """An open `GET /desk/events`, spoken to as a server would."""

    def __init__(self, house: Engawa, cookie: str) -> None:
        self.said: asyncio.Queue[Mapping[str, Any]] = asyncio.Queue()
        self._gone = asyncio.Event()
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": "/desk/events",
            "raw_path": b"/desk/events",
            "root_path": "",
            "query_string": b"",
            "headers": [(b"host", b"127.0.0.1:8080"), (b"cookie", cookie.encode())],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 8080),
        }
        self.task = asyncio.create_task(house.asgi(scope, self._receive, self.said.put))

    async def _receive(self) -> Mapping[str, Any]:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def start(self) -> int:
        return int((await asyncio.wait_for(self.said.get(), 5))["status"])

    async def event(self) -> str:
        return bytes((await asyncio.wait_for(self.said.get(), 5))["body"]).decode()

    async def leave(self) -> None:
        self._gone.set()
        await asyncio.wait_for(self.task, 5)


async def test_the_stream_needs_a_session(browser: Any) -> None:
    assert (await browser().get("/desk/events")).status_code == 401


async def test_the_stream_tells_that_something_changed_and_nothing_else(
    house: Engawa, counselor: Any, writer: Any
) -> None:
    someone = await counselor()
    cookie = "; ".join(f"{name}={value}" for name, value in someone.browser.cookies.items())
    stream = Stream(house, cookie)
    assert await stream.start() == 200
    assert "event: ready" in await stream.event()
    await writer().letter("新しい手紙です。")
    changed = await stream.event()
    assert changed.split() == ["event:", "changed", "data:"]
    await stream.leave()


async def test_the_stream_ends_with_the_session(house: Engawa, counselor: Any, writer: Any) -> None:
    someone = await counselor()
    cookie = "; ".join(f"{name}={value}" for name, value in someone.browser.cookies.items())
    stream = Stream(house, cookie)
    await stream.start()
    await stream.event()
    csrf = re.search(r'name="csrf" value="([^"]+)"', await someone.page("/desk"))
    assert csrf is not None
    await someone.browser.post("/desk/sign-out", data={"csrf": csrf[1]})
    await writer().letter("庭の木のことです。")
    assert await stream.event() == ""
    await stream.leave()


@pytest.mark.parametrize(("quota", "shown"), [((185, 200), "185 / 200"), ((7, None), "7 / ∞"), (None, None)])
async def test_supervisors_see_how_many_messages_line_still_carries(
    house: Engawa, counselor, quota: tuple[int, int | None] | None, shown: str | None
) -> None:
    before = house.doors.line_quota
    object.__setattr__(house.doors, "line_quota", lambda: quota)
    try:
        page = await (await counselor("森", "supervisor")).page("/desk/undelivered")
    finally:
        object.__setattr__(house.doors, "line_quota", before)
    assert ("LINE" in page) is (shown is not None)
    assert shown is None or shown in page
