"""The page as its visitor meets it: looking, writing, leaving, coming back."""

import asyncio
import json
import re
import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response

from bot.app import Engawa, open_house
from bot.model.errors import StoreUnreadable
from bot.model.limits import INBOUND_TEXT
from bot.service.turn import Busy
from bot.settings import Settings
from bot.web.chat_events import Events
from tests.house import coming_back

pytestmark = pytest.mark.anyio
BACK = coming_back()
CANARY = "カナリアの言葉"
EVENT = "5f0c7f7e-9d3a-4b1e-8a51-1c0d2e3f4a5b"


async def test_looking_stores_nothing(browser, house: Engawa) -> None:
    page = await browser().get("/")
    assert page.status_code == 200
    assert "set-cookie" not in page.headers
    assert "これは自動の返事です。いま、人は読んでいません。" in page.text
    assert 'data-tap="c:welcome.hello:self"' in page.text
    assert "<title>縁側</title>" in page.text
    assert await house.store.queue() == []


async def test_the_page_asks_nothing_of_any_other_site(browser) -> None:
    page = (await browser().get("/")).text
    assert not re.findall(r'(?:src|action)="https?:', page)
    assert not re.findall(r'<link[^>]+href="https?:', page)
    for address in re.findall(r'(?:src|href)="(/static/[^"]+)"', page):
        found = await browser().get(address)
        assert found.status_code == 200
        assert "immutable" in found.headers["cache-control"]


async def test_help_lines_stand_in_the_page_and_are_tappable_without_scripts(browser, house: Engawa) -> None:
    page = (await browser().get("/")).text
    quiet = page.split("<noscript>")[1].split("</noscript>")[0]
    assert 'href="tel:119"' in quiet
    dialog = page.split('<dialog id="help"')[1]
    for line in house.doors.help_lines():
        if line.contact == "phone":
            assert f'href="tel:{line.place.phone.replace("-", "")}"' in dialog
    assert (await browser().get("/chat/help")).json() == {"text": house.doors.help_text(house.doors.locale)}


async def test_each_language_has_its_own_page(browser) -> None:
    visitor = browser()
    page = await visitor.get("/?lang=en")
    assert '<html lang="en"' in page.text
    assert "No person is reading right now." in page.text
    assert "set-cookie" not in page.headers
    assert '<html lang="ja"' in (await visitor.get("/?lang=xx")).text


async def test_the_first_tap_makes_the_cookie_and_the_conversation(browser, tap) -> None:
    visitor = browser()
    answer = await visitor.post("/chat/messages", json=tap("c:welcome.hello:self"))
    assert answer.status_code == 202
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/" in cookie
    assert "Max-Age=7776000" in cookie
    entries = answer.json()["entries"]
    assert [entry["seq"] for entry in entries] == list(range(1, len(entries) + 1))
    assert answer.json()["seq"] == entries[-1]["seq"]
    assert entries[0]["text"].startswith("こんにちは。")
    assert {"speaker": "visitor", "text": "自分のこと"}.items() <= entries[3].items()
    assert entries[-1]["buttons"][-1] == {"label": "ほか", "data": "w:more", "kind": "way"}


async def test_the_same_message_twice_acts_once(browser, say) -> None:
    visitor, message = browser(), say(CANARY)
    first = await visitor.post("/chat/messages", json=message)
    again = await visitor.post("/chat/messages", json=message)
    assert again.status_code == 202
    assert again.json() == first.json()
    assert [entry["text"] for entry in again.json()["entries"]].count(CANARY) == 1


async def test_a_first_message_whose_answer_was_lost_begins_no_second_talk(browser, say) -> None:
    message = say(CANARY, start="ab" * 32)
    lost = await browser().post("/chat/messages", json=message)
    again = await browser().post("/chat/messages", json=message)
    assert again.headers["set-cookie"] == lost.headers["set-cookie"]
    assert again.json() == lost.json()


async def test_neither_does_one_that_is_sent_again_after_a_restart(tmp_path: Path, say) -> None:
    message = say(CANARY, start="cd" * 32)
    answers = []
    for _ in range(2):
        async with open_house(Settings(data_dir=tmp_path)) as opened:
            transport = httpx.ASGITransport(opened.asgi)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080") as client:
                answers.append(await client.post("/chat/messages", json=message))
    lost, again = answers
    assert again.status_code == 202
    assert again.headers["set-cookie"] == lost.headers["set-cookie"]
    assert again.json() == lost.json()


async def test_the_same_id_from_two_strangers_is_two_messages(browser, say) -> None:
    message = say(CANARY)
    one, other = browser(), browser()
    first = await one.post("/chat/messages", json=message)
    second = await other.post("/chat/messages", json={**message, "text": "別の人"})
    assert first.headers["set-cookie"] != second.headers["set-cookie"]
    assert CANARY not in second.text
    assert "別の人" in second.text


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        (b"{", 400, "malformed"),
        (b"[]", 400, "malformed"),
        (b'{"id": "1", "text": "a"}', 400, "malformed"),
        (b'{"id": 7, "text": "a"}', 400, "malformed"),
        (json.dumps({"id": EVENT}).encode(), 400, "malformed"),
        (json.dumps({"id": EVENT, "text": " \n"}).encode(), 400, "malformed"),
        (json.dumps({"id": EVENT, "text": "a", "tap": "w:back"}).encode(), 400, "malformed"),
        (json.dumps({"id": EVENT, "tap": "w:" + "x" * 400}).encode(), 400, "malformed"),
        (json.dumps({"id": EVENT, "text": "a", "after": -1}).encode(), 400, "malformed"),
        (json.dumps({"id": EVENT, "text": "a", "start": "short"}).encode(), 400, "malformed"),
        (json.dumps({"id": EVENT, "text": "あ" * (INBOUND_TEXT + 1)}).encode(), 413, "too_long"),
        (b" " * 300_000, 413, "too_long"),
    ],
)
async def test_what_cannot_be_taken_is_answered_with_a_sentence(browser, body: bytes, status: int, error: str) -> None:
    answer = await browser().post("/chat/messages", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status
    assert answer.json()["error"] == error
    assert answer.json()["message"].endswith("。")
    assert "set-cookie" not in answer.headers


async def test_the_longest_text_is_taken_whole(browser, say) -> None:
    text = "あ" * INBOUND_TEXT
    answer = await browser().post("/chat/messages", json=say(text))
    assert answer.status_code == 202
    assert text in [entry["text"] for entry in answer.json()["entries"]]


async def test_only_json_is_taken(browser) -> None:
    answer = await browser().post("/chat/messages", data={"id": str(uuid.uuid4()), "text": "a"})
    assert (answer.status_code, answer.json()["error"]) == (415, "not_json")


@pytest.mark.parametrize("fault", [Busy("full"), StoreUnreadable("away")])
async def test_a_full_house_says_so_and_the_same_message_may_come_again(
    browser, house: Engawa, say, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    visitor, message = browser(), say(CANARY)

    async def refuse(*_: object) -> None:
        raise fault

    with monkeypatch.context() as patched:
        patched.setattr(house.turns, "submit", refuse)
        answer = await visitor.post("/chat/messages", json=message)
    assert (answer.status_code, answer.json()["error"]) == (503, "busy")
    assert (await visitor.post("/chat/messages", json=message)).status_code == 202


async def test_a_reload_soon_after_shows_what_was_said(browser, say) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say(CANARY))
    page = (await visitor.get("/")).text
    assert CANARY in page
    assert not BACK.search(page)
    assert 'data-talking="yes"' in page


async def test_words_are_shown_as_words(browser, say) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say("<script>alert(1)</script> https://example.org 119"))
    page = (await visitor.get("/")).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert 'href="https://example.org"' not in page


async def test_after_half_an_hour_the_page_asks_and_shows_no_topic(browser, say, tap, clock) -> None:
    visitor = browser()
    seq = (await visitor.post("/chat/messages", json=say(CANARY))).json()["seq"]
    clock.pass_by(minutes=31)
    page = (await visitor.get("/")).text
    assert BACK.search(page)
    assert CANARY not in page
    assert f'data-after="{seq + 1}"' in page
    again = (await visitor.get("/")).text
    assert f'data-after="{seq + 1}"' in again, "asked once, not at every reload"
    await visitor.post("/chat/messages", json=tap("c:rest.back_again:open"))
    opened = (await visitor.get("/")).text
    assert CANARY not in opened, "what was before is shown on request"
    assert 'id="earlier">' in opened
    earlier = (await visitor.get(f"/chat/history?before={seq + 1}")).json()
    assert CANARY in [entry["text"] for entry in earlier["entries"]]
    assert earlier["more"] is False


async def test_left_in_haste_the_next_opening_shows_no_topic(browser, say, clock) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say(CANARY))
    left = await visitor.post("/chat/leave", content=b"")
    assert left.status_code == 204
    assert "engawa_left" in visitor.cookies
    page = await visitor.get("/")
    assert BACK.search(page.text)
    assert CANARY not in page.text
    assert "engawa_left" not in visitor.cookies


async def test_leaving_without_a_word_leaves_no_trace(browser) -> None:
    visitor = browser()
    left = await visitor.post("/chat/leave", content=b"")
    assert left.status_code == 204
    assert "set-cookie" not in left.headers


async def test_after_a_rest_the_page_asks(browser, say, tap) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say(CANARY))
    await visitor.post("/chat/messages", json=tap("w:stop"))
    page = (await visitor.get("/")).text
    assert BACK.search(page)
    assert CANARY not in page


async def test_where_nobody_can_ask_the_page_asks_by_itself(
    browser, house: Engawa, say, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say(CANARY))
    await visitor.post("/chat/leave", content=b"")

    async def refuse(*_: object) -> None:
        raise Busy("full")

    with monkeypatch.context() as patched:
        patched.setattr(house.turns, "submit", refuse)
        page = (await visitor.get("/")).text
    assert CANARY not in page
    assert 'data-gate="yes"' in page
    assert BACK.search(page)
    assert "engawa_left" in visitor.cookies, "it asks again until it was opened"


async def test_the_return_code_opens_the_talk_in_another_browser(browser, say, tap) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say(CANARY))
    stopped = (await visitor.post("/chat/messages", json=tap("w:stop"))).text
    code = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", stopped)
    assert code is not None
    other = browser()
    answer = await other.post("/chat/return", json={"code": code[0].lower().replace("-", " ")})
    assert answer.status_code == 200
    page = (await other.get("/")).text
    assert BACK.search(page)
    assert CANARY not in page
    opened = await other.post("/chat/messages", json=tap("c:rest.back_again:open"))
    assert opened.status_code == 202
    assert CANARY in (await other.get("/chat/history?before=9999")).text


async def test_codes_cannot_be_guessed_for_long_and_every_refusal_is_the_same(browser, say, tap, clock) -> None:
    clock.pass_by(minutes=16)
    visitor = browser()
    await visitor.post("/chat/messages", json=say(CANARY))
    stopped = (await visitor.post("/chat/messages", json=tap("w:stop"))).text
    code = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", stopped)
    assert code is not None
    guesser = browser()
    refused = [await guesser.post("/chat/return", json={"code": f"AAAA-AAAA-{number:04}"}) for number in range(10)]
    late = await guesser.post("/chat/return", json={"code": code[0]})
    assert {answer.status_code for answer in [*refused, late]} == {404}
    assert {answer.text for answer in refused} == {late.text}
    assert "set-cookie" not in late.headers
    clock.pass_by(minutes=16)
    assert (await guesser.post("/chat/return", json={"code": code[0]})).status_code == 200


async def test_erasing_clears_the_cookie_and_says_goodbye(browser, say, tap) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say(CANARY))
    await visitor.post("/chat/messages", json=tap("w:erase"))
    gone = await visitor.post("/chat/messages", json=tap("c:forget.ask:erase"))
    assert gone.status_code == 200
    assert gone.json()["erased"] is True
    assert gone.json()["farewell"][0]["text"] == "こちらの文は、もう読めません。"
    assert "engawa" not in visitor.cookies
    page = (await visitor.get("/")).text
    assert 'data-talking="no"' in page
    assert CANARY not in page


async def test_the_frame_follows_the_language_that_was_chosen(browser, say, tap) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say(CANARY))
    await visitor.post("/chat/messages", json=tap("w:language"))
    await visitor.post("/chat/messages", json=tap("c:language.ask:en"))
    assert '<html lang="en"' in (await visitor.get("/")).text


async def test_the_stream_is_silent_for_strangers(browser) -> None:
    assert (await browser().get("/chat/events")).status_code == 204
    assert (await browser(engawa="x" * 43 + ".ja").get("/chat/events")).status_code == 204
    assert (await browser().get("/chat/here")).status_code == 204


class Stream:
    """What one open page hears, event by event."""

    def __init__(self, house: Engawa, visitor: httpx.AsyncClient, last: str = "", after: str = "") -> None:
        headers = [(b"cookie", f"engawa={visitor.cookies['engawa']}".encode())]
        headers += [(b"last-event-id", last.encode())] if last else []
        query = f"after={after}".encode()
        scope = {"type": "http", "method": "GET", "path": "/chat/events", "query_string": query, "headers": headers}
        self._request = Request(scope)
        self._events = Events(house.doors)
        self._body: Any = None

    async def open(self) -> "Stream":
        answer = await self._events.stream(self._request)
        assert isinstance(answer, Response)
        assert answer.media_type == "text/event-stream"
        self._body = answer.body_iterator  # type: ignore[attr-defined]
        first = await self.next()
        assert first.retry == 3000
        return self

    async def next(self) -> Any:
        async with asyncio.timeout(5):
            return await anext(self._body)

    async def close(self) -> None:
        await self._body.aclose()


async def test_the_stream_tells_what_is_new_and_resumes(browser, house: Engawa, say) -> None:
    visitor = browser()
    seq = (await visitor.post("/chat/messages", json=say(CANARY))).json()["seq"]
    stream = await Stream(house, visitor, after=str(seq)).open()
    other_tab = await Stream(house, visitor, last=str(seq - 1), after="0").open()
    assert (await other_tab.next()).id == str(seq)
    await visitor.post("/chat/messages", json=say("もう一言", after=seq))
    heard = await stream.next()
    assert (heard.event, heard.id) == ("entry", str(seq + 1))
    assert json.loads(heard.data).items() >= {"seq": seq + 1, "speaker": "visitor", "text": "もう一言"}.items()
    assert json.loads((await other_tab.next()).data)["seq"] == seq + 1
    await stream.close()
    await other_tab.close()


async def test_other_open_pages_hear_the_farewell_and_end(browser, house: Engawa, say, tap) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say(CANARY))
    seq = (await visitor.post("/chat/messages", json=tap("w:erase"))).json()["seq"]
    stream = await Stream(house, visitor, after=str(seq)).open()
    await visitor.post("/chat/messages", json=tap("c:forget.ask:erase"))
    heard = await stream.next()
    assert heard.event == "farewell"
    assert json.loads(heard.data)["bubbles"][0]["text"] == "こちらの文は、もう読めません。"
    with pytest.raises(StopAsyncIteration):
        await stream.next()
