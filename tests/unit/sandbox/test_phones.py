"""The two telephones: what is done with them arrives as the platform would tell it, and what comes is shown."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.model.event import (
    CalledFromGroup,
    Edited,
    Left,
    Opened,
    Reachable,
    SentMedia,
    Tapped,
    Unsent,
    VisitorEvent,
    Wrote,
)
from bot.model.limits import LIMITS
from bot.sandbox.line_phone import LinePhone
from bot.sandbox.loopback import Call, Webhook
from bot.sandbox.phone import Phone
from bot.sandbox.telegram_phone import TelegramPhone
from tests.contract.channels.benches import LINE_SECRET, LINE_TOKEN, NOW, TELEGRAM_SECRET, TELEGRAM_TOKEN, offline
from tests.standins.line import LineStandIn
from tests.standins.loopback import Message
from tests.standins.telegram import TelegramStandIn

pytestmark = pytest.mark.anyio


class Postbox:
    """In place of the postman; `events` are what the house's own channel reads in what was posted."""

    def __init__(self, phone: Phone) -> None:
        self.channel = offline(phone.name)
        self.posted: list[Webhook] = []
        phone.postman = self  # type: ignore[assignment]

    def post(self, _name: str, webhook: Webhook) -> None:
        self.posted.append(webhook)

    def post_again(self) -> bool:
        return bool(self.posted)

    @property
    def events(self) -> list[VisitorEvent]:
        read = [self.channel.receive(body, headers, NOW) for body, headers in self.posted]  # type: ignore[union-attr]
        return [one.event for arrivals in read for one in arrivals]


class At:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def on_line(clock: Callable[[], datetime] | None = None) -> tuple[LinePhone, LineStandIn, Postbox]:
    line = LineStandIn(secret=LINE_SECRET, token=LINE_TOKEN)
    phone = LinePhone(line, clock or At(), lambda: None)
    return phone, line, Postbox(phone)


def on_telegram() -> tuple[TelegramPhone, TelegramStandIn, Postbox]:
    telegram = TelegramStandIn(token=TELEGRAM_TOKEN, secret=TELEGRAM_SECRET)
    phone = TelegramPhone(telegram, At(), lambda: None)
    return phone, telegram, Postbox(phone)


def quick(*labels: str) -> dict[str, Any]:
    actions = [{"type": "postback", "label": label, "data": f"w:{label}", "displayText": label} for label in labels]
    return {"quickReply": {"items": [{"type": "action", "action": action} for action in actions]}}


def keyboard(*rows: tuple[str, ...]) -> Message:
    return {
        "reply_markup": {
            "inline_keyboard": [[{"text": key, "callback_data": f"w:{key}"} for key in row] for row in rows]
        }
    }


def screen(phone: Phone) -> list[tuple[str, str]]:
    return [(item.speaker, item.text) for item in phone.items]


async def test_what_is_done_on_line_arrives_as_line_tells_it() -> None:
    phone, _, posted = on_line()
    phone.begin()
    phone.write("こんにちは")
    phone.edit("こんばんは")
    phone.take_back()
    phone.take_back()
    for media in ("sticker", "image", "audio"):
        phone.send(media)
    phone.block()
    phone.unblock()
    wrote = posted.events[1]
    assert isinstance(wrote, Wrote)
    assert posted.events == [
        Opened(),
        Wrote(wrote.message, "こんにちは"),
        Edited(wrote.message, "こんばんは"),
        Unsent(wrote.message),
        SentMedia("sticker"),
        SentMedia("image"),
        SentMedia("audio"),
        Left(),
        Opened(again=True),
    ]
    assert screen(phone)[:2] == [("note", "note_added"), ("visitor", "")], "what was taken back is not to be read"


async def test_quick_replies_stand_under_the_newest_bubble_only() -> None:
    phone, line, posted = on_line()
    first = {"type": "text", "text": "どちらですか。", **quick("はい", "いいえ")}
    await line.deliver(phone.address, [{"type": "text", "text": "こんにちは。"}, first])
    number = phone.items[-1].number
    phone.tap(number, 7)
    phone.tap(number, 1)
    assert posted.events == [Tapped("w:いいえ")]
    assert screen(phone)[-1] == ("visitor", "いいえ"), "what was tapped shows as one's own words"
    phone.tap(number, 0)
    assert len(posted.posted) == 1, "and after it there is nothing to tap"


async def test_cards_are_read_off() -> None:
    phone, line, _ = on_line()
    body = {
        "type": "box",
        "layout": "vertical",
        "contents": [{"type": "text", "text": "窓口"}, {"type": "text", "text": "平日"}],
    }
    action = {"type": "uri", "label": "ひらく", "uri": "https://example.org"}
    footer = {"type": "box", "layout": "vertical", "contents": [{"type": "button", "action": action}]}
    bubble = {"type": "bubble", "body": body, "footer": footer}
    flex = {"type": "flex", "altText": "一覧", "contents": {"type": "carousel", "contents": [bubble, bubble]}}
    await line.deliver(phone.address, [flex])
    card, same = phone.items[-1].cards
    assert card == same
    assert (card.title, card.lines, [(link.label, link.link) for link in card.links]) == (
        "窓口",
        ("平日",),
        [("ひらく", "https://example.org")],
    )


async def test_dots_last_until_something_comes_or_their_time_is_over() -> None:
    clock = At()
    phone, line, _ = on_line(clock)
    begun = Call("POST chat/loading/start", 202)
    for over in ("words", "time"):
        line.loading.append((phone.address, 20))
        phone.note(begun, to_house=False)
        assert phone.dots
        if over == "words":
            await line.deliver(phone.address, [{"type": "text", "text": "はい。"}])
        else:
            clock.now += timedelta(seconds=20)
        assert not phone.dots
    line.loading.append(("U" + "0" * 32, 20))
    phone.note(begun, to_house=False)
    assert not phone.dots, "those of somebody else are not shown"


async def test_the_menu_of_line_is_the_one_that_was_uploaded() -> None:
    phone, line, posted = on_line()
    assert (phone.menu, phone.bar, phone.areas) == ("", "", ())
    bounds = {"x": 0, "y": 750, "width": 1250, "height": 750}
    switch = {"type": "richmenuswitch", "richMenuAliasId": "engawa-en", "data": "w:language", "label": "English"}
    person = {"type": "postback", "data": "w:person", "displayText": "人に書く", "label": "人に書く"}
    talk = {"type": "postback", "data": "m:talk", "inputOption": "openKeyboard", "label": "書く"}
    for name, actions in (("ja", [switch, person, talk]), ("en", [person])):
        areas = [{"bounds": bounds, "action": action} for action in actions]
        line.setup.menus[name] = {"size": {"width": 2500, "height": 1500}, "chatBarText": f"bar {name}", "areas": areas}
        line.setup.pictures[name] = name.encode()
    line.setup.default, line.setup.aliases = "ja", {"engawa-en": "en"}
    assert (phone.bar, phone.picture("ja")) == ("bar ja", b"ja")
    area = phone.areas[0]
    assert (area.left, area.top, area.width, area.height) == (0, 50, 50, 50)
    assert [area.writes for area in phone.areas] == [False, False, True]
    for place in (1, 0, 9):
        phone.tap_menu(place)
    assert posted.events == [Tapped("w:person"), Tapped("w:language")]
    assert screen(phone) == [("visitor", "人に書く")]
    assert phone.bar == "bar en"


async def test_a_used_up_month_hinders_pushes_alone_and_comes_back() -> None:
    line = LineStandIn()
    line.quota, line.used = 200, 3
    phone = LinePhone(line, At(), lambda: None)
    phone.meet("trouble_month")
    assert (line.trouble, phone.quota) == (None, (3, 3))
    phone.meet("trouble_lost")
    assert line.trouble is not None
    assert line.trouble.taken
    assert phone.quota == (3, 200)
    phone.meet("no such trouble")
    assert (line.trouble, phone.trouble) == (None, "")


async def test_what_is_done_on_telegram_arrives_as_telegram_tells_it() -> None:
    phone, telegram, posted = on_telegram()
    phone.begin()
    phone.write("こんにちは")
    phone.edit("こんばんは")
    phone.take_back()
    for media in ("sticker", "image", "audio"):
        phone.send(media)
    phone.block()
    assert telegram.blocked == {phone.address}
    phone.unblock()
    assert telegram.blocked == set()
    wrote = posted.events[1]
    assert isinstance(wrote, Wrote)
    assert posted.events == [
        Opened(),
        Wrote(wrote.message, "こんにちは"),
        Edited(wrote.message, "こんばんは"),
        Unsent(wrote.message, asked=True),
        SentMedia("sticker"),
        SentMedia("photo"),
        SentMedia("voice"),
        Left(),
        Reachable(),
        Opened(),
    ]
    assert ("visitor", "こんばんは") in screen(phone), "Telegram keeps it on one's own telephone"


async def test_a_button_on_telegram_turns_until_its_tap_is_answered() -> None:
    phone, telegram, posted = on_telegram()
    keys = keyboard(("はい",), ("いいえ", "ほか"))
    await telegram.deliver(phone.address, [{"text": "どちらですか。", "protect_content": True, **keys}])
    item = phone.items[-1]
    assert item.state == "guarded"
    phone.tap(item.number, 2)
    assert posted.events == [Tapped("w:ほか")]
    assert phone.turns(item.number, 2)
    assert not phone.turns(item.number, 0)
    telegram.answered.append(json.loads(posted.posted[0][0])["callback_query"]["id"])
    phone.note(Call("answerCallbackQuery", 200), to_house=False)
    assert not phone.turns(item.number, 2)
    phone.write("ほかのこと")
    phone.tap(item.number, 0)
    assert posted.events[-1] == Tapped("w:はい"), "older buttons stay"


@pytest.mark.parametrize("opened", [on_line, on_telegram])
async def test_another_person_starts_anew_and_hears_nothing_of_the_first(opened: Callable[[], Any]) -> None:
    phone, platform, _ = opened()
    before = phone.address
    phone.begin()
    phone.write("こんにちは")
    phone.meet("trouble_broken")
    phone.reset()
    assert phone.address != before
    assert (list(phone.items), phone.begun, phone.last, platform.trouble) == ([], False, None, None)
    await platform.deliver(before, [{"type": "text", "text": "お返事です。"}])
    assert list(phone.items) == []


@pytest.mark.parametrize("opened", [on_line, on_telegram])
async def test_nothing_is_changed_or_taken_back_where_nothing_was_said(opened: Callable[[], Any]) -> None:
    phone, _, posted = opened()
    phone.edit("こんばんは")
    phone.take_back()
    phone.again()
    assert (posted.posted, list(phone.items)) == ([], [])
    phone.write("あ" * LIMITS["line"].text)
    phone.again()
    assert screen(phone)[-1] == ("note", "note_again")


@pytest.mark.parametrize("opened", [on_line, on_telegram])
async def test_in_a_group_it_says_one_line_and_goes(opened: Any) -> None:
    phone, platform, house = opened()
    phone.begin()
    phone.call_into_group()
    assert house.events[-1] == CalledFromGroup(joined=True)
    async with platform:
        group = phone._group
        await platform.deliver(group, [{"type": "text", "text": "ひとりで、書いてください。"}])
    name = "POST group/…/leave" if phone.name == "line" else "leaveChat"
    phone.note(Call(name, 500), to_house=False)
    assert phone.items[-1].speaker == "house", "it is still there"
    phone.note(Call(name, 200), to_house=False)
    phone.note(Call(name, 200), to_house=False)
    assert screen(phone)[-4:] == [
        ("note", "note_group"),
        ("note", "note_in_group"),
        ("house", "ひとりで、書いてください。"),
        ("note", "note_left_group"),
    ]
