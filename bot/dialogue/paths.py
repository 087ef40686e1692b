"""Paths over all flows: no step that nobody can reach, no round that goes on without a visitor's word.

Whether a round closes can hang on the stack: `return` with nothing to come back to leads to the welcome. So each
passing step is looked at twice at most, with something below it and, where that can be, with nothing. Tests are not
looked at: a way that only ever opens under a test counts as a way. The work grows with the number of arrows and no
faster, however the flows are built.
"""

from collections.abc import Iterable, Iterator, Mapping

from bot.dialogue.entries import LIVE, OFFERED, REQUIRED, WELCOME
from bot.dialogue.flow import Action, Arrow, Arrows, Flow, Step
from bot.dialogue.frames import REST
from bot.dialogue.targets import arrows_of
from bot.model.conversation import Position
from bot.model.errors import Finding

Spot = tuple[Position, bool]
"""A passing step, and whether there is nothing to come back to."""
Ways = dict[Spot, tuple[tuple[Spot, ...], ...]]
"""For each arrow of a spot the spots that are passed after it, one after the other."""
MOST_PASSES = 100
"""Steps that one turn may pass without a visitor's word."""


def check_paths(flows: Mapping[str, Flow], found: list[Finding]) -> None:
    """Adds findings. Every target must exist already."""
    steps = {Position(flow.name, step.name): step for flow in flows.values() for step in flow.steps.values()}
    entries = dict(_entries(flows))
    told = (_entry(flows[position.flow], position) for position in OFFERED if position.flow in flows)
    reached = _reach(steps, (*entries.values(), *(position for position in told if position in steps)))
    for position, step in steps.items():
        if position not in reached:
            file = flows[position.flow].file
            found.append(Finding(file, step.line, f"nothing leads to {position}", "lead an arrow to it or remove it"))
    ways = _ways(steps, entries)
    order = _order(ways)
    remedy = "let a step on the way ask something"
    circling = _circling(ways, order)
    for position in circling:
        problem = f"{position} leads back to itself without a visitor's word"
        found.append(Finding(flows[position.flow].file, steps[position].line, problem, remedy))
    for position in () if circling else _endless(ways, order):
        problem = f"from {position} more than {MOST_PASSES} steps are passed without a visitor's word"
        found.append(Finding(flows[position.flow].file, steps[position].line, problem, remedy))


def _entries(flows: Mapping[str, Flow]) -> Iterator[tuple[Position, Position]]:
    for position in REQUIRED:
        yield position, _entry(flows[position.flow], position)


def _entry(flow: Flow, position: Position) -> Position:
    return position if position.step in flow.steps else Position(flow.name, flow.start)


def _reach(steps: Mapping[Position, Step], entries: Iterable[Position]) -> set[Position]:
    reached: set[Position] = set()
    open_ = list(entries)
    while open_:
        position = open_.pop()
        if position in reached:
            continue
        reached.add(position)
        for arrow in arrows_of(steps[position]):
            open_ += [target for target in (arrow.to, arrow.call, arrow.then) if target is not None]
    return reached


def _ways(steps: Mapping[Position, Step], entries: Mapping[Position, Position]) -> Ways:
    """Where `next` and `elsewhere` lead at once, from every step that has one."""
    passing = {
        position: (*step.next, *step.elsewhere) for position, step in steps.items() if step.next or step.elsewhere
    }
    silent = _silent(passing)
    welcome, live = entries[WELCOME], entries[LIVE]

    def after(spot: Spot, arrow: Arrow) -> tuple[Spot, ...]:
        position, bare = spot
        if _goes_back(arrow):
            return ((welcome, True),) if bare else ()
        if Action.ANEW in arrow.actions:
            return ((welcome, True),)
        if arrow.call is not None and arrow.then is not None:
            return ((arrow.call, False), (arrow.then, bare)) if arrow.call in silent else ((arrow.call, False),)
        if arrow.to is None:
            return ((live, True),)
        if _rests(position, arrow.to):
            return ((arrow.to, False), (position, bare)) if arrow.to in silent else ((arrow.to, False),)
        return ((arrow.to, bare or arrow.to.flow != position.flow),)

    ways: Ways = {}
    open_: list[Spot] = [*((position, False) for position in passing), (welcome, True)]
    while open_:
        spot = open_.pop()
        if spot not in ways and spot[0] in passing:
            ways[spot] = tuple(after(spot, arrow) for arrow in passing[spot[0]])
            open_ += [later for passed in ways[spot] for later in passed]
    return ways


def _silent(passing: Mapping[Position, Arrows]) -> set[Position]:
    """Steps from which a called flow may come back without a visitor's word."""
    leans_on: dict[Position, list[Position]] = {}
    for position, arrows in passing.items():
        for arrow in arrows:
            for target in (arrow.to, arrow.call, arrow.then):
                if target is not None:
                    leans_on.setdefault(target, []).append(position)

    def comes_back(position: Position, arrow: Arrow) -> bool:
        if _goes_back(arrow):
            return True
        if arrow.call is not None:
            return arrow.call in silent and arrow.then in silent
        return arrow.to is not None and arrow.to.flow == position.flow and arrow.to in silent

    silent: set[Position] = set()
    open_ = list(passing)
    while open_:
        position = open_.pop()
        if position not in silent and any(comes_back(position, arrow) for arrow in passing[position]):
            silent.add(position)
            open_ += leans_on.get(position, ())
    return silent


def _goes_back(arrow: Arrow) -> bool:
    return arrow.returns or Action.RESUME in arrow.actions


def _rests(position: Position, target: Position) -> bool:
    """A rest is an interrupt: from there one comes back to where it was entered from."""
    return target.flow == REST and position.flow != REST


def _next_of(ways: Ways, spot: Spot) -> Iterator[Spot]:
    return (later for passed in ways[spot] for later in passed if later in ways)


def _order(ways: Ways) -> list[Spot]:
    """Every spot after those to which it leads, as far as there are no rounds."""
    order: list[Spot] = []
    seen: set[Spot] = set()
    for first in ways:
        if first in seen:
            continue
        seen.add(first)
        open_ = [(first, _next_of(ways, first))]
        while open_:
            spot, later = open_[-1]
            fresh = next((one for one in later if one not in seen), None)
            if fresh is None:
                order.append(spot)
                open_.pop()
            else:
                seen.add(fresh)
                open_.append((fresh, _next_of(ways, fresh)))
    return order


def _circling(ways: Ways, order: list[Spot]) -> list[Position]:
    """Passing steps from which the way comes back to themselves without a word (Kosaraju's two sweeps)."""
    before: dict[Spot, list[Spot]] = {spot: [] for spot in ways}
    for spot in ways:
        for later in _next_of(ways, spot):
            before[later].append(spot)
    circling: dict[Position, None] = {}
    seen: set[Spot] = set()
    for first in reversed(order):
        together: list[Spot] = []
        open_ = [first]
        while open_:
            spot = open_.pop()
            if spot not in seen:
                seen.add(spot)
                together.append(spot)
                open_ += before[spot]
        if len(together) > 1 or (together and first in before[first]):
            circling.update((position, None) for position, _ in together)
    return list(circling)


def _endless(ways: Ways, order: list[Spot]) -> list[Position]:
    """Where a way without a word is longer than a turn may be, with what it calls. No rounds may be left."""
    length: dict[Spot, int] = {}
    for spot in order:
        length[spot] = 1 + max((sum(length.get(one, 0) for one in passed) for passed in ways[spot]), default=0)
    return list(dict.fromkeys(position for (position, _), passed in length.items() if passed > MOST_PASSES))
