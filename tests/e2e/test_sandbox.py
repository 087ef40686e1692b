"""`engawa sandbox` as a real process: a talk on both telephones, and an answer from the desk that arrives on one."""

import asyncio
import html
import os
import re
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from tests.e2e.scene import PASSWORD, Browser
from tests.programs import Program, program

pytestmark = pytest.mark.anyio
FEAR = "夜になると、こわくなります。"
FOREIGN = {
    "ENGAWA_FONT": "no-such-font.ttf",  # drawing the menu takes a second; tests/browser has it drawn
    # Nothing of an operator's own is touched: this would break a house that looked at it.
    "ENGAWA_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/engawa",
    "ENGAWA_LINE_CHANNEL_SECRET": "only-half-of-it",
    "ENGAWA_MASTER_KEY": "no key",
    "ENGAWA_PUBLIC_URL": "https://soudan.example.jp",
}


class Sandbox:
    """The running command; `folder` is where its data lie."""

    def __init__(self, running: Program) -> None:
        said = ""
        while "Data:" not in said:
            line = running.out.readline()
            assert line, running.errors.read()
            said += line
        self.address = re.search(r"http://127\.0\.0\.1:\d+", said)[0]  # type: ignore[index]
        self.welcome = re.search(r"/desk/welcome\?token=\S+", said)[0]  # type: ignore[index]
        self.folder = Path(re.search(r"Data: +(\S+),", said)[1])  # type: ignore[index]


class Visitor:
    """Who holds one of the telephones, by plain forms."""

    def __init__(self, client: httpx.AsyncClient, name: str) -> None:
        self._client = client
        self._name = name

    async def screen(self) -> str:
        page = (await self._client.get("/sandbox?lang=ja")).text
        thread = re.search(rf'<ol class="thread" id="{self._name}-thread".*?</ol>.*?class="composer"', page, re.DOTALL)
        assert thread is not None
        return html.unescape(thread[0])

    async def do(self, deed: str, **fields: str) -> None:
        answer = await self._client.post(f"/sandbox/{self._name}/{deed}?lang=ja", data=fields)
        assert answer.status_code == 303, answer.text

    async def tap(self, label: str) -> None:
        form = (await self.screen()).rpartition('name="item" value="')[2]
        key = re.search(rf'value="(\d+)">{label}<', form)
        assert key is not None, f"{label} is not in {form}"
        await self.do("tap", item=form.partition('"')[0], key=key[1])

    async def sees(self, words: str) -> str:
        """The screen, as soon as it shows these words."""
        return await until(self.screen, lambda seen: words in seen, words)


async def until(look: Callable[[], object], holds: Callable[[str], bool], what: str) -> str:
    seen = ""
    try:
        async with asyncio.timeout(20):
            while not holds(seen):
                seen = await look()  # type: ignore[misc]
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise TimeoutError(f"{what} never came, but: {seen}") from None
    return seen


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    folder = tmp_path_factory.mktemp("sandbox")
    with program(["sandbox"], folder, FOREIGN) as running:
        opened = Sandbox(running)
        assert opened.folder.is_dir()
        yield opened
        os.kill(running.process.pid or 0, signal.SIGINT)  # Ctrl-C
        assert running.ended(20) == 0, running.errors.read()
        assert running.errors.read() == ""
    assert not opened.folder.exists(), "what was written is thrown away"
    assert list(folder.iterdir()) == []


@asynccontextmanager
async def browsing(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=sandbox.address, headers={"Accept-Language": "ja"}) as client:
        yield client


async def test_a_talk_on_both_and_an_answer_from_the_desk(sandbox: Sandbox) -> None:
    async with browsing(sandbox) as client, browsing(sandbox) as desk:
        on_line, on_telegram = Visitor(client, "line"), Visitor(client, "telegram")
        await on_line.do("begin")
        await on_telegram.do("begin")
        for visitor in (on_line, on_telegram):
            await visitor.sees("いま、人は読んでいません。")
            await visitor.sees(">自分のこと<")
        await on_telegram.tap("見ているだけ")
        await on_telegram.sees("ここにいるだけで、いいです。")

        await on_line.do("write", text=FEAR)
        await on_line.sees(FEAR)
        await on_line.do("write", text="人に書きたい")
        await on_line.sees("読むのは、相談員と責任者です")
        await on_line.do("again")  # the last words are delivered a second time, and nothing comes of it
        await on_line.do("write", text="父と話せません。")
        await on_line.sees(">この文を送る<")
        await on_line.tap("この文を送る")
        await on_line.sees("手紙を送りました。")

        page = (await client.get("/sandbox?lang=ja")).text
        welcome = html.unescape(re.search(r'id="desk-link"[^>]* href="([^"]+)"', page)[1])  # type: ignore[index]
        assert welcome == sandbox.welcome
        token = welcome.partition("token=")[2]
        form = {"token": token, "login": "sato", "shown_name": "佐藤", "password": PASSWORD, "password_again": PASSWORD}
        own = {"Sec-Fetch-Site": "same-origin"}
        assert (await desk.post("/desk/welcome", data=form, headers=own)).status_code == 303
        assert 'href="/desk"' in (await client.get("/sandbox")).text
        counselor = Browser(desk)
        (letter,) = await counselor.letters()
        assert (await counselor.act(letter, "take")).status_code == 303
        assert FEAR in await counselor.page(letter)
        assert (await counselor.act(letter, "answer", "手紙を受け取りました。")).status_code == 303
        await on_line.sees("返事が届いています。開きますか。")
        await on_line.tap("開く")
        seen = await on_line.sees("佐藤：\n手紙を受け取りました。")
        assert seen.count("読むのは、相談員と責任者です") == 2, "the look at the letter, once after each line"
        page = html.unescape((await client.get("/sandbox?lang=ja")).text)
        assert "まちがい" not in page, "no request of the house was refused"
        assert "/reply" in page


async def test_a_port_that_is_taken(sandbox: Sandbox, tmp_path: Path) -> None:
    port = sandbox.address.rpartition(":")[2]
    with program(["sandbox", "--port", port], tmp_path, {}) as second:
        assert second.ended() == 1
        assert "Choose another --port" in second.errors.read()


async def test_it_is_for_this_machine_only(sandbox: Sandbox) -> None:
    async with browsing(sandbox) as client:
        for path in ("/", "/sandbox", "/desk"):
            assert (await client.get(path, headers={"Host": "soudan.example.jp"})).status_code == 400
        for name in ("line", "telegram"):
            assert (await client.post(f"/{name}/webhook", content=b"{}")).status_code == 401, (
                "the doors are the real ones"
            )
