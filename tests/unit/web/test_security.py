"""What every answer carries, and who may send."""

import re

import httpx
import pytest
from starlette.responses import PlainTextResponse, Response

from bot.app import Engawa
from bot.web import cookie
from bot.web.cookie import Visit
from bot.web.linked import Piece, pieces, tongue
from bot.web.security import Headers

pytestmark = pytest.mark.anyio
STRICT = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
}


@pytest.mark.parametrize(
    "path", ["/", "/chat/help", "/chat/events", "/healthz", "/nowhere", "/static/chat.css", "/desk"]
)
async def test_every_answer_is_strict(browser, path: str) -> None:
    answer = await browser().get(path)
    assert STRICT.items() <= dict(answer.headers).items()
    assert "permissions-policy" in answer.headers
    assert answer.headers["referrer-policy"] in ("no-referrer", "same-origin")
    assert "strict-transport-security" not in answer.headers, "this house has no https"


async def test_pages_of_a_conversation_are_not_kept(browser, say) -> None:
    visitor = browser()
    sent = await visitor.post("/chat/messages", json=say("ことば"))
    page = await visitor.get("/")
    assert sent.headers["cache-control"] == page.headers["cache-control"] == "no-store"


async def test_a_page_runs_no_script_of_its_own_text(browser, say) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say("ことば"))
    page = (await visitor.get("/")).text
    assert re.findall(r"<script(?![^>]* src=)", page) == []
    assert re.findall(r"\son[a-z]+=|\sstyle=|<style", page) == []


async def test_https_is_kept_to_where_the_house_has_it() -> None:
    app = Headers(PlainTextResponse("ok"), secure=True)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://house.example") as client:
        assert (await client.get("/")).headers["strict-transport-security"].startswith("max-age=")


@pytest.mark.parametrize("path", ["/chat/messages", "/chat/return", "/chat/leave"])
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://[broken"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "http://127.0.0.1:8080"},
    ],
)
async def test_other_sites_cannot_send(browser, house: Engawa, say, path: str, headers: dict[str, str]) -> None:
    visitor = browser()
    await visitor.post("/chat/messages", json=say("ことば"))
    before = (await visitor.get("/chat/history?before=9999")).json()
    answer = await visitor.post(path, json=say("よそから"), headers=headers)
    assert answer.status_code == 403
    assert answer.json()["error"] == "not_from_here"
    assert (await visitor.get("/chat/history?before=9999")).json() == before


@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "http://127.0.0.1:8080"}, {"origin": "http://127.0.0.1:8080", "sec-fetch-site": "same-origin"}],
)
async def test_our_own_page_can_send(browser, say, headers: dict[str, str]) -> None:
    assert (await browser().post("/chat/messages", json=say("ことば"), headers=headers)).status_code == 202


def test_the_cookie_is_secure_where_the_house_has_https() -> None:
    answer = Response()
    cookie.write(answer, Visit("t" * 43, "ja"), days=1, secure=True)
    assert "; Secure" in answer.headers["set-cookie"]


@pytest.mark.parametrize("value", ["", "short.ja", "x" * 44 + ".ja", "あ" * 43])
async def test_a_cookie_that_is_none_of_ours_is_a_strangers(browser, value: str) -> None:
    page = await browser().get("/", headers={"cookie": f"engawa={value}".encode()})
    assert 'data-talking="no"' in page.text


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("電話：0120-279-338", [("0120-279-338", "tel:0120279338")]),
        ("命が危ないときは、119か110です。", [("119", "tel:119"), ("110", "tel:110")]),
        ("https://talkme.jp/。つぎ", [("https://talkme.jp/", "https://talkme.jp/")]),
        ("(https://a.example/b).", [("https://a.example/b", "https://a.example/b")]),
        ("#9110", [("#9110", "tel:#9110")]),
        ("番号は、K119-0120-ABCD と 1190 と 11月10日 です。javascript:alert(1) http://a.example", []),
    ],
)
def test_numbers_and_addresses_become_links_and_nothing_else(text: str, links: list[tuple[str, str]]) -> None:
    found = pieces(text)
    assert "".join(piece.text for piece in found) == text
    assert [(piece.text, piece.href) for piece in found if piece.href] == links
    assert all(isinstance(piece, Piece) for piece in found)


def test_a_text_tells_its_language() -> None:
    assert [tongue(text) for text in ("こんにちは", "漢字 and Latin", "Language", "119", "")] == [
        "ja",
        "ja",
        "en",
        "",
        "",
    ]
