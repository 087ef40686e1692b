"""Whatever an author writes: as long as it can be read it can be drawn and previewed, otherwise there are findings."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content_files import SHIPPED
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.drawing.charting import chart_of
from bot.drawing.filming import Film
from bot.drawing.layout import lay_out
from bot.drawing.mermaid import mermaid
from bot.drawing.overlay import Overlay
from bot.drawing.placing import Placing
from bot.drawing.screens import FlowScreens, Screen
from bot.drawing.svg import svg
from bot.model.errors import ContentError, Finding
from bot.pictures import read_phrases
from bot.places import house
from bot.words import catalogue
from bot.words.catalogue import Catalogue, Shelf
from bot.words.variables import house_constants
from tests.effort import so_many
from tests.guide import GUIDE, Example, examples, sources
from tests.strategies.scripts import shipped, spoilt, twisted
from tests.unit.drawing import test_layout, test_mermaid
from tests.unit.drawing.conftest import JA, NAMES

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
SAY = read_phrases(JA)
EXAMPLES = list(examples(GUIDE.read_text("utf-8")))
CONSTANTS = {JA: house_constants(house.load("house.yaml", (SHIPPED / "house.yaml").read_bytes()))[JA]}


def words_of(files: Mapping[str, bytes]) -> Catalogue:
    """The words that can be read; none where there are findings."""
    try:
        return catalogue.load({name: text for name, text in files.items() if name.startswith("locales/ja/")}, CONSTANTS)
    except ContentError:
        return Catalogue({JA: Shelf()})


def look_at(flows: FlowSet, words: Catalogue, names: list[str]) -> list[FlowScreens]:
    """Draw and film flows, and hold what comes out."""
    charts = [chart_of(flows.flows[name], flows, words, JA, SAY, Overlay()) for name in names]
    test_mermaid.hold(mermaid(charts))
    layouts = [lay_out(chart) for chart in charts]
    for layout in layouts:
        test_layout.hold(layout)
    ET.fromstring(svg(layouts, SAY))  # noqa: S314 - our own text
    film = Film(flows, words, None, {}, NOW, SAY, (JA, JA))
    placing = Placing(flows, words, [Finding(f"flows/{name}.yaml", 5, "odd", "mend") for name in names])
    return [placing.put(film.flow(flows.flows[name])) for name in names] + [film.ways()]


def filmed(name: str) -> dict[str, list[Screen]]:
    """The screens of an example of the guide, by step."""
    example = next(each for each in EXAMPLES if each.name == name)
    files = sources(example, EXAMPLES)
    flows = load({file: text for file, text in files.items() if file.startswith("flows/")})
    screens = look_at(flows, words_of(files), [example.flow])[0]
    return {step.name: [pair[0] for pair in step.pairs] for step in screens.steps}


@pytest.mark.parametrize("example", [each for each in EXAMPLES if each.kind == "example"], ids=lambda each: each.name)
def test_every_construct_of_the_guide_can_be_drawn(example: Example) -> None:
    files = sources(example, EXAMPLES)
    flows = load({file: text for file, text in files.items() if file.startswith("flows/")})
    filmed = look_at(flows, words_of(files), list(flows.flows))
    if any(file.startswith("locales/ja/") for file in example.files):
        said = [one for each in filmed for step in each.steps for pair in step.pairs for one in pair[0].said]
        assert not any(one.missing for one in said)


def test_variants_are_shown_as_variants() -> None:
    line, *_ = filmed("variants")["start"]
    assert [said.variant for said in line.said] == ["言い方 1／3", "言い方 2／3", "言い方 3／3"]


def test_several_answers_end_with_done() -> None:
    screens = filmed("several")
    taps = [tap for row in screens["start"][0].rows for tap in row]
    done = next(tap for tap in taps if tap.href == "/flow/several#thanks")
    assert done.label
    assert taps.index(done) == len([tap for tap in taps if tap.kind == "choice"]) - 1


def test_a_step_that_is_not_everywhere_says_where_one_is_led() -> None:
    steps = filmed("somewhere")
    found = [(screen.channel, screen.elsewhere) for screens in steps.values() for screen in screens if screen.elsewhere]
    assert {channel for channel, _ in found} == {"line", "telegram"}
    assert all("ここでは出ない" in text and "→" in text for _, text in found)
    offered = {screen.channel: {tap.label for row in screen.rows for tap in row} for screen in steps["start"]}
    assert offered["web"] - offered["line"] == {"印刷のこと"}


@settings(max_examples=so_many(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_twisted_flows_are_findings_or_pictures(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    files = dict(shipped("flows"))
    files[f"flows/{name}.yaml"] = data.draw(twisted(files[f"flows/{name}.yaml"]))
    try:
        flows = load(files)
    except ContentError:
        return
    look_at(flows, words_of(shipped("locales")), [name] if name in flows.flows else [])


@settings(max_examples=so_many(15), deadline=None, suppress_health_check=list(HealthCheck))
@given(files=spoilt("locales"))
def test_twisted_words_are_shown_or_missing(files: dict[str, bytes]) -> None:
    flows = load(dict(shipped("flows")))
    changed = [
        name for name in NAMES if files.get(f"locales/ja/{name}.yaml") != shipped("locales")[f"locales/ja/{name}.yaml"]
    ]
    look_at(flows, words_of(files), changed[:2])
