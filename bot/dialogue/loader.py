"""From files to a frozen flow set. Everything that is wrong is found in one go, with file, line and remedy."""

import hashlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from bot.dialogue.arrows import arrows_of, position_of
from bot.dialogue.bounds import MOST_FILES, MOST_NODES, MOST_PARTS, MOST_STEPS, MOST_VALUES, NAMING, weigh
from bot.dialogue.conditions import NAME
from bot.dialogue.flow import Flow, FlowSet, Step
from bot.dialogue.machine import RuleBook
from bot.dialogue.marks import Findings, Mark, compose
from bot.dialogue.paths import check_paths
from bot.dialogue.scope import PARTS, Scope
from bot.dialogue.steps import step_of
from bot.dialogue.targets import resolve
from bot.model.conversation import Position
from bot.model.errors import ContentError, Finding

FLOW_KEYS = frozenset({"flow", "about", "start", "skip", "takes", "moved", "steps"})
RESERVED = frozenset({PARTS, "ways", "cards", "page", "desk", "lint"})
"""Names under which other words stand in `locales/`."""


def load(files: Mapping[str, bytes]) -> FlowSet:
    """All flows, checked and compiled. Keys are file names such as `flows/welcome.yaml`.

    Raises ContentError with all findings.
    """
    found: list[Finding] = []
    if len(files) > MOST_FILES:
        raise ContentError([Finding("flows", 0, f"there are {len(files)} files", f"keep at most {MOST_FILES}")])
    roots = [
        (file, root)
        for file, source in sorted(files.items())
        if (root := compose(source, Findings(file, found))) is not None
    ]
    if (size := _size(roots)) > MOST_NODES:
        remedy = f"keep at most {MOST_NODES}; what is included, and a flow's `skip`, count for each step"
        raise ContentError([*found, Finding("flows", 0, f"the flows have {size} words, lists and mappings", remedy)])
    parts = {name: mark for file, root in roots if _is_parts(file) for name, mark in _parts(root).items()}
    flows: dict[str, Flow] = {}
    for file, root in roots:
        if _is_parts(file) or (flow := _flow(root, file, parts)) is None:
            continue
        if flow.name in flows:
            root.note(f"the flow {flow.name} is already in {flows[flow.name].file}", "give it another name")
        else:
            flows[flow.name] = flow
    if (steps := sum(len(flow.steps) for flow in flows.values())) > MOST_STEPS:
        raise ContentError([Finding("flows", 0, f"there are {steps} steps", f"keep at most {MOST_STEPS}")])
    _unused(parts, roots)
    misled: list[Finding] = []
    flows = resolve(flows, misled)
    if not misled:
        check_paths(flows, found)
    found += misled
    if found:
        raise ContentError(list(dict.fromkeys(found)))  # what is wrong in a part is found where each step includes it
    return FlowSet(flows, _hash(files), RuleBook(flows))


def _hash(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for file, source in sorted(files.items()):
        digest.update(f"{len(file)}:{file}:{len(source)}:".encode("utf-8", "surrogatepass") + source)
    return digest.hexdigest()


def _is_parts(file: str) -> bool:
    return PurePosixPath(file).stem == PARTS


def _parts(root: Mark) -> dict[str, Mark]:
    fields = root.fields("the file of shared parts", frozenset({PARTS}))
    parts = fields[PARTS].fields(f"`{PARTS}`", most=MOST_PARTS) if PARTS in fields else {}
    if fields and not parts:
        root.note("there is no part in this file", "write one below `parts:`, or remove the file")
    for name, mark in parts.items():
        if not NAME.fullmatch(name):
            mark.note(f"{name[:40]!r} is no name of a part", NAMING)
    return parts


def _size(roots: list[tuple[str, Mark]]) -> int:
    """What there is to read: every node, a part's once more wherever it is included, a flow's `skip` with each step."""
    files = sum(weigh(root.node) for _, root in roots)
    parts = {
        name: weigh(part.node)
        for file, root in roots
        if _is_parts(file)
        for name, part in _quietly(_quietly(root).get(PARTS)).items()
    }
    skips = sum(
        weigh(fields["skip"].node) * len(_quietly(fields.get("steps")))
        for file, root in roots
        if not _is_parts(file) and "skip" in (fields := _quietly(root))
    )
    return files + skips + sum(parts.get(name, 0) for name in _included(roots))


def _included(roots: list[tuple[str, Mark]]) -> list[str]:
    """The parts that steps include, as often as they do."""
    return [
        str(item.node.value)
        for file, root in roots
        if not _is_parts(file)
        for step in _quietly(_quietly(root).get("steps")).values()
        if (item_list := _quietly(step).get("include")) is not None
        for item in ([item_list] if item_list.is_text else _quiet_items(item_list))
        if item.is_text
    ]


def _unused(parts: Mapping[str, Mark], roots: list[tuple[str, Mark]]) -> None:
    included = set(_included(roots))
    for name, mark in parts.items():
        if name not in included:
            mark.note(f"no step includes the part {name[:40]}", "include it, or remove it")


def _quietly(mark: Mark | None) -> dict[str, Mark]:
    """Keys and values without findings: these were made when the steps were read."""
    if mark is None or not mark.is_mapping:
        return {}
    return {str(key.value): Mark(value, mark.findings) for key, value in mark.node.value}


def _quiet_items(mark: Mark) -> list[Mark]:
    return [Mark(node, mark.findings) for node in mark.node.value] if mark.is_list else []


def _flow(root: Mark, file: str, parts: Mapping[str, Mark]) -> Flow | None:
    fields = root.fields("the flow", FLOW_KEYS)
    if not fields:
        return None
    stem = PurePosixPath(file).stem
    for key in ("flow", "start", "steps"):
        if key not in fields:
            root.note(f"the flow has no `{key}`", f"add `{key}:`")
    name = fields["flow"].text("`flow`") if "flow" in fields else stem
    if name != stem:
        fields["flow"].note(f"the flow is called {name[:40]!r} and its file {stem}", f"write `flow: {stem}`")
    if not NAME.fullmatch(stem) or stem in RESERVED:
        remedy = f"{NAMING}, and none of {', '.join(sorted(RESERVED))}"
        root.note("the file's name is no flow name", remedy)
    takes = _takes(fields["takes"]) if "takes" in fields else {}
    scope = Scope(stem, stem, takes)
    default = arrows_of(fields["skip"], scope, "`skip`") if "skip" in fields else ()
    steps: dict[str, Step] = {}
    for step_name, mark in (fields["steps"].fields("`steps`") if "steps" in fields else {}).items():
        if not NAME.fullmatch(step_name):
            mark.note(f"{step_name[:40]!r} is no step name", NAMING)
        steps[step_name] = step_of(mark, scope, step_name, default, parts)
    start = fields["start"].text("`start`") if "start" in fields else ""
    if start and start not in steps:
        fields["start"].note(f"the flow starts at {start[:40]!r}, which it does not have", "name one of its steps")
    about = fields["about"].text("`about`") if "about" in fields else ""
    moved = _moved(fields["moved"], stem, steps) if "moved" in fields else {}
    return Flow(name=stem, start=start, steps=steps, about=about, file=file, takes=takes, moved=moved)


def _takes(mark: Mark) -> dict[str, tuple[str, ...]]:
    takes: dict[str, tuple[str, ...]] = {}
    for name, values in mark.fields("`takes`", most=MOST_VALUES).items():
        if not NAME.fullmatch(name):
            values.note(f"{name[:40]!r} is no name for it", NAMING)
        words = (item.text("it") for item in values.items(f"`{name[:40]}`", most=MOST_VALUES))
        takes[name] = tuple(dict.fromkeys(word for word in words if word))
        if values.is_list and not takes[name]:
            values.note(f"nothing can be handed over as {name[:40]}", f"write its values: {name[:40]}: [one, other]")
    return takes


def _moved(mark: Mark, flow: str, steps: Mapping[str, Step]) -> dict[Position, Position]:
    """`{old: new}`, either side as `step` or `flow.step`. The old names must be free."""
    moved: dict[Position, Position] = {}
    for name, target in mark.fields("`moved`").items():
        where, dot, rest = name.partition(".")
        old = Position(where, rest) if dot else Position(flow, name)
        if not (NAME.fullmatch(old.flow) and NAME.fullmatch(old.step)):
            target.note(f"{name[:40]!r} names no step", "write the old `step` or `flow.step`")
            continue
        if old.flow == flow and old.step in steps:
            target.note(f"the step {name[:40]} is still there", "take it out of `moved`")
        new = position_of(target, flow)
        if new is not None:
            moved[old] = new
    return moved
