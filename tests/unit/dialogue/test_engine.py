"""First words, answers, what is not understood, taps: as a visitor lives through them."""

import pytest
from msgspec.structs import replace

from bot.dialogue.engine import advance
from bot.dialogue.loader import load
from bot.model.conversation import Frame, Position, Rest
from bot.model.effect import Mute, OfferChoices, Say, ShowPlaces, ShowWays
from bot.model.event import CalledFromGroup, Ignored, Left, SentMedia, Tapped, Wrote
from bot.model.reading import Intent, Level, Reading, Screening, Sign
from bot.model.words import TextKey


def test_opening_says_the_welcome_and_offers_its_choices(talk):
    talk.opens()
    assert talk.said == ["welcome.hello", "welcome.automatic"]
    assert talk.offered == ["self", "parent", "places", "hub"]
    assert talk.effects[-1] == OfferChoices(Position("welcome", "hello"), talk.flows.choices(talk.here))
    assert talk.effects[-1].skip
    assert talk.effects[-1].choices[0].label == TextKey("welcome", "hello.self")


def test_first_words_that_answer_count_as_the_answer(talk):
    talk.writes("母です", answer="parent")
    assert talk.said == ["welcome.mood"]
    assert talk.slots == {"who": "parent", "relation": "parent"}


def test_first_words_can_answer_a_welcome_that_begins_by_choosing_its_way(sources, new_talk):
    routed = sources["flows/welcome.yaml"].replace(b"start: hello", b"start: door", 1)
    routed += b"  door: {next: [{to: hub, when: {channel: [line]}}, {to: hello}]}\n"
    talk = new_talk(load({**sources, "flows/welcome.yaml": routed}))
    assert talk.at == "welcome.hello"
    assert talk.writes("母です", answer="parent").said == ["welcome.mood"]


def test_first_words_to_a_welcome_that_speaks_on_its_way_hear_it_first(sources, new_talk):
    routed = sources["flows/welcome.yaml"].replace(b"start: hello", b"start: hub", 1)
    talk = new_talk(load({**sources, "flows/welcome.yaml": routed}))
    assert talk.writes("眠れません").said == ["welcome.hub", "welcome.hello", "welcome.automatic"]
    assert talk.letter == ["眠れません"]


def test_first_words_that_are_no_answer_are_kept_and_the_welcome_is_said(talk):
    talk.writes("息子のことで")
    assert talk.said == ["welcome.hello", "welcome.automatic"]
    assert talk.letter == ["息子のことで"]


def test_first_words_are_read_for_danger(talk):
    talk.writes_of_danger()
    assert talk.at == "danger.wish"
    assert talk.taps("back").said == ["welcome.hello", "welcome.automatic"]


def test_every_visitor_event_is_touched_and_an_unknown_one_changes_nothing(opened):
    before = opened.here
    assert opened.waits(hours=1).send(Ignored("poll")).here == before
    assert not opened.effects
    assert opened.takes(Intent.MORE).here.touched_at == opened.now


def test_a_typed_label_or_number_is_the_choice(opened):
    assert opened.writes("1", choice="self").said == ["welcome.mood"]
    assert opened.here.slots["who"].sources == ("m1",)


def test_a_tap_leaves_no_source(opened):
    assert opened.taps("self").here.slots["who"].sources == ()


def test_a_choice_under_the_desks_hours_is_offered_only_then(opened):
    assert opened.taps("self").offered == ["heavy"]
    opened.facts = replace(opened.facts, desk_open=False)
    assert opened.takes(Intent.BACK).taps("self").offered == ["heavy", "late"]


def test_not_understood_is_asked_once_more_and_then_moved_past(opened):
    opened.writes("うーん、そうですね")
    assert opened.said == ["welcome.hello_again"]
    assert opened.offered == ["self", "parent", "places", "hub"]
    opened.writes("なんというか")
    assert opened.said == ["ways.moved_on", "sit.here"]
    assert opened.slots == {"who": "skip"}
    assert opened.letter == ["うーん、そうですね", "なんというか"]


def test_words_of_one_letter_are_no_line_of_a_letter(opened):
    assert opened.writes("あ").letter == []
    assert opened.writes("…!").letter == []


def test_the_houses_words_where_a_step_has_none_of_its_own(opened):
    assert opened.taps("self").writes("ええと").said == ["ways.again"]


def test_free_words_are_kept_line_by_line(opened):
    opened.takes(Intent.SKIP).writes("眠れません\n\n 朝がこわいです ")
    assert opened.letter == ["眠れません", "朝がこわいです"]
    assert opened.here.draft[1].sources == ("m1",)
    assert opened.here.last_words == ("m1",)
    assert opened.at == "sit.heard"


def test_the_label_of_an_answer_becomes_a_line_where_the_flow_says_so(opened):
    assert opened.taps("parent").letter == ["welcome.hello.parent"]


def test_skipping_says_so_and_what_was_skipped_is_not_asked_again(opened):
    assert opened.takes(Intent.SKIP).said == ["ways.skipped", "sit.here"]
    assert opened.taps("other").said == ["welcome.hub", "sit.here"]


def test_an_answered_question_is_passed_when_the_script_comes_by_again(opened):
    opened.taps("self").takes(Intent.SKIP)
    assert opened.slots == {"who": "self", "mood": "skip"}
    assert opened.taps("other").said == ["welcome.hub", "sit.here"]


def test_a_call_comes_back_and_goes_on(opened):
    opened.taps("places").writes("大阪です", answer="大阪府")
    assert ShowPlaces("大阪府", "places") in opened.effects
    assert opened.taps("back").said == ["welcome.mood"]
    assert opened.here.frames == ()


def test_a_text_that_is_too_long_is_told_and_kept_up_to_there(opened):
    opened.takes(Intent.SKIP).writes(("あ" * 99 + "\n") * 300)
    assert opened.said[:2] == ["ways.too_long", "ways.letter_full"]
    assert len(opened.here.draft) == 40


def test_a_full_letter_is_told_each_time_and_loses_nothing_it_has(opened):
    opened.takes(Intent.SKIP).writes("あ" * 6000)
    assert opened.said == ["sit.heard"]
    opened.writes("もうひとつ")
    assert opened.said == ["ways.letter_full", "sit.heard"]
    assert len(opened.here.draft) == 1


def test_a_double_tap_is_met_with_silence(opened):
    opened.taps("self")
    before = opened.here
    opened.taps("self", at="welcome.hello")
    assert opened.effects == ()
    assert opened.here == before


def test_an_old_button_says_so_and_the_current_step_is_said_again(opened):
    opened.taps("self").taps("parent", at="welcome.hello")
    assert opened.said == ["ways.old_button", "welcome.mood"]
    assert opened.slots["who"] == "self"


@pytest.mark.parametrize(
    "data", ["", "c:", "w:yes", "w:nothing", "c:welcome.hello", "c:../x:y", "ま" * 20, "c:a.b:c" * 40]
)
def test_garbage_is_an_old_button(opened, data):
    assert opened.send(Tapped(data)).said == ["ways.old_button", "welcome.hello", "welcome.automatic"]


def test_a_word_typed_where_only_taps_count_decides_nothing(opened):
    opened.takes(Intent.ERASE).writes("消す", choice="erase")
    assert opened.said == ["ways.again"]
    assert opened.at == "forget.ask"
    assert opened.letter == []
    assert "Erase" in opened.taps("erase").kinds


def test_erasing_names_the_receipt(opened):
    opened.takes(Intent.ERASE).taps("erase")
    say = next(effect for effect in opened.effects if isinstance(effect, Say))
    assert dict(say.values)["receipt"] == "R-1"


def test_media_is_told_at_once_with_the_choices_again(opened):
    opened.send(SentMedia("image"))
    assert opened.said == ["ways.media"]
    assert opened.offered == ["self", "parent", "places", "hub"]


def test_words_under_a_picture_are_heard_and_the_picture_told_in_the_same_turn(opened):
    opened.takes(Intent.SKIP).send(Wrote("m9", "これがへやです", media="photo"))
    assert opened.said == ["ways.media", "sit.heard"]
    assert opened.letter == ["これがへやです"]


def test_in_danger_help_comes_before_anything_about_a_picture(opened):
    reading = Reading(screening=Screening(Level.ACUTE, (Sign.DEATH_WISH,), ("死にたい",)))
    opened.send(Wrote("m9", "死にたい", reading, media="photo"))
    assert opened.said == ["danger.automatic"]


def test_a_group_gets_one_line(talk):
    assert talk.send(CalledFromGroup()).said == ["ways.group"]


def test_whoever_blocks_hears_nothing_and_is_asked_first_when_they_come_back(opened):
    opened.taps("self").send(Left())
    assert opened.effects == (Mute(),)
    assert opened.here.rest is Rest.STOPPED
    assert opened.opens().said == ["rest.back_again"]
    assert opened.taps("open").said == ["welcome.mood"]


def test_whoever_left_before_the_first_word_is_simply_welcomed(talk):
    talk.send(Left())
    assert talk.writes("眠れません").said == ["welcome.hello", "welcome.automatic"]
    assert talk.here.rest is None


@pytest.mark.parametrize("intent", [Intent.BACK, Intent.SKIP, Intent.MORE])
def test_a_way_out_as_the_first_word_does_not_swallow_the_welcome(talk, intent):
    assert talk.takes(intent).said == ["welcome.hello", "welcome.automatic"]
    assert ("ShowWays" in talk.kinds) is (intent is Intent.MORE)


def test_a_step_that_vanished_falls_back_to_the_newest_question_that_still_stands(opened, sources):
    opened.taps("self")
    thinner = dict(sources)
    thinner["flows/welcome.yaml"] = b"""
flow: welcome
start: hello
skip: {to: sit.start}
steps:
  hello: {say: [hello], choices: {self: {to: places.start}, hub: {to: hub}}}
  hub: {next: {to: hello}}
"""
    opened.flows = load(thinner)
    opened.writes("どうしたら")
    assert opened.said == ["ways.changed", "welcome.hello"]
    assert opened.letter == ["どうしたら"]
    assert opened.here.changed is None
    assert opened.here.flow_set == opened.flows.hash


def test_a_flow_that_vanished_falls_back_to_the_welcome(opened):
    opened.here = replace(opened.here, position=Position("gone", "x"), frames=(Frame(Position("gone", "y")),))
    assert opened.takes(Intent.SKIP).said == ["ways.changed", "welcome.hello", "welcome.automatic"]


def test_the_rest_of_the_ways_out_is_one_tap_away(opened):
    assert opened.takes(Intent.MORE).effects == (ShowWays(Position("welcome", "hello")),)


def test_the_same_arguments_give_the_same_turn_and_stay_as_they_were(opened, house, facts):
    opened.taps("self")
    before = repr(opened.here)
    event = Tapped("c:welcome.mood:heavy")
    first = advance(house, opened.here, event, facts, opened.now)
    assert first == advance(house, opened.here, event, facts, opened.now)
    assert repr(opened.here) == before


def test_the_sentence_around_an_answer_waits_in_the_letter(opened):
    opened.writes("部屋から三年出られないでいます", answer="self")
    assert opened.at == "welcome.mood"
    assert opened.letter == ["部屋から三年出られないでいます"]
    assert opened.takes(Intent.BACK).letter == []


def test_the_sentence_around_an_answer_that_has_no_button_waits_as_well(sources, new_talk):
    welcome = sources["flows/welcome.yaml"].replace(b"    reader: who\n", b"    reader: who\n    read: {to: mood}\n")
    talk = new_talk(load({**sources, "flows/welcome.yaml": welcome})).opens()
    talk.writes("孫が高校をやめてから家にいます", answer="grandparent")
    assert talk.at == "welcome.mood"
    assert talk.letter == ["孫が高校をやめてから家にいます"]


def test_a_mere_answer_does_not(opened):
    opened.writes("わたしです", answer="self")
    assert opened.at == "welcome.mood"
    assert opened.letter == []
