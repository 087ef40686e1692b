"""Every way a text reads, with values as long as they get in that language."""

import pytest

from bot.model.ids import Locale
from bot.model.words import TextKey
from bot.words.catalogue import Catalogue, load
from bot.words.longest import Longest
from tests.unit.words.conftest import CONSTANTS

JA, EN = Locale("ja"), Locale("en")


class Reader:
    """Reads one text in a small house."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files

    def __call__(self, text: str, locale: Locale = JA) -> tuple[str, ...]:
        return Longest(self.words(text, locale)).readings(locale, TextKey("new", "one"))

    def words(self, text: str, locale: Locale = JA) -> Catalogue:
        sheet = f"flow: new\ntexts:\n  one: |-\n    {text}\n"
        return load({**self._files, f"locales/{locale}/new.yaml": sheet.encode()}, CONSTANTS)


@pytest.fixture
def read(files: dict[str, bytes]) -> Reader:
    return Reader(files)


def test_a_text_without_variables_reads_one_way(read: Reader) -> None:
    assert read("こんにちは。") == ("こんにちは。",)


def test_house_constants_are_as_the_house_has_them(read: Reader) -> None:
    assert read("ここは{{ house }}です。") == ("ここは縁側です。",)


def test_a_date_is_the_longest_of_the_year(read: Reader) -> None:
    (ja,) = read("{{ next_reading }}まで")
    assert ja == "12月22日（火）22時30分まで" or len(ja) == len("12月22日（火）22時30分まで")
    (en,) = read("by {{ answer_by }}", EN)
    assert en.startswith("by Wednesday, September ")


def test_people_waiting_are_the_longest_band(read: Reader) -> None:
    assert read("{{ waiting_band }}") == ("10人より多く",)
    assert read("{{ waiting_band }}", EN) == ("more than 10 people",)


def test_every_branch_is_read(read: Reader) -> None:
    text = '{% if open_lines == "0" %}なし{% elif open_lines == "1" %}ひとつ{% else %}{{ open_lines }}つ{% endif %}'
    assert set(read(text)) == {"なし", "ひとつ", "6つ"}
    assert set(read("{% if return_code %}{{ return_code }}{% else %}あとで{% endif %}")) == {"0000-0000-0000", "あとで"}
    assert set(read("{% if not return_code %}あとで{% endif %}。")) == {"あとで。", "。"}


def test_branches_of_two_variables_are_read_together(read: Reader) -> None:
    both = '{% if return_code and open_lines == "1" %}あ{% else %}い{% endif %}'
    assert set(read(both)) == {"あ", "い"}


def test_a_text_that_is_not_there_reads_no_way(read: Reader) -> None:
    longest = Longest(read.words("あ"))
    assert longest.readings(EN, TextKey("new", "one")) == ()
    assert longest.readings(JA, TextKey("new", "two")) == ()


def test_many_branches_are_bounded(read: Reader) -> None:
    names = ("return_code", "open_lines", "waiting_band", "counselor", "prefecture", "receipt", "line", "answer_by")
    text = "".join(f"{{% if {name} %}}{place}{{% endif %}}" for place, name in enumerate(names))
    assert len(read(text)) == 64
    assert "01234567" in read(text), "the longest is among them"


def test_a_house_without_cards_is_measured_all_the_same(files: dict[str, bytes]) -> None:
    del files["locales/ja/cards.yaml"]
    assert Reader(files)("{{ waiting_band }}") == ("10人より多く",)
