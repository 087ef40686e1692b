"""Ways out, undo, resting and coming back."""

import pytest

from bot.dialogue.entries import INTERRUPTS
from bot.model.conversation import Rest
from bot.model.effect import Relay, WithdrawTicket
from bot.model.event import Covered
from bot.model.limits import STACK_DEPTH, UNDO_DEPTH
from bot.model.reading import Intent


def test_back_takes_the_newest_answer_back_with_all_it_changed(opened):
    before = opened.here
    opened.taps("parent")
    assert opened.takes(Intent.BACK).said == ["welcome.hello", "welcome.automatic"]
    assert (opened.here.slots, opened.here.draft, opened.here.undo) == (before.slots, before.draft, before.undo)


def test_back_reaches_over_the_border_of_a_called_flow(opened):
    opened.taps("places").writes("大阪", answer="大阪府").taps("back")
    assert opened.at == "welcome.mood"
    assert opened.takes(Intent.BACK).at == "places.all"
    assert opened.slots["prefecture"] == "大阪府"
    assert opened.takes(Intent.BACK).at == "places.start"
    assert "prefecture" not in opened.slots
    assert opened.takes(Intent.BACK).at == "welcome.hello"
    assert opened.here.frames == ()


def test_nothing_before_is_said_with_the_choices_again(opened):
    assert opened.takes(Intent.BACK).said == ["ways.nothing_before"]
    assert opened.offered == ["self", "parent", "places", "hub"]


def test_back_out_of_a_way_out_leads_where_one_was(opened):
    opened.taps("self").takes(Intent.LANGUAGE)
    assert opened.takes(Intent.BACK).said == ["welcome.mood"]
    assert opened.here.frames == ()


def test_undo_is_bounded(opened):
    opened.takes(Intent.SKIP)
    for number in range(UNDO_DEPTH + 5):
        opened.writes(f"ことば {number}")
    assert len(opened.here.undo) == UNDO_DEPTH


def test_back_stops_at_what_cannot_be_undone(opened):
    assert opened.approves().takes(Intent.BACK).said == ["ways.nothing_before"]
    assert opened.at == "waiting.sent"


def test_a_wish_for_a_person_is_a_line_where_a_letter_is_written(opened):
    """誰かと話したいです may be the one sentence: asking for it again would lose it."""
    opened.writes("誰かと話したいです", intent=Intent.PERSON, bare=True)
    assert (opened.at, opened.letter) == ("letter.write", [])
    opened.writes("誰かと話したいです", intent=Intent.PERSON, bare=True)
    assert (opened.at, opened.letter) == ("letter.preview", ["誰かと話したいです"])
    assert len(opened.here.frames) == 1
    opened.takes(Intent.PAUSE).writes("誰かと話したいです", intent=Intent.PERSON, bare=True)
    assert (opened.at, opened.letter) == ("letter.preview", ["誰かと話したいです"]), "at rest it is the way back"


def test_the_word_for_a_person_acts_where_a_letter_is_written_too(opened):
    opened.takes(Intent.PERSON).writes("相談員", intent=Intent.PERSON, whole=True)
    assert (opened.at, opened.letter) == ("letter.write", [])
    opened.approves().taps("more").writes("相談員", intent=Intent.PERSON, whole=True)
    assert not any(isinstance(effect, Relay) for effect in opened.effects)


def test_a_wish_for_a_person_reaches_the_counselor_who_has_the_letter(opened):
    opened.approves().taps("more").writes("誰かと話したいです", intent=Intent.PERSON, bare=True)
    assert Relay(opened.ticket, "誰かと話したいです", ("m2",)) in opened.effects


def test_a_cry_for_help_is_heard_by_whoever_it_is_written_to(opened):
    opened.takes(Intent.PERSON).writes("助けて", intent=Intent.DANGER, whole=True)
    assert (opened.at, opened.letter) == ("danger.help", ["助けて"])
    opened.takes(Intent.BACK)
    opened.takes(Intent.PERSON).taps("send").taps("more").writes("助けて", intent=Intent.DANGER, whole=True)
    assert opened.at == "danger.help"
    assert Relay(opened.ticket, "助けて", ("m2",)) in opened.effects


def test_a_cry_for_help_in_a_draft_is_told_to_nobody_before_its_writer_looked(opened):
    """Though a letter is out already: what is added to it is approved like the letter."""
    opened.approves().writes_of_danger().taps("sentence")
    assert opened.at == "letter.preview"
    opened.writes("助けて", intent=Intent.DANGER, whole=True)
    assert not any(isinstance(effect, Relay) for effect in opened.effects)
    assert opened.at == "danger.help"
    assert opened.letter[-1] == "助けて"


@pytest.mark.parametrize("intent", [way for way in INTERRUPTS if way is not Intent.WITHDRAW])
def test_each_way_out_comes_back_to_where_one_was(opened, intent):
    opened.taps("self").takes(intent)
    assert len(opened.here.frames) == 1
    first = opened.here.position
    opened.takes(intent)
    assert (opened.here.position, len(opened.here.frames)) == (first, 1)
    if intent in (Intent.PAUSE, Intent.STOP):
        opened.taps("open")
    else:
        opened.takes(Intent.SKIP) if intent is not Intent.DANGER else opened.taps("back")
    assert opened.at == "welcome.mood"
    assert opened.here.frames == ()


@pytest.mark.parametrize("intent", [Intent.PAUSE, Intent.PERSON, Intent.DANGER, Intent.LANGUAGE, Intent.ERASE])
def test_a_typed_word_does_what_the_button_does(opened, intent, house, new_talk):
    tapped = new_talk(house).opens().takes(intent)
    assert opened.says_word(intent).effects == tapped.effects


def test_different_ways_out_one_upon_another_stay_bounded(opened):
    for _ in range(STACK_DEPTH):
        for intent in (Intent.LANGUAGE, Intent.ERASE, Intent.DANGER, Intent.PERSON):
            opened.takes(intent)
    assert len(opened.here.frames) <= STACK_DEPTH


def test_a_clear_wish_in_a_longer_text_acts_and_its_words_are_kept(opened):
    opened.writes("今日はここまでにします、母のことはまた", intent=Intent.PAUSE)
    assert opened.at == "rest.paused"
    assert opened.letter == ["今日はここまでにします、母のことはまた"]


def test_returning_with_nowhere_to_go_is_not_silence(opened):
    opened.takes(Intent.SKIP).writes_of_danger().taps("sentence")
    opened.takes(Intent.SKIP)
    assert opened.at == "sit.start"
    assert opened.said


def test_withdrawing_needs_a_letter_that_is_out(opened):
    assert opened.takes(Intent.WITHDRAW).said[0] == "ways.old_button"
    opened.approves().takes(Intent.WITHDRAW)
    assert opened.at == "waiting.withdraw"
    opened.taps("yes")
    assert WithdrawTicket(opened.ticket) in opened.effects
    assert opened.takes(Intent.WITHDRAW).said[0] == "ways.old_button"


def test_language_changes_and_the_step_is_said_again(opened):
    opened.taps("self").takes(Intent.LANGUAGE).writes("English", answer="en")
    assert opened.here.locale == "en"
    assert opened.said == ["welcome.mood"]


def test_pausing_says_so_and_hands_out_a_code_once(opened):
    opened.takes(Intent.PAUSE)
    assert opened.said == ["rest.paused"]
    assert opened.here.rest is Rest.PAUSED
    assert dict(opened.effects[0].values)["return_code"] == "K7F2"


def test_words_after_a_rest_are_kept_and_asked_first(opened):
    opened.taps("self").takes(Intent.STOP).waits(days=3).writes("やっぱり少し書きます")
    assert opened.said == ["rest.back_again"]
    assert opened.letter == ["やっぱり少し書きます"]
    assert opened.taps("open").said == ["welcome.mood"]
    assert opened.here.rest is None
    assert opened.letter == ["やっぱり少し書きます"]


def test_an_old_button_after_a_rest_is_asked_first_without_a_topic(opened):
    opened.taps("self").takes(Intent.PAUSE).taps("heavy", at="welcome.mood")
    assert opened.said == ["rest.back_again"]


def test_the_button_of_the_rest_itself_acts(opened):
    assert opened.taps("self").takes(Intent.PAUSE).taps("open").said == ["welcome.mood"]
    assert opened.takes(Intent.PAUSE).writes("開く", choice="open").said == ["welcome.mood"]


def test_a_rest_that_a_flow_led_to_is_also_left_to_where_one_was(opened):
    opened.takes(Intent.SKIP).taps("stop")
    assert opened.here.rest is Rest.STOPPED
    assert [str(frame.back_to) for frame in opened.here.frames] == ["sit.start"]
    assert opened.taps("open").said == ["sit.here"]


def test_words_of_danger_are_met_even_at_rest(opened):
    opened.taps("self").takes(Intent.PAUSE).writes_of_danger()
    assert opened.at == "danger.wish"
    assert opened.taps("back").said == ["welcome.mood"]
    assert opened.here.rest is None


def test_opening_again_asks_first(opened):
    assert opened.taps("self").opens(again=True).said == ["rest.back_again"]
    assert opened.opens(again=True).said == ["rest.back_again"]
    assert len(opened.here.frames) == 1


def test_beginning_anew_keeps_nothing_but_the_letter_that_is_out(opened):
    opened.approves().taps("sit").writes("まだあります").opens(again=True).taps("anew")
    assert opened.said == ["welcome.hello", "welcome.automatic"]
    assert (opened.here.slots, opened.here.draft, opened.here.undo, opened.here.frames) == ({}, (), (), ())
    assert opened.state == "waiting"


def test_a_covered_screen_shows_no_topic(opened):
    opened.taps("self").send(Covered())
    assert opened.effects == ()
    assert opened.taps("heavy").said == ["rest.back_again"]


def test_back_on_a_covered_screen_shows_no_topic(opened):
    assert opened.taps("self").send(Covered()).takes(Intent.BACK).said == ["rest.back_again"]


def test_the_question_whether_to_open_can_be_skipped(opened):
    opened.taps("self").takes(Intent.STOP).opens().takes(Intent.SKIP)
    assert opened.at == "rest.paused"
