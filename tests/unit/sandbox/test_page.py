"""The page of the sandbox: what it shows, in both languages, and whom it lets do what."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.sandbox.line_phone import LinePhone
from bot.sandbox.loopback import Call
from bot.sandbox.opening import read_phrases
from bot.sandbox.page import PATH, Page
from bot.sandbox.telegram_phone import TelegramPhone
from bot.service.hub import Hub
from tests.standins.line import LineStandIn
from tests.standins.telegram import TelegramStandIn
from tests.unit.sandbox.test_phones import At, Postbox, keyboard, quick

pytestmark = pytest.mark.anyio
ROOT = Path(__file__).parents[3]
HERE = "http://127.0.0.1:8080"


class Table:
    """The page with its two phones, and a browser."""

    def __init__(self) -> None:
        self.line_api, self.telegram_api = LineStandIn(), TelegramStandIn()
        self.line = LinePhone(self.line_api, At(), lambda: None)
        self.telegram = TelegramPhone(self.telegram_api, At(), lambda: None)
        self.posted = {phone.name: Postbox(phone) for phone in (self.line, self.telegram)}

        async def desk() -> str:
            return "/desk/welcome?token=abc"

        page = Page(
            self.line,
            self.telegram,
            read_phrases(),
            Hub(),
            house="試す家",
            address=HERE,
            desk=desk,
            clock=lambda: datetime(2026, 11, 24, 2, 0, tzinfo=UTC),
        )
        self.browser = httpx.AsyncClient(transport=httpx.ASGITransport(Starlette(routes=page.routes())), base_url=HERE)

    async def look(self, locale: str = "ja") -> str:
        answer = await self.browser.get(PATH, params={"lang": locale})
        assert answer.status_code == 200
        return answer.text

    async def do(self, deed: str, **fields: str) -> int:
        return (await self.browser.post(f"{PATH}/{deed}", data=fields)).status_code


@pytest.fixture
async def table() -> AsyncIterator[Table]:
    made = Table()
    yield made
    await made.browser.aclose()


async def fill(table: Table) -> None:
    """Everything that a page can show, at once."""
    for name in ("line", "telegram"):
        for deed in ("begin", "write", "edit", "again", "take_back"):
            assert await table.do(f"{name}/{deed}", text="<b>はい</b>") == 303
        for media in ("sticker", "image", "audio"):
            assert await table.do(f"{name}/send", media=media) == 303
        await table.do(f"{name}/write", text="もうひとつ")
        await table.do(f"{name}/edit", text="べつの文 https://example.org")
    text = {"type": "text", "text": "窓口"}
    bubble = {"type": "bubble", "body": {"type": "box", "layout": "vertical", "contents": [text]}}
    await table.line_api.deliver(table.line.address, [{"type": "flex", "altText": "一覧", "contents": bubble}])
    await table.line_api.deliver(table.line.address, [{"type": "text", "text": "どれですか。", **quick("はい")}])
    answer = {"text": "どれですか。", "protect_content": True, **keyboard(("はい",), ("いいえ",))}
    await table.telegram_api.deliver(table.telegram.address, [answer])
    table.telegram.tap(table.telegram.items[-1].number, 0)
    table.telegram_api.commands["all_private_chats", ""] = [{"command": "help", "description": "窓口"}]
    table.line_api.setup.menus["m"] = {
        "size": {"width": 2500, "height": 1500},
        "chatBarText": "縁側",
        "areas": [{"bounds": {"x": 0, "y": 0, "width": 9, "height": 9}, "action": {"type": "postback", "data": "x"}}],
    }
    table.line_api.setup.pictures["m"] = b"png"
    table.line_api.setup.default = "m"
    for phone in (table.line, table.telegram):
        for call in (Call("a", 200), Call("b", 0), Call("c", 400, "label of 21")):
            phone.note(call, to_house=call.name == "a")
    table.line_api.loading.append((table.line.address, 20))
    table.line.note(Call("POST chat/loading/start", 202), to_house=False)


@pytest.mark.parametrize("locale", ["ja", "en"])
async def test_all_that_can_be_seen(table: Table, locale: str) -> None:
    say = read_phrases()[locale]  # type: ignore[index]
    assert say("before_line") in await table.look(locale)
    await fill(table)
    page = await table.look(locale)
    for name in ("note_added", "edited", "unsent", "guarded", "media_audio", "dots", "turning", "call_silent"):
        assert say(name) in page, name
    assert "<b>はい" not in page
    assert "label of 21" in page
    assert '<a href="https://example.org"' in page
    await table.do("line/block")
    await table.do("telegram/block")
    table.line_api.setup.default = ""
    table.line.bare = "find <no> room"
    page = await table.look(locale)
    assert page.count(say("blocked")) == 2
    assert say("menu_none") in page
    assert "find &lt;no&gt; room" in page, "the reason, whichever it is"
    assert "line-keys" in page
    assert (await table.browser.get(f"{PATH}/menu/m.png")).content == b"png"
    assert (await table.browser.get(f"{PATH}/menu/n.png")).status_code == 404


async def test_deeds_that_make_no_sense_now_are_let_be(table: Table) -> None:
    for name in ("line", "telegram"):
        for deed in ("write", "edit", "take_back", "tap", "menu", "send", "again"):
            for fields in (
                {},
                {"text": "はい", "item": "1", "key": "0", "media": "sticker"},
                {"key": "-1", "item": "x"},
            ):
                assert await table.do(f"{name}/{deed}", **fields) == 303
        assert await table.do(f"{name}/trouble", trouble="poem") == 303
        assert await table.do(f"{name}/unblock") == 303
        assert table.posted[name].posted == []
        await table.do(f"{name}/begin")
        await table.do(f"{name}/begin")
        assert len(table.posted[name].posted) == 1
        await table.do(f"{name}/write", text=" \r\n ")
        await table.do(f"{name}/send", media="poem")
        assert len(table.posted[name].posted) == 1
        assert await table.do(f"{name}/poem") == 404
    assert await table.do("fax/write", text="はい") == 404


async def test_only_its_own_page_may_act(table: Table) -> None:
    for foreign in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://example.org"}):
        answer = await table.browser.post(f"{PATH}/line/begin", headers=foreign)
        assert answer.status_code == 403
    assert table.posted["line"].posted == []
    own = {"Sec-Fetch-Site": "same-origin", "X-Sandbox": "1"}
    assert (await table.browser.post(f"{PATH}/line/begin", headers=own)).status_code == 204
    assert (await table.browser.post(f"{PATH}/line/write", content=b"a" * 600_000)).status_code == 413


async def test_the_language_is_asked_for_or_the_browsers(table: Table) -> None:
    async def spoken(query: str, header: str) -> Any:
        page = (await table.browser.get(f"{PATH}{query}", headers={"Accept-Language": header})).text
        return re.search(r'<html lang="(\w+)"', page)[1]  # type: ignore[index]

    assert [await spoken("", "en-GB,en;q=0.9"), await spoken("", "fr"), await spoken("", "fr,ja")] == ["en", "ja", "ja"]
    assert await spoken("?lang=ja", "en") == "ja"
    assert await spoken("?lang=%3Cb%3E", "en") == "en"
    await table.browser.post(f"{PATH}/telegram/begin?lang=en")
    assert b'"language_code": "en"' in table.posted["telegram"].posted[0][0]


def test_every_word_is_used_and_there() -> None:
    sources = [*(ROOT / "bot/sandbox").glob("*.py"), *(ROOT / "bot/web/templates/sandbox").glob("*.html")]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    made = {f"{start}{end}" for start in ("before_", "begin_", "take_back_") for end in ("line", "telegram")}
    made |= {f"{start}{end}" for start in ("media_", "send_") for end in ("sticker", "image", "audio")}
    asked = set(re.findall(r'say\(\s*"(\w+)"', text)) | set(re.findall(r'"((?:note|trouble)_\w+)"', text)) | made
    asked |= set(re.findall(r'say\("(\w+)" if', text)) | set(re.findall(r' if [^"]+ else "(\w+)"\)', text))
    asked -= {start for start in asked if start.endswith("_")}
    for locale, say in read_phrases().items():
        assert asked == set(say._texts), locale
