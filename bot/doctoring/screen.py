"""The sheet as it stands in the terminal: every sign is a word, so that it reads the same without colour."""

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from bot.doctoring.note import Note, Sign
from bot.doctoring.visit import Sheet

_STYLES = {Sign.OK: "green", Sign.OFF: "dim", Sign.LOOK: "yellow", Sign.MISSING: "bold red"}


def show(sheet: Sheet, out: Console) -> None:
    """Print it, and in a last line what it comes to."""
    out.print(Text("The house", "bold"))
    out.print(_table(sheet.house))
    if sheet.channels:
        out.print(Text("The channels", "bold"))
        out.print(_table(sheet.channels))
    out.print(Text(summary(sheet), "bold"))


def summary(sheet: Sheet) -> str:
    """One sentence."""
    gone, seen = sheet.count(Sign.MISSING), sheet.count(Sign.LOOK)
    if gone:
        return f"Missing: {gone}. To look at: {seen}."
    return f"Nothing is missing. To look at: {seen}." if seen else "All is well."


def _table(notes: Sequence[Note]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for note in notes:
        table.add_row(Text(f"  {note.sign.value:<7}", _STYLES[note.sign]), Text(note.topic), Text(_line(note)))
    return table


def _line(note: Note) -> str:
    """In one line, whatever a platform or a file said: no sign in it moves the terminal."""
    whole = " ".join((f"{note.text} -> {note.remedy}" if note.remedy else note.text).split())
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in whole)
