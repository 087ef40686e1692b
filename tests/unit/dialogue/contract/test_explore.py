"""The exploration knows of every place where a visitor can come, whatever the visitor does."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.dialogue.contract.explore import Exploration
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.model.ids import Locale
from tests.unit.dialogue.contract.walker import unknown, walk

SHIPPED = Path(__file__).parents[4] / "flows"


@cache
def shipped() -> FlowSet:
    return load({f"flows/{path.name}": path.read_bytes() for path in sorted(SHIPPED.glob("*.yaml"))})


@cache
def explored_shipped() -> Exploration:
    return explore(shipped())


def explore(flows: FlowSet) -> Exploration:
    explored = Exploration(flows, (Locale("ja"), Locale("en")), lambda _: None)
    explored.run()
    return explored


def surprises(flows: FlowSet, explored: Exploration, seeds: range, steps: int) -> Iterator[str]:
    for seed in seeds:
        for here, event in walk(flows, seed, steps):
            if strange := unknown(explored, here):
                yield f"walk {seed}: {strange} after {event}"
                break


@pytest.mark.slow
def test_no_walk_over_the_shipped_flows_leaves_what_was_explored() -> None:
    assert not list(surprises(shipped(), explored_shipped(), range(500), 40))


def test_no_walk_over_the_small_house_leaves_what_was_explored(house: FlowSet) -> None:
    assert not list(surprises(house, explore(house), range(400), 60))
