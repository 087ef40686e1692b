"""What was held and rides on a reply: the button for which it was said comes along."""

from typing import Any

import msgspec

from bot.channels.line_riding import together

OPEN = "c:with_counselor.answered:open"
ACCEPT = "c:with_counselor.invited:accept"


def message(text: str, *data: str) -> bytes:
    items = [
        {"type": "action", "action": {"type": "postback", "label": each[-9:], "data": each, "displayText": each}}
        for each in data
    ]
    return msgspec.json.encode({"type": "text", "text": text} | ({"quickReply": {"items": items}} if items else {}))


def shown(parts: tuple[bytes, ...]) -> list[tuple[str, list[str]]]:
    found: list[Any] = [msgspec.json.decode(part) for part in parts]
    return [
        (each["text"], [item["action"]["data"] for item in each.get("quickReply", {}).get("items", [])])
        for each in found
    ]


NOTICE = message("an answer is here", OPEN, "c:with_counselor.answered:later", "w:more", "w:danger")


def test_the_answer_can_be_opened_from_under_whatever_it_rides_on() -> None:
    reply = (message("lines"), message("what is open", "c:danger.help:back", "w:more", "w:danger"))
    assert shown(together([NOTICE], reply))[1:] == [
        ("lines", []),
        ("what is open", [OPEN, "c:danger.help:back", "w:more", "w:danger"]),
    ]
    invited = message("one can talk now", ACCEPT, "w:danger")
    assert shown(together([NOTICE, invited], (message("goes on"),)))[-1] == ("goes on", [OPEN, ACCEPT])


def test_help_in_danger_comes_before_what_was_held() -> None:
    reply = (message("nobody reads now"), message("lines"), message("this stays open", "w:danger"))
    told = shown(together([NOTICE], reply, important=True))
    assert [text for text, _ in told] == ["nobody reads now", "lines", "an answer is here", "this stays open"]
    assert told[-1][1] == [OPEN, "w:danger"]


def test_what_the_reply_says_by_itself_is_not_said_twice() -> None:
    reply = (message("an answer is here", OPEN, "w:danger"),)
    assert together([NOTICE], reply) == reply


def test_other_buttons_of_what_was_held_have_lost_their_place() -> None:
    held = message("the letter is back", "c:waiting.returned:look", "w:danger")
    reply = (message("goes on", "w:danger"),)
    assert together([held], reply) == (held, *reply)
    assert together([], reply) == reply
    assert together([held], ()) == (held,)


def test_where_there_are_too_many_the_ways_out_stay() -> None:
    lines = [f"c:letter.preview:line-{number}" for number in range(10)]
    reply = (message("the letter", *lines, "w:skip", "w:more", "w:danger"),)
    (_, (_, data)) = shown(together([NOTICE], reply))
    assert data == [OPEN, *lines[:-1], "w:skip", "w:more", "w:danger"]
