"""`engawa line`: telling LINE who we are, and looking whether it knows."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from bot import logs
from bot.model.errors import ContentError, EngawaError

if TYPE_CHECKING:
    from bot.settings import Settings

line = typer.Typer(no_args_is_help=True, help="The account at LINE.")
out = Console(highlight=False, soft_wrap=True)
ASKED = "Is `Webhook redelivery` on in the LINE Developers console? LINE tells no program, so only you can look"


@line.callback()
def _root() -> None:
    """A group, although there is one command in it: `engawa line setup`."""


@line.command(name="setup")
def setup(
    only_look: Annotated[bool, typer.Option("--check", help="Only look; change nothing.")] = False,  # noqa: FBT002
    dry_run: Annotated[
        Path | None,
        typer.Option("--dry-run", metavar="DIR", help="Only draw the menus into a folder; ask LINE nothing."),
    ] = None,
    redelivery: Annotated[
        bool | None,
        typer.Option("--redelivery-is-on/--redelivery-is-off", help="What you saw in the console of LINE."),
    ] = None,
    menu: Annotated[bool, typer.Option("--menu/--no-menu", help="Leave the menu as it is.")] = True,  # noqa: FBT002
) -> None:
    """Set webhook and menus at LINE, try them, and say what is still to do. It can be run again."""
    from bot.line_setup import Wish, draw, set_up, write_pictures
    from bot.settings import read_settings

    logs.configure(pretty=sys.stderr.isatty(), quiet=True)
    try:
        settings = read_settings()
        if dry_run is not None:
            for path in write_pictures(draw(settings, datetime.now(UTC)), dry_run):
                out.print(f"Drawn: {path}", markup=False)
            return
        if redelivery is None and not only_look:
            redelivery = _asked(settings)
        lines = asyncio.run(set_up(settings, datetime.now(UTC), Wish(only_look, redelivery, menu)))
    except ContentError as error:
        for finding in error.findings:
            typer.echo(str(finding), err=True)
        raise typer.Exit(1) from None
    except EngawaError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    for each in lines:
        out.print(f"{'ok   ' if each.ok else 'to do'}  {each.text}", markup=False)
    if not all(each.ok for each in lines):
        raise typer.Exit(1)


def _asked(settings: "Settings") -> bool | None:
    """Ask whoever sits at the terminal, once; without one, nothing is said."""
    from bot.line_notes import confirmed

    if confirmed(settings.data_dir) is not None or not settings.has_line or not sys.stdin.isatty():
        return None
    return typer.confirm(ASKED, default=False) or None
