"""What one turn costs inside the engine. An ordinary turn is to stay well under 150 µs.

Run with `pytest bench/test_advance.py`; the house is the shipped one.
"""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.dialogue.engine import advance, begin
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.model.conversation import Conversation
from bot.model.event import Event, Opened, Tapped, Wrote
from bot.model.facts import Facts
from bot.model.ids import ConversationId, Locale, MessageId
from bot.model.reading import Intent, Level, Reading, Screening, Sign

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FACTS = Facts(desk_open=True, next_reading=NOW, answer_by=date(2026, 11, 27), kept_until=date(2027, 1, 23), ahead=None)
MESSAGE = MessageId("m1")
EVENTS: dict[str, Event] = {
    "words": Wrote(MESSAGE, "夜に眠れません", Reading()),
    "answer": Wrote(MESSAGE, "母です", Reading(answer="parent")),
    "back": Tapped("w:back"),
    "pause": Wrote(MESSAGE, "ここまで", Reading(Intent.PAUSE, whole=True)),
    "danger": Wrote(MESSAGE, "死にたい", Reading(screening=Screening(Level.ACUTE, (Sign.DEATH_WISH,), ("死にたい",)))),
    "old button": Tapped("c:sit.start:gone"),
}


@pytest.fixture(scope="module")
def flows() -> FlowSet:
    folder = Path(__file__).parent.parent / "flows"
    return load({f"flows/{path.name}": path.read_bytes() for path in folder.glob("*.yaml")})


@pytest.fixture(scope="module")
def here(flows: FlowSet) -> Conversation:
    """A visitor in the middle of things: undo and letter are full of earlier words."""
    talk = begin(flows, ConversationId("c"), "web", Locale("ja"))
    talk = advance(flows, talk, Opened(), FACTS, NOW).conversation
    for number in range(30):
        event = Wrote(MessageId(f"e{number}"), f"きょうのこと {number}", Reading())
        talk = advance(flows, talk, event, FACTS, NOW).conversation
    return talk


@pytest.mark.parametrize("name", EVENTS)
def test_advance(benchmark, flows: FlowSet, here: Conversation, name: str) -> None:  # type: ignore[no-untyped-def]
    turn = benchmark(advance, flows, here, EVENTS[name], FACTS, NOW)
    assert turn.effects


def test_load(benchmark) -> None:  # type: ignore[no-untyped-def]
    folder = Path(__file__).parent.parent / "flows"
    files = {f"flows/{path.name}": path.read_bytes() for path in folder.glob("*.yaml")}
    benchmark.pedantic(load, (files,), rounds=3)
