"""The house file, and the times that are promised from it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.errors import ContentError
from bot.model.house import House
from bot.places import house

SHIPPED = (Path(__file__).parents[3] / "house.yaml").read_bytes()


@pytest.fixture(scope="module")
def example() -> House:
    return house.load("house.yaml", SHIPPED)


def findings(data: bytes) -> list[tuple[int, str]]:
    with pytest.raises(ContentError) as raised:
        house.load("house.yaml", data)
    assert all(finding.remedy and finding.file == "house.yaml" for finding in raised.value.findings)
    return [(finding.line, finding.problem) for finding in raised.value.findings]


def changed(before: str, after: str) -> bytes:
    text = SHIPPED.decode()
    assert text.count(before) == 1
    return text.replace(before, after).encode()


def line_of(words: str) -> int:
    return SHIPPED.decode().split(words)[0].count("\n") + 1


def test_the_shipped_house_says_that_it_is_an_example(example: House):
    assert example.example
    assert "見本" in example.name["ja"]
    assert "見本" in example.contact["ja"]
    assert example.exceptions["ja"] == "命の危険、虐待、裁判所の令状"
    assert example.readers["ja"] == "相談員と責任者"
    assert (example.answer_within_days, example.retention_days) == (3, 90)
    assert set(example.name) == set(example.locales) == {"ja", "ja-easy", "en"}


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(example: House):
    assert house.load("house.yaml", b"\xef\xbb\xbf" + SHIPPED.replace(b"\n", b"\r\n")) == example


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("small_area: true", "smal_area: true", "unknown key 'smal_area'"),
        ("retention_days: 90", "retention_days: -1", "retention_days is no whole number from 1"),
        ("retention_days: 90", "retention_days: 1.5", "retention_days is no whole number"),
        ("answer_within_days: 3", "answer_within_days: soon", "answer_within_days is no whole number"),
        ("answer_within_days: 3", "answer_within_days: 0", "answer_within_days is no whole number from 1"),
        ("hours: Mo-Fr 10:00-16:00; PH off; Dec 29-Jan 3 off", "hours: weekdays", "hours: the opening hours cannot"),
        ("hours: Mo-Fr 10:00-16:00; PH off; Dec 29-Jan 3 off", "hours: off", "hours is no text"),
        ("hours: Mo-Fr 10:00-16:00; PH off; Dec 29-Jan 3 off", "hours: 24/7 off", "hours: never open"),
        ("leave_to: https://www.jma.go.jp/", "leave_to: http://www.jma.go.jp/", "leave_to: not an https address"),
        ("leave_to: https://www.jma.go.jp/", "leave_to: javascript:alert(1)", "leave_to: not an https address"),
        ("leave_to: https://www.jma.go.jp/", "leave_to: https://a@b.jp/", "leave_to: not an https address"),
        ("leave_to: https://www.jma.go.jp/", "leave_to: 'https://[::1'", "leave_to: not an https address"),
        ('prefecture: ""', "prefecture: 東京", "prefecture: no prefecture is called"),
        ("example: true", "example: maybe", "example is neither true nor false"),
        ("on_call: []", "on_call: Yamada", "on_call is no list"),
        ("  ja: 相談員と責任者", "  ja: ''", "readers has no text for ja"),
        ("  en: the counselor and the supervisor", "  fr: le conseiller", "readers has no text for en"),
        ("  ja: 相談員と責任者", "  ja: [a, b]", "readers.ja is no text"),
        ("locales: [ja, ja-easy, en]", "locales: [ja, JA]", "locales holds a double or no language"),
        ("locales: [ja, ja-easy, en]", "locales: [ja, ja, en]", "locales holds a double"),
        ("locales: [ja, ja-easy, en]", "locales: []", "locales is empty"),
        ("locales: [ja, ja-easy, en]", "locales: [ja, en, vi]", "name has no text for vi"),
    ],
)
def test_each_mistake_is_found(before: str, after: str, problem: str):
    assert any(said.startswith(problem) for _, said in findings(changed(before, after)))


def test_a_finding_names_the_line():
    wrong = changed("retention_days: 90", "retention_days: ninety")
    assert findings(wrong) == [(line_of("retention_days: 90"), "retention_days is no whole number from 1 to 3650")]


def test_a_missing_key_and_a_double_one_are_found_together():
    wrong = changed("retention_days: 90", "answer_within_days: 4")
    assert findings(wrong) == [
        (0, "retention_days is missing"),
        (line_of("retention_days: 90"), "answer_within_days stands twice"),
    ]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file holds no keys"),
        (b"- a\n- b\n", "the file holds no keys"),
        (b"name: [\n", "no YAML"),
        ("name: 縁側".encode("cp932"), "the file is not UTF-8"),
        (b"#" * 70_000, "larger than"),
        (b"[" * 60_000, "cannot be read as YAML"),
        (b"a: \x01", "cannot be read as YAML"),
        (b"? [a]\n: b\n", "a key that is no word"),
        (b"name: &a {ja: *a}\n", "name.ja is no text"),
        (b"name: !!python/object/apply:os.system [ls]\n", "name has no languages"),
    ],
)
def test_what_is_no_house_file(data: bytes, problem: str):
    assert any(problem in said for _, said in findings(data))


@given(data=st.binary(max_size=300))
def test_any_bytes_give_findings_and_no_traceback(data: bytes):
    findings(data)


KEYS = ["name", "area", "hours", "locales", "on_call", "leave_to", "example", "retention_days", "exceptions", "other"]
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=9).map(repr), st.just("!!binary x")),
    lambda inner: st.one_of(
        st.lists(inner.map(str), max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from(["ja", "en", "x", "1"]), inner, max_size=3).map(str),
    ),
    max_leaves=4,
)


@given(pairs=st.lists(st.tuples(st.sampled_from(KEYS), VALUES), max_size=6))
def test_any_keys_give_findings_and_no_traceback(pairs: list[tuple[str, object]]):
    findings("".join(f"{key}: {value}\n" for key, value in pairs).encode("utf-8", "replace"))


@pytest.mark.parametrize(
    ("now", "is_open", "reading", "answer"),
    [
        ("2026-11-24T10:00", True, "2026-11-24T10:00", "2026-11-27"),
        ("2026-11-20T17:00", False, "2026-11-24T10:00", "2026-11-26"),
        ("2026-11-23T03:00", False, "2026-11-24T10:00", "2026-11-26"),
        ("2026-12-28T12:00", True, "2026-12-28T12:00", "2027-01-06"),
        ("2026-12-31T23:59", False, "2027-01-04T10:00", "2027-01-06"),
        ("2026-09-18T16:00", False, "2026-09-24T10:00", "2026-09-28"),
    ],
)
def test_promised_times(example: House, now: str, is_open: bool, reading: str, answer: str, at):
    assert house.is_open(example, at(now)) is is_open
    assert house.next_reading(example, at(now)) == at(reading)
    assert house.answer_by(example, at(now)) == date.fromisoformat(answer)


def test_the_kept_time_is_counted_from_the_last_touch(example: House, at):
    assert house.kept_until(example, at("2026-11-24T23:59")) == date(2027, 2, 22)


def test_a_desk_that_opens_no_more_promises_late_and_does_not_fail(at):
    single = changed("hours: Mo-Fr 10:00-16:00; PH off; Dec 29-Jan 3 off", "hours: 2027 Jan 5 10:00-12:00")
    closed = house.load("house.yaml", single)
    assert house.next_reading(closed, at("2027-02-01T10:00")) is None
    assert house.answer_by(closed, at("2027-02-01T10:00")) == date(2027, 2, 22)
