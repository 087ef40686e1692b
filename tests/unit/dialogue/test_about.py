"""A question about this place is answered, from wherever it is asked, and nothing of it is lost."""

import pytest
from msgspec.structs import replace

from bot.dialogue.entries import OFFERED
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.model.conversation import Frame, Position
from bot.model.effect import Relay, ShowHelpLines
from bot.model.reading import Intent
from tests.house import shipped
from tests.unit.dialogue.conftest import SOURCES

ABOUT = """
flow: about
start: what
skip: {return: true}
steps:
  what:
    say: [what]
    choices: {back: {return: true}}
    words: {return: true}
  reads:
    say: [reads]
    choices: {back: {return: true}}
    words: {return: true}
"""


@pytest.fixture
def asking(new_talk):
    """In a house that tells of itself."""
    flows: FlowSet = load({f"{name}.yaml": source.encode() for name, source in {**SOURCES, "about": ABOUT}.items()})
    return new_talk(flows).opens()


def test_it_is_answered_and_one_comes_back(asking):
    asking.taps("self").writes("誰が読むんですか", about="reads")
    assert (asking.at, asking.said) == ("about.reads", ["about.reads"])
    assert asking.taps("back").at == "welcome.mood"
    assert asking.here.frames == ()
    assert asking.letter == ["誰が読むんですか"]


def test_one_that_has_no_step_of_its_own_is_answered_where_the_flow_begins(asking):
    assert asking.writes("AIですか", about="gone").at == "about.what"


def test_one_after_the_other_leads_back_to_where_the_first_was_asked(asking):
    asking.taps("self").writes("AIですか", about="start").writes("誰が読むの", about="reads")
    assert asking.at == "about.reads"
    assert asking.taps("back").at == "welcome.mood"


def test_it_is_answered_though_it_holds_a_way_out(asking):
    """名前を言わないとだめですか is no wish to skip, and 人間ですか none to write to a person."""
    assert asking.writes("名前を言わないとだめですか", intent=Intent.SKIP, about="reads").at == "about.reads"


def test_whoever_goes_on_with_what_they_came_for_is_heard_where_they_were(asking):
    asking.takes(Intent.SKIP)
    assert asking.at == "sit.start"
    asking.writes("誰が読むの", about="reads").writes("ずっと家にいます")
    assert (asking.at, asking.said) == ("sit.heard", ["sit.heard"])
    assert asking.letter == ["誰が読むの", "ずっと家にいます"]
    assert asking.takes(Intent.BACK).at == "about.reads"


def test_where_words_are_for_a_counselor_a_question_is_theirs(asking):
    asking.approves().taps("more").writes("これは誰が読みますか", about="reads")
    assert next(type(effect) for effect in asking.effects) is Relay
    assert asking.at == "waiting.more"


def test_words_after_an_answer_never_go_to_a_counselor(asking):
    """Whoever came from there to ask did not write them for anybody."""
    asking.approves().taps("more")
    asking.here = replace(
        asking.here, position=Position("about", "what"), frames=(Frame(Position("waiting", "more"), resume=True),)
    )
    asking.writes("ひとりごとです")
    assert not any(isinstance(effect, Relay) for effect in asking.effects)
    assert (asking.at, asking.letter[-1]) == ("waiting.more", "ひとりごとです")


def test_beside_a_counselor_it_is_theirs(asking):
    asking.goes_live().writes("誰が読むの", about="reads")
    assert [type(effect) for effect in asking.effects] == [Relay]


def test_danger_comes_first(asking):
    asking.writes_of_danger("死にたい。誰が読むの", about="reads")
    assert any(isinstance(effect, ShowHelpLines) for effect in asking.effects)
    assert asking.at.startswith("danger.")


def test_at_rest_one_is_asked_first(asking):
    asking.takes(Intent.PAUSE).writes("誰が読むの", about="reads")
    assert asking.at == "rest.back_again"


def test_a_house_that_tells_nothing_of_itself_keeps_the_words(opened):
    opened.takes(Intent.SKIP).writes("誰が読むの", about="reads")
    assert opened.at == "sit.heard"
    assert opened.letter == ["誰が読むの"]


def test_the_shipped_house_has_a_step_for_each_question():
    steps = shipped().flows.flows["about"].steps
    assert {position.step for position in OFFERED if position.flow == "about"} <= set(steps)
