"""P1, nothing is required: every question can be skipped, is not asked again, and is put anew at most once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.model.conversation import Conversation, Position
from bot.model.event import Tapped, Wrote
from bot.model.ids import MessageId
from tests.house import Home
from tests.promises.bench import LIVE_STEPS, Bench

pytestmark = pytest.mark.anyio
BENCH = Bench()
STEPS = [str(position) for position, _ in BENCH.waiting_steps()]
UNREADABLE = "ｘｙｚ、ほげほげ"
ROOT = Path(__file__).parents[2]


def test_there_are_steps() -> None:
    assert len(STEPS) > 100


@pytest.mark.parametrize("position", STEPS)
def test_skip_leads_on_from_every_step(position: str) -> None:
    """By the button that is shown, and by the word; the question counts as skipped. Beside a counselor no question."""
    if position in LIVE_STEPS:
        return
    before = BENCH.stand(position)
    shown = BENCH.turn(before, Tapped("w:more"))
    for event in (Tapped("w:skip"), Wrote(MessageId("m1"), "とばす")):
        tried = BENCH.turn(before, event)
        assert shown.said
        assert tried.said[0] == "ways.skipped"
        step = BENCH.content.flows.step(before.position)
        assert step is not None
        if step.ask and tried.after.position != before.position:
            assert tried.after.slots[step.ask].value


@pytest.mark.parametrize("position", STEPS)
def test_the_skip_button_is_there_wherever_something_is_asked(position: str) -> None:
    """Every screen that the steps before lead to carries it: the step is said again by asking in another language."""
    if position in LIVE_STEPS or position.startswith(("rest.", "language.")):
        return
    asked = BENCH.turn(BENCH.turn(BENCH.stand(position), Tapped("w:language")).after, Tapped("c:language.ask:en"))
    assert asked.after.position == Position(*position.split("."))
    assert "w:skip" in [button.data for button in asked.buttons]


def skipping(conversation: Conversation, times: int) -> Iterator[Conversation]:
    for _ in range(times):
        conversation = BENCH.turn(conversation, Tapped("w:skip")).after
        yield conversation


@pytest.mark.parametrize("position", STEPS)
def test_a_skipped_question_is_not_asked_again(position: str) -> None:
    """Whoever only skips meets each question once and comes to a place where nothing is asked."""
    if position in LIVE_STEPS:
        return
    asked: list[str] = []
    for stood in skipping(BENCH.stand(position), 12):
        step = BENCH.content.flows.step(stood.position)
        assert step is not None
        if step.ask:
            asked.append(str(stood.position))
    # Resting asks before it opens, every time: that is a door and no question about the visitor.
    once = [name for name in asked if not name.startswith("rest.")]
    assert len(once) == len(set(once)), once
    assert position not in once


@pytest.mark.parametrize("position", STEPS)
def test_words_that_cannot_be_read_are_asked_once_more_and_then_moved_past(position: str) -> None:
    before = BENCH.stand(position)
    step = BENCH.content.flows.step(before.position)
    assert step is not None
    if step.words or position in LIVE_STEPS:
        return
    first = BENCH.turn(before, Wrote(MessageId("m1"), UNREADABLE))
    assert first.after.position == before.position, "asked once more"
    own = str(step.again) if step.again is not None else "ways.again"
    assert first.said == (("ways.not_relayed",) if position == "with_counselor.invited" else (own,))
    second = BENCH.turn(first.after, Wrote(MessageId("m2"), UNREADABLE))
    assert second.said[0] == "ways.moved_on"
    assert own not in second.said
    assert not second.after.asked_again or second.after.position != before.position


async def test_a_whole_visit_of_skips(house: Home) -> None:
    """Through the store: skipping at every screen never meets the same question and never stops the talk."""
    visitor = house.visitor("console")
    await visitor.open()
    for _ in range(4):
        turn = await visitor.way("skip")
        assert turn.said[0] == "ways.skipped"
        assert "welcome.hello" not in turn.said
        assert visitor.buttons
    await visitor.tap("other")
    assert (await visitor.tap("self")).said == ("self.any_state", "self.how_now")
    assert (await visitor.way("skip")).said == ("ways.skipped", "self.ease")
    for _ in range(4):
        turn = await visitor.way("skip")
        assert not {"self.how_now", "self.ease"} & set(turn.said)


def test_no_text_asks_for_name_age_or_number() -> None:
    """Nobody is asked who they are beyond the one question that has a skip."""
    asks = re.compile(
        r"(お名前|ご年齢|年齢|何歳|おいくつ|電話番号|ご住所|メールアドレス)[をはが]?[^。]*(教えて|入力|書いてください|ですか)"
        r"|(what is|tell us|enter) your (name|age|phone|address|e-?mail)|how old are you",
        re.IGNORECASE,
    )
    for path in ROOT.glob("locales/*/*.yaml"):
        if path.parent.name != "lint" and path.stem != "desk":
            assert not asks.search(path.read_text()), path
    assert asks.search("お名前を教えてください")
    assert asks.search("How old are you?")
