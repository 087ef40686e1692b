"""Real and made webhook bodies: nothing but `Refused` may ever be raised, and no words may be lost."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.model.event import CalledFromGroup, Edited, Ignored, Inbound, Left, Opened, SentMedia, Tapped, Unsent, Wrote
from bot.model.ids import Locale, MessageId
from tests.contract.channels.benches import LINE_SECRET, LINE_TOKEN, NOW, TELEGRAM_SECRET, offline
from tests.standins.line import LineStandIn
from tests.standins.loopback import PROTOCOLS

Json = dict[str, Any]
ABSENT = pytest.mark.skipif(not PROTOCOLS.is_dir(), reason=f"the official samples are not here ({PROTOCOLS})")
LINE_SAMPLES = sorted((PROTOCOLS / "line").rglob("*.json"))
TELEGRAM_SAMPLES = [
    *sorted((PROTOCOLS / "telegram/updates").glob("*.json")),
    *sorted((PROTOCOLS / "telegram/made").glob("*.json")),
]
LINE, TELEGRAM = offline("line"), offline("telegram")
SIGNER = LineStandIn(secret=LINE_SECRET, token=LINE_TOKEN)


def from_line(body: bytes) -> list[Inbound]:
    return LINE.receive(body, {"X-Line-Signature": SIGNER.signature(body)}, NOW)  # type: ignore[union-attr]


def from_telegram(body: bytes) -> list[Inbound]:
    return TELEGRAM.receive(body, {"X-Telegram-Bot-Api-Secret-Token": TELEGRAM_SECRET}, NOW)  # type: ignore[union-attr]


def one(arrivals: list[Inbound]) -> Inbound:
    (arrival,) = arrivals
    return arrival


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
        ("made/join", CalledFromGroup()),
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
        ("photo", [Wrote(MessageId("3"), "しにたい"), SentMedia("photo")]),
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
        ("my_chat_member-unblocked", [Opened(again=True)]),
        ("new-status", [Ignored("my_chat_member")]),
        ("added-to-group", [CalledFromGroup()]),
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


# Our own samples, for a clone that has no others.


def line_body(**changes: Any) -> bytes:
    event = {
        "type": "message",
        "mode": "active",
        "timestamp": 1_767_225_600_000,
        "source": {"type": "user", "userId": "U1"},
        "webhookEventId": "01",
        "replyToken": "r",
        "message": {"id": "m", "type": "text", "text": "はい"},
    } | changes
    return json.dumps({"events": [{key: value for key, value in event.items() if value is not None}]}).encode()


def test_line_text_survives_every_odd_neighbour() -> None:
    odd: list[Json] = [
        {"mode": None},
        {"mode": "new"},
        {"timestamp": None},
        {"timestamp": "soon"},
        {"timestamp": 10**30},
        {"timestamp": -1},
        {"webhookEventId": None},
        {"webhookEventId": {"a": 1}},
        {"replyToken": None},
        {"replyToken": 7},
        {"source": {"userId": "U1"}},
        {"source": {"type": "circle", "userId": "U1"}},
        {"deliveryContext": "x"},
        {"message": {"text": "はい"}},
        {"message": {"id": 7, "type": "text", "text": "はい"}},
        {"message": {"id": "m", "type": "text", "text": "はい", "mention": {"mentionees": [{"type": "squad"}]}}},
        {"message": {"id": "m", "type": "textV9", "text": "はい"}},
    ]
    for changes in odd:
        event = one(from_line(line_body(**changes))).event
        assert isinstance(event, Wrote), changes
        assert event.text == "はい"


def test_line_events_come_in_the_order_of_their_time_and_else_as_they_came() -> None:
    times = [3, 1, 2, 1]
    events = [
        json.loads(line_body(timestamp=time * 1000, webhookEventId=str(number)))["events"][0]
        for number, time in enumerate(times)
    ]
    assert [arrival.event_id for arrival in from_line(json.dumps({"events": events}).encode())] == ["1", "3", "2", "0"]


def test_line_one_broken_event_costs_only_itself() -> None:
    good = json.loads(line_body())["events"][0]
    body = json.dumps({"events": [None, 7, {}, {"type": "message"}, good | {"source": None}, good]}).encode()
    assert one(from_line(body)).event == Wrote(MessageId("m"), "はい")


def test_line_an_event_without_id_has_the_same_made_id_when_it_comes_again() -> None:
    first = from_line(line_body(webhookEventId=None, deliveryContext={"isRedelivery": False}))
    again = from_line(line_body(webhookEventId=None, deliveryContext={"isRedelivery": True}))
    other = from_line(line_body(webhookEventId=None, message={"id": "n", "type": "text", "text": "はい"}))
    assert one(first).event_id == one(again).event_id != one(other).event_id


def test_line_an_unknown_kind_of_place_is_answered_in_private_only() -> None:
    assert one(from_line(line_body(source={"type": "circle", "userId": "U1", "circleId": "X"}))).reply is None
    assert one(from_line(line_body())).reply is not None


def test_line_pictures_sent_together_are_told_about_once() -> None:
    ids = {
        one(
            from_line(
                line_body(webhookEventId=str(at), message={"id": str(at), "type": "image", "imageSet": {"id": "S"}})
            )
        ).event_id
        for at in range(3)
    }
    assert len(ids) == 1


def test_line_nothing_of_a_group_is_read() -> None:
    for source in (
        {"type": "group", "groupId": "C1", "userId": "U1"},
        {"type": "room", "roomId": "R1", "userId": "U1"},
    ):
        arrival = one(from_line(line_body(source=source)))
        assert arrival.event == CalledFromGroup()
        assert arrival.address in {"C1", "R1"}
        assert "はい" not in repr(arrival)
        for kind in ("unsend", "postback", "messageEdited", "follow", "memberJoined"):
            assert isinstance(one(from_line(line_body(source=source, type=kind))).event, Ignored)


def test_line_an_edit_renews_the_message() -> None:
    assert one(from_line(line_body(type="messageEdited"))).event == Edited(MessageId("m"), "はい")


def test_broken_characters_are_shown_as_such_and_never_stored_raw() -> None:
    body = line_body().replace(b"\\u306f\\u3044", b"\\ud83d\\u306f\\u0000\\ude00\\ud83d\\ude00")
    event = one(from_line(body)).event
    assert event == Wrote(MessageId("m"), "\ufffdは\ufffd😀")


def telegram_body(text: str = "はい", number: int = 1, **changes: Any) -> bytes:
    person = {"id": 42, "is_bot": False, "language_code": "ja-JP"}
    message = {
        "message_id": 7,
        "date": 1_767_225_600,
        "chat": {"id": 42, "type": "private"},
        "from": person,
        "text": text,
    }
    kept = {key: value for key, value in (message | changes).items() if value is not None}
    return json.dumps({"update_id": number, "message": kept}).encode()


def test_telegram_text_survives_every_odd_neighbour() -> None:
    odd: list[Json] = [
        {"date": None},
        {"date": "x"},
        {"date": 10**30},
        {"from": None},
        {"from": {"id": "x"}},
        {"message_id": None},
        {"entities": 7},
        {"sticker": {}},
        {"poll": {"question": {}}},
        {"chat": {"id": 42, "type": "hall"}, "from": {"id": 42}},
    ]
    for changes in odd:
        events = [arrival.event for arrival in from_telegram(telegram_body(**changes))]
        assert isinstance(events[0], Wrote), changes
        assert events[0].text == "はい"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("/start", Opened()),
        ("/start@engawa_bot", Opened()),
        ("/start ref_abc-123", Opened()),
        ("/start つらいです", Wrote(MessageId("7"), "つらいです")),
        ("/START", Opened()),
        ("/help", Wrote(MessageId("7"), "help")),
        ("/help@engawa_bot", Wrote(MessageId("7"), "help")),
        ("/stop\nもう無理", Wrote(MessageId("7"), "stop もう無理")),
        ("/erase", Wrote(MessageId("7"), "erase")),
        ("/Skip ", Wrote(MessageId("7"), "skip")),
        ("/starting", Wrote(MessageId("7"), "/starting")),
        ("/unheard of", Wrote(MessageId("7"), "/unheard of")),
        ("/", Wrote(MessageId("7"), "/")),
        ("// はい", Wrote(MessageId("7"), "// はい")),
        ("はい /stop", Wrote(MessageId("7"), "はい /stop")),
    ],
)
def test_telegram_commands(text: str, event: object) -> None:
    assert one(from_telegram(telegram_body(text))).event == event


def test_telegram_pictures_sent_together_are_told_about_once_and_their_words_kept() -> None:
    first = from_telegram(telegram_body(text="", number=1, caption="見て", photo=[{}], media_group_id="A"))
    second = from_telegram(telegram_body(text="", number=2, photo=[{}], media_group_id="A"))
    assert [arrival.event for arrival in first] == [Wrote(MessageId("7"), "見て"), SentMedia("photo")]
    assert first[1].event_id == one(second).event_id
    assert first[0].event_id == "1"


@pytest.mark.parametrize(
    ("code", "locale"), [("ja", "ja"), ("ja-JP", "ja"), ("en-GB", "en"), ("ko", None), ("", None), (7, None)]
)
def test_telegram_language_is_a_hint(code: object, locale: str | None) -> None:
    arrival = one(from_telegram(telegram_body(**dict[str, Any]({"from": {"id": 42, "language_code": code}}))))
    assert arrival.locale == (Locale(locale) if locale else None)


def test_telegram_a_robot_is_not_a_visitor() -> None:
    assert one(from_telegram(telegram_body(**dict[str, Any]({"from": {"id": 42, "is_bot": True}})))).event == Ignored(
        "bot"
    )
