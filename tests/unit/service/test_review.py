"""Signatures stand for exactly the words that were read, and what nobody read is told."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.model.errors import ContentError
from bot.model.ids import Locale
from bot.service.review import (
    Count,
    Scene,
    Signature,
    counts,
    read_signatures,
    scenes,
    sheet,
    take,
    unreviewed,
    write_signatures,
)
from bot.words import catalogue
from bot.words.catalogue import Catalogue
from tests.strategies.scripts import shipped

JA = Locale("ja")
DAY = date(2026, 11, 24)
SIGNED = {JA: {"sit.here": Signature("0123456789", "縁側の会", DAY)}}


@pytest.fixture(scope="module")
def flows() -> FlowSet:
    return load(dict(shipped("flows")))


def words(change: tuple[str, str] = ("", "")) -> Catalogue:
    constants = dict.fromkeys(("house", "area", "readers", "contact", "exceptions", "languages", "retention_days"), "x")
    files = {
        name: text.replace(change[0].encode(), change[1].encode()) if change[0] else text
        for name, text in shipped("locales").items()
    }
    return catalogue.load(files, {JA: constants})


@pytest.fixture(scope="module")
def read(flows: FlowSet) -> list[Scene]:
    return list(scenes(flows, words()))


def names(found: list[Scene]) -> Iterator[str]:
    return (passage.name for scene in found for passage in scene.passages)


def test_every_word_of_a_visitors_flow_is_in_it_once_and_where_it_is_said(read: list[Scene], flows: FlowSet) -> None:
    all_names = list(names(read))
    assert len(all_names) == len(set(all_names))
    wanted = {f"{key.flow}.{key.name}" for key, _ in words().entries(JA, "text") if key.flow in flows.flows}
    assert wanted <= set(all_names)
    assert {"ways.not_understood", "page.title", "cards.open_now"} & set(all_names)
    first = read[0]
    assert (first.title, first.told) == ("welcome.hello", flows.flows["welcome"].about)
    assert first.passages[0].name == "welcome.hello"
    assert first.passages[-1].shown.startswith("［自分のこと］［子どものこと］")


def test_a_ticked_box_signs_and_an_empty_one_takes_back(read: list[Scene]) -> None:
    blank = sheet(read, {}, "# head")
    assert blank.startswith("# head\n")
    assert "[x]" not in blank
    signed, new, stale = take(read, {}, blank.replace("- [ ] ja: こんにちは", "- [x] ja: こんにちは"), "縁側の会", DAY)
    assert (new, stale) == (1, 0)
    assert list(signed[JA]) == ["welcome.hello"]
    again = sheet(read, signed, "")
    assert again.count("[x]") == 1
    kept, new, _ = take(read, signed, again, "somebody else", DAY)
    assert (kept, new) == (signed, 0), "an earlier signature of the same words stays"
    assert take(read, signed, blank, "", DAY) == ({}, 0, 0)


def test_other_lines_and_other_sheets_change_nothing(read: list[Scene]) -> None:
    assert take(read, SIGNED, "思ったこと\n- [x] ja: no mark\n", "a", DAY) == (SIGNED, 0, 0)


def test_changed_words_lose_their_mark_and_say_so(read: list[Scene], flows: FlowSet) -> None:
    ticked = sheet(read, {}, "").replace("- [ ]", "- [x]")
    signed, new, _ = take(read, {}, ticked, "縁側の会", DAY)
    assert new == len(list(names(read)))
    assert unreviewed(read, signed, (JA,)) == []
    changed = list(scenes(flows, words(("静かなままで、いいです。", "静かでいいです。"))))
    assert counts(changed, signed, (JA,)) == [Count(JA, new - 1, 1, new)]
    (notice,) = unreviewed(changed, signed, (JA,))
    assert f"1 of {new} texts in ja are not reviewed, 1 of them changed since" in notice.problem
    assert take(changed, {}, ticked, "a", DAY)[1:] == (new - 1, 1)


def test_buttons_are_signed_as_they_stand_together(read: list[Scene], flows: FlowSet) -> None:
    signed, _, _ = take(read, {}, sheet(read, {}, "").replace("- [ ]", "- [x]"), "a", DAY)
    changed = list(scenes(flows, words(("見ているだけ", "見るだけ"))))
    assert [count.changed for count in counts(changed, signed, (JA,))] >= [1]


def test_signatures_are_written_as_they_are_read() -> None:
    assert read_signatures(write_signatures(SIGNED)) == SIGNED
    assert read_signatures(write_signatures({})) == read_signatures(b"") == {}


@pytest.mark.parametrize("source", [b"ja: 1", b"- a", b"{", b"\xff\xfe", b"ja: {a: {words: x, by: y}}", b"[" * 5000])
def test_a_broken_record_is_a_finding(source: bytes) -> None:
    with pytest.raises(ContentError) as raised:
        read_signatures(source)
    assert "reviewed.yaml" in str(raised.value.findings[0])


@given(st.text(max_size=200) | st.text(alphabet="- [x]<!>ja. \n0a", max_size=80))
def test_any_file_can_be_taken(filled: str) -> None:
    assert take([], SIGNED, filled, "a", DAY)[0] == SIGNED
