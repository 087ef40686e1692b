"""Whom others speak to in what the writer quotes."""

import pytest

from bot.language.normal import fold
from bot.language.who_quoted import told_as


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("先生に「お母さんが甘やかすから」と言われました", "parent"),
        ("保健所の方から、お母さんだけでもどうぞと言われたので", "parent"),
        ("母に「お姉ちゃんなんだから面倒みて」と言われ続けてきた", "sibling"),
        ("父に「いつまで寝てる」と言われる", None),
        ("「お母さん」という番組を見た", None),
        ("母に「働け」と言われた", None),
    ],
)
def test_the_writer_is_whom_others_speak_to(text: str, who: str | None) -> None:
    assert told_as(fold(text).text) == who
