"""Bubbles made ready to be sent: what may be put together, and what may not."""

from bot.channels.web import WebChannel
from bot.model.conversation import Conversation, Position
from bot.model.event import Inbound, Opened
from bot.model.ids import ConversationId, Locale
from bot.model.limits import LIMITS
from bot.model.words import Bubble, Button, Card
from bot.service.compiled import Compiled
from bot.service.parcel import Packer, fitted, once_more
from tests.house import NIGHT, Repeating, shipped
from tests.promises.bench import Plain

LINE = Plain("line")
JA = Locale("ja")


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


class Refusing(Plain):
    """Nothing is encoded in a turn."""

    def encode(self, bubble: Bubble) -> bytes:
        raise AssertionError(f"encoded {bubble.text}")


def packed(channel: Plain, ready: dict[str, bytes], said: list[Bubble]) -> list[bytes]:
    compiled = Compiled({(channel.name, JA, text, (), "bot"): part for text, part in ready.items()})
    packer = Packer({channel.name: channel}, compiled, lambda: NIGHT, Repeating())
    here = Conversation(id=ConversationId("c"), channel=channel.name, locale=JA, position=Position("welcome", "hello"))
    arrival = Inbound(channel.name, "U1", "e", NIGHT, Opened())
    return [part for delivery in packer(said, here, arrival, important=False) for part in delivery.parts]


def test_what_was_compiled_is_not_encoded_again() -> None:
    said = [Bubble("一", static="a||00"), Bubble("二", static="b||00")]
    assert packed(Refusing("line"), {"一": b"1", "二": b"2"}, said) == [b"1", b"2"]


def test_what_is_too_much_for_one_delivery_is_still_put_together() -> None:
    said = [Bubble(f"{number}つめ", static="a||00") for number in range(7)]
    parts = packed(LINE, {bubble.text: bubble.text.encode() for bubble in said}, said)
    assert len(parts) == LIMITS["line"].messages


def test_what_was_not_compiled_is_cut_to_size_beside_what_was() -> None:
    long = Bubble("あ" * (LIMITS["line"].text + 1))
    assert len(packed(LINE, {"一": b"1"}, [Bubble("一", static="a||00"), long])) == 3
    assert packed(LINE, {"一": b"1"}, [Bubble("一")]) == [LINE.encode(Bubble("一"))], "it only reads like one"


def test_the_line_that_says_that_it_may_be_the_second_time_is_in_the_visitors_language() -> None:
    say = once_more(shipped().words, {"line": LINE})
    said = [say("line", locale).decode() for locale in (Locale("ja"), Locale("en"))]
    assert said == [
        "前の返事が届いたか、わかりません。もう一度、送ります。",
        "We cannot tell whether our last answer arrived. Here it is once more.",
    ]
    assert say("line", Locale("xx")) == b"", "words of a house that has none there stop no answer"
