"""What holds for every channel, whatever is behind it."""

import json

import pytest

from bot.channels.outgoing import Outgoing
from bot.channels.split import split_bubble
from bot.model.delivery import Dead, Delivered, Held, Outcome, Retry
from bot.model.errors import ContentError
from bot.model.ids import ChannelName
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button
from tests.contract.channels.benches import (
    LINE_USER,
    NOW,
    TELEGRAM_USER,
    delivery,
    line_bench,
    offline,
    telegram_bench,
)
from tests.standins import line as line_platform
from tests.standins import telegram as telegram_platform
from tests.standins.loopback import Fault, hold, reset

NAMES: tuple[ChannelName, ...] = ("line", "telegram", "web", "console")
EMOJI = "🍎"  # two UTF-16 units


def buttons(count: int) -> tuple[Button, ...]:
    return tuple(Button(f"選ぶ{number}", f"c:{number}", "way" if number % 3 else "choice") for number in range(count))


def wire_problem(name: ChannelName, wire: bytes) -> str:
    """What the platform would say against an encoded bubble."""
    message = json.loads(wire)
    match name:
        case "line":
            body = json.dumps({"to": LINE_USER, "messages": [message]}).encode()
            return line_platform.problem_of(body, "PushMessageRequest")
        case "telegram":
            return telegram_platform.problem_of("sendMessage", {"chat_id": 42, **message})
        case _:
            return "" if message["text"] else "empty"


def fitting_bubbles(name: ChannelName) -> list[Bubble]:
    limits = LIMITS[name]
    full = EMOJI * ((limits.text - 4) // 2)
    return [
        Bubble("こんにちは。"),
        Bubble("どれにしますか。", buttons(limits.buttons)),
        Bubble("ひとつだけ", (Button("あ" * limits.label, "x" * limits.data),)),
        Bubble("ひとつだけ", (Button("👨‍👩‍👧" * limits.label, "x"),)),
        Bubble("窓口です。", (Button("ページを開く", "https://example.org/窓口", "link"), *buttons(2))),
        Bubble(EMOJI * (limits.text // 2)),
        Bubble("はい。", speaker="counselor", name="山田"),
        Bubble(full, speaker="counselor", name="山"),
        Bubble("ここからは相談員が書きます。", speaker="house"),
        Bubble('"引用" \\ <b>*_`\n\n改行', static="welcome.hello"),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_bubble_that_fits_is_one_that_the_platform_takes(name: ChannelName) -> None:
    channel = offline(name)
    for bubble in fitting_bubbles(name):
        assert wire_problem(name, channel.encode(bubble)) == "", bubble


@pytest.mark.parametrize("name", NAMES)
def test_a_bubble_that_does_not_fit_is_a_finding_and_never_a_request(name: ChannelName) -> None:
    channel, limits = offline(name), LIMITS[name]
    unfit = [
        Bubble(""),
        Bubble(" \n"),
        Bubble(EMOJI * (limits.text // 2) + "1"),
        Bubble("あ" * (limits.text - 3), speaker="counselor", name="山田"),
        Bubble("多い", buttons(limits.buttons + 1)),
        Bubble("長い", (Button("あ" * (limits.label + 1), "x"),)),
        Bubble("名がない", (Button("", "x"),)),
        Bubble("空", (Button("あ", ""),)),
        Bubble("長い", (Button("あ", "x" * (limits.data + 1)),)),
        Bubble("長い", (Button("あ", "あ" * (limits.data // 3 + 1)),)),
        Bubble("開けない", (Button("あ", "javascript:alert(1)", "link"),)),
    ]
    for bubble in unfit:
        with pytest.raises(ContentError) as caught:
            channel.encode(bubble)
        assert all(finding.problem and finding.remedy for finding in caught.value.findings)
        assert bubble.text.strip() == "" or bubble.text not in str(caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_a_long_answer_becomes_several_bubbles_that_fit(name: ChannelName) -> None:
    channel = offline(name)
    long = Bubble("ここにいます。" * 9_000, buttons(2), "counselor", "山田")
    pieces = split_bubble(long, LIMITS[name])
    assert len(pieces) > 1
    assert "".join(piece.text for piece in pieces) == long.text
    assert [piece.buttons for piece in pieces] == [()] * (len(pieces) - 1) + [long.buttons]
    for piece in pieces:
        assert piece.name == "山田"
        assert wire_problem(name, channel.encode(piece)) == ""


@pytest.mark.parametrize("name", ["line", "telegram"])
def test_the_counselors_name_stands_above_the_words_in_the_same_way(name: ChannelName) -> None:
    message = json.loads(offline(name).encode(Bubble("はい。", speaker="counselor", name="山田")))
    assert message["text"] == "山田：\nはい。"


@pytest.mark.parametrize("name", ["web", "console"])
@pytest.mark.anyio
async def test_a_mailbox_is_filled_by_the_commit(name: ChannelName) -> None:
    channel = offline(name)
    assert channel.mailbox
    assert await channel.send(delivery(channel, Bubble("はい。"), address="x")) == Delivered()


# What becomes of a delivery. One row a fault: what LINE's push, LINE's reply and Telegram make of it.

GARBAGE = Fault(200, b"<html>")
PORTAL = Fault(302, b"", {"Location": "http://127.0.0.1:1/login"})
GATEWAY = Fault(502, b"<html>Bad Gateway</html>", {"Content-Type": "text/html"})
PROXY = Fault(403, b"<html>Forbidden by the proxy</html>")


def kind(outcome: Outcome) -> str:
    match outcome:
        case Delivered():
            return "delivered"
        case Retry():
            return "retry"
        case Held():
            return "held"
        case Dead():
            return "blocked" if outcome.blocked else "dead"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (None, "delivered"),
        (hold(), "retry"),
        (hold(taken=True), "retry"),
        (reset(), "retry"),
        (reset(taken=True), "retry"),
        (line_platform.BROKEN, "retry"),
        (GATEWAY, "retry"),
        (PORTAL, "retry"),
        (line_platform.RATE, "retry"),
        (line_platform.MONTHLY, "held"),
        (Fault(400, b'{"message":"The request body has 1 error(s)"}'), "dead"),
        (Fault(401, b'{"message":"Authentication failed"}'), "dead"),
        (Fault(403, b"not json"), "dead"),
        (Fault(409, b'{"message":"The retry key is already accepted"}'), "delivered"),
        (Fault(413, b"[]"), "dead"),
        (GARBAGE, "delivered"),
    ],
)
@pytest.mark.parametrize("way", ["push", "reply"])
@pytest.mark.anyio
async def test_line_outcomes(way: str, fault: Fault | None, expected: str) -> None:
    async with line_bench(0.2 if fault and fault.hold else 10) as bench:
        body, headers = bench.platform.text(LINE_USER, "こんにちは")
        reply = bench.channel.receive(body, headers, NOW)[0].reply if way == "reply" else None
        if fault:
            bench.platform.next(fault)
        outcome = await bench.channel.send(delivery(bench.channel, Bubble("はい。"), address=LINE_USER, reply=reply))
        assert kind(outcome) == expected
        assert bench.platform.ways == ([way] if fault is None or fault.taken else [])


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (None, "delivered"),
        (hold(), "retry"),
        (hold(taken=True), "retry"),
        (reset(), "retry"),
        (telegram_platform.BROKEN, "retry"),
        (GATEWAY, "retry"),
        (PORTAL, "retry"),
        (GARBAGE, "retry"),
        (PROXY, "retry"),
        (Fault(200, b'{"ok":true,"result":{}}'), "delivered"),
        (Fault(200, b'{"ok":true}'), "delivered"),
        (Fault(200, b'{"ok":false,"description":"?"}'), "retry"),
        (telegram_platform.flood(7), "retry"),
        (telegram_platform.refusal(429, "Too Many Requests"), "retry"),
        (telegram_platform.refusal(400, "Bad Request: chat not found"), "dead"),
        (telegram_platform.refusal(400, "Bad Request", migrate_to_chat_id=-1001), "dead"),
        (telegram_platform.refusal(401, "Unauthorized"), "dead"),
        (telegram_platform.refusal(404, "Not Found"), "dead"),
        (telegram_platform.BLOCKED, "blocked"),
    ],
)
@pytest.mark.anyio
async def test_telegram_outcomes(fault: Fault | None, expected: str) -> None:
    async with telegram_bench(0.2 if fault and fault.hold else 10) as bench:
        if fault:
            bench.platform.next(fault)
        outcome = await bench.channel.send(delivery(bench.channel, Bubble("はい。"), address=TELEGRAM_USER))
        assert kind(outcome) == expected


@pytest.mark.anyio
async def test_nobody_listens() -> None:
    outgoing = Outgoing()
    line, telegram = offline("line", outgoing), offline("telegram", outgoing)
    for channel, address in ((line, LINE_USER), (telegram, TELEGRAM_USER)):
        outcome = await channel.send(delivery(channel, Bubble("はい。"), address=address))
        assert isinstance(outcome, Retry)
        assert outcome.reason.endswith(("ClientConnectorError", "ConnectionRefusedError")), "a name, and no address"
    await outgoing.close()


@pytest.mark.parametrize("name", ["line", "telegram"])
@pytest.mark.anyio
async def test_no_proxy_and_no_redirect_ever_sees_a_token(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(variable, "http://127.0.0.1:1")
    for variable in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(variable, raising=False)
    async with line_bench() as line, telegram_bench() as telegram:
        bench, address = (line, LINE_USER) if name == "line" else (telegram, TELEGRAM_USER)
        message = delivery(bench.channel, Bubble("はい。"), address=address)
        bench.platform.next(Fault(307, b"", {"Location": f"{bench.platform.url}/elsewhere"}))
        assert kind(await bench.channel.send(message)) == "retry"
        assert bench.platform.requests == 1
        assert await bench.channel.send(message) == Delivered()
