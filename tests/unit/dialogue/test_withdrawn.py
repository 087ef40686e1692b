"""Words taken back or changed reach every place that remembers them."""

from bot.dialogue.undo import unfolded
from bot.model.effect import Strike
from bot.model.event import Edited, Unsent
from bot.model.reading import Intent, Reading


def test_unsent_words_go_everywhere_in_silence(opened):
    opened.takes(Intent.SKIP).writes("ひとつめ").writes("ふたつめ").send(Unsent("m1"))
    assert opened.effects == (Strike("m1"),)
    assert opened.letter == ["ふたつめ"]
    assert all("ひとつめ" not in repr(snapshot) for snapshot in opened.here.undo)
    opened.send(Unsent("m2"))
    assert opened.here.last_words == ()


def test_words_taken_back_by_a_word_are_told_to_be_gone(opened):
    opened.takes(Intent.SKIP).writes("ひとつめ").writes("ふたつめ").send(Unsent("m1", asked=True))
    assert opened.said == ["ways.withdrawn_words"]
    assert opened.letter == ["ふたつめ"]
    assert "OfferChoices" in opened.kinds


def test_beside_a_counselor_the_bot_says_nothing_about_it(opened):
    opened.goes_live().writes("いまのは").send(Unsent("m1", asked=True))
    assert opened.said == []


def test_an_answer_that_came_from_that_message_alone_goes(opened):
    opened.writes("母です", answer="parent").taps("heavy").send(Unsent("m1"))
    assert opened.slots == {"mood": "heavy"}
    assert all("who" not in past.slots for _, past in unfolded(opened.here.undo))


def test_tapped_answers_stay(opened):
    assert opened.taps("self").send(Unsent("m1")).slots == {"who": "self"}


def test_edited_words_are_renewed_in_place(opened):
    opened.takes(Intent.SKIP).writes("ひとつめ").writes("ふたつめ")
    opened.send(Edited("m1", "かえた行\nもう一行", Reading()))
    assert opened.effects[0] == Strike("m1", "かえた行\nもう一行")
    assert opened.said == ["ways.edited_words"]
    assert opened.letter == ["かえた行", "もう一行", "ふたつめ"]
    opened.takes(Intent.BACK)
    assert opened.letter == ["かえた行", "もう一行"]


def test_edited_words_that_were_not_kept_are_renewed_in_silence(opened):
    opened.taps("self").send(Edited("m9", "x", Reading()))
    assert opened.effects == (Strike("m9", "x"),)


def test_a_line_that_is_being_replaced_can_be_taken_back(opened):
    opened.takes(Intent.PERSON).writes("ひとつめ\nふたつめ").taps("change").taps("line-2").send(Unsent("m1"))
    assert opened.here.editing == 0
    assert opened.writes("あたらしい行").letter == ["あたらしい行"]


def test_relayed_words_are_struck_too(opened):
    opened.goes_live().writes("いまのは").send(Unsent("m2"))
    assert opened.effects == (Strike("m2"),)
    assert opened.send(Edited("m2", "べつの", Reading())).effects == (Strike("m2", "べつの"),)
