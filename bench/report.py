"""The page `docs/benchmarks.md`: what was measured, beside what it is held against, and how to repeat it."""

import platform
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.contestants import ALL, DURABLE_PEERS, ENGAWA, NULL_TURN, POSTGRES, POSTGRES_ALONE
from bench.figures import Spread
from bench.plot import draw
from bench.results import Results, spread

Row = Sequence[str]
NOT_YET = "not measured"
ENOUGH = 50_000
"""Conversations from which on their memory can be told from that of a server that warms up."""


def write(results: Results, folder: Path) -> None:
    """`benchmarks.md`, and its picture where there were rounds."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "benchmarks.md").write_text(page(results))
    if results.rounds:
        (folder / "benchmarks.svg").write_text(draw(results))


def page(results: Results) -> str:
    """The text of the page."""
    return (
        "\n\n".join(
            part
            for part in (
                "# How fast it is, and what it needs",
                _about(results),
                f"**{results.note}**" if results.note else "",
                "![Turns a second of everybody, and how long a turn takes](benchmarks.svg)" if results.rounds else "",
                *_aims(results),
                *_rounds(results),
                *_disk(results),
                *_starts(results),
                *_idles(results),
                *_left_out(results),
                (Path(__file__).parent / "reading.md").read_text().strip(),
            )
            if part
        )
        + "\n"
    )


def _about(results: Results) -> str:
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    return (
        "The same dialogue of six steps with buttons, held by Engawa and by the tools that one would take instead: a "
        "Telegram update comes in over HTTP, the answer goes out to a Bot API on the same machine. Each contestant "
        "runs in a process and an environment of its own, on one core of this machine (2 shared cores); the load runs "
        f"on the other. Everybody in turn, {len(results.rounds)} times over. {versions}. Single figures depend on "
        "the machine and on what else it does; ratios within one run are what counts."
    )


def _table(head: Row, rows: Iterable[Row]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _told(value: Spread | None, form: str = "{:,.0f}") -> str:
    if value is None:
        return NOT_YET
    return f"**{form.format(value.median)}** ({form.format(value.least)}–{form.format(value.most)})"


def _aims(results: Results) -> Iterable[str]:
    own = results.runs(ENGAWA.name)
    peers = [peer.name for peer in DURABLE_PEERS if results.runs(peer.name)]
    if not own:
        return
    best = max(peers, key=lambda name: spread(results.runs(name), "peak").median, default=None)
    starts = [each.accepted for each in results.starts if each.contestant == ENGAWA.name]
    grown = next((idle.memory for idle in results.idles if idle.contestant == ENGAWA.name), {})
    a_hundred_thousand = (
        (grown[most] - grown[0]) * 100_000 / most if 0 in grown and (most := max(grown)) >= ENOUGH else None
    )
    yield "## What is asked of it"
    yield _table(
        ("", "must", "aim", "measured: median (least–most)"),
        [
            (
                f"turns a second, to the best durable Python peer ({best or 'none ran'})",
                "6 ×",
                "10 ×",
                _told(results.ratio(ENGAWA.name, best, "peak") if best else None, "{:.2f} ×"),
            ),
            (
                "turns a second, to the null turn",
                "0.20",
                "0.40",
                _told(results.ratio(ENGAWA.name, NULL_TURN.name, "peak"), "{:.3f}"),
            ),
            (
                "on PostgreSQL, batches to a commit a turn",
                "4 ×",
                "",
                _told(results.ratio(POSTGRES.name, POSTGRES_ALONE.name, "peak"), "{:.2f} ×"),
            ),
            ("processor time a turn, µs", "400", "200", _told(spread(own, "cpu"))),
            ("slowest in a hundred at half of its peak, ms", "10", "5", _told(spread(own, "p99"), "{:.1f}")),
            (
                "memory for 100,000 idle conversations, MB",
                "25",
                "",
                NOT_YET if a_hundred_thousand is None else f"**{a_hundred_thousand:.1f}**",
            ),
            (
                "first turn accepted after the start, all channels on, s",
                "1.5",
                "0.7",
                _told(Spread.of(starts) if starts else None, "{:.2f}"),
            ),
        ],
    )


def _rounds(results: Results) -> Iterable[str]:
    if not results.rounds:
        return
    kept = {each.name: each.kept for each in ALL}
    rows, more = [], []
    for name in results.names():
        runs = results.runs(name)
        right = "yes" if all(run.is_right for run in runs) else _wrong(results, name)
        rows.append(
            (
                name,
                kept.get(name, ""),
                _told(spread(runs, "peak")),
                _told(spread(runs, "cpu")),
                f"{spread(runs, 'p50').median:.1f}",
                f"{spread(runs, 'p95').median:.1f}",
                _told(spread(runs, "p99"), "{:.1f}"),
                right,
            )
        )
        ratio = results.ratio(ENGAWA.name, name, "peak")
        more.append(
            (
                name,
                _told(ratio, "{:.2f}") if name != ENGAWA.name else "",
                _told(results.ratio(name, ENGAWA.name, "cpu"), "{:.2f}") if name != ENGAWA.name else "",
                f"{spread(runs, 'half').median:,.0f}",
                f"{spread(runs, 'opened').median:,.0f}",
                f"{spread(runs, 'memory').median:,.0f}",
                f"{spread(runs, 'load').median:.2f}",
                f"{sum(run.turns for run in runs):,}",
            )
        )
    yield "## Everybody beside each other"
    yield _table(
        ("", "on the disk", "turns/s at most", "CPU µs a turn", "p50 ms", "p95 ms", "p99 ms", "once, in order"), rows
    )
    yield "Times are those at half of each one's own peak. And the rest of the same run:"
    yield _table(
        (
            "",
            "turns/s: Engawa ÷ it",
            "CPU a turn: it ÷ Engawa",
            "turns/s at half",
            "new chats/s",
            "memory MB",
            "load's share of its core",
            "turns in all",
        ),
        more,
    )


def _wrong(results: Results, name: str) -> str:
    runs = results.runs(name)
    counts = {what: sum(int(getattr(run, what)) for run in runs) for what in ("lost", "doubled", "refused", "cut")}
    return ", ".join(f"{count} {what}" for what, count in counts.items() if count)


def _disk(results: Results) -> Iterable[str]:
    if not results.commits:
        return
    yield "## The limit of the disk"
    sizes = sorted({each.size for each in results.commits})
    by_size = {size: [each for each in results.commits if each.size == size] for size in sizes}
    yield _table(
        ("bare SQLite, synchronous=FULL", "transactions/s", "rows/s", "CPU µs a row"),
        [
            (
                f"{size} row{'s' if size > 1 else ''} a transaction",
                _told(Spread.of(each.commits for each in known)),
                _told(Spread.of(each.rows for each in known)),
                f"{Spread.of(each.cpu for each in known).median:.0f}",
            )
            for size, known in by_size.items()
        ],
    )


def _starts(results: Results) -> Iterable[str]:
    if not results.starts:
        return
    names = list(dict.fromkeys(each.contestant for each in results.starts))
    yield "## Start"
    yield "On data that were there before, until a connection is taken and until the first turn is accepted."
    yield _table(
        ("", "connection, s", "first turn accepted, s", "CPU until then, s"),
        [
            (
                name,
                _told(Spread.of(each.listening for each in known), "{:.2f}"),
                _told(Spread.of(each.accepted for each in known), "{:.2f}"),
                _told(Spread.of(each.cpu for each in known), "{:.2f}"),
            )
            for name in names
            if (known := [each for each in results.starts if each.contestant == name])
        ],
    )
    if results.imports is not None:
        dearest = ", ".join(f"{name} {spent:.2f} s" for name, spent in results.imports.packages)
        yield (
            f"Engawa reads {results.imports.modules:,} modules until then, in {results.imports.seconds:.2f} s "
            f"(`-X importtime`, which costs time itself). The dearest packages, without what they read: {dearest}."
        )


def _idles(results: Results) -> Iterable[str]:
    if not results.idles:
        return
    counts = sorted({count for each in results.idles for count in each.memory})
    yield "## Memory, in MB, when so many people have come and say nothing"
    yield _table(
        ("", *(f"{count:,}" for count in counts)),
        [
            (each.contestant, *(f"{each.memory[count]:,.0f}" if count in each.memory else "–" for count in counts))
            for each in results.idles
        ],
    )


def _left_out(results: Results) -> Iterable[str]:
    if results.left_out:
        yield "## Not measured here"
        yield "\n".join(f"- {name}: {why}" for name, why in results.left_out.items())
