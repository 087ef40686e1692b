"""Questions about this place are told from worries, and from what only sounds like one."""

import time

from bot.dialogue.entries import ABOUT, OFFERED
from bot.language.about import asks_about
from bot.language.normal import plain
from bot.language.read import read
from tests.unit.language.conftest import rows

TABLE = "about"


def test_a_question_names_the_step_that_answers_it(expected: str, text: str) -> None:
    step = "" if expected == "-" else expected
    assert read(text, None, []).about == step
    assert not step or asks_about(plain(text)) == step


def test_each_step_that_is_named_is_led_to() -> None:
    named = {expected for expected, _ in rows(TABLE)} - {"-"}
    assert named == {position.step for position in OFFERED if position.flow == ABOUT.flow}


def test_words_alone_are_ways_out_and_labels_are_choices() -> None:
    assert read("相談員", None, []).about == ""
    assert read("だれが読むか", None, [("reads", "だれが読むか")]).about == ""


def test_it_takes_no_time() -> None:
    began = time.process_time()
    for text in ("ここ" * 15, "誰が" * 15, "これって" * 12 + "か", "is this " * 6, "ai" * 30, "なの" * 30):
        asks_about(text)
    assert time.process_time() - began < 0.5
