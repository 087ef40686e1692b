"""In the terminal a number is the tap."""

import io

import pytest
from rich.console import Console

from bot.channels.console import shown, typed
from bot.model.event import Tapped, Wrote
from bot.model.ids import MessageId
from bot.model.words import Bubble, Button

LINK = Button("ページ", "https://example.org", "link")
BUTTONS = (Button("自分のこと", "c:self"), Button("とばす", "w:skip", "way"), LINK)
ID = MessageId("m")


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("1", Tapped("c:self")),
        (" 2 ", Tapped("w:skip")),
        ("２", Tapped("w:skip")),
        ("2.", Tapped("w:skip")),
        ("3", LINK),
        ("0", Wrote(ID, "0")),
        ("4", Wrote(ID, "4")),
        ("-1", Wrote(ID, "-1")),
        ("9" * 5000, Wrote(ID, "9" * 5000)),
        ("1人です", Wrote(ID, "1人です")),
        ("...", Wrote(ID, "...")),
        ("とばす", Wrote(ID, "とばす")),
        ("", None),
        (" \t", None),
    ],
)
def test_what_was_typed(line: str, event: object) -> None:
    assert typed(line, BUTTONS, ID) == event


def test_numbers_without_buttons_are_words() -> None:
    assert typed("1", (), ID) == Wrote(ID, "1")


def test_the_bubble_shows_text_and_numbers_and_reads_no_markup() -> None:
    out = io.StringIO()
    Console(file=out, width=60).print(shown(Bubble("[red]はい。", BUTTONS, "counselor", "山田")))
    lines = [line.strip() for line in out.getvalue().splitlines()]
    assert lines == ["山田：", "[red]はい。", "1 自分のこと", "2 とばす", "3 ページ  https://example.org"]
