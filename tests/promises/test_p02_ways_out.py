"""P2, there is always a way out: from every step where somebody can stand, by one typed word and by two taps at most.

Help for danger takes one tap, where the channel has no place of its own for it. Beside a counselor the ways are the
same, but asking for a person is answered already.
"""

from collections.abc import Callable

import pytest

from bot.model.conversation import Conversation
from bot.model.event import Tapped, Wrote
from bot.model.ids import ChannelName, MessageId
from bot.model.limits import LIMITS
from bot.model.reading import Intent
from bot.service.buttons import way_label
from tests.promises.bench import LIVE_STEPS, Bench, Tried

BENCH = Bench()
STEPS = [str(position) for position, _ in BENCH.waiting_steps()]
WORDS = {
    "ja": {
        "pause": "ひとやすみ",
        "stop": "ここまで",
        "back": "もどる",
        "person": "人に書く",
        "danger": "すぐの窓口",
        "language": "language",
        "erase": "ぜんぶ消す",
    },
    "en": {
        "pause": "pause",
        "stop": "stop",
        "back": "back",
        "person": "talk to a person",
        "danger": "help",
        "language": "language",
        "erase": "erase everything",
    },
}
WENT: dict[str, Callable[[Tried], bool]] = {
    "pause": lambda tried: tried.after.rest is not None and "rest.paused" in tried.said,
    "stop": lambda tried: tried.after.rest is not None and "rest.stopped" in tried.said,
    "back": lambda tried: bool(tried.bubbles),
    "person": lambda tried: tried.after.position.flow in ("letter", "waiting"),
    "danger": lambda tried: "show help_lines" in tried.said,
    "language": lambda tried: str(tried.after.position) == "language.ask",
    "erase": lambda tried: str(tried.after.position) == "forget.ask",
}
CHANNELS: tuple[ChannelName, ...] = ("web", "line")
"""With a place of its own for danger help, and without; the others are as LINE."""


def ways_at(position: str) -> list[str]:
    """Beside a counselor words for a person are already with one."""
    return [way for way in WENT if not (way == "person" and position in LIVE_STEPS)]


@pytest.mark.parametrize("position", STEPS)
def test_one_typed_word(position: str) -> None:
    for locale, words in WORDS.items():
        before = BENCH.stand(position, locale=locale)
        for way in ways_at(position):
            tried = BENCH.turn(before, Wrote(MessageId("m1"), words[way]))
            assert WENT[way](tried), f"{words[way]} at {position}: {tried.said}"


@pytest.mark.parametrize("position", STEPS)
def test_the_words_on_the_buttons_do_the_same(position: str) -> None:
    """Whoever types what stands on a button gets what the button does, in every language."""
    for locale in ("ja", "en"):
        before = BENCH.stand(position, locale=locale)
        for way in ways_at(position):
            label = BENCH.content.words.label(before.locale, way_label(Intent(way)), {})
            assert WENT[way](BENCH.turn(before, Wrote(MessageId("m1"), label))), f"{label} at {position}"


def shown_at(before: Conversation) -> Tried:
    """The screen of a step, as it is said again after coming back from choosing a language."""
    tried = BENCH.turn(BENCH.turn(before, Tapped("w:language")).after, Tapped(f"c:language.ask:{before.locale}"))
    if tried.after.position == before.position and tried.buttons:
        return tried
    return BENCH.turn(before, Wrote(MessageId("m1"), "ほか"))


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("position", STEPS)
def test_two_taps_at_most(position: str, channel: ChannelName) -> None:
    before = BENCH.stand(position, channel)
    screen = [button.data for button in shown_at(before).buttons]
    opened = BENCH.turn(before, Tapped("w:more"))
    behind = [button.data for button in opened.buttons]
    assert "w:more" in screen or position in LIVE_STEPS or screen == behind, f"nothing opens the rest at {position}"
    for way in ways_at(position):
        data = f"w:{way}"
        assert data in [*screen, *behind], f"{way} cannot be tapped at {position}"
        stood = before if data in screen else opened.after
        assert WENT[way](BENCH.turn(stood, Tapped(data))), f"{way} at {position}"


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("position", STEPS)
def test_one_tap_to_help_in_danger(position: str, channel: ChannelName) -> None:
    """The web page has it in its header; everywhere else each screen carries it."""
    before = BENCH.stand(position, channel)
    assert WENT["danger"](BENCH.turn(before, Tapped("w:danger")))
    if not LIMITS[channel].danger_button:
        return
    label = BENCH.content.words.label(before.locale, way_label(Intent.DANGER), {})
    helps = [button for button in shown_at(before).buttons if button.kind == "danger" or button.label == label]
    assert len(helps) == 1, f"{position}: {len(helps)} buttons for help"
    assert WENT["danger"](BENCH.turn(before, Tapped(helps[0].data)))


@pytest.mark.parametrize("position", STEPS)
def test_back_takes_the_newest_answer_back(position: str) -> None:
    """A way out, and back: one stands where one stood, with the letter and the answers as they were."""
    if position in LIVE_STEPS or position.startswith("rest."):
        return
    before = BENCH.stand(position)
    gone = BENCH.turn(before, Tapped("w:erase")).after
    back = BENCH.turn(gone, Wrote(MessageId("m1"), "もどる")).after
    if position.startswith("forget."):
        return
    assert (back.position, back.draft, back.slots) == (before.position, before.draft, before.slots)


def test_withdraw_while_a_letter_is_out() -> None:
    for position in STEPS:
        before = BENCH.stand(position)
        if before.ticket is None:
            continue
        assert "w:withdraw" in [button.data for button in BENCH.turn(before, Tapped("w:more")).buttons]
        for asked in (Wrote(MessageId("m1"), "手紙を取り下げる"), Tapped("w:withdraw")):
            gone = BENCH.turn(before, asked)
            assert gone.decision.ticket_changes[-1].trigger == "withdraw", position


def test_erasing_takes_one_tap_more() -> None:
    """What goes and what stays is said first; then one tap erases, from wherever one came."""
    for position in STEPS:
        asked = BENCH.turn(BENCH.stand(position), Tapped("w:erase"))
        assert asked.said == ("forget.goes", "forget.stays", "forget.not_back"), position
        assert BENCH.turn(asked.after, Tapped("c:forget.ask:erase")).decision.erase, position
