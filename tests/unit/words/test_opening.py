"""Opening hours as one says them."""

import pytest

from bot.model.ids import Locale
from bot.model.words import TextKey
from bot.words import opening
from bot.words.catalogue import Catalogue


def say(words: Catalogue, locale: str, rule: str) -> str:
    return opening.say(lambda name: words.render(Locale(locale), TextKey("cards", name), {}), Locale(locale), rule)


@pytest.mark.parametrize(
    ("rule", "ja", "en"),
    [
        ("24/7", "24時間", "day and night"),
        (
            "Mo-Fr 09:00-17:00; PH off",
            "月〜金 9:00〜17:00、祝日は休み",
            "Mon–Fri 9:00–17:00; closed on public holidays",
        ),
        ("Mo-Su 10:00-22:00", "毎日 10:00〜22:00", "every day 10:00–22:00"),
        ("10:00-22:00", "毎日 10:00〜22:00", "every day 10:00–22:00"),
        ("We,Fr,Su 13:00-17:00", "水・金・日 13:00〜17:00", "Wed, Fri, Sun 13:00–17:00"),
        ("Mo-Fr 09:00-12:00,13:00-16:30", "月〜金 9:00〜12:00・13:00〜16:30", "Mon–Fri 9:00–12:00, 13:00–16:30"),
        (
            "Mo-Su 16:00-21:00; Dec 29-Jan 3 off",
            "毎日 16:00〜21:00、12月29日〜1月3日は休み",
            "every day 16:00–21:00; closed Dec 29–Jan 3",
        ),
        ("Mo-We,Sa 00:00-24:00", "月〜水・土 0:00〜24:00", "Mon–Wed, Sat 0:00–24:00"),
    ],
)
def test_plain_rules(words: Catalogue, rule: str, ja: str, en: str) -> None:
    assert say(words, "ja", rule) == ja
    assert say(words, "en", rule) == en


@pytest.mark.parametrize(
    "rule", ["", "Th[3] 13:30-16:30", 'Tu,Th 13:30-16:00 "free space"', "sunrise-sunset", "Mo-Fr", "24/7; x"]
)
def test_what_cannot_be_said_surely_is_not_said(words: Catalogue, rule: str) -> None:
    assert say(words, "ja", rule) == ""
