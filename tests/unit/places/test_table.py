"""Files as operators really save them, and everything that can be wrong with one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.errors import Finding
from bot.model.reading import About, Sign
from bot.places import table


def problems(findings: list[Finding]) -> str:
    return "\n".join(str(finding) for finding in findings)


def test_a_row_becomes_a_place(sheet_of, plain):
    row = plain | {
        "contacts": "web; phone",
        "url": "https://engawa.example.jp/room",
        "hours_phone": "Mo-Fr 10:00-16:00; PH off",
        "signs": "fading;death_wish",
        "about": "self",
    }
    entries, findings = table.read("local.csv", sheet_of(row))
    assert not findings
    (entry,) = entries
    assert entry.place.contacts == ("phone", "web")
    assert entry.place.hours == {"phone": "Mo-Fr 10:00-16:00; PH off"}
    assert entry.signs == (Sign.DEATH_WISH, Sign.FADING)
    assert entry.about is About.SELF
    assert (entry.file, entry.line, entry.own) == ("local.csv", 2, True)


@pytest.mark.parametrize("spoil", [lambda data: b"\xef\xbb\xbf" + data, lambda data: data.replace(b"\n", b"\r\n")])
def test_what_excel_does_to_a_file_is_accepted(sheet_of, plain, spoil):
    entries, findings = table.read("local.csv", spoil(sheet_of(plain)))
    assert not findings
    assert entries[0].place.id == "engawa-room"


def test_full_width_numbers_and_separators_are_accepted(sheet_of, plain):
    row = plain | {
        "phone": "０３-１２３４-５６７８",
        "contacts": "phone；visit",
        "hours_phone": "Ｍｏ-Ｆｒ １０:００-１６:００",
    }
    entries, findings = table.read("local.csv", sheet_of(row))
    assert not findings
    assert entries[0].place.phone == "03-1234-5678"
    assert entries[0].place.hours["phone"] == "Mo-Fr 10:00-16:00"


def test_shift_jis_is_named_with_its_line_and_the_remedy(sheet_of, plain):
    data = sheet_of(plain).decode().encode("cp932")
    entries, findings = table.read("local.csv", data)
    assert not entries
    assert findings == [
        Finding("local.csv", 2, "the file is not UTF-8", "save it as UTF-8 (in Excel: CSV UTF-8)"),
    ]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"id": "Engawa Room"}, "id cannot be used"),
        ({"kind": "cafe"}, "kind cannot be used"),
        ({"name_ja": ""}, "name_ja is empty"),
        ({"name_en": ""}, "name_en is empty"),
        ({"source": ""}, "source is empty"),
        ({"prefecture": "東京"}, "prefecture cannot be used"),
        ({"phone": "call me"}, "phone cannot be used"),
        ({"phone": ""}, "phone is a contact, but there is no number"),
        ({"contacts": ""}, "contacts is empty"),
        ({"contacts": "phone;fax"}, "unknown contacts: fax"),
        ({"contacts": "phone;line"}, "a contact by LINE or web, but there is no address"),
        ({"contacts": "visit", "phone": ""}, "nothing says where"),
        ({"url": "javascript:alert(1)"}, "url cannot be used"),
        ({"url": "ftp://example.jp/"}, "url cannot be used"),
        ({"hours_phone": "いつでも"}, "hours_phone: the opening hours cannot be read"),
        ({"hours_web": "24/7"}, "hours_web is filled, but web is no contact"),
        ({"audience": "everyone"}, "audience cannot be used"),
        ({"signs": "sadness"}, "unknown signs: sadness"),
        ({"signs": "fading", "contacts": "visit", "municipality": "縁側市"}, "a help line, but with no phone"),
        ({"about": "someone"}, "about cannot be used"),
        ({"seen": "去年"}, "seen is no date"),
        ({"seen": "2026-13"}, "seen is no date"),
        ({"seen": "2022-12-31"}, "verified, but not seen since 2022"),
        ({"seen": ""}, "verified, but not seen since 2022"),
        ({"confidence": "memory"}, "confidence cannot be used"),
        ({"name_ja": "あ" * 501}, "name_ja is longer"),
        ({"hours_ja": "月\n火"}, "hours_ja holds a line break"),
    ],
)
def test_each_mistake_is_found_with_its_line(sheet_of, plain, cells, problem):
    good = plain | {"id": "good"}
    entries, findings = table.read("local.csv", sheet_of(good, plain | cells))
    assert [entry.place.id for entry in entries] == ["good"]
    assert problem in problems(findings)
    assert {finding.line for finding in findings} == {3}
    assert all(finding.remedy for finding in findings)


def test_all_mistakes_come_at_once(sheet_of, plain):
    rows = [
        plain | {"id": "one", "kind": "x"},
        plain | {"id": "two", "phone": "x"},
        plain | {"id": "three", "about": "x"},
    ]
    _, findings = table.read("local.csv", sheet_of(*rows))
    assert [finding.line for finding in findings] == [2, 3, 4]


def test_a_row_with_a_loose_comma_does_not_hide_the_others(sheet_of, plain):
    data = sheet_of(plain) + b"too,few\n" + sheet_of(plain | {"id": "x y"}).split(b"\n", 1)[1]
    _, findings = table.read("local.csv", data)
    assert [(finding.line, finding.problem[:10]) for finding in findings] == [(3, "2 cells, b"), (4, "id cannot ")]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b"id,kind\n", "columns are missing"),
        (b"x" * (table.LARGEST_FILE + 1), "larger than"),
        ((",".join([*table.COLUMNS, "colour"]) + "\n").encode(), "unknown columns: 'colour'"),
        ((",".join([*table.COLUMNS, "id"]) + "\n").encode(), "a column stands twice"),
        ((",".join(table.COLUMNS) + '\n"open').encode(), "not a CSV row"),
    ],
)
def test_files_that_are_no_directory(data: bytes, problem: str):
    entries, findings = table.read("local.csv", data)
    assert not entries
    assert problem in problems(findings)


@given(data=st.binary(max_size=400))
def test_any_bytes_give_findings_and_no_traceback(data: bytes):
    entries, findings = table.read("local.csv", data)
    assert findings
    assert not entries


@given(cells=st.dictionaries(st.sampled_from(table.COLUMNS), st.text(max_size=30), max_size=6))
def test_any_cells_give_an_entry_or_findings(cells: dict[str, str]):
    good = {"id": "a", "kind": "ibasho", "name_ja": "a", "name_en": "a", "contacts": "visit", "municipality": "a"}
    row = good | {"source": "a", "seen": "2026", "confidence": "verified"} | cells
    line = ",".join('"' + row.get(column, "").replace('"', '""') + '"' for column in table.COLUMNS)
    data = (",".join(table.COLUMNS) + "\n" + line + "\n").encode("utf-8", "replace")
    entries, findings = table.read("local.csv", data)
    assert bool(entries) is not bool(findings)
