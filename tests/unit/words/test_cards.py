"""Places, help lines and the letter as one bubble each."""

from dataclasses import replace

import pytest

from bot.model.conversation import LetterLine
from bot.model.ids import Locale
from bot.model.place import Contact, HelpLine, Place
from bot.model.words import TextKey
from bot.words.cards import CARD_TEXTS
from bot.words.catalogue import Catalogue

JA, EN = Locale("ja"), Locale("en")
OFFICE = Place(
    id="office",
    kind="centre",
    name_ja="〇〇センター",
    name_en="The Centre",
    prefecture="東京都",
    phone="03-0000-0000",
    url="https://example.org/",
    hours_ja="平日 9時から17時",
    contacts=("phone", "web", "visit"),
    hours={"phone": "Mo-Fr 09:00-17:00; PH off", "web": "Mo-Fr 09:00-17:00; PH off"},
)
PHONE = Place(id="phone", kind="line", name_ja="電話の窓口", name_en="", phone="0120-000-000", contacts=("phone",))
CHAT = Place(
    id="chat",
    kind="line",
    name_ja="よりどころ",
    name_en="A chat",
    url="https://chat.example.org/",
    contacts=("web", "line"),
    hours={"web": "24/7", "line": "Mo-Su 16:00-21:00"},
)


def test_a_place_shows_its_name_the_ways_to_reach_it_and_its_hours(words: Catalogue) -> None:
    assert words.places(JA, [OFFICE]) == (
        "一覧です。\n\n〇〇センター\n電話：03-0000-0000\nチャット・サイト：https://example.org/\n"
        "会って話すこともできます\n開く時間：月〜金 9:00〜17:00、祝日は休み"
    )
    assert words.places(EN, [OFFICE]) == (
        "Here is the list.\n\nThe Centre\nPhone: 03-0000-0000\nChat or website: https://example.org/\n"
        "You can also talk in person\nHours: Mon–Fri 9:00–17:00; closed on public holidays"
    )


def test_a_blank_line_stands_between_places_and_phone_only_is_said(words: Catalogue) -> None:
    shown = words.places(JA, [PHONE, OFFICE])
    first, second, third = shown.split("\n\n")
    assert first == "一覧です。"
    assert second == "電話の窓口\n電話：0120-000-000\n開く時間：未確認\n電話だけの窓口です"
    assert third.startswith("〇〇センター")
    assert "電話だけ" not in third


def test_without_a_rule_the_sentence_of_the_directory_is_shown_to_those_who_read_it(words: Catalogue) -> None:
    place = Place(id="x", kind="x", name_ja="あ", name_en="A", hours_ja="最寄りの窓口による", contacts=("phone",))
    assert "開く時間：最寄りの窓口による" in words.places(JA, [place])
    assert "Hours: not checked" in words.places(EN, [place])


def test_hours_that_differ_by_contact_are_told_apart(words: Catalogue) -> None:
    shown = words.places(JA, [CHAT])
    assert "LINE・チャット・サイト：https://chat.example.org/" in shown
    assert "開く時間・チャット・サイト：24時間" in shown
    assert "開く時間・LINE：毎日 16:00〜21:00" in shown


def test_the_hours_of_the_phone_are_not_told_as_those_of_everything(words: Catalogue) -> None:
    shown = words.places(JA, [replace(OFFICE, hours={"phone": "24/7"})])
    assert "開く時間・電話：24時間" in shown
    assert "開く時間：" not in shown
    assert "開く時間・会って話す：毎日 9:00〜17:00" in words.places(
        JA, [replace(OFFICE, hours={"visit": "09:00-17:00"})]
    )


def test_a_name_without_translation_and_a_town_that_the_name_does_not_tell(words: Catalogue) -> None:
    assert "電話の窓口" in words.places(EN, [PHONE])
    place = Place(id="x", kind="x", name_ja="相談の窓口", name_en="Office", municipality="杉並区", contacts=("phone",))
    assert "相談の窓口（杉並区）" in words.places(JA, [place])
    assert "杉並区" not in words.places(EN, [place])
    assert "杉並区（" not in words.places(JA, [replace(place, name_ja="杉並区の窓口")])


def test_open_lines_come_first_each_group_in_the_order_given(words: Catalogue) -> None:
    lines = [
        HelpLine(PHONE, "phone", open=None),
        HelpLine(OFFICE, "phone", open=False),
        HelpLine(CHAT, "web", open=True),
        HelpLine(PHONE, "phone", open=True),
    ]
    blocks = words.help_lines(JA, lines).split("\n\n")
    assert [block.split("\n")[0] for block in blocks] == [
        "いま開いています",
        "よりどころ",
        "電話の窓口",
        "いまは閉まっています",
        "〇〇センター",
        "時間は未確認です",
        "電話の窓口",
    ]
    assert blocks[1] == "よりどころ\nチャット・サイト：https://chat.example.org/\n開く時間：24時間"
    assert blocks[4] == "〇〇センター\n電話：03-0000-0000\n開く時間：月〜金 9:00〜17:00、祝日は休み"
    assert blocks[6] == "電話の窓口\n電話：0120-000-000"


def test_nothing_is_claimed_to_be_open_where_nothing_is(words: Catalogue) -> None:
    shown = words.help_lines(JA, [HelpLine(OFFICE, "phone", open=False)])
    assert "いま開いています" not in shown
    assert words.help_lines(JA, []) == "いま、ここに出せる窓口がありません。"
    assert words.places(JA, []) == "一覧に、あてはまるものがありません。"


def test_the_letter_keeps_line_breaks_under_its_numbers(words: Catalogue) -> None:
    lines = [
        LetterLine(number=2, text="夜が長いです。\nとても。"),
        LetterLine(number=11, label=TextKey("welcome", "hello.self")),
    ]
    assert words.letter(JA, lines) == "下書きです。\n2. 夜が長いです。\n   とても。\n11. 自分のこと"
    assert words.letter(EN, lines).endswith("11. About me")
    assert words.letter(JA, []) == "下書きは、まだ空です。"


def test_a_line_whose_answer_is_no_longer_offered_stays_and_says_so(words: Catalogue) -> None:
    gone = LetterLine(number=1, label=TextKey("welcome", "hello.gone"))
    assert words.letter(JA, [gone]) == "下書きです。\n1. （この答えは、いまの一覧にはありません）"
    assert words.line(EN, gone) == "(This answer is no longer on the list.)"
    assert words.line(JA, LetterLine(number=1, text="あ\nい")) == "あ\nい"


def test_braces_of_a_visitor_stay_braces(words: Catalogue) -> None:
    assert words.letter(JA, [LetterLine(number=1, text="{{ house }}")]).endswith("1. {{ house }}")


@pytest.mark.parametrize("locale", [JA, EN])
def test_the_first_line_tells_nothing_on_a_lock_screen(words: Catalogue, locale: Locale) -> None:
    contact: Contact = "phone"
    death = Place(
        id="x", kind="crisis", name_ja="自殺予防の電話", name_en="Suicide line", phone="1", contacts=(contact,)
    )
    cards = [
        words.places(locale, [death]),
        words.letter(locale, [LetterLine(number=1, text="死にたい suicide")]),
        *(words.help_lines(locale, [HelpLine(death, contact, open=state)]) for state in (True, False, None)),
    ]
    for card in cards:
        first = card.split("\n")[0].casefold()
        assert not any(word in first for word in ("自殺", "死", "suicide", "ひきこもり", "相談員", "虐待", "counselor"))


@pytest.mark.parametrize("locale", [JA, EN])
def test_every_small_word_is_shipped(words: Catalogue, locale: Locale) -> None:
    shipped = {key.name for key, _ in words.entries(locale, "text") if key.flow == "cards"}
    assert shipped == set(CARD_TEXTS)
