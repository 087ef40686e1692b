"""A platform's own menu beside the talk: it can be tapped at any time, and never leaves anybody without a way on."""

import pytest

from bot.dialogue import taps
from bot.dialogue.loader import load
from bot.model.conversation import Rest
from bot.model.event import Covered, Tapped

TALK, PLACES = Tapped(taps.menu(taps.TALK)), Tapped(taps.menu(taps.PLACES))


def test_what_a_menu_offers_goes_and_comes_back():
    for name in taps.MENU:
        assert taps.parse(taps.menu(name)) == taps.MenuTap(name)
    assert taps.parse("m:erase") is None
    assert taps.parse("m:") is None


def test_talk_says_again_where_one_is(opened):
    opened.taps("self")
    before = opened.here
    assert opened.send(TALK).said == ["welcome.mood"]
    assert (opened.here.position, opened.here.frames) == (before.position, ())


@pytest.mark.parametrize("event", [TALK, PLACES])
def test_the_first_tap_of_all_is_greeted(talk, event):
    assert talk.send(event).said[0] == "welcome.hello", "first what this is, then anything else"
    assert talk.here.greeted


def test_places_come_and_lead_back(opened):
    opened.taps("self").send(PLACES)
    assert opened.at == "places.start"
    assert opened.send(PLACES).at == "places.start", "twice is once"
    assert len(opened.here.frames) == 1
    opened.writes("大阪", answer="大阪府").taps("back")
    assert opened.at == "welcome.mood"
    assert opened.here.frames == ()


def test_a_covered_talk_is_opened_by_no_menu(opened):
    opened.taps("self").send(Covered())
    assert opened.here.rest is Rest.COVERED
    assert opened.send(TALK).at == "rest.back_again"


def test_beside_a_counselor_a_menu_says_nothing_and_changes_no_speaker(opened):
    opened.goes_live()
    before = opened.here
    for event in (TALK, PLACES):
        assert opened.send(event).effects == ()
        assert opened.here.position == before.position
        assert opened.here.ticket == before.ticket


def test_a_house_without_places_says_again_where_one_is(sources, new_talk):
    files = {
        name: data.replace(b"places: {call: places.start, then: mood}", b"places: {to: mood}")
        for name, data in sources.items()
        if name != "flows/places.yaml"
    }
    opened = new_talk(load(files)).opens()
    assert opened.send(PLACES).said
    assert opened.at.startswith("welcome.")
