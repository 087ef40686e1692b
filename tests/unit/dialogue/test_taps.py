"""What a button carries."""

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import taps
from bot.model.conversation import Position
from bot.model.reading import Intent


def test_a_choice_goes_and_comes_back():
    data = taps.choice(Position("welcome", "hello"), "ja-easy")
    assert data == "c:welcome.hello:ja-easy"
    assert taps.parse(data) == taps.ChoiceTap(Position("welcome", "hello"), "ja-easy")


def test_a_way_out_goes_and_comes_back():
    for intent in taps.TAPPED_WAYS:
        assert taps.parse(taps.way(intent)) == taps.WayTap(intent)
    assert taps.way(Intent.PAUSE) == "w:pause"


def test_yes_and_no_are_no_ways():
    assert taps.parse("w:yes") is None
    assert taps.parse("w:no") is None


@given(st.text(max_size=80) | st.from_regex(r"[cw]:[a-z.:_-]{0,70}"))
def test_only_what_we_made_comes_back(data):
    match taps.parse(data):
        case taps.ChoiceTap(position, id_):
            assert taps.choice(position, id_) == data
        case taps.WayTap(intent):
            assert taps.way(intent) == data
        case None:
            pass


def test_every_channel_can_carry_it():
    assert taps.MOST_BYTES == 64
    assert taps.parse("c:a.b:" + "c" * 59) is None
