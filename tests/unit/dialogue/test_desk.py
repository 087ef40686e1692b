"""A counselor at the other end: letters, answers, talking now. One speaker at a time."""

import pytest
from msgspec.structs import replace

from bot.model.conversation import Rest, TicketMode, TicketState
from bot.model.effect import MoveTicket, Mute, OpenTicket, Relay, SpeakAsCounselor
from bot.model.event import Answered, Covered, Left, SentMedia
from bot.model.ids import TicketId
from bot.model.reading import Intent


def test_approving_opens_a_ticket_with_just_these_lines(opened):
    opened.takes(Intent.PERSON).writes("眠れません\n食べられません").taps("line-1").taps("send")
    letter = next(effect for effect in opened.effects if isinstance(effect, OpenTicket))
    assert [line.text for line in letter.lines] == ["食べられません"]
    assert opened.said == ["waiting.sent"]
    assert opened.state is TicketState.WAITING
    assert (opened.here.draft, opened.here.undo) == ((), ())


def test_a_doubled_send_is_met_with_silence(opened):
    opened.approves().taps("send", at="letter.preview")
    assert opened.effects == ()


def test_an_empty_letter_opens_nothing(opened):
    opened.takes(Intent.PERSON).writes("眠れません").taps("line-1").taps("send")
    assert opened.state is None
    assert opened.said == ["letter.visible"]


def test_a_second_letter_follows_the_one_that_is_out(opened):
    opened.approves("ひとつめ").takes(Intent.PERSON).writes("ふたつめ").taps("send")
    assert Relay(opened.ticket, "ふたつめ", ("m2",)) in opened.effects
    assert not any(isinstance(effect, OpenTicket) for effect in opened.effects)


def test_a_line_is_picked_and_replaced_in_its_place(opened):
    opened.takes(Intent.PERSON).writes("一\n二つめ\n三つめ").taps("change").taps("line-2")
    assert dict(opened.effects[0].values)["line"] == "二つめ"
    opened.writes("書きなおした行")
    assert opened.letter == ["一", "書きなおした行", "三つめ"]
    assert [line.number for line in opened.here.draft] == [1, 4, 3]
    assert opened.here.editing == 0


def test_striking_can_be_taken_back_and_a_second_tap_strikes_no_other_line(opened):
    opened.takes(Intent.PERSON).writes("ひとつ\nふたつ").taps("line-1")
    assert opened.taps("line-1").effects == ()
    assert opened.letter == ["ふたつ"]
    assert opened.takes(Intent.BACK).letter == ["ひとつ", "ふたつ"]


def test_the_tick_is_taken_back_with_back(opened):
    opened.takes(Intent.PERSON).writes("眠れません").taps("tick")
    assert opened.here.watch
    assert not opened.takes(Intent.BACK).here.watch


def test_taking_says_nothing(opened):
    opened.approves().is_taken()
    assert opened.effects == (MoveTicket(opened.ticket, "take"),)
    assert opened.here.ticket.counselor == "はる"


def test_an_answer_is_announced_neutrally_and_read_when_opened(opened):
    opened.approves().taps("sit").is_taken().is_answered("お手紙をいただきました")
    assert opened.said == ["with_counselor.answered"]
    assert MoveTicket(opened.ticket, "answer") in opened.effects
    assert not any(isinstance(effect, SpeakAsCounselor) for effect in opened.effects)
    opened.taps("open")
    assert opened.effects[0] == SpeakAsCounselor("はる", "お手紙をいただきました")
    assert opened.here.unread == ()


def test_a_second_answer_is_not_announced_again_and_both_are_read(opened):
    opened.approves().is_taken().is_answered("ひとつ").is_answered("ふたつ")
    assert opened.said == []
    opened.taps("open")
    assert [e.text for e in opened.effects if isinstance(e, SpeakAsCounselor)] == ["ひとつ", "ふたつ"]


def test_an_answer_at_rest_is_one_neutral_line_and_the_rest_goes_on(opened):
    opened.approves().takes(Intent.STOP).is_taken().is_answered()
    assert opened.said == ["with_counselor.answered"]
    assert opened.here.rest is Rest.STOPPED
    assert opened.taps("open").said == ["with_counselor.read"]
    assert opened.here.rest is None
    assert opened.taps("back").said == ["waiting.sent"]


def test_the_button_of_the_notice_opens_what_waits_from_wherever_one_went_meanwhile(opened):
    """It stays in the chat on Telegram, and on LINE it comes under a reply on which the notice rode."""
    opened.approves().is_taken().is_answered("お手紙をいただきました").takes(Intent.DANGER)
    elsewhere = opened.here.position
    opened.taps("open", at="with_counselor.answered")
    assert opened.effects[0] == SpeakAsCounselor("はる", "お手紙をいただきました")
    assert opened.said == ["with_counselor.read"]
    assert opened.taps("open", at="with_counselor.answered").effects == (), "a doubled tap"
    assert opened.taps("back").here.position == elsewhere
    assert opened.taps("open", at="with_counselor.answered").said[0] == "ways.old_button", "nothing waits any more"


def test_once_all_is_read_nobody_comes_back_to_the_notice(opened):
    opened.approves().is_taken().is_answered().takes(Intent.DANGER).taps("open", at="with_counselor.answered")
    assert opened.taps("back").taps("back").said == ["waiting.sent"]


def test_a_covered_screen_is_not_opened_by_an_old_button(opened):
    opened.approves().is_taken().is_answered().takes(Intent.DANGER).send(Covered())
    assert opened.taps("open", at="with_counselor.answered").said == ["rest.back_again"]
    assert opened.here.unread


def test_an_offer_to_talk_that_still_stands_is_taken_from_wherever_one_went(opened):
    opened.approves().is_taken().is_invited().takes(Intent.DANGER)
    opened.taps("accept", at="with_counselor.invited")
    assert opened.said == ["with_counselor.live"]
    assert opened.here.ticket.mode is TicketMode.LIVE


def test_an_offer_to_talk_that_was_declined_is_over(opened):
    opened.approves().is_taken().is_invited().taps("decline").takes(Intent.DANGER)
    opened.taps("accept", at="with_counselor.invited")
    assert opened.said[0] == "ways.old_button"
    assert opened.here.ticket.mode is TicketMode.LETTER


def test_an_answer_later_leads_back(opened):
    assert opened.approves().is_taken().is_answered().taps("later").said == ["waiting.sent"]
    assert opened.here.unread


def test_writing_more_is_relayed_and_moves_an_answered_letter(opened):
    opened.approves().is_taken().is_answered().taps("open").taps("write").writes("ありがとう")
    assert Relay(opened.ticket, "ありがとう", ("m2",)) in opened.effects
    assert MoveTicket(opened.ticket, "write") in opened.effects
    assert opened.state is TicketState.TAKEN
    assert opened.writes("もうひとつ").kinds.count("MoveTicket") == 0
    assert opened.letter == []


def test_beside_a_write_more_step_only_whole_messages_act(opened):
    opened.approves().taps("more").writes("仕事をやめたいです", intent=Intent.STOP)
    assert opened.kinds[0] == "Relay"


def test_words_for_nobody_are_kept_and_that_is_said(opened):
    opened.approves().taps("more").is_taken().is_closed()
    opened.here = replace(opened.here, position=type(opened.here.position)("waiting", "more"))
    opened.writes("まだ書いています")
    assert "ways.not_relayed" in opened.said
    assert opened.letter == ["まだ書いています"]


def test_talking_now_begins_with_a_tap_and_no_typed_word(opened):
    opened.approves().is_taken().is_invited()
    assert opened.said == ["with_counselor.invited"]
    assert opened.here.ticket.invited
    opened.writes("はい", choice="accept")
    assert opened.said == ["ways.not_relayed"]
    assert opened.here.ticket.mode is TicketMode.LETTER
    opened.taps("accept")
    assert opened.effects[0] == MoveTicket(opened.ticket, "accept")
    assert opened.said == ["with_counselor.live"]
    assert (opened.here.ticket.mode, opened.here.ticket.invited) == (TicketMode.LIVE, False)
    assert not opened.effects[-1].skip


def test_declining_leads_back(opened):
    opened.approves().is_taken().is_invited().taps("decline")
    assert opened.effects[0] == MoveTicket(opened.ticket, "decline")
    assert opened.said == ["waiting.sent"]


def test_an_offer_that_no_longer_stands_cannot_be_accepted(opened):
    opened.approves().is_taken().is_invited()
    opened.here = replace(opened.here, ticket=replace(opened.here.ticket, invited=False))
    opened.taps("accept")
    assert opened.said == ["waiting.sent"]
    assert opened.here.ticket.mode is TicketMode.LETTER


def test_live_words_are_relayed_and_the_bot_is_silent(opened):
    opened.goes_live().writes("こんにちは、やめたいです", intent=Intent.STOP)
    assert opened.effects == (Relay(opened.ticket, "こんにちは、やめたいです", ("m2",)),)
    answered = opened.is_answered("はい")
    assert answered.effects[:2] == (MoveTicket(opened.ticket, "answer"), SpeakAsCounselor("はる", "はい"))
    assert answered.kinds[2:] == ["OfferChoices"], (
        "leaving stays within a tap, where only the newest bubble has buttons"
    )
    assert opened.opens(again=True).effects == ()
    assert opened.taps("sit", at="waiting.sent").effects == ()
    assert opened.writes("相談員", intent=Intent.PERSON, whole=True).kinds == ["Relay", "MoveTicket"]


def test_a_cry_for_help_beside_a_counselor_is_heard_by_them_and_shows_the_lines(opened):
    opened.goes_live().writes("助けて", intent=Intent.DANGER, whole=True)
    assert opened.kinds == ["Relay", "ShowHelpLines"]
    assert opened.here.ticket.mode is TicketMode.LIVE


@pytest.mark.parametrize("intent", [Intent.PAUSE, Intent.STOP, Intent.ERASE, Intent.BACK, Intent.WITHDRAW])
def test_a_way_out_leaves_the_counselor_before_the_bot_speaks(opened, intent):
    opened.goes_live().says_word(intent)
    assert opened.effects[0] == MoveTicket(opened.ticket, "leave")
    assert opened.here.ticket.mode is TicketMode.LETTER
    assert opened.said
    assert all(frame.back_to.flow != "with_counselor" for frame in opened.here.frames)


def test_language_beside_a_counselor_leaves_nobody(opened):
    opened.goes_live().takes(Intent.LANGUAGE)
    assert opened.writes("もうすこし").kinds == ["Relay"]
    opened.taps("en")
    assert opened.said == ["with_counselor.live"]
    assert opened.here.ticket.mode is TicketMode.LIVE


def test_leaving_by_the_button_leads_where_one_was(opened):
    opened.goes_live().taps("leave")
    assert opened.effects[0] == MoveTicket(opened.ticket, "leave")
    assert opened.said == ["waiting.sent"]


def test_a_picture_beside_a_counselor_is_told(opened):
    assert opened.goes_live().send(SentMedia("image")).said == ["ways.media"]


@pytest.mark.parametrize(("event", "rest"), [(Left(), Rest.STOPPED), (Covered(), Rest.COVERED)])
def test_going_away_ends_the_talk_and_an_answer_then_waits(opened, event, rest):
    opened.goes_live().send(event)
    assert opened.effects[0] == MoveTicket(opened.ticket, "leave")
    assert (Mute() in opened.effects) is (rest is Rest.STOPPED)
    assert opened.here.rest is rest
    opened.is_answered("まだいますか")
    assert opened.said == ["with_counselor.answered"]


def test_the_desk_can_give_the_letter_back_or_close_it(opened):
    opened.goes_live().is_returned()
    assert opened.effects[0] == MoveTicket(opened.ticket, "return_")
    assert (opened.said, opened.state) == (["waiting.returned"], TicketState.RETURNED)
    assert opened.here.ticket.mode is TicketMode.LETTER
    assert opened.taps("back").said == ["waiting.sent"]
    opened.is_taken().is_closed()
    assert opened.effects[0] == MoveTicket(opened.ticket, "close")
    assert (opened.said, opened.state) == (["afterwards.closed"], TicketState.CLOSED)


def test_the_tick_ends_with_its_letter(opened):
    opened.takes(Intent.PERSON).writes("眠れません").taps("tick").taps("send").opens(again=True).taps("anew")
    assert opened.here.watch
    assert not opened.is_taken().is_closed().here.watch


def test_what_concerns_another_letter_changes_nothing(opened):
    opened.approves()
    before = opened.here
    opened.send(Answered(TicketId("other"), opened.staff, "はる", "x"))
    assert (opened.here, opened.effects) == (before, ())
    opened.takes(Intent.WITHDRAW).taps("yes")
    before = opened.here
    assert (opened.is_answered().here, opened.effects) == (before, ())
