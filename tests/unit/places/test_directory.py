"""Loading several files, and which places somebody is shown."""

from collections.abc import Callable

import pytest

from bot.model.errors import ContentError
from bot.places import directory
from bot.places.directory import Directory

Rows = Callable[..., Directory]


def names(places) -> list[str]:
    return [place.id for place in places]


def test_findings_of_all_files_come_together(sheet_of, plain):
    with pytest.raises(ContentError) as raised:
        directory.load({"a.csv": b"", "b.csv": sheet_of(plain | {"kind": "x"}), "c.csv": "あ".encode("cp932")})
    assert [finding.file for finding in raised.value.findings] == ["a.csv", "b.csv", "c.csv"]


def test_an_id_stands_once(sheet_of, plain):
    with pytest.raises(ContentError) as raised:
        directory.load({"a.csv": sheet_of(plain, plain), "b.csv": sheet_of(plain)})
    assert [(finding.file, finding.line) for finding in raised.value.findings] == [("a.csv", 3), ("b.csv", 2)]
    assert "already in a.csv, line 2" in raised.value.findings[0].problem


def test_an_own_row_replaces_the_shipped_one(of_rows: Rows, sheet_of, plain):
    files = {"places.csv": sheet_of(plain), "local.csv": sheet_of(plain | {"phone": "03-9999-0000"})}
    files["crisis.csv"] = sheet_of({**plain, "id": "always", "kind": "crisis", "hours_phone": "24/7", **ALL})
    found = directory.load(files)
    assert [place.phone for place in found.places if place.id == plain["id"]] == ["03-9999-0000"]


def test_an_own_row_takes_a_shipped_place_out(sheet_of, plain):
    files = {"places.csv": sheet_of(plain), "local.csv": sheet_of(plain | {"confidence": "stale", "seen": ""})}
    files["crisis.csv"] = sheet_of({**plain, "id": "always", "kind": "crisis", "hours_phone": "24/7", **ALL})
    assert "engawa-room" not in names(directory.load(files).places)


ALL = {
    "signs": "in_progress;unresponsive;plan;double_death;minor_hurt;removal;violence_met;violence_urge;death_wish;"
    "self_harm;fading",
    "about": "both",
}


def test_a_directory_without_a_line_for_every_hour_does_not_open(sheet_of, plain):
    almost = {**plain, "id": "almost", "kind": "crisis", "hours_phone": "Mo-Su 00:00-23:00", **ALL}
    with pytest.raises(ContentError, match="no verified help line that never closes fits death_wish"):
        directory.load({"crisis.csv": sheet_of(almost)})


def test_no_file_at_all_is_said():
    with pytest.raises(ContentError, match="no verified help line"):
        directory.load({"README.md": b"# places", ".~lock.local.csv#": b"", ".hidden.csv": b"\xff"})


def test_text_contacts_come_first(of_rows: Rows, plain):
    near = plain | {"prefecture": "東京都"}
    by_phone = near | {"id": "by-phone"}
    by_chat = near | {"id": "by-chat", "kind": "ibasho", "contacts": "web", "url": "https://engawa.example.jp/"}
    assert names(of_rows(by_phone, by_chat).match("東京都", "self")) == ["by-chat", "by-phone"]


def test_no_more_than_five_and_one_of_each_kind_first(of_rows: Rows, plain):
    near = plain | {"prefecture": "東京都"}
    rows = [near | {"id": f"center-{n}"} for n in range(6)]
    rows += [near | {"id": "group", "kind": "family-group"}, near | {"id": "clinic", "kind": "health-center"}]
    found = of_rows(*rows).match("東京都", "parent")
    assert names(found) == ["center-0", "group", "clinic", "center-1", "center-2"]


def test_one_that_can_be_reached_by_text_is_among_five(of_rows: Rows, plain):
    rows = [plain | {"id": f"center-{n}"} for n in range(6)]
    rows.append(plain | {"id": "chat", "confidence": "undated", "contacts": "web", "url": "https://engawa.example.jp/"})
    assert names(of_rows(*rows).match("", "self")) == ["chat", "center-0", "center-1", "center-2", "center-3"]


def test_nationwide_places_where_a_prefecture_has_none(of_rows: Rows, plain):
    found = of_rows(plain | {"id": "nationwide"}, plain | {"id": "elsewhere", "prefecture": "青森県"})
    assert names(found.match("東京都", "all")) == ["nationwide"]
    assert names(found.match("", "all")) == ["nationwide"]
    assert names(found.match("Atlantis", "all")) == ["nationwide"]


def test_a_short_name_of_the_prefecture_is_understood(of_rows: Rows, plain):
    found = of_rows(plain | {"prefecture": "東京都"})
    assert names(found.match("東京", "all")) == ["engawa-room"]
    assert not found.match("京都", "all")


def test_another_towns_desk_is_no_help(of_rows: Rows, plain):
    desk = plain | {"kind": "self-reliance", "prefecture": "茨城県", "municipality": "境町・五霞町"}
    found = of_rows(desk)
    assert not found.match("茨城県", "all")
    assert names(found.match("茨城県", "all", "五霞町")) == ["engawa-room"]
    assert not found.match("茨城県", "all", "霞町")


def test_stale_and_youth_places_are_not_shown(of_rows: Rows, plain):
    stale = plain | {"id": "stale", "confidence": "stale", "seen": "2014"}
    youth = plain | {"id": "youth", "audience": "youth;family"}
    undated = plain | {"id": "undated", "confidence": "undated", "seen": ""}
    found = of_rows(stale, youth, undated)
    assert names(found.match("", "all")) == ["undated"]
    assert {"stale", "undated"} <= set(names(found.to_check("2025")))


def test_work_is_never_offered_unasked(of_rows: Rows, plain):
    rows = [plain | {"id": kind, "kind": kind} for kind in ("employment", "youth-station", "consumer", "international")]
    for audience in ("self", "parent", "supporter", "all", "whoever"):
        assert not of_rows(*rows).match("", audience)


def test_own_places_lead_among_those_of_one_contact(of_rows: Rows, sheet_of, plain):
    always = sheet_of({**plain, "id": "always", "kind": "crisis", "hours_phone": "24/7", **ALL})
    shipped = [plain | {"id": f"shipped-{n}"} for n in range(9)]
    own = plain | {"id": "own", "kind": "health-center"}
    found = directory.load({"a.csv": sheet_of(*shipped), "crisis.csv": always, "local.csv": sheet_of(own)})
    assert names(found.match("東京都", "all"))[0] == "own"


def test_the_same_question_has_the_same_answer(shipped: Directory, shipped_files):
    again = directory.load(dict(reversed(shipped_files.items())))
    for prefecture in ("東京都", "大阪府", "青森県", ""):
        assert shipped.match(prefecture, "parent") == again.match(prefecture, "parent")
