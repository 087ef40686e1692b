"""When LINE is served, and that the house answers whatever goes wrong while it opens."""

import asyncio
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import app
from bot.app import open_house
from bot.channels.telegram import TelegramChannel
from bot.content_files import Content
from bot.model.errors import ContentError, Finding
from bot.model.event import Inbound, Opened, Wrote
from bot.model.ids import Locale, MessageId
from bot.proofs import Facts
from bot.service.line_watch import LineGuard
from bot.settings import Settings
from bot.store.store import Store

NOON = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("mode", "accepts", "sends"),
    [("bot", True, True), ("chat", False, False), ("unknown", True, False)],
)
def test_words_are_kept_while_nobody_knows_and_refused_while_staff_could_see_them(
    mode: str, accepts: bool, sends: bool
) -> None:
    guard = LineGuard()
    guard.line_mode = mode
    assert (guard.accepts("line"), guard.sends("line")) == (accepts, sends)
    assert guard.accepts("telegram")
    assert guard.sends("telegram")


@pytest.mark.anyio
async def test_messages_that_cannot_be_compiled_beforehand_are_still_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = threading.Event()

    def broken(*_: object) -> None:
        tried.set()
        raise ImportError("a part of a channel is missing")

    monkeypatch.setattr(app, "compiled_in_turn", broken)
    async with open_house(Settings(data_dir=tmp_path), clock=lambda: NOON) as house, asyncio.timeout(10):
        house.serving.set()
        await asyncio.to_thread(tried.wait)
        result = await house.turns.submit(Inbound("web", "U1", "event-1", NOON, Opened()))
        assert result.conversation is not None
        assert not result.fault
        assert await house.store.history(result.conversation, 0)


@pytest.mark.anyio
async def test_the_first_words_are_looked_over_for_danger_before_anything_is_ready(tmp_path: Path) -> None:
    async with open_house(Settings(data_dir=tmp_path), clock=lambda: NOON) as house, asyncio.timeout(10):
        words = Inbound("web", "U1", "event-1", NOON, Wrote(MessageId("1"), "薬を飲んで死にたい"), locale=Locale("ja"))
        result = await house.turns.submit(words)
        assert not house.serving.is_set()
        assert result.conversation is not None
        said = [entry.bubble.text for entry in await house.store.history(result.conversation, 0)]
        assert any("119" in text for text in said), said


@pytest.mark.anyio
async def test_workers_share_what_telegram_allows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def three(_: Store) -> int:
        return 3

    monkeypatch.setattr(Store, "workers", three)
    settings = Settings(
        data_dir=tmp_path,
        telegram_token="1:engawa",
        telegram_webhook_secret="secret",
        telegram_api_url="http://127.0.0.1:9",
    )
    shared = asyncio.Event()
    monkeypatch.setattr(TelegramChannel, "share", lambda _, workers: shared.set() if workers == 3 else None)
    async with open_house(settings, clock=lambda: NOON), asyncio.timeout(10):
        await shared.wait()


@pytest.mark.anyio
async def test_flows_that_break_a_promise_open_no_house(tmp_path: Path) -> None:
    def breaks(content: Content) -> Facts:
        raise ContentError([Finding(content.flows.flows["rest"].file, 3, "it goes on without asking", "ask first")])

    folder = tmp_path / "own"
    with pytest.raises(ContentError, match=r"flows/rest\.yaml:3: it goes on without asking"):
        async with open_house(Settings(data_dir=folder), clock=lambda: NOON, prove=breaks):
            pytest.fail("it was opened")
    assert not folder.exists()


@pytest.mark.anyio
async def test_what_was_proved_is_there_to_be_shown(tmp_path: Path) -> None:
    facts: Facts = {"promises": ["P1"]}
    async with open_house(Settings(data_dir=tmp_path), clock=lambda: NOON, prove=lambda _: facts) as house:
        assert house.doors.proof == facts
