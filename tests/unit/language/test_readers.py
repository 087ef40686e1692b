"""Prefecture, yes or no, and language out of free text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.prefecture import read_prefecture
from bot.language.prefecture_names import PREFECTURES, Prefecture
from bot.language.readers import READERS


def test_there_are_47() -> None:
    assert len({prefecture.name for prefecture in PREFECTURES}) == 47
    assert all(prefecture.name[-1] in "都道府県" for prefecture in PREFECTURES)


@pytest.mark.parametrize("prefecture", PREFECTURES, ids=lambda prefecture: prefecture.romaji)
def test_each_prefecture_in_every_writing(prefecture: Prefecture) -> None:
    romaji = prefecture.romaji
    katakana = "".join(chr(ord(c) + 0x60) for c in prefecture.kana)
    for text in (
        prefecture.name,
        prefecture.short,
        f"{prefecture.short}です",
        f"{prefecture.short}に住んでいます",
        f"いまは{prefecture.name}に住んでます。",
        prefecture.kana,
        katakana,
        f"{prefecture.kana}です",
        f"{prefecture.kana}にすんでいます",
        romaji,
        romaji.upper(),
        f"I live in {romaji.title()}.",
    ):
        assert read_prefecture(text) == prefecture.name, text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ﾄｳｷｮｳ", "東京都"),
        ("トーキョー", "東京都"),
        ("オーサカ", "大阪府"),
        ("とうきょうと", "東京都"),
        ("京都", "京都府"),
        ("東京都", "東京都"),
        ("Tōkyō", "東京都"),
        ("東京都府中市", "東京都"),
        ("府中", None),
        ("府中市です", None),
        ("ふなばし", "千葉県"),
        ("hakata", "福岡県"),
        ("私は東京ですが息子は大阪です", "大阪府"),
        ("広島県府中市", "広島県"),
        ("広島県福山市", "広島県"),
        ("大阪府中央区", "大阪府"),
        ("東大阪市", "大阪府"),
        ("大阪に住んでます", "大阪府"),
        ("神戸です", "兵庫県"),
        ("名古屋市", "愛知県"),
        ("大阪から東京に引っ越しました", "東京都"),
        ("出身は青森、今は東京です", "東京都"),
        ("京都じゃなくて大阪です", "大阪府"),
        ("東京か大阪", None),
        ("大分疲れました", None),
        ("大分です", "大分県"),
        ("三重苦です", None),
        ("わたしが", None),
        ("なにもみえない", None),
        ("さがしています", None),
        ("ならない", None),
        ("千葉さんに聞いた", None),
        ("石川先生", None),
        ("言いたくない", None),
        ("", None),
    ],
)
def test_places_and_traps(text: str, name: str | None) -> None:
    assert read_prefecture(text) == name


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("はい", "yes"),
        ("ハイ！", "yes"),
        ("うん", "yes"),
        ("そうです", "yes"),
        ("はい、お願いします", "yes"),
        ("そうかも", "yes"),
        ("yes please", "yes"),
        ("Yeah", "yes"),
        ("いいえ", "no"),
        ("ｲｲｴ", "no"),
        ("ううん", "no"),
        ("ちがう", "no"),
        ("違います", "no"),
        ("ないです", "no"),
        ("まだです", "no"),
        ("したくないです", "no"),
        ("No.", "no"),
        ("います", "yes"),
        ("隣の部屋に母がいます", "yes"),
        ("近いです", "yes"),
        ("my mom is here", "yes"),
        ("いない", "no"),
        ("誰もいないです", "no"),
        ("おらへん", "no"),
        ("起きてない", "no"),
        ("nobody", "no"),
        ("ひとりです", None),
        ("母がいると苦しい", None),
        ("いいです", None),
        ("大丈夫です", None),
        ("うーん", None),
        ("わかりません", None),
        ("どちらでもいいです", None),
        ("こんにちは", None),
        ("はいと言えたらいいのですが、まだ自分でもよくわからない気持ちでいるのです", None),
    ],
)
def test_yes_no(text: str, value: str | None) -> None:
    assert READERS["yes_no"](text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("日本語", "ja"),
        ("にほんご", "ja"),
        ("Japanese please", "ja"),
        ("JA", "ja"),
        ("English", "en"),
        ("英語でお願いします", "en"),
        ("ｴｲｺﾞ", "en"),
        ("日本語は苦手です", None),
        ("日本語がわからないので英語で", "en"),
        ("I can't read Japanese, English please", "en"),
        ("日本語と英語", None),
        ("フランス語", None),
    ],
)
def test_locale(text: str, value: str | None) -> None:
    assert READERS["locale"](text) == value


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for reader in READERS.values():
        value = reader(text)
        assert value is None or value
