"""The shipped flows, and a small one with every construct that a chart shows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content_files import SHIPPED
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.dialogue.scope import PARTS
from bot.drawing.chart import Chart
from bot.drawing.charting import chart_of
from bot.drawing.overlay import Overlay
from bot.drawing.phrases import Phrases
from bot.model.ids import Locale
from bot.pictures import read_phrases
from bot.places import house
from bot.words import catalogue
from bot.words.catalogue import Catalogue
from bot.words.variables import house_constants

JA, EN = Locale("ja"), Locale("en")
FLOW = """
flow: tiny
about: Every kind of arrow, once.
start: ask
skip: {to: after}
steps:
  ask:
    say: [hello]
    ask: mood
    reader: yes_no
    read: {to: passing}
    choices:
      heavy: {to: passing, set: {relation: other}}
      write:
        - {call: letter.start, then: after, when: {desk_open: true, ticket: [waiting, taken, answered]}}
        - {call: places.start, then: after}
      round: {to: ask, letter: true}
    words: {to: after}
  passing:
    next:
      - {to: sit.start, when: {slots: [{slot: mood, in: ["yes", heavy]}]}}
      - {to: after}
  after:
    say: [bye]
    choices:
      enough: {to: rest.stopped, do: stop}
    skip: {return: true}
"""
WORDS = {
    "ja": """
flow: tiny
texts:
  hello: こんにちは。ここは、名前を出さずに書ける場所です。返事は自動です。いま、人は読んでいません。
  bye: "{{ answer_by }}まで。"
choices:
  ask: {heavy: 重いほう, write: "「人」に [書く]", round: "a|b {x} #1; <i> \\"q\\" `c` *d* 1. e"}
  after: {enough: "1. 今日はここまで"}
""",
    "en": """
flow: tiny
texts:
  hello: Hello. You can write here without a name.
  bye: Until {{ answer_by }}.
choices:
  ask: {heavy: Heavy, write: Write to a person, round: Once more}
  after: {enough: Enough}
""",
}


NAMES = sorted(path.stem for path in (SHIPPED / "flows").glob("*.yaml") if path.stem != PARTS)
"""The shipped flows."""


def flow_files() -> dict[str, bytes]:
    shipped = {f"flows/{path.name}": path.read_bytes() for path in (SHIPPED / "flows").glob("*.yaml")}
    # A flow to which nothing leads is a finding: here the welcome leads to it.
    welcome = shipped["flows/welcome.yaml"].replace(b"{to: sit.start}", b"{to: tiny.ask}", 1)
    return {**shipped, "flows/welcome.yaml": welcome, "flows/tiny.yaml": FLOW.encode()}


def words_of(house_file: Path = SHIPPED / "house.yaml") -> Catalogue:
    folder = SHIPPED / "locales"
    files = {f"locales/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in folder.glob("*/*.yaml")}
    files |= {f"locales/{locale}/tiny.yaml": text.encode() for locale, text in WORDS.items()}
    return catalogue.load(files, house_constants(house.load("house.yaml", house_file.read_bytes())))


@pytest.fixture(scope="session")
def flows() -> FlowSet:
    return load(flow_files())


@pytest.fixture(scope="session")
def words() -> Catalogue:
    return words_of()


@pytest.fixture(scope="session")
def say() -> Phrases:
    return read_phrases(JA)


@pytest.fixture(scope="session")
def draw(flows: FlowSet, words: Catalogue) -> Callable[..., Chart]:
    """The chart of a flow by its name."""

    def drawn(name: str, locale: Locale = JA, overlay: Overlay | None = None) -> Chart:
        return chart_of(flows.flows[name], flows, words, locale, read_phrases(locale), overlay or Overlay())

    return drawn
