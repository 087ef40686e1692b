"""Edits of a set of flows as an author would make them, from one version to the next."""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any

from bot.dialogue.entries import REQUIRED
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.model.conversation import Position
from bot.model.errors import ContentError
from tests.strategies.scripts import dumped, plain

Tree = dict[str, Any]
LEADS = ("to", "call", "then")
NEEDED = {str(position) for position in REQUIRED}
NEEDED_FLOWS = {position.flow for position in REQUIRED}


@dataclass(slots=True)
class Version:
    """Flows as trees. `moved` = what was said to have moved since the version before, `gone` = what is no more."""

    flows: dict[str, Tree]
    moved: dict[Position, Position] = field(default_factory=dict)
    gone: set[Position] = field(default_factory=set)

    def files(self) -> dict[str, bytes]:
        """As they lie in the folder."""
        return {f"flows/{name}.yaml": dumped(tree) for name, tree in self.flows.items()}

    def loaded(self) -> FlowSet | None:
        """The flow set; None where the loader has findings."""
        try:
            return load(self.files())
        except ContentError:
            return None

    def copy(self) -> "Version":
        """The same flows, with nothing said to have moved."""
        return Version(deepcopy(self.flows))


def version_of(files: Mapping[str, bytes]) -> Version:
    """The first version. Shared parts are written out: edits are made to the steps themselves."""
    trees = {file.removeprefix("flows/").removesuffix(".yaml"): plain(source) for file, source in files.items()}
    parts = trees.pop("parts", {"parts": {}})["parts"]
    for tree in trees.values():
        tree["steps"] = {name: _written_out(step, parts) for name, step in tree["steps"].items()}
    return Version(trees)


def _written_out(step: Tree, parts: Tree) -> Tree:
    """A step with what it includes, in the order in which it is written."""
    written: Tree = {}
    for key, value in step.items():
        if key != "include":
            written[key] = {**written.get(key, {}), **value} if key == "choices" else value
            continue
        for name in [value] if isinstance(value, str) else value:
            part = deepcopy(parts[name])
            written["choices"] = {**written.get("choices", {}), **part.pop("choices", {})}
            written |= {each: text for each, text in part.items() if each not in step}
    return written


def arrows_in(tree: Any) -> Iterator[Tree]:
    """Every mapping that leads somewhere."""
    if isinstance(tree, dict):
        if any(isinstance(tree.get(key), str) for key in LEADS):
            yield tree
        for value in tree.values():
            yield from arrows_in(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from arrows_in(value)


def lead_elsewhere(version: Version, old: Position, new: Position) -> None:
    """Every arrow to one step leads to another."""
    for flow, tree in version.flows.items():
        for arrow in arrows_in({"skip": tree.get("skip"), "steps": tree.get("steps")}):
            for key in LEADS:
                if arrow.get(key) in ((str(old), old.step) if flow == old.flow else (str(old),)):
                    arrow[key] = str(new)


def steps_of(version: Version, *, free: bool = True) -> list[Position]:
    """All steps; only those that the engine does not need by name, if `free`."""
    return [
        Position(name, step)
        for name, tree in version.flows.items()
        for step in tree.get("steps", {})
        if not free or (f"{name}.{step}" not in NEEDED and step != "start")
    ]


def rename(version: Version, old: Position, name: str, *, tell: bool) -> None:
    """Another name for a step, everywhere; with `tell` the flow says so."""
    tree, new = version.flows[old.flow], Position(old.flow, name)
    tree["steps"] = {name if step == old.step else step: body for step, body in tree["steps"].items()}
    lead_elsewhere(version, old, new)
    if tree["start"] == old.step:
        tree["start"] = name
    _follow(version, old, new)
    if tell:
        tree.setdefault("moved", {})[old.step] = name
        version.moved[old] = new
    else:
        version.gone.add(old)


def remove(version: Version, old: Position, instead: Position) -> None:
    """A step is no more; what led there leads elsewhere."""
    tree = version.flows[old.flow]
    tree["steps"] = {step: body for step, body in tree["steps"].items() if step != old.step}
    lead_elsewhere(version, old, instead)
    for flow in version.flows.values():
        flow["moved"] = {a: b for a, b in flow.get("moved", {}).items() if b not in (old.step, str(old))}
    version.gone.add(old)


def rename_flow(version: Version, old: str, new: str, *, tell: bool) -> None:
    """Another name for a whole flow."""
    tree = version.flows.pop(old)
    tree["flow"] = new
    version.flows[new] = tree
    for step in tree["steps"]:
        before, after = Position(old, step), Position(new, step)
        lead_elsewhere(version, before, after)
        _follow(version, before, after)
        if tell:
            version.moved[before] = after
        else:
            version.gone.add(before)
    lead_elsewhere(version, Position(old, "start"), Position(new, "start"))
    kept = {f"{old}.{a}" if "." not in a else a: b for a, b in tree.get("moved", {}).items()}
    tree["moved"] = kept | ({f"{old}.{step}": step for step in tree["steps"]} if tell else {})


def remove_flow(version: Version, name: str) -> None:
    """A flow is no more: calls go on at once, other arrows lead to the welcome."""
    tree = version.flows.pop(name)
    version.gone |= {Position(name, step) for step in tree["steps"]}
    for flow in version.flows.values():
        flow["moved"] = {a: b for a, b in flow.get("moved", {}).items() if not b.startswith(f"{name}.")}
        for arrow in arrows_in({"skip": flow.get("skip"), "steps": flow.get("steps")}):
            if str(arrow.get("call", "")).startswith(f"{name}."):
                arrow["to"] = arrow.pop("then")
                del arrow["call"]
                arrow.pop("with", None)
            if str(arrow.get("to", "")).startswith(f"{name}."):
                arrow["to"] = "welcome.start"


def _follow(version: Version, old: Position, new: Position) -> None:
    """Whatever was said to have moved to a step moves to its new place."""
    for name, tree in version.flows.items():
        for source, target in tree.get("moved", {}).items():
            if target == str(old) or (name == old.flow and target == old.step):
                tree["moved"][source] = str(new)


def any_edit(version: Version, chance: Random) -> None:  # noqa: C901 - one case an edit
    """One edit."""
    free = steps_of(version)
    place = chance.choice(free)
    tree = version.flows[place.flow]
    step = tree["steps"][place.step]
    loose = sorted(version.flows.keys() - NEEDED_FLOWS)
    beside = sorted(tree["steps"])
    match chance.randrange(10):
        case 0 | 1:
            rename(version, place, f"new_{chance.randrange(10_000)}", tell=True)
        case 2:
            rename(version, place, f"new_{chance.randrange(10_000)}", tell=False)
        case 3:
            remove(version, place, Position(place.flow, chance.choice(beside)))
        case 4:
            for arrow in arrows_in(step):
                if "to" in arrow:
                    arrow["to"] = chance.choice(beside)
        case 5 if isinstance(step.get("choices"), dict) and len(step["choices"]) > 1:
            del step["choices"][chance.choice(sorted(step["choices"]))]
        case 5 | 6 if "next" not in step:
            step.setdefault("choices", {})["added"] = {"to": chance.choice(beside)}
        case 6:
            arrows = step["next"] if isinstance(step["next"], list) else [step["next"]]
            last = {key: value for key, value in arrows[-1].items() if key != "when"}
            tree["steps"][place.step] = {"say": step.get("say", ["x"]), "choices": {"on": last}, "skip": last}
        case 7:
            said = {key: value for key, value in step.items() if key == "say"}
            tree["steps"][place.step] = said | {"next": {"to": chance.choice(beside)}}
        case 8 if loose:
            name = chance.choice(loose)
            rename_flow(version, name, f"flow_{chance.randrange(10_000)}", tell=chance.random() < 0.7)
        case 9 if loose:
            remove_flow(version, chance.choice(loose))
        case _:
            tree["takes"] = {f"a{number}": ["x", "y"] for number in range(chance.randrange(3))}


def next_version(
    version: Version, chance: Random, edit: Callable[[Version, Random], None] = any_edit, tries: int = 8
) -> tuple[Version, FlowSet] | None:
    """A later version that loads; None where no edit gave one."""
    for _ in range(tries):
        later = version.copy()
        for _ in range(chance.randrange(1, 4)):
            edit(later, chance)
        if (flows := later.loaded()) is not None:
            return later, flows
    return None
