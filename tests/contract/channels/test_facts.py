"""Our own samples, for a clone that has no others: what odd and ordinary bodies mean."""

import json
from typing import Any

import pytest

from bot.channels.telegram_commands import SHOWN
from bot.dialogue.taps import MenuTap, WayTap, parse
from bot.model.event import CalledFromGroup, Edited, Ignored, Left, Opened, SentMedia, Tapped, Unsent, Wrote
from bot.model.ids import Locale, MessageId
from tests.contract.channels.readers import from_line, from_telegram, one

Json = dict[str, Any]


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


def test_line_the_same_event_over_and_over_is_one() -> None:
    event = json.loads(line_body())["events"][0]
    again = event | {"deliveryContext": {"isRedelivery": True}}
    later = event | {"webhookEventId": "02", "timestamp": event["timestamp"] + 1}
    body = json.dumps({"events": [later, *[event, again] * 1_500]}).encode()
    assert [arrival.event_id for arrival in from_line(body)] == ["01", "02"]


def test_line_one_broken_event_costs_only_itself() -> None:
    good = json.loads(line_body())["events"][0]
    body = json.dumps({"events": [None, 7, {}, {"type": "message"}, good | {"source": None}, good]}).encode()
    assert one(from_line(body)).event == Wrote(MessageId("m"), "はい")


def test_line_an_event_without_id_has_the_same_made_id_when_it_comes_again() -> None:
    first = from_line(line_body(webhookEventId=None, deliveryContext={"isRedelivery": False}))
    again = from_line(line_body(webhookEventId=None, deliveryContext={"isRedelivery": True}))
    other = from_line(line_body(webhookEventId=None, message={"id": "n", "type": "text", "text": "はい"}))
    assert one(first).event_id == one(again).event_id != one(other).event_id


def test_line_standby_says_nothing_and_still_takes_back_what_is_taken_back() -> None:
    for changes, event in (
        ({}, Ignored("standby")),
        ({"type": "postback", "postback": {"data": "w:more"}}, Ignored("standby")),
        ({"type": "follow"}, Ignored("standby")),
        ({"type": "unsend", "unsend": {"messageId": "m"}}, Unsent(MessageId("m"))),
        ({"type": "unfollow"}, Left()),
    ):
        assert one(from_line(line_body(mode="standby", **changes))).event == event
    group = {"type": "group", "groupId": "C1", "userId": "U1"}
    assert one(from_line(line_body(mode="standby", source=group))).event == Ignored("standby")


def test_line_a_group_is_never_read_and_told_apart_when_it_asks_us_in() -> None:
    for kind, place in (("group", "groupId"), ("room", "roomId")):
        source = {"type": kind, place: "C1", "userId": "U1"}
        said = one(from_line(line_body(source=source)))
        assert (said.event, said.address) == (CalledFromGroup(), "C1")
        assert one(from_line(line_body(type="join", source=source))).event == CalledFromGroup(joined=True)
        for other in ("unsend", "messageEdited", "memberJoined", "leave", "postback", "sticker"):
            assert isinstance(one(from_line(line_body(type=other, source=source))).event, Ignored)


def test_line_a_place_that_was_sent_is_never_read() -> None:
    place = {"id": "m", "type": "location", "title": "家", "address": "東京都", "latitude": 35.6, "longitude": 139.7}
    assert one(from_line(line_body(message=place))).event == SentMedia("location")


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
        ("/start area-osaka", Opened(area="大阪府")),
        ("/start area-27_poster-3", Opened(area="大阪府")),
        ("/start Area-Tokyo", Opened(area="東京都")),
        ("/start area-48", Opened()),
        ("/start area-00", Opened()),
        ("/start area-atlantis", Opened()),
        ("/start area-osaka-kyoto", Opened()),
        ("/start poster-osaka", Opened()),
        ("/start osaka", Opened()),
        ("/start つらいです", Wrote(MessageId("7"), "つらいです")),
        ("/START", Opened()),
        ("/help", Tapped("w:danger")),
        ("/help@engawa_bot", Tapped("w:danger")),
        ("/stop\nもう無理", Wrote(MessageId("7"), "stop もう無理")),
        ("/help しにたい", Wrote(MessageId("7"), "help しにたい")),
        ("/erase", Tapped("w:erase")),
        ("/Skip ", Tapped("w:skip")),
        ("/settings", Tapped("w:language")),
        ("/delete", Tapped("w:erase")),
        ("/delete この文", Wrote(MessageId("7"), "/delete この文")),
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
    assert [arrival.event for arrival in first] == [
        Wrote(MessageId("7"), "見て", media="photo"), Ignored("album", seen=True),
    ]  # fmt: skip
    assert first[1].event_id == one(second).event_id
    assert first[0].event_id == "1", "no other picture of the album may take the place of words"


@pytest.mark.parametrize(
    ("replied", "event"),
    [
        ({"message_id": 3, "from": {"id": 42, "is_bot": False}}, Unsent(MessageId("3"), asked=True)),
        ({"message_id": 3}, Unsent(MessageId("3"), asked=True)),
        ({"message_id": 3, "from": {"id": 1, "is_bot": True}}, Tapped("w:erase")),
        ({"message_id": {}}, Tapped("w:erase")),
        (7, Tapped("w:erase")),
    ],
)
def test_telegram_delete_as_a_reply_takes_that_message_back(replied: object, event: object) -> None:
    body = telegram_body("/delete", **dict[str, Any]({"reply_to_message": replied}))
    assert one(from_telegram(body)).event == event


def test_telegram_every_command_of_the_menu_is_taken() -> None:
    for command in SHOWN:
        event = one(from_telegram(telegram_body(f"/{command}"))).event
        assert isinstance(event, Opened if command == "start" else Tapped), command
        if isinstance(event, Tapped):
            assert isinstance(parse(event.data), WayTap | MenuTap)


@pytest.mark.parametrize(
    ("code", "locale"), [("ja", "ja"), ("ja-JP", "ja"), ("en-GB", "en"), ("ko", None), ("", None), (7, None)]
)
def test_telegram_language_is_a_hint(code: object, locale: str | None) -> None:
    arrival = one(from_telegram(telegram_body(**dict[str, Any]({"from": {"id": 42, "language_code": code}}))))
    assert arrival.locale == (Locale(locale) if locale else None)


def test_telegram_a_change_bears_its_own_time() -> None:
    message = {"message_id": 7, "date": 100, "chat": {"id": 42, "type": "private"}, "from": {"id": 42}, "text": "はい"}
    first = one(from_telegram(json.dumps({"update_id": 1, "message": message}).encode()))
    changed = one(from_telegram(json.dumps({"update_id": 2, "edited_message": message | {"edit_date": 160}}).encode()))
    assert (changed.at - first.at).total_seconds() == 60
    assert changed.event == Edited(MessageId("7"), "はい")


def test_telegram_a_robot_is_not_a_visitor() -> None:
    assert one(from_telegram(telegram_body(**dict[str, Any]({"from": {"id": 42, "is_bot": True}})))).event == Ignored(
        "bot"
    )
