"""Opening hours by the clock: nights, holidays, the turn of the year."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.errors import Fault
from bot.places import hours

DESK = "Mo-Fr 10:00-16:00; PH off; Dec 29-Jan 3 off"


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-24T09:59", False),
        ("2026-11-24T10:00", True),
        ("2026-11-24T15:59", True),
        ("2026-11-24T16:00", False),
        ("2026-11-24T03:00", False),
        ("2026-11-23T11:00", False),
        ("2026-09-22T11:00", False),
        ("2027-03-22T11:00", False),
        ("2026-11-21T11:00", False),
        ("2026-12-28T11:00", True),
        ("2026-12-29T11:00", False),
        ("2026-12-31T11:00", False),
        ("2027-01-01T11:00", False),
        ("2027-01-04T11:00", True),
    ],
)
def test_a_weekday_desk(moment: str, is_open: bool, at):
    assert hours.is_open(DESK, at(moment)) is is_open


def test_a_shift_that_runs_past_midnight(at):
    rule = "Fr 20:00-26:00"
    assert hours.is_open(rule, at("2026-11-28T01:59"))
    assert not hours.is_open(rule, at("2026-11-28T02:00"))
    assert not hours.is_open(rule, at("2026-11-27T01:00"))


def test_the_time_is_that_of_the_place_and_not_of_the_server():
    assert hours.is_open(DESK, datetime(2026, 11, 24, 1, 30, tzinfo=UTC))
    assert not hours.is_open(DESK, datetime(2026, 11, 24, 11, 0, tzinfo=UTC))


def test_next_opening_is_now_while_open(at):
    assert hours.next_open(DESK, at("2026-11-24T11:11")) == at("2026-11-24T11:11")


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        ("2026-11-20T17:00", "2026-11-24T10:00"),
        ("2026-12-28T16:00", "2027-01-04T10:00"),
        ("2026-09-18T16:00", "2026-09-24T10:00"),
        ("2026-11-24T03:00", "2026-11-24T10:00"),
    ],
)
def test_next_opening_skips_holidays_and_the_turn_of_the_year(now: str, opening: str, at):
    assert hours.next_open(DESK, at(now)) == at(opening)


def test_what_never_opens_has_no_next_opening(at):
    assert hours.next_open("24/7 off", at("2026-11-24T11:00")) is None
    assert hours.next_open("2020 Jan 5 10:00-12:00", at("2026-11-24T11:00")) is None


def test_hours_on_holidays_hold_on_those_that_the_library_lacks(at):
    assert hours.is_open("Sa,Su,PH 10:00-12:00", at("2026-09-22T11:00"))
    assert not hours.is_open("Sa,Su,PH 10:00-12:00", at("2026-09-24T11:00"))


def test_days_on_which_it_opens():
    assert hours.opens_on(DESK, date(2026, 11, 24))
    assert not hours.opens_on(DESK, date(2026, 11, 23))


def test_only_a_rule_without_closing_is_always_open():
    assert hours.is_always("24/7")
    assert hours.is_always("Mo-Su 00:00-24:00")
    assert not hours.is_always("24/7; PH off")
    assert not hours.is_always("Mo-Su 16:00-21:00")


@pytest.mark.parametrize(
    "rule",
    ["", "   ", "平日 10時から", "Mo-Fr 10-16", "25:00-26:00", "sunrise-sunset", "SH off", "Mo 10:00-11:00;" * 60],
)
def test_rules_that_cannot_be_used_are_named(rule: str):
    assert hours.fault_of(rule)


@pytest.mark.parametrize("rule", ["Dec PH off", "PH -1 day off", "Mo-Fr 10:00-16:00, PH 10:00-12:00", "Mo || PH off"])
def test_holidays_in_a_part_that_cannot_be_completed_are_refused(rule: str):
    assert "PH" in hours.fault_of(rule)


def test_an_unchecked_rule_is_our_own_fault(at):
    with pytest.raises(Fault):
        hours.is_open("nonsense", at("2026-11-24T11:00"))


def test_a_time_without_a_zone_is_our_own_fault():
    with pytest.raises(Fault):
        hours.is_open(DESK, datetime(2026, 11, 24, 11, 0))  # noqa: DTZ001 - the very mistake


@given(
    minutes=st.integers(0, 3 * 366 * 24 * 60),
    rule=st.sampled_from([DESK, "Fr 20:00-26:00", "Mo[1],Th[-1] 13:00-15:00"]),
)
def test_the_next_opening_is_open_and_nothing_before_it_is(minutes: int, rule: str):
    now = datetime(2026, 1, 1, tzinfo=hours.TOKYO) + timedelta(minutes=minutes)
    opening = hours.next_open(rule, now)
    assert opening is not None
    assert opening >= now
    assert hours.is_open(rule, opening)
    if opening > now:
        assert not hours.is_open(rule, opening - timedelta(minutes=1))
        assert not hours.is_open(rule, now + (opening - now) / 2)


# fmt: off
PIECES = st.sampled_from([
    "Mo", "Fr", "PH", "-", ",", ";", " ", "off", "10:00", "16:00", "26:00", "99:99", "24/7", "[1]", "[-1]", "Jan",
    "/30", "Feb 30", "Dec 29-Jan 3", "2026", "9999", "week 53", "easter", "+1 day", "||", '"c"', "unknown", "+",
    "祝日", "\x00",
])
# fmt: on


@given(rule=st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=9).map("".join)))
def test_any_rule_is_either_refused_or_can_be_asked(rule: str):
    if hours.fault_of(rule):
        return
    now = datetime(2026, 11, 24, 3, 0, tzinfo=hours.TOKYO)
    opening = hours.next_open(rule, now)
    assert (opening == now) is hours.is_open(rule, now)
    hours.opens_on(rule, now.date())
    hours.is_always(rule)
