"""What the house knows at a turn."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.model.ids import Locale
from bot.service.facts import Almanac
from tests.house import NIGHT, OPEN_HOURS, TOKYO, Repeating, example, shipped

JA, EN = Locale("ja"), Locale("en")


def almanac(zone: ZoneInfo = TOKYO, **fields: object) -> Almanac:
    return Almanac(example(**fields), shipped().words, zone, Repeating())


def test_open_and_closed() -> None:
    now = almanac().facts(OPEN_HOURS, 0, "line")
    assert (now.desk_open, now.next_reading, now.answer_by) == (True, OPEN_HOURS, date(2026, 11, 27))
    night = almanac().facts(NIGHT, 0, "line")
    assert (night.desk_open, night.next_reading) == (False, NIGHT.replace(hour=10))
    assert now.kept_until == date(2027, 2, 22)


def test_what_is_known_changes_with_the_minute() -> None:
    """Asked a thousand times a minute, it is found once; and the desk opens on the minute."""
    house, before = almanac(hours="Mo-Fr 10:30-17:00"), NIGHT.replace(hour=10, minute=29, second=59)
    opens = before + timedelta(seconds=1)
    for now, is_open in ((before, False), (opens, True), (opens + timedelta(seconds=59), True), (before, False)):
        facts = house.facts(now, 0, "line")
        assert (facts.desk_open, facts.next_reading) == (is_open, opens)
    midnight = NIGHT.replace(hour=0, minute=0, second=0)
    days = [house.facts(now, 0, "line").kept_until for now in (midnight - timedelta(seconds=1), midnight)]
    assert days[1] - days[0] == timedelta(days=1)
    assert house.facts(opens, 0, "line").receipt != house.facts(opens, 0, "line").receipt


def test_the_house_s_own_zone_counts() -> None:
    """The same moment is night in Tokyo and day in London, and the date may be another."""
    moment = datetime(2026, 11, 24, 15, 30, tzinfo=ZoneInfo("UTC"))
    assert not almanac().facts(moment, 0, "line").desk_open
    assert almanac(ZoneInfo("Europe/London")).facts(moment, 0, "line").desk_open
    assert almanac().facts(moment, 0, "line").kept_until == date(2027, 2, 23)
    assert almanac(ZoneInfo("Europe/London")).facts(moment, 0, "line").kept_until == date(2027, 2, 22)


def test_exact_numbers_only_where_the_area_is_large() -> None:
    assert almanac(small_area=True).facts(OPEN_HOURS, 4, "line").ahead is None
    assert almanac(small_area=False).facts(OPEN_HOURS, 4, "line").ahead == 4


@pytest.mark.parametrize(
    ("channel", "has_code"), [("web", True), ("line", False), ("telegram", False), ("console", False)]
)
def test_only_the_page_needs_a_return_code(channel: str, has_code: bool) -> None:
    facts = almanac().facts(OPEN_HOURS, 0, channel)  # type: ignore[arg-type]
    assert bool(facts.return_code) is has_code
    assert facts.receipt


def test_codes_are_fresh_and_hard_to_mistake() -> None:
    book = almanac()
    codes = [book.facts(OPEN_HOURS, 0, "web").return_code for _ in range(200)]
    assert len(set(codes)) == 200
    assert all(len(code) == 14 and code[4] == code[9] == "-" for code in codes)
    assert not set("".join(codes)) & set("01IOil")
    assert all(one != other for one, other in pairwise(codes))


def test_values_are_said_in_the_visitor_s_language() -> None:
    book = almanac()
    facts = book.facts(NIGHT, 2, "web")
    assert book.values(JA, facts, 2) == {
        "answer_by": "11月30日（月）",
        "next_reading": "11月25日（水）10時",
        "kept_until": "2月23日（火）",
        "waiting_band": shipped().words.people(JA, 2, coarse=True),
    }
    assert book.values(EN, facts, 2)["next_reading"] == "Wednesday, November 25, 10:00"
