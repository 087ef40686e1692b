"""Words, wherever a text is cut and whatever it holds."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.morphology import words_of


def test_one_lemma_for_all_spellings() -> None:
    for text in ("死にたい", "しにたい"):
        assert words_of(text)[0].lemma == "死ぬ", text
    assert [word.kind[0] for word in words_of("息子がひきこもる")] == ["名詞", "助詞", "動詞"]


@given(st.text(max_size=80) | st.text(alphabet="あ死に。\n たい\ud800🌱a", max_size=40))
def test_words_stand_where_they_say(text: str) -> None:
    found = words_of(text)
    whole = text.encode("utf-8", "replace").decode()
    assert all(whole[word.start : word.end] == word.surface for word in found)
    assert "".join("".join(word.surface for word in found).split()) == "".join(whole.split())


@pytest.mark.parametrize("text", ["あ" * 100_000, "息子が家にいます。" * 12_000, "\n" * 100_000])
def test_a_text_of_any_length(text: str) -> None:
    assert "".join(word.surface for word in words_of(text)) == "".join(text.split())


def test_threads_do_not_meet() -> None:
    text = "息子が10年ひきこもっています。" * 40
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: words_of(text), range(200)))) == 1
