"""Reading for danger: a large table, the order of signs, evidence in the writer's spelling, and any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.normal import fold
from bot.language.screen import screen
from bot.model.reading import About, Level, Screening, Sign
from tests.effort import so_many

TABLE = "screening"
_LEVELS = {level.name.lower() for level in Level}
_ABOUT = {about.value for about in About}


def _says(found: Screening, expected: str) -> bool:
    levels, *rest = expected.split()
    signs = {sign.value for sign in found.signs}
    right = found.level.name.lower() in levels.split("/")
    for word in rest:
        right = right and (found.about.value == word if word in _ABOUT else bool(signs & set(word.split("/"))))
    return right


def test_words_and_what_stands_around_them(expected: str, text: str) -> None:
    assert set(expected.split()[0].split("/")) <= _LEVELS
    found = screen(text)
    assert _says(found, expected), found
    if found.level is Level.NONE:
        assert found == Screening()


def test_the_most_urgent_sign_leads_and_each_has_its_words() -> None:
    found = screen("消えたい。死にたい。さっき薬を全部飲んだ。")
    assert found.signs == (Sign.IN_PROGRESS, Sign.DEATH_WISH, Sign.FADING)
    assert found.evidence == ("薬を全部飲んだ", "死にたい", "消えたい")
    assert found.level is Level.ACUTE


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("もうｼﾆﾀｲです", "ｼﾆﾀｲ"),
        ("きょう ４にたい。", "４にたい"),
        ("死 に た い", "死 に た い"),
        ("しーにーたーい", "しーにーたーい"),
        ("I WANT TO DIE", "WANT TO DIE"),
        ("ｵｰﾊﾞｰﾄﾞｰｽﾞしました", "ｵｰﾊﾞｰﾄﾞｰｽﾞしました"),
    ],
)
def test_evidence_is_what_was_written(text: str, evidence: str) -> None:
    assert screen(text).evidence == (evidence,)


def test_ones_own_wish_outweighs_anothers() -> None:
    found = screen("息子が死にたいと言います。私も死にたいです。")
    assert found.about is About.SELF
    assert screen("息子が死にたいと言います。私も疲れました。").about is About.OTHER


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("息子が死にたいと言いました", About.OTHER),
        ("息子は死にたいと言った", About.OTHER),
        ("娘が泣いて死にたいと言いました", About.OTHER),
        ("父が死にたいと言えずにいる私に怒ります", About.SELF),
        ("母に死にたいと言いました", About.SELF),
        ("夫は帰りが遅くて、私は死にたい", About.SELF),
        ("息子に殴られた", About.SELF),
        ("妹が父に殴られています", About.OTHER),
        ("母が息をしていない", About.OTHER),
    ],
)
def test_whose_danger_it_is(text: str, about: About) -> None:
    assert screen(text).about is about


def test_indirect_words_are_never_acute_by_themselves() -> None:
    for text in ("消えたい。楽になりたい。迷惑をかけたくない。もういいや。いなくなりたい", "消えたい" * 200):
        found = screen(text)
        assert (found.level, found.signs) == (Level.CONCERN, (Sign.FADING,))


def test_denied_and_contrasted_words_stay_small() -> None:
    assert screen("死にたいわけではないけど、消えたい").level is Level.CONCERN
    assert screen("死にたいわけではない。眠りたい").level <= Level.CONCERN
    assert screen("死にたいと思わない日はない").level is Level.ACUTE


def test_a_danger_after_a_long_letter_is_seen() -> None:
    letter = "息子は三十歳になります。毎日部屋で過ごしています。\n" * 400
    assert screen(letter + "私はもう死にたいです。").level is Level.ACUTE


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    found = screen(text)
    assert len(found.signs) == len(found.evidence) == len(set(found.signs))
    assert list(found.signs) == sorted(found.signs, key=list(Sign).index)
    assert all(evidence in text for evidence in found.evidence)
    assert (found.level is Level.NONE) == (not found.signs)


_PIECES = st.sampled_from(
    [
        "死", "に", "たい", "しに", " ", "。", "\n", "ｼﾆ", "ﾀｲ", "息子が", "と言う", "昔", "ない", "「",
        "」", "消え", "薬を", "全部", "飲んだ", "殴ら", "れた", "I ", "want to die", "my son ", "ー", "ﾞ",
        "映画", "の",
    ]
)  # fmt: skip


@settings(max_examples=so_many(300))
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_mixture_of_the_words_is_read(text: str) -> None:
    found = screen(text)
    assert all(evidence in text for evidence in found.evidence)
    folded = fold(text)
    assert len(folded.text) == len(folded.origin)


@pytest.mark.parametrize(
    "piece",
    [
        "死にたい", "死にたくない", "息子が", "薬を", "もう疲れた", "恥ずかしくて", "業者が", "母が殴",
        "ｶﾞ", "「", "、", "死 ", "a", "my son ", "i took all ", "don't want to ", "子どもを殺して",
        "がﾞﾞ", "ゲームで", "一緒に",
    ],
)  # fmt: skip
def test_a_hundred_thousand_letters_are_read_in_one_go(piece: str) -> None:
    """Each of these would take minutes where a pattern or a look around were not bounded."""
    text = (piece * (100_000 // len(piece)))[:100_000]
    screen(text)
