"""What is got ready while the doors are open: in which order, once, and never at the price of a text nobody reads."""

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from types import ModuleType
from typing import Any, cast

import pytest
from structlog.testing import capture_logs

from bot.channels.outgoing import Outgoing
from bot.language.read import read
from bot.model.reading import Level
from bot.platforms import compiled_for, compiled_in_turn, platforms_of
from bot.service.compiled import Compiled
from bot.service.decide import Decider
from bot.settings import Settings
from bot.warming import COLLECTS_AFTER, LateDecider, LateReader, Warming, settle_memory
from tests.house import shipped

PATIENCE = 5.0


class SlowLanguage(ModuleType):
    """`bot.language.read` while it is still being read in."""

    def __init__(self) -> None:
        super().__init__("bot.language.read")
        self.began, self.goes_on = threading.Event(), threading.Event()
        self.times = 0

    def __getattr__(self, name: str) -> Any:
        if name != "read":
            raise AttributeError(name)
        self.times += 1
        self.began.set()
        assert self.goes_on.wait(PATIENCE)
        return read


@pytest.fixture
def collector() -> Iterator[None]:
    """Left as it was."""
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)
    gc.enable()


def test_words_that_come_before_reading_is_ready_wait_and_are_looked_over(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = SlowLanguage()
    monkeypatch.setitem(sys.modules, "bot.language.read", slow)
    reader = LateReader()
    with ThreadPoolExecutor(3) as threads:
        warming = threads.submit(reader.ready)
        assert slow.began.wait(PATIENCE)
        first = [threads.submit(reader, "今から死にます", None, ()) for _ in range(2)]
        assert not any(each.done() for each in first)
        slow.goes_on.set()
        found = [each.result(PATIENCE) for each in first]
        warming.result(PATIENCE)
    assert [each.screening.level for each in found] == [Level.ACUTE] * 2
    assert slow.times == 1, "it is read in once"


def test_it_is_the_reading_of_the_house() -> None:
    assert LateReader().ready() is read


class Steps:
    """A house that gets ready, and notes what came when."""

    def __init__(self, *messages: Compiled, trouble: Exception | None = None) -> None:
        self.noted: list[object] = []
        self.trouble = trouble
        self.messages = messages
        self.reader = LateReader()
        self.decider = LateDecider(cast("Callable[[Compiled], Decider]", self._make))
        self.warming = Warming(self.reader, self.decider, self._compiled, lambda: self.noted.append("last"))

    def _make(self, compiled: Compiled) -> Callable[[Any], Any]:
        self.noted.append(compiled)
        return lambda _: compiled

    def _compiled(self) -> Iterator[Compiled]:
        assert self.reader._read is not None, "reading comes first: nobody's words can do without it"
        if self.trouble is not None:
            raise self.trouble
        yield from self.messages


@pytest.mark.usefixtures("collector")
def test_decisions_are_made_at_once_and_with_more_messages_as_they_are_ready() -> None:
    one, two = Compiled({}), Compiled({})
    steps = Steps(one, two)
    (none,) = steps.noted
    assert len(cast("Compiled", none)) == 0
    assert steps.decider(cast("Any", None)) is none
    steps.warming.run()
    assert steps.noted == [none, one, two, "last"]
    assert steps.decider(cast("Any", None)) is two


@pytest.mark.usefixtures("collector")
def test_what_cannot_be_made_ready_is_told_and_stops_nothing() -> None:
    gc.disable()
    steps = Steps(trouble=ImportError("secret"))
    with capture_logs() as logs:
        steps.warming.run()
    assert [(each["event"], each["fault"]) for each in logs] == [("messages.not_compiled", "ImportError")]
    assert steps.decider(cast("Any", None)) is steps.noted[0]
    assert gc.isenabled()


def test_a_house_that_closes_begins_nothing_more() -> None:
    steps = Steps(Compiled({}))
    steps.warming.close()
    steps.warming.run()
    assert len(steps.noted) == 1


@pytest.mark.usefixtures("collector")
def test_the_collector_leaves_alone_what_was_read_in_and_looks_at_the_rest() -> None:
    gc.disable()
    settle_memory()
    assert (gc.isenabled(), gc.get_threshold()[0]) == (True, COLLECTS_AFTER)
    assert gc.get_freeze_count() > 0


def test_messages_come_channel_by_channel_and_are_all_there_in_the_end() -> None:
    settings = Settings(
        telegram_token="1:engawa",
        telegram_webhook_secret="secret",
        line_channel_secret="s",
        line_channel_access_token="t",
    )
    platforms = platforms_of(settings, Outgoing(), lambda: None)  # type: ignore[arg-type,return-value]
    content = shipped()
    content = replace(content, house=replace(content.house, locales=content.house.locales[:1]))
    grown = list(compiled_in_turn(content, platforms))
    assert [list(dict.fromkeys(channel for channel, *_ in compiled._wire)) for compiled in grown] == [
        ["line"],
        ["line", "telegram"],
        ["line", "telegram", "web"],
        ["line", "telegram", "web", "console"],
    ], "who waits for a send comes first"
    assert grown[-1]._wire == compiled_for(content, platforms)._wire
