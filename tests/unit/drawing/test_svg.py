import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest

from bot.dialogue.flow import FlowSet
from bot.drawing.chart import Box, BoxKind, Chart, Row
from bot.drawing.layout import lay_out
from bot.drawing.phrases import Phrases
from bot.drawing.svg import svg
from tests.unit.drawing.conftest import JA

Draw = Callable[..., Chart]
SVG = "{http://www.w3.org/2000/svg}"


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own text


def test_the_picture_stands_alone(flows: FlowSet, draw: Draw, say: Phrases) -> None:
    text = svg([lay_out(draw(name)) for name in flows.flows], say)
    root = parsed(text)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        "svg", "title", "desc", "style", "defs", "marker", "path", "rect", "g", "text",
    }  # fmt: skip
    assert not re.search(r"href|url\((?!#)|@import|<script|\bon\w+=", text)
    assert "http" not in text.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "prefers-color-scheme:dark" in text
    assert "@media print" in text


def test_it_has_a_name_and_a_description_and_its_text_is_text(draw: Draw, say: Phrases) -> None:
    root = parsed(svg([lay_out(draw("tiny"))], say))
    assert root.get("lang") == "ja"
    assert root.get("aria-labelledby") == "title about"
    assert root.findtext(f"{SVG}title") == "tiny"
    assert root.findtext(f"{SVG}desc") == "Every kind of arrow, once."
    said = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
    for words in ("重いほう", "自由な言葉", "手紙の行になる", "⇄ letter.start", "どの場面からでも", "すぐの窓口"):
        assert words in said


def test_every_id_is_there_once(draw: Draw, say: Phrases) -> None:
    ids = [element.get("id") for element in parsed(svg([lay_out(draw("tiny"))], say)).iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("label", ['"><script>alert(1)</script>', "&amp;", "<g>", "]]>", "' onload='x"])
def test_no_word_becomes_markup(label: str, say: Phrases) -> None:
    box = Box(id="a.a", kind=BoxKind.WAITS, title=label, text=label, rows=(Row(label=label, target="a.a"),))
    chart = Chart(flow="a", title=label, about=label, boxes=(box,), legend=(label, label), caption=label)
    root = parsed(svg([lay_out(chart)], say))
    assert root.findtext(f"{SVG}title") == label
    assert not [element for element in root.iter() if element.tag == f"{SVG}script"]


def test_what_was_never_taken_is_marked(say: Phrases) -> None:
    rows = (Row(label="x", target="a.b", never=True, count="never"),)
    boxes = (
        Box(id="a.a", kind=BoxKind.WAITS, title="a", rows=rows),
        Box(id="a.b", kind=BoxKind.WAITS, title="b", never=True),
    )
    root = parsed(svg([lay_out(Chart(flow="a", title="a", about="", boxes=boxes, caption="c"))], say))
    marked = [element for element in root.iter() if "unvisited" in (element.get("class") or "")]
    assert [element.tag.removeprefix(SVG) for element in marked] == ["path", "g", "g"]  # a line, a box, and the legend
    assert "通っていない" in " ".join(text.text or "" for text in root.iter(f"{SVG}text"))


def test_japanese_is_the_language_of_japanese_pictures(say: Phrases) -> None:
    assert say.locale == JA
