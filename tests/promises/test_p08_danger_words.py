"""P8, the language side: danger is seen, however it is written, and what is harmless raises no alarm."""

import pytest

from bot.language.read import read
from bot.language.screen import screen
from bot.model.reading import About, Intent, Level, Sign

# One sentence at least for every row of the table of signs in the rules of care.
EXPLICIT = {
    "死にたい": Sign.DEATH_WISH,
    "もう死にたいです": Sign.DEATH_WISH,
    "生きていたくない": Sign.DEATH_WISH,
    "I want to die": Sign.DEATH_WISH,
    "遺書を書いた": Sign.PLAN,
    "今夜死にます": Sign.PLAN,
    "薬を全部飲んだ": Sign.IN_PROGRESS,
    "I took all the pills": Sign.IN_PROGRESS,
    "リスカした": Sign.SELF_HARM,
    "中学生です。父に殴られる": Sign.MINOR_HURT,
    "息子に殴られた": Sign.VIOLENCE_MET,
    "息子を殴ってしまった": Sign.VIOLENCE_URGE,
    "この子を殺して私も死ぬ": Sign.DOUBLE_DEATH,
    "母が返事をしない": Sign.UNRESPONSIVE,
    "父が部屋で亡くなったままです": Sign.UNRESPONSIVE,
    "引き出し屋が来た": Sign.REMOVAL,
}
INDIRECT = ("消えたい", "楽になりたい", "もういいや", "迷惑をかけたくない", "いなくなりたい")
HARMLESS = (
    "死ぬほど眠い",
    "笑い死に",
    "もう死語だよ",
    "必死にやった",
    "死にたくない",
    "仕事を辞めたい",
    "電気を消したい",
    "リスカの古い傷跡があります",
    "息子が部屋から返事をしない",
    "dying to see you",
    "dead tired",
)
SPELLINGS = (
    "しにたい",
    "シニタイ",
    "ｼﾆﾀｲ",
    "死 に た い",
    "死.に.た.い",
    "氏にたい",
    "4にたい",
    "死にたーい",
    "死\u200bにたい",
    "タヒにたい",
)


@pytest.mark.parametrize(("text", "sign"), EXPLICIT.items())
def test_explicit_words_are_acute(text: str, sign: Sign) -> None:
    found = screen(text)
    assert found.level is Level.ACUTE
    assert found.signs[0] is sign


@pytest.mark.parametrize("text", INDIRECT)
def test_indirect_words_raise_one_small_line_and_no_more(text: str) -> None:
    found = screen(text)
    assert (found.level, found.signs) == (Level.CONCERN, (Sign.FADING,))


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_words_drive_nobody_away(text: str) -> None:
    assert screen(text).level is Level.NONE


@pytest.mark.parametrize("text", SPELLINGS)
def test_no_spelling_hides_it(text: str) -> None:
    found = screen(text)
    assert (found.level, found.signs) == (Level.ACUTE, (Sign.DEATH_WISH,))


def test_a_relatives_danger_is_told_apart() -> None:
    assert screen("息子が死にたいと言う").about is About.OTHER
    assert screen("my son says he wants to die").about is About.OTHER
    assert screen("息子に怒鳴られて死にたい").about is About.SELF


def test_every_kind_of_danger_is_known() -> None:
    assert {*EXPLICIT.values(), Sign.FADING} == set(Sign)


def test_wishing_to_vanish_is_no_way_out() -> None:
    """消えたい must not erase, もういいや must not end the talk, 助けて must always bring help."""
    for text in (*EXPLICIT, *INDIRECT):
        assert read(text, None, ()).intent is None, text
    for text in ("助けて", "たすけて！", "ﾀｽｹﾃ", "help me"):
        assert read(text, None, ()).intent is Intent.DANGER


def test_danger_is_seen_beside_a_command_and_an_answer() -> None:
    reading = read("人と話したいです。死にたい", "who", (("self", "自分のこと"),))
    assert reading.screening.level is Level.ACUTE
