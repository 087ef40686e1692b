"""The parts of reading for danger: rules, words in kana, Japanese in Latin letters, repairs, sums of hints."""

import pytest

from bot.language.danger.book import Book
from bot.language.danger.kana import kana_words
from bot.language.danger.latin import hiragana
from bot.language.danger.line import canonical, japanese
from bot.language.danger.pattern import Pattern
from bot.language.danger.repairs import REPAIRS
from bot.language.danger.rule import Hints
from bot.language.danger.spelling import spell
from bot.language.screen import screen
from bot.model.reading import Level, Sign


def _found(rule: str, text: str) -> bool:
    pattern = Pattern(rule, {})
    return any(pattern.found.search(line.text) is not None for line in japanese(spell(text)))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("七輪", ("七厘",)),
        ("かもしれない", ("か", "も", "知れる", "ない")),
        ("つもり", ("積もり",)),
        ("為る", ()),
        ("て", ()),
    ],
)
def test_a_rule_may_be_written_as_anybody_writes(written: str, read: tuple[str, ...]) -> None:
    assert canonical(written) == read


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("七輪 ~1 買う", "七輪を買った", True),
        ("( 川|海 )+ni 入る", "海に入った", True),
        ("( 川|海 )+ni 入る", "海で入った", False),
        ("( 川|海 )+!de ~1 入る", "海で入った", False),
        ("( 川|海 ) ( -山 * ){0,2} 入る", "海にも少し入った", True),
        ("( 川|海 ) ( -山 * ){0,2} 入る", "海や山に入った", False),
    ],
)
def test_marks_stand_behind_brackets_too(rule: str, text: str, found: bool) -> None:
    assert _found(rule, text) == found


def test_a_rule_is_met_only_where_all_its_words_may_stand() -> None:
    pattern = Pattern("ロープ ~3 ( 買う|届く ) ( 夜|朝 )?", {})
    assert pattern.may_stand({"ロープ", "買う"})
    assert not pattern.may_stand({"買う", "夜"} - {"買う"} | {"ロープ"})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("いしょをかいた", ["遺書"]),
        ("さいしょからやりなおす", []),
        ("そんなわけない", []),
        ("このようにする", []),
        ("たのしんでいる", []),
        ("きょうはあくびがでる", []),
        ("毎日れんたんを見る", ["練炭"]),
        ("明日くびを長くして待つ", []),
    ],
)
def test_words_in_kana_are_known_but_no_others(text: str, words: list[str]) -> None:
    assert [word for _, _, word in kana_words(text)] == words


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("mou shinitai", "もう しにたい"),
        ("tekubi kitta", "てくび きった"),
        ("konnichiwa", "こんにちわ"),
        ("i want to die", None),
        ("i wanna die", None),
        ("take me home", None),
        ("no one", None),
        ("osaka 2", None),
    ],
)
def test_latin_letters_are_kana_only_where_all_of_it_is_japanese(text: str, read: str | None) -> None:
    sounds = hiragana(text)
    assert (None if sounds is None else "".join(letter for letter, _ in sounds)) == read
    assert sounds is None or [at for _, at in sounds] == sorted(at for _, at in sounds)


def test_a_repair_is_found_only_where_its_letters_stand() -> None:
    assert all(needed == "" or needed in pattern.pattern for needed, pattern, _ in REPAIRS)
    assert sum(1 for needed, _, _ in REPAIRS if needed) > len(REPAIRS) / 2


def test_a_word_that_is_two_hints_counts_once() -> None:
    """さよなら is a farewell and an end, and a title none the less."""
    assert screen("ぼくの作った曲のタイトルが「さよなら世界」で、中二くさいから変えたい").level is Level.NONE
    assert screen("今夜、縄を買った").level is Level.ACUTE


def test_hints_of_one_sign_have_groups_of_their_own() -> None:
    sums = Hints(Sign.PLAN, 2.0, 3.0, ("a",), (("a", 1.0, "縄"), ("b", 1.0, "買う")))
    assert sums.names == {"a", "b"}
    book = Book.of((), (sums,), "", {})
    found = {rule.group for line in japanese(spell("縄を買う")) for rule, *_ in book.find(line)}
    assert found == {"a", "b"}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("薬を全部飲んだ。もう戻れない", Level.ACUTE),
        ("手首を切った。もう痛くない", Level.ACUTE),
        ("死にたかった。もう大丈夫です", Level.NONE),
        ("ゲームしてても死にたい", Level.ACUTE),
        ("ゲームで100回死んだ", Level.NONE),
        ("ニュースを見ながら死にたいと思う", Level.ACUTE),
        ("友達には死にたいなんて言えない", Level.ACUTE),
        ("死にたいとは言っていません", Level.NONE),
        ("死ぬ勇気がないだけ", Level.ACUTE),
    ],
)
def test_what_stands_beside_does_not_take_a_sign_away(text: str, level: Level) -> None:
    assert screen(text).level is level
