"""What was measured, kept as JSON beside the environments, so that parts can be measured at different times."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench.disk import Commits
from bench.figures import Run, Spread
from bench.idling import Idle
from bench.starting import Imports, Start


@dataclass(slots=True)
class Results:
    """`rounds` = one interleaved run: a list a round, in the order in which they went."""

    rounds: list[list[Run]] = field(default_factory=list)
    commits: list[Commits] = field(default_factory=list)
    starts: list[Start] = field(default_factory=list)
    imports: Imports | None = None
    idles: list[Idle] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    """Contestants that could not be measured, and why."""
    note: str = ""
    """What a reader should know of this run, such as what else the machine did."""

    def runs(self, contestant: str) -> list[Run]:
        """Of one contestant, in the order of rounds."""
        return [run for each in self.rounds for run in each if run.contestant == contestant]

    def names(self) -> list[str]:
        """Everybody who was in a round, best first."""
        names = {run.contestant for each in self.rounds for run in each}
        return sorted(names, key=lambda name: -spread(self.runs(name), "peak").median)

    def ratio(self, one: str, other: str, what: str) -> Spread | None:
        """One to the other, round by round."""
        found = []
        for each in self.rounds:
            known = {run.contestant: float(getattr(run, what)) for run in each}
            if one in known and known.get(other):
                found.append(known[one] / known[other])
        return Spread.of(found) if found else None


def spread(runs: Iterable[Run], what: str) -> Spread:
    """A figure of several runs. `what` is a field of `Run`."""
    return Spread.of(float(getattr(run, what)) for run in runs)


def save(results: Results, file: Path) -> None:
    """Write all of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(results), indent=1))


def read(file: Path) -> Results:
    """What is there; nothing where there is no file."""
    if not file.exists():
        return Results()
    kept: dict[str, Any] = json.loads(file.read_text())
    return Results(
        rounds=[[Run(**run) for run in each] for each in kept["rounds"]],
        commits=[Commits(**each) for each in kept["commits"]],
        starts=[Start(**each) for each in kept["starts"]],
        imports=_imports(kept["imports"]),
        idles=[
            Idle(each["contestant"], {int(count): size for count, size in each["memory"].items()})
            for each in kept["idles"]
        ],
        left_out=kept["left_out"],
        note=kept.get("note", ""),
    )


def _imports(kept: dict[str, Any] | None) -> Imports | None:
    if kept is None:
        return None
    packages: Sequence[Sequence[Any]] = kept["packages"]
    return Imports(kept["seconds"], kept["modules"], tuple((str(name), float(spent)) for name, spent in packages))
