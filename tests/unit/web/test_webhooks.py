"""The platforms' door: what gets in, what is refused, and what must come again."""

import asyncio
import hmac
import json
from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.app import Engawa
from bot.model.batch import Result
from bot.model.errors import StoreUnreadable
from bot.model.event import Inbound, Wrote
from bot.model.ids import MessageId
from bot.model.limits import WEBHOOK_BYTES
from bot.service.turn import Busy
from bot.web import webhooks

pytestmark = pytest.mark.anyio
SECRET = {"x-telegram-bot-api-secret-token": "a-secret-of-the-test", "content-type": "application/json"}


def update(number: int, text: str = "こんにちは", chat: int = 7) -> bytes:
    message = {
        "message_id": number,
        "date": 1_795_000_000,
        "chat": {"id": chat, "type": "private", "first_name": "A"},
        "from": {"id": chat, "is_bot": False, "first_name": "A", "language_code": "ja"},
        "text": text,
    }
    return json.dumps({"update_id": number, "message": message}).encode()


def tap(number: int, query: str = "77") -> bytes:
    person = {"id": 8, "is_bot": False, "first_name": "A", "language_code": "ja"}
    message = {"message_id": 1, "date": 1_795_000_000, "chat": {"id": 8, "type": "private"}, "text": "x"}
    pressed = {"id": query, "from": person, "chat_instance": "1", "message": message, "data": "w:more"}
    return json.dumps({"update_id": number, "callback_query": pressed}).encode()


def line(event_id: str) -> dict[str, Any]:
    """What to post for words on LINE."""
    event = {
        "type": "message",
        "mode": "active",
        "timestamp": 1_795_000_000_000,
        "source": {"type": "user", "userId": "U" + "7" * 32},
        "webhookEventId": event_id,
        "deliveryContext": {"isRedelivery": False},
        "replyToken": "r" * 32,
        "message": {"id": event_id, "type": "text", "text": "はい", "quoteToken": "q"},
    }
    body = json.dumps({"destination": "U0", "events": [event]}).encode()
    signature = b64encode(hmac.digest(b"line-secret", body, "sha256")).decode()
    return {"content": body, "headers": {"X-Line-Signature": signature}}


async def test_a_tap_is_answered_once_with_the_answer_to_its_webhook(
    browser, house: Engawa, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    async def ask(query: str, seconds: float) -> None:
        asked.append(query)

    monkeypatch.setattr(house.channels["telegram"]._api, "answer", ask)
    for _ in range(2):
        answer = await browser().post("/telegram/webhook", content=tap(50), headers=SECRET)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
        assert answer.json() == {"method": "answerCallbackQuery", "callback_query_id": "77"}, "a double is answered too"
    await asyncio.sleep(0)
    assert asked == []
    words = await browser().post("/telegram/webhook", content=update(51, chat=8), headers=SECRET)
    assert words.text == "ok"

    async def submit(_: Inbound) -> Result:
        raise Busy("full")

    monkeypatch.setattr(house.turns, "submit", submit)
    answer = await browser().post("/telegram/webhook", content=tap(52, "78"), headers=SECRET)
    assert (answer.status_code, answer.text) == (503, "send it again"), "no method where Telegram listens to none"
    await asyncio.sleep(0)
    assert asked == ["78"], "the button stops turning all the same"


async def test_of_several_events_those_that_were_kept_stay_and_the_rest_comes_again(
    browser, house: Engawa, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, handed, done = house.turns.submit, [], []

    async def submit(arrival: Inbound) -> Result:
        handed.append(arrival.event_id)
        if arrival.event_id == "e2" and handed.count("e2") == 1:
            raise Busy("full")
        result = await kept(arrival)
        done.append(arrival.event_id)
        return result

    class Batch:
        def receive(self, _body: bytes, _headers: object, now: datetime) -> list[Inbound]:
            return [
                Inbound("line", f"Ukept{one}", one, now, Wrote(MessageId(one), "のこす")) for one in ("e1", "e2", "e3")
            ]

    monkeypatch.setattr(house.turns, "submit", submit)
    monkeypatch.setitem(house.doors.webhooks, "line", Batch())
    for status in (503, 200):
        assert (await browser().post("/line/webhook", content=b"{}")).status_code == status
        assert done.count("e3") == handed.count("e3"), "all are waited for before anything is answered"
    for one in ("e1", "e2", "e3"):
        found = await house.store.find("line", f"Ukept{one}")
        assert found is not None
        said = [entry.bubble.text for entry in await house.store.history(found, 0)]
        assert said.count("のこす") == 1, "once, although it came twice"


async def test_a_defect_at_the_door_is_a_500_and_leaves_no_words_in_the_log(
    browser, house: Engawa, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    class Odd:
        def receive(self, body: bytes, _headers: object, _now: object) -> list[Inbound]:
            raise KeyError(body.decode())

    monkeypatch.setitem(house.doors.webhooks, "telegram", Odd())
    with capture_logs() as logs:
        assert (await browser().post("/telegram/webhook", content=b"canary-7422")).status_code == 500
    assert [(each["event"], each["fault"]) for each in logs] == [("webhook.fault", "KeyError")]
    assert "canary-7422" not in "".join(capfd.readouterr()) + repr(logs)


async def test_what_was_answered_with_200_is_in_the_house(browser, house: Engawa) -> None:
    answer = await browser().post("/telegram/webhook", content=update(1), headers=SECRET)
    assert answer.status_code == 200
    conversation = await house.store.find("telegram", "7")
    assert conversation is not None
    said = [entry.bubble.text for entry in await house.store.history(conversation, 0)]
    assert said.count("こんにちは") == 1
    again = await browser().post("/telegram/webhook", content=update(1), headers=SECRET)
    assert again.status_code == 200
    assert [entry.bubble.text for entry in await house.store.history(conversation, 0)] == said


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (update(2), {}, 401),
        (update(2), {"x-telegram-bot-api-secret-token": "wrong"}, 401),
        (b"{", SECRET, 400),
        (b"[]", SECRET, 400),
        (b"x" * (WEBHOOK_BYTES + 1), SECRET, 413),
        (b'{"update_id": 3, "something_new": {"a": 1}}', SECRET, 200),
        (b'{"update_id": 4}', SECRET, 200),
    ],
)
async def test_bad_input_changes_nothing(
    browser, house: Engawa, monkeypatch: pytest.MonkeyPatch, body: bytes, headers: dict[str, str], status: int
) -> None:
    async def submit(_: Inbound) -> Result:
        raise AssertionError("nothing may get in")

    monkeypatch.setattr(house.turns, "submit", submit)
    answer = await browser().post("/telegram/webhook", content=body, headers=headers)
    assert answer.status_code == status


async def test_what_is_refused_leaves_a_count_and_nothing_else(browser, house: Engawa) -> None:
    def counted() -> float:
        lines = house.doors.metrics().decode().splitlines()
        return sum(float(line.split()[-1]) for line in lines if line.startswith("engawa_webhooks_refused_total{"))

    before = counted()
    with capture_logs() as logs:
        for body, headers in ((update(2), {}), (update(2), {"x-telegram-bot-api-secret-token": "w"}), (b"{", SECRET)):
            await browser().post("/telegram/webhook", content=body, headers=headers)
    assert counted() == before + 3
    assert logs == []
    text = house.doors.metrics().decode()
    assert 'engawa_webhooks_refused_total{channel="telegram",reason="unsigned"}' in text


async def test_a_body_without_end_is_cut_off_while_it_is_read(browser) -> None:
    read = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal read
        while True:
            read += 65_536
            yield b"x" * 65_536

    answer = await browser().post("/telegram/webhook", content=endless(), headers=SECRET)
    assert answer.status_code == 413
    assert read <= WEBHOOK_BYTES + 2 * 65_536


@pytest.mark.parametrize("fault", [Busy("full"), StoreUnreadable("away")])
async def test_what_could_not_be_kept_is_to_come_again(
    browser, house: Engawa, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    async def submit(_: Inbound) -> Result:
        raise fault

    monkeypatch.setattr(house.turns, "submit", submit)
    answer = await browser().post("/telegram/webhook", content=update(5), headers=SECRET)
    assert answer.status_code == 503


async def test_line_is_refused_where_its_console_shows_words_and_kept_while_nobody_knows(
    browser, house: Engawa, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = b'{"events": []}'
    signed = {"X-Line-Signature": b64encode(hmac.digest(b"line-secret", body, "sha256")).decode()}
    assert (await browser().post("/line/webhook", content=body, headers=signed)).status_code == 200
    guard = house.doors.served.__self__  # type: ignore[attr-defined]
    monkeypatch.setattr(guard, "line_mode", "chat")
    assert (await browser().post("/line/webhook", content=body, headers=signed)).status_code == 503


async def test_events_of_one_body_are_handed_over_in_order_and_all_are_waited_for(
    browser, house: Engawa, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[str] = []
    committed: list[str] = []

    async def submit(arrival: Inbound) -> Result:
        handed.append(arrival.event_id)
        await asyncio.sleep(0)
        committed.append(arrival.event_id)
        return Result(None)

    class Batch:
        def receive(self, body: bytes, _headers: object, _now: object) -> list[Inbound]:
            return [
                Inbound("line", "U1", event_id, house.doors.clock(), Wrote(event_id, "a")) for event_id in body.decode()
            ]

    monkeypatch.setattr(house.turns, "submit", submit)
    monkeypatch.setitem(house.doors.webhooks, "telegram", Batch())
    assert (await browser().post("/telegram/webhook", content=b"abcdef")).status_code == 200
    assert handed == list("abcdef")
    assert committed == list("abcdef")


async def test_a_channel_without_credentials_is_not_there(
    browser, house: Engawa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(house.doors.webhooks, "line")
    assert (await browser().post("/line/webhook", content=b"{}")).status_code == 404
    assert (await browser().get("/telegram/webhook")).status_code == 405


async def test_no_body_is_ever_logged(
    browser, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    for headers in ({}, SECRET):
        await browser().post("/telegram/webhook", content=b'{"canary-7421": ', headers=headers)
        await browser().post("/telegram/webhook", content=update(9, "canary-7421"), headers=headers)
    out, err = capfd.readouterr()
    assert "canary-7421" not in out + err + caplog.text


async def test_a_turn_that_takes_long_is_told_of_and_a_quick_one_is_not(
    browser, house: Engawa, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    slow, kept = asyncio.Event(), house.turns.submit

    def tell(arrivals: Sequence[Inbound]) -> None:
        told.extend(arrival.event_id for arrival in arrivals)
        slow.set()

    async def submit(arrival: Inbound) -> Result:
        await slow.wait()
        return await kept(arrival)

    loop = asyncio.get_running_loop()
    later, timers = loop.call_later, []

    def call_later(delay: float, call: Callable[..., object], *more: object) -> asyncio.TimerHandle:
        timer = later(delay, call, *more)
        if call is tell:
            timers.append(timer)
        return timer

    monkeypatch.setattr(loop, "call_later", call_later)
    before = house.doors.slow
    object.__setattr__(house.doors, "slow", tell)  # frozen: a house does not change its doors while it is open
    try:
        monkeypatch.setattr(webhooks, "SLOW", 60.0)
        assert (await browser().post("/line/webhook", **line("70"))).status_code == 200
        assert told == []
        assert [timer.cancelled() for timer in timers] == [True], "nor later"
        monkeypatch.setattr(webhooks, "SLOW", 0.01)
        monkeypatch.setattr(house.turns, "submit", submit)
        assert (await browser().post("/line/webhook", **line("71"))).status_code == 200
        assert told == ["71"]
        told.clear()
        timers.clear()
        assert (await browser().post("/telegram/webhook", content=update(72), headers=SECRET)).status_code == 200
        assert (told, timers) == ([], []), "Telegram shows no dots of ours, so no time is taken there"
    finally:
        object.__setattr__(house.doors, "slow", before)
