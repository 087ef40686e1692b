"""One text, read once: label, number, way out, answer, danger; and the lines of the two commands."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.read import SLOTS, read, read_line, screen_line
from bot.language.readers import READERS
from bot.model.reading import Intent, Level, Reading
from bot.service.ports import Language

CHOICES = (
    ("parent", "子どものこと"),
    ("sibling", "きょうだいのこと"),
    ("lines", "すぐの窓口"),
    ("today", "今日はここまで"),
    ("ja", "日本語"),
)


def test_it_is_the_language_that_the_service_asks_for() -> None:
    language: Language = read
    assert language("", None, ()) == Reading()


@pytest.mark.parametrize(
    "text", ["子どものこと", "「子どものこと」", "子どものことです。", " 子どものこと！", "子どものことでお願いします"]
)
def test_a_label_is_its_choice(text: str) -> None:
    assert read(text, None, CHOICES).choice == "parent"


@pytest.mark.parametrize(
    "text", ["2", "２", "二", "②", "2番", "2番目", "2.", "（２）", "2番でお願いします", "No.2", "２つ目"]
)
def test_a_number_is_its_choice(text: str) -> None:
    assert read(text, None, CHOICES).choice == "sibling"


@pytest.mark.parametrize("text", ["0", "6", "99", "2人", "2年", "20", "2と3", "-", ""])
def test_other_numbers_are_none(text: str) -> None:
    assert read(text, None, CHOICES).choice is None


@pytest.mark.parametrize("text", ["1 2", "１と２", "①、②", "1番と2番です", "2,1,2", "1 and 2"])
def test_several_numbers_are_their_choices(text: str) -> None:
    assert set(read(text, None, CHOICES).choices) == {"parent", "sibling"}


@pytest.mark.parametrize("text", ["1", "1と9", "119と110", "12", "1人と2人", "3、4日まえから", "2-1"])
def test_numbers_in_other_words_are_no_list(text: str) -> None:
    assert read(text, None, CHOICES).choices == ()


def test_a_label_of_a_way_out_is_the_choice_and_danger_help_always_acts() -> None:
    assert read("日本語", "locale", CHOICES) == Reading(answer="ja", choice="ja")
    assert read("今日はここまで", None, CHOICES) == Reading(choice="today")
    assert read("すぐの窓口", None, CHOICES) == Reading(Intent.DANGER, whole=True, choice="lines")
    assert read("今日はここまで", None, ()) == Reading(Intent.STOP, whole=True)


def test_a_label_is_not_screened_and_anything_more_is() -> None:
    choices = (("wish", "死にたい気持ちのこと"),)
    assert read("死にたい気持ちのこと", None, choices).screening.level is Level.NONE
    assert read("死にたい気持ちのこと、聞いて。死にたい", None, choices).screening.level is Level.ACUTE


def test_two_labels_alike_choose_nothing() -> None:
    assert read("はい", None, (("a", "はい"), ("b", "はい。"))).choice is None


def test_answer_and_danger_are_read_together() -> None:
    reading = read("息子が死にたいと言います", "who", CHOICES)
    assert (reading.answer, reading.screening.level, reading.choice) == ("parent", Level.ACUTE, None)


def test_the_lines_of_the_commands() -> None:
    assert screen_line("もう死にたい") == {
        "text": "もう死にたい",
        "level": "acute",
        "categories": ["death_wish"],
        "evidence": ["死にたい"],
    }
    assert screen_line("こんにちは") == {"text": "こんにちは", "level": "none", "categories": [], "evidence": []}
    assert read_line("who", "兄のことで") == {"text": "兄のことで", "slot": "who", "value": "sibling"}
    assert read_line("intent", "とばす") == {"text": "とばす", "slot": "intent", "value": "skip"}
    assert read_line("intent", "手紙を取り下げる") == {"text": "手紙を取り下げる", "slot": "intent", "value": None}
    with pytest.raises(KeyError):
        read_line("shoe size", "26")


@given(st.text(max_size=120), st.sampled_from([None, *READERS]))
def test_any_text_is_read(text: str, reader: str | None) -> None:
    read(text, reader, CHOICES)
    for slot in SLOTS:
        json.dumps(read_line(slot, text))
    json.dumps(screen_line(text))


PREVIEW = [("send", "この文を送る"), ("edit", "書きなおす・足す"), ("later", "いまは送らない"), ("line-1", "1番を消す")]
ENGLISH = [("send", "Send these words"), ("edit", "Change or add"), ("later", "Don't send it")]
ERASE = [("erase", "はい、消します"), ("keep", "残しておく")]


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        *((text, PREVIEW) for text in ("この", "この文", "送る", "を送る", "足す", "消す")),
        *((text, ENGLISH) for text in ("send", "words", "these words", "add", "it")),
        *((text, ERASE) for text in ("はい", "します", "消します", "残して")),
    ],
)
def test_a_piece_of_a_label_decides_nothing(text: str, choices: list[tuple[str, str]]):
    """Where words are written, a fragment is words: it must not send a letter, erase, or be swallowed as a tap."""
    assert read(text, None, choices).choice is None


@pytest.mark.parametrize("typed", ["すぐの窓口", "すぐの窓口（まどぐち）", "すぐの窓口。"])
def test_a_label_with_readings_is_typed_with_or_without_them(typed: str) -> None:
    assert read(typed, None, [("a", "人に書く"), ("lines", "すぐの窓口（まどぐち）")]).choice == "lines"
