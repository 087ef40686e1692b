"""Bubbles made ready to be sent: what may be put together, and what may not."""

from bot.channels.web import WebChannel
from bot.model.ids import Locale
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button, Card
from bot.service.parcel import fitted, once_more
from tests.house import shipped
from tests.promises.bench import Plain

LINE = Plain("line")


def test_neighbours_are_put_together_where_one_delivery_would_not_hold_them() -> None:
    said = [Bubble(f"{number}つめ") for number in range(7)]
    made = fitted(said, LINE)
    assert len(made) == LIMITS["line"].messages
    assert "\n\n".join(bubble.text for bubble in made) == "\n\n".join(bubble.text for bubble in said)
    assert fitted(said, WebChannel()) == said


def test_cards_buttons_and_other_speakers_stay_by_themselves() -> None:
    card, buttons = (Card("所"),), (Button("あ", "w:skip"),)
    said = [
        Bubble("一覧です。", cards=card),
        Bubble("一"),
        Bubble("二", buttons),
        Bubble("三", speaker="counselor", name="佐藤"),
        Bubble("四", speaker="house"),
        Bubble("五", cards=card),
        Bubble("六"),
    ]
    made = fitted(said, LINE)
    assert [(bubble.text, bool(bubble.cards)) for bubble in made] == [
        ("一覧です。", True), ("一\n\n二", False), ("三", False), ("四", False), ("五", True), ("六", False),
    ]  # fmt: skip


def test_the_line_that_says_that_it_may_be_the_second_time_is_in_the_visitors_language() -> None:
    say = once_more(shipped().words, {"line": LINE})
    said = [say("line", locale).decode() for locale in (Locale("ja"), Locale("en"))]
    assert said == [
        "前の返事が届いたか、わかりません。もう一度、送ります。",
        "We cannot tell whether our last answer arrived. Here it is once more.",
    ]
    assert say("line", Locale("xx")) == b"", "words of a house that has none there stop no answer"
