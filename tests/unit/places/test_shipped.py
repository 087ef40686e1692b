"""The data that ships: the numbers that a life may hang on, and what must not be in it."""

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from bot.places.directory import Directory
from bot.places.prefecture import PREFECTURES

PINNED = {
    "crisis-110": "110",
    "crisis-119": "119",
    "crisis-189": "189",
    "consumer-188": "188",
    "crisis-yorisoi": "0120-279-338",
    "crisis-yorisoi-050": "050-3655-0279",
    "crisis-kokoro-toitsu": "0570-064-556",
    "crisis-inochisos": "0120-061-338",
    "crisis-inochi-free": "0120-783-556",
    "crisis-inochi-navi": "0570-783-556",
    "crisis-kodomo-sos": "0120-0-78310",
    "crisis-childline": "0120-99-7777",
    "crisis-jidou-soudan": "0120-189-783",
    "crisis-kodomo-jinken": "0120-007-110",
    "crisis-dvplus": "0120-279-889",
    "crisis-8008": "#8008",
    "crisis-8891": "#8891",
    "crisis-9999": "#9999",
}
SHARED = Path(__file__).parents[4] / "shared" / "facts"


@pytest.mark.parametrize(("place", "phone"), PINNED.items())
def test_the_pinned_numbers(shipped: Directory, place: str, phone: str):
    assert [entry.place.phone for entry in shipped.entries if entry.place.id == place] == [phone]


def test_a_wrong_number_that_circulates_is_nowhere(shipped_files):
    assert not [name for name, data in shipped_files.items() if b"046-556" in data or b"0570046556" in data]


def test_no_number_is_given_to_two_help_lines(shipped: Directory):
    counted = Counter(entry.place.phone for entry in shipped.entries if entry.signs and entry.place.phone)
    assert [phone for phone, times in counted.items() if times > 1] == []


def test_every_prefecture_has_its_desks_and_a_list_of_them(shipped: Directory):
    desks = Counter(entry.place.prefecture for entry in shipped.entries if entry.place.id.startswith("sr-"))
    assert set(desks) == set(PREFECTURES)
    assert sum(desks.values()) == 1099 + 47
    for prefecture in PREFECTURES:
        assert any(place.prefecture == prefecture for place in shipped.match(prefecture, "all"))


@pytest.mark.parametrize("audience", ["self", "parent", "sibling", "partner", "supporter", "all"])
def test_everyone_everywhere_gets_two_to_five_places_text_first(shipped: Directory, audience: str):
    for prefecture in ("", *PREFECTURES):
        found = shipped.match(prefecture, audience)
        assert 2 <= len(found) <= 5
        text = [bool({"line", "web"} & set(place.contacts)) for place in found]
        assert text == sorted(text, reverse=True)
        assert text[0]


def test_a_parent_is_shown_the_way_to_elder_care(shipped: Directory):
    for prefecture in PREFECTURES:
        assert "elder-care" in {place.kind for place in shipped.match(prefecture, "parent")}


def test_lines_whose_hours_differ_by_place_have_none(shipped: Directory):
    rules = {entry.place.id: entry.place.hours for entry in shipped.entries}
    for place in ("crisis-9999", "crisis-kokoro-toitsu", "crisis-8008", "consumer-188", "crisis-kodomo-jinken"):
        assert rules[place] == {}
    assert "web" not in rules["crisis-childline"]
    assert rules["crisis-dvplus"] == {"phone": "24/7", "web": "Mo-Su 12:00-22:00"}
    assert rules["crisis-anatanoibasho"] == {"web": "24/7"}


def test_the_credit_that_the_licence_asks_for(shipped_files):
    sources = shipped_files["SOURCES.md"].decode()
    for word in ("くらし支援ナビ", "JUNKBRANDING", "CC BY 4.0", "https://fukushi.junkbranding.com/"):
        assert word in sources
    for entry in csv.DictReader(io.StringIO(shipped_files["self-reliance.csv"].decode())):
        assert "CC BY 4.0" in entry["source"]


def test_nothing_from_memory_has_slipped_in(shipped: Directory):
    if not SHARED.is_dir():
        pytest.skip(f"the facts that the data was taken from are not at {SHARED}")
    rows = [
        row
        for name in ("directory.csv", "self-reliance-japan.csv")
        for row in csv.DictReader(io.StringIO((SHARED / name).read_text(encoding="utf-8")))
    ]
    memory = {row["id"] for row in rows if row["confidence"] == "memory"}
    numbers = {row["id"]: row["phone"] for row in rows}
    assert memory
    for entry in shipped.entries:
        assert entry.place.id not in memory
        if entry.place.phone and entry.place.id in numbers:
            assert entry.place.phone == numbers[entry.place.id]
