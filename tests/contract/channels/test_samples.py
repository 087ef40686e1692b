"""Real and made webhook bodies: nothing but `Refused` may ever be raised, and no words may be lost."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.model.event import CalledFromGroup, Edited, Ignored, Left, Opened, Reachable, SentMedia, Tapped, Unsent, Wrote
from bot.model.ids import MessageId
from tests.contract.channels.readers import from_line, from_telegram, one
from tests.standins.loopback import PROTOCOLS

Json = dict[str, Any]
ABSENT = pytest.mark.skipif(not PROTOCOLS.is_dir(), reason=f"the official samples are not here ({PROTOCOLS})")
LINE_SAMPLES = sorted((PROTOCOLS / "line").rglob("*.json"))
TELEGRAM_SAMPLES = [
    *sorted((PROTOCOLS / "telegram/updates").glob("*.json")),
    *sorted((PROTOCOLS / "telegram/made").glob("*.json")),
]


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@ABSENT
def test_the_samples_are_all_there() -> None:
    assert len(LINE_SAMPLES) >= 60
    assert len(TELEGRAM_SAMPLES) >= 90


@ABSENT
@pytest.mark.parametrize("path", LINE_SAMPLES, ids=name)
def test_line_sample(path: Path) -> None:
    body = path.read_bytes()
    arrivals = from_line(body)
    assert arrivals == from_line(body), "the same body is the same facts"
    assert [arrival.at for arrival in arrivals] == sorted(arrival.at for arrival in arrivals)
    written = [arrival.event.text for arrival in arrivals if isinstance(arrival.event, Wrote | Edited)]
    for event in json.loads(body)["events"]:
        source = event.get("source", {})
        ours = "userId" in source and not source.keys() & {"groupId", "roomId"} and event.get("mode") != "standby"
        text = event.get("message", {}).get("text")
        assert not (ours and text) or text in written
        if not ours and text:
            assert text not in written or any(text == other["message"].get("text") for other in _private(body))


def _private(body: bytes) -> list[Json]:
    events = json.loads(body)["events"]
    return [event for event in events if event.get("source", {}).get("type") == "user" and "message" in event]


@ABSENT
@pytest.mark.parametrize("path", TELEGRAM_SAMPLES, ids=name)
def test_telegram_sample(path: Path) -> None:
    body = path.read_bytes()
    arrivals = from_telegram(body)
    assert len({arrival.event_id for arrival in arrivals}) == len(arrivals)
    written = [arrival.event.text for arrival in arrivals if isinstance(arrival.event, Wrote | Edited)]
    update = json.loads(body)
    message = update.get("message") or update.get("edited_message") or {}
    text = message.get("text") or message.get("caption")
    private = message.get("chat", {}).get("type") == "private" and not message.get("from", {}).get("is_bot")
    if private and text and not text.startswith("/start"):
        assert written == [text]
    else:
        assert written == [] or message["chat"]["id"] == message["from"]["id"]


@ABSENT
@pytest.mark.parametrize(
    ("sample", "event"),
    [
        ("made/sticker", SentMedia("sticker")),
        ("made/sticker-message", Wrote(MessageId("500000000000000002"), "しにたい")),
        ("made/audio", SentMedia("audio")),
        ("made/location", SentMedia("location")),
        ("made/unknown-message-type", SentMedia("hologram")),
        ("made/unknown-mentionee", Wrote(MessageId("500000000000000019"), "x")),
        ("made/no-deliveryContext", Wrote(MessageId("500000000000000021"), "x")),
        ("made/follow", Opened()),
        ("made/follow-unblocked", Opened(again=True)),
        ("made/unfollow", Left()),
        ("made/unsend", Unsent(MessageId("1"))),
        ("made/postback", Tapped("x=1")),
        ("made/join", CalledFromGroup(joined=True)),
        ("made/group-text", CalledFromGroup()),
        ("made/messageEdited", Ignored("messageEdited")),
        ("made/standby", Ignored("standby")),
        ("made/leave", Ignored("leave")),
        ("made/accountLink", Ignored("accountLink")),
        ("made/beacon", Ignored("beacon")),
        ("sdk-java/text-user", Wrote(MessageId("325708"), "Hello, world")),
    ],
)
def test_what_line_samples_mean(sample: str, event: object) -> None:
    assert one(from_line((PROTOCOLS / "line" / f"{sample}.json").read_bytes())).event == event


@ABSENT
@pytest.mark.parametrize(
    ("sample", "events"),
    [
        ("text", [Wrote(MessageId("34"), "こんにちは🍎")]),
        ("photo", [Wrote(MessageId("3"), "しにたい", media="photo")]),
        ("venue", [SentMedia("venue")]),
        ("animation", [SentMedia("animation")]),
        ("poll-message", [SentMedia("poll")]),
        ("start-deep-link", [Opened()]),
        ("unknown-chat-type", [Wrote(MessageId("32"), "x")]),
        ("edited_message", [Edited(MessageId("22"), "edited")]),
        ("callback_query", [Tapped("menu:1")]),
        ("callback_query-inaccessible", [Tapped("x")]),
        ("callback_query-inline", [Ignored("callback_query")]),
        ("my_chat_member-blocked", [Left()]),
        ("my_chat_member-unblocked", [Reachable()]),
        ("new-status", [Ignored("my_chat_member")]),
        ("added-to-group", [CalledFromGroup(joined=True)]),
        ("group-text", [CalledFromGroup()]),
        ("group-left", [Ignored("message")]),
        ("group-service-members", [Ignored("message")]),
        ("pinned", [Ignored("message")]),
        ("unknown-content", [Ignored("message")]),
        ("channel_post", []),
        ("business_message", []),
        ("inline_query", []),
        ("unknown-kind", []),
        ("empty-update", []),
    ],
)
def test_what_telegram_samples_mean(sample: str, events: list[object]) -> None:
    arrivals = from_telegram((PROTOCOLS / "telegram/made" / f"{sample}.json").read_bytes())
    assert [arrival.event for arrival in arrivals] == events
