"""Sentences as a reader meets them."""

import pytest

from bot.words.sentences import filled_within, has_own_words, sample, sentences


def test_a_line_break_is_a_breath_and_a_stop_is_an_end() -> None:
    assert sentences("ここは、\n静かです。見ているだけでも\nいいです。\n\n続き") == [
        "ここは、静かです。",
        "見ているだけでもいいです。",
        "続き",
    ]


def test_lists_are_no_long_sentence() -> None:
    assert sentences("できること：\n・書く\n・読む\n1. 一\n2. 二") == [
        "できること：",
        "・書く",
        "・読む",
        "1. 一",
        "2. 二",
    ]


def test_variables_are_as_long_as_they_may_get_and_branches_stand_apart() -> None:
    assert sample("{{ retention_days }}日", {"retention_days": "90"}) == "90日"
    assert len(sample("{{ answer_by }}まで")) > len("まで")
    assert sentences(sample('{% if open_lines == "1" %}あ{% else %}い{% endif %}')) == ["あ", "い"]


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("あ", True),
        ("Language", True),
        ("{{ house }}", False),
        ("LINE", False),
        ("119", False),
        ("〜", False),
        ("", False),
    ],
)
def test_what_reads_alike_in_every_language(source: str, own: bool) -> None:
    assert has_own_words(source) is own


@pytest.mark.parametrize(
    ("source", "within"),
    [
        ("{{ exceptions }}", False),
        ("秘密を守ります。\n{{ exceptions }}\nできるだけ、先に伝えます。", False),
        ("秘密を守ります。{{exceptions}}", False),
        ("For complaints: {{ exceptions }}", False),
        ("例外：{{ exceptions }}", False),
        ("例外は、{{ exceptions }}", True),
        ("{{ exceptions }}です。", True),
        ("Exceptions: {{ exceptions }}.", True),
        ("The exceptions are {{ exceptions }}", True),
        ("例外は、{{ readers }}です。", False),
    ],
)
def test_a_whole_sentence_stands_alone_or_after_a_stop(source: str, within: bool) -> None:
    assert bool(filled_within(source, ["exceptions"])) is within
