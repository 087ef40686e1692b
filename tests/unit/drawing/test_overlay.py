import json
from collections.abc import Callable

import pytest

from bot.dialogue.edges import edges
from bot.dialogue.flow import FlowSet
from bot.drawing.chart import Chart
from bot.drawing.overlay import coverage_overlay, read_coverage, resting_overlay
from bot.drawing.phrases import Phrases
from bot.model.conversation import Position
from bot.model.errors import Refused

Draw = Callable[..., Chart]


def coverage(flows: FlowSet, **changed: object) -> bytes:
    steps = {"tiny.ask": 7, "tiny.after": 3}
    taken = {"tiny.ask choice:heavy": 2, "tiny.ask choice:write/1": 1, "tiny.ask skip": 3}
    whole = {"flow_set": flows.hash, "seed": 11, "turns": 400, "steps": steps, "edges": taken}
    return json.dumps({**whole, **changed}).encode()


def test_what_was_taken_has_its_count_and_the_rest_stands_out(flows: FlowSet, draw: Draw, say: Phrases) -> None:
    overlay = coverage_overlay(read_coverage(coverage(flows), flows, "c.json"), flows, say)
    chart = draw("tiny", overlay=overlay)
    ask, passing, after = chart.boxes[:3]
    assert (ask.count, ask.never) == ("7回", False)
    assert (passing.count, passing.never) == ("通っていない", True)
    assert not after.never
    assert [row.never for row in ask.rows] == [False, True, False, True, True, True, False]
    assert [row.count for row in ask.rows if not row.never] == ["2回", "1回", "3回"]
    assert chart.caption == "通し稽古 11：400回のやりとり"


def test_names_of_arrows_are_those_of_the_rehearsal(flows: FlowSet, say: Phrases) -> None:
    names = {str(edge) for edge in edges(flows.flows.values())}
    overlay = coverage_overlay(read_coverage(coverage(flows), flows, "c.json"), flows, say)
    assert set(overlay.edges) == names


def test_figures_of_other_flows_are_refused_with_what_to_do(flows: FlowSet) -> None:
    with pytest.raises(Refused, match="made with other flows") as refused:
        read_coverage(coverage(flows, flow_set="0" * 64), flows, "c.json")
    assert "engawa rehearse --json" in str(refused.value)


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"flow_set": 1}',
        b"[" * 100_000,
        b'{"flow_set":"x","seed":1}',
        b"1e999",
    ],
)
def test_any_other_bytes_are_no_coverage(flows: FlowSet, source: bytes) -> None:
    with pytest.raises(Refused, match="is no coverage"):
        read_coverage(source, flows, "c.json")


def test_wrong_types_within_are_no_coverage(flows: FlowSet) -> None:
    for changed in ({"steps": {"a": "b"}}, {"edges": [1]}, {"turns": "many"}):
        with pytest.raises(Refused, match="is no coverage"):
            read_coverage(coverage(flows, **changed), flows, "c.json")


def test_few_and_none_look_the_same(flows: FlowSet, draw: Draw, say: Phrases) -> None:
    """P10: one conversation more or less must not show, above all not whether there is one."""
    overlay = resting_overlay({Position("tiny", "ask"): 15}, 5, flows, say)
    chart = draw("tiny", overlay=overlay)
    assert [box.count for box in chart.boxes[:3]] == ["15以上", "5より少ない", "5より少ない"]
    assert not any(box.never for box in chart.boxes)
    assert not any(row.count for box in chart.boxes for row in box.rows)
