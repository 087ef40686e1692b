"""What a rehearsal found, for people and for programs."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from rich.console import RenderableType
from rich.table import Table

from bot.dialogue.flow import FlowSet
from bot.model.conversation import Position
from bot.model.errors import Unready
from bot.rehearsal.coverage import Coverage, Share
from bot.rehearsal.form import whole
from bot.rehearsal.rehearsal import Breach, Outcome

_NAME = re.compile(r"[^a-z0-9]+")


def told_of(outcome: Outcome, folder: Path | None, file: Path | None) -> Iterator[RenderableType]:
    """The whole report, and what is to be written, written: breaches to `folder`, figures to `file`.

    Raises Unready where one of them cannot be written.
    """
    coverage = outcome.coverage
    if file is not None:
        write_figures(outcome, file)
    kept = keep(outcome.breaches, folder) if folder is not None else []
    yield table(coverage)
    yield ""
    yield from missed(coverage)
    yield f"{outcome.visitors} visitors, {coverage.turns} turns, seed {outcome.seed}."
    for number, breach in enumerate(outcome.breaches):
        yield ""
        yield f"broken: {breach.invariant}: {breach.what} (a visitor who {breach.kind})"
        yield str(kept[number]) if kept else whole(breach.transcript).rstrip()
    if not outcome.breaches:
        yield "Nothing broke."
    elif not kept:
        yield "\n--keep DIR writes these talks to files, for `engawa try`."


def table(coverage: Coverage) -> Table:
    """Steps, edges and texts, flow by flow."""
    shown = Table(box=None, pad_edge=False, header_style="bold")
    shown.add_column("flow")
    for name in ("steps", "edges", "texts"):
        shown.add_column(name, justify="right")
    for flow in sorted(coverage.flows.flows):
        shown.add_row(flow, *(_share(share) for share in coverage.share(flow)))
    shown.add_row("all", *(_share(share) for share in coverage.share()), style="bold")
    return shown


def missed(coverage: Coverage) -> Iterator[str]:
    """Every step, edge and text that nobody came to, with the place where it is written."""
    flows = coverage.flows
    for position in coverage.unreached():
        step = flows.step(position)
        yield f"{_file(flows, position)}:{step.line if step else 0}: nobody came to the step {position}"
    for edge in coverage.missed():
        file = edge.arrow.file or _file(flows, edge.position)
        target = edge.arrow.to or edge.arrow.call or "back"
        yield f"{file}:{edge.arrow.line}: nobody took the edge {edge} -> {target}"
    for name in sorted(name for name, count in coverage.texts.items() if not count):
        yield f"nobody heard the text {name}"


def figures(outcome: Outcome) -> dict[str, object]:
    """The figures for programs: each step `flow.step` with its visits, each edge by its name (`dialogue/edges.py`)."""
    coverage = outcome.coverage
    return {
        "flow_set": coverage.flows.hash,
        "seed": outcome.seed,
        "turns": coverage.turns,
        "steps": {str(position): count for position, count in coverage.steps.items()},
        "edges": {str(one.edge): one.count for one in coverage.taken},
    }


def write_figures(outcome: Outcome, file: Path) -> None:
    """Raises Unready where the file cannot be written."""
    _write(file, json.dumps(figures(outcome), ensure_ascii=False, indent=1) + "\n")


def keep(breaches: list[Breach], folder: Path) -> list[Path]:
    """A transcript for each, to be played with `engawa try`. Raises Unready where the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unready(f"The folder {folder} cannot be made ({error.strerror}).") from None
    kept: list[Path] = []
    for number, breach in enumerate(breaches, start=1):
        file = folder / f"{number:02}-{_NAME.sub('-', breach.invariant.lower()).strip('-')}.yaml"
        _write(file, whole(breach.transcript))
        kept.append(file)
    return kept


def _share(share: Share) -> str:
    return f"{share.reached}/{share.all} {share.percent:5.1f} %"


def _file(flows: FlowSet, position: Position) -> str:
    return flows.flows[position.flow].file


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise Unready(f"{file} cannot be written ({error.strerror}).") from None
