"""What the words for relatives and supporters claim as a fact says where it comes from, and when that was looked up."""

import re

import pytest

from bot.content_files import SHIPPED

SHEETS = (
    "family", "parent", "sibling", "partner", "grandparent", "own_parent", "relative", "everyday", "own_rest",
    "first_month", "ahead", "home_safety", "removal",
    "supporter", "commissioner", "care_manager", "teacher", "neighbour",
)  # fmt: skip
CLAIMS = {
    "ja": r"調査|無料|65歳|センター|機関|手引き|裁判|188で|189に|保健所|DV|CRAFT|家族会|無効",
    "en": r"survey|free\b|\b65\b|centre|offices|handbook|[Cc]ourt|at 188|at 189|DV|CRAFT|[Ff]amily groups|void",
}
"""Words by which a text names a place, a number, a law or a survey."""
SOURCES = {"ja": r"# 出典：.+（確認 20\d\d-\d\d）$", "en": r"# Source: .+\(checked 20\d\d-\d\d\)$"}


def unsourced(sheet: str, locale: str) -> list[str]:
    """Names of texts that claim something without a source in the comment right above them."""
    texts = sheet.partition("\ntexts:\n")[2].partition("\nchoices:\n")[0]
    pieces = re.findall(r"((?:^  # .*\n)*)^  (\w+):((?:.*\n?)(?:^    .*\n?)*)", texts, re.MULTILINE)
    return [
        name
        for above, name, said in pieces
        if re.search(CLAIMS[locale], said) and not re.search(SOURCES[locale], above, re.MULTILINE)
    ]


@pytest.mark.parametrize("locale", CLAIMS)
@pytest.mark.parametrize("sheet", SHEETS)
def test_every_claim_bears_its_source(sheet: str, locale: str) -> None:
    assert unsourced((SHIPPED / "locales" / locale / f"{sheet}.yaml").read_text("utf-8"), locale) == []


def test_a_claim_without_a_source_is_found() -> None:
    sheet = (
        "flow: x\ntexts:\n"
        "  # 出典：消費者庁（確認 2026-11）\n  a: 188で聞けます。\n"
        "  b: |-\n    はい。\n    188で聞けます。\n"
        "choices:\n"
    )
    assert unsourced(sheet, "ja") == ["b"]
