"""Several processes of one house on one PostgreSQL, here side by side in one: what each of them shows of the others'
work, and what a visitor and a counselor see while the database is away.
"""

import asyncio
import functools
import json
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

from bot.app import SWEEPS, Engawa, Prepared, open_house, prepare
from bot.channels.telegram_pace import A_SECOND
from bot.service.hub import DESK
from bot.settings import Settings
from bot.store.store import Store
from bot.web import chat_events
from tests.contract.store.scene import House, house, start_postgres, stop_postgres
from tests.e2e.scene import OPEN_HOURS, until
from tests.house import shipped
from tests.standins.telegram import TelegramStandIn
from tests.unit.web.test_chat import Stream

pytestmark = pytest.mark.anyio
TELEGRAM = {"telegram_token": "1:engawa", "telegram_webhook_secret": "telegram-secret"}
PASSWORD = "a long enough password"
SOON = 12.0
"""Seconds, well within those after which pages look by themselves."""


def settings_for(folder: Path, place: House, **more: str) -> Settings:
    return Settings(data_dir=folder, database_url=place.url, vault_url=place.vault_url, **more)  # type: ignore[arg-type]


@functools.cache
def ready() -> Prepared:
    """Compiled once, also for Telegram."""
    return prepare(Settings(data_dir=Path("/nonexistent"), **TELEGRAM), shipped())  # type: ignore[arg-type]


@asynccontextmanager
async def houses(count: int, folder: Path, place: House, **more: str) -> AsyncIterator[list[Engawa]]:
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(
                open_house(settings_for(folder, place, **more), clock=lambda: OPEN_HOURS, prepared=ready())
            )
            for _ in range(count)
        ]


@asynccontextmanager
async def page(at: Engawa, jar: httpx.Cookies | None = None, lang: str = "ja") -> AsyncIterator[httpx.AsyncClient]:
    """A browser that happens to be connected to this process."""
    transport = httpx.ASGITransport(at.asgi, client=("127.0.0.1", 1))
    headers = {"Accept-Language": lang}
    async with httpx.AsyncClient(transport=transport, base_url="http://house", cookies=jar, headers=headers) as client:
        yield client


def wrote(text: str, **more: Any) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), "text": text, **more}


def tapped(data: str) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), "tap": data}


async def test_open_pages_hear_what_another_process_committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat_events, "PARTS_WITHIN", 0.05)
    async with (
        house("postgresql", tmp_path) as place,
        houses(2, tmp_path, place) as (left, right),
        page(left) as visitor,
    ):
        seq = (await visitor.post("/chat/messages", json=wrote("こんばんは。"))).json()["seq"]
        stream = await Stream(right, visitor, after=str(seq)).open()
        with right.desk.watch() as desk:
            await visitor.post("/chat/messages", json=wrote("もう一言。", after=seq))
            assert json.loads((await stream.next()).data)["text"] == "もう一言。"
            left.hub.wake(DESK)
            assert await desk.wait(SOON), "an open desk as well"
        while (await asyncio.wait_for(stream.next(), SOON)).id != str(await newest(left, visitor)):
            pass
        for tap in ("w:erase", "c:forget.ask:erase"):
            await visitor.post("/chat/messages", json=tapped(tap))
        while (heard := await asyncio.wait_for(stream.next(), SOON)).event == "entry":
            pass
        assert (heard.event, json.loads(heard.data)) == ("farewell", {"bubbles": []}), "no words go from one to another"
        await stream.close()


async def newest(at: Engawa, visitor: httpx.AsyncClient) -> int:
    found = await at.chat.find(visitor.cookies["engawa"].partition(".")[0])
    assert found is not None
    return (await at.chat.history(found, 0))[-1].seq


async def test_nothing_that_a_person_wrote_goes_from_one_process_to_another(tmp_path: Path) -> None:
    async with house("postgresql", tmp_path) as place, houses(1, tmp_path, place) as (one,), page(one) as visitor:
        overheard: list[str] = []
        ear = await asyncpg.connect(place.url)
        await ear.add_listener("engawa", lambda *told: overheard.append(told[-1]))
        await visitor.post("/chat/messages", json=wrote("とても、しずかな夜です。"))
        await until(lambda: overheard, SOON)
        found = await one.chat.find(visitor.cookies["engawa"].partition(".")[0])
        assert {key for told in overheard for key in told.split()} <= {str(one.store._backend.worker), str(found), DESK}
        await ear.close()


async def test_one_sweeps_for_all_and_all_wait_where_telegram_stops_the_bot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, bool]] = []
    swept: list[Store] = []
    leads = Store.leads

    async def asking(store: Store, task: int) -> bool:
        asked.append((task, await leads(store, task)))
        return asked[-1][1]

    async def sweeping(store: Store, _: datetime) -> int:
        swept.append(store)
        return 0

    monkeypatch.setattr(Store, "leads", asking)
    monkeypatch.setattr(Store, "purge", sweeping)
    async with (
        house("postgresql", tmp_path) as place,
        houses(2, tmp_path, place, **TELEGRAM, telegram_api_url="http://127.0.0.1:9") as (left, right),
    ):
        await until(lambda: [task for task, _ in asked].count(SWEEPS) == 2, SOON)
        assert len(swept) == 1
        paces = [each.channels["telegram"]._pace for each in (left, right)]  # type: ignore[attr-defined]
        await until(lambda: all(pace._common.maxlen == A_SECOND // 2 for pace in paces), SOON)
        for chat in ("1", "2", "3"):
            paces[0].refused(chat, 600.0)
        await until(lambda: paces[1]._all_stopped, SOON)
        assert await paces[1].turn("4") > 500


async def test_while_the_database_is_away_everybody_is_told_gently_and_nothing_is_lost(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        place = await stack.enter_async_context(house("postgresql", tmp_path))
        api = await stack.enter_async_context(TelegramStandIn(token="1:engawa", secret="telegram-secret"))
        (one,) = await stack.enter_async_context(houses(1, tmp_path, place, **TELEGRAM, telegram_api_url=api.url))
        visitor = await stack.enter_async_context(page(one))
        desk = await stack.enter_async_context(page(one))
        seq = (await visitor.post("/chat/messages", json=wrote("こんばんは。"))).json()["seq"]
        await one.desk.add_staff("sato", "佐藤", "counselor", PASSWORD)
        same_site = {"Sec-Fetch-Site": "same-origin"}
        form = {"login": "sato", "password": PASSWORD}
        assert (await desk.post("/desk/sign-in", data=form, headers=same_site)).status_code == 303
        stream = await Stream(one, visitor, after=str(seq)).open()
        hearing = asyncio.ensure_future(anext(stream._body))
        update, again = api.text(4001, "こんにちは。"), wrote("とどきますか。", after=seq)
        stop_postgres()
        try:
            body, headers = update
            refused = await visitor.post("/telegram/webhook", content=body, headers=headers)
            assert (refused.status_code, "retry-after" in refused.headers) == (503, True), "it comes again"
            for lang, words in (
                ("ja", "いま、少し時間がかかっています。このまま、もう一度送ります。"),
                ("ja-easy", "いま、少し時間（じかん）がかかっています。\nもう一回（いっかい）、おくります。"),
                ("en", "It takes a moment now. It is sent again by itself."),
            ):
                told = await visitor.post("/chat/messages", json={**again, "lang": lang})
                assert (told.status_code, told.json()) == (503, {"error": "away", "message": words})
            here = await visitor.get("/")
            assert here.status_code == 503
            assert 'data-gate="yes"' in here.text, "who has been here is asked first, and sees no topic"
            async with page(one) as stranger:
                assert (await stranger.get("/")).status_code == 200, "who only looks sees what always stands there"
            for path in ("/desk", "/desk/tickets/t1"):
                notice = await desk.get(path)
                assert notice.status_code == 503
                assert "いま、少し時間がかかっています" in notice.text
            typed = await desk.post("/desk/tickets/t1", data={"text": "書きかけの返事"})
            assert typed.status_code == 503
            assert "書きかけの返事" in typed.text, "typed words come back"
            assert (await visitor.get("/readyz")).status_code == 503
            assert (await visitor.get("/healthz")).status_code == 200
            assert not hearing.done(), "an open page stays open"
        finally:
            start_postgres()
        await once(lambda: visitor.post("/chat/messages", json={**again, "lang": "ja"}), 202)
        await once(lambda: visitor.post("/telegram/webhook", content=body, headers=headers), 200)
        assert (await desk.get("/desk")).status_code == 200
        heard = await asyncio.wait_for(hearing, SOON)
        assert json.loads(heard.data)["text"] == "とどきますか。", "it goes on where it was"
        await until(lambda: api.received(4001), SOON)
        await stream.close()
        found = await one.chat.find(visitor.cookies["engawa"].partition(".")[0])
        assert found is not None
        said = [entry.bubble.text for entry in await one.chat.history(found, 0)]
        assert said.count("とどきますか。") == 1


async def once(ask: Callable[[], Any], status: int) -> None:
    """As soon as it is answered so, by itself and without a restart."""
    async with asyncio.timeout(SOON):
        while (await ask()).status_code != status:  # noqa: ASYNC110 - a server that comes back says nothing
            await asyncio.sleep(0.02)
