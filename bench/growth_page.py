"""The page `docs/growth.md`: a small house beside the same house after years."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median

from bench.growing import CHATS, KILLED_WITH, Growth

Told = Callable[[Growth], str]


def save(houses: Sequence[Growth], file: Path) -> None:
    """Keep what was measured."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps([asdict(house) for house in houses], indent=1))


def read(file: Path) -> list[Growth]:
    """What was kept."""
    return [Growth(**each) for each in json.loads(file.read_text())]


def write(houses: Sequence[Growth], note: str, folder: Path) -> None:
    """`growth.md`."""
    (folder / "growth.md").write_text(page(houses, note))


def page(houses: Sequence[Growth], note: str) -> str:
    """The text of the page."""
    head = ["", *(house.name for house in houses)]
    lines = [head, ["---", *["---:"] * len(houses)]]
    lines += [[what, *(told(house) for house in houses)] for what, told in ROWS]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    about = (Path(__file__).parent / "growth.md").read_text().strip().format(chats=CHATS, killed=KILLED_WITH)
    first, _, rest = about.partition("\n\n## ")
    parts = ["# Whether it slows down as it fills", first, f"**{note}**" if note else "", table, f"## {rest}"]
    return "\n\n".join(part for part in parts if part) + "\n"


def _of(name: str, form: str = "{:.2f}") -> Told:
    def told(house: Growth) -> str:
        values = getattr(house, name)
        return (
            f"**{form.format(median(values))}** ({form.format(min(values))}–{form.format(max(values))})"
            if values
            else "–"
        )

    return told


def _desk(name: str, form: str = "{:.1f}") -> Told:
    return lambda house: form.format(house.desk[name]) if name in house.desk else "–"


def _swept(name: str) -> Told:
    return lambda house: _desk(name)(house) if house.desk.get("swept") else "–"


ROWS: tuple[tuple[str, Told], ...] = (
    ("conversations", lambda house: f"{house.conversations:,}"),
    ("letters, of which wait", lambda house: f"{house.letters:,}, {house.desk.get('letters', 0):,.0f}"),
    ("files, MB", lambda house: f"{house.bytes / 1e6:,.0f}"),
    ("start until the first turn is kept, s", _of("first_turn")),
    ("… processor time, s", _of("first_turn_cpu")),
    ("start after the kill until the first answer goes out again, s", _of("replay")),
    ("… processor time until all have, s", _of("replay_cpu")),
    ("processor time a turn, µs", _of("turn_cpu", "{:,.0f}")),
    ("a turn at full load, median, ms", _of("turn_p50", "{:.0f}")),
    ("turns lost or refused", lambda house: str(house.lost)),
    ("memory of the server, MB", _of("memory", "{:.0f}")),
    ("queue page, processor time, ms", _desk("queue_cpu")),
    ("erasing one person, ms", _desk("erase")),
    ("… processor time, ms", _desk("erase_cpu")),
    ("retention sweep: conversations erased", lambda house: _desk("swept", "{:.0f}")(house)),
    ("… processor time, ms", _swept("sweep_cpu")),
    ("… by the clock, ms", _swept("sweep")),
    ("a turn that comes during the sweep, ms", _swept("beside")),
)
