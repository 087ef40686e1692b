"""The text is held by a grammar of our own, which is stricter than Mermaid's: whatever passes here, it reads."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.dialogue.flow import FlowSet
from bot.drawing.chart import Box, BoxKind, Chart, LineKind, Row
from bot.drawing.mermaid import mermaid
from tests.unit.drawing.conftest import EN, JA

Draw = Callable[..., Chart]
ID = r"(?:F_[a-z][a-z0-9_]*(?:_S_[a-z][a-z0-9_]*|_T_[a-z][a-z0-9_]*|_B)|LEGEND)"
SIGN = r"(?:#\d{2,3};|<br/>|[^\"#;&<>`\\%\[\](){}|*~\n\x00-\x1f])"
LABEL = rf'"{SIGN}+"'
CLASS = r"(?:waits|passes|flow|back|legend|never)"
NODE = re.compile(rf"({ID})(?:\[{LABEL}\]|\(\[{LABEL}\]\)|\[\[{LABEL}\]\]|\(\({LABEL}\)\)):::({CLASS})")
SUBGRAPH = re.compile(rf"subgraph (F_[a-z][a-z0-9_]*)\[{LABEL}\]")
LINK = re.compile(rf"({ID}) (?:-->|-\.->|<-->)(?:\|{LABEL}\|)? ({ID})")
STYLE = re.compile(r"linkStyle (\d+) (?:stroke:#[0-9a-f]{6}|stroke-width:3px|color:#[0-9a-f]{6}|,)+")
CLASSDEF = re.compile(rf"classDef ({CLASS}) [a-z0-9:#,. -]+")


def hold(text: str) -> tuple[set[str], list[tuple[str, str]], list[int]]:
    """Nodes, links and styled links of a text; fails where a line is none of the few known ones."""
    first, *lines = text.removesuffix("\n").split("\n")
    assert first == "flowchart LR"
    nodes: list[str] = []
    links: list[tuple[str, str]] = []
    styled: list[int] = []
    classes: set[str] = set()
    used: set[str] = set()
    depth = 0
    for line in lines:
        bare = line.strip()
        if SUBGRAPH.fullmatch(bare):
            depth += 1
            assert depth == 1
        elif bare == "end":
            depth -= 1
        elif found := NODE.fullmatch(bare):
            nodes.append(found[1])
            used.add(found[2])
        elif found := LINK.fullmatch(bare):
            links.append((found[1], found[2]))
        elif found := STYLE.fullmatch(bare):
            styled.append(int(found[1]))
        elif found := CLASSDEF.fullmatch(bare):
            classes.add(found[1])
        else:
            pytest.fail(f"no line of the grammar: {bare}")
    assert depth == 0
    assert len(nodes) == len(set(nodes))
    assert {end for link in links for end in link} <= set(nodes)
    assert all(number < len(links) for number in styled)
    assert used <= classes
    return set(nodes), links, styled


def test_every_shipped_flow_is_within_the_grammar(flows: FlowSet, draw: Draw) -> None:
    for locale in (JA, EN):
        charts = [draw(name, locale) for name in flows.flows]
        for chart in charts:
            nodes, links, _ = hold(mermaid([chart]))
            assert len(nodes) == len(chart.boxes) + 1
            assert len(links) == len(list(chart.lines()))
        hold(mermaid(charts))


@pytest.mark.parametrize("locale", [JA, EN])
def test_the_small_flow_as_it_was_looked_over(draw: Draw, locale: str) -> None:
    golden = Path(__file__).with_name("golden") / f"tiny.{locale}.mmd"
    assert mermaid([draw("tiny", locale)]) == golden.read_text("utf-8")


@pytest.mark.parametrize(
    "label",
    [
        '"', "end", "a\nb", "]]", "-->", "|x|", "%%{init: {}}%%", "`md`", "1. item", "- item", "#35;", "<script>",
        "&amp;", "\\n", "style F_a", "「」【】", "👪", ";", "~~~", "**x**", "\r\n\t",
    ],
)  # fmt: skip
def test_no_label_can_break_out_of_its_quotes(label: str) -> None:
    row = Row(label=label, guard=label, marks=(label,), target="a.a")
    box = Box(id="a.a", kind=BoxKind.WAITS, title="a", text=label, notes=(label,), rows=(row,))
    hold(mermaid([Chart(flow="a", title="a", about=label, boxes=(box,), legend=(label, label), caption=label)]))


def test_ids_of_flow_and_step_never_meet() -> None:
    boxes = [Box(id=name, kind=BoxKind.WAITS, title="x") for name in ("a_s.b", "a.s_b", "a.b", "end.end", "o.x")]
    charts = [Chart(flow=box.id.split(".")[0], title="x", about="", boxes=(box,)) for box in boxes]
    nodes, _, _ = hold(mermaid(charts))
    assert len(nodes) == len(boxes)


def test_skipping_is_lighter_and_what_was_never_taken_stands_out() -> None:
    rows = (
        Row(label="a", target="a.b"),
        Row(label="b", target="a.b", kind=LineKind.SKIP),
        Row(label="c", target="a.b", never=True),
    )
    boxes = (
        Box(id="a.a", kind=BoxKind.WAITS, title="a", rows=rows),
        Box(id="a.b", kind=BoxKind.PASSES, title="b", never=True),
    )
    text = mermaid([Chart(flow="a", title="a", about="", boxes=boxes)])
    _, _, styled = hold(text)
    assert styled == [1, 2]
    assert 'F_a_S_a -.->|"b"| F_a_S_b' in text
    assert 'F_a_S_b(["b"]):::never' in text
    assert "linkStyle 2 stroke:#8f2418,stroke-width:3px" in text
