"""A prefecture that a link named: offered where one is asked for, and never taken without a tap."""

import pytest

from bot.model.event import Opened
from bot.model.reading import Intent


def arrives(talk, area="大阪府"):
    talk.send(Opened(area=area))
    return talk.taps("places")


def test_it_is_offered_first_where_a_prefecture_is_asked_for(talk):
    arrives(talk)
    assert talk.offered[0] == "area"
    assert "prefecture" not in talk.slots, "nothing is remembered without a tap"


def test_the_welcome_is_as_for_everybody(talk):
    assert talk.send(Opened(area="大阪府")).said == ["welcome.hello", "welcome.automatic"]
    assert "area" not in talk.offered


def test_a_tap_is_what_the_visitor_would_have_said(talk):
    arrives(talk).taps("area")
    assert talk.slots["prefecture"] == "大阪府"
    assert talk.at == "places.all"
    assert talk.takes(Intent.BACK).at == "places.start"
    assert "prefecture" not in talk.slots


def test_another_one_can_be_named_and_the_question_be_skipped(talk):
    arrives(talk)
    assert talk.writes("京都です", answer="京都府").slots["prefecture"] == "京都府"


def test_without_such_a_link_nothing_is_offered(talk):
    arrives(talk, area="")
    assert "area" not in talk.offered
    before = talk.at
    talk.taps("area")
    assert (talk.at, "prefecture" in talk.slots) == (before, False), "and a button made up does nothing"


@pytest.mark.parametrize("later", ["", "京都府"])
def test_a_later_link_counts_and_one_without_an_area_changes_nothing(talk, later):
    talk.send(Opened(area="大阪府")).send(Opened(area=later))
    assert talk.here.area == (later or "大阪府")


def test_beginning_anew_forgets_it(talk):
    talk.send(Opened(area="大阪府")).takes(Intent.STOP).opens().taps("anew")
    assert talk.here.area == ""
