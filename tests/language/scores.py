"""How well free text is read and danger is seen, on lines that nobody tunes with.

`held/*.tsv` are lines written apart from the readers; docs/reading.md says how they are judged. Whoever works on
`bot/language/` looks at the tables only:

    python -m tests.language.scores                     all tables, without a single line
    python -m tests.language.scores --lines danger_ja   the misjudged lines; whoever has seen them writes no rules
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.language.read import SLOTS, read_line, screen_line

HELD = Path(__file__).parent / "held"
DANGER = ("danger_ja", "danger_en")
READ = ("who", "age", "duration", "place", "topic", "intent")
SETS = (*DANGER, *READ)

LEVELS = ("acute", "concern", "none")
GROUPS = ("plan_means_progress", "acute", "concern", "hard_negative", "plain")
NULL = "null"
COMMANDS = frozenset({"stop", "human", "delete", "restart"})
PAIRS = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a set. `accepted`: what a careful reader may read, the likeliest first; `group` may be empty."""

    text: str
    accepted: tuple[str, ...]
    group: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A line and what was read: a level, a slot's value, or `null`."""

    line: Line
    value: str

    @property
    def right(self) -> bool:
        return accepts(self.line.accepted, self.value)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    @property
    def percent(self) -> float:
        return 100 * self.hits / self.of if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.percent:5.1f} %  ({self.hits} of {self.of})"


def lines_of(name: str) -> list[Line]:
    """The lines of a set. Raises ValueError with file and line where a row is short of its columns."""
    head, *rows = (HELD / f"{name}.tsv").read_text("utf-8").splitlines()
    columns = head.split("\t")
    found = []
    for number, row in enumerate(rows, 2):
        cells = dict(zip(columns, row.split("\t"), strict=False))
        expected = cells.get("level", cells.get("value", ""))
        if not expected or len(row.split("\t")) < len(columns) - 1:
            raise ValueError(f"{name}.tsv:{number}: a column is missing")
        found.append(Line(cells["text"], tuple(expected.split(" || ")), cells.get("group", ""), cells.get("kind", "")))
    return found


def missing(name: str) -> bool:
    """Whether nothing reads this set yet."""
    return name in READ and name not in SLOTS


def judge(name: str, lines: Iterable[Line]) -> list[Judged]:
    """Every line with what the product reads in it, by the functions behind `engawa screen` and `engawa read`."""
    look: Callable[[str], object] = (
        (lambda text: screen_line(text)["level"]) if name in DANGER else (lambda text: read_line(name, text)["value"])
    )
    return [Judged(line, NULL if (value := look(line.text)) is None else str(value)) for line in lines]


def accepts(accepted: Sequence[str], value: str) -> bool:
    """Whether a value is one of those accepted: `x*` any that begins so, `!` any but a command; order is nothing."""
    return any(_fits(one, value) for one in accepted)


def _fits(wanted: str, value: str) -> bool:
    if wanted == "!":
        return value not in COMMANDS
    if wanted.endswith("*"):
        return value.startswith(wanted[:-1])
    return sorted(wanted.split(",")) == sorted(value.split(","))


def figures_of(name: str, judged: Sequence[Judged]) -> dict[str, Share]:
    """The figures of a set, by name: what was read of it, of how many lines."""
    if name in DANGER:
        return _danger_figures(judged)
    figures = {"right": _share(judged, lambda one: one.right)}
    match name:
        case "place":
            figures = {"prefecture": _share(judged, _prefecture_right), "municipality": figures["right"]}
        case "intent":
            bound = [one for one in judged if one.line.group in {"command", "negated"}]
            figures["commands"] = _share(bound, lambda one: one.right)
    return figures


def _danger_figures(judged: Sequence[Judged]) -> dict[str, Share]:
    groups = {group: [one for one in judged if one.line.group == group] for group in GROUPS}
    acute = groups["plan_means_progress"] + groups["acute"]

    def wrongly(one: Judged) -> bool:
        return not one.right

    return {
        "acute noticed as acute": _share(acute, lambda one: one.right),
        "acute not missed": _share(acute, lambda one: one.value != "none"),
        "plan, means, in progress not missed": _share(groups["plan_means_progress"], lambda one: one.value != "none"),
        "concern noticed": _share(groups["concern"], lambda one: one.value != "none" or one.right),
        "alarms on hard negatives": _share(groups["hard_negative"], lambda one: one.value == "acute"),
        "any flag on hard negatives": _share(groups["hard_negative"], wrongly),
        "plain flagged": _share(groups["plain"], wrongly),
    }


def _share(judged: Sequence[Judged], true: Callable[[Judged], bool]) -> Share:
    return Share(sum(1 for one in judged if true(one)), len(judged))


def _prefecture_right(one: Judged) -> bool:
    return one.right or _prefecture(one.value) in {
        _prefecture(each) for each in one.line.accepted if each[:1].isdigit()
    }


def _prefecture(value: str) -> str:
    return "/".join(value.split("/")[:2])


def table(name: str, judged: Sequence[Judged]) -> list[str]:
    """The confusion table of a set as text, without a single line of it."""
    if name in DANGER:
        return _levels_table(name, judged)
    if name == "who":
        return _square(name, judged)
    wrong = Counter((_form(name, one.line.accepted[0]), _form(name, one.value)) for one in judged if not one.right)
    told = [f"{wanted} > {got} {count}" for (wanted, got), count in wrong.most_common(PAIRS)]
    more = len(wrong) - len(told)
    return [
        f"{name}, wrong by form (expected > read): "
        + ("; ".join(told) or "none")
        + (f"; {more} more" if more > 0 else "")
    ]


def _levels_table(name: str, judged: Sequence[Judged]) -> list[str]:
    counts = Counter((one.line.group, one.value) for one in judged)
    rows = [f"{name:22}" + "".join(f"{level:>9}" for level in LEVELS)]
    rows += [f"  {group:20}" + "".join(f"{counts[group, level]:>9}" for level in LEVELS) for group in GROUPS]
    missed = Counter(
        one.line.kind for one in judged if one.line.group in {"plan_means_progress", "acute"} and one.value == "none"
    )
    rows.append(
        "  acute and missed: " + (", ".join(f"{kind} {count}" for kind, count in missed.most_common()) or "none")
    )
    return rows


def _square(name: str, judged: Sequence[Judged]) -> list[str]:
    """Expected down, read across; a line with several accepted values stands where it was read, if that is one."""
    counts = Counter((one.value if one.right else one.line.accepted[0], one.value) for one in judged)
    values = sorted({value for pair in counts for value in pair}, key=lambda value: (value == NULL, value))
    rows = [f"{name:13}" + "".join(f"{value[:7]:>8}" for value in values)]
    rows += [f"  {wanted:11}" + "".join(f"{counts[wanted, got] or '.':>8}" for got in values) for wanted in values]
    return rows


def _form(name: str, value: str) -> str:
    """A value's form: what the tables tell apart, so that no line can be guessed from it."""
    if name in {"topic", "intent"} or value in {NULL, "skip", "unknown", "overseas", "long", "recent"}:
        return value
    if ":" in value:
        return value.split(":")[0] + ":"
    if name == "place":
        return ("prefecture", "municipality")[value.count("/") > 1]
    if name == "age":
        return "band" if "-" in value else "years"
    return "span" if "-" in value else "length"


def tables(names: Sequence[str] = SETS) -> list[str]:
    """All figures and tables as text."""
    told = []
    for name in names:
        if missing(name):
            told.append(f"{name}: NO READER YET, nothing is scored ({len(lines_of(name))} lines wait)")
            continue
        judged = judge(name, lines_of(name))
        told += table(name, judged)
        told += [f"  {figure:38}{share}" for figure, share in figures_of(name, judged).items()]
    return told


def misjudged(name: str) -> list[str]:
    """The lines of a set that were read otherwise than accepted."""
    if missing(name):
        return [f"{name}: NO READER YET"]
    return [
        f"{' || '.join(one.line.accepted)}\t{one.value}\t{one.line.group}\t{one.line.text}"
        for one in judge(name, lines_of(name))
        if not one.right
    ]


def main(words: Sequence[str]) -> int:
    """The command at the top of this file; 2 where it is called otherwise."""
    match list(words):
        case []:
            told = tables()
        case ["--lines", name] if name in SETS:
            told = misjudged(name)
        case _:
            sys.stderr.write(f"usage: python -m tests.language.scores [--lines {'|'.join(SETS)}]\n")
            return 2
    sys.stdout.write("\n".join(told) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
