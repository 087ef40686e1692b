"""From what the engine asks to be said to bubbles."""

import pytest
from msgspec.structs import replace

from bot.model.conversation import Position
from bot.model.effect import Offer, OfferChoices, Say, ShowHelpLines
from bot.model.event import Opened
from bot.model.ids import Locale
from bot.model.place import HelpLine, Place
from bot.model.words import Bubble, TextKey
from bot.service.buttons import CHOSEN_MARK
from bot.service.saying import open_texts
from tests.house import NIGHT, OPEN_HOURS
from tests.promises.bench import Bench

JA, EN = Locale("ja"), Locale("en")
SAYER = Bench().sayer
HELLO = TextKey("welcome", "hello")


def test_what_is_the_same_for_everybody_is_static() -> None:
    assert SAYER.say(Say(HELLO), JA, dict).static == "welcome.hello||00"
    said = SAYER.say(Say(TextKey("waiting", "sent")), JA, lambda: {"answer_by": "11月27日（金）"})
    assert said.static == ""
    assert "11月27日（金）までに返事を書きます。" in said.text


def test_what_is_the_same_for_everybody_is_made_once_and_nothing_else_is_kept() -> None:
    offer = OfferChoices(Position("welcome", "hello"), (Offer("self", TextKey("welcome", "hello.self")),))
    sayer = Bench().sayer
    assert sayer.say(Say(HELLO), JA, dict) is sayer.say(Say(HELLO), JA, dict)
    said = [sayer.offer(sayer.say(Say(HELLO), locale, dict), offer, locale, "line") for locale in (JA, EN, JA)]
    assert said[0] is said[2]
    assert said[0].text != said[1].text
    assert said[0].buttons[0].label != said[1].buttons[0].label
    kept = sayer._same_offer.cache_info().currsize
    assert sayer.offer(Bubble("自由な文"), offer, JA, "line").text == "自由な文"
    assert sayer._same_offer.cache_info().currsize == kept


def test_buttons_are_those_of_the_channel_and_of_this_offer() -> None:
    hello = SAYER.say(Say(HELLO), JA, dict)
    here, choice = Position("welcome", "hello"), Offer("self", TextKey("welcome", "hello.self"))
    offers = [
        OfferChoices(here, (choice,)),
        OfferChoices(here, (replace(choice, chosen=True),)),
        OfferChoices(here, ()),
    ]
    labels = [[button.label for button in SAYER.offer(hello, offer, JA, "line").buttons] for offer in offers]
    assert labels[1][0] == f"{CHOSEN_MARK}{labels[0][0]}"
    assert labels[2] == labels[0][1:]
    line, web = (SAYER.offer(hello, offers[0], JA, channel).buttons for channel in ("line", "web"))
    assert len(web) < len(line), "the page has its help button elsewhere"


def test_values_of_the_effect_lead() -> None:
    """A line of the letter is this conversation's own; the house's figures stand beside it."""
    effect = Say(TextKey("letter", "rewrite"), (("line", "前の文"),))
    assert SAYER.say(effect, JA, lambda: {"line": "ほかの文"}).text.startswith("「前の文」")


def test_buttons_come_under_the_bubble_and_into_its_static_name() -> None:
    offer = OfferChoices(Position("welcome", "hello"), (Offer("self", TextKey("welcome", "hello.self")),))
    bubble = SAYER.offer(SAYER.say(Say(HELLO), JA, dict), offer, JA, "line")
    assert [button.data for button in bubble.buttons] == ["c:welcome.hello:self", "w:skip", "w:more", "w:danger"]
    assert bubble.static == "welcome.hello|welcome.hello|11"
    assert SAYER.offer(Bubble("自由な文"), offer, JA, "web").static == ""


@pytest.mark.parametrize("out", [True, False])
def test_withdraw_is_among_the_ways_only_while_a_letter_is_out(out: bool) -> None:
    data = [button.data for button in SAYER.ways(JA, "line", ticket_open=out).buttons]
    assert ("w:withdraw" in data) is out
    assert {"w:pause", "w:stop", "w:back", "w:person", "w:danger", "w:language", "w:erase"} <= set(data)


def test_a_greeting_is_what_a_visitor_would_hear_and_stores_nothing() -> None:
    for locale in (JA, EN):
        greeting = SAYER.greeting(locale, "web")
        heard = Bench().turn(None, Opened())
        if locale == JA:
            assert [bubble.text for bubble in greeting] == [bubble.text for bubble in heard.bubbles]
        assert greeting[-1].buttons
        assert not any(bubble.buttons for bubble in greeting[:-1])


def test_help_lines_are_those_of_this_minute() -> None:
    day, night = Bench(OPEN_HOURS), Bench(NIGHT)
    assert day.sayer.help_now() != night.sayer.help_now()
    lines = night.sayer.lines(ShowHelpLines(), NIGHT)
    assert night.sayer.help_lines(lines, JA, "house").speaker == "house"


def test_open_text_lines_are_counted() -> None:
    place = Place(id="p", kind="crisis", name_ja="窓口", name_en="line")
    lines = [
        HelpLine(place, "phone", open=True),
        HelpLine(place, "line", open=True),
        HelpLine(place, "web", open=False),
        HelpLine(place, "web", open=None),
    ]
    assert open_texts(lines) == 1
    assert open_texts([]) == 0


def test_the_frame_of_a_page_is_words_without_variables() -> None:
    frame = SAYER.frame(JA, "desk")
    assert frame
    assert not any("{{" in text for text in frame.values())
