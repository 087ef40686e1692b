"""Help lines by the clock. The shipped data is used: what is shown in danger is that, and nothing else."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.place import TEXT_CONTACTS, HelpLine
from bot.model.reading import About, Sign
from bot.places import hours
from bot.places.directory import Directory

NIGHT = "2026-11-24T03:00"
AFTERNOON = "2026-11-24T17:00"
HELPED = list(Sign)


def ids(lines: list[HelpLine]) -> list[str]:
    return [f"{line.place.id.removeprefix('crisis-')}/{line.contact}" for line in lines]


def test_a_wish_to_die_at_three_in_the_morning(shipped: Directory, at):
    lines = shipped.help_lines((Sign.DEATH_WISH,), About.SELF, at(NIGHT))
    assert ids(lines) == ["anatanoibasho/web", "yorisoi/phone", "inochisos/phone"]
    assert all(line.open for line in lines)


def test_a_wish_to_die_in_the_afternoon_has_text_first_and_three_by_phone(shipped: Directory, at):
    lines = shipped.help_lines((Sign.DEATH_WISH,), About.SELF, at(AFTERNOON))
    assert ids(lines) == [
        "anatanoibasho/web",
        *("yorisoi/phone", "inochisos/phone", "inochi-free/phone"),
    ]


@pytest.mark.parametrize("about", list(About))
@pytest.mark.parametrize("sign", HELPED)
def test_at_three_no_closed_line_and_no_line_of_unknown_hours_by_text(shipped: Directory, sign: Sign, about: About, at):
    for line in shipped.help_lines((sign,), about, at(NIGHT)):
        assert line.open is not False
        assert line.open or line.contact == "phone"


def test_the_chat_of_dv_plus_closes_while_its_phone_stays(shipped: Directory, at):
    by_day = ids(shipped.help_lines((Sign.VIOLENCE_MET,), About.SELF, at("2026-11-24T12:00")))
    by_night = ids(shipped.help_lines((Sign.VIOLENCE_MET,), About.SELF, at("2026-11-24T22:00")))
    assert by_day[:3] == ["110/phone", "dvplus/web", "dvplus/phone"]
    assert by_night[:2] == ["110/phone", "dvplus/phone"]
    assert "dvplus/web" not in by_night


@pytest.mark.parametrize(
    ("signs", "leading"),
    [
        ((Sign.IN_PROGRESS,), ["119", "110"]),
        ((Sign.PLAN, Sign.DEATH_WISH), ["119", "110"]),
        ((Sign.UNRESPONSIVE,), ["119"]),
        ((Sign.IN_PROGRESS, Sign.DOUBLE_DEATH), ["119", "110"]),
        ((Sign.MINOR_HURT,), ["110"]),
        ((Sign.VIOLENCE_MET,), ["110"]),
        ((Sign.REMOVAL,), ["110"]),
        ((Sign.VIOLENCE_MET, Sign.SELF_HARM), ["110"]),
    ],
)
@pytest.mark.parametrize("moment", [NIGHT, AFTERNOON])
def test_what_leads_with_119_and_110(shipped: Directory, signs, leading, moment, at):
    lines = shipped.help_lines(signs, About.OTHER, at(moment))
    first = [line.place.phone for line in lines[: len(leading)]]
    assert first == leading
    assert lines[len(leading)].place.phone not in ("110", "119")


@pytest.mark.parametrize(
    "signs", [(Sign.DEATH_WISH,), (Sign.FADING,), (Sign.VIOLENCE_URGE,), (Sign.DEATH_WISH, Sign.FADING)]
)
def test_no_119_where_it_would_frighten(shipped: Directory, signs, at):
    shown = {line.place.kind for line in shipped.help_lines(signs, About.SELF, at(AFTERNOON))}
    assert "emergency" not in shown


@pytest.mark.parametrize("signs", [(), (Sign.DOUBLE_DEATH,), (Sign.SELF_HARM,)])
def test_119_stands_last_where_it_may_be_needed(shipped: Directory, signs, at):
    lines = shipped.help_lines(signs, About.SELF, at(AFTERNOON))
    kinds = [line.place.kind == "emergency" for line in lines]
    assert any(kinds)
    assert kinds == sorted(kinds)
    assert lines[0].contact in TEXT_CONTACTS


def test_a_person_who_did_not_answer_is_no_matter_for_the_police(shipped: Directory, at):
    assert "110" not in {line.place.phone for line in shipped.help_lines((Sign.UNRESPONSIVE,), About.OTHER, at(NIGHT))}


def test_indirect_words_bring_one_line_by_text_and_one_by_phone(shipped: Directory, at):
    assert ids(shipped.help_lines((Sign.FADING,), About.SELF, at(AFTERNOON))) == ["anatanoibasho/web", "yorisoi/phone"]


def test_indirect_words_bring_no_119_even_where_a_row_says_so(of_rows, plain, at):
    row = plain | {"id": "ambulance", "kind": "emergency", "signs": "fading;plan", "hours_phone": "24/7"}
    found = of_rows(row)
    assert "ambulance/phone" not in ids(found.help_lines((Sign.FADING,), About.SELF, at(NIGHT)))
    assert ids(found.help_lines((Sign.FADING, Sign.PLAN), About.SELF, at(NIGHT)))[0] == "ambulance/phone"


def test_of_two_ways_to_write_the_open_one_is_shown(of_rows, plain, at):
    row = plain | {
        "id": "chat",
        "contacts": "line;web",
        "url": "https://engawa.example.jp/",
        "signs": "death_wish;plan",
    }
    row |= {"hours_line": "Mo-Su 12:00-22:00", "hours_web": "24/7"}
    found = of_rows(row)
    assert ids(found.help_lines((Sign.DEATH_WISH,), About.SELF, at(NIGHT)))[0] == "chat/web"
    assert ids(found.help_lines((Sign.DEATH_WISH,), About.SELF, at(AFTERNOON)))[0] == "chat/line"


def test_a_child_who_is_hurt(shipped: Directory, at):
    afternoon = ids(shipped.help_lines((Sign.MINOR_HURT,), About.SELF, at(AFTERNOON)))
    assert afternoon == ["110/phone", "189/phone", "kodomo-sos/phone", "childline/phone", "anatanoibasho/web"]
    assert "childline/phone" not in ids(shipped.help_lines((Sign.MINOR_HURT,), About.SELF, at(NIGHT)))
    assert "childline/phone" not in ids(shipped.help_lines((Sign.MINOR_HURT,), About.SELF, at("2027-01-01T17:00")))
    assert "childline/phone" not in ids(shipped.help_lines((Sign.MINOR_HURT,), About.OTHER, at(AFTERNOON)))


def test_lines_for_children_are_for_children_who_are_hurt(shipped: Directory, of_rows, plain, at):
    for signs in ((), (Sign.DEATH_WISH,), (Sign.PLAN,), (Sign.VIOLENCE_MET,)):
        assert not {"crisis-childline", "crisis-kodomo-sos"} & {
            line.place.id for line in shipped.help_lines(signs, About.SELF, at(AFTERNOON))
        }
    youth = plain | {"id": "youth", "audience": "youth", "signs": "death_wish;minor_hurt", "hours_phone": "24/7"}
    found = of_rows(youth)
    assert "youth/phone" not in ids(found.help_lines((Sign.DEATH_WISH,), About.SELF, at(NIGHT)))
    assert "youth/phone" in ids(found.help_lines((Sign.MINOR_HURT,), About.SELF, at(NIGHT)))


def test_a_removal_company_brings_110_and_188(shipped: Directory, at):
    lines = shipped.help_lines((Sign.REMOVAL,), About.SELF, at(AFTERNOON))
    assert ids(lines) == ["110/phone", "yorisoi/phone", "consumer-188/phone"]
    assert lines[-1].open is None


def test_a_closed_line_comes_only_where_fewer_than_two_are_open_and_says_so(of_rows, plain, at):
    chat = plain | {"contacts": "web", "url": "https://engawa.example.jp/", "signs": "fading;plan;death_wish"}
    late = chat | {"id": "late", "hours_web": "Mo-Su 12:00-22:00"}
    early = chat | {"id": "early", "hours_web": "Mo-Su 09:00-22:00"}
    found = of_rows(late, early)
    by_night = found.help_lines((Sign.DEATH_WISH,), About.SELF, at(NIGHT))
    assert [(line.place.id, line.open) for line in by_night] == [("always", True), ("early", False)]
    by_day = found.help_lines((Sign.DEATH_WISH,), About.SELF, at(AFTERNOON))
    assert [(line.place.id, line.open) for line in by_day] == [("late", True), ("early", True), ("always", True)]


def test_unknown_hours_come_last_and_only_where_lines_are_few(of_rows, plain, at):
    unknown = plain | {"id": "unknown", "signs": "plan;death_wish;fading"}
    second = plain | {"id": "second", "signs": "plan;death_wish;fading", "hours_phone": "24/7"}
    few = of_rows(unknown).help_lines((Sign.DEATH_WISH,), About.SELF, at(NIGHT))
    assert [(line.place.id, line.open) for line in few] == [("always", True), ("unknown", None)]
    enough = of_rows(unknown, second).help_lines((Sign.DEATH_WISH,), About.SELF, at(NIGHT))
    assert "unknown" not in [line.place.id for line in enough]


@pytest.mark.parametrize("spoiled", [{"confidence": "undated", "seen": ""}, {"confidence": "stale", "seen": "2020"}])
def test_only_fresh_rows_help_in_danger(of_rows, plain, spoiled, at):
    row = plain | {"id": "old", "signs": "death_wish", "hours_phone": "24/7"} | spoiled
    assert "old" not in [line.place.id for line in of_rows(row).help_lines((Sign.DEATH_WISH,), About.SELF, at(NIGHT))]


def test_a_regional_line_is_shown_in_its_own_prefecture_alone(of_rows, plain, at):
    row = plain | {"id": "regional", "prefecture": "東京都", "signs": "death_wish", "hours_phone": "24/7"}
    for prefecture, shown in (("東京都", True), ("大阪府", False), ("", False)):
        lines = of_rows(row, prefecture=prefecture).help_lines((Sign.DEATH_WISH,), About.SELF, at(NIGHT))
        assert ("regional" in [line.place.id for line in lines]) is shown


def test_a_line_for_relatives_is_not_shown_to_the_person(of_rows, plain, at):
    row = plain | {"id": "relatives", "signs": "death_wish", "hours_phone": "24/7", "about": "other"}
    found = of_rows(row)
    assert "relatives" in [line.place.id for line in found.help_lines((Sign.DEATH_WISH,), About.OTHER, at(NIGHT))]
    assert "relatives" not in [line.place.id for line in found.help_lines((Sign.DEATH_WISH,), About.SELF, at(NIGHT))]


def test_9999_runs_in_set_periods_and_is_never_shown(shipped: Directory, at):
    for sign in HELPED:
        assert "#9999" not in [line.place.phone for line in shipped.help_lines((sign,), About.SELF, at(AFTERNOON))]


@given(
    minutes=st.integers(0, 2 * 365 * 24 * 60),
    signs=st.lists(st.sampled_from(HELPED), unique=True, max_size=4),
    about=st.sampled_from(About),
)
def test_whoever_writes_whenever(shipped: Directory, minutes: int, signs: list[Sign], about: About):
    now = datetime(2026, 1, 1, tzinfo=hours.TOKYO) + timedelta(minutes=minutes)
    lines = shipped.help_lines(signs, about, now)
    assert 2 <= len(lines) <= 6
    assert sum(line.open is True for line in lines) >= 2
    assert len(set(ids(lines))) == len(lines)
    states = [line.open is True for line in lines]
    assert states == sorted(states, reverse=True), "open lines first"
    for line in lines:
        rule = line.place.hours.get(line.contact)
        assert line.open is (None if rule is None else hours.is_open(rule, now))
        assert line.place.seen >= "2023"
