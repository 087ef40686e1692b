"""One shape for many spellings, and the way back to what was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.normal import bare, fold, kana, normal, plain, tighten


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("ＡＢＣ　１２", "abc 12"),
        ("ｶﾞｯｺｳ", "ガッコウ"),
        ("あ\u200bい\ufeffう", "あいう"),
        ("It’s", "it's"),
        ("すごーーーーい", "すごーい"),
        ("1000", "1000"),
    ],
)
def test_normal(text: str, shape: str) -> None:
    assert normal(text) == shape


def test_kana_touches_only_katakana() -> None:
    assert kana("カタカナ漢字ひらがなabcヴ") == "かたかな漢字ひらがなabcゔ"


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("もどる。", "もどる"),
        ("「もどる」", "もどる"),
        ("もどるー！！！", "もどる"),
        ("もどるｗｗｗ", "もどる"),
        ("もどる笑", "もどる"),
        ("モドル", "もどる"),
        ("もどるお願いします", "もどる"),
        ("Back, please", "back"),
        ("うーん", "うーん"),
        ("だ", "だ"),
        ("。。。", ""),
    ],
)
def test_bare(text: str, shape: str) -> None:
    assert bare(text) == shape


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("しーにーたーい", "しにたい"),
        ("死 に た い", "死にたい"),
        ("死にたぁぁい", "死にたい"),
        ("ｼﾆﾀｲ", "しにたい"),
        ("ﾀﾞﾒ", "だめ"),
        ("want  to\u3000die", "want to die"),
        ("つらい。。。。もう！！", "つらい。もう!"),
    ],
)
def test_fold(text: str, shape: str) -> None:
    folded = fold(text)
    assert folded.text == shape
    assert folded.original(0, len(folded.text)) in text


def test_tighten_leaves_letters_alone() -> None:
    assert tighten(fold("死.に/た*い")).text == "死にたい"


@given(st.text(max_size=200))
def test_the_way_back_never_leaves_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.origin)
    assert list(folded.origin) == sorted(folded.origin)
    for start in range(0, len(folded.text), 7):
        assert folded.original(start, min(start + 5, len(folded.text))) in text
    assert plain(plain(text)) is not None
