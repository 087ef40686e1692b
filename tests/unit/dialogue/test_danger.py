"""Words of danger: met before any question, once in full, and the talk stays open."""

import pytest
from msgspec.structs import replace

from bot.dialogue.danger import is_news
from bot.dialogue.loader import load
from bot.model.conversation import DangerMark
from bot.model.effect import RaiseTicket, Relay, Say, ShowHelpLines
from bot.model.event import Edited
from bot.model.reading import About, Intent, Level, Reading, Screening, Sign


def test_the_whole_block_comes_at_the_first_sign(opened):
    opened.writes_of_danger()
    assert opened.said == ["danger.automatic"]
    assert ShowHelpLines((Sign.DEATH_WISH,), About.SELF) in opened.effects
    assert opened.letter == ["死にたいです"]
    assert opened.taps("back").said == ["welcome.hello", "welcome.automatic"]


def test_unchanged_within_a_day_is_one_line_and_the_talk_goes_on(opened):
    opened.takes(Intent.SKIP).writes_of_danger().taps("back").waits(hours=23, minutes=59).writes_of_danger("死にたい")
    assert opened.said == ["ways.danger_line", "sit.heard"]
    assert opened.letter == ["死にたいです", "死にたい"]


def test_after_a_day_it_is_told_in_full_again(opened):
    opened.takes(Intent.SKIP).writes_of_danger().taps("back").waits(hours=24).writes_of_danger()
    assert opened.said == ["danger.automatic"]


def test_what_worsens_is_told_in_full_at_once(opened):
    opened.writes_of_danger().writes_of_danger("薬をのみました", Sign.IN_PROGRESS)
    assert opened.said == ["danger.call_119"]
    assert len(opened.here.frames) == 1


def test_what_eases_is_one_line(opened):
    opened.takes(Intent.SKIP).writes_of_danger("薬をのみました", Sign.IN_PROGRESS).writes_of_danger("死にたい")
    assert opened.said[0] == "ways.danger_line"
    opened.writes_of_danger("消えたい", Sign.FADING, Level.CONCERN)
    assert opened.said[0] == "ways.danger_line"


def test_concern_gets_one_small_question_and_then_a_line(opened):
    opened.takes(Intent.SKIP).writes_of_danger("消えたい", Sign.FADING, Level.CONCERN)
    assert opened.said == ["danger.small_line"]
    opened.taps("back").writes_of_danger("消えたいです", Sign.FADING, Level.CONCERN)
    assert opened.said == ["ways.danger_line", "sit.heard"]
    assert opened.writes_of_danger().said == ["danger.automatic"]


def test_danger_of_somebody_else_is_told_as_such(opened):
    assert opened.writes_of_danger("息子が死にたいと", about=About.OTHER).said == ["danger.other"]


def test_an_offered_label_is_no_sign(opened):
    opened.writes_of_danger("自分のこと", choice="self")
    assert opened.said == ["welcome.mood"]
    assert opened.here.danger is None


def test_a_way_out_that_is_the_whole_message_comes_before_danger(opened):
    reading = Screening(Level.ACUTE, (Sign.DEATH_WISH,), ("消す",))
    assert opened.writes("ぜんぶ消す", intent=Intent.ERASE, whole=True, screening=reading).at == "forget.ask"
    assert opened.writes("消えたい、やめたい", intent=Intent.STOP, screening=reading).at == "danger.wish"


def test_edited_words_are_read_for_danger_too(opened):
    opened.takes(Intent.SKIP).writes("つらい")
    reading = Reading(screening=Screening(Level.ACUTE, (Sign.DEATH_WISH,), ("死にたい",)))
    opened.send(Edited("m1", "死にたい", reading))
    assert opened.at == "danger.wish"
    assert opened.letter == ["死にたい"]


def test_help_by_a_tap_marks_nothing(opened):
    opened.takes(Intent.DANGER)
    assert ShowHelpLines() in opened.effects
    assert opened.here.danger is None


def test_one_sentence_becomes_the_letter(opened):
    opened.takes(Intent.SKIP).writes("長い話です").writes_of_danger().taps("sentence")
    assert opened.letter == ["死にたいです"]
    assert opened.at == "letter.preview"


def test_only_the_telling_line_carries_the_level_and_a_struck_one_tells_nothing(opened):
    opened.takes(Intent.SKIP)
    opened.writes("夜です\n死にたい", screening=Screening(Level.ACUTE, (Sign.DEATH_WISH,), ("死にたい",)))
    assert [line.level for line in opened.here.draft] == [Level.NONE, Level.ACUTE]
    opened.takes(Intent.PERSON).taps("line-2").taps("send")
    ticket = next(effect for effect in opened.effects if type(effect).__name__ == "OpenTicket")
    assert ticket.level is Level.NONE


def test_the_approved_letter_carries_what_it_tells(opened):
    opened.writes_of_danger().taps("sentence").taps("send")
    ticket = next(effect for effect in opened.effects if type(effect).__name__ == "OpenTicket")
    assert ticket.level is Level.ACUTE


def test_the_letter_moves_up_only_by_its_writers_tick(opened, house, new_talk):
    opened.approves().writes_of_danger()
    assert not any(isinstance(effect, RaiseTicket) for effect in opened.effects)
    ticked = new_talk(house).opens().takes(Intent.PERSON).writes("眠れません").taps("tick").taps("send")
    assert RaiseTicket(ticked.ticket, Level.ACUTE) in ticked.writes_of_danger().effects
    assert RaiseTicket(ticked.ticket, Level.ACUTE) in ticked.writes_of_danger().effects
    ticked.is_taken()
    assert not any(isinstance(effect, RaiseTicket) for effect in ticked.writes_of_danger().effects)


def test_words_written_for_a_counselor_still_go_there(opened):
    opened.approves().taps("more").writes_of_danger()
    assert Relay(opened.ticket, "死にたいです", ("m2",), Level.ACUTE) in opened.effects
    assert opened.at == "danger.wish"
    assert opened.letter == []


def test_beside_a_counselor_help_lines_come_without_a_word(opened):
    opened.goes_live().writes_of_danger()
    assert opened.kinds == ["Relay", "ShowHelpLines"]
    assert opened.at == "with_counselor.live"
    assert opened.writes_of_danger().kinds == ["Relay"]
    assert opened.waits(hours=24).writes_of_danger().kinds == ["Relay", "ShowHelpLines"]


def test_beside_a_counselor_the_danger_button_only_shows_lines(opened):
    assert opened.goes_live().takes(Intent.DANGER).effects == (ShowHelpLines(),)


@pytest.mark.parametrize("lead", list(Sign))
def test_only_a_more_urgent_lead_is_news(lead, opened):
    known = DangerMark(Level.ACUTE, (Sign.MINOR_HURT,), About.SELF, opened.now)
    order = list(Sign)
    found = Screening(Level.ACUTE, (lead,))
    assert is_news(known, found, opened.now) is (order.index(lead) < order.index(Sign.MINOR_HURT))
    assert is_news(None, found, opened.now)
    assert is_news(replace(known, level=Level.CONCERN), found, opened.now)


def test_the_line_is_said_once_a_message(opened):
    opened.writes_of_danger().writes_of_danger("死にたい")
    assert sum(isinstance(e, Say) and e.text.name == "danger_line" for e in opened.effects) == 1


def test_a_question_of_danger_is_asked_again_another_day(sources, new_talk):
    asking = sources["flows/danger.yaml"].replace(b"    say: [automatic", b"    ask: body\n    say: [automatic", 1)
    talk = new_talk(load({**sources, "flows/danger.yaml": asking})).opens().writes_of_danger().takes(Intent.SKIP)
    assert talk.slots == {"body": "skip"}
    assert talk.taps("back").waits(hours=25).writes_of_danger().said == ["danger.automatic"]
