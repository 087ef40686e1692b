from collections.abc import Callable

import pytest

from bot.dialogue.edges import edges
from bot.dialogue.entries import REQUIRED
from bot.dialogue.flow import FlowSet
from bot.drawing.chart import Box, BoxKind, Chart, LineKind
from tests.unit.drawing.conftest import EN, FLOW

Draw = Callable[..., Chart]


def box(chart: Chart, name: str) -> Box:
    return next(each for each in chart.boxes if each.id == name)


def test_every_arrow_is_a_row_in_the_order_written(flows: FlowSet, draw: Draw) -> None:
    for name, flow in flows.flows.items():
        rows = [row.edge for each in draw(name).boxes for row in each.rows]
        assert rows == list(edges([flow]))


def test_a_row_says_what_the_visitor_does_under_which_test_and_where_it_leads(draw: Draw) -> None:
    heavy, write, otherwise, round_, read, words, skip = box(draw("tiny", EN), "tiny.ask").rows
    assert (heavy.label, heavy.goes, heavy.marks) == ("Heavy", "→ passing", ("remembers relation = other",))
    assert write.guard == "when a letter is out and somebody reads now"
    assert (write.goes, write.kind) == ("⇄ letter.start, then after", LineKind.CALL)
    assert (otherwise.label, otherwise.guard) == ("Write to a person", "otherwise")
    assert round_.marks == ("line for the letter",)
    assert read.label == "read as yes_no"
    assert words.label == "own words"
    assert (skip.label, skip.kind) == ("Skip", LineKind.SKIP)


def test_what_holds_for_every_step_stands_once_and_never_as_a_line(flows: FlowSet, draw: Draw) -> None:
    chart = draw("tiny", EN)
    assert chart.legend[0] == "From every step"
    assert {"Back", "Pause", "Erase everything", "Help lines now"} <= set(chart.legend)
    for name, flow in flows.flows.items():
        written = sum(1 for edge in edges([flow]) if edge.arrow.to or edge.arrow.call or edge.arrow.returns)
        led = [line for line in draw(name).lines() if line.kind is not LineKind.RETURN]
        assert len(led) <= written + sum(1 for edge in edges([flow]) if edge.arrow.actions)


def test_another_flow_is_one_box_however_many_of_its_steps_are_meant(draw: Draw) -> None:
    chart = draw("letter", EN)
    folded = [each.title for each in chart.boxes if each.kind is BoxKind.FLOW]
    assert folded == ["waiting", "about"]
    assert {row.goes for row in box(chart, "letter.preview").rows} >= {"→ waiting.more_sent", "→ waiting.just_sent"}


def test_a_call_goes_out_and_comes_back_to_the_step_that_follows(draw: Draw) -> None:
    chart = draw("tiny")
    back = {(line.source, line.target) for line in chart.returns}
    assert back == {("to-letter", "tiny.after"), ("to-places", "tiny.after")}


def test_waiting_and_passing_steps_are_told_apart_and_so_is_how_one_comes_to_them(draw: Draw) -> None:
    tiny = draw("tiny", EN)
    assert box(tiny, "tiny.ask").kind is BoxKind.WAITS
    assert box(tiny, "tiny.passing").kind is BoxKind.PASSES
    assert box(tiny, "tiny.ask").notes[:2] == ("begins here", "from welcome")
    assert "from anywhere" in box(draw("danger", EN), "danger.help").notes
    assert not box(tiny, "tiny.after").entry


def test_where_a_step_goes_on_by_itself_its_tests_are_what_is_said(draw: Draw) -> None:
    first, second = box(draw("tiny", EN), "tiny.passing").rows
    assert (first.label, first.guard) == ("when mood is yes or heavy", "")
    assert second.label == "otherwise"


def test_words_that_are_not_written_yet_are_shown_by_their_names(flows: FlowSet) -> None:
    from bot.drawing.charting import chart_of
    from bot.drawing.overlay import Overlay
    from bot.pictures import read_phrases
    from bot.words.catalogue import Catalogue, Shelf

    chart = chart_of(flows.flows["tiny"], flows, Catalogue({EN: Shelf()}), EN, read_phrases(EN), Overlay())
    assert box(chart, "tiny.ask").text == "hello"
    assert [row.label for row in box(chart, "tiny.ask").rows][:2] == ["heavy", "write"]


@pytest.mark.parametrize("position", REQUIRED, ids=str)
def test_steps_of_the_engine_are_entries(flows: FlowSet, draw: Draw, position: object) -> None:
    exact = next(flows.entry(each) for each in REQUIRED if each == position)
    assert box(draw(exact.flow), str(exact)).entry


def test_the_small_flow_has_every_kind_of_arrow() -> None:
    assert all(key in FLOW for key in ("next:", "read:", "choices:", "words:", "skip:", "call:", "return:", "when:"))
